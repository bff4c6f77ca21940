"""What a person edited in a note's block is read, and what they wrote besides is told and never taken for it."""

import re
from dataclasses import replace
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader import i18n
from reader.annotations import Anchored, Kind, Review, anchor_all, compose
from reader.errors import ReaderError
from reader.exchange.document import Document
from reader.exchange.markdown.notes import block_of
from reader.exchange.markdown.presets import PRESETS
from reader.exchange.markdown.reading import Comparison, changed, read, taken_in
from reader.facts import Facts, FundingStatus, Level
from reader.figures import Amount, Qualifier, recognise
from reader.reply import Reply
from tests.examples import NOW, REPLY, span_of

ALL = {
    "**value**: ≥ 300万元 (3000000 CNY)": ("**value**: 350万元", "amount"),
    "**year**: 2024": ("**year**: 2024-2025", "year"),
    "**payer**: 省财政": ("**payer**: 省财政厅*", "payer"),
    "**status**: planned": ("**status**: 已下达", "status"),
    "**kind**: funding": ("**kind**: 存疑", "kind"),
    "**tags**: #水利 #tag-2024 (2024)": ("**tags**: #水利 #新", "tags"),
    "上级资金": ("下级资金", "note"),
}


def noted(reply: Reply, note: str = "上级资金", tags: tuple[str, ...] = ("水利", "2024")) -> Anchored:
    span = span_of(REPLY, "不少于300万元")
    made = compose(reply, recognise(reply.text), span, author="季", note=note, tags=tags)
    assert made.figure is not None
    said = Facts(year="2024", payer="省财政", status=FundingStatus.PLANNED, level=Level.PROVINCE)
    made = replace(made, created=NOW, figure=replace(made.figure, said=said, review=Review.CONFIRMED))
    return anchor_all([made], reply)[0]


def block(reply: Reply, item: Anchored, preset: str = "") -> str:
    return block_of(Document(reply, (item,), "reply.txt", preset=preset), item)


def edited(item: Anchored, reply: Reply, *edits: tuple[str, str]) -> Comparison:
    before = after = block(reply, item)
    for old, new in edits:
        assert old in after, (old, after)
        after = after.replace(old, new)
    return Comparison.of(after, before, before)


def test_a_block_that_nobody_edited_says_what_it_said(reply: Reply) -> None:
    item = noted(reply)
    same = edited(item, reply)

    assert same.is_settled
    assert taken_in(item, same, same.edited) == item.annotation


@pytest.mark.parametrize(("old", "edit"), ALL.items())
def test_the_field_that_was_edited_is_told(reply: Reply, old: str, edit: tuple[str, str]) -> None:
    new, name = edit

    assert edited(noted(reply), reply, (old, new)).edited == {name}


def test_each_field_that_was_edited_is_taken_in_and_no_other(reply: Reply) -> None:
    item = noted(reply)
    all_of_them = edited(item, reply, *((old, new) for old, (new, _name) in ALL.items()))
    made = taken_in(item, all_of_them, all_of_them.edited)

    assert made.figure is not None
    assert (made.note, made.tags, made.kind) == ("下级资金", ("水利", "新"), Kind.QUESTION)
    assert made.figure.amount == Amount(Decimal(3500000), "CNY")
    assert made.figure.said == Facts(
        year="2024/2025", payer="省财政厅*", status=FundingStatus.ALLOCATED, level=Level.PROVINCE
    )
    assert made.figure.review is Review.CONFIRMED


def test_an_exact_value_that_was_edited_alone_is_the_amount(reply: Reply) -> None:
    item = noted(reply)
    exact = edited(item, reply, ("(3000000 CNY)", "(3100000 CNY)"))
    made = taken_in(item, exact, exact.edited)

    assert made.figure is not None
    assert made.figure.amount.value == Decimal(3100000)


def test_an_amount_that_was_left_as_it_is_keeps_its_qualifier_and_every_digit(reply: Reply) -> None:
    item = noted(reply)
    payer = edited(item, reply, ("省财政", "中央财政"))
    made = taken_in(item, payer, payer.edited)

    assert made.figure is not None
    assert made.figure.amount.qualifier is Qualifier.AT_LEAST


def test_a_line_that_was_taken_out_says_nothing_any_more(reply: Reply) -> None:
    item = noted(reply)
    without = edited(item, reply, ("- **payer**: 省财政\n", ""))

    made = taken_in(item, without, without.edited)
    assert made.figure is not None
    assert made.figure.said.payer is None


def test_a_kind_whose_line_was_taken_out_stays(reply: Reply) -> None:
    item = noted(reply)
    without = edited(item, reply, ("- **kind**: funding\n", ""), ("上级资金", "下级资金"))

    assert without.edited == {"note"}
    assert taken_in(item, without, without.edited).kind is Kind.FUNDING


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("**value**: ≥ 300万元", "**value**: 很多"),
        ("**status**: planned", "**status**: maybe"),
        ("**kind**: funding", "**kind**: "),
    ],
)
def test_what_can_t_be_read_is_said_and_nothing_of_it_taken(reply: Reply, old: str, new: str) -> None:
    item = noted(reply)
    wrong = edited(item, reply, (old, new))

    with pytest.raises(ReaderError):
        taken_in(item, wrong, wrong.edited)


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("我局将会同", "我局"),
        ("- **kind**", "- **mine**: mine\n- **kind**"),
        ("**made**: 季", "**made**: 林"),
        ("- **year**: 2024", "- **year**: 2024\n- **year**: 2025"),
    ],
)
def test_what_can_t_be_taken_in_is_told_and_never_settled(reply: Reply, old: str, new: str) -> None:
    apart = edited(noted(reply), reply, (old, new))

    assert (apart.edited, len(apart.apart), apart.is_settled) == (frozenset(), 1, False)


def test_a_field_that_both_sides_changed_is_in_conflict_unless_they_say_the_same(reply: Reply) -> None:
    before = block(reply, noted(reply))
    there = before.replace("上级资金", "那里").replace("省财政", "中央")
    other = before.replace("上级资金", "这里").replace("省财政", "中央")

    assert Comparison.of(there, before, other).in_conflict == {"note"}
    assert Comparison.of(there, before, other).edited == {"note"}


def test_a_block_in_the_other_language_says_the_same(reply: Reply) -> None:
    item = noted(reply)
    english = block(reply, item)
    i18n.use("zh_CN")
    chinese = block(reply, item)

    assert english != chinese
    assert changed(read(english), read(chinese)) == frozenset()


@pytest.mark.parametrize("one", PRESETS)
@pytest.mark.parametrize("other", PRESETS)
def test_a_block_says_the_same_in_every_preset(reply: Reply, one: str, other: str) -> None:
    item = noted(reply)
    before, now = (block(reply, item, each) for each in (one, other))

    assert Comparison.of(before, now, now).is_settled
    assert Comparison.of(before.replace("上级资金", "下级资金"), now, now).edited == {"note"}


def test_of_a_note_that_opens_what_it_doesn_t_end_the_lines_that_were_left_stay_as_they_were(reply: Reply) -> None:
    item = noted(reply, note="一\n~~~\n<!-- 二\n三")
    comparison = edited(item, reply, ("三\n", "四\n"))

    assert taken_in(item, comparison, comparison.edited).note == "一\n~~~\n<!-- 二\n四"


@given(note=st.text("甲a#*-`~<>!%$[]\\&. \n", max_size=40), more=st.text("乙b", min_size=1, max_size=5))
def test_whatever_a_note_holds_words_written_behind_it_come_back_behind_it(reply: Reply, note: str, more: str) -> None:
    item = noted(reply, note=f"{note}终")
    before = block(reply, item)
    there = before.replace("终\n\n<!-- /rr", f"终{more}\n\n<!-- /rr")
    comparison = Comparison.of(there, before, before)

    assert comparison.edited == {"note"}
    made = taken_in(item, comparison, comparison.edited)
    assert made.note.split("\n")[:-1] == item.annotation.note.strip("\n").split("\n")[:-1]
    assert made.note.endswith(f"终{more}")


@given(st.lists(st.text("甲ab2_-/()%.", min_size=1, max_size=8), max_size=4, unique=True))
def test_tags_are_read_as_they_are_written(reply: Reply, tags: list[str]) -> None:
    comparison = edited(noted(reply, tags=()), reply, ("- **kind**", "- **tags**: \n- **kind**"))
    assert comparison.edited == frozenset()

    written = read(block(reply, noted(reply, tags=tuple(tags))))
    assert changed(written, replace(written, fields={**written.fields, "tags": " ".join(tags)})) == frozenset()


@pytest.mark.parametrize(
    ("pattern", "by"),
    [
        (r"\n- \*\*", "\n\n* **"),
        (r"\n- \*\*", "\n-   **"),
        (r"\n- \*\*", "\n  - **"),
        (r"- \*\*(\w+)\*\*:", r"- __\1__:"),
        (r"- \*\*(\w+)\*\*:", r"- **\1:**"),
        (r"- \*\*(\w+)\*\*:", r"- \1："),
        (r" · paragraph", " ·\n  paragraph"),
        (r"(> .{12})", r"\1\n> "),
        (r"(省财政)", "省\n  财政"),
    ],
)
def test_how_an_editor_writes_lists_and_breaks_lines_is_no_edit(reply: Reply, pattern: str, by: str) -> None:
    item = noted(reply)
    before = block(reply, item)
    after = re.sub(pattern, by, before)
    assert after != before

    assert Comparison.of(after, before, before).is_settled
    edit = Comparison.of(after.replace("上级资金\n", "mine\n"), before, before)
    assert edit.edited == {"note"}
    assert edit.apart == ()
    assert taken_in(item, edit, edit.edited).note == "mine"


@pytest.mark.parametrize("label", ["status", "kind"])
def test_a_note_that_begins_like_the_list_above_it_is_a_note(reply: Reply, label: str) -> None:
    note = f"- **{label}**: mine\n- more"
    item = noted(reply, note)

    assert read(block(reply, item)).fields["note"] == note
    edit = edited(item, reply, ("mine", "edited"))
    assert edit.edited == {"note"}
    assert edit.apart == ()


def test_words_right_below_the_list_are_the_note(reply: Reply) -> None:
    item = noted(reply)
    edit = edited(item, reply, ("(2024)\n", "(2024)\n  - a remark\n  more of it\n"))

    assert edit.edited == {"note"}
    assert taken_in(item, edit, edit.edited).note == "  - a remark\n  more of it\n\n上级资金"


@pytest.mark.parametrize(
    ("pattern", "by"),
    [
        (r"(?s)((?:- \*\*[^\n]*\n)+)\n(.*?)\n\n<!--", r"\2\n\n\1\n<!--"),
        (r"\n- \*\*kind", "\nwords between\n- **kind"),
        (r"\n(上级资金)", r"\n<<<<<<< HEAD\n\1\n=======\nother\n>>>>>>> branch"),
        (r"\n(- \*\*kind.*)", r"\n<<<<<<< HEAD\n\1\n=======\n- **kind**: key\n>>>>>>> branch"),
    ],
)
def test_of_a_block_whose_note_can_t_be_told_nothing_is_taken_in(reply: Reply, pattern: str, by: str) -> None:
    item = noted(reply)
    before = block(reply, item)
    after = re.sub(pattern, by, before)
    assert after != before
    edit = Comparison.of(after, before, before)

    assert edit.unreadable in edit.apart
    assert not edit.is_settled
    with pytest.raises(ReaderError, match=re.escape(edit.unreadable)):
        taken_in(item, edit, edit.edited)


def test_of_a_note_that_ends_with_blank_lines_what_it_opens_is_taken_back_as_it_was(reply: Reply) -> None:
    item = noted(reply, "```\nopen\n\n")
    edit = edited(item, reply, ("open", "edited"))

    assert taken_in(item, edit, edit.edited).note == "```\nedited"


def test_an_amount_without_its_exact_value_is_no_edit_and_a_qualifier_stays_with_another_one(reply: Reply) -> None:
    item = noted(reply)
    assert edited(item, reply, (" (3000000 CNY)", "")).is_settled

    edit = edited(item, reply, ("(3000000 CNY)", "(3500000 CNY)"))
    made = taken_in(item, edit, edit.edited)
    assert made.figure is not None
    assert (made.figure.amount.value, made.figure.amount.qualifier) == (Decimal(3_500_000), Qualifier.AT_LEAST)


@pytest.mark.parametrize(
    ("old", "new"), [("(3000000 CNY)", "(3000000 USD)"), ("#tag-2024 (2024)", "#other (2024)"), ("(2024)", "(2025)")]
)
def test_what_says_two_things_is_refused(reply: Reply, old: str, new: str) -> None:
    item = noted(reply)
    edit = edited(item, reply, (old, new))

    assert not edit.is_settled
    with pytest.raises(ReaderError, match="is not what"):
        taken_in(item, edit, edit.edited)


@pytest.mark.parametrize("words", ["是", "Yes", "YES "])
def test_yes_is_yes_in_every_language_and_case(reply: Reply, words: str) -> None:
    item = noted(reply)
    assert item.figure is not None
    item = anchor_all([item.with_figure(replace(item.figure, said=Facts(cumulative=True)))], reply)[0]

    assert edited(item, reply, ("**cumulative**: yes", f"**cumulative**: {words}")).is_settled
    assert edited(item, reply, ("**cumulative**: yes", "**cumulative**: 否")).edited == {"cumulative"}


def test_tags_may_stand_between_chinese_signs(reply: Reply) -> None:
    item = noted(reply, tags=("水利",))
    edit = edited(item, reply, ("#水利", "#资金、#水利，#新"))

    assert taken_in(item, edit, edit.edited).tags == ("资金", "水利", "新")
