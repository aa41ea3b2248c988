"""Makes what a teacher hands out, and what a teacher keeps.

course.py OUT --executed DIR --jar FILE --kernel FILE [--reveal DIR]   DIR has the notebooks executed with their solutions
course.py --minutes DIR                                                prints what a pass costs, section by section
"""
import argparse
import base64
import copy
import csv
import datetime
import html
import json
import pathlib
import re
import shutil
import sys

import nbformat
from nbconvert import HTMLExporter, SlidesExporter
from nbconvert.filters.markdown import markdown2html

import answers
import book
import feedback
import run_notebooks
from formulas import with_mathml

ROOT = pathlib.Path(__file__).resolve().parents[1]
COURSE = ROOT / "course"
WORDS_A_MINUTE = 180
SEEN_MINUTES = .8  # a picture or a table
RUN_MINUTES = .25  # a cell to run, beside the wait
EXERCISE_MINUTES = {"easy": 3, "middle": 5, "hard": 10}
READING_ORDER = ["00", "04", "03", "02", "05", "06"]


def stems():
    order = {name: i for i, name in enumerate(READING_ORDER)}
    return sorted((f.stem for f in (ROOT / "notebooks").glob("*.ipynb")), key=lambda s: (order.get(s.split("-")[0], 99), s))


# ---- students ---------------------------------------------------------------------------------------------------------

def students(out, jar, kernel):
    """Notebooks, each with a place to say what was not clear, the jar, the kernel, and what opens them: no solution in any of it."""
    (out / "lib").mkdir(parents=True)
    (out / "notebooks").mkdir()
    for stem in stems():
        own = nbformat.read(ROOT / "notebooks" / f"{stem}.ipynb", as_version=4)
        own.cells.append(nbformat.v4.new_markdown_cell(feedback.ASK, id="stopped"))
        nbformat.write(own, out / "notebooks" / f"{stem}.ipynb")
    shutil.copy(jar, out / "lib" / "cerebellum-lab.jar")
    shutil.copy(kernel, out / "lib" / "ijava.jar")
    shutil.copy(ROOT / "binder" / "startup.jsh", out / "lib")
    shutil.copy(COURSE / "open.py", out)
    shutil.copy(COURSE / "students.md", out / "README.md")
    shutil.copy(ROOT / "LICENSE", out)


# ---- teachers ---------------------------------------------------------------------------------------------------------

def notes(answer):
    """What a teacher wants beside an exercise: model answer, wrong answers that are often given, hints."""
    lines = [f"> **For teachers, {answer.name}** ({answer.kind}, {answer.level}): {answer.title}."]
    about = answer.one("answer").split(" ", 3)
    if answer.form in ("number", "function") and len(about) > 2:
        lines.append(f"> Right within {about[2]} {about[3] if len(about) > 3 else ''}".rstrip() + ".")
    lines += [f"> Bar: {answer.one('bar').replace(' ', ' to ')} {about[3] if len(about) > 3 else ''}".rstrip() + "."] if answer.all("bar") else []
    lines += [f"> Model answer: {' '.join(m.split())}" for m in answer.all("model")]
    for wrong in answer.all("wrong") + answer.all("step"):
        what, _, sentence = wrong.partition(" | ")
        lines.append(f"> - Often given: `{what}`. {sentence}")
    lines += [f"> - Hint: {hint}" for hint in answer.all("hint")]
    return "\n>\n".join(lines[:1]) + "\n>\n" + "\n".join(lines[1:])


def with_notes(executed, stem):
    """An executed notebook with the teacher's notes before each solution."""
    known, cells = answers.of(stem), []
    for cell in executed.cells:
        if "solution_of" in cell.metadata and cell.metadata["solution_of"] in known:
            note = nbformat.v4.new_markdown_cell(notes(known[cell.metadata["solution_of"]]))
            note.metadata["for"] = "teachers"
            cells.append(note)
        cells.append(cell)
    executed.cells = cells
    return executed


def to_html(notebook, stem, exporter):
    printed = copy.deepcopy(notebook)
    for cell in printed.cells:
        if cell.cell_type == "markdown":
            cell.source = with_mathml(cell.source)
    markup, _ = exporter.from_notebook_node(printed, {"metadata": {"name": stem}})
    return run_notebooks.with_words(run_notebooks.to_page(markup, run_notebooks.title_of(notebook, stem)), notebook)


def on_slide(text):
    """What of a text stands on a slide: headings, formulas, tables, questions, what to look for. The rest is to be said."""
    if "### Exercise" in text:
        return text
    kept = [p for p in text.split("\n\n") if re.match(r"#+ |\||\$\$|```", p.strip())]
    return "\n\n".join(kept + [run_notebooks.look_for(text) or ""]).strip()


def as_slides(executed):
    """Each heading begins a slide, each picture follows what to look for; the text and the teacher's notes are the speaker's."""
    slides = copy.deepcopy(executed)
    cells, asked = [], False
    for cell in slides.cells:
        hidden = "solution_of" in cell.metadata or re.match(r"## (What is done|The promise)", cell.source)
        if cell.cell_type == "code":
            hidden = hidden or not any("image/png" in o.get("data", {}) or "text/html" in o.get("data", {}) for o in cell.outputs)
            hidden = hidden or re.search(r"Exercise\.|Checkpoint\.|Lab\.open", cell.source)
            for output in cell.outputs:
                if "image/png" in output.get("data", {}):
                    output.data.pop("text/html", None)  # a slide shows a knob's or film's still picture
            cell.outputs = [o for o in cell.outputs if "<progress" not in str(o.get("data", {}).get("text/html", ""))]
        kind = "subslide" if asked and cell.cell_type == "code" else "slide" if re.match(r"#+ ", cell.source) and cell.cell_type == "markdown" else "subslide" if cell.cell_type == "markdown" else "-"
        spoken = []
        if cell.metadata.get("for") == "teachers":
            kind = "notes"
        elif cell.cell_type == "markdown" and on_slide(cell.source) != cell.source:
            spoken = [nbformat.v4.new_markdown_cell(cell.source, metadata={"slideshow": {"slide_type": "notes"}})]
            cell.source = on_slide(cell.source)
        cell.metadata["slideshow"] = {"slide_type": kind}
        cells += [] if hidden else [cell, *spoken]
        asked = asked and hidden or "### Exercise" in cell.source  # what answers a question comes on the next slide
    slides.cells = cells
    return slides


SLIDE_STYLE = """<style>
html, body, main { height: 100%; margin: 0; }
.reveal { font-size: 20px; } .reveal .slides { text-align: left; } .reveal img { max-height: 62vh; }
.reveal section { max-height: 100%; overflow-y: auto; } .reveal table { font-size: 14px; }
</style>
"""


def slides(executed, stem, out):
    exporter = SlidesExporter(reveal_url_prefix="reveal", exclude_input=True, exclude_input_prompt=True, exclude_output_prompt=True)
    markup = to_html(as_slides(executed), stem, exporter)
    markup = re.sub(r"<script>\s*require\(.*?</script>", "", markup, flags=re.S)
    markup = re.sub(r'<link[^>]*href="https?://[^>]*>', "", markup)
    start = ('<script src="reveal/dist/reveal.js"></script>\n<script src="reveal/plugin/notes/notes.js"></script>\n<script>Reveal.initialize('
             "{controls: true, progress: true, hash: true, slideNumber: true, plugins: [RevealNotes]});</script>\n")
    markup = markup.replace("</head>", SLIDE_STYLE + "</head>", 1).replace("</body>", start + "</body>", 1)
    (out / f"{stem}.html").write_text(markup, encoding="utf-8")


def page(title, body):
    body = body.replace("<table>", '<table tabindex="0">')
    style = book.STYLE + "figure { break-inside: avoid; } @page { margin: 1.5cm; }"
    return (f'<!DOCTYPE html>\n<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">'
            f"<title>{html.escape(title)} - Cerebellum Lab</title><style>{style}</style></head><body><main>\n{body}\n</main></body></html>\n")


def handout(books, out):
    """Every figure with what to look for, notebook by notebook: for print."""
    parts = ["<h1>Figures</h1>", f"<p>{html.escape(book.LICENCE)}.</p>"]
    (out / "figures").mkdir()
    count = 0
    for stem, executed in books.items():
        own = copy.deepcopy(executed)
        own.cells = [c for c in own.cells if "solution_of" not in c.metadata and c.metadata.get("for") != "teachers"]
        parts.append(f"<h2>{html.escape(run_notebooks.title_of(executed, stem))}</h2>")
        for number, (heading, caption, words, raw, ending, _) in enumerate(book.pictures(own), 1):
            name = f"figures/{stem}-{number:02d}-{book.slug(heading)}.{ending}"
            (out / name).write_bytes(raw)
            parts.append(f'<figure><img src="{name}" width="700" alt="{html.escape(words, quote=True)}"><figcaption>{stem} {number}. '
                         f"{html.escape(words)}. {html.escape(caption)}</figcaption></figure>")
            count += 1
    (out / "handout.html").write_text(page("Figures", "\n".join(parts)), encoding="utf-8")
    return count


# ---- minutes ----------------------------------------------------------------------------------------------------------

def seconds(cell):
    times = cell.metadata.get("execution", {})
    if "iopub.execute_input" not in times or "shell.execute_reply" not in times:
        return 0
    first, last = (datetime.datetime.fromisoformat(times[k].replace("Z", "+00:00")) for k in ("iopub.execute_input", "shell.execute_reply"))
    return (last - first).total_seconds()


def is_seen(output):
    """Whether an output is a picture or a table."""
    data = output.get("data", {})
    return "image/png" in data or "<table" in "".join(data.get("text/html", ""))


def minutes(executed, stem):
    """A row a section: words, pictures and tables, exercises, the wait as measured, minutes."""
    known, rows = answers.of(stem), []
    for cell in executed.cells:
        heads = re.findall(r"^##? (.+)$", cell.source, re.M) if cell.cell_type == "markdown" else []
        if heads or not rows:
            rows.append({"notebook": stem, "section": book.plain(heads[0] if heads else stem), "words": 0, "seen": 0, "exercises": 0, "wait_s": 0.0, "runs": 0, "answers": 0})
        row = rows[-1]
        if cell.cell_type == "markdown" and cell.metadata.get("for") != "teachers":
            row["words"] += len(cell.source.split())
        elif cell.cell_type == "code" and "solution_of" not in cell.metadata:
            row["wait_s"] += seconds(cell)
            row["runs"] += 1
            row["seen"] += sum(map(is_seen, cell.outputs))
            for name, _ in answers.CALL.findall(cell.source):
                row["exercises"] += 1
                row["answers"] += EXERCISE_MINUTES[known[name].level] if name in known else EXERCISE_MINUTES["middle"]
    for row in rows:
        row["minutes"] = round(row["words"] / WORDS_A_MINUTE + SEEN_MINUTES * row["seen"] + RUN_MINUTES * row.pop("runs")
                               + row["wait_s"] / 60 + row.pop("answers"))
        row["wait_s"] = round(row["wait_s"], 1)
    return rows


def read(folder):
    found = {}
    for stem in stems():
        file = folder / f"{stem}.ipynb"
        if file.is_file():
            found[stem] = nbformat.read(file, as_version=4)
    return found


def table(rows):
    head = "".join(f"<th>{k}</th>" for k in rows[0])
    return f"<table><thead><tr>{head}</tr></thead><tbody>" + "".join(
        "<tr>" + "".join(f"<td>{html.escape(str(v))}</td>" for v in row.values()) + "</tr>" for row in rows) + "</tbody></table>"


def teachers(out, executed, reveal):
    for folder in ("notebooks", "slides"):
        (out / folder).mkdir(parents=True)
    rows = []
    for stem, notebook in executed.items():
        notebook = with_notes(notebook, stem)
        rows += minutes(notebook, stem)
        nbformat.write(notebook, out / "notebooks" / f"{stem}.ipynb")
        (out / "notebooks" / f"{stem}.html").write_text(to_html(notebook, stem, HTMLExporter()), encoding="utf-8")
        if reveal:
            slides(notebook, stem, out / "slides")
    if reveal:
        (out / "slides" / "reveal").mkdir()
        shutil.copytree(reveal / "dist", out / "slides" / "reveal" / "dist")
        shutil.copytree(reveal / "plugin" / "notes", out / "slides" / "reveal" / "plugin" / "notes")
        shutil.copy(reveal / "LICENSE", out / "slides" / "reveal")
        for theme in (out / "slides" / "reveal" / "dist" / "theme").glob("*.css"):  # their fonts would come from the network
            theme.write_text(re.sub(r"@import url\([\"']?https?:[^;]*;", "", theme.read_text(encoding="utf-8")), encoding="utf-8")
    else:
        shutil.rmtree(out / "slides")
        print("course: no slides; npm, which brings reveal.js, is not there")
    plan = (COURSE / "plan.md").read_text(encoding="utf-8")
    measured = (f"<h2>Section by section</h2><p>The wait is as measured on this machine. Minutes are the wait, {WORDS_A_MINUTE} words a minute, {SEEN_MINUTES} for each "
                f"picture or table (`seen`), {RUN_MINUTES} for each cell to run, and for each exercise "
                f"{', '.join(f'{m} if it is {k}' for k, m in EXERCISE_MINUTES.items())}.</p>{table(rows)}")
    (out / "plan.html").write_text(page("Twelve lessons", markdown2html(plan) + measured), encoding="utf-8")
    shutil.copy(COURSE / "teachers.md", out / "README.md")
    shutil.copytree(answers.ANSWERS, out / "answers")
    figures = handout(executed, out)
    exercises = sum(len(answers.of(stem)) for stem in executed)
    print(f"course: {len(executed)} notebooks, {exercises} exercises, {figures} figures, {sum(r['minutes'] for r in rows)} minutes; {out.parent}")


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("out", type=pathlib.Path, nargs="?")
    parser.add_argument("--executed", type=pathlib.Path)
    parser.add_argument("--jar", type=pathlib.Path)
    parser.add_argument("--kernel", type=pathlib.Path)
    parser.add_argument("--reveal", type=pathlib.Path)
    parser.add_argument("--minutes", type=pathlib.Path)
    options = parser.parse_args()
    if options.minutes:
        for stem, notebook in read(options.minutes).items():
            rows = minutes(notebook, stem)
            print(f"{stem}: {sum(r['minutes'] for r in rows)} minutes, {sum(r['wait_s'] for r in rows):.0f} s of them waiting, {sum(r['exercises'] for r in rows)} exercises")
            for row in rows:
                print(f"  {row['minutes']:3d} min  {row['wait_s']:6.1f} s  {row['words']:4d} words  {row['exercises']} exercises  {row['section']}")
        return 0
    if options.out.exists() and any(options.out.iterdir()):
        sys.exit(f"course: {options.out} is not empty; nothing is overwritten")
    students(options.out / "students", options.jar, options.kernel)
    teachers(options.out / "teachers", read(options.executed), options.reveal if options.reveal and options.reveal.is_dir() else None)
    return 0


if __name__ == "__main__":
    sys.exit(main())
