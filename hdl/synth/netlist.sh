#!/usr/bin/env bash
# synth/netlist.sh ENTITY OUT.v [-gNAME=VALUE...]: the netlist as Yosys should see it. GHDL writes signed products as
# wide unsigned ones, which would take five multiplier blocks where three do: the multiplier's body is written again.
# Zeros of memories are left out, for block RAM starts with them.
set -euo pipefail
here=$(cd "$(dirname "$(readlink -f "$0")")" && pwd)
out=$2
"$here/../tb/netlist.sh" "$@"
perl -0777 -i -pe '
  s{(module multiplier_\w+\s*\(.*?output \[(\d+):0\] product\);).*?endmodule}
   {$1\n  reg [$2:0] q;\n  assign product = q;\n  always @(posedge clk) if (valid) q <= \$signed(a) * \$signed(b);\nendmodule}gs;
  s{(module memory_(?:(?!endmodule).)*?; // memory\s+)initial begin.*?\n *end\n}{$1}gs' "$out"
