// Plays a file of vectors through the synthesized netlist; the same as replay.vhd does through the source.
// ENTITY_H and ENTITY_T name Verilator's class; ports.h has a line IN(name, bits) or OUT(name, bits) for each column.
#include ENTITY_H
#include <cinttypes>
#include <cstdio>
#include <cstdlib>
#include <deque>
#include <fstream>
#include <sstream>
#include <string>
#include <vector>

struct Expected {
  std::vector<uint64_t> value;
  std::vector<bool> compared;
};

static uint64_t mask(int bits) { return bits == 64 ? ~0ull : (1ull << bits) - 1; }

int main(int argc, char** argv) {
  std::ifstream file(argc > 1 ? argv[1] : "");
  std::string line, word;
  unsigned latency = 0;
  if (!std::getline(file, line) || std::sscanf(line.c_str(), "# latency %u", &latency) != 1) return 2;
  std::getline(file, line);
  ENTITY_T top;
  std::deque<Expected> queue;
  long clock = 0, rows = 0, errors = 0;
  auto look = [&](const Expected& e) {
    int i = 0;
    auto one = [&](const char* name, int bits, uint64_t got) {
      if (e.compared[i] && e.value[i] != (got & mask(bits)) && ++errors <= 10)
        std::printf("%s: clock %ld signal %s expected %" PRIX64 " got %" PRIX64 "\n", ENTITY_NAME, clock, name,
                    e.value[i], got & mask(bits));
      i++;
    };
#define IN(name, bits)
#define OUT(name, bits) one(#name, bits, top.name);
#include "ports.h"
#undef IN
#undef OUT
  };
  auto tick = [&] {
    top.clk = 0;
    top.eval();
    top.clk = 1;
    top.eval();
    clock++;
  };
  while (std::getline(file, line)) {
    if (queue.size() == latency) {
      look(queue.front());
      queue.pop_front();
    }
    std::stringstream cells(line);
    Expected e;
#define IN(name, bits) std::getline(cells, word, ','), top.name = std::strtoull(word.c_str(), nullptr, 16);
#define OUT(name, bits)                                     \
  std::getline(cells, word, ','), e.compared.push_back(word != "-"), \
      e.value.push_back(std::strtoull(word.c_str(), nullptr, 16));
#include "ports.h"
#undef IN
#undef OUT
    queue.push_back(e);
    tick();
    rows++;
  }
  while (!queue.empty()) {
    look(queue.front());
    queue.pop_front();
    tick();
  }
  std::printf("%s: %ld rows, %ld differences, latency %u\n", ENTITY_NAME, rows, errors, latency);
  return errors > 0 || rows == 0;
}
