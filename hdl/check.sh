#!/usr/bin/env bash
# hdl/check.sh: the quick check of the VHDL. Every entity against its committed vectors and two milliseconds of both
# hemispheres in GHDL, the resource table and its limits, and one processor placed and timed on an iCE40.
# Prints resources.csv and lines pass_cycles_left=N, pass_cycles_right=N, ice40_mhz=N. Exit 1 if anything differs.
# The long comparisons with Java (netlists in Verilator, a second of spikes, the motor) are tests: ./lab test.
set -euo pipefail
hdl=$(cd "$(dirname "$(readlink -f "$0")")" && pwd)
HDL_WORK=$(realpath -m "${HDL_WORK:-$hdl/../target/hdl}") # the scripts go to other folders
export HDL_WORK
for tool in ghdl-llvm ghdl-mcode yosys nextpnr-ice40 perl; do
  command -v "$tool" >/dev/null || {
    echo "$tool is missing: apt-get install --no-install-recommends ghdl-llvm ghdl-mcode yosys nextpnr-ice40 fpga-icestorm perl" >&2
    exit 2
  }
done
bad=0
for file in "$hdl"/vectors/*.csv; do
  name=$(basename "$file" .csv)
  "$hdl/tb/check.sh" ghdl "$name" "$file" | grep -v '^simulation stopped' || bad=1
done
"$hdl/synth/elaborate.sh" || bad=1
"$hdl/synth/resources.sh" "$HDL_WORK/synth" || bad=1
"$hdl/synth/ice40.sh" "$HDL_WORK/synth" || bad=1
exit $bad
