"""Facts about how the screens tell a note's state: outline, inspector, changed notes, card and ledger."""

from pathlib import Path

import pytest
from textual.widgets import OptionList, Static

from reader.annotations import Kind, Review
from reader.editing import Notebook
from reader.facts import Facts
from reader.tui.cards.figure_card import FigureCard
from reader.tui.changes.screen import ChangedNotes
from reader.tui.ledger.rows import Rows
from reader.tui.ledger.screen import Ledger
from reader.understanding import understand
from tests.databases import new_store
from tests.examples import REPLY, span_of
from tests.tui.driving import Desk, prompts, reading, settings_in

NEW = (
    REPLY.replace("资金540万元", "资金640万元")
    .replace("，每人每月补贴680元", "")
    .replace("三、下一步打算", "三、已完成工作")
)
WHY = "its heading changed: 下一步打算 → 已完成工作"


@pytest.fixture
def noted(tmp_path: Path) -> Path:
    """A reply whose sums were confirmed, and changed since."""
    path = tmp_path / "reply.txt"
    path.write_text(NEW, encoding="utf-8")
    notebook = Notebook(new_store(settings_in(tmp_path).database), understand(REPLY), path, "tester")
    for words, note in (("540万元", "核对"), ("620万元", "照旧"), ("680元", "太低"), ("不少于300万元", "争取")):
        notebook.add(span_of(REPLY, words), Kind.FUNDING, note, said=Facts(payer="县财政"), review=Review.CONFIRMED)
    notebook.close()
    return path


def listed(desk: Desk) -> str:
    """What the inspector or the list of changed notes says."""
    screen = desk.app.screen
    if isinstance(screen, ChangedNotes):
        return "\n".join(prompts(screen.query_one(OptionList)))
    inspector = desk.screen.panes.inspector
    return "\n".join(str(inspector.entry(line)) for line in range(inspector.count))


async def test_the_outline_counts_what_needs_a_look_and_no_old_decision(noted: Path, tmp_path: Path) -> None:
    async with reading(noted, tmp_path, (120, 40), painted=True) as desk:
        rows = [desk.screen.panes.outline.render_line(y).text.rstrip() for y in range(10)]
        counts = [[word for word in row.split() if word[0] in "¥✓✎≠"] for row in rows if "≠" in row]
        assert counts == [["¥1/6", "✎1", "≠1"], ["¥1", "≠1"], ["≠1"], ["¥1", "✎1", "≠1"]]
        await desk.press("j")
        assert "sums reviewed 1/8" in str(desk.screen.status.render())


async def test_the_inspector_tells_the_state_the_reason_and_the_words(noted: Path, tmp_path: Path) -> None:
    async with reading(noted, tmp_path, (120, 40), painted=True) as desk:
        await desk.press("s", "i", "i")
        said = "".join(listed(desk).split())
        assert "thewordswerechanged" in said
        assert "now:640万元" in said
        assert "itswordsstand,butwhatisaroundthemchanged" in said
        assert "".join(WHY.split()) in said
        assert "notfound" in said


async def test_a_doubtful_sum_stands_last_among_the_changed_notes_and_is_accepted(noted: Path, tmp_path: Path) -> None:
    async with reading(noted, tmp_path) as desk:
        await desk.press("M")
        lines = listed(desk).split("\n")
        assert lines[:3] == [
            "1 changed · 540万元 → 640万元 · 核对",
            "1 gone · 680元/人每月 · 太低",
            f"1 doubtful · ≥ 300万元 · {WHY} · 争取",
        ]
        assert lines[3] == "1 note moved with its words"
        await desk.press("j", "j")
        now = str(desk.app.screen.query_one("#now Static", Static).content)
        assert WHY in now
        await desk.press("enter")
        assert "1 its place was given by hand · ≥ 300万元 · 争取" in listed(desk)
        await desk.press("u")
        assert f"1 doubtful · ≥ 300万元 · {WHY} · 争取" in listed(desk)
        await desk.press("ctrl+r", "escape")
        assert len(desk.screen.reading.unsettled) == 2


async def test_a_card_says_again_what_it_said_when_what_it_waited_for_is_there(noted: Path, tmp_path: Path) -> None:
    async with reading(noted, tmp_path) as desk:
        await desk.press("end", ",", "enter")
        card = desk.app.screen
        assert isinstance(card, FigureCard)
        for waiting in ("waiting", "waiting still"):
            card._wait(waiting)
            assert str(card.query_one("#error", Static).render()) == waiting
        card._waited()
        assert WHY in str(card.query_one("#error", Static).render())


async def test_the_keys_for_notes_and_for_sums_to_review_reach_a_doubtful_one_once(noted: Path, tmp_path: Path) -> None:
    async with reading(noted, tmp_path) as desk:
        assert len(desk.screen.reading.met) == 4
        await desk.press("end", ",")
        assert desk.selected == "不少于300万元"
        assert desk.message.startswith(f"Doubtful here: {WHY}.")
        await desk.press("home", "W")
        assert desk.selected == "不少于300万元"
        await desk.press("enter")
        assert isinstance(desk.app.screen, FigureCard)
        assert WHY in str(desk.app.screen.query_one("#error", Static).render())
        await desk.press("ctrl+s")
        assert len(desk.screen.reading.unsettled) == 2
        await desk.press("u")
        assert len(desk.screen.reading.unsettled) == 3


async def test_the_ledger_marks_them_in_the_place_and_the_status_line_tells_them(noted: Path, tmp_path: Path) -> None:
    async with reading(noted, tmp_path, (120, 40), painted=True) as desk:
        await desk.press("L")
        screen = desk.app.screen
        assert isinstance(screen, Ledger)
        table = screen.query_one(Rows)
        assert table.ledger
        places = [str(table.ledger.cell(row, "place", 20)) for row in range(table.row_count)]
        assert [place for place in places if "≠" in place] == ["✓≠ 三", "✓≠ 二/（二）", "✓≠ 一"]
        assert "1 reviewed" in str(screen.query_one("#title", Static).render())
        told = []
        for row, place in enumerate(places):
            if "≠" in place:
                table.cursor = row
                await desk.pilot.pause()
                told.append(str(screen.query_one("#status", Static).render()))
        assert told[0].startswith(f"≠ its words stand, but what is around them changed · {WHY}")
        assert told[1].startswith("≠ not found")
        assert told[2].startswith("≠ the words were changed · 540万元 → 640万元")
        totals = " ".join(str(screen.query_one("#totals-text", Static).render()).split())
        assert "the words were changed (1)" in totals
