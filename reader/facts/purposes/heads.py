"""Heads: the words of a long purpose that name the work, without who is helped to do it, by what means and how much.

支持青石镇等3个镇聚焦茶叶产业｜建设产业强镇; 对柳溪路按四级标准进行了｜路面铺装工作; 安装30盏高6米的｜太阳能路灯.
A head stands in what was said in one piece.
"""

import re

from reader.facts.purposes.deeds import WORK
from reader.facts.words import HAN

_LONG, _SHORTEST, _DEED = 20, 3, 6
"""How many characters a purpose has of which only sizes and several who are helped are cut; how many a verb governs at
least, and how many tell more of a work than that it is done: 节水改造."""
_MOST = 160
"""How many characters are looked at: more are no one purpose."""
_SIZE = "(?:(?:平方|立方)?(?:公里|千米|厘米|毫米|米)|平米|[㎡亩吨]|公顷|[千兆]瓦|[kK]?[wW]|[ck]?m|英?寸)"
# 安放约40个高度2米、容量90升的果壳箱: what it is stands behind its size
_SIZED = re.compile(rf".*\d[余多]?万?{_SIZE}[长宽高深厚]?(?:左右|以[上下])?的(?P<head>[{HAN}]{{2,}}?)")
_NO_THING = ("问题", "标准", "条件", "要求")
_ENDS_SIZE = re.compile(rf"\d[\d.]*[余多]?万?{_SIZE}\Z")
_PLACE = "(?:省份?|自治区|[市县旗镇乡村州]|(?<![灌园库景片小社校地])区|街道|[（(][市县区镇乡街道村、]+[）)])"
_BODY = "(?:企业|公司|合作社|学校|单位|机构)"
_SEVERAL = re.compile(rf"[等个家户](?:(?:国家|中央|[省市县区]级)?[{HAN}]{{0,6}}?(?:{_PLACE}|{_BODY}))?\Z")
# 青石镇、柳溪乡白石村2个示范村提升改造: what is done behind which ones are named
_COUNTED = re.compile(rf".*[、和及与].*(?:{_PLACE})等?\d+[个座处]")
_ONE = re.compile(rf"(?:{_PLACE}|{_BODY}|农户|群众|部门|社区)\Z")
_BY = re.compile(
    rf"(?:以[{HAN}、]{{2,20}}?为[{HAN}]{{2,10}}|(?:聚焦|围绕|依托|按照|结合|通过|利用|采取)[{HAN}、]{{2,24}})\Z"
)
_HOW = re.compile("(?:继续|先后|共同|分别|开展|实施)+\\Z")
_VERB = re.compile(rf"搞(?=[{HAN}]{{4}})|{WORK}")
_NAMES = ("项目", "工程", "工作", "任务", "标准", "资金", "经费")
"""What stands behind a verb of work where that belongs to a name."""
_HELPS = ("支持", "扶持", "推动", "指导", "帮助", "引导", "鼓励")
_GIVES = re.compile("给予|予以|[补奖扶资][助贴补励持]|进行|加[装强]|改[建扩]")
_DONE_TO = re.compile(r"对(?P<thing>.{2,}?)(?:进行|实施|开展|实行)了?(?P<deed>.{2,})")
# 全县除云岭镇外的18个贫困村基础设施
_WHICH = re.compile(r".*(?:的|\d[个座条处栋所])(?=.{3})")


def head(said: str) -> str:
    """What names the work that some words tell of: all of them, where they are short or nothing tells who and how."""
    if len(said) > _MOST:
        return said
    if "的" in said and (sized := _SIZED.fullmatch(said)) and not sized["head"].endswith(_NO_THING):
        return sized["head"]
    is_long = len(said) > _LONG
    if said[:1] == "对" and (done := _DONE_TO.fullmatch(said)):
        return _treated(said, done["thing"], done["deed"], is_long=is_long)
    if said[:1] == "对" and not (_GIVES.search(said) or _governs(said)):
        return said[1:]  # 对卫生院运行经费，县里安排…
    if not is_long and not said.startswith(_HELPS):
        return said
    for verb in _VERB.finditer(said, _SHORTEST):
        rest = said[verb.end() :].lstrip("了")
        if rest.startswith(_NAMES) or _VERB.fullmatch(rest):
            continue
        before = _HOW.sub("", said[: verb.start()])
        several = len(rest) > 1 and said.startswith(_HELPS) and _SEVERAL.search(before)
        if several or (is_long and len(rest) >= _SHORTEST and _tells_who(before)):
            return rest if verb[0] == "搞" else said[verb.start() :]
    counted = _COUNTED.match(said) if is_long else None
    return said[counted.end() :] if counted and len(said) - counted.end() >= _DEED else said


def _governs(said: str) -> bool:
    """Whether a verb of work in words has an object."""
    return any(len(said) - verb.end() >= _SHORTEST - 1 for verb in _VERB.finditer(said))


def _tells_who(before: str) -> bool:
    """Whether words before a verb of work tell who does it, where or by what means."""
    return before.startswith(("在", "为")) or (_ONE.search(before) or _BY.search(before)) is not None


def _treated(said: str, thing: str, deed: str, *, is_long: bool) -> str:
    """What is done to a thing, or, where that says nothing, what it is: 对18个贫困村基础设施进行建设."""
    if len(deed) >= _DEED and (is_long or _SEVERAL.search(thing)):
        return deed
    sized = _ENDS_SIZE.sub("", thing)
    if not is_long and sized == thing:
        return said
    which = _WHICH.match(sized)
    return sized[which.end() :] if which else sized
