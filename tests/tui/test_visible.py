"""What a widget shows reaches the terminal without a control, and no wider than it was."""

from rich.segment import Segment
from rich.style import Style
from textual.color import Color

from reader.tui.visible import Visible

BLACK, RED = Color(0, 0, 0), Style(color="red")


def test_controls_of_a_line_are_shown_in_their_style() -> None:
    line = [Segment("甲\x1b[31m\x9b", RED), Segment("乙\n\t\x7f     ")]

    assert Visible().apply(line, BLACK) == [Segment("甲␛[31m�", RED), Segment("乙␊␉␡")]


def test_a_line_with_controls_stays_as_wide_as_it_was() -> None:
    line = [Segment("\x1b\x1b甲" * 10), Segment(" │ 乙", RED)]
    [*shown] = Visible().apply(line, BLACK)

    assert sum(segment.cell_length for segment in shown) == sum(segment.cell_length for segment in line)


def test_a_line_without_controls_is_left_alone() -> None:
    line = [Segment("甲", RED), Segment("🏞 –\u3000·")]

    assert Visible().apply(line, BLACK) is line
