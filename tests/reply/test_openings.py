"""What the opening and the title say of what is answered: its title without quotes, its number, its session."""

import pytest

from reader.reply import Metadata, parse

TITLE = "关于对县十七届人大四次会议第58号建议的答复"


def opened(opening: str, title: str = TITLE) -> Metadata:
    return parse(f"{title}\n\n岑砚秋代表：\n\n{opening}\n\n村道已列入养护计划。\n").metadata


@pytest.mark.parametrize(
    ("opening", "title"),
    [
        ("您关于加大公交投入力度的建议收悉。", "关于加大公交投入力度的建议"),
        ("您提出增加农村公交补贴的建议收悉，现答复如下：", "增加农村公交补贴的建议"),
        ("你们提出加强农村公交的提案（第58号）已收悉。", "加强农村公交的提案"),
        ("关于实施号牌总量控制的建议收悉。现将办理情况答复如下：", "关于实施号牌总量控制的建议"),
        ("您在县十七届人大一次会议上提出的加快修建北岭桥的建议已收悉。", "加快修建北岭桥的建议"),
        ("您提出的有关修桥的提案我局已收悉。", "有关修桥的提案"),
        ("您提出的关于农村道路养护的问题收悉。", "关于农村道路养护的问题"),
        ("提出的关于治理小作坊，建设绿色白鹭提案已收悉，现答复如下：", "关于治理小作坊，建设绿色白鹭提案"),
        ("您提出的关于加大投入，改善交通条件的建议，已收悉。", "关于加大投入，改善交通条件的建议"),
        ("您提出的关于支持夜间公交的建议提案收悉，现答复如下：", "关于支持夜间公交的建议"),
        ("您的“关于修建北岭桥”的提案收悉。", "关于修建北岭桥"),
        ("您提出的在北岭村新建一所幼儿园的建议收悉。", "在北岭村新建一所幼儿园的建议"),
        ("现就您提出的关于加强河道管护的提案答复如下：", "关于加强河道管护的提案"),
        ("对您提出的修建北岭桥的建议，经研究，现答复如下：", "修建北岭桥的建议"),
        ("您提出的“关于用好“路长制”的建议”收悉。", "关于用好“路长制”的建议"),
    ],
)
def test_a_proposals_title_without_quotes_is_known_by_its_receipt(opening: str, title: str) -> None:
    assert opened(opening).proposal.title == title


@pytest.mark.parametrize(
    "opening",
    [
        "您提出的建议收悉。",
        "您提出的宝贵建议收悉。",
        "您提出的第58号建议收悉。",
        "您在县十七届人大一次会议上提出的建议收悉。",
        "收到您提出的修桥建议后，我局高度重视，现答复如下：",
    ],
)
def test_a_receipt_without_what_is_asked_for_gives_no_title(opening: str) -> None:
    assert opened(opening).proposal.title is None


@pytest.mark.parametrize(
    ("title", "number", "session"),
    [
        ("2023年对区政协十届二次会议《关于改善公交的建议》(100号提案)的答复", "100", "区政协十届二次会议"),
        (
            "2023年白鹭县七届人大二次会议《关于加强绿化的建议》（79号）的答复",
            "79",
            "白鹭县七届人大二次会议",
        ),
        (
            "2022年度白鹭县人民政府关于对市政协十一届一次会议第11号提案的答复(关于改善公交的建议)",
            "11",
            "市政协十一届一次会议",
        ),
        ("白鹭县十六届人大四次会议代表建议的答复：第7号", "7", "白鹭县十六届人大四次会议"),
        ("区政协十届二次会议提案回复--9号", "9", "区政协十届二次会议"),
        ("关于对市政协八届一次委员第094号提案的答复", "094", "市政协八届一次"),
        ("《关于加强车站管理的建议》的答复", None, None),
        ("第45号提案答复", "45", None),
        ("白鹭县财政局2023年人大代表建议（第45号）办理答复", "45", None),
        ("白鹭县财政局关于办理县十七届人大三次会议第45号代表建议的报告", "45", "县十七届人大三次会议"),
    ],
)
def test_a_title_may_begin_with_its_year_or_what_is_answered_and_end_with_a_number(
    title: str, number: str | None, session: str | None
) -> None:
    metadata = opened("您的建议收悉，现答复如下：", title)

    assert metadata.title == title
    assert (metadata.proposal.number, metadata.proposal.session) == (number, session)


def test_a_title_that_is_cut_gives_no_verb_to_the_session() -> None:
    assert opened("您的提案收悉：", "答复县政协十届三次会议第45号提案").proposal.session == "县政协十届三次会议"


def test_what_is_left_of_a_title_that_the_page_cut_says_number_and_session() -> None:
    proposal = opened("您的建议收悉，现答复如下：", "对县十三届人大二次会议第20号建议的").proposal

    assert (proposal.number, proposal.session) == ("20", "县十三届人大二次会议")


def test_the_opening_says_of_which_place_a_session_was_and_not_of_whom_it_tells() -> None:
    opening = "关于您在白鹭山区人大三届七次会议上提出的《关于修桥的建议》已收悉，现答复如下："

    assert opened(opening, "关于区人大三届七次第31号建议答复的函").proposal.session == "白鹭山区人大三届七次会议"


@pytest.mark.parametrize(
    ("title", "issuer"),
    [
        ("对县人大一次会议第5号建议的答复（水利局）", "水利局"),
        ("2022年度白鹭县教育局关于对县政协一次会议第11号提案的答复", "白鹭县教育局"),
        ("白鷺縣交通運輸局對縣十屆人大一次會議第31號建議的答復", "白鷺縣交通運輸局"),
    ],
)
def test_a_title_says_who_answers_before_or_behind_it(title: str, issuer: str) -> None:
    assert opened("您的建议收悉，现答复如下：", title).issuer == issuer


@pytest.mark.parametrize(
    ("head", "issuer", "published"),
    [
        ("政讯通中心\n{title}\n发布时间：2022-08-11 来源: 林业部网站 作者：佚名", "林业部", "2022-08-11"),
        ("{title}\n2020/6/22 10:10:00 人评论 自治区人民政府门户网站", None, "2020-06-22"),
        ("{title}\n來源：縣政府辦2022-08-15\n瀏覽量：5120", None, "2022-08-15"),
    ],
)
def test_the_pages_own_line_says_when_and_for_whom_it_was_put_there(
    head: str, issuer: str | None, published: str
) -> None:
    metadata = opened("您的建议收悉，现答复如下：", head.format(title=TITLE))

    assert (metadata.issuer, metadata.published) == (issuer, published)


def test_a_notice_below_whom_to_ask_is_the_pages() -> None:
    ending = "感谢您的支持。\n\n办复类别：B\n\n联系单位：县水利局\n\n如对文件有疑问，可以拨打咨询电话。\n\n标签："
    metadata = parse(f"{TITLE}\n\n岑砚秋代表：\n\n您的建议收悉，现答复如下：\n\n渠道已修好。\n\n{ending}\n").metadata

    assert metadata.category == "B"


def test_a_label_of_the_deputys_name_says_who_is_addressed() -> None:
    text = f"{TITLE}\n\n委员姓名：岑砚秋\n\n办理结果：\n\n您提出的《关于修桥的提案》收悉，现答复如下：\n\n桥已修好。\n"

    assert parse(text).metadata.addressees == ("岑砚秋",)


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("市人大代表岑砚秋：", "岑砚秋"),
        ("政协岑砚秋委员：", "岑砚秋"),
        ("市政协岑砚秋委员：", "岑砚秋"),
        ("尊敬的岑砚秋代表;", "岑砚秋"),
        ("县政协提案委：", "县政协提案委"),
    ],
)
def test_a_role_with_its_place_before_a_name_is_no_part_of_it(line: str, name: str) -> None:
    text = f"{TITLE}\n\n{line}\n\n您提出的《关于修桥的建议》收悉，现答复如下：\n\n桥已修好。\n"

    assert parse(text).metadata.addressees == (name,)


def test_a_label_below_the_letter_says_when_it_was_answered() -> None:
    text = f"{TITLE}\n\n岑砚秋代表：\n\n您的建议收悉，现答复如下：\n\n桥已修好。\n\n答复日期：2023-06-28\n"

    assert parse(text).metadata.signed == "2023-06-28"


@pytest.mark.parametrize("end", ["【字体：大 中 小】", "浏览量：12 次"])
def test_labels_between_the_title_and_the_name_on_one_line_hide_neither(end: str) -> None:
    opening = "岑砚秋代表：您提出的《关于管护河道的建议》收悉，现答复如下：河道已有人管护。专此答复。"
    metadata = parse(f"{TITLE} 发布时间：2021-09-06 10:12 {end} {opening}白鹭县水务局 2021年6月8日").metadata

    assert (metadata.title, metadata.addressees) == (TITLE, ("岑砚秋",))
    assert (metadata.published, metadata.signed) == ("2021-09-06", "2021-06-08")


def test_the_number_of_a_proposal_may_have_a_long_dash() -> None:
    assert opened("您的提案收悉，现答复如下：", "关于县政协五届四次会议第5—12号提案的答复").proposal.number == "5—12"


def test_whoever_handles_what_nobody_signs_is_named_below_the_letter_and_so_is_the_mark_alone_in_brackets() -> None:
    ending = "感谢您的支持。\n\n承办单位：白鹭县水务局\n\n（公开）\n"
    text = f"{TITLE}\n\n岑砚秋代表：\n\n您的建议收悉，现答复如下：\n\n桥已修好。\n\n{ending}"
    metadata = parse(text).metadata

    assert (metadata.issuer, metadata.disclosure) == ("白鹭县水务局", "公开")
    assert parse(text.replace("水务局", "人民政府")).metadata.issuer is None


@pytest.mark.parametrize("word", ["现将", "现就", "对", "收到"])
def test_a_word_before_the_session_in_the_opening_is_no_part_of_it(word: str) -> None:
    opening = f"{word}市十六届人大四次会议第88号《关于修桥的建议》协办意见函告如下："

    assert opened(opening, "关于市十六届人大四次会议第88号建议的协办意见").proposal.session == "市十六届人大四次会议"


def test_the_session_may_be_told_behind_the_opening() -> None:
    opening = (
        "您提出的《关于修桥的建议》收悉，现答复如下：\n接到白鹭县十届人大三次会议《关于修桥的建议》后，我局高度重视。"
    )

    assert opened(opening, "建议答复").proposal.session == "白鹭县十届人大三次会议"
