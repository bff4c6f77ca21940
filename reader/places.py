"""Where the reader was: the place in each text, what was folded, which panes were open.

A small JSON file for each text, written whole and put in place at once. It can be lost without losing work, so it is
kept apart from the annotations, and it is read before the first paint, so it needs no database. Its name begins with
the text's length: most replies are opened for the first time, and that no place is kept in a text of this length is
known without the text's digest, which would take as long as reading a long text does.
"""

from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

from reader.files import write_atomically
from reader.text.canonical import digest


class Place(NamedTuple):
    """The state of a reading: the cursor's offset, the first offset shown, folded parts, open panes, and the
    offsets that a letter marks."""

    cursor: int = 0
    top: int = 0
    unfolded: Sequence[int] = ()
    folded_sections: Sequence[int] = ()
    outline: bool = True
    inspector: bool = True
    scope: str = "section"
    walk: str = "money"
    marks: Sequence[tuple[str, int]] = ()


class Mark(NamedTuple):
    """A place that is marked across replies: a file, its name in the archive where that is one, the offset, and the
    digest of the text that this is in."""

    path: str
    member: str
    offset: int
    digest: str


class MarksAcross:
    """Marks that lead from one reply to another, by a letter, a single character: a file each in a folder beside the
    places, so that readers who mark at once lose none. One that can't be read is none, and the others stand."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder / "marks-across"

    def all(self) -> dict[str, Mark]:
        """The marks as they are now."""
        found = ((_letter_of(file), _mark_in(file)) for file in self._folder.glob("*.json"))
        return {letter: mark for letter, mark in found if letter and mark}

    def set(self, letter: str, mark: Mark) -> None:
        """Let a letter lead there; `OSError` where the folder can't be written."""
        import json

        self._folder.mkdir(parents=True, exist_ok=True)
        # Named by its number: a system may write letters with accents in another way, or take two of them for one.
        # Names of files are bytes; those that are no text are kept by lone surrogates, which JSON can hold.
        write_atomically(self._folder / f"{ord(letter):x}.json", json.dumps(mark))


def _letter_of(file: Path) -> str:
    try:
        return chr(int(file.stem, 16))
    except (ValueError, OverflowError):
        return ""  # none of these files


def _mark_in(file: Path) -> Mark | None:
    try:
        import json

        path, member, offset, digest_of_text = json.loads(file.read_text(encoding="utf-8"))
        return Mark(str(path), str(member), max(0, int(offset)), str(digest_of_text))
    except (OSError, ValueError, TypeError, OverflowError):
        return None


class Places:
    """The folder of places, one file for each text."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def of(self, text: str) -> Place | None:
        """The place in a text; `None` where it was never left, or what was written can't be used."""
        try:
            file = self._file_of(text)
            if file is None:
                return None
            kept = file.read_text(encoding="utf-8")
            import json  # most replies are opened for the first time

            values = json.loads(kept)
            return Place(
                cursor=int(values["cursor"]),
                top=int(values["top"]),
                unfolded=tuple(int(start) for start in values["unfolded"]),
                folded_sections=tuple(int(start) for start in values["folded_sections"]),
                outline=bool(values["outline"]),
                inspector=bool(values["inspector"]),
                scope=str(values["scope"]),
                walk=str(values["walk"]),
                marks=tuple((str(letter), int(place)) for letter, place in values.get("marks", ())),
            )
        except (OSError, ValueError, TypeError, KeyError, OverflowError):
            return None

    def keep(self, text: str, place: Place) -> None:
        """Remember the place in a text; `OSError` where the folder can't be written."""
        import json

        self._folder.mkdir(parents=True, exist_ok=True)
        write_atomically(self._folder / _named(text), json.dumps(place._asdict()))

    def _file_of(self, text: str) -> Path | None:
        names = {file.name for file in self._folder.iterdir()}
        length = f"{len(text)}-"
        # Those of an earlier version are named by the digest alone.
        if not any(name.startswith(length) or "-" not in name for name in names):
            return None
        name = _named(text)
        return next((self._folder / each for each in (name, name.removeprefix(length)) if each in names), None)


def _named(text: str) -> str:
    return f"{len(text)}-{digest(text)[:32]}.json"
