"""Verbs: which verb of money among the words before a sum says what became of it, and which are but nouns."""

import re

from reader.facts.lexing import Token
from reader.facts.words import VERBS, Role

_IS_RECEIVED = re.compile(
    r"[^，,。；;]{0,24}?(?:[捐赠款援助]|资金|\d[\d.,]*[余多]?[百千万亿]*元)"
)  # 接受捐赠; but 接受任务后，再增加…
_USE_OF = frozenset("化合护发收环")
_IS_USE = re.compile("的?(?:示范|试点|重点|专项|建设|提升|治理)*(?:工程|项目|专项|试点|示范|设施|体系|规划|行动|中心)")
_WHO_HAS = re.compile(
    "[\u3400-\u9fff]{1,12}的(?:企业|单位|个人|主体|乡镇|村|社区|项目|学校|农户|家庭)"
    # 对获得国家级称号的合作社奖励20万元
    "|(?!上级|中央|国家(?!级)|[省市县]级?(?:[里财政]|的))[\u3400-\u9fff]{2,14}的[\u3400-\u9fff]{2,10}?(?:给予|奖励|奖补)"
)
# 争取省级财政投入200万元
_IS_SOUGHT = re.compile(
    "[到了得]?[^，,。；;、\\d]{0,6}(?:财政|中央|国家|上级|[省市县区州]级?|部门|[厅局委])的?(?:专项|补助|配套)*(?:资金)?(?:投入|投资)"
)
_SHARE = re.compile("额?的[约近]?[\\d.]+[%％]|的[一二三四五六七八九十]+[成分]")
_CUT = ("核减", "审减", "压减", "削减", "节约", "节省", "减少", "违规", "挪用")
_CUT_OR_DRAWN = (*_CUT, "吸引", "引进", "引入", "吸引了", "引进了", "引入了")
_INVESTS_ITSELF = ("公司", "集团", "有限", "主体", "商", "者")
_OPENS_SHARE = frozenset("的额")
_NEGATED = 4
"""How far a verb is from its negation."""
_PHRASE_BETWEEN = re.compile("(?:从|由|在|通过|对|按|为|向|将|把|利用)[^，,。；;]{2,16}")


def last_verb(words: str, tokens: tuple[Token, ...]) -> Token | None:
    """The last verb of money; one that also lays down or names (补助) only where there is no other."""
    found = None
    for token in tokens:
        role = token[2]
        if not role & VERBS:
            continue
        if found and found[2] & Role.ALLOCATED and words.startswith(("支出", "投入", "投资"), token[0]):
            continue  # 安排造林补贴等支出200万元, 安排林业投入200万元, 安排教育投资200万元: a noun
        if found and found[2] & Role.ALLOCATED and role & Role.RAISED and words.startswith("资金", token[1]):
            continue  # 安排融资资金200万元, too
        if found and found[2] & Role.REQUESTED and _IS_SOUGHT.fullmatch(words, found[1], token[1]):
            continue  # 争取省级财政投入200万元, too
        if role & Role.SPENT and (
            words.endswith(_CUT_OR_DRAWN, 0, token[0])
            or (words.startswith("投资", token[0]) and words.startswith(_INVESTS_ITSELF, token[1]))
        ):
            continue  # 核减投资80万元, 投资公司以80万元入股, 吸引投资80万元
        if role & Role.SPENT and words[token[1] : token[1] + 1] in _OPENS_SHARE and _SHARE.match(words, token[1]):
            continue  # 占桥梁投资的30%，即180万元: a noun
        if (
            role & Role.SPENT
            and words.startswith("利用", token[0])
            and (words[token[0] - 1 : token[0]] in _USE_OF or (found and _IS_USE.match(words, token[1])))
        ):
            continue  # 资源化利用, 保护利用, 下达房屋利用项目资金: a noun
        if role & Role.GOT and words.startswith("获得", token[0]) and _WHO_HAS.match(words, token[1]):
            continue  # 对获得认证的企业给予10万元
        if (
            role & Role.RAISED
            and words.startswith(("接受", "接收"), token[0])
            and not _IS_RECEIVED.match(words, token[1])
        ):
            continue
        if found is None or not role & Role.GRANTED or found[2] & Role.GRANTED:
            found = token
    return found


def is_negated(words: str, verb: Token, within: tuple[Token, ...]) -> bool:
    """Whether a word that negates stands right before a verb, or with whence or how between: 未从部门预算中列支."""
    return any(
        role & Role.NOT
        and (0 <= verb[0] - end <= _NEGATED or _PHRASE_BETWEEN.fullmatch(words, end, max(end, verb[0])) is not None)
        for _, end, role in within
    )
