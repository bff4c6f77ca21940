"""Every word that makes a number without a unit a sum of money, and every one that keeps it from being one."""

from reader.figures import FigureKind, recognise
from tests.figures.readings import readings

FUNDS = (
    "福彩公益金 体彩公益金 彩票公益金 公益金 专项资金 补助资金 财政资金 奖补资金 项目资金 资金 经费 奖金 奖励 补助款"
    " 专款 善款 拨款 贷款 投资 补贴 专项债"
)
OWNERS = "左右 上下 的 中央 国家 省级 市级 县级 区级 本级 上级 省 财政 配套 专项 工作 建设 省级财政配套"
MONEY = (
    "资金 经费 缺口 缺额 欠账 投资 投入 补助 补助款 拨付 拨款 补贴 支出 贷款 捐款 融资 筹资 筹措 专项债 专项债券"
    " 一般债 国债 授信 预算 造价 产值 税收 收入 利润 金额 销售额 交易额 自筹 捐助 捐资 出资 集资 资助 公益金 罚款"
    " 注册资本 年薪 工资 投资额 资金量 花费 费用 耗资 斥资 债务 负债 欠款 GDP 生产总值 奖补 折合 善款 专款 奖金 基金"
)
GRANTS = "安排 申请 下达 下拨 划拨 争取 整合 募集 捐赠 奖励 补助 配套 追加 落实 拨付 拨出"
LINKS = (
    "缺口 总量 总额 规模 额度 2022年 2022年度 总量达到 共 共计 合计 总计 累计 到位 到 了 为"
    " 还有 仍有 有 约 近 达 达到 已达 已达到 超 超过 逾 突破 不少于 不低于 不超过 至少 最高 人民币"
)
PEOPLE = (
    "农民 农户 牧民 村民 群众 居民 职工 学生 学员 教师 人口 人才 老年人 老人 儿童 妇女 劳动 警力 党员 干部 企业 贫困"
    " 家庭 患者"
)
ENDS = "， ,  。 ； ; 、 ） ) 用于 用来 支持 作为 购置 购买 左右 上下 以上 以下 以内 福彩金 补偿款 办公经费"


def is_money(sentence: str) -> bool:
    return ("40万", "400000") in readings(sentence, FigureKind.MONEY)


def test_every_fund_behind_a_number_makes_it_money() -> None:
    assert [fund for fund in FUNDS.split() if not is_money(f"另有40万{fund}。")] == []
    assert [owner for owner in OWNERS.split() if not is_money(f"另有40万{owner}资金。")] == []
    assert is_money("另有40万专项经费。")
    assert [other for other in ("农户", "亩地", "省级示范户", "资产") if is_money(f"另有40万{other}。")] == []


def test_every_word_of_money_before_a_number_makes_it_money() -> None:
    for word in MONEY.split():
        for link in ("", *LINKS.split()):
            assert is_money(f"{word}{link}40万，") or f"{word}{link}"[-3:] == "人民币", word + link
        assert is_money(f"{word}共为40万修路"), word
        assert not is_money(f"{word}和其他事项40万修路"), word


def test_people_behind_a_number_are_no_money() -> None:
    for people in PEOPLE.split():
        assert not is_money(f"投入40万{people}。"), people
        assert not is_money(f"投入40万当地{people}。"), people
    assert is_money("投入40万帮助当地群众。")


def test_what_is_done_with_a_number_of_money_is_no_pair() -> None:
    for what in ("全镇路灯进行检修", "各村水泵进行维修", "该桥加固"):
        assert is_money(f"安排专项资金40万对{what}。"), what
    for what in ("小学操场进行翻修", "水渠实施清淤"):
        assert is_money(f"安排40万对{what}。"), what
    for sentence in ("全县新婚夫妻40万对。", "全县安排40万对夫妻进行婚检。", "投放鱼苗40万对。"):
        assert not is_money(sentence), sentence


def test_a_grant_is_money_where_its_clause_ends_behind_the_number() -> None:
    for verb in GRANTS.split():
        for end in (*ENDS.split(), ""):
            assert is_money(f"{verb}40万{end}"), (verb, end)
            assert is_money(f"{verb}了40万{end}"), (verb, end)
        if verb not in MONEY.split():
            assert not is_money(f"{verb}40万群众就业"), verb


def test_a_sum_in_yuan_at_the_end_of_a_list_makes_the_others_money() -> None:
    for sign in "、和及与或":
        assert is_money(f"分别40万{sign}50万元"), sign
        assert is_money(f"分别40万{sign}50万{sign}60万元"), sign
    for change in ("增", "增加", "提", "提高", "上升", "调整", "降", "下降", "减少"):
        for to in "至到":
            assert is_money(f"去年40万{change}{to}50万元"), change
            assert is_money(f"去年40万逐步{change}{to}50万元"), change
    assert is_money("去年40万再增加到50万元")
    assert not is_money("分别40万、50万人")


def test_a_word_of_money_is_looked_for_fourteen_characters_before_the_number() -> None:
    assert is_money("注册资本累计不少于40万，")
    assert is_money("资金缺口累计40万，")
    assert not is_money("资金共计不少于人民币40万，")  # three words between
    assert not is_money("资金方面另有40万，")


def test_kuai_is_money_where_money_is_spoken_of_and_no_thing_follows() -> None:
    def sums(sentence: str) -> list[tuple[str, str]]:
        return readings(sentence, FigureKind.MONEY)

    for word in (*MONEY.split(), *GRANTS.split()):
        assert sums(f"{word}100块。") == [("100块", "100")], word
        assert sums(f"{word}100块展板。") == [], word
    assert sums("地砖100块。") == []
    assert sums("每户100块5毛。") == [("100块5毛", "100.5")]


def test_ten_twenty_or_thirty_yuan_in_one_character_are_a_sum_where_they_are_paid() -> None:
    def sums(sentence: str) -> list[tuple[str, str]]:
        return [(found.span.of(sentence), str(found.value)) for found in recognise(sentence)]

    for sentence in ("每人十元。", "收取十元，", "补助十元", "人均仅需十元。"):
        assert sums(sentence) == [("十元", "10")], sentence
    assert sums("每户廿元。") == [("廿元", "20")]
    assert sums("资助卅元。") == [("卅元", "30")]
    for sentence in ("十元店", "收取十元店租金。", "一元化", "每人百元。", "十元面额"):
        assert sums(sentence) == [], sentence


def test_the_next_of_a_list_of_sums_is_one_too() -> None:
    def sums(sentence: str) -> list[str]:
        return [found.span.of(sentence) for found in recognise(sentence) if found.kind is FigureKind.MONEY]

    assert sums("分别安排资金120万、30万用于照明。") == ["120万", "30万"]
    assert sums("安排乡镇资金120万元、30万和20万，已到位。") == ["120万元", "30万", "20万"]
    assert sums("投资3.5亿、2亿，建两条路。") == ["3.5亿", "2亿"]
    assert sums("投入资金120万元、30万株苗木。") == ["120万元"]
    assert sums("投入资金120万元、30万、20万株苗木。") == ["120万元"]
    assert sums("投入资金120万元、30万劳动力。") == ["120万元"]
    assert sums("投入资金120万元，30万用于照明。") == ["120万元"]
    assert sums("投入资金2021年度120万、2022年度30万、2023年20万。") == ["120万", "30万", "20万"]
    assert sums("投入资金2021年120万，2022年30万，用于照明。") == ["120万", "30万"]
    assert sums("涉及人口120万、30万。") == []
    assert sums("常住人口2021年120万、2022年30万。") == []


def test_a_number_alone_in_a_bracket_behind_money_is_how_much_that_is() -> None:
    assert is_money("发放购房补贴（40万）、生活补贴等。")
    assert is_money("创业贴息贷款(40万)等扶持。")
    assert not is_money("培训（40万）人次。")
    assert not is_money("补助对象（40万）。")
    assert not is_money("享受补贴（40万户）。")


def test_traditional_characters_speak_of_money_too() -> None:
    assert ("40萬", "400000") in readings("市財政配套補助資金40萬，其中青石縣一半。", FigureKind.MONEY)


def test_a_sentence_that_begins_with_a_date_goes_on_no_number() -> None:
    for behind in ("2021年起实施。", "2021-2022年期间。", "3月开工。"):
        assert is_money(f"预计修复资金40万。{behind}"), behind
    assert not is_money("预计修复资金40万。3000元用于绿化。")


def test_a_fee_of_so_many_myriads_is_money_and_what_is_free_or_paid_by_so_many_is_not() -> None:
    assert is_money("每年要交垃圾清运费40万，负担较重。")
    assert is_money("全镇路灯电费40万的压力。")
    assert not is_money("全市免费40万。")
    assert not is_money("付费40万群众。")


def test_what_a_sum_grew_to_is_money_and_so_is_a_rate_that_is_paid() -> None:
    assert is_money("护林经费由20万元增至40万。")
    assert is_money("护林经费由20万元，逐年提高到40万，用于巡山。")
    assert not is_money("护林面积由20万亩增至40万。")
    assert not is_money("由20万元增至40万群众。")
    assert is_money("村道按40万/公里补助。")
    assert is_money("村道按40万/公里的标准，予以扶持。")
    assert not is_money("日均客流40万/天。")
