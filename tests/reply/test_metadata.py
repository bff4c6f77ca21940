"""Metadata is read from the header, the opening and the closing in every form that pages give it."""

import pytest

from reader.reply import Contact, Metadata, Proposal, parse
from reader.text.variants import simplified

LETTER = """\
查陌然代表：

您提出的《关于改善通村公路的建议》收悉，现答复如下：

一、进展
全县道路养护正在按计划推进之中。
"""


def header(printed: str) -> Metadata:
    return parse(f"{printed}\n\n{LETTER}").metadata


def closing(printed: str) -> Metadata:
    return parse(f"关于第58号建议的答复\n\n{LETTER}\n{printed}\n").metadata


@pytest.mark.parametrize(
    "printed",
    [
        "索引号:QH01-2023\n发布机构:青河县财政局\n发布日期:2023-06-12",
        "索引号：QH01-2023\n发布机构：青河县财政局\n发布日期：2023年6月12日",
        "索引号：QH01-2023 发布机构：青河县财政局 发布日期：2023.6.12",
        "索引号\nQH01-2023\n发布机构\n青河县财政局\n发布日期\n2023-06-12",
        "索引号:\nQH01-2023\n发布机构:\n青河县财政局\n发布日期:\n2023-06-12",
        "• 索引号:\n• QH01-2023\n• 发布机构:\n• 青河县财政局\n• 发布日期:\n• 2023-06-12",
        "| 索引号 | QH01-2023 | 发布机构 | 青河县财政局 |\n| 发布日期 | 2023-06-12 |",
        "[ 索引号 ] | QH01-2023\n[ 发布机构 ] | 青河县财政局\n[ 发布日期 ] | 2023-06-12",
        "【索引号】QH01-2023\n【发布机构】：青河县财政局\n【发布日期】2023-06-12",
        "索 引 号: QH01-2023\n发 布 机 构 : 青河县财政局\n发布 日期: 2023-06-12",
        "索 引 号 QH01-2023 发布日期 2023-06-12\n发布机构 青河县财政局 文 号",
        "索引号QH01-2023\n发布日期2023-06-12\n发布机构 青河县财政局",
        "信息索引号：QH01-2023\n发文机关：青河县财政局\n生成日期：2023-06-12",
        "索引号:\xa0QH01-2023\n发布机构:　　青河县财政局\n发布日期:  2023-06-12",
        "- 索引号\n- QH01-2023\n- 发文机构\n- 青河县财政局\n- 文 号\n- 浏览量\n- 日期\n- 2023-06-12",
    ],
)
def test_labels_and_values_are_read_in_every_layout(printed: str) -> None:
    metadata = header(printed)

    assert (metadata.index_number, metadata.issuer, metadata.published) == ("QH01-2023", "青河县财政局", "2023-06-12")


@pytest.mark.parametrize(
    "printed",
    [
        "• QH01-2023/2023-00012\n• 青河县财政局\n• 提案\n• 2023-06-12\n• 2023-06-12",
        "  • QH01-2023/2023-00012\n  • 青河县财政局\n  • 有效\n  • 2023年06月12日",
    ],
)
def test_bullets_with_values_only_say_what_their_form_tells(printed: str) -> None:
    metadata = header(printed)

    assert (metadata.index_number, metadata.issuer, metadata.published) == (
        "QH01-2023/2023-00012",
        "青河县财政局",
        "2023-06-12",
    )


def test_bullets_with_two_dates_do_not_tell_which_is_which() -> None:
    assert header("• QH01-2023/2023-00012\n• 2023-06-12\n• 2023-06-20").published is None


@pytest.mark.parametrize("control", ["字号：大 中 小", "字号:\n分享至微信和微博", "文号：\n无"])
def test_a_control_of_the_page_is_no_document_number(control: str) -> None:
    assert header(control).document_number is None


def test_the_date_may_stand_among_the_pages_own_controls() -> None:
    assert header("来源：青河县财政局　时间：2023-06-12 09:30　浏览次数：123").published == "2023-06-12"


def test_whoever_proposed_is_addressed_where_the_letter_names_nobody() -> None:
    page = "领衔代表：查陌然\n附议代表：栾知夏\n建议答复\n您提出的建议收悉，现答复如下：\n正在推进。\n"

    assert parse(page).metadata.addressees == ("查陌然",)


def test_a_label_never_takes_the_next_label_for_its_value() -> None:
    metadata = header("索引号\n字号\n青财函〔2023〕61号\n文章来源\n办公室\n发布日期\n2023-06-12")

    assert (metadata.index_number, metadata.document_number) == (None, "青财函〔2023〕61号")
    assert (metadata.issuer, metadata.published) == (None, "2023-06-12")


@pytest.mark.parametrize(
    "printed",
    ["索引号：\n发布日期：2023-06-12", "索引号： 发布日期：2023-06-12", "| 索引号 | | 发布日期 | 2023-06-12 |"],
)
def test_a_label_without_a_value_has_none(printed: str) -> None:
    metadata = header(printed)

    assert (metadata.index_number, metadata.published) == (None, "2023-06-12")


def test_the_first_of_a_repeated_label_counts() -> None:
    assert header("发布日期：2023-06-12\n发布日期：2024-01-01").published == "2023-06-12"


def test_an_absent_fact_is_none() -> None:
    assert parse("").metadata == Metadata()


@pytest.mark.parametrize(
    ("printed", "category"),
    [
        ("A类", "A"),
        ("(B类)", "B"),
        ("分类(A)", "A"),
        ("类别:C", "C"),
        ("类  别:B", "B"),
        ("                    A", "A"),
        ("B2类", "B2"),
        ("【C类】", "C"),
        ("类别： （B）类", "B"),
        ("办理类别：A类", "A"),
        ("青财函〔2023〕5号(B类)", "B"),
        ("青财函〔2023〕61号A类", "A"),
        ("青财函〔2023〕61号(D)", "D"),
        ("青财函〔2023〕61号                B类  同意公开", "B"),
        ("办理结果:(A类)", "A"),
        ("办理结果：A（已解决）", "A"),
        ("类别标记：A", "A"),
        ("类型：建议", None),
        ("案件类别：Ｂ", "B"),
        ("（Ｂ类）", "B"),
        ("类", None),
        ("类别:", None),
        ("A4纸打印", None),
    ],
)
def test_the_class_of_the_result_is_read_in_every_form(printed: str, category: str | None) -> None:
    assert header(printed).category == category


def test_the_class_may_stand_at_the_end() -> None:
    assert closing("青河县财政局\n2023年6月12日\n办复类别:B类").category == "B"


@pytest.mark.parametrize("mark", ["公开", "同意公开", "主动公开", "依申请公开", "不予公开"])
@pytest.mark.parametrize("form", ["{}", "                  {}", "A类　　{}", "公开方式：{}", "是否同意公开：{}"])
def test_the_disclosure_mark_is_read_apart_from_the_class(mark: str, form: str) -> None:
    metadata = header(form.format(mark))

    assert metadata.disclosure == mark
    assert metadata.category == ("A" if "A" in form else None)


@pytest.mark.parametrize(
    "line", ["(此件主动公开)", "此件主动公开", "信息公开选项：主动公开", "主动公开", "(此件主动公开发布)"]
)
def test_the_disclosure_mark_may_stand_in_the_closing(line: str) -> None:
    assert closing(f"青河县财政局\n2023年6月12日\n{line}").disclosure == "主动公开"


@pytest.mark.parametrize(
    ("printed", "mark"),
    [
        ("公开形式：主动公开", "主动公开"),
        ("信息公开属性：不予公开", "不予公开"),
        ("（可公开）", "可公开"),
        ("不公开", "不公开"),
        ("此件不公开", "不公开"),
        ("全文公开", "全文公开"),
        ("公开发布", "公开"),
        ("同意对外公开", "同意公开"),
        ("（此回复件公开）", "公开"),
    ],
)
def test_a_rarer_disclosure_mark_is_read_too(printed: str, mark: str) -> None:
    assert header(printed).disclosure == mark


@pytest.mark.parametrize(
    ("said", "mark"), [("(是)", "同意公开"), ("否", "不同意公开"), ("同意", "同意公开"), ("不同意", "不同意公开")]
)
def test_yes_and_no_answer_whether_to_disclose(said: str, mark: str) -> None:
    assert header(f"是否同意公开:{said}").disclosure == mark
    assert header(f"公开：{said.strip('()')}").disclosure == mark
    assert header(f"政务公开：{said.strip('()')}").disclosure is None


@pytest.mark.parametrize(
    "printed",
    [
        "青财函〔2023〕61号",
        "青财函﹝2023﹞61号",
        "青财函[2023]61号",
        "青财函【2023】61号A类",
        "青财函〔2023〕061号　　签发人:冼暮云",
    ],
)
def test_the_document_number_is_given_in_the_standards_form(printed: str) -> None:
    assert header(printed).document_number == "青财函〔2023〕61号"


@pytest.mark.parametrize("printed", ["青财函〔2023142号", "文号：青财函〔2023142号", "发文字号:青财函〔2023142"])
def test_a_damaged_document_number_is_not_guessed(printed: str) -> None:
    assert header(printed).document_number is None


@pytest.mark.parametrize("printed", ["签发人:冼暮云", "签 发 人：冼暮云", "青财函〔2023〕61号    签发人:冼暮云"])
def test_the_signatory_is_read_in_every_form(printed: str) -> None:
    assert header(printed).signatory == "冼暮云"


@pytest.mark.parametrize(
    ("title", "kind", "number", "session"),
    [
        ("关于对县十七届人大二次会议第58号建议的答复", "建议", "58", "县十七届人大二次会议"),
        ("对县政协十届三次会议第0132号提案的复函", "提案", "0132", "县政协十届三次会议"),
        ("关于政协第十届委员会第二次会议第045号提案答复的函", "提案", "045", "政协第十届委员会第二次会议"),
        ("关于县十七届人大二次会议第58号建议的回复", "建议", "58", "县十七届人大二次会议"),
        ("青河县财政局关于答复县十七届人大三次会议第413号建议的函", "建议", "413", "县十七届人大三次会议"),
        ("对县政协第十届委员会第四次会议第四十二号提案的答复", "提案", "四十二", "县政协第十届委员会第四次会议"),
        ("关于县十七届人大一次会议17号代表建议的答复", "建议", "17", "县十七届人大一次会议"),
        ("关于对第12、13号建议的答复", "建议", "12、13", None),
        ("关于对县十七届人大二次会议第12号、第13号建议的答复", "建议", "12、13", "县十七届人大二次会议"),
        ("关于对第12号、13号和第15号提案的答复", "提案", "12、13、15", None),
        ("对十三届全国人大三次会议第4012号建议的答复", "建议", "4012", "十三届全国人大三次会议"),
        ("关于省政协十二届四次会议第0321号提案的答复", "提案", "0321", "省政协十二届四次会议"),
        ("对县十七届人大二次会议第5号议案的办理报告", "议案", "5", "县十七届人大二次会议"),
        ("关于对第JY100012050700号建议的答复", "建议", "JY100012050700", None),
        ("关于对第2-26号建议的答复意见", "建议", "2-26", None),
        ("关于DH123号建议的协办意见", "建议", "DH123", None),
        ("××县财政局关于对第58号建议的答复", "建议", "58", None),
        ("关于县十八届人大三次会议第36号建议办理情况的函", "建议", "36", "县十八届人大三次会议"),
        ("对省第十三届人民代表大会第四次会议第9号议案的答复", "议案", "9", "省第十三届人民代表大会第四次会议"),
        ("关于民政局对政协青河县十二届三次会议第71号提案的答复", "提案", "71", "政协青河县十二届三次会议"),
    ],
)
def test_the_title_says_which_proposal_is_answered(title: str, kind: str, number: str, session: str | None) -> None:
    metadata = header(title)

    assert metadata.title == title
    assert metadata.proposal == Proposal(kind, number, "关于改善通村公路的建议", session)


@pytest.mark.parametrize(
    "lines",
    [
        "关于县政协第十届委员会第二次会议\n第045号提案的答复",
        "关于县政协第十届委员会第二次会议\n第045号提案的\n答   复",
        "关于县政协第十届委员会第二次会议第045号提案的\n\n答复",
        "关于县政协第十届委员会\n第二次会议第045号\n提案的答复",
        "标题：关于县政协第十届委员会 第二次会议第045号提案的答复",
        "關(guān)于縣政協(xié)第十屆委員會(huì)第二次會(huì)議第045號(hào)提案的答復(fù) |",
        "关于县政协第十届委员会第二次会议第045号提案的答复\n青财函〔2023〕61号\n关于县政协第十届委员会\n第二次会议第045号提案的答复",
    ],
)
def test_a_title_over_several_lines_is_one_title(lines: str) -> None:
    title = header(lines).title

    assert simplified(title or "").replace("協", "协") == "关于县政协第十届委员会第二次会议第045号提案的答复"


def test_a_title_that_ends_like_one_takes_its_last_piece_too() -> None:
    assert header("关于第45号提案办理情况\n的答复").title == "关于第45号提案办理情况的答复"


def test_a_title_on_a_proposal_comes_before_any_other() -> None:
    metadata = header(
        "关于推进政务公开工作的情况\n关于扶持小微企业提案的答复\n关于对县政协六届一次会议第043号提案的回复"
    )

    assert metadata.title == "关于对县政协六届一次会议第043号提案的回复"
    assert (metadata.proposal.number, metadata.proposal.session) == ("043", "县政协六届一次会议")


def test_a_title_with_the_proposals_number_comes_before_the_pages_own() -> None:
    assert (
        header("关于“疏通北沟”的建议答复\n关于县人大三次会议第16号建议的答复").title
        == "关于县人大三次会议第16号建议的答复"
    )
    assert header("标题：关于疏通北沟建议的答复\n关于第16号建议的答复").title == "关于疏通北沟建议的答复"


@pytest.mark.parametrize(
    ("closing", "signed", "issuer"),
    [
        ("2024年5月6日 承办单位联系人姓名及电话：简若溪5550133", "2024-05-06", None),
        ("联系人姓名及电话：简若溪 5550133 澄湖县水利局", None, "澄湖县水利局"),
        ("联系人：简若溪 5550133 澄湖县水利局 2024年5月6日", "2024-05-06", "澄湖县水利局"),
    ],
)
def test_who_signs_and_when_may_stand_on_a_line_with_whom_to_ask(
    closing: str, signed: str | None, issuer: str | None
) -> None:
    metadata = parse(f"查陌然代表：\n您的建议收悉，现答复如下：\n路面平整。\n{closing}\n").metadata

    assert (metadata.signed, metadata.issuer) == (signed, issuer)


@pytest.mark.parametrize(
    ("salutation", "addressees"),
    [
        ("尊敬的查陌然区人大代表：", ("查陌然",)),
        ("县建设局（城管办）：", ("县建设局（城管办）",)),
        ("释义 | 查陌然、栾知夏委员：", ("查陌然", "栾知夏")),
        ("关于第5-1号建议答复的函 查陌然等十位代表：", ("查陌然",)),
    ],
)
def test_whom_a_letter_addresses_is_named_without_what_stands_around(
    salutation: str, addressees: tuple[str, ...]
) -> None:
    opening = "您提出的《关于修路的建议》收悉，现答复如下："

    assert parse(f"{salutation}\n{opening}\n路面平整。\n").metadata.addressees == addressees


def test_the_number_of_a_cited_document_is_no_proposals() -> None:
    assert header("关于推进政务公开工作的意见\n国发〔2014〕40号").proposal.number is None


@pytest.mark.parametrize(
    ("page", "title"),
    [
        ("关于第16号“关于改造旧小区的建议”的答复\n查陌然代表：\n您的建议收悉。\n", "关于改造旧小区的建议"),
        ("题目：关于改造旧小区的建议\n回复结果：\n我局按照“一区一策”推进改造，进展顺利。\n", "关于改造旧小区的建议"),
        (
            "关于第16号建议的答复\n查陌然代表：\n感谢您的关心。您提出的关于改造旧小区的建议收悉。\n",
            "关于改造旧小区的建议",
        ),
    ],
)
def test_the_proposals_title_is_looked_for_in_the_replys_own(page: str, title: str) -> None:
    assert parse(page).metadata.proposal.title == title


@pytest.mark.parametrize(
    ("cited", "title"),
    [
        ("《关于改善通村公路的建议》", "关于改善通村公路的建议"),
        ("“关于改善通村公路的建议”", "关于改善通村公路的建议"),
        ('"关于改善通村公路的建议"', "关于改善通村公路的建议"),
        ("《关于落实<办法>的建议》", "关于落实<办法>的建议"),
        ("《关于落实《管护办法》的建议》", "关于落实《管护办法》的建议"),
        ("关于改善通村公路的建议", "关于改善通村公路的建议"),
        ("《关于改善通村公路的建议", "关于改善通村公路的建议"),
        ("“关于改善通村公路的建议", "关于改善通村公路的建议"),
        ("《关于改善通村公路的建议(第58号)》", "关于改善通村公路的建议"),
        ("关于加强通村公路建设，改善出行条件的建议", "关于加强通村公路建设，改善出行条件的建议"),
        ("关于加强通村公路建设,改善出行条件的建议(第58号)", "关于加强通村公路建设,改善出行条件的建议"),
        ("改善道路的想法", None),
        ("‘关于改善通村公路的建议’", "关于改善通村公路的建议"),
        ("＂关于改善通村公路的建议＂", "关于改善通村公路的建议"),
        ("【关于改善通村公路的建议】", "关于改善通村公路的建议"),
        ("<关于改善通村公路的建议>", "关于改善通村公路的建议"),
        ("【改善道路的想法】", None),
        ("《关于延长公交线路的建议的提案》", "关于延长公交线路的建议的提案"),
        ("“关于公园增设座椅问题的议案的建议”", "关于公园增设座椅问题的议案的建议"),
    ],
)
def test_the_proposals_title_is_read_in_any_quotes(cited: str, title: str | None) -> None:
    for of in ("的", ""):
        metadata = parse(f"查陌然代表：\n您提出{of}{cited}收悉，现答复如下：\n工作正在推进。\n").metadata

        assert metadata.proposal.title == title


def test_a_notice_that_the_answer_rests_on_is_no_proposals_title() -> None:
    opening = "根据《关于做好代表建议办理工作的通知》要求，就您提出的“关于改善通村公路的建议”，现答复如下："

    assert parse(f"查陌然代表：\n{opening}\n工作正在推进。\n").metadata.proposal.title == "关于改善通村公路的建议"


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("查陌然代表：", ("查陌然",)),
        ("尊敬的查陌然代表：", ("查陌然",)),
        ("尊敬查陌然代表：", ("查陌然",)),
        ("查陌然等8名代表：", ("查陌然",)),
        ("查小一、栾四等8名代表：", ("查小一", "栾四")),
        ("栾知夏、宓青禾两位代表：", ("栾知夏", "宓青禾")),
        ("栾知夏代表、宓青禾代表：", ("栾知夏", "宓青禾")),
        ("栾知夏、宓青禾委员：", ("栾知夏", "宓青禾")),
        ("栾 知 夏政协委员：", ("栾知夏",)),
        ("九三学社青河县支部：", ("九三学社青河县支部",)),
        ("县工商联界别委员会：", ("县工商联界别委员会",)),
        ("东镇代表团：", ("东镇代表团",)),
        ("项和平代表：", ("项和平",)),
        ("第7号建议领衔代表查陌然及附议代表：", ("查陌然",)),
        ("查陌然、栾知夏\n两位代表：", ("查陌然", "栾知夏")),
        ("尊敬的查陌然、栾知夏、\n宓青禾、季南舟、\n费予安代表：", ("查陌然", "栾知夏", "宓青禾", "季南舟", "费予安")),
        ("栾知夏 宓青禾代表：", ("栾知夏", "宓青禾")),
        ("栾知夏（领衔）、宓青禾等10人代表：", ("栾知夏", "宓青禾")),
        ("甘棠、顾盼二位委员：", ("甘棠", "顾盼")),
        ("甘棠 顾盼　代表：", ("甘棠", "顾盼")),
        ("甘　棠、顾  盼代表：", ("甘棠", "顾盼")),
        ("查陌然副主任委员：", ("查陌然",)),
        ("尊敬的闻溪先生：", ("闻溪",)),
        ("民盟青河县委：", ("民盟青河县委",)),
        ("县交通运输局：", ("县交通运输局",)),
        ("各位代表：", ("各位代表",)),
        ("云岭镇代表团各位代表：", ("云岭镇代表团各位代表",)),
        ("栾知夏　查陌然　冯　涛代表：", ("栾知夏", "查陌然", "冯涛")),
        ("栾知夏 冯 涛 查陌然等代表：", ("栾知夏", "冯涛", "查陌然")),
    ],
)
def test_the_addressees_are_named_without_titles_and_numbers(line: str, names: tuple[str, ...]) -> None:
    assert parse(f"{line}\n您提出的建议收悉，现答复如下：\n工作正在推进。\n").metadata.addressees == names


@pytest.mark.parametrize(
    "printed",
    [
        "青河县财政局\n2023年6月12日",
        "                青河县财政局\n                2023年6月12日",
        "青河县财政局\n二○二三年六月十二日",
        "联系人：季南舟\n青河县财政局\n2023年6月12日",
        "特此答复。\n\n青河县财政局\n2023年6月12日\n2023年6月12日\n青河县财政局办公室      2023年6月13日印发",
        "青河县财政局办公室      2023年6月12日印发",
        "青河县财政局　　2023年6月12日",
        "青 河 县 财 政 局\n２０２３年６月１２日",
        "青河县财政局（公章）\n20230612",
        "青河县财政局（印章）\n20230612",
        "青河县财政局 2023年6月12日 （联系人：季南舟　电话：5550123）",
    ],
)
def test_the_signature_says_who_answers_and_when(printed: str) -> None:
    metadata = closing(printed)

    assert (metadata.issuer, metadata.signed) == ("青河县财政局", "2023-06-12")


@pytest.mark.parametrize(
    ("printed", "contacts"),
    [
        ("联系人及电话:季南舟 0000-5550123 10000000000", (Contact("季南舟", ("0000-5550123", "10000000000")),)),
        ("(联系人:季南舟,联系电话:0000-5550123)", (Contact("季南舟", ("0000-5550123",)),)),
        ("承办人及联系电话:季南舟   0000-5550123", (Contact("季南舟", ("0000-5550123",)),)),
        ("经 办 人:季南舟  电话:5550123", (Contact("季南舟", ("5550123",)),)),
        ("联系人：季 舟　　电话：5550123", (Contact("季舟", ("5550123",)),)),
        ("联系人：季南舟\n承办人：费予安 5550146", (Contact("季南舟", ()), Contact("费予安", ("5550146",)))),
        ("联系人：季南舟\n联系电话：0000-5550123", (Contact("季南舟", ("0000-5550123",)),)),
        ("联系单位及电话:青河县财政局办公室  5550123", (Contact("青河县财政局办公室", ("5550123",)),)),
        ("青河县财政局 2023年6月12日 联系人：季南舟 5550123", (Contact("季南舟", ("5550123",)),)),
        ("抄送:县人大常委会", ()),
    ],
)
def test_contacts_are_names_with_their_telephone_numbers(printed: str, contacts: tuple[Contact, ...]) -> None:
    assert closing(printed).contacts == contacts


@pytest.mark.parametrize(
    ("printed", "organs"),
    [
        ("抄送:县人大常委会,县政府办公室。", ("县人大常委会", "县政府办公室")),
        ("抄 送：县人大常委会、县政府办公室", ("县人大常委会", "县政府办公室")),
        ("抄 报:县政府\n抄送:县人大", ("县政府", "县人大")),
        ("送:县人大常委会", ("县人大常委会",)),
        ("抄送：县人大常委会,\n      县政府办公室。", ("县人大常委会", "县政府办公室")),
        ("抄送：县人大常委会（2份），县政府办公室。（共印8份）", ("县人大常委会", "县政府办公室")),
        ("特此答复。", ()),
    ],
)
def test_the_organs_copied_to_are_listed(printed: str, organs: tuple[str, ...]) -> None:
    assert closing(printed).copied_to == organs


@pytest.mark.parametrize(
    "printed",
    [
        "青河县财政局文件\n青财字〔2023〕61号",
        "青 河 县 财 政 局 文 件\n青财字〔2023〕61号",
        "青财字〔2023〕61号 签发人:冼暮云\n青河县财政局",
        "政府信息公开\n(青河县财政局)",
        "青河县财政局（函）\n青财函〔2023〕61号",
        "青河县财政局\n关于第58号建议的\n答　复",
    ],
)
def test_the_letterhead_issues_what_nobody_signs(printed: str) -> None:
    assert header(printed).issuer == "青河县财政局"


@pytest.mark.parametrize(
    ("printed", "signed"),
    [
        ("2023年6月12号", "2023-06-12"),
        ("2023年6月", "2023-06"),
        ("二〇二三年六月", "2023-06"),
        ("二OO八年六月十二日", "2008-06-12"),
        ("2024年2月29日", "2024-02-29"),
        ("2023年2月30日", None),
        ("二〇二三年六月三十一日", None),
        ("6月12号", None),
    ],
)
def test_a_letter_is_dated_by_its_signature_to_the_day_or_month(printed: str, signed: str | None) -> None:
    for ending in (f"青河县财政局\n{printed}", f"青河县财政局 {printed}"):
        assert closing(ending).signed == signed


def test_the_day_of_printing_does_not_take_the_place_of_a_signature_that_is_no_date() -> None:
    printing = "青河县财政局办公室 2023年3月2日印发"

    assert closing(f"青河县财政局\n2023年2月30日\n{printing}").signed is None
    assert closing(f"青河县财政局\n{printing}").signed == "2023-03-02"


def test_a_month_among_bullets_with_values_only_is_no_date_of_publication() -> None:
    assert header("• QH01-2023/2023-00012\n• 2023-06-12\n• 信息公开2023年5月").published == "2023-06-12"


def test_the_letterhead_gives_way_to_the_signature_and_a_labels_value_is_none() -> None:
    signed = parse(f"县财政局文件\n\n{LETTER}\n青河县财政局\n2023年6月12日\n").metadata

    assert signed.issuer == "青河县财政局"
    assert header("信息来源\n青河县财政局").issuer is None


@pytest.mark.parametrize(
    ("line", "title", "number", "category", "names"),
    [
        ("关于第58号建议的答复查陌然代表：", "关于第58号建议的答复", None, None, ("查陌然",)),
        ("关于第58号建议的答复　尊敬的查陌然、栾知夏代表：", "关于第58号建议的答复", None, None, ("查陌然", "栾知夏")),
        ("青财函〔2023〕61号 A类 查陌然等3名委员：", None, "青财函〔2023〕61号", "A", ("查陌然",)),
    ],
)
def test_the_header_may_run_on_to_the_salutation(
    line: str, title: str | None, number: str | None, category: str | None, names: tuple[str, ...]
) -> None:
    metadata = parse(f"{line}\n您提出的建议收悉，现答复如下：\n正在推进。\n").metadata

    assert (metadata.title, metadata.document_number, metadata.category) == (title, number, category)
    assert metadata.addressees == names


def test_a_letter_on_one_line_is_read_whole() -> None:
    reply = parse(
        "关于县十七届人大二次会议第58号建议的答复 查陌然代表：您提出的《关于改善通村公路的建议》收悉，现答复如下："
        "一、进展情况。正在推进。二、存在困难。缺口较大。专此答复。感谢您的关心！青河县财政局 2023年6月12日"
    )
    metadata = reply.metadata

    assert [section.number for section in reply.sections] == ["一", "二"]
    assert (metadata.title, metadata.addressees) == ("关于县十七届人大二次会议第58号建议的答复", ("查陌然",))
    assert metadata.proposal == Proposal("建议", "58", "关于改善通村公路的建议", "县十七届人大二次会议")
    assert (metadata.issuer, metadata.signed) == ("青河县财政局", "2023-06-12")


def test_the_sites_owner_issues_what_nobody_signs() -> None:
    assert closing("感谢您的关心！\n\n主办单位:青河县财政局\n版权所有:青河县").issuer == "青河县财政局"


def test_a_towns_letter_of_the_old_form_is_read_whole() -> None:
    reply = parse(
        "东镇人民政府文件\n东政函〔2012〕7号\n签发人：季南舟\n关于东镇第十六届人民代表大会\n第二次会议9号代表建议的答复\n"
        "宓青禾、闻溪等代表：\n你们提出的9号代表建议收悉，现答复如下：\n首先，感谢代表们的关心。\n"
        "一，关于清运。已购置清运车2台。\n二，关于保洁。已聘请保洁员20名。\n感谢代表们对环境卫生工作的支持。\n"
        "联系人：费予安  联系电话：5550146\n二○一二年六月十四日\n主题词：环境卫生 答复\n送：县人大常委会办公室\n"
    )

    assert [(section.number, section.title) for section in reply.all_sections] == [
        ("一", "关于清运"),
        ("二", "关于保洁"),
    ]
    assert reply.metadata == Metadata(
        title="关于东镇第十六届人民代表大会第二次会议9号代表建议的答复",
        document_number="东政函〔2012〕7号",
        issuer="东镇人民政府",
        signed="2012-06-14",
        addressees=("宓青禾", "闻溪"),
        proposal=Proposal("建议", "9", None, "东镇第十六届人民代表大会第二次会议"),
        contacts=(Contact("费予安", ("5550146",)),),
        copied_to=("县人大常委会办公室",),
        signatory="季南舟",
    )
