"""A screen has its size's classes from the start."""

from collections.abc import Mapping
from pathlib import Path
from typing import Self

import pytest
from textual.screen import ModalScreen

from reader.tui.app import ReaderApp
from tests.tui.driving import COUNTY, reading


class Plain(ModalScreen[None]):
    """Has the app's classes; notices when it is styled again for its size, and what its classes are then."""

    def __init__(self) -> None:
        super().__init__()
        self.again: list[frozenset[str]] = []

    def update_classes(self, classes: Mapping[str, bool], update: bool = True, animate: bool = True) -> Self:
        before = self.classes
        super().update_classes(classes, update, animate)
        if update and self.classes != before:
            self.again.append(self.classes)
        return self


class Sized(Plain):
    """One that has classes of its own."""

    HORIZONTAL_BREAKPOINTS = [(0, "-tiny"), (60, "-slim"), (100, "-roomy")]  # noqa: RUF012
    VERTICAL_BREAKPOINTS = [(0, "-low"), (30, "-roomy")]  # noqa: RUF012


@pytest.mark.parametrize(
    ("size", "classes"),
    [
        ((50, 20), {"-tiny", "-low"}),
        ((60, 30), {"-slim", "-roomy"}),
        ((120, 20), {"-roomy", "-low"}),
        ((120, 40), {"-roomy"}),
    ],
)
async def test_a_screen_is_styled_once_for_its_size_and_again_for_another(
    tmp_path: Path, size: tuple[int, int], classes: set[str]
) -> None:
    async with reading(COUNTY, tmp_path, size) as desk:
        screen = Sized()
        await desk.app.push_screen(screen)
        await desk.settle()
        assert screen.again == []
        assert screen.classes == classes
        await desk.pilot.resize_terminal(80, 24)
        await desk.settle()
        assert screen.again == [{"-slim", "-low"}]


@pytest.mark.parametrize("width", sorted({each for each, _name in ReaderApp.HORIZONTAL_BREAKPOINTS} - {0}))
async def test_a_screen_without_sizes_of_its_own_has_those_of_the_app(tmp_path: Path, width: int) -> None:
    names = dict(ReaderApp.HORIZONTAL_BREAKPOINTS)
    async with reading(COUNTY, tmp_path, (width, 24)) as desk:
        screen = Plain()
        await desk.app.push_screen(screen)
        await desk.settle()
        assert screen.classes == {names[width]}
        assert screen.again == []
