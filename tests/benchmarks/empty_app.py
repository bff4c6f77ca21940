"""An empty Textual app, the floor of everything on a screen."""

from textual.app import App, ComposeResult
from textual.widgets import Static

SEEN = "nothing but these words"
ANSWER = "a key was pressed"


class EmptyApp(App[None]):
    """Shows a few words."""

    BINDINGS = [("G", "answer", "answer")]  # noqa: RUF012

    def compose(self) -> ComposeResult:
        """The words."""
        yield Static(SEEN)

    def action_answer(self) -> None:
        """Show that the key arrived."""
        self.query_one(Static).update(ANSWER)


if __name__ == "__main__":
    EmptyApp().run()
