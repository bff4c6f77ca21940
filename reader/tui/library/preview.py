"""Beside a wide table of replies: what the marked one is, how it begins, what it promises and which sums it names."""

import os
from collections.abc import Iterator, Sequence
from pathlib import Path

from rich.text import Text
from textual.app import ComposeResult
from textual.containers import VerticalScroll
from textual.widgets import Static

from reader.errors import ReaderError
from reader.i18n import _
from reader.ledger.accounts import account_name
from reader.library.listing import Listed
from reader.text.canonical import visible
from reader.tui.signs import WRONG
from reader.tui.workers import in_thread, tell
from reader.typesetting.wrap import cells, wrap

_NAME = 17
_PROMISES, _SUMS = 3, 6
_BEGINNING = 600
"""Characters of a letter that are shown."""


class Preview(VerticalScroll, can_focus=False):
    """One reply at a time; what is looked up of it is looked up in a thread."""

    def compose(self) -> ComposeResult:
        """One text."""
        yield Static("", id="preview-text", markup=False)

    def show(self, file: Listed | None, said: Sequence[str], cache: Path) -> None:
        """Show a file, or nothing; `said` is what there is to say of it besides."""
        room = max(10, self.content_size.width - 1)

        def work() -> None:
            lines = [] if file is None else list(_lines(file, said, cache, room))
            tell(self, self._show, lines)

        in_thread(self, work, "preview", exclusive=True)

    def _show(self, lines: Sequence[Text]) -> None:
        for words in self.query(Static):
            words.update(Text("\n").join(lines))
        self.scroll_home(animate=False)


def _lines(file: Listed, said: Sequence[str], cache: Path, room: int) -> Iterator[Text]:
    yield from _wrapped(file.title or file.proposal or "", room, "bold")
    for name, words in (
        (_("document number"), file.number),
        (_("issuer"), file.issuer),
        (_("date"), file.dated),
        (_("class"), file.category),
        (_("proposal"), file.proposal if file.title else None),
    ):
        yield from _named(name, words or "", room)
    yield from _named(_("file"), os.fsdecode(file.path) + (f"/{file.member}" if file.member else ""), room)
    if file.amount:
        account = account_name(tuple((file.account or "").split()))
        yield from _named(account, file.amount, room)
    for words in (*said, f"{WRONG} {file.problem}" if file.problem else ""):
        yield from _wrapped(words, room, "italic")
    if file.reply is None:
        return
    for part in _parts(file.reply, cache, room):
        yield Text()
        yield from part


def _parts(reply: int, cache: Path, room: int) -> Iterator[list[Text]]:
    """The promises, the sums and the beginning of a reply, as far as it has them; else why that can't be read."""
    from reader.library.cache import opened_library

    try:
        with opened_library(cache) as library:
            stored = library.stored_of([reply]).get(reply)
            if stored is None:
                return
            text, _line = library.text(stored)
            promises = library.rows.execute(
                'SELECT start, "end", deadline FROM promise WHERE reply = ? ORDER BY start', (reply,)
            ).fetchall()
            sums = library.rows.execute(
                "SELECT sum.words, who.printed, what.printed FROM sum LEFT JOIN word who ON who.id = payer"
                " LEFT JOIN word what ON what.id = purpose WHERE reply = ? ORDER BY start",
                (reply,),
            ).fetchall()
    except ReaderError as error:
        yield list(_wrapped(error.alone, room))
        return
    if promises:
        said = [f"{deadline}  {text[start:end]}" if deadline else text[start:end] for start, end, deadline in promises]
        yield list(_listed(_("Promises"), said, _PROMISES, room))
    if sums:
        said = ["  ".join(visible(part) for part in (words, payer, purpose) if part) for words, payer, purpose in sums]
        yield list(_listed(_("Sums"), said, _SUMS, room))
    yield list(_wrapped(text[:_BEGINNING], room))


def _listed(title: str, said: Sequence[str], most: int, room: int) -> Iterator[Text]:
    yield Text(title, "bold")
    for words in said[:most]:
        yield from _hanging("· ", " ".join(words.split()), room)
    if len(said) > most:
        yield Text(_("and {count} more").format(count=len(said) - most))


def _hanging(before: str, words: str, room: int) -> Iterator[Text]:
    for place, line in enumerate(_wrapped(words, room - cells(before))):
        yield Text(before if place == 0 else " " * cells(before)).append(line)


def _named(name: str, words: str, room: int) -> Iterator[Text]:
    """Words behind their name, hanging."""
    yield from _hanging(name + " " * max(1, _NAME - cells(name)), words, room)


def _wrapped(words: str, room: int, style: str = "") -> Iterator[Text]:
    for line in filter(None, words.split("\n")):
        shown = visible(line)
        yield from (Text(shown[start:end], style) for start, end in wrap(shown, room))
