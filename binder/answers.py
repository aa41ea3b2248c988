"""The exercises' answers as course/answers has them: for who tests, teaches or grades, never for a student's copy."""
import pathlib
import re

ROOT = pathlib.Path(__file__).resolve().parents[1]
ANSWERS = ROOT / "course" / "answers"
CALL = re.compile(r'Exercise\.check\("([\w-]+)", (\w+)\)')


class Answer:
    """One exercise: [NAME] KIND LEVEL | TITLE, then lines of key and value; four blanks go on with the line before."""

    def __init__(self, name, head):
        self.name = name
        about, _, self.title = head.partition(" | ")
        self.kind, _, self.level = about.partition(" ")
        self.lines = []

    def all(self, key):
        return [value for k, value in self.lines if k == key]

    def one(self, key):
        values = self.all(key)
        if len(values) != 1:
            raise ValueError(f'{self.name} needs one line "{key}", has {len(values)}')
        return values[0]

    @property
    def variable(self):
        return self.one("answer").split()[0]

    @property
    def form(self):
        return self.one("answer").split()[1]

    def code(self):
        """What a cell must hold to be told right."""
        if self.form == "words":
            told = " ".join(self.one("model").split()).replace('"', "'")
            first = f'String {self.variable} = "{told}";'
        else:
            first = self.one("solution")
        return f'{first}\nExercise.check("{self.name}", {self.variable});'


def parse(text):
    found = []
    for line in text.splitlines():
        if line.startswith("["):
            name, _, head = line[1:].partition("] ")
            found.append(Answer(name, head))
        elif line.startswith("    "):
            key, value = found[-1].lines[-1]
            found[-1].lines[-1] = (key, f"{value}\n{line[4:]}" if value else line[4:])
        elif line.strip() and not line.startswith("#"):
            key, _, value = line.partition(" ")
            found[-1].lines.append((key, value))
    return {answer.name: answer for answer in found}


def of(stem):
    """The answers of a notebook, by name; empty if it has none."""
    file = ANSWERS / f"{stem}.txt"
    return parse(file.read_text(encoding="utf-8")) if file.is_file() else {}


def asked(book):
    """(name, variable, cell) of each exercise of a notebook, in order."""
    for cell in book.cells:
        if cell.cell_type == "code":
            call = CALL.search(cell.source)
            if call:
                yield call.group(1), call.group(2), cell
