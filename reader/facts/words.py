"""Words that several rules ask for, and how they ask for the last of them."""

import re
from collections.abc import Iterable

HAN = "\u3400-\u9fff"

ALLOCATED = "筹措下达|安排|下达|下拨|拨付|划拨|拨出|拨款|拨给|落实|到位|追加|注入|设立|获得|获批|争取到"
GRANTED = "补助|配套|给予|奖励|奖补|支持|提供"
"""Said of what is given as of what is laid down, and nouns too."""
SPENT = "投入|完成投资|投资|出资|支出|支付|列支|使用|利用|发放|兑现|兑付|代缴|购买"
RAISED = "筹集|筹措|筹资|自筹|募集|接收|接受|收到|捐赠|捐助|捐款|捐资|发行|集资"
REQUESTED = "申请|争取|请求|恳请|申报|建议(?=[^，,。；;]{0,8}(?:安排|给予|增加|拨|设立|投入))"
MONEY_VERBS = f"{ALLOCATED}|{GRANTED}|{SPENT}|{RAISED}|{REQUESTED}|承担|负担|解决|分担|整合|实现|减免|归集|吸引"
"""Verbs of money; a longer one stands before its beginning."""

# A look at the first character turns nearly every place in a text down at once.
OPENS_VERB = f"(?=[{''.join(sorted({verb[0] for verb in MONEY_VERBS.split('|') if verb[0] > ')'}))}])"

BRACKETED = r"[（(][县市区旗州盟街道、]{1,6}[）)]"
"""What a bracket adds to a name: 各县（市、区）."""


def last(matches: Iterable[re.Match[str]]) -> re.Match[str] | None:
    """The last of some matches."""
    found = None
    for match in matches:
        found = match
    return found
