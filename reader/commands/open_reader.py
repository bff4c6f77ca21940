"""The command without a name: open the reader on files, folders or a pipe."""

import argparse
import os
import sys
from collections.abc import Sequence
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, TextIO

from reader.commands.recognising import aloud
from reader.config import THEMES, Settings, rows
from reader.errors import ReaderError, UsageError
from reader.i18n import N_, _
from reader.served import is_served
from reader.text.canonical import visible

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reader.sources import Source

_CANT_MOVE = ("dumb", "unknown")
_INSTEAD = N_("For output in a file or a pipe use: text, outline, figures, check, commitments, notes, export, ledger.")


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """What to read, and in which colours."""
    parser.add_argument("paths", nargs="*", default=["."], metavar="PATH", help=_("replies, folders, or - for a pipe"))
    parser.add_argument("--theme", choices=THEMES, help=_(rows()["theme"][1].meaning))
    parser.add_argument(
        "--version", action=_Version, nargs=0, help=_("show the versions that a report of a fault names")
    )


class _Version(argparse.Action):
    """Prints the versions and ends the program."""

    def __call__(self, parser: argparse.ArgumentParser, *_parsed: object) -> None:
        from reader.commands.output import write_lines
        from reader.commands.versions import version_lines

        write_lines(version_lines())
        parser.exit()


def run(options: argparse.Namespace, settings: Settings) -> int:
    """Open the reader; Textual is imported once it is known that there is something to read and a terminal."""
    places, source = _to_read(options.paths)
    if options.theme:
        settings = replace(settings, theme=options.theme)
    return open_screen(settings, places, source, is_piped="-" in options.paths)


def open_screen(settings: Settings, places: Sequence[Path], source: "Source | None", *, is_piped: bool = False) -> int:
    """Read a source, or choose from the replies in some places, none being the whole library; the exit status."""
    if settings.keymap:
        from reader.keys.configured import configured

        configured(settings.keymap)  # what is wrong there is said before anything is drawn
    # An input method's commit of five characters and more becomes junk keys under the Kitty protocol (textual#6150).
    os.environ.setdefault("TEXTUAL_DISABLE_KITTY_KEY", "1")
    if not is_served():
        _refuse_without_screen()
    if is_piped:
        _reopen_terminal()
    if not is_served() and not _is_terminal(sys.stdin):
        raise ReaderError(_("the reader needs a terminal to read keys from."), hint=_(_INSTEAD))
    with without_tls():
        from reader.tui import run as run_reader

    return run_reader(settings, places, source)


@contextmanager
def without_tls() -> "Iterator[None]":
    """Let asyncio, which the screen runs on, be loaded as where Python was built without TLS: the screen has no
    connections, and OpenSSL would keep the first key waiting. What asks for it afterwards gets it.
    """
    name = "ssl"
    if name in sys.modules:
        yield
        return
    sys.modules[name] = None  # type: ignore[assignment] # importing it is an ImportError then
    try:
        yield
    finally:
        del sys.modules[name]


def _refuse_without_screen() -> None:
    """Refuse what can't show a screen, or of which that isn't known, and say what to use instead."""
    if not all(_is_terminal(stream) for stream in (sys.stdout, sys.stderr)):  # Textual draws on both
        raise ReaderError(_("the reader needs a terminal."), hint=_(_INSTEAD))
    kind = os.environ.get("TERM", "")
    if kind in _CANT_MOVE:
        raise ReaderError(_("the reader needs a terminal that can move the cursor."), hint=_(_INSTEAD))
    if not kind and os.name != "nt":
        raise ReaderError(
            _("the reader needs a terminal, and nothing says which one this is (TERM is not set)."),
            hint=_("If it can move the cursor, set it: TERM=xterm-256color reply-reader …"),
        )


def has_terminal() -> bool:
    """Whether there is a terminal to show a screen on and to read keys from."""
    return all(map(_is_terminal, (sys.stdin, sys.stdout, sys.stderr)))


def _is_terminal(stream: TextIO | None) -> bool:
    return stream is not None and stream.isatty()


def _to_read(paths: Sequence[str]) -> "tuple[list[Path], Source | None]":
    """The places to choose from, and what is to be read at once: the only file, or what comes through a pipe."""
    from reader import sources
    from reader.sources.formats import ARCHIVE

    if "-" not in paths:
        _refuse_mistyped(paths[0])
        places = [Path(path) for path in paths]
        files = sources.discover(places, most=2, archives=True)
        is_one = len(files) == 1 and files[0].suffix.lower() != ARCHIVE
        if not is_one:
            return places, None
        with aloud(visible(str(files[0])), stoppable=True) as watcher:
            return places, sources.load(files[0], watcher)
    if list(paths) != ["-"]:
        raise UsageError(_("- stands alone"))
    if sys.stdin is None or sys.stdin.isatty():
        raise ReaderError(
            _("nothing comes through a pipe."), hint=_("Use it like this: cat reply.txt | reply-reader -")
        )
    with aloud("-", stoppable=True) as watcher:
        return [], sources.read_stream(sys.stdin.buffer, watcher)


def _refuse_mistyped(word: str) -> None:
    """Refuse what names no file, looks like no name of one, and is like the name of a command."""
    if Path(word).suffix or not word.replace("-", "").isalpha() or os.path.lexists(word):
        return
    from reader.commands import SUMMARIES
    from reader.commands.parsing import alike

    if near := alike([word], SUMMARIES):
        sentence = _("“{name}” is neither a file nor a command").format(name=visible(word))
        raise UsageError(sentence + _(" (did you mean {names}?)").format(names=near))


def _reopen_terminal() -> None:
    """Give the keyboard back to standard input after a pipe was read from it."""
    try:
        terminal = os.open("CONIN$" if os.name == "nt" else "/dev/tty", os.O_RDWR)
    except OSError as error:
        raise ReaderError(_("there is no terminal to read keys from.")) from error
    os.dup2(terminal, 0)
    os.close(terminal)
