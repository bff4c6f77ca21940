"""Which replies are meant by what opens over the table: the marked ones, else those that are shown."""

from collections.abc import Collection
from contextlib import closing
from pathlib import Path
from typing import NamedTuple

from reader.i18n import _, ngettext
from reader.library.cache import Library
from reader.tui.library.finding import Found
from reader.tui.library.rows import File


class Scope(NamedTuple):
    """Some replies of the library by their numbers, and what they are together."""

    title: str
    replies: Collection[int]


def scope_of(found: Found | None, marked: Collection[File]) -> Scope:
    """The replies that are meant; none where none was read yet."""
    if found and marked:
        title = ngettext("{count} marked reply", "{count} marked replies", len(marked)).format(count=len(marked))
        return Scope(title, found.listing.replies_of(marked))
    replies = set(found.order.replies) - {0} if found else ()
    return Scope((found.view.words if found and replies else "") or _("all replies"), replies)


def newest_of(library: Library, scope: Scope, database: Path) -> tuple[set[int], str]:
    """The newest version of each letter among some replies, by number, and what is to be said of the database."""
    from reader.library.ledgers import heads, traits_by_digest
    from reader.store import open_store
    from reader.wide_ledger import newest

    replies = heads(library, scope.replies)
    with closing(open_store(database)) as store:
        traits = traits_by_digest(library, {each.digest for each in replies})
        return {each.reply for each in newest(library, store, replies, traits)}, store.left_out
