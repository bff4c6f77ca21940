"""Signs: every mark on the screen, what it means, and where it stands."""

from collections.abc import Iterator

from reader.annotations import Kind, Review
from reader.i18n import _
from reader.keys.cards import CARD_ANYWHERE, NOTE
from reader.keys.changes import CHANGES, VERSIONS
from reader.keys.configured import label, with_keys
from reader.keys.doubts import DOUBTS
from reader.keys.ledger import LEDGER
from reader.keys.library import LIBRARY
from reader.keys.model import Place
from reader.keys.sheet import Block, Line
from reader.keys.table import READING
from reader.tui.signs import (
    BELONGS,
    DONE,
    GUESSED,
    MARKED,
    MISNUMBERED,
    ONE_LETTER,
    PROMISED,
    SCANNED,
    TO_LOOK_AT,
    UNCONFIRMED,
    UNREAD,
)


def blocks(place: Place | None = None) -> list[Block]:
    """The kinds of highlight and the signs: those of a place, or all."""
    around = place.around if place else None
    lines = tuple(line for places, line in _signs() if around is None or set(around) & set(places))
    kinds = tuple(
        Line(label(f"highlight.{number}"), kind.explained) for number, kind in enumerate(Kind.known(), start=1)
    )
    noted = around is None or READING in around or NOTE in around
    found = (Block(_("Signs"), lines), Block(_("Kinds of highlight"), kinds if noted else ()))
    return [block for block in found if block.lines]


def _signs() -> Iterator[tuple[tuple[Place, ...], Line]]:
    text, ledger, card, beside = (READING,), (LEDGER,), (CARD_ANYWHERE,), (CHANGES, VERSIONS)
    both, table, doubts = (READING, LEDGER), (LIBRARY,), (READING, LEDGER, DOUBTS)
    for places, mark, meaning in (
        (text, "1 … 5", _("in the margin: a highlight of that kind is on this line")),
        (text, "•", _("in the margin: a note has words")),
        (text, "›", _("in the margin: a search hit")),
        (text, PROMISED, _("in the margin: here something is promised")),
        ((*doubts, LIBRARY), "!", _("arithmetic that doesn't come out, a damaged number, a file that can't be read")),
        (doubts, "~", _("arithmetic that rounding may explain, or a number that was recognised, and not surely")),
        ((*both, CARD_ANYWHERE), "≈ ≳ ≲", _("about; a little more than; a little less than")),
        ((*both, CARD_ANYWHERE), "≥ > ≤", _("at least; more than; at most")),
        (
            text,
            f"¥3 {PROMISED}2 ✎1",
            with_keys(_("in the outline: figures walked by {key[figure.next]}, commitments, and notes")),
        ),
        (text, f"¥2/3 {DONE}3", _("in the outline: two of three figures are reviewed; all three are")),
        ((*both, LIBRARY), f"{TO_LOOK_AT}1", _("notes that don't stand here as they were made")),
        *((both, review.mark, _("figure: {review}").format(review=_(review.label))) for review in Review),
        (ledger, "└", _("part of a sum above or below it")),
        (
            (LEDGER, CARD_ANYWHERE, LIBRARY),
            GUESSED,
            _("guessed from the text, nobody confirmed it; before a reply: it may answer what is asked, or not"),
        ),
        (ledger, UNCONFIRMED, _("behind a total: it rests on what nobody confirmed")),
        (ledger, "2016/..", _("a period that is still open")),
        (text, MISNUMBERED, _("in the outline: the number does not follow the one before")),
        (text, UNREAD, _("in the outline: the file has a page or part here that was not read")),
        (both, SCANNED, _("recognised in a picture, which may be wrong")),
        (table, MARKED, _("a marked reply")),
        (table, ONE_LETTER, _("one letter with other files; the line below the table says with which")),
        (table, BELONGS, _("answers a proposal that others answer, too")),
        (table, "7 (2)", _("promises, and those of them whose day has passed")),
        (table, "86万元 +", _("the first total of the ledger; there are others that can't be added to it")),
        ((*beside, *card), "【 】", _("of two passages side by side, and on a card: the words that are meant")),
        (beside, "[ ]", _("of two passages side by side: a number that the other one has not")),
    ):
        yield places, Line(mark, meaning)
