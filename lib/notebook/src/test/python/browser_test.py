"""Drives one notebook in a real page: run all cells; see pictures, a table and a progress bar, and no error."""
import pathlib
import secrets
import socket
import subprocess
import sys
import tempfile
import time

from picture_test import turned
from selenium import webdriver
from selenium.webdriver.chrome.service import Service

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


def main(notebook, screenshot):
    port, token = free_port(), secrets.token_hex(16)
    server = subprocess.Popen(
        ["jupyter-notebook", "--allow-root", "--no-browser", "--ip=127.0.0.1", f"--port={port}",
         "--NotebookApp.port_retries=0", f"--NotebookApp.token={token}", f"--notebook-dir={notebook.parent}"],
        stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    options = webdriver.ChromeOptions()
    options.binary_location = "/usr/bin/chromium"
    for flag in ("--headless=new", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
                 "--disable-background-networking", "--disable-component-update", "--disable-sync",
                 "--window-size=1100,1400", f"--user-data-dir={tempfile.mkdtemp()}"):
        options.add_argument(flag)
    driver = None
    try:
        for _ in range(100):
            with socket.socket() as probe:
                if probe.connect_ex(("127.0.0.1", port)) == 0:
                    break
            time.sleep(0.2)
        driver = webdriver.Chrome(service=Service("/usr/bin/chromedriver"), options=options)
        driver.get(f"http://127.0.0.1:{port}/notebooks/{notebook.name}?token={token}")
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
    finally:
        if driver is not None:
            driver.quit()
        server.terminate()
        server.wait(10)


if __name__ == "__main__":
    main(pathlib.Path(sys.argv[1]), pathlib.Path(sys.argv[2]))
