"""The course: the students' part has no solution, no truth, no hint, jar included; the teachers' part ran, and shows all of them.

course_test.py DIR
"""
import json
import os
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile
import zipfile

import nbformat

ROOT = pathlib.Path(__file__).parents[5]
sys.path.insert(0, str(ROOT / "binder"))
import answers  # noqa: E402
import feedback  # noqa: E402

OWN = ("cerebellum/", "datasets/")


def everything():
    return [a for file in sorted(answers.ANSWERS.glob("*.txt")) for a in answers.of(file.stem).values() if a.name != "*"]


def secrets():
    """(exercise, text) of what a student's copy must not have. A line that the question itself prints is none."""
    for answer in everything():
        for key in ("solution", "truth", "hint", "model", "wrong", "step"):
            for value in answer.all(key):
                for line in (value.splitlines() if key in ("solution", "truth") else [value.rpartition(" | ")[2]]):
                    line = line.split("//")[0].strip()
                    if len(line) >= 12 and not line.endswith(("->", "{")):  # those are openings that the cell gives
                        yield answer.name, line
    truths = ROOT / "target" / "truths.tsv"
    if truths.is_file():
        for line in truths.read_text(encoding="utf-8").splitlines():
            name, value = line.split("\t")
            if re.search(r"\d", value) and len(value.strip('"').replace(".", "").lstrip("-0")) >= 8:
                yield name.split("-", 1)[1], value.strip('"')


def places(folder):
    """(name, bytes) of everything a student gets; of the jar what is the lab's own, unpacked."""
    for file in sorted(folder.rglob("*")):
        if file.suffix == ".jar":
            if file.stem == "cerebellum-lab":
                with zipfile.ZipFile(file) as jar:
                    for entry in jar.namelist():
                        if entry.startswith(OWN):
                            yield f"{file.name}:{entry}", jar.read(entry)
        elif file.suffix == ".ipynb":
            book = json.loads(file.read_text(encoding="utf-8"))
            yield file.name, "\n".join("".join(c["source"]) for c in book["cells"]).encode()
        elif file.is_file():
            yield file.name, file.read_bytes()


def main():
    out = pathlib.Path(sys.argv[1]).resolve()
    students, teachers = out / "students", out / "teachers"
    hidden = sorted(set(secrets()))
    own = b"\0".join(data for name, data in places(students) if not name.startswith("cerebellum-lab.jar:datasets"))
    found = [(name, text) for name, text in hidden if text.encode() in own]
    for name, text in found:
        print(f"{name} is in a student's copy: {text}")
    names = [p.name for p in students.rglob("*")]
    assert not any("answer" in n or "solution" in n or n == "KeyMaker.class" for n in names), names
    with zipfile.ZipFile(students / "lib" / "cerebellum-lab.jar") as jar:
        entries = jar.namelist()
        assert "cerebellum/notebook/course/answers.key" in entries
        assert not any("KeyMaker" in e or re.fullmatch(r"cerebellum/.*\w\w[a-z0-9]Test\.class", e) or "course/answers/" in e for e in entries)
    for file in (students / "notebooks").glob("*.ipynb"):
        assert nbformat.read(file, as_version=4).cells[-1].source == feedback.ASK, f"{file.name} has no place to say what is not clear"
    said, shown = 0, 0
    for file in sorted((teachers / "notebooks").glob("*.ipynb")):
        book = json.loads(file.read_text(encoding="utf-8"))
        for cell in book["cells"]:
            outputs = json.dumps(cell.get("outputs", []))
            if "solution_of" in cell["metadata"]:
                assert re.search(r"</b> (right|written)", outputs), (file.name, cell["metadata"])
                said += 1
            shown += "image/png" in outputs
            assert '"output_type": "error"' not in outputs, file.name
        known = answers.of(file.stem)
        text = "\n".join("".join(c["source"]) for c in book["cells"])
        for answer in known.values():
            assert f"For teachers, {answer.name}" in text, answer.name
        slides = teachers / "slides" / f"{file.stem}.html"
        if (teachers / "slides").is_dir():
            markup = slides.read_text(encoding="utf-8")
            assert not re.search(r'(?:src|href)="https?://[^"]*\.(?:js|css)', markup), slides
            assert "For teachers" not in re.sub(r"(?s)<aside.*?</aside>", "", markup), slides
    assert said == len(everything()) or len(sys.argv) > 2, (said, len(everything()))
    with tempfile.TemporaryDirectory() as name:
        subprocess.run([sys.executable, str(students / "open.py"), "--prepare"], check=True, cwd=name)
    spec = json.loads((students / "jupyter/share/jupyter/kernels/java/kernel.json").read_text(encoding="utf-8"))
    assert all(pathlib.Path(p).exists() for p in (spec["env"]["IJAVA_CLASSPATH"], spec["env"]["IJAVA_STARTUP_SCRIPTS_PATH"]))
    # what the chip's chapter reads is in the jar: the students' folder, alone in a place of its own, runs it
    with tempfile.TemporaryDirectory() as name:
        alone = pathlib.Path(name) / "students"
        shutil.copytree(students, alone)
        subprocess.run([sys.executable, str(alone / "open.py"), "--prepare"], check=True, cwd=name)
        run = subprocess.run([sys.executable, "-m", "jupyter", "nbconvert", "--execute", "--to", "notebook", "--stdout", "--log-level=ERROR",
                              "--ExecutePreprocessor.startup_timeout=300", "05-on-the-chip.ipynb"], cwd=alone / "notebooks", capture_output=True, text=True,
                             env=dict(os.environ, JUPYTER_PATH=str(alone / "jupyter/share/jupyter")))
        assert run.returncode == 0, run.stderr[-2000:]
    handout = (teachers / "handout.html").read_text(encoding="utf-8")
    assert "For teachers" not in handout and "Model answer" not in handout
    assert (teachers / "README.md").is_file()
    assert not found
    print(f"course: {len(hidden)} lines, sentences and truths in none of {len(own) // 1000} kB that students get; {said} solutions and {shown} pictures shown to teachers")


if __name__ == "__main__":
    main()
