"""What was recognised in a picture says so for each figure, and what may be another character makes it doubtful."""

import pytest

from reader.annotations import FundingFigure
from reader.checks import Severity
from reader.checks.contradictions import doubts
from reader.ledger import recognised, rows
from reader.reply import ParseWarning, WarningCode
from reader.reply.scan import Scan
from reader.text import Span
from reader.understanding import Understanding, understand

TEXT = "各位代表：\n\n一、资金\n\n2021年安排540万元。另有30户受益，投入7杂元。\n"


def read(unsure: str = "", text: str = TEXT) -> Understanding:
    """The text as one recognised page, in which some characters may be others."""
    places = tuple(Span(at, at + 1) for at, sign in enumerate(text) if sign in unsure)
    warning = ParseWarning(WarningCode.TEXT_RECOGNISED, "page 1", Span(0, len(text)), 1, None, places)
    return understand(text, [warning])


def scans(seen: Understanding) -> dict[str, Scan | None]:
    return {figure.span.of(seen.text): seen.reply.scanned.of(figure.phrase) for figure in seen.figures}


def told(seen: Understanding) -> list[str]:
    return [finding.statement for finding in seen.findings if finding.check == "recognised"]


def test_a_text_that_was_printed_has_no_marks() -> None:
    assert not understand(TEXT).reply.scanned
    assert set(scans(understand(TEXT)).values()) == {None}


def test_every_figure_of_a_recognised_page_says_so() -> None:
    assert scans(read()) == dict.fromkeys(("2021年", "540万元", "30户"), Scan.RECOGNISED)
    assert told(read()) == []


@pytest.mark.parametrize(
    ("unsure", "doubtful"),
    [
        ("4", ["540万元 = 5?0万元"]),
        ("排", ["540万元 = ?540万元"]),
        ("另", []),
        ("杂", ["7 = 7?"]),
        ("1户", ["2021年 = 202?年", "30户 = 30?"]),
    ],
)
def test_a_character_in_a_number_or_beside_it_makes_it_doubtful(unsure: str, doubtful: list[str]) -> None:
    assert told(read(unsure)) == doubtful


def test_what_is_doubtful_is_walked_and_stands_in_the_ledger() -> None:
    seen = read("4")
    [finding] = [each for each in seen.findings if each.check == "recognised"]
    assert (finding.severity, finding.holds) == (Severity.NOTE, False)

    [doubt] = doubts(seen.findings, seen.text, seen.figures).values
    [row] = [row for row in rows(seen, None, recognised(seen)) if row.entry.figure.text == "540万元"]

    assert doubt.said == "~ recognised in a picture, and not surely: 540万元 = 5?0万元"
    assert (row.doubts, row.wrong, row.entry.figure.said.scan) == (("540万元 = 5?0万元",), False, Scan.UNSURE)
    assert row.entry.guessed.isdisjoint({"scan"})
    assert row.entry.is_scanned


def test_a_figure_that_was_compared_with_the_picture_is_marked_no_more() -> None:
    [entry, *_others] = recognised(read())
    assert isinstance(entry.figure, FundingFigure)
    assert entry.is_scanned

    compared = entry.figure.said.but(scan=None).filled_from(entry.figure.said.but(scan=Scan.COMPARED))
    assert compared.scan is Scan.COMPARED


def test_the_warnings_of_a_long_file_are_not_cut_off_with_those_of_its_text() -> None:
    pages = [ParseWarning(WarningCode.TEXT_RECOGNISED, "", Span(0, 1), page) for page in range(1, 300)]

    assert understand(TEXT, pages).reply.warnings == tuple(pages)
