"""Settings: what the file and the environment say, and a sentence for what is wrong in them."""

import os
from pathlib import Path

import pytest

from reader.config import Settings, load_settings, settings_path
from reader.errors import ReaderError


@pytest.fixture
def file(home: Path) -> Path:
    folder = home / "config"
    folder.mkdir()
    return folder / "config.toml"


def load() -> Settings:
    return load_settings(os.environ)


def test_without_a_file_the_defaults_hold(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("REPLY_READER_DB")

    assert load() == Settings(
        theme="dark",
        language=None,
        author="tester",
        database=home / "data" / "reply-reader" / "annotations.db",
        places=home / "state" / "reply-reader" / "places",
        keymap={},
    )


def test_without_the_environment_the_file_is_in_the_user_s_folder(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("REPLY_READER_CONFIG")

    assert settings_path() == home / "config" / "reply-reader" / "config.toml"


def test_the_file_says_all_that_can_be_chosen(home: Path, file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("REPLY_READER_DB")
    file.write_text(
        'theme = "light"\nlanguage = "zh_CN"\nauthor = "季南舟"\ndatabase = "~/notes.db"\n'
        '[keys]\n"note.add" = "a,enter"\n',
        encoding="utf-8",
    )

    assert load() == Settings(
        theme="light",
        language="zh_CN",
        author="季南舟",
        database=home / "notes.db",
        places=home / "state" / "reply-reader" / "places",
        keymap={"note.add": "a,enter"},
        in_file={"theme": "light"},
    )


def test_the_environment_s_database_goes_before_the_file_s(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file.write_text('database = "/file.db"', encoding="utf-8")
    monkeypatch.setenv("REPLY_READER_DB", "/environment.db")

    assert load().database == Path("/environment.db")


def test_an_empty_variable_says_nothing(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file.write_text('database = "/file.db"', encoding="utf-8")
    monkeypatch.setenv("REPLY_READER_DB", "")

    assert load().database == Path("/file.db")


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"theme = ", "can't be read"),
        (b"\xff\xfe", "can't be read: it isn't in UTF-8. "),
        (b'colour = "red"', "“colour” is no setting"),
        (b"theme = 1", "“1” is no theme. Choose one of: dark"),
        (b'theme = "pink"', "Choose one of: dark, light, safe, terminal."),
        (b'theme = ""', "Choose one of: dark, light, safe, terminal."),
        (b'language = "fr"', "Choose one of: en, zh_CN."),
        (b"keys = 1", "[keys]"),
        (b"[keys]\nadd = 1", "[keys]"),
        (b'database = "~nobody-of-this-name/x.db"', "~nobody-of-this-name"),
        (b'database = "~\\u0000"', "~␀"),
    ],
)
def test_what_is_wrong_in_the_file_is_said_with_its_name(
    file: Path, monkeypatch: pytest.MonkeyPatch, content: bytes, said: str
) -> None:
    monkeypatch.delenv("REPLY_READER_DB")
    file.write_bytes(content)

    with pytest.raises(ReaderError) as caught:
        load()
    assert said in str(caught.value)
    assert str(file) in str(caught.value) or said.startswith("~")


def test_all_that_is_wrong_in_the_file_is_said_at_once(file: Path) -> None:
    file.write_text('theme = "pink"\ncolour = "red"\nlanguage = 3\nkeys = 1\n', encoding="utf-8")

    with pytest.raises(ReaderError) as caught:
        load()
    lines = str(caught.value).split("\n")
    told = [
        *(f"{file}:1: “pink” is no theme", f"{file}:2: “colour” is no setting", f"{file}:3: “3” is no language"),
        f"{file}:4: [keys]",
    ]
    assert [line.startswith(words) for words, line in zip(told, lines, strict=True)] == [True] * 4


@pytest.mark.parametrize(
    "content",
    ["keys = " + "[" * 3000, "keys = " + "{a=" * 3000, "theme = " + "9" * 5000],
    ids=["array", "table", "number"],
)
def test_settings_that_are_too_much_for_the_parser_are_said(file: Path, content: str) -> None:
    file.write_text(content, encoding="utf-8")

    with pytest.raises(ReaderError, match="the settings can't be read") as caught:
        load()
    assert caught.value.subject == str(file)


def test_settings_that_are_no_regular_file_are_refused_and_not_waited_for(
    file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    os.mkfifo(file)
    with pytest.raises(ReaderError, match="this is not a regular file"):
        load()
    monkeypatch.setenv("REPLY_READER_CONFIG", os.devnull)
    with pytest.raises(ReaderError, match="this is not a regular file"):
        load()


def test_a_folder_in_the_file_s_place_is_said(file: Path) -> None:
    file.mkdir()

    with pytest.raises(ReaderError) as caught:
        load()
    assert caught.value.subject == str(file)


@pytest.mark.parametrize("content", ['"\\u001b[31m\\n" = 1', "theme = \x1b[31m"])
def test_an_escape_sequence_in_the_file_does_not_reach_the_message(file: Path, content: str) -> None:
    file.write_text(content, encoding="utf-8")

    with pytest.raises(ReaderError) as caught:
        load()
    assert str(caught.value).isprintable()


def test_an_author_s_name_can_be_kept_and_shown(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LOGNAME", os.fsdecode(b"\x1b\xff"))

    assert load().author == "␛?"


def test_a_user_without_a_name_is_no_author(monkeypatch: pytest.MonkeyPatch) -> None:
    def nobody() -> str:
        raise KeyError("uid not found")

    monkeypatch.setattr("getpass.getuser", nobody)

    assert load().author == ""
