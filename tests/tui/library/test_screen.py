"""Facts about choosing from several replies."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import pytest
from textual.widgets import Input

from reader import sources
from reader.letters import Told
from reader.reply import parse
from reader.tui.app import ReaderApp
from reader.tui.library import screen as library
from reader.tui.library.screen import Files, Library
from reader.tui.reading.bars import StatusBar
from reader.tui.reading.screen import ReadingScreen
from tests.databases import new_store
from tests.examples import NOW, REPLY
from tests.letters.test_identity import COOPERATING
from tests.sources.documents import docx
from tests.tui.driving import COUNTY, SAMPLES, Desk, prompts, seen, settings_in


@asynccontextmanager
async def listing(folder: Path, files: list[Path], width: int = 80) -> AsyncIterator[Desk]:
    """A reader that lists some files, in a list that can be painted."""
    async with ReaderApp(settings_in(folder), files, None).run_test(size=(width, 24)) as pilot:
        desk = Desk(pilot)
        with seen():
            await desk.settle()
        yield desk


def _screen(desk: Desk) -> type:
    return type(desk.app.screen)


def listed(desk: Desk) -> list[str]:
    """The entries of the list."""
    return prompts(desk.app.screen.query_one(Files))


def told(desk: Desk) -> list[list[str]]:
    """The lines of each entry that say which letter it is, behind what it says of itself."""
    return [entry.split("\n  ")[3:] for entry in listed(desk)]


async def test_a_folder_is_listed_with_what_each_reply_says_of_itself(tmp_path: Path) -> None:
    async with listing(tmp_path, sources.discover([SAMPLES])) as desk:
        assert [entry.split("\n")[0] for entry in listed(desk)] == [
            "01-provincial-reply.txt",
            "02-county-letter.txt",
            "03-awkward.txt",
        ]
        assert "澄湖县交通运输局关于县十八届人大三次会议第36号建议的答复" in listed(desk)[1]


async def test_enter_opens_a_reply_and_q_comes_back_to_the_list(tmp_path: Path) -> None:
    async with listing(tmp_path, sources.discover([SAMPLES])) as desk:
        await desk.press("j", "enter")
        assert _screen(desk) is ReadingScreen
        await desk.press("f", "1", "q")
        assert _screen(desk) is Library
        await desk.press("enter")
        assert desk.notes() == [("86万元", "funding", "")]


async def test_the_list_is_filtered_by_words_of_title_or_name(tmp_path: Path) -> None:
    async with listing(tmp_path, sources.discover([SAMPLES])) as desk:
        await desk.press("slash")
        desk.app.screen.query_one(Input).value = "澄湖县"
        await desk.settle()
        assert desk.app.screen.query_one(Files).option_count == 1
        await desk.press("enter", "enter")
        assert isinstance(desk.app.screen, ReadingScreen)


async def test_a_file_that_is_no_text_is_marked_and_opening_it_says_why(tmp_path: Path) -> None:
    picture = tmp_path / "picture.txt"
    picture.write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(64))
    good = tmp_path / "reply.txt"
    good.write_text("某代表:\n\n拨款5万元。\n", encoding="utf-8")
    async with listing(tmp_path, [good, picture]) as desk:
        assert "this is a PNG file" in listed(desk)[1]
        await desk.press("j", "enter")
        assert isinstance(desk.app.screen, Library)
        assert any("PNG" in note.message for note in desk.app._notifications)


async def test_a_damaged_file_does_not_keep_the_others_from_being_read(tmp_path: Path) -> None:
    strange = '<?xml version="1.0" encoding="UTF-9"?><document/>'
    (tmp_path / "a.docx").write_bytes(docx("", **{"word/document.xml": strange}))
    (tmp_path / "b.html").write_bytes("<html><meta charset=zlib><p>某代表：<p>您提出的建议收悉。".encode("gb18030"))
    (tmp_path / "c.txt").write_text("某代表:\n\n一句话。\n", encoding="utf-8")
    async with listing(tmp_path, sources.discover([tmp_path])) as desk:
        facts = [entry.split("\n")[1].strip() for entry in listed(desk)]
        assert facts == ["! it is damaged or incomplete.", "no title was found", "no title was found"]


async def test_files_of_one_name_are_told_apart_by_their_folders(tmp_path: Path) -> None:
    for folder in ("甲", "乙"):
        (tmp_path / folder).mkdir()
        (tmp_path / folder / "reply.txt").write_text("某代表:\n\n一句话。\n", encoding="utf-8")
    (tmp_path / "other.txt").write_text("某代表:\n\n一句话。\n", encoding="utf-8")
    async with listing(tmp_path, sources.discover([tmp_path]), 200) as desk:
        names = [entry.split("\n")[0] for entry in listed(desk)]
        assert names == ["other.txt", f"reply.txt  {tmp_path / '乙'}", f"reply.txt  {tmp_path / '甲'}"]


async def test_files_that_cant_be_read_are_not_counted_as_replies(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("某代表:\n\n一句话。\n", encoding="utf-8")
    (tmp_path / "b.txt").write_bytes(b"")
    async with listing(tmp_path, sources.discover([tmp_path])) as desk:
        assert str(desk.app.screen.query_one("#title").render()) == "1 reply · 1 file can't be read"


async def test_a_list_that_is_cut_says_so_and_has_the_first_by_name(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for number in (4, 1, 5, 2, 3):
        (tmp_path / f"{number}.txt").write_text("某代表:\n\n一句话。\n" if number > 1 else "", encoding="utf-8")
    monkeypatch.setattr(library, "_MOST_FILES", 3)
    async with listing(tmp_path, sources.discover([tmp_path])) as desk:
        assert [entry.split("\n")[0] for entry in listed(desk)] == ["1.txt", "2.txt", "3.txt"]
        said = "3 of 5 files, the first by name · 1 file can't be read"
        assert str(desk.app.screen.query_one("#title").render()) == said


async def test_the_list_has_ends(tmp_path: Path) -> None:
    async with listing(tmp_path, sources.discover([SAMPLES])) as desk:
        files = desk.app.screen.query_one(Files)
        places = []
        for key in ("k", "G", "j", "g"):
            await desk.press(key)
            places.append(files.highlighted)
        assert places == [0, 2, 2, 0]


async def test_a_reply_is_listed_with_the_files_that_are_one_letter_with_it_and_what_belongs_to_it(
    tmp_path: Path,
) -> None:
    files = [tmp_path / name for name in ("a.txt", "b.txt", "c.txt", "d.txt")]
    corrected = REPLY.replace("620万元", "630万元", 1)
    for path, text in zip(files, (REPLY, corrected, COOPERATING, COUNTY.read_text(encoding="utf-8")), strict=True):
        path.write_text(text, encoding="utf-8")
    async with listing(tmp_path, files) as desk:
        assert told(desk) == [
            ["one letter with b.txt (same document number and issuer)", "belongs to c.txt"],
            ["one letter with a.txt (same document number and issuer)", "belongs to c.txt"],
            ["belongs to a.txt, b.txt"],
            [],
        ]


async def test_what_a_person_said_of_letters_holds_in_the_list(tmp_path: Path) -> None:
    files = [tmp_path / name for name in ("a.txt", "b.txt")]
    corrected = REPLY.replace("620万元", "630万元", 1)
    for path, text in zip(files, (REPLY, corrected), strict=True):
        path.write_text(text, encoding="utf-8")
    store = new_store(settings_in(tmp_path).database)
    store.identities.tell([Told(parse(REPLY).digest, parse(corrected).digest, joined=False)], "林", NOW)
    store.close()
    async with listing(tmp_path, files) as desk:
        assert listed(desk)[0].splitlines()[-1].strip() == "belongs to b.txt"


@pytest.fixture
def two(tmp_path: Path) -> list[Path]:
    """Two letters that nobody noted anything on."""
    files = [tmp_path / name for name in ("a.txt", "b.txt")]
    for path, text in zip(files, (REPLY, COUNTY.read_text(encoding="utf-8")), strict=True):
        path.write_text(text, encoding="utf-8")
    return files


async def test_replies_without_notes_are_joined_and_parted_in_the_list_and_that_is_taken_back(
    two: list[Path], tmp_path: Path
) -> None:
    async with listing(tmp_path, two) as desk:
        seen = []
        await desk.press("m")
        assert desk.app.screen.query_one(StatusBar).message.startswith("Marked: J on another one says")
        for keys in (["j", "J"], ["X"], ["u"], ["u"]):
            await desk.press(*keys)
            seen.append(told(desk))
        joined = [["one letter with b.txt (joined by hand)"], ["one letter with a.txt (joined by hand)"]]
        assert seen == [joined, [[], []], joined, [[], []]]
        assert listed(desk)[0].startswith("● a.txt")
        await desk.press("u")
        assert desk.app.screen.query_one(StatusBar).message == "There is nothing to undo."
    store = new_store(settings_in(tmp_path).database)
    digests = [parse(path.read_text(encoding="utf-8")).digest for path in two]
    assert store.identities.told(digests) == []
    store.close()


async def test_nothing_is_said_of_a_reply_and_itself_or_none(two: list[Path], tmp_path: Path) -> None:
    async with listing(tmp_path, two) as desk:
        for keys in (["J"], ["m", "X"], ["m", "j", "J"]):
            await desk.press(*keys)
            assert desk.app.screen.query_one(StatusBar).message.startswith("Mark a reply with m")
        assert not settings_in(tmp_path).database.exists()


async def test_what_is_said_of_letters_over_a_reply_stands_in_the_list_behind_it(
    two: list[Path], tmp_path: Path
) -> None:
    async with listing(tmp_path, two) as desk:
        await desk.press("enter")
        digests = [parse(path.read_text(encoding="utf-8")).digest for path in two]
        store = new_store(settings_in(tmp_path).database)
        store.identities.tell([Told(digests[0], digests[1], joined=True)], "林", NOW)
        store.close()
        await desk.press("q")
        assert told(desk)[0] == ["one letter with b.txt (joined by hand)"]


@pytest.mark.parametrize("key", ["J", "X"])
async def test_while_a_reply_is_still_being_read_the_keys_on_letters_say_that(
    two: list[Path], tmp_path: Path, monkeypatch: pytest.MonkeyPatch, key: str
) -> None:
    monkeypatch.setattr(Library, "_read", lambda _self: None)
    async with listing(tmp_path, two) as desk:
        await desk.press("m", "j", key)
        said = desk.app.screen.query_one(StatusBar).message
        assert said == f"{two[0].name} is still being read; then it can be said."


async def test_of_a_file_that_can_t_be_read_the_keys_on_letters_say_that(two: list[Path], tmp_path: Path) -> None:
    damaged = two[0].with_name("zz.pdf")
    damaged.write_bytes(b"%PDF-1.4 nothing")
    async with listing(tmp_path, [*two, damaged]) as desk:
        await desk.press("m", "G", "J")
        assert desk.app.screen.query_one(StatusBar).message == "zz.pdf can't be read."
