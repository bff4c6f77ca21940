"""A letter that was recognised is marked on the screen, and the picture of its page is shown beside its words."""

import io
from pathlib import Path

import pytest
from PIL import Image, ImageDraw

from reader.reply import ParseWarning, WarningCode
from reader.reply.scan import Scan
from reader.sources import Source
from reader.sources.content import Scan as Page
from reader.sources.scanned import kept, showing
from reader.sources.scanned.page import Box
from reader.sources.scanned.showing import Shown, shown
from reader.text import Span
from reader.tui.cards.fields import Field
from reader.tui.picture.halves import Halves
from reader.tui.picture.screen import PictureScreen
from reader.tui.signs import SCANNED
from tests.examples import REPLY
from tests.sources.scanned.recognised import page
from tests.tui import driving
from tests.tui.driving import reading
from tests.tui.reading.test_unread import labels

PLACE = REPLY.index("540万元")


def png() -> bytes:
    """A page with a black square where the words are."""
    picture = Image.new("RGB", (595, 842), "white")
    ImageDraw.Draw(picture).rectangle((90, 290, 110, 310), fill="black")
    stream = io.BytesIO()
    picture.save(stream, "PNG")
    return stream.getvalue()


@pytest.fixture(autouse=True)
def _recognised(monkeypatch: pytest.MonkeyPatch) -> None:
    """The letter is a page that was recognised, one digit of which is unsure, with a picture."""
    unsure = (Span(PLACE + 1, PLACE + 2),)
    warning = ParseWarning(WarningCode.TEXT_RECOGNISED, "page 1", Span(0, len(REPLY)), 1, None, unsure)
    source = Source("letter.png", None, REPLY, "PNG OCR", warnings=(warning,), recognised=(Page(1, "a" * 64),))
    monkeypatch.setattr(driving, "load", lambda _path: source)
    there = Shown(png(), 595, 842, Box(100, 292, 100, 308), "县财政安排540万元")
    monkeypatch.setattr(showing, "shown", lambda *_place: there)


async def test_it_is_marked_in_the_outline_the_walk_of_doubts_and_on_the_card(reply_file: Path, tmp_path: Path) -> None:
    async with reading(reply_file, tmp_path) as desk:
        outline = desk.screen.panes.outline
        parts = list(labels(outline, outline.root))
        await desk.press("!")
        selected, said = desk.screen.body.selection, desk.screen.status.render()
        [entry, *others] = desk.screen.reading.entries

    assert [SCANNED in label for label in parts] == [True] * len(parts)
    assert selected == Span(PLACE, PLACE + 5)
    assert "5?0万元" in str(said)
    assert entry.figure.said.scan is Scan.UNSURE
    assert {other.figure.said.scan for other in others} == {Scan.RECOGNISED}


async def test_how_it_was_read_stands_on_the_card_where_a_person_says_that_it_was_compared(
    reply_file: Path, tmp_path: Path
) -> None:
    async with reading(reply_file, tmp_path) as desk:
        await desk.press("f", "enter")
        [scan] = (field for field in desk.app.screen.query(Field) if field.content.name == "scan")
        assert (scan.display, scan.content.display, scan.words) == (True, True, "unsure")
        await desk.press("o")
        assert scan.words == "compared"


async def test_the_picture_is_shown_around_the_words_and_larger_and_left_again(
    reply_file: Path, tmp_path: Path
) -> None:
    async with reading(reply_file, tmp_path, size=(80, 24)) as desk:
        await desk.press("f", "p")
        await desk.app.workers.wait_for_complete()
        await desk.pilot.pause()
        screen = desk.app.screen
        assert isinstance(screen, PictureScreen)
        picture = screen.query_one(Halves)
        first = picture.render_line(picture.size.height // 2)
        await desk.press("+")
        larger = picture.render_line(picture.size.height // 2)
        await desk.press("l", "l", "l", "g")
        back = picture.render_line(picture.size.height // 2)
        await desk.press("p")
        assert desk.app.screen is desk.screen

    def dark(strip: object) -> int:
        return sum(each.style.color.triplet.red < 128 for each in strip)  # type: ignore[attr-defined]

    assert 0 < dark(first) < dark(larger)
    assert dark(back) == dark(larger)


def test_a_place_in_the_text_is_found_on_the_page(monkeypatch: pytest.MonkeyPatch) -> None:
    kept.keep("a" * 64, page("县财政安排", "540万元。"))
    monkeypatch.setattr(showing, "_drawn", lambda _data, _page: b"png")

    found = shown(b"", Page(1, "a" * 64), "前文。\n县财政安排540万元。\n", 4, 4 + 6)

    assert found
    assert found.words == "540万元。"
    assert found.box
    assert found.box.top == 96 + 28
    assert shown(b"", Page(1, "b" * 64), "", 0, 0) is None
