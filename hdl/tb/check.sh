#!/usr/bin/env bash
# tb/check.sh ghdl|verilator NAME VECTORS [-gNAME=VALUE...]: replays a file of vectors through an entity.
# ghdl runs the source, verilator the netlist synthesized from it. NAME up to a dash is the entity; the generics of its
# bench stand in the first line of the file. Exit 1: differences.
# tb/check.sh verilator NAME -: only builds, and prints the program. Everything is written to HDL_WORK or target/hdl.
# WAVES=FILE.vcd keeps what the signals did in ghdl; WAVES_OF=FILE names those to keep.
set -euo pipefail
hdl=$(cd "$(dirname "$(readlink -f "$0")")/.." && pwd)
how=$1 name=$2 vectors=$3
shift 3
[ "$vectors" = - ] || vectors=$(readlink -f "$vectors")
entity=${name%%-*}
bench=replay
[ -f "$hdl/tb/$entity.cpp" ] && bench=$entity # of whole passes: a bench of its own
if [ $bench = replay ]; then
  read -ra first <"$vectors"
  set -- "${first[@]/#/-g}" "$@"
  shift 3 # "# latency L"
fi
work=$(realpath -m "${HDL_WORK:-$hdl/../target/hdl}")
mkdir -p "$work"
# what the user names is from where the user stands
WAVES=${WAVES:+$(realpath -m "$WAVES")}
WAVES_OF=${WAVES_OF:+$(realpath -m "$WAVES_OF")}

case $how in
ghdl)
  # the one that translates fast for small benches, the one that runs fast for whole passes
  ghdl=ghdl-mcode
  [ $bench = replay ] || ghdl=ghdl-llvm
  mkdir -p "$work/$name.ghdl"
  cd "$work/$name.ghdl"
  mapfile -t rtl < <(sed "s|^|$hdl/rtl/|" "$hdl/rtl/files.txt")
  if [ $bench = replay ]; then
    "$hdl/tb/bench.sh" "$entity" "$vectors" "$@" >bench.vhd
    set --
  else
    cp "$hdl/tb/${entity}_tb.vhd" bench.vhd
  fi
  "$ghdl" -a --std=08 "${rtl[@]}" "$hdl/tb/replay.vhd" bench.vhd
  set -- --ieee-asserts=disable-at-0 -gvectors_g="$vectors" "$@" ${WAVES:+--vcd="$WAVES"} \
    ${WAVES_OF:+--read-wave-opt="$WAVES_OF"}
  if [ $ghdl = ghdl-llvm ]; then
    ghdl-llvm -e --std=08 -o bench "${entity}_tb"
    ./bench "$@"
  else
    ghdl-mcode -r --std=08 "${entity}_tb" "$@"
  fi
  ;;
verilator)
  mkdir -p "$work/$name.verilator"
  cd "$work/$name.verilator"
  speed=-O0
  if [ $bench = replay ]; then # a line for each column
    sed -n 2p "$vectors" | tr ',' '\n' |
      sed 's/^>\(.*\):\(.*\)/IN(\1, \2)/; s/^<\(.*\):\(.*\)/OUT(\1, \2)/' >ports.h
  else
    speed=-O2
    export STAND_INS=1
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
