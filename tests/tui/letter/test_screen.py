"""Facts about the letter's screen: what it lists, and what its keys say of letters."""

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from textual.widgets import OptionList, Static

from reader.annotations import Kind
from reader.editing import Notebook
from reader.store.migrations import LATEST
from reader.tui.changes.screen import ChangedNotes
from reader.tui.letter.screen import LetterScreen
from reader.tui.reading.inspector import Inspector
from reader.understanding import understand
from tests.databases import new_store
from tests.editing.test_lettering import CORRECTED, LAST_YEAR
from tests.examples import REPLY, span_of
from tests.letters.test_identity import COOPERATING
from tests.tui.driving import Desk, prompts, reading, settings_in


@pytest.fixture
def replies(tmp_path: Path) -> Path:
    """Notes on a letter, a joint reply and another text of its title; the correction that is opened has none."""
    store = new_store(settings_in(tmp_path).database)
    for name, text in (("reply.txt", REPLY), ("joint.txt", COOPERATING), ("other.txt", LAST_YEAR)):
        path = tmp_path / name
        path.write_text(text, encoding="utf-8")
        notebook = Notebook(store, understand(text), path, "tester")
        notebook.add(span_of(text, "我局将会同"), Kind.KEY, name)
    store.close()
    path = tmp_path / "corrected.txt"
    path.write_text(CORRECTED, encoding="utf-8")
    return path


def texts(desk: Desk) -> OptionList:
    assert isinstance(desk.app.screen, LetterScreen)
    return desk.app.screen.query_one(OptionList)


def lines(desk: Desk) -> list[str]:
    """The first lines of the entries."""
    return [entry.splitlines()[0] for entry in prompts(texts(desk))]


def marked(desk: Desk) -> str:
    at = texts(desk).highlighted
    return lines(desk)[at] if at is not None else ""


def said(desk: Desk) -> str:
    return str(desk.app.screen.query_one("#said Static", Static).content)


def message(desk: Desk) -> str:
    return str(desk.app.screen.query_one("#status").message)  # type: ignore[attr-defined]


def shown(desk: Desk) -> list[str]:
    return sorted(item.annotation.note for item in desk.screen.reading.items)


async def test_the_inspector_says_what_else_is_this_letter_with_the_key(replies: Path, tmp_path: Path) -> None:
    async with reading(replies, tmp_path, (160, 40)) as desk:
        inspector = desk.screen.query_one(Inspector)
        listed = [str(inspector.entry(at)) for at in range(4)]
        assert ["".join(line.split()) for line in listed][1:] == [
            "Oneletterwithreply.txt:version2of2(I)",
            "Belongstoit:joint.txt(I)",
            "1noteonanothertext:oneletter?(I)",
        ]


@pytest.mark.parametrize("size", [(80, 24), (120, 40)])
async def test_texts_are_listed_by_how_they_stand_to_this_one_and_what_is_asked_is_marked(
    replies: Path, tmp_path: Path, size: tuple[int, int]
) -> None:
    async with reading(replies, tmp_path, size) as desk:
        await desk.press("I")
        assert [line.split(" · ")[0] for line in lines(desk)] == [
            "One letter",
            "corrected.txt",
            "reply.txt",
            "One letter, or another?",
            "other.txt",
            "Belongs to it",
            "joint.txt",
        ]
        assert marked(desk).startswith("other.txt")
        assert "same document number and issuer" in prompts(texts(desk))[2]
        assert "counted once in the ledger over all replies" in " ".join(said(desk).split())


async def test_a_text_is_joined_parted_and_that_taken_back_by_keys(replies: Path, tmp_path: Path) -> None:
    async with reading(replies, tmp_path) as desk:
        assert shown(desk) == ["reply.txt"]
        await desk.press("I", "enter")
        assert (shown(desk), message(desk).split(":")[0]) == (["other.txt", "reply.txt"], "One letter")
        assert marked(desk).startswith("other.txt")
        assert "tester" in said(desk)
        assert "said: one letter" in said(desk)
        await desk.press("u")
        assert shown(desk) == ["reply.txt"]
        await desk.press("x")
        assert "not asked again" in message(desk)
        assert "Another letter, a person said" in lines(desk)
        await desk.press("escape", "I")
        assert not marked(desk).startswith("other.txt"), "nothing is asked any more"
        await desk.press("x")
        assert (shown(desk), lines(desk)[1][:13]) == ([], "corrected.txt"), "the text at hand was parted"


async def test_the_text_at_hand_is_neither_joined_nor_opened(replies: Path, tmp_path: Path) -> None:
    async with reading(replies, tmp_path) as desk:
        await desk.press("I", "k", "k")
        assert marked(desk).startswith("corrected.txt")
        for key in ("enter", "g"):
            await desk.press(key)
            assert message(desk) == "This is the text at hand: mark another one."


async def test_it_counts_the_notes_as_they_are_when_it_is_opened(replies: Path, tmp_path: Path) -> None:
    async with reading(replies, tmp_path) as desk:
        for keys, own in ((("f", "1", "I"), "1 note"), (("escape", "u", "I"), "0 notes")):
            await desk.press(*keys)
            assert own in prompts(texts(desk))[1]


async def test_a_text_s_file_is_opened_over_the_reply(replies: Path, tmp_path: Path) -> None:
    async with reading(replies, tmp_path) as desk:
        await desk.press("I", "g")
        assert desk.screen.source.name == "other.txt"
        await desk.press("q")
        assert desk.screen.source.name == "corrected.txt"


async def test_the_key_of_changed_notes_asks_about_notes_on_other_texts_where_no_words_changed(
    replies: Path, tmp_path: Path
) -> None:
    async with reading(replies, tmp_path) as desk:
        await desk.press("M")
        assert marked(desk).startswith("other.txt")


async def test_the_screen_of_changed_notes_tells_of_notes_on_other_texts_and_leads_there(
    replies: Path, tmp_path: Path
) -> None:
    replies.write_text(CORRECTED.replace("我局将会同", "我局会同"), encoding="utf-8")
    async with reading(replies, tmp_path) as desk:
        await desk.press("M")
        assert isinstance(desk.app.screen, ChangedNotes)
        last = prompts(desk.app.screen.query_one(OptionList))[-1]
        assert last == "1 note on another text that may be this letter: I"
        await desk.press("I")
        assert marked(desk).startswith("other.txt")
        await desk.press("escape")
        assert isinstance(desk.app.screen, ChangedNotes)
        await desk.press("I", "g")
        assert desk.screen.source.name == "other.txt"


async def test_where_there_is_no_other_text_it_says_what_it_is_for(replies: Path, tmp_path: Path) -> None:
    (tmp_path / "alone").mkdir()
    async with reading(replies, tmp_path / "alone") as desk:
        await desk.press("I")
        said_there = " ".join("\n".join(prompts(texts(desk))).split())
        assert "a note on another file of the letter brings it here" in said_there
        assert "m on the one and J on the other" in said_there
        await desk.press("escape")
        assert desk.app.screen is desk.screen


async def test_nothing_can_be_said_in_a_database_of_a_newer_program(replies: Path, tmp_path: Path) -> None:
    with closing(sqlite3.connect(settings_in(tmp_path).database)) as raw:
        raw.execute(f"PRAGMA user_version={LATEST + 1}")
    async with reading(replies, tmp_path) as desk:
        await desk.press("I", "enter")
        assert (shown(desk), "said:" in said(desk)) == (["reply.txt"], False)
        await desk.press("x", "u")
        assert shown(desk) == ["reply.txt"]
