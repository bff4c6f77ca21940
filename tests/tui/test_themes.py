"""Facts about the two themes."""

from pathlib import Path

import pytest
from rich.segment import Segment

from reader.annotations import Kind
from reader.editing import Notebook
from reader.understanding import understand
from tests.databases import new_store
from tests.examples import REPLY, span_of
from tests.tui.driving import Desk, reading, settings_in

NEW = REPLY.replace("资金540万元", "资金640万元")


@pytest.fixture
def noted(tmp_path: Path) -> Path:
    """A reply that was changed since a sum of it was noted."""
    path = tmp_path / "reply.txt"
    path.write_text(NEW, encoding="utf-8")
    notebook = Notebook(new_store(settings_in(tmp_path).database), understand(REPLY), path, "tester")
    notebook.add(span_of(REPLY, "540万元"), Kind.FUNDING, "核对")
    notebook.close()
    return path


def painted(desk: Desk) -> list[list[tuple[str, str, str]]]:
    """All that is seen, with the colours of the words and of the ground."""
    screen = desk.app.screen
    strips = screen._compositor.render_strips(screen.size)
    return [[_colours(segment) for segment in strip.simplify()] for strip in strips]


def _colours(segment: Segment) -> tuple[str, str, str]:
    style = segment.style
    assert style
    return segment.text, str(style.color and style.color.name), str(style.bgcolor and style.bgcolor.name)


@pytest.mark.parametrize("keys", ["f", "L", "I", "M", "V"])
async def test_after_the_key_of_the_theme_all_is_seen_as_if_it_had_been_begun_in_it(
    noted: Path, tmp_path: Path, keys: str
) -> None:
    async with reading(noted, tmp_path, painted=True) as desk:
        await desk.press(*keys)
        dark = painted(desk)
        await desk.press("T")
        turned = painted(desk)
    async with reading(noted, tmp_path, painted=True, theme="light") as desk:
        await desk.press(*keys)
        assert painted(desk) == turned
        await desk.press("T")
        assert painted(desk) == dark != turned
