"""A page that ends the process which reads it costs that page and not the file."""

import signal
from typing import Any

import pytest

from reader.errors import SourceError
from reader.sources import waiting
from reader.sources.print import pdf_process
from reader.sources.print.pdf import read_pdf
from tests.sources.at_hand import read_at_hand
from tests.sources.documents import LEFT, pdf

LETTER = pdf([[(LEFT, f"第{page}页安排资金。")] for page in "一二三"])


def read(*broken: int) -> Any:
    """What is read of three pages, of which some end the process as long as they are not left out."""
    with read_at_hand(), pytest.MonkeyPatch.context() as patch:  # undone before what it is put over is
        answer = waiting.answer

        def answered(command: list[str], *others: Any) -> tuple[int, bytes]:
            for page in broken:
                if not any(argument.startswith(f"{page}=") for argument in command):
                    return -signal.SIGSEGV, "".join(f"{begun}\n" for begun in range(1, page + 1)).encode()
            return answer(command, *others)

        patch.setattr(waiting, "answer", answered)
        return read_pdf(LETTER, "reply.pdf")


@pytest.mark.parametrize("broken", [(1,), (2,), (3,), (1, 3)])
def test_pages_that_end_the_process_are_named_and_the_others_are_read(broken: tuple[int, ...]) -> None:
    content = read(*broken)

    assert [(each.code, each.page) for each in content.warnings] == [("page_broken", page) for page in broken]
    assert [f"第{page}页" in content.text for page in "一二三"] == [number not in broken for number in (1, 2, 3)]


def test_a_file_all_of_whose_pages_end_the_process_is_refused_with_the_limit() -> None:
    with pytest.raises(SourceError) as caught:
        read(1, 2, 3)

    assert caught.value.message == "it is damaged, or reading it needs more than 1 GB of memory."
    assert pdf_process._MOST_MEMORY == 2**30


def test_no_more_pages_are_tried_than_a_few(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pdf_process, "MOST_BROKEN_PAGES", 1)

    with pytest.raises(SourceError, match="more than 1 GB"):
        read(1, 2)


def test_a_page_of_too_many_objects_is_left_out_before_its_characters_are_counted(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(pdf_process, "_MOST_PRINTING", 1)
    letter = pdf([[(LEFT, "安排"), (LEFT, "资金"), (LEFT, "三百万元")], [(LEFT, "完")]])

    with read_at_hand(), pytest.raises(SourceError, match="too many pages or characters"):
        read_pdf(letter, "reply.pdf")
