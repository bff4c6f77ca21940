"""The letters command lists what is one letter and why, and writes down what a person says of it."""

import json
from pathlib import Path
from typing import Any

import pytest

from tests.command_line import Commands
from tests.sources.test_formats import FORMATS, SAMPLE

TEXT = ["digest", "path", "title", "document_number", "notes", "reason", "beside", "files"]
SAID = ["act", "joined", "pairs", "time", "author", "annotator", "device", "device_name", "undoes", "holds"]
FILE = ["digest", "path", "name", "format", "address", "reader", "seen"]


@pytest.fixture
def copies(tmp_path: Path) -> list[Path]:
    """A letter as text and as a page, and a correction of it."""
    files = [tmp_path / name for name in ("a.txt", "a.html", "b.txt")]
    corrected = SAMPLE.replace("3000万元", "3100万元", 1)
    assert corrected != SAMPLE
    for file, data in zip(files, (SAMPLE.encode(), FORMATS["HTML"](SAMPLE), corrected.encode()), strict=True):
        file.write_bytes(data)
    return files


def annotate(command: Commands, *files: Path) -> None:
    for file in files:
        command("annotate", file, "--at", place(command, file), "--note", file.name)


def place(command: Commands, file: Path) -> str:
    figures = json.loads(command("figures", file, "--json"))
    first = next(each for each in figures if each["kind"] == "money")
    return f"{first['start']}:{first['end']}"


def letters(command: Commands, *arguments: str | Path) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = json.loads(command("letters", "--json", *arguments))
    return found


def rows(command: Commands, *arguments: str | Path) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = json.loads(command("ledger", *arguments, "--format", "json"))["rows"]
    return found


def totals(command: Commands, *arguments: str | Path) -> object:
    return json.loads(command("ledger", *arguments, "--format", "json"))["totals"]


def test_a_letter_is_printed_with_its_versions_texts_files_and_why(command: Commands, copies: list[Path]) -> None:
    annotate(command, *copies)
    first, *texts = [line.split("\t") for line in command("letters").splitlines()]
    assert first[1:] == ["岚水函〔2024〕86号", "对岚江省第十四届人大二次会议第0217号建议的答复", "2 versions"]
    assert [(line[1], line[3], line[5]) for line in texts] == [
        ("1", "1 note", str(copies[0])),
        ("1", "1 note", str(copies[1])),
        ("2", "1 note", str(copies[2])),
    ]
    assert [line[4].rpartition(" ")[0] for line in texts] == [
        "same words",
        "same words",
        "same document number and issuer",
    ]


def test_of_a_letter_of_one_text_it_is_said_to_be_the_only_one(command: Commands, copies: list[Path]) -> None:
    annotate(command, copies[0])
    assert command("letters").splitlines()[1].split("\t")[4] == "the only text"


def test_the_keys_of_the_json_are_a_contract(command: Commands, copies: list[Path]) -> None:
    annotate(command, *copies)
    [letter] = letters(command)
    assert list(letter) == ["letter", "versions", "related", "said"]
    assert [list(text) for version in letter["versions"] for text in version] == [TEXT] * 3
    [[_text, page], [_corrected]] = letter["versions"]
    [file] = page["files"]
    assert list(file) == FILE
    assert (file["name"], file["format"], file["address"]) == ("a.html", "HTML utf-8", None)


def test_the_ledger_of_all_counts_a_letter_once_with_the_notes_of_all_its_files(
    command: Commands, copies: list[Path]
) -> None:
    annotate(command, copies[0])
    alone = totals(command)
    annotate(command, copies[1])
    assert totals(command) == alone
    assert len(rows(command)) == len(rows(command, copies[0]))
    annotate(command, copies[2])
    found = rows(command)
    assert len(found) == len(rows(command, copies[0]))
    assert {row["source"] for row in found} == {str(copies[2])}, "the last worked on, where no page says its date"


def test_the_version_that_was_published_last_is_counted_whichever_was_worked_on_last(
    command: Commands, copies: list[Path]
) -> None:
    corrected = copies[2].read_text(encoding="utf-8").replace("2024-06-28", "2024-07-15")
    copies[2].write_text(corrected, encoding="utf-8")
    annotate(command, copies[2], copies[0])
    assert {row["source"] for row in rows(command)} == {str(copies[2])}
    assert {row["source"] for row in rows(command, *copies)} == {str(copies[2])}


def test_named_files_of_one_letter_have_one_ledger_and_those_of_others_their_own(
    command: Commands, copies: list[Path], reply_file: Path
) -> None:
    each = [len(rows(command, file)) for file in (copies[0], reply_file)]
    assert len(rows(command, copies[0], reply_file, copies[1])) == sum(each)


def test_what_is_parted_and_joined_by_hand_is_counted_so(command: Commands, copies: list[Path]) -> None:
    annotate(command, *copies)
    once = len(rows(command))
    assert len(letters(command, "--part", copies[2])) == 2
    assert len(rows(command)) == 2 * once
    assert len(rows(command, *copies)) == 2 * once
    first, second = letters(command)
    assert (first["related"], second["related"]) == ([second["letter"]], [first["letter"]])
    assert len(letters(command, "--join", first["letter"][:8], copies[2])) == 1
    assert len(rows(command)) == once
    assert len(letters(command, "--part", second["versions"][0][0]["digest"][:8])) == 2


def test_who_joined_or_parted_texts_and_when_is_told(command: Commands, copies: list[Path]) -> None:
    annotate(command, *copies)
    [parted] = letters(command, "--part", copies[2])[1]["said"]
    assert list(parted) == SAID
    assert (parted["joined"], parted["author"], parted["holds"]) == (False, "tester", True)
    assert len(parted["pairs"]) == 2, "from each text of the letter"
    assert all(parted[name] for name in ("device", "device_name", "annotator"))
    [letter] = letters(command, "--join", copies[0], copies[2])
    assert [(each["joined"], each["holds"]) for each in letter["said"]] == [(False, True), (True, True)]
    lines = [line.split("\t") for line in command("letters").splitlines()]
    assert [line[3] for line in lines if line[1:2] == [letter["said"][1]["time"]]][-1] == "said: one letter"


def test_texts_without_notes_can_be_joined_ahead(command: Commands, copies: list[Path], reply_file: Path) -> None:
    assert letters(command, "--join", copies[0], reply_file) == []
    annotate(command, copies[0], reply_file)
    assert len(letters(command)) == 1


def test_what_cannot_be_said_of_letters_is_refused(command: Commands, copies: list[Path]) -> None:
    annotate(command, copies[0])
    assert "letter of its own already" in command("letters", "--part", copies[0], status=1)
    assert "no file, and the name of no letter" in command("letters", "--part", "0000000", status=1)
    [letter] = letters(command)
    assert "no file, and the name of no letter" in command("letters", "--part", letter["letter"][:3], status=1)
    assert "there is no such file" not in command("letters", "--join", copies[0], "nowhere.txt", status=1)


def test_a_name_may_be_as_short_as_four_characters_where_no_other_begins_so(
    command: Commands, copies: list[Path]
) -> None:
    annotate(command, *copies)
    corrected = letters(command)[0]["versions"][1][0]["digest"]
    assert len(letters(command, "--part", corrected[:4])) == 2
    told = command("letters", "--part", corrected[:3], status=1)
    assert "of which the first 4 characters may do" in told


def test_an_empty_database_has_no_letters(command: Commands) -> None:
    assert command("letters") == ""


@pytest.mark.parametrize("order", [(0, 1, 2), (2, 0, 1), (1, 2, 0)])
def test_the_version_that_is_counted_is_the_last_of_those_listed_also_where_one_has_no_date(
    command: Commands, tmp_path: Path, order: tuple[int, ...]
) -> None:
    undated = "\n".join(line for line in SAMPLE.split("\n") if line not in ("发布日期", "2024-06-28"))
    texts = (
        SAMPLE.replace("3000万元", "3100万元", 1),
        undated.replace("3000万元", "3200万元", 1),
        SAMPLE.replace("3000万元", "3300万元", 1).replace("2024-06-28", "2024-07-28"),
    )
    files = [tmp_path / f"{number}.txt" for number in range(3)]
    for file, text in zip(files, texts, strict=True):
        file.write_text(text, encoding="utf-8")
    annotate(command, *(files[number] for number in order))
    (letter,) = letters(command)
    ((newest,),) = ([file["path"] for file in text["files"]] for text in letter["versions"][-1])
    assert {row["source"] for row in rows(command)} == {newest}
