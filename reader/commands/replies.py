"""The replies that a command is about: named files, those in folders and archives, or what a query finds in the
library."""

import argparse
import os
import sys
from collections.abc import Iterable, Iterator, Sequence
from contextlib import closing, contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from reader.commands.inputs import source_named, tell_unread_parts
from reader.commands.output import tell
from reader.config import Settings
from reader.errors import OwnExportError, SourceError, UsageError, joined
from reader.i18n import _, ngettext
from reader.text.canonical import visible

if TYPE_CHECKING:
    from reader.library.cache import Library
    from reader.library.scanning import Found
    from reader.sources import Source
    from reader.store import AnnotationStore


class Item(NamedTuple):
    """A reply to read: a file by its path, a member of an archive, or what was read already.

    One that was not named by itself stands in a folder, where exports of ours may stand, too.
    """

    of: "Path | Found | Source"
    is_named: bool = True

    @property
    def name(self) -> str:
        """What it is called to a person: its path, of a member that behind its archive's."""
        if isinstance(self.of, Path):
            return visible(str(self.of))
        if isinstance(self.of, tuple):
            return visible(f"{os.fsdecode(self.of.path)}/{self.of.member}")
        return visible(str(self.of.path)) if self.of.path else self.of.name

    def read(self) -> "Source | None":
        """What it holds, `None` where that is an export of ours that was not named; `SourceError` where it can't be
        read."""
        from reader.library.members import source_of
        from reader.sources import load

        try:
            if isinstance(self.of, Path):
                return load(self.of)
            return source_of(Path(os.fsdecode(self.of.path)), self.of.member) if isinstance(self.of, tuple) else self.of
        except OwnExportError:
            if self.is_named:
                raise
            return None


class Chosen:
    """The replies that the arguments of a command name, one after the other, each once.

    One file that is named alone is printed alone, and what is wrong with it ends the command. Of several one that can't
    be read stops nothing: it is told at the end, and then the `status` is 1.
    """

    def __init__(self, options: argparse.Namespace, settings: Settings) -> None:
        self._files: Sequence[str] = list(dict.fromkeys(options.files))
        self._query: str | None = options.query
        self._with_maybe: bool = options.maybe
        self._settings = settings
        if self._with_maybe and self._query is None and getattr(options, "where", None) is None:
            raise UsageError(_("--maybe goes with --query"))
        self.unread: list[tuple[str, str]] = []
        self._changed = self._taken = self._left_out = 0

    @property
    def is_any(self) -> bool:
        """Whether any are named or asked for."""
        return bool(self._files) or self.is_query

    @property
    def alone(self) -> str | None:
        """The file that is named alone."""
        is_alone = not self.is_query and len(self._files) == 1 and not _holds_several(self._files[0])
        return self._files[0] if is_alone else None

    def items(self) -> Iterator[Item]:
        """The replies, in the order in which they are named; those of a folder by name, those of a query the newest
        first."""
        if self.is_query:
            yield from self._found()
            return
        seen: set[object] = set()
        for file in self._files:
            for item in self._below(file) if _holds_several(file) else [self._named(file)]:
                of = item.of if item else None
                key = os.path.realpath(of) if isinstance(of, Path) else of
                if item and key not in seen:
                    seen.add(key)
                    yield item

    def _named(self, file: str) -> Item | None:
        try:
            return Item(Path(file) if file != "-" else source_named(file))
        except SourceError as error:
            self.fail(file, error)
            return None

    def _below(self, place: str) -> Iterator[Item]:
        from reader.library.scanning import Found, is_archive, members, scan

        def unreached(path: bytes, problem: str) -> None:
            self.unread.append((visible(os.fsdecode(path)), problem))

        for found in sorted(scan([Path(place)], lambda each: unreached(*each)), key=_in_folders):
            if not is_archive(found.path):
                yield Item(Path(os.fsdecode(found.path)), is_named=False)
                continue
            try:
                yield from (Item(Found(*each), is_named=False) for each in sorted(members(found.path)))
            except SourceError as error:
                unreached(found.path, f"{error.message} {error.hint}".strip())

    @property
    def is_query(self) -> bool:
        """Whether they are those of the library that a query finds."""
        return self._query is not None

    @contextmanager
    def found(self) -> "Iterator[tuple[Library, Iterator[tuple[int, bool]]]]":
        """The library, and the replies in it that the query finds, by their numbers, the newest first, and whether it
        holds of each for sure."""
        from datetime import UTC, datetime

        from reader.library.cache import opened_library
        from reader.library.kept import Asked, found
        from reader.library.query import parse
        from reader.noting import Noting

        with closing(Noting(self._settings.database)) as noting:
            notes = noting.notes()
            query = parse(visible(self._query or ""))
        if missing := next((file for file in self._files if not os.path.lexists(file)), None):
            raise SourceError(_("there is no such file."), subject=visible(missing), hint=_("Check the path."))
        today, within = datetime.now(UTC).astimezone().date(), list(map(Path, self._files))
        with opened_library(self._settings.cache) as library:
            asked = Asked(query, today, within, notes)
            if noting.problem:
                tell(visible(noting.problem))
            yield library, self._meant(found(library, asked))

    def _meant(self, found: Iterable[tuple[int, bool]]) -> Iterator[tuple[int, bool]]:
        """The replies that a query means, those that it may mean only where they are wanted; others are counted."""
        for reply, is_sure in found:
            if is_sure or self._with_maybe:
                self._taken += 1
                yield reply, is_sure
            else:
                self._left_out += 1

    def count_changed(self, library: "Library", replies: Iterable[int]) -> None:
        """Note how many replies stand in files that are others since the library read them."""
        from reader.library.kept import changed

        self._changed += changed(library, replies)

    def _found(self) -> Iterator[Item]:
        from reader.library.kept import kept

        with self.found() as (library, found):
            for reply, _is_sure in found:
                self.count_changed(library, [reply])
                yield Item(kept(library, reply))

    def sources(self, store: "AnnotationStore | None" = None) -> Iterator["Source"]:
        """What the replies hold, each read when it is asked for.

        Of a file that is gone it is the text that the store kept with the notes on it, where there are any.
        """
        if self.alone is not None:
            yield _gone(Path(self.alone), store) or source_named(self.alone)
            return
        for item in self.items():
            try:
                source = (_gone(item.of, store) if isinstance(item.of, Path) else None) or item.read()
            except SourceError as error:
                self.fail(item.name, error)
                continue
            if source is not None:
                tell_unread_parts(source)
                yield source

    def fail(self, name: str, error: SourceError) -> None:
        """Note why one of several can't be read."""
        self.unread.append((visible(name), f"{error.message} {error.hint}".strip()))

    def status(self) -> int:
        """Tell what could not be read, and why; 1 where that is any.

        Of a query also how much it leaves out, or that there is nothing.
        """
        if self.is_query and (self._left_out or not self._taken):
            from reader.library.searching import Counted

            counted = Counted(self._taken, self._left_out).said
            tell(_("{counted}: --maybe takes them in").format(counted=counted) if self._left_out else counted)
        if self._changed:
            sentence = ngettext(
                "since the library read it {count} file was changed or is gone.",
                "since the library read them {count} files were changed or are gone.",
                self._changed,
            )
            way = _("“reply-reader library update” reads what is new.")
            tell(joined(sentence.format(count=self._changed), way))
        if self.unread:
            count = len(self.unread)
            words = ngettext("{count} file can't be read:", "{count} files can't be read:", count)
            tell(words.format(count=count))
            for name, problem in self.unread:
                sys.stderr.write(f"{name}: {problem}\n")
        return int(bool(self.unread))


def _holds_several(file: str) -> bool:
    """Whether it is a folder, or an archive that is read as one."""
    from reader.library.scanning import is_archive

    # Path.is_dir raises for a name too long.
    return os.path.isdir(file) or (is_archive(os.fsencode(file)) and os.path.isfile(file))  # noqa: PTH112, PTH113


def _in_folders(found: "Found") -> bytes:
    """What files are ordered by, so that those of a folder stand together."""
    return found.path.replace(os.fsencode(os.sep), b"\0")


def _gone(file: Path, store: "AnnotationStore | None") -> "Source | None":
    """The text in a file that is gone which notes were made on last, as it is kept; `None` where there is none."""
    from reader.collecting import kept_source

    if store is None or str(file) == "-" or os.path.lexists(file):
        return None
    path = file.resolve()
    there = [(note.modified, stored.digest) for stored, note in store.all_annotations() if stored.path == str(path)]
    digest = max(there)[1] if there else ""
    text = store.text(digest) if there else None
    if text is None:
        return None
    sentence = _("the file is gone; its text is taken as it was kept with the notes.")
    tell(f"{visible(str(file))}: {sentence}")
    return kept_source(store, digest, visible(path.name), path, text)


def chosen(options: argparse.Namespace, settings: Settings) -> Chosen:
    """The replies of a command that needs some; `UsageError` where none are named."""
    found = Chosen(options, settings)
    if not found.is_any:
        raise UsageError(_("name a reply or a folder, or ask the library with --query"))
    return found
