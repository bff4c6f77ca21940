"""The way out to the screen: whatever a widget shows, its control characters become visible.

Every line that Textual draws passes its filters, whichever widget it is from: dialogs, fields, lists, messages. So no
widget has to think of what a note, a name or an error may hold.
"""

from collections.abc import Sequence

from rich.segment import Segment
from textual.color import Color
from textual.filter import LineFilter

from reader.text.canonical import has_controls, visible


class Visible(LineFilter):
    """Shows controls; a line with some keeps its width, so that what stands beside it stays where it is."""

    def apply(self, segments: list[Segment], background: Color) -> list[Segment]:  # noqa: ARG002
        """The segments of a line without controls; line ends and tabs are none within a line."""
        if not _has_controls(segments):
            return segments
        width = sum(segment.cell_length for segment in segments)
        shown = [Segment(visible(words), style) for words, style, _control in segments]
        return Segment.adjust_line_length(shown, width)


def _has_controls(segments: Sequence[Segment]) -> bool:
    line = "".join(segment.text for segment in segments)
    return has_controls(line) or "\n" in line or "\t" in line
