"""Finding: which files the table shows, by what was chosen and typed; off the interface's thread."""

from collections.abc import Callable, Collection, Mapping, Sequence
from pathlib import Path
from types import MappingProxyType
from typing import NamedTuple

from reader.i18n import _, ngettext
from reader.keys.configured import with_keys
from reader.library.answering import Question, held
from reader.library.bounds import today
from reader.library.cache import opened_library
from reader.library.listing import BY_PATH, Counted, Listing, Order
from reader.library.noted import NoteCounts
from reader.library.query import parse
from reader.library.truths import NotWantedError
from reader.noting import Noting

_FIRST = 200
"""Files that are more than fit on a screen."""


class View(NamedTuple):
    """What rows are sorted by, which way round, and the query that they answer."""

    by: str = BY_PATH
    backwards: bool = False
    words: str = ""


class Found(NamedTuple):
    """The files of a view in their order, and how many there are of all, where that is known yet; the listing is to be
    closed by who gets it.

    `sure` is how many replies answer the query, where there is one, and `maybe` are those of which that isn't sure;
    `noted` is what is noted on replies,
    by their numbers.
    """

    view: View
    listing: Listing
    order: Order
    counted: Counted | None = None
    sure: int = 0
    maybe: Collection[int] = ()
    noted: Mapping[int, NoteCounts] = MappingProxyType({})


def counted(found: Found, marked: int) -> str:
    """How many replies there are, are found, and are marked, in words."""
    if found.counted is None:
        return _("Reading…")
    files, unread, _new = found.counted
    count = files - unread
    facts = [ngettext("{count} reply", "{count} replies", count).format(count=count)]
    if unread:
        refused = ngettext("{count} file can't be read", "{count} files can't be read", unread)
        facts.append(refused.format(count=unread))
    if found.view.words:
        facts.append(ngettext("{count} found", "{count} found", found.sure).format(count=found.sure))
        if found.maybe:
            count = len(found.maybe)
            facts.append(ngettext("{count} more maybe", "{count} more maybe", count).format(count=count))
    if marked:
        facts.append(ngettext("{count} marked", "{count} marked", marked).format(count=marked))
    return " · ".join(facts)


def nothing(found: Found, *, is_anywhere: bool) -> str:
    """What an empty table means; nothing as long as it isn't known to be. `is_anywhere` is whether there is any place
    to look in."""
    if found.counted is None:
        return ""
    if found.view.words:
        return with_keys(
            _("No reply answers this. {key[library.all]} shows all again, {key[program.help]} the fields.")
        )
    if not is_anywhere:
        named = _(
            "No folder is named yet: “reply-reader library add FOLDER” names one, {key[library.update]} reads it."
        )
        return with_keys(named)
    return with_keys(_("There is no reply here yet. {key[library.update]} looks for new files."))


class Finder:
    """Finds the files of views in a library's cache; what is in no place is not found."""

    def __init__(self, cache: Callable[[], Path], places: Sequence[Path], noting: Noting) -> None:
        self._noting = noting
        self._cache = cache
        self._places = places
        self._whole: tuple[tuple[str, bool], Order, Counted] | None = None

    def first(self, view: View) -> Found:
        """The first files of a view without a query: as many as are seen at once, long before all are found.

        Here and below a `ReaderError` where nothing was read yet, or it can't be read.
        """
        listing = Listing(self._cache(), self._places)
        return Found(view, listing, listing.order(view.by, backwards=view.backwards, most=_FIRST))

    def find(self, view: View, is_wanted: Callable[[], bool]) -> Found | None:
        """The files of a view; `None` where they aren't wanted any more. `QueryError` where the query has a mistake."""
        notes = self._noting.notes()
        query = parse(view.words) if view.words.strip() else None
        listing = Listing(self._cache(), self._places)
        _key, whole, counted = self._ordered(listing, view)
        with opened_library(self._cache()) as library:
            noted = notes.within(library)
            counts = noted.counts(library, noted.replies)
            if query is None:
                return Found(view, listing, whole, counted, noted=counts)
            try:
                answering = held(library, Question(query, today(), self._places, notes, is_wanted))
            except NotWantedError:
                listing.close()
                return None
        order = whole.of(answering.may, listing.named(query))
        return Found(view, listing, order, counted, len(answering.sure), answering.may - answering.sure, counts)

    def _ordered(self, listing: Listing, view: View) -> tuple[tuple[str, bool], Order, Counted]:
        """All files in a view's order; found once, as long as nothing was written."""
        key = (view.by, view.backwards)
        whole = self._whole
        if whole is None or whole[0] != key:
            order = listing.order(view.by, backwards=view.backwards)
            whole = self._whole = (key, order, listing.counted())
        return whole

    def renew(self) -> None:
        """Look again for what was written in the meantime."""
        self._whole = None
