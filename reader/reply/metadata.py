"""Metadata: what the header, the opening and the closing of a reply say of it."""

import re
from collections.abc import Iterator

from reader.reply import document_number, numerals
from reader.reply.model import Contact, Metadata, Proposal, Region, RegionKind, Span
from reader.reply.regions import DATE_LINE, ORGAN, salutation
from reader.reply.text import lines

# Each label as pages print it, and what it is a label of; `""` where it is only known so as not to be a value.
_LABELS = {
    "索引号": "index_number", "信息索引号": "index_number",
    "字号": "document_number", "文号": "document_number", "发文字号": "document_number",
    "文件编号": "document_number",
    "发布机构": "issuer", "发文机关": "issuer", "发文单位": "issuer", "制发机关": "issuer", "公开机构": "issuer",
    "文章来源": "", "信息来源": "", "来源": "", "文号来源": "",
    "发布日期": "published", "发布时间": "published", "公开日期": "published", "生成日期": "published",
    "发文日期": "published", "发文时间": "published", "时间": "published", "日期": "published",
    "成文日期": "dated", "生效日期": "", "废止日期": "", "失效日期": "", "签发日期": "dated",
    "类别": "category", "办理结果": "category", "办复类别": "category", "分类": "category", "结果分类": "category",
    "公开方式": "disclosure", "公开属性": "disclosure", "是否同意公开": "disclosure",
    "标题": "title", "名称": "title", "题目": "title",
    "签发人": "signatory",
    "主题分类": "", "主题词": "", "有效性": "", "信息类别": "", "公开范围": "", "公开时限": "", "关键词": "",
    "浏览量": "", "发文情况": "", "组配分类": "", "体裁分类": "", "服务对象": "", "信息分类": "",
}  # fmt: skip
_SPACED = "|".join(r"\s*".join(label) for label in sorted(_LABELS, key=len, reverse=True))
_LABEL = re.compile(
    rf"(?:(?<=[\s\[［【|•·])|(?<![\u3400-\u9fff]))(?P<label>{_SPACED})\s*(?P<mark>[\]］】]?\s*[:：|]|[\]］】]|\Z)"
)
# A row that begins with a label may leave the marks out: 索 引 号 QH01 发文时间 2023-06-12, 索引号QH01.
_UNMARKED = re.compile(rf"(?:^|(?<=\s))(?P<label>{_SPACED})(?:\s+|(?=[A-Za-z0-9])|\Z)")
_ALONE = re.compile(rf"[\s•·|\[【]*(?P<label>{_SPACED})\s*[\]】|]*\s*[:：]?\s*")
_DATE = re.compile(r"((?:19|20)\d\d)\s*[年./-]\s*(\d{1,2})\s*[月./-]\s*(\d{1,2})")
_HAN_DATE = re.compile(
    r"([一二三四五六七八九零〇○0]{4})年([一二三四五六七八九十]{1,2})月([一二三四五六七八九十]{1,3})日"
)
_TITLE_END = r"(?:答\s*复|复\s*函|回\s*复|函\s*复|答复函|复函|的函|意见|情况)(?:[（(].{1,12}[)）])?"
_TITLE = re.compile(rf"(?:[\u3400-\u9fff]{{2,30}})?(?:关于|对|答复|政协).{{2,150}}?{_TITLE_END}")
_CLASS = re.compile(
    r"(?:(?<=号)|^)\s*[（(]?(?:[\u3400-\u9fff]{0,4}\s*类\s*别?\s*[:：(（]\s*)?(?P<class>[A-D][1-3]?)\s*类?[)）]?"
    r"(?=\s*(?:$|[\u3400-\u9fff（(]{2}))"
)
_DISCLOSURE = re.compile(r"(?:同意|主动|依申请|不予|不同意|部分)?公开")
_PROPOSAL_NUMBER = re.compile(r"第?\s*(?P<number>[A-Za-z]{0,3}\d[\d-]*)\s*号")
_SESSION = re.compile(
    r"(?P<session>[\u3400-\u9fff]*?(?:第?[一二三四五六七八九十]{1,4}[届屆]|[\u3400-\u9fff]人大|政协)[\u3400-\u9fff]*?"
    r"第?[一二三四五六七八九十]{1,3}次会[议]?)"
)
_CITED_TITLE = re.compile(
    r"《(?P<book>[^《》\n]*(?:《[^《》\n]*》[^《》\n]*)*)》|[“\"](?P<quoted>[^”\"\n]{4,120})[”\"]"
)
_ROLE = re.compile(r"(?:人大|政协)?(?:代表|委员)(?:们)?$")
_GROUP = re.compile(r"(?:等)?[\d一二两三四五六七八九十]*[位名]?(?:同志|人大|政协)*$")
_PHONE = re.compile(r"(?<!\d)(?:0\d{2,3}\s*[-—－]?\s*\d{7,8}|1\d{10}|\d{7,11})(?!\d)")
_CONTACT = re.compile(
    r"(?:联\s*系\s*人|承\s*办\s*(?:负责)?\s*人|经\s*办\s*人|主管领导)(?:及(?:联系)?电话|及联系方式)?\s*[:：]\s*"
    r"(?P<name>[\u3400-\u9fff·]{1,5}(?:[ \u3000][\u3400-\u9fff](?![\u3400-\u9fff]))?)?(?P<rest>[^\n]*)"
)


def iso_date(printed: str) -> str | None:
    """The ISO date in a printed one, in Arabic or Han digits."""
    if match := _DATE.search(printed):
        year, month, day = (int(part) for part in match.groups())
    elif match := _HAN_DATE.search(printed):
        parts = [numerals.value(part) for part in match.groups()]
        year, month, day = (part or 0 for part in parts)
    else:
        return None
    return f"{year:04}-{month:02}-{day:02}" if 1 <= month <= 12 and 1 <= day <= 31 else None


def find(text: str, regions: tuple[Region, ...]) -> Metadata:
    """The metadata of a reply, from the region where each fact has its place."""
    spans: dict[RegionKind, Span] = {}
    for region in regions:
        spans.setdefault(region.kind, region.span)
    spans.setdefault(RegionKind.HEADER, Span(0, 0))
    header = [row.of(text) for row in lines(text, spans[RegionKind.HEADER])]
    body = spans.get(RegionKind.BODY, Span(0, 0)).of(text)
    closing = [row.of(text) for row in lines(text, spans.get(RegionKind.CLOSING, Span(0, 0)))]
    foot = text[spans[RegionKind.CLOSING].end :] if RegionKind.CLOSING in spans else ""

    labelled: dict[str, str] = {}
    for field, value in (*_labelled(header), *(pair for pair in _labelled(closing) if pair[0] == "category")):
        labelled.setdefault(field, value)
    title = labelled.get("title") or _title(header)
    number = next((n for n in document_number.find("\n".join(header)) if n.printed), None)
    signed = next((iso for row in closing if DATE_LINE.fullmatch(row) and (iso := iso_date(row))), None)
    printing = next((row for row in closing if row.rstrip().endswith("印发")), "")
    category, disclosure = _marks(header, closing, labelled)
    return Metadata(
        title=title,
        document_number=number.printed if number else labelled.get("document_number"),
        index_number=labelled.get("index_number"),
        issuer=labelled.get("issuer") or _issuer(closing, printing, foot),
        published=iso_date(labelled.get("published", "")),
        signed=signed or iso_date(printing) or iso_date(labelled.get("dated", "")),
        addressees=_addressees(text),
        proposal=_proposal(title or "", body),
        category=category,
        disclosure=disclosure,
        contacts=tuple(_contacts(closing)),
        copied_to=_copied_to(closing),
        signatory=labelled.get("signatory"),
    )


def _labelled(rows: list[str]) -> Iterator[tuple[str, str]]:
    """The labels of a header with their values; a label never takes the next label for its value."""
    pending: str | None = None
    for row in rows:
        if not row.strip():
            continue
        if alone := _ALONE.fullmatch(row):
            pending = _field(alone["label"])
            continue
        found = list(_LABEL.finditer(row))
        if not any(match["mark"] for match in found) and _UNMARKED.match(row.strip()):
            row = row.strip()
            found = list(_UNMARKED.finditer(row))
        if not found:
            if pending and (value := row.strip(" \t\u3000\xa0|•·")):
                yield pending, value
            pending = None
            continue
        pending = None
        for match, following in zip(found, [*found[1:], None], strict=True):
            value = row[match.end() : following.start() if following else len(row)].strip(" \t\u3000\xa0|[]【】•·")
            if value and (field := _field(match["label"])):
                yield field, value


def _field(label: str) -> str:
    return _LABELS[re.sub(r"\s", "", label)]


def _title(rows: list[str]) -> str | None:
    """The first line, or two or three lines joined, that read as a reply's title."""
    printed = [row.strip() for row in rows if row.strip()]
    for count in (1, 2, 3):
        for first in range(len(printed) - count + 1):
            joined = "".join(printed[first : first + count])
            if _TITLE.fullmatch(joined) and not (count > 1 and document_number_in(joined)):
                return re.sub(r"\s+", "", joined)
    return None


def document_number_in(row: str) -> bool:
    """Whether a line has a document number in it, so that it is no piece of a title."""
    return next(document_number.find(row), None) is not None


def _marks(header: list[str], closing: list[str], labelled: dict[str, str]) -> tuple[str | None, str | None]:
    """The class of the handling result and the disclosure mark, labelled, alone on a line, or behind the number."""
    category = disclosure = None
    if match := re.search(r"[A-D]\d?", labelled.get("category", "")):
        category = match.group()
    if match := _DISCLOSURE.search(labelled.get("disclosure", "")):
        disclosure = match.group()
    for row in header:
        printed = row.strip()
        if category is None and (match := _CLASS.search(printed)):
            category = match["class"]
        if (
            disclosure is None
            and len(printed) < 60
            and (match := re.search(rf"(?:^|\s)({_DISCLOSURE.pattern})$", printed))
        ):
            disclosure = match.group(1)
    if disclosure is None and (match := re.search(rf"此件({_DISCLOSURE.pattern})", "\n".join(closing))):
        disclosure = match.group(1)
    return category, disclosure


def _addressees(text: str) -> tuple[str, ...]:
    """The names of the salutation, without 尊敬的, 等N名, 代表 and 委员; a group keeps its whole name."""
    match = salutation(text)
    if match is None:
        return ()
    role = match["role"]
    if not _ROLE.fullmatch(role):
        return (re.sub(r"\s", "", match["names"] + role),)
    names = [_GROUP.sub("", _ROLE.sub("", name.strip())) for name in re.split("[、,，]", match["names"])]
    return tuple(re.sub(r"\s", "", name) for name in names if name.strip())


def _proposal(title: str, body: str) -> Proposal:
    number = _PROPOSAL_NUMBER.search(title) or _PROPOSAL_NUMBER.search(body[:300])
    kind = re.search("建议|提案|议案", title) or re.search("建议|提案|议案", body[:300])
    session = _SESSION.search(re.sub(r"^.*?(?:关于答复|关于对|答复|关于|对)", "", title, count=1))
    cited = _CITED_TITLE.search(body[:400])
    return Proposal(
        kind=kind.group() if kind else None,
        number=number["number"] if number else None,
        title=(cited["book"] or cited["quoted"]) if cited else None,
        session=session["session"] if session else None,
    )


def _issuer(closing: list[str], printing: str, foot: str) -> str | None:
    """Who signs: the organ over the date, else of the printing line, else the site's owner."""
    for row in closing:
        if re.fullmatch(ORGAN, row.strip()):
            return row.strip()
    if match := re.match(rf"\s*({ORGAN})\s", printing):
        return match.group(1).removesuffix("办公室")
    if match := re.search(r"主办单位[:：]\s*([\u3400-\u9fff]{3,24})", foot):
        return match.group(1)
    return None


def _contacts(rows: list[str]) -> Iterator[Contact]:
    for row in rows:
        for match in _CONTACT.finditer(row):
            phones = tuple(re.sub(r"\s", "", phone) for phone in _PHONE.findall(match["rest"]))
            name = re.sub(r"\s", "", match["name"] or "") or None
            if name or phones:
                yield Contact(name, phones)


def _copied_to(rows: list[str]) -> tuple[str, ...]:
    organs: list[str] = []
    for row in rows:
        if match := re.match(r"\s*(?:抄\s*[送报]|[主报]?送)\s*[:：]\s*(?P<organs>.+)", row):
            organs += re.split("[,，、;；]", match["organs"].strip().rstrip("。."))
    return tuple(organ.strip() for organ in organs if organ.strip())
