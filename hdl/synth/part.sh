#!/usr/bin/env bash
# synth/part.sh CHIP WORK PART ENTITY [-gNAME=VALUE...]: a line "chip,part,lut,ff,dsp,ram" as Yosys counts it.
# CHIP: spartan6 (LUT6, DSP48A1, RAMB16 with two RAMB8 to one) or ecp5 (LUT4 and two for each carry cell, 18x18, DP16KD).
set -euo pipefail
here=$(cd "$(dirname "$(readlink -f "$0")")" && pwd)
chip=$1 work=$2 part=$3 entity=$4
shift 4
mkdir -p "$work/$chip"
cd "$work/$chip"
"$here/netlist.sh" "$entity" "$part.v" "$@"
top=$(grep -o '^module [A-Za-z0-9_]*' "$part.v" | tail -1 | cut -d' ' -f2)
case $chip in
spartan6) synth="synth_xilinx -family xc6s -flatten -noiopad -noclkbuf -top $top; tee -o $part.stat stat -tech xilinx" ;;
ecp5) synth="synth_ecp5 -top $top; tee -o $part.stat stat" ;;
*) echo "no such chip: $chip" >&2; exit 2 ;;
esac
yosys -q -p "read_verilog -sv $part.v; $synth" >"$part.log" 2>&1 || { tail -5 "$part.log" >&2; exit 1; }
awk -v chip="$chip" -v part="$part" '
  /^ *(LUT[1-6]|INV|LUT4|SRL16E|SRLC32E) / { lut += $2 }
  /^ *CCU2C / { lut += 2 * $2 }
  /^ *(RAM32M|RAM64M|RAM32X1D|RAM64X1D|RAM128X1D) / { lut += 4 * $2 }
  /^ *TRELLIS_DPR16X4 / { lut += 4 * $2 }
  /^ *(FD[A-Z]*|TRELLIS_FF) / { ff += $2 }
  /^ *(DSP48A1|MULT18X18D) / { dsp += $2 }
  /^ *(RAMB16BWER|DP16KD) / { ram += $2 }
  /^ *RAMB8BWER / { ram += $2 / 2 }
  END { printf "%s,%s,%d,%d,%d,%.1f\n", chip, part, lut, ff, dsp, ram }' "$part.stat"
