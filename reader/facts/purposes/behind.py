"""Behind: what a sum is for by the words behind it: N元用于…, N元购置…, N元的…资金, and the clause that goes on."""

import re

from reader.facts.nature import is_bought
from reader.facts.purposes import members
from reader.facts.purposes.deeds import HOW, STRAIGHT, WORK
from reader.facts.purposes.listed import is_origin
from reader.facts.purposes.naming import (
    GENERIC,
    OUTCOMES,
    PAPERS,
    WHO_GETS,
    WORDS,
    is_generic,
    trimmed,
    unowned,
)
from reader.facts.sentence import Sum
from reader.facts.words import HAN, MONEY_VERBS
from reader.text.dates import YEAR

_NO_DEED = (
    "[的和及与或、到至占比较增减升降均已未尚还仍也都就可能应需是属不没无因但而若则每各该此其这后前时左上下内外余多起暂待]"
    "|迟迟|一直|始终|难以|[暂延]缓|停[止拨发]|远远|即将|陆续|先后|尽[快早]"
    "|以(?!工代)|按|经|通过|根据|依据|近[期日年]|日前|随后|一(?:公里|亩|户|[个座条])|合计|总|累计|分别|每|同比|同期|同时|其中|提[高升]|下[降达拨]|调[整增减]|递增|翻|来自|源于|来源"
    "|给(?!予?[^，,。；;]{2,}(?:建设|修建|购买))|由|被|用于|于(?=\\d|[今去前])|在(?:\\d|[今去前])|从|向|当年|今年|去年|明年|目前|现|将于|预计|预算|计划(?!生育)|拟|约"
    "|资金|经费|补[助贴]|奖[励补金]|投资|投入|贷款|债券|基金|款|费|奖|缺口|标准|支出|收入|财政|中央|省级|市级|县级|区级|上级|配套|自筹|专款|人民币|现金|公益金"
    "|到位|直达|落实|拨付|划拨|发放(?!(?!补|资金|奖)[^，,。；;]{2,16}(?:券|物资|物品|用品|礼包|种苗|种子|苗木|器材|设备)(?:[，,。；;]|\\Z))|兑[现付]|支付|完成(?:投资|支付|拨付)|下发|注入|划入|列入|纳入|归还|结余|结转|滚存|超支|收缴|追回|盘活|返还"
    "|分[解配]|惠及|受益|覆盖|涉及|带动|撬动|吸引|拉动|增加|实现|达到|超过|位居|排名|创"
    "|给予|予以|进行|作为|成为|属于|为(?:[省市县区国中上地企主准]|自筹|配套|专项|财政|一般|[^，,。；;]{0,8}(?:资金|投资|补助|贷款|债券|配套|自筹)|(?![^，,。；;]{6}))"
    "|包[含括]|构成|组成|分摊|分担|承担|负担|解决(?:[，,。；;]|\\Z)|以上|共计|有(?!效|序|机)"
)
"""What stands behind a sum and begins no words of what was done with it, as a pattern."""
_SOON, _VERB = 14, 5
"""How far behind a sum words of work stand; how long a verb before it is that says what it bought."""
DOING = (
    rf"(?:{WORK})(?!了?[，,]|{PAPERS}|(?!了一[条座栋所口段])(?:{OUTCOMES})|补[助贴]|[^，,。；;]{{0,4}}后){WORDS}+|(?:为(?!{WORDS}{{0,16}}?(?:争取|申请|协调|安排|下达|落实))|对){WORDS}{{2,60}}?(?:进行(?!了?补[助贴]|奖)|实施|实行|配[备齐]|更换|加装|安装|购置|新建|改扩建|扩建|改建|修建|维修|添置|铺设|铺筑|硬化|开展|购买|投保"
    rf"|援建){WORDS}*|(?:给|把|将(?!{HOW}|{MONEY_VERBS}|[于在按从向以]|根据|结合))(?!{WORDS}*(?:[列纳]入|列为|作为|确定为)){WORDS}{{2,24}}?(?:进行(?!了?补[助贴]|奖)|实行|{WORK})(?!标准|政策|范围){WORDS}*"
    rf"|加强{WORDS}{{4,40}}?(?:建设|保护|治理|改造|维护|养护|培训|防治)(?=[，,。；;]|\Z)"
    rf"|为(?!{WORDS}{{0,16}}?(?:争取|申请|协调|安排|下达|落实))(?![了防推进加促确解切提落贯实保改完做]){WORDS}{{2,16}}?(?:建设|修建)(?=[{HAN}\d]){WORDS}+"
)
_USED = re.compile(
    rf"(?:[：:](?=主要|重点|专项|用于))?(?:[，,](?:居|位居|占|排名?|名列|同比|较|比|增长|增幅|围绕|结合|按照|通过|采取|由){WORDS}{{1,24}}(?=[，,]))?(?:{WORDS}{{0,16}}?[，,]?\s?(?:由[{HAN}]{{1,10}}?(?:统筹|负责|具体|自主)*(?:安排|使用|管理)?)?(?:[该此这][项笔]|上述|该|所[拨获筹补])?(?:(?P<named>扶[持助]|资助|补[助贴偿]|奖[补励]|专项|救助|帮扶|慰问|项目|(?:[福体]?彩票?)?公益)?(?:资金|款项?|经费|(?<=[益助问励偿])金))?(?:专门|专项|全部|主要|重点|集中|统筹|优先|具体|将|计划|拟|已|只能?|必须)*(?:用[于在]|用来|用以"
    rf"|用作)|[，,]以(?=购买)|[，,]?投入(?!使用|运[营行]|资金|[\d约共]))(?P<for>{WORDS}+)"
)
_PAID = re.compile(
    rf"(?:的标准)?(?:给予|予以|发放|安排)(?:一次性)?(?P<for>[{HAN}]{{2,12}}?)(?:补助|补贴|奖补|奖励)(?=[，,。；;]|\Z)"
)
_AS = re.compile(
    rf"[，,]?作为(?P<for>[{HAN}“”、（）()]{{2,30}}?)"
    r"(?:(?:专项|奖补|补助|项目)*(?:资金|经费|基金)|(?<=费)|(?<=[备转证质]金)|(?<=补助)|(?<=工资))(?=[，,。；;]|\Z)"
)
# 下达80万元，落实农机更新补贴政策; 安排80万元落实老井改造任务
_PUT_INTO_PLACE = re.compile(
    rf"(?:(?P<apart>[，,])(?:用于)?)?落实(?:国家|中央|[省市县区]级?|全[省市县区州镇乡])?(?P<for>(?![各有相目责专该本])[{HAN}]{{4,20}}?)"
    r"(?:政策|任务|(?(apart)(?!)|(?:工作|措施)))(?=[，,。；;]|\Z)"
)
# 每亩15元的补助属于湿地补偿资金
_BELONGS = re.compile(
    rf"的?(?:补[助贴偿]|奖[励补]|资金|经费)?(?:均|都)?(?:属于?|来自|来源于|出自)(?P<for>[{HAN}]{{2,20}}?)(?:专项)?(?:资金|经费)(?=[，,。；;]|\Z)"
)
_AS_OPENS = ("作为", "，作为", ",作为")
_OF = re.compile(
    rf"(?!的?标准|[对向给为及和与]|资金|作为|以[外内上下]|(?:开展|[做抓]好|举办|组织|推进|落实)好?(?=.{{4}}))的?(?:设立|建立)?(?P<for>(?:(?!标准|给予|属于|来自|来源于)[{HAN}]){{2,16}}?)(?:专项|补助)*(?:资金|经费|补助|补贴|基金)(?=[，,。；;、的中待和可之外因已未尚均]|[列纳]入|发放|全部|\Z)"
)
_RIGHT_BEHIND = re.compile(
    rf"(?:[{HAN}]{{0,6}}(?:资金|经费|补助|投资|债券)来?)?(?:共|重点|主要|集中|统一|先后|全面|配套(?={WORK}))*(?:补[助贴](?=购|采|更新))?(?:[至给到][{HAN}]{{1,8}}?由[{HAN}]{{1,8}}?(?=解决))?(?P<for>(?:在{WORDS}{{2,16}}?(?=架设|新建|修建|建设|建成|安装))?(?:{WORK}|{STRAIGHT})(?!了?[，,]|{OUTCOMES}|补[助贴]){WORDS}+|对{WORDS}{{2,44}}?(?:进行|开展|实施)(?!了?补[助贴]|奖){WORDS}+|为{WORDS}{{2,40}}?提供{WORDS}+)"
)
# What goes on right behind a sum, or behind what kind of money it is, is what was done with it, unless it begins with
# a word that says how much, whose, since when or how far, what came of it, or what else it is.
_GOES_ON = re.compile(
    rf"(?>(?:[{HAN}]{{0,8}}?(?:资金|经费|补助|补贴|投资|债券|贷款|基金|款)来?)?)(?>(?:{HOW}|全部)*)"
    rf"(?P<for>(?!{_NO_DEED})[{HAN}]{WORDS}{{3,}})"
)
_ENDS_AS_MONEY = re.compile(
    "(?:资金|经费|补[助贴]|奖[励补金]|投资|债券?|贷款?|基金|款|费用?|补偿|支持|扶持|标准|收入|产值|价格?|工资|报酬|待遇|额度?|资产|订单|罚单|保险|赔偿|左右|上下)(?:的[\u3400-\u9fff]{0,2})?\\Z"
)
_INSURES = re.compile("(?:购买|投保|办理|缴纳)[\u3400-\u9fff]{2,12}保险\\Z")
_CARRIED_OUT = re.compile(
    rf"(?:[{HAN}]{{0,6}}(?:资金|经费))?(?:用于)?进行(?P<for>(?!了|[调结核清测估]算?)[{HAN}、]{{4,30}}?"
    rf"(?<!补助|奖励|奖补|补贴|调整|支付|拨付|结算|分配|清算|配套|扶持|支持|投入))(?=[，,。；;：:（(]|\Z)"
)
_SUBSIDISES = re.compile(
    rf"(?:[{HAN}]{{0,8}}(?:资金|经费))?[，,]?(?:用于)?对(?:{WORDS}{{2,60}}?等(?=实施|开展|推进))?(?P<for>{WORDS}{{2,36}}?)等?(?:(?:进行|给予|予以)(?:了|适当|一定|相应)*)?"
    rf"(?:补[助贴偿]|奖补|奖励|资助|扶持|(?<=给予)支持|(?<=予以)支持)(?=[，,。；;：:]|\Z)"
)
# 下达补助资金2亿元，将公共卫生服务项目补助标准提高到…
_RAISES = re.compile(rf"[，,]将(?P<for>[{HAN}]{{4,24}}?)(?:财政)?(?:补助|补贴)标准(?:提高|调整|提升)")
_TO_RAISE = re.compile(rf"[，,](?P<for>提高[{HAN}]{{3,16}}?(?:标准|待遇|津贴))(?=[，,。；;]|\Z)")
_INVESTED_IN = re.compile(
    rf"(?:[、，,](?:[全总]长|占地|总?建筑面积)[^，,。；;的]{{1,16}})?的(?:\d[\d.]*[余多]?万?[余多]?(?:平方米|公里|亩|个|座|条|处|米))?(?P<for>[{HAN}、—－-]{{2,36}}?(?:(?:建设|改造|治理|提升)?(?:项目|工程)|[公道]路|大?桥|水库|水厂|电站|广场|大楼|学校|医院|中心|[院馆站厂园场楼]|[校园小新]区|[小中]学|管[网廊]|隧道|码头|枢纽|平台|系统|综合体|生产线|改造|治理|整治|修复|扩建|加固|修缮))"
    rf"(?:建设)?(?=[，,。；;、和与也已正将于在现今]|进展|目前|主体|[一二三]期|\Z)"
    # 投资48万元的柳溪文化礼堂已建成: whatever has come so far
    rf"|的(?P<built>[{HAN}、—－-]{{4,36}}?)(?=已[建完竣投开经全正]|正在|即将|将于|现已|目前|全面[建完竣投开]|顺利|如期)"
)
_UPKEEP = re.compile(rf"的标准[，,]?对(?P<for>{WORDS}{{2,24}}?)(?:费用|经费|资金|支出)(?:给予|予以|进行)")
_BEHIND = re.compile(
    rf"(?![，,]在[^，,。；;]{{2,40}}中[，,])(?:的?[{HAN}]{{0,8}}(?:资金|经费|补助|投资|支持|融资|贷款)(?:(?:拨付?|下[达拨]|划拨|分配|安排|发放)[到给至][{HAN}]{{2,12}})?(?=[，,]))?(?:[，,]\s?(?:按照|围绕|采取|根据|结合|动员|发动|历时){WORDS}{{2,20}}?(?=[，,]))?(?:[，,](?:{HOW}|建设内容(?:为|是|有|包[含括])|依托{WORDS}{{2,16}}?(?=同步|新建|修建|建成)|于?(?:{YEAR}|[今明])年(?:度|\d{{1,2}}月)?|分[一二两三四五六七八九十\d]+[期批次年]+)*(?:(?:在|(?<![将把])[从沿]){WORDS}{{2,40}}?(?={WORK}))?)?(?P<for>{DOING})"
)
_SETS_UP = re.compile(
    rf"(?:以[上下])?的?标准(?:[逐按][年月季]度?|每[年月季]|统一|足额|及时|全额|分别)*(?:设立|落实|发放|兑现|核发|计发|支付)(?P<for>[{HAN}]{{2,20}}?)"
    r"(?:专项)*(?:资金|经费|基金|补[助贴]|(?<=[务护理设])费|(?<=报酬)|(?<=津贴)|(?<=工资)|(?<=待遇))(?=[，,。；;]|\Z)"
)
# 采购价值300万元的教学设备
_BOUGHT = re.compile(
    rf"的(?P<for>[{HAN}、]{{0,24}}?(?:设备|设施|器材|仪器|物资|用品|图书|车辆|药品|装备)+)(?![{HAN}]{{0,6}}(?:资金|经费))"
)
# 添置了6万元的课桌椅及床铺
_BUYS = re.compile("(?:[购添][置买进]|采购|添购|配[备置])了?[约近]?\\Z")
_GOODS = re.compile(
    rf"的(?P<for>(?!服务|产品|商品|物品|股[份权])(?:(?![及和与等的])[{HAN}、]){{2,20}})(?=[，,。；;：:（(及和与等\d]|\Z)(?!的)"
)
_ASIDE = re.compile(r"[（(][^（）()元]{2,20}[）)](?=的)")
# 拨付46万元（用于公示牌更新及步道维护）
_USED_IN_BRACKET = re.compile(r"[（(](?:主要|全部|专项|重点|资金)*用于(?P<for>[^（）()元]{2,60})[）)]")
_PER, _OPENS_BRACKET, _COMMAS = frozenset("/／"), frozenset("（("), frozenset("，,")


def direct(words: str, each: Sum, end: int, ceiling: int) -> str | None:
    """What is said right behind a sum, or marked there, that it is for; empty where that calls nothing.

    The words behind it begin at `end`.
    """
    if is_bought(words, each):
        return _named(_BOUGHT.match(words, each.end, ceiling)) or ""
    if words[end : end + 1] in _OPENS_BRACKET and (found := _USED_IN_BRACKET.match(words, end)):
        return trimmed(found["for"]) or ""
    opens_of = words[each.end : each.end + 1] == "的"
    if opens_of and _BUYS.search(words, max(each.clause, each.start - _VERB), each.start):
        return _named(_GOODS.match(words, each.end, ceiling)) or ""
    sized = words.startswith(("的", "、全长", "，全长", ",全长", "、占地"), each.end)
    if sized and (found := _INVESTED_IN.match(words, each.end, ceiling)):
        return trimmed(found["for"] or found["built"]) or ""
    # A character is looked for in less time than a pattern is tried.
    runs_on = "\u3400" <= words[end : end + 1] <= "\u9fff"  # without a comma
    said = words[end:ceiling]
    may_be_used = "用" in said or "投" in said or "以" in said
    if (
        found := (may_be_used and _USED.match(words, end, ceiling))
        or (runs_on and ("补" in words or "奖" in words) and _PAID.match(words, end, ceiling))
        or (runs_on and _OF.match(words, end, ceiling))
        or (_BELONGS.match(words, end, ceiling) if "属" in words or "来自" in words or "来源于" in words else None)
        or (_AS.match(words, end, ceiling) if words.startswith(_AS_OPENS, end) else None)
        or (_laid_down(words, end, ceiling) if runs_on and "标准" in words else None)
    ) and not GENERIC.fullmatch(found["for"]):
        if found.re is _USED:
            apart = words[end : end + 1] in _COMMAS
            if apart and found["named"] and words.find(found["named"], each.clause, each.start) < 0:
                return None  # 安排资金90万元，补助资金用于…: a part of it; but 62万元专项资金用于… is all of it
            whole = members.whole(words, *found.span("for"), ceiling)
            is_on = words.startswith("在", found.start("for") - 1)  # 全部用在公厕、路灯等建设上
            return trimmed(whole.removesuffix("上") if is_on else whole) or ""
        if found.re is _BELONGS:
            whose = unowned(found["for"])
            return None if is_generic(whose) or is_origin(whose) else trimmed(whose)
        return trimmed(unowned(found["for"]) if found.re is _OF else found["for"]) or ""
    soon = words[end : end + _SOON]
    if "进行" in soon and (found := _CARRIED_OUT.match(words, end, ceiling)):
        return trimmed(found["for"]) or ""
    if "将" in soon and (found := _RAISES.match(words, end)):
        return trimmed(found["for"]) or ""
    if "提高" in soon and (found := _TO_RAISE.match(words, end)):
        return trimmed(found["for"]) or ""
    if "落实" in soon and (found := _PUT_INTO_PLACE.match(words, end, ceiling)):
        return trimmed(found["for"]) or ""
    if "对" in soon and (found := _SUBSIDISES.match(words, end, ceiling)) and not WHO_GETS.match(found["for"]):
        return trimmed(found["for"]) or ""
    if not runs_on:
        return None
    behind = _UPKEEP if words.startswith("的标准", end) else _RIGHT_BEHIND
    return _named(behind.match(words, end, ceiling))


def _laid_down(words: str, end: int, ceiling: int) -> re.Match[str] | None:
    """What is handed out by a standard, unless it is called by who gets it alone: 每人800元标准发放护林员补助."""
    found = _SETS_UP.match(words, end, ceiling)
    return None if found is None or WHO_GETS.match(found["for"]) or found["for"].endswith("员") else found


def goes_on(words: str, end: int, ceiling: int) -> str | None:
    """What is told of right behind a sum, without a comma, that was done with it, whatever it is."""
    found = _GOES_ON.match(words, end, ceiling) if "\u3400" <= words[end : end + 1] <= "\u9fff" else None
    if found is None or (_ENDS_AS_MONEY.search(found["for"]) and not _INSURES.search(found["for"])):
        return None
    return trimmed(found["for"])


def begins(words: str, each: Sum) -> int:
    """Where the words behind a sum, what it is per and a bracket begin: 4万元/户搬迁资金, 5元（按200天计）的餐费."""
    end = each.end + 1 + len(each.figure.base or "") if words[each.end : each.end + 1] in _PER else each.end
    aside = _ASIDE.match(words, end) if words[end : end + 1] in _OPENS_BRACKET else None
    return aside.end() if aside else end


def later(words: str, end: int, ceiling: int) -> str | None:
    """The work that the words from the end of a sum on tell of, as they stand."""
    found = _BEHIND.match(words, end, ceiling)
    return found["for"] if found else None


def _named(found: re.Match[str] | None) -> str | None:
    return trimmed(found["for"]) if found else None
