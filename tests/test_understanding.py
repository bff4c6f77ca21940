"""One understanding: whole, frozen, equal for equal texts, and the same for every face of the program."""

import json
import pickle
import re
from dataclasses import FrozenInstanceError, replace
from pathlib import Path

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from reader.exchange import json as as_json
from reader.facts import FACTS, SumSort
from reader.reply import RegionKind
from reader.text import variants
from reader.text.variants import is_traditional, simplified
from reader.understanding import Understanding, completed, first_look, understand
from tests.command_line import Commands
from tests.examples import REPLY, span_of
from tests.growth import IN_PROPORTION, growth

ROOT = Path(__file__).parent.parent
PIECES = st.lists(
    st.sampled_from(
        [
            *REPLY.splitlines(keepends=True),
            "540万元",
            "，其中：",
            "占57.72%",
            "2021年",
            "我局将",
            "\n",
            "。",
            "（一）",
            "\0",
            "《",
        ]
    ),
    max_size=40,
).map("".join)
_SENTENCES = [
    json.loads(line)["text"]
    for name in ("facts.jsonl", "facts-held-out.jsonl")
    for line in (ROOT / "tests" / "gold" / name).read_text(encoding="utf-8").splitlines()
]
# Sentences cut anywhere, with marks and digits between them: what a page, a copy or a careless hand makes of a letter.
CUT = st.lists(
    st.tuples(
        st.sampled_from(_SENTENCES),
        st.integers(0, 80),
        st.integers(0, 80),
        st.sampled_from([*"，。；、：（）\n 01万元-", "1、", "一是"]),
    ).map(lambda cut: cut[0][min(cut[1:3]) : max(cut[1:3])] + cut[3]),
    max_size=12,
).map("".join)


def test_it_holds_all_that_the_text_says() -> None:
    understood = understand(REPLY)

    assert understood.text == understood.reply.text == REPLY
    assert "2022年" in [figure.span.of(REPLY) for figure in understood.figures]
    [division] = understood.divisions
    assert division.whole == span_of(REPLY, "540万元")
    assert understood.facts[span_of(REPLY, "300万元")].part is True
    assert {finding.severity.value for finding in understood.findings} == {"ok"}
    assert [commitment.deadline for commitment in understood.commitments] == ["2024-06-30"]


def test_a_first_look_has_the_structure_and_the_figures_and_nothing_else() -> None:
    seen, whole = first_look(REPLY), understand(REPLY)

    assert (seen.reply, seen.figures) == (whole.reply, whole.figures)
    assert (seen.divisions, seen.findings, seen.facts, seen.commitments) == ((), (), {}, ())
    assert completed(seen) == whole


@settings(max_examples=40)
@given(PIECES)
def test_any_text_is_understood_alike_every_time_and_comes_back_from_another_process(text: str) -> None:
    understood = understand(text)

    assert understand(text) == understood
    assert pickle.loads(pickle.dumps(understood)) == understood


@settings(max_examples=60)
@given(CUT)
@example("用途：1、2万元用于种苗；2、5万元用于农药。投入9万元：1、2万元用于种苗；2、7万元用于农药；3、4万元。")
@example("完成投资-0万6、50、6万元。")
@example("安排资金7亿元。其中石桥县等5个县参与建设，获得资金68　15万元。")
def test_sentences_cut_anywhere_are_understood(text: str) -> None:
    assert understand(text).text == text


def test_it_can_not_be_changed() -> None:
    understood = understand(REPLY)

    with pytest.raises(FrozenInstanceError):
        understood.figures = ()  # type: ignore[misc]


def test_every_command_prints_what_is_understood(command: Commands, reply_file: Path) -> None:
    understood = understand(REPLY)
    file = str(reply_file)

    assert command.json("outline", file) == as_json.outline_value(understood.reply)
    assert command.json("figures", file) == as_json.figure_values(understood.reply, understood.figures)
    assert command.json("check", file) == as_json.finding_values(understood.findings)
    assert command.json("commitments", file) == as_json.commitment_values(understood.reply, understood.commitments)


def test_a_part_is_known_for_one_whatever_else_is_said_of_it() -> None:
    whole, part = (span_of(REPLY, words) for words in ("540万元", "240万元"))
    facts = understand(REPLY).facts

    assert (facts[whole].part, facts[part].part) == (None, True)


def test_a_text_without_anything_is_understood() -> None:
    understood = understand("")

    assert understood == Understanding(understood.reply, ())


# The characters that a mirror site puts in place of simplified ones, where it has but one for each.
_WIDE = str.maketrans("0123456789", "０１２３４５６７８９")
_MIRRORED = str.maketrans({plain: odd for odd, plain in reversed(variants._PLAIN.items()) if len(plain.encode()) > 2})


def _told(text: str) -> tuple[list[object], list[object], list[object]]:
    """What is said of each sum, promised and divided, in simplified characters and with the places in the text."""
    understood = understand(text)
    facts: list[object] = [
        (span, *(simplified(str(getattr(said, fact.name))) for fact in FACTS))
        for span, said in understood.facts.items()
    ]
    return facts, list(understood.commitments), list(understood.divisions)


@pytest.mark.parametrize("sample", sorted((ROOT / "sample").glob("*.txt")), ids=lambda path: path.stem)
def test_a_letter_in_traditional_characters_says_what_it_says_in_simplified_ones(sample: Path) -> None:
    text = sample.read_text(encoding="utf-8")
    mirrored = text.translate(_MIRRORED)
    assert is_traditional(mirrored)
    assert not is_traditional(text)
    assert _told(mirrored) == _told(text)


def test_facts_of_a_letter_in_traditional_characters_stand_in_them() -> None:
    text = "2022年縣財政廳安排農村公路養護資金300萬元，用於雲嶺鎮道路維修。"
    (facts,) = understand(text).facts.values()
    assert (facts.payer, facts.purpose) == ("縣財政廳", "雲嶺鎮道路維修")


def test_readings_behind_characters_are_none_of_a_sentences_words() -> None:
    plain = "“十四五”期间我市规划新建校舍74万平方米，投资约27亿元。下一步，我局将继续推进校舍建设。"
    annotated = plain.replace("规", "规(guī)").replace("继", "继(jì)").replace("设", "设（shè）")
    found, again = understand(plain), understand(annotated)
    assert [*again.facts.values()] == [*found.facts.values()]
    assert [each.span.of(annotated) for each in again.commitments] == [
        each.span.of(plain).replace("继", "继(jì)").replace("设", "设（shè）") for each in found.commitments
    ]


@pytest.mark.parametrize("sample", sorted((ROOT / "sample").glob("0[12]*.txt")), ids=lambda path: path.stem)
def test_a_letter_with_blanks_around_its_numbers_says_what_it_says_without(sample: Path) -> None:
    text = sample.read_text(encoding="utf-8")
    body = text.index("\n\n")
    spaced = text[:body] + re.sub(r"(?<=[\u3400-\u9fff])(?=\d)|(?<=\d)(?=[\u3400-\u9fff])", " ", text[body:])
    found, again = understand(text), understand(spaced)
    assert [*again.facts.values()] == [*found.facts.values()]
    assert [(each.span.of(spaced).replace(" ", ""), each.deadline) for each in again.commitments] == [
        (each.span.of(text).replace(" ", ""), each.deadline) for each in found.commitments
    ]
    assert [[part.of(spaced).replace(" ", "") for part in each.parts] for each in again.divisions] == [
        [part.of(text).replace(" ", "") for part in each.parts] for each in found.divisions
    ]


@pytest.mark.parametrize("indent", ["\u3000\u3000", "    "])
@pytest.mark.parametrize("sample", sorted((ROOT / "sample").glob("0[12]*.txt")), ids=lambda path: path.stem)
def test_a_letter_whose_paragraphs_are_indented_says_what_it_says_without(sample: Path, indent: str) -> None:
    text = sample.read_text(encoding="utf-8")
    body = understand(text).reply.region(RegionKind.BODY)
    assert body is not None
    indented = text[: body.start] + body.of(text).replace("\n", f"\n{indent}") + text[body.end :]
    found, again = understand(text), understand(indented)
    assert [*again.facts.values()] == [*found.facts.values()]
    assert [(each.span.of(indented), each.deadline) for each in again.commitments] == [
        (each.span.of(text), each.deadline) for each in found.commitments
    ]


@pytest.mark.parametrize(
    ("sentence", "facts"),
    [
        ("一类村补助5万元，二类村补助3万元。", {"recipient": "二类村"}),
        ("2022年全省水利完成投资137亿元。", {"purpose": "水利"}),
        ("如投资2000万元，当年可得奖励60万元。", {"sort": SumSort.EXAMPLE}),
        ("中央预算内投资和地方配套资金分别为9万元、6万元。", {"payer": "地方"}),
    ],
)
def test_the_first_sentence_of_an_indented_paragraph_is_read_as_any(sentence: str, facts: dict[str, object]) -> None:
    *_, said = understand(f"\u3000\u3000{sentence}").facts.values()
    assert {name: getattr(said, name) for name in facts} == facts


@pytest.mark.parametrize(
    ("sentence", "years"),
    [
        ("二〇一九年至二〇二一年，县财政分别安排3万元、4万元、5万元。", ["2019", "2020", "2021"]),
        ("二〇二一年、二〇二二年分别安排奖补资金3万元、4万元。", ["2021", "2022"]),
        ("二零一八年至二零一九年3月我县共争取上级资金60万元。", ["2018/2019"]),
        ("二○二一年安排60万元，较二○二○年的50万元增加10万元。", ["2021", "2020", "2021"]),
    ],
)
def test_years_in_han_digits_are_read_as_any(sentence: str, years: list[str]) -> None:
    assert [said.year for said in understand(sentence).facts.values()] == years


@pytest.mark.parametrize(
    "aside", ["（详见附表）", "（见附件）", "（含税）", "（下同）", "（暂估）", "（以审计结果为准）"]
)
def test_a_bracket_that_says_nothing_of_a_sum_is_none_of_its_words(aside: str) -> None:
    plain = (
        "2021年到位资金94万元，其中中央61万元、省级33万元。2022年县财政安排20万元，镇里配套5万元，共25万元，用于管护。"
    )
    found, again = understand(plain), understand(re.sub("(?<=元)(?=[，、。])", aside, plain))
    assert [*again.facts.values()] == [*found.facts.values()]
    assert [len(each.parts) for each in again.divisions] == [len(each.parts) for each in found.divisions] == [2, 2]


def test_quotes_of_traditional_texts_are_quotes() -> None:
    plain = "“十四五”期间，市财政安排资金2.1亿元。“清水行动”项目获中央预算内投资300万元。"
    found, again = understand(plain), understand(plain.replace("“", "「").replace("”", "」"))
    assert [said.year for said in again.facts.values()] == [said.year for said in found.facts.values()]
    assert [said.purpose for said in again.facts.values()] == [None, "「清水行动」项目"]


@pytest.mark.parametrize("sample", sorted((ROOT / "sample").glob("*.txt")), ids=lambda path: path.stem)
def test_the_structure_of_a_letter_in_traditional_characters_is_printed_in_them(sample: Path) -> None:
    text = sample.read_text(encoding="utf-8")
    found, again = understand(text).reply, understand(text.translate(_MIRRORED)).reply
    organ, opens, number = (found.metadata.document_number or "").partition("〔")
    assert (again.metadata.document_number or "") == f"{organ.translate(_MIRRORED)}{opens}{number}"
    for name in ("title", "issuer", "signed", "index_number"):
        value = getattr(found.metadata, name)
        assert getattr(again.metadata, name) == (value.translate(_MIRRORED) if value else value)
    assert [(each.number, each.title, each.heading) for each in again.all_sections] == [
        (each.number, each.title.translate(_MIRRORED), each.heading) for each in found.all_sections
    ]
    assert again.regions == found.regions


def test_characters_that_nobody_sees_are_none_of_a_sentences_words() -> None:
    plain = "2021年，县财政安排资金300万元，用于村道维修。下一步，我局将继续争取资金。"
    found, again = understand(plain), understand(re.sub("(?<=[，。年])", "\u200b", plain))
    assert [*again.facts.values()] == [*found.facts.values()]
    assert [each.deadline for each in again.commitments] == [each.deadline for each in found.commitments] == [None]


@pytest.mark.parametrize("sample", sorted((ROOT / "sample").glob("*.txt")), ids=lambda path: path.stem)
def test_a_letter_whose_digits_are_as_wide_as_its_characters_says_what_any_says(sample: Path) -> None:
    text = sample.read_text(encoding="utf-8")
    found, again = understand(text), understand(text.translate(_WIDE))
    narrow = {wide: digit for digit, wide in _WIDE.items()}
    assert [(str(said.purpose).translate(narrow), said.year) for said in again.facts.values()] == [
        (str(said.purpose), said.year) for said in found.facts.values()
    ]
    assert again.divisions == found.divisions
    assert again.commitments == found.commitments
    metadata = again.reply.metadata
    assert (metadata.signed, metadata.published) == (found.reply.metadata.signed, found.reply.metadata.published)
    assert [phone.translate(narrow) for each in metadata.contacts for phone in each.phones] == [
        phone for each in found.reply.metadata.contacts for phone in each.phones
    ]


@pytest.mark.parametrize(
    "sentence",
    [
        "2020年至去年，县里修补桥面花费60万元。",
        "一、2021年护林工作\n上半年拨付资金60万元。",
        "自2016以来，先后争取资金60万元。",
        "项目已开工，到2025年完成投资1亿元。",
        "一是编制渡口规划。规划正在评审。二是计划2024年新建渡口一处。我局正与镇里对接选址。三是将渡船纳入巡查。",
    ],
)
def test_years_in_wide_digits_are_read_as_any(sentence: str) -> None:
    letter = f"您提出的建议收悉，现答复如下：\n{sentence}\n青河县水利局\n2022年8月22日\n"
    found, again = understand(letter), understand(letter.translate(_WIDE))
    assert [replace(said, purpose=None) for said in again.facts.values()] == [
        replace(said, purpose=None) for said in found.facts.values()
    ]
    assert again.commitments == found.commitments


def test_the_days_of_a_letter_in_traditional_characters_are_in_iso_8601() -> None:
    text = "關於某號建議的答復\n發布時間：２０２１-１２-１７\n您提出的建議已收悉，現答復如下：\n我局將繼續維修。\n"
    assert understand(text).reply.metadata.published == "2021-12-17"


@pytest.mark.parametrize("sample", sorted((ROOT / "sample").glob("*.txt")), ids=lambda path: path.stem)
def test_a_letter_with_radicals_for_characters_says_what_any_says(sample: Path) -> None:
    text = sample.read_text(encoding="utf-8")
    copied = text.translate({ord(plain): radical for radical, plain in variants.RADICALS.items()})
    found, again = understand(text), understand(copied)
    assert again.text == copied != text
    assert replace(again, reply=replace(again.reply, text=text)) == found


@pytest.mark.parametrize(
    "row",
    [
        "下一步，县财政{将按照}补助300元。",
        "对违规的企业，{将按照规定}处理资金5万元。",
        "造价为8{0万元、市}20万元，高于全省平均水平12万元。",
        "{已多次向县政府}申请资金5万元，近年争取资金3万元。",
        "县财政安排资金5万元，{因甲乙}收回。",
        "县财政安排资金5万元，{被甲由乙后}收回。",
        "县财政{将由甲乙从丙中}下达了资金5万元。",
        "县财政{可共各再}下达资金5万元，已到位。",
        "{下一步，}我局无法修复。",
    ],
)
def test_words_that_come_again_and_again_take_time_in_proportion(row: str) -> None:
    before, again, behind = re.split("[{}]", row)

    assert growth(understand, lambda times: before + again * times + behind, 5) < IN_PROPORTION
