"""Draws the picture of the README: the reader on the first sample, with a few annotations.

.venv/bin/python -m tests.screen            writes sample/screen.svg
.venv/bin/python -m tests.screen --light --lang zh_CN OUT.svg
"""

import argparse
import asyncio
import html
import re
import tempfile
from pathlib import Path

from reader import i18n
from reader.typesetting.ambiguous import WIDTHS
from tests.tui.driving import reading

SAMPLE = Path(__file__).parents[1] / "sample"
KEYS = (*("f" for _ in range(6)), "enter", "enter", "enter", "x", "enter", "n")
_TEXT = re.compile(r'<text(?P<before>[^>]*?) x="(?P<x>[0-9.]+)"(?P<after>[^>]*?)>(?P<words>[^<]*)</text>')
_CELL = 12.2


async def picture(theme: str, size: tuple[int, int]) -> str:
    """The screen as an SVG after a few keys."""
    letter = SAMPLE / "01-provincial-reply.txt"
    with tempfile.TemporaryDirectory() as folder:
        async with reading(letter, Path(folder), size, painted=True, theme=theme, author="reader") as desk:
            await desk.press(*KEYS)
            await desk.type("check against the budget")
            await desk.press("ctrl+s", "i", "i", "f")
            return desk.app.export_screenshot(title="reply-reader")


def placed(svg: str) -> str:
    """The picture with every character at its own cell, so that any font with Han characters draws it aligned."""

    def place(match: re.Match[str]) -> str:
        column, pieces = float(match["x"]), []
        for character in html.unescape(match["words"]):
            pieces.append(f'<tspan x="{column:.1f}">{html.escape(character)}</tspan>' if character.strip() else "")
            column += _CELL * WIDTHS[character]
        after = re.sub(r' textLength="[0-9.]+"', "", match["after"])
        return f'<text{match["before"]} x="{match["x"]}"{after}>{"".join(pieces)}</text>'

    fonts = "font-family: 'DejaVu Sans Mono', 'Noto Sans Mono CJK SC', monospace;"
    svg = re.sub(r"@font-face \{.*?\}", "", svg, flags=re.DOTALL)
    return _TEXT.sub(place, re.sub(r"font-family: Fira Code, monospace;", fonts, svg))


def main() -> None:
    """Write the picture."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("out", nargs="?", type=Path, default=SAMPLE / "screen.svg")
    parser.add_argument("--light", action="store_true")
    parser.add_argument("--lang", choices=i18n.LANGUAGES, default="en")
    parser.add_argument("--size", default="120x36")
    options = parser.parse_args()
    i18n.use(options.lang)
    width, height = (int(part) for part in options.size.split("x"))
    svg = asyncio.run(picture("light" if options.light else "dark", (width, height)))
    options.out.write_text(placed(svg), encoding="utf-8")


if __name__ == "__main__":
    main()
