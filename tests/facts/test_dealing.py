"""Lists given once for several sums: dealt out in order, or not at all."""

from typing import Any

import pytest

from reader.facts import guess
from reader.figures import Figure, recognise
from reader.reply import Reply, parse
from tests.facts.guesses import guessed
from tests.growth import IN_PROPORTION, growth


def _of(passage: str, name: str) -> list[Any]:
    return [said.get(name) for _, said in guessed(passage, issuer="白鹭县财政局", signed="2023-06-14")]


@pytest.mark.parametrize(
    ("passage", "years"),
    [
        ("2020年、2021年分别安排经费26万元、43万元。", ["2020", "2021"]),
        ("2020年和2021年县财政分别安排经费26万元和43万元用于养护。", ["2020", "2021"]),
        ("2019、2020、2021年分别下达补助1万元、2万元、3万元。", ["2019", "2020", "2021"]),
        ("2020-2022年分别安排资金1万元、2万元和3万元。", ["2020", "2021", "2022"]),
        ("2020、2021两年分别安排资金1万元、2万元。", ["2020", "2021"]),
        ("2019、2020、2021三年，县里分别安排资金1万元、2万元和3万元。", ["2019", "2020", "2021"]),
        ("2020、2021两年共安排资金3万元。", ["2020/2021"]),
        ("2019、2020、2021三个年度分别安排资金1万元、2万元、3万元。", ["2019", "2020", "2021"]),
        ("2020年至2022年逐年安排资金1万元、2万元、3万元。", ["2020", "2021", "2022"]),
        ("2020、2021、2022年度，依次安排资金1万元、2万元、3万元。", ["2020", "2021", "2022"]),
        ("已分别于2020年、2021年争取资金1万元、2万元。", ["2020", "2021"]),
        ("2021年2022年分别安排资金1万元、2万元。", ["2021", "2022"]),
        ("2021年、2022年分别安排资金1万元。", [None]),
        ("去年和今年分别安排资金1万元、2万元。", ["2022", "2023"]),
        ("管护经费2020年、2021年各安排1万元、2万元。", ["2020", "2021"]),
        ("2020年、2021年各投入资金1万元。", [None]),
        ("县财政今明两年分别安排资金1万元、2万元。", ["2023", "2024"]),
        ("去年和今年分别安排资金1万元、2万元、3万元。", [None, None, None]),
        ("2020年、2021年分别安排资金1万元、2万元，2022年安排3万元。", ["2020", "2021", "2022"]),
        ("2020年、2021年分别安排资金1万元、2万元、3万元。", [None, None, None]),
        ("2020年、2021年分别争取中央资金1万元、2万元，省级资金3万元、4万元。", ["2020", "2021"] * 2),
        ("2020年、2021年分别安排资金1万元、2万元，共3万元。", ["2020", "2021", "2020/2021"]),
        ("2020年、2021年分别安排资金1万元、2万元；补助镇里3万元、4万元。", ["2020", "2021", None, None]),
        ("2020年至2022年，省、市、县分别投入1万元、2万元、3万元。", ["2020/2022"] * 3),
        ("2020年、2022年共安排资金26万元。", [None]),
        ("2020年、2021年共安排资金26万元。", ["2020/2021"]),
        ("市财政分别于2020年3月、2021年5月下达补助1万元、2万元。", ["2020", "2021"]),
        ("截至2022年底，已分别拨付2020年及2021年补助1万元和2万元。", ["2020", "2021"]),
        ("省级和市级分别下达2020年、2021年补助1万元、2万元。", [None, None]),
        ("列入2018年、2019年和2020年实施计划，县财政投入26万元。", [None]),
    ],
)
def test_years_are_dealt_out_where_there_are_as_many_sums(passage: str, years: list[str | None]) -> None:
    assert _of(passage, "year") == years


def test_who_shares_in_a_sum_behind_by_whom_gives_each_part() -> None:
    passage = "资金90万元由省级、市级和县级财政按比例分担，分别为50万元、30万元、10万元。"

    assert _of(passage, "payer") == [None, "省级", "市级", "县级财政"]


@pytest.mark.parametrize("won", ["争取", "争取到", "争取到了"])
def test_funds_that_were_won_are_dealt_out(won: str) -> None:
    passage = f"{won}省级补助资金和市级配套资金分别为40万元、20万元。"

    assert [level and level.value for level in _of(passage, "level")] == ["province", "city"]


@pytest.mark.parametrize(
    ("passage", "recipients"),
    [
        ("年末又对云岭镇、柳溪乡分别追加经费9万元、6万元。", ["云岭镇", "柳溪乡"]),
        ("对支出较大的云岭镇、柳溪乡、白石乡分别追加9万元、6万元、5万元的经费。", ["云岭镇", "柳溪乡", "白石乡"]),
        ("县财政分别给予云岭镇、柳溪乡补助资金9万元、6万元。", ["云岭镇", "柳溪乡"]),
        ("云岭镇、柳溪乡分别获得补助9万元、6万元。", ["云岭镇", "柳溪乡"]),
        ("县财政拨付云岭镇、县第一中学资金分别为9万元、6万元。", ["云岭镇", "县第一中学"]),
        ("下达给云岭镇、柳溪乡的养护资金分别为9万元、6万元。", ["云岭镇", "柳溪乡"]),
        ("县财政拨付云岭镇、青石合作方资金分别为9万元、6万元。", [None, None]),
        ("对云岭镇、柳溪乡分别追加经费9万元、6万元、5万元。", [None, None, None]),
        ("给云岭镇卫生院、柳溪乡卫生院的资金分别为3万元、4万元。", ["云岭镇卫生院", "柳溪乡卫生院"]),
        ("给予云岭村、白石村分别补助3万元、4万元。", ["云岭村", "白石村"]),
        ("向云岭镇、柳溪乡和和平镇分别拨付补助3万元、4万元、5万元。", ["云岭镇", "柳溪乡", "和平镇"]),
        ("县财政分别拨付永和镇及和顺乡补助资金3万元和4万元。", ["永和镇", "和顺乡"]),
    ],
)
def test_recipients_are_dealt_out(passage: str, recipients: list[str | None]) -> None:
    assert _of(passage, "recipient") == recipients


@pytest.mark.parametrize(
    ("passage", "payers", "levels"),
    [
        ("省财政、市财政分别安排资金9万元、6万元。", ["省财政", "市财政"], ["province", "city"]),
        (
            "省级、市级和县级财政按5:3:2分担,分别为9万元、6万元、5万元。",
            ["省级", "市级", "县级财政"],
            ["province", "city", "county"],
        ),
        ("省、市、县按5:3:2比例分别承担5万元、3万元、2万元。", ["省", "市", "县"], ["province", "city", "county"]),
        ("9万元、6万元分别由省财政、市财政承担。", ["省财政", "市财政"], ["province", "city"]),
        ("省财政、市财政分别安排资金9万元、6万元、5万元。", [None] * 3, [None] * 3),
        ("所需资金由县财政和云岭镇分别承担9万元、6万元。", ["县财政", "云岭镇"], ["county", "township"]),
        ("市财政、云岭镇和企业分别投入9万元、6万元、5万元。", ["市财政", "云岭镇", "企业"], ["city", "township", None]),
        ("其中柳溪镇、云岭镇分别投入9万元、6万元。", ["柳溪镇", "云岭镇"], ["township"] * 2),
        ("市财政局、县财政局2021年分别拨付我校9万元、6万元。", ["市财政局", "县财政局"], ["city", "county"]),
        ("县水务局、合作方分别出资9万元、6万元。", [None] * 2, [None] * 2),
        ("中央预算内投资和地方配套资金分别为9万元、6万元。", ["中央", "地方"], ["central", None]),
        (
            "中央财政和省财政对我县分别补助9万元和6万元。",
            ["中央财政", "省财政"],
            ["central", "province"],
        ),
        ("云岭集团、和丰银行分别捐赠9万元、6万元。", ["云岭集团", "和丰银行"], [None, None]),
        ("县财政、包村干部、白石村分别出资9万元、6万元、5万元。", [None] * 3, [None] * 3),
        (
            "项目总投资20万元，中央补助、省级配套、县级自筹分别为9万元、6万元、5万元。",
            [None, "中央", "省级", "县级"],
            [None, "central", "province", "county"],
        ),
        ("2021年向阳乡和将台镇分别投入9万元、6万元。", ["向阳乡", "将台镇"], ["township"] * 2),
        ("9万元、6万元分别由和平镇及泰和镇承担。", ["和平镇", "泰和镇"], ["township"] * 2),
        (
            "省级、市级、县级配套资金分别为9万元、6万元、5万元。",
            ["省级", "市级", "县级"],
            ["province", "city", "county"],
        ),
        ("县财政、帮扶单位分别出资9万元、6万元。", ["县财政", "帮扶单位"], ["county", None]),
    ],
)
def test_payers_are_dealt_out_with_their_levels(passage: str, payers: list[str], levels: list[str]) -> None:
    assert _of(passage, "payer") == payers
    assert [getattr(level, "value", None) for level in _of(passage, "level")] == levels


def test_what_each_of_several_years_has_is_a_sum_of_every_year() -> None:
    assert _of("2020年和2021年县财政各安排资金26万元。", "base") == ["每年"]
    assert _of("2020年和2021年市、县财政各安排资金26万元。", "base") == [None]
    assert _of("2020年和2021年县财政共安排资金26万元。", "base") == [None]
    assert _of("近三年分别安排资金1万元、2万元、3万元。", "cumulative") == [None] * 3


def test_years_may_stand_behind_the_word_that_deals_them_out() -> None:
    text = "省财政厅、省教育厅分别于2021年、2022年下达资金300万元、500万元。"
    assert _of(text, "year") == ["2021", "2022"]
    assert _of(text, "payer") == ["省财政厅", "省教育厅"]


def test_a_base_holds_for_all_of_a_list() -> None:
    assert _of("租金补贴分别为每年每户3600元和1800元。", "base") == ["每年每户", "每年每户"]


def test_lists_without_end_take_no_longer_for_each_sum_than_short_ones() -> None:
    def line(times: int) -> tuple[Reply, tuple[Figure, ...]]:
        reply = parse("2020年、2021年分别对云岭镇、柳溪乡安排资金1万元、2万元，" * times)
        return reply, recognise(reply.text)

    assert growth(lambda read: guess(*read), line, 100) < IN_PROPORTION


def test_items_without_end_that_each_announce_others_take_no_longer_than_few() -> None:
    def items(times: int) -> tuple[Reply, tuple[Figure, ...]]:
        reply = parse("（一）2022年，我局主要做了以下工作：\n一是安排资金1万元。\n" * times)
        return reply, recognise(reply.text)

    assert growth(lambda read: guess(*read), items, 100) < IN_PROPORTION


def test_those_it_is_dealt_to_are_not_what_it_is_for_nor_whose_money_it_is() -> None:
    found = guessed(
        "市财政局下达左县、右县补助资金分别为100万元和200万元。", issuer="白鹭市财政局", signed="2023-06-14"
    )

    assert [(said["recipient"], said["level"], said.get("purpose")) for _sum, said in found] == [
        ("左县", "city", None),
        ("右县", "city", None),
    ]


def test_what_a_county_gets_of_a_total_is_its_own_without_the_words_before_its_name() -> None:
    found = guessed("省财政厅下达我市补助资金3000万元，其中左县1000万元、右县2000万元。", issuer="白鹭市财政局")

    assert [said.get("recipient") for _sum, said in found] == ["我市", "左县", "右县"]


@pytest.mark.parametrize(
    "passage",
    [
        "总投资3亿元（其中省级1亿元、县级5000万元），已完成投资2亿元。",
        "2021年下达资金500万元（其中省级200万元），已拨付300万元。",
        "投资3亿元（其中企业自筹1亿元），目前到位资金2亿元。",
    ],
)
def test_who_pays_a_part_in_brackets_does_not_pay_what_is_told_behind_them(passage: str) -> None:
    (*_parts, behind) = _of(passage, "payer")

    assert behind is None


@pytest.mark.parametrize(
    ("passage", "payers"),
    [
        ("安排900万元，东镇、西镇、北镇分别为300、400和200万元。", [None] * 4),
        ("省财政安排资金900万元，青石县、柳溪县分别为500万元、400万元。", ["省财政", None, None]),
        ("县财政安排900万元，其中东镇、西镇分别为500万元、400万元。", ["县财政"] * 3),
        ("中央、省级、市级分别为300万元、200万元、100万元。", ["中央", "省级", "市级"]),
        ("东镇、西镇分别投入300万元、400万元。", ["东镇", "西镇"]),
    ],
)
def test_places_of_which_only_the_sums_are_told_give_nothing(passage: str, payers: list[str | None]) -> None:
    assert _of(passage, "payer") == payers


def test_ranks_before_what_all_are_called_are_no_recipients() -> None:
    sums = guessed("对新认定的国家、市级和区级示范企业分别给予50万元、10万元和5万元奖励。")
    assert all("recipient" not in facts for _, facts in sums)
    sums = guessed("对示范园、一级园、二级园分别给予每生每年400元、300元、200元补助。")
    assert [facts.get("recipient") for _, facts in sums] == ["示范园", "一级园", "二级园"]


@pytest.mark.parametrize(
    ("passage", "purposes"),
    [
        ("安排资金20万元、30万元，分别用于道路硬化和路灯安装。", ["道路硬化", "路灯安装"]),
        (
            "安排资金20万元、30万元和5万元，分别用于道路硬化、路灯安装和公厕维修。",
            ["道路硬化", "路灯安装", "公厕维修"],
        ),
        (
            "争取债券资金500万元和310万元，分别用于中学建设、设备购置和小学扩建等。",
            ["中学建设、设备购置", "小学扩建"],
        ),
        # the lists aren't as long as each other, or may be cut in two ways
        ("安排资金20万元、30万元和5万元，分别用于道路硬化、路灯安装。", [None] * 3),
        ("安排资金20万元、30万元，分别用于道路硬化、路灯安装和公厕维修及绿化。", [None] * 2),
    ],
)
def test_works_are_dealt_out_to_the_sums_before_them(passage: str, purposes: list[str | None]) -> None:
    assert _of(passage, "purpose") == purposes


@pytest.mark.parametrize(
    ("passage", "recipients"),
    [
        ("新注册的小微企业、个体工商户可享受创业补贴，标准分别为8000元和3000元。", ["新注册的小微企业", "个体工商户"]),
        ("毕业生、退役军人可申请创业补贴，金额分别为3000元、5000元。", ["毕业生", "退役军人"]),
        ("企业、合作社和家庭农场可享受奖补，标准分别为3万元、2万元。", [None] * 2),
        ("全市企业可享受补贴，标准分别为3万元、2万元。", [None] * 2),
    ],
)
def test_what_several_may_have_is_dealt_out_to_them(passage: str, recipients: list[str | None]) -> None:
    assert _of(passage, "recipient") == recipients


@pytest.mark.parametrize(
    ("passage", "purposes"),
    [
        ("门楼修缮、戏台改造、广场硬化分别投入12万元、30万元、8万元。", ["门楼修缮", "戏台改造", "广场硬化"]),
        ("县财政安排门楼修缮、戏台改造资金分别为12万元、30万元。", ["门楼修缮", "戏台改造"]),
        ("门楼修缮、戏台改造、广场硬化分别投入12万元、30万元。", ["门楼修缮、戏台改造、广场硬化"] * 2),
        ("县财政安排门楼修缮和戏台改造资金分别为12万元、30万元。", ["门楼修缮", "戏台改造"]),
        ("2021年、2022年分别投入戏台、门楼改造资金12万元和30万元。", ["戏台、门楼改造"] * 2),
        ("给予一等奖、二等奖分别奖励3万元、2万元。", [None, None]),
        ("县文旅局对讲解员、传承人分别补助3万元、2万元。", [None, None]),
    ],
)
def test_works_before_the_word_that_deals_out_are_dealt_out(passage: str, purposes: list[str | None]) -> None:
    assert _of(passage, "purpose") == purposes


def test_what_is_dealt_out_to_years_is_no_sum_of_every_year() -> None:
    passage = "2020—2022年，县财政每年分别安排12万元、15万元、18万元用于管护。"

    assert _of(passage, "base") == [None, None, None]
    assert _of(passage, "year") == ["2020", "2021", "2022"]


def test_what_is_done_with_all_works_of_a_list_is_no_part_of_the_first_ones_name() -> None:
    passage = "推进排水管网、集镇改造2个项目，投资分别为300万元、200万元。"
    found = guessed(passage, issuer="白鹭县水务局")

    assert [facts.get("purpose") for _, facts in found] == ["排水管网", "集镇改造2个项目"]


@pytest.mark.parametrize("gives", ["下达", "下达了", "拨付给", "拨付给了", "给予", "给予了"])
def test_names_are_dealt_out_behind_a_verb_that_tells_what_was_done(gives: str) -> None:
    found = guessed(f"市财政局{gives}东溪县、西溪县补助资金分别为8万元和7万元。")
    assert [facts["recipient"] for _amount, facts in found] == ["东溪县", "西溪县"]
