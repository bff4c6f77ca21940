"""A PDF is read in a process of its own, and what has no text that can be relied on is refused."""

import io
import signal
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from itertools import count
from pathlib import Path
from typing import Any

import pytest

from reader.errors import SourceError
from reader.sources import waiting
from reader.sources.content import Content
from reader.sources.print import pdf, pdf_process, pdf_rules
from reader.sources.print.pdf import read_pdf
from reader.text import Span
from tests.examples import REPLY
from tests.sources.at_hand import read_at_hand
from tests.sources.documents import LEFT, PER_LINE, SIZE, set_in_lines
from tests.sources.documents import pdf as printed

LONG = "县财政安排维修养护资金其中中央资金县级资金比上年增长我局会同"


ENDLESS = b"1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[2 0 R 2 0 R]/Count 999>>endobj\n"


def problem(data: bytes) -> SourceError:
    with pytest.raises(SourceError) as caught:
        raise read_pdf(data, "reply.pdf").refusal or AssertionError
    assert caught.value.subject == "reply.pdf"
    assert caught.value.hint
    return caught.value


def picture_of_a_page(words: str = "") -> bytes:
    from reportlab.lib.utils import ImageReader
    from reportlab.pdfgen import canvas

    stream = io.BytesIO()
    sheet = canvas.Canvas(stream)
    sheet.drawString(100, 700, words)
    sheet.showPage()
    pixels = ImageReader(io.BytesIO(b"P6 2 2 255\n" + b"\xff" * 12))
    sheet.drawImage(pixels, 0, 0, 400, 600)
    sheet.showPage()
    sheet.save()
    return stream.getvalue()


@pytest.fixture
def at_hand() -> Iterator[None]:
    """PDFs are read in this process."""
    with read_at_hand():
        yield


def test_the_format_is_named() -> None:
    assert read_pdf(printed([[(LEFT, "安排资金")]]), "reply.pdf") == Content("安排资金\n\n— 1 —\n", "PDF")


@pytest.mark.usefixtures("at_hand")
def test_a_paragraph_over_a_page_s_end_is_whole_and_the_number_follows_it() -> None:
    first, second = LONG[:PER_LINE], LONG[1 : PER_LINE + 1]
    pages = [[(LEFT, first)], [(LEFT, second), (LEFT, "完。"), (LEFT + 2 * SIZE, "又。")]]

    assert read_pdf(printed(pages), "reply.pdf")[0] == f"{first}{second}完。\n\n— 1 —\n\n又。\n\n— 2 —\n"


@pytest.mark.usefixtures("at_hand")
def test_equal_lines_and_single_characters_are_kept_where_the_font_is_not_on_the_machine() -> None:
    pages = [[(LEFT, "甲")], [(LEFT, LONG[:PER_LINE]), (LEFT, LONG[:PER_LINE]), (LEFT, "乙。")]]

    assert read_pdf(printed(pages), "reply.pdf")[0] == f"甲\n\n— 1 —\n\n{LONG[:PER_LINE] * 2}乙。\n\n— 2 —\n"


def test_a_locked_file_is_refused() -> None:
    data = printed(set_in_lines(REPLY), password="secret")

    assert problem(data).message == "it is protected by a password."


@pytest.mark.usefixtures("at_hand")
def test_a_page_that_is_a_picture_is_a_warning_with_its_number_where_it_would_stand() -> None:
    content = read_pdf(picture_of_a_page("words"), "reply.pdf")

    assert content.text == "words\n"
    assert [(each.code, each.page, each.span) for each in content.warnings] == [("page_not_read", 2, Span(6, 6))]


@pytest.mark.usefixtures("at_hand")
def test_a_file_without_any_text_is_refused() -> None:
    assert problem(picture_of_a_page()).message == "page 2 is a picture without text."


@pytest.mark.usefixtures("at_hand")
def test_columns_are_refused_with_the_page() -> None:
    column = [(LEFT, f"{LONG[:11]}　　　　{LONG[11:22]}")] * 14

    assert problem(printed([[(LEFT, "甲")], column])).message.startswith("page 2 is set in columns")


@pytest.mark.parametrize(
    "data",
    [b"%PDF-1.7\n", b"%PDF-1.4\n" + bytes(range(256)) * 100, b"%PDF-1.4\n" + ENDLESS + b"trailer<</Root 1 0 R>>"],
)
def test_a_damaged_file_is_refused(data: bytes) -> None:
    assert problem(data).message == "it is damaged or incomplete."


def test_a_process_that_takes_too_long_is_ended(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(waiting, "_LOOKED_AT", 0)
    monkeypatch.setattr(pdf, "_SECONDS", 0)

    assert problem(b"%PDF-1.7\n").message == "reading it took longer than 0 seconds."


def test_who_waits_no_more_ends_the_process_and_is_not_told_of_a_fault(monkeypatch: pytest.MonkeyPatch) -> None:
    begin, begun = subprocess.Popen, []

    def noted(*arguments: Any, **options: Any) -> Any:
        begun.append(begin(*arguments, **options))
        return begun[-1]

    monkeypatch.setattr(waiting, "_LOOKED_AT", 0)
    monkeypatch.setattr(subprocess, "Popen", noted)

    with waiting.unless(lambda: True), pytest.raises(waiting.GivenUpError):
        read_pdf(b"%PDF-1.7\n", "reply.pdf")

    assert [process.returncode for process in begun] == [-signal.SIGKILL]


def test_a_process_that_cannot_be_started_is_said(monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_arguments: Any, **_options: Any) -> None:
        raise BlockingIOError(11, "Resource temporarily unavailable")

    monkeypatch.setattr(subprocess, "Popen", fail)

    assert problem(b"%PDF-1.7\n").message == "it can't be read: Resource temporarily unavailable."


def test_a_process_that_crashes_is_a_damaged_file(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pdf_process, "__name__", "tests.no_such_module")

    assert problem(printed([[(LEFT, "甲")]])).message == "it is damaged or incomplete."


def test_nothing_is_imported_from_the_folder_one_stands_in(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "json.py").write_text("raise SystemExit(7)", encoding="utf-8")
    (tmp_path / "reader.py").write_text("raise SystemExit(7)", encoding="utf-8")
    monkeypatch.chdir(tmp_path)

    assert read_pdf(printed([[(LEFT, "安排资金")]]), "reply.pdf")[0].startswith("安排资金")


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no limits for a process")
def test_the_process_may_take_little_memory_and_time() -> None:
    code = (
        "import resource; from reader.sources.print import pdf_process as reading\n"
        "reading.confine(reading._MOST_MEMORY, reading._MOST_SECONDS)\n"
        "print(resource.getrlimit(resource.RLIMIT_AS)[0], resource.getrlimit(resource.RLIMIT_CPU)[0])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, check=True)

    assert done.stdout.decode().split() == [str(2**30), "50"]


@pytest.mark.parametrize("scale", [0.1, 1, 4])
@pytest.mark.parametrize("rotation", [0, 90, 180, 270])
def test_a_page_in_other_units_or_turned_reads_the_same(scale: float, rotation: int) -> None:
    from reportlab.pdfgen import canvas

    from tests.sources.documents import pdf_width

    stream = io.BytesIO()
    sheet = canvas.Canvas(stream, pagesize=(842, 842))
    pdf_width("")
    sheet.setPageRotation(rotation)
    sheet.translate(421, 421)
    sheet.rotate(rotation)  # against the turn of the page
    sheet.scale(scale, scale)
    sheet.setFont("STSong-Light", 16 / scale)
    for row, words in enumerate((LONG[:28], LONG[:28], "完。")):
        sheet.drawString(-300 / scale, -30 * row / scale, words)
    sheet.save()

    assert pdf_process.text(stream.getvalue())[0] == LONG[:28] * 2 + "完。\n"


def drawn(draw: Callable[[Any], None]) -> bytes:
    """A PDF of what is drawn on its sheet."""
    from reportlab.pdfgen import canvas

    from tests.sources.documents import pdf_width

    pdf_width("")
    stream = io.BytesIO()
    sheet = canvas.Canvas(stream, pagesize=(595, 842))
    draw(sheet)
    sheet.save()
    return stream.getvalue()


def text_of(draw: Callable[[Any], None]) -> str:
    return pdf_process.text(drawn(draw))[0]


@pytest.mark.parametrize("font", ["Helvetica", "Times-Roman", "Courier"])
@pytest.mark.parametrize("scale", [25, 40, 100])
def test_no_twin_of_a_narrow_or_squeezed_character_is_lost(font: str, scale: int) -> None:
    words = "1100, 2200.00 all will fill, 777 iii"

    def draw(sheet: Any) -> None:
        line = sheet.beginText(72, 740)
        line.setFont(font, 14)
        line.setHorizScale(scale)
        line.textOut(words)
        sheet.drawText(line)

    assert text_of(draw).replace(" ", "") == words.replace(" ", "") + "\n"


def test_a_line_printed_twice_for_bold_type_is_read_once() -> None:
    def draw(sheet: Any) -> None:
        sheet.setFont("Helvetica", 14)
        for shift in (0, 0.4):
            sheet.drawString(72 + shift, 740, "all 1100 will")

    assert text_of(draw) == "all 1100 will\n"


def test_a_blank_printed_under_the_next_character_takes_no_room() -> None:
    def draw(sheet: Any) -> None:
        for place, sign in enumerate("二〇二三年"):
            sheet.setFont("STSong-Light", 14)
            sheet.drawString(72 + 14 * place, 740, sign)
            sheet.setFont("Helvetica", 14)
            sheet.drawString(72 + 14 * (place + 1), 740, " ")

    assert text_of(draw) == "二〇二三年\n"


def test_a_blank_printed_upon_a_character_that_touches_the_next_takes_no_room() -> None:
    def draw(sheet: Any) -> None:
        sheet.setFont("STSong-Light", 16)
        for left, words in ((74, "安排１"), (122, "２０万元"), (114, "  "), (202, " "), (210, "已拨付"), (268, "。")):
            sheet.drawString(left, 700, words)

    assert text_of(draw) == "安排１２０万元 已拨付。\n"


def lines_on(sheet: Any) -> None:
    sheet.setFont("STSong-Light", 16)
    for row in range(4):
        sheet.drawString(72, 740 - 30 * row, LONG[: 12 + 3 * row] + "。")


def turned_by(degrees: float, *words: str) -> Callable[[Any], None]:
    def draw(sheet: Any) -> None:
        sheet.translate(300, 300)
        sheet.rotate(degrees)
        sheet.setFont("STSong-Light", 16)
        for row, line in enumerate(words):
            sheet.drawString(-200, -30 * row, line)

    return draw


@pytest.mark.parametrize("degrees", [30, 45, -45, 120])
def test_a_watermark_that_slants_across_the_lines_is_left_out(degrees: float) -> None:
    def both(sheet: Any) -> None:
        lines_on(sheet)
        turned_by(degrees, "内部资料请勿外传")(sheet)

    assert text_of(both) == text_of(lines_on)


def test_a_watermark_that_slants_is_left_out_where_it_has_more_characters_than_the_letter() -> None:
    def both(sheet: Any) -> None:
        lines_on(sheet)
        for _time in range(20):
            turned_by(30, "内部资料请勿外传")(sheet)
            sheet.rotate(-30)
            sheet.translate(-290, -310)

    assert text_of(both) == text_of(lines_on)


def under_large_type(sheet: Any) -> None:
    lines_on(sheet)
    sheet.setFont("STSong-Light", 60)
    sheet.drawString(100, 690, "内部 350")


def test_large_type_over_the_lines_is_read_behind_them() -> None:
    assert text_of(under_large_type) == text_of(lines_on) + "内部 350\n"


def test_large_type_over_the_lines_of_several_pages_is_a_watermark() -> None:
    def pages(draw: Callable[[Any], None]) -> str:
        def both(sheet: Any) -> None:
            draw(sheet)
            sheet.showPage()
            draw(sheet)

        return text_of(both)

    assert pages(under_large_type) == pages(lines_on)


@pytest.mark.parametrize("size", [9, 16])
def test_what_is_printed_upon_a_line_a_little_lower_is_a_line_of_its_own(size: int) -> None:
    def draw(sheet: Any) -> None:
        sheet.setFont("STSong-Light", 16)
        sheet.drawString(72, 740, "安排资金540万元")
        sheet.setFont("STSong-Light", size)
        sheet.drawString(130, 734, "2021年5月28日")

    assert text_of(draw) == "安排资金540万元\n2021年5月28日\n"


def test_what_is_printed_beyond_the_page_is_not_there() -> None:
    def draw(sheet: Any) -> None:
        lines_on(sheet)
        for x, y in ((72, -100), (900, 400), (-200, 400), (72, 900)):
            sheet.drawString(x, y, "之外")

    assert text_of(draw) == text_of(lines_on)


def test_what_is_printed_beyond_the_page_makes_no_lines_that_a_slanting_text_lies_over() -> None:
    again = ["内部资料请勿外传"] * 4

    def both(sheet: Any) -> None:
        sheet.setFont("STSong-Light", 16)
        sheet.drawString(72, -100, "之外")
        turned_by(30, *again)(sheet)

    assert text_of(both) == text_of(turned_by(30, *again))


def test_columns_of_characters_are_read_from_the_right() -> None:
    columns = [LONG[:18], LONG[18:], "完。"]

    def draw(sheet: Any) -> None:
        sheet.setFont("STSong-Light", 16)
        for column, words in enumerate(columns):
            for row, sign in enumerate(words):
                sheet.drawString(500 - 28 * column, 740 - 17 * row, sign)

    assert text_of(draw).replace("\n", "") == "".join(columns)


def test_columns_of_words_are_refused_though_their_edges_are_ragged() -> None:
    lines = ["the county gave funds to repair", "rural roads damaged by floods", "and for twelve new stations in"] * 4

    def draw(sheet: Any) -> None:
        sheet.setFont("Helvetica", 12)
        for row, words in enumerate(lines):
            sheet.drawString(60, 740 - 18 * row, words)
            sheet.drawString(320, 740 - 18 * row, lines[row - 1])

    with pytest.raises(pdf_process.ProblemError, match="columns"):
        text_of(draw)


@pytest.mark.parametrize("degrees", [90, 180, 270, 1.5, 30])
def test_a_page_that_is_turned_is_read_line_by_line(degrees: float) -> None:
    assert text_of(turned_by(degrees, "序号。", "甲乙。", "丙。")) == "序号。\n甲乙。\n丙。\n"


def picture(sheet: Any, width: float, height: float, left: float = 0, bottom: float = 0) -> None:
    from reportlab.lib.utils import ImageReader

    sheet.drawImage(ImageReader(io.BytesIO(b"P6 2 2 255\n" + b"\xff" * 12)), left, bottom, width, height)


def printed_from_a_browser(sheet: Any, width: float = 495, height: float = 760) -> None:
    """A page with a picture, the title above it and the address below."""
    picture(sheet, width, height, 50, 40)
    sheet.setFont("STSong-Light", 8)
    sheet.drawString(30, 820, "2023/11/29 10:00 关于县第十八届人大三次会议第101号建议的答复")
    sheet.drawString(30, 15, "https://www.example.gov.cn/zwgk/jyta/202311/t20231129_101.html")


def codes_of(draw: Callable[[Any], None]) -> list[tuple[str, int | None]]:
    return [(note.code, note.page) for note in pdf_process.text(drawn(draw))[1]]


def test_a_picture_over_most_of_a_page_is_not_passed_over_since_something_is_printed_beside_it() -> None:
    def draw(sheet: Any) -> None:
        lines_on(sheet)
        sheet.showPage()
        printed_from_a_browser(sheet)

    text, notes = pdf_process.text(drawn(draw))

    [note] = notes
    assert (note.code, note.page) == ("picture_not_read", 2)
    assert note.start == note.end == text.index("2023/11/29")


def test_a_picture_in_many_strips_is_one_over_the_page() -> None:
    def draw(sheet: Any) -> None:
        for strip in range(120):
            picture(sheet, 495, 6, 50, 40 + 6 * strip)
        printed_from_a_browser(sheet, 10, 10)

    assert codes_of(draw) == [("picture_not_read", 1)]


@pytest.mark.parametrize("rotation", [0, 180])
def test_a_letter_over_a_background_is_none_to_warn_of_nor_its_last_page(rotation: int) -> None:
    def draw(sheet: Any) -> None:
        for rows in (26, 3):
            sheet.setPageRotation(rotation)
            picture(sheet, 595, 842)
            sheet.setFont("STSong-Light", 16)
            for row in range(rows):
                sheet.drawString(79, 760 - 28 * row, LONG[row % 9 :][:28])
            sheet.showPage()

    assert codes_of(draw) == []


def test_a_few_lines_over_a_picture_that_no_other_page_has_may_be_printed_upon_a_scan() -> None:
    def draw(sheet: Any) -> None:
        picture(sheet, 595, 842)
        sheet.setFont("STSong-Light", 16)
        for row in range(3):
            sheet.drawString(79, 760 - 28 * row, LONG[row:][:28])

    assert codes_of(draw) == [("picture_not_read", 1)]


def test_a_table_that_was_put_in_as_a_picture_is_not_passed_over() -> None:
    def draw(sheet: Any) -> None:
        lines_on(sheet)
        picture(sheet, 435, 100, 80, 60)

    assert codes_of(draw) == [("picture_not_read", 1)]


def test_a_picture_that_is_written_upon_is_a_background_however_large_it_is() -> None:
    def draw(sheet: Any) -> None:
        picture(sheet, 435, 100, 80, 700)
        sheet.setFont("STSong-Light", 16)
        for row in range(3):
            sheet.drawString(90, 710 + 28 * row, LONG[row:][:25])

    assert codes_of(draw) == []


def test_a_logo_in_a_letter_s_head_is_no_page_that_is_not_read() -> None:
    def draw(sheet: Any) -> None:
        printed_from_a_browser(sheet, 200, 80)

    assert codes_of(draw) == []


@pytest.mark.parametrize(
    ("mode", "height", "codes"), [(3, 842, ["text_recognised"]), (3, 50, ["text_unseen"]), (0, 50, [])]
)
def test_text_without_ink_is_a_warning_and_under_a_picture_of_the_page_it_was_recognised(
    mode: int, height: float, codes: list[str]
) -> None:
    def draw(sheet: Any) -> None:
        picture(sheet, 595, height)
        line = sheet.beginText(72, 740)
        line.setTextRenderMode(mode)
        line.setFont("STSong-Light", 14)
        for _row in range(3):
            line.textLine("安排资金用于水毁道路修复。")
        sheet.drawText(line)

    text, notes = pdf_process.text(drawn(draw))

    assert [(note.code, note.page, note.start, note.end) for note in notes] == [
        (code, 1, 0, len(text) if code == "text_recognised" else 0) for code in codes
    ]


@pytest.mark.parametrize(
    ("ground", "size", "ink", "clear", "codes"),
    [
        (None, 14, 1.0, 1.0, ["text_unseen"]),
        (None, 14, 0.2, 0.0, ["text_unseen"]),
        (None, 14, 0.2, 1.0, []),
        (None, 1.5, 0.0, 1.0, ["text_unseen"]),
        (1.0, 14, 1.0, 1.0, ["text_unseen"]),
        (0.3, 14, 1.0, 1.0, []),
    ],
)
def test_white_clear_and_tiny_text_is_a_warning_but_white_upon_a_colour_is_none(
    ground: float | None, size: float, ink: float, clear: float, codes: list[str]
) -> None:
    def draw(sheet: Any) -> None:
        lines_on(sheet)
        if ground is not None:
            sheet.setFillGray(ground)
            sheet.rect(60, 180, 400, 60, fill=1, stroke=0)
        sheet.setFont("STSong-Light", size)
        sheet.setFillColorRGB(ink, ink, ink, alpha=clear)
        sheet.drawString(72, 200, "安排资金用于水毁道路修复。")

    assert [code for code, _page in codes_of(draw)] == codes


def test_a_scan_with_its_number_printed_upon_it_is_a_picture() -> None:
    def draw(sheet: Any) -> None:
        lines_on(sheet)
        for number in (2, 3):
            sheet.showPage()
            picture(sheet, 595, 842)
            sheet.drawString(300, 40, f"- {number} -")

    assert [(note.code, note.page) for note in pdf_process.text(drawn(draw))[1]] == [
        ("page_not_read", 2),
        ("page_not_read", 3),
    ]


def test_no_paragraph_goes_on_over_a_page_that_is_not_read() -> None:
    def draw(sheet: Any) -> None:
        for words in (LONG[:28], LONG[2:30]):
            sheet.setFont("STSong-Light", 16)
            sheet.drawString(72, 740, words)
            sheet.showPage()
            if words == LONG[:28]:
                picture(sheet, 595, 842)
                sheet.showPage()

    assert text_of(draw) == f"{LONG[:28]}\n{LONG[2:30]}\n"


@pytest.mark.usefixtures("at_hand")
def test_a_page_of_characters_that_nobody_writes_is_left_out_and_alone_it_is_refused() -> None:
    unlikely = "".join(chr(0x7280 + place) for place in range(25))

    def alone(sheet: Any) -> None:
        sheet.setFont("STSong-Light", 16)
        sheet.drawString(72, 740, unlikely)

    def behind(sheet: Any) -> None:
        lines_on(sheet)
        sheet.showPage()
        alone(sheet)

    read = read_pdf(drawn(behind), "reply.pdf")

    assert problem(drawn(alone)).message == "page 1 doesn't say which characters it shows."
    assert (read.text, [scan.page for scan in read.scans]) == (read_pdf(drawn(lines_on), "reply.pdf").text, [2])
    assert [(warning.code.value, warning.page) for warning in read.warnings] == [("page_unnamed", 2)]


@pytest.mark.usefixtures("at_hand")
@pytest.mark.parametrize(("columns", "width", "rest"), [(2, 12, 14), (3, 9, 14), (4, 7, 14), (2, 22, 2), (3, 12, 5)])
def test_columns_of_prose_are_refused_however_narrow_or_short(columns: int, width: int, rest: int) -> None:
    prose = "".join(f"{part}，" for part in (LONG[:5], LONG[5:9], LONG[9:16], LONG[16:20], LONG[20:26]) * 8)

    def draw(sheet: Any) -> None:
        sheet.setFont("STSong-Light", 12)
        for column in range(columns):
            for row in range(14 if column < columns - 1 else rest):
                words = prose[row * width :][:width]
                sheet.drawString(50 + column * (width + 2) * 12, 740 - 18 * row, words)

    assert problem(drawn(draw)).message.startswith("page 1 is set in columns")


@contextmanager
def hanging_at(number: int, passing: float = 1e9) -> Iterator[None]:
    """Reading a PDF hangs in its page of this number, while so many seconds pass whenever one looks."""
    read, wait, pages = pdf_process._sheet, pdf_process._slow_page, count(1)
    hung, ended = threading.Event(), threading.Event()
    seconds = count(0.0, passing)

    def hang(page: Any, words: Any) -> Any:
        if next(pages) == number:
            hung.set()
            ended.wait(60)
        return read(page, words)

    def waited(*reading: Any, **how: Any) -> Any:
        slow = wait(*reading, **how)
        hung.clear()
        return slow

    with pytest.MonkeyPatch.context() as patch, read_at_hand():
        patch.setattr(pdf_process, "_sheet", hang)
        patch.setattr(pdf_process, "_slow_page", waited)
        patch.setattr(pdf_process, "process_time", lambda: next(seconds) if hung.is_set() else 0.0)
        try:
            yield
        finally:
            ended.set()
            for thread in threading.enumerate():  # the library is used by one at a time
                if thread.name == pdf_process._THREAD:
                    thread.join()


def three_pages(sheet: Any) -> None:
    for _page in range(3):
        lines_on(sheet)
        sheet.showPage()


@pytest.mark.parametrize("number", [2, 3])
def test_what_is_not_read_when_the_time_is_over_is_left_out(number: int) -> None:
    with hanging_at(number):
        content = read_pdf(drawn(three_pages), "reply.pdf")

    assert content.text.count(f"{LONG[:12]}。") == number - 1
    assert [(each.code, each.page) for each in content.warnings] == [
        ("page_left_out", page) for page in range(number, 4)
    ]


def test_a_file_is_refused_that_takes_too_long_from_its_first_page_on() -> None:
    with hanging_at(1):
        assert problem(drawn(three_pages)).message == "reading it takes too long."


@pytest.mark.parametrize("number", [1, 2, 3])
def test_a_page_that_alone_takes_too_long_is_left_out_and_the_others_are_read(
    number: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(pdf_process, "_SLOW_SECONDS", 1e12)

    with hanging_at(number, passing=10.0):
        content = read_pdf(drawn(three_pages), "reply.pdf")

    assert content.text.count(f"{LONG[:12]}。") == 2
    assert [(each.code, each.page) for each in content.warnings] == [("page_left_out", number)]


@pytest.mark.usefixtures("at_hand")
def test_forms_that_hold_one_another_twice_count_as_often_as_they_are_shown(monkeypatch: pytest.MonkeyPatch) -> None:
    def nested(sheet: Any, levels: int) -> None:
        lines_on(sheet)
        sheet.beginForm("0")
        sheet.endForm()
        for level in range(levels):
            sheet.beginForm(str(level + 1))
            for _time in range(2):
                sheet.doForm(str(level))
            sheet.endForm()
        sheet.doForm(str(levels))

    monkeypatch.setattr(pdf_process, "_MOST_PRINTING", 100)

    assert LONG[:12] in text_of(lambda sheet: nested(sheet, 3))
    assert problem(drawn(lambda sheet: nested(sheet, 12))).message == "it has too many pages or characters."


def test_a_file_of_one_page_is_refused_as_soon_as_this_page_would_be_left_out(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pdf_process, "_SLOW_SECONDS", 1e12)

    with hanging_at(1, passing=10.0):
        assert problem(drawn(lines_on)).message == "reading it takes too long."


def test_what_was_read_before_a_slow_page_is_kept_where_there_is_no_time_to_read_all_anew(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(pdf_process, "_SLOW_SECONDS", 1e12)

    with hanging_at(2, passing=10.0), pytest.MonkeyPatch.context() as patch:
        answer, runs = waiting.answer, count(1)

        def answered_once(*asked: Any) -> tuple[int, bytes]:
            if next(runs) > 1:
                raise subprocess.TimeoutExpired("", -1)
            return answer(*asked)

        patch.setattr(waiting, "answer", answered_once)
        content = read_pdf(drawn(three_pages), "reply.pdf")

    assert content.text.count(f"{LONG[:12]}。") == 1
    assert [(each.code, each.page) for each in content.warnings] == [("page_left_out", 2), ("page_left_out", 3)]


def test_a_slow_page_has_all_the_time_that_is_left_where_no_other_may_be_left_out(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    ended = threading.Event()
    seconds = count(0.0, 9.0)

    def now() -> float:
        if (passed := next(seconds)) >= 18:
            ended.set()
        return passed

    def slow(page: Any, words: Any, read: Callable[..., Any] = pdf_process._sheet) -> Any:
        ended.wait(60)
        return read(page, words)

    monkeypatch.setattr(pdf_process, "_SLOW_SECONDS", 1e12)
    monkeypatch.setattr(pdf_process, "_MOST_SLOW_PAGES", 0)
    monkeypatch.setattr(pdf_process, "_sheet", slow)
    monkeypatch.setattr(pdf_process, "process_time", now)

    with read_at_hand():
        content = read_pdf(drawn(three_pages), "reply.pdf")

    assert (content.text.count(f"{LONG[:12]}。"), content.warnings) == (3, ())


@pytest.mark.usefixtures("at_hand")
def test_what_follows_more_characters_than_letters_have_is_not_read_and_that_is_said(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(pdf_process, "_MOST_GLYPHS", 200)

    content = read_pdf(drawn(three_pages), "reply.pdf")

    assert content.text.count(f"{LONG[:12]}。") == 2
    assert [(each.code, each.page) for each in content.warnings] == [("rest_not_read", 3)]


@pytest.mark.usefixtures("at_hand")
def test_a_page_of_too_many_characters_is_left_out_unless_there_is_no_other(monkeypatch: pytest.MonkeyPatch) -> None:
    def and_another(sheet: Any) -> None:
        lines_on(sheet)
        sheet.showPage()
        sheet.drawString(72, 740, "540")

    monkeypatch.setattr(pdf_process, "_MOST_ON_PAGE", 60)

    assert problem(drawn(lines_on)).message == "it has too many pages or characters."
    content = read_pdf(drawn(and_another), "reply.pdf")
    assert (content.text, [(each.code, each.page) for each in content.warnings]) == ("540\n", [("page_left_out", 1)])


def lines_of_a_table(sheet: Any) -> None:
    for row in range(4):
        sheet.line(72, 700 - 30 * row, 372, 700 - 30 * row)
    for column in range(3):
        sheet.line(72 + 150 * column, 700, 72 + 150 * column, 610)


def thin_boxes(sheet: Any) -> None:
    for row in range(4):
        sheet.rect(72, 700 - 30 * row, 300, 0.5, stroke=0, fill=1)
    for column in range(3):
        sheet.rect(72 + 150 * column, 610, 0.5, 90, stroke=0, fill=1)


def boxes(sheet: Any) -> None:
    for row in range(3):
        for column in range(2):
            sheet.rect(72 + 150 * column, 670 - 30 * row, 150, 30)


def in_a_form(sheet: Any) -> None:
    sheet.beginForm("table")
    sheet.translate(0, -100)
    lines_of_a_table(sheet)
    sheet.endForm()
    sheet.saveState()
    sheet.translate(0, 100)
    sheet.doForm("table")
    sheet.restoreState()


@pytest.mark.parametrize("rules", [lines_of_a_table, thin_boxes, boxes, in_a_form])
@pytest.mark.parametrize("degrees", [0, 90])
def test_what_lines_are_drawn_around_is_a_table(rules: Callable[[Any], None], degrees: int) -> None:
    def draw(sheet: Any) -> None:
        sheet.translate(-150 if degrees else 0, 842 if degrees else 0)
        sheet.rotate(-degrees)
        rules(sheet)
        sheet.setFont("STSong-Light", 16)
        for row, cells in enumerate((("项目", "金额"), ("道路", "350"), ("合计", "350"))):
            for column, words in enumerate(cells):
                sheet.drawString(90 + 150 * column, 680 - 30 * row, words)

    assert text_of(draw) == "项目 | 金额\n道路 | 350\n合计 | 350\n"


def test_so_many_lines_as_a_drawing_has_make_no_table(monkeypatch: pytest.MonkeyPatch) -> None:
    def draw(sheet: Any) -> None:
        lines_of_a_table(sheet)
        sheet.setFont("STSong-Light", 16)
        for row, cells in enumerate((("项目", "进度"), ("道路", "完工"))):
            for column, words in enumerate(cells):
                sheet.drawString(90 + 150 * column, 680 - 30 * row, words)

    assert text_of(draw) == "项目 | 进度\n道路 | 完工\n"
    monkeypatch.setattr(pdf_rules, "_MOST_RULES", 6)
    assert text_of(draw) == "项目 进度\n道路 完工\n"


@pytest.mark.usefixtures("at_hand")
@pytest.mark.parametrize(
    ("line", "is_told"),
    [
        ((106, 706, 154, 706), True),  # through three characters
        ((106, 704, 154.5, 704.2), True),
        ((106, 697, 154, 697), False),  # below them
        ((106, 714, 154, 714), False),
        ((74, 706, 500, 706), False),  # a table's or a drawing's
        ((106, 706, 120, 706), False),  # a sign
        ((106, 712, 154, 700), False),
    ],
)
def test_words_with_a_line_through_them_are_told(line: tuple[float, ...], is_told: bool) -> None:
    def draw(sheet: Any) -> None:
        sheet.setFont("STSong-Light", 16)
        sheet.drawString(74, 700, "安排三百万五百万元。")
        sheet.line(*line)

    content = read_pdf(drawn(draw), "reply.pdf")

    assert [(each.code, each.page) for each in content.warnings] == [("text_struck", 1)] * is_told
    assert content.text == "安排三百万五百万元。\n"
