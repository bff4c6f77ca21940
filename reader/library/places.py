"""The places that a person named: folders and files whose replies make up the library. Nothing in them is changed."""

import json
import os
from collections.abc import Iterable
from pathlib import Path

from reader.errors import ReaderError
from reader.files import write_atomically
from reader.i18n import _
from reader.text.canonical import visible


class NamedPlaces:
    """The file that holds them, the person's and no cache; `ReaderError` where it can't be read or written."""

    def __init__(self, file: Path) -> None:
        self._file = file

    def all(self) -> list[Path]:
        """The places as they were named, absolute, in the order in which they were."""
        try:
            named = json.loads(self._file.read_text(encoding="utf-8"))
            if not isinstance(named, dict) or not all(isinstance(each, str) for each in named["places"]):
                raise ValueError(_("it is not as this program writes it"))
        except FileNotFoundError:
            return []
        except (OSError, ValueError, KeyError, TypeError) as error:
            raise ReaderError(
                _("the list of the library's places can't be read: {reason}.").format(reason=visible(str(error))),
                subject=visible(str(self._file)),
                hint=_("Mend the file or move it away."),
            ) from error
        return [Path(each) for each in named["places"]]

    def add(self, paths: Iterable[Path]) -> list[Path]:
        """Name places that exist; those that weren't named before."""
        there = self.all()
        new: list[Path] = []
        for path in paths:
            place = Path(os.path.realpath(path))
            if not place.exists():
                raise ReaderError(_("there is no such file."), subject=visible(str(path)), hint=_("Check the path."))
            if place not in there and place not in new:
                new.append(place)
        if new:
            self._write([*there, *new])
        return new

    def remove(self, paths: Iterable[Path]) -> list[Path]:
        """Take places out of the list, which need not exist any more."""
        there = self.all()
        gone: list[Path] = []
        for path in paths:
            place = next((each for each in (Path(os.path.realpath(path)), path.absolute()) if each in there), None)
            if place is None:
                raise ReaderError(
                    _("this is no place of the library."),
                    subject=visible(str(path)),
                    hint=_("“reply-reader library list” prints them."),
                )
            gone.append(place)
        self._write([each for each in there if each not in gone])
        return gone

    def _write(self, places: Iterable[Path]) -> None:
        # Names of files are bytes; those that are no text are kept by lone surrogates, which JSON can hold.
        content = json.dumps({"places": [str(each) for each in places]}, indent=1)
        try:
            self._file.parent.mkdir(parents=True, exist_ok=True)
            write_atomically(self._file, content)
        except OSError as error:
            raise ReaderError(
                _("it can't be written: {reason}.").format(reason=error.strerror or error),
                subject=visible(str(self._file)),
            ) from error
