"""Every label that pages print is known, with what it labels; what no label introduces is no value."""

import pytest

from reader.reply import labels
from reader.reply.labels import bulleted, is_alone, labelled

VALUES = {
    "index_number": "QH01-2023",
    "document_number": "青财函〔2023〕61号",
    "issuer": "青河县财政局",
    "handler": "青河县水利局",
    "published": "2023-06-12",
    "updated": "2023-06-12",
    "dated": "2023年6月9日",
    "category": "A类",
    "disclosure": "主动公开",
    "title": "关于农村饮水建议的答复",
    "number": "第58号",
    "proposer": "查陌然",
    "signatory": "季南舟",
    "scope": "公开",
}
LABELS = {
    "index_number": "索引号 信息索引号 索引 信息索引",
    "document_number": "字号 文号 发文字号 文书号 文件编号 文件号",
    "issuer": "发布机构 发文机关 发文单位 制发机关 公开机构 发布单位 发文机构 公开主体 责任部门 公开责任部门",
    "handler": "办理单位 承办单位 主办单位 答复单位 答复部门 回复部门 回复单位",
    "published": (
        "发布日期 发布时间 公开日期 生成日期 发文日期 发文时间 时间 日期 公开时间 生成时间"
        " 发表时间 发表日期 上传时间 发稿时间 发布于 信息时间 录入时间 上传日期 录入日期"
    ),
    "updated": "更新时间 更新日期",
    "dated": "成文日期 成文时间 答复日期 答复时间 签发日期 回复日期 回复时间",
    "category": (
        "类别 办理结果 办复类别 分类 结果分类 办理类别 答复类别 办复结果 答复类型 类别标记 标记 类型 办理类型 结果类别"
        " 办理结果分类 答复分类 办复类型"
    ),
    "disclosure": (
        "公开方式 公开属性 是否同意公开 是否公开 公开类别 公开选项 信息公开选项 公开类型 公开情况 公开形式 信息公开属性"
        " 信息公开形式 信息公开类别 信息公开方式 公开意见 公开性质 公开程度 公开级别"
    ),
    "title": "标题 名称 题目 信息名称 文件名称 文件标题 信息标题 公文标题 公文名称",
    "number": "建议编号 提案编号 提案号 建议号 案号",
    "proposer": "领衔代表 提案人 建议人 提案者 提出人",
    "signatory": "签发人 签发 领导署名 领导签发 签发领导",
    "scope": "公开范围",
}
# Labels of what no one asks for: their values are no one else's.
OTHERS = (
    "文章来源 信息来源 来源 文号来源 生效日期 废止日期 失效日期 办理日期 提出日期 提出时间 附议代表 附议人 联名代表"
    " 代表团 主题分类 主题词 有效性 信息类别"
    " 公开目录 公文目录 公文时效 时效性 效力状态 题裁分类 著录日期 信息目录 阅读次数 投稿 稿源 审核"
    " 公开时限 关键词 浏览量 浏览次数 点击数 发文情况 组配分类 体裁分类"
    " 服务对象 信息分类 主题 体裁 语种 编辑 作者 字体 内容概述"
)
KNOWN = [(label, field) for field, words in LABELS.items() for label in words.split()]
ALL = [*KNOWN, *((label, "") for label in OTHERS.split())]


def read(*rows: str) -> list[tuple[str, str]]:
    return list(labelled(list(rows)))


@pytest.mark.parametrize("form", ["{}：{}", "{}:{}", "【{}】{}", "[{}]：{}", "| {} | {} |", "• {}：{}", "[ {} ] | {}"])
def test_every_label_is_read_with_its_value(form: str) -> None:
    wrong = [label for label, field in KNOWN if read(form.format(label, VALUES[field])) != [(field, VALUES[field])]]
    assert wrong == []


def test_every_label_may_be_set_wide_or_stand_on_a_line_of_its_own() -> None:
    wide = [label for label, field in KNOWN if read(f"{' '.join(label)}： {VALUES[field]}") != [(field, VALUES[field])]]
    above = [label for label, field in KNOWN if read(f"{label}：", VALUES[field]) != [(field, VALUES[field])]]
    assert (wide, above) == ([], [])
    assert [
        label for label, _field in ALL if not (is_alone(label) and is_alone(f"【{label}】") and is_alone(f"{label}："))
    ] == []


def test_every_label_may_do_without_its_colon_before_an_ascii_value() -> None:
    fields = {"index_number": "QH01-2023", "published": "2023-06-12"}
    wrong = [
        label for label, field in KNOWN if field in fields and read(label + fields[field]) != [(field, fields[field])]
    ]
    assert wrong == []


def test_a_value_ends_where_the_next_label_begins() -> None:
    title = VALUES["title"]
    wrong = [label for label, _field in ALL if ("title", title) not in read(f"标题：{title} {label}：1")]
    assert wrong == []


def test_what_stands_behind_a_label_of_something_else_is_no_value() -> None:
    assert [
        label for label in OTHERS.split() if read(f"{label}：青河县财政局") or read(f"{label}：", "青河县财政局")
    ] == []


@pytest.mark.parametrize(
    ("row", "why"),
    [
        ("字号：【大 中 小】", "a control of the page"),
        ("索引号：目录", "no digit"),
        ("发文机关：2023", "a number"),
        ("标题：答复", "too short"),
        ("案号：待定", "no number"),
        ("签发人：2023-06-12", "no name"),
        ("发布日期：", "nothing"),
        ("本机关发布日期由市里定", "a word in a sentence"),
        ("成文日期时间不详", "no mark"),
    ],
)
def test_what_does_not_look_like_a_value_is_none(row: str, why: str) -> None:
    assert read(row) == [], why


def test_a_label_never_takes_the_next_label_for_its_value() -> None:
    assert read("发文机关：", "发布日期：", "2023-06-12") == [("published", "2023-06-12")]
    assert read("发文机关：", "发布日期：2023-06-12") == [("published", "2023-06-12")]
    assert read("发文机关：", "青河县财政局", "东镇水利站") == [("issuer", "青河县财政局")]


@pytest.mark.parametrize(
    ("rows", "found"),
    [
        (["• QH01/2023-00012", "• 青河县财政局"], {"index_number": "QH01/2023-00012", "issuer": "青河县财政局"}),
        (["· 2023-06-12", "● 2023年6月12日"], {"published": "2023-06-12"}),
        (["◆ 2023-06-12", "◆ 2023-06-13"], {}),
        (["青河县财政局"], {}),
        (["• 索引号：QH01", "• 青河县财政局"], {}),
        (["• 青河县财政局", "• 东川县水利局"], {"issuer": "青河县财政局"}),
        (["• 2023-06-12 由县里各部门联合发布并实施"], {}),
    ],
)
def test_bullets_that_have_no_labels_are_known_by_their_form(rows: list[str], found: dict[str, str]) -> None:
    said: dict[str, str] = {}
    bulleted(rows, said)
    assert said == found


def test_what_a_label_says_goes_before_a_bullet() -> None:
    said = {"issuer": "东川县水利局"}
    bulleted(["• 青河县财政局"], said)
    assert said == {"issuer": "东川县水利局"}


def test_a_title_may_begin_with_a_word_and_a_colon() -> None:
    assert read("标题: 青河县财政局：关于农村饮水建议的答复") == [("title", "青河县财政局：关于农村饮水建议的答复")]
    assert read("发布机构: 所属栏目：建议办理") == []


@pytest.mark.parametrize("field", labels.TELLS)
def test_each_label_of_a_field_has_a_character_by_which_that_is_told(field: str) -> None:
    of_field = [label for label, known in labels._LABELS.items() if known == field]
    assert of_field
    assert not [label for label in of_field if set(labels.TELLS[field]).isdisjoint(label)]


def test_where_no_label_that_is_asked_for_can_be_none_is_looked_for() -> None:
    rows = ["办理结果：A", "签发人：严素秋", "联系人：温若岚"]
    assert list(labelled(rows, labels.TELLS["signatory"])) == list(labelled(rows))
    assert list(labelled(rows[2:], labels.TELLS["signatory"])) == []
