"""What was not read of a file is said in words, once for each kind."""

from reader.reply import ParseWarning, WarningCode, parse
from reader.reply.warnings import sentences
from reader.text import Span


def about(code: WarningCode, page: int | None = None, part: str | None = None) -> ParseWarning:
    return ParseWarning(code, "", Span(0, 0), page, part)


def test_pages_of_one_kind_are_one_sentence() -> None:
    pages = [about(WarningCode.PAGE_NOT_READ, page) for page in (7, 2, 4, 5, 6)]

    assert list(sentences([*pages, about(WarningCode.TEXT_RECOGNISED, 3)])) == [
        "pages 2, 4–7: a picture without text, not read",
        "page 3: text recognised from a picture (OCR), which may be wrong",
    ]


def test_parts_are_named() -> None:
    parts = [about(WarningCode.PAGE_NOT_READ, part=name) for name in ("a.xml", "b.xml", "a.xml")]

    assert list(sentences(parts)) == ["a.xml, b.xml: a picture without text, not read"]


def test_a_file_s_warnings_stand_before_those_of_its_text() -> None:
    reply = parse("一、甲\n　　乙。\n三、丙\n　　丁。\n", [about(WarningCode.PAGE_NOT_READ, 2)])

    assert [warning.code for warning in reply.warnings] == [WarningCode.PAGE_NOT_READ, WarningCode.NUMBER_GAP]
