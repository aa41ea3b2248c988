"""Thirty submissions, honest ones and others: the table says what each is, and nothing is left behind.

grade_test.py KERNEL_PREFIX [--some N]
"""
import csv
import os
import pathlib
import subprocess
import sys
import tempfile
import time

import nbformat

ROOT = pathlib.Path(__file__).parents[5]
sys.path.insert(0, str(ROOT / "binder"))
import feedback  # noqa: E402

UNCLEAR = "section 3: what is a\nglomerulus? $<b>$"
OPEN = "Lab.open()"
PULSE = 'double myPulse = run(new PredictiveFigure1().with("target_m", .035)).figure().get(0).pulseS();'
TYPED = "double myPulse = .0925;"
CHECK = 'Exercise.check("04-2", myPulse);'
LAW = 'DoubleUnaryOperator myShortest = delayMs -> {};\nExercise.check("04-5", myShortest);'
RULE = "SwitchingRule myRule = (weight, eligibility, active, event) -> {};\nExercise.check(\"04-7\", myRule);"
PAPER = "event == SwitchingRule.Event.CLIMBING_FIBRE ? weight - .0004 * eligibility : weight + .00004"
WORD = 'String myStop = "{}";\nExercise.check("04-1", myStop);'
STORY = 'String myStory = "{}";\nExercise.check("04-3", myStory);'
SECRET = "the neighbour's answer"

# name: (cells, what the table must say in which column)
MADE = {
    "01-right": ([OPEN, WORD.format("short"), f"{PULSE}\n{CHECK}", LAW.format("delayMs + 20")], {"04-1": "right", "04-2": "right", "04-5": "right", "done": "3 of "}),
    "02-wrong": ([OPEN, WORD.format("beyond"), f"double myPulse = 2 * new Random(1).nextInt(9) + 100;\n{CHECK}", LAW.format("delayMs")],
                 {"04-1": "wrong", "04-2": "wrong", "04-5": "wrong", "done": "0 of "}),
    "03-open": ([OPEN, WORD.format("?"), f"double myPulse = Double.NaN;\n{CHECK}"], {"04-1": "open", "04-2": "open"}),
    "04-typed": ([OPEN, f"{TYPED}\n{CHECK}"], {"04-2": "right, typed", "done": "0 of "}),
    "05-typed-sum": ([f"double myPulse = .09 + .0025; // mine\n{CHECK}"], {"04-2": "right, typed"}),
    "06-typed-rule": (['double myRule = .001;\nExercise.check("04-7", myRule);'], {"04-7": "wrong"}),
    "07-typed-law": ([LAW.format("20")], {"04-5": "wrong"}),
    "08-factor": ([f"double myPulse = 92.5;\n{CHECK}"], {"04-2": "wrong"}),
    "09-story": ([STORY.format("The climbing fibre weakens synapses that were active with the old and late news.")], {"04-3": "written 3/3", "done": "1 of ", "stopped": "section 3: what is a glomerulus? $<b>$"}),
    "10-short-story": ([STORY.format("because")], {"04-3": "open"}),
    "11-rule": ([RULE.format(PAPER)], {"04-7": "right"}),
    "12-no-rule": ([RULE.format("weight")], {"04-7": "open"}),
    "13-no-notebook": (None, {"problem": "is no notebook"}),
    "14-does-not-compile": (["int x = ;", f"{PULSE}\n{CHECK}"], {"problem": "the cell 'int x = ;': illegal start of expression", "04-2": "right"}),
    "15-throws": (['throw new IllegalStateException("no");', f"{PULSE}\n{CHECK}"], {"problem": "the cell", "04-2": "right"}),
    "16-never-ends": (["while (true) { }", f"{PULSE}\n{CHECK}"], {"problem": "time limit"}),
    "17-sleeps": ([f"{PULSE}\n{CHECK}", "Thread.sleep(1_000_000);"], {"problem": "time limit", "04-2": "right"}),
    "18-ends-kernel": (["System.exit(0);", f"{PULSE}\n{CHECK}"], {"problem": "kernel ended"}),
    "19-halts": (["Runtime.getRuntime().halt(1);"], {"problem": "kernel ended", "noticed": "starts programs"}),
    "20-heap-bomb": (["List<long[]> all = new ArrayList<>();\nwhile (true) { all.add(new long[50_000_000]); }"], {"problem": "out of memory"}),
    "21-reads-neighbour": (['String got = java.nio.file.Files.readString(java.nio.file.Path.of("SUBMISSIONS/01-right.ipynb"));\nSystem.out.println(got);'],
                           {"problem": "the cell", "noticed": "reads files"}),
    "22-lists-root": (['show(Arrays.toString(new java.io.File("SUBMISSIONS").list()));'], {"noticed": "reads files"}),
    "23-socket": (['var s = new java.net.Socket("SERVER_HOST", SERVER_PORT);'], {"problem": "the cell", "noticed": "network"}),
    "24-program": (['var p = new ProcessBuilder("sh", "-c", "sleep 977").start();'], {"noticed": "starts programs"}),
    "25-redefines": (['class Exercise { static void check(String n, Object a) { System.out.println("right"); } }', f"double myPulse = 7;\n{CHECK}"],
                     {"04-2": "wrong", "noticed": "redefines the checker"}),
    "26-prints-right": ([f'double myPulse = 7;\n{CHECK}\nshow("<b>Exercise 04-2</b> right");'], {"04-2": "wrong", "noticed": "claims to be right"}),
    "27-writes-memory": (['System.setProperty("lab.exercise.04-2", "right");', f"double myPulse = 7;\n{CHECK}", 'Exercise.done("04")'],
                         {"04-2": "wrong", "noticed": "memory"}),
    "28-old-outputs": ([f"double myPulse = Double.NaN;\n{CHECK}"], {"04-2": "open"}),
    "29-writes-files": (['java.nio.file.Files.writeString(java.nio.file.Path.of("SUBMISSIONS/planted"), "x");'], {"noticed": "reads files"}),
    "30-nothing": ([OPEN], {"done": "0 of "}),
}


def write(folder, server):
    for name, (cells, _) in MADE.items():
        path = folder / f"{name}.ipynb"
        if cells is None:
            path.write_text("{ this is none", encoding="utf-8")
            continue
        book = nbformat.v4.new_notebook(cells=[
            nbformat.v4.new_code_cell(c.replace("SUBMISSIONS", str(folder)).replace("SERVER_HOST", server[0]).replace("SERVER_PORT", str(server[1]))) for c in cells])
        if name != "30-nothing":
            book.cells.append(nbformat.v4.new_markdown_cell(feedback.ASK + UNCLEAR * (name == "09-story")))
        if name == "28-old-outputs":
            book.cells[0].outputs = [nbformat.v4.new_output("stream", name="stdout", text="Exercise 04-2 right")]
        book.metadata["kernelspec"] = {"name": "java", "display_name": "Java", "language": "java"}
        nbformat.write(book, path)


def left_over():
    """Processes and folders that a grading could leave behind."""
    found = [p for p in pathlib.Path(tempfile.gettempdir()).glob("grade-*") if p.name != "grade-test"]
    for process in pathlib.Path("/proc").glob("[0-9]*/cmdline"):
        try:
            line = process.read_bytes().replace(b"\0", b" ").decode(errors="replace")
        except OSError:
            continue
        if "sleep 977" in line or "/grading/mine/" in line:
            found.append(line)
    return found


def main():
    import socket

    kernel = pathlib.Path(sys.argv[1])
    with tempfile.TemporaryDirectory() as name, socket.socket() as server:
        server.bind(("127.0.0.1", 0))
        server.listen()
        server.settimeout(.1)
        folder = pathlib.Path(name) / "submissions"
        folder.mkdir()
        write(folder, server.getsockname())
        before = {p.name: p.read_bytes() for p in folder.iterdir()}
        table = pathlib.Path(name) / "grades.csv"
        start = time.time()
        graded = subprocess.run([sys.executable, str(ROOT / "binder/grade.py"), str(folder), "--kernel", str(kernel), "--out", str(table),
                                 "--limit", os.environ.get("GRADE_LIMIT", "40"), "--total", "400"], capture_output=True, text=True)
        took = time.time() - start
        if "KEEP" in os.environ:
            pathlib.Path(os.environ["KEEP"]).write_text(table.read_text(encoding="utf-8") if table.exists() else "", encoding="utf-8")
        print(graded.stdout + graded.stderr)
        if "no namespace" in graded.stderr:
            print("grading: skipped, no namespace can be had here")
            return
        assert graded.returncode == 0
        rows = {row["student"]: row for row in csv.DictReader(table.open(encoding="utf-8"))}
        assert set(rows) == set(MADE), sorted(rows)
        wrong = [f"{n}: {column} is {rows[n].get(column)!r}, not {want!r}; {rows[n]}" for n, (_, wants) in MADE.items() for column, want in wants.items()
                 if (rows[n].get(column) != want if column.startswith("04") else want not in rows[n][column])]
        honest = [n for n in ("01-right", "02-wrong", "07-typed-law", "09-story", "11-rule") if rows[n]["noticed"] or rows[n]["problem"]]
        wrong += [f"{n}: {row['stopped']} is what nobody wrote" for n, row in rows.items() if n != "09-story" and row["stopped"]]
        wrong += [f"{n}: something is held against an honest one: {rows[n]}" for n in honest]
        assert not wrong, "\n".join(wrong)
        try:
            server.accept()
            raise AssertionError("a notebook has reached the network")
        except socket.timeout:
            pass
        assert {p.name: p.read_bytes() for p in folder.iterdir()} == before, "the folder has changed"
        assert not left_over(), left_over()
        print(f"grading: {len(MADE)} submissions in {took:.0f} s, each told for what it is, nothing left behind")
        assert took < 900, took


if __name__ == "__main__":
    main()
