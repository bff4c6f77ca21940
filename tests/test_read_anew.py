"""A better reader of the same bytes makes no new version of a letter: its notes go over to the text that it gives."""

import json
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

import reader
from reader.annotations import Anchored, AnchorState, Kind, Review
from reader.editing import Notebook, Resolving
from reader.facts import Facts
from reader.sources import load
from reader.sources.content import Content
from reader.text.comparing import folded
from reader.understanding import understand
from tests.command_line import Commands
from tests.databases import new_store
from tests.examples import REPLY, span_of
from tests.tui.driving import reading, settings_in

TABLE = "设施明细如下：\n项目 | 金额 | 年度\n水厂 | 135万元 | 2021年\n水塔 | 47万元 | 2022年\n管网 | 93万元 | 98万元\n"
GOOD = REPLY.replace("三、下一步打算\n", f"三、下一步打算\n\n{TABLE}")
NOTED = ("540万元", "620万元", "680元", "不少于300万元", "135万元", "98万元", "水塔", "全县仍有23个村靠单一水源供水")
LESS = {
    "other blanks": GOOD.replace("540万元", "540 万元")
    .replace("620万元", "620\u3000万元")
    .replace("2023年，", "2023 年，"),
    "headings without their labels": GOOD.replace("一、资金安排情况", "资金安排情况")
    .replace("二、", "")
    .replace("三、", ""),
    "a table without bars": GOOD.replace(" | ", " "),
    "its paragraphs joined": GOOD.replace("。\n\n", "。"),
    "its lines cut": GOOD.replace("，", "，\n"),
    "all of these": GOOD.replace(" | ", "\u3000")
    .replace("一、资金", "资金")
    .replace("。\n\n", "。")
    .replace("万元", " 万元"),
}
READINGS = [(name, less, GOOD) for name, less in LESS.items()] + [
    (f"not {name}", GOOD, less) for name, less in LESS.items()
]

Reads = Callable[[str, str], None]


@pytest.fixture
def page(tmp_path: Path) -> Path:
    """A file whose bytes stay as they are."""
    path = tmp_path / "reply.html"
    path.write_bytes("<p>字节不变</p>".encode())
    return path


@pytest.fixture
def reads(monkeypatch: pytest.MonkeyPatch) -> Reads:
    """Lets the source reader of a version give a text, whatever the file's bytes are."""

    def as_text(text: str, version: str) -> None:
        module = sys.modules[load.__module__]
        monkeypatch.setattr(module, "reader_of", lambda _data, _subject: lambda *_file: Content(text, "HTML utf-8"))
        monkeypatch.setattr(reader, "__version__", version)

    return as_text


def opened(path: Path, database: Path) -> Notebook:
    """The notebook on what the program reads of a file."""
    source = load(path)
    understood = understand(source.text)
    store = new_store(database)
    store.comes_from(understood.reply.digest, source.file)
    return Notebook(store, understood, source.path, "tester")


def made(path: Path, database: Path) -> dict[str, str]:
    """Notes made on the words and sums of a reading, the sums confirmed; their words by their ids."""
    notebook = opened(path, database)
    text = load(path).text
    ids = {}
    for words in NOTED:
        quote = words if words in text else next(each for each in spaced(words) if each in text)
        is_sum = words[-1] == "元"
        said = {"said": Facts(payer="县财政", year="2022"), "review": Review.CONFIRMED} if is_sum else {}
        note = notebook.add(span_of(text, quote), Kind.FUNDING, words, **said)  # type: ignore[arg-type]
        ids[note.id] = quote
    notebook.close()
    return ids


def spaced(words: str) -> list[str]:
    """Words as other readings have them."""
    return [words.replace("万元", " 万元"), words.replace("万元", "\u3000万元"), words.replace("，", "，\n")]


def places(notebook: Notebook) -> dict[str, Anchored]:
    return {item.annotation.id: item for item in notebook.items}


@pytest.mark.parametrize(("less", "more"), [each[1:] for each in READINGS], ids=[each[0] for each in READINGS])
def test_notes_lie_on_the_same_words_and_nothing_is_said_of_another_version(
    page: Path, tmp_path: Path, reads: Reads, less: str, more: str, command: Commands
) -> None:
    database = tmp_path / "a.db"
    reads(less, "0.1.0")
    ids = made(page, database)
    first = json.loads(command("ledger", page, "--db", database, "--format", "json"))
    reads(more, "0.2.0")
    notebook = opened(page, database)

    assert less != more
    assert {item.annotation.id for item in notebook.items} == set(ids)
    for identifier, item in places(notebook).items():
        assert item.span, (item.annotation.note, item.anchor)
        assert not item.needs_look, item.why
        assert folded(item.span.of(more)) == folded(ids[identifier])
    assert (notebook.carried, notebook.apart) == (0, "")
    assert Resolving(understand(more).reply, notebook).waiting == []
    assert notebook.older(understand(less).reply.digest) == less
    notebook.close()

    ledger = json.loads(command("ledger", page, "--db", database, "--format", "json"))
    confirmed = [[row["value"] for row in each["rows"] if row["review"] == "confirmed"] for each in (first, ledger)]
    assert confirmed[0] == confirmed[1]
    assert confirmed[1] == ["5400000", "6200000", "680", "1350000", "980000", "3000000"]
    assert [row["value"] for row in ledger["rows"]] == [row["value"] for row in first["rows"]]
    assert json.loads(command("ledger", "--db", database, "--format", "json"))["rows"] == ledger["rows"]
    [letter] = command.json("letters", "--db", database)
    assert len(letter["versions"]) == 1


@pytest.mark.parametrize("eaten", [GOOD, GOOD.replace("540万元", "40万元")], ids=["gone", "there"])
def test_a_digit_that_appears_or_goes_makes_a_told_change_that_is_decided_and_undone(
    page: Path, tmp_path: Path, reads: Reads, eaten: str, command: Commands
) -> None:
    database = tmp_path / "a.db"
    words = "540万元" if eaten is GOOD else "40万元"
    other = "40万元" if eaten is GOOD else "540万元"
    reads(eaten, "0.1.0")
    first = opened(page, database)
    first.add(span_of(eaten, words), Kind.FUNDING, "核对", said=Facts(payer="县财政"), review=Review.CONFIRMED)
    first.close()
    reads(GOOD.replace("540万元", other), "0.2.0")
    notebook = opened(page, database)
    resolving = Resolving(understand(GOOD.replace("540万元", other)).reply, notebook)

    [item] = resolving.waiting
    assert (item.anchor.state, item.anchor.reasons[0][1:3]) == (AnchorState.CHANGED, (words, other))
    assert notebook.carried == 0
    [row] = [row for row in rows_of(command, page, database) if row["id"]]
    assert (row["left_out"], row["was"], row["now"], row["anchor"]) == ("changed", words, other, "changed")

    resolving.accept(item)
    assert resolving.waiting == []
    [row] = [row for row in rows_of(command, page, database) if row["id"]]
    assert (row["review"], row["quote"], row["was"], row["left_out"]) == ("open", other, words, None)
    line = f"places in other versions: - → {other} (not reviewed)"
    assert line in command("history", item.annotation.id, "--db", database)
    [*_before, told] = command.json("history", item.annotation.id, "--db", database)
    assert told["after"]["quote"] == words
    assert [each["figure"]["text"] for each in told["after"]["resolutions"]] == [other]
    assert notebook.undo()
    assert [item.annotation.id for item in resolving.waiting] == [item.annotation.id]
    assert notebook.redo()
    assert resolving.waiting == []
    notebook.close()

    reads(eaten, "0.1.0")
    older = opened(page, database)
    [item] = older.items
    assert (item.anchor.state, item.figure and item.figure.review) == (AnchorState.EXACT, Review.CONFIRMED)
    older.close()


def test_words_that_are_not_the_same_are_said_in_the_exports(
    page: Path, tmp_path: Path, reads: Reads, command: Commands
) -> None:
    database = tmp_path / "a.db"
    reads(GOOD, "0.1.0")
    notebook = opened(page, database)
    notebook.add(span_of(GOOD, "水厂 | 135万元"), Kind.FUNDING, "一行")
    notebook.close()
    reads(GOOD.replace(" | ", " "), "0.2.0")

    [note] = command.json("notes", page, "--db", database)
    assert (note["anchor"], note["quote"], note["words"]) == ("changed", "水厂 | 135万元", "水厂 135万元")
    assert "“" not in command("notes", page, "--db", database)
    assert "- **now**: 水厂 135万元" in command("export", page, "--db", database, "-o", "-")


def rows_of(command: Commands, page: Path, database: Path) -> list[dict[str, object]]:
    found: list[dict[str, object]] = json.loads(command("ledger", page, "--db", database, "--format", "json"))["rows"]
    return found


def test_notes_on_both_readings_are_in_the_ledger_once(
    page: Path, tmp_path: Path, reads: Reads, command: Commands
) -> None:
    database = tmp_path / "a.db"
    less = LESS["all of these"]
    reads(less, "0.1.0")
    made(page, database)
    reads(GOOD, "0.2.0")
    notebook = opened(page, database)
    notebook.add(span_of(GOOD, "47万元"), Kind.FUNDING, "第二次", review=Review.CONFIRMED)
    notebook.close()
    for text, version in ((GOOD, "0.2.0"), (less, "0.1.0")):
        reads(text, version)
        ledger = json.loads(command("ledger", "--db", database, "--format", "json"))
        confirmed = [row["value"] for row in ledger["rows"] if row["review"] == "confirmed"]
        assert sorted(confirmed) == sorted(["5400000", "6200000", "680", "1350000", "980000", "3000000", "470000"])
        assert len({row["digest"] for row in ledger["rows"]}) == 1
    page.unlink()
    ledger = json.loads(command("ledger", "--db", database, "--format", "json"))
    assert len([row for row in ledger["rows"] if row["review"] == "confirmed"]) == 7
    [letter] = command.json("letters", "--db", database)
    assert [len(version) for version in letter["versions"]] == [2]


@pytest.mark.usefixtures("light_screens")
@pytest.mark.parametrize(("less", "more"), [each[1:] for each in READINGS[:6]], ids=[each[0] for each in READINGS[:6]])
async def test_at_opening_nothing_is_said_of_it(page: Path, tmp_path: Path, reads: Reads, less: str, more: str) -> None:
    reads(less, "0.1.0")
    made(page, settings_in(tmp_path).database)
    reads(more, "0.2.0")
    async with reading(page, tmp_path) as desk:
        assert (desk.message, len(desk.screen.reading.notes), desk.screen.reading.unsettled) == ("", len(NOTED), ())
