"""Facts about notes whose words were changed: what is said at opening, how they are reached, and what is decided."""

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from rich.text import Text
from textual.widgets import OptionList, Static

from reader.annotations import AnchorState, Kind, Review
from reader.editing import Notebook
from reader.facts import Facts
from reader.tui.cards.figure_card import FigureCard
from reader.tui.changes.screen import ChangedNotes
from reader.understanding import understand
from tests.databases import new_store
from tests.examples import REPLY, span_of
from tests.tui.driving import Desk, prompts, reading, settings_in

SENTENCE = "西镇安排管网改造补助资金86万元，用于更换老旧管道和入户水表。"
CHANGED = (
    REPLY.replace("资金540万元", "资金640万元")
    .replace(SENTENCE, f"南镇另记：{SENTENCE}北镇另记：{SENTENCE}")
    .replace("，每人每月补贴680元", "")
)
MOVED = REPLY.replace("现答复如下", "现将办理情况答复如下")


@pytest.fixture
def noted(tmp_path: Path) -> Path:
    """A reply on which notes were made; its file has the same words still."""
    path = tmp_path / "reply.txt"
    path.write_text(REPLY, encoding="utf-8")
    notebook = Notebook(new_store(settings_in(tmp_path).database), understand(REPLY), path, "tester")
    notebook.add(span_of(REPLY, "收悉"), Kind.KEY, "动了也在")
    notebook.add(span_of(REPLY, "680元"), Kind.QUESTION, "太低")
    notebook.add(span_of(REPLY, "86万元", 1), Kind.FUNDING, "西镇")
    notebook.add(
        span_of(REPLY, "540万元"), Kind.FUNDING, "核对", ("水",), said=Facts(payer="县财政"), review=Review.CONFIRMED
    )
    notebook.close()
    return path


def changes(desk: Desk) -> ChangedNotes:
    screen = desk.app.screen
    assert isinstance(screen, ChangedNotes)
    return screen


def lines(desk: Desk) -> list[str]:
    """The lines of the list of changed notes."""
    return prompts(changes(desk).query_one(OptionList))


def side(desk: Desk, name: str) -> Text:
    """What is shown of the marked note, then or now."""
    shown = changes(desk).query_one(f"#{name} Static", Static).content
    assert isinstance(shown, Text)
    return shown


def states(desk: Desk) -> dict[str, AnchorState]:
    return {item.annotation.note: item.anchor.state for item in desk.screen.reading.items}


def waiting(desk: Desk) -> int:
    """How many notes need a look."""
    return len(desk.screen.reading.unsettled)


def right_of_status(desk: Desk) -> str:
    return str(desk.screen.status.render())


async def test_where_all_is_as_it_was_nothing_is_said(noted: Path, tmp_path: Path) -> None:
    async with reading(noted, tmp_path) as desk:
        assert (desk.message, "to look at" in right_of_status(desk)) == ("", False)
        await desk.press("M")
        assert desk.message == "The words of all notes are as they were."


async def test_without_notes_none_is_said_to_be_as_it_was(reply_file: Path, tmp_path: Path) -> None:
    async with reading(reply_file, tmp_path) as desk:
        await desk.press("M")
        assert desk.message == "There are no notes yet."


async def test_where_all_words_only_moved_a_quiet_line_says_so(noted: Path, tmp_path: Path) -> None:
    noted.write_text(MOVED, encoding="utf-8")
    async with reading(noted, tmp_path) as desk:
        assert desk.message == "4 notes were made on another version; their words stand in this one."
        await desk.press("j")
        assert "to look at" not in right_of_status(desk)


async def test_what_needs_a_look_is_said_with_its_key_and_stays_in_the_status_line(noted: Path, tmp_path: Path) -> None:
    noted.write_text(CHANGED, encoding="utf-8")
    async with reading(noted, tmp_path) as desk:
        assert desk.message == "3 notes need a look: M shows them."
        await desk.press("j")
        assert "M: 3 to look at" in right_of_status(desk)


@pytest.mark.parametrize("size", [(80, 24), (120, 40)])
async def test_figures_come_first_with_both_places_and_the_digits_that_differ_are_marked(
    noted: Path, tmp_path: Path, size: tuple[int, int]
) -> None:
    noted.write_text(CHANGED, encoding="utf-8")
    async with reading(noted, tmp_path, size, painted=True) as desk:
        await desk.press("M")
        assert lines(desk) == [
            "1 changed · 540万元 → 640万元 · 核对",
            "1 which one? · 86万元 · 西镇",
            "4 gone · 680元/人每月 · 太低",
            "1 note moved with its words",
        ]
        then, now = side(desk, "then"), side(desk, "now")
        assert "【[540]万元】" in then.plain
        assert "【[640]万元】" in now.plain
        marked = {now.plain[span.start : span.end]: str(span.style) for span in now.spans}
        assert marked["[640]"] != marked["万元】"]
        sides = changes(desk).query_one("#then").region, changes(desk).query_one("#now").region
        assert (sides[0].y == sides[1].y) is (size[0] > 100)
        assert sides[0].x < sides[1].x or sides[0].y < sides[1].y


async def test_one_key_accepts_a_place_and_the_new_value_waits_for_a_person(noted: Path, tmp_path: Path) -> None:
    noted.write_text(CHANGED, encoding="utf-8")
    async with reading(noted, tmp_path) as desk:
        await desk.press("M", "enter")
        assert lines(desk)[0] == "1 which one? · 86万元 · 西镇"
        assert "1 its place was given by hand · 540万元 → 640万元 · 核对" in lines(desk)
        await desk.press("escape", "home", "w")
        assert desk.selected == "640万元"
        await desk.press("enter")
        assert isinstance(desk.app.screen, FigureCard)
        told = str(desk.app.screen.query_one("#error", Static).render())
        assert told.startswith("The text was changed here, it was 540万元.")
        await desk.press("ctrl+s")
        [item] = [item for item in desk.screen.reading.items if item.annotation.note == "核对"]
        assert item.figure
        assert (str(item.figure.amount.value), item.figure.review) == ("6400000", Review.CONFIRMED)


async def test_a_number_chooses_among_places_and_enter_does_not(noted: Path, tmp_path: Path) -> None:
    noted.write_text(CHANGED, encoding="utf-8")
    async with reading(noted, tmp_path) as desk:
        await desk.press("M", "j")
        assert side(desk, "now").plain.startswith("Now: one of these")
        await desk.press("enter")
        assert "choose one by its number" in str(changes(desk).query_one("#status", Static).render())
        assert len([line for line in lines(desk) if "which one?" in line]) == 1
        await desk.press("2", "escape")
        assert states(desk)["西镇"] is AnchorState.MOVED
        [item] = [item for item in desk.screen.reading.items if item.annotation.note == "西镇"]
        assert item.span == span_of(CHANGED, "86万元", 2)


async def test_a_note_whose_words_are_gone_is_put_on_words_that_are_pointed_at(noted: Path, tmp_path: Path) -> None:
    noted.write_text(CHANGED, encoding="utf-8")
    async with reading(noted, tmp_path) as desk:
        await desk.press("M", "j", "j", "m")
        assert desk.app.screen is desk.screen
        assert "Select the words where it belongs" in right_of_status(desk)
        await desk.press("f", "enter")
        assert desk.message == "It belongs there now. u undoes."
        [item] = [item for item in desk.screen.reading.items if item.annotation.note == "太低"]
        assert item.span
        assert item.span.of(CHANGED) == "不少于300万元"
        await desk.press("u")
        assert states(desk)["太低"] is AnchorState.LOST


async def test_pointing_is_left_by_escape_and_changes_nothing(noted: Path, tmp_path: Path) -> None:
    noted.write_text(CHANGED, encoding="utf-8")
    async with reading(noted, tmp_path) as desk:
        await desk.press("M", "m", "escape")
        assert desk.message == "It stays as it was, to be looked at."
        assert waiting(desk) == 3


async def test_a_detached_note_waits_no_more_and_undo_brings_it_back(noted: Path, tmp_path: Path) -> None:
    noted.write_text(CHANGED, encoding="utf-8")
    async with reading(noted, tmp_path) as desk:
        await desk.press("M", "x")
        assert waiting(desk) == 2
        await desk.press("u")
        assert waiting(desk) == 3
        await desk.press("ctrl+r", "escape", "M")
        assert "1 detached from this version · 540万元 · 核对" in lines(desk)


async def test_later_leaves_a_note_as_it_is_and_goes_to_the_next(noted: Path, tmp_path: Path) -> None:
    noted.write_text(CHANGED, encoding="utf-8")
    async with reading(noted, tmp_path) as desk:
        await desk.press("M", "space")
        assert "【86万元】" in side(desk, "then").plain
        assert waiting(desk) == 3


async def test_the_keys_for_notes_reach_those_whose_words_were_changed(noted: Path, tmp_path: Path) -> None:
    noted.write_text(CHANGED, encoding="utf-8")
    async with reading(noted, tmp_path) as desk:
        await desk.press("home", ".")
        assert desk.selected == "收悉"
        await desk.press(".")
        assert (desk.selected, desk.message) == ("640万元", "Changed here, it was “540万元”: M shows both.")
        await desk.press(".")
        assert desk.message == "“86万元” may be here or elsewhere: M shows where."
        await desk.press(".")
        assert (desk.selected, desk.message) == ("", "Here stood “680元”, which is gone: M shows it.")
        assert CHANGED[: desk.screen.body.cursor].endswith("每个乡镇只有管水员1至2名")
        await desk.press(",", ",")
        assert desk.selected == "640万元"


async def test_a_changed_note_that_was_gone_to_is_edited_and_its_words_pointed_at_there(
    noted: Path, tmp_path: Path
) -> None:
    noted.write_text(CHANGED, encoding="utf-8")
    async with reading(noted, tmp_path) as desk:
        await desk.press("home", ".", ".", "m", "enter")
        assert states(desk)["核对"] is AnchorState.MOVED
        assert waiting(desk) == 2


async def test_the_inspector_has_what_needs_a_look_first_and_marks_nothing_else(noted: Path, tmp_path: Path) -> None:
    noted.write_text(CHANGED, encoding="utf-8")
    async with reading(noted, tmp_path) as desk:
        await desk.press("s")
        inspector = desk.screen.panes.inspector
        notes = [inspector.entry(line) for line in range(2, 6)]
        said = [" ".join(note.plain.split()) for note in notes]
        states = "the words were changed", "its place can't be told for certain", "not found", "收悉"
        assert [state in words for state, words in zip(states, said, strict=True)] == [True] * 4
        assert "now: 640万元" in said[0]
        lost = inspector.get_component_rich_style("inspector--lost", partial=True)
        assert [any(span.style == lost for span in note.spans) for note in notes] == [True, True, True, False]


async def test_the_text_of_notes_from_before_texts_were_kept_is_kept_when_it_is_opened(
    noted: Path, tmp_path: Path
) -> None:
    database = settings_in(tmp_path).database
    with closing(sqlite3.connect(database)) as raw, raw:
        raw.execute("DELETE FROM text")
    async with reading(noted, tmp_path):
        pass

    with closing(sqlite3.connect(database)) as raw:
        assert raw.execute("SELECT length FROM text").fetchall() == [(len(REPLY),)]


async def test_of_a_text_that_is_too_long_to_be_kept_it_is_said(
    noted: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("reader.store.texts.MOST_CHARACTERS", 100)
    async with reading(noted, tmp_path) as desk:
        assert [each.message for each in desk.app._notifications] == [
            "This text is too long to be kept with its notes; another version is searched for what stands around them."
        ]


async def test_a_lost_figure_is_counted_as_none_and_as_no_reviewed_one_and_is_told_apart(
    noted: Path, tmp_path: Path
) -> None:
    noted.write_text(REPLY.replace("资金540万元，", "资金，"), encoding="utf-8")
    async with reading(noted, tmp_path, (120, 40)) as desk:
        count = len(desk.screen.reading.walked)
        assert f"sums reviewed 0/{count} " in str(desk.screen.status.render())
        await desk.press("L")
        title = str(desk.app.screen.query_one("#title", Static).render())
        assert f" · {count} figures · 0 reviewed · 1 not in this version" in title
