"""Facts about the screen of what changed between two versions: what is compared, seen, and gone through."""

import gc
from pathlib import Path
from threading import Event

import pytest
from rich.text import Text
from textual.widgets import OptionList, Static

import reader.understanding
from reader.annotations import Kind
from reader.editing import Notebook
from reader.tui.changes.versions import ChangedVersions
from reader.understanding import Understanding, first_look, understand
from tests.databases import new_store
from tests.examples import REPLY, span_of
from tests.library.making import place_in
from tests.tui.driving import Desk, key_event, prompts, reading, settings_in

SENTENCE = "西镇安排管网改造补助资金86万元，用于更换老旧管道和入户水表。"
CHANGED = REPLY.replace("资金540万元", "资金640万元").replace(SENTENCE, "").replace("现答复如下", "现将情况答复如下")
LATER = CHANGED.replace("资金640万元", "资金740万元")


def note_on(text: str, path: Path, tmp_path: Path) -> None:
    """Let a note be made on a text in a file, so that the text is kept."""
    path.write_text(text, encoding="utf-8")
    notebook = Notebook(new_store(settings_in(tmp_path).database), understand(text), path, "tester")
    notebook.add(span_of(text, "收悉"), Kind.KEY, "看过")
    notebook.close()


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """A reply on which a note was made; its file has the same words still."""
    path = tmp_path / "reply.txt"
    note_on(REPLY, path, tmp_path)
    return path


def versions(desk: Desk) -> ChangedVersions:
    screen = desk.app.screen
    assert isinstance(screen, ChangedVersions)
    return screen


def lines(desk: Desk) -> list[str]:
    """The lines of the list, each column apart by one blank."""
    return [" ".join(entry.split()) for entry in prompts(versions(desk).query_one(OptionList))]


def side(desk: Desk, name: str) -> Text:
    """What is shown of the marked line, then or now."""
    shown = versions(desk).query_one(f"#{name} Static", Static).content
    assert isinstance(shown, Text)
    return shown


def words(desk: Desk, name: str) -> str:
    """The same without its lines' ends."""
    return side(desk, name).plain.replace("\n", "")


def title(desk: Desk) -> str:
    return str(versions(desk).query_one("#title", Static).render())


def key_bar(desk: Desk) -> str:
    return str(versions(desk).query_one("#keys", Static).render())


async def test_where_there_is_nothing_to_compare_with_a_sentence_says_so(path: Path, tmp_path: Path) -> None:
    async with reading(path, tmp_path) as desk:
        await desk.press("V")
        assert desk.app.screen is desk.screen
        assert desk.message.startswith("No other version is known")
        assert desk.message.endswith("“reply-reader diff” compares any two files.")


async def test_what_is_compared_may_be_collected_once_it_is_left(
    path: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path.write_text(CHANGED, encoding="utf-8")
    async with reading(path, tmp_path) as desk:
        frozen: list[str] = []
        monkeypatch.setattr(gc, "freeze", lambda: frozen.append("all that there is"))
        for _time in range(2):
            await desk.press("V")
            assert lines(desk)
            await desk.press("escape")
        assert not frozen


async def test_where_the_notes_cannot_be_read_the_file_on_disk_is_compared_still(path: Path, tmp_path: Path) -> None:
    async with reading(path, tmp_path) as desk:
        desk.screen.notes.close()
        await desk.press("V")
        assert desk.app.screen is desk.screen
        assert not desk.message.startswith("No other version")
        path.write_text(CHANGED, encoding="utf-8")
        await desk.press("V")
        assert title(desk).endswith("on disk now")


@pytest.mark.parametrize("size", [(80, 24), (120, 40)])
async def test_figures_come_first_with_both_values_and_both_passages(
    path: Path, tmp_path: Path, size: tuple[int, int]
) -> None:
    path.write_text(CHANGED, encoding="utf-8")
    async with reading(path, tmp_path, size, painted=True) as desk:
        await desk.press("V")
        assert lines(desk) == [
            "Figures: 2",
            "540万元 → 640万元 +100万元 县财政安排维修养护资金",
            "86万元 → - dropped 西镇安排管网改造补助资金",
            "Words: 1",
            "- → 将情况 现",
        ]
        assert title(desk).startswith("What changed · 3 changes · reply.txt, noted on 20")
        then, now = side(desk, "then"), side(desk, "now")
        assert "【[540]万元】" in then.plain
        assert "【[640]万元】" in now.plain
        assert then.plain.startswith("Then: another version · 一、资金安排情况")
        assert now.plain.startswith("Now: open here · 一、资金安排情况")
        widths = [strip.cell_length for strip in versions(desk)._compositor.render_strips()]
        assert set(widths) == {size[0]}


async def test_a_unit_line_that_alone_was_changed_is_shown_with_the_row(tmp_path: Path) -> None:
    table = "　　您提出的建议收悉。\n单位：万元\n项目 | 金额\n道路 | 350\n桥梁 | 120\n"
    path, text = tmp_path / "table.txt", REPLY.replace("三、下一步打算", table + "三、下一步打算")
    note_on(text, path, tmp_path)
    path.write_text(text.replace("单位：万元", "单位：亿元"), encoding="utf-8")
    async with reading(path, tmp_path) as desk:
        await desk.press("V")
        assert lines(desk)[1].startswith("350万元 → 350亿元")
        for name, unit in (("then", "单位：万元"), ("now", "单位：亿元")):
            assert side(desk, name).plain.split("\n")[1] == unit
            assert "350" in words(desk, name)


async def test_one_key_goes_through_all_changes_and_what_is_gone_is_said_to_be(path: Path, tmp_path: Path) -> None:
    path.write_text(CHANGED, encoding="utf-8")
    async with reading(path, tmp_path) as desk:
        await desk.press("V", "n")
        assert SENTENCE in words(desk, "then").replace("【", "").replace("】", "")
        assert side(desk, "now").plain.endswith("It does not stand there.")
        await desk.press("n")
        assert "现将情况答复如下" in words(desk, "now")
        await desk.press("n")
        assert "【[540]万元】" in side(desk, "then").plain  # round the end


async def test_enter_goes_to_the_place_in_the_text(path: Path, tmp_path: Path) -> None:
    path.write_text(CHANGED, encoding="utf-8")
    async with reading(path, tmp_path) as desk:
        await desk.press("V", "enter")
        assert desk.app.screen is desk.screen
        assert desk.selected == "640万元"
        await desk.press("backspace", "V", "n", "enter")
        assert (desk.selected, desk.message) == ("", "These words are not in this version of the text.")
        assert abs(desk.screen.body.cursor - span_of(REPLY, SENTENCE).start) < 4


@pytest.mark.parametrize("key", ["escape", "q", "V"])
async def test_these_keys_go_back_to_where_one_was(path: Path, tmp_path: Path, key: str) -> None:
    path.write_text(CHANGED, encoding="utf-8")
    async with reading(path, tmp_path) as desk:
        await desk.press("j", "j")
        cursor = desk.screen.body.cursor
        await desk.press("V", "n", key)
        assert (desk.app.screen, desk.screen.body.cursor) == (desk.screen, cursor)


async def test_a_click_marks_a_line_and_a_second_one_goes_there(path: Path, tmp_path: Path) -> None:
    path.write_text(CHANGED, encoding="utf-8")
    async with reading(path, tmp_path) as desk:
        await desk.press("V")
        listed = versions(desk).query_one(OptionList)
        await desk.pilot.click(listed, offset=(5, 4))
        await desk.settle()
        assert "现将情况答复如下" in words(desk, "now")
        await desk.pilot.click(listed, offset=(5, 1), times=2)
        await desk.settle()
        assert desk.selected == "640万元"


async def test_a_file_that_was_changed_is_compared_before_it_is_taken_over(path: Path, tmp_path: Path) -> None:
    async with reading(path, tmp_path) as desk:
        path.write_text(CHANGED, encoding="utf-8")
        await desk.press("V")
        assert lines(desk)[1] == "540万元 → 640万元 +100万元 县财政安排维修养护资金"
        assert side(desk, "then").plain.startswith("Then: open here")
        assert side(desk, "now").plain.startswith("Now: on disk now")
        await desk.press("enter")
        assert desk.selected == "540万元"
        assert desk.screen.source.text == REPLY


async def test_of_several_versions_the_newest_is_first_and_a_key_chooses_another(path: Path, tmp_path: Path) -> None:
    note_on(CHANGED, path, tmp_path)
    path.write_text(LATER, encoding="utf-8")
    async with reading(path, tmp_path) as desk:
        await desk.press("V")
        assert lines(desk)[:2] == ["Figures: 1", "640万元 → 740万元 +100万元 县财政安排维修养护资金"]
        assert "o: version 1 of 2" in title(desk)
        assert " o another version" in key_bar(desk)
        await desk.press("o")
        assert lines(desk)[1].startswith("540万元 → 740万元 +200万元")
        assert "o: version 2 of 2" in title(desk)
        await desk.press("o")
        assert "o: version 1 of 2" in title(desk)


async def test_a_version_that_is_on_disk_and_kept_is_listed_once(path: Path, tmp_path: Path) -> None:
    note_on(CHANGED, path, tmp_path)
    path.write_text(REPLY, encoding="utf-8")
    async with reading(path, tmp_path) as desk:
        path.write_text(CHANGED, encoding="utf-8")
        await desk.press("V")
        assert title(desk).endswith("on disk now")
        assert "another version" not in key_bar(desk)


async def test_with_one_other_version_no_key_for_another_is_shown(path: Path, tmp_path: Path) -> None:
    path.write_text(CHANGED, encoding="utf-8")
    async with reading(path, tmp_path) as desk:
        await desk.press("V")
        assert "another version" not in key_bar(desk)
        await desk.press("o")
        assert str(versions(desk).query_one("#status", Static).render()).startswith("No other version is known.")


async def test_what_another_file_of_the_letter_holds_now_is_compared(path: Path, tmp_path: Path) -> None:
    copy = tmp_path / "copy.txt"
    note_on(REPLY, copy, tmp_path)
    copy.write_text(CHANGED, encoding="utf-8")
    async with reading(path, tmp_path) as desk:
        await desk.press("V")
        assert title(desk) == "What changed · 3 changes · copy.txt"


async def test_versions_that_say_the_same_are_said_to(path: Path, tmp_path: Path) -> None:
    path.write_text(REPLY.replace("，", ","), encoding="utf-8")
    async with reading(path, tmp_path) as desk:
        await desk.press("V")
        assert lines(desk) == ["Nothing that is said differs."]
        await desk.press("enter")
        assert isinstance(desk.app.screen, ChangedVersions)


async def test_long_passages_are_scrolled_together(path: Path, tmp_path: Path) -> None:
    row = "，".join(f"第{number}处管网改造按期完工" for number in range(300))
    note_on(f"{REPLY}\n{row}，县里安排3万元。", path, tmp_path)
    path.write_text(f"{REPLY}\n{row}，县里安排4万元。", encoding="utf-8")
    async with reading(path, tmp_path, (80, 24)) as desk:
        await desk.press("V", "ctrl+d")
        assert [each.scroll_y > 0 for each in versions(desk).sides] == [True, True]
        await desk.press("ctrl+u")
        assert [each.scroll_y for each in versions(desk).sides] == [0, 0]


async def test_while_long_versions_are_compared_a_word_says_so_and_one_can_leave(
    path: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path.write_text(CHANGED, encoding="utf-8")
    go_on = Event()

    def slow(text: str) -> Understanding:
        assert go_on.wait(60)
        return first_look(text)

    async with reading(path, tmp_path) as desk:
        monkeypatch.setattr(reader.understanding, "first_look", slow)
        try:
            desk.app.post_message(key_event("V"))
            while desk.app.screen is desk.screen:
                await desk.pilot.pause()
            await desk.pilot.pause()
            assert lines(desk) == ["The versions are being compared…"]
            desk.app.post_message(key_event("escape"))
            while isinstance(desk.app.screen, ChangedVersions):
                await desk.pilot.pause()
        finally:
            go_on.set()
        await desk.settle()
        assert (desk.app.screen, desk.selected) == (desk.screen, "")


async def test_a_version_that_only_the_library_has_is_compared_too(tmp_path: Path) -> None:
    place = place_in(tmp_path, {"a.txt": REPLY, "b.txt": CHANGED})
    place.update()
    async with reading(place.folder / "a.txt", tmp_path, cache=place.cache) as desk:
        await desk.press("V")
        assert "b.txt" in title(desk)
        assert lines(desk)[1].startswith("640万元 → 540万元")
