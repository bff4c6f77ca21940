"""Every word that the facts of a page, its headings and its document numbers are known by."""

from reader.reply import Contact, Metadata, parse
from reader.reply.document_number import find_document_numbers as find_numbers
from reader.reply.salutation import find_salutation
from reader.text import Span
from reader.text.sentences import printed_lines
from tests.reply.lines import find_headings

LETTER = "查陌然代表：\n\n您提出的《关于改善通村公路的建议》收悉，现答复如下：\n\n全县道路养护正在推进。\n"
TITLE_ENDS = "答复 复函 回复 函复 答复函 的函 意见 情况 答复的报告 情况报告 情况的报告 办理报告 结果的报告 答复（一）"
DISCLOSED = "同意 不同意 主动 依申请 不予 部分 全文 不宜 不 可 可以"
NAMES_WITH = "代表 委员 人大代表 政协委员 同志 先生 女士 主任 副主任 常务副主任 主席 副主席 会长 秘书长 副秘书长 代表们"
HOW_MANY = "等3名 等两位 等8人 等十二名 等 3名 两位 （3名） 等3位同志"
CONTACTS = (
    "联系人 承办人 承办负责人 经办人 填表人 负责人 主管领导 分管领导 联系人及电话 联系人及联系电话 联系人及联系方式"
    " 联系人及方式"
)
OFFICES = "联系单位及电话 联系部门及电话 联系科室及联系电话 承办单位及电话 承办部门及联系电话 承办科室及电话"
ORGANS = "局 厅 委 委员会 政府 办公室 中心 院 部 处 站 行 社 会 公司 队 办 校 街道 所 馆 组 学"
LETTERS = (
    "您提出的建议收悉。 你提出的建议收悉。 贵委来函收悉。 《关于修路的建议》收悉。 首先，谢谢。 感谢关心。"
    " 非常感谢关心。 现就修路答复。 现将情况答复。 建议收悉。 县里提出的建议。 县里提交的建议。 县府办转来建议。"
    " 县府办交办建议。 县府办交由我局。 我局收到建议。 现答复如下： 现回复如下： 现函复如下："
)
NO_NAMES = (
    "领衔 附议 联名 提案 建议 人大 政协 关于修路的 对修路的 在会上的 根据建议的 按照建议的 现提交的 附件的 联系的"
    " 抄送 送 主送 索引的 各类 办理 答复 回复 3号"
)
NO_NAME_ENDS = (
    "如下 内文 正文 内容 结果 情况 意见 日期 时间 分类 机构 单位 类别 名称 标题 题目 来源 号 方式 范围 附件 电话 摘要"
    " 关键词 状态 案人 签人 发人 办人 系人 建议 提案 答复 浏览量"
)
MEASURES = (
    "加强 加大 强化 完善 健全 推进 推动 落实 提升 提高 优化 建立 深化 规范 抓好 严格 加快 扩大 改善 拓宽 构建 夯实"
    " 统筹 开展 做好 创新 整合 争取 引导 培育"
)
MORE = "进一步 持续 不断 切实 着力 大力 积极 全面"
TOPICS = (
    "问题 方面 情况 建议 提案 意见 措施 打算 计划 安排 进展 成效 要求 目标 原则 诉求 事项 事宜 思路 举措 做法 困难"
    " 原因 现状 概况 部署 说明 设想 工作 建设 落实 结果 经费 资金 政策 任务 基础 重点"
)
SIGNS = (
    "我们 我局 我厅 我委 我部 我院 我办 我校 我司 我处 我站 我行 本局 本厅 本委 本院 您 你们 已经 已将 已 修好了，"
    " 得到了"
)
CITED_BY = (
    "根据 关于 结合 对照 收到 联发 按照 依据 依照 依 遵照 印发 印发了 下发 转发 制定 出台 发布 执行 落实 贯彻 参照"
    " 文件 来文 请示 来函 批复 通知 意见 方案 办法 决定 规划 和 与 及 或 由 以 将 在 见"
)
FULL_NAMES = (
    "东省发展改革委 东省发改委 东省卫健委 东省健康委 东省国资委 东省委员会 东省民政部 东省民政厅 东岭民政局"
    " 东省人民政府"
)
JOINS = "、 ， , 和 及 与 以及"
PLACES = "楼 院 门 路 线 公路 国道 省道 地块 建议 提案 议案 县里的建议"


def header(printed: str) -> Metadata:
    return parse(f"{printed}\n\n{LETTER}").metadata


def closing(printed: str) -> Metadata:
    return parse(f"关于第58号建议的答复\n\n{LETTER}\n{printed}\n").metadata


def addressed(line: str, following: str) -> str | None:
    text = f"{line}\n{following}\n"
    found = find_salutation(text, printed_lines(text, Span(0, len(text))))
    return found.names + found.role if found else None


def titles(line: str) -> list[str]:
    return [heading.title for heading in find_headings(line, Span(0, len(line)))]


def test_every_end_of_a_title_makes_a_line_one() -> None:
    for end in (*TITLE_ENDS.split(), "答 复", "复 函", "回 复", "函 复"):
        title = f"青河县财政局关于县十七届人大二次会议第58号建议{end}"
        assert header(title).title == title.replace(" ", ""), end


def test_a_title_may_end_on_the_next_line() -> None:
    for rest in ("的答复", "的复函", "的回复", "函复", "的函", "答复意见", "的答复函"):
        assert (
            header(f"关于县十七届人大二次会议第58号建议\n{rest}").title == f"关于县十七届人大二次会议第58号建议{rest}"
        ), rest


def test_every_mark_of_disclosure_is_read() -> None:
    for mark in ("", *DISCLOSED.split()):
        for printed in (
            f"公开方式：{mark}公开",
            f"{mark}公开",
            f"公开方式：{mark}对外公开",
            f"公开方式：{mark}向社会公开",
        ):
            assert header(printed).disclosure == f"{mark}公开", printed


def test_names_are_read_without_their_titles_and_numbers() -> None:
    for role in NAMES_WITH.split():
        assert closing_names(f"查陌然、栾知夏{role}") == ("查陌然", "栾知夏"), role
    for many in HOW_MANY.split():
        assert closing_names(f"查陌然、栾知夏{many}代表") == ("查陌然", "栾知夏"), many
    for mark in "、,，":
        assert closing_names(f"查陌然{mark}栾知夏代表") == ("查陌然", "栾知夏"), mark


def closing_names(names: str) -> tuple[str, ...]:
    return parse(f"标题\n\n{names}：\n\n您提出的建议收悉，现答复如下：\n\n已经修好。\n").metadata.addressees


def test_every_label_of_a_contact_gives_a_name_with_its_phones() -> None:
    for label in CONTACTS.split():
        contact = (Contact("季南舟", ("0000-5550188",)),)
        assert closing(f"{label}：季南舟 0000-5550188").contacts == contact, label
        assert closing(f"{label}：季南舟\n联系电话：0000-5550188").contacts == contact, label
    for label in OFFICES.split():
        assert closing(f"{label}：青河县水利局 5550188").contacts == (Contact("青河县水利局", ("5550188",)),), label


def test_every_label_of_copies_gives_the_organs() -> None:
    for label in ("抄送", "抄报", "主送", "报送", "送", "分送", "抄 送", "分 送"):
        for mark in ",，、;；":
            assert closing(f"{label}：县人大常委会{mark}县政府办公室。").copied_to == (
                "县人大常委会",
                "县政府办公室",
            ), label


def test_every_kind_of_organ_signs() -> None:
    for organ in ORGANS.split():
        assert closing(f"青河县东岭{organ}\n2023年6月12日").issuer == f"青河县东岭{organ}", organ


def test_several_numbers_of_proposals_are_all_read() -> None:
    for join in JOINS.split():
        proposal = header(f"关于第58号{join}第59号建议的答复").proposal
        assert proposal.number == "58、59", join


def test_every_beginning_of_a_letter_shows_that_the_line_above_addresses_it() -> None:
    for line in LETTERS.split():
        assert addressed("东岭的乡亲：", line) == "东岭的乡亲", line
    assert addressed("东岭的乡亲：", "道路已修好。") is None


def test_a_label_or_title_addresses_nobody() -> None:
    for words in NO_NAMES.split():
        assert addressed(f"{words}代表：", "您提出的建议收悉。") is None, words
    for words in NO_NAME_ENDS.split():
        assert addressed(f"东岭{words}：", "您提出的建议收悉。") is None, words


def test_every_measure_alone_before_a_sentence_is_a_title() -> None:
    for verb in MEASURES.split():
        for more in ("", *MORE.split()):
            assert titles(f"一、{more}{verb}水渠管护，我局已将责任落实到人，每月检查。另有说明。") == [
                f"{more}{verb}水渠管护"
            ], verb


def test_every_topic_ends_a_title_and_a_sentence_is_none() -> None:
    for topic in TOPICS.split():
        assert titles(f"一、关于您提出的水渠{topic}。我局已修好。") == [f"关于您提出的水渠{topic}"], topic
        assert titles(f"一、我县水渠{topic}。我局已修好。") == [f"我县水渠{topic}"], topic
    for sign in SIGNS.split():
        assert titles(f"一、{sign}修好水渠。每月检查。") == [""], sign


def test_the_word_before_a_document_number_is_no_part_of_it() -> None:
    def organs(text: str) -> list[str]:
        return [number.organ for number in find_numbers(text)]

    for word in CITED_BY.split():
        assert organs(f"{word}青财函〔2023〕61号") == ["青财函"], word
    for name in FULL_NAMES.split():
        assert organs(f"{name}青财函〔2023〕61号") == ["青财函"], name
    for word in "第据和与及或的按依在见由":
        assert organs(f"{word}〔2023〕61号") == [], word


def test_a_second_number_of_the_same_year_is_one_and_a_house_is_none() -> None:
    def serials(text: str) -> list[str | None]:
        return [number.serial for number in find_numbers(text)]

    for join in JOINS.split():
        assert serials(f"青财函〔2023〕61号{join}62号。") == ["61", "62"], join
        assert serials(f"青财函〔2023〕61{join}62号。") == ["61", "62"], join
    for place in PLACES.split():
        assert serials(f"青财函〔2023〕61号、62号{place}。") == ["61"], place
