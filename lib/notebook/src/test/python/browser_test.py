"""Drives one notebook in a real page: run all cells; see pictures, a table and a progress bar, turn a knob, and no error.
Then opens an executed notebook that is not trusted."""
import contextlib
import pathlib
import secrets
import socket
import subprocess
import sys
import time

from picture_test import browser, pictures, turned

TIMEOUT_S = 240
LOOK = """
    const cells = Jupyter.notebook.get_cells().filter(c => c.cell_type === 'code');
    return {
        ready: Jupyter.notebook.kernel !== null && Jupyter.notebook.kernel.is_connected(),
        cells: cells.length,
        done: cells.filter(c => typeof c.input_prompt_number === 'number').length,
        pictures: document.querySelectorAll('.output img, .output svg').length,
        tables: document.querySelectorAll('.output table').length,
        bars: document.querySelectorAll('.output progress').length,
        errors: [...document.querySelectorAll('.output_error, .output_stderr')].map(e => e.innerText).join(' | '),
    };
"""


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def wait_for(driver, what, condition):
    start = time.time()
    while time.time() - start < TIMEOUT_S:
        try:
            seen = driver.execute_script(LOOK)
            if seen["errors"]:
                sys.exit(f"browser: error output: {seen['errors'][:500]}")
            if condition(seen):
                return seen
        except Exception as problem:  # the page's own scripts may not be there yet
            seen = problem
        time.sleep(0.3)
    sys.exit(f"browser: {what} did not happen within {TIMEOUT_S} s; last seen: {seen}")


@contextlib.contextmanager
def serving(folder):
    """A Jupyter server on a folder and a page: both end with this."""
    port, token = free_port(), secrets.token_hex(16)
    server = subprocess.Popen(
        ["jupyter-notebook", "--allow-root", "--no-browser", "--ip=127.0.0.1", f"--port={port}",
         "--NotebookApp.port_retries=0", f"--NotebookApp.token={token}", f"--notebook-dir={folder}"],
        stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    driver = None
    try:
        for _ in range(100):
            with socket.socket() as probe:
                if probe.connect_ex(("127.0.0.1", port)) == 0:
                    break
            time.sleep(0.2)
        driver = browser()
        yield driver, lambda name: driver.get(f"http://127.0.0.1:{port}/notebooks/{name}?token={token}")
    finally:
        if driver is not None:
            driver.quit()
        server.terminate()
        server.wait(10)


def run_all(notebook, screenshot):
    with serving(notebook.parent) as (driver, go):
        go(notebook.name)
        wait_for(driver, "the kernel's start", lambda seen: seen["ready"])
        driver.execute_script("Jupyter.notebook.execute_all_cells()")
        seen = wait_for(driver, "the end of all cells", lambda s: s["cells"] > 0 and s["done"] == s["cells"])
        driver.save_screenshot(str(screenshot))
        knobs = turned(driver)
        print(f"browser: {notebook.name}: {seen['done']} cells run, {seen['pictures']} pictures, {seen['tables']} tables, "
              f"{seen['bars']} progress bars, {knobs} knobs turned, no error")
        assert seen["pictures"] > 0, "no picture"
        assert seen["tables"] > 0, "no table"
        assert seen["bars"] > 0, "no progress bar"
        assert knobs > 0, "no knob"


def untrusted(executed):
    """An executed notebook from somebody else, whose scripts do not run: every picture is there all the same."""
    count = pictures(executed)
    with serving(executed.parent) as (driver, go):
        go(executed.name)
        seen = wait_for(driver, "the outputs", lambda s: s["pictures"] >= count)
        trusted = driver.execute_script("return Jupyter.notebook.trusted")
        sliders = driver.execute_script("return document.querySelectorAll('.output input').length")
        shown = driver.execute_script(
            "return [...document.querySelectorAll('.output img')].filter(i => i.naturalWidth > 50 && i.clientWidth > 150).length")
        assert not trusted, "the notebook is trusted: this shows nothing"
        assert sliders == 0, "a script has run"
        assert shown == count, f"{shown} of {count} pictures are seen"
        print(f"browser: {executed.name}, not trusted: {shown} of {count} pictures seen, {seen['tables']} tables")


if __name__ == "__main__":
    run_all(pathlib.Path(sys.argv[1]), pathlib.Path(sys.argv[2]))
    untrusted(pathlib.Path(sys.argv[3]))
