"""One word for what letters say in several: the facts are the same, in the words that are printed."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.facts.sentence import sentences
from reader.facts.wording import in_common_words
from reader.figures import FigureKind, recognise
from tests.facts.guesses import guessed, said

SENTENCES = (
    "目前，县财政给予白沙村补助资金60万元，用于新建水池。",
    "今年县水利局已经计划投入30万元维修渠道。",
    "我镇积极争取资金，争取到省级奖补资金80万元。",
    "省财政给予我县资金400万元，先后拨付各乡镇300万元。",
    "护林补助标准提高到每亩18元。",
    "爱心企业捐赠资金20万元，用于救助困难家庭。",
    "项目总投资900万元，预计2024年开工，县级配套200万元。",
    "该桥总投资额260万元，共计投资260万元。",
    "该渠预计总投资90万元，计划总投资80万元。",
    "县财政发放补贴15万元，支付工程款40万元，支出运行经费6万元。",
    "拨给柳林中学、大坪小学的资金分别为9万元、6万元。",
    "县里垫付资金50万元，慈善总会募集善款12万元，资助学生。",
    "近年来受益群众自筹30万元修路。",
    "白沙村委会争取县财政局补助资金9万元，松岭居委会自筹6万元。",
    "省级财政安排资金150万元，用于村组道路30万元、水渠20万元。",
    "护林员每人每月补助650元，村级每年需购置费2万元。",
    "临时救助标准为每人每年400元。",
    "校车购置资金80万元，县财政安排水泵购置经费3万元。",
)
ALIKE = {
    "目前": "当前 现在 如今",
    "近年来": "近几年 这几年 近几年来",
    "今年": "本年",
    "已经": "业已",
    "先后": "相继 陆续",
    "共计": "总共",
    "分别为": "分别是",
    "计划": "打算 准备",
    "预计": "预估 估计",
    "给予": "予以",
    "捐赠": "捐助 捐献",
    "募集": "募捐",
    "拨给": "划给",
    "发放": "兑付",
    "支付": "给付",
    "支出": "开支",
    "垫付": "垫支",
    "投入": "耗资",
    "投资": "斥资",
    "配套": "匹配",
    "资金": "款项",
    "总投资": "总造价",
    "总投资额": "投资总额",
    "预计总投资": "预估总投资 估计工程总投资 预计项目总投资",
    "计划总投资": "打算总投资 计划工程总投资",
    "拨付": "划拨 拨出 调拨 核拨 匀出",
    "用于": "用来 用以 专项用于 重点用于 主要用来 集中用于",
    "新建": "兴建",
    "维修": "整修",
    "开工": "动工",
    "救助": "救济",
    "资助": "扶助",
    "受益": "受惠",
    "乡镇": "镇乡",
    "提高到": "提升至 上调到 增加至",
    "争取到": "申请到",
    "积极争取": "大力争取 努力争取",
    "标准为": "标准是",
    "自筹": "自行筹集 自主筹措",
    "村委会": "村民委员会",
    "居委会": "居民委员会",
    "财政局": "财政部门",
    "级财政": "级财政部门",
    "每年需": "每年度需",
    "购置": "购买 采购",
}
CASES = [
    (sentence, word, other)
    for word, others in ALIKE.items()
    for sentence in SENTENCES
    if word in sentence and not (word == "总投资" and "总投资额" in sentence)
    for other in others.split()
]


@pytest.mark.parametrize(("sentence", "word", "other"), CASES)
def test_the_same_is_said_in_another_word(sentence: str, word: str, other: str) -> None:
    def in_its_words(facts: dict[str, object]) -> dict[str, object]:
        return {name: fact.replace(word, other) if isinstance(fact, str) else fact for name, fact in facts.items()}

    alike = sentence.replace(word, other)
    assert guessed(alike) == [(amount, in_its_words(facts)) for amount, facts in guessed(sentence)]


def test_every_word_is_tried() -> None:
    assert {word for _sentence, word, _other in CASES} == set(ALIKE)


@pytest.mark.parametrize(
    "words",
    [
        "已兑现在岗补助",
        "降低成本年均30万元",
        "城镇乡村",
        "提升至少20公里",
        "采用以工代赈方式",
        "县财政给予以奖代补资金",
        "将准备金300万元",
        "相匹配的资金",
        "规划给水管网",
        "没能兑付",
        "开支部分",
        "每年度假旅游收入",
        "政府采购资金",
        "资金由镇里自行解决",
        "购买服务、采购教具",
    ],
)
def test_characters_of_two_words_are_none_of_these(words: str) -> None:
    assert in_common_words(words) == words


@given(st.text(alphabet='当现本业前在年度每已予以总共是分别一提升至到增加上调123,.()“”"款项县 ', max_size=40))
def test_each_word_stands_in_the_place_of_the_other(words: str) -> None:
    common = in_common_words(words)
    assert len(common) == len(words)
    assert [match.span() for match in re.finditer("[0-9]", common)] == [
        match.span() for match in re.finditer("[0-9]", words)
    ]


def test_what_is_printed_is_told_as_it_is_printed() -> None:
    assert said('县财政安排"护河"行动(一期)款项30万元。')["purpose"] == '"护河"行动(一期)'


def test_a_shorter_word_stands_in_the_place_of_a_longer_one_and_leads_to_all_of_it() -> None:
    text = "松岭村村民委员会 自行筹集3万元，重点用于修渠。"
    sums = [figure for figure in recognise(text) if figure.kind is FigureKind.MONEY]
    sentence = next(iter(sentences(text, sums)))
    assert sentence.words == "松岭村村委会 自筹3万元，用于修渠"
    behind = sentence.words.index("会") + 1
    assert text[: sentence.at(behind)] == "松岭村村民委员会"
    for place in range(len(sentence.words)):
        assert sentence.place(sentence.at(place)) == place


@pytest.mark.parametrize("how", ["专项", "专款", "专门", "重点", "主要", "集中", "统筹", "优先"])
@pytest.mark.parametrize("use", ["用于", "用来", "用以"])
def test_sums_are_dealt_to_what_they_are_for_however_they_are_used(how: str, use: str) -> None:
    found = guessed(f"市里投入资金90万元，分别{how}{use}北街排水50万元、南街绿化40万元。")
    assert [facts.get("purpose") for _amount, facts in found] == [None, "北街排水", "南街绿化"]
    assert [facts["payer"] for _amount, facts in found] == ["市里"] * 3


@pytest.mark.parametrize(
    ("text", "payer"),
    [
        ("余下7万元由松岭村村民委员会自行筹集。", "松岭村村民委员会"),
        ("水厂总投资90万元，其中：专项债券60万元，水务公司自行筹措30万元。", "水务公司"),
        ("村民自行解决2万元。", "村民"),
        ("款项80万元已由市财政部门拨付至各校。", "市财政部门"),
        ("市级财政部门下拨抗旱资金15万元。", "市级财政部门"),
    ],
)
def test_who_gives_is_told_as_it_is_printed(text: str, payer: str) -> None:
    assert said(text)["payer"] == payer


@pytest.mark.parametrize("how", ["", "累计", "共", "陆续", "先行", "重点"])
@pytest.mark.parametrize("ahead", ["计划", "打算", "准备", "将"])
def test_what_is_ahead_is_so_however_it_is_to_be_put_in(ahead: str, how: str) -> None:
    assert said(f"我局{ahead}{how}投入资金45万元，改造老街。")["status"].value == "planned"


@pytest.mark.parametrize("ahead", ["计划花", "打算花费", "将花", "计划拿出", "将列支"])
def test_what_is_ahead_is_not_spent(ahead: str) -> None:
    assert said(f"村里{ahead}8万元修渠。")["status"].value == "planned"


def test_what_was_put_into_a_plan_may_be_spent() -> None:
    assert said("县财政已将30万元全部投入村道。").get("status", None) is None


@pytest.mark.parametrize("verb", ["拨付", "划拨", "下达"])
def test_what_came_before_a_month_has_come(verb: str) -> None:
    assert said(f"村道养护资金70万元已于2023年6月前{verb}至各乡镇。")["status"].value == "allocated"
    assert said(f"村道养护资金70万元将于2023年6月前{verb}至各乡镇。")["status"].value == "planned"


@pytest.mark.parametrize("per", ["", "每亩", "按每亩", "平均每亩"])
def test_what_a_standard_is_called_may_end_in_a_colon(per: str) -> None:
    assert said(f"国家级湿地生态效益补偿标准：{per}18元。")["sort"].value == "standard"
    assert said(f"国家级湿地生态效益补偿标准：{per}18元。") == said(f"国家级湿地生态效益补偿标准为{per}18元。")


@pytest.mark.parametrize("fund", ["设备购买资金", "校车购买费", "农机购买补贴"])
def test_what_is_to_be_bought_is_not_spent_by_what_its_money_is_called(fund: str) -> None:
    assert "status" not in said(f"{fund}40万元。")
    assert said("县财政拨付县中医院购买CT机资金460万元。")["status"].value == "allocated"


@pytest.mark.parametrize("approves", ["批复", "核准", "批准"])
def test_who_approves_what_a_work_costs_pays_nothing(approves: str) -> None:
    assert "payer" not in said(f"省发改委以57号文件{approves}项目总投资2300万元。")


@pytest.mark.parametrize(
    ("text", "fact", "value"),
    [
        ("县里给予了松坪村一次性12万元补助。", "recipient", "松坪村"),
        ("县里已给予了该村一次性12万元补助。", "recipient", "该村"),
        ("按每人每月650元的标准发放了护林津贴。", "purpose", "护林津贴"),
        ("县财政负担公路灾毁保险费210万元。", "purpose", "公路灾毁保险"),
        ("省财政厅下达我市资金700万元，这其中左县300万元、右县400万元。", "recipient", "右县"),
        ("省财政厅下达我市资金700万元，这其中左县700万元。", "recipient", "左县"),
    ],
)
def test_what_only_leads_to_a_name_is_none_of_it(text: str, fact: str, value: str) -> None:
    assert said(text)[fact] == value


@pytest.mark.parametrize(
    "text",
    [
        "各县累计投入资金1.4亿元，其中澄湖县累计投入2100万元。",
        "安排项目资金320万元（其中柳溪镇120万元，截止到目前仅支出70万元）。",
    ],
)
def test_how_much_it_came_to_is_no_purpose(text: str) -> None:
    assert "purpose" not in said(text)


@pytest.mark.parametrize("how", ["专门", "额外", "及时", "足额", "按程序"])
@pytest.mark.parametrize(
    "sentence",
    [
        "县财政{}补助7万元修缮戏台。",
        "2022年，市财政{}安排资金90万元。",
        "既有住宅加装电梯，每台由县里{}补助7万元。",
        "省财政{}支持松溪县发展茶产业，下达资金900万元。",
    ],
)
def test_how_it_is_given_says_no_more_than_that_it_is(how: str, sentence: str) -> None:
    def printed(facts: dict[str, object]) -> dict[str, object]:
        return {name: fact.replace(how, "") if isinstance(fact, str) else fact for name, fact in facts.items()}

    plain = [facts for _amount, facts in guessed(sentence.format(""))]
    assert [printed(facts) for _amount, facts in guessed(sentence.format(how))] == plain


@pytest.mark.parametrize("much", ["总额", "共", "共计", "约", ""])
def test_how_much_money_comes_to_stands_between_what_it_is_called_and_the_sum(much: str) -> None:
    facts = said(f"市林草局下达护林员补助资金{much}46万元。")
    assert (facts["payer"], facts["recipient"], facts["status"].value) == ("市林草局", "护林员", "allocated")
    assert said(f"争取到专项债券资金{much}900万元。")["payer"] == "专项债券"


@pytest.mark.parametrize("until", ["截至目前", "截止目前", "到目前为止", "截至目前为止", "截止到目前"])
def test_until_now_is_said_in_several_ways(until: str) -> None:
    found = guessed(f"下达东溪县资金80万元（其中西溪镇30万元，{until}仅支出9万元）。")
    assert found[-1][1] == guessed("下达东溪县资金80万元（其中西溪镇30万元，截至目前仅支出9万元）。")[-1][1]
    assert "purpose" not in said(f"{until}资金缺口7万元。")


@pytest.mark.parametrize(
    ("text", "fact", "value"),
    [
        ("县财政安排资金90万元，其中30万元尚未到账。", "status", "planned"),
        ("争取省级补助90万元即将到账。", "status", "planned"),
        ("下达东溪县资金90万元（其中西溪镇30万元，目前仅花费7万元）。", "status", "spent"),
        ("对投资过亿的企业，给予最多90万元的奖励。", "sort", "cap"),
        ("松岭茶厂获得省级激励资金9万元。", "payer", "省级"),
    ],
)
def test_what_is_said_in_a_rarer_word_is_the_same(text: str, fact: str, value: str) -> None:
    assert getattr(said(text)[fact], "value", said(text)[fact]) == value


@pytest.mark.parametrize("words", ["已打到账户", "游客花费30万元", "人均花费30元", "激励机制", "最多的镇"])
def test_nor_are_these_words_the_others(words: str) -> None:
    assert in_common_words(words) == words


def test_sums_of_a_list_are_joined_in_any_way() -> None:
    for join in ("、", "和", "及", "，"):
        found = guessed(f"阅览室改造由区文旅局补助20万元{join}街道配套10万元。")
        assert [facts["payer"] for _amount, facts in found] == ["区文旅局", "街道"]
        found = guessed(f"资金来源为企业自筹2亿元{join}银行贷款6亿元。")
        assert [facts["payer"] for _amount, facts in found] == ["企业", "银行"]
    assert in_common_words("东溪镇30万元和顺镇20万元") == "东溪镇30万元岙岙镇20万元"
    assert in_common_words("分别为30万元和20万元，50万元及以上") == "分别为30万元和20万元，50万元及以上"


@pytest.mark.parametrize(
    "sentence",
    [
        "林地补偿标准{}集体所有的每亩每年16元。",
        "护理补贴标准{}一级每人每月130元，二级每人每月90元。",
        "驿站建设补助标准{}省级20万元，州级9万元，不足部分自筹。",
    ],
)
def test_for_whom_a_standard_is_may_stand_behind_its_colon(sentence: str) -> None:
    assert guessed(sentence.format("：")) == guessed(sentence.format("为"))


@pytest.mark.parametrize(
    ("name", "other"),
    [("云岭镇", "向阳镇"), ("云岭镇", "和平镇"), ("云岭镇", "由旺镇"), ("云岭县", "共和县"), ("云岭县", "将乐县")],
)
@pytest.mark.parametrize(
    "passage",
    [
        "其中柳溪镇、{}分别投入25万元和31万元。",
        "所需资金由县财政和{}分别承担9万元、6万元。",
        "对口帮扶单位柳川集团有限公司捐赠{}资金300万元。",
        "投资350万元的{}便民服务中心已建成投用。",
        "省里增设了财力补助，2020年下达{}补助资金5300万元。",
        "已为{}累计投入3亿元。",
        "{}高度重视，自筹300万元。",
    ],
)
def test_a_place_whose_name_begins_like_a_word_is_read_as_any(passage: str, name: str, other: str) -> None:
    def told(called: str) -> list[tuple[str, dict[str, object]]]:
        shown = guessed(passage.format(called))
        return [
            (
                text,
                {key: value.replace(called, "＠") if isinstance(value, str) else value for key, value in said.items()},
            )
            for text, said in shown
        ]

    assert told(other) == told(name)


@pytest.mark.parametrize(
    "passage",
    [
        "2021年，我县投入资金360万元；2022年，410万元。",
        "争取资金300万元，组织实施了三座桥的维修。",
        "今年向省里争取资金230万元，目前资金已全部到位。",
        "县财政安排资金500万元，用于道路硬化300万元、绿化200万元。",
        "省财政2021年下达资金3.6亿元，2022年4.1亿元，2023年4.5亿元。",
        "污水项目到位资金1826万元，溪边县913万元，占全市资金的50%。",
    ],
)
def test_money_may_be_called_so_before_or_behind_how_much_it_is(passage: str) -> None:
    swapped = re.sub(r"(?<=投入|争取|安排|下达|到位)资金([\d.]+[万亿]元)", r"\1资金", passage, count=1)
    assert swapped != passage
    assert [facts for _, facts in guessed(swapped)] == [facts for _, facts in guessed(passage)]
