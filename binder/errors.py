"""What stopped a cell, told so that its author can mend it: the kernel wraps what happened in a stack of its own."""
import re


def plain(text):
    return re.sub(r"\x1b\[[0-9;]*m", "", text).strip()


def compiler(outputs):
    """The compiler's message and the line it is about; empty if the cell compiled."""
    for output in outputs:
        if output.get("ename") == "CompilationException":
            lines = [line for part in output["traceback"] for line in plain(part).splitlines()]
            code = [line.lstrip("| ") for line in lines if line.startswith("|")]
            said = [" ".join(line.split()) for line in lines if line.strip() and not line.startswith("|")]
            return f"{', '.join(said[:2])}{' in: ' + code[0] if code else ''}"[:200]
    return ""
