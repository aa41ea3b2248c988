#!/usr/bin/env bash
# synth/resources.sh [WORK]: what each part and the whole need on a Spartan-6 and an ECP5, as CSV on standard output;
# exit 1 if a part has grown beyond its limit in limits.csv. Counts of cells by Yosys: estimates, nothing is placed.
set -euo pipefail
here=$(cd "$(dirname "$(readlink -f "$0")")" && pwd)
work=${1:-$here/../../target/hdl/synth}
mkdir -p "$work"
export here work
for chip in spartan6 ecp5; do
  grep -v '^#' "$here/parts.txt" | awk -v chip=$chip '{ printf "%s \"%s\" %s", chip, ENVIRON["work"], $1; for (i = 3; i <= NF; i++) printf " %s", $i; print "" }'
done | xargs -P "$(nproc)" -L 1 "$here/part.sh" >"$work/unsorted.csv"
awk -F, '
  FNR == 1 { file++ }
  file == 1 { if ($0 !~ /^#/) { split($0, f, / +/); many[f[1]] = f[2]; order[++parts] = f[1] } next }
  { line[$1, $2] = $3 "," $4 "," $5 "," $6; n = many[$2]; lut[$1] += n * $3; ff[$1] += n * $4; dsp[$1] += n * $5; ram[$1] += n * $6 }
  END {
    print "chip,part,copies,lut,ff,dsp,ram_kbit18"
    for (c = 1; c <= 2; c++) {
      chip = c == 1 ? "spartan6" : "ecp5"
      for (p = 1; p <= parts; p++) print chip "," order[p] "," many[order[p]] "," line[chip, order[p]]
      printf "%s,whole,1,%d,%d,%d,%.1f\n", chip, lut[chip], ff[chip], dsp[chip], ram[chip]
    }
  }' "$here/parts.txt" "$work/unsorted.csv" | tee "$work/resources.csv"
awk -F, '
  FNR == NR { if (FNR > 1) { lut[$1, $2] = $3; ff[$1, $2] = $4; dsp[$1, $2] = $5; ram[$1, $2] = $6 } next }
  FNR > 1 && ($1, $2) in lut {
    if ($4 > lut[$1, $2] || $5 > ff[$1, $2] || $6 > dsp[$1, $2] || $7 > ram[$1, $2]) {
      print "grown beyond its limit: " $0 > "/dev/stderr"; bad = 1
    }
  }
  END { exit bad }' "$here/limits.csv" "$work/resources.csv"
