"""Who is awarded a sum: named at the end of the clause before, with what they are or did.

首次认定的专精特新企业，给予一次性奖励20万元; 救助困难群众120人，发放救助金30万元.
"""

import re

from reader.facts.parties.whom import FIRMS, PEOPLE
from reader.facts.words import BRACKETED, HAN, behind_last
from reader.text.dates import YEAR

_FIRMS = rf"{FIRMS}|孵化器|饭店|酒店|景区|[基营]地|示范园|[机单][构位]|平台|[场图文博][{HAN}]{{0,2}}馆|研究院|实验室"
_NAMED = rf"(?:(?![的为对向由将被])[{HAN}\dA-Z、“”]){{0,24}}?"
_AWARDS = "给予|予以|奖励|奖补|补助|补贴|资助"
_HOW_MUCH = rf"一次性|最高|分别|各|均|再|另|约|共|达|不超过|不低于|按|每(?:平方米|[{HAN}]{{1,2}}?)|额外|另外?|还"
# What they have to be or have done: without it the one before 给予 may be who gives (保险公司给予补偿300万元).
_HAS_DONE = re.compile(
    r"新(?:创建|认定|评|获|入|增|引进|建成|升)|首次|成功|认定|获评|获得|评[为定]|入选|入库|升规|达标|晋升|通过|符合|当年|作出|建成|实现|达到|超过|以上|对(?![口接应])"
)
_AWARD = rf"(?:{_AWARDS}|发放[{HAN}]{{1,8}}(?:补[助贴]|奖励|津贴|费)\Z)(?:{_AWARDS}|津贴|费|{_HOW_MUCH})*\Z"
_IS_AWARDED = re.compile(_AWARD)
_AWARDED = re.compile(
    rf"(?:的|\A)(?P<name>{_NAMED}(?:{_FIRMS}|{PEOPLE}))[，,]?(?:由?(?:县|市|省|区|同级)?财政)?(?:{_HOW_MUCH})*{_AWARD}"
)
_NO_NAME = re.compile("认定|评[为定]|获|申报|创建|通过|引进|达到|入选|财政|政府|银行|保险|基金")
# 救助困难群众120人次，发放救助金300万元
_HELPS = "(?:扶持|支持(?!资金)|补发|补助|奖励|资助|救助|慰问|补贴|奖补|搬迁|安置|惠及|帮扶|培训)"
_HELPED = re.compile(
    rf"{_HELPS}(?:了|我[省市县区]|{YEAR}年度?[{HAN}]{{0,6}}的)*"
    rf"(?P<name>(?:\d[\d.,]*[万多余]*[个家户名人所])?(?!资金|经费|项目)(?:(?![的为对向由将被]|{_AWARDS})[{HAN}]){{0,14}}?(?:{_FIRMS}|{PEOPLE}))"
    rf"(?:\d[\d.,]*[万余多]*(?:人次|户次|户|人|名|家|个)[（(]?次?[）)]?){{0,2}}(?:(?:补[助贴]|奖[励补])(?:资金)?)?(?:[，,][{HAN}]{{0,6}}面积(?:共计?|达|约)*\d[\d.,]*[万余多]*亩)?[，,]"
    rf"(?:共计?|合计|累计|计|总计|(?:补[助贴]|奖[励补]|扶持|资助|救助)?(?:金额|总额)|拨付|兑[现付]|发放|下达|支付|落实|安排)*(?:[{HAN}]{{0,6}}(?:资金|经费|补[助贴]|奖[励补]|金|款))?(?:共计?|约|达|近)*\Z"
)
# 江湾区对口支援我县，累计投入资金3000万元
_PARTNER_OF = re.compile(
    rf"(?:对口|结对|定点|挂钩)(?:帮扶|支援|协作|联系)了?(?P<name>[我该][省市州县区镇乡村]|(?![我全本各])[{HAN}]{{2,8}}?[县市区镇乡村])(?:以来)?[，,]"
    rf"(?:共计?|累计|先后|已|每年)*(?:投入|捐[赠助款]|提供|安排|支持|援助)(?:[{HAN}]{{0,8}}(?:资金|款物?|物资))?(?:共计?|约|达)*\Z"
)
# 委托设计单位做了规划，支付研究费30万元
_HIRES = "(?:委托|聘请|邀请)"
_HIRED = re.compile(
    rf"{_HIRES}了?(?P<name>(?:(?![为的对向由将被])[{HAN}]){{0,16}}?(?:设计单位|设计院|{_FIRMS}|专家|团队|律师事务所))[^，,]{{1,30}}[，,](?:共计?|已|累计)*(?:支付|花费|支出|付给?)了?[{HAN}]{{0,10}}(?:费用?|经费|款|报酬)(?:共计?|约)*\Z"
)
# 全县1200名老年人享受高龄津贴，共发放津贴60万元
_ENJOYS = "(?:享受|领取|享有|获得)"
_ENJOYED = re.compile(
    rf"(?:\d[\d.,]*[万多余]*[名位个人](?:已|正在|按月|按年|均|依法)*(?:享受|领取|享有)了?(?P<whose>(?:(?![的为对向由将被省市县区财])[{HAN}]){{0,8}}?(?:{PEOPLE}|村医))(?=[{HAN}]{{0,6}}(?:补[助贴]|津贴|待遇))|(?P<name>\d[\d.,]*[万多余]*[名户位个家人](?:(?![的为对向由将被])[{HAN}\d]){{0,16}}?(?:{_FIRMS}|{PEOPLE}))(?:已|正在|按月|按年|均|依法)*{_ENJOYS}了?)[{HAN}]{{0,14}}(?:补[助贴]|津贴|奖[励补]|资助|待遇|保障金|救助金?)(?:待遇|政策)?"
    rf"[，,](?:共计?|合计|累计|每?年|全年|已|当年|计)*(?:发放|补[助贴]|兑[现付]|支付|拨付|落实|支出)(?:[{HAN}]{{0,10}}(?:资金|补[助贴]|津贴|奖[励补]|金额?|总额))?(?:共计?|约|达|近)*\Z"
)
# 12家企业获得技改补助300万元
_GOT = re.compile(
    rf"(?P<name>(?:[{HAN}、]{{2,30}}等)?\d[\d.,]*[万多余]*[家户名个所](?![省市县区乡镇村])(?:(?![为对向由将被])[{HAN}]){{0,12}}?(?:{_FIRMS}|{PEOPLE}|院校|学校|高校|医院))(?:分别|[各均已共]|每[家户人名所个]|先后|累计|成功)*"
    rf"(?:获得?|享受|领取|得到)了?(?:[{HAN}]{{0,12}}(?P<what>补[助贴]|奖[励补金]|资金|经费|贴息|支持|资助|津贴))?(?:共计?|约|达|合计)*\Z"
)
_IS_GIVEN = re.compile("(?:的|[省市县区]级|财政)*(?:补[助贴]|奖[励补金]|资金|经费|拨款|支持|资助)")
# 对种粮大户实行补贴，去年共补贴260万元
_TREATED = re.compile(
    rf"对(?P<name>(?:(?!{_AWARDS}|[对向由将被])[{HAN}\dA-Z、“”]){{1,24}}?(?:{_FIRMS}|{PEOPLE}|个(?:省份|[县市区乡镇村])))(?:(?!等?[^，,]{{0,8}}(?:项目|工程))[{HAN}、]{{0,16}}?)(?:进行|实行|实施|给予|予以|落实)了?[{HAN}]{{0,6}}?(?:补[助贴]|奖[励补]|资助|救助)"
    rf"[，,](?:{YEAR}年(?:[—－～~至-]+{YEAR}年)?|[去今当每]年|累计|共计?|已)*(?:补[助贴]|奖[励补]|资助|救助|发放|兑[现付]|拨付|安排|下达|投入|支出)+(?:资金|经费|金|款)?(?:共计?|约|达)*\Z"
)
# 扶持20个村发展集体经济，每村扶持50万元
_CHOOSES = "(?:扶持|支持|选择|遴选|确定|选取)"
_EACH_OF = re.compile(
    rf"{_CHOOSES}了?(?P<name>(?:全[省市县区])?\d{{1,4}}个[{HAN}]{{0,6}}(?:[村镇乡县]|社区))(?=[{HAN}])[^，,]{{2,20}}[，,]每个?(?:[村镇乡县]|社区)[{HAN}]{{0,8}}\Z"
)
# 评选优秀民宿8家，每家奖励5万元; 新认定龙头企业3家，兑现奖励60万元
_WINS = "(?:评[选定]|认定|创建|培育|命名|表彰|入选)"
_WINNERS = re.compile(
    rf"{_WINS}(?:出|了|为)*(?:(?P<name>(?![的为对]|项目|工程)[{HAN}“”]{{2,16}}?(?<!项目)(?<!工程))\d{{1,4}}[家户个名人][，,](?:对其|给予|按)?每[家户个名人](?:{_AWARDS}|一次性|发放|安排|拨付)+"
    rf"|(?P<those>(?![的为对])[{HAN}“”]{{0,12}}?(?:{_FIRMS}|{PEOPLE}))\d{{1,4}}[家户个名人][，,](?:共计?|累计|已|均)*(?:兑[现付]|发放|{_AWARDS}|拨付)(?:奖[励补金]|补[助贴]|资金)*(?:共计?|约)*)\Z"
)
# 对低保家庭、孤儿等困难群体，每户发放补贴1000元
_TO_EACH = re.compile(
    rf"对(?P<name>(?![各口接应])[^，,对]{{1,36}}?(?:{_FIRMS}|{PEOPLE}|群体|[馆园站校院]|[县市区镇乡村](?:{BRACKETED})?))[，,](?:(?:中央|[省市县区州])(?:级?财政|级))?按?每[个家户人名生所座县市区镇乡村][^，,。；;\d]{{0,12}}\Z"
)
_DONE_BEFORE = re.compile(f"{_HELPS}|{_ENJOYS}|对|定点|挂钩|{_CHOOSES}|{_WINS}|{_HIRES}")
"""What the clause before that of a sum tells of, where it names who is awarded that."""
_BENEFIT = "补[助贴]|奖[励补]|津贴|资助|贴息|救助金|贷款|信贷"
# 符合条件的毕业生可申请创业补贴，标准为每人3000元
_ENTITLED = re.compile(
    rf"(?:\A|[，,。；;：:“])(?P<name>(?:(?![对向由将被给])[{HAN}、（）()\d]){{0,40}}?(?:{_FIRMS}|{PEOPLE}|工商户))(?:[均都也还]|按规定)*(?:可以?|能)(?:按规定|依法|一次性)*"
    rf"(?:享受|领取|申请|申领|获得?)(?:[{HAN}]{{0,16}}?(?P<what>{_BENEFIT})(?:支持)?[，,](?:(?:{_BENEFIT})?(?:标准|额度|金额)(?:为|是|按)?)?)?(?:每[人户家年月名个亩]|最高|一次性|不超过)*\Z"
)
# 云岭集团以收费权抵押向青石银行贷款3亿元
_BORROWS = re.compile(
    rf"(?:\A|[，,。；;：:年由])(?P<name>(?:(?![的为对向由将被]|协调|支持|帮助|引导|鼓励|推动)[{HAN}]){{2,20}}?(?:{_FIRMS}))(?![{HAN}]{{0,3}}(?:集团|公司))[^，,。；;]{{0,24}}?向[^，,。；;]{{2,14}}?(?:项目)?(?:贷款|融资|借款)(?:共计?|了|约)*\Z"
)
# 传承人补助标准3万元/项; 个人创业者最高贷款额度15万元
_DUE = re.compile(
    rf"(?:\A|[，,。；;：:、])(?:其中)?(?P<name>(?:(?![对向由将被给为]|财政|补[助贴]|提高)[{HAN}\d（）()“”]){{0,24}}?(?:{_FIRMS}|{PEOPLE}|学校|幼儿园|卫生[院室]))的?(?:每[人年月户名个]|最高|可)*"
    rf"(?:财政\0?)?(?:(?:生活|岗位|基本|绩效|养老|护理|误工)?(?:补[助贴]|奖[励补]|资助|津贴|报酬|工资|公用经费)(?:的?最?[低高]?标准)|(?:最高)?(?:贷款|授信|担保)(?:最高)?[额限]度)(?:为|是|按|达|不超过|最高|约|提高[到至]|\0|每[人户名生年月]){{0,8}}\Z"
)
# 对毕业生给予创业补贴、场租补贴、贴息贷款（30万元）等扶持
_OF_SORTS = re.compile(
    rf"(?:\A|[，,。；;：:])对(?P<name>(?![口接应])(?:(?!{_AWARDS}|[对向由将被])[{HAN}、“”]){{0,24}}?(?:{_FIRMS}|{PEOPLE}))(?:给予|发放|提供)[^，,。；;]{{2,50}}?(?:补[助贴]|奖[励补]|贷款|贴息|资助|津贴)[（(]\Z"
)
_BENEFIT_BEHIND = re.compile(rf"(?:以[下内]|的)*[{HAN}]{{0,8}}?(?:{_BENEFIT})")
# 欠付施工单位工程款300万元
_OWED = re.compile(
    rf"(?:拖欠|[尚还仍]?欠[付缴发]?)(?:了)?(?P<name>(?:(?![的为对向由将被])[{HAN}]){{0,16}}?(?:{_FIRMS}|{PEOPLE}))(?:的)?[{HAN}]{{0,6}}(?:款|工资|薪|费)(?:共计?|合计|约|达)*\Z"
)
_CUES = re.compile("[支奖补助资给慰获得领享发贷融借付标扶迁置惠帮训]")
_NEAR, _LENT = 60, ("贷款额度", "授信额度", "担保额度", "贷款限额")
_CLAUSES = "。；;：:"
_PARTNERS = ("对口", "结对", "定点", "挂钩")


def awarded(words: str, floor: int, start: int, end: int) -> str | None:
    """Who did what a sum at `start` to `end` is awarded for, by the clause before it or its own, from `floor` on."""
    if words.startswith(_LENT, start):
        start += len(_LENT[0])  # 创业者最高贷款额度15万元: what is said of a sum begins at 最高
    near = words[behind_last(_CLAUSES, words, max(floor, start - _NEAR), start) : start]
    if not _CUES.search(near):
        return None
    comma = max(near.rfind("，"), near.rfind(","))
    if comma >= 0 and _DONE_BEFORE.search(near, 0, comma) and (match := _before_comma(near)):
        return match[match.lastgroup or ""]
    if ("可" in near or "能" in near) and (match := _ENTITLED.search(near)):
        return match["name"] if match["what"] or _BENEFIT_BEHIND.match(words, end) else None
    if ("标准" in near or "度" in near) and (match := _DUE.search(near)):
        return match["name"]
    if near.endswith(("（", "(")) and (match := _OF_SORTS.search(near)):
        return match["name"]
    if "向" in near and (match := _BORROWS.search(near)):
        return match["name"]
    gets = "获" in near or "享" in near or "领" in near or "得" in near
    if gets and (match := _GOT.search(near)) and (match["what"] or _IS_GIVEN.match(words, end)):
        return match["name"]
    # The longer pattern fails in ten times the time of the others.
    match = _AWARDED.search(near) if _IS_AWARDED.search(near) and _HAS_DONE.search(near) else None
    if match is None or not _HAS_DONE.search(near, 0, match.end("name")) or _NO_NAME.search(match["name"]):
        return None
    return match["name"]


def owed(words: str, floor: int, start: int) -> str | None:
    """To whom a debt at `start` is owed, or for whom a limit of loans is, by the words before it from `floor` on."""
    near = words[max(floor, start - _NEAR) : start]
    match = _OWED.search(near) if "欠" in near else _DUE.search(near) if "度" in near else None
    return match["name"] if match else None


def _before_comma(near: str) -> re.Match[str] | None:
    """Who is named in the clause before that of a sum, by what is said to be done for them."""
    match = _HELPED.search(near) or _ENJOYED.search(near)
    if match is None and "对" in near:
        match = _TREATED.search(near)
    match = match or _WINNERS.search(near) or _HIRED.search(near)
    if match is None and any(map(near.__contains__, _PARTNERS)):
        match = _PARTNER_OF.search(near)
    if match is None and "每" in near:
        match = _EACH_OF.search(near) or _TO_EACH.search(near)
    return match
