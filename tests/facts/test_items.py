"""The number of the item that a sentence is says nothing of its sums."""

import re

import pytest

from reader.facts import guess
from reader.facts.sentence import sentences
from reader.figures import FigureKind, recognise
from reader.reply import parse
from tests.facts.guesses import guessed, said

MARKS = ["一是", "二是", "（三）", "(3)", "2.", "3、", "四、", "①", "⑵", "1）", "2. ", "5．"]
SENTENCES = [
    "省财政下达我县小水电改造资金260万元。",
    "新建明德学校共计投入430万元。",
    "为合作社提供10万元至80万元的经营贷款。",
    "村支部书记工作补贴每月300元。",
    "扶持16个村，每村扶持资金40万元。",
    "白沙集团帮扶资金70万元。",
    "对举报人奖励500元。",
    "返乡大学生可享受租房补贴，标准为每年每户2400元。",
    "省财政厅、省教育厅分别于2021年、2022年下达资金310万元、520万元。",
    "松岭文化馆正在施工，累计完成投资880万元。",
    "省政府对松岭库区移民发展每年实行定额补助扶持150万元。",
]


@pytest.mark.parametrize("sentence", SENTENCES)
@pytest.mark.parametrize("mark", MARKS)
def test_an_items_number_changes_no_fact(mark: str, sentence: str) -> None:
    assert guessed(mark + sentence) == guessed(sentence)


@pytest.mark.parametrize("sentence", SENTENCES)
@pytest.mark.parametrize("before", ["一是健全机制；二是", "做法如下：一是", "一是健全机制，二是"])
def test_nor_does_that_of_an_item_within_a_sentence(before: str, sentence: str) -> None:
    assert guessed(before + sentence) == guessed(sentence)


def test_an_item_within_a_sentence_is_none_of_its_words_and_leads_to_the_text() -> None:
    text = "措施：一是县里安排5万元修桥；二是镇里自筹3万元。"
    sums = [figure for figure in recognise(text) if figure.kind is FigureKind.MONEY]
    sentence = next(iter(sentences(text, sums)))
    assert sentence.words == "措施：县里安排5万元修桥；镇里自筹3万元"
    assert [text[sentence.at(item) :][:2] for item in sentence.items] == ["县里", "镇里"]


def test_an_item_says_nothing_of_the_next_one_but_what_opens_the_list_does() -> None:
    apart = guessed("一是积极申报水利项目；二是2022年投资46万元，疏浚河道。", signed="2023-06-01")
    assert apart[0][1]["status"].value == "spent"
    of_all = guessed("镇里力争：一是安排5万元修桥；二是安排3万元修渠。")
    assert of_all[0][1]["status"].value == "planned"


@pytest.mark.parametrize(
    ("text", "begins"),
    [
        ("2.5亿元用于修路。", "2.5亿元"),
        ("3、5万元两笔。", "3、5万元"),
        ("一、二级公路投入80万元。", "一、二级公路"),
        ("2.2021年投入80万元。", "2021年"),
        ("（二）2020年，投入80万元。", "2020年"),
    ],
)
def test_a_number_of_its_own_is_no_items(text: str, begins: str) -> None:
    sentence = next(iter(sentences(text, recognise(text))))
    assert sentence.words.startswith(begins)
    assert text[sentence.begins : sentence.offset] + sentence.words == text.rstrip("。")


def test_an_item_goes_on_with_who_opens_the_list_and_not_with_what_the_last_one_was_for() -> None:
    text = "县水务局加大投入。\n一是投入70万元清理河道。\n二是投入20万元。\n"
    reply = parse(text)
    first, second = guess(reply, recognise(text)).values()
    assert (first.payer, second.payer) == ("县水务局", "县水务局")
    assert second.purpose is None


def test_what_an_item_is_called_is_its_purpose_where_it_calls_a_work() -> None:
    assert said("三是支持山区学校发展，下达资金4200万元。")["purpose"] == "支持山区学校发展"
    assert "purpose" not in said("三是健全工作机制，安排资金42万元。")


@pytest.mark.parametrize(
    "text",
    [
        "以担保方式帮57个业主落实贷款3亿元。",
        "为12个行政村安排项目资金360万元。",
        "省财政安排资金240万元，对8个县予以奖励。",
        "县财政局2021年拨付我校设备购置费210万元。",
        "首批200万元已于2022年6月拨付，第二批100万元将于今年9月拨付。",
        "管护经费从2020年的50万元提高到2025年的80万元。",
        "小水库移民扶助基金2022年安排你县270万元。",
        "自2019年起我市专项资金在2018年58万元的基础上递增5%（即2019年60万元、2020年64万元）。",
        "三是每年补助乡镇卫生院6所，每所15万元。",
        "土地平均租金800元，群众比较满意。",
    ],
)
def test_blanks_around_numbers_change_no_fact(text: str) -> None:
    spaced = re.sub(r"(?<=[\u3400-\u9fff])([0-9]+)(?=[\u3400-\u9fff])", r" \1 ", text)

    def printed(facts: dict[str, object]) -> dict[str, object]:
        return {name: fact.replace(" ", "") if isinstance(fact, str) else fact for name, fact in facts.items()}

    assert spaced != text
    assert [printed(facts) for _amount, facts in guessed(spaced)] == [facts for _amount, facts in guessed(text)]


def test_what_has_blanks_is_told_as_it_is_printed() -> None:
    assert said("县财政为 12 个行政村安排资金 36 万元。")["recipient"] == "12 个行政村"


def test_places_in_words_without_blanks_lead_to_the_text_and_back() -> None:
    text = "为\u00a012  个村安排 36 万元，用于 3 条路。"
    sums = [figure for figure in recognise(text) if figure.kind is FigureKind.MONEY]
    sentence = next(iter(sentences(text, sums)))
    assert sentence.words == "为12个村安排36 万元，用于3条路"
    for place in range(len(sentence.words)):
        assert text[sentence.at(place)] == sentence.words[place]
        assert sentence.place(sentence.at(place)) == place
    assert text[sentence.at(sentence.sums[0].start) : sentence.at(sentence.sums[0].end)] == "36 万元"


@pytest.mark.parametrize("number", ["一是", "一、", "二是", ""])
def test_the_number_of_an_item_is_no_part_of_the_work_that_a_later_sentence_goes_on_with(number: str) -> None:
    passage = f"{number}松岭水厂改造工程于2021年开工。工程采用新的模式。目前已完成投资90万元。"
    assert said(passage)["purpose"] == "松岭水厂改造工程"
    assert said("一、二级公路改造工程于2021年开工。目前已完成投资90万元。")["purpose"] == "一、二级公路改造工程"


@pytest.mark.parametrize(
    ("sentence", "recipient"),
    [
        ("每个社区安排工作经费9万元。", "社区"),
        ("护林员每人每年补助900元。", "护林员"),
        ("高校毕业生可享受租房补贴，标准为每年每户2600元。", "高校毕业生"),
    ],
)
def test_who_gets_a_sum_may_open_an_item_within_a_sentence(sentence: str, recipient: str) -> None:
    assert said(f"一是健全机制；二是{sentence}")["recipient"] == said(sentence)["recipient"] == recipient
