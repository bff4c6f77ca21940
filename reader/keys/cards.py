"""The keys of the cards: the note card, the figure card and its fields."""

from collections.abc import Iterator

from reader.facts import FACTS, Fact, FundingStatus
from reader.i18n import N_
from reader.keys.model import PROGRAM, Group, Key, Place

NOTE = Place("note", PROGRAM, types=True)
CARD_ANYWHERE = Place("card-anywhere", PROGRAM, types=True)
CARD = Place("card", CARD_ANYWHERE)
CARD_WORDS = Place("card-words", CARD, types=True)
CARD_NOTE = Place("card-note", CARD, types=True)
CARD_CHOICE = Place("card-choice", CARD)


def _keys_of(fact: Fact) -> Iterator[Key]:
    """The key of the figure card that goes to a fact, or those that turn to its next value and to the one before."""
    name, action = fact.short or fact.label, "turn" if fact.is_chosen else "edit"
    yield Key(f"card.{fact.name}", fact.key, f"screen.{action}('{fact.name}')", name)
    if fact.choices:
        yield Key(
            f"card.{fact.name}.back",
            fact.key.upper(),
            f"screen.turn('{fact.name}', -1)",
            name,
            more=N_("the one before"),
        )


GROUPS = (
    Group(
        N_("On the note card"),
        NOTE,
        (
            Key("note.save", "ctrl+s", "save", N_("save"), bar=True),
            Key("note.later", "escape", "later", N_("keep for later"), bar=True),
            Key("note.discard", "ctrl+t,f8", "discard", N_("throw away"), bar=True),
        ),
    ),
    Group(
        N_("On the figure card"),
        CARD,
        (
            Key("card.confirm", "enter", "screen.confirm", N_("confirm"), bar=True),
            Key("card.set_aside", "x,X", "screen.set_aside", N_("set it aside"), bar=True),
            Key("card.next", "f,]", "screen.beside(1)", N_("next"), bar=True),
            Key("card.previous", "F,[", "screen.beside(-1)", N_("previous")),
            Key("card.undo", "u", "screen.undo", N_("undo"), bar=True),
            Key("card.redo", "ctrl+r", "screen.redo", N_("redo")),
            Key("card.amount", "a", "screen.edit('amount')", N_("amount")),
            *(key for fact in FACTS for key in _keys_of(fact)),
            Key("card.note", "n", "screen.edit('note')", N_("note")),
            Key("card.tags", "t", "screen.edit('tags')", N_("tags")),
            Key("card.help", "?,？", "app.help", N_("help"), bar=True),
            Key("card.status.0", "0", "screen.status(0)", N_("no status")),
            *(
                Key(f"card.status.{number}", str(number), f"screen.status({number})", status.label, more=N_("status"))
                for number, status in enumerate(FundingStatus, start=1)
            ),
        ),
    ),
    Group(
        N_("On the figure card, in its fields too"),
        CARD_ANYWHERE,
        (
            Key("card.save", "ctrl+s", "save", N_("confirm, close")),
            Key("card.back", "escape", "back", N_("back"), bar=True),
            Key("card.discard", "ctrl+t,f8", "discard", N_("as it was")),
        ),
    ),
    Group(
        N_("In a field of words"),
        CARD_WORDS,
        (
            Key("words.confirm", "enter", "screen.confirm", N_("confirm"), bar=True),
            Key("words.next", "tab", "app.focus_next", N_("next field"), bar=True),
            Key("words.recall", "down", "recall(1)", N_("words used before"), bar=True),
            Key("words.recall_previous", "up", "recall(-1)", N_("words used before, back")),
        ),
    ),
    Group(
        N_("In a field with a choice"),
        CARD_CHOICE,
        (
            Key("choice.next", "space,right,down", "turn(1)", N_("next choice")),
            Key("choice.previous", "left,up", "turn(-1)", N_("previous choice")),
            Key("choice.none", "backspace,delete", "choose('')", N_("no choice")),
        ),
    ),
    Group(
        N_("In the figure card's note"),
        CARD_NOTE,
        (
            Key("card_note.confirm", "enter", "screen.confirm", N_("confirm"), bar=True),
            Key("card_note.line", "ctrl+j", "insert_line", N_("another line"), bar=True),
        ),
    ),
)
