"""What was not read of a file is said where it is opened, and marked in the outline where it would stand."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from rich.style import Style
from textual.widgets.tree import TreeNode

from reader.reply import ParseWarning, WarningCode
from reader.reply.outline import Part
from reader.sources import Source
from reader.text import Span
from reader.tui.reading.outline import Outline
from reader.tui.signs import MISNUMBERED, SCANNED, UNREAD
from tests.examples import REPLY
from tests.tui import driving
from tests.tui.driving import reading


def labels(outline: Outline, node: TreeNode[Part]) -> Iterator[str]:
    """What is shown for all parts below one."""
    for child in node.children:
        yield outline.render_label(child, Style(), Style()).plain
        yield from labels(outline, child)


async def test_pages_that_were_not_read_are_said_and_marked_in_the_outline(
    reply_file: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    gap = REPLY.index("（二）管护人员偏少") - 1
    warnings = tuple(ParseWarning(WarningCode.PAGE_NOT_READ, "", Span(gap, gap), page) for page in (2, 3))
    monkeypatch.setattr(driving, "load", lambda path: Source(path.name, path, REPLY, "PDF", warnings=warnings))

    async with reading(reply_file, tmp_path) as desk:
        said = [(each.message, each.severity) for each in desk.app._notifications]
        outline = desk.screen.panes.outline
        marked = [label for label in labels(outline, outline.root) if UNREAD in label]

    assert said == [("pages 2–3: a picture without text, not read", "warning")]
    assert len(marked) == 1
    assert "（一）" in marked[0]


async def test_a_part_has_all_signs_of_what_is_told_of_it(
    reply_file: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    text = REPLY.replace("二、存在的困难", "四、存在的困难")
    warnings = (
        ParseWarning(WarningCode.TEXT_RECOGNISED, "", Span(0, len(text)), 1),
        ParseWarning(
            WarningCode.PAGE_NOT_READ, "", Span(text.index("四、存在的困难"), text.index("四、存在的困难")), 2
        ),
    )
    monkeypatch.setattr(driving, "load", lambda path: Source(path.name, path, text, "PDF OCR", warnings=warnings))

    async with reading(reply_file, tmp_path) as desk:
        outline = desk.screen.panes.outline
        [label] = [label for label in labels(outline, outline.root) if "四、" in label]

    assert f"{UNREAD}{SCANNED}{MISNUMBERED} 四、" in label


@pytest.mark.parametrize("code", [WarningCode.TEXT_STRUCK, WarningCode.TEXT_UNSEEN])
async def test_words_that_are_struck_or_unseen_have_no_sign_of_what_was_not_read(
    code: WarningCode, reply_file: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    warnings = (ParseWarning(code, "", Span(0, 0), 1),)
    monkeypatch.setattr(driving, "load", lambda path: Source(path.name, path, REPLY, "PDF", warnings=warnings))

    async with reading(reply_file, tmp_path) as desk:
        outline = desk.screen.panes.outline
        found = list(labels(outline, outline.root))

    assert found
    assert not any(UNREAD in label for label in found)
