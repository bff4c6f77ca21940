"""The places of a library: folders and files that a person named, or opened. Nothing in them is changed."""

import json
import os
from collections.abc import Iterable
from pathlib import Path
from typing import NamedTuple

from reader.errors import ReaderError
from reader.files import write_atomically
from reader.i18n import _
from reader.text.canonical import visible


class _Held(NamedTuple):
    """What the file holds, absolute, in the order in which it came."""

    named: list[Path]
    opened: list[Path]


class NamedPlaces:
    """The file that holds them, the person's and no cache; `ReaderError` where it can't be read or written.

    What was only opened is a place, too, as long as it is there.
    """

    def __init__(self, file: Path) -> None:
        self._file = file

    def named(self) -> list[Path]:
        """The places as they were named, absolute, in the order in which they were."""
        return self._held().named

    def opened(self) -> list[Path]:
        """The places that were opened and are there; none that is named."""
        return [each for each in self._held().opened if each.exists()]

    def all(self) -> list[Path]:
        """All places, those that were named first."""
        return [*self.named(), *self.opened()]

    def _held(self) -> _Held:
        try:
            said = json.loads(self._file.read_text(encoding="utf-8"))
            if not isinstance(said, dict):
                raise ValueError(_("it is not as this program writes it"))
            lists = said["places"], said.get("opened", [])
            if not all(isinstance(each, str) for of in lists for each in of):
                raise ValueError(_("it is not as this program writes it"))
        except FileNotFoundError:
            return _Held([], [])
        except (OSError, ValueError, KeyError, TypeError) as error:
            raise ReaderError(
                _("the list of the library's places can't be read: {reason}.").format(reason=visible(str(error))),
                subject=visible(str(self._file)),
                hint=_("Mend the file or move it away."),
            ) from error
        return _Held(*([Path(each) for each in of] for of in lists))

    def add(self, paths: Iterable[Path]) -> list[Path]:
        """Name places that exist; those that weren't named before."""
        there = self._held()
        new: list[Path] = []
        for path in paths:
            place = Path(os.path.realpath(path))
            if not place.exists():
                raise ReaderError(_("there is no such file."), subject=visible(str(path)), hint=_("Check the path."))
            if place not in there.named and place not in new:
                new.append(place)
        if new:
            self._write(_Held([*there.named, *new], [each for each in there.opened if each not in new]))
        return new

    def open(self, paths: Iterable[Path]) -> None:
        """Keep places that were opened, but for those that stand in others; those that are gone are dropped."""
        there = self._held()
        known = {*there.named, *there.opened}
        places = dict.fromkeys(Path(os.path.realpath(path)) for path in paths)
        new = {each for each in places if not known & {each, *each.parents}}
        if new:
            opened = [*(each for each in there.opened if each.exists()), *(each for each in places if each in new)]
            self._write(_Held(there.named, [each for each in opened if not new & set(each.parents)]))

    def remove(self, paths: Iterable[Path]) -> list[Path]:
        """Take places out of the list, which need not exist any more."""
        there = self._held()
        known = {*there.named, *there.opened}
        gone: list[Path] = []
        for path in paths:
            place = next((each for each in (Path(os.path.realpath(path)), path.absolute()) if each in known), None)
            if place is None:
                raise ReaderError(
                    _("this is no place of the library."),
                    subject=visible(str(path)),
                    hint=_("“reply-reader library list” prints them."),
                )
            gone.append(place)
        self._write(_Held(*([each for each in of if each not in gone] for of in there)))
        return gone

    def _write(self, held: _Held) -> None:
        # Names of files are bytes; those that are no text are kept by lone surrogates, which JSON can hold.
        named, opened = ([str(each) for each in of] for of in held)
        content = json.dumps({"places": named, "opened": opened}, indent=1)
        try:
            self._file.parent.mkdir(parents=True, exist_ok=True)
            write_atomically(self._file, content)
        except OSError as error:
            raise ReaderError(
                _("it can't be written: {reason}.").format(reason=error.strerror or error),
                subject=visible(str(self._file)),
            ) from error
