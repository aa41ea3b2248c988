"""The library's cells in NEURON.

usage: referee.py MECHANISMS cable|squid|purkinje|synapses|golgi DT_MS CURRENT_NA DURATION_MS   potentials as CSV
       referee.py MECHANISMS speed|golgi-speed DT_MS CURRENT_NA DURATION_MS     seconds of each of five runs

Channels are tabulated for speed, as users of NEURON do, and computed for potentials.
"""

import math
import sys
import time

from neuron import h

CHANNELS = ["naf", "nap", "cap", "cat", "ka", "kdr", "kmusc", "kc", "k2", "hfast", "hslow"]
CHANNELS += ["gonav", "gokv", "goca", "goh"]
SOMA = dict(naf=75000, nap=10, cat=5, ka=150, kdr=6000, kmusc=0.4, hfast=2.4, hslow=0.6)
MAIN = dict(cap=45, cat=5, ka=20, kdr=600, kmusc=0.1, kc=800, k2=3.9)
REST = dict(cap=45, cat=5, kmusc=0.13, kc=800, k2=3.9)
SPINES = 1 + 13 * 1.33 / (math.pi * 1.5)


class Piece:
    """A cylinder of one segment, `copies` of it in parallel, hung on the middle of its parent."""

    def __init__(self, parent, length, diameter, copies=1, ohm_cm=250):
        self.section = s = h.Section()
        s.nseg, s.L, s.diam = 1, length, diameter * copies
        self.half = ohm_cm * (length / 2) / (math.pi * diameter**2 / 4)
        self.diameter = diameter
        if parent:
            s.connect(parent.section(0.5), 0)
            # From parent(0.5), NEURON counts this piece's half alone: let its Ra carry both halves, one pair a copy.
            s.Ra = (self.half + parent.half) / copies * (math.pi * s.diam**2 / 4) / (s.L / 2)

    def leaky(self, cm, siemens_m2, rest):
        self.section.cm = cm
        self.section.insert("pas")
        self.section.g_pas, self.section.e_pas = siemens_m2 * 1e-4, rest
        return self

    def active(self, densities):
        self.section.insert("cashell")
        self.section(0.5).cashell.depth = 0.2 * (1 - 0.2 / self.diameter)
        for name, siemens_m2 in densities.items():
            self.section.insert(name)
            setattr(self.section(0.5), "gbar_" + name, siemens_m2 * 1e-4)
        return self


def purkinje():
    pieces = [Piece(None, 29.8, 29.8).leaky(1.64, 1, -80).active(SOMA)]
    pieces[0].section(0.5).cat.eca0 = 12.5 * math.log(2.4 / 4e-5)
    main = pieces[0]
    stem = []
    for _ in range(3):
        main = Piece(main, 28.7, 8.32).leaky(1.64, 1 / 3, -80).active(MAIN)
        stem.append(main)
    pieces += stem
    for main, copies in zip(stem, (1, 1, 6)):
        thick = main
        for _ in range(2):
            thick = Piece(thick, 48.5, 4.65, copies).leaky(1.64, 1 / 3, -80).active(REST)
            pieces.append(thick)
            twig = thick
            for _ in range(4):
                twig = Piece(twig, 34.9, 1.5, 5 * copies).leaky(1.64 * SPINES, SPINES / 3, -80).active(REST)
                pieces.append(twig)
    return pieces, -68, 300


def synapses(pieces, onset):
    """600 events: parallel fibres on one twig after another, every fourth a stellate cell; kept alive by the list."""
    twigs = [p for p in pieces if p.diameter == 1.5]
    kept = []
    for twig in twigs:
        for rise, fall, reversal in ((0.5, 1.2, 0), (0.93, 26.5, -80)):
            s = h.Exp2Syn(twig.section(0.5))
            s.tau1, s.tau2, s.e = rise, fall, reversal
            kept.append((s, h.NetCon(None, s, 0, 0, 1)))
    nanosiemens = (20 * 0.69, 2 * 2.48)

    def start():
        for k in range(600):
            which = 1 if k % 4 == 3 else 0
            link = kept[2 * (7 * k % len(twigs)) + which][1]
            link.weight[0] = nanosiemens[which] * 1e-3
            link.event(onset + 10 + 0.45 * k)

    return kept, h.FInitializeHandler(start)


def cable():
    """1 mm of passive cable in pieces of 10 um, driven at one end."""
    pieces = [None]
    for _ in range(100):
        pieces.append(Piece(pieces[-1], 10, 2, 1, 150).leaky(1, 1, -65))
    return pieces[1:], -65, 0


def squid():
    """NEURON's own axon of Hodgkin and Huxley, without its tables."""
    axon = Piece(None, 100, 100)
    axon.section.insert("hh")
    h.usetable_hh, h.celsius = 0, 6.3
    return [axon], -65, 20


class Section:
    """A section of one segment as users of NEURON make it, 100 Ohm cm, joined at its end to an end of its parent."""

    def __init__(self, parent, end, length, diameter):
        self.section = s = h.Section()
        s.nseg, s.L, s.diam, s.Ra, s.cm = 1, length, diameter, 100, 1
        if parent:
            s.connect(parent.section(end), 0)
        s.insert("pas")
        s.g_pas, s.e_pas = 21e-6, -55


def golgi():
    """Solinas et al. 2007 on five sections: soma, axon at one end, three dendrites at the other; the axon last."""
    soma = Section(None, 0, 27, 27)
    s = soma.section
    for name in ("gonav", "gokv", "goca", "gokca", "goh", "cashell"):
        s.insert(name)
    at = s(0.5)
    at.gonav.gna, at.gonav.gnar, at.gonav.gnap = 0.048, 0.0017, 1.9e-4
    at.gokv.gkv, at.gokv.gkm, at.gokv.gka = 0.032, 0.001, 0.008
    at.goca.ghva, at.goca.glva = 4.6e-4, 2.5e-4
    at.gokca.gbk, at.gokca.gsk = 0.003, 0.038
    at.goh.gh1, at.goh.gh2 = 5e-5, 8e-5
    h.tau_cashell, h.rest_cashell, at.cashell.depth = 1 / 1.3, 5e-5, 0.2
    pieces = [soma] + [Section(soma, 1, 113, 3) for _ in range(3)]
    return pieces + [Section(soma, 0, 1200, 2.4)], -60, 0


def main():
    h.nrn_load_dll(sys.argv[1])
    what = sys.argv[2]
    dt, nanoamp, duration = map(float, sys.argv[3:6])
    pieces, start, onset = {
        "cable": cable,
        "squid": squid,
        "golgi": golgi,
        "golgi-speed": golgi,
    }.get(what, purkinje)()
    for name in CHANNELS:
        setattr(h, "usetable_" + name, int(what.endswith("speed")))
    root, tip = pieces[0].section(0.5), pieces[-1].section(0.5)
    kept = synapses(pieces, onset) if what == "synapses" else None
    clamp = h.IClamp(root)
    clamp.delay, clamp.dur, clamp.amp = onset, 1e9, nanoamp
    if what.endswith("speed"):
        clamp.delay = 0
        whole = h.ParallelContext()
        whole.set_maxstep(10)
        for _ in range(5):
            h.dt = dt
            h.finitialize(start)
            begin = time.perf_counter()
            whole.psolve(duration)
            print("%.4f" % (time.perf_counter() - begin))
        return
    h.dt = dt
    h.finitialize(start)
    print("time_ms,root_mV,tip_mV")
    for k in range(round((onset + duration) / dt) + 1):
        if k * dt >= onset - dt / 2:
            print("%.6f,%.10g,%.10g" % (k * dt - onset, root.v, tip.v))
        h.fadvance()
    del kept


main()
