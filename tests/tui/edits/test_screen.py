"""What people edited in exported notes is said, shown and taken in by key; what both sides changed is chosen."""

from pathlib import Path

import pytest
from textual.widgets import OptionList

from reader.annotations import Kind
from reader.editing import Notebook
from reader.tui.bars import StatusBar
from reader.tui.edits.screen import EditsScreen
from reader.understanding import first_look
from tests.databases import new_store
from tests.examples import REPLY, span_of
from tests.tui.driving import Desk, prompts, reading, settings_in

SUMS = ("540万元", "620万元")


@pytest.fixture
def exported(tmp_path: Path) -> Path:
    """A reply whose notes were exported, one of them edited in the file."""
    path = tmp_path / "reply.txt"
    path.write_text(REPLY, encoding="utf-8")
    store = new_store(settings_in(tmp_path).database)
    notebook = Notebook(store, first_look(REPLY), path, "tester")
    for words in SUMS:
        notebook.add(span_of(REPLY, words), Kind.FUNDING, f"note on {words}")
    notebook.exported.file(path.name, notes_of(path)).write()
    store.close()
    edit(path, "note on 540万元", "edited by hand")
    return path


def notes_of(path: Path) -> Path:
    return path.with_name("reply.notes.md")


def edit(path: Path, old: str, new: str) -> None:
    text = notes_of(path).read_text(encoding="utf-8")
    assert old in text
    notes_of(path).write_text(text.replace(old, new, 1), encoding="utf-8")


def written(path: Path) -> str:
    return notes_of(path).read_text(encoding="utf-8")


def lines(desk: Desk) -> list[str]:
    assert isinstance(desk.app.screen, EditsScreen)
    return prompts(desk.app.screen.query_one(OptionList))


def notes(desk: Desk) -> list[str]:
    return [item.annotation.note for item in desk.screen.reading.items]


async def test_what_was_edited_is_said_at_opening_and_shown_field_by_field(exported: Path, tmp_path: Path) -> None:
    async with reading(exported, tmp_path, (80, 24)) as desk:
        assert desk.message == "1 note was edited in reply.notes.md: S shows it, and takes it in."
        await desk.press("S")
        assert lines(desk) == ["reply.notes.md", "540万元\n  note: note on 540万元 → edited by hand"]


async def test_enter_takes_it_in_and_undo_takes_that_back(exported: Path, tmp_path: Path) -> None:
    async with reading(exported, tmp_path, (80, 24)) as desk:
        await desk.press("S", "enter")
        assert notes(desk) == ["edited by hand", "note on 620万元"]
        assert lines(desk) == ["reply.notes.md", "Nothing was edited there that isn't taken in."]
        await desk.press("enter", "u")
        assert notes(desk) == ["note on 540万元", "note on 620万元"]
        await desk.press("escape")
        assert not isinstance(desk.app.screen, EditsScreen)


async def test_where_both_sides_changed_both_are_shown_and_a_person_chooses(exported: Path, tmp_path: Path) -> None:
    edit(exported, "note on 620万元", "also edited")
    async with reading(exported, tmp_path, (80, 24)) as desk:
        await change(desk, "540万元", "changed here")
        await desk.press("S")
        assert lines(desk)[1] == ("540万元\n  note: note on 540万元 → edited by hand\n  here it says now: changed here")
        await desk.press("a")
        assert notes(desk) == ["changed here", "also edited"]
        assert len(lines(desk)) == 2
        await desk.press("x")
        assert notes(desk) == ["changed here", "also edited"]
        assert "\nchanged here\n" in written(exported)
        assert "edited by hand" in notes_of(exported).with_suffix(".md.bak").read_text(encoding="utf-8")


async def test_the_file_s_words_may_be_chosen_over_those_that_were_changed_here(exported: Path, tmp_path: Path) -> None:
    async with reading(exported, tmp_path, (80, 24)) as desk:
        await change(desk, "540万元", "changed here")
        await desk.press("S", "enter")
        assert notes(desk)[0] == "edited by hand"
        assert "\nedited by hand\n" in written(exported)


async def test_exporting_again_leaves_what_was_edited_and_says_so(exported: Path, tmp_path: Path) -> None:
    async with reading(exported, tmp_path, (120, 40)) as desk:
        await change(desk, "620万元", "changed here")
        await desk.press("E", "enter")
        assert "1 note was edited in reply.notes.md" in desk.message
        assert "\nedited by hand\n" in written(exported)
        assert "\nchanged here\n" in written(exported)


async def test_a_note_is_seen_in_the_text(exported: Path, tmp_path: Path) -> None:
    async with reading(exported, tmp_path, (80, 24)) as desk:
        await desk.press("S", "g")
        assert desk.screen.body.selection == span_of(REPLY, "540万元")
        await desk.press("backspace")
        assert desk.screen.body.selection is None


async def test_what_can_t_be_read_of_all_is_said_to_wait(exported: Path, tmp_path: Path) -> None:
    edit(exported, "note on 620万元", "also edited")
    edit(exported, "**kind**: funding", "**kind**: nonsense")
    async with reading(exported, tmp_path, (80, 24)) as desk:
        await desk.press("S", "a")
        assert notes(desk) == ["note on 540万元", "also edited"]
        assert "the rest waits." in desk.app.screen.query_one(StatusBar).message


async def test_of_an_edit_that_can_t_be_taken_in_it_is_not_said_that_it_was(exported: Path, tmp_path: Path) -> None:
    edit(exported, "edited by hand", "note on 540万元")
    edit(exported, "安排维修养护资金**540万元**", "安排维修养护资金**999万元**")
    before = written(exported)
    async with reading(exported, tmp_path, (80, 24)) as desk:
        await desk.press("S", "enter")
        said = "Nothing of it can be taken in; x puts the note there as it is here."
        assert desk.app.screen.query_one(StatusBar).message == said
        assert written(exported) == before
        await desk.press("x")
        assert "**540万元**" in written(exported)


async def test_without_an_edit_it_says_that_there_is_none(exported: Path, tmp_path: Path) -> None:
    notes_of(exported).unlink()
    async with reading(exported, tmp_path, (80, 24)) as desk:
        await desk.press("S")
        assert desk.message == "In the files that these notes were exported to, nothing was edited."


async def test_a_file_that_can_t_be_read_is_told(exported: Path, tmp_path: Path) -> None:
    notes_of(exported).write_bytes(written(exported).encode("gb18030"))
    async with reading(exported, tmp_path, (80, 24)) as desk:
        await desk.press("S")
        assert "isn't in UTF-8" in lines(desk)[1]
        await desk.press("enter", "x", "a", "escape")
        assert notes(desk) == ["note on 540万元", "note on 620万元"]


async def change(desk: Desk, words: str, note: str) -> None:
    """Change a note as another window does."""
    notebook = desk.screen.notes.notebook
    assert notebook is not None
    item = notebook.on(span_of(REPLY, words))
    assert item is not None
    kept = item.annotation
    await desk.screen.notes.change(
        lambda notebook: notebook.edit(kept, kind=kept.kind, note=note, tags=kept.tags), lambda _made: None
    )
    await desk.settle()


async def test_an_edit_made_while_the_reply_is_open_is_said(exported: Path, tmp_path: Path) -> None:
    edit(exported, "edited by hand", "note on 540万元")
    async with reading(exported, tmp_path, (80, 24)) as desk:
        assert "edited in" not in desk.message
        edit(exported, "note on 620万元", "just written")
        desk.screen.tick()
        await desk.settle()
        assert desk.message == "1 note was edited in reply.notes.md: S shows it, and takes it in."


async def test_an_edit_of_what_was_exported_in_this_sitting_is_said(exported: Path, tmp_path: Path) -> None:
    notes_of(exported).unlink()
    async with reading(exported, tmp_path, (80, 24)) as desk:
        await desk.press("E", "enter")
        assert desk.message.startswith("Written: ")
        edit(exported, "note on 620万元", "just written")
        desk.screen.tick()
        await desk.settle()
        assert desk.message == "1 note was edited in reply.notes.md: S shows it, and takes it in."
