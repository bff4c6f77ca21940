"""Where a letter tells the request again (问题1, 提案内容为…): nothing there is promised, until the answer begins."""

import re

_OF_REQUEST = r"(?:提案|建议|议案|您?反映的?|您?提出的?|代表|委员)(?:的)?(?:主要)?(?:内容|问题|诉求|事项|建议)"
_REQUEST_TITLE = re.compile(rf"(?:关于)?(?:问题|{_OF_REQUEST})\s?[\d一二三四五六七八九十]{{0,2}}")
_RESTATES = re.compile(
    rf"\s*(?:建议|提案)(?:中|里)?(?:还|也)?提出[:：](?=\s?\S)|\s*(?:[一二三四五六七八九十\d（）()、.．]{{0,4}})(?:问题\s?[\d一二三四五六七八九十]{{0,2}}|{_OF_REQUEST})(?:为|是|如下|[（(]摘要[)）])?[:：](?=\s?\S)"
)
_ANSWER = re.compile(
    r"^\s*[【\[（(]?(?:答复|回复|办理|处理|我局|我委|我厅)(?:意见|情况|结果|内容|如下)?[】\]）)]?\s*[:：]",
    re.MULTILINE,
)
# 您建议新建水厂，计划投资2亿元，并争取列入规划: all of the sentence is asked for, unless it goes on to the answer.
_ASKS = re.compile(
    r"\s*[您你]们?(?:在(?:建议|提案)中)?(?:还|也|同时)?(?:建议|希望|要求|呼吁|提议)(?!的|收悉)"
    r"(?![^，,。；;\n]*的(?:建议|意见|问题|提案|请求))[^，,。；;\n]{2,80}[，,]"
)
_ANSWERS = re.compile("我[们局厅委县市区省州镇乡部办院]|本[局委厅]|对此|经[核调研]|目前|已")


def is_headed_request(title: str) -> bool:
    """Whether a section tells the request again, up to the answer in it, by its title."""
    return bool(_REQUEST_TITLE.fullmatch(title))


def restates(text: str, start: int, end: int) -> bool:
    """Whether a line tells the request again, by how it begins."""
    has_colon = text.find("：", start, end) >= 0 or text.find(":", start, end) >= 0
    return has_colon and bool(_RESTATES.match(text, start, end))


def answer_within(text: str, start: int, end: int) -> bool:
    """Whether a line of a stretch begins the answer to a request that was told again."""
    return bool(_ANSWER.search(text, start, end))


def asks(text: str, start: int, end: int) -> bool:
    """Whether a sentence says no more than what the deputy asks for."""
    asked = _ASKS.match(text, start, end)
    return asked is not None and _ANSWERS.search(text, asked.end(), end) is None
