"""The network of Shinji et al. (2024) in the open loop in Brian2, compiled to C++.

usage: python3 network_brian2.py SECONDS        (Debian: apt-get install python3-brian g++)
Prints the time of the run alone; building is not counted. Potentials in mV, conductances in nS, times in ms.
"""
import sys
import tempfile

import numpy as np
from brian2 import (Hz, Network, NeuronGroup, PoissonGroup, SpikeMonitor, Synapses, defaultclock, device, ms, prefs,
                    second, set_device)

SECONDS = float(sys.argv[1]) if len(sys.argv) > 1 else 10
set_device("cpp_standalone", build_on_run=False)
prefs.codegen.cpp.extra_compile_args_gcc = ["-O3", "-march=native", "-ffast-math", "-w"]
defaultclock.dt = 1 * ms
random = np.random.default_rng(7)

# cells of one hemisphere, pF, nS, rest, threshold, reset, spontaneous drive mV/ms, decay of inhibition ms
CELLS = {
    "GrC": (4096, 3, 1.5, -74, -42, -84, 0, 10),
    "GoC": (369, 76, 3.6, -65, -55, -75, 1, 10),
    "MLI": (25, 14.6, 1, -68, -53, -78, 2, 10),
    "PkC": (8, 620, 7, -62, -47, -72, 2, 1.6),
}
groups = {
    "MF": PoissonGroup(492, np.tile(np.repeat([60.0, 20.0], [144, 102]), 2) * Hz),
    "CF": PoissonGroup(16, 2 * Hz),
}
for name, (n, c, g, rest, threshold, reset, drive, tau) in CELLS.items():
    teach = "taught : 1" if name == "PkC" else ""
    groups[name] = NeuronGroup(
        2 * n,
        f"""dv/dt = ((-v*ge + (-70 - v)*gi)/{c} + {g / c}*({rest} - v) + {drive}*rand())/ms : 1
            dge/dt = -ge/ms : 1
            dgi/dt = -gi/({tau}*ms) : 1
            {teach}""",
        threshold=f"v >= {threshold}", reset=f"v = {reset}", method="euler",
        events={"lesson": "taught > 0"} if teach else {})
    groups[name].v = rest


def per_hemisphere(name):
    return groups[name].N // 2


def connect(source, target, receptor, fan_in, low, high):
    made = Synapses(groups[source], groups[target], "w : 1", on_pre=f"{receptor}_post += w")
    n = per_hemisphere(target) * fan_in
    i = np.concatenate([h * per_hemisphere(source) + random.integers(0, per_hemisphere(source), n) for h in (0, 1)])
    j = np.concatenate([h * per_hemisphere(target) + np.arange(n) // fan_in for h in (0, 1)])
    made.connect(i=i, j=j)
    made.w = random.integers(low, high + 1, 2 * n) / 64
    return made


fixed = [connect("MF", "GrC", "ge", 6, 42, 51), connect("GoC", "GrC", "gi", 3, 0, 1),
         connect("GrC", "GoC", "ge", 100, 0, 15), connect("MF", "GoC", "ge", 20, 0, 87),
         connect("GrC", "MLI", "ge", 250, 0, 1), connect("MLI", "PkC", "gi", 10, 0, 1)]
plastic = Synapses(groups["GrC"], groups["PkC"],
                   "w : 1\ndq/dt = -q/(100*ms) : 1 (event-driven)",
                   on_pre={"pre": "ge_post += 256*w\nw = clip(w + 4.17e-7, 0, 1)\nq += 10"},
                   on_post={"lesson": "w = clip(w - 5.94e-8*q, 0, 1)"}, on_event={"lesson": "lesson"})
pre, post = np.meshgrid(np.arange(8192), np.arange(16), indexing="ij")
same = pre // 4096 == post // 8
plastic.connect(i=pre[same], j=post[same])
teachers = Synapses(groups["CF"], groups["PkC"], on_pre="taught_post = 1")
teachers.connect(j="i")
groups["PkC"].run_on_event("lesson", "taught = 0")
counters = {name: SpikeMonitor(group, record=False) for name, group in groups.items()}
network = Network(*groups.values(), *fixed, plastic, teachers, *counters.values())
network.run(SECONDS * second)
device.build(directory=tempfile.mkdtemp(), compile=True, run=True, debug=False)
wall = device._last_run_time
rates = " ".join(f"{name}={counter.num_spikes / groups[name].N / SECONDS:.2f}" for name, counter in counters.items())
print(f"brian2 seconds={SECONDS:g} us_per_step={wall * 1000 / SECONDS:.2f} realtime_x={SECONDS / wall:.2f} rates_hz {rates}")
