#!/usr/bin/env bash
# tb/bench.sh ENTITY VECTORS [-gNAME=VALUE...]: prints a bench that replays a file of vectors through an entity. The
# header of the file names the ports and their bits (rule_ltd: ltd of the record rule); the types are the entity's own.
set -euo pipefail
hdl=$(cd "$(dirname "$(readlink -f "$0")")/.." && pwd)
entity=$1 vectors=$2
shift 2
awk -v entity="$entity" -v generics="$*" '
  FILENAME ~ /\.vhd$/ { if ($2 == ":" && ($3 == "in" || $3 == "out")) { sub(/[(;].*/, "", $4); type[$1] = $4 } next }
  FNR == 2 {
    columns = split($0, column, ",")
    for (i = 1; i <= columns; i++) {
      split(substr(column[i], 2), part, ":")
      name[i] = part[1]; bits[i] = part[2]; inner[i] = column[i] ~ /^>/
      total[inner[i]] += bits[i]
    }
    exit
  }
  function slice(wires, i,    high, of) {
    high = total[inner[i]] - 1 - used[inner[i]]
    used[inner[i]] += bits[i]
    of = type[name[i]] == "std_logic" ? high : high " downto " high - bits[i] + 1
    return wires "(" of ")"
  }
  END {
    print "library ieee;\nuse ieee.std_logic_1164.all;\nuse ieee.numeric_std.all;\n"
    print "entity " entity "_tb is\n  generic (vectors_g : string);\nend entity;\n"
    print "architecture bench of " entity "_tb is"
    print "  signal clk : std_logic;\n  signal stimulus : std_logic_vector(" total[1] - 1 " downto 0);"
    print "  signal response : std_logic_vector(" total[0] - 1 " downto 0);\nbegin"
    print "  rows : entity work.replay\n    generic map (\"" entity "\", vectors_g, " total[1] ", " total[0] ")"
    print "    port map (clk, stimulus, response);\n  dut : entity work." entity
    n = split(generics, generic, " ")
    for (i = 1; i <= n; i++) {
      sub(/^-g/, "", generic[i]); sub(/=/, " => ", generic[i])
      printf "%s%s%s", i == 1 ? "    generic map (" : ", ", generic[i], i == n ? ")\n" : ""
    }
    printf "    port map (clk => clk"
    for (i = 1; i <= columns; i++) {
      of = type[name[i]]
      if (of == "") { of = "signed"; sub(/_/, ".", name[i]) } # of a record
      cast = of == "signed" || of == "unsigned"
      if (inner[i]) actual = slice("stimulus", i); else actual = slice("response", i)
      if (inner[i] && cast) actual = of "(" actual ")"
      formal = !inner[i] && cast ? "std_logic_vector(" name[i] ")" : name[i]
      printf ",\n              %s => %s", formal, actual
    }
    print ");\nend architecture;"
  }' "$hdl/rtl/$entity.vhd" "$vectors"
