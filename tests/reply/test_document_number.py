"""Document numbers are found with every bracket that pages print, and a damaged one is never completed."""

import pytest

from reader.reply import document_number
from reader.reply.document_number import DocumentNumber, find_document_numbers, title_before
from reader.text import Span


def numbers(text: str) -> list[tuple[str, str | None]]:
    return [(number.span.of(text), number.normalised) for number in document_number.find_document_numbers(text)]


@pytest.mark.parametrize(
    ("printed", "normalised"),
    [
        ("青财函〔2023〕61号", "青财函|2023|61"),
        ("青财函﹝2018﹞61号", "青财函|2018|61"),
        ("青交规划函〔2018〕61号", "青交规划函|2018|61"),
        ("青自然资规划发〔2018〕61号", "青自然资规划发|2018|61"),
        ("青财函[2020]61号", "青财函|2020|61"),
        ("青财函［2020］61号", "青财函|2020|61"),
        ("青财函【2024】61号", "青财函|2024|61"),
        ("青财函(2020)61号", "青财函|2020|61"),
        ("青财函（2020）61号", "青财函|2020|61"),
        ("青财函〔2012〕30-17号", "青财函|2012|30-17"),
        ("青财函〔2023〕061号", "青财函|2023|61"),
        ("青财函〔2023〕第61号", "青财函|2023|61"),
        ("青财函 〔2023〕 61 号", "青财函|2023|61"),
        ("国发〔1998〕3号", "国发|1998|3"),
        ("青财函{2018}5号", "青财函|2018|5"),
        ("青财函<2018>5号", "青财函|2018|5"),
        ("青财函〈2018〉5号", "青财函|2018|5"),
        ("青财函(2021年)5号", "青财函|2021|5"),
        ("青财函【二〇二一】5号", "青财函|2021|5"),
        ("青财函〔二○二一〕十五号", "青财函|2021|15"),
        ("青财函〔 2 0 2 1 〕 1 5 号", "青财函|2021|15"),
        ("青财函〔20\n21〕15号", "青财函|2021|15"),
        ("青财函〔2021\n〕15号", "青财函|2021|15"),
        ("青财函〔2021〕1\n5号", "青财函|2021|15"),
        ("青财函〔2021〕5號", "青财函|2021|5"),
    ],
)
def test_a_number_is_read_in_any_brackets_and_normalised(printed: str, normalised: str) -> None:
    assert numbers(f"《管护办法》({printed})") == [(printed, normalised)]


@pytest.mark.parametrize("glued", ["A类", "(B类)", "签发人:冼暮云", "　　公开"])
def test_what_is_glued_behind_a_number_is_no_part_of_it(glued: str) -> None:
    assert numbers(f"青财函〔2023〕61号{glued}") == [("青财函〔2023〕61号", "青财函|2023|61")]


@pytest.mark.parametrize(
    "before",
    [
        "根据",
        "详见",
        "按照",
        "落实",
        "印发了",
        "《县里的办法》(",
        "会同县水利局按照",
        "省里的意见和",
        "按照市里文件",
        "参照省上的",
        "严格按照县里",
        "经",
        "批复文号为",
    ],
)
def test_the_words_of_a_sentence_are_no_part_of_the_organ(before: str) -> None:
    assert numbers(f"{before}青财函〔2023〕61号") == [("青财函〔2023〕61号", "青财函|2023|61")]


@pytest.mark.parametrize(
    "damaged",
    [
        "青财函〔2021142号",
        "青财函〔2021142",
        "青财函〔2021〕号",
        "青财函〔202〕5号",
        "青财函〔2021号",
        "青财函〔1823〕61号",
        "云财〔2021142",
        "青财函〔二○二一〕一二十号",
    ],
)
def test_a_damaged_number_is_found_and_not_guessed(damaged: str) -> None:
    assert list(document_number.find_document_numbers(damaged)) == [
        DocumentNumber(Span(0, len(damaged)), damaged.partition("〔")[0], None, None)
    ]


@pytest.mark.parametrize(
    "before",
    ["根据规划", "根据国家发展改革委关于", "省民政厅", "财政部 民政部", "结合", "来文", "B", "依据", "县教育局联发"],
)
def test_words_and_offices_before_a_code_are_no_part_of_it(before: str) -> None:
    (number,) = document_number.find_document_numbers(f"{before}青财函〔2023〕61号")
    assert number.organ == "青财函"


@pytest.mark.parametrize(
    "printed", ["县政协〔2023〕12号提案", "青人建〔2023〕12号代表建议", "县政协提案〔2022〕19号", "提案〔2022〕第19号"]
)
def test_the_assemblys_number_of_what_is_answered_is_no_documents(printed: str) -> None:
    assert list(document_number.find_document_numbers(printed)) == []
    assert numbers("鹭财提案〔2022〕7号") == [("鹭财提案〔2022〕7号", "鹭财提案|2022|7")]


def test_a_damaged_number_has_neither_a_normal_nor_a_printed_form() -> None:
    (number,) = document_number.find_document_numbers("青财函〔2021142号")

    assert (number.normalised, number.printed) == (None, None)


def test_the_printed_form_is_the_standards_own() -> None:
    (number,) = document_number.find_document_numbers("青财函【2023】007号")

    assert number.printed == "青财函〔2023〕7号"


@pytest.mark.parametrize(
    "text",
    [
        "第0132号建议",
        "〔2023〕61号",
        "(2021)",
        "电话(0871)号",
        "青河县(2021-2023年)规划",
        "(20210528)",
        "第〔2023〕61号",
        "和〔2023〕61号",
        "青河县（2021年）一号文件",
    ],
)
def test_what_lacks_an_organ_a_year_or_a_serial_is_no_document_number(text: str) -> None:
    assert numbers(text) == []


def test_two_numbers_side_by_side_are_two() -> None:
    text = "青财函〔2023〕61号青水函〔2022〕5号"

    assert numbers(text) == [("青财函〔2023〕61号", "青财函|2023|61"), ("青水函〔2022〕5号", "青水函|2022|5")]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("青财函〔2020〕8号、9号", [("青财函〔2020〕8号", "8"), ("9号", "9")]),
        ("青财函〔2020〕8号和9号文件", [("青财函〔2020〕8号", "8"), ("9号", "9")]),
        ("青财函〔2020〕8、9号", [("青财函〔2020〕8", "8"), ("9号", "9")]),
        ("青财函〔2020〕8、9、10号", [("青财函〔2020〕8", "8"), ("9", "9"), ("10号", "10")]),
        ("青财函〔2020〕8号和〔2020〕9号", [("青财函〔2020〕8号", "8"), ("〔2020〕9号", "9")]),
        ("青财函〔2020〕8号、第9号", [("青财函〔2020〕8号", "8"), ("第9号", "9")]),
    ],
)
def test_the_numbers_of_a_list_share_the_organ_and_the_year(text: str, found: list[tuple[str, str]]) -> None:
    assert numbers(text) == [(printed, f"青财函|2020|{serial}") for printed, serial in found]


def test_a_list_goes_on_in_the_year_that_it_names_last() -> None:
    text = "青财函〔2020〕8号、〔2021〕9号、11号"

    assert [normalised for _, normalised in numbers(text)] == ["青财函|2020|8", "青财函|2021|9", "青财函|2021|11"]


@pytest.mark.parametrize("behind", ["、9号楼", "、9号建议", "和第9号提案", "，9号线", "9号", "（9号）", "、〔2020〕号"])
def test_what_only_looks_like_the_next_number_of_a_list_is_none(behind: str) -> None:
    assert [normalised for _, normalised in numbers(f"青财函〔2020〕8号{behind}") if normalised] == ["青财函|2020|8"]


def test_only_the_asked_stretch_is_searched() -> None:
    text = "青财函〔2023〕61号\n青水函〔2022〕5号"

    assert [number.organ for number in document_number.find_document_numbers(text, text.index("\n"))] == ["青水函"]
    assert [number.organ for number in document_number.find_document_numbers(text, 0, text.index("\n"))] == ["青财函"]


@pytest.mark.parametrize(
    ("sentence", "title"),
    [
        ("印发《渡口整治方案》(青交函〔2023〕61号)", "渡口整治方案"),
        ("印发《渡口整治方案》（ 青交函〔2023〕61号）", "渡口整治方案"),
        ("《关于印发《渡口整治方案》的通知》（青交函〔2023〕61号）", "关于印发《渡口整治方案》的通知"),
        ("《办法》和《渡口整治方案》(青交函〔2023〕61号)", "渡口整治方案"),
        ("《渡口整治方案》（试行）（青交函〔2023〕61号）", "渡口整治方案"),
        ("《渡口整治方案》（以下简称《方案》）（青交函〔2023〕61号）", "渡口整治方案"),
        ("《渡口整治方案》（以下简称《方案》，青交函〔2023〕61号）", "渡口整治方案"),
        ("《办法》《渡口整治方案》（青交函〔2023〕61号）", "渡口整治方案"),
        ("《办法》规定了期限（见青交函〔2023〕61号）", None),
        ("《渡口整治方案》已由青交函〔2023〕61号印发", None),
        ("渡口整治方案》(青交函〔2023〕61号)", None),
        ("《渡口\n整治方案》(青交函〔2023〕61号)", None),
        (f"《{'长' * 300}》(青交函〔2023〕61号)", None),
    ],
)
def test_a_number_in_parentheses_belongs_to_the_title_directly_before_it(sentence: str, title: str | None) -> None:
    number = next(find_document_numbers(sentence))
    span = title_before(sentence, number.span.start)
    assert (span.of(sentence) if span else None) == title


@pytest.mark.parametrize("organ", ["将建", "和政办发", "按发", "由发函", "在建函", "将B函", "据函", "意见办"])
@pytest.mark.parametrize("brackets", ["（{}）", "({})", "（ {} ）"])
def test_right_behind_a_title_all_that_is_in_its_parentheses_is_the_number(organ: str, brackets: str) -> None:
    text = f"按照《楼梯改造细则》{brackets.format(f'{organ}〔2021〕47号')}执行。"

    assert numbers(text) == [(f"{organ}〔2021〕47号", f"{organ}|2021|47")]


@pytest.mark.parametrize(
    "before",
    [
        "办公经费全部按",
        "县里下达了",
        "省厅印发了",
        "会议研究通过了",
        "我局制定了",
        "我们转去了",
        "自",
        "各镇一律据",
        "《办法》（见",
        "《细则》（根据",
        "《通知》（详见",
    ],
)
def test_verbs_and_prepositions_before_a_code_are_no_part_of_it(before: str) -> None:
    assert numbers(f"{before}鹭办发〔2018〕33号文件") == [("鹭办发〔2018〕33号", "鹭办发|2018|33")]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("《第42次会议纪要》([2019]12号)", ("[2019]12号", "|2019|12")),
        ("《会议纪要》（〔2021〕5号）精神", ("〔2021〕5号", "|2021|5")),
        ("《县长办公会议纪要》（【2020】第3号）", ("【2020】第3号", "|2020|3")),
        ("《纪要》 (〔2022〕 7 号)", ("〔2022〕 7 号", "|2022|7")),
        ("《关于“旧改”的纪要》(〔2018〕61号)", ("〔2018〕61号", "|2018|61")),
        ("(澄企地字)[2018]3号", ("(澄企地字)[2018]3号", "澄企地字|2018|3")),
        ("B（青建函）〔2021〕18号", ("（青建函）〔2021〕18号", "青建函|2021|18")),
    ],
)
def test_a_number_may_lack_its_organ_behind_a_title_or_have_it_in_brackets(text: str, found: tuple[str, str]) -> None:
    assert numbers(text) == [found]


@pytest.mark.parametrize(
    "before", ["《通知》（", "根据《通知》(", "依据", "县里的", "执行了", "《关于印发〈办法〉的通知》（"]
)
@pytest.mark.parametrize(
    "damaged",
    [
        "鹭财金2021】27号",
        "鹭财金2021〕27号",
        "鹭财金2021]第27号",
        "鹭财金2021﹞ 27号",
        "鹭财金〔2021 27号",
        "鹭财金【2021 7号",
    ],
)
def test_a_number_that_has_lost_a_bracket_is_found_and_has_no_value(before: str, damaged: str) -> None:
    if before == "县里的":
        assert [value for _printed, value in numbers(f"{before}{damaged}）")] == [None]
    else:
        assert numbers(f"{before}{damaged}）要求办理") == [(damaged, None)]


@pytest.mark.parametrize("text", ["【记者2021】27号", "[2021]27号", "见2021】27号", "共120210】27号", "第2021】27号"])
def test_a_lone_bracket_behind_a_year_is_no_damaged_number_without_an_organ(text: str) -> None:
    assert [value for _printed, value in numbers(text) if value] == []


def test_the_damaged_numbers_of_a_stretch_are_those_of_all_that_are() -> None:
    text = "青财〔2021〕3号，云民〔2021号，青财函〔2020〕十十号、〔2020〕12号\n青财〔20211〕3号"
    found = [each for each in document_number.find_document_numbers(text) if each.serial is None]

    assert len(found) > 1
    assert list(document_number.find_damaged(text, Span(0, len(text)))) == found
    assert list(document_number.find_damaged(text, Span(0, 10))) == []


def test_an_organ_that_a_lines_end_tears_behind_its_bracket_is_whole() -> None:
    for printed, number in {
        "（云\n办发〔2017〕12号）": "云办发|2017|12",
        "（临泽改\n价格〔2023〕27号）": "临泽改价格|2023|27",
        "（省财政厅\n财建〔2020〕15号）": "财建|2020|15",
        "（见\n财建〔2020〕15号）": "财建|2020|15",
    }.items():
        (found,) = find_document_numbers(f"《渡口管理办法》{printed}明确。")
        assert found.normalised == number


def test_a_bracket_that_is_never_closed_takes_no_word_into_the_number_on_the_next_line() -> None:
    (found,) = find_document_numbers("关于第58号建议的（答复\n青财函〔2023〕61号\nA类")

    assert found.normalised == "青财函|2023|61"
