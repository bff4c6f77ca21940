"""Every word that tells who gives a sum, who gets it, what it is for and how far it has come."""

from typing import Any

import pytest

from reader.facts import posts
from reader.facts.parties import payer
from reader.facts.purposes import topic
from reader.facts.words import ASKED_AGAIN
from tests.facts.guesses import said

VERBS = {
    "allocated": "安排 下达 下拨 拨付 划拨 拨出 拨款 拨给 落实 到位 追加 注入 设立 获得 获批 争取到 筹措下达",
    "spent": "投入 完成投资 投资 出资 支出 支付 列支 使用 利用 发放 兑现 兑付 代缴 购买",
    "raised": "筹集 筹措 筹资 自筹 募集 接收 接受 收到 捐赠 捐助 捐款 捐资 发行 集资",
    "requested": "申请 争取 请求 恳请 申报 建议安排",
}
GRANTED = "补助 配套 给予 奖励 奖补 支持 提供"
WILL = "将再 拟 计划投 预计 预期 预算 力争 打算 初步考虑 估算 匡算 概算 需 下一步 明年"
DONE = "已 了 完成 共 累计 先后 到位 以来 成功 建成 解决"
NO_FUNDING = (
    "产值 收入 增收 利润 税收 税额 税费 销售 营收 缺口 生产总值 余额 拉动 带动 撬动 总规模 消费 交易额 节约 造价 均价"
    " 罚款 罚金 评估 学费 水价 电价 票价 房价 租金 物业费 授信 减免 减负 规模"
)
GETS = (
    "学校 企业 公司 合作社 示范社 医院 机构 组织 农户 困难户 老年人 老人 学生 人员 工程 家庭 协会 传承人 中心 毕业生"
    " 对象 职工 项目 教师 景区 医生 村医 院校 单位 个人 群众 儿童 主体 用户 服务点 街道"
)
TO = "拨付 下达 捐赠 发放 提供 购买 划拨 下拨 捐助 支付"
GIVEN_TO = "下达 下达到 下达至 安排 拨付 拨付给 拨付到 给予 支持 补助 补助给 捐赠给 奖励 奖励给 争取"
COLLECTORS = "县红十字会 县慈善总会 县慈善会 县教育基金会 我省 我市 我县 我区 我州 我镇 我乡"
USED = (
    "用于 用来 用以 用作 专门用于 专项用于 全部用于 主要用于 重点用于 统筹用于 优先用于 具体用于 将用于 资金用于"
    " 款项用于 资金主要用于"
)
NAMED_BY = (
    "安排 下达 下拨 拨付 划拨 落实 追加 投入 支出 支付 列支 使用 发放 兑现 筹集 筹措 募集 接收 接受 申请 争取 争取到"
    " 获得 整合 到位 给予 捐赠 解决"
)
GENERIC = (
    "中央 财政 专项 配套 补助 奖补 奖励 项目 社会 自筹 各类 有关 相关 帮扶 支持 一般 政府 年度 其余 剩余 所需 福利"
    " 福彩 体彩 彩票 预算 地方 工作 对口协作 以奖代补 一次性 捐赠 慈善 抗疫 贴息 涉农 衔接 建设 贷款 银行 债券 公益金"
    " 固定资产 投资 直接 企业 国有 民间 各级 物资"
)
GIVERS = (
    "中央 国家 省级 市级 州级 县级 区级 镇级 乡级 街道 省财政厅 县教育局 审计署 县法院 县科协会 研究所 服务中心"
    " 县政府 县党委 有关部门 有关单位 东岭企业 东岭公司 东岭集团 建设银行 居民 群众 村民 业主 社会各界 爱心人士"
    " 社会力量 社会资本 社会资本方 政府方 一中学校 县医院 云岭大学 第三方机构 各县（市、区）"
)
LEADS = (
    "其中 同时 同时， 此外 此外， 另外 截至目前 目前 为此 现行 并 再 而 明确 规定 一是 二是 包括 今年 去年 近年来"
    " 2021年 自2021年起 2021年5月 2021年5月3日 2021年底 2021年上半年"
)
ADVERBS = (
    "已 共 将 拟 计划 预计 先后 累计 分别 每年 积极 多方 通过整合 围绕项目 还 也 均 都 再 另 首次 一次性 统筹"
    " 高度重视并 会同省厅 联合省厅 从预算中 向上 对东镇 为东镇 按标准 结合实际 主动 切实 持续 坚持 全年 当年 合计"
    " 利用存量 采取措施 协调 组织 多渠道 加大 提供 引导 实施 新建 建成 重点 同步 紧急 及时"
)
BORNE = "配套 承担 解决 统筹发放 统筹解决 统筹安排 统筹保障 负担 列入预算 安排 全额保障 自筹 兜底 补助"
LEVELS = {
    "central": "中央 国家 国务院 国家林业局 财政部 民政部 教育部 水利部 农业农村部 住建部 交通部 科技部",
    "province": "省政府 省财政厅 自治区政府",
    "city": "云川市财政局 云州政府 东盟政府",
    "county": "青河县财政局 东区政府 东旗政府 各县（市、区）",
    "township": "北岭镇政府 北岭乡政府 城关街道",
}
MONEY_OF = {
    "central": "中央补助 中央预算内投资 国家下达 国家补助 国家专项",
    "province": "省级资金 省财政 省级福彩 省补 省预算",
    "city": "市级资金 市财政 市本级 市级配套",
    "county": "县级资金 县财政 县本级 区级专项",
    "township": "镇级资金 乡级配套 镇财政",
}


def values(fmt: str, words: str, fact: str, **letter: str) -> dict[str, Any]:
    """One fact of the last sum of each sentence, by the word in it."""
    return {word: said(fmt.format(word), **letter).get(fact) for word in words.split()}


def same(words: str, value: Any) -> dict[str, Any]:
    return dict.fromkeys(words.split(), value)


def own(words: str, fmt: str = "{}") -> dict[str, str]:
    return {word: fmt.format(word) for word in words.split()}


@pytest.mark.parametrize("status", VERBS)
def test_every_verb_of_money_tells_how_far_it_has_come(status: str) -> None:
    assert values("县里{}水渠资金500万元。", VERBS[status], "status") == same(VERBS[status], status)


def test_a_verb_that_also_lays_down_tells_it_where_something_says_that_it_was_done() -> None:
    assert values("县里先后{}修路500万元。", GRANTED, "status") == same(GRANTED, "allocated")
    assert values("对新建水渠的{}500万元。", GRANTED, "status") == same(GRANTED, None)
    assert values("对新建水渠的{}补助500万元。", DONE, "status") == same(DONE, "allocated")


def test_what_is_ahead_is_planned() -> None:
    assert values("该项目{}安排资金500万元。", WILL, "status") == same(WILL, "planned")


def test_an_income_or_a_price_is_no_funding() -> None:
    assert values("县里安排{}500万元。", NO_FUNDING, "status") == same(NO_FUNDING, None)
    pleas = "提出 建议 希望 要求 反映 呼吁"
    assert values("您{}安排资金500万元。", pleas, "status") == same(pleas, "requested")


def test_whoever_is_given_to_is_the_recipient() -> None:
    assert values("县财政向东岭{}拨付资金500万元。", GETS, "recipient") == own(GETS, "东岭{}")
    assert values("县财政向北岭镇{}资金500万元。", TO, "recipient") == same(TO, "北岭镇")
    assert values("县财政{}北岭镇资金500万元。", GIVEN_TO, "recipient") == same(GIVEN_TO, "北岭镇")
    assert values("{}收到捐款500万元。", COLLECTORS, "recipient") == own(COLLECTORS)
    assert said("县财政收到捐款500万元。").get("recipient") is None


def test_what_a_sum_is_used_for_is_its_purpose() -> None:
    assert values("县财政安排资金500万元，{}修建水渠。", USED, "purpose") == same(USED, "修建水渠")


def test_what_a_sum_is_named_for_is_its_purpose() -> None:
    assert values("县里{}水渠维修资金500万元。", NAMED_BY, "purpose") == same(NAMED_BY, "水渠维修")
    assert values("县里安排{}资金500万元。", GENERIC, "purpose") == same(GENERIC, None)
    opens = "其中 包括 包含 含"
    assert values("共安排资金900万元，{}水渠维修500万元。", opens, "purpose") == same(opens, "水渠维修")


def test_the_office_that_begins_a_clause_gives() -> None:
    assert values("{}安排资金500万元。", GIVERS, "payer") == own(GIVERS)
    assert values("{}县财政安排资金500万元。", LEADS, "payer") == same(LEADS, "县财政")
    assert values("县财政{}安排资金500万元。", ADVERBS, "payer") == same(ADVERBS, "县财政")


def test_the_office_that_bears_a_sum_gives_it() -> None:
    assert values("安排500万元，由县级财政{}。", BORNE, "payer") == same(BORNE, "县级财政")
    asked = "请求 恳请 申请 争取"
    assert values("{}县水利局安排资金500万元。", asked, "payer") == same(asked, "县水利局")


@pytest.mark.parametrize("level", LEVELS)
def test_a_payer_is_of_the_lowest_level_in_its_name(level: str) -> None:
    assert values("{}安排资金500万元。", LEVELS[level], "level") == same(LEVELS[level], level)


@pytest.mark.parametrize("level", MONEY_OF)
def test_money_is_of_the_level_in_its_name(level: str) -> None:
    assert values("落实{}500万元。", MONEY_OF[level], "level") == same(MONEY_OF[level], level)


def test_several_levels_and_no_government_have_no_level() -> None:
    words = "东岭企业 东岭公司 居民 群众 村民 建设银行 社会组织 慈善总会 业主 第三方机构 县医院 县学校"
    assert values("{}安排资金500万元。", words, "level") == same(words, None)
    several = "两级财政 三级财政 各级财政 市县财政 省市财政 省、市财政 市和县财政"
    assert values("{}安排资金500万元。", several, "level") == same(several, None)


def test_a_sum_over_years_is_cumulative() -> None:
    over = "历年 多年来 近三年 近5年 三年共 三年累计 两年合计 三年来共 三年间共 累计"
    assert values("县里{}投入资金500万元。", over, "cumulative") == same(over, True)
    within = "今年 三年内 每年 年均 三年级"
    assert values("县里{}投入资金500万元。", within, "cumulative") == same(within, None)


def test_the_worth_of_goods_is_in_kind() -> None:
    worth = "价值 折合 折价 折款 作价"
    assert values("接收企业捐赠的{}500万元的设备。", worth, "in_kind") == same(worth, True)
    goods = "捐来的东西 物资 设备 物品 口罩 防护服 药品 器材 赠品"
    assert values("收到价值500万元的{}。", goods, "in_kind") == same(goods, True)
    assert said("志愿者服务折价3万元。")["in_kind"] is True
    assert said("村民以土地和劳力折资24万元入股。")["in_kind"] is True
    assert said("建成价值500万元的水渠。").get("in_kind") is None


def test_the_year_of_a_document_or_a_work_is_not_the_sums() -> None:
    done = "印发方案 出台方案 下发方案 发布方案 召开会议 修订方案 签订合同 批复方案 建成水厂 竣工 完工 相比 同期"
    assert values("2021年{}，安排资金500万元。", done, "year") == same(done, None)
    plain = "安排预算 落实责任"
    assert values("2021年{}，安排资金500万元。", plain, "year") == same(plain, "2021")


def test_a_sum_that_goes_on_from_another_is_for_the_same_by_the_same() -> None:
    on = "再安排 目前已到位 已拨付 增加到 提高至 增至 提升到 到位 尚需 配套"
    text = "县财政安排修路资金900万元，{}500万元。"
    assert values(text, on, "purpose") == same(on, "修路")
    assert values(text, on, "payer") == same(on, "县财政")


def test_what_several_rules_ask_of_the_same_words_is_worked_out_once() -> None:
    words = "云岭村支部书记工作补贴13000元"
    for ask in (payer.subject, posts.paid_post, topic.is_bare):
        ask.cache_clear()
        assert ask(words, 0, 11) == ask(words, 0, 11)
        assert (ask.cache_info().hits, ask.cache_info().maxsize) == (1, ASKED_AGAIN)
