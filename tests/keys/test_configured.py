"""Facts about the keys after the user's settings: each can be rebound, and a sentence says what can't be."""

import pytest

from reader.errors import ReaderError
from reader.keys.configured import DEFAULTS, ROWS, configured, examined, label, labels, shared, use, with_keys
from reader.keys.names import named
from reader.keys.table import ALWAYS, FOOTER, GROUPS


def test_every_id_stands_once() -> None:
    identifiers = [key.id for group in GROUPS for key in group.keys]
    assert len(set(identifiers)) == len(identifiers)


def test_every_row_says_what_it_does() -> None:
    assert all(key.description and key.action for key, _place in ROWS.values())


def test_what_the_line_of_keys_puts_first_stands_in_the_table() -> None:
    assert {*FOOTER, *ALWAYS} <= set(ROWS)


def test_in_the_table_a_key_is_given_twice_only_where_a_part_has_it_for_itself() -> None:
    assert {(name, one, other) for name, one, other in shared(DEFAULTS)} == {
        ("enter", "outline.go", "annotate"),
        ("enter", "inspector.go", "annotate"),
        ("enter", "search.accept", "annotate"),
        ("escape", "search.give_up", "escape"),
        ("enter", "words.confirm", "card.confirm"),
        ("enter", "card_note.confirm", "card.confirm"),
    }


@pytest.mark.parametrize("identifier", ROWS)
def test_every_id_can_be_given_another_key(identifier: str) -> None:
    keymap = configured({identifier: "f12,ctrl+g"})
    assert keymap == {**DEFAULTS, identifier: ("f12", "ctrl+g")}


@pytest.mark.parametrize("identifier", ROWS)
def test_every_id_may_be_given_the_keys_that_it_has(identifier: str) -> None:
    assert configured({identifier: ROWS[identifier][0].keys}) == DEFAULTS


@pytest.mark.parametrize(
    ("wanted", "told"),
    [
        ({"figure.nxt": "f"}, "Is it one of figure.next"),
        ({"unheard": "f"}, "[keys] has no action “unheard”."),
        ({"figure.next": "g"}, "“g” to both"),
        ({"figure.next": "?"}, "“?” to both"),
        ({"ledger.sort": "ctrl+q"}, "“ctrl+q” to both"),
        ({"card.payer": "a"}, "“a” to both"),
        ({"card.payer": "space"}, "“space” to both card.payer and choice.next"),
        ({"outline.go": "f"}, "“f” to both"),
        ({"undo": "ctrl+i"}, "the same as for “tab”"),
        ({"undo": "f,,Z"}, "[keys] has no key “”."),
        ({"undo": ""}, "[keys] has no key “”."),
        ({"note.save": "s"}, "“s” to note.save, where one types with it"),
        ({"note.save": "。"}, "where one types with it"),
        ({"note.save": "enter"}, "where one types with it"),
        ({"card.save": "backspace"}, "where one types with it"),
        ({"search.accept": "space"}, "where one types with it"),
        ({"words.recall": "left"}, "where one types with it"),
        ({"palette": "p"}, "where one types with it"),
    ],
)
def test_what_can_t_work_is_refused_with_a_sentence(wanted: dict[str, str], told: str) -> None:
    with pytest.raises(ReaderError) as caught:
        configured(wanted)
    assert told in str(caught.value)


def test_all_that_can_t_work_is_told_at_once_and_the_rest_is_in_force() -> None:
    wanted = {"figure.nxt": "f", "undo": "nokey,ctrl+i", "figure.next": "g", "redo": "u", "note.save": "s", "edit": "Z"}
    keymap, mistakes = examined(wanted)
    assert keymap == {**DEFAULTS, "redo": ("u",), "edit": ("Z",)}
    told = ["“figure.nxt”", "“nokey”", "“ctrl+i”", "“s” to note.save", "“g” to both"]
    assert [words in str(error) for words, error in zip(told, mistakes, strict=True)] == [True] * len(told)
    with pytest.raises(ReaderError) as caught:
        configured(wanted)
    assert str(caught.value).split("\n") == [str(error) for error in mistakes]


@pytest.mark.parametrize(
    "wanted",
    [
        {"ledger.sort": "f"},  # elsewhere f goes to the next figure
        {"figure.next": "F", "figure.previous": "f"},
        {"annotate": "Z", "outline.go": "Z"},  # a row's own enter hides the screen's, and may go on doing so
        {"annotate": "a", "search": "enter"},
        {"outline.down": "v"},  # what the text does with it can't be done in the outline
        {"words.recall": "ctrl+n", "words.recall_previous": "down"},
    ],
)
def test_what_can_be_told_apart_is_no_conflict(wanted: dict[str, str]) -> None:
    keymap = configured(wanted)
    assert {identifier: keymap[identifier] for identifier in wanted} == {
        identifier: named(keys) for identifier, keys in wanted.items()
    }


def test_a_person_is_shown_the_keys_in_force() -> None:
    assert (label("undo"), labels("search")) == ("u", "/")
    use(configured({"undo": "Z,ctrl+y", "text.start": "H"}))
    assert (label("undo"), labels("undo")) == ("Z", "Z ctrl+y")
    assert labels("text.start") == "H H"
    assert with_keys("{key[undo]} undoes {words}.", words="{it}") == "Z undoes {it}."
