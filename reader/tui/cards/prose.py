"""A few lines of the reply's words, wrapped as the body wraps them."""

from textual.widgets import Static

from reader.tui.bars import shortened
from reader.typesetting.wrap import wrap


class Prose(Static):
    """Words in at most `rows` lines, cut off with an ellipsis."""

    def __init__(self, words: str, *, rows: int, id: str | None = None) -> None:  # noqa: A002
        super().__init__("", id=id, markup=False)
        self._words = " ".join(words.split())
        self._rows = rows

    def show(self, words: str) -> None:
        """Show other words."""
        self._words = " ".join(words.split())
        if self.content_size.width:
            self.on_resize()

    def on_mount(self) -> None:
        """Take a height before the first layout."""
        self.styles.height = "auto"
        self.styles.max_height = self._rows
        self.update(self._words)

    def on_resize(self) -> None:
        """Wrap to the width."""
        width = max(2, self.content_size.width)
        lines = [self._words[start:end] for start, end in wrap(self._words, width)]
        shown = lines[: self._rows]
        if len(lines) > self._rows:
            shown[-1] = shortened(f"{shown[-1]}{lines[self._rows]}", width)
        self.update("\n".join(shown))
