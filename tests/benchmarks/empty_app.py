"""An empty Textual app, the floor of everything on a screen."""

from textual.app import App, ComposeResult
from textual.widgets import Static

SEEN = "nothing but these words"


class EmptyApp(App[None]):
    """Shows a few words."""

    def compose(self) -> ComposeResult:
        """The words."""
        yield Static(SEEN)


if __name__ == "__main__":
    EmptyApp().run()
