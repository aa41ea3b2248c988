#!/usr/bin/env bash
# synth/ice40.sh [WORK]: places and times one membrane processor on an iCE40 HX8K; prints ice40_luts= and ice40_mhz=.
# Exit 1 below the 40 MHz of the design.
set -euo pipefail
here=$(cd "$(dirname "$(readlink -f "$0")")" && pwd)
work=${1:-$here/../../target/hdl/synth}/ice40
mkdir -p "$work"
cd "$work"
EXTRA="$here/harness.vhd" "$here/netlist.sh" harness harness.v
yosys -q -p "read_verilog -sv harness.v; synth_ice40 -abc9 -device hx -top harness -json harness.json" >yosys.log 2>&1
nextpnr-ice40 --hx8k --package ct256 --json harness.json --asc harness.asc --freq 40 --pcf-allow-unconstrained \
  --seed 1 >nextpnr.log 2>&1 || { tail -5 nextpnr.log >&2; exit 1; }
sed -n 's/.*ICESTORM_LC: *\([0-9]*\)\/.*/ice40_luts=\1/p' nextpnr.log | head -1
mhz=$(sed -n "s/.*Max frequency for clock.*: \([0-9.]*\) MHz.*/\1/p" nextpnr.log | tail -1)
echo "ice40_mhz=$mhz"
awk -v mhz="$mhz" 'BEGIN { exit !(mhz >= 40) }'
