#!/usr/bin/env bash
# synth/elaborate.sh: sizes other than the paper's elaborate, a sixteenth of it and with pipelined multiplexers; wrong
# ones are refused.
set -euo pipefail
hdl=$(cd "$(dirname "$(readlink -f "$0")")/.." && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
sixteenth="-gmossy_g=15 -ggranule_bank_g=64 -ggolgi_bank_g=8 -ginterneurons_g=2 -gpurkinjes_g=2"
"$hdl/tb/netlist.sh" hemisphere "$work/small.v" $sixteenth
echo "elaborate: a sixteenth of a hemisphere"
"$hdl/tb/netlist.sh" hemisphere "$work/pipelined.v" -gpipelined_g=true
echo "elaborate: pipelined multiplexers"
"$hdl/tb/netlist.sh" top "$work/top.v"
echo "elaborate: the chip"
refused() { # ENTITY MESSAGE -gNAME=VALUE...: the entity must stop with the message
  local entity=$1 message=$2
  shift 2
  if ghdl-mcode -r --std=08 --workdir="$work" "$entity" "$@" --stop-time=1ns >"$work/said" 2>&1 ||
    ! grep -q "$message" "$work/said"; then
    echo "elaborate: $entity $* was not refused" >&2
    exit 1
  fi
  echo "elaborate: $entity $* is refused"
}
mapfile -t rtl < <(sed "s|^|$hdl/rtl/|" "$hdl/rtl/files.txt")
ghdl-mcode -a --std=08 --workdir="$work" "${rtl[@]}"
refused weights "too great" -gspan_g=300
refused purkinje_processor "too few synapses" -gsynapses_g=10
refused top "31,600 clocks" -gtick_clocks_g=100
