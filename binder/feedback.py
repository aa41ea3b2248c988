"""Where a student says what was not clear: the last cell of a student's copy, which the grades show beside the answers."""
import re

HEADING = "## Where I stopped"
ASK = f"""{HEADING}

What was not clear, and in which section? Double-click here, write below the line, press Shift-Enter. Your teacher reads it
beside your answers; it is not graded.

---
"""


def written(book):
    """What stands below the line, in one line; empty if nothing does."""
    told = [cell.source.partition("\n---")[2] for cell in book.cells if cell.cell_type == "markdown" and cell.source.startswith(HEADING)]
    return re.sub(r"\s+", " ", " ".join(told)).strip()[:1000]
