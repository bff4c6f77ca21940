"""The fields of the figure card: the amount, each fact of the list of facts in its place, the note and the tags."""

from collections.abc import Iterator

from reader.facts import FACTS, Fact
from reader.i18n import _
from reader.keys.configured import ROWS, label
from reader.ledger.card_form import AMOUNT, YES
from reader.tui.cards.fields import Choice, Field, Note, Option, Words

_NO, _MARKED = "[ ]", "[x]"
_OF_PICTURES = frozenset({"scan"})
"""Facts that there is nothing to say of where a letter wasn't read from pictures, as most aren't."""


def _digits(fact: Fact) -> str:
    """What stands for nothing chosen: the keys of the values of a fact, where they are the digits that one expects."""
    keys = [label(key) for key in _value_keys(fact) if key]
    return f"- 1-{len(keys)}" if keys == [str(number) for number in range(1, len(keys) + 1)] else "-"


def _value_keys(fact: Fact) -> list[str]:
    """The id of the key of each value of a fact, empty for one that has none."""
    keys = (f"card.{fact.name}.{number}" for number, _each in enumerate(fact.choices or (), 1))
    return [key if key in ROWS else "" for key in keys]


def _options(fact: Fact) -> list[Option]:
    """What can be chosen of a fact; nothing, first."""
    if not fact.choices:
        return [Option("", _NO), Option(YES, _MARKED)]
    keys = (label(key) if key else "" for key in _value_keys(fact))
    named = (Option(each, f"{key} {_(each.label)}".lstrip()) for key, each in zip(keys, fact.choices, strict=True))
    return [Option("", "-"), *named]


def _fact_field(fact: Fact) -> Field:
    """The field of a fact; the values that have keys are named beside each other."""
    spread = _digits(fact) if any(_value_keys(fact)) else ""
    content = Choice(fact.name, _options(fact), spread=spread) if fact.is_chosen else Words(name=fact.name)
    return _field(content, waits=fact.name in _OF_PICTURES)


def rows_of_fields() -> Iterator[tuple[Field, ...]]:
    """The fields in rows of two: the amount, the facts, the note and the tags; wide ones have a row alone."""
    row: tuple[Field, ...] = (_field(Words(name=AMOUNT)),)
    for fact in sorted(FACTS, key=lambda fact: fact.place):
        if row and (len(row) == 2 or fact.wide):
            yield row
            row = ()
        row = (*row, _fact_field(fact))
        if fact.wide:
            yield row
            row = ()
    if row:
        yield row
    yield (_field(Note(name="note", compact=True, tab_behavior="focus")),)
    yield (_field(Words(name="tags", placeholder=_("with spaces between"))),)


def _field(content: Words | Choice | Note, *, waits: bool = False) -> Field:
    """A field with the key that goes to it and the name of that in the table of keys."""
    identifier = f"card.{content.name}"
    return Field(label(identifier), _(ROWS[identifier][0].description), content, waits=waits)
