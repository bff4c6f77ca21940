"""Pages that are pictures are recognised once, page by page, and what can't be is said."""

import io
import subprocess
import sys
import threading
from collections.abc import Iterator
from importlib.util import find_spec
from itertools import count
from pathlib import Path
from typing import Any

import pytest

from reader.errors import SourceError
from reader.reply import WarningCode
from reader.sources import load, read_data, waiting, warned
from reader.sources.content import Scan
from reader.sources.scanned import kept, process, recognising
from reader.sources.scanned.page import Box, ScannedLine, ScannedPage
from tests.sources.at_hand import read_at_hand
from tests.sources.print.test_pdf import drawn, picture, picture_of_a_page, printed_from_a_browser
from tests.sources.scanned.recognised import page, recognised_as, without_confidences

PNG = b"\x89PNG\r\n\x1a\n" + b"\0" * 20
SCANS = [Scan(1, "a" * 64), Scan(2, "b" * 64), Scan(3, "c" * 64)]
ONE = page("县财政安排540万元。", unsure="4")
HOW = 'With the extra “ocr” its text is recognised: pip install "reply-reader[ocr]".'


def tiff(count: int) -> bytes:
    """The directories of a TIFF file with so many pictures, and none of these."""
    places = [8 + 6 * number for number in range(count)] + [0]
    directories = (b"\0\0" + place.to_bytes(4, "little") for place in places[1:])
    return b"II*\0" + places[0].to_bytes(4, "little") + b"".join(directories)


def test_a_page_is_kept_as_it_was_recognised() -> None:
    kept.keep("a" * 64, ONE)

    assert kept.find("a" * 64) == ONE
    assert kept.find("b" * 64) is None


def test_what_is_kept_and_damaged_is_read_anew(home: Path) -> None:
    kept.keep("a" * 64, ONE)
    [file] = home.rglob("*.json")

    for written in (without_confidences(ONE.written()), "{", "[]", ""):
        file.write_text(written, encoding="utf-8")
        assert kept.find("a" * 64) is None


def test_without_a_place_to_keep_it_nothing_is_raised(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", "/dev/null/cache")

    kept.keep("a" * 64, ONE)

    assert kept.find("a" * 64) is None


def test_a_page_at_which_the_process_ends_is_left_out_and_the_others_are_read() -> None:
    with recognised_as("end", "", ONE) as asked:
        assert recognising.recognise(b"", SCANS) == 1

    assert asked == [[1, 2, 3], [2, 3]]
    assert [kept.find(scan.digest) for scan in SCANS] == [None, None, ONE]


def test_the_watcher_is_told_how_far_it_is_and_breaks_it_off() -> None:
    told: list[tuple[int, int]] = []

    def watch(done: int, count: int) -> bool:
        told.append((done, count))
        return done < 2

    with recognised_as(ONE, ONE, ONE):
        assert recognising.recognise(b"", SCANS, watch) == 2

    assert told[0] == (0, 3)
    assert told[-1] == (2, 3)
    assert kept.find(SCANS[2].digest) is None


def test_who_waits_no_more_is_heard_between_pages_and_what_was_recognised_is_kept() -> None:
    with (
        recognised_as(ONE, ONE, ONE),
        waiting.unless(lambda: kept.find(SCANS[0].digest) is not None),
        pytest.raises(waiting.GivenUpError),
    ):
        recognising.recognise(b"", SCANS)

    assert [kept.find(scan.digest) for scan in SCANS] == [ONE, None, None]


def test_a_process_that_never_gets_ready_is_not_started_for_each_page(monkeypatch: pytest.MonkeyPatch) -> None:
    begun = count()

    def end(*_asked: object) -> Iterator[str]:
        next(begun)
        return iter(())

    monkeypatch.setattr(recognising, "answers", end)

    assert recognising.recognise(b"", SCANS) == 0
    assert next(begun) == 1


def test_a_picture_is_refused_with_the_way_to_the_extra() -> None:
    with pytest.raises(SourceError) as caught:
        read_data(PNG, "letter.png")

    assert caught.value.message == "this is a PNG file, a picture without text."
    assert caught.value.hint == HOW


def test_a_picture_is_read_with_its_unsure_characters_and_another_time_without_the_extra() -> None:
    with recognised_as(ONE):
        first = read_data(PNG, "letter.png")
    again = read_data(PNG, "letter.png")

    assert again == first
    assert (first.text, first.format) == ("县财政安排540万元。\n", "PNG OCR")
    [warning] = again.warnings
    assert (warning.code, warning.page) == (WarningCode.TEXT_RECOGNISED, 1)
    assert [span.of(first.text) for span in warning.unsure] == ["4"]


def test_of_a_file_of_several_pictures_those_that_were_recognised_are_read() -> None:
    with recognised_as(ONE, "") as asked:
        source = read_data(tiff(2), "letter.tif")

    assert asked == [[1, 2]]
    assert source.text == "县财政安排540万元。\n"
    assert [(each.code, each.page) for each in source.warnings] == [("text_recognised", 1), ("page_not_read", 2)]
    assert [scan.page for scan in source.scans] == [2]


def test_a_tiff_whose_directories_go_round_has_an_end() -> None:
    round_about = b"II*\0" + b"\x08\0\0\0" + b"\0\0" + b"\x08\0\0\0"
    with recognised_as(ONE) as asked:
        read_data(round_about, "letter.tif")

    assert asked == [[1]]


def test_a_page_of_a_pdf_that_is_a_picture_is_read_in_its_place() -> None:
    data = picture_of_a_page("words")
    with read_at_hand(), recognised_as(ONE) as asked:
        source = read_data(data, "reply.pdf")

    assert asked == [[2]]
    assert source.text == "words\n县财政安排540万元。\n"
    assert [(each.code, each.page) for each in source.warnings] == [("text_recognised", 2)]


def test_a_picture_with_text_printed_beside_it_is_recognised_and_what_is_printed_stays_as_it_is() -> None:
    address = "https://www.example.gov.cn/zwgk/jyta/202311/t20231129_101.html"
    box = Box(30, 820, 280, 830)
    seen = page("县财政安排540万元。", unsure="4")
    twice = ScannedLine("htps//www.examp1e.gov.cn/zwgk/jyta/202311/t20231129_101.htm1", (0.5,) * 60, box)
    seen = seen._replace(lines=(*seen.lines, twice))
    with read_at_hand(), recognised_as(seen) as asked:
        source = read_data(drawn(printed_from_a_browser), "reply.pdf")

    assert asked == [[1]]
    assert source.text.endswith(f"{address}\n县财政安排540万元。\n")
    [warning] = source.warnings
    assert (warning.code, warning.page) == (WarningCode.TEXT_RECOGNISED, 1)
    assert [span.of(source.text) for span in warning.unsure] == ["4"]


def test_where_nothing_is_found_in_a_picture_beside_text_it_stays_one_that_is_not_read() -> None:
    with read_at_hand(), recognised_as(page()):
        source = read_data(drawn(printed_from_a_browser), "reply.pdf")

    assert [(each.code, each.page) for each in source.warnings] == [(WarningCode.PICTURE_NOT_READ, 1)]


def test_a_page_on_which_nothing_is_found_is_a_gap_that_no_paragraph_goes_over() -> None:
    with recognised_as(page()), read_at_hand():
        source = read_data(picture_of_a_page("words"), "letter.pdf")

    assert [(each.code, each.page) for each in source.warnings] == [(WarningCode.PAGE_NOT_READ, 2)]
    assert source.scans == ()


def test_a_picture_in_which_nothing_is_found_is_no_empty_file() -> None:
    with recognised_as(page()), pytest.raises(SourceError) as caught:
        read_data(PNG, "letter.png")
    assert caught.value.message == "nothing was recognised in the picture of page 1."

    with recognised_as(page(), page(), page()), pytest.raises(SourceError) as caught:
        read_data(tiff(3), "letter.tif")
    assert caught.value.message == "nothing was recognised in the pictures of pages 1–3."

    with recognised_as(page()), read_at_hand(), pytest.raises(SourceError) as caught:
        read_data(drawn(lambda sheet: picture(sheet, 595, 842)), "letter.pdf")
    assert caught.value.message == "nothing was recognised in the picture of page 1."


def test_of_a_pdf_that_is_not_recognised_it_is_said_how_it_would_be() -> None:
    with read_at_hand():
        source = read_data(picture_of_a_page("words"), "reply.pdf")
        with pytest.raises(SourceError, match="page 2 is a picture without text") as caught:
            read_data(picture_of_a_page(), "reply.pdf")

    assert list(warned(source)) == ["page 2: a picture without text, not read", HOW]
    assert caught.value.hint == HOW


def test_what_a_watcher_refuses_is_not_begun(tmp_path: Path) -> None:
    path = tmp_path / "letter.png"
    path.write_bytes(PNG)
    with recognised_as(ONE) as asked, pytest.raises(SourceError) as caught:
        load(path, lambda _done, _count: False)

    assert asked == []
    assert caught.value.hint == "Its text was not recognised to the end; open it again."


class Engine:
    """Recognises the pages whose pictures are words, and not others."""

    def page(self, picture: str, dots: float) -> ScannedPage:
        if not picture:
            raise ValueError(picture)
        return page(picture)


def test_the_process_answers_for_each_page_also_where_one_has_no_picture(monkeypatch: pytest.MonkeyPatch) -> None:
    pictures = {1: "甲", 2: "", 3: "丙"}
    monkeypatch.setattr(process, "picture_of", lambda _data, number: (pictures[number], 72.0))

    answers = list(process.answers({"pages": [1, 2, 3]}, b"", Engine()))

    assert [ScannedPage.read(each).lines[0].words if each else "" for each in answers] == ["甲", "", "丙"]


def test_the_process_ends_with_the_one_that_started_it(monkeypatch: pytest.MonkeyPatch) -> None:
    ended: list[int] = []
    monkeypatch.setattr("os._exit", ended.append)

    process._end_with(io.BytesIO())

    assert ended == [1]


def test_the_lines_of_a_process_come_until_it_takes_too_long(monkeypatch: pytest.MonkeyPatch) -> None:
    code = "import sys, json; head = json.loads(sys.stdin.readline()); print('ready'); print(head['pages'])"
    begin = subprocess.Popen
    monkeypatch.setattr(subprocess, "Popen", lambda _command, **more: begin([sys.executable, "-c", code], **more))
    assert list(recognising.answers(b"data", [1, 2], lambda: None)) == ["ready", "[1, 2]"]

    monkeypatch.setattr(recognising, "_MOST_SECONDS", -1)
    assert list(recognising.answers(b"data", [1], lambda: None)) == []


@pytest.mark.skipif(not find_spec("rapidocr"), reason="the extra is not installed")
def test_the_extra_recognises_a_page(monkeypatch: pytest.MonkeyPatch) -> None:
    from PIL import Image, ImageDraw

    picture = Image.new("RGB", (1200, 1600), "white")
    ImageDraw.Draw(picture).text((100, 100), "2021 540.37", font_size=60, fill="black")
    stream = io.BytesIO()
    picture.save(stream, "PNG")

    [ready, answer] = recognising.answers(stream.getvalue(), [1], lambda: None)

    assert ready == process.READY
    assert "540.37" in ScannedPage.read(answer).lines[0].words
    assert threading.active_count() < 10


def test_a_picture_on_a_page_gives_the_same_digest_wherever_it_stands_in_the_file() -> None:
    with read_at_hand(), recognised_as(ONE):
        read_data(picture_of_a_page("words"), "reply.pdf")
        other: Any = read_data(picture_of_a_page("other words"), "other.pdf")

    assert other.text == "other words\n县财政安排540万元。\n"
