"""Works: what a sum is for where a work is its subject, was measured before it, or is all that names it."""

import re

from reader.facts.purposes.naming import VERB
from reader.facts.purposes.phrases import built
from reader.facts.purposes.things import BUILT_THINGS
from reader.facts.sentence import Sum
from reader.facts.words import HAN
from reader.text.dates import YEAR
from reader.text.sentences import COMMAS

_GETTING = f"水库|项目|工程|[公道]路|大?桥|水厂|隧道|[泵电]站|码头|干?渠|管网|河道|{BUILT_THINGS}"
# 云岭水库获批中央资金300万元; 云岭路改造工程已于2022年5月下达省级资金300万元
_GOT = re.compile(
    rf"(?:[（(]?[一二三四五六七八九十\d]{{1,3}}[）)、.．是]\s?)?(?:(?:积极|成功|[{HAN}]{{1,4}}[县市区局里])?(?:争取|支持|推动|协助|帮助|指导))?(?P<for>(?!其|该|此|本|项目|工程|到)(?:(?:(?![局厅委办对将把由向])[{HAN}]){{2,36}}?(?:{_GETTING})|“[^“”，,]{{3,50}}”(?:项目|工程)))(?:已经?|现|目前|共|先后|成功|累计|陆续)*"
    rf"(?:于?(?:{YEAR}年|[今去]年)(?:\d{{1,2}}月)?(?:\d{{1,2}}日)?)?(?:先行|首批|提前|已|共)*"
    r"(?:获得?|获批|争取到|下达|到位|安排|落实)了?[^，,。；;]*\Z"
)
# 我局为云岭景区提升项目向省厅争取资金300万元
_STRIVEN_FOR = re.compile(
    rf".*(?<![认作成因])为(?!民)(?P<for>[{HAN}]{{3,24}}?(?:项目|工程|建设|改造))(?:积极)?(?:向[{HAN}]{{2,10}})?(?:申请|争取)[^，,。；;]*\Z"
)
# 其中，北区停车楼已完成2亿元投资
_HAS_TAKEN = re.compile(
    rf"(?:[，,；;：:]|其中|目前)*(?P<for>(?!该|此|本|其|项目|工程|全|我|累计)[{HAN}“”、]{{3,24}}?)(?:已经?|现已?|目前|累计|共)*完成[约近]?\Z"
)
# 油菜种植补贴面积3.6万亩，补贴资金180万元: what was paid for so much, or to so many
_PAID_FOR = "面积|农户|户数|人数|对象|机具|涉及[\u3400-\u9fff]{0,4}"
_COUNTED = r"[\u3400-\u9fff]{0,4}?\d[\d.]*[余多]?万?[\u3400-\u9fff]{1,3}[，,]"
_PAID = re.compile(
    rf"(?:\A|[，,。；;：:]|发放|兑[现付]|落实|其中)(?:{YEAR}年度?)?(?:[全我][省市县区州镇乡])?(?P<for>(?![该此其各共补全我]|累计|合计)(?:(?!发放|兑现|落实)[{HAN}]){{2,16}}?补[助贴])"
    rf"(?:{_PAID_FOR}){_COUNTED}(?:(?:补[助贴])?(?:{_PAID_FOR}){_COUNTED})?(?:(?:发放|兑[现付])?补[助贴]|发放|兑[现付])(?:资金|金额|款)(?:共计?|合计|[约达为])*\Z"
)
_PAYS, _PAID_WITHIN = ("补贴", "补助", "发放", "兑现", "兑付"), 64
_GETS = re.compile(_GETTING)
# 人工造林4000亩，投资200万元: what was measured right before, also where more is said behind.
_MEASURED = re.compile(
    rf"(?:.*(?:落实|实施|完成|争取|安排|下达|新增|开展|[了项在])|需要?|拟|计划)?(?:我[县市区省州镇乡局厅委办校院]|全[县市区省州镇乡])?(?P<for>(?![该其本此总含]|[合共累]计|另[有设])(?:(?!有|累计|完成|实施|争取|落实|新增|全长|总长|面积|规模|覆盖|受益|惠及|建筑|占地|服务|涉及|项目|工程)[{HAN}]){{2,20}}?)(?:面积|里程)?(?:已?(?:全部)?(?:建成|铺设))?[约共近]?[\d.]+[余多]?[万]?[余多]?(?:亩|公里|千米|平方公里|平方米|米|km|㎡|[处座株口眼盏])[，,](?=(?:共|建设|完成|计划|总|累计)*投资)"
)
_SIZES = ("长", "宽", "高", "深", "厚", "径", "跨", "高程")
_INVESTS = re.compile("(?:共|建设|完成|计划|总|累计|需|约|估算|概算)*投资(?:约|共)?")
# 总投资3亿元，完成招投标工作: what is done before a work begins is not what it costs that for.
_GOES_WELL = re.compile("(?:推[动进]|促进)(?:各项|有关|相关|该)*工作(?!站|室|服)")
_PREPARES = re.compile(
    rf"{_GOES_WELL.pattern}|[{HAN}《》]{{2,24}}?(?:可研|可行性|初步设计|实施方案|设计方案|项目建议书|前期(?!治)|招标|招投标|立项|用地|报批|审批|批复|征地|征收|拆迁|手续|评审|勘[察测]|选址|环评)"
)
_COSTS = re.compile("投资|[概估匡预]算|造价")
_COMMAS = tuple(COMMAS)


def got(words: str, each: Sum) -> str | None:
    """The work that is the subject of what came for it, or that it was striven for: 云岭水库获批中央资金300万元."""
    if words[each.clause : each.clause + 2] in _PAYS and words[each.clause - 1 : each.clause] in _COMMAS:
        paid = _PAID.search(words, max(0, each.clause - _PAID_WITHIN), each.start)
        if paid:
            return paid["for"]
    own = words[each.lead : each.start]
    if words[each.end : each.end + 2] == "投资" and (taken := _HAS_TAKEN.match(own)):
        return built(taken["for"])
    if "为" in own and (sought := _STRIVEN_FOR.match(words, each.lead, each.start)):
        return sought["for"]
    found = _GOT.match(own) if _GETS.search(own) else None
    return None if found is None or VERB.search(found["for"]) else found["for"]


def measured(words: str, each: Sum, start: int) -> str | None:
    """What was measured in the clause before that of an investment, which begins at `start`."""
    if not _INVESTS.fullmatch(words, each.clause, each.start):
        return None
    found = _MEASURED.match(words[start : each.start])
    if found is None or found["for"].endswith(_SIZES) or VERB.search(found["for"]):
        return None  # 云岭路硬化工程，全长3公里，路面宽4米，总投资90万元
    return found["for"]


def prepares(words: str, each: Sum, said: str) -> bool:
    """Whether what is said behind a sum only prepares the work that it is of, or says that it goes well."""
    costs = _COSTS.search(words, each.lead, each.start)
    return (_PREPARES if costs else _GOES_WELL).match(said) is not None
