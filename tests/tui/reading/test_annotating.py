"""Facts about annotating: highlights, notes, drafts, boundaries, undo, copies, exports, two windows."""

import json
from dataclasses import replace
from decimal import Decimal
from pathlib import Path

import pytest
from textual.widgets import Input, Select, Static, TextArea

from reader import i18n
from reader.annotations import Kind
from reader.commands.annotate import annotate
from reader.errors import StoreError
from reader.figures import Amount, Qualifier
from reader.store import open_store
from reader.tui.cards.figure_card import FigureCard
from reader.tui.cards.note_card import NoteCard
from reader.tui.export_dialog import ExportDialog
from reader.tui.reading import exporting
from tests.tui.driving import AWKWARD, COUNTY, PROVINCIAL, SAMPLES, Desk, reading, settings_in

CLAUSE = "安排养护资金86万元"


async def test_two_keys_annotate_a_figure_with_its_exact_value_and_qualifier(tmp_path: Path) -> None:
    async with reading(COUNTY, tmp_path) as desk:
        await desk.press("f", "f", "1")
        item = desk.screen.reading.items[0].annotation
        assert item.figure is not None
        assert item.selector.quote == "约45万元"
        assert item.figure.amount == Amount(Decimal(450000), "CNY", Qualifier.APPROX)
        assert item.kind is Kind.FUNDING
        assert item.author == "tester"
        assert "sums reviewed 0/2" in str(desk.screen.status.render())


async def test_each_kind_has_its_key_and_its_mark_in_the_margin(tmp_path: Path) -> None:
    async with reading(COUNTY, tmp_path) as desk:
        for key, kind in zip("12345", ("funding", "commitment", "progress", "question", "key"), strict=True):
            await desk.press("home", "f", key)
            assert desk.notes() == [("86万元", kind, "")]
            row = next(row for row in desk.rows() if "86万元" in row)
            assert row.startswith(key)
            await desk.press("x")
            assert desk.notes() == []


async def test_the_same_words_again_change_the_kind_and_make_no_second_highlight(tmp_path: Path) -> None:
    async with reading(COUNTY, tmp_path) as desk:
        await desk.press("f", "1", "3")
        assert desk.notes() == [("86万元", "progress", "")]


async def test_overlapping_highlights_are_both_in_the_margin(tmp_path: Path) -> None:
    async with reading(COUNTY, tmp_path) as desk:
        await desk.press("f", "1", "+", "2")
        row = next(row for row in desk.rows() if "86万元" in row)
        assert set(row[:2]) == {"1", "2"}


async def test_a_note_of_several_lines_with_tags_is_saved_whole(tmp_path: Path) -> None:
    async with reading(COUNTY, tmp_path) as desk:
        await desk.press("f", "+", "enter")
        assert isinstance(desk.app.screen, NoteCard)
        assert "86万元  =  860000 CNY" in str(desk.app.screen.query_one("#amount", Static).render())
        await desk.type("县财政")
        await desk.press("enter")
        await desk.type("待核实")
        await desk.press("tab")
        await desk.type("养护 2023 #县级")
        await desk.press("ctrl+s")
        annotation = desk.screen.reading.items[0].annotation
        assert annotation.note == "县财政\n待核实"
        assert annotation.tags == ("养护", "2023", "县级")
        assert not desk.app.screen.is_modal


async def test_the_card_changes_the_kind(tmp_path: Path) -> None:
    async with reading(COUNTY, tmp_path) as desk:
        await desk.press("f", "+", "1", "e")
        desk.app.screen.query_one("#kind", Select).value = Kind.QUESTION
        await desk.press("ctrl+s")
        assert desk.notes() == [(CLAUSE, "question", "")]


async def test_enter_on_an_annotation_opens_it_and_makes_no_second_one(tmp_path: Path) -> None:
    async with reading(COUNTY, tmp_path) as desk:
        await desk.press("f", "+", "1", "escape", "enter")
        await desk.type("x")
        await desk.press("ctrl+s")
        assert desk.notes() == [(CLAUSE, "funding", "x")]


async def test_an_unfinished_note_comes_back_after_escape(tmp_path: Path) -> None:
    async with reading(COUNTY, tmp_path) as desk:
        await desk.press("f", "+", "enter")
        await desk.type("一半")
        await desk.press("escape")
        assert desk.notes() == []
        assert desk.message == "Kept unfinished: D goes on with it."
        await desk.press("f", "+", "D")
        assert desk.app.screen.query_one("#note", TextArea).text == "一半"
        await desk.press("ctrl+s")
        assert desk.notes() == [(CLAUSE, "funding", "一半")]
        await desk.press("D")
        assert desk.message == "No note was left unfinished."


async def test_an_unfinished_note_survives_the_end_of_the_program(tmp_path: Path) -> None:
    async with reading(COUNTY, tmp_path) as desk:
        await desk.press("f", "+", "enter")
        await desk.type("没写完")
        # The program ends here, with the card open.
    async with reading(COUNTY, tmp_path) as desk:
        assert desk.message == "A note was left unfinished: D goes on with it."
        await desk.press("D")
        assert desk.app.screen.query_one("#note", TextArea).text == "没写完"


async def test_a_draft_thrown_away_is_gone(tmp_path: Path) -> None:
    async with reading(COUNTY, tmp_path) as desk:
        await desk.press("f", "+", "enter")
        await desk.type("x")
        await desk.press("ctrl+t", "D")
        assert desk.message == "No note was left unfinished."


async def test_a_card_closed_untouched_leaves_nothing_behind(tmp_path: Path) -> None:
    async with reading(COUNTY, tmp_path) as desk:
        await desk.press("f", "+", "enter", "escape", "D")
        assert desk.notes() == []
        assert desk.message == "No note was left unfinished."


async def test_a_failed_save_keeps_the_card_open_with_what_was_typed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with reading(COUNTY, tmp_path) as desk:
        await desk.press("f", "+", "enter")
        await desk.type("x")
        assert desk.screen.notes.notebook is not None

        def full(*_arguments: object, **_options: object) -> None:
            raise StoreError("the disk is full.", subject="annotations.db")

        with monkeypatch.context() as patch:
            patch.setattr(desk.screen.notes.notebook._store, "put", full)
            await desk.press("ctrl+s")
            assert isinstance(desk.app.screen, NoteCard)
            assert "the disk is full" in str(desk.app.screen.query_one("#error", Static).render())
        await desk.press("ctrl+s")
        assert desk.notes() == [(CLAUSE, "funding", "x")]


async def test_boundaries_move_with_the_keys_and_the_figure_follows(tmp_path: Path) -> None:
    async with reading(COUNTY, tmp_path) as desk:
        await desk.press("f", "1", "m", "O", "h", "h", "h", "h", "enter")
        assert desk.notes() == [("养护资金86万元", "funding", "")]
        figure = desk.screen.reading.items[0].annotation.figure
        assert figure is not None
        assert figure.text == "86万元"
        await desk.press("u")
        assert desk.notes() == [("86万元", "funding", "")]


async def test_escape_leaves_boundaries_as_they_were(tmp_path: Path) -> None:
    async with reading(COUNTY, tmp_path) as desk:
        await desk.press("f", "1", "m", "l", "l", "escape")
        assert desk.notes() == [("86万元", "funding", "")]
        assert desk.selected == ""


async def test_every_change_can_be_undone_and_done_again(tmp_path: Path) -> None:
    async with reading(COUNTY, tmp_path) as desk:
        await desk.press("f", "1", "4", "x")
        states = [desk.notes()]
        for _ in range(3):
            await desk.press("u")
            states.append(desk.notes())
        assert states == [[], [("86万元", "question", "")], [("86万元", "funding", "")], []]
        for _ in range(3):
            await desk.press("ctrl+r")
        assert desk.notes() == []
        await desk.press("ctrl+r")
        assert desk.message == "There is nothing to do again."


async def test_after_a_restart_undo_takes_the_last_note_out_of_the_trash(tmp_path: Path) -> None:
    async with reading(COUNTY, tmp_path) as desk:
        await desk.press("f", "1", "x", "q")
    async with reading(COUNTY, tmp_path) as desk:
        assert desk.notes() == []
        await desk.press("u")
        assert desk.notes() == [("86万元", "funding", "")]


async def test_the_trash_is_listed_in_the_inspector_and_gives_back(tmp_path: Path) -> None:
    async with reading(COUNTY, tmp_path) as desk:
        await desk.press("f", "1", "x", "s", "s", "tab")
        assert desk.screen.focused is desk.screen.panes.inspector
        await desk.press("j", "r")
        assert desk.notes() == [("86万元", "funding", "")]


async def test_choosing_a_note_in_the_inspector_goes_there(tmp_path: Path) -> None:
    async with reading(PROVINCIAL, tmp_path) as desk:
        await desk.press("f", "f", "1", "g", "g", "s", "tab", "j", "enter")  # it stands with its figure
        assert desk.selected == "不超过30万元"
        assert desk.screen.focused is desk.screen.body


async def test_full_stop_and_comma_walk_the_annotations(tmp_path: Path) -> None:
    async with reading(COUNTY, tmp_path) as desk:
        await desk.press("f", "1", "f", "2", "escape", "home", ".")
        assert desk.selected == "86万元"
        await desk.press(".")
        assert desk.selected == "约45万元"
        await desk.press(",")
        assert desk.selected == "86万元"


async def test_a_highlighted_paragraph_is_not_taken_for_one_of_its_sums(tmp_path: Path) -> None:
    async with reading(AWKWARD, tmp_path) as desk:
        await desk.press("/")
        await desk.type("三是推进")
        await desk.press("enter", "P", "3")
        assert desk.screen.reading.items[0].annotation.figure is None
        assert "sums reviewed 0/" in str(desk.screen.status.render())


async def test_copying_says_which_clipboard_was_used(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    copied: list[str] = []

    def to_system(text: str) -> bool:
        copied.append(text)
        return len(copied) < 2

    monkeypatch.setattr(exporting, "copy_to_system", to_system)
    async with reading(COUNTY, tmp_path) as desk:
        await desk.press("f", "y")
        assert desk.message == "Copied to the system's clipboard."
        await desk.press("Y")
        assert desk.message == "Copied through the terminal (OSC 52), if it allows that."
        assert desk.app.clipboard == copied[1]
    assert copied[0] == (
        "“86万元” — 澄湖县交通运输局《澄湖县交通运输局关于县十八届人大三次会议第36号建议的答复》(澄交函〔2023〕18号), 1"
    )
    assert copied[1].startswith("> 86万元\n>\n> — 澄湖县交通运输局《")


async def test_the_notes_in_the_selection_are_copied_else_all(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    copied: list[str] = []

    def copy(text: str) -> bool:
        copied.append(text)
        return True

    for name in ("copy_to_system", "copy_rich"):
        monkeypatch.setattr(exporting, name, copy)
    async with reading(COUNTY, tmp_path) as desk:
        await desk.press("alt+y")
        assert desk.message == "There are no notes to copy here."
        await desk.press("f", "1", "f", "1", "escape", "alt+y", "alt+t", "alt+r")
        await desk.press("g", "g", "P", "alt+t")
        assert desk.message == "There are no notes to copy here."
    assert [text.count("made") for text in copied[:3]] == [2, 2, 2]
    assert copied[2].startswith('<meta charset="utf-8"><blockquote>')
    assert len(copied) == 3


async def test_two_windows_see_each_others_notes_and_lose_none(tmp_path: Path) -> None:
    async with reading(COUNTY, tmp_path) as one:
        await one.press("f", "1")
        annotate(
            str(COUNTY),
            settings_in(tmp_path),
            quote="约45万元",
            at=None,
            note="from another window",
            kind="question",
            tags=[],
            said={},
        )
        await one.press("R")
        assert one.notes() == [("86万元", "funding", ""), ("约45万元", "question", "from another window")]


async def test_a_note_changed_in_another_window_is_not_overwritten(tmp_path: Path) -> None:
    async with reading(COUNTY, tmp_path) as one:
        await one.press("f", "1")
        assert one.screen.notes.notebook is not None
        mine = one.screen.reading.items[0].annotation
        other = open_store(tmp_path / "annotations.db")
        assert one.screen.reading.reply is not None
        other.put(replace(mine, note="theirs"), one.screen.reading.reply, COUNTY)
        other.close()
        await one.press("2")
        assert one.notes() == [("86万元", "funding", "theirs")]


async def test_export_writes_markdown_beside_the_reply_and_over_its_own_file_again(tmp_path: Path) -> None:
    path = tmp_path / "reply.txt"
    path.write_text(COUNTY.read_text(encoding="utf-8"), encoding="utf-8")
    async with reading(path, tmp_path) as desk:
        await desk.press("f", "1", "E", "enter")
        first = (tmp_path / "reply.notes.md").read_bytes()
        await desk.press("E", "enter")
        assert (tmp_path / "reply.notes.md").read_bytes() == first
        assert "**86万元**" in first.decode()
        assert desk.message.startswith("Written: ")


async def test_export_leaves_a_foreign_file_alone_and_says_so(tmp_path: Path) -> None:
    path = tmp_path / "reply.txt"
    path.write_text(COUNTY.read_text(encoding="utf-8"), encoding="utf-8")
    foreign = tmp_path / "reply.notes.md"
    foreign.write_text("mine\n", encoding="utf-8")
    async with reading(path, tmp_path) as desk:
        await desk.press("f", "1", "E", "enter")
        assert isinstance(desk.app.screen, ExportDialog)
        assert "wasn't written by reply-reader" in str(desk.app.screen.query_one("#error", Static).render())
        assert foreign.read_text(encoding="utf-8") == "mine\n"
        await desk.press("ctrl+o")
        assert str(tmp_path / "reply.notes.md.bak") in desk.message
        assert (tmp_path / "reply.notes.md.bak").read_text(encoding="utf-8") == "mine\n"


async def test_export_as_json_follows_the_form(tmp_path: Path) -> None:
    path = tmp_path / "reply.txt"
    path.write_text(COUNTY.read_text(encoding="utf-8"), encoding="utf-8")
    async with reading(path, tmp_path) as desk:
        await desk.press("f", "1", "E")
        desk.app.screen.query_one("#format", Select).value = "json"
        await desk.pilot.pause()
        assert desk.app.screen.query_one("#path", Input).value.endswith("reply.notes.json")
        await desk.press("ctrl+s")
    values = json.loads((tmp_path / "reply.notes.json").read_text(encoding="utf-8"))
    assert [note["quote"] for note in values["notes"]] == ["86万元"]


async def test_a_database_that_is_none_is_said_and_the_reply_can_still_be_read(tmp_path: Path) -> None:
    (tmp_path / "annotations.db").write_text("no database", encoding="utf-8")
    async with reading(COUNTY, tmp_path) as desk:
        assert any("this is no annotations' database" in note.message for note in desk.app._notifications)
        await desk.press("f", "1")
        assert desk.selected == "86万元"
        assert desk.notes() == []


async def whole_job(desk: Desk) -> None:
    """Walk, highlight, annotate with a note, delete, undo."""
    await desk.press("f", "1", "f", "+", "enter")
    await desk.type("note")
    await desk.press("ctrl+s", "x", "u")


EVERY_SAMPLE = [
    pytest.param(path, size, ("en", "zh_CN")[(number + wide) % 2], wide == number // 2, id=f"{path.stem}-{size[0]}")
    for number, path in enumerate(sorted(SAMPLES.glob("*.txt")))
    for wide, size in enumerate([(80, 24), (120, 40)])
]
"""Every sample in both sizes and in both languages, and every size in both languages; each sample is painted once."""


@pytest.mark.parametrize(("path", "size", "language", "painted"), EVERY_SAMPLE)
async def test_the_whole_job_by_keyboard_on_every_sample(
    tmp_path: Path, path: Path, size: tuple[int, int], language: str, painted: bool
) -> None:
    i18n.use(language)
    copy = tmp_path / path.name
    copy.write_text(path.read_text(encoding="utf-8"), encoding="utf-8")
    async with reading(copy, tmp_path, size, painted=painted) as desk:
        await whole_job(desk)
        before = desk.notes()
        assert len(before) == 2
        await desk.press("E", "enter", "q")
    async with reading(copy, tmp_path, size) as desk:
        assert desk.notes() == before
    export = (tmp_path / f"{path.stem}.notes.md").read_text(encoding="utf-8")
    assert "\nnote\n" in export


async def test_moving_away_drops_the_selection_so_that_nothing_out_of_sight_is_annotated(tmp_path: Path) -> None:
    async with reading(PROVINCIAL, tmp_path) as desk:
        await desk.press("f", "j")
        assert desk.selected == ""
        await desk.press("g", "g", "f")
        assert desk.selected == "数百万元"


async def test_messages_of_undo_and_of_moved_boundaries_are_seen(tmp_path: Path) -> None:
    async with reading(COUNTY, tmp_path) as desk:
        await desk.press("f", "1", "u")
        assert "Undone: noted “86万元”." in str(desk.screen.status.render())
        await desk.press("ctrl+r")
        assert "Done again: noted “86万元”." in str(desk.screen.status.render())
        await desk.press("m")
        assert " enter save boundaries " in str(desk.screen.query_one("#keys", Static).render())
        await desk.press("O", "h", "enter")
        assert "The boundaries were moved." in str(desk.screen.status.render())


async def test_what_ends_the_selecting_gives_up_moving_boundaries(tmp_path: Path) -> None:
    async with reading(COUNTY, tmp_path) as desk:
        await desk.press("f", "1", "m", "f", "enter")
        assert isinstance(desk.app.screen, FigureCard)
        await desk.press("escape")
        assert desk.notes() == [("86万元", "funding", "")]


async def test_boundaries_that_leave_the_figure_say_so(tmp_path: Path) -> None:
    async with reading(COUNTY, tmp_path) as desk:
        await desk.press("f", "1", "m", "h", "h", "h", "h", "h", "enter")
        assert desk.screen.reading.items[0].annotation.figure is None
        assert "no longer about one figure" in desk.message


async def test_a_key_without_an_annotation_says_that_there_is_none(tmp_path: Path) -> None:
    async with reading(COUNTY, tmp_path) as desk:
        for key in ("e", "x", "m"):
            await desk.press(key)
            assert desk.message == "There is no annotation here."


async def test_a_note_changed_elsewhere_while_the_card_is_open_is_not_overwritten_unasked(tmp_path: Path) -> None:
    async with reading(COUNTY, tmp_path) as desk:
        await desk.press("f", "+", "1", "e")
        await desk.type("mine")
        other = open_store(tmp_path / "annotations.db")
        reply = desk.screen.reading.reply
        assert reply is not None
        other.put(replace(desk.screen.reading.items[0].annotation, note="theirs"), reply, COUNTY)
        other.close()
        desk.screen.tick()
        await desk.press("ctrl+s")
        assert isinstance(desk.app.screen, NoteCard)
        assert "theirs" in str(desk.app.screen.query_one("#error", Static).render())
        await desk.press("ctrl+s")
        assert desk.notes() == [(CLAUSE, "funding", "mine")]


async def test_a_note_finished_after_its_highlight_was_deleted_comes_back(tmp_path: Path) -> None:
    async with reading(COUNTY, tmp_path) as desk:
        await desk.press("f", "+", "1", "e")
        await desk.type("kept")
        await desk.press("escape", "x", "D", "ctrl+s")
        assert desk.notes() == [(CLAUSE, "funding", "kept")]


async def test_a_highlight_that_was_undone_does_not_come_back_by_undo_after_a_restart(tmp_path: Path) -> None:
    async with reading(COUNTY, tmp_path) as desk:
        await desk.press("f", "1", "u", "q")
    async with reading(COUNTY, tmp_path) as desk:
        await desk.press("u")
        assert desk.notes() == []
        assert desk.message == "There is nothing to undo."


async def test_what_was_done_before_a_restart_is_undone_and_done_again_after_it(tmp_path: Path) -> None:
    async with reading(COUNTY, tmp_path) as desk:
        await desk.press("f", "+", "1", "2", "q")
    async with reading(COUNTY, tmp_path) as desk:
        await desk.press("u")
        assert [kind for _quote, kind, _note in desk.notes()] == ["funding"]
    async with reading(COUNTY, tmp_path) as desk:
        await desk.press("u")
        assert desk.notes() == []
        await desk.press("ctrl+r", "ctrl+r")
        assert [kind for _quote, kind, _note in desk.notes()] == ["commitment"]


def _version(folder: Path, change: tuple[str, str]) -> Path:
    path = folder / "reply.txt"
    path.write_text(COUNTY.read_text(encoding="utf-8").replace(*change), encoding="utf-8")
    return path


async def test_an_unfinished_note_is_found_in_another_version_of_the_text(tmp_path: Path) -> None:
    async with reading(_version(tmp_path, ("", "")), tmp_path) as desk:
        await desk.press("f", "+", "enter")
        await desk.type("half")
        await desk.press("escape", "q")
    async with reading(_version(tmp_path, ("收悉", "已经收悉")), tmp_path) as desk:
        await desk.press("D")
        assert desk.selected == CLAUSE
        assert desk.app.screen.query_one("#note", TextArea).text == "half"
        await desk.press("ctrl+s", "D")
        assert desk.notes() == [(CLAUSE, "funding", "half")]
        assert desk.message == "No note was left unfinished."


async def test_a_note_whose_number_was_changed_is_listed_as_changed_and_edited_with_its_own_words(
    tmp_path: Path,
) -> None:
    async with reading(_version(tmp_path, ("", "")), tmp_path) as desk:
        await desk.press("f", "1", "q")
    async with reading(_version(tmp_path, ("86万元", "96万元")), tmp_path) as desk:
        assert not any(row.startswith("1") for row in desk.rows())
        await desk.press("s", "tab", "e")
        assert isinstance(desk.app.screen, NoteCard)
        assert "86万元" in str(desk.app.screen.query_one("#quote").render())
        await desk.type("was 86")
        await desk.press("ctrl+s")
        assert desk.notes() == [("86万元", "funding", "was 86")]
        assert desk.screen.reading.items[0].anchor.state == "changed"


async def test_control_characters_of_a_note_never_reach_the_screen(tmp_path: Path) -> None:
    async with reading(COUNTY, tmp_path) as desk:
        assert desk.screen.notes.notebook is not None
        desk.screen.notes.notebook.add(desk.screen.reading.walked.values[0].place, Kind.KEY, "a\x1b[31mb", ("t\x07",))
        await desk.press("s", "s")
        shown = "".join(desk.screen.panes.inspector.render_line(y).text for y in range(12))
        assert "\x1b" not in shown
        assert "\x07" not in shown


async def test_a_hit_that_was_found_can_be_highlighted_at_once(tmp_path: Path) -> None:
    async with reading(COUNTY, tmp_path) as desk:
        await desk.press("/")
        await desk.type("护栏")
        await desk.press("enter", "5")
        assert desk.notes() == [("护栏", "key", "")]


async def test_a_sum_that_is_highlighted_is_said_to_be_no_reviewed_one_by_that(tmp_path: Path) -> None:
    async with reading(COUNTY, tmp_path) as desk:
        await desk.press("f", "1")
        assert desk.message == "Highlighted: funding, not reviewed (enter). u undoes."
        assert len(desk.screen.reading.reviewed) == 0
        await desk.press("enter", "ctrl+s", "1")
        assert desk.message == "Highlighted: funding. u undoes."


async def test_the_place_in_the_text_does_not_read_as_what_is_done(tmp_path: Path) -> None:
    async with reading(COUNTY, tmp_path) as desk:
        assert str(desk.screen.status.render()).endswith("sums reviewed 0/2 · place 10%")


async def test_moving_selects_to_where_a_sentence_or_a_paragraph_ends(tmp_path: Path) -> None:
    async with reading(COUNTY, tmp_path) as desk:
        await desk.press("]", "v", ")")
        first = desk.selected
        assert (first[:2], first[-5:]) == ("1、", "破损比较普遍。"[-5:])
        await desk.press(")")
        assert desk.selected.startswith(first)
        assert desk.selected.endswith("10月底前完工通车。")
        await desk.press("(")
        assert desk.selected == first + "2"  # back to where the second begins
        await desk.press("escape", "[", "v", "}")
        assert "\n" not in desk.selected
        assert desk.selected.endswith("通车。")
        await desk.press("}")
        assert desk.selected.count("\n") == 2
        assert desk.selected.endswith("组织施工。")


async def test_the_beginning_of_a_selection_moves_to_beginnings(tmp_path: Path) -> None:
    async with reading(COUNTY, tmp_path) as desk:
        await desk.press("]", "v", ")", ")", "O")
        await desk.press(")")
        assert desk.selected.startswith("2023年4月")
        assert desk.selected.endswith("10月底前完工通车。")


async def test_a_paragraph_more_is_selected_by_paragraphs(tmp_path: Path) -> None:
    async with reading(COUNTY, tmp_path) as desk:
        await desk.press("]", "P", "}")
        assert [line[:2] for line in desk.selected.split("\n") if line] == ["1、", "2、"]


@pytest.mark.parametrize("number", ["1", "5"])
async def test_a_sentence_that_begins_with_a_date_is_highlighted_as_a_whole(tmp_path: Path, number: str) -> None:
    async with reading(COUNTY, tmp_path) as desk:
        await desk.press("]", ")")
        assert desk.at_cursor.startswith("2023年4月")
        await desk.press(number)
        ((quote, _kind, _note),) = desk.notes()
        assert (quote[:7], quote[-5:]) == ("2023年4月", "完工通车。")
