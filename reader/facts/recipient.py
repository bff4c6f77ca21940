"""Recipients: who gets a sum."""

import re

from reader.facts.words import BRACKETED, HAN, last

_AREA = rf"我[国省市州县区镇乡]|各地|各[地省市州县区旗镇乡村校](?:{BRACKETED})?|地方"
_WHO = (
    rf"{_AREA}|(?![资项上])[{HAN}\dA-Za-z（）()“”]{{1,20}}?(?:[县区镇乡市村](?![场政级内容民委])|街道|学校|企业|公司|合作社|示范社|医院|机构|组织|农户|户|老[年]?人"
    r"|学生|人员|工程|家庭|协会|传承人|中心|毕业生|对象|职工|项目|教师|景区|医生|村医|院校|单位|个人|群众|儿童|主体|用户|点)"
)
_GIVEN = re.compile(
    rf"(?=[向对下安拨给支补捐奖争为新跨兑])(?:向(?P<to>{_WHO})(?=等?共?一?次?性?(?:拨付|下达|捐赠|发放|提供|购买|划拨|下拨|捐助|支付))"
    rf"|对(?P<upon>{_WHO})(?=[，,](?:按|每|省|市|县|给予|一次性|最高|已|分别)|按|给予|每|发放|补助|予以|分别|一次性|最高)"
    rf"|(?:下达[到至]?|安排|拨付[给到]?|给予|支持|补助给?|捐赠给|奖励给?|争取)(?P<area>{_AREA}|\d+个[县市区乡镇村]|[{HAN}]{{2,5}}?(?:(?:[县市镇乡]|(?<![小园社片山库灾景])区)(?![政场级内域民容本镇村街委城])|街道))"
    rf"|为(?P<for>[{HAN}\d]{{0,8}}(?:企业|农户|家庭|老年人|学生))(?=减负|减免|发放|提供|补助|补贴)"
    rf"|(?P<said>新建[{HAN}]{{1,12}}?工程|跨[{HAN}]{{1,12}}?工程)(?=财政补助|视)"
    rf"|兑现(?P<honoured>[{HAN}]{{1,6}}?企业)(?=奖补))"
)
_COLLECTS = re.compile(rf"我[省市县区州镇乡]|[{HAN}]*(?:红十字会|慈善总?会|基金会)")
_BEHIND = 24


def recipient(words: str, floor: int, start: int, end: int, tail: int) -> str | None:
    """Who gets the sum at `start` to `end`, by the words from `floor` on, or by the first behind it, up to `tail`."""
    match = last(_GIVEN.finditer(words, floor, start)) or _GIVEN.search(words, end, min(tail, end + _BEHIND))
    return match[match.lastgroup] if match and match.lastgroup else None


def may_get(name: str | None) -> bool:
    """Whether the subject of a sentence that gets a sum is whom the sum is for: an area, or who collects for others."""
    return name is not None and bool(_COLLECTS.fullmatch(name))
