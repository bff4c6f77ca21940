"""A table shows those of its rows that are in sight, and goes through any number of them at the same cost."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import ClassVar

import pytest
from rich.text import Text
from textual import on
from textual.app import App, ComposeResult
from textual.binding import Binding, BindingType
from textual.message import Message
from textual.pilot import Pilot

from reader.keys.names import named
from reader.keys.rows import through_rows
from reader.tui.table import Table
from reader.typesetting.columns import Column

HEIGHT = 11  # the titles and ten rows
COLUMNS = (
    Column("number", "no.", 6, right=True),
    Column("title", "title", 10, weight=1),
    Column("issuer", "issuer", 12, rank=1),
    Column("doubts", "doubts", 4, rank=2),
)
KEYS = [Binding(",".join(named(row.keys)), row.action) for row in through_rows("table")]


class Rows:
    """Rows whose cells say where they stand, and which of them were made."""

    def __init__(self, count: int) -> None:
        self.count = count
        self.made: set[int] = set()

    def __len__(self) -> int:
        return self.count

    def cell(self, index: int, key: str, width: int) -> Text:
        self.made.add(index)
        return Text(f"{index}" if key == "number" else f"第{index}号建议的答复" if key == "title" else f"{width} wide")


class Keyed(Table):
    DEFAULT_CSS = """
    Keyed { width: 100%; height: 100%; overflow-x: hidden; overflow-y: scroll; scrollbar-size-vertical: 1; }
    """
    BINDINGS: ClassVar[list[BindingType]] = [*KEYS, Binding("enter", "select")]


class Showing(App[None]):
    def __init__(self, count: int) -> None:
        super().__init__()
        self.rows = Rows(count)
        self.table = Keyed()
        self.told: list[Message] = []

    def compose(self) -> ComposeResult:
        yield self.table

    def on_mount(self) -> None:
        self.table.show_columns(COLUMNS)
        self.table.show_rows(self.rows)

    @on(Table.RowHighlighted)
    @on(Table.RowSelected)
    @on(Table.HeaderSelected)
    def note(self, event: Message) -> None:
        self.told.append(event)

    @property
    def lines(self) -> list[str]:
        return [self.table.render_line(y).text for y in range(self.table.size.height)]

    @property
    def numbers(self) -> list[int]:
        return [int(line.split()[0]) for line in self.lines[1:] if line.split()]


@asynccontextmanager
async def showing(count: int, width: int = 40) -> AsyncIterator[tuple[Showing, Pilot[None]]]:
    app = Showing(count)
    async with app.run_test(size=(width, HEIGHT)) as pilot:
        app.table.focus()
        await pilot.pause()
        yield app, pilot


async def test_only_the_rows_in_sight_are_made_wherever_one_goes() -> None:
    async with showing(1_000_000) as (app, pilot):
        await pilot.press("G", "k", "g", "j")
        await pilot.pause()
        assert app.lines[:3] == [
            "    no.  title            issuer       ",
            "      0  第0号建议的答复  12 wide      ",
            "      1  第1号建议的答复  12 wide      ",
        ]
        assert app.rows.made <= {*range(12), *range(999_980, 1_000_000)}


async def test_keys_mark_rows_up_to_the_ends_and_those_in_sight_move_with_them() -> None:
    async with showing(100) as (app, pilot):
        seen = []
        for key in ("k", "j", "ctrl+d", "pagedown", "ctrl+u", "G", "j", "pageup", "home", "end", "g"):
            await pilot.press(key)
            await pilot.pause()
            seen.append((key, app.table.cursor, app.numbers[0], app.numbers[-1]))
        assert seen == [
            ("k", 0, 0, 9),
            ("j", 1, 0, 9),
            ("ctrl+d", 6, 5, 14),
            ("pagedown", 16, 15, 24),
            ("ctrl+u", 11, 10, 19),
            ("G", 99, 90, 99),
            ("j", 99, 90, 99),
            ("pageup", 89, 80, 89),
            ("home", 0, 0, 9),
            ("end", 99, 90, 99),
            ("g", 0, 0, 9),
        ]


async def test_a_row_is_chosen_by_enter_and_by_a_click_on_the_marked_one() -> None:
    async with showing(5) as (app, pilot):
        app.told.clear()
        await pilot.press("j", "enter")
        await pilot.click(Keyed, offset=(3, 5))
        await pilot.click(Keyed, offset=(3, 5))
        await pilot.click(Keyed, offset=(3, 9))
        assert [(type(each).__name__, getattr(each, "index", None)) for each in app.told] == [
            ("RowHighlighted", 1),
            ("RowSelected", 1),
            ("RowHighlighted", 4),
            ("RowSelected", 4),
        ]


async def test_a_click_on_a_title_tells_which_column_that_is() -> None:
    async with showing(0) as (app, pilot):
        for column in (0, 7, 9, 27, 39):
            await pilot.click(Keyed, offset=(column, 0))
        keys = [each.key for each in app.told if isinstance(each, Table.HeaderSelected)]
        assert keys == ["number", "number", "title", "issuer"]


async def test_a_column_that_has_no_room_is_left_out_unless_rows_are_sorted_by_it() -> None:
    async with showing(3, width=36) as (app, _pilot):
        assert app.lines[0].split() == ["no.", "title", "issuer"]
        app.table.show_columns(COLUMNS, "doubts", backwards=True)
        assert app.lines[0].split() == ["no.", "title", "doubts", "▲"]


async def test_other_rows_keep_the_marked_one_where_it_stood_on_the_screen() -> None:
    async with showing(1_000) as (app, pilot):
        app.table.cursor = 500
        await pilot.pause()
        place = app.numbers.index(500)
        app.table.show_rows(Rows(400), cursor=70)
        await pilot.pause()
        assert (app.table.cursor, app.numbers.index(70)) == (70, place)
        app.table.show_rows(Rows(0), cursor=70)
        assert (app.table.marked, app.numbers) == (None, [])
        await pilot.press("j", "enter", "pagedown")
        assert not any(isinstance(each, Table.RowSelected) for each in app.told)


async def test_a_window_that_gets_lower_keeps_the_marked_row_in_sight() -> None:
    async with showing(100) as (app, pilot):
        app.table.cursor = 9
        await pilot.resize_terminal(40, 5)
        await pilot.pause()
        assert app.numbers == [6, 7, 8, 9]


async def test_the_same_columns_once_more_draw_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    async with showing(3) as (app, _pilot):
        drawn: list[object] = []
        monkeypatch.setattr(app.table, "refresh", lambda *of: drawn.append(of))
        app.table.show_columns([*COLUMNS])
        assert drawn == []
        app.table.show_columns(COLUMNS, "title")
        assert len(drawn) == 1
