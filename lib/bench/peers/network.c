/* The network of Shinji et al. (2024) in the open loop, in C: what a careful hand gets out of one core.
   Single precision, event driven, learning on; wiring and drive at random with the published statistics.
   gcc -O3 -march=native -ffast-math network.c -o network && ./network SECONDS */
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <time.h>

#define LSB 0.015625f

enum { MF, GRC, GOC, MLI, PKC, KINDS };
static const int cells[KINDS] = {246, 4096, 369, 25, 8};
static const float capacitance[KINDS] = {1, 3, 76, 14.6f, 620}, leak[KINDS] = {0, 1.5f, 3.6f, 1, 7};
static const float rest[KINDS] = {0, -74, -65, -68, -62}, threshold[KINDS] = {0, -42, -55, -53, -47};
static const float reset[KINDS] = {0, -84, -75, -78, -72}, noise[KINDS] = {0, 0, 1, 2, 2};

typedef struct { int from, to, excitatory, fan_in, low, span; } Projection;
static const Projection projections[] = {
    {MF, GRC, 1, 6, 42, 10}, {GOC, GRC, 0, 3, 0, 2}, {GRC, GOC, 1, 100, 0, 16},
    {MF, GOC, 1, 20, 0, 88}, {GRC, MLI, 1, 250, 0, 2}, {MLI, PKC, 0, 10, 0, 2}};
enum { PROJECTIONS = 6 };

typedef struct { int *row; uint16_t *target; float *weight; } Fan;
typedef struct {
    float v[KINDS][4096], e[KINDS][4096], i[KINDS][4096], trace[4096], w[4096][8];
    int fired[KINDS][4096], count[KINDS];
    Fan fan[PROJECTIONS];
} Half;
static Half half[2];

static uint64_t word = 42;
static uint32_t next(void) {
    uint64_t z = (word += 0x9E3779B97F4A7C15ull);
    z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9ull;
    return (uint32_t)((z ^ (z >> 27)) >> 32);
}
static float uniform(void) { return (next() >> 8) * 0x1p-24f; }

static void wire(Fan *fan, const Projection *p) {
    int n = cells[p->to] * p->fan_in, *source = malloc(n * sizeof *source), *fill = calloc(cells[p->from] + 1, sizeof *fill);
    fan->row = calloc(cells[p->from] + 1, sizeof(int));
    fan->target = malloc(n * sizeof(uint16_t));
    fan->weight = malloc(n * sizeof(float));
    for (int s = 0; s < n; s++) fan->row[(source[s] = next() % cells[p->from]) + 1]++;
    for (int c = 0; c < cells[p->from]; c++) fill[c + 1] = fan->row[c + 1] += fan->row[c];
    fill[0] = 0;
    for (int s = 0; s < n; s++) {
        int at = fill[source[s]]++;
        fan->target[at] = s / p->fan_in;
        fan->weight[at] = (p->low + (int)(next() % p->span)) * LSB;
    }
    free(source);
    free(fill);
}

static void collect(Half *h, int kind) {
    for (int c = 0; c < cells[kind]; c++) h->e[kind][c] = 0;
    float kept = kind == GRC ? .9f : .375f;
    for (int c = 0; c < cells[kind]; c++) h->i[kind][c] *= kept;
    for (int k = 0; k < PROJECTIONS; k++) {
        const Projection *p = &projections[k];
        if (p->to != kind) continue;
        float *g = p->excitatory ? h->e[kind] : h->i[kind];
        for (int f = 0; f < h->count[p->from]; f++) {
            int c = h->fired[p->from][f];
            for (int s = h->fan[k].row[c]; s < h->fan[k].row[c + 1]; s++) g[h->fan[k].target[s]] += h->fan[k].weight[s];
        }
    }
}

static void integrate(Half *h, int kind) {
    float per = 1 / capacitance[kind], pull = leak[kind] * per, *v = h->v[kind], *e = h->e[kind], *i = h->i[kind];
    if (noise[kind] > 0)
        for (int c = 0; c < cells[kind]; c++) v[c] += (-e[c] * v[c] + i[c] * (-70 - v[c])) * per + pull * (rest[kind] - v[c]) + noise[kind] * uniform();
    else
        for (int c = 0; c < cells[kind]; c++) v[c] += (-e[c] * v[c] + i[c] * (-70 - v[c])) * per + pull * (rest[kind] - v[c]);
    int n = 0;
    for (int c = 0; c < cells[kind]; c++)
        if (v[c] >= threshold[kind]) { v[c] = reset[kind]; h->fired[kind][n++] = c; }
    h->count[kind] = n;
}

static void step(Half *h) {
    h->count[MF] = 0;
    for (int c = 0; c < cells[MF]; c++)
        if (uniform() < (c < 144 ? .06f : .02f)) h->fired[MF][h->count[MF]++] = c;
    int taught = 0;
    for (int c = 0; c < 8; c++) taught |= (uniform() < .002f) << c;
    for (int kind = GRC; kind <= PKC; kind++) {
        collect(h, kind);
        if (kind == PKC)
            for (int f = 0; f < h->count[GRC]; f++) {
                float *w = h->w[h->fired[GRC][f]];
                for (int c = 0; c < 8; c++) {
                    h->e[PKC][c] += 256 * w[c];
                    w[c] += taught >> c & 1 ? 0 : 4.17e-7f;
                    w[c] = w[c] > 1 ? 1 : w[c];
                }
            }
        integrate(h, kind);
    }
    for (int c = 0; c < 4096; c++) h->trace[c] *= .99f;
    for (int f = 0; f < h->count[GRC]; f++) h->trace[h->fired[GRC][f]] += 10;
    for (int c = 0; c < 8; c++)
        if (taught >> c & 1)
            for (int g = 0; g < 4096; g++) {
                float w = h->w[g][c] - 5.94e-8f * h->trace[g];
                h->w[g][c] = w < 0 ? 0 : w;
            }
}

int main(int argc, char **argv) {
    double seconds = argc > 1 ? atof(argv[1]) : 20;
    long steps = (long)(seconds * 1000), spikes[KINDS] = {0};
    for (int h = 0; h < 2; h++) {
        for (int k = 0; k < PROJECTIONS; k++) wire(&half[h].fan[k], &projections[k]);
        for (int kind = GRC; kind <= PKC; kind++)
            for (int c = 0; c < cells[kind]; c++) half[h].v[kind][c] = rest[kind];
    }
    struct timespec a, b;
    clock_gettime(CLOCK_MONOTONIC, &a);
    for (long t = 0; t < steps; t++)
        for (int h = 0; h < 2; h++) {
            step(&half[h]);
            for (int kind = 0; kind < KINDS; kind++) spikes[kind] += half[h].count[kind];
        }
    clock_gettime(CLOCK_MONOTONIC, &b);
    double wall = (b.tv_sec - a.tv_sec) + 1e-9 * (b.tv_nsec - a.tv_nsec);
    printf("c seconds=%g us_per_step=%.2f realtime_x=%.2f rates_hz MF=%.2f GrC=%.2f GoC=%.2f MLI=%.2f PkC=%.2f\n", seconds,
           1e6 * wall / steps, seconds / wall, spikes[MF] / 492. / seconds, spikes[GRC] / 8192. / seconds,
           spikes[GOC] / 738. / seconds, spikes[MLI] / 50. / seconds, spikes[PKC] / 16. / seconds);
}
