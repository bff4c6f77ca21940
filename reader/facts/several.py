"""Several places that get one sum: named one by one, with what they are behind the last one.

预拨江北、云西2省（区）救灾资金300万元; 300万元支持江北等地做好抢险.
"""

import re

from reader.facts.words import HAN, LANDS

_KIND = "(?:省份?|[市州盟县区旗镇乡村]|地区|街道|(?<=[\\d两三四五六七八九十个])地(?![区块方质点域带表勘形段]))"
_HOW_MANY = r"(?:\d{1,3}|[两三四五六七八九十]{1,2})个?"
_KINDS = rf"{_KIND}{{1,2}}(?:[（(](?:{_KIND}|[、和])+[）)])?"
_ONE = rf"(?:(?!资金|项目|经费|用于|支持|补助|建设|发展|改造|保护|治理)[{HAN}]){{2,10}}?"
_LIST = rf"(?:{_ONE}[、和])+{_ONE}"
_LANDS = f"(?:{LANDS})(?:省|自治区)?"
_SEVERAL = (
    rf"(?:{_LIST}(?:等?{_HOW_MANY}(?:(?!乡|镇|村|县|项目|工程)[{HAN}]){{0,6}}?|等){_KINDS}(?![级域内外城政道])|(?:{_LANDS}[、和])*{_LANDS}等(?:地(?!区|方)|{_KINDS}(?![级域内外城政道]))"
    rf"|(?:{_LANDS}[、和])+{_LANDS}(?![、和及与等州市湖山]|[{HAN}]{{0,6}}(?:大学|学院|集团|公司|机场|银行))"
    # 向陇南县和梅岭、桐川等水源紧缺的地区投入…
    rf"|{_LIST}等[{HAN}]{{2,10}}的地区)"
)
_BEFORE = re.compile(
    rf"(?:(?:预拨|下拨|拨付|下达|划拨|安排|分配|追加|补助|支持)[给到至]?了?(?P<given>{_SEVERAL})[^，,。；;、\d]{{0,24}}"
    rf"|[向对给](?P<to>{_SEVERAL})[^，,。；;、\d]{{0,4}}(?:预拨|下拨|拨付|下达|划拨|安排|分配|追加|补助|支持|给予|投入)[^，,。；;、\d]{{0,24}})\Z"
)
_BEHIND = re.compile(
    rf"[^，,。；;、\d]{{0,16}}[，,]?(?:(?:重点|主要|用于|用以|专项|全部)*(?:支持|补助|奖励)(?P<of>{_SEVERAL})(?![^，,。；;]{{0,12}}[、]\d)"
    rf"|(?:重点|主要|专项|全部|分别)*(?:用于|投向|分配到)(?P<for>{_SEVERAL}|{_ONE}等{_HOW_MANY}[{HAN}]{{0,6}}?{_KINDS})(?=[，,。；;]|\Z))"
)
_NEAR, _REACH = 90, 90


def several(words: str, floor: int, start: int, end: int, tail: int) -> str | None:
    """The places that a sum at `start` to `end` is given to by the words before it, or right behind it up to `tail`."""
    # No comma stands in such a list, nor behind it.
    near = words[max(floor, start - _NEAR, words.rfind("，", floor, start) + 1) : start]
    match = _BEFORE.search(near) if "、" in near or "等" in near or "和" in near else None
    if match is None:
        behind = words[end : max(tail, end + _REACH)]
        match = _BEHIND.match(behind) if "等" in behind or "、" in behind else None
    return match[match.lastgroup or ""] if match else None
