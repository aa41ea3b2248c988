"""The extracellular potential of a ball and stick in NEURON.

usage: field.py DT_MS CURRENT_NA DURATION_MS X_UM Z_UM

Prints the potential at an electrode (x, 0, z) by a formula written here, from NEURON's own membrane currents, and these
currents. Line sources in the three cases of Holt and Koch, with logarithms.
"""

import math
import sys

from neuron import h

SIGMA = 0.3


def cell():
    """As TextbookCells.ballAndStick: pieces hung on the middle of their parents, both halves of the axis between."""
    h.usetable_hh, h.celsius = 0, 6.3
    ball = h.Section(name="ball")
    ball.nseg, ball.L, ball.diam = 1, 20, 20
    ball.insert("hh")
    pieces = [ball]
    for _ in range(20):
        s = h.Section(name="stick")
        s.nseg, s.L, s.diam, s.cm = 1, 10, 2, 1
        s.insert("pas")
        s.g_pas, s.e_pas = 1e-4, -65
        parent = pieces[-1]
        s.connect(parent(0.5), 0)
        half = [150 * (p.L / 2) / (math.pi * p.diam**2 / 4) for p in (s, parent)]
        s.Ra = sum(half) * (math.pi * s.diam**2 / 4) / (s.L / 2)
        pieces.append(s)
    return pieces


def point(start, end, x, z):
    return 1 / (4 * math.pi * SIGMA * math.hypot(x, z - (start + end) / 2))


def line(start, end, x, z):
    length = end - start
    h_, r2 = z - end, x * x
    l_ = length + h_
    if h_ < 0 and l_ < 0:
        ratio = (math.sqrt(h_**2 + r2) - h_) / (math.sqrt(l_**2 + r2) - l_)
    elif h_ > 0 and l_ > 0:
        ratio = (math.sqrt(l_**2 + r2) + l_) / (math.sqrt(h_**2 + r2) + h_)
    else:
        ratio = (math.sqrt(l_**2 + r2) + l_) * (math.sqrt(h_**2 + r2) - h_) / r2
    return math.log(ratio) / (4 * math.pi * SIGMA * length)


def main():
    dt, nanoamp, duration, x, z = map(float, sys.argv[1:6])
    pieces = cell()
    h.CVode().use_fast_imem(1)
    clamp = h.IClamp(pieces[0](0.5))
    clamp.delay, clamp.dur, clamp.amp = 1, 1e9, nanoamp
    ends = [(-20, 0)] + [(10 * i, 10 * (i + 1)) for i in range(20)]
    points = [point(a, b, x, z) for a, b in ends]
    lines = [line(a, b, x, z) for a, b in ends]
    h.dt = dt
    h.finitialize(-65)
    print("time_ms,point_uV,line_uV," + ",".join("i%d_nA" % i for i in range(len(pieces))))
    for k in range(round(duration / dt)):
        h.fadvance()
        i = [p(0.5).i_membrane_ for p in pieces]
        # nA / (S/m um) = mV
        phi = [1000 * sum(w * one for w, one in zip(weights, i)) for weights in (points, lines)]
        print(",".join("%.12g" % v for v in [h.t, *phi, *i]))


main()
