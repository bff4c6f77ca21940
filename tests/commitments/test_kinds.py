"""Kinds of sentences of real letters: reports, effects of works, plans of others, and what is promised."""

import pytest

from reader.commitments import find_commitments
from reader.figures import Figure, recognise
from reader.reply import Reply, parse
from tests.commitments.kinds import (
    ANNOUNCED,
    COUNTED,
    COURTESIES,
    FORETOLD,
    HEADED,
    NOT_AHEAD,
    PROMISED,
    PURPOSES,
    REPORTED,
    SANCTIONED,
    SET_OUT,
    SIZED,
    WAITING,
)
from tests.commitments.test_recognise import commitments, promised
from tests.growth import IN_PROPORTION, growth

_UNDATED = "关于第36号建议的答复\n\n查陌然代表：\n\n您的建议收悉，现答复如下：\n\n{}\n"


@pytest.mark.parametrize("body", REPORTED)
def test_what_only_sounds_like_a_promise_is_none(body: str) -> None:
    assert promised(body) == {}


@pytest.mark.parametrize("body", [*FORETOLD, *SANCTIONED, *SIZED])
def test_what_is_foretold_punished_or_measured_is_no_promise(body: str) -> None:
    assert promised(body) == {}


@pytest.mark.parametrize(("sentence", "deadline"), SET_OUT.items())
def test_what_is_set_out_for_later_years_or_put_on_a_list_is_promised(sentence: str, deadline: str | None) -> None:
    assert promised(sentence) == {sentence: deadline}


@pytest.mark.parametrize("sentence", [*WAITING, *PURPOSES])
def test_what_is_done_once_something_comes_or_is_aimed_at_is_promised(sentence: str) -> None:
    assert list(promised(sentence)) == [sentence]


@pytest.mark.parametrize(("sentence", "deadline"), COUNTED.items())
def test_what_is_to_be_done_at_a_time_counted_from_signing_is_promised(sentence: str, deadline: str | None) -> None:
    assert promised(sentence) == {sentence: deadline}


@pytest.mark.parametrize("body", NOT_AHEAD)
def test_what_was_or_is_a_rule_or_is_others_is_no_promise(body: str) -> None:
    assert promised(body) == {}


@pytest.mark.parametrize("thanks", COURTESIES)
def test_what_all_thanks_say_is_no_promise(thanks: str) -> None:
    assert promised(thanks) == {}
    assert promised("路面平整。", thanks) == {}


def test_a_year_counted_from_a_page_of_the_first_months_is_not_sure() -> None:
    page = "关于第9号建议的答复\n发布时间：{}\n查陌然代表：\n您的建议收悉，现答复如下：\n今年计划清理边沟6公里。\n"

    assert [found.deadline for found in commitments(page.format("2024-01-05"))] == [None]
    assert [found.deadline for found in commitments(page.format("2024-06-05"))] == ["2024"]


def test_items_on_the_lines_below_a_promise_are_promised_up_to_the_last() -> None:
    said = "我们一定发挥自身职能，加强管理。"
    items = "一是加强日常监管，按规定摆放物品。\n二是加大查处力度。\n夜市共有摊位120个，规范经营。"

    assert promised(f"{said}\n{items}") == dict.fromkeys([said, "加强日常监管，按规定摆放物品。", "加大查处力度。"])


def test_what_a_line_announces_ends_with_its_section() -> None:
    body = "一、管理。查清污染源，今后开展治理工作。二、责任。县政府成立领导小组，统筹负责保护工作。"

    assert list(promised(body)) == ["查清污染源，今后开展治理工作。"]


def test_a_fact_or_the_request_told_again_is_no_promise_where_promises_are_expected() -> None:
    said = "下一步，我局将加大投入。"
    facts = "按照办法，充电桩主管部门为能源部门。建议中提到的河道，因被调查为耕地，我局高度重视。以达到减轻负担的目的。"

    assert list(promised(said + facts)) == [said]


def test_the_offices_that_a_town_names_plan_for_themselves() -> None:
    letter = (
        "冯知秋代表：\n您的建议收悉，现答复如下：\n农开办计划在鹭洲村建设农田200亩。\n青河县{}人民政府\n2023年6月20日\n"
    )

    assert commitments(letter.format("鹭洲乡")) == ()
    assert len(commitments(letter.format(""))) == 1


def test_what_is_given_every_year_since_before_the_letter_is_no_promise() -> None:
    assert promised("从2021年起，县财政每年安排50万元用于河道保洁。") == {}


def test_a_principle_below_a_heading_that_promises_is_no_promise() -> None:
    principle = "我局坚持把保障群众安全作为根本出发点和着力点。"

    assert promised(f"二、下一步工作计划\n{principle}积极争取建设资金。") == {"积极争取建设资金。": None}


def test_a_colon_behind_where_money_is_from_opens_no_promises() -> None:
    said = "我局计划在2024年新建养老院1所，项目计划总投资1.2亿元，资金来源为："

    assert promised(f"{said}一是上级资金9760万元，二是地方配套资金2440万元。项目占地20亩。") == {said: "2024"}
    said = "我局计划新建养老院，资金来源为："
    assert promised(f"{said}一是上级资金9760万元，二是地方资金2440万元。项目主要建设内容如下：分为两个区。") == {
        said: None
    }


@pytest.mark.parametrize(("sentence", "deadline"), PROMISED.items())
def test_a_promise_is_found_with_its_deadline_in_whatever_words(sentence: str, deadline: str | None) -> None:
    assert promised(sentence) == {sentence: deadline}


@pytest.mark.parametrize("title", HEADED)
def test_items_below_a_heading_that_promises_are_what_is_promised(title: str) -> None:
    body = f"一、现状\n村道总体良好。\n二、{title}\n一是完善奖补办法，引导各镇投入。\n二是协调有关部门，编制三年方案。"
    found = promised(body)

    assert found.pop("完善奖补办法，引导各镇投入。", "") is None
    assert found.pop("协调有关部门，编制三年方案。", "") is None
    assert set(found) == ({title} if "将" in title else set())


def test_items_below_a_promise_that_announces_them_on_its_way_are_promised() -> None:
    said = "我局将通过以下措施改善村道，不断提升养护水平。"
    items = "一是完善奖补办法。根据实际引导各镇投入。\n二是加强协调。按照规划编制方案。"

    below = ["完善奖补办法。", "根据实际引导各镇投入。", "加强协调。", "按照规划编制方案。"]
    assert promised(f"{said}\n{items}") == dict.fromkeys([said, *below])
    assert promised(f"{said}\n村道共82公里。") == {said: None}


def test_what_is_to_be_done_with_money_that_will_be_had_is_promised() -> None:
    said = "积极向上争取资金，将争取到的资金逐步分配到各镇。"

    assert promised(f"一、现状\n村道总体良好。\n二、下一步打算\n{said}") == {said: None}


@pytest.mark.parametrize("sentence", ANNOUNCED)
def test_items_behind_an_announcement_are_promised_and_it_is_not(sentence: str) -> None:
    items = {"完善奖补办法，引导各镇投入。": None, "使用省级资金40万元维修水池。": None}

    assert promised(f"{sentence}一是完善奖补办法，引导各镇投入。二是使用省级资金40万元维修水池。") == items


@pytest.mark.parametrize(
    "body",
    [
        "“十三五”期间，省财政养护资金共安排1.3亿元，支持村道改造。",
        "“十四五”期间，市财政安排资金2.1亿元，新建桥梁12座。",
        "2018年至2020年，全县投入3000万元改造管网。",
        "2021年上半年，全县完成投资2亿元。",
        "作为“十四五”期间的重点工程，该灌区列入了全州规划。",
        "2022年底，全县通车里程达到1200公里。",
    ],
)
def test_in_a_letter_without_a_date_what_a_period_reports_is_no_promise(body: str) -> None:
    assert commitments(_UNDATED.format(body)) == ()


@pytest.mark.parametrize(
    ("body", "deadline"),
    [
        ("2021年3月，省厅印发《奖补方案》，明确2021年-2024年省财政将安排奖补资金6亿元。", "2024"),
        ("2022年9月，市政府出台办法，2022年至2025年市财政将每年安排800万元。", "2025"),
        ("2023年1月召开会议，我局将在2024年底前完成改造。", "2024-12-31"),
        ("2023-2026年省财政将下达资金3亿元。", "2026"),
        ("2022年5月，县里制定方案，2023年底前将全部建成。", "2023-12-31"),
    ],
)
def test_the_day_on_which_a_plan_was_issued_bounds_nothing_that_it_says(body: str, deadline: str) -> None:
    assert [found.deadline for found in commitments(_UNDATED.format(body))] == [deadline]


def test_a_signature_that_the_page_ran_on_behind_what_comes_next_is_no_promise() -> None:
    letter = (
        "查陌然代表: 您提出的《关于修路的建议》收悉,现答复如下: 下一步我局将加大投入。加强养护。 感谢您的关心!"
        " 澄湖县交通运输局 2023年6月20日 联系人:简若溪 电话:5550133\n"
    )

    assert [found.span.of(letter) for found in commitments(letter)] == ["下一步我局将加大投入。", "加强养护。"]


@pytest.mark.parametrize(
    ("opens", "again"), [("一、问题1\n", "我局将继续加强公路养护工作。\n"), ("", "年内印发，")], ids=["request", "line"]
)
def test_a_request_or_a_line_without_end_is_read_in_proportion(opens: str, again: str) -> None:
    def letter(times: int) -> tuple[Reply, tuple[Figure, ...]]:
        reply = parse(_UNDATED.format(opens + again * times))
        return reply, recognise(reply.text)

    assert find_commitments(*letter(10)) == ()
    assert growth(lambda read: find_commitments(*read), letter, 500) < IN_PROPORTION


def test_what_goes_on_among_items_that_report_is_reported() -> None:
    items = "一是开展排查，共排查120处；\n二是继续加强日常监管，确保安全。"

    for said in ("我局主要做了以下工作：", "近年来，县里做了以下三个方面的工作。", "我局采取了如下措施："):
        assert promised(f"{said}\n{items}") == promised(f"{said}{items}") == {}, said
    assert promised(f"我局做了调查。\n{items}") == {"继续加强日常监管，确保安全。": None}
    later = "下一步，我局将加大投入，继续完善设施。"
    assert promised(f"我局主要做了以下工作：\n{items}\n{later}") == {later: None}


@pytest.mark.parametrize(
    ("number", "deadline"),
    [("澄交函〔2022〕18号", "2022"), ("澄交函[2022]18号", "2022"), ("澄交函［2022］18号", "2022"), ("", None)],
)
def test_a_letter_without_a_date_is_of_the_year_of_its_number(number: str, deadline: str | None) -> None:
    page = f"关于第36号建议的答复\n{number}\n\n查陌然代表：\n\n您的建议收悉，现答复如下：\n\n{{}}\n"

    for sentence in ("今年，我局将检修渡口。", "年内计划更换渡船。"):
        assert [each.deadline for each in commitments(page.format(sentence))] == [deadline]
    for report in ("上半年完成渡口检修。", "2022年3月检修渡口三处。"):
        assert commitments(page.format(report)) == ()


def test_what_a_year_that_is_not_over_begins_with_is_promised_among_what_is() -> None:
    assert promised("我局将采取以下措施：\n一是分批更新渡船。2023年完成北岸渡船的更新。2022年完成南岸渡船的更新。") == {
        "分批更新渡船。": None,
        "2023年完成北岸渡船的更新。": "2023",
    }


@pytest.mark.parametrize(
    "opens", ["下一步我们打算：", "我局下一步工作安排如下：", "今后，我局着重做好以下工作：", "我镇下步打算："]
)
def test_what_an_office_opens_that_says_what_comes_next_is_promised_item_by_item(opens: str) -> None:
    for one, two in (("1、", "2、"), ("1.", "2."), ("一是", "二是")):
        assert list(promised(f"{opens}{one}增配渡船；{two}培训船工。")) == ["增配渡船", "培训船工。"]
    assert promised("我局去年做了以下工作：1、增配渡船；2、培训船工。") == {}


@pytest.mark.parametrize(
    "opens",
    ["我们打算：", "我局今年计划：", "我镇准备：", "明年计划：", "我们的打算是：", "我局的计划是：", "我们考虑："],
)
def test_what_an_office_plans_behind_a_colon_is_promised_item_by_item(opens: str) -> None:
    for one, two in (("1.", "2."), ("一是", "二是"), ("（一）", "（二）")):
        assert list(promised(f"{opens}{one}增配渡船；{two}培训船工。")) == ["增配渡船", "培训船工。"]
    for others in ("该公司计划：", "项目建设计划：", "我局原计划：", "船工的打算是：", "我局去年计划："):
        assert promised(f"{others}一是增配渡船；二是培训船工。") == {}, others
    assert promised("我局计划：2022年增配渡船；培训船工。") == {}


@pytest.mark.parametrize(
    ("opens", "deadline"),
    [
        ("今年，我们计划：", "2023"),
        ("下半年，我局拟：", "2023-12-31"),
        ("2023年底前，我局将做好以下工作：", "2023-12-31"),
        ("2024年，我局将着力：", "2024"),
        ("下一步，我局将做好以下工作：", None),
    ],
)
def test_what_is_told_behind_a_colon_is_due_when_the_words_before_it_say(opens: str, deadline: str | None) -> None:
    assert promised(f"{opens}一是增配渡船；二是明年5月底前翻修码头；三是培训船工。随后，我局将加强巡查。") == {
        "增配渡船": deadline,
        "明年5月底前翻修码头": "2024-05-31",
        "培训船工。": deadline,
        "随后，我局将加强巡查。": None,
    }


@pytest.mark.parametrize(
    "sentence",
    [
        "只要符合规定，对船工的困难一定会全力帮扶。",
        "今后遇到同类情况，一定会及时处置。",
        "我们相信，在政策许可时，对正当要求一定会尽力满足。",
        "对村民的合理诉求，一定想方设法办好。",
        "条件许可，一定竭尽全力办成此事。",
    ],
)
def test_what_is_certain_to_be_done_is_promised_without_who_does_it(sentence: str) -> None:
    assert list(promised(sentence)) == [sentence]


@pytest.mark.parametrize(
    "sentence",
    [
        "相信船工对此一定会积极响应。",
        "村委会表态，遇到困难一定会全力配合。",
        "希望各镇一定会尽快落实。",
        "村民一定会积极参与。",
        "这条路一定会越来越宽。",
        "县政协将组织视察渡口。",
        "今年，县人大常委会将修订渡口条例。",
        "市人大计划适时审议该条例。",
    ],
)
def test_what_others_are_certain_to_do_and_what_an_assembly_will_do_is_no_promise(sentence: str) -> None:
    assert promised(sentence) == {}


def test_when_something_was_done_already_bounds_no_promise_of_a_letter_without_a_date() -> None:
    for done in ("已于2022年查看渡口", "我局曾于2022年3月查看渡口", "已经于2022年查看渡口"):
        text = _UNDATED.format(f"对该建议，我局将认真采纳，{done}。")
        assert [each.deadline for each in commitments(text)] == [None], done
    text = _UNDATED.format("对该建议，我局将认真采纳，并于2022年查看渡口。")
    assert [each.deadline for each in commitments(text)] == ["2022"]


@pytest.mark.parametrize(
    "body",
    [
        # what comes of how something goes on
        "渡口旅游的融合发展将推动沿岸餐饮，为船民提供岗位。",
        "这一做法的推广将提升通行能力。",
        # a list, a place and a size that are called by what is planned
        "我县申报试点，并成功入选2023年渡口治理试点拟支持县区名单。",
        "该镇已进入拟推荐名单。",
        "总投资匡算3亿元，拟建设标准为三级航道。",
        "镇里对石门村拟建渡口地块作了调整。",
        # what can't be done
        "后续用地手续难以办理，码头未能动工。",
        "后续工作暂时无法推进，还不具备条件。",
        # what was planned is done
        "全县计划新建渡口24个，2019年投入6000万元，全县早一年完成修建任务。",
        # of a day that had passed
        "2022年9月中旬，我局将组织渡口验收。",
        "2022 年 9 月 12 日，我局将检修渡船。",
        "2022年9月底，我局将组织渡口验收。",
        # what goes on already, and what comes of it when it is done
        "针对这个问题，我局不断加快着渡口的建设，力求彻底解决出行难题。",
        "待码头建成后，可彻底解决两岸群众出行难题，有效改善环境。",
        # what the state is about to do, what was drawn up, and what the letter asks for
        "当前，国家正在进行财税制度改革，将加大对地方转移支付力度，减少专项投入。",
        "今后中央和省上将加强渡口经费统筹，加大对贫困地区的支持。",
        "县水务局谋划了青鱼河整治项目，计划投资约4亿元，建设渡口12处。",
        "建议提出：加强对渡工的关注，让渡工安心工作。",
        "再次感谢您的意见，今后，望您多加指导。",
        "柳溪渡口需要尽快新建码头，方便两岸往来。",
        # what others are asked for, or do
        "渡口可用于停靠客船，特建议由云岭镇人民政府逐步安排养护。",
        "“十四五”期间，公司将继续对老旧渡船逐步进行更新，五年计划总投资2亿元。",
        "2023年至2025年期间，由省交通运输厅每年筹集资金支持渡口建设。",
    ],
)
def test_what_names_a_thing_came_to_nothing_is_over_or_is_anothers_is_no_promise(body: str) -> None:
    assert promised(body) == {}


@pytest.mark.parametrize(
    ("sentence", "deadline"),
    [
        ("我局将推动渡口旅游的融合发展。", None),
        ("后续，我局将办理用地手续。", None),
        ("计划新建渡口4个，确保提前一年完成。", None),
        ("2023年9月中旬，我局将组织渡口验收。", "2023-09-20"),
        ("“十四五”期间，我局将更新老旧渡船，五年计划总投资2亿元。", "2025"),
        ("2023年至2025年期间，由我局每年筹集资金支持渡口建设。", "2025"),
        # what a period names is not bounded by it
        ("已谋划“十四五”期间项目3个，拟建设渡口6处。", None),
        ("已储备“十四五”期间重点项目，拟建设渡口6处。", None),
        ("力争“十四五”期间项目全部完工。", "2025"),
    ],
)
def test_what_is_said_like_that_of_the_office_itself_is_promised(sentence: str, deadline: str | None) -> None:
    assert promised(sentence) == {sentence: deadline}


@pytest.mark.parametrize(
    ("sentence", "deadline"),
    [
        # whatever was done before it
        ("目前渡船已下水调试，8月可投入运营。", "2023-08"),
        ("码头主体已完工，9月份即可交付使用。", "2023-09"),
        # before a season or a feast
        ("已督促施工队抢抓工期，预计中秋前完工。", None),
        ("预计汛期到来前完成加固。", None),
        # as soon as something is over
        ("渡口选址正在评审，评审结束后即可开工。", None),
        ("预算审定后，即可组织招标。", None),
        ("务必在9月1日开学前修好渡口。", "2023-09-01"),
        ("经船民同意，8月底前迁走渡口。", "2023-08-31"),
        ("我局承诺年底前更换渡船。", "2023-12-31"),
        ("编制了渡口规划，计划至“十四五”末打造便民渡口30个。", "2025-12-31"),
        ("选址踏勘正在进行，待踏勘结束即可编制渡口规划，开展招标。", None),
    ],
)
def test_what_can_be_done_by_then_or_behind_something_is_promised(sentence: str, deadline: str | None) -> None:
    assert promised(sentence) == {sentence: deadline}


@pytest.mark.parametrize(
    "body",
    [
        "2月已下水调试，3月可投入运营。",
        "评审结束后即可领取补助。",
        "经协商，施工方同意8月底前复工。",
        "运营公司答应年底前更换渡船。",
        "云岭镇政府承诺年底前迁走渡口。",
        "县财政局承诺年底前补足经费。",
    ],
)
def test_what_another_agrees_to_or_vows_is_no_promise(body: str) -> None:
    assert promised(body) == {}


@pytest.mark.parametrize(
    "sentence",
    [
        "我县计划三年内更新渡船40艘。",
        "预计两个月左右完成加固。",
        "预计10天内修好栈桥。",
        "我局计划2年内疏浚全部航道，目前已完成12公里。",
    ],
)
def test_what_is_planned_for_so_many_years_or_done_in_part_is_promised(sentence: str) -> None:
    assert list(promised(sentence)) == [sentence]


@pytest.mark.parametrize(
    "body",
    [
        "栈桥已开工，计划工期为两年。",
        "原计划三年内更新渡船，现已提前完成。",
        "运营公司计划五年内投资3亿元。",
        "计划新建渡口6处，目前已建成6处。",
        "计划疏浚航道18公里，目前已全部完成18公里。",
    ],
)
def test_how_long_a_work_is_and_what_is_wholly_done_is_no_promise(body: str) -> None:
    assert promised(body) == {}


@pytest.mark.parametrize(
    ("sentence", "deadline"),
    [
        ("截至2023年底，预计可疏浚航道12公里。", "2023-12-31"),
        ("截至2023年9月，我县力争更新渡船6艘。", "2023-09"),
        ("截至今年4月底，已更新渡船3艘，预计8月全部更新。", None),
        ("本年度内完成栈桥修复。", "2023"),
        ("本月内完成浮标更换。", "2023-06"),
        ("预计2023年底，我局可更新全部渡船。", "2023-12-31"),
    ],
)
def test_a_term_may_be_this_month_or_up_to_a_day_to_come(sentence: str, deadline: str | None) -> None:
    assert list(promised(sentence)) == [sentence]
    assert deadline is None or promised(sentence)[sentence] == deadline


@pytest.mark.parametrize(
    "body",
    [
        "预计2023年底，全县渡船更新率可达98%。",
        "预计2024年6月，航道通过量将提高两成。",
        "截至2022年底，预计可疏浚航道12公里。",
        "上年度内修复了栈桥。",
        "本月内共受理投诉3件。",
    ],
)
def test_a_rate_at_a_day_to_come_and_a_term_that_is_over_promise_nothing(body: str) -> None:
    assert promised(body) == {}


@pytest.mark.parametrize(
    "body",
    [
        "经对接，县财政局同意明年列支渡船维修费30万元。",
        "省交通运输厅同意2024年将该航道纳入养护。",
        "建议列入2024年计划实施。",
        "建议优先疏浚北岸航道，年底前完成。",
        "我局建议纳入明年预算。",
    ],
)
def test_what_another_office_agrees_to_or_is_advised_is_no_promise(body: str) -> None:
    assert promised(body) == {}


@pytest.mark.parametrize(
    "sentence",
    [
        "经县政府同意，明年更新渡船6艘。",
        "我局同意明年列支渡船维修费30万元。",
        "经研究，同意明年启动疏浚。",
        "您建议列入2024年计划，我局将认真研究。",
    ],
)
def test_what_the_office_agrees_to_or_is_agreed_with_it_is_promised(sentence: str) -> None:
    assert list(promised(sentence)) == [sentence]


def test_an_items_own_sentence_is_promised_where_more_is_told_behind_it() -> None:
    body = "一是编制渡口规划。规划正在评审。二是计划2024年新建渡口一处。我局正与镇里对接选址。三是将渡船纳入巡查。"
    assert promised(body)["计划2024年新建渡口一处。"] == "2024"


def test_whom_an_office_serves_is_no_promise_below_a_heading_that_promises() -> None:
    body = "下一步工作打算\n在工作中，坚持立党为公、执政为民。牢记群众利益无小事，把便民作为工作的出发点和落脚点。"
    assert promised(body) == {}
