"""What a sum is per, in every word that says it, before the sum and behind it; and what is no rate."""

from reader.figures import FigureKind, recognise

MEASURES = (
    "人 人次 户 户次 生 亩 吨 公斤 千克 斤 度 千瓦时 立方 立方米 平方米 平米 ㎡ 公里 千米 米 株 头 只 羽 台 辆 套 床"
    " 例 村 校 班"
)
CLASSIFIERS = "个 张 件 座 处 所 家 名 次 间 层 项 月 年 日 天 学年 学期 小时 课时"
NOUNS = (
    "造价 投资 成本 标准 费用 学费 水费 投入 支出 收入 工资 均价 单价 价格 水价 补助 补贴 奖励 奖补 资金 经费 津贴 救助"
    " 养老金 保险费"
)
VERBS = "一次性 给予 发放 提供 安排 资助 减免 收取 补 奖 按 由 从 为 达 达到"
TIMES = "年 月 天 日 次 学年 学期"


def base_of(sentence: str) -> str | None:
    """What the last sum of a sentence is per."""
    sums = [found for found in recognise(sentence) if found.kind is FigureKind.MONEY]
    assert sums, sentence
    return sums[-1].base


def test_every_measure_behind_a_sum_is_what_it_is_per() -> None:
    for word in (MEASURES + " " + CLASSIFIERS).split():
        for stroke in ("/", "/ "):
            assert base_of(f"标准为500元{stroke}{word}，") == word, word
        assert base_of(f"标准为500元/{word}补助标准。") == word, word
    for word in MEASURES.split():
        assert base_of(f"收费3元每{word}，") == f"每{word}", word
        for time in TIMES.split():
            assert base_of(f"收费3元每{word}每{time}，") == f"每{word}每{time}", (word, time)
    for word in "月天日":
        assert base_of(f"发放500元每{word}，") == f"每{word}", word


def test_a_stroke_may_part_the_time_of_a_rate_before_its_sum() -> None:
    for rate in ("每人/月", "每户/年", "每人每年度", "每馆每年度", "每床/天"):
        assert base_of(f"补助标准为{rate}500元。") == rate
    assert base_of("每个月/季度考核，奖励500元。") is None


def test_what_a_sum_is_per_may_stand_in_brackets_behind_it() -> None:
    assert base_of("补贴标准1200元（每人每月）。") == "每人每月"
    assert base_of("奖励3万元（每年安排一次）。") is None


def test_what_a_comma_of_a_list_parts_from_a_rate_is_none_of_what_it_is_per() -> None:
    assert base_of("管护90元/亩、年，") == "亩、年"
    assert base_of("管护90元/亩、村级另行安排。") == "亩"
    assert base_of("人均300元/年、亩产500公斤。") == "年"


def test_a_rate_may_be_per_several_and_per_any_short_word() -> None:
    for base in (
        "人·月",
        "人/月",
        "亩.年",
        "3年",
        "12年",
        "生/学年",
        "人/次/天",
        "标准间",
        "吨·公里",
        "吨公里",
        "棚舍",
        "鱼塘口面",
    ):
        assert base_of(f"标准为500元/{base}，") == base, base


def test_what_a_sum_is_per_may_stand_in_a_bracket_over_a_lines_end() -> None:
    assert base_of("护渡补贴500元（\n每人每月），") == "每人每月"


def test_what_is_said_of_a_rate_is_no_part_of_its_base() -> None:
    for said in ("提高到", "增加到", "标准", "补助", "的"):
        assert base_of(f"由500元/標段{said}") == "標段", said


def test_whose_money_it_is_and_how_it_is_named_is_no_part_of_a_base() -> None:
    assert base_of("每个项目市级福彩公益金补助5万元。") == "每个项目"
    assert base_of("每个社区拨付工作经费10万元。") == "每个社区"
    assert base_of("每个幸福院项目中央财政补助3万元。") == "每个幸福院项目"
    assert base_of("每个村文化室建设的补助资金仅为4.5万元。") == "每个村文化室"


def test_a_number_behind_a_rate_makes_it_none() -> None:
    assert base_of("发放500元每人12次。") is None
    assert base_of("发放500元每人全年12次。") is None
    assert base_of("发放500元每人共计为全年12次。") == "每人"


def test_every_measure_before_a_sum_is_what_it_is_per() -> None:
    for word in MEASURES.split():
        assert base_of(f"每{word}500元。") == f"每{word}", word
        assert base_of(f"每{word}补助资金500元。") == f"每{word}", word
        for time in TIMES.split():
            assert base_of(f"每{word}每{time}500元。") == f"每{word}每{time}", (word, time)
    for one in "人户亩村生床校":
        assert base_of(f"{one}均补助500元。") == f"{one}均", one


def test_a_classifier_needs_its_noun() -> None:
    for word in "个张件座处所家名间层项":
        assert base_of(f"每{word}水厂500元。") == f"每{word}水厂", word


def test_what_stands_between_a_rate_and_its_sum_is_no_part_of_it() -> None:
    leads = ("", "平均", "年均", "建设", "平均建设")
    for word in (*(f"{lead}{noun}" for lead in leads for noun in NOUNS.split()), *VERBS.split()):
        assert base_of(f"每个行政村{word}500元。") == "每个行政村", word
        assert base_of(f"每个行政村{word} 500元。") == "每个行政村", word
    assert base_of("每个行政村一次性给予补助资金500元。") == "每个行政村"


def test_what_recurs_in_time_is_no_rate() -> None:
    for time in (*"年月日天次逢当季周", "学年", "学期", "两年", "三年", "四年", "五年", "几年"):
        assert base_of(f"每{time}安排500元。") is None, time


def test_a_rate_stands_in_the_clause_of_its_sum_and_near_it() -> None:
    for mark in "，。；：、,;:!！\n":
        assert base_of(f"每亩补助{mark}安排500元。") is None, mark
        assert base_of(f"每个行政村{mark}安排500元。") is None, mark
    assert base_of("每亩2019年起补助500元。") is None
    assert base_of(f"每亩{'甲' * 12}500元。") == "每亩"
    assert base_of(f"每亩{'甲' * 13}500元。") == f"每亩{'甲' * 13}"
    assert base_of(f"每个{'甲' * 13}500元。") == f"每个{'甲' * 13}"
    assert base_of(f"每个{'甲' * 14}500元。") is None
    assert base_of("每个行政村每年500元。") == "每个行政村每年"
    assert base_of("每个行政村每人500元。") == "每个行政村每人"


def test_what_is_counted_in_hundred_millions_is_no_average() -> None:
    assert base_of("生均公用经费1.15亿元。") is None
    assert base_of("生均公用经费1.15万元。") == "生均"
    assert base_of("每生公用经费1.15亿元。") == "每生"


def test_a_sum_for_so_many_of_something_is_per_so_many() -> None:
    cases = {
        "每引进1人奖励5万元。": "每引进1人",
        "每建成1公里补助20万元。": "每建成1公里",
        "每增加1个床位补助1万元。": "每增加1个床位",
        "每10万人安排1000万元。": "每10万人",
        "每户安装1台补助300元。": "每户安装1台",
        "渡工每新增1万元贷款，贴息100元。": None,
        "每满100元减20元。": "每满100元",
        "按每平方米3000元补助20万元。": None,  # another rate ends with the digits
        "每年3月拨付300万元。": None,
        "每2年安排300万元。": None,
    }
    found = {text: [each.base for each in recognise(text) if each.kind is FigureKind.MONEY][-1] for text in cases}
    assert found == cases


def test_a_stroke_the_other_way_round_stands_before_what_a_sum_is_per_too() -> None:
    assert base_of("县里再补5元\\户。") == "户"
    assert base_of("保洁员补贴300元＼月。") == "月"
    assert base_of("护堤费18元\\亩·年。") == "亩·年"
    assert base_of("护堤费18元，\\亩数待定。") is None
