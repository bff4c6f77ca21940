"""Facts about choosing from several replies."""

from pathlib import Path

import pytest

from reader import i18n, sources
from reader.letters import Told
from reader.library.places import NamedPlaces
from reader.reply import parse
from reader.tui.bars import KeyBar, StatusBar
from reader.tui.library.screen import Library
from reader.tui.reading.screen import ReadingScreen
from tests.databases import new_store
from tests.examples import NOW, REPLY
from tests.letters.test_identity import COOPERATING
from tests.library.making import letter
from tests.sources.documents import docx
from tests.tui.driving import COUNTY, SAMPLES, Desk, reading, settings_in
from tests.tui.library.listing import column, filtered, library, listed, listing, title


def _screen(desk: Desk) -> type:
    return type(desk.app.screen)


async def told(desk: Desk) -> list[str]:
    """What the status line says of each reply's letter, before its path."""
    said = []
    await desk.press("g")
    for _row in range(len(library(desk).rows)):
        said.append(str(library(desk).status.render()).rpartition("/")[0].rpartition(" · ")[0].strip())
        await desk.press("j")
    return said


async def test_a_folder_is_listed_with_what_each_reply_says_of_itself(tmp_path: Path) -> None:
    async with listing(tmp_path, [SAMPLES]) as desk:
        assert column(desk, "file") == ["01-provincial-reply.txt", "02-county-letter.txt", "03-awkward.txt"]
        assert column(desk, "title")[1] == "澄湖县交通运输局关于县十八届人大三次会议第36号建议的答复"
        assert "2023-06-12  第36号 关于改善北岭片区…      2        86万元 +" in listed(desk)[1]
        assert title(desk) == "3 replies"


async def test_enter_opens_a_reply_and_q_comes_back_to_the_list(tmp_path: Path) -> None:
    async with listing(tmp_path, [SAMPLES]) as desk:
        await desk.press("j", "enter")
        assert _screen(desk) is ReadingScreen
        await desk.press("f", "1", "q")
        assert _screen(desk) is Library
        await desk.press("enter")
        assert desk.notes() == [("86万元", "funding", "")]


async def test_while_reading_one_turns_over_to_the_replies_beside_it_in_the_order_of_the_table(tmp_path: Path) -> None:
    (tmp_path / "replies").mkdir()
    for number, name in enumerate(("a", "b", "c")):
        (tmp_path / f"replies/{name}.txt").write_text(letter("一句话。", 3 - number), encoding="utf-8")
    (tmp_path / "replies/bb.txt").write_bytes(b"")
    async with listing(tmp_path, [tmp_path / "replies"]) as desk:
        names = []
        await desk.press("s", "g", "enter")  # by date: c, b, a
        for key in ("J", "J", "J", "K"):
            names.append(desk.screen.source.name)
            await desk.press(key)
        assert names == ["c.txt", "b.txt", "a.txt", "a.txt"]
        assert len(desk.app.screen_stack) == 2
        await desk.press("J", "J")
        assert desk.message == "There is no further reply in the table."
        await desk.press("q")
        assert library(desk).files.cursor == 2


async def test_from_a_reply_that_was_found_by_words_one_turns_over_to_those_beside_it(tmp_path: Path) -> None:
    (tmp_path / "replies").mkdir()
    for number, name in enumerate(("a", "b", "c", "d")):
        (tmp_path / f"replies/{name}.txt").write_text(letter(f"第{name}处。", number + 1), encoding="utf-8")
    async with listing(tmp_path, [tmp_path / "replies"]) as desk:
        for key, name in (("J", "d.txt"), ("K", "b.txt")):
            await desk.press("ctrl+f", *"第c处", "enter", "enter")
            assert desk.screen.source.name == "c.txt"
            await desk.press(key)
            assert desk.screen.source.name == name
            await desk.press("backspace", "escape")
        assert library(desk).files.cursor == 1
        await filtered(desk, "第a处")
        await desk.press("enter", "ctrl+f", *"第c处", "enter", "enter", "J")
        assert (desk.screen.source.name, desk.message) == (
            "c.txt",
            "The table doesn't show this reply, so none is beside it.",
        )


async def test_the_list_is_filtered_by_words_of_title_or_name(tmp_path: Path) -> None:
    async with listing(tmp_path, [SAMPLES]) as desk:
        assert await filtered(desk, "awkward") == ["03-awkward.txt"]
        assert await filtered(desk, "title:澄湖县") == ["02-county-letter.txt"]
        assert title(desk) == "3 replies · 1 found"
        await desk.press("enter", "enter")
        assert isinstance(desk.app.screen, ReadingScreen)


async def test_a_file_that_is_no_text_is_marked_and_opening_it_says_why(tmp_path: Path) -> None:
    picture = tmp_path / "picture.txt"
    picture.write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(64))
    good = tmp_path / "reply.txt"
    good.write_text("某代表:\n\n拨款5万元。\n", encoding="utf-8")
    async with listing(tmp_path, [good, picture]) as desk:
        assert column(desk, "file") == ["picture.txt", "reply.txt"]
        assert "! this is a PNG file" in listed(desk)[0]
        await desk.press("enter")
        assert isinstance(desk.app.screen, Library)
        assert any("PNG" in note.message for note in desk.app._notifications)


async def test_a_damaged_file_does_not_keep_the_others_from_being_read(tmp_path: Path) -> None:
    strange = '<?xml version="1.0" encoding="UTF-9"?><document/>'
    (tmp_path / "a.docx").write_bytes(docx("", **{"word/document.xml": strange}))
    (tmp_path / "b.html").write_bytes("<html><meta charset=zlib><p>某代表：<p>您提出的建议收悉。".encode("gb18030"))
    (tmp_path / "c.txt").write_text("某代表:\n\n一句话。\n", encoding="utf-8")
    async with listing(tmp_path, [tmp_path]) as desk:
        assert column(desk, "title") == [
            "! it is damaged or incomplete. Fetch it again, or save it again.",
            "b.html",
            "c.txt",
        ]


async def test_files_of_one_name_are_told_apart_by_their_folders(tmp_path: Path) -> None:
    for folder in ("甲", "乙"):
        (tmp_path / folder).mkdir()
        (tmp_path / folder / "reply.txt").write_text("某代表:\n\n一句话。\n", encoding="utf-8")
    (tmp_path / "other.txt").write_text("某代表:\n\n一句话。\n", encoding="utf-8")
    for places in ([tmp_path], sources.discover([tmp_path])):
        async with listing(tmp_path, places) as desk:
            assert column(desk, "file") == ["other.txt", "乙/reply.txt", "甲/reply.txt"]
            assert "乙/reply.txt" in listed(desk)[1]


async def test_files_that_cant_be_read_are_not_counted_as_replies(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("某代表:\n\n一句话。\n", encoding="utf-8")
    (tmp_path / "b.txt").write_bytes(b"")
    async with listing(tmp_path, [tmp_path]) as desk:
        assert title(desk) == "1 reply · 1 file can't be read"


async def test_the_list_has_ends(tmp_path: Path) -> None:
    async with listing(tmp_path, [SAMPLES]) as desk:
        places = []
        for key in ("k", "G", "j", "g"):
            await desk.press(key)
            places.append(library(desk).files.cursor)
        assert places == [0, 2, 2, 0]


async def test_a_reply_is_listed_with_the_files_that_are_one_letter_with_it_and_what_belongs_to_it(
    tmp_path: Path,
) -> None:
    files = [tmp_path / name for name in ("a.txt", "b.txt", "c.txt", "d.txt")]
    corrected = REPLY.replace("620万元", "630万元", 1)
    for path, text in zip(files, (REPLY, corrected, COOPERATING, COUNTY.read_text(encoding="utf-8")), strict=True):
        path.write_text(text, encoding="utf-8")
    async with listing(tmp_path, files, 200) as desk:
        assert await told(desk) == [
            "one letter with b.txt (same document number and issuer) · belongs to c.txt",
            "one letter with a.txt (same document number and issuer) · belongs to c.txt",
            "belongs to a.txt, b.txt",
            "",
        ]
        assert column(desk, "signs") == ["=", "=", "&", ""]


async def test_what_a_person_said_of_letters_holds_in_the_list(tmp_path: Path) -> None:
    files = [tmp_path / name for name in ("a.txt", "b.txt")]
    corrected = REPLY.replace("620万元", "630万元", 1)
    for path, text in zip(files, (REPLY, corrected), strict=True):
        path.write_text(text, encoding="utf-8")
    store = new_store(settings_in(tmp_path).database)
    store.identities.tell([Told(parse(REPLY).digest, parse(corrected).digest, joined=False)], "林", NOW)
    store.close()
    async with listing(tmp_path, files) as desk:
        assert (await told(desk))[0] == "belongs to b.txt"


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
        for key in ("J", "X", "u", "u"):
            await desk.press("g", "j", key)
            seen.append(await told(desk))
        joined = ["one letter with b.txt (joined by hand)", "one letter with a.txt (joined by hand)"]
        assert seen == [joined, ["", ""], joined, ["", ""]]
        assert listed(desk)[0].startswith(" ●   a.txt")
        await desk.press("u")
        assert desk.app.screen.query_one(StatusBar).message == "There is nothing to undo."
    store = new_store(settings_in(tmp_path).database)
    digests = [parse(path.read_text(encoding="utf-8")).digest for path in two]
    assert store.identities.told(digests) == []
    store.close()


async def test_among_very_many_files_letters_are_not_compared_though_only_one_of_them_was_changed(
    two: list[Path], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("reader.tui.library.letters.MOST_COMPARED", 2)
    two[1].write_text(REPLY.replace("620万元", "630万元", 1), encoding="utf-8")
    async with listing(tmp_path, [tmp_path]) as desk:
        assert column(desk, "signs") == ["=", "="]
        two[1].with_name("c.txt").write_text(REPLY.replace("620万元", "640万元", 1), encoding="utf-8")
        library(desk).updating.look()
        await desk.settle()
        assert column(desk, "signs") == ["", "", ""]
        await desk.press("m", "j", "J")
        assert desk.app.screen.query_one(StatusBar).message.startswith("Among so many files letters aren't compared")


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
        assert (await told(desk))[0] == "one letter with b.txt (joined by hand)"


@pytest.mark.parametrize("key", ["J", "X"])
async def test_while_a_reply_is_still_being_read_the_keys_on_letters_say_that(
    two: list[Path], tmp_path: Path, monkeypatch: pytest.MonkeyPatch, key: str
) -> None:
    monkeypatch.setattr("reader.tui.library.letters.Letters.read", lambda _self: None)
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


def named_keys(desk: Desk) -> str:
    """The line of keys."""
    return " ".join(str(desk.app.screen.query_one(KeyBar).render()).split())


async def test_the_key_that_leaves_a_reply_is_named_by_where_it_leads(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(letter("一句话。"), encoding="utf-8")
    async with listing(tmp_path, [tmp_path / "a.txt"]) as desk:
        assert named_keys(desk).endswith("? help q quit")
        await desk.press("enter")
        assert named_keys(desk).endswith("? help q back")
    async with reading(tmp_path / "a.txt", tmp_path) as desk:
        assert named_keys(desk).endswith("? help q quit")


@pytest.mark.parametrize("language", ["en", "zh_CN"])
async def test_in_80_columns_the_keys_are_named_that_lead_to_what_a_person_came_for(
    tmp_path: Path, language: str
) -> None:
    (tmp_path / "a.txt").write_text(letter("一句话。"), encoding="utf-8")
    i18n.use(language)
    async with listing(tmp_path, [tmp_path / "a.txt"]) as desk:
        keys = named_keys(desk).split()
        assert {"enter", "/", "ctrl+f", "L", "C", "?", "q"} <= set(keys)
        await desk.press("enter")
        assert {"f", "w", "enter", "J", "?", "q"} <= set(named_keys(desk).split())
        await desk.press("q")
        await desk.press("slash")
        assert {"esc", "enter", "f1"} <= set(named_keys(desk).split())
        await desk.press("escape")
        assert "esc" not in named_keys(desk).split()


async def test_lists_over_the_table_name_their_keys_also_where_one_types(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(letter("一句话。"), encoding="utf-8")
    async with listing(tmp_path, [tmp_path / "a.txt"]) as desk:
        for key in ("C", "!", "L"):
            await desk.press(key, "slash")
            assert named_keys(desk) == "esc all again enter go on in the table f1 help"
            await desk.press("一", "enter")
            assert desk.app.screen.query_one("#filter").display
            assert named_keys(desk).startswith("esc all again enter")
            await desk.press("escape")
            assert not desk.app.screen.query_one("#filter").display
            assert "esc back" in named_keys(desk)
            await desk.press("escape")


async def test_a_library_without_a_place_says_how_one_is_named_and_reads_it_when_it_is(tmp_path: Path) -> None:
    async with listing(tmp_path, [], 100) as desk:
        said = library(desk).files.render_line(2).text.strip()
        assert said == "No folder is named yet: “reply-reader library add FOLDER” names one, R reads it."
        (tmp_path / "replies").mkdir()
        (tmp_path / "replies" / "a.txt").write_text(letter("一句话。"), encoding="utf-8")
        NamedPlaces(settings_in(tmp_path).library).add([tmp_path / "replies"])
        await desk.press("R")
        assert column(desk, "file") == ["a.txt"]


async def test_a_table_without_a_reply_says_why_and_what_helps(tmp_path: Path) -> None:
    (tmp_path / "replies").mkdir()
    async with listing(tmp_path, [tmp_path / "replies"]) as desk:
        said = library(desk).files.render_line(2).text.strip()
        assert said == "There is no reply here yet. R looks for new files."
    (tmp_path / "replies" / "a.txt").write_text(letter("一句话。"), encoding="utf-8")
    async with listing(tmp_path, [tmp_path / "replies"]) as desk:
        await filtered(desk, "无此词")
        said = library(desk).files.render_line(2).text.strip()
        assert said == "No reply answers this. esc shows all again, f1 the fields."
