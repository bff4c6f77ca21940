"""Facts about the ledger: rows that are sorted, filtered and added up, of this reply and of all."""

from dataclasses import replace
from pathlib import Path

import pytest
from textual import events
from textual.geometry import Size
from textual.widgets import Input, Static

from reader.commands.annotate import annotate
from reader.tui.app import ReaderApp
from reader.tui.bars import KeyBar, StatusBar
from reader.tui.cards.figure_card import FigureCard
from reader.tui.ledger.gathering import Gathered, Gathering
from reader.tui.ledger.listed import Listed
from reader.tui.ledger.rows import LedgerRows, Rows
from reader.tui.ledger.screen import Ledger
from reader.tui.ledger.totals import TotalsPane
from reader.tui.library.screen import Library
from reader.typesetting.wrap import cells
from tests.tui.driving import COUNTY, PROVINCIAL, Desk, reading, settings_in

LETTER = (
    "某代表:\n\n现答复如下:\n\n一、资金\n\n"
    "2022年,县财政安排管网资金900万元,其中中央资金500万元、省级资金400万元。2023年,县财政安排水厂资金300万元。"
    "资金4800万元，包括管网3700万元、水厂300万元。\n"
)


@pytest.fixture
def letter(tmp_path: Path) -> Path:
    path = tmp_path / "letter.txt"
    path.write_text(LETTER, encoding="utf-8")
    return path


def ledger(desk: Desk) -> Ledger:
    assert isinstance(desk.app.screen, Ledger)
    return desk.app.screen


def shown(desk: Desk) -> list[str]:
    """The words of the figures in the order of the rows."""
    return [row.entry.figure.text for row in ledger(desk).shown]


def said(desk: Desk, selector: str) -> str:
    return str(ledger(desk).query_one(selector, Static).render())


def cell(desk: Desk, row: int, column: str) -> str:
    table = ledger(desk).table
    assert table.ledger
    return str(table.ledger.cell(row, column, table.widths[column]))


async def gathered(desk: Desk) -> None:
    """Wait until all replies were read; the worker that waits for the ledger itself goes on."""
    if waiting := [worker for worker in desk.app.workers if worker.name == "_gather"]:
        await desk.app.workers.wait_for_complete(waiting)
    await desk.pilot.pause()


async def test_the_ledger_has_every_figure_that_is_walked(tmp_path: Path) -> None:
    async with reading(PROVINCIAL, tmp_path) as desk:
        count = len(desk.screen.reading.walked)
        await desk.press("L")
        assert ledger(desk).query_one(Rows).row_count == count == len(shown(desk))


async def test_rows_are_sorted_by_amount_and_the_other_way_round(letter: Path, tmp_path: Path) -> None:
    async with reading(letter, tmp_path) as desk:
        await desk.press("L", "s", "s", "s", "s")
        assert shown(desk)[:3] == ["300万元", "300万元", "400万元"]
        await desk.press("r")
        assert shown(desk)[:3] == ["4800万元", "3700万元", "900万元"]


async def test_a_click_on_a_column_sorts_by_it(letter: Path, tmp_path: Path) -> None:
    async with reading(letter, tmp_path) as desk:
        await desk.press("L")
        await desk.pilot.click(Rows, offset=(1, 0))
        assert shown(desk)[0] == "300万元"


async def test_enter_goes_to_the_text_and_back_comes_back(letter: Path, tmp_path: Path) -> None:
    async with reading(letter, tmp_path) as desk:
        await desk.press("L", "j", "j", "enter")
        assert desk.selected == "400万元"
        await desk.press("L", "escape")
        assert desk.selected == "400万元"


async def test_words_filter_the_rows_and_the_totals_which_add_no_part_to_its_whole_and_say_so(
    letter: Path, tmp_path: Path
) -> None:
    async with reading(letter, tmp_path) as desk:
        await desk.press("L", "/")
        ledger(desk).query_one(Input).value = "2023年"
        await desk.press("enter")
        assert shown(desk) == ["300万元"]
        assert "/2023年" in said(desk, "#title")
        assert "300万元" in said(desk, "#totals-text")
        await desk.press("escape")
        assert len(shown(desk)) == 7
        await desk.press("/")
        ledger(desk).query_one(Input).value = "2022年"
        await desk.press("enter")
        assert "900万元" in said(desk, "#totals-text")
        assert "Left out: part of a sum that is counted (2)" in said(desk, "#totals-text")


async def test_v_shows_what_is_to_be_reviewed_and_what_is_confirmed(letter: Path, tmp_path: Path) -> None:
    async with reading(letter, tmp_path) as desk:
        await desk.press("w", "enter", "enter", "x", "escape", "L", "v")
        assert len(shown(desk)) == 5
        await desk.press("v")
        assert shown(desk) == ["900万元"]
        await desk.press("v")
        assert len(shown(desk)) == 7


async def test_t_makes_totals_by_payer_status_level_and_reply_and_b_shows_bars_whose_longest_is_the_largest(
    letter: Path, tmp_path: Path
) -> None:
    async with reading(letter, tmp_path) as desk:
        await desk.press("L")
        titles = []
        for _ in range(5):
            titles.append(said(desk, "#totals-text").split("\n")[0].split(" · ")[0])
            await desk.press("t")
        assert titles == [f"Totals by {word}" for word in ("year", "payer", "status", "level", "reply")]
        await desk.press("b")
        bars = [line.count("█") for line in said(desk, "#totals-text").split("\n")[1:-1]]
        assert max(bars) >= 10
        assert all(bars)


async def test_totals_by_status_say_each_status_once(letter: Path, tmp_path: Path) -> None:
    async with reading(letter, tmp_path) as desk:
        await desk.press("L", "t", "t")
        assert said(desk, "#totals-text").split("\n")[1:3] == ["allocated  1200万元*", "not said   4800万元*"]
        await desk.press("b")
        names = [line.split("  ")[0] for line in said(desk, "#totals-text").split("\n")[1:3]]
        assert names == ["status not said", "allocated"]  # the longest bar first


async def test_what_check_found_stands_beside_the_row(letter: Path, tmp_path: Path) -> None:
    async with reading(letter, tmp_path) as desk:
        await desk.press("L", "G")
        assert cell(desk, 6, "place").endswith("!")
        assert "3700万元 + 300万元 = 4000万元 ≠ 4800万元" in str(ledger(desk).query_one("#status").render())


async def test_all_replies_are_there_and_enter_opens_another_at_its_figure(letter: Path, tmp_path: Path) -> None:
    arguments = {"note": "", "kind": "funding", "tags": [], "said": {}}
    annotate(str(COUNTY), settings_in(tmp_path), quote="约45万元", at=None, **arguments)  # type: ignore[arg-type]
    async with reading(letter, tmp_path) as desk:
        await desk.press("f", "1", "L", "A")
        await gathered(desk)
        assert {"900万元", "86万元", "约45万元"} <= set(shown(desk))
        assert "all replies" in said(desk, "#title")
        ledger(desk).table.cursor = shown(desk).index("约45万元")
        await desk.press("enter")
        await desk.app.workers.wait_for_complete()
        await desk.pilot.pause()
        await desk.settle()
        top = desk.app.screen_stack[-1]
        assert top.source.name == COUNTY.name  # type: ignore[attr-defined]
        assert top.body.selection.of(top.source.text) == "约45万元"  # type: ignore[attr-defined]
        await desk.press("q")
        assert desk.app.screen.source.name == "letter.txt"  # type: ignore[attr-defined]


async def test_of_a_reply_whose_file_is_gone_the_ledger_shows_what_is_remembered(letter: Path, tmp_path: Path) -> None:
    gone = tmp_path / "gone.txt"
    gone.write_text("某代表:\n\n拨付1234万元。\n", encoding="utf-8")
    arguments = {"note": "", "kind": "funding", "tags": [], "said": {}}
    annotate(str(gone), settings_in(tmp_path), quote="1234万元", at=None, **arguments)  # type: ignore[arg-type]
    gone.unlink()
    async with reading(letter, tmp_path) as desk:
        await desk.press("L", "A")
        await gathered(desk)
        assert shown(desk) == ["1234万元"]
        await desk.press("enter")
        assert "not in this version" in str(ledger(desk).query_one("#status").render())


async def test_the_keys_can_be_clicked(letter: Path, tmp_path: Path) -> None:
    async with reading(letter, tmp_path, (120, 40)) as desk:
        await desk.press("L")
        line = str(ledger(desk).query_one(KeyBar).render())
        await desk.pilot.click(KeyBar, offset=(line.index(" b ") + 1, 0))
        assert "█" in said(desk, "#totals-text")


@pytest.mark.parametrize("size", [(80, 24), (120, 40), (40, 12)])
async def test_the_ledger_opens_on_screens_of_all_sizes(letter: Path, tmp_path: Path, size: tuple[int, int]) -> None:
    async with reading(letter, tmp_path, size) as desk:
        await desk.press("L")
        assert ledger(desk).query_one(Rows).size.height >= 2
        await desk.press("q")


async def test_a_reply_without_figures_has_an_empty_ledger(tmp_path: Path) -> None:
    path = tmp_path / "none.txt"
    path.write_text("某代表:\n\n没有数字的一句话。\n", encoding="utf-8")
    async with reading(path, tmp_path) as desk:
        await desk.press("L")
        assert shown(desk) == []
        await desk.press("enter", "s", "r", "t", "b", "v", "escape")
        assert not isinstance(desk.app.screen, Ledger)


async def test_e_opens_the_card_of_a_row(letter: Path, tmp_path: Path) -> None:
    async with reading(letter, tmp_path) as desk:
        await desk.press("L", "j", "e")
        assert isinstance(desk.app.screen, FigureCard)
        assert desk.selected == "500万元"


async def test_a_ledger_opened_early_shows_what_is_found_later(letter: Path, tmp_path: Path) -> None:
    async with reading(letter, tmp_path) as desk:
        closer = desk.screen.reading.understanding
        assert closer
        desk.screen.understand(replace(closer, facts={}))
        await desk.press("L")
        assert not any(row.entry.figure.said.year for row in ledger(desk).shown)
        desk.screen.understand(closer)
        await desk.pilot.pause()
        assert ledger(desk).shown[0].entry.figure.said.year == "2022"


async def test_the_ending_of_an_export_chooses_its_form(letter: Path, tmp_path: Path) -> None:
    async with reading(letter, tmp_path) as desk:
        await desk.press("L", "E")
        desk.app.screen.query_one("#path", Input).value = str(tmp_path / "mine.csv")
        await desk.pilot.pause()
        await desk.press("enter")
        assert (tmp_path / "mine.csv").read_bytes().startswith(b"\xef\xbb\xbf")


async def test_the_list_of_replies_has_a_ledger_of_those_that_are_shown_or_marked_and_of_all_with_notes(
    tmp_path: Path,
) -> None:
    arguments = {"note": "", "kind": "funding", "tags": [], "said": {}}
    annotate(str(COUNTY), settings_in(tmp_path), quote="约45万元", at=None, **arguments)  # type: ignore[arg-type]
    app = ReaderApp(settings_in(tmp_path), [COUNTY, PROVINCIAL], None)
    async with app.run_test(size=(120, 40)) as pilot:
        desk = Desk(pilot)

        async def ledger_opens() -> None:
            library = app.screen
            assert isinstance(library, Library)
            while not (found := library.viewing.found) or not found.counted or not all(found.order.replies):
                await pilot.pause()  # until all are read
            await pilot.press("L")
            while not isinstance(app.screen, Ledger) or app.screen._gathering.is_busy:
                await pilot.pause()
            await gathered(desk)

        await ledger_opens()
        assert {"86万元", "约45万元", "48.6亿元"} <= set(shown(desk))
        await pilot.press("A")
        await gathered(desk)
        assert shown(desk) == ["86万元", "约45万元"]
        await pilot.press("q", "G", "m")
        await ledger_opens()
        assert shown(desk) == ["86万元", "约45万元"]
        assert said(desk, "#title").startswith("1 marked reply · 2 figures")
        await pilot.press("j", "enter")
        await pilot.pause()
        await Desk(pilot).settle()
        await pilot.pause()
        assert app.screen.body.selection.of(app.screen.source.text) == "约45万元"  # type: ignore[attr-defined]


async def test_while_all_replies_are_read_no_key_says_that_there_is_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Gathering, "_gather", lambda _gathering, _work: None)
    app = ReaderApp(settings_in(tmp_path), [COUNTY], None)
    async with app.run_test(size=(120, 40)) as pilot:
        desk = Desk(pilot)
        await Desk(pilot).settle()
        await pilot.press("L")
        await pilot.pause()
        for key in ("E", "e"):
            await pilot.press(key)
            await pilot.pause()
            assert ledger(desk).query_one(StatusBar).message == "Reading all replies…"
        gathers = ledger(desk)._gathering._running
        ledger(desk).post_message(Gathered(Listed.of(()), "", is_noted=True, worker=gathers))
        await pilot.pause()
        await pilot.press("e")
        assert ledger(desk).query_one(StatusBar).message == "There is no figure here."


async def test_l_pressed_twice_opens_one_ledger(letter: Path, tmp_path: Path) -> None:
    async with reading(letter, tmp_path) as desk:
        await desk.press_at_once("L", "L")
        assert len(desk.app.screen_stack) == 2


async def test_a_size_that_is_told_when_it_is_left_already_changes_nothing(letter: Path, tmp_path: Path) -> None:
    async with reading(letter, tmp_path) as desk:
        await desk.press("L")
        left = ledger(desk)
        await desk.press("q")
        size = Size(60, 20)
        left.on_resize(events.Resize(size, size))
        assert not left.display


@pytest.mark.parametrize("key", ["r", "v"])
async def test_enter_goes_to_the_row_that_was_marked_whatever_is_pressed_behind_it(
    key: str, letter: Path, tmp_path: Path
) -> None:
    async with reading(letter, tmp_path) as desk:
        await desk.press("w", "X", "L", "j")
        marked = shown(desk)[1]
        await desk.press_at_once("enter", key)
        assert desk.selected == marked


async def test_a_click_on_a_column_of_an_empty_table_does_no_harm(letter: Path, tmp_path: Path) -> None:
    async with reading(letter, tmp_path) as desk:
        await desk.press("L", "/")
        await desk.type("zzz")
        await desk.press("enter")
        await desk.pilot.click(Rows, offset=(1, 0))
        await desk.press("enter", "G", "r", "escape")
        assert len(shown(desk)) == 7


async def test_the_joint_ledger_calls_replies_by_their_numbers_or_their_proposals(letter: Path, tmp_path: Path) -> None:
    arguments = {"note": "", "kind": "funding", "tags": [], "said": {}}
    annotate(str(COUNTY), settings_in(tmp_path), quote="约45万元", at=None, **arguments)  # type: ignore[arg-type]
    for size, expected in ((80, "第36号"), (120, "澄交函〔2023〕18号")):
        async with reading(letter, tmp_path, (size, 24)) as desk:
            await desk.press("L", "A")
            await gathered(desk)
            assert cell(desk, 0, "reply") == expected


def _bars(desk: Desk) -> list[str]:
    return said(desk, "#totals-text").split("\n")[1:-1]


async def test_bars_are_sorted_by_length_and_their_sums_are_in_one_unit(tmp_path: Path) -> None:
    async with reading(PROVINCIAL, tmp_path, (120, 40)) as desk:
        await desk.press("L", "b")
        bars = _bars(desk)
        lengths = [line.count("█") for line in bars]
        assert len(bars) >= 5
        assert lengths == sorted(lengths, reverse=True)
        assert all("亿" in line for line in bars)


async def test_labels_of_bars_are_whole_where_there_is_room(tmp_path: Path) -> None:
    async with reading(PROVINCIAL, tmp_path, (120, 40)) as desk:
        await desk.press("L", "b")
        assert any(line.startswith("2020/2023 · allocated cumulative ") for line in _bars(desk))


async def test_a_very_wide_ledger_shows_the_passage_of_the_marked_row_and_what_is_said_of_it(tmp_path: Path) -> None:
    async with reading(PROVINCIAL, tmp_path, (200, 50)) as desk:
        await desk.press("L", "j", "j", "j", "j", "j", "j")
        words = said(desk, "#passage-text")
        assert f"\nstatus{' ' * (len('within another sum  ') - len('status'))}allocated?\n" in words
        assert "二 已经开展的主要工作 › （二） 加大投入力度" in words.replace("\n", "")
        assert "【48.6亿元】" in words.replace("\n", "")
        assert ledger(desk).query_one(Rows).size.width + 62 == 200
    async with reading(PROVINCIAL, tmp_path, (120, 40)) as desk:
        await desk.press("L")
        assert not ledger(desk).query_one("#passage").display


async def test_in_a_narrow_ledger_of_all_replies_the_places_give_way_to_words(letter: Path, tmp_path: Path) -> None:
    arguments = {"note": "", "kind": "funding", "tags": [], "said": {}}
    annotate(str(COUNTY), settings_in(tmp_path), quote="约45万元", at=None, **arguments)  # type: ignore[arg-type]
    async with reading(letter, tmp_path, (80, 24)) as desk:
        await desk.press("L", "A")
        await gathered(desk)
        assert cell(desk, 0, "place") == "·"
        assert str(ledger(desk).query_one("#status", Static).render()).startswith("1 · ")


async def test_a_figure_without_a_definite_amount_has_its_words_for_one(tmp_path: Path) -> None:
    async with reading(PROVINCIAL, tmp_path, (120, 40)) as desk:
        await desk.press("L")
        assert cell(desk, 0, "amount") == "“数百万元”"


async def test_what_is_cut_off_before_the_words_of_a_row_is_said_by_an_ellipsis(tmp_path: Path) -> None:
    async with reading(PROVINCIAL, tmp_path, (120, 40)) as desk:
        await desk.press("L")
        assert str(ledger(desk).query_one("#status", Static).render()).startswith("gap · …")
        assert "达数百万元" in str(ledger(desk).query_one("#status", Static).render())


async def test_on_a_tiny_screen_the_rows_keep_their_room(letter: Path, tmp_path: Path) -> None:
    async with reading(letter, tmp_path, (20, 5)) as desk:
        await desk.press("L")
        assert not ledger(desk).query_one("#totals").display
        assert ledger(desk).query_one(Rows).size.height >= 2


async def test_the_sign_of_a_guess_is_explained_as_long_as_one_is_shown(letter: Path, tmp_path: Path) -> None:
    async with reading(letter, tmp_path) as desk:
        await desk.press("L")
        assert said(desk, "#title").endswith(" · ? is guessed")
        await desk.press("v", "v")
        assert "is guessed" not in said(desk, "#title")


async def test_a_bar_of_what_is_said_of_nobody_says_what_is_not_said(tmp_path: Path) -> None:
    async with reading(PROVINCIAL, tmp_path, (120, 40)) as desk:
        await desk.press("L", "t", "b")
        assert any(line.startswith("payer not said · status not said ") for line in _bars(desk))


async def test_what_an_amount_is_per_is_said_as_far_as_its_column_has_room(tmp_path: Path) -> None:
    async with reading(PROVINCIAL, tmp_path, (80, 24)) as desk:
        await desk.press("L")
        assert cell(desk, 2, "amount") == "300万元–500万元"
        assert cell(desk, 4, "amount") == "2.8元/立方米"
        rows = LedgerRows(ledger(desk)._shown, 80, brief=False)
        narrower = [str(rows.cell(4, "amount", width)) for width in range(7, 13)]
        assert narrower == ["2.8元/…", "2.8元/…", "2.8元/立…", "2.8元/立…", "2.8元/立方…", "2.8元/立方米"]


async def test_totals_that_have_no_room_are_scrolled_by_keys_while_the_rows_stay(tmp_path: Path) -> None:
    async with reading(PROVINCIAL, tmp_path, (80, 24)) as desk:
        await desk.press("L")
        totals, marked = ledger(desk).query_one(TotalsPane), ledger(desk).table.marked
        assert totals.max_scroll_y > 0 == totals.scroll_y
        await desk.press("J")
        assert totals.scroll_y == totals.max_scroll_y
        await desk.press("K")
        assert (totals.scroll_y, ledger(desk).table.marked) == (0, marked)


async def test_the_title_of_all_replies_is_whole_on_a_narrow_screen(letter: Path, tmp_path: Path) -> None:
    async with reading(letter, tmp_path, (80, 24)) as desk:
        await desk.press("f", "1", "L", "A")
        await gathered(desk)
        assert said(desk, "#title").startswith("all replies with notes · ")


async def test_where_no_reply_has_notes_the_ledger_of_those_says_so(letter: Path, tmp_path: Path) -> None:
    async with reading(letter, tmp_path) as desk:
        await desk.press("L", "A")
        await gathered(desk)
        assert "No reply with notes has a figure." in ledger(desk).table.render_line(2).text


@pytest.mark.parametrize("width", [46, 60, 80])
async def test_bars_stand_on_the_line_of_their_names_in_any_window(tmp_path: Path, width: int) -> None:
    async with reading(PROVINCIAL, tmp_path, (width, 30)) as desk:
        await desk.press("L", "b")
        bars = [line for line in said(desk, "#totals-text").split("\n") if "█" in line]
        assert len(bars) > 1
        assert all(cells(line) <= width - 4 for line in bars)
