"""Every word by which a reply claims a change, a sum or a share."""

from tests.checks.claims import claims

UP = "增长 增加 提高 提升 上升 上涨 扩大 扩展 升高 升 增 净增"
DOWN = "下降 减少 降低 缩减 压减 压缩 下调 缩短 缩小 回落 减 降"
TO = "到 至 为 到了"
BY = "共 新 净 累计 总体 整体 实际 同比 环比 两年 五年"
ENDINGS = "了 达 率 率为 率达 幅 幅度 幅度为"
YEARLY = (
    "同比 比上年 较上年 比去年 比前年 比上一年 比去年同期 相比上年 相比于上年 较2021年 比2021年 比2021年同期 共 净"
    " 累计 总体 实际"
)
TOTALS = "共 共计 合计 总计 总共 一共 两项合计 三项共计 各项共计 以上共计 以上两项合计"
DIVIDES = "包括 包含 资金来源： 资金来源为： 资金来源是： 分别为 分别是"
SOME = "其中 含 由 资金来源为"
OTHER_MATTERS = (
    "另 同时 此外 并 已 目前 现 截至去年 累计 共 合计 总 比 较 同比 环比 增 减 下降 预计 计划 拟 力争 完成 到位 支付"
    " 拨付 剩余 结余 尚 还 人均 户均 平均 每 最 惠及 带动 节约 超 达到 建成 实现 受益 可"
)
RESTS = "其余 剩余 余下 另有 另外"
SHARES = (
    "占 约占总额的 大约占总投资的 占总额的 占总量的 占总投资的 占总资金的 占总数 占全部 占比 占比为 占总投资的比重为"
    " 占总投资的比例达"
)
DONE = "完成计划 已完成年度计划的 达到计划的 占预算的"


def said(sentence: str) -> list[str]:
    """What is claimed, as the check's name and how much it matters."""
    return [f"{check} {severity}" for check, severity, _statement in claims(sentence)]


def wrong(fmt: str, words: str, expected: list[str]) -> dict[str, list[str]]:
    """The words with which a sentence is taken for something else."""
    return {word: found for word in words.split() if (found := said(fmt.format(word))) != expected}


def test_every_verb_of_change_is_worked_out_whether_it_leads_or_claims() -> None:
    for verbs, last in ((UP, "120万元"), (DOWN, "80万元")):
        verb = verbs.split()[0]
        for to in TO.split():
            assert wrong(f"由100万元{{}}{to}{last}，{verb}20%。", verbs, ["growth ok"]) == {}
        assert wrong(f"从100万元{verb}到{last}，{{}}20%。", verbs, ["growth ok"]) == {}
        assert wrong(f"从100万元{verb}到{last}，{{}}25%。", verbs, ["growth error"]) == {}
    assert wrong("由100万元增加到120万元，{}20%。", "增幅 涨幅 增幅为 涨幅达", ["growth ok"]) == {}
    assert wrong("由100万元减少到80万元，{}20%。", "降幅 降幅为", ["growth ok"]) == {}


def test_what_may_stand_around_a_verb_of_change_makes_no_other_claim() -> None:
    assert wrong("由100万元增加到120万元，{}增长20%。", BY, ["growth ok"]) == {}
    assert wrong("由100万元增加到120万元，增长{}20%。", ENDINGS, ["growth ok"]) == {}
    assert wrong("由100万元增加到120万元，{}增长25%。", "其中东镇 年均 比人均", []) == {}


def test_a_comparison_is_worked_out_from_either_side() -> None:
    assert wrong("安排120万元，{}100万元增长20%。", "比上年 较上年 比去年的 较2021年的", ["growth ok"]) == {}
    assert wrong("合格率98%，比全省平均95%{}3个百分点。", "高 高出 多 提高 提高了", ["difference ok"]) == {}
    assert wrong("合格率95%，比全省平均98%{}3个百分点。", "低 少 下降 降低", ["difference ok"]) == {}
    assert wrong("合格率98%，比全省平均95%{}3个百分点。", "低 少 下降", ["difference error"]) == {}


def test_growth_from_one_year_to_the_next_is_worked_out() -> None:
    assert wrong("2021年300万元，2022年360万元，{}增长20%。", YEARLY.replace("比前年", ""), ["growth ok"]) == {}
    assert wrong("2021年300万元，2022年360万元，{}增长25%。", YEARLY.replace("比前年", ""), ["growth error"]) == {}


def test_every_word_that_divides_or_adds_up_makes_a_sum() -> None:
    assert wrong("共投入900万元，{}中央500万元、省级300万元。", DIVIDES, ["sum error"]) == {}
    assert wrong("共投入900万元，{}中央500万元、省级400万元。", DIVIDES, ["sum ok"]) == {}
    assert wrong("共投入900万元，{}中央500万元、省级300万元。", SOME, []) == {}
    assert wrong("共投入900万元，由中央500万元、省级300万元{}。", "组成 构成", ["sum error"]) == {}
    assert wrong("中央500万元、省级300万元，{}900万元。", TOTALS, ["sum error"]) == {}
    assert wrong("中央500万元、省级400万元，{}900万元。", TOTALS, ["sum ok"]) == {}
    nouns = "资金 金额 经费 投资 数量 资金为 经费达"
    assert wrong("中央500万元、省级300万元，共{}900万元。", nouns, ["sum error"]) == {}


def test_a_clause_of_another_matter_is_no_part() -> None:
    text = "共投入900万元，包括中央500万元、省级400万元，{}资金300万元。"
    assert wrong(text, OTHER_MATTERS.replace("共 合计 总 ", ""), ["sum ok"]) == {}


def test_what_is_left_is_the_last_part_where_it_makes_up_the_total() -> None:
    text = "总投资900万元，其中中央500万元，{}400万元由县财政承担。"
    assert wrong(text, "剩余 余下 尚余", ["sum ok"]) == {}
    assert wrong(text.replace("400", "300"), "剩余 余下 尚余", []) == {}


def test_a_rest_leaves_a_list_open() -> None:
    assert wrong("共投入900万元，包括中央500万元、省级300万元，{}自筹。", RESTS, []) == {}


def test_every_way_to_give_a_share_is_worked_out() -> None:
    assert wrong("共投入900万元，其中中央450万元，{}50%。", SHARES, ["share ok"]) == {}
    assert wrong("共投入900万元，其中中央450万元，{}60%。", SHARES, ["share error"]) == {}
    assert wrong("年度计划900万元，实际支出450万元，{}50%。", DONE, ["share ok"]) == {}
    assert said("全县900人，其中党员450人，占总人数的50%。") == ["share ok"]
