"""With the extra, what a page's picture shows is read, whatever its fonts say."""

from importlib.util import find_spec

import pytest

from reader.reply import WarningCode
from reader.sources import read_data
from reader.sources.scanned import process, recognising
from reader.sources.scanned.page import ScannedPage
from tests.recognises import misnamed
from tests.sources.at_hand import read_at_hand
from tests.sources.scanned.recognised import page, recognised_as


def test_a_page_whose_font_has_wrong_names_is_asked_for_as_a_picture() -> None:
    with read_at_hand(), recognised_as(page("安排资金540.37万元。")) as asked:
        source = read_data(misnamed(), "letter.pdf")

    assert asked == [[1]]
    assert source.text == "安排资金540.37万元。\n"
    assert [each.code for each in source.warnings] == [WarningCode.TEXT_RECOGNISED]


@pytest.mark.skipif(not find_spec("rapidocr"), reason="the extra is not installed")
def test_the_engine_reads_what_such_a_page_shows() -> None:
    [ready, answer] = recognising.answers(misnamed(), [1], lambda: None)

    assert ready == process.READY
    assert "540.37" in ScannedPage.read(answer).lines[0].words


@pytest.mark.skipif(not find_spec("rapidocr"), reason="the extra is not installed")
def test_a_page_of_single_digits_does_not_lie_on_its_side() -> None:
    from reader.sources.scanned.engine import _lie_on_their_sides

    digit, line = [(0, 0), (6, 0), (6, 12), (0, 12)], [(0, 0), (200, 0), (200, 14), (0, 14)]

    assert not _lie_on_their_sides([digit] * 12 + [line])
    assert _lie_on_their_sides([[(0, 0), (14, 0), (14, 200), (0, 200)]])
