#!/bin/sh
# One second of a cell, this library and NEURON in turn, three times.
# purkinje: the Purkinje tree, 10 us steps, 1 nA. golgi: the Golgi cell of five compartments, 25 us steps, left alone.
# usage: cell.sh purkinje|golgi          (Debian: apt-get install python3-neuron neuron-dev g++ make)
# The cell for NEURON and its channels, with TABLE, are the referee's of the library's tests. Milliseconds, one core.
set -e
case $1 in
purkinje) bench=PurkinjeBench theirs_in="speed .01 1 1000" ;;
golgi) bench=GolgiBench theirs_in="golgi-speed .025 0 1000" ;;
*) echo "usage: cell.sh purkinje|golgi" >&2 && exit 1 ;;
esac
cd "$(dirname "$0")/../../.."
channels=$PWD/lib/bench/target/neuron
mkdir -p "$channels"
sh lib/cerebellum/src/test/neuron/build.sh "$channels" >"$channels/build.log" 2>&1 || {
    cat "$channels/build.log" >&2
    exit 1
}
export NEURON_MODULE_OPTIONS=-nogui OMP_NUM_THREADS=1
median() { sort -n | awk '{ a[NR] = $1 } END { print a[int((NR + 1) / 2)] }'; }
for turn in 1 2 3; do
    ./lab bench $bench -rf csv -rff "$channels/ours.csv" >"$channels/jmh.log" 2>&1
    ours="$ours $(awk -F, 'NR == 2 { print $5 }' "$channels/ours.csv")"
    theirs="$theirs $(/usr/bin/python3 lib/cerebellum/src/test/neuron/referee.py \
        "$(ls "$channels"/*/libnrnmech.so)" $theirs_in | awk '{ print 1000 * $1 }' | median)"
    echo "turn $turn: ours ${ours##* } ms, NEURON ${theirs##* } ms"
done
ours=$(printf '%s\n' $ours | median)
theirs=$(printf '%s\n' $theirs | median)
awk "BEGIN { printf \"median: ours %.0f ms, NEURON %.0f ms, %.2f times\n\", $ours, $theirs, $theirs / $ours }"
