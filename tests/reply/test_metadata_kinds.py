"""Kinds of headers, openings and closings of real pages, each in several forms, and what a reader takes from them."""

import pytest

from reader.reply import Contact, Metadata, parse

TITLE = "关于对县十七届人大四次会议第58号建议的答复"
BODY = "岑砚秋代表：\n\n您提出的《关于改善村级道路的建议》收悉，现答复如下：\n\n村道已列入养护计划。\n"
ENDING = "感谢您对这项工作的关心和支持！\n\n白鹭县财政局\n2023年6月14日\n"


def of(header: str, *, body: str = BODY, ending: str = ENDING) -> Metadata:
    return parse(f"{header}\n\n{body}\n{ending}").metadata


def closed(ending: str) -> Metadata:
    return of(TITLE, ending=f"感谢您对这项工作的关心和支持！\n\n{ending}\n")


@pytest.mark.parametrize(
    ("header", "title", "number", "session"),
    [
        ("白鹭县财政局 关于对县十七届人大四次会议第58号建议的答复", "白鹭县财政局关于对", "58", "县十七届人大四次会议"),
        ("白鹭县水利局 对县十九届人大五次会议第34号建议的答复", "白鹭县水利局对县", "34", "县十九届人大五次会议"),
        (
            "云岭街道办事处　对县第十七届人大第三次会议第25号建议的答复",
            "云岭街道办事处对县",
            "25",
            "县第十七届人大第三次会议",
        ),
        ("白鹭县民政局 关于市政协五届二次会议第112号提案的复函", "白鹭县民政局关于市", "112", "市政协五届二次会议"),
        (
            "白鹭县教育局\xa0关于县政协八届一次会议第7号提案办理情况的答复",
            "白鹭县教育局关于县",
            "7",
            "县政协八届一次会议",
        ),
        (
            "政协委员提案\n\n白鹭县财政局 关于县政协八届二次会议第41号提案的复函",
            "白鹭县财政局关于县",
            "41",
            "县政协八届二次会议",
        ),
        (
            "人大代表建议办理\n白鹭县财政局关于县人大六届二次会议第4号建议的答复",
            "白鹭县财政局关于县",
            "4",
            "县人大六届二次会议",
        ),
        ("建议提案办理结果\n关于县政协八届二次会议\n第41号提案的答复", "关于县政协", "41", "县政协八届二次会议"),
        (
            "政府信息公开\n白鹭县财政局\n关于县政协八届二次会议第41号提案的答复",
            "关于县政协",
            "41",
            "县政协八届二次会议",
        ),
        ("县政协八届二次会议第41号提案的答复", "县政协", "41", "县政协八届二次会议"),
        (
            "县政协八届二次会议第41号提案的答复函《关于修路的建议》",
            "县政协八届二次会议第41号提案的答复函《关于修路的建议》",
            "41",
            "县政协八届二次会议",
        ),
        ("白鹭县财政局县人大六届二次会议第4号建议的答复", "白鹭县财政局县人大", "4", None),
        (
            "白鹭县财政局、白鹭县水利局关于县政协八届二次会议第41号提案的联合答复",
            "白鹭县财政局、白鹭县水利局关于县",
            "41",
            "县政协八届二次会议",
        ),
        (
            "关于县政协八届二次会议第41号提案、第42号提案的答复",
            "关于县政协",
            "41、42",
            "县政协八届二次会议",
        ),
        ("关于县政协八届二次会议第6.11号提案的复函", "关于县政协", "6.11", "县政协八届二次会议"),
        (
            "{政协提案}白鹭县财政局关于县政协八届二次会议第41号提案答复的函",
            "白鹭县财政局关于县",
            "41",
            "县政协八届二次会议",
        ),
        ("【建议办理】关于县政协八届二次会议第41号提案的答复", "关于县政协", "41", "县政协八届二次会议"),
        ("關於縣政協八屆二次會議第41號提案的\n答 複", "關於縣政協", "41", "縣政協八屆二次會議"),
        (
            "政协提案答复\n白鹭县财政局对县政协八届二次会议第41号提案的答复",
            "白鹭县财政局对县",
            "41",
            "县政协八届二次会议",
        ),
    ],
)
def test_organ_blank_and_title_on_one_line_are_a_title_and_a_sections_name_is_none(
    header: str, title: str, number: str, session: str | None
) -> None:
    metadata = of(header)

    assert (metadata.title or "").startswith(title)
    assert (metadata.proposal.number, metadata.proposal.session) == (number, session)


@pytest.mark.parametrize(
    "publisher",
    [
        "发布机构：白鹭县管理员",
        "发布机构：白鹭县人民政府办公室",
        "发布机构：白鹭县人民政府",
        "发文机关：白鹭县政府办",
        "公开机构：白鹭县交通运输局",
        "发布单位：白鹭县人民政府网",
        "| 发布机构 | 白鹭县信息中心 |",
    ],
)
def test_who_signs_is_the_issuer_and_not_who_publishes(publisher: str) -> None:
    assert of(f"{publisher}\n发布日期：2023-06-20\n{TITLE}").issuer == "白鹭县财政局"


@pytest.mark.parametrize("between", ["　　", "\n", " "])
def test_of_several_who_sign_the_first_is_the_issuer(between: str) -> None:
    signed = f"感谢您的关心！\n\n白鹭县财政局{between}白鹭县水利局\n2023年6月14日\n"

    assert of(f"发布机构：白鹭县交通运输局\n{TITLE}", ending=signed).issuer == "白鹭县财政局"


@pytest.mark.parametrize(
    ("header", "ending", "issuer"),
    [
        ("发布机构：白鹭县人民政府\n白鹭县水利局关于对第58号建议的答复", "", "白鹭县水利局"),
        ("发布机构：白鹭县人民政府办公室\n关于对第58号建议的答复", "", None),
        ("发布机构：白鹭县水利局\n关于对第58号建议的答复", "", "白鹭县水利局"),
        ("关于对第58号建议的答复", "白鹭县水利局 联系电话：5550133\n", "白鹭县水利局"),
        ("关于对第58号建议的答复", "联系单位及电话：白鹭县水利局 5550133\n", "白鹭县水利局"),
        ("关于对第58号建议的答复", "联系单位及电话：水利局农水股 5550133\n", None),
        ("2023年6月28日 18:59 县水利局\n关于对第58号建议的答复", "", "县水利局"),
        ("来源：白鹭县水利局 发布时间：2023-06-28 浏览次数\n关于对第58号建议的答复", "", "白鹭县水利局"),
        ("发布时间：2023-06-28 来源：白鹭县水利局\n关于对第58号建议的答复", "", "白鹭县水利局"),
        ("| 文章来源：白鹭县水利局 | 发布时间：2023-06-28 |\n关于对第58号建议的答复", "", "白鹭县水利局"),
        ("发布时间：2023-06-28 来源：水利局办公室\n关于对第58号建议的答复", "", None),
        ("发布时间：2023-06-28 来源：白鹭县人民政府\n关于对第58号建议的答复", "", None),
        ("发布时间：2023-06-28 16:32信息来源：白鹭县水利局文字大小：[大]\n关于对第58号建议的答复", "", "白鹭县水利局"),
        ("关于对第58号建议的答复", "主办单位：白鹭县人民政府 承办单位：白鹭县人民政府办公室\n", None),
        ("标题：关于县政府对云岭镇增加转移支付的建议", "", None),
        ("标题：关于县水利局对云岭镇给予支持的建议", "", None),
        ("标题：对县交通局的建议", "", None),
        ("名称：关于市政府关于改造道路的提案", "", None),
        ("题目：关于省财政厅对山区县增加补助的建议", "", None),
        ("标题：关于乡政府对学校加大投入的议案", "", None),
    ],
)
def test_where_nobody_signs_the_title_the_telephone_or_a_department_says_the_issuer(
    header: str, ending: str, issuer: str | None
) -> None:
    assert of(header, ending=ending).issuer == issuer


@pytest.mark.parametrize(
    ("head", "issuer"),
    [
        ("白鹭县水利局文件\n鹭水字〔2023〕6号", "白鹭县水利局"),
        ("白鹭县水利局\n鹭水字〔2023〕6号", "白鹭县水利局"),
        ("白 鹭 县 水 利 局\n鹭水字〔2023〕6号 A类", "白鹭县水利局"),
        ("白鹭县人民政府办公室文件", "白鹭县人民政府办公室"),
        ("白鹭县信息中心", "白鹭县交通运输局"),
        ("白鹭县信息中心\n文号：鹭水字〔2023〕6号", "白鹭县交通运输局"),
    ],
)
def test_whose_number_a_letter_bears_comes_before_who_publishes_it_and_a_site_does_not(head: str, issuer: str) -> None:
    header = f"发布机构：白鹭县交通运输局\n{head}\n{TITLE}"

    assert of(header, ending="").issuer == issuer
    assert of(header).issuer == "白鹭县财政局"


@pytest.mark.parametrize(
    ("line", "issuer", "signatory"),
    [
        ("白鹭县水利局    签发人：季舟", "白鹭县水利局", "季舟"),
        ("白鹭县水利局　签 发 人：季　舟", "白鹭县水利局", "季舟"),
        ("白鹭县水利局（签发人：季舟）", "白鹭县水利局", None),
        ("鹭水函〔2023〕6号 白鹭县水利局 签发人：季舟", "白鹭县水利局", "季舟"),
        ("签发人：季舟　白鹭县水利局", "白鹭县水利局", "季舟"),
        ("签发人：白鹭县水利局 季舟", "白鹭县水利局", "季舟"),
        ("签发人：白鹭县水利局", "白鹭县水利局", None),
        ("签发人：季建行", "白鹭县交通运输局", "季建行"),
        ("签发人：季舟 （A类）", "白鹭县交通运输局", "季舟"),
        ("鹭水函〔2023〕6号 签发人：季舟", "白鹭县交通运输局", "季舟"),
    ],
)
def test_an_organ_on_the_line_of_who_signs_for_it_is_the_issuer(line: str, issuer: str, signatory: str | None) -> None:
    page = of(f"发布机构：白鹭县交通运输局\n{line}\n对第58号建议的答复函", ending="")

    assert (page.issuer, page.signatory) == (issuer, signatory)


@pytest.mark.parametrize(
    ("header", "index", "issuer"),
    [
        (
            "索引号:BL2023-118 公文目录:代表建议 发布日期:2023-06-20\n发布机构:白鹭县财政局关 键 词:道路",
            "BL2023-118",
            "白鹭县财政局",
        ),
        ("索引号：BL2023-118 所属栏目：建议办理\n发布机构：白鹭县财政局 归档编号：无", "BL2023-118", "白鹭县财政局"),
        ("索引号:BL2023-118 | 内容分类:建议\n发布机构:白鹭县财政局 载 体:网站", "BL2023-118", "白鹭县财政局"),
        ("索引号:BL2023-118主 题 词:农业\n发布机构:白鹭县财政局公开目录:建议", "BL2023-118", "白鹭县财政局"),
        ("索 引 号: BL2023-118 卷 宗 号: 12\n发 布 机 构: 白鹭县财政局 责 任 人: 季南舟", "BL2023-118", "白鹭县财政局"),
        (
            "[索引号] BL2023-118 | [归属栏目] 建议办理 | [发布机构] 白鹭县财政局 | [载 体] 网站",
            "BL2023-118",
            "白鹭县财政局",
        ),
        ("索引号：【BL2023-118】 【载体】网站\n发布机构：[白鹭县财政局] [打印]", "BL2023-118", "白鹭县财政局"),
        ("• 索引号 BL2023-118\n• 发布机构 白鹭县财政局\n• 有效性", "BL2023-118", "白鹭县财政局"),
        ("-\n索引号BL2023-118\n-\n发布机构白鹭县财政局\n-\n文号\n-\n时效性有效", "BL2023-118", "白鹭县财政局"),
        (
            "公开目录 建议办理 发布日期 2023-06-20\n索引号 BL2023-118 发布机构 白鹭县财政局",
            "BL2023-118",
            "白鹭县财政局",
        ),
    ],
)
def test_a_label_that_is_not_known_or_set_apart_ends_a_value(header: str, index: str, issuer: str) -> None:
    metadata = of(f"{header}\n{TITLE}", ending="")

    assert (metadata.index_number, metadata.issuer) == (index, issuer)


@pytest.mark.parametrize(
    ("opening", "number", "session"),
    [
        (
            "您在白鹭县十七届人大四次会议上提出的《关于改善村级道路的建议》（第58号）收悉",
            "58",
            "白鹭县十七届人大四次会议",
        ),
        ("您在县第十七届人民代表大会第三次会议上提出的“关于修路的建议”收悉", None, "县第十七届人民代表大会第三次会议"),
        ("你们在政协白鹭县第八届委员会第二次会议期间提出的第41号提案收悉", "41", "政协白鹭县第八届委员会第二次会议"),
        ("岑砚秋代表于自治区十三届人大三次会议提出的《关于修路的建议》收悉", None, "自治区十三届人大三次会议"),
        ("您向市政协五届一次会议提交的第9号提案收悉", "9", "市政协五届一次会议"),
        (
            "您在白鹭县第十六届人民代表大会会议上提出的《关于修路的议案》第74号收悉",
            "74",
            "白鹭县第十六届人民代表大会会议",
        ),
        ("省十三届人大五次会议第0456号建议《关于县医院的建议》收悉", "0456", "省十三届人大五次会议"),
        ("您在县政协十届二次会议所提“关于站点的提案”（编号：0041）收悉", "0041", "县政协十届二次会议"),
        ("县十七届人大四次会议期间，您提出的第58号建议收悉", "58", "县十七届人大四次会议"),
        ("您提出的市六届人大三次会议第209号建议收悉", "209", "市六届人大三次会议"),
        ("《关于渡口的提案》（市政协五届一次会议第33号）收悉", "33", "市政协五届一次会议"),
        ("你们提出的关于渡口、航道的建议（县十六届人大二次会议第33号建议）已收悉", "33", "县十六届人大二次会议"),
        ("您提出的“关于渡口”（市政协五届一次会议第33号提案）收悉", "33", "市政协五届一次会议"),
        ("您提的“关于渡口的提案”、《渡口现状》（县里第3次调查）收悉", None, None),
        ("您在區人大第四屆二次會議上提出的《關於修路的建議》收悉", None, "區人大第四屆二次會議"),
    ],
)
def test_where_the_page_has_no_title_number_and_session_are_in_the_opening(
    opening: str, number: str | None, session: str | None
) -> None:
    proposal = parse(f"岑砚秋代表：\n\n{opening}，现答复如下：\n\n村道已列入计划。\n\n{ENDING}").metadata.proposal

    assert (proposal.number, proposal.session) == (number, session)


@pytest.mark.parametrize(
    ("below", "number", "session"),
    [
        ("白鹭县十七届人大四次会议\n第58号", "58", "白鹭县十七届人大四次会议"),
        ("（白鹭县十七届人大四次会议）\n（第58号）", "58", "白鹭县十七届人大四次会议"),
        ("县政协八届二次会议\n第41号提案", "41", "县政协八届二次会议"),
        ("市第五届人民代表大会第三次会议\n编号：第0067号", "0067", "市第五届人民代表大会第三次会议"),
        ("自治区十三届人大三次会议\n建议编号：545号", "545", "自治区十三届人大三次会议"),
        ("第﹝J2020﹞0067号建议", "﹝J2020﹞0067", None),
        ("（县十七届人大四次会议第58号）", "58", "县十七届人大四次会议"),
        ("——县政协八届二次会议第41号提案", "41", "县政协八届二次会议"),
        ("市第五届人民代表大会第三次会议 建议编号：0067号", "0067", "市第五届人民代表大会第三次会议"),
    ],
)
def test_session_and_number_may_stand_below_the_title(below: str, number: str, session: str | None) -> None:
    proposal = of(f"关于改善村级道路的建议的答复\n{below}").proposal

    assert (proposal.number, proposal.session) == (number, session)


@pytest.mark.parametrize("mark", ["（B）", "(B类)"])
def test_a_class_at_the_end_of_a_title_is_no_part_of_it(mark: str) -> None:
    metadata = of(f"{TITLE}{mark}")

    assert (metadata.title, metadata.category) == (TITLE, "B")


@pytest.mark.parametrize(
    ("header", "title"),
    [
        ("白鹭县水利局\n关于对第58号建议的答复", "白鹭县水利局关于对第58号建议的答复"),
        ("首页 > 建议提案 > 正文\n白鹭县水利局\n对第58号建议的\n答复", "白鹭县水利局对第58号建议的答复"),
        ("云岭镇人民政府\n关于对第58号建议的答复", "云岭镇人民政府关于对第58号建议的答复"),
        ("鹭水函〔2023〕6号\n白鹭县水利局\n关于对第58号建议的复函", "白鹭县水利局关于对第58号建议的复函"),
        ("白鹭县人民政府\n关于对第58号建议的答复", "关于对第58号建议的答复"),
        ("政务公开\n白鹭县水利局\n关于对第58号建议的答复", "关于对第58号建议的答复"),
        ("白鹭县水利局\n鹭水函〔2023〕6号\n关于对第58号建议的答复", "关于对第58号建议的答复"),
        (
            "白鹭县水利局\n关于对第58号建议的答复\n发布时间：2023-06-28\n关于对第58号建议的答复",
            "关于对第58号建议的答复",
        ),
        (
            "白鹭县水利局\n县财政局关于对第58号建议的答复",
            "县财政局关于对第58号建议的答复",
        ),
    ],
)
def test_who_answers_may_stand_on_the_line_above_a_title_and_a_banner_is_no_part_of_it(header: str, title: str) -> None:
    assert of(header, ending="").title == title


@pytest.mark.parametrize(
    ("header", "ending", "issuer"),
    [
        (f"{TITLE}\n文章来源：白鹭县水利局", "", "白鹭县水利局"),
        (f"{TITLE}\n• 发布时间：2023-06-28\n• 来源：白鹭县水利局", "", "白鹭县水利局"),
        (f"{TITLE}\n• 来源：水利局办公室", "", None),
        (f"欢迎您访问白鹭县水利局网站\n{TITLE}", "", "白鹭县水利局"),
        (f"欢迎光临白鹭县水利局门户网站！\n{TITLE}", "", "白鹭县水利局"),
        (f"欢迎访问白鹭县人民政府网站\n{TITLE}", "", None),
        (f"{TITLE}", "承办单位：白鹭县水利局\n联系人：季南舟 5550133\n", "白鹭县水利局"),
        (f"{TITLE}", "联系单位：白鹭县水利局 白鹭县林业局\n联系人：季南舟 5550133\n", None),
        (f"{TITLE}", "云岭镇党政办公室 2023年6月14日印发\n", None),
        (f"云岭街道办事处\n{TITLE}", "云岭街道党政办 2023年6月14日印发\n", "云岭街道办事处"),
        (f"{TITLE}", "白鹭县水利局办公室 2023年6月14日印发\n", "白鹭县水利局"),
    ],
)
def test_what_nobody_signs_is_of_whom_the_page_names_and_never_of_an_office_that_prints(
    header: str, ending: str, issuer: str | None
) -> None:
    assert of(header, ending=ending).issuer == issuer


def test_the_first_of_several_organs_of_a_title_issues_what_nobody_signs() -> None:
    assert of("白鹭县财政局、白鹭县水利局关于第58号建议的答复", ending="").issuer == "白鹭县财政局"


def test_the_opening_says_of_which_place_a_session_was() -> None:
    title = "关于对县十七届人大四次会议第58号建议的答复"
    opened = (
        "岑砚秋代表：\n\n您在白鹭县十七届人大四次会议上提出的《关于修路的建议》收悉，现答复如下：\n\n已列入计划。\n"
    )
    other = opened.replace("白鹭县十七届", "白鹭县十六届")

    assert of(title, body=opened).proposal.session == "白鹭县十七届人大四次会议"
    assert of(title, body=other).proposal.session == "县十七届人大四次会议"


@pytest.mark.parametrize(
    "verb", ["反馈", "报送", "办理", "答复", "落实", "会办", "函复", "提交", "对", "呈报", "协助办理", "配合答复"]
)
def test_a_verb_before_a_session_is_no_part_of_it(verb: str) -> None:
    title = f"白鹭县财政局关于{verb}市人大六届三次会议第58号建议办理情况的函"

    assert of(title).proposal.session == "市人大六届三次会议"


@pytest.mark.parametrize(
    ("printed", "contacts"),
    [
        ("联系单位：县财政局农业股\n联系电话：0300-6120033", [("县财政局农业股", "0300-6120033")]),
        ("联系部门：县水利局办公室\n电话：5550133", [("县水利局办公室", "5550133")]),
        ("承办科室：农业股\n联系方式：0300-6120033", [("农业股", "0300-6120033")]),
        ("（联系单位：白鹭县水利局，联系电话：8172014）", [("白鹭县水利局", "8172014")]),
        ("联系单位及电话：县农机站 8339990", [("县农机站", "8339990")]),
        ("联系单位及电话：县农机站\n0300-6120033", [("县农机站", "0300-6120033")]),
        ("联系人：简若溪\n（0300）6120033、13900005608", [("简若溪", "（0300）6120033 13900005608")]),
        ("联系单位及电话：县住建局（县人防办） 5550133", [("县住建局（县人防办）", "5550133")]),
        ("联系电话：5550133          联系人：简若溪", [("简若溪", "5550133")]),
        ("签发人：季南舟 联系人：简若溪\n联系单位：白鹭县财政局 联系电话：0300-6120033", [("简若溪", "0300-6120033")]),
        ("（联系人及电话：白鹭县财政局农业股 简若溪 5550133）", [("简若溪", "5550133")]),
        ("联系电话：5550133\n联系人：简若溪 电话：5550134", [("", "5550133"), ("简若溪", "5550134")]),
        ("承办单位：县交通运输局 经办人：廖知非 联系电话：2264314", [("廖知非", "2264314")]),
        ("联系单位及电话：县农机站 8339990 联系人：简若溪", [("简若溪", "8339990")]),
        ("联系人：简若溪\n联系单位：白鹭县水利局 联系电话：8172014", [("简若溪", "8172014")]),
        ("联系人及电话：白鹭县水利局农水股 简若溪 8172014", [("简若溪", "8172014")]),
        ("联系单位和联系人及电话：县水利局 简若溪 8172014", [("简若溪", "8172014")]),
        ("承办单位负责人：廖知非\n承办责任人：简若溪\n联系电话：8172014", [("廖知非", ""), ("简若溪", "8172014")]),
        ("联系单位及联系人：白鹭县水利局　　简若溪\n联系电话：8172014", [("简若溪", "8172014")]),
        ("联系单位及协办人：白鹭县文旅局市场股　简若溪\n电话：8172014", [("简若溪", "8172014")]),
        ("会办人：温如故 电话：5550133", [("温如故", "5550133")]),
        ("协办人员：温如故\n联系电话：5550133", [("温如故", "5550133")]),
        ("承办单位和经办人：林草资源处 简溪\n联系电话：8172014", [("简溪", "8172014")]),
        ("联系单位及联系人：白鹭县水利局 农水股\n联系电话：8172014", [("白鹭县水利局", "8172014")]),
        ("联系人姓名：简若溪 联系电话：5550133", [("简若溪", "5550133")]),
        ("联系人/电话:简若溪 /5550133", [("简若溪", "5550133")]),
        ("联系人员：简若溪\n联系方式：5550133", [("简若溪", "5550133")]),
        ("联络人：简若溪 手机：13900005608", [("简若溪", "13900005608")]),
        ("承办人员姓名：温如故 电话：5550133", [("温如故", "5550133")]),
        ("答复人：温如故\n联系电话：5550133", [("温如故", "5550133")]),
        ("人：温如故\n联系电话：13900005608", [("温如故", "13900005608")]),
        ("联 系 人：温如故\n联系电话：139****5608", [("温如故", "139****5608")]),
        ("联系人：温如故 联系电话：0300-612****", [("温如故", "0300-612****")]),
        ("联系人及电话：温如故 0300—***0033", [("温如故", "0300—***0033")]),
        ("（联系人：温如故，电话：138xxxx5608）", [("温如故", "138xxxx5608")]),
        ("经办人：温如故\n手机：139＊＊＊＊5608", [("温如故", "139＊＊＊＊5608")]),
        ("分管领导：温如故 电话：139******5608", [("温如故", "139******5608")]),
        ("办理人员：温如故 电话：5550133", [("温如故", "5550133")]),
        ("承办人：温**　联系电话：5550133", [("温**", "5550133")]),
        ("（联系人 温如故 电话 5550133）", [("温如故", "5550133")]),
        ("主办科室负责人：简若溪　经办人：温如故　电话：5550133", [("简若溪", ""), ("温如故", "5550133")]),
        ("联系人及电话：简若溪，0300—6120033，13900005608", [("简若溪", "0300—6120033 13900005608")]),
        ("此件由县财政局承办，联系人简若溪，电话5550133。", [("简若溪", "5550133")]),
        ("本件由农业股办理，联系人温如故，联系电话0300-6120033。", [("温如故", "0300-6120033")]),
        ("如需了解详情，请与县财政局联系，联系人简若溪，联系方式5550133。", [("简若溪", "5550133")]),
        ("承办单位为县财政局，联系人简若溪、电话5550133", [("简若溪", "5550133")]),
        ("（此件由县财政局农业股具体承办，经办人：简若溪，联系电话：5550133）", [("简若溪", "5550133")]),
        ("如有疑问，请与我局农业股简若溪联系，电话：5550133。", [("简若溪", "5550133")]),
        ("联系人及职务：简若溪　　手机号码：5550133", [("简若溪", "5550133")]),
        ("联系人：简若溪，电话：5550133；传真：5550134 邮编：655000", [("简若溪", "5550133")]),
        ("联系人：简若溪 电话：5550133、传真：5550134", [("简若溪", "5550133")]),
        ("联系人：简若溪 电话及传真：5550133", [("简若溪", "5550133")]),
        ("（联系人：简若溪，联系电话/传真：5550133）", [("简若溪", "5550133")]),
        ("联系人：简若溪、温如故\n电话：5550133、5550134", [("简若溪、温如故", "5550133 5550134")]),
        ("联系人: 县财政局农业股 5550133", [("县财政局农业股", "5550133")]),
        ("经办股室：农业股 联系人：简若溪 电话：5550133", [("简若溪", "5550133")]),
        ("办理单位：县财政局　经办人：简若溪　联系电话：5550133", [("简若溪", "5550133")]),
        ("承办领导：简若溪 电话：5550133", [("简若溪", "5550133")]),
        ("承办人：简若溪 电话：(0300)6120033", [("简若溪", "(0300)6120033")]),
        ("承办人：简若溪 电话：（0300） 6120033", [("简若溪", "（0300）6120033")]),
        ("该件具体由县财政局农业股负责，联系人温如故，手机13900005608。", [("温如故", "13900005608")]),
    ],
)
def test_contacts_are_read_in_all_their_forms(printed: str, contacts: list[tuple[str, str]]) -> None:
    expected = tuple(Contact(name or None, tuple(phones.split())) for name, phones in contacts)

    assert of(TITLE, ending=f"{ENDING}\n{printed}\n").contacts == expected
    above = "感谢您的支持！\n" if "联系人简" not in printed and "联系人温" not in printed else ""
    assert of(TITLE, ending=f"{above}{printed}\n\n白鹭县财政局\n2023年6月14日\n").contacts == expected


@pytest.mark.parametrize(
    "line",
    [
        "发表时间: 2023-06-21 09:15",
        "编稿时间: 2023-06-21 09:15",
        "发表日期：2023年6月21日",
        "上传时间：2023/06/21",
        "2023-06-21 来源：白鹭县财政局",
        "2023-06-21 09:15 来源：白鹭县财政局 浏览次数：12",
        "2023年06月21日 信息来源：白鹭县人民政府",
        "2023-06-21 00:00:00.0 信息来源:白鹭县人社局 浏览次数:1005",
        "2023/6/21 | 来源：白鹭县财政局",
        "2023年6月21日 18:59 县水利局",
        "来源：县政府办 2023-06-21 16:34",
        "来源：县财政局2023-06-21 15:20",
        "信息来源:白鹭县财政局 2023/6/21",
        "2023-06-21",
        "信息来源:白鹭县财政局发布时间:2023-06-21",
        "发布时间:2023-06-21 16:32信息来源:白鹭县财政局文字大小:[大]",
        "来源：白鹭县财政局发布日期：2023-06-21浏览次数：3",
        "作者:季南舟更新时间:2023-06-21",
        "文章来源:白鹭县财政局发布时间:2023-06-21 09:00",
        "供稿:农业股公开日期:2023-06-21",
        "白鹭县财政局发布时间:2023-06-21",
    ],
)
def test_the_day_of_publication_is_read_from_its_line_at_the_head(line: str) -> None:
    assert of(f"{line}\n{TITLE}").published == "2023-06-21"
    assert of(f"{TITLE}\n{line}").published == "2023-06-21"


def test_a_page_that_was_changed_later_was_published_before() -> None:
    assert of(f"更新日期：2024-03-02\n发布日期：2023-07-01\n{TITLE}").published == "2023-07-01"
    assert of(f"更新日期：2024-03-02\n{TITLE}").published == "2024-03-02"


@pytest.mark.parametrize(
    "line", ["2023年6月21日 星期三", "（2023年6月21日）", "2023年6月21日", "自2023-06-21起", "2023年度"]
)
def test_a_day_of_something_else_is_no_publication(line: str) -> None:
    assert of(f"{TITLE}\n{line}").published is None


@pytest.mark.parametrize(
    ("printed", "category"),
    [
        ("（B）类", "B"),
        ("(B)类", "B"),
        ("( B类)", "B"),
        ("（ B ）", "B"),
        ("【B1】类", "B1"),
        ("[办理类别标注(B2)]", "B2"),
        ("【办理结果（A）】", "A"),
        ("〔A〕", "A"),
        ("办理类型：主办 办理结果：B", "B"),
        ("﹝B类﹞", "B"),
        ("[答复类型标记(C类)]", "C"),
        ("办理结果分类（B）", "B"),
        ("分类标识：B类", "B"),
        ("结果标记：B", "B"),
        ("[类别（A1）]", "A1"),
        ("【B1类】【同意公开】", "B1"),
        ("【办理结果：C类】\n【同意公开】", "C"),
        ("【办复类别: A】", "A"),
        ("[办理结果标识(B)]", "B"),
        ("签发人：季舟 （B类）", "B"),
    ],
)
def test_the_class_stands_in_brackets_of_any_kind(printed: str, category: str) -> None:
    assert of(f"{printed}\n{TITLE}").category == category


@pytest.mark.parametrize(
    ("printed", "disclosure"),
    [
        ("公开范围:公开", "公开"),
        ("B类（同意公开）", "同意公开"),
        ("（此回复件公开）", "公开"),
        ("公开范围：全文公开", "全文公开"),
        ("公开范围：公开\n公开方式：主动公开", "主动公开"),
        ("[是否可以公开(是)]", "同意公开"),
        ("【是否同意公开（否）】", "不同意公开"),
        ("[是否对外公开(同意)]", "同意公开"),
        ("可否公开（可以）", "同意公开"),
        ("[是否主动公开（不同意）]", "不同意公开"),
        ("〔同意公开〕", "同意公开"),
        ("同意公开：是", "同意公开"),
        ("能否向社会公开：不同意", "不同意公开"),
        ("（同意全文公开）", "同意全文公开"),
        ("是否涉密：否", None),
        ("公开范围：内部", None),
        ("建议公开范围: | 仅公开标题 |", None),
    ],
)
def test_the_consent_stands_in_brackets_or_under_its_scope(printed: str, disclosure: str | None) -> None:
    assert of(f"{printed}\n{TITLE}").disclosure == disclosure


@pytest.mark.parametrize(
    ("below", "category", "disclosure"),
    [
        ("（B类）", "B", None),
        ("【A1】", "A", None),
        ("C类", "C", None),
        ("是否公开：是", None, "同意公开"),
        ("是否同意公开（否）", None, "不同意公开"),
        ("B超类", None, None),
        ("A类表示已经解决，B类表示列入计划。", None, None),
    ],
)
def test_the_class_and_the_consent_may_stand_below_the_letter(
    below: str, category: str | None, disclosure: str | None
) -> None:
    said = closed(f"白鹭县财政局\n2023年6月14日\n\n{below}")

    assert (said.category and said.category[0], said.disclosure, said.issuer) == (category, disclosure, "白鹭县财政局")


def test_a_number_in_a_bracket_before_a_title_is_no_part_of_it() -> None:
    metadata = of("(鹭水提〔2023〕6号A类)对县人大七次会议 第46号建议的答复")

    assert (metadata.title, metadata.document_number) == ("对县人大七次会议第46号建议的答复", "鹭水提〔2023〕6号")


@pytest.mark.parametrize(
    ("title", "number"),
    [
        ("白鹭县水务局关于白鹭县第十五届人大一次会议第151建议的答复函", "151"),
        ("關於對政協白鷺縣四屆一次會議第21號提案的答覆", "21"),
    ],
)
def test_a_title_may_have_lost_its_mark_of_the_number_or_be_in_other_characters(title: str, number: str) -> None:
    metadata = of(title)

    assert (metadata.title, metadata.proposal.number) == (title, number)


@pytest.mark.parametrize("dash", ["——", "—", "-", "：", " ", "－－"])
@pytest.mark.parametrize("label", ["名称：", "标题: ", ""])
def test_a_number_before_a_title_is_no_part_of_it(dash: str, label: str) -> None:
    metadata = of(f"{label}鹭财议复字〔2023〕16号{dash}白鹭县财政局关于县十七届人大四次会议第58号建议的答复", ending="")

    assert metadata.title == "白鹭县财政局关于县十七届人大四次会议第58号建议的答复"
    assert (metadata.document_number, metadata.issuer) == ("鹭财议复字〔2023〕16号", "白鹭县财政局")


@pytest.mark.parametrize(
    ("title", "number"),
    [
        ("关于村道的建议答复的函(编号:A(2023)12号)", None),
        ("关于村道的建议的答复（县十七届人大四次会议第58号）", None),
        ("关于对第58号建议的复函（编号：〔2023〕第12号）", None),
        ("白鹭县财政局关于第58号建议的答复(鹭财函〔2023〕12号)", "鹭财函〔2023〕12号"),
        ("白鹭县财政局关于第58号建议会办意见的函 (鹭财函〔2023〕12 号)", "鹭财函〔2023〕12号"),
        ("对县政协八届二次会议第41号提案的答复(鹭财函〔2023〕12号A1类)", "鹭财函〔2023〕12号"),
        ("白鹭县财政局关于村道的建议的答复〔编号：2023-16〕", None),
        ("关于村道的建议的复函【第16号】", None),
        ("关于村道的建议的办理答复(区十八届人大二次会议第57号)", None),
    ],
)
def test_what_stands_in_brackets_behind_a_title_does_not_lose_it(title: str, number: str | None) -> None:
    metadata = of(title)

    assert metadata.title == (title.partition("(鹭")[0].rstrip() if number else title)
    assert metadata.document_number == number


@pytest.mark.parametrize(
    "printed",
    [
        "文号鹭财函〔2023〕5号",
        "文 号鹭财函〔2023〕5号",
        "发文字号鹭财函〔2023〕5号",
        "字号：鹭财函〔2023〕5号",
        "文件编号鹭财函〔2023〕5号",
    ],
)
def test_a_label_right_before_a_number_is_no_part_of_its_organ(printed: str) -> None:
    assert of(f"{printed}\n{TITLE}").document_number == "鹭财函〔2023〕5号"


@pytest.mark.parametrize(
    "label", ["文号:", "文 号 ：", "发文字号", "文号: 无文号", "文号：浏览次数：12", "文号: 所属主题:农业"]
)
def test_an_empty_label_takes_nothing_for_its_value(label: str) -> None:
    assert of(f"{label}\n{TITLE}").document_number is None


@pytest.mark.parametrize(
    "office", ["云岭镇人民政府", "县发展和改革局", "市高速公路指挥部办公室", "省水利厅", "县妇联会"]
)
@pytest.mark.parametrize("kind", ["会办意见", "协办意见", "会签意见的函"])
def test_a_joint_opinion_addresses_an_office_with_or_without_a_colon(office: str, kind: str) -> None:
    for colon in ("", "："):
        page = (
            f"白鹭县财政局对县政协八届二次会议第41号提案的{kind}\n\n{office}{colon}\n\n"
            "岑砚秋等委员提出的“关于修建环镇道路的提案”收悉，提出意见如下：\n\n该道路由镇里养护。\n\n"
            "白鹭县财政局\n2023年6月14日\n"
        )
        reply = parse(page)

        assert reply.metadata.addressees == (office,)
        assert reply.regions[1].span.of(page).startswith(office)


@pytest.mark.parametrize("opening", ["岑砚秋代表在县十七届人大四次会议期间,提出", "岑砚秋等委员提交"])
def test_a_letter_that_speaks_of_the_deputy_to_an_office_addresses_it(opening: str) -> None:
    body = f"县水利局\n\n{opening}关于修渠的建议,经认真办理,现答复如下:\n\n该渠由镇里养护。\n\n"
    metadata = of(TITLE, body=body)

    assert metadata.addressees == ("县水利局",)
    assert of(TITLE, body=body.replace("修渠", "您所说的修渠")).addressees == ()


def test_a_title_that_begins_with_the_session_goes_on_from_the_line_above() -> None:
    broken = "办理情况:\n白鹭县医保局关于白鹭县第十七届\n人大一次会议第58号建议的答复函"

    assert of(broken).title == "白鹭县医保局关于白鹭县第十七届人大一次会议第58号建议的答复函"
    assert of("建议提案\n人大一次会议第58号建议的答复函").title == "人大一次会议第58号建议的答复函"


def test_an_office_alone_above_a_letter_that_is_no_joint_opinion_is_not_addressed() -> None:
    assert of(f"{TITLE}\n白鹭县财政局", body=BODY.partition("\n\n")[2]).addressees == ()


@pytest.mark.parametrize(
    "ending",
    [
        "白鹭县财政局 2023年6月14日 |",
        "白鹭县财政局　2023年6月14日|",
        "| 白鹭县财政局 | 2023年6月14日 |",
        "白鹭县财政局 |\n2023年6月14日 |",
        "白鹭县财政局　2023年6月14日|\n|打印 关闭|",
        "白鹭县财政局 二○二三年六月十四日 |",
        "白鹭县财政局 二O二三年六月十四日",
        "白鹭县财政局 二◯二三年六月十四日",
        "白鹭县财政局 二Ｏ二三年六月十四日",
    ],
)
def test_a_bar_does_not_hide_a_signature_and_any_circle_is_a_zero(ending: str) -> None:
    letter = "岑砚秋等委员: 你们提出的《关于修路的提案》,已交由我局办理,现答复如下: 村道已列入计划。 感谢你们的支持。"
    one = f"{letter} {ending}\n"
    for page in (f"{TITLE} |\n|\n{one}【关闭窗口】 |\n", f"{TITLE}\n{one}"):
        metadata = parse(page).metadata

        assert (metadata.issuer, metadata.signed) == ("白鹭县财政局", "2023-06-14")


@pytest.mark.parametrize("printed", ["2017111日", "2017111", "2020101", "2021345", "202112", "20171日"])
def test_a_damaged_day_of_signing_is_told_and_not_guessed(printed: str) -> None:
    page = f"{TITLE}\n\n{BODY}\n感谢您的支持！\n\n白鹭县财政局\n{printed}\n"
    reply = parse(page)

    assert (reply.metadata.issuer, reply.metadata.signed) == ("白鹭县财政局", None)
    assert [(warning.code.value, warning.span.of(page)) for warning in reply.warnings] == [("date_damaged", printed)]


@pytest.mark.parametrize(
    ("printed", "signed"),
    [
        ("2017920日", "2017-09-20"),
        ("2020916", "2020-09-16"),
        ("201796日", "2017-09-06"),
        ("202245", "2022-04-05"),
        ("2022年413", "2022-04-13"),
        ("2022年1108日", "2022-11-08"),
        ("2022年1118日", "2022-11-18"),
        ("20223月18日", "2022-03-18"),
        ("2022年3 18日", "2022-03-18"),
        ("20223", "2022-03"),
    ],
)
def test_a_date_of_signing_that_has_lost_its_marks_is_read_where_it_can_be_no_other(
    printed: str, signed: str | None
) -> None:
    page = f"{TITLE}\n\n{BODY}\n感谢您的支持！\n\n白鹭县财政局\n{printed}\n"
    reply = parse(page)

    assert (reply.metadata.issuer, reply.metadata.signed) == ("白鹭县财政局", signed)
    assert reply.warnings == ()


@pytest.mark.parametrize(
    ("ending", "signed"),
    [
        ("白鹭县财政局 2020916", "2020-09-16"),
        ("联系电话：8172014\n2020916", "2020-09-16"),
        ("联系电话：\n2020916", None),
        ("联系人：季南舟\n2020916", None),
        ("20223", None),
    ],
)
def test_digits_below_a_label_are_a_telephone_and_a_month_stands_below_who_signs(
    ending: str, signed: str | None
) -> None:
    assert closed(ending).signed == signed


@pytest.mark.parametrize("printed", ["2021", "2021年"])
def test_a_date_that_the_page_has_cut_to_its_year_is_that_year(printed: str) -> None:
    assert closed(f"白鹭县财政局\n{printed}").signed == "2021"


@pytest.mark.parametrize("printed", ["20170920", "2017-09-20", "2017.9.20", "2017年9月20日"])
def test_a_day_that_is_whole_is_no_damaged_one(printed: str) -> None:
    page = f"{TITLE}\n\n{BODY}\n感谢您的支持！\n\n白鹭县财政局\n{printed}\n"

    assert parse(page).metadata.signed == "2017-09-20"
    assert parse(page).warnings == ()


@pytest.mark.parametrize(
    ("printed", "copied"),
    [
        ("抄 报：县政府办 县政协提案委 承办单位：县交通运输局", ("县政府办", "县政协提案委")),
        ("抄送：县政府办（2），县政协提案委（1份）。", ("县政府办", "县政协提案委")),
        ("抄送：县人大，县府办建议提案科。", ("县人大", "县府办建议提案科")),
        ("抄送：县人大联工委（2），县府办(3份)。", ("县人大联工委", "县府办")),
        ("抄送：县政府督查室 经办人：廖知非", ("县政府督查室",)),
        ("抄送：县人大常委会选联任工委、县政府督查室（2份）", ("县人大常委会选联任工委", "县政府督查室")),
        ("抄报：县人大常委会 县政府办公室", ("县人大常委会", "县政府办公室")),
        ("报：县政府督查室\n抄送：县政协提案委", ("县政府督查室", "县政协提案委")),
        ("呈报：县委办、县政府办", ("县委办", "县政府办")),
    ],
)
def test_who_has_copies_ends_where_the_next_label_begins(printed: str, copied: tuple[str, ...]) -> None:
    assert of(TITLE, ending=f"{ENDING}{printed}\n").copied_to == copied


def test_who_may_sign_off_stands_below_the_letter_too() -> None:
    assert of(TITLE, ending=f"{ENDING}签发人：温如故\n").signatory == "温如故"
    assert of(TITLE, ending=f"领导署名：温 涛\n{ENDING}").signatory == "温涛"


@pytest.mark.parametrize("cut", ["感谢你们对政府", "衷心感谢您对县政府", "欢迎继续监督县政府"])
def test_thanks_that_the_page_cut_sign_nothing(cut: str) -> None:
    assert of(TITLE, ending=f"{cut}\n").issuer is None


@pytest.mark.parametrize("source", ["资源开发处", "办公科", "政讯通中心"])
def test_a_part_of_an_organ_and_a_site_of_copies_issue_nothing(source: str) -> None:
    assert of(f"{TITLE}\n2023-06-12 09:30 {source}", ending="感谢您的关心！\n").issuer is None


def test_an_abridged_answer_has_a_title() -> None:
    assert parse(
        "对十四届全国人大一次会议第12号建议的答复摘要\n查陌然代表：\n您提出的建议收悉，现答复如下：\n已安排。\n"
    ).metadata.title == ("对十四届全国人大一次会议第12号建议的答复摘要")


@pytest.mark.parametrize("printed", ["A：解决采纳", "B:列入计划", "C：留作参考"])
def test_a_class_may_say_what_it_means(printed: str) -> None:
    assert of(f"{printed}\n{TITLE}").category == printed[0]


def test_an_organ_may_sign_with_its_other_name_in_brackets() -> None:
    assert closed("白鹭县住房和城乡建设局（县人民防空办公室）\n2023年6月14日").issuer == "白鹭县住房和城乡建设局"


def test_a_session_may_be_the_congress_alone() -> None:
    opening = (
        "岑砚秋代表：\n您在白鹭县第十七届人民代表大会上提出的《关于改善村级道路的建议》收悉，答复如下：\n村道已养护。\n"
    )

    assert of("关于改善村级道路的建议的答复", body=opening).proposal.session == "白鹭县第十七届人民代表大会"


@pytest.mark.parametrize("over", ["附：14．标题：关于改善村道的建议", "附:原建议内容", "附 ：有关项目清单"])
def test_what_is_attached_below_the_date_hides_no_signature(over: str) -> None:
    said = closed(f"白鹭县财政局\n2023年6月14日\n联系人：简若溪 电话：5550133\n{over}\n村道多年失修。建议加快改造。")

    assert (said.issuer, said.signed, said.contacts) == (
        "白鹭县财政局",
        "2023-06-14",
        (Contact("简若溪", ("5550133",)),),
    )


def test_the_number_of_what_is_answered_is_not_that_of_the_answer() -> None:
    assert of(f"县政协提案〔2022〕第19号 办理类别：A类\n{TITLE}").document_number is None
    assert of(f"县政协提案〔2022〕第19号\n鹭财提案〔2022〕7号\n{TITLE}").document_number == "鹭财提案〔2022〕7号"


@pytest.mark.parametrize(
    "label",
    [
        "题目：关于疏浚北沟的建议 岑砚秋",
        "标题：关于疏浚北沟、加固堤防的提案",
        "题 目: 关于疏浚北沟的建议 岑砚秋、季南舟",
    ],
)
def test_a_label_with_the_name_of_what_is_answered_is_not_the_answers_title(label: str) -> None:
    assert of(f"{label}\n\n{TITLE}").title == TITLE


@pytest.mark.parametrize("label", ["标题：白鹭县财政局对疏浚北沟提案的复函", "标题：关于疏浚北沟的建议办理情况"])
def test_a_label_with_the_answers_own_title_comes_before_other_lines(label: str) -> None:
    assert of(f"{label}\n\n{TITLE}").title == label.partition("：")[2]


def test_what_is_printed_in_traditional_characters_is_read_as_it_is_printed() -> None:
    opened = "岑硯秋委員：\n\n您提出的《關於疏濬北溝的建議》（第58號提案）收悉，現答復如下：\n\n北溝已疏濬。\n"
    signed = of("", body=opened, ending="白鷺縣人民政府辦公室\n2023年6月14日\n（此件主動公開）\n")

    assert (signed.issuer, signed.proposal.number, signed.disclosure) == ("白鷺縣人民政府辦公室", "58", "主动公开")
    for line in ("2023-06-28 來源：白鷺縣財務局網站", "來源:白鷺縣財務局 發布時間:2023-06-28", "來 源：白鷺縣財務局"):
        said = of(f"關於第58號提案的答復\n\n{line}", body=opened, ending="")
        assert said.issuer == "白鷺縣財務局", line


@pytest.mark.parametrize("mark", ["[1]", "[12]", " [3]"])
def test_the_mark_of_a_note_behind_the_date_hides_no_signature(mark: str) -> None:
    signed = closed(f"白鹭县财政局\n二〇二三年六月十四日{mark}")

    assert (signed.issuer, signed.signed) == ("白鹭县财政局", "2023-06-14")
    assert of(TITLE, ending=f"县里已立项。\n2023年6月14日{mark}调研").signed is None


@pytest.mark.parametrize(
    ("said", "session"),
    [
        ("在镇第九次党代表大会三次会议上", "镇第九次党代表大会三次会议"),
        ("在云岭镇党代会第二次会议上", "云岭镇党代会第二次会议"),
        ("在县第十二次党代会上", None),
    ],
)
def test_a_session_may_be_a_party_congress_one(said: str, session: str | None) -> None:
    opening = f"岑砚秋代表：\n您{said}提出的《关于疏浚北沟的提案》收悉，答复如下：\n北沟已疏浚。\n"

    assert of("关于疏浚北沟的提案的答复", body=opening).proposal.session == session


@pytest.mark.parametrize(
    ("thanks", "issuer"),
    [
        ("感谢您对白鹭县水务局工作的关心和支持！", "白鹭县水务局"),
        ("感谢你们对云岭镇政府工作的理解，欢迎常来指导。", "云岭镇政府"),
        ("再次感谢您一直以来对青石县卫生健康委员会各项工作的支持。", "青石县卫生健康委员会"),
        ("谢谢您长期以来对柳河街道办事处工作的理解。", "柳河街道办事处"),
        # those whose departments thank for them, and those whom the deputy is of
        ("感谢您对白鹭县人民政府工作的支持！", None),
        ("感谢您对县政府工作的支持！", None),
        ("感谢您对白鹭县人民代表大会常务委员会工作的支持！", None),
        ("感谢您对县水务局工作的支持！", None),
        ("感谢您对云岭镇农业农村工作的支持！", None),
        ("感谢您对我局工作的支持！", None),
    ],
)
def test_what_nobody_signs_is_of_the_office_for_whose_work_it_thanks(thanks: str, issuer: str | None) -> None:
    assert of("关于第58号建议的答复", ending=f"{thanks}\n").issuer == issuer
    assert of("关于第58号建议的答复", ending=f"{thanks}\n澄湖县林业局\n2023年6月14日\n").issuer == "澄湖县林业局"


@pytest.mark.parametrize("label", ["建议标题", "提案名称", "案由", "提案题目"])
def test_a_page_may_have_a_label_for_the_title_of_what_is_answered(label: str) -> None:
    body = "岑砚秋代表：\n\n您的来信收悉，现答复如下：\n\n村道已列入养护计划。\n"
    metadata = of(f"{label}：关于改善村级道路的提案\n办理单位：白鹭县财政局", body=body)
    assert (metadata.title, metadata.proposal.title, metadata.proposal.kind) == (None, "关于改善村级道路的提案", "提案")


def test_the_title_of_what_is_answered_may_stand_in_brackets_behind_the_replys() -> None:
    body = "岑砚秋代表：\n\n您好，现答复如下：\n\n村道已列入养护计划。\n"
    metadata = of("关于对县十七届人大四次会议第58号建议的答复（改善村级道路的几点建议）", body=body)
    assert metadata.proposal.title == "改善村级道路的几点建议"


@pytest.mark.parametrize("indent", ["", "\u3000\u3000"])
def test_the_title_of_what_is_answered_may_be_broken_by_the_edge_of_a_page(indent: str) -> None:
    body = (
        "岑砚秋代表：\n\n"
        f"{indent}您在县十七届人大四次会议上提出的《关于加快白鹭县城乡供水一体化建设切实解\n"
        "决3个山区乡镇群众饮水困难的建议》收悉，现答复如下：\n\n村道已列入养护计划。\n"
    )
    metadata = of(TITLE, body=body)
    title = "关于加快白鹭县城乡供水一体化建设切实解决3个山区乡镇群众饮水困难的建议"
    assert metadata.proposal.title == title


def test_how_many_an_addressee_stands_for_is_no_part_of_the_name_behind_blanks_either() -> None:
    body = "岑砚秋等 10 位代表：\n\n您好，现答复如下：\n\n村道已列入养护计划。\n"
    assert of(TITLE, body=body).addressees == ("岑砚秋",)
