"""What is done to a page before it is read: formulas become MathML, links lead to pages, no script comes from elsewhere."""
import pathlib
import re
import sys

ROOT = pathlib.Path(__file__).parents[5]
sys.path.insert(0, str(ROOT / "binder"))

import book  # noqa: E402
import formulas  # noqa: E402
import run_notebooks  # noqa: E402


def bare(markup):
    return re.sub(r" xmlns=\"[^\"]*\"", "", markup)


def main():
    assert bare(formulas.mathml("x_1^2")) == "<math><mrow><msubsup><mi>x</mi><mn>1</mn><mn>2</mn></msubsup></mrow></math>"
    assert "<munder><mo>∑</mo><mi>k</mi></munder>" in formulas.mathml(r"\\sum_k g_k".replace("\\\\", "\\"))
    assert "<mtext>axial current</mtext>" in formulas.mathml(r"{a} + \text{axial current}")
    assert formulas.with_mathml("it costs `$1` and ```$2$```") == "it costs `$1` and ```$2$```"
    try:
        formulas.mathml(r"\nosuch")
        raise AssertionError("an unknown sign passed")
    except ValueError as error:
        assert "nosuch" in str(error)
    for file in sorted((ROOT / "notebooks").glob("*.ipynb")):
        formulas.with_mathml(file.read_text(encoding="utf-8").replace("\\\\", "\\"))
    page = run_notebooks.to_page(
        '<html><title>03-motor</title><script src="file:///x.js"></script><a href="01-a.ipynb#B">b</a><script>let kept;</script></html>', "A < B"
    )
    assert page == '<html lang="en"><title>A &lt; B - Cerebellum Lab</title><a href="01-a.html#B">b</a><script>let kept;</script></html>', page
    assert book.look_for("Text. *Look for* the *kink* of the [line](x).") == "Look for the kink of the line."
    assert 'href="a.html#b"' in book.markdown("[x](a.md#b)")
    for file in (ROOT / "notebooks").glob("*.ipynb"):
        assert book.in_a_sentence().get(file.stem), f"notebooks/README.md has no row for {file.stem}"
    print("pages: formulas, links and scripts as they must be")


if __name__ == "__main__":
    main()
