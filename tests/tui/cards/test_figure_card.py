"""Facts about reviewing figures: one key confirms and goes on, one sets aside, and what was corrected stays so."""

from dataclasses import replace
from decimal import Decimal
from pathlib import Path

import pytest
from textual.widgets import Input, Static

from reader.annotations import Review
from reader.commands.annotate import annotate
from reader.errors import StoreError
from reader.store import open_store
from reader.text import Span
from reader.tui.bars import KeyBar
from reader.tui.cards.fields import Field, Note, Words
from reader.tui.cards.figure_card import CardKeys, FigureCard
from reader.tui.reading.screen import ReadingScreen
from reader.typesetting import geometry
from tests.tui.driving import COUNTY, PROVINCIAL, Desk, reading, settings_in

PLAIN = "某代表:\n\n现答复如下:\n\n2022年,县财政安排540万元。\n\n2023年,县财政安排资金六百把万,已拨付86万元。\n"


@pytest.fixture
def plain(tmp_path: Path) -> Path:
    path = tmp_path / "plain.txt"
    path.write_text(PLAIN, encoding="utf-8")
    return path


def field(desk: Desk, name: str) -> str:
    """What stands in a field of the card."""
    content = card(desk)._fields[name].content
    return content.text if isinstance(content, Note) else content.value


def card(desk: Desk) -> FigureCard:
    assert isinstance(desk.app.screen, FigureCard)
    return desk.app.screen


def said(desk: Desk, selector: str) -> str:
    return str(card(desk).query_one(selector, Static).render())


def reviews(desk: Desk) -> list[tuple[str, str]]:
    """Words and decision of every figure in the ledger."""
    return [(entry.figure.text, entry.review.value) for entry in desk.screen.reading.entries]


async def test_w_selects_what_is_to_be_reviewed_and_enter_confirms_one_after_the_other(tmp_path: Path) -> None:
    async with reading(COUNTY, tmp_path) as desk:
        await desk.press("w")
        assert desk.selected == "86万元"
        await desk.press("enter")
        assert said(desk, "#title").startswith("Figure 1 of 2 · 0 reviewed")
        await desk.press("enter")
        assert said(desk, "#title").startswith("Figure 2 of 2 · 1 reviewed")
        assert desk.selected == "约45万元"
        await desk.press("enter")
        assert desk.message == "All 2 figures are reviewed. L shows the ledger."
        assert reviews(desk) == [("86万元", "confirmed"), ("约45万元", "confirmed")]
        assert "sums reviewed 2/2" in str(desk.screen.status.render())


async def test_x_sets_a_figure_aside_and_leaves_no_highlight(tmp_path: Path) -> None:
    async with reading(COUNTY, tmp_path) as desk:
        await desk.press("w", "enter", "x", "escape")
        assert reviews(desk) == [("86万元", "set_aside"), ("约45万元", "open")]
        assert not any(row.startswith("1") for row in desk.rows())
        await desk.press("u")
        assert reviews(desk)[0] == ("86万元", "open")


async def test_capital_x_sets_aside_in_the_text_and_goes_to_the_next(tmp_path: Path) -> None:
    async with reading(COUNTY, tmp_path) as desk:
        await desk.press("w", "X")
        assert (desk.selected, desk.message) == ("约45万元", "Set aside. u undoes.")
        await desk.press("X", "w")
        assert desk.message == "All figures are reviewed."


async def test_every_field_is_written_down(tmp_path: Path) -> None:
    async with reading(COUNTY, tmp_path) as desk:
        await desk.press("w", "enter", "a")
        await desk.type("90万元")
        for key, words in (
            ("y", "2023年"),
            ("p", "县财政局"),
            ("r", "北岭"),
            ("w", "路面"),
            ("b", "公里"),
            ("t", "路 #2023"),
        ):
            await desk.press("escape", key)
            for content in [card(desk).focused]:
                assert isinstance(content, Words)
                content.value = ""
            await desk.type(words)
        await desk.press("escape", "n")
        await desk.type("核实")
        await desk.press("ctrl+j")
        await desk.type("过")
        await desk.press("escape", "3", "l", "l", "l", "c", "k", "enter", "escape")
        annotation = desk.screen.reading.items[0].annotation
        figure = annotation.figure
        assert figure is not None
        facts = figure.said
        assert (figure.amount.value, figure.text, figure.review) == (Decimal(900000), "86万元", Review.CONFIRMED)
        assert (facts.year, facts.payer, facts.recipient, facts.purpose) == ("2023", "县财政局", "北岭", "路面")
        assert (facts.base, facts.status, facts.cumulative, facts.in_kind) == ("公里", "allocated", True, True)
        assert (annotation.note, annotation.tags) == ("核实\n过", ("路", "2023"))


async def test_what_a_typed_amount_is_taken_for_is_said_and_one_that_cannot_be_read_keeps_the_card_open(
    tmp_path: Path,
) -> None:
    async with reading(COUNTY, tmp_path) as desk:
        await desk.press("w", "enter", "a")
        await desk.type("300")
        assert said(desk, "#error") == "= 300元"
        await desk.press("escape", "a")
        await desk.type("many")
        await desk.press("enter")
        assert "“many” is no amount" in said(desk, "#error")
        assert reviews(desk)[0] == ("86万元", "open")


async def test_letters_are_commands_on_the_card_and_letters_in_a_field_and_the_mouse_can_do_what_they_do(
    tmp_path: Path,
) -> None:
    async with reading(COUNTY, tmp_path) as desk:
        await desk.press("w", "enter", "p", "x", "x")
        assert field(desk, "payer") == "xx"
        await desk.press("escape")
        assert isinstance(card(desk).focused, CardKeys)
        await desk.press("tab")
        assert isinstance(card(desk).focused, Words)
        await desk.press("escape")
        await desk.pilot.click(card(desk)._fields["status"].content)
        assert field(desk, "status") == "spent"
        await desk.pilot.click(card(desk)._fields["payer"].content)
        assert isinstance(card(desk).focused, Input)


async def test_the_card_looks_the_same_whether_its_keys_have_the_focus_or_a_field(tmp_path: Path) -> None:
    async with reading(COUNTY, tmp_path) as desk:
        await desk.press("w", "enter")
        desk.app.stylesheet.update(card(desk))
        with_keys = [widget.styles.base.get_rules() for widget in (card(desk), card(desk).query_one(CardKeys))]
        await desk.press("p")
        desk.app.stylesheet.update(card(desk))
        in_a_field = [widget.styles.base.get_rules() for widget in (card(desk), card(desk).query_one(CardKeys))]
        assert in_a_field == with_keys


def test_a_card_begins_with_the_class_that_its_width_gives_it() -> None:
    for width in range(200):
        _least, name = max(each for each in FigureCard.HORIZONTAL_BREAKPOINTS if each[0] <= width)
        assert geometry.card_class(width) == name


async def test_a_corrected_value_is_still_there_when_the_reply_is_opened_again(tmp_path: Path) -> None:
    async with reading(COUNTY, tmp_path) as desk:
        await desk.press("w", "enter", "a")
        await desk.type("90万元")
        await desk.press("ctrl+s", "q")
    async with reading(COUNTY, tmp_path) as desk:
        [first, _second] = desk.screen.reading.entries
        assert (first.figure.text, first.review) == ("86万元", Review.CONFIRMED)
        assert first.figure.amount.value == Decimal(900000)
        await desk.press("w")
        assert desk.selected == "约45万元"


async def test_a_figure_that_was_missed_is_added_by_selecting_it(plain: Path, tmp_path: Path) -> None:
    async with reading(plain, tmp_path) as desk:
        await desk.press("/")
        await desk.type("六百把万")
        await desk.press("enter", "A")
        assert (field(desk, "amount"), said(desk, "#title")[:13]) == ("", "Figure + of 2")
        await desk.press("a")
        await desk.type("600万")
        await desk.press("ctrl+s", "q")
    async with reading(plain, tmp_path) as desk:
        assert [entry.figure.text for entry in desk.screen.reading.entries] == ["540万元", "六百把万", "86万元"]
        assert desk.screen.reading.entries[1].figure.amount.value == Decimal(6000000)
        await desk.press("home", "f", "f")
        assert desk.selected == "六百把万"


async def test_a_corrected_span_takes_the_place_of_the_recognised_one(plain: Path, tmp_path: Path) -> None:
    async with reading(plain, tmp_path) as desk:
        await desk.press("f", "1", "m", "O", "h", "h", "enter", "f", "escape", "home", "f", "enter", "enter", "escape")
        assert [entry.figure.text for entry in desk.screen.reading.entries] == ["540万元", "86万元"]
        assert desk.notes() == [("安排540万元", "funding", "")]
        assert desk.screen.reading.entries[0].review is Review.CONFIRMED


async def test_what_was_said_before_completes_a_field(tmp_path: Path) -> None:
    async with reading(COUNTY, tmp_path) as desk:
        await desk.press("w", "enter", "p")
        await desk.type("县财政局")
        await desk.press("enter", "escape", "w", "enter", "p")
        await desk.type("财政")
        await desk.press("down")
        assert field(desk, "payer") == "县财政局"
        await desk.press("down")
        assert field(desk, "payer") == "财政"


async def test_a_card_left_unfinished_comes_back_with_its_fields(tmp_path: Path) -> None:
    async with reading(COUNTY, tmp_path) as desk:
        await desk.press("w", "enter", "p")
        await desk.type("县财政")
        # The program ends here, with the card open.
    async with reading(COUNTY, tmp_path) as desk:
        await desk.press("D")
        assert field(desk, "payer") == "县财政"
        assert "Left unfinished" in said(desk, "#error")
        await desk.press("ctrl+t")
        assert field(desk, "payer") == "澄湖县交通运输局"
        await desk.press("escape", "D")
        assert desk.message == "No note was left unfinished."


async def test_a_card_that_is_only_looked_at_leaves_nothing(tmp_path: Path) -> None:
    async with reading(COUNTY, tmp_path) as desk:
        await desk.press("w", "enter", "f", "F", "s", "s", "s", "s", "s", "s", "escape", "D")
        assert desk.notes() == []
        assert desk.message == "No note was left unfinished."


async def test_the_mark_of_a_guess_stands_apart_from_the_name_of_its_field(tmp_path: Path) -> None:
    async with reading(COUNTY, tmp_path) as desk:
        await desk.press("w", "enter")
        fields = desk.app.screen.query(Field)
        for field in filter(lambda each: each.display, fields):
            field.guessed = True
            words = field.render().plain
            assert words.endswith(" ?")
            assert len(words) < field.content_size.width


@pytest.mark.parametrize(("name", "key"), [("status", "s"), ("level", "l"), ("sort", "m")])
async def test_a_choice_is_turned_back_by_the_capital_of_its_key(tmp_path: Path, name: str, key: str) -> None:
    async with reading(COUNTY, tmp_path) as desk:
        await desk.press("w", "enter")
        card = desk.app.screen
        assert isinstance(card, FigureCard)
        before = dict(card.writing.form)[name]
        await desk.press(key, key, key.upper())
        once = dict(card.writing.form)[name]
        await desk.press(key.upper())
        assert dict(card.writing.form)[name] == before != once
        await desk.press(key)
        assert dict(card.writing.form)[name] == once


async def test_u_on_the_card_takes_the_last_decision_back_and_shows_it(tmp_path: Path) -> None:
    async with reading(COUNTY, tmp_path) as desk:
        await desk.press("w", "enter", "x", "u")
        assert said(desk, "#title") == "Figure 1 of 2 · 0 reviewed · not reviewed"
        assert said(desk, "#error").startswith("Undone: set aside “86万元”.")


async def test_u_on_the_card_says_also_what_it_took_back_beside_the_figures(tmp_path: Path) -> None:
    async with reading(COUNTY, tmp_path) as desk:
        await desk.press("j", "j", "5", "w", "enter", "u")
        assert said(desk, "#error").startswith("Undone: noted “")
        assert desk.notes() == []
        await desk.press("u")
        assert said(desk, "#error").startswith("There is nothing to undo.")


async def test_a_figure_changed_in_another_window_is_not_overwritten_unasked(tmp_path: Path) -> None:
    async with reading(COUNTY, tmp_path) as desk:
        await desk.press("f", "1", "enter", "p")
        await desk.type("mine")
        other = open_store(tmp_path / "annotations.db")
        reply = desk.screen.reading.reply
        assert reply is not None
        other.put(replace(desk.screen.reading.items[0].annotation, note="theirs"), reply, COUNTY)
        other.close()
        await desk.press("ctrl+s")
        assert "Meanwhile changed in another window" in said(desk, "#error")
        await desk.press("ctrl+s")
        figure = desk.screen.reading.items[0].annotation.figure
        assert figure is not None
        assert figure.said.payer == "mine"


async def test_a_full_disk_keeps_the_card_open_with_what_was_typed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with reading(COUNTY, tmp_path) as desk:
        await desk.press("w", "enter", "p")
        await desk.type("县财政")
        assert desk.screen.notes.notebook is not None

        def full(*_arguments: object, **_options: object) -> None:
            raise StoreError("the disk is full.", subject="annotations.db")

        with monkeypatch.context() as patch:
            patch.setattr(desk.screen.notes.notebook._store, "put", full)
            await desk.press("enter")
            assert "the disk is full" in said(desk, "#error")
            assert field(desk, "payer") == "县财政"
        await desk.press("enter", "escape")
        assert reviews(desk)[0] == ("86万元", "confirmed")


async def test_a_percentage_has_a_card_too(tmp_path: Path) -> None:
    async with reading(PROVINCIAL, tmp_path) as desk:
        await desk.press("t", "f", "f")
        figure = next(entry for entry in desk.screen.reading.entries if entry.figure.kind == "percent")
        desk.screen.body.select(figure.place)
        await desk.press("enter", "enter", "escape")
        assert (
            next(entry for entry in desk.screen.reading.entries if entry.figure.kind == "percent").review == "confirmed"
        )


async def test_all_of_the_card_can_be_reached_in_every_size(tmp_path: Path) -> None:
    async with reading(COUNTY, tmp_path, (80, 24)) as desk:
        await desk.press("w", "enter")
        for width, height in ((80, 24), (120, 40), (50, 24)):
            await desk.pilot.resize_terminal(width, height)
            for name in ("amount", "payer", "purpose", "note", "tags"):
                card(desk).action_edit(name)
                await desk.settle()
                focused = card(desk).focused
                assert focused is not None
                assert focused.region.bottom <= height
                assert 10 <= focused.region.width <= width


async def test_boundaries_of_a_figure_that_was_corrected_move_without_its_value(tmp_path: Path) -> None:
    async with reading(COUNTY, tmp_path) as desk:
        await desk.press("w", "enter", "a")
        await desk.type("99万元")
        await desk.press("ctrl+s", "m", "O", "h", "h", "enter")
        figure = desk.screen.reading.items[0].annotation.figure
        assert figure is not None
        assert (figure.amount.value, figure.review, figure.text) == (Decimal(990000), Review.CONFIRMED, "86万元")


async def test_boundaries_moved_to_another_figure_are_about_that_one_and_not_reviewed(tmp_path: Path) -> None:
    async with reading(COUNTY, tmp_path) as desk:
        await desk.press("w", "enter", "ctrl+s")
        notebook = desk.screen.notes.notebook
        assert notebook is not None
        other = desk.screen.reading.entries[1].place
        moved = notebook.move(desk.screen.reading.items[0].annotation, other).figure
        assert moved is not None
        assert (moved.text, moved.review) == ("约45万元", Review.OPEN)


async def test_a_note_typed_before_setting_aside_is_kept(tmp_path: Path) -> None:
    async with reading(COUNTY, tmp_path) as desk:
        await desk.press("w", "enter", "n")
        await desk.type("why")
        await desk.press("escape", "x", "escape")
        annotation = desk.screen.reading.items[0].annotation
        assert (annotation.note, annotation.figure and annotation.figure.review) == ("why", Review.SET_ASIDE)


async def test_words_with_two_figures_open_no_card_and_a_wider_selection_around_one_opens_its(
    plain: Path, tmp_path: Path
) -> None:
    async with reading(plain, tmp_path) as desk:
        desk.screen.body.select(Span(0, len(PLAIN)))
        await desk.press("A")
        assert desk.message == "There are 2 figures in these words; select one."
        await desk.press("escape", "home", "f", "+", "A")
        assert field(desk, "amount") == "540万元"


async def test_two_windows_that_decide_on_one_figure_are_told(tmp_path: Path) -> None:
    async with reading(COUNTY, tmp_path) as desk:
        await desk.press("w", "enter")
        arguments = {"note": "", "kind": "funding", "tags": [], "said": {}, "review": "set_aside"}
        annotate(str(COUNTY), settings_in(tmp_path), quote="86万元", at=None, **arguments)  # type: ignore[arg-type]
        await desk.press("enter")
        assert "Meanwhile changed in another window" in said(desk, "#error")
        await desk.press("enter", "escape")
        assert reviews(desk)[0] == ("86万元", "confirmed")
        assert len(desk.screen.reading.items) == 1


async def test_u_puts_back_what_was_typed_before_it_takes_a_decision_back(tmp_path: Path) -> None:
    async with reading(COUNTY, tmp_path) as desk:
        await desk.press("w", "enter", "enter")
        year = field(desk, "year")
        await desk.press("y")
        await desk.type("1999")
        await desk.press("escape", "u")
        assert (field(desk, "year"), reviews(desk)[0]) == (year, ("86万元", "confirmed"))
        await desk.press("u", "ctrl+r")
        assert reviews(desk)[0] == ("86万元", "confirmed")


async def test_enter_pressed_twice_opens_one_card_and_a_key_behind_it_in_a_field_is_for_the_next(
    tmp_path: Path,
) -> None:
    async with reading(COUNTY, tmp_path) as desk:
        await desk.press("w")
        await desk.press_at_once("enter", "enter", "enter")
        assert [type(screen) for screen in desk.app.screen_stack] == [ReadingScreen, FigureCard]
        await desk.press("p")
        await desk.press_at_once("甲", "enter", "x")
        assert reviews(desk) == [("86万元", "confirmed"), ("约45万元", "set_aside")]
        figure = desk.screen.reading.items[0].annotation.figure
        assert figure is not None
        assert figure.said.payer == "甲"


async def test_a_key_behind_escape_in_a_field_is_for_the_card(tmp_path: Path) -> None:
    async with reading(COUNTY, tmp_path) as desk:
        await desk.press("w", "enter", "p")
        await desk.press_at_once("escape", "x")
        assert reviews(desk) == [("86万元", "set_aside"), ("约45万元", "open")]


@pytest.mark.parametrize("ends", ["escape", "ctrl+s"])
async def test_what_is_typed_right_before_a_field_is_left_stays_in_it_and_is_no_command(
    tmp_path: Path, ends: str
) -> None:
    async with reading(COUNTY, tmp_path) as desk:
        await desk.press("w", "enter", "p")
        await desk.press_at_once(*"axe", ends)
        if ends == "escape":
            assert reviews(desk) == [("86万元", "open"), ("约45万元", "open")]
            assert field(desk, "payer") == "axe"
            await desk.press("enter", "escape")
        figure = desk.screen.reading.items[0].annotation.figure
        assert figure is not None
        assert figure.said.payer == "axe"


async def test_enter_pressed_twice_in_the_last_note_closes_no_more_than_the_card(tmp_path: Path) -> None:
    async with reading(COUNTY, tmp_path) as desk:
        await desk.press("w", "enter", "enter", "n")
        await desk.press_at_once("enter", "escape")
        assert [type(screen) for screen in desk.app.screen_stack] == [ReadingScreen]
        assert reviews(desk) == [("86万元", "confirmed"), ("约45万元", "confirmed")]


@pytest.mark.parametrize(
    ("ticks", "second_is_first"),
    [
        pytest.param(0, False, id="in order, no tick between"),
        pytest.param(1, True, id="the other way round, a tick between"),
        pytest.param(3, False, id="in order, three ticks between"),
    ],
)
async def test_a_figure_that_two_windows_confirm_is_one_figure(
    tmp_path: Path, ticks: int, second_is_first: bool
) -> None:
    async with reading(COUNTY, tmp_path) as one, reading(COUNTY, tmp_path) as another:
        desk, other = (another, one) if second_is_first else (one, another)
        for window, payer in ((desk, "甲"), (other, "乙")):
            await window.press("w", "enter", "p")
            await window.type(payer)
        await desk.press("enter")
        for _ in range(ticks):
            other.screen.tick()
            await other.settle()
        await other.press("enter")
        assert "Meanwhile changed in another window (confirmed by tester · 86万元" in said(other, "#error")
        assert " 甲 " in said(other, "#error")
        assert field(other, "payer") == "乙"
        assert said(other, "#title") == "Figure 1 of 2 · 1 reviewed · confirmed"
        await other.press("enter")
        await desk.press("escape")
        desk.screen.tick()
        await desk.settle()
        [item] = desk.screen.reading.items
        assert item.annotation.figure is not None
        assert item.annotation.figure.said.payer == "乙"


async def test_who_comes_second_may_take_what_the_first_decided(tmp_path: Path) -> None:
    async with reading(COUNTY, tmp_path) as desk, reading(COUNTY, tmp_path) as other:
        for window, payer in ((desk, "甲"), (other, "乙")):
            await window.press("w", "enter", "p")
            await window.type(payer)
        await desk.press("enter")
        await other.press("enter", "ctrl+t")
        assert field(other, "payer") == "甲"
        await other.press("escape")
        assert [
            item.annotation.figure and item.annotation.figure.said.payer for item in other.screen.reading.items
        ] == ["甲"]
        await other.press("D")
        assert other.message == "No note was left unfinished."


async def test_what_is_typed_on_a_card_in_two_windows_is_each_window_s_own(tmp_path: Path) -> None:
    async with reading(COUNTY, tmp_path) as desk:
        async with reading(COUNTY, tmp_path) as other:
            for window, payer in ((desk, "甲乙"), (other, "戊己庚辛")):
                await window.press("w", "enter", "p")
                await window.type(payer)
            await desk.press("ctrl+s")
            assert field(other, "payer") == "戊己庚辛"
        async with reading(COUNTY, tmp_path) as later:
            await later.press("D")
            assert field(later, "payer") == "戊己庚辛"


async def test_one_key_in_two_windows_is_one_highlight(tmp_path: Path) -> None:
    async with reading(COUNTY, tmp_path) as desk, reading(COUNTY, tmp_path) as other:
        await desk.press("f", "1")
        await other.press("f", "1")
        assert other.notes() == [("86万元", "funding", "")]
        assert other.message == "Highlighted: funding, not reviewed (enter). u undoes."
        await desk.press("2")
        await other.press("3")
        assert other.notes() == [("86万元", "commitment", "")]


async def test_a_key_behind_enter_never_reaches_the_text_below_the_card(tmp_path: Path) -> None:
    async with reading(COUNTY, tmp_path) as desk:
        await desk.press("f", "1")
        await desk.press_at_once("enter", "x")
        assert desk.notes() == [("86万元", "funding", "")]


async def test_who_sets_aside_second_is_told_what_stands_there_and_no_id(tmp_path: Path) -> None:
    async with reading(COUNTY, tmp_path) as desk, reading(COUNTY, tmp_path) as other:
        await desk.press("w", "enter", "ctrl+s")
        await other.press("w", "X")
        [toast] = other.app._notifications
        assert toast.message.startswith("These words were marked in another window; they are shown as they are now. (")
        assert "confirmed by tester · 86万元" in toast.message
        assert reviews(other)[0] == ("86万元", "confirmed")


async def test_an_amount_that_the_letter_leaves_open_is_empty_with_its_words_in_grey(tmp_path: Path) -> None:
    async with reading(PROVINCIAL, tmp_path) as desk:
        await desk.press("w", "enter")
        amount = card(desk).query_one(Words)
        assert (amount.value, amount.placeholder) == ("", "“数百万元”")


async def test_the_line_of_keys_says_how_the_note_is_confirmed_and_gets_another_line(tmp_path: Path) -> None:
    async with reading(COUNTY, tmp_path, (80, 24)) as desk:
        await desk.press("w", "enter", "n")
        keys = said(desk, "#keys")
        assert "enter confirm" in keys
        assert "ctrl+j another line" in keys


@pytest.mark.parametrize("size", [(28, 20), (46, 20), (63, 24), (80, 24)])
async def test_the_keys_and_the_line_that_is_typed_are_seen_in_any_window(
    tmp_path: Path, size: tuple[int, int]
) -> None:
    async with reading(PROVINCIAL, tmp_path, size) as desk:
        await desk.press("f", "enter", "n")
        await desk.type("words that need more than a line of the field for a note of this card, all of them")
        inside = card(desk).query_one("#card").content_region
        keys = card(desk).query_one(KeyBar).region
        assert inside.contains_region(keys)
        note = card(desk).query_one(Note)
        assert inside.y <= note.region.y
        assert note.region.bottom <= keys.y
        await desk.press("escape", "escape")
