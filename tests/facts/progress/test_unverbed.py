"""How far a sum has come that no verb of money in its clause tells of, or one that people say."""

import pytest

from tests.facts.guesses import guessed


def _statuses(passage: str) -> list[str | None]:
    found = [facts.get("status") for _, facts in guessed(passage, issuer="白鹭县财政局", signed="2023-06-14")]
    return [status.value if status else None for status in found]


@pytest.mark.parametrize(
    ("passage", "statuses"),
    [
        ("2021年县财政对公交公司的补贴为300万元，包括线路补贴200万元和车辆补贴100万元。", ["allocated"] * 3),
        ("2024年县财政对公交公司的补贴为300万元。", [None]),
        ("2021年市财政拨付补贴300万元，2022年增加到450万元。", ["allocated"] * 2),
        ("2021年市财政拨付补贴300万元，2024年增加到450万元。", ["allocated", None]),
    ],
)
def test_what_money_came_to_in_a_year_that_is_over_was_given(passage: str, statuses: list[str | None]) -> None:
    assert _statuses(passage) == statuses


@pytest.mark.parametrize(
    ("passage", "status"),
    [
        ("差额8万元由镇政府筹措解决。", "planned"),
        ("引道由区政府负责，约90万元。", "planned"),
        ("2021年，引道由区政府负责，约90万元。", None),
        ("运行费每年30万元由县财政承担。", None),
        ("县财政安排青石路资金60万元，其余40万元由乡镇统筹解决。", None),
    ],
)
def test_what_somebody_is_to_bear_is_planned_where_nothing_of_it_was_given(passage: str, status: str | None) -> None:
    assert _statuses(passage)[-1] == status


@pytest.mark.parametrize(
    ("passage", "statuses"),
    [
        ("截至2022年底，青石渠已完成2021年改造资金320万元、2022年改造资金150万元。", ["spent"] * 2),
        ("确保完成改造资金320万元。", [None]),
        ("补贴60万元，已于2022年3月由县财政局拨付到企业。", ["allocated"]),
        ("每台补助2万元，共计60万元，已于2022年3月由县财政局拨付到企业。", [None, "allocated"]),
        ("补贴资金60万元，目前已到位20万元。", [None, "allocated"]),
        ("补贴60万元，待验收后拨付。", ["planned"]),
        ("到目前为止共有中央资金60万元安排给我县。", ["allocated"]),
        ("县财政局已将该项经费列入2023年预算，金额为36万元。", ["allocated"]),
        ("县财政局拟将该项经费列入2024年预算，金额为36万元。", [None]),
    ],
)
def test_what_is_said_of_a_sum_beside_it_tells_how_far_it_has_come(passage: str, statuses: list[str | None]) -> None:
    assert _statuses(passage) == statuses


@pytest.mark.parametrize(
    ("passage", "statuses"),
    [
        ("村里自己筹了6万元，镇上又给了4万元，路基已修好。", ["raised", "allocated"]),
        ("桥梁补给了材料费3万元。", [None]),
        ("柳溪桥维修得到省级补助资金80万元。", ["allocated"]),
        ("县财政已补拨养护资金60万元。", ["allocated"]),
        ("尚未补拨养护资金60万元。", [None]),
        ("保险公司赔付灾毁保险28万元。", ["spent"]),
        ("应赔付28万元。", ["planned"]),
    ],
)
def test_verbs_that_people_say_tell_as_those_of_papers_do(passage: str, statuses: list[str | None]) -> None:
    assert _statuses(passage) == statuses


@pytest.mark.parametrize(
    ("passage", "status"),
    [
        ("依托高素质农民培育计划安排资金80万元，培训300人。", "allocated"),
        ("2023年计划安排资金80万元，培训300人。", "planned"),
        ("省补助约占桥梁投资的30%，即60万元左右。", None),
        ("投资800万元的青石路和投资1.2亿元的白鹭桥正在推进。", "planned"),
        ("投资800万元的青石路已建成。", None),
    ],
)
def test_a_plan_is_no_name_and_an_investment_no_noun(passage: str, status: str | None) -> None:
    assert _statuses(passage) == [status] * passage.count("元")


@pytest.mark.parametrize(
    ("passage", "status"),
    [
        ("我局已向县政府申请，将每年90万元的管护费列入预算。", "requested"),
        ("建议内容：建议县政府立项，安排60万元建设广场。", "requested"),
        ("我局批准了他们的申请，安排60万元建设广场。", "allocated"),
    ],
)
def test_what_is_applied_for_in_the_clause_before_is_requested(passage: str, status: str) -> None:
    assert _statuses(passage) == [status]


@pytest.mark.parametrize(
    ("passage", "sorts"),
    [
        ("例如云岭县于2021年获得奖励资金20万元，青石县于2022年获得奖励10万元。", [None, None]),
        ("例如，对云岭县奖励资金20万元。", ["example"]),
    ],
)
def test_an_example_that_was_given_in_a_year_is_money(passage: str, sorts: list[str | None]) -> None:
    found = [facts.get("sort") for _, facts in guessed(passage, issuer="白鹭县财政局", signed="2023-06-14")]
    assert [sort.value if sort else None for sort in found] == sorts


@pytest.mark.parametrize(
    ("passage", "statuses"),
    [
        (
            "截至2021年底，全县累计投入3亿元（争取省级资金2亿元，安排县级资金1亿元）。",
            ["spent", "allocated", "allocated"],
        ),
        ("截至2021年底，全县累计投入3亿元（省级资金2亿元，县级资金1亿元）。", ["spent"] * 3),
        ("2019年至2021年共下达农田资金500万元，分年看：2020年300万元，2021年200万元。", ["allocated"] * 3),
        ("概算总投资9000万元，由财政资金2000万元、社会资本7000万元组成。", ["planned", "planned", None]),
        ("中央安排资金9000万元，其中发展改革委基建投资2000万元。", ["allocated", "allocated"]),
    ],
)
def test_parts_have_come_as_their_own_words_or_those_of_their_total_say(
    passage: str, statuses: list[str | None]
) -> None:
    assert _statuses(passage) == statuses


@pytest.mark.parametrize(
    ("passage", "status"),
    [
        ("2021年，我县实施农田项目2万亩，总投资3000万元。项目区涉及青石乡等9个村。目前，项目已全部竣工。", None),
        ("2023年，我县实施农田项目2万亩，总投资3000万元。项目区涉及青石乡等9个村。", "planned"),
        ("同时，用其他资金80万元提前实施了9个村的道路。", "spent"),
        ("年内投资300万元铺设管道。", None),
    ],
)
def test_what_the_next_words_tell_as_done_is_no_plan(passage: str, status: str | None) -> None:
    assert _statuses(passage) == [status]


@pytest.mark.parametrize(
    ("passage", "statuses"),
    [
        ("省财政2021年下达资金3.6亿元，2022年4.1亿元，2023年4.5亿元。", ["allocated"] * 3),
        ("2021年，我县投入资金360万元；2022年，410万元。", ["spent"] * 2),
        ("2021年下达300万元，2024年400万元。", ["allocated", None]),
        ("计划2023年投资300万元，2024年400万元。", ["planned"] * 2),
    ],
)
def test_a_sum_of_which_only_the_next_year_is_told_has_come_as_far(passage: str, statuses: list[str | None]) -> None:
    assert _statuses(passage) == statuses


@pytest.mark.parametrize(
    ("passage", "status"),
    [
        ("争取2023年底前再投入200万元。", "planned"),
        ("2022年底前投入200万元。", "spent"),
        ("年底前投入200万元。", "planned"),
        ("去年年底前投入200万元。", "spent"),
        ("2023年年底前投入200万元。", "planned"),
        ("去年底前已投入200万元。", "spent"),
        ("补助资金280万元已拨付，剩余120万元正在办理拨付手续。", "planned"),
        ("省里已安排资金120万元正在实施。", "allocated"),
        ("省里下达我市2023年水利资金预算12亿元。", "allocated"),
        ("为落实政策，应由县财政配套80万元。", "planned"),
        ("投资约350万元的文化广场项目正在进行前期工作。", "planned"),
        ("所需资金约120万元，由县财政和镇政府按7:3比例分担。", "planned"),
        ("经与县财政局沟通，同意先行拨付30万元。", "planned"),
        ("运行费县财政只能解决10万元。", None),
        ("将80万元资金打入村集体账户。", "allocated"),
        ("预算内安排30万元，预算外安排20万元。", "allocated"),
    ],
)
def test_what_is_due_by_the_end_of_a_year_or_under_way_to_be_paid_is_planned(passage: str, status: str | None) -> None:
    assert _statuses(passage)[-1] == status


@pytest.mark.parametrize(
    ("passage", "status"),
    [
        ("我县按投资额的10%给予补助200万元。", "allocated"),
        ("核减投资80万元。", None),
        ("投资公司以80万元入股。", None),
        ("审计发现违规使用资金80万元。", None),
    ],
)
def test_a_verb_of_spending_that_is_part_of_a_name_or_of_a_cut_spends_nothing(passage: str, status: str | None) -> None:
    assert _statuses(passage) == [status]


@pytest.mark.parametrize(
    ("passage", "statuses"),
    [
        ("园区计划总投资4亿元。其中，南片已经完成8000万元投资，3家企业进驻。", ["planned", "spent"]),
        ("目前已完成8000万元的工程投资。", ["spent"]),
        ("2022年完成约8000万元投资。", ["spent"]),
        ("预计完成8000万元投资。", ["planned"]),
        ("今年要完成8000万元投资。", [None]),
        ("年底前完成8000万元投资。", ["planned"]),
        ("已完成8000万元投资计划的编制。", [None]),
    ],
)
def test_what_was_completed_of_an_investment_is_spent(passage: str, statuses: list[str | None]) -> None:
    assert _statuses(passage) == statuses


@pytest.mark.parametrize(
    ("passage", "status"),
    [
        ("经现场量测，作出初步预算，水管更换金额90万元。", "planned"),
        ("经初步测算，渠道加固费用约84万元。", "planned"),
        ("据设计单位估算，渠道加固资金为84万元。", "planned"),
        ("县财政局完成了部门预算，渠道资金84万元。", None),
        ("经费已统一管理，渠道资金84万元。", None),
    ],
)
def test_what_a_work_was_reckoned_to_cost_is_planned(passage: str, status: str | None) -> None:
    assert _statuses(passage) == [status]


@pytest.mark.parametrize(
    ("passage", "status"),
    [
        # pooled
        ("近年来，在市里指导下，县级统筹涉水资金2亿元，支持乡镇新建堰塘30口。", "allocated"),
        ("我局整合资金2亿元，支持乡镇新建堰塘30口。", None),
        ("下一步，县级将统筹涉水资金2亿元，支持乡镇新建堰塘30口。", "planned"),
        # what was carried out
        ("2021年乡里利用余款，推进老井亭修缮8万元，完成地面铺装。", "spent"),
        ("2021年实施了老井亭修缮项目8万元。", "spent"),
        ("今年推进老井亭修缮8万元。", None),
        ("2021年推进老井亭修缮，概算8万元。", "planned"),
    ],
)
def test_what_was_pooled_lately_or_carried_out_in_a_year_that_is_over_was_given(
    passage: str, status: str | None
) -> None:
    assert _statuses(passage)[0] == status


def test_what_goes_on_to_be_given_stays_as_given_as_it_was() -> None:
    assert _statuses("2011年省财政拿出奖补资金7亿元，2016年起规模稳定在9亿元。") == ["allocated"] * 2
    assert _statuses("2009年省财政安排奖补资金6亿元，全省产值稳定在9亿元。") == ["allocated", None]


@pytest.mark.parametrize(
    ("passage", "statuses"),
    [
        ("县里拨付40万元，引入社会资本150万元，铺好了游步道。", ["allocated", "raised"]),
        ("镇里引进民间资金70万元，建成码头3处。", ["raised"]),
        ("镇里改造码头，引进民间资金70万元。", [None]),
        ("2021年园区吸引投资70万元。", ["raised"]),
        ("园区引进投资70万元，建成茶厂1座。", ["raised"]),
        ("园区将引进投资70万元。", ["planned"]),
        ("去年吸引企业资本70万元，翻新老厂房。", ["raised"]),
        ("老厂房已翻新，共引进了外地资金约70万元。", ["raised"]),
        ("计划安排40万元，引进社会资本150万元，铺设游步道。", ["planned", "planned"]),
        ("拟引进民间资金70万元。", ["planned"]),
        ("鼓励引入民间资金70万元翻新老厂房。", [None]),
        ("积极吸引民间资金70万元翻新老厂房。", [None]),
        ("引进名师补贴70万元。", [None]),
    ],
)
def test_what_others_were_drawn_to_put_in_is_raised(passage: str, statuses: list[str | None]) -> None:
    assert _statuses(passage) == statuses


@pytest.mark.parametrize(
    ("passage", "status"),
    [
        ("林场专门购置了9万元的喷雾机。", "spent"),
        ("镇里采购了约9万元的路灯。", "spent"),
        ("村里添置了9万元的戏服。", "spent"),
        ("敬老院更换了9万元的床铺。", "spent"),
        ("为茶厂安装了9万元的烘干机。", "spent"),
        ("拟购置9万元的喷雾机。", "planned"),
        ("采购了解到的价格为9万元。", None),
    ],
)
def test_what_things_were_bought_for_is_spent(passage: str, status: str | None) -> None:
    assert _statuses(passage) == [status]


@pytest.mark.parametrize(
    ("passage", "status"),
    [
        ("2021年我局验收茶园9个，奖补资金18万元。", "allocated"),
        ("2021年共认定星级民宿6家、农家乐11家，奖励资金共计18万元。", "allocated"),
        ("2021年评选红旗支部5个、党员20名，补助经费18万元。", "allocated"),
        ("2021年计划验收茶园9个，奖补资金18万元。", None),
        ("2021年修订验收办法2个，奖补资金18万元。", None),
        ("2023年验收茶园9个，奖补资金18万元。", None),
    ],
)
def test_what_those_got_that_passed_in_a_year_that_is_over_was_given(passage: str, status: str | None) -> None:
    assert _statuses(passage) == [status]
