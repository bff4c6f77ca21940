"""Every word that tells a page from its letter, and the letter's end from its text; and how far is looked for them."""

import pytest

from reader.reply import RegionKind
from reader.reply.regions import find_regions, is_closing

HEADER, BODY, CLOSING, FURNITURE = RegionKind
TITLE = "关于第58号建议的答复\n"
BODY_LINES = "查陌然代表：\n您的建议收悉，现答复如下：\n全县道路养护正在推进。\n"
SIGNED = "青河县财政局\n2023年6月12日\n"
LETTER = TITLE + BODY_LINES + SIGNED

PAGE_LINES = (
    "上一篇：通知 上一条：通知 上一页 上一则：通知 下一篇：通知 下一条：通知 下一页 下一则：通知 扫一扫在手机打开"
    " 版权所有：青河县 青公网安备05550123号 青网安备05550123号 青ICP备05550123号 网站标识码05550123 网站地图"
    " 本网站支持IPv6 <!--EndFragment--> 相关附件 相关文件 相关链接 相关稿件 相关阅读 相关信息 相关推荐 相关文章"
    " 附件下载 责任编辑：季南舟 主办单位：青河县 您可能想看 你或许感兴趣 分享到： 打印本页 打印本网 网站首页 联系我们"
    " 关闭本页 关闭窗口 首页 当前位置：政务公开 您的位置：政务公开 您所在的位置：政务公开 您当前所在的位置：政务公开"
    " 您当前位置：政务公开 政务公开>正文 字号：大 字体：大 打印 关闭 分享 浏览 收藏 阅读 点击 大中小 下载 返回 纠错"
    " 朗读 【字号：大】 浏览量：12 浏览次数：12 点击数：12 点击率：12 阅读次数：12 主办：青河县 承办：青河县"
    " 协办单位：青河县 技术支持：青河县 网站维护：青河县 地址：青河县 网站联系电话：5550188 声明：不得转载 【打印】"
    " 为进一步了解掌握社会公众对政策的评价，请您提出意见。我们将及时收集分析。"
    " 【打印】【关闭】 〖打印〗 〖打印〗〖关闭〗 | ××× •• —12— -12- －12－ ·12· 第12页 第12页共20页"
)
CLOSING_LINES = (
    "专此答复 特此函复 此致 此复 此函 谨复 敬礼 顺致敬意 祝您安康 祝你安康 以上答复供参考 以上意见供参考"
    " 以上回复供参考 以上情况供参考 以上是办理情况 妥否请示 如有不妥请提意见 若您有意见 如你有何意见 联系人：季南舟"
    " 联系单位：科室 联系部门：科室 联系科室：科室 联系电话：5550188 联系方式：5550188 承办人：季南舟"
    " 承办负责人：季南舟 承办单位：科室 承办部门：科室 承办科室：科室 承办处室：科室 经办人：季南舟 填表人：季南舟"
    " 责任人：季南舟 负责人：季南舟 主管领导：季南舟 分管领导：季南舟 领导签发：季南舟 领导署名：季南舟"
    " 办公电话：5550188"
    " 电话：5550188 手机：5550188 传真：5550188 邮编：650000 抄送：县府办 抄报：县府办 主送：县府办 报送：县府办"
    " 送：县府办 分送：县府办 主题词：交通 校对：季南舟 青河县财政局印发 青河县财政局印制 共印12份 （此件公开发布）"
    " 同意公开 不同意公开 主动公开 依申请公开 不予公开 不公开 可公开 可以公开 全文公开 此件主动公开"
    " 信息公开选项：主动 信息公开属性：主动 信息公开形式：主动 信息公开类别：主动 附件：1.一览表 附：清单一份： 附件2"
    " 办复类别：A类 办理类别：A类 答复类别：A类 办理结果：A类 0000-5550188 2023-06-12 2023年6月 2023年 二〇二三年六月"
    " 青河县财政局（盖章） 青河县财政局（公章） 青河县财政局（章）"
)
THANKS = (
    "感谢您的关心！ 谢谢您的关心！ 谨向您致谢！ 谨此表示谢意，感谢关心。 对您的关心表示感谢！ 对你的关心表示谢意！"
    " 对代表的关心致谢！ 对委员的支持表示感谢！ 对贵委的支持表示感谢！ 希望您继续关注！ 欢迎代表继续监督！"
    " 恳请委员监督！ 敬请各位监督！ 希望继续关注！ 希望今后监督！ 希望一如既往监督！ 敬请多提建议！ 希望以后多提建议！"
    " 同时，希望您监督！ 最后，欢迎您监督！ 今后，也希望您监督！ 再次欢迎您监督！ 并希望您监督！"
)


def regions(text: str) -> list[tuple[RegionKind, str]]:
    return [(region.kind, region.span.of(text)) for region in find_regions(text)]


def closing_of(text: str) -> str:
    return dict(regions(text)).get(CLOSING, "")


def test_every_line_of_the_pages_own_is_furniture_above_and_below_the_letter() -> None:
    for line in PAGE_LINES.split():
        page = (FURNITURE, f"{line}\n")
        letter = [(HEADER, TITLE), (BODY, BODY_LINES), (CLOSING, SIGNED)]
        assert regions(f"{line}\n{LETTER}{line}\n") == [page, *letter, page], line


def test_every_closing_line_is_one_and_none_of_its_words_alone_in_a_sentence() -> None:
    for line in CLOSING_LINES.split():
        assert is_closing(line), line
        assert closing_of(TITLE + BODY_LINES + f"{line}\n") == f"{line}\n", line
        assert not is_closing(f"县里的{line}已经办好，路已修好。"), line


def test_thanks_and_wishes_in_all_their_words_close_a_letter() -> None:
    for line in THANKS.split():
        assert is_closing(line), line
        assert closing_of(TITLE + BODY_LINES + f"{line}\n{SIGNED}") == f"{line}\n{SIGNED}", line


@pytest.mark.parametrize(
    "line",
    [
        "感谢信已寄出",
        "感谢关心，现答复如下",
        "感谢您，建议收悉",
        "首先感谢您的关心，其次说明情况",
        "道路已修好，村民表示满意",
        "希望工程已启动",
        "欢迎仪式已结束",
        "对道路的养护工作已经启动",
    ],
)
def test_what_only_has_a_word_of_thanks_closes_nothing(line: str) -> None:
    assert not is_closing(line)


def test_labels_may_be_set_wide_in_the_closing() -> None:
    lines = ("联 系 人：季南舟", "联 系 电 话：5550188", "经 办 人：季南舟", "填 表 人：季南舟", "传 真：5550188")
    assert [
        line
        for line in (*lines, "抄 送：县府办", "主 题 词：交通", "附 件：1.表", "校 对：季南舟")
        if not is_closing(line)
    ] == []


def test_every_opening_begins_a_letter_without_salutation() -> None:
    said = ("答复", "函复", "回复", "复函", "汇报", "反馈", "说明", "意见")
    openings = [
        *(f"现将情况{word}如下：" for word in said),
        "您的建议收悉",
        "您提出建议",
        "你提交建议",
        "您们在会上提出建议",
    ]
    for line in openings:
        assert regions(f"{TITLE}{line}\n路已修好\n") == [(HEADER, TITLE), (BODY, f"{line}\n路已修好\n")], line
    assert regions(f"{TITLE}村里提出建议\n路已修好\n")[0] != (HEADER, TITLE)


def test_every_line_over_an_answer_begins_the_letter_below_it() -> None:
    lines = [f"{what}{of}" for what in ("回复", "答复", "办理", "办复") for of in ("结果", "内容", "意见", "情况")]
    lines += [f"{what}{of}" for what in ("提案", "建议", "议案") for of in ("答复", "回复", "办理情况", "的答复")]
    lines += [
        "答复",
        "回复",
        "答复正文",
        "回复正文",
        "答复如下",
        "回复如下",
        "【答复】",
        "[答复]：",
        "（答复）",
        "(答复)",
        "答复：",
    ]
    for line in lines:
        page = f"{TITLE}村里的道路破损多年，出行不便，建议尽快整修。\n{line}\n"
        assert regions(f"{page}我局已修好。\n") == [(HEADER, page), (BODY, "我局已修好。\n")], line


def test_a_letter_without_salutation_and_opening_begins_at_its_first_long_line() -> None:
    for length, kinds in ((60, [BODY]), (61, [HEADER, BODY])):
        line = "路" * (length - 1) + "。"
        assert [kind for kind, _words in regions(f"青河县财政局文件\n{line}\n")] == kinds, length


def test_a_page_speaks_again_below_a_signature_in_a_long_line_without_a_full_stop() -> None:
    for length, ends in ((29, False), (30, True)):
        line = "高清资源在线阅读热门推荐每日更新" * 4
        ending = f"{SIGNED}{line[:length]}\n"
        assert closing_of(TITLE + BODY_LINES + ending) == (SIGNED if ends else ending), length


def test_a_page_with_its_own_prose_is_a_page_up_to_five_sentences() -> None:
    for sentences, kind in ((5, FURNITURE), (6, BODY)):
        page = f"上一篇：通知\n{'本网站由县里维护。' * sentences}\n"
        assert regions(LETTER + page)[-1][0] is kind, sentences


def test_a_closing_sentence_is_broken_over_four_lines_at_most() -> None:
    for pieces, whole in ((4, True), (5, False)):
        lines = ["感谢您", *["的关心"] * (pieces - 2), "和支持。"]
        ending = "\n".join(lines) + "\n"
        assert (closing_of(TITLE + BODY_LINES + ending + SIGNED) == ending + SIGNED) is whole, pieces


def test_a_wide_line_is_no_piece_of_a_broken_one() -> None:
    for length, whole in ((79, True), (80, False)):
        last = "和" * (length - 1) + "。"
        ending = f"感谢您的关心\n{last}\n"
        assert (closing_of(TITLE + BODY_LINES + ending) == ending) is whole, length


def test_a_line_with_a_colon_at_its_end_is_prose_from_thirteen_characters_on() -> None:
    for length, closed in ((11, True), (12, False)):
        ending = f"{SIGNED}{'路' * length}：\n抄送：县府办\n"
        assert (closing_of(TITLE + BODY_LINES + ending) == ending) is closed, length


def test_thirty_lines_may_be_listed_in_an_attachments_list() -> None:
    for listed, whole in ((29, True), (31, False)):
        numbered = "".join(f"{number}.一览表\n" for number in range(2, listed + 2))
        ending = f"附件：1.一览表\n{numbered}{SIGNED}"
        assert (closing_of(TITLE + BODY_LINES + ending) == ending) is whole, listed


def test_a_header_has_four_hundred_lines_at_most() -> None:
    for above, found in ((399, True), (400, False)):
        page = "目录\n" * above
        assert (regions(page + BODY_LINES)[0] == (HEADER, page)) is found, above


def test_a_closing_has_four_hundred_lines_at_most() -> None:
    for lines in (399, 400, 401):
        ending = "抄送：县府办\n" * lines
        found = closing_of(TITLE + BODY_LINES + ending).count("\n")
        assert found == min(lines, 400), lines


def test_the_owner_of_a_page_may_speak_in_sentences() -> None:
    for owner in ("版权所有：青河县", "青公网安备1号", "青网安备1号", "青ICP备1号", "网站标识码1"):
        page = f"{owner}。未经许可不得转载\n"
        assert regions(LETTER + page)[-1] == (FURNITURE, page), owner
    for other in ("上一篇", "责任编辑", "扫一扫"):
        page = f"{other}。未经许可不得转载。\n"
        assert regions(LETTER + page)[-1] != (FURNITURE, page), other


def test_the_pages_words_may_stand_inside_its_lines() -> None:
    words = (
        "分享到：",
        "打印本页",
        "关闭本页",
        "关闭窗口",
        "首页 > 公开",
        "浏览量：1",
        "浏览次数：1",
        "点击数：1",
        "点击率：1",
    )
    for word in (*words, "阅读次数：1"):
        page = f"青河县 {word}\n"
        assert regions(LETTER + page)[-1] == (FURNITURE, page), word


def test_a_date_closes_a_letter_in_every_form_and_century() -> None:
    forms = (
        "{}98年6月12日",
        "{}98-06-12",
        "{}98.6.12",
        "{}98/6/12",
        "{}98年6月",
        "{}98年",
        "{}980612",
        "（{}98年6月12日）",
    )
    for form in forms:
        for century in ("19", "20"):
            assert is_closing(form.format(century)), form


def test_whom_to_ask_and_who_has_copies_may_stand_behind_the_signature() -> None:
    for label in (
        "联系人：",
        "联系人及电话：",
        "承办人：",
        "承办人及电话：",
        "经办人：",
        "经办人及电话:",
        "抄送：",
        "抄报:",
    ):
        assert is_closing(f"青河县财政局 2023年6月12日 {label}季南舟"), label
    assert not is_closing("我局已将道路修好 联系人：季南舟")


def test_long_thanks_name_whom_they_thank_first() -> None:
    for whom in ("您", "你", "代表", "委员", "贵局"):
        for word in ("感谢", "谢意", "致谢"):
            line = f"对{whom}{'长期以来的帮助' * 5}，谨此{word}！"
            assert is_closing(line), line
    for line in ("谢谢支持！", "谢谢关心！", "谨向您表示谢意！", "如您有问题请反馈", "若您有问题请联系我局"):
        assert is_closing(line), line


def test_the_titles_of_other_letters_are_the_pages() -> None:
    for about in ("关于", "对"):
        for end in ("答复", "复函", "回复", "的函", "提案", "建议"):
            page = f"{about}修建东岭水渠{end}\n"
            assert regions(LETTER + page)[-1] == (FURNITURE, page), page


def test_numbered_lines_go_on_a_list_of_copies_or_attachments() -> None:
    for head in (
        "抄送：县府办，",
        "抄 报：县府办、",
        "主送：县府办，",
        "分送：县府办，",
        "送：县府办,",
        "附件：1.表",
        "附件",
    ):
        ending = f"{head}\n2.县水利局\n3.县财政局\n{SIGNED}"
        assert closing_of(TITLE + BODY_LINES + ending) == ending, head
