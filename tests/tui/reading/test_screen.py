"""Facts about reading: panes, motions, walks, searches, places."""

from pathlib import Path

import pytest
from textual.css.stylesheet import Stylesheet
from textual.events import Resize
from textual.strip import Strip

from reader.config.settings import THEMES
from reader.keys.names import named
from reader.keys.table import GROUPS
from reader.tui.bars import KeyBar, TitleBar
from reader.tui.reading.analysis import Analysis
from reader.tui.reading.screen import ReadingScreen
from reader.tui.reading.search_bar import SearchBar
from reader.tui.signs import PROMISED
from reader.tui.text.body import Body
from reader.typesetting.wrap import cells
from tests.tui.driving import AWKWARD, COUNTY, PROVINCIAL, SAMPLES, key_event, reading


async def test_a_message_takes_the_room_of_the_facts_and_up_to_four_lines_rather_than_be_cut(tmp_path: Path) -> None:
    async with reading(COUNTY, tmp_path, (60, 24)) as desk:
        status, height = desk.screen.status, desk.screen.body.size.height
        desk.screen.say("a" * 50)
        await desk.settle()
        assert (str(status.render()).rstrip(), status.size.height) == ("a" * 50, 1)
        desk.screen.say(f"{'a' * 50} {'b' * 40}")
        await desk.settle()
        assert (str(status.render()).split("\n"), status.size.height) == (["a" * 50, "b" * 40], 2)
        assert desk.screen.body.size.height == height - 1
        desk.screen.say(" ".join(letter * 40 for letter in "abcd"))
        await desk.settle()
        assert (str(status.render()).split("\n")[-1], status.size.height) == ("d" * 40, 4)
        desk.screen.say(" ".join(letter * 40 for letter in "abcde"))
        await desk.settle()
        assert str(status.render()).endswith("…")
        assert status.size.height == 4
        await desk.press("j")
        assert (status.size.height, desk.screen.body.size.height) == (1, height)


@pytest.mark.parametrize("width", [20, 30, 46])
async def test_a_fact_that_there_is_no_room_for_is_left_out_whole(tmp_path: Path, width: int) -> None:
    async with reading(PROVINCIAL, tmp_path, (width, 20)) as desk:
        await desk.press("P", "/")
        await desk.type("元")
        line = str(desk.screen.status.render())
        assert cells(line) <= width - 2
        assert "place" not in line
        assert line.rstrip().endswith(("characters", "/87", "…")) or "/元" in line


async def test_the_first_thing_shown_is_the_letter(tmp_path: Path) -> None:
    async with reading(PROVINCIAL, tmp_path) as desk:
        assert desk.at_cursor.startswith("逄若衡代表:")
        assert "逄若衡代表:" in desk.rows()[0]


async def test_a_key_typed_before_the_first_paint_is_answered_by_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    typed, painted = key_event("G"), list[int]()
    mount, paint = ReadingScreen.on_mount, Body.render_line

    def on_mount(screen: ReadingScreen) -> None:
        screen.app.post_message(typed)
        mount(screen)

    def render_line(body: Body, y: int) -> Strip:
        painted.append(body.cursor)
        return paint(body, y)

    monkeypatch.setattr(ReadingScreen, "on_mount", on_mount)
    monkeypatch.setattr(Body, "render_line", render_line)
    async with reading(PROVINCIAL, tmp_path, painted=True) as desk:
        assert set(painted) == {len(desk.screen.source.text)}


async def test_the_first_styles_are_those_of_what_is_there_before_a_reply_is_understood(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Analysis, "begin", lambda _analysis: None)
    first = Stylesheet()
    async with reading(PROVINCIAL, tmp_path) as desk:
        nodes = list(desk.screen.walk_children(with_self=True))
        there = set[str]().union(*(node._selector_names for node in nodes))
        there |= {f".{name}" for node in nodes for name in node._get_component_classes()}
        there.add("ToastRack")  # which Textual leaves out in tests
        [path] = desk.app.css_path
        first.set_variables(desk.app.get_css_variables())
        first.add_source(path.read_text(encoding="utf-8"))
        asked = {name for rule in first.rules for name in rule.selector_names}
    assert "#title" in asked
    assert {name for name in asked - there if not name.startswith(".-")} == set()


async def test_what_is_understood_is_painted_in_styles_of_its_own(tmp_path: Path) -> None:
    async with reading(PROVINCIAL, tmp_path) as desk:
        await desk.press("f", "k", "k")
        body, [sum_, *_] = desk.screen.body, desk.screen.reading.walked.values
        y = next(y for y, row in enumerate(desk.rows()) if sum_.place.of(body.text) in row)
        [style] = [part.style for part in body.render_line(y) if part.text == sum_.place.of(body.text)]
        money = body.get_component_rich_style("body--money", partial=True)
        assert style
        assert money.color
        assert (style.color, style.underline) == (money.color, True)


async def test_a_text_that_is_laid_out_after_a_key_is_shown_where_the_key_went(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    mount = ReadingScreen.on_mount

    def on_mount(screen: ReadingScreen) -> None:
        assert screen.body.size.height == 0
        screen.body.action_end()
        mount(screen)

    monkeypatch.setattr(ReadingScreen, "on_mount", on_mount)
    async with reading(PROVINCIAL, tmp_path, (80, 24)) as desk:
        body = desk.screen.body
        assert desk.screen.opened.top > 0
        assert (body.cursor, round(body.scroll_y)) == (len(body.text), body.max_scroll_y)


async def test_the_title_bar_says_number_title_issuer_date_and_class(tmp_path: Path) -> None:
    async with reading(PROVINCIAL, tmp_path) as desk:
        words = str(desk.screen.query_one(TitleBar).render())
        assert words.split(" · ") == [
            "岚水函〔2024〕86号",
            "对岚江省第十四届人大二次会议第0217号建议的答复",
            "岚江省水利厅",
            "2024-06-20",
            "class A",
        ]


@pytest.mark.parametrize(("size", "shown"), [((80, 24), False), ((120, 40), True), ((200, 60), True)])
async def test_the_side_panes_stand_beside_the_text_where_there_is_room(
    tmp_path: Path, size: tuple[int, int], shown: bool
) -> None:
    async with reading(PROVINCIAL, tmp_path, size) as desk:
        assert (bool(desk.screen.panes.outline.region), bool(desk.screen.panes.inspector.region)) == (shown, shown)


async def test_the_side_panes_are_made_when_the_reply_is_understood_or_somebody_asks_for_them(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Analysis, "begin", lambda _analysis: None)
    async with reading(PROVINCIAL, tmp_path) as desk:
        body, panes = desk.screen.body, desk.screen.panes
        place = body.region
        assert not panes.query("#outline, #inspector")
        await desk.press("s", "tab")
        assert desk.screen.panes.inspector.has_focus
        await desk.press("tab")
        assert desk.screen.panes.outline.has_focus
        assert body.region == place
        await desk.press("o")
        assert not desk.screen.panes.outline.region
        assert body.has_focus


async def test_on_a_narrow_screen_the_outline_lies_over_the_text_until_a_section_is_chosen(tmp_path: Path) -> None:
    async with reading(PROVINCIAL, tmp_path, (80, 24)) as desk:
        width = desk.screen.body.size.width
        await desk.press("o")
        assert desk.screen.focused is desk.screen.panes.outline
        assert desk.screen.body.size.width == width
        await desk.press("j", "enter")
        assert not desk.screen.panes.outline.region
        assert desk.screen.query_one("#body").has_focus
        assert desk.at_cursor.startswith("一、全省农村供水现状")


async def test_the_outline_follows_the_cursor(tmp_path: Path) -> None:
    async with reading(PROVINCIAL, tmp_path) as desk:
        await desk.press("]", "]", "]")
        node = desk.screen.panes.outline.cursor_node
        assert node is not None
        assert str(node.label) == "(一)完善规划布局"


async def test_the_cursor_follows_the_outline_while_its_keys_move(tmp_path: Path) -> None:
    async with reading(PROVINCIAL, tmp_path) as desk:
        await desk.press("shift+tab", "j")
        assert desk.screen.focused is desk.screen.panes.outline
        assert desk.at_cursor.startswith("一、全省农村供水现状")


async def test_the_outline_counts_the_sums_of_each_section(tmp_path: Path) -> None:
    async with reading(COUNTY, tmp_path, painted=True) as desk:
        rows = [desk.screen.panes.outline.render_line(y).text.rstrip() for y in range(6)]
        assert ["¥1" if "¥1" in row else "" for row in rows] == ["", "", "¥1", "¥1", "", ""]


async def test_header_and_furniture_are_folded_and_z_opens_them(tmp_path: Path) -> None:
    async with reading(PROVINCIAL, tmp_path) as desk:
        await desk.press("g", "g")
        assert "▸ Page header: 15 lines (z)" in desk.rows()[0]
        await desk.press("z")
        assert "索引号" in desk.rows()[0]
        await desk.press("z")
        assert "▸ Page header" in desk.rows()[0]


async def test_behind_the_last_letter_z_opens_the_furniture_that_the_text_ends_with(tmp_path: Path) -> None:
    async with reading(PROVINCIAL, tmp_path) as desk:
        await desk.press("G")
        assert any("▸ Page furniture" in row for row in desk.rows())
        await desk.press("z")
        assert not any("▸ Page furniture" in row for row in desk.rows())


async def test_where_nothing_is_folded_z_says_so(tmp_path: Path) -> None:
    async with reading(PROVINCIAL, tmp_path) as desk:
        before = desk.rows()
        await desk.press("z")
        assert [each.message for each in desk.app._notifications] == [
            "No page header or furniture is under the cursor."
        ]
        assert desk.rows()[:5] == before[:5]


async def test_moving_does_not_stop_inside_a_fold(tmp_path: Path) -> None:
    async with reading(PROVINCIAL, tmp_path) as desk:
        await desk.press("h")
        assert desk.screen.body.cursor == 0
        await desk.press("l")
        assert desk.at_cursor.startswith("逄若衡代表:")


async def test_a_search_opens_the_fold_that_hides_its_hit(tmp_path: Path) -> None:
    async with reading(PROVINCIAL, tmp_path) as desk:
        await desk.press("/")
        await desk.type("网站标识码")
        await desk.press("enter")
        assert desk.at_cursor.startswith("网站标识码")
        assert any("网站标识码" in row for row in desk.rows())


async def test_a_search_counts_all_hits_and_n_goes_round(tmp_path: Path) -> None:
    async with reading(PROVINCIAL, tmp_path) as desk:
        await desk.press("/")
        await desk.type("管护")
        assert str(desk.screen.query_one(SearchBar).query_one("#search-count").render()) == "/管护 1/7"
        await desk.press("enter")
        first = desk.screen.body.cursor
        for _ in range(7):
            await desk.press("n")
        assert desk.screen.body.cursor == first
        await desk.press("N")
        assert desk.at_cursor.startswith("管护")
        assert desk.screen.body.cursor > first


async def test_words_typed_right_behind_the_slash_are_searched_and_are_no_commands(tmp_path: Path) -> None:
    async with reading(PROVINCIAL, tmp_path) as desk:
        await desk.press_at_once("slash", *"3管护", "backspace", "enter")
        assert (desk.screen.searching.count, desk.notes()) == ("/3管 0/0", [])
        await desk.press_at_once("slash", *"管护", "enter")
        assert (desk.selected, desk.notes()) == ("管护", [])


async def test_keys_that_are_no_letters_work_in_the_order_in_which_they_are_typed_into_a_search(tmp_path: Path) -> None:
    async with reading(PROVINCIAL, tmp_path) as desk:
        await desk.press("slash")
        await desk.press_at_once(*"管护者", "backspace", "home", "delete", "enter")
        assert (desk.selected, desk.screen.searching.count) == ("护", "/护 1/10")


async def test_words_are_searched_across_the_ends_of_lines(tmp_path: Path) -> None:
    file = tmp_path / "cut.txt"
    file.write_text("某代表:\n现答复如下:\n完成投资3亿\n元，其中县级86万元。\n", encoding="utf-8")
    async with reading(file, tmp_path) as desk:
        await desk.press_at_once("slash", *"3亿元", "enter")
        assert (desk.selected, desk.screen.searching.count) == ("3亿\n元", "/3亿元 1/1")


async def test_a_search_given_up_goes_back_to_where_it_began(tmp_path: Path) -> None:
    async with reading(PROVINCIAL, tmp_path) as desk:
        start = desk.screen.body.cursor
        await desk.press("/")
        await desk.type("管护")
        assert desk.screen.body.cursor != start
        await desk.press("escape")
        assert desk.screen.body.cursor == start
        assert desk.screen.focused is desk.screen.body


async def test_words_that_do_not_occur_are_said(tmp_path: Path) -> None:
    async with reading(PROVINCIAL, tmp_path) as desk:
        await desk.press("/")
        await desk.type("火星")
        await desk.press("enter")
        assert desk.message == "“火星” does not occur."


async def test_f_walks_the_sums_and_selects_each_with_its_qualifier(tmp_path: Path) -> None:
    async with reading(PROVINCIAL, tmp_path) as desk:
        walked = []
        for _ in range(4):
            await desk.press("f")
            walked.append(desk.selected)
        assert walked == ["数百万元", "不超过30万元", "300-500万元", "2000万元以上"]
        await desk.press("F")
        assert desk.selected == "300-500万元"


async def test_t_lets_f_walk_the_other_figures_too(tmp_path: Path) -> None:
    async with reading(COUNTY, tmp_path) as desk:
        await desk.press("t", "f")
        assert desk.selected == "14.6公里"
        await desk.press("t", "f", "f")
        assert desk.selected == "2023年4月"


async def test_a_section_without_sums_says_how_to_walk_others(tmp_path: Path) -> None:
    path = tmp_path / "plain.txt"
    path.write_text("某代表:\n\n没有数字的一句话。\n", encoding="utf-8")
    async with reading(path, tmp_path) as desk:
        await desk.press("f")
        assert desk.message == "There is no such figure here; t chooses which are walked."


async def test_plus_grows_from_figure_to_clause_sentence_paragraph_section_and_minus_shrinks(tmp_path: Path) -> None:
    async with reading(COUNTY, tmp_path) as desk:
        await desk.press("f")
        grown = [desk.selected]
        for _ in range(4):
            await desk.press("+")
            grown.append(desk.selected)
        assert [len(words) for words in grown] == sorted({len(words) for words in grown})
        assert grown[1] == "安排养护资金86万元"
        assert grown[2].startswith("2023年4月")
        assert grown[3].startswith("1、北岭片区")
        for expected in reversed(grown[:-1]):
            await desk.press("-")
            assert desk.selected == expected


async def test_v_selects_by_character_and_capital_p_by_paragraph(tmp_path: Path) -> None:
    async with reading(COUNTY, tmp_path) as desk:
        await desk.press("v", "l", "l")
        assert desk.selected == "查陌然"
        await desk.press("P")
        assert desk.selected == "查陌然代表："
        await desk.press("escape")
        assert desk.selected == ""


async def test_backspace_goes_back_to_where_a_walk_began(tmp_path: Path) -> None:
    async with reading(PROVINCIAL, tmp_path) as desk:
        start = desk.screen.body.cursor
        await desk.press("f", "f", "f", "backspace")
        assert desk.screen.body.cursor == start


async def test_full_width_punctuation_keys_work_like_half_width_ones(tmp_path: Path) -> None:
    async with reading(PROVINCIAL, tmp_path) as desk:
        await desk.press("right_black_lenticular_bracket")
        assert desk.at_cursor.startswith("一、全省农村供水现状")
        await desk.press("fullwidth_question_mark")
        assert desk.app.screen.is_modal


async def test_place_folds_and_panes_come_back(tmp_path: Path) -> None:
    async with reading(PROVINCIAL, tmp_path) as desk:
        await desk.press("]", "]", "]", "]", "i", "t")
        await desk.press("shift+tab", "h", "h", "tab")
        place = desk.screen.body.cursor
        top = desk.rows()[0]
        await desk.press("q")
    async with reading(PROVINCIAL, tmp_path) as desk:
        assert desk.screen.body.cursor == place
        assert desk.rows()[0] == top
        assert not desk.screen.panes.inspector.region
        assert desk.screen.panes.outline.folded() == [desk.screen.reading.reply.sections[1].span.start]  # type: ignore[union-attr]
        assert "quantities reviewed" in str(desk.screen.status.render())


async def test_resizing_keeps_the_first_line_in_its_place(tmp_path: Path) -> None:
    async with reading(PROVINCIAL, tmp_path) as desk:
        await desk.press("space", "space")
        first = desk.screen.body.top
        await desk.pilot.resize_terminal(90, 40)
        await desk.settle()
        line = desk.rows()[0].strip()
        assert desk.screen.source.text[desk.screen.body.top : first + 1].find("\n") < 0
        assert line
        await desk.pilot.resize_terminal(120, 40)
        await desk.settle()
        assert abs(desk.screen.body.top - first) < 60


async def test_a_size_is_laid_out_once_however_often_it_is_told(tmp_path: Path) -> None:
    async with reading(PROVINCIAL, tmp_path, (80, 24)) as desk:
        laid_out: list[int] = []
        with desk.app._context():
            signal = desk.screen.screen_layout_refresh_signal
            signal.subscribe(desk.screen, lambda _screen: laid_out.append(desk.screen.body.size.width), immediate=True)
        for width in (80, 90, 90):
            await desk.pilot.resize_terminal(width, 24)
        await desk.settle()
        assert laid_out[0] == 90  # a narrow screen as before: its size alone is another one
        assert "岚江省水利厅" in str(desk.screen.query_one(TitleBar).render())
        laid_out.clear()
        desk.app.post_message(Resize(desk.app.size, desk.app.size))
        await desk.settle()
        assert laid_out == []


_RAGGED = "".join(
    f"第{number}段，拨付资金{number * 1_000}万元，unbelievably-long-words wrap-raggedly-and-are-guessed-badly "
    * (number % 5 + 1)
    + "。\n"
    for number in range(1, 400)
)


@pytest.mark.parametrize("size", [(80, 24), (120, 40)])
async def test_pages_up_from_the_end_pass_every_line(tmp_path: Path, size: tuple[int, int]) -> None:
    path = tmp_path / "ragged.txt"
    path.write_text(_RAGGED, encoding="utf-8")
    async with reading(path, tmp_path, size) as desk:
        await desk.press("G")
        below = desk.rows()
        assert below[-1].strip() or below[-2].strip()
        for _ in range(12):
            await desk.press("b")
            rows = desk.rows()
            assert rows[-2:] == below[:2]
            below = rows


async def test_lines_up_from_the_end_move_the_text_by_one_line_each(tmp_path: Path) -> None:
    path = tmp_path / "ragged.txt"
    path.write_text(_RAGGED, encoding="utf-8")
    async with reading(path, tmp_path, (80, 24)) as desk:
        await desk.press("G")
        await desk.press(*"k" * (desk.screen.body.size.height - 1))
        below = [row.strip() for row in desk.rows()]
        for _ in range(40):
            await desk.press("k")
            rows = [row.strip() for row in desk.rows()]
            assert rows[1:] == below[:-1]
            below = rows


async def test_the_wheel_moves_the_text_by_as_many_lines_as_it_turns(tmp_path: Path) -> None:
    path = tmp_path / "ragged.txt"
    path.write_text(_RAGGED, encoding="utf-8")
    async with reading(path, tmp_path, (80, 24)) as desk:
        await desk.press("G")
        body = desk.screen.body
        below = [row.strip() for row in desk.rows()]
        for _ in range(30):
            body.scroll_to(y=body.scroll_y - 3, animate=False)
            await desk.settle()
            rows = [row.strip() for row in desk.rows()]
            assert rows[3:] == below[:-3]
            below = rows


async def test_the_scrollbar_reaches_the_last_line(tmp_path: Path) -> None:
    path = tmp_path / "ragged.txt"
    path.write_text(_RAGGED, encoding="utf-8")
    async with reading(path, tmp_path, (80, 24)) as desk:
        body = desk.screen.body
        body.scroll_to(y=body.max_scroll_y, animate=False)
        await desk.settle()
        assert "第399段" in "".join(desk.rows())
        assert body.scroll_y == body.max_scroll_y


async def test_headings_that_look_like_markup_are_shown_in_the_outline(tmp_path: Path) -> None:
    path = tmp_path / "markup.txt"
    path.write_text("王代表：\n一、[/foo]情况\n甲。\n二、[red]粗[/]\n乙。\n", encoding="utf-8")
    async with reading(path, tmp_path, painted=True) as desk:
        outline = desk.screen.panes.outline
        shown = [outline.render_line(y).text.strip() for y in range(3)]
        assert shown[-2:] == ["一、[/foo]情况", "二、[red]粗[/]"]


async def test_text_that_looks_like_markup_is_shown_as_it_is(tmp_path: Path) -> None:
    async with reading(AWKWARD, tmp_path) as desk:
        await desk.press("/")
        await desk.type("[red]")
        await desk.press("enter")
        assert "[red]的地块[编号C-07]" in "".join(row.strip(f" {PROMISED}") for row in desk.rows())


async def test_no_escape_sequence_of_a_text_reaches_the_screen(tmp_path: Path) -> None:
    path = tmp_path / "evil\x1b[31m.txt"
    path.write_text("某代表:\n\n一、标题\x1b[2J\x1b]0;owned\x07\n正文拨款5万元\x9b31m。\n", encoding="utf-8")
    async with reading(path, tmp_path) as desk:
        painted = desk.app.export_screenshot()
        assert "\x1b" not in "".join(desk.rows())
        assert "\x1b" not in painted
        assert any("␛[2J" in row for row in desk.rows())


async def test_a_long_text_is_read_first_and_understood_after(tmp_path: Path) -> None:
    path = tmp_path / "long.txt"
    letter = PROVINCIAL.read_text(encoding="utf-8")
    path.write_text(letter * (300_000 // len(letter) + 2), encoding="utf-8")
    async with reading(path, tmp_path) as desk:
        assert desk.screen.reading.reply is not None
        await desk.press("G")
        assert desk.screen.body.cursor == len(desk.screen.source.text)
        await desk.press("g", "g", "f")
        assert desk.selected == "数百万元"


async def test_one_line_of_a_million_characters_can_be_paged_through(tmp_path: Path) -> None:
    path = tmp_path / "line.txt"
    path.write_text("水" * 1_000_000, encoding="utf-8")
    async with reading(path, tmp_path) as desk:
        await desk.press("space", "space", "G", "b")
        assert all("水" in row for row in desk.rows()[:10])


async def test_the_body_never_scrolls_sideways_and_keeps_a_measure(tmp_path: Path) -> None:
    async with reading(PROVINCIAL, tmp_path, (200, 60)) as desk:
        assert max(len(row.strip()) for row in desk.rows()) <= 80
        assert desk.screen.body.max_scroll_x == 0


async def test_clicking_either_half_of_a_wide_character_puts_the_cursor_on_it(tmp_path: Path) -> None:
    async with reading(COUNTY, tmp_path, (80, 24)) as desk:
        text = desk.screen.source.text
        start = desk.screen.body.cursor
        for column in (4, 5):
            await desk.pilot.click("#body", offset=(column + 2, 0))
            assert text[desk.screen.body.cursor] == text[start + 1]


async def test_dragging_selects_from_the_first_character_to_the_last(tmp_path: Path) -> None:
    async with reading(COUNTY, tmp_path, (80, 24)) as desk:
        await desk.pilot.mouse_down("#body", offset=(4, 0))
        await desk.pilot.hover("#body", offset=(9, 0))
        await desk.pilot.mouse_up("#body", offset=(9, 0))
        await desk.settle()
        assert desk.selected == "查陌然"


async def test_a_double_click_selects_the_figure(tmp_path: Path) -> None:
    async with reading(COUNTY, tmp_path, (80, 24)) as desk:
        row = next(y for y, words in enumerate(desk.rows()) if "86万元" in words)
        line = desk.rows()[row]
        column = cells(line[: line.index("86万元")]) + 1
        await desk.pilot.click("#body", offset=(column, row), times=2)
        await desk.settle()
        assert desk.selected == "86万元"


async def test_the_wheel_moves_the_text_and_the_cursor_stays_on_the_screen(tmp_path: Path) -> None:
    async with reading(PROVINCIAL, tmp_path, (80, 24)) as desk:
        body = desk.screen.body
        body.scroll_to(y=40, animate=False, immediate=True)
        await desk.settle()
        assert body.cursor >= body.top


async def test_the_key_bar_shows_only_keys_that_do_something(tmp_path: Path) -> None:
    async with reading(PROVINCIAL, tmp_path) as desk:
        bar = desk.screen.query_one(KeyBar)
        assert "edit" not in str(bar.render())
        await desk.press("f", "1")
        assert "edit" in str(bar.render())


@pytest.mark.parametrize("path", sorted(SAMPLES.glob("*.txt")), ids=lambda path: path.stem)
@pytest.mark.parametrize("size", [(80, 24), (20, 6)])
async def test_every_sample_can_be_read_from_end_to_end(tmp_path: Path, path: Path, size: tuple[int, int]) -> None:
    async with reading(path, tmp_path, size, painted=True) as desk:
        for key in ("space", "space", "j", "}", ")", "G", "b", "k", "{", "(", "ctrl+d", "ctrl+u", "end", "home"):
            await desk.press(key)
        assert desk.screen.body.cursor == 0


async def test_every_walk_that_a_key_calls_by_its_name_goes_somewhere_or_says_why_not(tmp_path: Path) -> None:
    walks = [key for group in GROUPS for key in group.keys if key.action.startswith("walk(")]
    assert {key.action.split("'")[1] for key in walks} == {"figure", "open", "section", "note", "commitment", "doubt"}
    async with reading(COUNTY, tmp_path) as desk:
        for key in walks:
            await desk.press("escape", "j")
            before = desk.screen.body.moves
            await desk.press(named(key.keys)[0])
            assert desk.message or desk.screen.body.moves > before


async def test_all_that_is_shown_is_shown_of_the_same_reading(tmp_path: Path) -> None:
    async with reading(COUNTY, tmp_path) as desk:
        for keys in ((), ("f", "1"), ("t",), ("s",), ("u",)):
            await desk.press(*keys)
            screen, panes = desk.screen, desk.screen.panes
            assert screen.body.reading is screen.reading
            assert panes.reading is panes.outline.reading is screen.reading
        notebook = desk.screen.notes.notebook
        assert notebook
        assert desk.screen.reading.items is notebook.items


@pytest.mark.parametrize("theme", THEMES)
async def test_the_cursor_is_seen_on_the_hit_that_a_search_comes_to(tmp_path: Path, theme: str) -> None:
    async with reading(PROVINCIAL, tmp_path, (80, 24), theme=theme) as desk:
        await desk.press("slash")
        await desk.type("资金")
        await desk.press("enter")
        body = desk.screen.body
        cursor = body.get_component_rich_style("body--cursor", partial=True)
        under = [
            segment.style
            for y in range(body.size.height)
            for segment in body.render_line(y)
            if segment.style and segment.style.bgcolor == cursor.bgcolor
        ]
        assert [bool(style.reverse) for style in under] == [False]
