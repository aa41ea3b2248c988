"""The book holds together: every link and picture leads to a file that is there and to a place in it, and nothing but a link that a
reader clicks names the network. link_test.py FOLDER
"""
import html.parser
import pathlib
import sys
import tempfile
import urllib.parse

SOURCES = {("a", "href"), ("link", "href"), ("img", "src"), ("script", "src"), ("iframe", "src"), ("source", "src"), ("object", "data")}


class Page(html.parser.HTMLParser):
    def __init__(self):
        super().__init__(convert_charrefs=True)
        self.links, self.places = [], set()

    def handle_starttag(self, tag, attrs):
        for name, value in attrs:
            if name in ("id", "name") and value:
                self.places.add(value)
            if (tag, name) in SOURCES and value is not None:
                self.links.append((tag, value))


def parse(file):
    page = Page()
    page.feed(file.read_text(encoding="utf-8", errors="replace"))
    return page


def broken(root):
    """(page, link, why) of every link that leads nowhere, and the number of links."""
    pages = {f.resolve(): parse(f) for f in sorted(root.rglob("*.html"))}
    wrong, count = [], 0
    for file, page in pages.items():
        for tag, link in page.links:
            url = urllib.parse.urlsplit(link)
            count += 1
            if url.scheme in ("data", "mailto", "javascript"):
                continue
            if url.scheme or url.netloc:
                if tag != "a":
                    wrong.append((file, link, "needs the network"))
                continue
            target = (file.parent / urllib.parse.unquote(url.path)).resolve() if url.path else file
            place = url.fragment
            if not target.exists():
                wrong.append((file, link, "is not there"))
            elif target.is_dir():
                wrong.append((file, link, "is a folder"))
            elif place and target in pages and not {place, urllib.parse.unquote(place)} & pages[target].places:
                wrong.append((file, link, "has no such place"))
    return wrong, count, len(pages)


def self_test():
    with tempfile.TemporaryDirectory() as name:
        root = pathlib.Path(name)
        (root / "b.html").write_text('<p id="%5B1%5D-x y">', encoding="utf-8")
        (root / "a.html").write_text(
            '<a href="b.html"></a><a href="b.html#%5B1%5D-x y"></a><a href="https://example.org"></a><img src="data:,">', encoding="utf-8"
        )
        assert broken(root)[0] == [], broken(root)
        (root / "c.html").write_text(
            '<a href="d.html"></a><a href="b.html#z"></a><a href="."></a><img src="http://example.org/p.png"><script src="file:///s.js"></script>',
            encoding="utf-8",
        )
        assert [why for _, _, why in broken(root)[0]] == [
            "is not there", "has no such place", "is a folder", "needs the network", "needs the network"
        ], broken(root)


def main():
    self_test()
    root = pathlib.Path(sys.argv[1])
    wrong, count, pages = broken(root)
    for file, link, why in wrong[:50]:
        print(f"{file.relative_to(root.resolve())}: {link} {why}")
    print(f"links: {count} on {pages} pages, {len(wrong)} broken")
    return 1 if wrong or not pages else 0


if __name__ == "__main__":
    sys.exit(main())
