"""Letters of the library that were recognised in pictures are marked as that, though only their texts are kept."""

from pathlib import Path

import pytest

from reader.library.deriving import derived
from reader.library.extracting import Recognised
from reader.library.kept import kept
from reader.library.ledgers import heads, kept_rows
from reader.library.telling import progress_words
from reader.library.updating import Progress, update
from reader.reply import ParseWarning, WarningCode
from reader.reply.scan import Scan
from reader.sources import waiting
from reader.text import Span
from tests.library.making import place_in
from tests.sources.at_hand import read_at_hand
from tests.sources.print.test_pdf import picture_of_a_page
from tests.sources.scanned.recognised import page, recognised_as
from tests.sources.scanned.test_recognising import PNG

TEXT = "县财政安排540万元，县级30万元。\n"


def test_what_is_derived_says_whether_some_of_it_was_recognised() -> None:
    warning = ParseWarning(WarningCode.TEXT_RECOGNISED, "page 1", Span(0, len(TEXT)), 1)

    assert derived(TEXT, (), (), [warning]).scanned
    assert not derived(TEXT).scanned


def test_its_rows_and_its_kept_text_are_marked(tmp_path: Path) -> None:
    made = place_in(tmp_path, {"scan.pdf": PNG})  # what a file is its content tells
    with recognised_as(page(TEXT.strip(), unsure="4")):
        made.update()

    with made.opened() as library:
        [head] = heads(library, None)
        rows = kept_rows(library, head)
        source = kept(library, head.reply)

    assert [(row.entry.figure.text, row.entry.figure.said.scan) for row in rows] == [
        ("540万元", Scan.UNSURE),
        ("30万元", Scan.RECOGNISED),
    ]
    assert [row.doubts for row in rows] == [("540万元 = 5?0万元",), ()]
    assert "scan" not in rows[0].entry.guessed
    assert source.text == TEXT
    assert [(each.code, each.span) for each in source.warnings] == [("text_recognised", Span(0, len(TEXT)))]


def test_of_a_file_whose_pages_are_recognised_it_is_told_which_one(tmp_path: Path) -> None:
    told: list[Progress] = []
    made = place_in(tmp_path, {"1.txt": TEXT, "scan.pdf": picture_of_a_page()})
    with read_at_hand(), recognised_as(page("县财政安排540万元。")):
        update(made.cache, [made.folder], progress=told.append, jobs=1)

    pages = [each for each in told if each.pages]
    assert [each.pages for each in pages] == [Recognised("scan.pdf", 0, 1), Recognised("scan.pdf", 1, 1)]
    assert progress_words(pages[0]).endswith(" · scan.pdf: recognising page 1 of 1…")


def test_who_breaks_it_off_while_a_page_is_recognised_is_heard(tmp_path: Path) -> None:
    made = place_in(tmp_path, {"scan.pdf": picture_of_a_page()})

    def progress(at: Progress) -> None:
        if at.pages:
            raise waiting.GivenUpError

    with read_at_hand(), recognised_as(page("甲")), pytest.raises(waiting.GivenUpError):
        update(made.cache, [made.folder], progress=progress, jobs=1)
