"""Sums: what counts as a claim that parts make a total, and which reading of it is taken."""

import pytest

from reader.text.canonical import canonical
from reader.understanding import understand
from tests.checks.claims import claims, findings

HOLDING = [
    ("安排资金4800万元,包括管网3700万元、水厂300万元、泵站800万元。", "3700万元 + 300万元 + 800万元 = 4800万元"),
    ("投资分别为3000万元、2000万元和0.5亿元，合计1亿元。", "3000万元 + 2000万元 + 0.5亿元 = 1亿元"),
    ("有泵站 137 座、水厂 97 座、水窖 9 座,共 243 座。", "137座 + 97座 + 9座 = 243座"),
    ("资金1000万元，由县级资金600万元、镇级资金400万元组成。", "600万元 + 400万元 = 1000万元"),
    ("总投资43329.82万元,其中债券27000万元;企业、集体等共计16329.82万元。", "27000万元 + 16329.82万元 = 43329.82万元"),
    ("新建渠道1.5公里，分别为东渠800米、西渠700米。", "800米 + 700米 = 1.5公里"),
    ("安排资金500万元，其中东镇300万元、西镇200万元，已支付450万元。", "300万元 + 200万元 = 500万元"),
    ("总投资2亿美元,包括甲厂1.5亿美元、乙厂0.5亿美元。", "1.5亿美元 + 0.5亿美元 = 2亿美元"),
    ("共投入900万元，中央300万元、省400万元、市200万元。", "300万元 + 400万元 + 200万元 = 900万元"),
    ("上半年下达65万元，下半年下达48万元，全年共下达113万元。", "65万元 + 48万元 = 113万元"),
    ("第一批下达30万元，第二批下达20万元，两批共50万元。", "30万元 + 20万元 = 50万元"),
    ("投资900万元（中央300万元、省400万元、市200万元）。", "300万元 + 400万元 + 200万元 = 900万元"),
    ("共有水厂120座(规模化69座，小型51座)。", "69座 + 51座 = 120座"),
    ("东镇、西镇、北镇资金分别为300、400和200万元，共900万元。", "300万元 + 400万元 + 200万元 = 900万元"),
    ("安排900万元，东镇、西镇、北镇分别为300、400和200万元。", "300万元 + 400万元 + 200万元 = 900万元"),
    ("2022年、2023年分别安排1.5、2.5亿元，两年累计4亿元。", "1.5亿元 + 2.5亿元 = 4亿元"),
    ("2021年投入500万元，2022年投入600万元，两年累计投入1100万元。", "500万元 + 600万元 = 1100万元"),
    ("渡口总投资900万元：省财政500万元，市财政400万元。", "500万元 + 400万元 = 900万元"),
    ("省财政下达900万元，用于渡船500万元，用于码头400万元。", "500万元 + 400万元 = 900万元"),
    ("省财政下达900万元，主要用于渡船500万元、码头400万元。", "500万元 + 400万元 = 900万元"),
    ("省财政下达900万元，500万元用于渡船，400万元用于码头。", "500万元 + 400万元 = 900万元"),
    ("服务群众4.5万人，其中东镇20000人、西镇25000人。", "20000人 + 25000人 = 4.5万人"),
]
FAILING = [
    (
        "安排资金4800万元,包括管网3700万元、水厂300万元、泵站700万元。",
        "3700万元 + 300万元 + 700万元 = 4700万元 ≠ 4800万元",
    ),
    ("有泵站137座、水厂97座、水窖9座,共244座。", "137座 + 97座 + 9座 = 243座 ≠ 244座"),
    ("投资分别为3000万元、2000万元和0.5亿元，合计2亿元。", "3000万元 + 2000万元 + 0.5亿元 = 1亿元 ≠ 2亿元"),
    ("资金1000万元，由县级资金600万元、镇级资金300万元组成。", "600万元 + 300万元 = 900万元 ≠ 1000万元"),
    ("资金4800万元，其中东镇3000万元、西镇2000万元。", "3000万元 + 2000万元 = 5000万元 > 4800万元"),
    (
        "资金4800万元，其中中央3000万元、省级1800万元、县级500万元。",
        "3000万元 + 1800万元 + 500万元 = 5300万元 > 4800万元",
    ),
    ("经费480元(其中餐费120元,车费360元,住宿费100元)。", "120元 + 360元 + 100元 = 580元 > 480元"),
    ("资金300万元，其中省级500万元。", "500万元 > 300万元"),
    (
        "总投资900万元（中央300万元、省400万元、市250万元）。",
        "300万元 + 400万元 + 250万元 = 950万元 > 900万元",
    ),
    ("2021年投入500万元，2022年投入600万元，两年累计1200万元。", "500万元 + 600万元 = 1100万元 ≠ 1200万元"),
    ("资金900万元，分别为300、400和100万元。", "300万元 + 400万元 + 100万元 = 800万元 ≠ 900万元"),
    (
        "资金1200万元，其中省级800万元，县级500万元，镇级200万元。",
        "800万元 + 500万元 + 200万元 = 1500万元 > 1200万元",
    ),
    (
        "资金1200万元，其中中央资金800万元，省级资金500万元。",
        "800万元 + 500万元 = 1300万元 > 1200万元",
    ),
]
SILENT = {
    "uses that don't come to the sum before them": "下达900万元，用于渡船500万元，用于码头300万元。",
    "uses of which one is another's": "省里下达900万元，用于渡船500万元，市里配套400万元。",
    "givers that happen to come to the first one": "省补助900万元，市配套500万元，县配套400万元。",
    "some of a total, below it": "资金4800万元，其中东镇3000万元、西镇1000万元。",
    "another matter behind a comma": "收入1.2亿元，其中税收1亿元，支出5亿元。",
    "villages of counties": "涉及8个县，其中贫困村120个。",
    "attributes of people with their shares": "教师100人，其中本科90人，占90%；党员40人，占40%。",
    "one part of a total": "资金4800万元，包括东镇3000万元。",
    "parts that end in 等": "资金4800万元，包括东镇3000万元、西镇1000万元等。",
    "a rest without a number": "资金4800万元，包括东镇3000万元、西镇1000万元，其余用于养护。",
    "requested and granted sums": "申请资金500万元、安排资金300万元，共计900万元。",
    "two currencies": "引进资金500万元、100万美元，共计600万元。",
    "two measure words": "建成泵站5座、管网3公里，共9座。",
    "counts of one thing and a total of another": "覆盖东县5个乡镇、西县3个乡镇，共150个村。",
    "a unit that stands only behind the last number": "投资4800万元，包括东镇3700、西镇300和南镇900万元。",
    "a rate among the parts": "资金500万元，其中补助300万元、每人每月680元、奖励200元。",
    "a vague part": "资金500万元，包括补助300万元、奖励数百万元、其他900万元。",
    "years that are compared": "2023年安排1亿元，2021年和2022年分别为8000万元、9000万元。",
    "a list whose total stands before": "全年投资5000万元，建设东渠1200万元、西渠1300万元，其中中央资金3000万元。",
    "what was done with it": "资金4800万元，其中东镇3000万元，已支付2500万元。",
    "a range that allows it": "资金300-500万元，其中东镇200万元、西镇290万元。",
    "parts in brackets that may not be all": "总投资900万元（中央300万元、省级400万元）。",
    "no total before the brackets": "年度补助900元（城市600元、农村500元）。",
    "what was planned in brackets": "完成投资900万元（年初计划1000万元、调整后950万元）。",
    "attributes of people in brackets": "共有学生3200人（男生1700人、住校生2100人）。",
    "what was done with a total": "共争取资金900万元，拨付东镇300万元、西镇800万元。",
    "those that are named, who may not be all": "安排900万元，东镇、西镇分别为300、400万元。",
    "other years than are said": "2021年投入500万元、2022年投入600万元、2023年投入700万元，两年累计1300万元。",
    "years that are not all said": "2021年安排500万元，2022年安排600万元，十年累计投入1.2亿元。",
    "all that was ever spent": "2021年投入500万元，2022年投入600万元，累计投入1.2亿元。",
    "roads with numbers": "国道320、321共5公里，改造3公里。",
    "no words that claim anything": "东镇300万元、西镇200万元、北镇900万元。",
}


@pytest.mark.parametrize(("sentence", "statement"), HOLDING)
def test_parts_that_make_their_total_hold(sentence: str, statement: str) -> None:
    assert claims(sentence) == [("sum", "ok", statement)]


@pytest.mark.parametrize(("sentence", "statement"), FAILING)
def test_parts_that_miss_or_exceed_their_total_are_an_error(sentence: str, statement: str) -> None:
    assert claims(sentence) == [("sum", "error", statement)]


@pytest.mark.parametrize("sentence", SILENT.values(), ids=SILENT)
def test_where_nothing_is_claimed_nothing_is_found(sentence: str) -> None:
    assert [claim for claim in claims(sentence) if claim[0] == "sum"] == []


def test_the_spans_are_the_cores_with_the_total_first() -> None:
    text = canonical("东镇300万元、西镇约200万元，合计500万元左右。")
    (found,) = findings(text)

    assert [span.of(text) for span in found.spans] == ["500万元", "300万元", "200万元"]
    assert found.holds


@pytest.mark.parametrize(
    "sentence",
    [
        "投资1000万元,其中中央600万元(其中东县400万元、西县200万元)、省级400万元。",
        "投资1000万元，其中中央600万元，其中东县400万元、西县200万元；省级400万元。",
    ],
)
def test_a_part_may_have_parts_of_its_own(sentence: str) -> None:
    assert claims(sentence) == [
        ("sum", "ok", "600万元 + 400万元 = 1000万元"),
        ("sum", "ok", "400万元 + 200万元 = 600万元"),
    ]


def test_an_inner_list_fails_by_itself() -> None:
    assert claims("投资1000万元,其中中央600万元(其中东县400万元、西县300万元)、省级400万元。") == [
        ("sum", "ok", "600万元 + 400万元 = 1000万元"),
        ("sum", "error", "400万元 + 300万元 = 700万元 > 600万元"),
    ]


def test_a_second_list_may_divide_the_same_total() -> None:
    assert claims("资金1000万元，包括东镇600万元、西镇400万元，其中中央700万元、省级300万元。") == [
        ("sum", "ok", "600万元 + 400万元 = 1000万元"),
        ("sum", "ok", "700万元 + 300万元 = 1000万元"),
    ]


def test_parts_that_miss_by_their_rounding_are_a_note_that_holds() -> None:
    (found,) = findings("总投资48.6亿元，包括甲线21.3亿元、乙线17.8亿元、丙线9.4亿元。")

    assert (found.holds, found.severity) == (True, "note")
    assert found.statement == "21.3亿元 + 17.8亿元 + 9.4亿元 = 48.5亿元 ≈ 48.6亿元"


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("总投资超过1000万元，包括东渠500万元、西渠520万元。", ("ok", "500万元 + 520万元 = 1020万元 > 1000万元")),
        ("总投资超过1000万元，包括东渠500万元、西渠420万元。", ("error", "500万元 + 420万元 = 920万元 ≠ 1000万元")),
        ("总投资约1000万元，包括东渠500万元、西渠460万元。", ("ok", "500万元 + 460万元 = 960万元 ≈ 1000万元")),
        ("总投资5300余万元，包括东渠2800万元、西渠2540万元。", ("ok", "2800万元 + 2540万元 = 5340万元 ≈ 5300余万元")),
        ("总投资300-500万元，包括东渠200万元、西渠250万元。", ("ok", "200万元 + 250万元 = 450万元 ≈ 300-500万元")),
    ],
)
def test_a_qualifier_widens_what_holds_or_makes_it_one_sided(sentence: str, expected: tuple[str, str]) -> None:
    assert claims(sentence) == [("sum", *expected)]


def test_attributes_of_people_may_overlap_so_an_excess_is_a_note() -> None:
    assert claims("代表60名，其中党员30名、女性40名。") == [("sum", "note", "30名 + 40名 = 70名 > 60名")]


def test_parts_that_a_comma_joins_may_be_none_so_an_excess_is_a_note_unless_a_list_is_announced() -> None:
    assert claims("收入1200万元，其中税收800万元，支出1100万元。")[0][1] == "note"
    assert claims("资金1200万元，其中：省级800万元，县级1100万元。")[0][1] == "error"


def test_parts_that_only_their_place_makes_so_are_a_note_where_they_exceed_what_is_called_a_total() -> None:
    assert claims("共投入800万元，中央300万元、省400万元、市200万元。") == [
        ("sum", "note", "300万元 + 400万元 + 200万元 = 900万元 > 800万元")
    ]


def test_what_comes_from_above_may_not_hold_what_the_county_adds() -> None:
    assert claims("争取上级资金1200万元，其中省级800万元，县级600万元。")[0][1] == "note"


def test_a_count_is_worked_out_in_what_its_total_is_printed_in() -> None:
    assert claims("服务群众5万人，包括东镇20000人、西镇25000人。") == [
        ("sum", "note", "20000人 + 25000人 = 4.5万人 ≈ 5万人")
    ]


def test_numbers_that_share_the_last_one_s_unit_are_found_where_they_stand() -> None:
    text = "东镇、西镇分别为300、400万元，共700万元。"
    (found,) = findings(text)

    assert [span.of(text) for span in found.spans] == ["700万元", "300", "400万元"]


def test_a_long_list_is_said_by_its_first_parts_and_the_last() -> None:
    parts = "、".join(f"{name}镇{count}座" for count, name in enumerate("甲乙丙丁戊己庚辛", start=1))

    assert claims(f"共有泵站36座，包括{parts}。") == [("sum", "ok", "1座 + 2座 + 3座 + 4座 + … + 8座 = 36座")]


def test_what_stands_beside_a_counted_part_is_a_part_of_what_stands_beside_the_count() -> None:
    text = canonical("奖补36个村180万元，其中一类村6个60万元，二类村30个120万元，均已兑现。")

    assert claims(text) == [
        ("sum", "ok", "6个 + 30个 = 36个"),
        ("sum", "ok", "60万元 + 120万元 = 180万元"),
    ]


@pytest.mark.parametrize(
    ("sentence", "sums"),
    [
        (
            "县财政下达40万元，全部用于泵站维修；镇财政下达20万元，全部用于沟渠疏浚，总计60万元。",
            [("ok", "40万元 + 20万元 = 60万元")],
        ),
        ("县财政下达40万元，用于泵站维修；镇财政下达20万元，用于沟渠疏浚，合计90万元。", []),
        (
            "省里下达90万元，我县分解下达云岭镇50万元、柳溪镇40万元。",
            [("ok", "50万元 + 40万元 = 90万元")],
        ),
        ("争取资金90万元，已拨付到村50万元，拨付到户40万元。", [("ok", "50万元 + 40万元 = 90万元")]),
        ("争取资金90万元，已拨付到村50万元，拨付到户30万元。", []),
        ("省里下达90万元，分配市级配套50万元、县级配套40万元。", []),
        ("省里下达90万元，县里安排镇里50万元、村里40万元。", []),
        ("东段投资50万元，西段投资40万元，总投资90万元。", [("ok", "50万元 + 40万元 = 90万元")]),
        ("东段投资50万元，西段投资40万元，总投资120万元。", []),
        ("省级安排50万元，县级配套40万元，两级共投入90万元。", [("ok", "50万元 + 40万元 = 90万元")]),
        ("2021年投入50万元、2022年投入40万元，累计投入90万元。", [("ok", "50万元 + 40万元 = 90万元")]),
        ("2021年投入50万元、2022年投入40万元，累计投入390万元。", []),
    ],
)
def test_what_nothing_but_its_place_calls_a_total_is_one_where_it_comes_out(
    sentence: str, sums: list[tuple[str, str]]
) -> None:
    assert [(severity, said) for check, severity, said in claims(sentence) if check == "sum"] == sums


def test_a_part_that_is_more_than_what_a_total_grew_by_is_of_the_total() -> None:
    passage = "我县下达渡口资金4亿元，比去年增加5000万元，其中云岭镇1亿元。"
    (division,) = understand(passage).divisions
    assert division.whole.of(passage) == "4亿元"
    passage = "我县下达渡口资金4亿元，比去年增加5000万元，其中云岭镇增加1000万元。"
    (division,) = understand(passage).divisions
    assert division.whole.of(passage) == "5000万元"


@pytest.mark.parametrize(
    ("passage", "divided"),
    [
        # a total behind a semicolon that is divided as the one before it was, or is of another year
        (
            "2021年投入800万元，其中左县200万元；2022年，全市投资600万元，其中左县90万元。",
            {"800万元": ["200万元"], "600万元": ["90万元"]},
        ),
        (
            "安排教育资金800万元，其中左县200万元；安排卫生资金500万元，其中左县90万元。",
            {"800万元": ["200万元"], "500万元": ["90万元"]},
        ),
        ("2021年投入800万元，其中左县200万元；2022年右县600万元。", {"800万元": ["200万元"]}),
        # a part that is divided again
        (
            "2021-2022年共投入1400万元，其中2021年800万元，其中左县200万元；2022年600万元，其中左县90万元。",
            {"800万元": ["200万元"], "600万元": ["90万元"], "1400万元": ["800万元", "600万元"]},
        ),
        (
            "总投资3000万元，其中一期2000万元；二期1000万元，其中中央500万元。",
            {"1000万元": ["500万元"], "3000万元": ["2000万元", "1000万元"]},
        ),
        ("投入800万元，其中左县200万元；右县100万元；云县90万元。", {"800万元": ["200万元", "100万元", "90万元"]}),
    ],
)
def test_a_total_behind_a_semicolon_is_no_part_of_the_one_before_it(
    passage: str, divided: dict[str, list[str]]
) -> None:
    found = understand(passage).divisions
    assert {each.whole.of(passage): [part.of(passage) for part in each.parts] for each in found} == divided


@pytest.mark.parametrize(
    ("passage", "whole", "parts"),
    [
        # in a sentence of its own, where it comes out
        (
            "新建宿舍145平方米，投资约4520万元；新建公租房521平方米，投资约8263万元。合计新建666平方米，总投资约12783万元。",
            "12783万元",
            ["4520万元", "8263万元"],
        ),
        ("2021年投入100万元，2022年投入200万元。合计投入300万元。", "300万元", ["100万元", "200万元"]),
        # behind whatever is said of the last part
        (
            "村委会出资4万元，石村出资3万元，向上级争取7万元，新建一个120平方米的卫生室，总投资14万元。",
            "14万元",
            ["4万元", "3万元", "7万元"],
        ),
        (
            "争取到市级经费2万元用于建设，拨付中央资金6万元，先后共拨付建设资金8万元。",
            "8万元",
            ["2万元", "6万元"],
        ),
        # what some got who are counted first, and what is told by its share
        (
            "安排资金167亿元，支持建设集群140个。其中石桥县等5个县参与建设，获得资金6815万元。",
            "167亿元",
            ["6815万元"],
        ),
        ("污水项目到位资金1826万元，溪边县913万元，占全市资金的50%。", "1826万元", ["913万元"]),
    ],
)
def test_what_is_added_up_or_shared_is_divided_however_it_is_told(passage: str, whole: str, parts: list[str]) -> None:
    found = {
        each.whole.of(passage): [part.of(passage) for part in each.parts] for each in understand(passage).divisions
    }
    assert found[whole] == parts


@pytest.mark.parametrize(
    "passage",
    [
        "2021年投入100万元，2022年投入200万元。合计投入500万元。",
        "投入500万元，左县100万元，占全市的50%。",
    ],
)
def test_what_does_not_come_out_there_divides_nothing(passage: str) -> None:
    assert understand(passage).divisions == ()


def test_a_total_and_its_parts_may_have_blanks_around_their_numbers() -> None:
    passage = "2021 年投入 500 万元，2022 年投入 600 万元，两年累计 1100 万元。"
    (division,) = understand(passage).divisions
    assert [part.of(passage) for part in division.parts] == ["500 万元", "600 万元"]


def test_a_list_that_a_pages_edge_breaks_is_one() -> None:
    passage = (
        "2021年，全县统筹各级资金继续改善农村的供水条件，对山区乡镇的老旧管网逐步进行了\n"
        "改造，共计完成了渡口镇、石门镇和云亭镇等地的供水管网改造，总投资合计900万元，其\n"
        "中上级补助资金500万元，县财政配套资金300万元，群众自筹资金和投工投劳一共折合为约\n"
        "100万元，惠及群众2万余人，受到了群众的一致好评，下一步将继续完善管护的长效机制。\n"
    )
    found = {
        each.whole.of(passage): [part.of(passage) for part in each.parts] for each in understand(passage).divisions
    }
    assert found["900万元"] == ["500万元", "300万元", "100万元"]
