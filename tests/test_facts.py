"""A fact in the list of facts is on the card, among the keys, in every export, an option, and kept: nothing else to do.

These tests go through the list; a new row of it is tested by them without a line here.
"""

import csv
import json
from collections.abc import Iterable
from dataclasses import replace
from io import BytesIO, StringIO
from pathlib import Path
from typing import Any
from zipfile import ZipFile

import pytest
from sqlite_utils import Database

from reader.annotations import Annotation, Review, anchor_all
from reader.exchange import json as as_json
from reader.exchange.markdown import markdown_notes
from reader.facts import FACTS, Fact, Facts, Sort
from reader.keys.configured import ROWS
from reader.ledger import merged, rows
from reader.ledger.card_form import YES, figure_by, form_of
from reader.ledger.views import lights_of
from reader.library.figures import Figures, asked_of_figures
from reader.reply import Reply
from reader.store import open_store
from reader.store.migrations import STEPS, steps_with
from reader.store.rows import figure_of, figure_row
from reader.store.schema import made_by
from reader.tui.cards.figure_card import FigureCard
from reader.understanding import understand
from tests.command_line import Commands
from tests.examples import annotation_on, money
from tests.exchange.ledger.making import ledger_in
from tests.tui.driving import COUNTY, reading

QUOTE = "540万元"
BY_NAME = {fact.name: fact for fact in FACTS}
every_fact = pytest.mark.parametrize("fact", FACTS, ids=list(BY_NAME))


def value_of(fact: Fact) -> Any:
    """An example of what may be said of it."""
    if fact.choices:
        return list(fact.choices)[-1]
    return {Sort.FLAG: True, Sort.PERIOD: "2021/2023"}.get(fact.sort, f"每个{fact.name}")


def saying(fact: Fact) -> Facts:
    return Facts(**{fact.name: value_of(fact)})


def noted(reply: Reply, fact: Fact) -> Annotation:
    figure = replace(money(QUOTE, "5400000"), said=saying(fact), review=Review.CONFIRMED)
    return replace(annotation_on(reply, QUOTE), figure=figure)


def exported(reply: Reply, fact: Fact, form: str) -> str | bytes:
    """The ledger of the one figure of which the fact is said."""
    entries = merged(reply, (), anchor_all([noted(reply, fact)], reply))
    return ledger_in(form, rows(understand(reply.text), "reply.txt", entries), bom=False)


def test_the_list_is_that_of_what_facts_may_say() -> None:
    assert list(Facts.__dataclass_fields__) == list(BY_NAME)
    said: dict[str, Any] = dict.fromkeys(BY_NAME, True)
    assert Facts(**said).beyond(Facts()) == set(BY_NAME)


@pytest.mark.parametrize("of", ["key", "place"])
def test_no_two_facts_have_one_key_or_one_place_on_the_card(of: str) -> None:
    assert len({getattr(fact, of) for fact in FACTS}) == len(FACTS)


@every_fact
def test_a_fact_that_is_a_choice_and_no_other_has_choices(fact: Fact) -> None:
    assert (fact.sort is Sort.CHOICE) == (fact.choices is not None)


@every_fact
def test_a_fact_is_kept_as_it_was_said(fact: Fact) -> None:
    figure = replace(money(QUOTE, "5400000"), said=saying(fact))
    assert figure_of(figure_row("甲", figure)) == figure


@every_fact
def test_the_database_has_a_column_for_a_fact(fact: Fact) -> None:
    figure = made_by(STEPS).tables["figure"].columns[fact.name]
    assert (figure.type, figure.needed) == ("INTEGER" if fact.sort is Sort.FLAG else "TEXT", False)
    assert fact.name not in columns(STEPS[: fact.since - 1])
    assert fact.name in columns(STEPS[: fact.since])


def columns(steps: Iterable[Any]) -> set[str]:
    """The columns of a figure that steps make."""
    tables = made_by(tuple(steps)).tables
    return set(tables["figure"].columns) if "figure" in tables else set()


@every_fact
def test_words_that_were_said_are_offered_again(fact: Fact, reply: Reply, tmp_path: Path) -> None:
    store = open_store(tmp_path / "notes.db")
    store.put(noted(reply, fact), reply, None)
    assert store.vocabulary().get(fact.name, ()) == ((value_of(fact),) if fact.sort is Sort.WORDS else ())
    store.close()


@every_fact
def test_the_form_of_a_figure_has_a_fact_as_words(fact: Fact) -> None:
    figure = replace(money(QUOTE, "5400000"), said=saying(fact))
    words = form_of(figure)
    assert words[fact.name] == (YES if fact.sort is Sort.FLAG else value_of(fact))
    assert getattr(figure_by(figure, words).said, fact.name) == value_of(fact)
    assert not getattr(figure_by(figure, {**words, fact.name: ""}).said, fact.name)


@every_fact
def test_the_json_export_has_a_fact_by_its_name(fact: Fact, reply: Reply) -> None:
    [note] = as_json.notes_value(reply, anchor_all([noted(reply, fact)], reply), "reply.txt")["notes"]
    assert note["figure"][fact.name] == value_of(fact)


@every_fact
def test_the_markdown_export_has_a_fact_by_its_label_or_behind_the_amount(fact: Fact, reply: Reply) -> None:
    printed = markdown_notes(reply, anchor_all([noted(reply, fact)], reply), "reply.txt")
    if fact.is_of_amount:
        assert f"540万元/{value_of(fact).removeprefix('每个')}" in printed.replace("\\", "")
    else:
        assert f"- **{fact.label}**: {fact.shown(saying(fact))}" in printed.replace("\\", "")


TYPED = [fact for fact in FACTS if not fact.is_chosen]


@pytest.mark.parametrize("fact", TYPED, ids=[fact.name for fact in TYPED])
def test_the_ledger_is_searched_for_a_fact_in_words(fact: Fact, reply: Reply) -> None:
    entries = merged(reply, (), anchor_all([noted(reply, fact)], reply))
    listed = rows(understand(reply.text), "reply.txt", entries)
    figures = Figures(lights_of(listed))
    assert figures.held(asked_of_figures(value_of(fact))).sure == {*range(len(listed))}
    assert figures.held(asked_of_figures(value_of(fact) + "x")).may == set()


WITH_COLUMN = [fact for fact in FACTS if fact.meaning]


@pytest.mark.parametrize("fact", WITH_COLUMN, ids=[fact.name for fact in WITH_COLUMN])
def test_the_ledger_has_a_column_for_a_fact_in_every_form(fact: Fact, reply: Reply) -> None:
    shown = fact.shown(saying(fact))
    table, as_values, book = (exported(reply, fact, form) for form in ("csv", "json", "xlsx"))
    assert isinstance(table, str)
    [line] = csv.DictReader(StringIO(table))
    assert line[fact.label] == shown
    assert json.loads(as_values)["rows"][0][fact.name] == value_of(fact)
    assert isinstance(book, bytes)
    with ZipFile(BytesIO(book)) as opened:
        words = "".join(opened.read(name).decode() for name in opened.namelist() if name.startswith("xl/worksheets/"))
    assert [part in words for part in (fact.label, shown, fact.meaning)] == [True, True, True]


def test_only_what_other_columns_say_has_none() -> None:
    assert [fact.name for fact in FACTS if not fact.meaning] == ["part"]


WITH_OPTION = [fact for fact in FACTS if fact.option]


@pytest.mark.parametrize("fact", WITH_OPTION, ids=[fact.name for fact in WITH_OPTION])
def test_annotate_has_an_option_for_a_fact(fact: Fact, command: Commands, reply_file: Path) -> None:
    option = f"--{fact.name.replace('_', '-')}"
    command("annotate", reply_file, "--quote", QUOTE, option, *([] if fact.sort is Sort.FLAG else [value_of(fact)]))
    [note] = command.json("notes", reply_file)
    assert note["figure"][fact.name] == value_of(fact)


@every_fact
def test_the_card_has_a_field_for_a_fact_and_a_key_that_goes_to_it(fact: Fact) -> None:
    key = ROWS[f"card.{fact.name}"][0]
    assert (key.keys, key.description) == (fact.key, fact.short or fact.label)
    assert fact.name in key.action


@pytest.mark.usefixtures("light_screens")
async def test_all_facts_can_be_said_on_the_card_of_a_letter_that_is_no_picture(tmp_path: Path) -> None:
    asked = [fact for fact in FACTS if fact.name != "scan"]
    async with reading(COUNTY, tmp_path) as desk:
        await desk.press("w", "enter")
        for fact in asked:
            card = desk.app.screen
            assert isinstance(card, FigureCard)
            content = card._fields[fact.name].content
            await desk.press(fact.key, *([] if fact.is_chosen else ["7", "escape"]))
            assert getattr(content, "value", None) not in ("", None), fact.name
        await desk.press("ctrl+s")
        [first, *_others] = desk.screen.reading.entries
        assert first.figure.said.beyond(Facts()) == {fact.name for fact in asked}


LATER = Fact(name="further", label="further", sort=Sort.WORDS, key="", place=0, since=len(STEPS) + 1)


def test_a_later_fact_gets_its_column_by_a_step_that_nobody_writes() -> None:
    further = LATER._replace(name="repaid", sort=Sort.FLAG)
    steps = steps_with((*FACTS, LATER, further))
    assert len(steps) == len(STEPS) + 1
    assert columns(steps[: len(STEPS)]) == columns(STEPS)
    assert columns(steps) - columns(STEPS) == {"further", "repaid"}


def test_a_database_of_before_keeps_its_rows_when_a_fact_comes(tmp_path: Path, reply: Reply) -> None:
    path = tmp_path / "notes.db"
    store = open_store(path)
    store.put(noted(reply, FACTS[0]), reply, None)
    store.close()
    db = Database(path)
    before = list(db.table("figure").rows)
    steps_with((*FACTS, LATER))[-1](db)
    assert list(db.table("figure").rows) == [{**row, "further": None} for row in before]
    db.close()


def test_a_version_to_which_no_step_leads_is_refused() -> None:
    with pytest.raises(ValueError, match=f"up to {LATER.since + 1}"):
        steps_with((*FACTS, LATER._replace(since=LATER.since + 1)))
