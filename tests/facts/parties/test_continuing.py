"""Who gives what a sentence tells of nobody, by the list that it is an item of or the sentence before it."""

from typing import Any

import pytest

from tests.facts.guesses import guessed


def _givers(passage: str, issuer: str = "白鹭县财政局") -> list[tuple[str | None, str | None]]:
    facts: list[dict[str, Any]] = [said for _, said in guessed(passage, issuer=issuer, signed="2023-06-14")]
    return [(each.get("payer"), getattr(each.get("level"), "value", None)) for each in facts]


@pytest.mark.parametrize(
    ("passage", "givers"),
    [
        (
            "县水务局不断加大投入力度，一是投入130万元铺设管网。二是投入48万元打井。三是投入20万元绿化。",
            [("县水务局", "county")] * 3,
        ),
        (
            "我县重视路网建设，多措并举。一是2019年投入资金120万元改造县道。二是2020年投入80万元改造乡道。",
            [("我县", "county")] * 2,
        ),
        (
            "市林业局认真落实管护。\n一是安排12万元补植。\n二是安排13万元修剪。",
            [("市林业局", "city")] * 2,
        ),
        (
            "县水务局加大投入。一是投入13万元打井。二是县农业农村局投入8万元修渠。",
            [("县水务局", "county"), ("县农业农村局", "county")],
        ),
        ("我局积极争取项目。一是投入13万元打井。二是投入8万元修渠。", [(None, None)] * 2),
        ("县水务局、县财政局各司其职。一是投入13万元打井。二是投入8万元修渠。", [(None, None)] * 2),
        ("县水务局加大投入。一是总投资13万元的水井完工。二是争取省级资金8万元。", [(None, None), ("省级", "province")]),
    ],
)
def test_who_opens_a_list_gives_what_its_items_name_nobody_for(
    passage: str, givers: list[tuple[str | None, str | None]]
) -> None:
    assert _givers(passage) == givers


@pytest.mark.parametrize(
    ("passage", "givers"),
    [
        ("2020年，县财政投入30万元修路。2021年，投入20万元架桥。", [("县财政", "county")] * 2),
        ("我省积极扶持工坊，2021年安排资金26万元。2022年拟继续安排23万元。", [("我省", "province")] * 2),
        ("2019年县财政投入3万元。2020年投入4万元。2021年投入5万元。", [("县财政", "county")] * 3),
        ("2020年，县财政投入30万元修路。2021年，安排20万元架桥。", [("县财政", "county"), (None, None)]),
        ("我县向上争取资金，投入30万元修路。2021年，投入20万元架桥。", [("我县", "county"), (None, None)]),
        ("2020年，县财政投入30万元修路。柳溪村面貌一新，投入20万元架桥。", [("县财政", "county"), (None, None)]),
        ("2020年，县财政投入30万元修路。\n2021年，投入20万元架桥。", [("县财政", "county"), (None, None)]),
        (
            "近年来，我县强化扶持，不断加大旅游投入力度。2019年统筹安排旅游资金90万元。",
            [("我县", "county")],
        ),
        ("近年来，我县强化扶持，争取上级加大投入力度。2019年统筹安排旅游资金90万元。", [(None, None)]),
        ("近年来，我县以创建为抓手，推进社区建设。每年投资60万元，建设养老站。", [("我县", "county")]),
        ("县委、县政府高度重视社区建设。累计投入60万元，建设养老站。", [("县委、县政府", "county")]),
        ("县民政局推进社区建设。累计投入60万元，建设养老站。", [(None, None)]),
    ],
)
def test_a_sentence_goes_on_from_who_gave_by_the_same_verb_or_does_all_with_its_own(
    passage: str, givers: list[tuple[str | None, str | None]]
) -> None:
    assert _givers(passage) == givers


@pytest.mark.parametrize(
    ("passage", "givers"),
    [
        ("灯光维护费需每年2万元，我局已于2022年3月向县政府提出申请。", [("县政府", "county")]),
        ("该井概算投资3万元，我局已向市水利局申请补助。", [("市水利局", "city")]),
        ("该井需投资3万元，我局已向村民作了说明。", [(None, None)]),
    ],
)
def test_who_was_asked_is_told_behind_what_was_asked_for(
    passage: str, givers: list[tuple[str | None, str | None]]
) -> None:
    assert _givers(passage) == givers


@pytest.mark.parametrize(
    ("passage", "givers"),
    [
        ("中央财政专门设立治水奖补资金。2022年，安排江北省治水奖补资金3亿元。", [("中央财政", "central")]),
        ("我县申报省级路网养护资金。已下达路网养护资金3万元。", [("省级", "province")]),
        ("用好省级路网养护资金和中央路网养护资金。已下达路网养护资金3万元。", [(None, None)]),
        ("省级设立项目资金。已下达项目资金3万元。", [(None, None)]),
        ("省级设立路网养护资金。已下达农村路网养护资金3万元。", [(None, None)]),
    ],
)
def test_the_one_owner_of_a_fund_that_the_letter_names_gives_what_is_called_so(
    passage: str, givers: list[tuple[str | None, str | None]]
) -> None:
    assert _givers(passage) == givers


@pytest.mark.parametrize(
    ("passage", "issuer", "level"),
    [
        ("2019年，共下达江北省农田建设补助资金3亿元。", "农业农村部", "central"),
        ("2019年，江北省获得农田建设补助资金3亿元。", "农业农村部", None),
        ("2019年，共下达青石县农田建设补助资金3亿元。", "江北省农业农村厅", None),
    ],
)
def test_what_the_state_hands_out_by_its_ministrys_letter_is_its_own(
    passage: str, issuer: str, level: str | None
) -> None:
    assert _givers(passage, issuer)[0][1] == level


@pytest.mark.parametrize(
    ("passage", "givers"),
    [
        ("省财政提高补偿标准，将每亩10元提高到15元。", [("省财政", "province")] * 2),
        ("中央财政建立补偿制度，对国有林每亩补偿10元。", [("中央财政", "central")]),
        ("省级财政对公益林补偿，每亩成本1500元。", [(None, None)]),
        (
            "省级每人补助10元/人，合计保洁经费为6万元，市级补助10元/人，合计市级补助资金为7万元。",
            [("省级", "province")] * 2 + [("市级", "city")] * 2,
        ),
        (
            "2021年,通过中央财政林草资金安排良种补助4亿元,其中云川1300万元;造林补助5亿元。",
            [("中央财政", "central")] * 3,
        ),
    ],
)
def test_a_purse_pays_by_its_rates_and_what_they_come_to_and_the_next_of_its_list(
    passage: str, givers: list[tuple[str | None, str | None]]
) -> None:
    assert _givers(passage) == givers


@pytest.mark.parametrize(
    ("passage", "givers"),
    [
        ("除去县统筹安排资金75万元外，其余用于修路。", [("县", "county")]),
        ("自全省启动提升工程以来，计划支持云岭县资金2亿元。", [(None, None)]),
        ("我局严格把关。你镇今年已安排项目资金38万元。", [(None, None)]),
        ("县级财政十分困难，但仍挤出资金5万元修路。", [("县级财政", "county")]),
        ("“十四五”期车购税用于危桥改造累计投入3亿元。", [("车购税", "central")]),
    ],
)
def test_what_opens_a_clause_and_who_is_spoken_to_is_no_giver(
    passage: str, givers: list[tuple[str | None, str | None]]
) -> None:
    assert _givers(passage) == givers


@pytest.mark.parametrize(
    ("passage", "givers"),
    [
        (
            "2013年，中央财政提高管护标准。2015年，将管护标准由每亩4元提高到5元，2016年提高到7元。",
            [("中央财政", "central")] * 3,
        ),
        ("省财政提高管护标准。市财政配套补助。2015年，将管护标准由每亩4元提高到5元。", [(None, None)] * 2),
        ("省财政提高管护标准。\n2015年，将管护标准由每亩4元提高到5元。", [(None, None)] * 2),
        ("县林业局提高管护标准。2015年，将管护标准由每亩4元提高到5元。", [(None, None)] * 2),
        (
            "省财政提高管护标准。2015年，将管护标准由每亩4元提高到5元，由县财政承担。",
            [(None, None), ("县财政", "county")],
        ),
    ],
)
def test_the_one_purse_that_a_paragraph_tells_a_standard_of_pays_what_it_is_raised_to(
    passage: str, givers: list[tuple[str | None, str | None]]
) -> None:
    assert _givers(passage) == givers


@pytest.mark.parametrize(
    ("passage", "payer"),
    [
        ("国家对寄宿生给予生活补助。小学生按每人每天4元的标准给予补助。", "国家"),
        ("省财政对村医发放养老津贴。标准为每人每月300元。", "省财政"),
        ("中央财政向种粮农户提供补贴。补贴标准每亩不超过50元。", "中央财政"),
        # Who but lays it down, who shares it, and a standard of something else.
        ("省财政出台了办法。补助标准为每人300元。", None),
        ("省财政对村医发放津贴。所需资金按标准分担，每人每月300元。", None),
        ("省财政对村医发放养老津贴。用水标准为每吨3元。", None),
        ("省财政对村医发放养老津贴。我县另有文件。住院补助标准为每人300元。", None),
        ("省教育厅对寄宿生给予补助。补助标准为每人300元。", None),
    ],
)
def test_who_grants_something_gives_it_by_the_standard_that_the_next_sentence_tells(
    passage: str, payer: str | None
) -> None:
    *_, (_, facts) = guessed(passage, issuer="白鹭县民政局", signed="2023-06-14")
    assert facts.get("payer") == payer


def test_who_writes_gives_though_a_line_begins_with_it() -> None:
    opens = "一、关于灌溉\n我单位为改善水源，按照年度实施方案，以柳溪镇为重点推进农田水利。"
    passage = f"{opens}已分两批安排柳溪镇资金30万元，其中白沙村8万元。"
    assert [payer for payer, _ in _givers(passage, "白鹭县农业农村局")] == ["白鹭县农业农村局"] * 2
