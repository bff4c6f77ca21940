"""Requested: what a proposal asks for by its title, as what a sum is for that is said to be of the request itself.

关于青石小组搬迁的建议 … 此项建议需要资金300万元.
"""

import re
from functools import lru_cache

from reader.facts.purposes import naming
from reader.facts.purposes.focus import WISHED
from reader.facts.sentence import Sum

_REFERS = re.compile(
    "(?:[该此本这][项个件]?|上述)(?:建议|提案|议案|诉求)|(?:您|你|代表|委员)们?所?提出?的?(?:建议|提案|议案|诉求|问题)"
)
_OPENS = re.compile(f"(?:{WISHED})+")
_CLOSES = re.compile(
    "(?:的|建议|提案|议案|问题|情况|事宜|事项|资金|经费|补助|补贴|支持|扶持|投入|力度|缺口|配套|困难|不足|短缺)+\\Z"
)
_SEVERAL = re.compile("[、和及与，,]|[我全][省市县区]|等")
_SHORTEST, _LONGEST = 4, 30
"""How many characters what is asked for is called by."""


def refers(words: str, each: Sum) -> bool:
    """Whether a sum's clause says that it is of what was asked for."""
    return _REFERS.search(words, each.clause, each.start) is not None


@lru_cache(16)
def work(title: str) -> str | None:
    """What a proposal asks for by its title, in simplified characters; nothing where it asks for several things."""
    said = _CLOSES.sub("", title)
    opened = _OPENS.match(said)
    said = said[opened.end() :] if opened else said
    if not _SHORTEST <= len(said) <= _LONGEST or _SEVERAL.search(said) or naming.calls_nothing(said):
        return None
    return naming.trimmed(said)
