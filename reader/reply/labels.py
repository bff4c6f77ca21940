"""The labels of a page header with their values, in every layout that pages give them."""

import re
from collections.abc import Collection, Iterator

from reader.reply.salutation import ORGAN
from reader.text.dates import iso_date
from reader.text.patterns import compiled
from reader.text.variants import simplified, simplified_rows

# Each label as pages print it, and what it is a label of; `""` where it is only known so as not to be a value.
_LABELS = {
    "索引号": "index_number", "信息索引号": "index_number", "索引": "index_number", "信息索引": "index_number",
    "字号": "document_number", "文号": "document_number", "发文字号": "document_number", "文书号": "document_number",
    "文件编号": "document_number", "文件号": "document_number",
    "发布机构": "issuer", "发文机关": "issuer", "发文单位": "issuer", "制发机关": "issuer", "公开机构": "issuer",
    "发布单位": "issuer", "发文机构": "issuer", "公开主体": "issuer", "责任部门": "issuer", "公开责任部门": "issuer",
    "办理单位": "handler", "承办单位": "handler", "主办单位": "handler", "答复单位": "handler",
    "答复部门": "handler", "回复部门": "handler", "回复单位": "handler",
    "文章来源": "", "信息来源": "", "来源": "", "文号来源": "",
    "发布日期": "published", "发布时间": "published", "公开日期": "published", "生成日期": "published",
    "发文日期": "published", "发文时间": "published", "时间": "published", "日期": "published",
    "发表时间": "published", "发表日期": "published", "上传时间": "published", "发稿时间": "published",
    "公开时间": "published", "生成时间": "published", "更新时间": "updated",
    "发布于": "published", "信息时间": "published", "编稿时间": "published",
    "录入时间": "published", "上传日期": "published", "录入日期": "published", "更新日期": "updated",
    "成文日期": "dated", "成文时间": "dated", "答复日期": "dated", "答复时间": "dated", "签发日期": "dated",
    "回复日期": "dated", "回复时间": "dated",
    "生效日期": "", "废止日期": "", "失效日期": "", "办理日期": "", "提出日期": "", "提出时间": "",
    "类别": "category", "办理结果": "category", "办复类别": "category", "分类": "category",
    "结果分类": "category", "办理类别": "category", "答复类别": "category", "办复结果": "category",
    "答复类型": "category", "类别标记": "category", "标记": "category", "类型": "category",
    "办理类型": "category", "结果类别": "category", "办复类型": "category",
    "办理结果分类": "category", "答复分类": "category", "分类标记": "category", "分类标识": "category",
    "类别标识": "category", "办理标记": "category", "办结类别": "category", "结果标记": "category",
    "办理分类": "category",
    "公开方式": "disclosure", "公开属性": "disclosure", "是否同意公开": "disclosure",
    "是否公开": "disclosure", "公开类别": "disclosure", "公开选项": "disclosure",
    "信息公开选项": "disclosure", "公开类型": "disclosure", "公开情况": "disclosure",
    "公开形式": "disclosure", "信息公开属性": "disclosure", "信息公开形式": "disclosure",
    "信息公开类别": "disclosure", "信息公开方式": "disclosure", "公开意见": "disclosure", "公开性质": "disclosure",
    "公开程度": "disclosure", "公开级别": "disclosure",
    "标题": "title", "名称": "title", "题目": "title", "信息名称": "title", "文件名称": "title", "文件标题": "title",
    "信息标题": "title", "公文名称": "title", "公文标题": "title",
    "建议编号": "number", "提案编号": "number", "提案号": "number", "建议号": "number", "案号": "number",
    "建议标题": "request", "提案标题": "request", "建议名称": "request", "提案名称": "request",
    "建议题目": "request", "提案题目": "request", "议案标题": "request", "议案名称": "request", "案由": "request",
    "提案案由": "request", "建议案由": "request",
    "领衔代表": "proposer", "提案人": "proposer", "建议人": "proposer", "提案者": "proposer", "提出人": "proposer",
    "委员姓名": "proposer", "代表姓名": "proposer",
    "附议代表": "", "附议人": "", "联名代表": "", "代表团": "",
    "签发人": "signatory", "签发": "signatory", "领导署名": "signatory", "领导签发": "signatory",
    "签发领导": "signatory",
    "主题分类": "", "主题词": "", "有效性": "", "信息类别": "", "公开范围": "scope",
    "公开目录": "",
    "所属主题": "", "公文目录": "", "公文时效": "", "时效性": "", "效力状态": "", "题裁分类": "", "著录日期": "",
    "信息目录": "", "阅读次数": "", "点击": "", "浏览": "", "投稿": "", "来稿": "", "稿源": "", "供稿": "", "审核": "",
    "公开时限": "", "关键词": "",
    "浏览量": "", "浏览次数": "", "点击数": "", "发文情况": "", "组配分类": "", "体裁分类": "", "服务对象": "",
    "信息分类": "", "主题": "", "体裁": "", "语种": "", "编辑": "", "作者": "", "字体": "", "内容概述": "",
}  # fmt: skip


def _any_of(labels: list[str], blank: str, opens: str = "") -> str:
    """A pattern of any of some labels, longer ones first, with blanks between their characters.

    A character that several begin with is looked for once, which is what makes it fast. `opens` is what has to hold of
    a label's first character when it has been passed: a class of characters first makes a search fast.
    """
    rests: dict[str, list[str]] = {}
    for label in sorted(labels, key=len, reverse=True):
        rests.setdefault(label[0], []).append("".join(blank + character for character in label[1:]))
    if opens:
        behind = "|".join(f"(?<={first})(?:{'|'.join(rest)})" for first, rest in rests.items())
        return f"[{''.join(rests)}]{opens}(?:{behind})"
    return "|".join(f"{first}(?:{'|'.join(rest)})" for first, rest in rests.items())


_BLANK = r"\s*"
_SPACED = _any_of(list(_LABELS), _BLANK)
_OPENS = r"(?:(?<=[\s\[［【|•·].)|(?<![\u3400-\u9fff].))"
LABEL = re.compile(rf"(?P<label>{_any_of(list(_LABELS), _BLANK, _OPENS)})\s?(?P<mark>[\]］】]?\s?[:：|]|[\]］】]|\Z)")
# The words of a long one are known where a page leaves no blank before it: 青河县财政局发布时间:2023-06-12.
_GLUED = re.compile(rf"(?P<label>{_any_of([label for label in _LABELS if len(label) >= 4], '')})[:：]")
# A label that the list has not ends a value, too: a word before a colon behind a blank or a bar, one set wide, or one
# in square brackets.
_UNKNOWN = re.compile(
    r"(?:(?<=[\s|])[\u3400-\u9fff]{2,8}|(?![局厅委府室院部处站会])[\u3400-\u9fff](?:\s[\u3400-\u9fff]){1,5})\s?[:：]"
    r"|(?<=[\s|])[\[［【][\u3400-\u9fff](?:\s?[\u3400-\u9fff]){1,9}[\]］】]"
)
_MAY_BE_SPLIT = frozenset(":：]］】")
# A row that begins with a label may leave the marks out: 索 引 号 QH01 发文时间 2023-06-12, 索引号QH01.
# 发布机构青河县财政局.
_UNMARKED = re.compile(
    rf"(?:^|(?<=\s))(?P<label>{_SPACED})(?:\s|(?=[A-Za-z0-9])|(?<=机构|机关|单位|部门)(?={ORGAN}(?:\s|\Z))|\Z)"
)
_ALONE = re.compile(rf"[\s•·|\[【]*(?P<label>{_SPACED})[\]】|\s]*[:：]?\s?")
# What a label begins with, and what it begins with alone on its line: most lines have neither.
_FIRST = frozenset(label[0] for label in _LABELS)
_MAY_BE_ALONE = re.compile(rf"[\s•·|\[【]*[{''.join(sorted(_FIRST))}]")
_BULLETS = " •·●◆"
_EDGES = " \t\u3000\xa0|[]【】•·"
# What a value has to look like to be one: a control of the page (字号:【大 中 小】) has its label too.
_VALUES = {
    "index_number": re.compile(r"(?=.*\d)[^\u3400-\u9fff]{4,}|.*\d{4}.*"),
    "document_number": re.compile(r"(?!.*(?:建议|提案|议案|答复|日期)).*\d.*"),
    "issuer": re.compile(r"[^\d]{2,60}"),
    "title": re.compile(r".{6,}"),
    "request": re.compile(r".{4,}"),
    "category": re.compile(r".*[A-DＡ-Ｄ].*"),
    "scope": re.compile(r"(?!.*标题).*公开.*"),
    "number": re.compile(r"第?[A-Za-z\d、,-]*\d\s*号?"),
    "signatory": re.compile(r"[\u3400-\u9fff· ]{2,20}(?:[（(]\s?[A-D][1-3]?\s?类?\s?[)）])?"),  # 季舟（A类）
}
TELLS = {
    "category": "类果标",
    "signatory": "签署",
    "published": "时日发",
    "updated": "时日",
    "dated": "日时",
    "handler": "单部",
}
"""Characters of which each label of a field has one."""
_WHOLE_DATE = len("2023-06-12")
_BULLET = re.compile(r"[•·●◆]\s?(?P<value>.+)")
_BARE_INDEX = re.compile(r"[\w-]+/\d{4}-\d{3,7}")


def labelled(rows: list[str], tells: Collection[str] = ("",)) -> Iterator[tuple[str, str]]:
    """The labels of a header with their values; a label never takes the next label for its value.

    `tells` are characters of which each label that is asked for has one: most closings have none of some.
    """
    pending: str | None = None
    rows = [row.removeprefix("- ").lstrip(_BULLETS) for row in rows]
    all_plain = simplified_rows(rows)
    if not any(map("\n".join(all_plain).__contains__, tells)):
        return
    for row, plain in zip(rows, all_plain, strict=True):
        if alone := _alone(plain):
            pending = _field(alone["label"])
            continue
        found = list(LABEL.finditer(plain))
        if plain[:1] in _FIRST and not any(match["mark"] for match in found) and _UNMARKED.match(plain):
            found = list(_UNMARKED.finditer(plain))
        if not found and not pending and (":" in plain or "：" in plain) and (glued := _GLUED.search(plain)):
            yield from _split(_field(glued["label"]), row[glued.end() :])
        if not found and pending:
            yield from _valued(pending, row)
        pending = None
        for at, match in enumerate(found, 1):
            value = row[match.end() : found[at].start() if at < len(found) else len(row)]
            field = _field(match["label"])
            yield from _valued(field, value) if _MAY_BE_SPLIT.isdisjoint(value) else _split(field, value)


def is_alone(row: str) -> bool:
    """Whether a line is a label and nothing else, so that the next one is its value."""
    return _alone(simplified(row)) is not None


def _alone(plain: str) -> re.Match[str] | None:
    return _ALONE.fullmatch(plain) if _MAY_BE_ALONE.match(plain) else None


def _valued(field: str, printed: str) -> Iterator[tuple[str, str]]:
    value = printed.strip(_EDGES)
    if value and field and (field not in _VALUES or _VALUES[field].fullmatch(value)):
        yield field, value


def _split(field: str, value: str) -> Iterator[tuple[str, str]]:
    """A label's value up to the next label that the page has not set apart from it, and that one's."""
    if glued := _GLUED.search(simplified(value)):
        yield from _valued(field, value[: glued.start()])
        yield from _split(_field(glued["label"]), value[glued.end() :])
        return
    unknown = _UNKNOWN.search(value)
    if unknown:
        kept = value[: unknown.start()]
        # A title may itself begin with a word and a colon: 青河县财政局：关于…; any value may stand in brackets.
        if kept.strip(_EDGES) or (field != "title" and unknown.group()[0] not in "[［【"):
            value = kept
    yield from _valued(field, value)


def _field(label: str) -> str:
    return _LABELS["".join(label.split())]


def bulleted(rows: list[str], found: dict[str, str]) -> None:
    """Add what bullets say that have values only: an index number, an organ, a date where all dates agree."""
    values = [match["value"].strip() for row in rows if row[:1] in _BULLETS and (match := _BULLET.fullmatch(row))]
    if any(LABEL.search(value) for value in values):
        return
    # A month alone may be of what the letter is on.
    dates = {iso for value in values if (iso := iso_date(value)) and len(iso) == _WHOLE_DATE and len(value) < 20}
    for field, fitting in (
        ("index_number", [value for value in values if _BARE_INDEX.fullmatch(value)]),
        ("issuer", [value for value in values if compiled(ORGAN).fullmatch(value)]),
        ("published", sorted(dates) if len(dates) == 1 else []),
    ):
        if fitting:
            found.setdefault(field, fitting[0])
