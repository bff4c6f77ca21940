"""Traditional characters, full-width digits and readings in brackets are read as the plain form."""

import pytest
from hypothesis import given

from reader.text.variants import simplified, simplified_rows, without_pinyin, without_radicals
from tests.pages import ANY_TEXT


@pytest.mark.parametrize(
    ("printed", "plain"),
    [
        ("關(guān)于對(duì)第７號(hào)建議的答復(fù)", "关于对第7号建议的答复"),
        ("撥付專項補貼３萬元購買車輛", "拨付专项补贴3万元购买车辆"),
        ("县(区)", "县(区)"),
        ("(ABC)", "(ABC)"),
    ],
)
def test_a_garbled_title_is_read(printed: str, plain: str) -> None:
    assert simplified(without_pinyin(printed)) == plain


def test_radicals_are_read_as_the_characters_that_they_look_like() -> None:
    assert without_radicals("⼭区⼈⺠政府2022\uf98e⻔票") == "山区人民政府2022年门票"
    assert without_radicals("山區人民") == "山區人民"


@given(ANY_TEXT)
def test_every_character_keeps_its_place(text: str) -> None:
    assert len(simplified(text)) == len(without_radicals(text)) == len(text)
    assert simplified(simplified(text)) == simplified(text)


@pytest.mark.parametrize("rows", [[], ["县(区)", ""], ["關於建議", "的答复", "", "第７号"]])
def test_lines_are_read_together_as_each_alone(rows: list[str]) -> None:
    assert simplified_rows(rows) == list(map(simplified, rows))


def test_every_character_of_a_replys_formulas_is_read_in_its_plain_form() -> None:
    pairs = [
        "關关",
        "於于",
        "對对",
        "復复",
        "覆复",
        "會会",
        "議议",
        "屆届",
        "員员",
        "們们",
        "號号",
        "現现",
        "進进",
        "辦办",
        "發发",
        "類类",
        "別别",
        "聯联",
        "繫系",
        "係系",
        "電电",
        "話话",
        "傳传",
        "報报",
        "單单",
        "題题",
        "標标",
        "謝谢",
        "開开",
        "時时",
        "間间",
        "機机",
        "構构",
        "來来",
        "應应",
        "責责",
        "簽签",
        "書书",
        "與与",
        "給给",
        "縣县",
        "區区",
        "鎮镇",
        "鄉乡",
        "農农",
        "廳厅",
        "黨党",
        "團团",
        "處处",
        "實实",
        "請请",
        "見见",
        "總总",
        "經经",
        "將将",
        "貴贵",
        "導导",
        "項项",
        "內内",
        "負负",
        "稱称",
        "彙汇",
        "轉转",
        "產产",
        "業业",
    ]
    pairs += ["".join(pair) for pair in zip("０１２３４５６７８９ＡＢＣＤ", "0123456789ABCD", strict=True)]
    assert [pair for pair in pairs if simplified(pair) != pair[1] * 2] == []
