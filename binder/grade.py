"""Grades a folder of notebooks: each is run in a fresh kernel behind a fence, and its answers are asked for, not believed.

grade.py FOLDER --out TABLE.csv            every notebook below FOLDER; a student is a folder in it, or, of a file that lies
                                           in FOLDER itself, the file's name
grade.py --one FILE --result JSON ...      what runs behind the fence: no network, no files but this one, no other processes

An answer is taken out of the kernel after its cell has run and judged there by the library under its full name, in a
request of our own. What a notebook prints or defines changes nothing of that; that it tried is noticed.
"""
import argparse
import csv
import json
import os
import pathlib
import re
import shutil
import signal
import subprocess
import sys
import tempfile
import threading
import time

ROOT = pathlib.Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT / "binder"))
import feedback  # noqa: E402
from errors import compiler  # noqa: E402

NUMBER = re.compile(r"[-+*/().\d\s_eE]+|Math\.(?:PI|E|sqrt|pow|abs)|,")
TRICKS = {
    r"\b(?:class|interface|enum|record)\s+(?:Exercise|Lab|Question|Verdict|Lock|Checkpoint|cerebellum)\b": "redefines the checker",
    r"\b(?:void|String|Object|var)\s+(?:show|check|report)\s*\(": "redefines the checker",
    r"lab\.exercise": "writes the checker's memory",
    r"getDeclared|setAccessible|sun\.misc|Instrumentation": "reaches into the library",
    r"\bcourse\.(?:Question|Lock)\b|\bLock\s*\.\s*open|answers\.key": "reads the key",
}
READS = re.compile(r"java\.(?:nio\.file|io)|\b(?:Files|Path|Paths|File|FileReader|Scanner|ProcessBuilder|Runtime)\b")
NET = re.compile(r"\b(?:Socket|ServerSocket|URL|HttpClient|InetAddress|DatagramSocket)\b")
PROCESSES = 400
STARTS_S = 300


# ---- behind the fence -------------------------------------------------------------------------------------------------

def typed(code, variable):
    """Whether an answer is a number that somebody typed: all its assignments have nothing but literals in them."""
    code = re.sub(r"//.*|/\*.*?\*/", "", code, flags=re.S)
    values = re.findall(rf"\b{variable}\s*=(?!=)\s*([^;]*);", code)
    return bool(values) and all(not NUMBER.sub("", value).strip() for value in values)


def claims(cell):
    """Whether a cell's outputs say that an exercise is right, as the library does or in a line of their own."""
    said = [("".join(o.get("text", "")) or " ".join("".join(t) for t in o.get("data", {}).values())) for o in cell.get("outputs", [])]
    return any(re.search(r"Exercise[^.]{0,80}</b> right(?! at \d+ of)|Exercise [\w-]+ right", text) or "right" in text.split("\n") for text in said)


def run_one(file, limit_s, total_s):
    import nbformat
    from nbclient import NotebookClient
    from nbclient.exceptions import CellExecutionError, CellTimeoutError, DeadKernelError

    found = {"exercises": {}, "notes": [], "problem": "", "errors": []}
    try:
        book = nbformat.reads(file.read_text(encoding="utf-8"), as_version=4)
        nbformat.validate(book)
    except Exception as error:
        found["problem"] = f"is no notebook: {' '.join(str(error).split())[:80]}"
        return found
    found["stopped"] = feedback.written(book)
    for cell in book.cells:
        if cell.cell_type == "code":
            cell.outputs, cell.execution_count = [], None
    code = "\n".join(c.source for c in book.cells if c.cell_type == "code")
    found["notes"] += sorted({what for trick, what in TRICKS.items() if re.search(trick, code)})
    found["notes"] += ["reads files or starts programs"] * bool(READS.search(code)) + ["asks for the network"] * bool(NET.search(code))
    book.metadata["kernelspec"] = {"name": "java", "display_name": "Java", "language": "java"}
    client = NotebookClient(book, timeout=limit_s, startup_timeout=STARTS_S, kernel_name="java", allow_errors=True, interrupt_on_timeout=False,
                            resources={"metadata": {"path": str(file.parent)}})
    call = re.compile(r'Exercise\.check\("([\w-]+)",\s*(\w+)\)')

    def ask(index, name, variable):
        cell = nbformat.v4.new_code_cell(f'cerebellum.notebook.Exercise.report("{name}", {variable})')
        book.cells.append(cell)
        try:
            client.execute_cell(cell, len(book.cells) - 1)
        finally:
            book.cells.pop()
        told = [o["data"]["text/plain"] for o in cell.outputs if o.output_type == "execute_result" and "text/plain" in o.get("data", {})]
        return told[-1].strip('"').split("|", 3) if told else None

    at = 0
    try:
        with client.setup_kernel():
            client.timeout = STARTS_S
            ready = nbformat.v4.new_code_cell("1")
            book.cells.append(ready)
            client.execute_cell(ready, len(book.cells) - 1)  # the kernel's start is nobody's fault
            book.cells.pop()
            client.timeout, end = limit_s, time.monotonic() + total_s
            for at, cell in enumerate(list(book.cells)):
                if cell.cell_type != "code" or not cell.source.strip():
                    continue
                if time.monotonic() > end:
                    raise CellTimeoutError(f"the time limit of {total_s} s for a notebook")
                client.execute_cell(cell, at)
                errors = [o for o in cell.outputs if o.output_type == "error"]
                if "OutOfMemory" in plain(errors) + str(errors):
                    found["problem"] = found["problem"] or "runs out of memory"
                for name, variable in call.findall(cell.source):
                    told = ask(at, name, variable)
                    if told is None or told[0] != name:
                        found["exercises"][name] = {"state": "error", "value": "", "sentence": plain(errors)}
                        continue
                    result = {"state": told[1], "value": told[2], "sentence": told[3]}
                    if told[1] == "right" and typed(cell.source, variable) and re.fullmatch(r"[-+\d.eEINFNa]+", told[2] or "x"):
                        result["typed"] = True
                    if told[1] in ("wrong", "open") and claims(cell):
                        found["notes"].append(f"{name} claims to be right")
                    found["exercises"][name] = result
                if errors:
                    where = ", ".join(n for n, _ in call.findall(cell.source)) or f"the cell {first_line(cell)!r}"
                    found["errors"].append(f"{where}: {compiler(errors) or plain(errors)}")
    except CellTimeoutError:
        found["problem"] = f"time limit reached in the cell {first_line(book.cells[at])!r}"
    except DeadKernelError:
        found["problem"] = f"the kernel ended in the cell {first_line(book.cells[at])!r}"
    except CellExecutionError as error:
        found["problem"] = f"error in the cell {first_line(book.cells[at])!r}: {' '.join(str(error).split())[-80:]}"
    except Exception as error:
        found["problem"] = f"{type(error).__name__} in the cell {first_line(book.cells[at])!r}: {' '.join(str(error).split())[:80]}"
    found["problem"] = "; ".join(filter(None, [found["problem"], *found.pop("errors")]))[:500]
    return found


def first_line(cell):
    """What a cell is known by: cells have no numbers that a reader sees."""
    lines = [line.strip() for line in cell.source.splitlines() if line.strip() and not line.strip().startswith("//")]
    return (lines or [""])[0][:40]


def plain(errors):
    """What went wrong, its cause first: the kernel wraps what a cell throws."""
    told = []
    for error in errors:
        trace = re.sub(r"\x1b\[[0-9;]*m", "", "\n".join(error.get("traceback", [])))
        told += re.findall(r"(?m)^(?!\s*at\b).*?\b(\w+(?:Exception|Error))\b", trace)[-1:]
        told += re.sub(r"\x1b\[[0-9;]*m", "", f"{error.get('ename', '')} {error.get('evalue', '')}").split()
    return " ".join(dict.fromkeys(told))[:100]


# ---- the fence --------------------------------------------------------------------------------------------------------

SCRIPT = r"""
set -e
cage=$1 file=$2 work=$3 root=$4
shift 4
mount --make-rprivate /
mount -t tmpfs -o size=64m,mode=755 cage "$cage"
for there in usr bin sbin lib lib32 lib64 etc opt; do
  if [ -L "/$there" ]; then cp -P "/$there" "$cage/$there"
  elif [ -d "/$there" ]; then mkdir -p "$cage/$there"; mount --rbind "/$there" "$cage/$there"; mount -o remount,ro,bind "$cage/$there"; fi
done
mkdir -p "$cage/tmp"
mount -t tmpfs -o size=256m,mode=1777 tmp "$cage/tmp"
for there in "$@"; do mkdir -p "$cage$there"; mount --bind "$there" "$cage$there"; mount -o remount,ro,bind "$cage$there"; done
mkdir -p "$cage/proc" "$cage/dev" "$cage/grading"
mount -t proc proc "$cage/proc"
for node in null zero random urandom full; do : >"$cage/dev/$node"; mount --bind "/dev/$node" "$cage/dev/$node"; done
mkdir "$cage/dev/shm"
mount --bind "$work" "$cage/grading"
ip link set lo up 2>/dev/null || true
exec chroot "$cage" /usr/bin/env -i PATH=/usr/bin:/bin LANG=C.UTF-8 LC_ALL=C.UTF-8 HOME=/grading TMPDIR=/tmp $JAVA_LINE \
  JUPYTER_PATH=/grading/jupyter/share/jupyter JUPYTER_RUNTIME_DIR=/grading/runtime IPYTHONDIR=/grading/ipython JUPYTER_CONFIG_DIR=/grading/config \
  $STEP_DOWN prlimit --nproc="$PROCESSES" --core=0 --fsize=50000000 -- \
  "$PYTHON" -B "$root/binder/grade.py" --one /grading/mine/"$(basename "$file")" --result /grading/result.json --limit "$LIMIT" --total "$TOTAL"
"""


def fence():
    """How a fence can be had here: as root, as a user with namespaces of one's own, or not at all."""
    asks = ["--net", "--mount", "--pid", "--ipc", "--fork", "--kill-child"]
    for first in (["unshare"], ["unshare", "--user", "--map-root-user"]):
        try:
            if subprocess.run(first + asks + ["true"], capture_output=True, timeout=20).returncode == 0:
                return first + asks
        except (OSError, subprocess.TimeoutExpired):
            pass
    return None


def places():
    """What may be read behind the fence beside the system: the library, and a JDK that lies elsewhere."""
    found = [ROOT / "binder", ROOT / "datasets", ROOT / "hdl/vectors", ROOT / "lib/notebook/target", ROOT / "target/fast"]
    found += [pathlib.Path(p) for p in os.environ.get("GRADE_PLACES", "").split(":") if p]
    java = os.environ.get("JAVA_HOME")
    if java and not java.startswith("/usr"):
        found.append(pathlib.Path(java))
    return [str(p) for p in found if p.is_dir()]


def grade(file, kernel, options, how):
    """Runs one notebook; whatever it did, its processes and files are gone afterwards."""
    if file.stat().st_size > 20_000_000:
        return {"exercises": {}, "notes": [], "problem": "is larger than 20 MB"}
    with tempfile.TemporaryDirectory(prefix="grade-") as name:
        work = pathlib.Path(name)
        cage, inside = work / "cage", work / "work"
        cage.mkdir()
        (inside / "mine").mkdir(parents=True)
        shutil.copyfile(file, inside / "mine" / file.name)
        shutil.copytree(kernel, inside / "jupyter")
        environment = dict(os.environ, LIMIT=str(options.limit), TOTAL=str(options.total), PYTHON=sys.executable, PROCESSES=str(PROCESSES))
        java = os.environ.get("JAVA_HOME")
        environment["JAVA_LINE"] = f"JAVA_HOME={java}" if java else ""
        if how:
            start = str(inside / "jupyter")
            for text in (inside / "jupyter").rglob("*"):
                if text.is_file():
                    text.write_text(text.read_text(encoding="utf-8").replace(str(kernel), "/grading/jupyter"), encoding="utf-8")
            drop = os.geteuid() == 0
            if drop:
                os.chmod(work, 0o711)
                for path in [inside, *inside.rglob("*")]:
                    os.chown(path, 65534, 65534)
            environment["STEP_DOWN"] = "setpriv --reuid=65534 --regid=65534 --clear-groups --no-new-privs --bounding-set=-all" if drop else ""
            command = how + ["sh", "-c", SCRIPT, "grade", str(cage), str(file), str(inside), str(ROOT), *places()]
        else:
            environment.update(JUPYTER_PATH=str(inside / "jupyter/share/jupyter"), HOME=str(inside), TMPDIR=str(inside))
            command = [sys.executable, "-B", __file__, "--one", str(inside / "mine" / file.name), "--result", str(inside / "result.json"),
                       "--limit", str(options.limit), "--total", str(options.total)]
        process = subprocess.Popen(command, env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, start_new_session=True)
        try:
            said = process.communicate(timeout=options.total + options.limit + 2 * STARTS_S)[1]
        except subprocess.TimeoutExpired:
            said = b"never ended"
        finally:
            try:
                os.killpg(process.pid, signal.SIGKILL)
            except ProcessLookupError:
                pass
            process.wait()
        result = inside / "result.json"
        try:
            return json.loads(result.read_text(encoding="utf-8"))
        except (OSError, ValueError):
            last = said.decode(errors="replace").strip().splitlines()[-1:] or ["no result"]
            return {"exercises": {}, "notes": [], "problem": f"could not be run: {last[0][:120]}"}


# ---- the table --------------------------------------------------------------------------------------------------------

def mark(answer, kind):
    """What stands in the table."""
    if answer is None:
        return "missing"
    if answer["state"] == "written":
        ideas = re.search(r"(\d+) of (\d+) ideas", answer["sentence"])
        return f"written {ideas[1]}/{ideas[2]}" if ideas else "written"
    if answer["state"] == "right" and answer.get("typed") and kind not in ("predict", "explain"):
        return "right, typed"
    return answer["state"]


def by_student(files, folder):
    """A student is a folder in FOLDER, or the name of a file that lies in FOLDER itself."""
    students = {}
    for file in files:
        within = file.relative_to(folder)
        students.setdefault(within.parts[0] if len(within.parts) > 1 else within.stem, []).append(file)
    return students


def together(results, stems):
    """What one student's notebooks come to: of an exercise handed in twice the first that is not open."""
    found = {"exercises": {}, "notes": []}
    for result in results:
        for name, answer in result["exercises"].items():
            if found["exercises"].get(name, {"state": "open"})["state"] == "open":
                found["exercises"][name] = answer
        found["notes"] += result["notes"]
    for column in ("problem", "stopped"):
        told = [(stem, r[column]) for stem, r in zip(stems, results) if r.get(column)]
        found[column] = "; ".join(t if len(results) == 1 else f"{stem}: {t}" for stem, t in told)
    return found


def kinds():
    import answers

    return {a.name: a.kind for file in answers.ANSWERS.glob("*.txt") for a in answers.of(file.stem).values()}


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("folder", type=pathlib.Path, nargs="?")
    parser.add_argument("--out", type=pathlib.Path, default=pathlib.Path("grades.csv"))
    parser.add_argument("--kernel", type=pathlib.Path, help="the prefix that has the kernelspec")
    parser.add_argument("--limit", type=int, default=120, help="seconds a cell")
    parser.add_argument("--total", type=int, default=900, help="seconds a notebook")
    parser.add_argument("--at-once", type=int, default=2)
    parser.add_argument("--unfenced", action="store_true", help="run without a fence where none can be had")
    parser.add_argument("--one", type=pathlib.Path)
    parser.add_argument("--result", type=pathlib.Path)
    options = parser.parse_args()
    if options.one:
        options.result.write_text(json.dumps(run_one(options.one, options.limit, options.total)), encoding="utf-8")
        return 0
    how = fence()
    if how is None and not options.unfenced:
        sys.exit("grade: no namespace can be had here, so that a notebook could read other files and use the network; --unfenced runs it all the same")
    files = sorted(p for p in options.folder.rglob("*.ipynb") if ".ipynb_checkpoints" not in p.parts)
    if not files:
        sys.exit(f"grade: no notebook in {options.folder}")
    if options.out.exists():
        sys.exit(f"grade: {options.out} is there already; nothing is overwritten: --out FILE names another")
    results, lock, start = {}, threading.Lock(), time.time()
    queue = list(files)

    def work():
        while True:
            with lock:
                if not queue:
                    return
                file = queue.pop(0)
            found = grade(file.resolve(), options.kernel.resolve(), options, how)
            with lock:
                results[file] = found
                print(f"[{len(results)}/{len(files)}] {file.relative_to(options.folder)}: {found['problem'] or 'run'}", flush=True)

    threads = [threading.Thread(target=work) for _ in range(max(1, options.at_once))]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    kind = kinds()
    names = sorted({n for r in results.values() for n in r["exercises"]}, key=lambda n: (n.rsplit("-", 1)[0], int(n.rsplit("-", 1)[1])))
    with options.out.open("w", newline="", encoding="utf-8") as out:
        table = csv.writer(out)
        table.writerow(["student", "notebooks", *names, "done", "problem", "noticed", "stopped", "sentences"])
        for student, own in by_student(files, options.folder).items():
            found = together([results[f] for f in own], [f.stem for f in own])
            marks = [mark(found["exercises"].get(n), kind.get(n, "")) for n in names]
            done = sum(m == "right" or m.startswith("written") for m in marks)
            words = " // ".join(f"{n}: {a['value']}" for n, a in sorted(found["exercises"].items()) if a["state"] == "written")
            table.writerow([student, len(own), *marks, f"{done} of {len(names)}", found["problem"], "; ".join(dict.fromkeys(found["notes"])), found["stopped"], words])
    fenced = "behind a fence" if how else "WITHOUT a fence: network and files were open"
    print(f"graded: {len(files)} notebooks, {len(names)} exercises, {time.time() - start:.0f} s, {fenced}; {options.out}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
