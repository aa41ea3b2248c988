"""The text of a notebook says what its cells show: every number of the text is in the code or the outputs around it, rounded
as written, or in a data set that the section names, or among the few exceptions of text_exceptions.csv, each with its reason.

Reads executed notebooks: text_test.py FOLDER [NAME]. Around a text are the cells of its section (from one heading "##" to the
next) and the code cell before and after. A picture's numbers are those of its words (text/plain).
Names are no numbers: years of publications, Figure 6, Exercise 2, [16], LX100, what stands in `code` or in a formula.
"""
import csv
import html
import json
import pathlib
import re
import sys

ROOT = pathlib.Path(__file__).parents[5]
EXCEPTIONS = pathlib.Path(__file__).with_name("text_exceptions.csv")
NUMBER = re.compile(r"(?<![\w.,/^-])([-+−]?(?:\d{1,3}(?:,\d{3})+|\d+)?(?:\.\d+)?(?:e[-+]?\d+)?)(?![\d]*\w*-\w)")
FOUND = re.compile(r"[-+]?(?:\d[\d,]*\.?\d*|\.\d+)(?:[eE][-+]?\d+)?")
NAMES = re.compile(
    r"\b(?:[Nn]otebooks?|Figures?|[Ss]ections?|Exercises?|Tables?|Numbers?|Equations?|Loihi|Java|Level|level|cycles?|"
    r"CC BY|seeds?|trials?|chapter)\s+\d[\d.,–-]*(?:\s?[A-E]\b)?(?:(?:,| and| to) \d+(?!\s?%|\.\d)\b)*"
    r"|\[\d+\]|^#+ \d+\.|\b\d+s\b|\b\d+/\d+\b",
    re.M,
)
ROUGH = re.compile(r"(?:about|some|nearly|almost|around|roughly|over|under|above|below|beyond|near|within|busiest about)\s+$")
UNITS = re.compile(r"\s?(?:(?:to|and|or|,)\s[-+]?[\d.,]+\s?)*(%|mm/s|mm|ms|µm|um|kB|MHz|kHz|million|of 10,000)")
SCALES = {"%": [100], "mm": [1e3], "mm/s": [1e3], "ms": [1e3], "um": [1e6], "µm": [1e6], "kB": [1e-3], "million": [1e-6], "MHz": [1e-6], "of 10,000": [1e4]}


def value(text):
    return float(text.replace(",", "").replace("−", "-"))


def prose(markdown):
    """A text without what is code, formula, link target or name."""
    text = re.sub(r"```.*?```|`[^`]*`|\$\$.*?\$\$|\$[^$]*\$", " ", markdown, flags=re.S)
    text = re.sub(r"\]\([^)]*\)", "]", text)
    return NAMES.sub(" ", text)


def numbers(markdown):
    """(number as written, value, half of its last digit, factors its unit allows)"""
    text = prose(markdown)
    for match in NUMBER.finditer(text):
        written = match.group(1)
        if not re.search(r"\d", written):
            continue
        after = text[match.end() :]
        if re.match(r"[A-Za-z_]", after) or re.match(r"[A-Za-z]+-?$", text[max(0, match.start() - 1) : match.start()]):
            continue
        digits = re.sub(r"e.*", "", written).lstrip("+-−")
        half = 0.5 * 10 ** -len(digits.split(".")[1]) if "." in digits else 0.5
        if "e" in written:
            half *= 10 ** int(written.split("e")[1])
        elif "." not in digits and ROUGH.search(text[: match.start()]):
            half *= 10 ** (len(digits) - len(digits.replace(",", "").rstrip("0")))
        unit = UNITS.match(after)
        yield written, abs(value(written)), half, [1] + SCALES.get(unit.group(1), []) if unit else [1]


def text_of(output):
    data = output.get("data", {})
    shown = re.sub(r"<(script|style)\b.*?</\1>", " ", "".join(data.get("text/html", output.get("text", ""))), flags=re.S)
    words = data.get("text/plain", "")
    return html.unescape(re.sub(r"<[^>]*>", " ", shown)) + " " + ("".join(words) if "image/png" in data else "")


def values(text):
    found = set()
    for match in FOUND.finditer(text):
        try:
            found.add(abs(value(match.group(0).rstrip(","))))
        except ValueError:
            pass
    return found


def data_values(text):
    """The numbers of every data set that a text or a cell names: datasets/motor, "motor/windows.csv". Not of a course of more than
    100 rows, in which any number could be found: of that its chart tells beginning, end, least and greatest."""
    files = {f for name in re.findall(r"datasets/([\w-]+)", text) for f in (ROOT / "datasets" / name).glob("*.csv")}
    files |= {ROOT / "datasets" / name for name in re.findall(r"\b([\w-]+/[\w-]+\.csv)", text)}
    texts = [f.read_text(encoding="utf-8") for f in sorted(files) if f.is_file()]
    return set().union(*(values(t) for t in texts if t.count("\n") <= 100))


def holds(number, half, scales, found):
    return any(abs(v * s - number) <= half * (1 + 1e-9) + abs(v * s) * 5.1e-5 for v in found for s in scales)


def missing(book, years, excused, off=0):
    """(cell, number) of what no cell around shows; off: as if each number were so many of its last digit greater."""
    cells = [(c["cell_type"], "".join(c["source"]), c) for c in book["cells"]]
    section, sections = 0, []
    for kind, source, _ in cells:
        section += kind == "markdown" and bool(re.match(r"##? ", source))
        sections.append(section)
    for at, (kind, source, _) in enumerate(cells):
        if kind != "markdown":
            continue
        code = [i for i, c in enumerate(cells) if c[0] == "code"]
        near = {i for i in code if sections[i] == sections[at]}
        near |= set([i for i in code if i < at][-1:]) | set([i for i in code if i > at][:1])
        around = " ".join(cells[i][1] + " " + " ".join(map(text_of, cells[i][2].get("outputs", []))) for i in sorted(near))
        found = values(around) | data_values(around + source) | values(" ".join(re.findall(r"`[^`]*`", source)))
        for written, number, half, scales in numbers(source):
            if number in years or written in excused or holds(number + off * 2 * half, half, scales, found):
                continue
            yield at, written


def read_exceptions():
    excused = {}
    for row in csv.DictReader(EXCEPTIONS.open(encoding="utf-8")):
        assert row["reason"].strip(), row
        for number in row["numbers"].split():
            excused.setdefault(row["notebook"], {})[number] = row["reason"]
    return excused


def self_test():
    written = [n[0] for n in numbers("Figure 6 has 28 spikes/s, .62 rps, 15,785 ticks, `x=3`, $4 x$, -0.07, 1e-7, [16], LX100.")]
    assert written == ["28", ".62", "15,785", "-0.07", "1e-7"], written
    book = lambda text: {
        "cells": [
            {"cell_type": "markdown", "source": text},
            {"cell_type": "code", "source": "f(1.5)", "outputs": [{"text": "error 0.02191 m, rate 28.4, 120 points"}]},
        ]
    }
    assert not list(missing(book("22 mm at 28 Hz with 1.5 kg, about 100 points, 1995"), {1995}, {}))
    assert [w for _, w in missing(book("21 mm at 29 Hz with 1.6 kg in 34 ms"), set(), {"34": ""})] == ["21", "29", "1.6"]


def main():
    self_test()
    folder, name = pathlib.Path(sys.argv[1]), sys.argv[2] if len(sys.argv) > 2 else ""
    publications = (ROOT / "datasets/review/publications.csv").read_text(encoding="utf-8")
    years = {float(y) for y in re.findall(r"\b(?:19|20)\d\d\b", publications)}
    excused = read_exceptions()
    count, wrong, noticed, used = 0, 0, 0, set()
    for file in sorted(f for f in folder.glob("*.ipynb") if name in f.name):
        book = json.loads(file.read_text(encoding="utf-8"))
        own = excused.get(file.stem, {}) | excused.get("*", {})
        texts = ["".join(c["source"]) for c in book["cells"] if c["cell_type"] == "markdown"]
        count += sum(len(list(numbers(t))) for t in texts)
        used |= {(file.stem, w) for w in own if any(w == n[0] for t in texts for n in numbers(t))}
        noticed += len(list(missing(book, years, own, off=1)))
        for at, written in missing(book, years, own):
            wrong += 1
            print(f"{file.stem} cell {at}: {written} is in no output around it")
        idle = set(excused.get(file.stem, {})) - {w for s, w in used if s == file.stem}
        for written in sorted(idle):
            wrong += 1
            print(f"{file.stem}: the exception {written} is in no text")
    print(f"texts: {count} numbers, {wrong} wrong, {sum(map(len, excused.values()))} exceptions; {noticed} would be noticed one digit off")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
