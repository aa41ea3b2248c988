#!/usr/bin/env bash
# synth/elaborate.sh: sizes other than the paper's elaborate, a sixteenth of it and with pipelined multiplexers; wrong
# ones are refused.
set -euo pipefail
hdl=$(cd "$(dirname "$(readlink -f "$0")")/.." && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
sixteenth="-gMOSSY=15 -gGRANULE_BANK=64 -gGOLGI_BANK=8 -gINTERNEURON_COUNT=2 -gPURKINJES=2 -gFROM_MOSSY=15
  -gFROM_GRANULE=100 -gON_INTERNEURON=250 -gON_PURKINJE=2 -gADDRESS_BITS=9"
"$hdl/tb/netlist.sh" hemisphere "$work/small.v" $sixteenth
echo "elaborate: a sixteenth of a hemisphere"
"$hdl/tb/netlist.sh" hemisphere "$work/pipelined.v" -gPIPELINED=true
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
refused memory "do not reach all WORDS" -gWORDS=100 -gADDRESS_BITS=6
refused multiplexer "do not reach all INPUTS" -gINPUTS=100 -gINDEX_BITS=6
refused weights "too great" -gSPAN=300
refused plasticity_lane "too few ADDRESS_BITS" -gADDRESS_BITS=8
refused top "31,600 clocks" -gTICK_CLOCKS=100
