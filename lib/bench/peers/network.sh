#!/bin/sh
# The network in the open loop, 20 s: C and ours in turn, five times, then Brian2's compiled C++; microseconds a step.
# usage: network.sh [OTHER]        (Debian: apt-get install gcc python3-brian g++; without Brian2 its line is left out)
# OTHER: one more program to be run as "OTHER 20" that prints us_per_step=...
set -e
cd "$(dirname "$0")/../../.."
out=$PWD/lib/bench/target/network
mkdir -p "$out"
gcc -O3 -march=native -ffast-math lib/bench/peers/network.c -o "$out/c"
ours() { ./lab experiment throughput seconds=20 "$@" 2>"$out/log"; }
one() { # NAME COMMAND...: its time is added to a list
    name=$1
    shift
    us=$("$@" | sed -n 's/.*us_per_step=\([0-9.]*\).*/\1/p')
    echo "$us" >>"$out/$name.us"
    printf '  %s %s' "$name" "$us"
}
median() { sort -n "$out/$1.us" | awk '{ a[NR] = $1 } END { print a[int((NR + 1) / 2)] }'; }
rm -f "$out"/*.us
for turn in 1 2 3 4 5; do
    printf 'turn %s:' "$turn"
    one c "$out/c" 20
    [ -z "$1" ] || one other "$1" 20
    one float ours engine=float
    one float-two-threads ours engine=float threads=2
    one fixed ours engine=fixed
    echo
done
if /usr/bin/python3 -c 'import brian2' 2>/dev/null; then
    printf 'last:'
    one brian2 /usr/bin/python3 lib/bench/peers/network_brian2.py 10 2>>"$out/log"
    echo
fi
for list in "$out"/*.us; do
    name=$(basename "$list" .us)
    awk "BEGIN { us = $(median "$name"); printf \"%-18s %7.2f us a step, %6.2f times real time, %5.2f times C\n\",
        \"$name\", us, 1000 / us, $(median c) / us }"
done
