"""Executes notebooks in fresh kernels; writes the executed notebook, HTML and the pictures.

With --solutions, each exercise's solution (course/answers) is run as a cell of its own right after the exercise's, and must
be told "right": one pass then tests the notebook as it is and its exercises' answers.
"""
import argparse
import base64
import copy
import html
import pathlib
import re
import sys
import time

import nbformat
from nbclient import NotebookClient
from nbclient.exceptions import CellExecutionError, CellTimeoutError, DeadKernelError
from nbconvert import HTMLExporter

import answers
from book import look_for
from errors import compiler, plain
from formulas import with_mathml


def solution_cell(code, name):
    cell = nbformat.v4.new_code_cell(code)
    cell.metadata["solution_of"] = name
    return cell


def insert_solutions(book, notebook):
    """Adds each solution as a cell after its exercise."""
    known = answers.of(notebook)
    there = {name: cell for name, _, cell in answers.asked(book)}
    if set(there) != set(known):
        raise ValueError(f"exercises without an answer, or answers without: {', '.join(sorted(set(there) ^ set(known)))}")
    for name, cell in there.items():
        book.cells.insert(book.cells.index(cell) + 1, solution_cell(known[name].code(), name))


def outputs_text(cell):
    texts = []
    for output in cell.get("outputs", []):
        data = output.get("data", {})
        texts.append(output.get("text", "") or data.get("text/html", "") or data.get("text/plain", ""))
    return " ".join("".join(t) for t in texts)


def write_pictures(book, stem):
    count = 0
    for cell in book.cells:
        for output in cell.get("outputs", []):
            for mime, ending in (("image/png", "png"), ("image/gif", "gif"), ("image/svg+xml", "svg")):
                if mime in output.get("data", {}):
                    count += 1
                    content = output["data"][mime]
                    raw = content.encode() if ending == "svg" else base64.b64decode(content)
                    stem.with_name(f"{stem.name}-{count:02d}.{ending}").write_bytes(raw)
    return count


def to_page(markup, title):
    """An exported page: its language, its title, links that lead to pages, no script from elsewhere (formulas are MathML).
    A wide table is scrolled by keys, too."""
    markup = re.sub(r'<script[^>]*\bsrc="[^"]*"[^>]*>\s*</script>|<script type="text/x-mathjax-config">.*?</script>', "", markup, flags=re.S)
    markup = markup.replace("<table>", "<table tabindex=0>")
    if "<main" not in markup:
        markup = re.sub(r"(<body[^>]*>)(.*)(</body>)", r"\1\n<main>\2</main>\n\3", markup, count=1, flags=re.S)
    markup = re.sub(r"<html[^>]*>", '<html lang="en">', markup, count=1)
    markup = re.sub(r"<title>.*?</title>", lambda _: f"<title>{html.escape(title)} - Cerebellum Lab</title>", markup, count=1, flags=re.S)
    return re.sub(r'href="([\w-]+)\.ipynb(#[^"]*)?"', lambda m: f'href="{m.group(1)}.html{m.group(2) or ""}"', markup)


def title_of(book, otherwise):
    heads = [re.match(r"# (.+)", c.source) for c in book.cells if c.cell_type == "markdown"]
    return next((h.group(1).strip() for h in heads if h), otherwise)


def sentence(error, book, timeout):
    """What stopped a notebook, told so that its author can find the cell."""
    if isinstance(error, CellExecutionError):
        said = [compiler(c.get("outputs", [])) for c in book.cells if c.cell_type == "code"]
        return next((f"does not compile: {words}" for words in said if words), plain(str(error)))
    cells = [c for c in book.cells if c.cell_type == "code"]
    done = [c for c in cells if c.get("execution_count")]
    at = f"in code cell {max(len(done), 1)} of {len(cells)}"  # the one that runs has its count
    if isinstance(error, CellTimeoutError):
        return f"the time limit of {timeout} s was reached {at}"
    if isinstance(error, DeadKernelError):
        return f"the kernel ended {at}: System.exit, or out of memory?"
    return f"{type(error).__name__}: {plain(str(error))}"


def with_words(markup, book):
    """A page whose pictures are told in words for who cannot see them, and that loses nothing on a phone or on paper."""
    style = (pathlib.Path(__file__).parent / "page.css").read_text(encoding="utf-8")
    markup = markup.replace("</head>", f"<style>\n{style}</style>\n</head>", 1)
    before = ""
    for cell in book.cells:
        said = cell.cell_type == "markdown" and cell.metadata.get("for") != "teachers"
        before = cell.source if said else before
        for output in cell.get("outputs", []):
            picture = output.get("data", {}).get("image/png")
            alt = output.get("metadata", {}).get("image/png", {}).get("alt")
            if picture and alt:
                words = html.escape(f"{alt}. {look_for(before) or ''}".strip(), quote=True)
                start = f'src="data:image/png;base64,{picture}"'
                markup = markup.replace(f"<img {start}", f'<img alt="{words}" {start}')
    return markup


def peak_mb(client):
    """The greatest memory that the kernel has taken, in MB; 0 where /proc does not tell."""
    process = getattr(getattr(client.km, "provisioner", None), "process", None) or getattr(client.km, "kernel", None)
    try:
        status = pathlib.Path(f"/proc/{process.pid}/status").read_text(encoding="utf-8")
        return int(re.search(r"VmHWM:\s+(\d+) kB", status).group(1)) // 1000
    except (OSError, AttributeError):
        return 0


def run(path, out, solutions, timeout):
    """Executes one notebook and writes what there is of it; gives the problem, if any, the pictures and the kernel's MB."""
    try:
        book = nbformat.read(path, as_version=4)
        if solutions:
            insert_solutions(book, path.stem)
    except Exception as error:  # no notebook at all, or its solutions do not fit: the others are run all the same
        return f"{path} cannot be run: {plain(str(error))[:300]}", 0, 0
    client = NotebookClient(
        book, timeout=timeout, startup_timeout=100, kernel_name="java", resources={"metadata": {"path": str(path.parent)}}
    )
    problem, memory = None, 0
    try:
        with client.setup_kernel():
            for number, cell in enumerate(book.cells):
                client.execute_cell(cell, number)
            memory = peak_mb(client)
        client.set_widgets_metadata()
    except Exception as error:
        problem = sentence(error, book, timeout)
    for cell in book.cells:
        if problem is None and "solution_of" in cell.metadata and not re.search(r"</b> (right|written)", outputs_text(cell)):
            problem = f"{cell.metadata['solution_of']}: the solution is not accepted: {outputs_text(cell)[:300]}"
    stem = out / path.stem
    nbformat.write(book, stem.with_suffix(".ipynb"))
    printed = copy.deepcopy(book)
    for cell in printed.cells:
        if cell.cell_type == "markdown":
            cell.source = with_mathml(cell.source)
    markup, _ = HTMLExporter().from_notebook_node(printed, {"metadata": {"name": path.stem}})
    markup = with_words(to_page(markup, title_of(book, path.stem)), book)
    stem.with_suffix(".html").write_text(markup, encoding="utf-8")
    return problem, write_pictures(book, stem), memory


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--timeout", type=int, default=900)
    parser.add_argument("--out", type=pathlib.Path, required=True)
    parser.add_argument("--solutions", action="store_true")
    parser.add_argument("books", nargs="+", type=pathlib.Path)
    options = parser.parse_args()
    failed = 0
    for number, path in enumerate(options.books, 1):
        print(f"[{number}/{len(options.books)}] {path.stem} ...", end=" ", flush=True)
        start = time.time()
        problem, pictures, memory = run(path, options.out, options.solutions, options.timeout)
        verdict = "FAILED" if problem else "ok"
        print(f"{verdict}, {time.time() - start:.0f} s, {pictures} pictures{f', {memory} MB' if memory else ''}, {options.out / path.stem}.html", flush=True)
        if problem:
            failed += 1
            print("\n".join("    " + line for line in problem.splitlines()[-25:]), flush=True)
    print(f"notebooks: {len(options.books) - failed} passed, {failed} failed")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
