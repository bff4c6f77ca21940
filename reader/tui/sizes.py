"""The classes that a screen has for its size, before Textual gives them to it."""

from typing import Any

from textual.app import App
from textual.screen import Screen


def size_classes(screen: Screen[Any], app: App[Any]) -> dict[str, bool]:
    """Which of the classes for sizes a screen has in the size of an app, by its breakpoints, else the app's."""
    across = app.HORIZONTAL_BREAKPOINTS if screen.HORIZONTAL_BREAKPOINTS is None else screen.HORIZONTAL_BREAKPOINTS
    down = app.VERTICAL_BREAKPOINTS if screen.VERTICAL_BREAKPOINTS is None else screen.VERTICAL_BREAKPOINTS
    points = ((app.size.width, across or []), (app.size.height, down or []))
    classes = {name: False for _size, known in points for _least, name in known}
    for size, known in points:
        for _least, name in sorted((each for each in known if each[0] <= size), reverse=True)[:1]:
            classes[name] = True
    return classes
