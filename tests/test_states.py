"""A letter whose text changed, with a note of every state: each face tells the state, and the old words where others
stand now, and counts no old value as confirmed in this version."""

import csv
import io
import json
import re
from collections.abc import Callable
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path
from zipfile import ZipFile

import pytest

from reader.annotations import AnchorState, Annotation, FundingFigure, Kind, Review
from reader.editing import Notebook, Resolving
from reader.facts import Facts
from reader.figures import FigureKind
from reader.figures.typed import amount
from reader.understanding import understand
from tests.command_line import Commands
from tests.databases import new_store
from tests.examples import REPLY, span_of

EXACT, MOVED, CHANGED, AMBIGUOUS, LOST = AnchorState
SENTENCE = "西镇安排管网改造补助资金86万元，用于更换老旧管道和入户水表。"
END = "　　感谢您对农村饮水工作的关心和支持！\n"
OLD = REPLY.replace(
    END,
    "　　县里为南镇拨付资金55万元，为北镇拨付资金77万元。乡里自筹资金66万元。\n"
    f"四、有关明细\n单位：万元\n项目 | 金额\n水厂 | 135\n\n{END}",
)
NEW = (
    OLD.replace("现答复如下", "现将办理情况答复如下")
    .replace("资金540万元", "资金640万元")
    .replace(SENTENCE, f"南镇另记：{SENTENCE}北镇另记：{SENTENCE}")
    .replace("，每人每月补贴680元", "")
    .replace("三、下一步打算", "三、已完成工作")
    .replace("资金55万元", "资金59万元")
    .replace("资金77万元", "资金78万元")
    .replace("乡里自筹资金66万元。", "")
    .replace("单位：万元", "单位：亿元")
)
SUMS = {
    "changed": ("540万元", 0),
    "ambiguous": ("86万元", 1),
    "lost": ("680元", 0),
    "doubtful": ("不少于300万元", 0),
    "accepted": ("55万元", 0),
    "pointed": ("77万元", 0),
    "detached": ("66万元", 0),
    "moved": ("620万元", 0),
}
DECIDED = {"accepted", "pointed", "detached"}
STATES = {
    "exact": EXACT,
    "moved": MOVED,
    "doubtful": MOVED,
    "accepted": MOVED,
    "pointed": MOVED,
    "changed": CHANGED,
    "unit": CHANGED,
    "ambiguous": AMBIGUOUS,
    "lost": LOST,
    "detached": LOST,
}


@dataclass(frozen=True)
class Letter:
    """The file, which has the newer text, and the database with its notes."""

    path: Path
    database: Path

    def opened(self, text: str = NEW) -> Notebook:
        return Notebook(new_store(self.database), understand(text), self.path, "乙")


@pytest.fixture
def letter(tmp_path: Path) -> Letter:
    """Notes made on the older text, and some of them decided on in the newer."""
    found = Letter(tmp_path / "reply.txt", tmp_path / "a.db")
    found.path.write_text(OLD, encoding="utf-8")
    notebook = found.opened(OLD)
    said = Facts(payer="县财政", year="2022")
    for note, (words, nth) in SUMS.items():
        notebook.add(span_of(OLD, words, nth), Kind.FUNDING, note, said=said, review=Review.CONFIRMED)
    notebook.add(span_of(OLD, "收悉"), Kind.KEY, "exact")
    by_hand = amount("135万元")
    assert by_hand
    cell = FundingFigure(FigureKind.MONEY, "135", by_hand, said, Review.CONFIRMED)
    notebook.decide(None, span_of(OLD, "135"), cell, "unit", ())
    notebook.close()
    found.path.write_text(NEW, encoding="utf-8")
    notebook = found.opened()
    resolving = Resolving(understand(NEW).reply, notebook)
    by_note = {item.annotation.note: item for item in notebook.items}
    resolving.accept(by_note["accepted"])
    resolving.put(by_note["pointed"], span_of(NEW, "78万元"))
    resolving.detach(by_note["detached"])
    notebook.close()
    return found


def test_notes_tell_the_state_the_words_then_and_now_and_why(letter: Letter, command: Commands) -> None:
    notes = {note["note"]: note for note in command.json("notes", letter.path, "--db", letter.database)}

    assert {name: note["anchor"] for name, note in notes.items()} == {name: str(of) for name, of in STATES.items()}
    assert [(notes[name]["quote"], notes[name]["words"]) for name in ("changed", "accepted", "pointed", "lost")] == [
        ("540万元", "640万元"),
        ("55万元", "59万元"),
        ("77万元", "78万元"),
        ("680元", None),
    ]
    assert {name for name, note in notes.items() if note["resolution"]} == DECIDED
    assert {name for name, note in notes.items() if note["doubtful"]} == {"doubtful"}
    assert notes["doubtful"]["reasons"] == [
        {"cause": "heading", "fact": None, "old": "下一步打算", "new": "已完成工作"}
    ]
    assert notes["unit"]["reasons"] == [{"cause": "unit", "fact": None, "old": "万元", "new": "亿元"}]
    assert len(notes["ambiguous"]["candidates"]) == 2
    assert {name for name, note in notes.items() if note["was"]} == {"accepted", "pointed"}


def test_a_line_of_notes_tells_them_too(letter: Letter, command: Commands) -> None:
    lines = {line.split("\t")[6]: line.split("\t") for line in command("notes", "--db", letter.database).splitlines()}

    assert lines["changed"][2:6] == ["changed", "funding", "540万元 → 640万元", "540万元"]
    assert lines["accepted"][2:6] == ["moved", "funding", "55万元 → 59万元", "55万元 → 59万元"]
    assert lines["doubtful"][2] == "moved (its heading changed: 下一步打算 → 已完成工作)"
    assert lines["unit"][2] == "changed (the unit line changed: 万元 → 亿元)"


def test_markdown_tells_them(letter: Letter, command: Commands) -> None:
    printed = command("export", letter.path, "--db", letter.database, "-o", "-")

    def told(name: str) -> str:
        return next(part for part in printed.split("\n> ") if f"\n\n{name}\n" in part)

    assert "- **state**: the words were changed" in told("changed")
    assert "- **was**: 540万元\n- **now**: 640万元" in told("changed")
    assert "- **state**: its place was given by hand\n- **was**: 55万元\n- **value before**: 55万元" in told("accepted")
    assert "- **state**: detached from this version" in told("detached")
    assert "- **state**: its place can't be told for certain" in told("ambiguous")
    assert "- **state**: not found" in told("lost")
    assert "- **why**: its heading changed: 下一步打算 → 已完成工作" in told("doubtful")
    assert "- **why**: the unit line changed: 万元 → 亿元" in told("unit")
    assert "**state**" not in told("exact")
    table = [line for line in printed.splitlines() if line.startswith("| ")]
    assert [line.split(" | ")[4] for line in table if line.startswith("| 540万元")] == ["(the words were changed)"]


@pytest.fixture
def rows(letter: Letter, command: Commands) -> dict[str, dict[str, object]]:
    """The rows of the ledger that have notes, by these."""
    found = ledger(letter, command)["rows"]
    return {str(row["note"]): row for row in found if row["id"]}


def ledger(letter: Letter, command: Commands, *options: str) -> dict[str, list[dict[str, object]]]:
    printed = command("ledger", letter.path, "--db", letter.database, "--format", "json", *options)
    found: dict[str, list[dict[str, object]]] = json.loads(printed)
    return found


def test_the_ledger_leaves_out_what_does_not_stand_and_says_why(rows: dict[str, dict[str, object]]) -> None:
    out = {name: row["left_out"] for name, row in rows.items() if row["left_out"]}

    assert out == {
        "changed": "changed",
        "unit": "changed",
        "ambiguous": "ambiguous",
        "lost": "lost",
        "detached": "detached",
    }
    told = {name: [row[key] for key in ("quote", "was", "now", "why", "resolution")] for name, row in rows.items()}
    assert told == {
        "moved": ["620万元", None, None, None, None],
        "doubtful": ["不少于300万元", None, None, "its heading changed: 下一步打算 → 已完成工作", None],
        "accepted": ["59万元", "55万元", None, None, "placed"],
        "pointed": ["78万元", "77万元", None, None, "placed"],
        "changed": ["540万元", "540万元", "640万元", None, None],
        "unit": ["135", "135", "135", "the unit line changed: 万元 → 亿元", None],
        "ambiguous": ["86万元", "86万元", None, None, None],
        "lost": ["680元", "680元", None, None, None],
        "detached": ["66万元", "66万元", None, None, "detached"],
    }


def test_no_old_value_is_among_the_confirmed_ones_and_a_doubtful_one_counts_as_unreviewed(
    letter: Letter, command: Commands
) -> None:
    confirmed = ledger(letter, command, "--review", "confirmed")
    assert [row["note"] for row in confirmed["rows"]] == ["moved", "doubtful"]
    assert sum(int(str(each["unreviewed"])) for each in confirmed["totals"] if each["by"] is None) == 1
    open_ = {row["note"] for row in ledger(letter, command, "--review", "open")["rows"]}
    assert open_ == {None, "changed", "unit", "ambiguous", "lost", "doubtful", "accepted", "pointed"}


@pytest.mark.parametrize("form", ["csv", "xlsx"])
def test_tables_tell_them(letter: Letter, command: Commands, form: str, tmp_path: Path) -> None:
    path = tmp_path / f"sums.{form}"
    command("ledger", letter.path, "--db", letter.database, "-o", path)
    if form == "csv":
        headings, *lines = csv.reader(io.StringIO(path.read_text(encoding="utf-8-sig")))
        found = {line[headings.index("note")]: dict(zip(headings, line, strict=True)) for line in lines}
        assert found["changed"]["place"] == found["changed"]["left out"] == "the words were changed"
        assert (found["changed"]["words before"], found["changed"]["words now"]) == ("540万元", "640万元")
        assert found["detached"]["given place"] == "detached from this version"
        assert found["doubtful"]["doubt"] == "its heading changed: 下一步打算 → 已完成工作"
    else:
        with ZipFile(path) as book:
            sheets = [book.read(name).decode() for name in book.namelist() if name.startswith("xl/worksheets/sheet")]
        words = {said for sheet in sheets for said in re.findall(r"<t[^>]*>([^<]*)</t>", sheet)}
        assert {"the words were changed", "540万元", "640万元", "detached from this version"} <= words
        assert {"its heading changed: 下一步打算 → 已完成工作", "the unit line changed: 万元 → 亿元"} <= words


def test_the_ledger_as_markdown_tells_them(letter: Letter, command: Commands) -> None:
    printed = command("ledger", letter.path, "--db", letter.database)

    assert "| 540万元 → 640万元 |" in printed
    assert "| confirmed (the words were changed) | changed |" in printed
    assert "| confirmed (detached from this version) | detached |" in printed
    assert "| 59万元 (was 55万元) |" in printed
    assert "- 2 figures are left out: the words were changed" in printed
    assert "- 1 figure is left out: its place can't be told for certain" in printed


def test_every_decision_is_undone_and_made_again(letter: Letter) -> None:
    notebook = letter.opened()
    resolving = Resolving(understand(NEW).reply, notebook)

    def told() -> dict[str, tuple[object, ...]]:
        items = {item.annotation.note: item for item in notebook.items}
        return {name: (item.anchor, item.needs_look, item.figure, item.was) for name, item in items.items()}

    for name, decide in _decisions(resolving).items():
        before = told()
        decide()
        after = told()
        assert {each for each in STATES if after[each] != before[each]} == {name}
        assert notebook.undo()
        assert told() == before
        assert notebook.redo()
        assert told() == after
    assert resolving.waiting == []
    notebook.close()


def _decisions(resolving: Resolving) -> dict[str, Callable[[], Annotation]]:
    found = {item.annotation.note: item for item in resolving.waiting}
    assert list(found) == ["changed", "ambiguous", "unit", "lost", "doubtful"]
    return {
        "changed": lambda: resolving.accept(found["changed"]),
        "ambiguous": lambda: resolving.choose(found["ambiguous"], 2),
        "unit": lambda: resolving.accept(found["unit"]),
        "lost": lambda: resolving.detach(found["lost"]),
        "doubtful": lambda: resolving.accept(found["doubtful"]),
    }


def test_an_accepted_number_of_a_table_has_the_new_unit_and_is_to_be_reviewed(letter: Letter) -> None:
    notebook = letter.opened()
    resolving = Resolving(understand(NEW).reply, notebook)
    [item] = [item for item in resolving.waiting if item.annotation.note == "unit"]
    proposed = resolving.proposed(item, item.where)
    assert proposed
    assert (proposed.amount.value, proposed.review) == (Decimal(13500000000), Review.OPEN)
    notebook.close()


def test_a_doubtful_sum_that_is_accepted_stays_confirmed_below_another_heading(letter: Letter) -> None:
    notebook = letter.opened()
    resolving = Resolving(understand(NEW).reply, notebook)
    [item] = [item for item in resolving.waiting if item.is_doubtful]
    resolving.accept(item)
    now = notebook.at(item.annotation.id)
    assert now
    assert now.figure
    assert (now.needs_look, now.figure.review, now.annotation.figure) == (False, Review.CONFIRMED, item.figure)
    notebook.close()


def test_a_doubtful_sum_that_is_confirmed_on_its_card_is_so_in_this_version_alone(letter: Letter) -> None:
    notebook = letter.opened()
    [item] = [item for item in notebook.items if item.is_doubtful]
    assert item.span
    assert item.figure
    other = FundingFigure(item.figure.kind, item.figure.text, item.figure.amount, Facts(year="2023"), Review.CONFIRMED)
    notebook.decide(item.annotation, item.span, other, "doubtful", ())
    now = notebook.at(item.annotation.id)
    assert now
    assert (now.needs_look, now.figure, now.annotation.figure) == (False, other, item.annotation.figure)
    assert notebook.undo()
    again = notebook.at(item.annotation.id)
    assert again
    assert again.is_doubtful
    notebook.close()


def test_what_was_looked_at_once_is_not_doubtful_in_the_next_version_that_says_the_same(letter: Letter) -> None:
    notebook = letter.opened()
    resolving = Resolving(understand(NEW).reply, notebook)
    [item] = [item for item in resolving.waiting if item.is_doubtful]
    resolving.accept(item)
    notebook.close()

    for text, is_doubtful in ((f"{NEW}\n附注。\n", False), (NEW.replace("三、已完成工作", "三、其他事项"), True)):
        notebook = letter.opened(text)
        later = notebook.at(item.annotation.id)
        assert later
        assert later.is_doubtful is is_doubtful
        notebook.close()
