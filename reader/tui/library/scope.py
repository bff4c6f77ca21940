"""Which replies are meant by what opens over the table: the marked ones, else those that are shown."""

from collections.abc import Collection
from contextlib import closing
from pathlib import Path
from typing import NamedTuple

from reader.errors import ReaderError
from reader.i18n import N_, _, ngettext
from reader.library.cache import Library
from reader.tui.library.finding import Found
from reader.tui.library.rows import File

COPIES_SOUGHT = N_("copies are still looked for")
COPIES_UNKNOWN = N_("copies may be among them")
UNREAD = N_("could not be read to the end")
"""What is said of lines that are not those of each letter's newest version, or not all."""


class Scope(NamedTuple):
    """Some replies of the library by their numbers, and what they are together; `maybe` are those among them that the
    query which shows them may not mean. Whether they were chosen by marks or a query, says `is_chosen`."""

    title: str
    replies: Collection[int]
    maybe: Collection[int] = ()
    is_chosen: bool = False


def scope_of(found: Found | None, marked: Collection[File]) -> Scope:
    """The replies that are meant; none where none was read yet."""
    if found and marked:
        title = ngettext("{count} marked reply", "{count} marked replies", len(marked)).format(count=len(marked))
        return Scope(title, found.listing.replies_of(marked), is_chosen=True)
    replies = set(found.order.replies) - {0} if found else ()
    words = found.view.words if found else ""
    return Scope(words or _("all replies"), replies, found.maybe if found else (), is_chosen=bool(words))


def newest_of(library: Library, scope: Scope, database: Path) -> tuple[set[int] | None, str]:
    """The newest version of each letter among some replies, by number, and what is to be said of the database; `None`
    where that can't be read, with why."""
    from reader.library.ledgers import heads, traits_by_digest
    from reader.store import open_store
    from reader.wide_ledger import newest

    replies = heads(library, scope.replies)
    traits = traits_by_digest(library, {each.digest for each in replies})
    try:
        with closing(open_store(database)) as store:
            return {each.reply for each in newest(library, store, replies, traits)}, store.left_out
    except ReaderError as error:
        return None, error.alone
