"""Escaping: words that Markdown shows as they are, names that are tags in it, and notes that swallow nothing."""

import re

_SPECIAL = re.compile(r"[\\`*_{}\[\]<>#|~$&]|%(?=%)|(?<=%)%|^[^\S\n]*(?=[+\-=])|(?<=\d)[.)](?=\s|$)", re.MULTILINE)
_ESCAPED = re.compile(r"\\([!-/:-@\[-`{-~])|&lt;")
# What is in no tag of other programs, and an underscore that would end words in italics.
_NO_PART_OF_A_TAG = re.compile(r"(?:[^\w/-]|_(?![^\W_]))+")
_NO_DIGIT = re.compile(r"[^\W\d]")
# What opens a block that goes on to the end of the document unless it is ended (CommonMark 0.31, 4.5 and 4.6).
_BLOCKS = {
    "fence": (r"(?P<marks>`{3,}(?=[^`\n]*$)|~{3,})", r"^ {0,3}\g<marks>+[ \t]*$"),
    "comment": ("<!(?=--)", "-->"),
    "instruction": (r"<\?", r"\?>"),
    "declaration": ("<!(?=[a-z])", ">"),
    "data": (r"<!(?=\[CDATA\[)", r"\]\]>"),
    "raw": (r"<(?=(?:script|pre|style|textarea)(?:[\s>]|$))", "</(?:script|pre|style|textarea)>"),
}
# The comments and formulas of Obsidian.
_ANYWHERE = {"hidden": ("%%", "%%"), "formula": (r"\$\$", r"\$\$")}
_ENDINGS = {name: ending for name, (_opening, ending) in (_BLOCKS | _ANYWHERE).items()}
_FLAGS = re.MULTILINE | re.IGNORECASE
_BLOCK = "^ {0,3}(?:" + "|".join(f"(?P<{name}>{opening})" for name, (opening, _ending) in _BLOCKS.items()) + ")"
# In a code span and behind a backslash nothing opens.
_LITERAL = r"\\.|(?<!`)(?P<ticks>`+)(?!`).+?(?<!`)(?P=ticks)(?!`)"
_ANY = "|".join([_BLOCK, _LITERAL, *(f"(?P<{name}>{opening})" for name, (opening, _ending) in _ANYWHERE.items())])
# Obsidian's are looked for last: no other program knows them, and so what is within them opens a block, too.
_OPENINGS = (re.compile(_BLOCK, _FLAGS), re.compile(_ANY, _FLAGS))


def escaped(text: str) -> str:
    """Text that Markdown and HTML show as it is."""
    return _SPECIAL.sub(_escape, text)


def _escape(match: re.Match[str]) -> str:
    special = match.group()
    if special == "<":
        return "&lt;"
    # Nothing or blanks were matched before what would make a list or a heading at a line's start.
    return f"\\{special}" if special.strip() else f"{special}\\"


def unescaped(text: str) -> str:
    """Text that was `escaped`, or that a person wrote, as a renderer shows it."""
    return _ESCAPED.sub(lambda match: "<" if match.group() == "&lt;" else match.group(1), text)


def on_one_line(text: str) -> str:
    """Text for a cell of a table or an item of a list."""
    return " ".join(text.split())


def tag(name: str) -> str:
    """A tag as other programs take it, of letters, digits, `_`, `-` and `/`; behind it the name, where that is another.

    Obsidian takes none that is a number.
    """
    made = _NO_PART_OF_A_TAG.sub("-", name)
    if not _NO_DIGIT.search(made):
        made = f"tag-{made}"
    return f"#{made}" if made == name else f"#{made} ({escaped(on_one_line(name))})"


def bounded(note: str) -> str:
    """A note that swallows nothing behind it: signs that open a fence or comment which nothing ends are shown."""
    for opening in _OPENINGS:
        note = _bounded(note, opening)
    return note


def _bounded(note: str, opening: re.Pattern[str]) -> str:
    parts: list[str] = []
    ends: dict[str, re.Match[str] | None] = {}
    place = 0
    while match := opening.search(note, place):
        behind, written = match.end(), match.group()
        if ending := _ENDINGS.get(match.lastgroup or ""):
            ending = match.expand(ending)
            if ending not in ends or ((known := ends[ending]) and known.start() < behind):
                ends[ending] = re.compile(ending, _FLAGS).search(note, behind)
            end = ends[ending]
            written, behind = (note[match.start() : end.end()], end.end()) if end else (escaped(written), behind)
        parts += note[place : match.start()], written
        place = behind
    return "".join(parts) + note[place:]
