"""Words of an older text are found in a newer one where they still say the same; else it is told what stands there."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.annotations import AnchorState
from reader.annotations.statements import Version
from reader.annotations.versions import Versions
from reader.figures import recognise
from reader.reply import parse
from reader.text import Span
from tests.examples import REPLY, span_of

EXACT, MOVED, CHANGED, AMBIGUOUS, LOST = AnchorState
SUM = "2022年，县财政安排维修养护资金540万元"


def version(text: str) -> Version:
    return Version(parse(text), recognise(text))


def found(words: str, new: str, old: str = REPLY, nth: int = 0) -> tuple[AnchorState, str | None]:
    anchor = Versions(version(old), version(new)).find(span_of(old, words, nth))
    return anchor.state, anchor.span.of(new) if anchor.span else None


def test_the_text_has_what_these_tests_edit() -> None:
    assert REPLY.count(SUM) == 1


@pytest.mark.parametrize(
    ("was", "now"),
    [
        ("540万元", "1 540万元"),
        ("540万元", "1,540万元"),
        ("540万元", "300-540万元"),
        ("540万元", "300至540万元"),
        ("540万元", "US$540万元"),
        ("540万元", "￥540万元/户"),
        ("540万元", "540万元/年"),
        ("540万元", "人均 540万元"),
        ("540万元", "约 540万元"),
        ("540万元", "不足540万元"),
        ("540万元", "-540万元"),
        ("540万元", "±540万元"),
        ("540万元", "540万元（含）以上"),
        ("540万元", "540万元左右"),
        ("540万元", "540亿元"),
        ("540万元", "54.0万元"),
        ("540万元", "640万元"),
        ("县财政安排", "市财政安排"),
        ("县财政安排", "县财政未安排"),
        ("县财政安排", "县财政拟安排"),
        ("县财政安排", "县财政难以安排"),
        ("县财政安排", "县财政暂缓安排"),
        ("县财政安排", "县财政追加安排"),
        ("县财政安排", "县财政收回"),
        ("维修养护资金", "维修养护缺口资金"),
        ("维修养护资金", "桥梁维修养护资金"),
        ("2022年，县财政", "2021年，县财政"),
        ("维修养护资金", "学校操场资金"),
    ],
)
def test_a_sum_is_changed_where_it_or_what_is_said_of_it_is_another(was: str, now: str) -> None:
    edited = REPLY.replace(SUM, SUM.replace(was, now))

    state, there = found("540万元", edited)
    assert state is CHANGED
    assert there
    assert folded_in(there, now if "540" in was else "540万元")


def folded_in(there: str, words: str) -> bool:
    return "".join(words.split()).replace("￥", "").startswith(there[:1]) or there in words or words in there


@pytest.mark.parametrize(
    ("was", "now"),
    [
        ("县财政安排", "县级财政共安排"),
        ("，", ","),
        ("540万元", "５４０万元"),
        ("，县财政", "，\n县财政"),
        ("540万元", "540 万元"),
        ("540万元", "5\n40万元"),
        ("2022年，", "2022年,　"),
    ],
)
def test_a_sum_holds_where_only_widths_blanks_lines_and_small_words_are_others(was: str, now: str) -> None:
    state, there = found("540万元", REPLY.replace(SUM, SUM.replace(was, now)))

    assert state in (EXACT, MOVED)
    assert there
    assert "".join(there.split()).translate(str.maketrans("５４０", "540")) == "540万元"


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("为县医院安排资金90万元。", "为县妇幼医院安排资金90万元。"),
        ("资金90万元被收回。", "资金90万元。"),
        ("道路、水渠分别安排86万元和90万元。", "水渠、道路分别安排86万元和90万元。"),
        ("东镇、西镇各安排90万元。", "东镇、西镇安排90万元。"),
    ],
)
def test_a_word_put_in_or_left_out_makes_another_sum_of_the_same_number(old: str, new: str) -> None:
    assert found("90万元", new, old)[0] in (CHANGED, AMBIGUOUS)


@pytest.mark.parametrize("words", ["5.5", "5.5%"])
def test_a_share_that_became_percentage_points_is_changed(words: str) -> None:
    old, new = (f"全县农村供水覆盖率去年增长5.5{unit}，今年仍将提升。" for unit in ("%", "个百分点"))

    assert found(words, new, old) == (CHANGED, "5.5个百分点")


def test_how_alike_its_passage_is_and_how_much_less_the_next_is_kept_with_a_place() -> None:
    def kept(words: str, new: str, old: str = REPLY) -> tuple[float | None, float | None]:
        anchor = Versions(version(old), version(new)).find(span_of(old, words))
        return anchor.score, anchor.margin

    assert kept("540万元", f"附注。\n{REPLY}") == (1, 1)
    score, margin = kept("540万元", REPLY.replace("540万元", "550万元"))
    assert score == pytest.approx(0.97, abs=0.03)
    assert margin == 1
    alike = "东镇安排道路硬化资金86万元。\n西镇安排水渠修复资金87万元。\n"
    score, margin = kept("86万元", alike.replace("86", "96").replace("87", "97"), alike)
    assert score is not None
    assert margin is not None
    assert 0 < margin < score < 1
    assert kept("540万元", "此页不存在。") == (None, None)


def test_a_sum_under_the_heading_of_its_like_is_not_the_same() -> None:
    east, west = "道路硬化工程安排资金86万元，由县交通局实施。", "水渠修复工程安排资金90万元，由县水利局实施。"
    old = f"一、资金安排\n（一）东镇\n{east}\n（二）西镇\n{west}\n"
    swapped = f"一、资金安排\n（一）西镇\n{east}\n（二）东镇\n{west}\n"
    renamed = old.replace("东镇", "东镇的道路").replace("资金安排", "安排的资金")

    assert found("86万元", swapped, old)[0] is CHANGED
    assert found("90万元", swapped, old)[0] is CHANGED
    assert found("86万元", renamed, old)[0] in (EXACT, MOVED)


def test_of_two_alike_each_is_its_own() -> None:
    edited = REPLY.replace("西镇安排管网改造补助资金86万元", "西镇安排管网改造补助资金96万元")

    assert found("86万元", edited) == (EXACT, "86万元")
    assert found("86万元", edited, nth=1) == (CHANGED, "96万元")


def test_of_two_alike_one_that_was_taken_out_is_lost() -> None:
    sentence = "西镇安排管网改造补助资金86万元，用于更换老旧管道和入户水表。"
    assert sentence in REPLY

    assert found("86万元", REPLY.replace(sentence, ""), nth=1) == (LOST, None)
    assert found("86万元", REPLY.replace(sentence, ""))[0] is EXACT


def test_paragraphs_that_changed_places_keep_their_sums() -> None:
    one, other = "居民医保财政补助标准提高30元。", "安排地方专项债券3.9亿元。"
    around = "继续做好重点行业领域的隐患排查。", "促进文化体育医疗事业健康发展。", "推动县域经济高质量发展再上台阶。"
    old = "\n\n".join((around[0], one, around[1], other, around[2]))
    new = "\n\n".join((around[0], other, around[1], one, around[2]))

    for words in (one, other, "30元", "3.9亿元"):
        assert found(words, new, old) == (MOVED, words)


def test_the_same_sum_of_another_payer_in_a_new_sentence_is_not_the_same() -> None:
    old = "2021年县水利局安排540万元用于农村饮水安全巩固提升。"
    new = "2021年无此项支出。2022年县交通局安排540万元用于农村饮水安全巩固提升。"

    assert found("540万元", new, old)[0] in (CHANGED, AMBIGUOUS)


def test_the_same_sum_in_a_sentence_that_says_something_else_is_no_certain_place() -> None:
    state, _there = found("540万元", REPLY.replace(f"{SUM}，", "县里另向社会募集540万元，"))

    assert state in (CHANGED, AMBIGUOUS)


def test_neighbours_that_are_doubled_or_rewritten_make_nothing_uncertain() -> None:
    before = "东镇安排管网改造补助资金86万元，用于更换老旧管道和入户水表。"
    assert before in REPLY
    for edited in (before + before, "管网改造已经完成。"):
        new = REPLY.replace(before, edited)
        assert found("86万元", new, nth=1)[0] in (EXACT, MOVED)


def test_a_long_quote_that_stands_in_a_new_sentence_is_no_coincidence() -> None:
    words = "我局将会同县水利局积极争取上级资金不少于300万元，力争2024年6月底前完成12处老旧水厂改造"
    assert words in REPLY
    new = f"经研究，由省里牵头的方案如下，各县据此执行并逐级上报：{words}，以上由各地自行落实，报省里备案后公开。"

    assert found(words, new)[0] is MOVED


def test_what_stands_between_sums_belongs_to_the_nearer_one() -> None:
    old = "东镇安排资金86万元用于入户水表，西镇安排资金90万元用于老旧管道。"
    new = old.replace("入户水表", "公路护栏")

    assert found("86万元", new, old)[0] is CHANGED
    assert found("90万元", new, old) == (EXACT, "90万元")


def test_what_stands_before_sums_in_a_row_belongs_to_each() -> None:
    old = "县财政对龙头企业分别奖励15万元、6万元、2万元，目前已经兑现。"

    for words in ("15万元", "6万元", "2万元"):
        assert found(words, old.replace("县财政", "市财政"), old)[0] is CHANGED
        assert found(words, old.replace("兑现", "办结"), old)[0] is EXACT if words != "2万元" else True


@given(st.data())
def test_on_its_own_text_every_span_is_exact(data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(REPLY) - 1))
    span = Span(start, data.draw(st.integers(start + 1, min(len(REPLY), start + 80))))
    if not span.of(REPLY).strip() or span.of(REPLY) != span.of(REPLY).strip():
        return
    own = version(REPLY)

    assert Versions(own, own).find(span).span == span
    assert Versions(own, own).find(span).state is EXACT


@given(st.integers(0, 2**32), st.data())
def test_whatever_is_put_into_the_text_no_sum_holds_on_other_words(seed: int, data: st.DataObject) -> None:
    figures = [figure.span for figure in recognise(REPLY)]
    span = data.draw(st.sampled_from(figures))
    at = data.draw(st.integers(0, len(REPLY)))
    drawn = data.draw(st.text("0123456789,.-约至亿万元每年不\n ", max_size=4))
    cut = data.draw(st.integers(0, 6))
    new = REPLY[:at] + drawn + REPLY[at + cut :]
    anchor = Versions(version(REPLY), version(new)).find(span)

    if anchor.holds and anchor.span:
        assert "".join(anchor.span.of(new).split()) == "".join(span.of(REPLY).split())
        was = [(figure.value, figure.qualifier) for figure in recognise(REPLY) if figure.span.overlaps(span)]
        now = [(figure.value, figure.qualifier) for figure in recognise(new) if figure.span.overlaps(anchor.span)]
        assert was == now or "\n" in drawn
