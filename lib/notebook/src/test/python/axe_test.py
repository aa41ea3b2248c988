"""No serious fault for who cannot see, or has no mouse: axe-core on exported pages in a headless browser.

axe_test.py AXE.js PAGE_OR_FOLDER...   prints each fault; exit 1 if one is serious or critical
"""
import collections
import pathlib
import sys

from picture_test import browser

RUN = """
const done = arguments[arguments.length - 1];
axe.run(document, {resultTypes: ['violations'], runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'best-practice']})
  .then(r => done(r.violations.map(v => [v.id, v.impact, v.help, v.nodes.length, v.nodes.slice(0, 60).map(n => n.html.slice(0, 160) + ' || ' + n.failureSummary.slice(0, 200))])))
  .catch(e => done([['axe', 'critical', String(e), 1, []]]));
"""


def pages(arguments):
    for argument in map(pathlib.Path, arguments):
        yield from sorted(argument.glob("*.html")) if argument.is_dir() else [argument]


def main():
    axe = pathlib.Path(sys.argv[1]).read_text(encoding="utf-8")
    driver, serious, count, seen = browser(), 0, 0, collections.Counter()
    driver.set_script_timeout(180)
    try:
        for page in pages(sys.argv[2:]):
            driver.get(page.resolve().as_uri())
            driver.execute_script(axe)
            count += 1
            for name, impact, text, nodes, examples in driver.execute_async_script(RUN):
                seen[name, impact] += nodes
                if impact in ("serious", "critical"):
                    serious += 1
                    print(f"{page.name}: {name} ({impact}), {nodes} places: {text}")
                    for example in examples[:: max(1, len(examples) // 3)]:
                        print("    " + " ".join(example.split()))
    finally:
        driver.quit()
    rest = ", ".join(f"{name} ({impact}) {n}" for (name, impact), n in sorted(seen.items()))
    print(f"axe: {count} pages, {serious} serious faults; all: {rest or 'none'}")
    return 1 if serious else 0


if __name__ == "__main__":
    sys.exit(main())
