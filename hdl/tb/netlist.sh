#!/usr/bin/env bash
# tb/netlist.sh ENTITY OUT.v [-gNAME=VALUE...]: synthesizes an entity to Verilog with GHDL.
# GHDL 2.0 writes some constants as strings, which Verilog reads as letters: they become bits again here.
# With STAND_INS=1, as for long simulations, two bodies are shortened: the multiplexer's tree of thousands of gates to
# an index, and the zeros of a memory to a loop. Both entities are checked as synthesized, each by its own bench.
set -euo pipefail
hdl=$(cd "$(dirname "$(readlink -f "$0")")/.." && pwd)
entity=$1 out=$2
shift 2
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
mapfile -t rtl < <(sed "s|^|$hdl/rtl/|" "$hdl/rtl/files.txt")
ghdl-mcode --synth --std=08 --workdir="$work" "$@" --out=verilog "${rtl[@]}" ${EXTRA:+"$EXTRA"} \
  -e "$entity" 2>"$work/notes" >"$work/raw.v" || { cat "$work/notes" >&2; exit 1; }
perl -0777 -pe 's/"([01]+)"/length($1) . "\x27b" . $1/ge' "$work/raw.v" >"$out"
if [ "${STAND_INS:-0}" = 1 ]; then
  perl -0777 -i -pe '
    # a multiplexer in one step: a single register
    s{(module multiplexer\w*\s*\(.*?\);)(.*?)endmodule}
     {my ($head, $body) = ($1, $2);
      $body = "\n  reg q = 0;\n  assign impulse = q;\n  always @(posedge clk) if (valid) q <= impulses[index];\n", $muxes++
        if 1 == (() = $body =~ /posedge clk/g);
      "$head${body}endmodule"}gse;
    $memories = s{(module memory(?:(?!endmodule).)*?reg \[15:0\] (\w+)\[(\d+):0\] ; // memory\s+)initial begin.*?\n *end\n}
      {$1integer zero;\n  initial for (zero = 0; zero <= $3; zero = zero + 1) $2\[zero] = 0;\n}gs;
    $muxes && $memories or die "netlist.sh: nothing to shorten: GHDL writes multiplexers or memories another way\n"
  ' "$out"
fi
