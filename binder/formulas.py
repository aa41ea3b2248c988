"""TeX formulas as MathML, which browsers draw by themselves: an exported page then needs no script and no network.

The part of TeX that the notebooks use: letters, numbers, ^ and _, braces, fractions, roots, accents, sums, Greek, \\text.
What it does not know is refused by name.
"""
import html
import re

GREEK = {name: chr(code) for code, name in [
    (0x3B1, "alpha"), (0x3B2, "beta"), (0x3B3, "gamma"), (0x3B4, "delta"), (0x3B5, "epsilon"), (0x3B6, "zeta"), (0x3B7, "eta"),
    (0x3B8, "theta"), (0x3BA, "kappa"), (0x3BB, "lambda"), (0x3BC, "mu"), (0x3BD, "nu"), (0x3BE, "xi"), (0x3C0, "pi"), (0x3C1, "rho"),
    (0x3C3, "sigma"), (0x3C4, "tau"), (0x3C6, "phi"), (0x3C7, "chi"), (0x3C8, "psi"), (0x3C9, "omega"), (0x393, "Gamma"),
    (0x394, "Delta"), (0x398, "Theta"), (0x39B, "Lambda"), (0x3A3, "Sigma"), (0x3A6, "Phi"), (0x3A8, "Psi"), (0x3A9, "Omega"),
    (0x2113, "ell"), (0x221E, "infty"), (0x2202, "partial"), (0x2207, "nabla"), (0x3B5, "varepsilon"), (0x3C6, "varphi")]}
SIGNS = {"cdot": "⋅", "times": "×", "pm": "±", "le": "≤", "leq": "≤", "ge": "≥", "geq": "≥", "ne": "≠", "neq": "≠", "approx": "≈",
         "propto": "∝", "to": "→", "rightarrow": "→", "mapsto": "↦", "leftarrow": "←", "in": "∈", "ldots": "…", "dots": "…", "cdots": "⋯", "quad": " ",
         "qquad": "  ", "ll": "≪", "gg": "≫", "sim": "∼", "equiv": "≡", "prime": "′", "{": "{", "}": "}", "|": "‖", "top": "⊤"}
BIG = {"sum": "∑", "prod": "∏", "int": "∫"}
ACCENTS = {"dot": "˙", "ddot": "¨", "hat": "^", "bar": "¯", "tilde": "~", "vec": "→", "overline": "¯"}
NAMES = {"exp", "log", "ln", "sin", "cos", "tan", "tanh", "min", "max", "arg", "lim", "det", "sgn"}
SPACES = {",": ".17em", ";": ".28em", ":": ".22em", "!": "-.17em", " ": ".3em"}
TOKEN = re.compile(r"\\[A-Za-z]+|\\.|\d+(?:\.\d+)?|\.\d+|\s+|.", re.S)


class Formula:
    def __init__(self, tex):
        self.tokens = [t for t in TOKEN.findall(tex) if not t.isspace()]
        self.raw, self.at = TOKEN.findall(tex), 0

    def more(self):
        return self.at < len(self.tokens)

    def take(self):
        self.at += 1
        return self.tokens[self.at - 1]

    def group(self):
        """What ^, _, a fraction or an accent applies to."""
        if not self.more():
            return "<mrow></mrow>"
        if self.tokens[self.at] == "{":
            self.take()
            return self.row("}")
        return self.atom()

    def row(self, end=None):
        parts = []
        while self.more():
            if self.tokens[self.at] == end:
                self.take()
                break
            parts.append(self.scripted())
        return f"<mrow>{''.join(parts)}</mrow>"

    def scripted(self):
        big = self.tokens[self.at].lstrip("\\") in BIG
        base, low, high = self.group(), None, None
        while self.more() and self.tokens[self.at] in ("_", "^", "'"):
            sign = self.take()
            if sign == "_":
                low = self.group()
            else:
                high = "<mo>′</mo>" if sign == "'" else self.group()
        under = ("munder", "mover", "munderover") if big else ("msub", "msup", "msubsup")
        if low and high:
            return f"<{under[2]}>{base}{low}{high}</{under[2]}>"
        if low:
            return f"<{under[0]}>{base}{low}</{under[0]}>"
        return f"<{under[1]}>{base}{high}</{under[1]}>" if high else base

    def atom(self):
        token = self.take()
        if not token.startswith("\\"):
            kind = "mn" if re.match(r"[\d.]", token) else "mi" if token.isalpha() else "mo"
            sign = {"-": "−", "*": "∗"}.get(token, token)
            fixed = ' stretchy="false"' if sign in "()[]|" else ""
            return f"<{kind}{fixed}>{html.escape(sign)}</{kind}>"
        name = token[1:]
        if name in SPACES:
            return f'<mspace width="{SPACES[name]}"></mspace>'
        if name in ("left", "right", "big", "Big", "displaystyle"):
            return self.atom() if self.more() and name != "displaystyle" else ""
        if name in ("text", "mathrm", "operatorname", "mathbf", "mathit"):
            return f"<mtext>{html.escape(self.words())}</mtext>"
        if name in ("frac", "tfrac", "dfrac"):
            return f"<mfrac>{self.group()}{self.group()}</mfrac>"
        if name == "sqrt":
            return f"<msqrt>{self.group()}</msqrt>"
        if name in ACCENTS:
            return f'<mover accent="true">{self.group()}<mo>{ACCENTS[name]}</mo></mover>'
        if name in BIG:
            return f"<mo>{BIG[name]}</mo>"
        if name in GREEK:
            return f"<mi>{GREEK[name]}</mi>"
        if name in NAMES:
            return f"<mi>{name}</mi>"
        if name in SIGNS:
            return f"<mo>{html.escape(SIGNS[name])}</mo>"
        raise ValueError(f"\\{name} is not among the formulas that a page can show")

    def words(self):
        """The text in braces, blanks and all: found again in the source."""
        before = sum(1 for t in self.tokens[: self.at] if t == "{")
        braces = [i for i, t in enumerate(self.raw) if t == "{"]
        start = braces[before] + 1
        end = self.raw.index("}", start)
        while self.take() != "}":
            pass
        return "".join(self.raw[start:end])


def mathml(tex, block=False):
    display = ' display="block"' if block else ""
    return f'<math xmlns="http://www.w3.org/1998/Math/MathML"{display}>{Formula(tex).row()}</math>'


def with_mathml(markdown):
    """A text with its formulas as MathML; what is code stays as it is."""
    parts = re.split(r"(```.*?```|`[^`]*`)", markdown, flags=re.S)
    for i in range(0, len(parts), 2):
        parts[i] = re.sub(r"\$\$(.+?)\$\$", lambda m: mathml(m.group(1), True), parts[i], flags=re.S)
        parts[i] = re.sub(r"\$(?!\s)([^$]+?)(?<!\s)\$", lambda m: mathml(m.group(1)), parts[i], flags=re.S)
    return "".join(parts)
