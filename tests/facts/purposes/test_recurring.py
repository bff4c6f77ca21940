"""What a sum is for that says nothing of it, by what its letter names again and again."""

import pytest

from reader.facts.purposes.recurring import Recurring
from reader.understanding import understand
from tests.growth import IN_PROPORTION, growth


def _purposes(letter: str) -> list[str | None]:
    return [facts.purpose for facts in understand(letter).facts.values()]


@pytest.mark.parametrize(
    ("letter", "purpose"),
    [
        (
            "目前我区窨井治理进展顺利。\n下一步，市里还要加快窨井治理，模式为先干后补，标准按每口200元计。",
            "窨井治理",
        ),
        (
            "镇里去年完成三个村的晾晒场改造。\n今年申报晾晒场改造的村有五个，用地要先落实，每个只有4.5万元。",
            "晾晒场改造",
        ),
        (
            "我县冷库保鲜试点起步早。省里已批准冷库保鲜试点续办。\n冷库保鲜试点由两家承办。另悉，追补了80万元。",
            "冷库保鲜试点",
        ),
        (
            "全州按时发放船员助学金。\n目前，渔民、船员助学金都分三档。具体由各校在900元至2700元范围内定。",
            "船员助学金",
        ),
        (
            "我们赞同专业公司代养小型泵站工程。\n可请专业公司代养小型泵站工程。已签约20处，费用平均每处约1.2万元。",
            "代养小型泵站工程",
        ),
        (
            "省级山歌项目、县级山歌项目各两个。\n今年，区级山歌项目和歌手也有。具体标准3万元/项。",
            "山歌项目",
        ),
    ],
)
def test_a_sum_is_for_the_work_that_is_named_in_other_company_elsewhere_and_last_before_it(
    letter: str, purpose: str
) -> None:
    assert _purposes(letter) == [purpose]


@pytest.mark.parametrize(
    "letter",
    [
        "目前我区窨井治理进展顺利。标准按每口200元计。",  # named but once
        "全市窨井治理要提速。\n全市窨井治理要提速。标准按每口200元计。",  # a letter that stands there twice
        # nothing is paid for it
        "我区窨井治理顺利。\n此事不属于窨井治理，也不能用窨井治理资金，决定用捐款5万元给予解决。",
        "我区窨井治理顺利，窨井治理要提速。\n标准按每口200元计。",  # another paragraph
        "我区窨井治理顺利，窨井治理要提速。全区财政收入增长了3000万元。",  # for no work
        "我区窨井治理顺利，窨井治理要提速。按每户200元计，用于粉刷外墙和硬化院坝。",  # told behind it
        "水厂工程有了眉目。云岭水厂工程、柳溪水厂工程均已上报，两项目总投资300万元。",  # of both
        "已立项建设的有三个，待立项建设的有两个。工程欠款已达2亿元。",  # any work
    ],
)
def test_nothing_recurs_that_is_named_once_elsewhere_for_no_work_or_where_another_is_told_of(letter: str) -> None:
    assert not any(work in (said or "") for said in _purposes(letter) for work in ("治理", "工程", "立项"))


def test_what_several_names_share_within_their_words_is_no_name() -> None:
    letter = "民生事业发展有后劲，要抓好。\n我局关心卫生事业发展情况。去年欠款200万元，尚未还清。"

    assert _purposes(letter) == ["卫生事业发展"]


def test_behind_a_sum_for_something_else_only_a_work_that_is_named_often_is_what_the_next_is_for() -> None:
    told = "我区窨井治理顺利，窨井治理要提速。县里投入80万元购置消防车。另外，标准按每口200元计。"

    assert _purposes(told) == ["购置消防车", None]
    assert _purposes(f"今年重点抓窨井治理，请监督。\n{told}") == ["购置消防车", "窨井治理"]


def test_names_that_recur_are_found_in_proportion_to_the_text() -> None:
    def asked(words: str) -> None:
        recurring = Recurring(words)
        for at in range(100, len(words), 100):
            recurring.of(at, 0)

    assert growth(asked, lambda times: "青石河治理工程与云岭灌区改造项目" * times, 200) < IN_PROPORTION
