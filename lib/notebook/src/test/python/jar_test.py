"""One jar alone makes figures and tables in a plain IJava kernel and in JShell, far from any checkout."""
import json
import os
import pathlib
import shutil
import subprocess
import tempfile

import nbformat
from nbclient import NotebookClient

ROOT = pathlib.Path(__file__).parents[5]
CELLS = [
    "%jars cerebellum-lab.jar",
    'import static cerebellum.notebook.Lab.*;\nshow(picture("barto-plant"));',
    'show(checks("barto-plant"));',
    "show(run(new cerebellum.oviedo2025.Taxonomy()).models());",
]


def java(tool):
    home = os.environ.get("JAVA_HOME")
    return str(pathlib.Path(home, "bin", tool)) if home else tool


def notebook(folder, ijava):
    spec = folder / "jupyter" / "kernels" / "plain"
    spec.mkdir(parents=True)
    argv = [java("java"), "-Djava.awt.headless=true", "-jar", str(ijava), "{connection_file}"]
    (spec / "kernel.json").write_text(json.dumps({"display_name": "plain", "language": "java", "argv": argv}))
    os.environ["JUPYTER_PATH"] = str(folder / "jupyter")
    book = nbformat.v4.new_notebook(cells=[nbformat.v4.new_code_cell(c) for c in CELLS])
    NotebookClient(book, timeout=300, kernel_name="plain", resources={"metadata": {"path": str(folder)}}).execute()
    outputs = [[o for o in cell.outputs if "data" in o] for cell in book.cells]
    assert any("image/png" in o["data"] for o in outputs[1]), outputs[1]
    assert any("sticks near .05" in o["data"].get("text/html", "") for o in outputs[2]), outputs[2]
    assert any("Kawato" in o["data"].get("text/html", "") for o in outputs[3]), outputs[3]


def shell(folder):
    script = folder / "cells.jsh"
    script.write_text("\n".join(CELLS[1:]) + "\n/exit\n")
    command = [java("jshell"), "-R-Djava.awt.headless=true", "--class-path", "cerebellum-lab.jar", script.name]
    said = subprocess.run(command, cwd=folder, capture_output=True, text=True, timeout=300)
    assert "position (m) over time" in said.stdout and "sticks near .05" in said.stdout and "Kawato" in said.stdout, said


def main():
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        subprocess.run([ROOT / "lab", "jar", folder / "cerebellum-lab.jar"], check=True)
        ijava = next((ROOT / "lib/notebook/target/kernel").glob("ijava-*.jar"))
        shutil.copy(ijava, folder / "ijava.jar")
        notebook(folder, folder / "ijava.jar")
        shell(folder)
    print("the one jar draws and tells, in a notebook and in a shell")


if __name__ == "__main__":
    main()
