"""Where a setting comes from: each place goes before those in front of it."""

import os
from pathlib import Path

import pytest

from reader.config import From, examined, rows
from reader.config.chosen import Choice, forget_choices, keep_choices, read_choices
from reader.config.examining import with_lines


@pytest.fixture
def file(home: Path) -> Path:
    folder = home / "config"
    folder.mkdir()
    return folder / "config.toml"


def state(home: Path) -> Path:
    return home / "state" / "reply-reader" / "chosen"


def test_each_place_goes_before_those_in_front_of_it(home: Path, file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def found(**arguments: str) -> tuple[object, From]:
        seen = examined(os.environ, arguments)
        return str(seen.settings.database), seen.origins["database"].source

    monkeypatch.delenv("REPLY_READER_DB")
    assert found() == (str(home / "data" / "reply-reader" / "annotations.db"), From.DEFAULT)
    file.write_text('database = "/file.db"', encoding="utf-8")
    assert found() == ("/file.db", From.FILE)
    monkeypatch.setenv("REPLY_READER_DB", "/environment.db")
    assert found() == ("/environment.db", From.ENVIRONMENT)
    assert found(database="/argument.db") == ("/argument.db", From.ARGUMENT)


def test_a_choice_on_the_screen_goes_before_the_file_until_that_is_edited(home: Path, file: Path) -> None:
    file.write_text('theme = "light"', encoding="utf-8")
    keep_choices(state(home), {"theme": Choice("safe", "light")})
    assert examined(os.environ).settings.theme == "safe"
    file.write_text('theme = "terminal"', encoding="utf-8")
    found = examined(os.environ)
    assert (found.settings.theme, found.origins["theme"].source) == ("terminal", From.FILE)


@pytest.mark.parametrize(
    "kept",
    ["theme\tpink\t\n", "theme\tsafe\n", "author\tmallory\t\n", "outline\tperhaps\t\n", "\x00\xff", "measure\tx\t"],
)
def test_a_choice_that_can_t_be_used_is_none(home: Path, kept: str) -> None:
    state(home).parent.mkdir(parents=True)
    state(home).write_bytes(kept.encode("latin-1"))
    found = examined(os.environ)

    assert {origin.source for origin in found.origins.values()} <= {From.DEFAULT, From.ENVIRONMENT}


def test_choices_of_two_windows_stand_beside_each_other_and_are_forgotten_together(home: Path) -> None:
    keep_choices(state(home), {"theme": Choice("safe", "")})
    keep_choices(state(home), {"outline": Choice("false", "")})
    assert set(read_choices(state(home))) == {"theme", "outline"}
    assert forget_choices(state(home))
    assert not forget_choices(state(home))
    assert read_choices(state(home)) == {}


@pytest.mark.parametrize(
    ("content", "line"),
    [
        ('theme = "light"', 1),
        ('# theme = "dark"\n\n"theme" = "light"', 3),
        ('author = """\ntheme = "safe"\n"""\ntheme = "light"\n[keys]\n"theme" = "T"', 4),
    ],
)
def test_the_line_of_a_setting_is_the_one_on_which_it_stands(file: Path, content: str, line: int) -> None:
    file.write_text(content, encoding="utf-8")

    assert with_lines(examined(os.environ))["theme"].line == line


@pytest.mark.parametrize(
    ("content", "said"),
    [
        ("measure = 5", "Choose a whole number from 20 to 240."),
        ("measure = true", "“true” is no measure. Choose a whole number from 20 to 240."),
        ("outline = 1", "Write true or false."),
        ("outline_width = 500", "Choose a whole number from 0 to 120."),
        ('ambigous = "wide"', "Is it one of ambiguous?"),
        ("[kinds.Legal]", "“Legal” can't be the id of a kind"),
        ("[kinds.legal]", "A kind of your own needs a name."),
        ('[kinds.legal]\nname = "a"\ncolor = "red"', ":3: A kind has no “color”."),
        ('[kinds.legal]\nname = "a"\ncolour = "beige"', ":3: “beige” is no colour."),
        ('[kinds.legal]\nname = "' + "a" * 17 + '"', "It may have 16 characters."),
        ('[kinds.legal]\nname = "a\\u001b"', "can't be shown"),
        ('[kinds.funding]\nname = "a"\n[kinds.key]\nname = "a"', "Two kinds are called “a”."),
        ("\n".join(f'[kinds.k{number}]\nname = "{number}"' for number in range(5)), "There is no key for one more"),
        ("kinds = 1", "[kinds] holds a table for each kind"),
    ],
)
def test_what_is_wrong_is_said_with_what_would_be_right(file: Path, content: str, said: str) -> None:
    file.write_text(content, encoding="utf-8")
    found = examined(os.environ)

    assert said in " ".join(map(str, found.mistakes))
    assert all(str(mistake).startswith(str(file)) for mistake in found.mistakes)
    assert (found.settings.measure, found.settings.outline, found.settings.kinds[4:]) == (80, True, ())


def test_every_setting_says_what_it_means_and_what_it_is_without_a_choice() -> None:
    for name, (each, row) in rows().items():
        assert row.meaning, name
        assert not row.choices or each.default in (*row.choices, None), name
