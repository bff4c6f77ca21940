"""Parts of a total: what stands in a bracket behind it, what a part of a plan has done, and what is lacking."""

import pytest

from tests.facts.guesses import guessed
from tests.growth import IN_PROPORTION, growth

GIVEN, DONE, PLANNED = "allocated", "spent", "planned"


def _of(passage: str, name: str) -> list[object]:
    return [said.get(name) for _, said in guessed(passage, issuer="白鹭县财政局", signed="2023-06-14")]


def test_what_a_sentence_of_its_own_includes_is_part_of_the_total_before() -> None:
    passage = "县财政2022年安排资金270万元，其中：中央资金200万元。包括支持帮扶村资金70万元，支持产业发展资金20万元。"

    assert _of(passage, "status") == [GIVEN] * 4
    assert _of(passage, "year") == ["2022"] * 4
    assert _of("2022年安排资金60万元。包括县医院在内的3家医院已投入90万元。", "status") == [GIVEN, DONE]


@pytest.mark.parametrize(
    ("passage", "statuses"),
    [
        ("2021年到位资金94万元（中央61万元、省级22万元）。", [GIVEN] * 3),
        ("2021年争取到资金70万元(上级40万元，县级20万元)。", [GIVEN] * 3),
        ("县财政下达50万元（农业局20万元、水利局15万元）。", [GIVEN] * 3),
        ("安排资金60万元（用于渠道20万元、泵站30万元）。", [GIVEN] * 3),
        ("项目总投资90万元（一期30万元、二期40万元）。", [PLANNED] * 3),
        # neither part of it
        ("安排资金60万元（上年40万元、前年30万元）。", [GIVEN, None, None]),
        ("安排资金60万元（比上年增加20万元，增长50%）。", [GIVEN, None]),
    ],
)
def test_names_with_sums_in_a_bracket_behind_a_total_are_its_parts(passage: str, statuses: list[str | None]) -> None:
    assert _of(passage, "status") == statuses


@pytest.mark.parametrize(
    ("passage", "statuses"),
    [
        ("2023年计划投资80万元，其中一季度完成15万元。", [PLANNED, DONE]),
        ("2023年计划投资80万元，其中上半年已完成35万元。", [PLANNED, DONE]),
        ("2023年计划投资80万元，其中镇级投资15万元。", [PLANNED, PLANNED]),
        ("总投资520万元，已到位310万元，其中省级250万元，尚缺210万元。", [PLANNED, GIVEN, GIVEN, None]),
        ("总投资520万元，已到位310万元，其中省级250万元，缺口资金210万元。", [PLANNED, GIVEN, GIVEN, None]),
    ],
)
def test_what_is_done_of_a_plan_is_spent_and_what_is_lacking_has_not_come(
    passage: str, statuses: list[str | None]
) -> None:
    assert _of(passage, "status") == statuses


def test_a_quarter_is_nothing_that_money_is_for() -> None:
    assert _of("2023年计划投资80万元，其中一季度完成15万元。", "purpose") == [None, None]


def test_what_was_agreed_on_and_is_in_the_accounts_has_come() -> None:
    assert _of("经多次汇报，市里同意补助我县45万元，资金已到账。", "status") == [GIVEN]
    assert _of("经多次汇报，市里同意补助我县45万元。", "status") == [PLANNED]


def test_what_a_rate_of_a_part_comes_to_is_by_who_pays_that() -> None:
    passage = "县财政安排改水资金24万元，其中省级奖补按每户800元补助，计16万元。"

    assert _of(passage, "payer") == ["县财政", "省级", "省级"]
    assert _of(passage, "status") == [GIVEN] * 3


@pytest.mark.parametrize(
    ("passage", "payers"),
    [
        ("国家每亩补助15元，省里每亩再补5元。", ["国家", "省里"]),
        ("县里从中央衔接资金中安排22万元、从市级衔接资金中安排6万元建设大棚。", ["中央", "市级"]),
        ("截至8月底县财政局已下达养护经费76万元。", ["县财政局"]),
        ("工程投资90万元，其中受益群众投工投劳折合资金20万元。", [None, "受益群众"]),
        ("省交通厅、县财政、沿线群众分别投入80万元、50万元、6万元。", ["省交通厅", "县财政", "沿线群众"]),
        ("县财政拿出30万元，村集体从收益中拿出5%，约18万元。", ["县财政", "村集体"]),
        ("我局向省水利厅上报了总投资为26万元的治理项目，省水利厅已下达18万元。", [None, "省水利厅"]),
    ],
)
def test_who_gives_the_one_did_not_give_the_other(passage: str, payers: list[str | None]) -> None:
    assert _of(passage, "payer") == payers


@pytest.mark.parametrize(
    ("passage", "sorts"),
    [
        ("该桥原概算120万元，调整后概算145万元。", ["earlier", None]),
        ("该桥原计划投资80万元，后调整为95万元。", ["earlier", None]),
        (
            "对获得国家级称号的合作社奖励20万元、省级称号的奖励10万元，2022年共兑现奖励150万元。",
            ["standard", "standard", None],
        ),
        ("对获得国家级称号的合作社奖励20万元。", ["standard"]),
        ("对因病致贫家庭，一次性救助3000至10000元，2022年支出94万元。", ["standard", None]),
    ],
)
def test_what_was_reckoned_before_or_is_laid_down_is_no_money(passage: str, sorts: list[str | None]) -> None:
    assert _of(passage, "sort") == sorts


def test_what_an_assembly_has_yet_to_pass_has_not_come() -> None:
    assert _of("县财政局已将补助经费50万元列入部门预算，待县人大批准后下达。", "status") == [PLANNED]
    assert _of("县财政局已将补助经费50万元列入部门预算，待县人大批准后执行新办法。", "status") == [GIVEN]


@pytest.mark.parametrize(
    ("passage", "purpose"),
    [
        ("2021年，全县共争取到各类上级资金98万元。", None),
        ("柳溪村筹集群众资金12万元。", None),
        ("县里同意将该笔60万元借款转为财政补助。", None),
        ("对获得国家级称号的合作社奖励20万元。", None),
        ("县里用于校舍维修的资金达到43万元。", "校舍维修"),
        ("石门镇请求拨付30万元维修资金一事，已报县政府。", "维修"),
    ],
)
def test_whose_money_it_is_or_who_has_a_title_is_nothing_that_it_is_for(passage: str, purpose: str | None) -> None:
    assert _of(passage, "purpose") == [purpose]


def test_what_a_meeting_resolved_is_planned_and_what_is_charged_is_income() -> None:
    assert _of("县政府常务会议确定，由县财政出资20万元，整治河道。", "status") == [PLANNED]
    assert _of("该水厂年收取水费46万元。", "sort") == ["output"]


def test_who_has_something_already_is_no_name() -> None:
    assert _of("我县已有两个村获评，共获得奖补资金14万元。", "recipient") == ["我县"]


def test_what_is_done_of_all_stands_behind_its_parts_and_is_none_of_them() -> None:
    passage = "县医院项目总投资68万元，其中：专项债券40万元，医院自筹28万元，目前完成投资33万元。"

    assert _of(passage, "status") == [PLANNED, PLANNED, PLANNED, DONE]


def test_another_matter_is_not_of_who_was_spoken_of_before() -> None:
    passage = "收入方面，上级拨款42万元，县级配套10万元；支出方面，工程支出38万元。"

    assert _of(passage, "payer") == ["上级", "县级", None]


def test_who_wins_a_gift_is_no_part_of_the_name_of_who_gives_it() -> None:
    assert _of("县妇联争取省妇女儿童基金会捐赠物资折款26万元。", "payer") == ["省妇女儿童基金会"]


def test_what_is_about_needed_is_a_need() -> None:
    assert _of("新建一座小型水站约需80万元。", "sort") == ["need"]


def test_whom_a_rate_is_for_is_nothing_that_it_is_for() -> None:
    passage = "省级财政对粮食主产县每年奖励不低于500万元，三年累计奖励石坪县1860万元。"

    assert _of(passage, "purpose") == [None, None]


@pytest.mark.parametrize("verb", ["争取", "落实", "申请"])
def test_who_is_helped_to_money_gets_it(verb: str) -> None:
    assert _of(f"2022年协助枫桥街道{verb}市级资金13万元。", "recipient") == ["枫桥街道"]


@pytest.mark.parametrize(
    ("passage", "givers", "recipients"),
    [
        (
            "2020年至2022年我省下达给枫桥县的农田资金合计72万元，分年看：2020年21万元，2021年19万元，2022年最多，为32万元。",
            ["我省"] * 4,
            ["枫桥县"] * 4,
        ),
        (
            "2020至2022年县财政安排枫桥镇农田资金60万元，2020年11万元、2021年18万元、2022年31万元。",
            ["县财政"] * 4,
            ["枫桥镇"] * 4,
        ),
        (
            "中央财政安排我市养护资金60万元，枫桥县11万元、石坪县18万元、云亭区31万元。",
            ["中央财政"] * 4,
            ["我市", "枫桥县", "石坪县", "云亭区"],
        ),
        (
            "中央财政安排我市养护资金60万元，分别用于：枫桥县11万元、石坪县18万元、云亭区31万元。",
            ["中央财政"] * 4,
            ["我市", "枫桥县", "石坪县", "云亭区"],
        ),
        # What is of one place isn't what the next ones come to.
        ("枫桥县投入60万元，石坪县29万元、云亭区31万元。", ["枫桥县", None, None], [None] * 3),
    ],
)
def test_years_or_places_whose_sums_come_to_the_one_before_are_its_parts(
    passage: str, givers: list[object], recipients: list[object]
) -> None:
    assert _of(passage, "payer") == givers
    assert _of(passage, "recipient") == recipients


@pytest.mark.parametrize(
    ("passage", "bases"),
    [
        ("每人每年补助1400元，其中中央补助2600万元、省级补助900万元。", ["每人每年", None, None]),
        ("每人每年补助1400元。其中：省级补助90万元，县级补助40万元。", ["每人每年", None, None]),
        ("每亩补助140元，其中省级补助100元、县级40元。", ["每亩", "每亩", "每亩"]),
        ("每座桥补助4000元，其中省级3000元、县级1000元，2022年共补助64万元。", ["每座桥"] * 3 + [None]),
    ],
)
def test_a_part_that_is_larger_than_a_rate_is_of_all_that_it_comes_to(passage: str, bases: list[str | None]) -> None:
    assert _of(passage, "base") == bases


def test_a_part_is_as_cumulative_as_its_whole_so_that_both_are_in_one_account() -> None:
    assert _of("2017年以来累计投入3亿元，其中2022年投入8000万元、中央资金1亿元。", "cumulative") == [True] * 3


def test_sums_told_year_by_year_are_parts_whatever_they_come_to() -> None:
    assert _of("我省给予枫桥县60万元，分年看：2020年11万元，2021年18万元。", "recipient") == ["枫桥县"] * 3


def test_sums_of_years_are_added_up_in_proportion_to_how_many_they_are() -> None:
    def read(row: str) -> None:
        guessed(f"县财政安排枫桥镇90万元{row}。")

    assert growth(read, lambda times: "，2021年1万元" * times, 20) < IN_PROPORTION


def test_what_is_handed_to_a_place_out_of_what_was_raised_is_given_to_it() -> None:
    shown = guessed("2021年筹措资金800万元，其中向左县下达资金200万元。")
    assert (shown[1][1]["recipient"], shown[1][1]["status"].value) == ("左县", "allocated")


@pytest.mark.parametrize(
    "passage",
    [
        "县财政局安排资金500万元，300万元用于渠道清淤，200万元用于水库加固。",
        "县财政局安排资金500万元，300万元用于渠道清淤、200万元用于水库加固。",
        "县财政局安排资金500万元：渠道清淤300万元，水库加固200万元。",
    ],
)
def test_sums_with_uses_of_their_own_that_come_to_the_one_before_are_its_parts(passage: str) -> None:
    assert _of(passage, "purpose") == [None, "渠道清淤", "水库加固"]
    assert _of(passage, "payer") == ["县财政局"] * 3
    assert _of(passage, "status") == [GIVEN] * 3


def test_sums_that_do_not_come_to_the_one_before_tell_but_their_own_uses() -> None:
    passage = "县财政局安排资金500万元，300万元用于渠道清淤，100万元用于水库加固。"

    assert _of(passage, "purpose") == [None, "渠道清淤", "水库加固"]
    assert _of(passage, "payer") == ["县财政局", None, None]


def test_what_several_give_is_no_part_though_it_comes_to_the_one_before() -> None:
    passage = "省里安排500万元：市里安排300万元，县里安排200万元。"

    assert _of(passage, "payer") == ["省里", "市里", "县里"]
