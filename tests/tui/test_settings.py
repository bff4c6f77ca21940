"""Every setting does something on the screen, and what is chosen there is remembered."""

import os
import unicodedata
from pathlib import Path
from typing import Any

import pytest
from textual.widgets import Select

from reader.annotations import Kind
from reader.config import examined
from reader.config.chosen import forget_choices, read_choices
from reader.keys.configured import ROWS
from reader.kinds import OwnKind
from reader.store import open_store
from reader.tui.cards.note_card import NoteCard
from reader.typesetting.ambiguous import FILLER, sent
from tests.pseudo_terminal import PseudoTerminal
from tests.tui.driving import COUNTY, Desk, reading, settings_in


def keymap(content: str, home: Path) -> dict[str, str]:
    """The keys as a settings file has them."""
    file = home / "config" / "config.toml"
    file.parent.mkdir(exist_ok=True)
    file.write_text(content, encoding="utf-8")
    found = examined(os.environ)
    assert found.mistakes == ()
    return dict(found.settings.keymap)


# What enter does


async def test_enter_opens_the_note_card_where_nothing_else_is_wanted(tmp_path: Path) -> None:
    async with reading(COUNTY, tmp_path) as desk:
        await desk.press("enter")
        assert isinstance(desk.app.screen, NoteCard)


async def test_enter_does_what_the_settings_say(tmp_path: Path, home: Path) -> None:
    async with reading(COUNTY, tmp_path, keymap=keymap('enter = "select.grow"', home)) as desk:
        await desk.press("enter")
        assert (desk.app.screen, bool(desk.selected)) == (desk.screen, True)
        await desk.press("a")
        assert isinstance(desk.app.screen, NoteCard)


async def test_a_person_s_own_keys_stay_beside_what_enter_does(tmp_path: Path, home: Path) -> None:
    wanted = keymap('enter = "figure.next"\n[keys]\nannotate = "Z"\n"figure.next" = "U"', home)
    assert wanted == {"annotate": "Z", "figure.next": "enter,U"}
    async with reading(COUNTY, tmp_path, keymap=wanted) as desk:
        await desk.press("enter")
        first = desk.selected
        await desk.press("U")
        assert first != desk.selected != ""
        await desk.press("Z", "escape")


@pytest.mark.parametrize("identifier", ["note.save", "nothing", "ledger.go"])
def test_what_no_key_of_the_text_does_is_refused_with_its_line(home: Path, identifier: str) -> None:
    (home / "config").mkdir()
    (home / "config" / "config.toml").write_text(f'\nenter = "{identifier}"', encoding="utf-8")
    [mistake] = examined(os.environ).mistakes

    assert str(mistake).startswith(
        f"{home}/config/config.toml:2: “{identifier}” is nothing that a key does in the text"
    )


# Own kinds of highlights

LEGAL = OwnKind("legal", "法律依据", "哪条法律", "orange")


async def test_an_own_kind_has_the_next_key_a_mark_in_the_margin_and_its_name(tmp_path: Path) -> None:
    async with reading(COUNTY, tmp_path, kinds=(LEGAL,)) as desk:
        await desk.press("f", "6")
        assert [kind for _quote, kind, _note in desk.notes()] == ["legal"]
        assert "法律依据" in desk.message
        assert any(row.strip().startswith("6") for row in desk.rows())
        await desk.press("7")
        assert "There is no kind 7" in desk.message
    store = open_store(settings_in(tmp_path).database)
    assert [note.kind for _stored, note in store.all_annotations()] == ["legal"]
    store.close()


async def test_an_own_kind_can_be_chosen_on_the_note_card(tmp_path: Path) -> None:
    async with reading(COUNTY, tmp_path, kinds=(LEGAL,)) as desk:
        await desk.press("a")
        choices = desk.app.screen.query_one("#kind", Select)
        assert ("6 法律依据: 哪条法律", Kind("legal")) in [(str(words), value) for words, value in choices._options]
        choices.value = Kind("legal")
        await desk.press("ctrl+s")
        assert [kind for _quote, kind, _note in desk.notes()] == ["legal"]


async def test_a_kind_that_is_nobody_s_here_is_shown_by_its_id_and_kept(tmp_path: Path) -> None:
    async with reading(COUNTY, tmp_path, kinds=(LEGAL,)) as desk:
        await desk.press("6")
    async with reading(COUNTY, tmp_path) as desk:
        assert any(row.strip().startswith("*") for row in desk.rows())
        await desk.press("e", *"注", "ctrl+s")
        assert [(kind, note) for _quote, kind, note in desk.notes()] == [("legal", "注")]
        assert Kind("legal").label == "legal"


async def test_one_of_the_five_has_another_name_and_colour(tmp_path: Path) -> None:
    def ground(desk: Desk) -> str | None:
        body = desk.screen.body
        style = body.get_component_rich_style("body--kind-funding", partial=True)
        return style.bgcolor and style.bgcolor.name

    async with reading(COUNTY, tmp_path) as desk:
        usual = ground(desk)
    async with reading(COUNTY, tmp_path, kinds=(OwnKind("funding", "经费", "", "teal"),)) as desk:
        await desk.press("f", "1")
        assert "经费" in desk.message
        assert ground(desk) != usual
        assert ROWS["highlight.1"][0].explained == "highlight: 经费"
        assert [kind for _quote, kind, _note in desk.notes()] == ["funding"]


# Widths


def longest(desk: Desk) -> int:
    """The longest line of the text, in cells."""
    lines = desk.screen.body._lines
    assert lines
    text = desk.screen.source.text
    shown = (lines.line(y) for y in range(lines.height))
    wide = "WF"
    return max(
        sum(1 + (unicodedata.east_asian_width(each) in wide) for each in text[line.start : line.end])
        for line in shown
        if line and not line.folded
    )


async def test_lines_are_as_long_as_the_settings_say(tmp_path: Path) -> None:
    for measure in (40, 60, 100):
        async with reading(COUNTY, tmp_path, size=(200, 40), measure=measure) as desk:
            assert measure - 6 <= longest(desk) <= measure


@pytest.mark.parametrize(("keys", "side"), [("tab tab", "left"), ("tab", "right")])
async def test_a_pane_is_made_wider_where_the_keys_work_and_so_it_stays(tmp_path: Path, keys: str, side: str) -> None:
    async with reading(COUNTY, tmp_path, size=(170, 40)) as desk:
        pane = desk.screen.query_one(f"#{side}")
        before = pane.size.width
        await desk.press(*keys.split(), "_", "ctrl+left", "*")
        assert pane.size.width == before - 2
        changed = {"left": "outline_width", "right": "inspector_width"}[side]
        assert getattr(desk.app.settings, changed) == before - 2
    chosen: dict[str, Any] = {changed: int(read_choices(tmp_path / "chosen")[changed].value)}
    async with reading(COUNTY, tmp_path, size=(170, 40), **chosen) as desk:
        assert desk.screen.query_one(f"#{side}").size.width == before - 2
        assert (
            desk.screen.query_one("#left" if side == "right" else "#right").size.width > before - 2 or side == "right"
        )


async def test_in_the_text_the_keys_of_widths_make_its_lines_longer_and_shorter(tmp_path: Path) -> None:
    async with reading(COUNTY, tmp_path, size=(200, 40)) as desk:
        before = longest(desk)
        await desk.press(*"_____")
        assert before - 26 <= longest(desk) <= before - 14
        assert read_choices(tmp_path / "chosen")["measure"].value == "60"
        await desk.press(*"*****")
        assert longest(desk) == before


# What is remembered


async def test_what_was_chosen_on_the_screen_is_there_another_time(tmp_path: Path) -> None:
    settings = examined(os.environ).settings
    async with reading(COUNTY, tmp_path, chosen=settings.chosen) as desk:
        await desk.press("T", "o", "i", "_")
    again = examined(os.environ)

    assert (again.settings.theme, again.settings.outline, again.settings.inspector) == ("light", False, False)
    assert again.settings.measure == 76
    assert again.origins["theme"].source.name == "SCREEN"
    other = tmp_path / "other.txt"
    other.write_text("没有打开过的答复。", encoding="utf-8")
    async with reading(other, tmp_path, **_chosen()) as desk:
        assert (desk.app.theme, desk.screen.panes.left.display) == ("reply-light", False)
        assert desk.screen.body.widest == 76
    assert forget_choices(settings.chosen)
    assert examined(os.environ).settings.theme == "dark"


def _chosen() -> dict[str, Any]:
    settings = examined(os.environ).settings
    names = ("theme", "outline", "inspector", "measure")
    return {name: getattr(settings, name) for name in names}


# Characters of ambiguous width

QUOTED = "关于“农村饮水”工程的答复\n\n一、情况\n" + "他们说：“资金540万元……已到位——按①执行”。" * 9


def terminal_cells(words: str) -> int:
    """The width of words in a terminal that draws ambiguous characters wide."""
    return sum(1 + (unicodedata.east_asian_width(character) in "WFA") for character in words)


@pytest.mark.parametrize("size", [(120, 40), (80, 24)])
async def test_where_the_terminal_draws_ambiguous_characters_wide_no_row_is_too_wide(
    tmp_path: Path, size: tuple[int, int]
) -> None:
    path = tmp_path / "quoted.txt"
    path.write_text(QUOTED, encoding="utf-8")
    async with reading(path, tmp_path, size=size, painted=True, ambiguous="wide") as desk:
        for keys in ("f 1", "tab", "escape L", "escape f enter", "escape ?", "escape E"):
            await desk.press(*keys.split())
            screen = desk.app.screen
            strips = screen._compositor.render_strips(screen.size)
            rows = [sent("".join(each.text for each in strip)) for strip in strips]
            assert [row for row in rows if terminal_cells(row) != size[0]] == []
        await desk.press("escape")
        assert any("“" in row for row in desk.rows())


async def test_lines_break_by_the_width_that_the_terminal_draws(tmp_path: Path) -> None:
    path = tmp_path / "quoted.txt"
    path.write_text("“”" * 60, encoding="utf-8")
    counts = []
    for ambiguous in ("narrow", "wide"):
        async with reading(path, tmp_path, size=(200, 40), ambiguous=ambiguous) as desk:
            lines = desk.screen.body._lines
            counts.append(lines.height if lines else 0)
    assert counts[1] > counts[0]


def test_a_terminal_that_draws_them_wide_is_sent_no_filler(tmp_path: Path, home: Path) -> None:
    (home / "config").mkdir()
    (home / "config" / "config.toml").write_text('ambiguous = "wide"', encoding="utf-8")
    (tmp_path / "quoted.txt").write_text(QUOTED, encoding="utf-8")
    with PseudoTerminal("-m", "reader", "quoted.txt", folder=tmp_path) as terminal:
        terminal.wait_for("next figure")
        terminal.press("f", "characters")
        assert terminal.end("q") == 0
    assert "他们说：“资金" in terminal.since_keys or "“" in terminal.received.decode()
    assert FILLER not in terminal.received.decode()
