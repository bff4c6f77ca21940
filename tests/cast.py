"""Records a review of the first sample: as a cast that asciinema plays, and as a moving picture for the README.

.venv/bin/python -m tests.cast              writes sample/review.cast and sample/review.svg
.venv/bin/python -m tests.cast --lang zh_CN FOLDER

The cast holds what the program sends to a real terminal; times are those of the steps below, not of the machine.
"""

import argparse
import asyncio
import json
import os
import pty
import re
import select
import signal
import struct
import sys
import tempfile
import termios
import time
from collections.abc import Sequence
from fcntl import ioctl
from functools import partial
from pathlib import Path

from reader import i18n
from tests.screen import SAMPLE, placed
from tests.tui.driving import reading

SIZE = (100, 30)
STEPS = (
    ("", 2.0),  # the reply as it opens
    ("w", 1.2),  # the first sum to review
    ("\r", 2.5),  # its card, filled in from the sentence
    ("\r", 1.5),  # confirmed: the next one
    ("\r", 1.5),
    ("x", 1.5),  # set aside
    ("p", 0.6),
    *((character, 0.25) for character in "省财政厅"),
    ("\r", 1.8),
    ("\x1b", 1.5),  # back in the text
    ("c", 1.8),  # a promise, by when
    ("2", 1.5),  # marked as a commitment
    ("L", 3.0),  # the ledger, its totals, what they leave out
    ("t", 3.0),
)
"""Keys as a terminal sends them, and the seconds for which what they lead to is looked at."""
_NAMES = {"\r": "enter", "\x1b": "escape"}
_QUIET, _LOADING = 0.4, 6.0
"""Seconds without output after which a step is over, and those that loading may take."""
_SCREEN = '<g transform="translate(9, 41)"'
_RULE = re.compile(r"\.(terminal-\d+-r\d+) \{(.*?)\}")
_CLASS = re.compile(r'class="(terminal-\d+-r\d+)"')
_CLIP = re.compile(r' clip-path="[^"]*"| shape-rendering="[^"]*"')
_MATRIX = re.compile(r"\.(terminal-\d+-matrix)")
_ELEMENT = re.compile(r"<rect [^>]*/>|<text [^>]*>.*?</text>", re.DOTALL)


def recorded(language: str) -> str:
    """The cast (asciicast v2: a line of JSON about it, then one for each step's output)."""
    with tempfile.TemporaryDirectory() as folder:
        child, terminal = pty.fork()
        if child == 0:
            os.environ.update(
                TERM="xterm-256color", COLORTERM="truecolor", XDG_STATE_HOME=folder, XDG_CONFIG_HOME=folder
            )
            command = ["-m", "reader", "--db", f"{folder}/notes.db", "--lang", language, "01-provincial-reply.txt"]
            os.chdir(SAMPLE)
            os.environ["PYTHONPATH"] = str(SAMPLE.parent)
            os.execv(sys.executable, [sys.executable, *command])
        ioctl(terminal, termios.TIOCSWINSZ, struct.pack("HHHH", SIZE[1], SIZE[0], 0, 0))
        head = {"version": 2, "width": SIZE[0], "height": SIZE[1], "env": {"TERM": "xterm-256color"}}
        lines, at = [json.dumps(head)], 0.0
        for keys, seconds in STEPS:
            os.write(terminal, keys.encode())
            output = _until_quiet(terminal, _QUIET if keys else _LOADING)
            lines.append(json.dumps([round(at, 2), "o", output], ensure_ascii=False))
            at += seconds
        os.kill(child, signal.SIGKILL)
        os.waitpid(child, 0)
    return "\n".join(lines) + "\n"


def _until_quiet(terminal: int, quiet: float) -> str:
    """What comes until nothing does for a while, or the cursor blinks for too long."""
    received, last = b"", time.monotonic() + _LOADING
    while select.select([terminal], [], [], quiet if received else _LOADING)[0] and time.monotonic() < last:
        try:
            received += os.read(terminal, 1 << 16)
        except OSError:  # Linux's answer where the program has ended
            break
    return received.decode("utf-8", "replace")


async def frames() -> list[str]:
    """The screen after each step, as SVG."""
    drawn = []
    with tempfile.TemporaryDirectory() as folder:
        async with reading(SAMPLE / "01-provincial-reply.txt", Path(folder), SIZE, painted=True) as desk:
            for keys, _seconds in STEPS:
                if keys:
                    await desk.press(_NAMES.get(keys, keys))
                drawn.append(placed(desk.app.export_screenshot(title="reply-reader")))
    return drawn


def moving(drawn: list[str]) -> str:
    """One SVG of all frames: each element stands in it once, and is seen in the frames that it belongs to.

    Who asked for less motion sees the last frame.
    """
    styles: dict[str, str] = {}
    shown: dict[str, list[int]] = {}
    for number, frame in enumerate(drawn):
        names = {name: styles.setdefault(style.strip(), f"c{len(styles)}") for name, style in _RULE.findall(frame)}
        for element in _ELEMENT.findall(frame, frame.index(_SCREEN)):
            element = _CLIP.sub("", element)
            element = _CLASS.sub(partial(_renamed, names), element)
            shown.setdefault(element, []).append(number)
    groups: dict[tuple[int, ...], list[str]] = {}
    for element, numbers in shown.items():
        groups.setdefault(tuple(numbers), []).append(element)
    head, _screen, _rest = drawn[0].partition(_SCREEN)
    rules = [f".{name} {{ {style} }}" for style, name in styles.items()]
    grounds: list[str] = []
    words: list[str] = []
    for order, (frames_of_it, elements) in enumerate(groups.items()):
        rules.append(_seen_in(f"k{order}", frames_of_it))
        state = "" if len(drawn) - 1 in frames_of_it else ' visibility="hidden"'
        for kind, drawn_there in (("<rect", grounds), ("<text", words)):
            those = "".join(element for element in elements if element.startswith(kind))
            drawn_there.append(f'<g class="k{order}"{state}>{those}</g>' if those else "")
    matrix = _MATRIX.search(head)
    assert matrix
    still = "@media (prefers-reduced-motion: reduce) { g { animation: none !important } }"
    style = "\n".join([*rules, still])
    head = head.replace("</style>", f"{style}\n</style>")
    screen = f'{_SCREEN}>{"".join(grounds)}<g class="{matrix[1]}">{"".join(words)}</g></g>'
    return f"{head}{screen}</svg>\n"


def _renamed(names: dict[str, str], found: re.Match[str]) -> str:
    return f'class="{names[found[1]]}"'


def _seen_in(name: str, numbers: Sequence[int]) -> str:
    """The rule by which a group is seen in frames and hidden in others."""
    total = sum(seconds for _keys, seconds in STEPS)
    states, at = [], 0.0
    for number, (_keys, seconds) in enumerate(STEPS):
        states.append(f"{100 * at / total:.2f}% {{ visibility: {'visible' if number in numbers else 'hidden'} }}")
        at += seconds
    return f"@keyframes {name} {{ {' '.join(states)} }} .{name} {{ animation: {name} {total:.1f}s step-end infinite }}"


def main() -> None:
    """Write both."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", nargs="?", type=Path, default=SAMPLE)
    parser.add_argument("--lang", choices=i18n.LANGUAGES, default="en")
    options = parser.parse_args()
    (options.folder / "review.cast").write_text(recorded(options.lang), encoding="utf-8")
    i18n.use(options.lang)
    (options.folder / "review.svg").write_text(moving(asyncio.run(frames())), encoding="utf-8")


if __name__ == "__main__":
    main()
