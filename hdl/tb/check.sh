#!/usr/bin/env bash
# tb/check.sh ghdl|verilator NAME VECTORS [-gNAME=VALUE...]: replays a file of vectors through an entity.
# ghdl runs the source, verilator the netlist synthesized from it. NAME up to a dash is the entity. Exit 1: differences.
# tb/check.sh verilator NAME -: only builds, and prints the program. Everything is written to HDL_WORK or target/hdl.
# WAVES=FILE.vcd keeps what the signals did in ghdl; WAVES_OF=FILE names those to keep.
set -euo pipefail
hdl=$(cd "$(dirname "$(readlink -f "$0")")/.." && pwd)
how=$1 name=$2 vectors=$3
shift 3
[ "$vectors" = - ] || vectors=$(readlink -f "$vectors")
entity=${name%%-*}
[[ $name == *-pipelined ]] && set -- "$@" -gPIPELINED=true
work=$(realpath -m "${HDL_WORK:-$hdl/../target/hdl}")
mkdir -p "$work"
# what the user names is from where the user stands
WAVES=${WAVES:+$(realpath -m "$WAVES")}
WAVES_OF=${WAVES_OF:+$(realpath -m "$WAVES_OF")}

case $how in
ghdl)
  # the one that translates fast for small benches, the one that runs fast for whole passes
  ghdl=ghdl-mcode
  [ "$entity" = hemisphere ] && ghdl=ghdl-llvm
  library=$work/$ghdl
  mkdir -p "$library" "$work/$name.ghdl"
  (
    flock 9 # one analysis of the sources serves all entities
    mapfile -t rtl < <(sed "s|^|$hdl/rtl/|" "$hdl/rtl/files.txt")
    now=$(cat "${rtl[@]}" "$hdl"/tb/*.vhd | sha256sum) # times tell nothing after an archive is unpacked
    if [ "$(cat "$library/analysed" 2>/dev/null)" != "$now" ]; then
      rm -f "$library/analysed"
      "$ghdl" -a --std=08 --workdir="$library" "${rtl[@]}" "$hdl"/tb/replay.vhd "$hdl"/tb/*_tb.vhd
      printf '%s\n' "$now" >"$library/analysed"
    fi
  ) 9>"$library/lock"
  cd "$work/$name.ghdl"
  set -- --ieee-asserts=disable-at-0 -gVECTORS="$vectors" "$@" ${WAVES:+--vcd="$WAVES"} \
    ${WAVES_OF:+--read-wave-opt="$WAVES_OF"}
  if [ $ghdl = ghdl-llvm ]; then
    ghdl-llvm -e --std=08 --workdir="$library" -o bench "${entity}_tb"
    ./bench "$@"
  else
    ghdl-mcode -r --std=08 --workdir="$library" "${entity}_tb" "$@"
  fi
  ;;
verilator)
  mkdir -p "$work/$name.verilator"
  cd "$work/$name.verilator"
  bench=replay speed=-O0
  if [ -f "$hdl/tb/$entity.cpp" ]; then
    bench=$entity speed=-O2
    export STAND_INS=1
  else
    # the generics of the bench, and a line for each column
    for g in $(sed -n '/^  generic (/,/^  );/p' "$hdl/tb/${entity}_tb.vhd" |
      sed -n 's/^ *\([A-Z_]*\) *: [a-z]* *:= \([a-z0-9]*\);.*/\1=\2/p'); do
      set -- "-g$g" "$@"
    done
    sed -n 2p "$vectors" | tr ',' '\n' |
      sed 's/^>\(.*\):\(.*\)/IN(\1, \2)/; s/^<\(.*\):\(.*\)/OUT(\1, \2)/' >ports.h
  fi
  "$hdl/tb/netlist.sh" "$entity" netlist.v "$@"
  top=$(grep -o '^module [A-Za-z0-9_]*' netlist.v | tail -1 | cut -d' ' -f2)
  cp "$hdl/tb/$bench.cpp" bench.cpp
  program=$PWD/obj/V$entity
  if [[ $PWD == *[[:space:]]* ]]; then # make builds in no such folder
    elsewhere=$(mktemp -d)
    trap 'rm -rf "$elsewhere"' EXIT
    cp ./*.v ./*.cpp ./*.h "$elsewhere" 2>/dev/null || true
    mkdir -p obj
    cd "$elsewhere"
  fi
  verilator --cc --exe --build -O3 -Wno-fatal -Wno-lint -Wno-style --top-module "$top" --prefix "V$entity" --Mdir obj \
    -MAKEFLAGS "OPT_FAST=$speed OPT_GLOBAL=$speed" \
    -CFLAGS "-I.. -DENTITY_H='\"V$entity.h\"' -DENTITY_T=V$entity -DENTITY_NAME='\"$name\"'" \
    netlist.v bench.cpp >verilator.log 2>&1 || { tail -20 verilator.log >&2; exit 1; }
  [ "$PWD/obj/V$entity" = "$program" ] || cp "obj/V$entity" "$program"
  if [ "$vectors" = - ]; then
    echo "$program"
  else
    "$program" "$vectors"
  fi
  ;;
*) echo "ghdl or verilator, not $how" >&2; exit 2 ;;
esac
