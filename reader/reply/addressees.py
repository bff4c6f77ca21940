"""Whom a reply addresses, by name."""

import re

from reader.reply.salutation import Salutation

_ROLE = re.compile(r"(?:人大|政协)?(?:代表|委员)(?:们)?$")
# Names stand apart by commas, or by blanks where each has two characters or more (栾 知 夏 is one name).
_NAME_MARK = re.compile(r"[、,，]|(?<=[\u3400-\u9fff·]{2})\s+(?=[\u3400-\u9fff·]{2})")
# A name among others that is set as wide as they are: 查陌然 温如故 冯 涛.
_SET_WIDE = re.compile("(?<![\u3400-\u9fff·])[\u3400-\u9fff](?:\\s+[\u3400-\u9fff](?![\u3400-\u9fff·]))+")
_IN_NAME = re.compile(r"\s|^尊敬的?")
_GROUP = re.compile(
    r"(?:[（(].{0,12}[)）]|(?:等\s?[\d一二两三四五六七八九十]*\s?[位名人]?|[\d一二两三四五六七八九十]+\s?[位名人])?(?:同志|先生|女士|人大|政协)*)$"
)
# 温如故政协青河县委员: of which body somebody is a member.
_BODY = re.compile(r"(?<=[\u3400-\u9fff]{2})(?:政协|人大)[\u3400-\u9fff]{2,8}[省市县区州旗]$")
_OFFICE = re.compile(r"[\u3400-\u9fff]{2,20}(?:局|委|厅|办|办公室|中心|政府)\s?[（(][^（()）]{2,12}[)）]")
# 尊敬的王春区人大代表: of which level's assembly somebody is a deputy.
_OF_PLACE = re.compile("(?<=[\u3400-\u9fff]{2})[省市县区镇乡]$")
_POST = re.compile(r"(?:常务)?副?(?:主任|主席|会长|秘书长)$")
_AROUND_NAMES = re.compile(r"^.*领衔(?:代表|委员)|[及和、等]*附议.*$")
_BEFORE_NAME = re.compile(
    r"^(?:全国|[省市县区州镇乡])?(?:人大代表|政协委员|代表|委员|(?:政协|人大)(?!.*[委会办室组团部院局厅处]$))(?=[\u3400-\u9fff]{2,4}$)"
)


def addressees(greeting: Salutation | None) -> tuple[str, ...]:
    """Whom the salutation names; a group keeps its whole name."""
    if greeting is None:
        return ()
    of_all = greeting.names.startswith("各") or greeting.names.endswith("各位")
    if of_all or (greeting.role and not _ROLE.fullmatch(greeting.role)):
        return ("".join((greeting.names + greeting.role).split()),)
    if not greeting.role and _OFFICE.fullmatch(greeting.names):
        return ("".join(greeting.names.split()),)  # 县建设局（城管办）
    names = names_in(greeting.names.rpartition("|")[2])  # a page may have a letter in a table's cell
    if greeting.role.startswith(("人大", "政协")):
        names = tuple(_OF_PLACE.sub("", name) for name in names)
    return names


def names_in(printed: str) -> tuple[str, ...]:
    """The names in a list, without 等N名, 代表 and 委员."""
    if "领衔" in printed or "附议" in printed:
        printed = _AROUND_NAMES.sub("", printed)
    if len(printed.split()) > 2:
        printed = _SET_WIDE.sub(lambda match: "".join(match.group().split()), printed)
    names = [_GROUP.sub("", _ROLE.sub("", _GROUP.sub("", name.strip()))) for name in _NAME_MARK.split(printed)]
    bare = [_BEFORE_NAME.sub("", _BODY.sub("", _POST.sub("", _IN_NAME.sub("", name)))) for name in names]
    return tuple(name for name in bare if name)
