"""Kinds of page ends that take a letter's closing away, and rows of items that begin in the middle of a sentence."""

import pytest

from reader.reply import RegionKind, parse

LETTER = """\
关于对县十七届人大四次会议第58号建议的答复

岑砚秋代表：

您提出的《关于改善村级道路的建议》收悉，现答复如下：

村道已列入养护计划。
"""
THANKS = "感谢您对这项工作的关心和支持！\n"
SIGNED = "\n白鹭县财政局\n2023年6月14日\n"


def region(text: str, kind: RegionKind) -> str:
    return next((each.span.of(text) for each in reversed(parse(text).regions) if each.kind is kind), "")


@pytest.mark.parametrize(
    "formula", ["谨此答复", "谨此回复", "谨此函复", "特此回复", "专此函复", "此复", "敬复", "谨复"]
)
@pytest.mark.parametrize("ending", ["。", "！", "", "。感谢您对我县工作的关心，敬请继续监督。"])
def test_every_formula_of_ending_opens_the_closing(formula: str, ending: str) -> None:
    text = f"{LETTER}\n{formula}{ending}\n{SIGNED}"

    assert region(text, RegionKind.CLOSING) == f"{formula}{ending}\n{SIGNED}"


@pytest.mark.parametrize(
    "notice",
    [
        "政策咨询\n\n若您对本页所列内容有不明白之处，可以在网页下方留言提问，也可以拨打页面所列电话。\n",
        "若您对本页内容有疑问，请在工作时间拨打热线。\n",
        "温馨提示\n本网站内容仅供参考。\n如需原件，请到窗口查询。\n",
        "扫描二维码，关注公众号，了解更多政策解读。\n",
        "用户留言\n您还没有登录，请登录后发表评论。\n",
        "声明\n凡本网注明来源的稿件，版权均属本网站所有。\n",
        "意见征集\n您可以点击下方按钮，对本页面的内容作出评价。谢谢！\n",
    ],
)
def test_a_notice_to_visitors_below_the_signature_is_the_pages(notice: str) -> None:
    for below in (notice, f"\n{notice}", f"\n\n{notice}\n"):
        text = f"{LETTER}\n{THANKS}{SIGNED}{below}"
        reply = parse(text)

        assert region(text, RegionKind.CLOSING).startswith(THANKS)
        assert region(text, RegionKind.FURNITURE).endswith(
            notice.splitlines()[-1] + "\n" + below[len(notice) + below.index(notice) :]
        )
        assert (reply.metadata.signed, reply.metadata.issuer) == ("2023-06-14", "白鹭县财政局")


@pytest.mark.parametrize(
    "below",
    [
        "附件：1.资金安排表\n表中所列资金已经下达。\n",
        "一、补充说明\n该路段的网站公示期为七天。\n",
        "1.该项目已在网站公示。\n2.公示期为七天。\n",
    ],
)
def test_what_a_letter_has_below_its_date_is_no_notice(below: str) -> None:
    text = f"{LETTER}\n{THANKS}{SIGNED}{below}"

    assert "网站" not in region(text, RegionKind.FURNITURE)


@pytest.mark.parametrize(
    "line",
    [
        "信息来源: 白鹭县财政局",
        "来源：白鹭县人民政府网",
        "稿件来源：县财政局办公室",
        "文章来源:白鹭县财政局",
        "内容来源：农业股",
        "作者：季南舟",
        "编辑：季南舟",
        "审核：温如故",
        "发布时间：2023-06-20",
        "友情链接：县政府门户网站",
        "快速导航：首页 政务公开 互动交流",
        "友情链接",
        "相关链接 县政府门户网站",
        "返回顶部",
        "返回列表",
        "网站声明",
        "用户登录",
        "Word版下载",
        "PDF版打印",
        "foot_img_07.png",
    ],
)
def test_a_line_of_the_pages_own_below_the_date_is_its_foot(line: str) -> None:
    for blank in ("", "\n", "\n\n"):
        text = f"{LETTER}\n{THANKS}{SIGNED}{blank}{line}\n"

        assert region(text, RegionKind.CLOSING) == f"{THANKS}{SIGNED}{blank}"
        assert region(text, RegionKind.FURNITURE) == f"{line}\n"


@pytest.mark.parametrize(
    "line",
    [
        "联系人：季南舟",
        "抄送：县府办",
        "经办人：温如故 电话：5550133",
        "（此件公开）",
        "白鹭县财政局办公室 2023年6月15日印发",
    ],
)
def test_whom_to_ask_and_who_has_copies_stays_in_the_closing(line: str) -> None:
    text = f"{LETTER}\n{THANKS}{SIGNED}{line}\n"

    assert region(text, RegionKind.CLOSING) == f"{THANKS}{SIGNED}{line}\n"


def sections(body: str) -> list[tuple[int, str]]:
    found = parse(f"岑砚秋代表：\n\n您的建议收悉，现答复如下：\n\n{body}\n\n{THANKS}{SIGNED}").all_sections
    return [(section.level, section.number) for section in found]


@pytest.mark.parametrize(
    "sentence",
    [
        "该做法一是便于各镇统计；二是方便村组申报；三是减少重复建设。",
        "主要工作一是加强养护，二是整治隐患，三是落实资金。",
        "今年重点一是修路；二是架桥；三是绿化。",
        "我局采取的措施一是增加投入。二是严格验收。三是强化管护。",
        "各镇一要压实责任；二要加强巡查；三要及时上报。",
    ],
)
def test_the_first_of_a_row_may_stand_behind_what_it_counts(sentence: str) -> None:
    mark = "要" if "一要" in sentence else "是"
    items = [f"{number}{mark}" for number in "一二三"]

    assert sections(f"一、关于范围\n{sentence}\n二、关于标准\n标准不变。") == [
        (1, "一"),
        *((2, item) for item in items),
        (1, "二"),
    ]
    assert sections(sentence) == [(1, item) for item in items]


@pytest.mark.parametrize(
    "sentence",
    [
        "其中之一是资金不足；二是人手不够。",
        "全县统一是必要的；二是可行。",
        "该路唯一是水泥路面；二是已老化。",
        "第一是修路。",
        "该做法一是便于统计。",
        "一是修路，其难点一是缺地，二是缺钱；二是架桥。",
    ],
)
def test_what_only_sounds_like_the_first_of_a_row_begins_none(sentence: str) -> None:
    found = sections(sentence)

    assert [number for _level, number in found].count("一是") == sentence.startswith("一是")
