"""Years: brackets, rules, months and letters without a day."""

from dataclasses import replace

import pytest

from reader.facts import guess
from reader.figures import recognise
from reader.reply import Metadata, parse
from tests.facts.guesses import guessed, said


def _years(passage: str) -> list[str | None]:
    return [facts.get("year") for _, facts in guessed(passage, issuer="白鹭县财政局", signed="2023-06-14")]


@pytest.mark.parametrize(
    ("passage", "years"),
    [
        ("县财政安排60万元（2022年已拨付20万元），镇里配套10万元。", [None, "2022", None]),
        ("首批200万元已于2022年6月拨付，第二批100万元将于今年9月拨付。", ["2022", "2023"]),
        ("2021年安排20万元，用于2022年度补贴。", ["2021"]),
        ("用三年时间（2020-2022年），共安排资金60万元。", ["2020/2022"]),
        ("县财政安排60万元（2022年）。", ["2022"]),
        ("根据2022年县政府常务会议精神，县财政安排60万元。", [None]),
        ("按照2022年第三次专题会议纪要要求，县财政安排60万元。", [None]),
        ("县财政安排2022年资金60万元。", ["2022"]),
        ("自2019年9月启动农村公路路面改善提升工程以来，累计安排60万元。", ["2019/.."]),
        ("2018年至2019年3月我县共争取上级资金60万元。", ["2018/2019"]),
        ("2021年安排60万元，次年安排70万元。", ["2021", "2022"]),
        ("2020年至2021年安排60万元，次年安排70万元。", ["2020/2021", None]),
        ("2020年11月至次年3月，投入60万元。", [None]),
        ("2011年建了活动室，后来用补助的5万元搭了棚。", [None]),
        ("2011年安排60万元，此后每年安排5万元。", ["2011", None]),
        ("2022年安排60万元。后续投入50万元。", ["2022", None]),
        ("2022年安排后续护林资金60万元。后续管护经费为50万元。", ["2022", "2022"]),
        ("县里2021年第五次联席会议纪要明确，同意改建，总投资60万元。", [None]),
        ("2021以来，县财政共安排60万元。", ["2021/.."]),
        # a sentence before tells of what years
        ("2021年以来，我局加大投入，一是投入60万元建了桥。二是投入50万元修了渠。", ["2021/..", "2021/.."]),
        ("截至2022年底，2022年3月以来共投入60万元。", ["2022"]),
        ("2021年以来，我局重视护林。累计投入60万元。", ["2021/.."]),
        ("2021年以来，我局重视护林。投入60万元。", [None]),
        ("2019年以来，我局推广沼气。截至2022年底，已累计安排60万元，其中山区20万元。", ["2019/2022", "2019/2022"]),
        ("2019年以来，我局推广沼气。截至2022年底，建档60万元以上的有8户。", [None]),
        ("2019-2021年，全县打井66口。三年累计投入60万元，自筹20万元。", ["2019/2021", "2019/2021"]),
        ("2019-2021年，全县打井66口。两年累计投入60万元。", [None]),
        ("2019-2021年，全县打井66口。累计投入60万元。", ["2019/2021"]),
        ("2019-2021年，全县打井66口。目前，累计投入60万元。", [None]),
        ("2020-2021年，已下达60万元。到2022年4月30日，县财政局已拨付30万元。", ["2020/2021", None]),
        ("2021年，县里下达60万元。到2021年底，又下达30万元。", ["2021", "2021"]),
        ("十四五以来，县水利局已安排60万元。", ["2021/.."]),
        ("十三五规划以来，累计完成投资60万元。", ["2016/.."]),
        ("列入十四五规划，安排60万元。", [None]),
        # until a year, and of a bound that is another year's
        ("至2022年底，全县累计投入60万元。", [None]),
        ("2019年至2022年，县财政投入60万元。", ["2019/2022"]),
        ("2021年投入20万元，至2022年底投入60万元。", ["2021", "2022"]),
        ("今年，文件明确，按不低于本地上年度收入2倍、每人3000元以上落实报酬。", ["2023"]),
        ("今年安排60万元，不低于去年水平。", ["2023"]),
        # a work of another year is told of behind it
        ("码头长2800米，2020年旅客40万人次，其扩建项目2017年7月动工，我局安排60万元。", [None]),
        ("县交通局2022年对2021年建成的青石桥安排60万元。", ["2022"]),
        # what is said of what stands above
        ("目前，2021年农田资金已下达。上述两个渠道合计安排60万元。", ["2021"]),
        ("2021年资金和2022年资金已下达。上述资金共60万元。", [None]),
        # what is planned or asked for besides what was done in a year
        ("2020年3月，县里核发了意见书。总投资60万元，计划申请中央投资50万元。", [None, None]),
        ("争取60万元，对2021年水毁进行修复，同时，组织设计，计划投资50万元。", [None, None]),
        # of no one year
        ("2021年，我局加强管理。近年来，安排60万元。", [None]),
        ("一是2021年安排60万元；二是安排70万元；三是2022年安排80万元。", ["2021", None, "2022"]),
        ("2021年：一是安排60万元；二是安排70万元。", ["2021", "2021"]),
        # what governs the items of a list stands before the first
        ("一是修路。2021年争取60万元。二是建库，安排60万元。", ["2021", None]),
        ("2021年，一是修路，争取60万元。二是建库，安排60万元。", ["2021", "2021"]),
        # years that are counted from one on, or end with one
        ("从2018年起，连续三年，每年安排60万元。", ["2018/2020"]),
        ("从2019年起，给予公交车补助60万元，分三年拨给。", ["2019/2021"]),
        ("从2019年起，每年安排60万元。", ["2019/.."]),
        ("从2002年农网改造以来，我县多方筹措，到2007年止，共投入60万元。", ["2002/2007"]),
        ("2021年安排60万元，零八年安排70万元，09年安排80万元。", ["2021", "2008", "2009"]),
        ("2021年安排60万元，2008年安排70万元。", ["2021", "2008"]),
        ("该项目已纳入“十四五”规划，估算投资60万元。", [None]),
        ("列入“十四五”水利发展规划，投资60万元。", [None]),
        ("“十四五”期间，全县规划投资60万元。", ["2021/2025"]),
        ("该项目于2021年立项，2022年开工，2023年通车，总投资60万元。", [None]),
        ("我局于2022年策划包装青石康养项目，总投资60万元。", [None]),
        ("2018年3月，我局将该工程列入项目库，总投资60万元。", [None]),
    ],
)
def test_a_date_says_nothing_of_sums_outside_its_bracket_or_its_rule(passage: str, years: list[str | None]) -> None:
    assert _years(passage) == years


@pytest.mark.parametrize(
    ("page", "year"),
    [
        (Metadata(document_number="白水函〔2020〕3号"), "2020"),
        (Metadata(title="白鹭区水务局2020年度提案办理情况"), "2020"),
        (Metadata(document_number="白水函〔2020〕3号", signed="2021-01-04"), "2021"),
        (Metadata(), None),
    ],
)
def test_this_year_is_that_of_the_day_else_of_the_number_else_of_the_title(page: Metadata, year: str | None) -> None:
    reply = replace(parse("今年县财政安排60万元。"), metadata=page)
    (facts,) = guess(reply, recognise(reply.text)).values()
    assert facts.year == year


@pytest.mark.parametrize(
    ("passage", "years"),
    [
        ("2021年安排60万元，比2020年度资金总额50万元增长10万元。", ["2021", "2020", "2021"]),
        ("2021年安排60万元，较2020年的50万元增加10万元。", ["2021", "2020", "2021"]),
        ("从2015年起县财政设立专项资金，目前年度预算已达60万元。", [None]),
        ("从2015年起省财政设立专项资金，目前年转移支付额度已达60万元。", [None]),
        ("从2015年起县财政设立专项资金，目前已累计安排60万元。", ["2015/.."]),
    ],
)
def test_a_sum_that_others_are_held_against_is_of_its_own_year_and_a_yearly_one_of_none(
    passage: str, years: list[str | None]
) -> None:
    assert _years(passage) == years


def test_a_month_goes_on_from_the_sum_before_it() -> None:
    sums = guessed("2022年5月，县财政拨付60万元；6月，拨付20万元。")
    assert [(facts.get("payer"), facts.get("year")) for _, facts in sums] == [("县财政", "2022")] * 2


def test_in_a_letter_without_a_date_last_year_is_not_the_year_that_was_named_before() -> None:
    said = guessed("2019年投入40万元，去年投入50万元，今年计划60万元。", issuer="白鹭县财政局", signed=None)

    assert [facts.get("year") for _, facts in said] == ["2019", None, None]


def test_a_month_of_this_year_is_of_no_year_that_was_printed_before() -> None:
    assert _years("2011年安排30万元，截至今年3月底，支出20万元。") == ["2011", "2023"]


def test_what_a_sum_is_held_against_of_last_year_is_not_of_its_year() -> None:
    assert _years("2018年，县级安排医疗经费207万元，比上年166万元增加41万元。")[:2] == ["2018", None]


def test_years_before_one_are_over_in_a_letter_without_a_day() -> None:
    ((_, facts),) = guessed("2017年之前，青石市每年预算安排5万元用于文物保护。")
    assert facts["status"].value == "allocated"


@pytest.mark.parametrize(
    ("passage", "years"),
    [
        ("2020年印发实施方案，当年安排资金60万元，同年又投入20万元。", ["2020", "2020"]),
        ("2021年10月，我局开展排查。同年，省里下达资金60万元。", ["2021"]),
        ("我局开展排查。同年，省里下达资金60万元。", [None]),
        ("2021年10月，我局开展排查。\n村集体当年收入不足10万元。", [None]),
        ("同年级学生补助60万元。", [None]),
        ("2016年开始补助，当年安排60万元。", ["2016"]),
        ("自2016以来，先后争取资金60万元。", ["2016/.."]),
    ],
)
def test_the_same_year_is_that_which_was_told_before(passage: str, years: list[str | None]) -> None:
    assert _years(passage) == years


@pytest.mark.parametrize(
    ("passage", "years"),
    [
        ("补助60万元，已于2022年3月由县财政局拨付到企业。", ["2022"]),
        ("2021年补助60万元，已于2022年3月拨付，2023年补助70万元。", ["2021", "2023"]),
        ("2021年安排60万元，已于2022年3月开工。", ["2021"]),
    ],
)
def test_a_sum_is_of_the_year_on_a_day_of_which_it_was_paid(passage: str, years: list[str | None]) -> None:
    assert _years(passage) == years


@pytest.mark.parametrize(
    ("passage", "years"),
    [
        ("“十四五”我县规划改建桥梁20座，计划投资6000万元。", ["2021/2025"]),
        ("列入“十四五”水利规划，计划投资6000万元。", [None]),
        ("按市里2021年的管理办法，安排补贴60万元。", [None]),
        ("计划年内投资300万元铺设管道。", ["2023"]),
        ("年内投资300万元铺设管道。", [None]),
    ],
)
def test_a_plan_names_its_years_where_it_is_made_and_a_rule_none(passage: str, years: list[str | None]) -> None:
    assert _years(passage) == years


@pytest.mark.parametrize(
    ("opening", "year"),
    [
        ("白鹭县水务局2019年度提案办理情况", "2019"),
        ("白鹭县水务局2019年建议办理总结", "2019"),
        ("白鹭县水务局提案办理情况", None),
        ("白鹭县水务局2019年预算说明", None),
    ],
)
def test_this_year_is_that_of_the_first_line_of_a_report_without_a_day(opening: str, year: str | None) -> None:
    ((_, facts),) = guessed(f"{opening}\n今年，县财政安排60万元。")
    assert facts.get("year") == year


def test_a_standard_that_stands_clauses_behind_what_began_in_a_year_is_not_since_then() -> None:
    passage = "我县从2016年开始保护古树，资源丰富，我局起草了办法，县级古树补助标准1万元/株。"

    assert _years(passage) == [None]
    assert _years("从2016年起，县财政对古树给予每株补助1万元。") == ["2016/.."]


@pytest.mark.parametrize(
    ("passage", "years"),
    [
        # 近三年 in a clause of its own names no years
        ("2018-2022年，县里计划投入60万元。近三年，全县累计投入50万元。", ["2018/2022", None]),
        ("2020-2022年，县里计划投入60万元。三年来，全县累计投入50万元。", ["2020/2022", "2020/2022"]),
        # every year since then
        ("从2016年起，我镇推广覆膜。每年投入60万元。", ["2016/.."]),
        ("2016年以来，我镇推广覆膜。每年投入60万元。", ["2016/.."]),
        ("从2016年起，我镇推广覆膜。投入60万元。", [None]),
        # what a paper is called says nothing of what a year is of
        ("2022年6月，根据《关于印发〈护林员管理细则〉的通知》要求，报酬提高至800元。", ["2022"]),
        ("2022年6月，县政府印发《护林员管理细则》，报酬提高至800元。", [None]),
        # again and again in years, and not in one
        ("故2020年、2021年，市里先后下达60万元；同时，镇里也先后投入50万元。", ["2020/2021"] * 2),
        ("2020年，市里下达60万元；同时，镇里也先后投入50万元。", ["2020", None]),
        # a need, and what is needed for something
        ("自2020年以来，县里建了灌区所需泵站，覆盖6个镇，概算投资60万元。", ["2020/.."]),
        ("自2020年以来，县里建了灌区，还需投资60万元。", [None]),
        # what there was at the end of a year
        ("截至2021年底，全县茶园2万亩，产值60万元。其中：绿茶1万亩，产值50万元。", ["2021", "2021"]),
        ("至2021年末，我县花椒2万亩，产值60万元。", ["2021"]),
        ("截至2021年底，全县茶园2万亩，累计销售收入60万元。", [None]),
    ],
)
def test_years_go_on_to_what_is_surely_of_them(passage: str, years: list[str | None]) -> None:
    assert _years(passage) == years


@pytest.mark.parametrize(
    ("passage", "years"),
    [
        ("“十三五”期间，水务站逐年更换旧管，五年计划总投资6600万元。", ["2016/2020"]),
        ("“十四五”期间，我镇将逐年翻修危桥，五年计划投资900万元。", ["2021/2025"]),
        ("2020-2022年，林场补植苗木，三年投入90万元。", ["2020/2022"]),
        ("2020-2022年，林场补植苗木，五年投入90万元。", [None]),
        # no one year is that of several
        ("2018年我镇编了护岸方案，计划五年投入90万元。", [None]),
        ("2018年我镇启动绿化行动，三年投资90万元。", [None]),
        ("2018年建站，第二年投入90万元。", ["2018"]),
        ("2018年投入90万元。", ["2018"]),
    ],
)
def test_what_several_years_take_is_of_those_that_count_as_many_and_of_no_other(
    passage: str, years: list[str | None]
) -> None:
    assert _years(passage) == years


@pytest.mark.parametrize(
    ("passage", "years"),
    [
        ("年初以来，我局投入60万元修缮闸门。", ["2023"]),
        ("年初至今，闸门修缮累计支出60万元。", ["2023"]),
        ("闸门已修好。年初以来，共支出60万元。", ["2023"]),
        ("2021年初以来，我局投入60万元修缮闸门。", ["2021/.."]),
        ("年初，我局投入60万元修缮闸门。", [None]),
    ],
)
def test_since_the_beginning_of_the_year_is_in_that_of_the_letter(passage: str, years: list[str | None]) -> None:
    assert _years(passage) == years


@pytest.mark.parametrize(
    ("passage", "years"),
    [
        ("护林投入逐年增长，2021年林业局支出60万元，比2020年增加5万元；支出8万元买了水泵。", ["2021"] * 3),
        ("形势好转，2021年支出60万元，较2020年增长9%，支出8万元买了水泵。", ["2021"] * 2),
        ("形势好转，2021年支出60万元，2020年方案印发后，支出8万元买了水泵。", ["2021", None]),
    ],
)
def test_what_a_year_is_compared_with_ends_it_not(passage: str, years: list[str | None]) -> None:
    assert _years(passage) == years


@pytest.mark.parametrize(
    ("passage", "years"),
    [
        ("2021年5月，县财政把护林员补贴由每人每月200元上调到300元，对巡河员奖励也调高。", [None, "2021"]),
        ("2021年，校车补贴标准由每生每天2元提高到3元，山区补助随之提高。", [None, "2021"]),
        ("2021年投资60万元建了站，第二期计划投资50万元。", ["2021", None]),
    ],
)
def test_a_rate_is_of_the_year_in_which_it_was_laid_down(passage: str, years: list[str | None]) -> None:
    assert _years(passage) == years


@pytest.mark.parametrize(
    ("passage", "year"),
    [
        ("上半年，林业局拨付护林资金60万元。", "2023"),
        ("林业局上半年拨付护林资金60万元。", "2023"),
        ("一季度兑现补贴60万元。", "2023"),
        # it is not over yet, or of the year that was told of before
        ("前三季度兑现补贴60万元。", None),
        ("2021年长势良好，上半年拨付护林资金60万元。", "2021"),
        ("去年上半年拨付护林资金60万元。", "2022"),
        ("2021年，我局做了以下工作：\n一是护林，上半年拨付资金60万元。", "2021"),
        ("一、2021年护林工作\n上半年拨付资金60万元。", "2021"),
        ("计划上半年拨付护林资金60万元。", None),
    ],
)
def test_a_part_of_the_year_that_is_over_is_in_that_of_the_letter(passage: str, year: str | None) -> None:
    assert said(passage, signed="2023-08-14").get("year") == year


def test_half_a_year_that_is_not_over_may_be_of_any() -> None:
    assert said("上半年，林业局拨付护林资金60万元。", signed="2023-06-14").get("year") is None


@pytest.mark.parametrize(
    ("passage", "years"),
    [
        ("2020年至去年，县里修补桥面花费60万元。", ["2020/2022"]),
        ("去年12月至今年2月，县里支出除雪费60万元。", ["2022/2023"]),
        ("从前年到去年，镇里拨付渠道管护费60万元。", ["2021/2022"]),
        ("2021年底—今年4月，全县兑付育秧补贴60万元。", ["2021/2023"]),
        ("去年以来至今年5月，全县兑付育秧补贴60万元。", ["2022/2023"]),
        ("今年2月至5月，县里支出除雪费60万元。", ["2023"]),
        ("去年到账60万元，今年拨付20万元。", ["2022", "2023"]),
    ],
)
def test_years_that_run_to_this_or_last_year_are_a_period(passage: str, years: list[str | None]) -> None:
    assert _years(passage) == years


@pytest.mark.parametrize("since", ["从2021年起", "2021年以来", "自2021年起"])
def test_what_was_laid_down_since_a_year_is_told_of_all_years_since(since: str) -> None:
    facts = said(f"{since}，我省出台扶持政策，省级财政每年安排2.3亿元扶持粮油生产。")
    assert facts["year"] == "2021/.."


def test_whose_rank_a_place_has_gives_it_nothing() -> None:
    facts = said("东陵县获批省级现代农业强县、获得资金2亿元。")
    assert (facts.get("payer"), facts.get("level"), facts["recipient"]) == (None, None, "东陵县")


@pytest.mark.parametrize(
    "passage",
    [
        "对2014年底年满60岁的村医，每月给予16元生活补助。",
        "以2014年12月31日为界，年满45周岁的村医，每满一年给予补助80元。",
        "2011年以后，我区逐步增加补贴，至2020年村干部补助标准提升至每人每月2800元。",
    ],
)
def test_the_day_of_a_condition_and_a_year_before_another_one_date_no_standard(passage: str) -> None:
    assert "year" not in said(passage)
