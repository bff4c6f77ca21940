"""Bringing an export up to date in a file that people wrote in: no word of theirs is changed, moved or dropped. Pure.

What the program wrote there is known by what is remembered of earlier exports; all else is a person's. A block that
nobody touched is written anew, one that a person edited stays as it is until its words were taken into the notes, one
that they took out stays out, and blocks stay in the order in which they stand.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import Enum

from reader.exchange.markdown import front
from reader.exchange.markdown.blocks import (
    FIGURES,
    HAND,
    HEADING,
    TASKS,
    TITLE,
    Piece,
    breaks_in,
    digest_of,
    inside,
    pieces_in,
    rows_of,
    split_front,
    with_breaks,
)
from reader.exchange.markdown.reading import Comparison
from reader.i18n import _

_DERIVED = (FIGURES, TASKS)
"""What is made of the notes and the letter: nothing is taken in from there."""
_GONE = "gone"
"""The name of a piece that stands there no more."""


class State(Enum):
    """What became of a block since it was exported."""

    UNTOUCHED = "untouched"
    EDITED = "edited"
    NEW = "new"
    TAKEN_OUT = "taken out"
    UNMARKED = "unmarked"
    DELETED = "deleted"
    TWICE = "twice"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Fresh:
    """An export as it is made now: the values of the front matter, and the pieces behind it, in their order."""

    front: Mapping[str, front.Value]
    pieces: tuple[Piece, ...]

    @property
    def document(self) -> str:
        """The whole of it."""
        return "\n".join([front.written(self.front), *(piece.text for piece in self.pieces)])


@dataclass(frozen=True, slots=True)
class Remembered:
    """What is remembered of earlier exports: the names of the pieces and the front matter of the last one to a file.

    `known` tells under which names exactly some text was exported before, to whatever file.
    """

    names: frozenset[str]
    front: Mapping[str, front.Value]
    known: Callable[[str], Collection[str]]
    block: Callable[[str], str | None] = lambda _name: None
    """The block of a note as it was when it was last exported; `None` where that isn't known."""
    is_told: Callable[[str, str], bool] = lambda _name, _block: False
    """Whether the quote of a block, and what is only told there, were exported so under its name."""
    put_back: bool = False
    """Whether keys of the front matter that a person took out come back."""

    def compared(self, name: str, there: str, fresh: str) -> Comparison:
        """A block as it stands in the file beside what it was and what it would be."""
        return Comparison.of(there, self.block(name), fresh, is_told_as_before=self.is_told(name, there))


@dataclass(frozen=True, slots=True)
class Merged:
    """A document brought up to date, and what became of the blocks, by their names.

    `edited` are the blocks that a person wrote in, as they stand there; they are in the document as they were.
    """

    document: str
    states: Mapping[str, State]
    edited: Mapping[str, str]
    head: front.Front = front.NONE
    """What became of the front matter."""

    def named(self, state: State) -> list[str]:
        """The blocks that are in a state, without the table of figures."""
        return [name for name, each in self.states.items() if each is state and name not in _DERIVED]


def merge(document: str, fresh: Fresh, before: Remembered) -> Merged:
    """A document of earlier exports with what is exported now; an `ExportError` where its front matter is none."""
    # Where only some lines end as in another system they stay so: a person may have pasted them.
    is_of_windows = document.count("\r\n") == document.count("\n") > 0
    plain = document.removeprefix("\ufeff")
    plain = plain.replace("\r\n", "\n") if is_of_windows else plain
    lines, body = split_front(plain)
    head = plain[: len(plain) - len(body)]
    merged = front.Front(lines)
    if head:
        merged = front.merged(lines, fresh.front, before.front, put_back=before.put_back)
        head = head if merged.lines == lines else f"---\n{merged.lines}---\n"
    body, states, edited = _Body(body, fresh.pieces, before).merged()
    bom = "\ufeff" if document.startswith("\ufeff") else ""
    whole = head + body
    return Merged(bom + (whole.replace("\n", "\r\n") if is_of_windows else whole), states, edited, merged)


_TASK = re.compile(r"^- \[[^\]\n]\] (?P<words>.*?)(?P<due> 📅 [\d-]+)?(?P<more>(?: [^\w\s(（《“].*)?)$")


def ticked(there: str, fresh: str) -> str:
    """The tasks of a file with those that are new; what a person ticked, or wrote between and behind tasks, stays so.

    A task that the letter doesn't promise any more goes, if nobody did anything to it.
    """
    promised = {found["words"]: line for line in fresh.split("\n") if (found := _TASK.match(line))}
    lines: list[str] = []
    end = 0
    for line in there.replace("\r\n", "\n").split("\n"):
        task = _TASK.match(line)
        if task and not promised.pop(task["words"], "") and line.startswith("- [ ] ") and not task["more"]:
            continue
        lines.append(line)
        end = len(lines) if task else end
    return "\n".join([*lines[:end], *promised.values(), *lines[end:]])


class _Body:
    """What follows the front matter, on its way from what stands there to what will."""

    def __init__(self, body: str, fresh: Sequence[Piece], before: Remembered) -> None:
        self._fresh = {piece.name: piece.text for piece in fresh}
        self._exported = before.names
        self._states: dict[str, State] = {}
        self._edited: dict[str, str] = {}
        self._parts = _named([*pieces_in(body)], self._fresh, before)
        self._known, self._before = before.known, before
        self._there = Counter(name for name, _text in self._parts if name)
        self._texts: defaultdict[str, set[str]] = defaultdict(set)
        for name, text in self._parts:
            self._texts[name].add(text)

    def merged(self) -> tuple[str, dict[str, State], dict[str, str]]:
        kept: list[Piece] = []
        for piece in self._parts:
            kept.extend(self._kept(piece) if piece.name else [piece])
        kept = _closed_up(_without_empty_headings(kept, self._fresh))
        words = "".join(text for name, text in self._parts if not name)
        lines = {line.strip() for line in words.split("\n")}
        for name in self._exported:
            if name.startswith("rr-") and name not in self._there and name in self._fresh:
                is_there = f'"{name}"' in words or f"/{name} " in words or _quote_of(self._fresh[name]) in lines
                self._states[name] = State.UNMARKED if is_there else State.TAKEN_OUT
        document = "".join(text for _name, text in self._with_new(kept))
        return document, self._states, self._edited

    def _kept(self, piece: Piece) -> Iterator[Piece]:
        """What a piece that stands there becomes."""
        name, text = piece
        if not name.startswith("rr-"):
            yield Piece(name, self._renewed(name, text))
            return
        if len(self._texts[name]) > 1:
            self._states[name] = State.TWICE
            yield piece
        elif name in self._known(text) and name not in self._fresh:
            self._states[name] = State.DELETED
            yield Piece(_GONE, "")
        elif name in self._known(text) and not self._is_broken(name, text):
            self._states[name] = State.UNTOUCHED
            yield Piece(name, self._renewed(name, text))
        elif name in self._fresh:
            if name == TASKS:
                text = ticked(text, self._fresh[name])
            is_settled = self._is_settled(name, text)
            self._states[name] = State.UNTOUCHED if is_settled else State.EDITED
            if not is_settled and name not in _DERIVED:
                self._edited[name] = text
            yield Piece(name, self._renewed(name, text) if is_settled else text)
        elif name in self._exported:
            self._states[name] = State.DELETED
            sentence = _("This note was deleted; what was written in it by hand is kept.")
            yield Piece(HAND, f"*{sentence}*\n\n{inside(text)}")
        else:
            self._states[name] = State.UNKNOWN
            yield piece

    def _is_broken(self, name: str, text: str) -> bool:
        """Whether a person broke lines of a block anew, which else is as it was exported."""
        return self._breaks_more(name, text, self._fresh[name])

    def _breaks_more(self, name: str, text: str, than: str) -> bool:
        """Whether a block breaks lines that neither another one nor what was exported before did."""
        more = breaks_in(text) - breaks_in(than)
        return bool(more and more - breaks_in(self._before.block(name) or ""))

    def _renewed(self, name: str, there: str) -> str:
        """A piece as it is exported now, in the words of the file where these say the same.

        Editors write blanks at lines' ends and tables in their own way. The lines that a person broke stay broken.
        """
        fresh = self._fresh.get(name, there)
        is_same = "\r" not in there and digest_of(there) == digest_of(fresh)
        if is_same and not self._breaks_more(name, fresh, there):
            return there
        return with_breaks(fresh, breaks_in(there))

    def _is_settled(self, name: str, text: str) -> bool:
        """Whether a block that isn't as it was exported says nothing that the notes don't say."""
        fresh = self._fresh[name]
        if name in _DERIVED:
            return {*rows_of(text)} <= {*rows_of(fresh)}
        return self._before.compared(name, text, fresh).is_settled

    def _with_new(self, kept: list[Piece]) -> list[Piece]:
        """What stands there with the pieces that are new, each behind what comes before it in a new export.

        Words of a person's behind that stay with it.
        """
        there = {name for name, _text in kept if name}
        left_out = {name for name in self._fresh if name in self._exported and name not in there}
        behind: defaultdict[str, list[Piece]] = defaultdict(list)
        last = ""
        waiting: list[Piece] = []
        for name, text in self._fresh.items():
            if name in there:
                last, waiting = name, []
            elif name in left_out:
                continue
            elif name.startswith(HEADING):
                waiting = [*_above(waiting, text), Piece(name, text)]
            else:
                behind[last].extend([*waiting, Piece(name, text)])
                waiting = []
                self._states.setdefault(name, State.NEW)
        return _put_behind(kept, behind) if behind else kept


def _named(pieces: Sequence[Piece], fresh: Mapping[str, str], before: Remembered) -> list[Piece]:
    """Pieces with their names, where they are headings of ours; one of a person's is what they wrote.

    That may be one of another reply, which they copied: ours are those that are exported now, or were to this file.
    """
    known = [[*_headings_of(piece, before.known)] for piece in pieces]
    same = [
        [name for name in names if fresh.get(name, "").strip() == piece.text.strip()]
        for piece, names in zip(pieces, known, strict=True)
    ]
    taken = {name for names in same for name in names}
    used: set[str] = set()
    found: list[Piece] = []
    for piece, names, now in zip(pieces, known, same, strict=True):
        if piece.name == HEADING:
            ours = now or [name for name in names if name not in taken and (not before.names or name in before.names)]
            name = next((name for name in ours if name not in used), ours[0] if now else HAND)
            used.add(name)
            piece = Piece(name, piece.text)
        found.append(piece)
    return found


def _quote_of(block: str) -> str:
    """The longest line of a block's quote, by which it is found where its marks were taken away."""
    return max((line.strip() for line in block.split("\n") if line.startswith(">")), key=len, default=block)


def _headings_of(piece: Piece, known: Callable[[str], Collection[str]]) -> Iterator[str]:
    """Under which names a heading was exported."""
    if piece.name == HEADING:
        yield from (name for name in sorted(known(piece.text)) if name == TITLE or name.startswith(HEADING))


def _depth(heading: str) -> int:
    return len(heading) - len(heading.lstrip("#"))


def _above(headings: Sequence[Piece], heading: str) -> list[Piece]:
    """Those of some headings under which another one stands."""
    return [each for each in headings if _depth(each.text) < _depth(heading)]


def _put_behind(kept: Sequence[Piece], behind: Mapping[str, Sequence[Piece]]) -> list[Piece]:
    """Pieces with new ones behind those of some names, before the next one of the program's."""
    found: list[Piece] = []
    waiting: list[Piece] = [*behind.get("", ())]
    seen: set[str] = set()
    for piece in kept:
        if piece.name:
            for new in waiting:
                found.extend([new, Piece(HAND, "\n")])
            waiting = []
        found.append(piece)
        if piece.name and piece.name not in seen:
            seen.add(piece.name)
            waiting = [*behind.get(piece.name, ())]
    for new in waiting:
        if found and not found[-1].text.endswith("\n"):
            found.append(Piece(HAND, "\n"))
        found.extend([Piece(HAND, "\n"), new])
    return found


def _without_empty_headings(kept: Sequence[Piece], fresh: Mapping[str, str]) -> Iterator[Piece]:
    """Pieces without headings of the program's below which nothing stands any more."""
    for place, piece in enumerate(kept):
        if piece.name.startswith(HEADING) and piece.name not in fresh and _is_empty(kept, place):
            yield Piece(_GONE, "")
        else:
            yield piece


def _closed_up(pieces: Iterable[Piece]) -> list[Piece]:
    """Pieces without those that are gone, nor the empty line that stood between each and the next."""
    found: list[Piece] = []
    gone = False
    for name, text in pieces:
        if name == _GONE:
            gone = True
            continue
        if gone and name == HAND and text.startswith("\n"):
            text = text[1:]
        gone = False
        if text:
            found.append(Piece(name, text))
    if gone and found and found[-1].name == HAND and found[-1].text.endswith("\n"):
        last = found.pop().text[:-1]
        found.extend([Piece(HAND, last)] if last else [])
    return found


def _is_empty(kept: Sequence[Piece], place: int) -> bool:
    for piece in kept[place + 1 :]:
        if piece.name.startswith(HEADING) and _depth(piece.text) <= _depth(kept[place].text):
            return True
        if piece.name == FIGURES:
            return True
        if piece.text.strip() and not piece.name.startswith(HEADING):
            return False
    return True
