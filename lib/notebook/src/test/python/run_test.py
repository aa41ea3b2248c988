"""A bad notebook is told in a sentence, what was executed of it is kept, and the next one is run."""
import pathlib
import subprocess
import sys
import tempfile

import nbformat

RUNNER = pathlib.Path(__file__).parents[5] / "binder" / "run_notebooks.py"
BOOKS = {
    "a-ends": ["int before = 6 * 7; before", "System.exit(0);", "1"],
    "b-never": ["6 * 7", "while (true) { Thread.sleep(10); }", "1"],
    "c-throws": ["6 * 7", 'throw new IllegalStateException("no")'],
    "d-slip": ["6 * 7", "double law = powr(3);"],
    "e-good": ["6 * 7"],
}


def main():
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        for stem, cells in BOOKS.items():
            book = nbformat.v4.new_notebook(cells=[nbformat.v4.new_code_cell(c) for c in cells])
            nbformat.write(book, folder / f"{stem}.ipynb")
        (folder / "d-none.ipynb").write_text("{", encoding="utf-8")
        out = folder / "out"
        out.mkdir()
        files = [str(f) for f in sorted(folder.glob("*.ipynb"))]
        ran = subprocess.run(
            [sys.executable, str(RUNNER), "--timeout", "20", "--out", str(out), *files], capture_output=True, text=True
        )
        print(ran.stdout)
        assert ran.returncode == 1, ran.returncode
        assert "Traceback" not in ran.stdout + ran.stderr, ran.stderr
        for sentence in (
            "the kernel ended in code cell 2 of 3",
            "the time limit of 20 s was reached in code cell 2 of 3",
            "EvalException: no",
            "does not compile: cannot find symbol, symbol: method powr(int) in: double law = powr(3);",
            "d-none.ipynb cannot be run",
            "[6/6] e-good ... ok",
            "notebooks: 1 passed, 5 failed",
        ):
            assert sentence in ran.stdout, sentence
        assert ran.stdout.count("FAILED") == 5
        for stem in BOOKS:
            kept = nbformat.read(out / f"{stem}.ipynb", as_version=4)
            assert kept.cells[0].outputs[-1]["data"]["text/plain"] == "42", stem
            assert "42" in (out / f"{stem}.html").read_text(encoding="utf-8"), stem
    print("bad notebooks: each told in a sentence, the next one run")


if __name__ == "__main__":
    main()
