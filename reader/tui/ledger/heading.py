"""What the ledger says above its rows of all of them, and below of the marked one."""

from collections.abc import Iterator

from reader.i18n import _, ngettext
from reader.ledger import Row
from reader.ledger.accounts import account_name, account_of
from reader.ledger.views import Column, Show, text_of
from reader.tui.ledger.cells import changes_of, sign
from reader.tui.ledger.listed import Shown
from reader.tui.ledger.passage import brief_passage
from reader.tui.signs import GUESSED


def facts_of(shown: Shown, *, is_brief: bool) -> Iterator[str]:
    """How many rows are shown, what was decided on them or why that isn't known, and by what they were chosen; without
    what is said elsewhere, too, where these are to be brief."""
    counts, view = shown.counts, shown.view
    yield ngettext("{count} figure", "{count} figures", counts.standing).format(count=counts.standing)
    yield shown.listed.lacks or _("{reviewed} reviewed").format(reviewed=counts.reviewed)
    if counts.lost:
        yield _("{count} not in this version").format(count=counts.lost)
    if counts.is_guessed and not is_brief:
        yield _("{mark} is guessed").format(mark=GUESSED)
    if view.show is not Show.ALL:
        yield _(view.show.label)
    if not is_brief:
        yield from maybe_of(shown)
    if view.asked:
        yield f"/{view.asked}" if shown.listed.lights is not None else f"/{view.asked} …"


def maybe_of(shown: Shown) -> Iterator[str]:
    """How many of the rows may not be meant, if any."""
    if maybe := len(shown.maybe):
        yield ngettext("{count} of them maybe", "{count} of them maybe", maybe).format(count=maybe)


def nothing(shown: Shown, *, is_noted: bool) -> str:
    """What an empty ledger means, of the replies with notes or of others; nothing as long as it isn't known to be."""
    if shown.listed.lights is None:
        return ""
    if shown.listed.lights:
        return _("None of the figures is such.")
    return _("No reply with notes has a figure.") if is_noted else _("No figure was recognised here.")


def sentence_of(row: Row, *, has_place: bool) -> str:
    """What a row says besides its cells: of its words and its arithmetic, what sort of sum it is, its sentence."""
    said_to_be = row.entry.figure.said
    sort = _(said_to_be.sort.label) if said_to_be.sort and said_to_be.is_no_money else ""
    facts = (
        *(() if has_place else (text_of(row, Column.PLACE),)),
        *changes_of(row),
        *(f"{sign(row)} {doubt}" for doubt in row.doubts),
        sort or account_name(account_of(row)),
        brief_passage(row),
    )
    return " · ".join(filter(None, facts))
