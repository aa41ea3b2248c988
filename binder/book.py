"""Puts the book together: what was executed and drawn becomes one static site that is read without a network.

book.py OUT --notebooks DIR (executed) --models DIR (./lab's gallery) --api DIR (Javadoc, already in OUT/api)
"""
import argparse
import base64
import csv
import html
import json
import pathlib
import re
import shutil
import urllib.parse

from nbconvert.filters.markdown import markdown2html

from formulas import with_mathml

ROOT = pathlib.Path(__file__).resolve().parents[1]
LICENCE = "BSD-3-Clause; cite as in CITATION.cff, with the paper whose model it is"
ORDER = ["00", "04", "03", "02", "05"]  # then the others by name
VERDICTS = {"reproduced": "good", "holds our bar": "ours", "in the manner of": "ours", "not reproduced": "bad"}
STYLE = """
body { font-family: sans-serif; line-height: 1.45; max-width: 1100px; margin: 0 auto; padding: 0 1em 3em; color: #222; }
nav { padding: .8em 0; border-bottom: 1px solid #ccc; margin-bottom: 1em; } nav a { margin-right: 1.2em; }
a { color: #00578a; } img { max-width: 100%; height: auto; }
.cards { display: grid; grid-template-columns: repeat(auto-fill, minmax(240px, 1fr)); gap: 1em; }
.card { border: 1px solid #ccc; border-radius: 6px; padding: .7em; } .card img { width: 100%; height: 170px; object-fit: contain; }
.card p { margin: .3em 0; font-size: .92em; } .good { color: #00664a; } .ours { color: #00578a; } .bad { color: #a63f00; }
table { border-collapse: collapse; display: block; overflow-x: auto; } td, th { border: 1px solid #ccc; padding: .25em .5em; text-align: left; }
pre { background: #f5f5f5; padding: .7em; white-space: pre-wrap; } figure { margin: 1.5em 0; } figcaption { color: #444; }
@media print { nav { display: none; } figure, .card { break-inside: avoid; } }
"""


def read(path):
    return path.read_text(encoding="utf-8")


def write(path, text):
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")


def page(out, name, title, body):
    up = "../" * name.count("/")
    links = [("index.html", "Book"), ("gallery.html", "Models"), ("figures.html", "Figures"), ("hardware/README.html", "Hardware"),
             ("datasets.html", "Data"), ("api/index.html", "Library")]
    body = body.replace("<table>", '<table tabindex="0">')  # who has no mouse scrolls a wide one by keys
    nav = "".join(f'<a href="{up}{href}">{text}</a>' for href, text in links)
    write(out / name, f'<!DOCTYPE html>\n<html lang="en"><head><meta charset="utf-8">'
          f'<meta name="viewport" content="width=device-width, initial-scale=1"><title>{html.escape(title)} - Cerebellum Lab</title>'
          f'<link rel="stylesheet" href="{up}book.css"></head><body><nav>{nav}</nav>\n<main>\n{body}\n</main></body></html>\n')


def source(cell):
    return "".join(cell["source"])


def slug(words):
    return re.sub(r"[^a-z0-9]+", "-", words.lower()).strip("-")[:48].strip("-") or "picture"


def plain(markdown):
    return re.sub(r"\s+", " ", re.sub(r"\[([^]]*)\]\([^)]*\)", r"\1", re.sub(r"[*`$]", "", markdown))).strip()


def look_for(text):
    """What the text before a picture says to look for: its caption."""
    found = re.findall(r"\*Look\s+for\*(.*?)(?=\n\n|\*\*Knob|$)", text, re.S)
    return "Look for " + plain(found[-1]) if found else plain(text.split("\n\n")[-1])


def pictures(book):
    """(heading, caption, bytes, ending, cell) of every picture, in order."""
    heading, text = "", ""
    for cell in book["cells"]:
        if cell["cell_type"] == "markdown":
            text = source(cell)
            heads = re.findall(r"^#+ (.*)$", text, re.M)
            heading = plain(heads[-1]) if heads else heading
        for output in cell.get("outputs", []):
            data = output.get("data", {})
            for mime, ending in (("image/png", "png"), ("image/gif", "gif"), ("image/svg+xml", "svg")):
                if mime in data:
                    content = "".join(data[mime])
                    raw = content.encode() if ending == "svg" else base64.b64decode(content)
                    told = output.get("metadata", {}).get(mime, {}).get("alt")  # of a knob: what it stands at
                    words = told or "".join(data.get("text/plain", "")).split("\n")[0]
                    yield heading, look_for(text), words, raw, ending, cell
                    break


def in_a_sentence():
    """What notebooks/README.md says of each notebook."""
    rows = [line.split("|") for line in read(ROOT / "notebooks" / "README.md").splitlines() if re.match(r"\| \d", line)]
    return {row[1].strip(): row[3].strip() for row in rows}


def notebooks(out, folder):
    """Copies the executed pages, writes every picture as a figure; gives what the index needs."""
    order = {name: i for i, name in enumerate(ORDER)}
    books, figures, sentences = [], [], in_a_sentence()
    executed = [f for f in folder.glob("*.ipynb") if (ROOT / "notebooks" / f.name).is_file()]
    for file in sorted(executed, key=lambda f: (order.get(f.stem.split("-")[0], 99), f.stem)):
        book = json.loads(read(file))
        texts = [source(c) for c in book["cells"] if c["cell_type"] == "markdown"]
        title = plain(re.match(r"# (.*)", texts[0]).group(1))
        sentence = sentences.get(file.stem, "")
        shutil.copy(file.with_suffix(".html"), out / "notebooks" / f"{file.stem}.html")
        shutil.copy(ROOT / "notebooks" / file.name, out / "notebooks" / file.name)
        cover = None
        for number, (heading, caption, words, raw, ending, cell) in enumerate(pictures(book), 1):
            name = f"figures/{file.stem}-{number:02d}-{slug(heading)}.{ending}"
            (out / name).write_bytes(raw)
            figures.append({"file": name, "notebook": file.stem, "section": heading, "caption": caption, "licence": LICENCE, "words": words})
            if cover is None or "cover" in cell["metadata"].get("tags", []):
                cover = name
        models = set(re.findall(r'checks\("([\w-]+)"\)', " ".join(source(c) for c in book["cells"])))
        books.append({"stem": file.stem, "title": title, "sentence": sentence, "cover": cover, "models": models})
    return books, figures


def verdicts(text):
    spans = []
    for part in text.split(", "):
        kind = VERDICTS.get(re.sub(r"^\d+ ", "", part), "")
        spans.append(f'<span class="{kind}">{html.escape(part)}</span>')
    return ", ".join(spans)


def table(rows, columns):
    head = "".join(f"<th>{html.escape(c)}</th>" for c in columns)
    lines = ["".join(f"<td>{verdicts(r[c]) if c == 'verdict' else html.escape(r[c])}</td>" for c in columns) for r in rows]
    return f"<table><thead><tr>{head}</tr></thead><tbody>" + "".join(f"<tr>{line}</tr>" for line in lines) + "</tbody></table>"


def gallery(out, folder, books, figures):
    """The page of all models, and a page a model."""
    shutil.copytree(folder, out / "models", dirs_exist_ok=True)
    rows = list(csv.DictReader(read(folder / "models.csv").splitlines(keepends=True)))
    checks = list(csv.DictReader(read(folder / "checks.csv").splitlines(keepends=True)))
    cards = []
    for row in rows:
        model = row["model"]
        chapter = next((b for b in books if model in b["models"]), None)
        where = f'<p>In <a href="../notebooks/{chapter["stem"]}.html">{html.escape(chapter["title"])}</a></p>' if chapter else ""
        own = [c for c in checks if c["model"] == model]
        columns = ["check", "unit", "claim", "trust", "value", "bar", "verdict", "left_out"]
        page(out, f"models/{model}.html", model,
             f"<h1>{html.escape(model)}</h1><p>{html.escape(row['source'])}: {html.escape(row['subject'])}, {html.escape(row['style'])}</p>{where}"
             f'<figure><img src="{model}.png" alt="{html.escape(row["words"])}"><figcaption>{html.escape(row["title"])}. '
             f"{LICENCE}.</figcaption></figure><h2>Checks at seed 1</h2>{table(own, columns)}")
        cards.append(f'<div class="card"><a href="models/{model}.html"><img loading="lazy" src="models/{model}.png" alt="{html.escape(row["title"])}">'
                     f"<b>{html.escape(model)}</b></a><p>{html.escape(row['source'])}</p><p>{html.escape(row['title'])}</p><p>{verdicts(row['verdicts'])}</p></div>")
        figures.append({"file": f"models/{model}.png", "notebook": chapter["stem"] if chapter else "", "section": model, "caption": row["title"], "licence": LICENCE,
                        "words": row["title"]})
    total = {}
    for check in checks:
        total[check["verdict"]] = total.get(check["verdict"], 0) + 1
    counts = ", ".join(f"{n} {v}" for v, n in sorted(total.items()))
    page(out, "gallery.html", "Models",
         f"<h1>Every model, its picture and its verdicts</h1><p>{len(rows)} models, {len(checks)} checks at seed 1: {verdicts(counts)}. "
         "<i>Reproduced</i>: a claim that was read or is generally known; <i>holds our bar</i>: the bar is ours; <i>in the manner of</i>: "
         "the model only resembles its paper's; <i>not reproduced</i>: it fails.</p>" + f'<div class="cards">{"".join(cards)}</div>')
    return rows


def figure_pages(out, figures):
    with (out / "figures.csv").open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, ["file", "notebook", "section", "caption", "licence"], extrasaction="ignore", lineterminator="\n")
        writer.writeheader()
        writer.writerows(figures)
    body = "".join(
        f'<figure id="{slug(f["file"])}"><a href="{f["file"]}"><img loading="lazy" src="{f["file"]}" alt="{html.escape(f["words"])}"></a>'
        f'<figcaption><b>{html.escape(f["section"])}</b>: {html.escape(f["caption"])} <small>{html.escape(f["file"])}</small></figcaption></figure>'
        for f in figures)
    page(out, "figures.html", "Figures for slides",
         f'<h1>Figures for slides</h1><p>{len(figures)} figures, named after their notebook and section; <a href="figures.csv">figures.csv</a> '
         f"has the captions. Licence: {LICENCE}.</p>{body}")


def markdown(text):
    """Markdown as HTML, headings with anchors, links to pages in place of sources."""
    body = markdown2html(with_mathml(text))
    body = re.sub(r'href="([^":]+)\.md(#[^"]*)?"', lambda m: f'href="{m.group(1)}.html{m.group(2) or ""}"', body)
    return re.sub(r'<a class="anchor-link"[^>]*>.*?</a>', "", body)


def hardware(out):
    folder = out / "hardware"
    for part in ("rtl", "vectors", "doc", "synth", "tb"):
        for file in sorted((ROOT / "hdl" / part).rglob("*")):
            if file.is_file() and file.suffix != ".md":
                target = folder / file.relative_to(ROOT / "hdl")
                target.parent.mkdir(parents=True, exist_ok=True)
                shutil.copy(file, target)
    count = 0
    for file in sorted((ROOT / "hdl").rglob("*.md")):
        name = "hardware/" + str(file.relative_to(ROOT / "hdl").with_suffix(".html"))
        count += 1
        text = read(file)
        if file.name == "README.md":
            entities = ", ".join(f"[{f.stem}](doc/{f.name})" for f in sorted((ROOT / "hdl/doc").glob("*.md")))
            text += f"\n\n## A page an entity\n\n{entities}\n"
        page(out, name, file.stem if file.stem != "README" else "The cerebellum as hardware", markdown(text))
    return count


def datasets(out):
    rows = []
    for folder in sorted(f for f in (ROOT / "datasets").iterdir() if f.is_dir()):
        shutil.copytree(folder, out / "datasets" / folder.name, dirs_exist_ok=True, ignore=shutil.ignore_patterns("*.md"))
        readme = folder / "README.md"
        page(out, f"datasets/{folder.name}/README.html", f"Data: {folder.name}", markdown(read(readme)) if readme.is_file() else "")
        files = ", ".join(f'<a href="datasets/{folder.name}/{urllib.parse.quote(f.name)}">{f.name}</a>' for f in sorted(folder.glob("*.csv")))
        rows.append(f'<li><a href="datasets/{folder.name}/README.html">{folder.name}</a>: {files}</li>')
    page(out, "datasets.html", "Data", f"<h1>Data sets</h1><ul>{''.join(rows)}</ul>")


def mend_api(out):
    """Javadoc links a package whose constants stand under its subpackages; there is no such place."""
    file = out / "api" / "constant-values.html"
    if file.is_file():
        text = read(file)
        places = set(re.findall(r'id="([^"]+)"', text))
        write(file, re.sub(r'href="#([^"]+)"', lambda m: m.group(0) if m.group(1) in places else 'href="#"', text))


def index(out, books, rows, figures, pages):
    cards = "".join(
        f'<div class="card"><a href="notebooks/{b["stem"]}.html">' + (f'<img src="{b["cover"]}" alt="">' if b["cover"] else "")
        + f"<b>{html.escape(b['title'])}</b></a><p>{html.escape(b['sentence'])}</p></div>" for b in books)
    page(out, "index.html", "The book",
         "<h1>Cerebellum Lab</h1><p>An artificial cerebellum to open in a notebook, trust to the last bit, and take to a chip. "
         "The chapters, in the order to read them; each is a notebook as it was executed, and the file to run it again lies beside it.</p>"
         f'<div class="cards">{cards}</div><h2><a href="gallery.html">{len(rows)} models</a></h2>'
         '<a href="gallery.html"><img src="models/gallery.png" alt="all models, each with its picture and its verdicts"></a>'
         f'<h2>And</h2><ul><li><a href="figures.html">{len(figures)} figures for slides</a>, with captions and licence</li>'
         f'<li><a href="hardware/README.html">The hardware</a>: {pages} pages, an entity each</li>'
         '<li><a href="datasets.html">Data sets</a>: where they come from, licences, columns</li>'
         '<li><a href="api/index.html">The library</a>: every type and method</li></ul>')


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("out", type=pathlib.Path)
    parser.add_argument("--notebooks", type=pathlib.Path, required=True)
    parser.add_argument("--models", type=pathlib.Path, required=True)
    options = parser.parse_args()
    out = options.out
    for folder in ("notebooks", "figures", "models", "hardware", "datasets"):
        shutil.rmtree(out / folder, ignore_errors=True)
        (out / folder).mkdir(parents=True)
    write(out / "book.css", STYLE)
    books, figures = notebooks(out, options.notebooks)
    rows = gallery(out, options.models, books, figures)
    figure_pages(out, figures)
    pages = hardware(out)
    datasets(out)
    mend_api(out)
    index(out, books, rows, figures, pages)
    size = sum(f.stat().st_size for f in out.rglob("*") if f.is_file())
    print(f"book: {len(books)} chapters, {len(rows)} models, {len(figures)} figures, {size / 1e6:.1f} MB, {out}/index.html")


if __name__ == "__main__":
    main()
