#!/usr/bin/env bash
# What ./lab promises wherever it lies and whoever calls it: in a folder with a space and an umlaut, in the language C,
# from another folder, over an older build, and for a user without an entry in passwd. Exit 1 at the first promise broken.
set -euo pipefail
root=$(cd "$(dirname "$(readlink -f "$0")")/../../../../.." && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
chmod 755 "$work"
copy="$work/ein Ordner für alles/lab" here=$work/hier
mkdir -p "$copy" "$here"
tar -C "$root" -c --exclude=.git --exclude=target . | tar -x -C "$copy"
cd "$here"
must() { # SENTENCE COMMAND...
  local sentence=$1
  shift
  "$@" || { echo "broken: $sentence" >&2; exit 1; }
  echo "kept: $sentence"
}
fails() { ! "$@" >/dev/null 2>&1; }
function_of() { sed -n "/^$1() {/,/^}/p" "$root/lab"; }

eval "$(function_of have)"
must "all of several commands are asked for" fails have bash no-such-command
must "commands that are there are found" have bash sed
must "nothing needs git" fails grep -qE '(^|[^.a-z])git [a-z]' "$root/lab"

report() { # KILLED TIMED_OUT
  for ((i = 0; i < $1; i++)); do echo "<mutation detected='true' status='KILLED' numberOfTestsRun='1'>"; done
  for ((i = 0; i < $2; i++)); do echo "<mutation detected='true' status='TIMED_OUT' numberOfTestsRun='1'>"; done
}
report 96 4 >few.xml
report 95 5 >many.xml
: >none.xml
must "4 % of mutants may be late" test "$("$root/.ci/mutants" few.xml)" = "mutants: 100, 96 killed, 4 out of time"
must "5 % may not" fails "$root/.ci/mutants" many.xml
must "a report without mutants is none" fails "$root/.ci/mutants" none.xml

must "every command of the README is in the help" test -z "$(
  grep -oE '^    \./lab [a-z]+' "$root/README.md" | while read -r _ command; do
    "$root/lab" help | grep -q "^./lab $command" || echo "$command"
  done
)"
must "the book takes nothing more" fails "$root/lab" book more

eval "$(function_of say)"
eval "$(function_of copies)"
(
  mkdir -p opened/notebooks && cd opened
  echo 1 >notebooks/a.ipynb && echo 1 >notebooks/b.ipynb
  copies
  must "notebooks are opened as copies" cmp notebooks/a.ipynb mine/a.ipynb
  echo mine >mine/a.ipynb && echo 2 >notebooks/a.ipynb && echo 2 >notebooks/b.ipynb
  copies 2>said
  must "a copy that was changed stays" grep -q mine mine/a.ipynb
  must "and that it does is said" grep -q "mine/a.ipynb is yours" said
  must "one that was not follows its original" grep -q 2 mine/b.ipynb
  must "and that is not said" fails grep -q "b.ipynb" said
)
must "a course takes an empty folder alone" fails "$root/lab" course "$root"
must "grading takes a folder" fails "$root/lab" grade

export LC_ALL=C
figure() { "$copy/lab" experiment predictive-figure1 "$@"; }
figure --csv out >said
must "tables are written where the user stands" test -f out/predictive-figure1-provenance.csv
must "and not into the checkout" test ! -e "$copy/out"
for language in "-Duser.language=de" "-Duser.language=ar -Duser.country=EG"; do
  LAB_JAVA_OPTIONS=$language figure --csv other >translated
  must "$language prints the same" cmp <(grep -v ^wrote said) <(grep -v ^wrote translated)
  must "$language writes the same" diff -r out other
done
cp "$root/datasets/vectors/mempot.csv" .
must "a file of vectors is read where the user stands" grep -q "rows, 0 mismatches" <("$copy/lab" vectors mempot.csv)
must "a missing one is named" grep -q "lfsr32.csv is not there" <("$copy/lab" vectors lfsr32.csv 2>&1 || true)
"$copy/lab" picture picture.png
must "the picture, too" test -s picture.png
"$copy/lab" experiment throughput scale=.0625 seconds=.1 checkpoint=saved spikes=spikes.csv >/dev/null
must "checkpoint and spikes, too" test -s saved -a -s spikes.csv
rm spikes.csv
must "a checkpoint without its spikes is refused" fails \
  "$copy/lab" experiment throughput scale=.0625 seconds=.2 checkpoint=saved spikes=spikes.csv
must "and nothing is made in their place" test ! -e spikes.csv

constants=$copy/lib/cerebellum/src/main/java/cerebellum/barto1995/Barto1995.java
cp -p "$constants" kept.java
sed -i 's/SpringMass(1, 4, 60/SpringMass(1, 4.4, 60/' "$constants"
touch -d 2001-01-01 "$constants"
figure >changed
must "an older file of another content is built" fails cmp -s said changed
cp -p kept.java "$constants"
figure --csv back >again
must "and the first again" diff -r out back

if command -v jupyter-nbconvert >/dev/null; then
  cat >mine.ipynb <<'JSON'
{"cells": [{"cell_type": "code", "execution_count": null, "metadata": {}, "outputs": [], "source": ["show(List.of(new Values(List.of(.5))))"]}],
 "metadata": {"kernelspec": {"display_name": "Java", "language": "java", "name": "java"}}, "nbformat": 4, "nbformat_minor": 5}
JSON
  must "a notebook of one's own is run" "$copy/lab" run mine.ipynb
fi

if command -v ghdl-mcode >/dev/null && command -v verilator >/dev/null; then
  WAVES=lfsr32.vcd HDL_WORK=hdl "$copy/hdl/tb/check.sh" ghdl lfsr32 "$copy/hdl/vectors/lfsr32.csv"
  must "waves are kept where the user stands" test -s lfsr32.vcd
  must "a netlist is simulated there, too" "$copy/hdl/tb/check.sh" verilator lfsr32 "$copy/hdl/vectors/lfsr32.csv"
fi

if [ "$(id -u)" = 0 ] && command -v setpriv >/dev/null; then
  chown -R 54321:54321 "$work"
  stranger() { setpriv --reuid=54321 --regid=54321 --clear-groups env -u HOME "$@"; }
  stranger "$copy/lab" setup "$here/prefix"
  stranger "$copy/lab" experiment predictive-figure1 --csv stranger >/dev/null
  must "a user without an entry in passwd gets the same" diff -r out stranger
  must "and no folders named ?" test -z "$(find "$work" -name '\?*')"
fi
echo "./lab: every promise kept"
