"""The rows of the table of replies: files in an order, of which each is looked up when it is drawn."""

import os
from array import array
from collections.abc import Callable, Collection, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from rich.text import Text

from reader.errors import ReaderError
from reader.library.bounds import today
from reader.library.listing import Listed, Listing
from reader.library.places import NamedPlaces
from reader.text.canonical import visible
from reader.tui.library.columns import Shown, said_in
from reader.tui.library.finding import Found
from reader.tui.signs import MARKED, MAYBE

if TYPE_CHECKING:
    from reader.library.noted import NoteCounts

File = tuple[bytes, str]
"""A file by its path and, of one in an archive, its name there."""
NOTHING = array("q")


def file_of(listed: Listed) -> File:
    """Which file a row is of."""
    return listed.path, listed.member


def path_of(file: File) -> Path:
    """A file's path, or its archive's."""
    return Path(os.fsdecode(file[0]))


class ReplyRows:
    """Files by their numbers, in an order; `signs` gives the marks of letters by path, `counts` is what is noted on
    replies, by their numbers. `marked` are the files that a person marked, in the order in which that was done."""

    def __init__(self, names: "Names", signs: Callable[[Path], str]) -> None:
        self.names = names
        self.marked: dict[File, None] = {}
        self.signs = signs
        self.counts: Mapping[int, NoteCounts] = {}
        self.numbers = NOTHING
        self._maybe: Collection[int] = ()
        self._listing: Listing | None = None
        self._known: dict[int, Listed | None] = {}
        self._drawn: tuple[int, Shown | None] = (-1, None)
        self._today = today()

    def take(self, found: Found) -> int:
        """Show the files that were found, as their listing knows them; how many are gone that were marked, and no
        longer are: what marks choose may not be what nobody chose."""
        self.close()
        self._listing, self.numbers = found.listing, found.order.files
        self.counts, self._maybe = found.noted, found.maybe
        self._known.clear()
        self.renew()
        gone = [file for file in self.marked if self._is_gone(file)]
        for file in gone:
            del self.marked[file]
        return len(gone)

    def _is_gone(self, file: File) -> bool:
        try:
            return self._listing is not None and self._listing.number_of(*file) is None
        except ReaderError:  # it is just being made anew
            return False

    def renew(self) -> None:
        """Say what rows say besides what is known of their files as it is now."""
        self._drawn = (-1, None)

    def close(self) -> None:
        """Let go of the library's file; what is not known yet stays so."""
        if self._listing:
            self._listing.close()
            self._listing = None

    def __len__(self) -> int:
        return len(self.numbers)

    def at(self, index: int) -> Listed | None:
        """What is known of a file; `None` where it is gone."""
        number = self.numbers[index]
        if number not in self._known:
            self._known[number] = self._found(number)
        return self._known[number]

    def place_of(self, number: int | None, otherwise: int) -> int:
        """Where a file stands now."""
        try:
            return self.numbers.index(number) if number is not None else otherwise
        except ValueError:
            return otherwise

    def index_of(self, file: File) -> int | None:
        """Where a file stands; `None` of one that isn't shown."""
        number = self._listing.number_of(*file) if self._listing else None
        return None if number is None or number not in self.numbers else self.numbers.index(number)

    def beside(self, index: int, step: int) -> tuple[int, Listed | None]:
        """The next file so many rows further down, and so on, that can be read, and where; `None` if there is none."""
        for there in range(index + step, len(self) if step > 0 else -1, step):
            listed = self.at(there)
            if listed and not listed.problem:
                return there, listed
        return index, None

    def _found(self, number: int) -> Listed | None:
        try:
            return self._listing.row(number, self._today) if self._listing else None
        except ReaderError:  # it is just being made anew, and shown again then
            return None

    def cell(self, index: int, key: str, width: int) -> Text:
        """What stands in a row's column; the cells of a row are drawn one after the other."""
        if self._drawn[0] != index:
            listed = self.at(index)
            self._drawn = index, self._shown(listed) if listed else None
        row = self._drawn[1]
        return said_in(row, key, width) if row else Text()

    def _shown(self, listed: Listed) -> Shown:
        file = file_of(listed)
        asked = (MARKED if file in self.marked else "") + (MAYBE if listed.reply in self._maybe else "")
        signs = asked + self.signs(path_of(file) / file[1])
        return Shown(listed, self.names.of(file), self.counts.get(listed.reply or 0), signs)


class Names:
    """What files are called in places: by their paths below what holds all of these, so that two are told apart."""

    def __init__(self, places: Sequence[Path]) -> None:
        real = [os.path.realpath(place) for place in places]
        folders = [path if os.path.isdir(path) else os.path.dirname(path) for path in real]  # noqa: PTH112, PTH120
        self._common = os.path.commonpath(folders) if folders else ""

    def of(self, file: File) -> str:
        """What a file is called."""
        path, member = os.fsdecode(file[0]), file[1]
        name = path.removeprefix(self._common).lstrip(os.sep)
        return visible(f"{name}/{member}" if member else name)


def is_anywhere(places: Sequence[Path], library: Path) -> bool:
    """Whether there is any place to look in, of some or, without any, of those that are named in a library's file."""
    try:
        return bool(places or NamedPlaces(library).all())
    except ReaderError:
        return True  # what is wrong there is told by who reads them


def named_in(places: Sequence[Path], library: Path) -> Names:
    """What files are called in some places; without any, in those that are named in the file of a library."""
    if places:
        return Names(places)
    try:
        return Names(NamedPlaces(library).all())
    except ReaderError:
        return Names([])  # what is wrong there is told by who reads them
