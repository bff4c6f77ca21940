"""Cues: the words that make a sentence a promise, and those that make it a report.

They look at a sentence `[start, end)` of a masked line, as `reader.commitments.recognise` cuts it.
"""

import re
from collections.abc import Iterator

from reader.commitments import planning, will
from reader.commitments.planning import CLAUSE_START, NO_MARK
from reader.text.dates import MONTH
from reader.text.patterns import compiled
from reader.text.sentences import SEMICOLONS, STOPS

_SENTENCE_START = rf"(?<![^{STOPS}{SEMICOLONS}\0\s])"
_CLAUSE_OPENS = re.compile(
    rf"{CLAUSE_START}(?:同时|对此|(?:我[\u3400-\u9fff]{{1,3}})?在|我[们局厅委县市省区州镇乡部院办]?的?)?\Z"
)
_LATER = r"下一?步|下一?阶段|接下来|今后|后续|未来[一二三四五几\d]"
_MONTH = f"{MONTH}月"
# 今后几年是关键时期 says what those years are, and 今后任务依然艰巨 how things will be.
_TIME_IS = re.compile(
    r"[\u3400-\u9fff]{0,6}(?:年|时期|阶段|时间)[内里]?[，,]?(?:都|也|仍|将|正)?是|[^。；;\0]{0,30}(?:艰巨|繁重|严峻|任重道远)\W*\Z"
)
_OPENING = re.compile(rf"(?:{_LATER})(?:的?(?:工作|打算|计划|重点|任务|目标)+(?:主要)?[是为])?(?:的?工作)?中?\W*")
_OPENS_ONLY = re.compile(rf"(?:{_LATER})的?(?:工作|打算|计划|安排|思路|措施|举措|重点|方向|目标|考虑)*中?\W*")
_GAVE = re.compile("先后(?:下达|安排|投入|争取|拨付|实施|建成)")
_GAVE_OVER = re.compile(r"\d年?\s?[—－–~～至到-]+\s?(?:19|20)\d\d年(?:共|已|累计)?(?:下达|下拨|拨付|争取到)")
# What a colon opens that says how large a work is, or where its money is from, and nothing of what will be done.
_SIZES = re.compile(
    r"(?:资金来源|资金筹措|(?:建设|主要|实施)(?:内容|规模|地点|任务)|其中|包括|分别)[^，,。；;：:\0]{0,6}[：:]\Z"
)
# 待资金到位后方可建设: until when nothing is done; 待管网建成后，可有效解决内涝: what comes of it then.
_ONLY_THEN = re.compile(
    "[方才](?:可|能|会|予)|[^。；;\0]{0,40}?(?:完成|建成|竣工|完工|投用|投入使用|实施)[之以]?后[，,]?(?:将?可以?|能够?)"
    "(?:[彻从]底?根?本?[上]?|有效|全面|基本|极大地?|大大|切实|进一步)*(?:实现|解决|缓解|改善|提[升高]|满足|改变|保障|方便|消除)"
)
# 后续待省发改委审查: another's turn.
_AWAITS = re.compile(rf"[待等][^，,。；;\0]*(?<![后时])[{STOPS}]?\s*\Z")
_PAST_MATTER = "情况|进展|成效|现状|建议|问题"
_HEADED = re.compile(
    rf"(?!.*(?:{_PAST_MATTER}))(?:.*(?:{_LATER}|打算|努力方向|下.{{0,6}}(?:计划|安排|思路))|.*工作(?:计划|思路|安排)\Z|.*[将拟要]采取的?(?:措施|办法|举措)\Z)"
)
# No group stands around a branch, and each begins with its own character, which says its class: so a search runs
# from one such character to the next. Where a word begins with a common one, its last stands for it.
_OFFICES = "们局厅县市省委区镇乡州部院办校"
_PLACES = "局厅县市省区镇乡州部院办站所队校司"
_AT_ONCE = (
    "及时|立即|立刻|尽快|尽早|马上|抓紧|迅速|逐步|适时|统一|优先|按照|按|予以|给予|组织|安排|启动|实施|开展|研究|着手|协调|争取"
    "|我[局县市们委镇]"
)
# What has come once all is there that a work waits for.
_ARRIVED = "到位|建成|完工|竣工|下达|批复|批准|获批|落实|通过|立项|成熟|定案"
_WILL_DO = (
    "就|继续|积极|尽[快早力最]|及[时早]|进一步|根据|结合|加[大强快]|主动|努力|一如既往|持续|全力|认真|按照"
    "|依法|抓紧|优先|适时|逐步|高度|切实"
)
# 今年，我们计划：一是…；二是…, 我们的打算是：一是…
_ITEMS = (
    rf"(?:(?:(?<=我[{_OFFICES}]..)|(?<=[今明半]年..)|(?<=我[{_OFFICES}][今明]年..))(?=[：:]\s*(?:[\0一首（(①]|第一|1(?!\d)|\Z))"
    rf"|(?<=我[{_OFFICES}]的..)(?=是[：:]))"
)
# 计划三年内完成, 预计两个月左右建成
_TERM = r"[一两二三四五六七八九十\d]{1,2}(?:年|个?月|天)(?:左右)?(?:以?内|时间|完成|建成|完工)"
_SEASON = "春节|元旦|清明|五一|中秋|国庆|汛期?|开学|入冬|供暖|春耕|春灌|雨季|暑假|寒假"
_PART = r"第?[一二三四1-4]季度"
_CUE = re.compile(
    rf"将(?![近军士领帅]|乐县)|{_LATER}|定(?<![原曾]定)(?=于)"
    r"|定(?<=一定)(?=会?(?:尽(?:力|最大|全力|所能)|竭尽|想方设法|千方百计)|会(?:尽[快早]|全力|积极|认真|努力|及时))"
    r"|力[争求](?!上游)(?<!努力求)|争取(?=[在于尽早使让把年明今]|[用利]?用?[一两二三四五\d]{1,2}年[内时]|提[前早]|后年|到?20|实现|完成|建成|做到|达到|列入|纳入|通过|与[^。；;\n]{1,30}?签|将[^，,。；;\n]{1,30}[列纳]入|[^，,。；;\n\d]{1,24}(?:给予|加大|倾斜|更[多大]))"
    rf"|待(?<![接期等对优]待)(?:[^，,。；;\n]{{1,20}}[后时]|[^。；;\n]{{1,60}}?[之以]?后[，,]?(?:[\u3400-\u9fff]{{1,8}}[局厅委办])?(?:再|将|即|可|{_AT_ONCE})|[^，,。；;\n]{{1,16}}?(?:下达|[到就]位|批[复准]|落实|通过)[，,]?(?:我[局厅委办县市镇乡]|将|即|立[即刻])|[^，,。；;\n]{{2,20}}?(?:结束|完成|完毕)[，,]?即可?(?:进行|开展|启动|实施|组织|开工|施工|招标|建设|开始|编制|申报|报批|推进|着手))|继续(?!教育)|旦(?<=一旦)[^，,。；;\n]{{2,24}}[，,](?:再|将|即|可|{_AT_ONCE})"
    # 等批复后，进行招标; 资金一到位，即组织施工; 资金到位后立即实施; 条件成熟后再予以实施; 如资金允许，优先安排
    rf"|等(?<![\u3400-\u9fff]等)[^，,。；;\n]{{2,20}}后[，,](?:再|将|即|可|进行|{_AT_ONCE})"
    rf"|即(?<=一(?:{_ARRIVED})[，,]即)(?=可|将|行|{_AT_ONCE})"
    rf"|后(?:(?<=(?:{_ARRIVED})后)[，,]?(?=我[{_OFFICES}]|立[即刻]|即(?![将使])|马上|第一时间|尽[快早]|抓紧|优先|逐步)|(?<=(?:完成|结束|办结|审定|核定)后)[，,]?(?=立[即刻]|马上|第一时间|尽[快早]|抓紧|即可(?:组织|实施|开工|启动|施工|招标|建设|动工|进场))|再(?=予以|行(?!为)|逐步|统筹|考虑|启动|实施|安排|研究))"
    rf"|况(?<=(?:允许|具备|成熟)的情况)下[，,]?(?={_AT_ONCE}|逐年|加大)"
    r"|年(?<=分[两二三四五]年)(?=[^，,。；;\n]{0,4}(?:完成|实施|解决|推进|改造))"
    rf"|[如若](?<![\u3400-\u9fff].)[^，,。；;\n]{{2,20}}?(?:允许|成熟|具备|[到就]位|获批|批准|立项)[^，,。；;\n]{{0,6}}[，,](?:再|将|即|可|{_AT_ONCE})"
    rf"|经(?<=一经)[^，,。；;\n]{{0,10}}(?:到位|批[复准]|下达|核准|通过|审定|确定|落实|立项)后?[，,](?:再|将|即|可|{_AT_ONCE})"
    rf"|会(?<=[{_PLACES}]会)(?={_WILL_DO})"
    rf"|我[{_OFFICES}](?:(?:还|也|都)?一定(?![的程会])|(?:还|也|一定|都)?会(?![同议商计见晤费办签审])|(?:郑重|公开|特此|作出|做出)?承诺(?![书制函件的已])|愿意?(?:积极|主动|全力)?[与和同配协参继提予给])"
    r"|拟(?<![模虚草比]拟)(?![\u4e00-\u9fff]{1,4}的)(?![订人稿议写真态]|定(?![于在])|[建用选征供录聘表][设用彰]?(?:项目|工程|人员|名单|对象|的|[用占]?地|[选厂场]?址|[^，,。；;\n]{0,8}(?:全长|位于|占地|用地))|建设?(?:标准|规模|内容|地点|工期)[为是：:]|[\u3400-\u9fff]{2,8}名单)|初步考虑"
    rf"|正(?:在?考虑|(?<=[{_OFFICES}]正)在?(?:抓紧|积极|加[快紧]|努力|全力|研究|协调|争取|推[进动]|筹[集措备划]|谋划|编制|制[定订]|起草|修[订改]|对接))"
    r"|望(?<=有望)(?<![没拥]有望)(?![着到见远])|备(?<=准备)(?<!好准备)(?=[在于对将到新启开])"
    rf"|备(?<=我[{_OFFICES}]准备)(?![了好的工就充金期])|打(?=算)(?<=我[{_OFFICES}]打)"
    r"|明年(?!以?后)|底(?<=年底)(?<![\d０-９零〇一二三四五六七八九十两去上前]年底)(?=[之以]?前)|底(?<=[本下]月底)|内(?<=[本今]年度内)|内(?<=本[月周]内)|内(?<=年内)(?:(?<=20\d\d年内)|(?<![\d０-９一二三四五六七八九十两几半当去上]年内))"
    rf"|[快早](?<=尽.)(?:(?<![\u3400-\u9fff]尽.)|(?<=[{_OFFICES}并要且]尽.)(?<!需要尽.))|必(?<=务必)|适时(?={_AT_ONCE}|出台|推[动进]|召开|调整|修订|提请|将|对|在)"
    rf"|度(?<=下年度)|度(?<=下一年度)|届时(?=[，,]?(?:我[{_OFFICES}]|[对由]|组织|安排|统[一筹]|全部|一并|予以|可(?:将|对|由|申)))"
    rf"|考虑(?<=[筹先并点时]考虑)(?:(?<![\u3400-\u9fff]..考虑)|(?<=予以..考虑)|(?<=[时中]..考虑))(?![了到过不])|要(?<=我[{_OFFICES}]要)(?![求素件点]|清醒|看到|认识|说明|指出|感谢|强调)|用(?:(?<=[利再]用)|(?<![\u3400-\u9fff]用))[一两二三四五\d]{{1,2}}年(?:左右)?(?:的?时间|内)"
    r"|计划(?<![《》划原有按度动作设金资购施展产政护入定照总的体项]计划)"
    rf"(?!建设(?:规模|内容|周?期|工期|地点|性质))(?:(?<!年计划)|(?:(?<=[今明后]年计划)|(?<=\d\d年计划))(?!总?投资))(?=[在于到用利从对先将投采筹新建实完启开安每通今明年争改举组分清整维配铺拓打修拆采购出制编种治加增逐关停搬迁腾栽硬亮架疏移抢推提引招设更扩翻装聘]|补(?!助)|至(?=[＿“\"]|十[三四五六]|20|[今明后]年)|后年|下半年|下个?月|近期|尽[快早]|20|{_PART}|{_MONTH}|{_TERM})"
    r"|划(?<=[两三四五]年计划)(?=总?投[入资]|新建|改造|建设|安排|实施)"
    rf"|划(?<=计划){_ITEMS}|算(?<=打算){_ITEMS}|备(?<=准备){_ITEMS}|虑(?<=考虑){_ITEMS}"
    rf"|预[计期](?=[在于今明年可将能到]|[上下]半年|[本下]个?月|近期|尽[快早]|20|{_PART}|{_MONTH}|{_TERM}|(?:{_SEASON})[^，,。；;\n]{{0,4}}[前后])"
)
# 公司将逐村改造，五年计划投资2亿元
_YEARS_PLAN = "划"
# 遇到困难一定会尽力解决 is the office's own where nobody else is spoken of before: 相信村民一定会积极配合.
_SURE = "一定"
_NOT_OURS = re.compile(
    r"(?<![对为给向与同和的])(?:群众|村民|居民|业主|公司|企业|集团|合作社|[村居]委会|施工方|家长|学校|[镇乡街]|大家|各|[您你])(?![的反提们])"
    r"|[相坚]信(?![，,])|希望|要求(?=[各全有相])"
)
_EXPECTING = "预望"
_WILL_BE, LATER_ON, _WEAK = "将", "下接今后未", "打力争待继望备定旦经等即后况年如若用"
# What waits for something is to be done, whatever was drawn up before.
_WAITING = "待旦经等即后"
OUTRIGHT = frozenset("将拟计预")
"""The cues of words that say outright what will be, by their first characters: 将, 拟, 计划, 预计."""
GOES_ON = "继"
"""The cue of 继续, by which a report goes on, too."""
_BUT = re.compile(r"[但却][^。；;\0]{0,80}?(?:未能|未获|未果|没有|无法)")
_ANNOUNCES = re.compile(
    r".*(?:以下|如下|下列|下面)[^，,。；;\0]{0,8}(?:方面|工作|措施|几点|办法|举措)[^，,。；;\0]{0,12}[。：:]?\Z"
)
# 主要做了以下三个方面的工作：一是…；三是继续加强巡查: items that report.
_REPORTS_ITEMS = (
    r"(?:[做推]|做好|开展|采取|完成|推进|落实)了[^。；;\n]{0,8}"
    r"(?:以下|如下|下列|[一两二三四五六七八几\d]个?(?:方面|项))[^。；;\n]{0,14}[。：:]"
)
_ANNOUNCED_WITHIN = re.compile(r"将[^。；;\0]{0,40}?(?:以下|如下|下列)[^，,。；;\0]{0,8}(?:方面|措施|几点|办法|举措)")
# What a sentence that opens with a year says of that year.
_DRAFTED = "拟"
_OF_ITS_YEAR, _LATER_YEAR = "计预底内用", re.compile("[今明后]年")
_YEAR = re.compile(r"(?<!\d)(?:(?:19|20)\d\d|[今明])年\Z")
# 感谢您的支持，我们将一如既往地做好工作 is what all thanks say.
_COURTESY = re.compile("(?:感谢|谢谢|致谢|谢意|希望|欢迎)[^。；;\\0]*(?:一如[既继]往|虚心|再接再[厉励]|竭诚)")
_SUCCEEDED = re.compile("成功(?:入选|申报|获批|创建|列入|纳入|争取)")
_ON_TOPIC = re.compile(r"\s*[\u3400-\u9fff、]{2,20}方面[，,：:]")
# 近年来投入了大量人力，力争… says what was aimed at.
# 我们不断加快着水厂的建设，力求…: what goes on already.
_AIMS, _AIMED = (
    "力",
    re.compile(
        "(?:以来|近年来|近几年)[^。；;\0]{0,80}?[了过](?!解)|(?:不断|持续|一直|始终|正在)[^，,。；;\0]{1,12}着(?![力手重眼])"
    ),
)
# What stands with 年内 where it is to come.
_TO_COME = re.compile(
    r"[将可能要会拟]|完成|建成|实现|启动|[开竣完动]工|投用|使用|通车|出台|解决|[力]?争取?|确保|落实|实施|办结|交付|新[建增]|达到"
)
# Words that date what is to come, or say what is being prepared: they promise where nothing in the sentence reports.
_DATING = "明底内正快早必适届考要度"
# What a place that promises does not make a promise.
_REPORT = re.compile(
    r"已(?![^，,。]{0,10}的)|了(?<![为除]了)(?!解)|截[至止]|近[几两三]?年|去年|上年|累计|共(?:[计有]|安排|投入|下达|拨付|争取|筹|实施|完成|建成)|先后|曾|以来|未能"
    rf"|{planning.OBTAINED}"
    rf"|目(?<!{NO_MARK}目)前|现(?<!{NO_MARK}现)在|此(?<!{NO_MARK}此)前"
)
_NO_ACT = re.compile(
    r"无需|无须|不必|作为[＿“\"][^，,。；;\0]{0,10}期间|为[^，,。；;\0]{2,24}打(?:下|好|牢)?[^，,。；;\0]{0,4}基础|资金主要用于|感谢|如有|不能保证|(?:坚持)?[把将以][^。；;\0]{2,60}(?:出发点|着力点|落脚点|归宿)|立党为公|执政为民|利益无小事|(?:建设|主要)(?:内容|规模)(?:及规模|及内容)?(?:如下|[为是]|包括|有)|批评指正|联系(?:电话|科室|人|方式)|抄送|建议[您你贵]|[恳敬]请|欢迎|希?望[您你贵]|请[您你]|收悉|如下(?<=(?:[答回函]复|复函|函告|汇报|反馈|说明|意见|情况)如下)"
    rf"|{CLAUSE_START}(?:同时|[也还])*希望|(?:群众|村民|居民|家长|师生)[^，,。；;\0]{{0,6}}(?:希望|要求|期盼|呼吁)"
    rf"|{_SENTENCE_START}(?:由于|因|鉴于|虽然|[您你]|(?:建议|提案|议案)中|以(?:达到|便|期|求|此))"
    r"|属于|不属|(?:部门|单位|主体|责任人|标准)(?:为(?!了)|是)"
)
# What a thing is, which is asked only where there is an 是: the pattern looks for what it is said of at each place.
_IS_SO = re.compile(rf"{_SENTENCE_START}[^，,。；;\0]{{2,20}}(?<![一二三四五六七八九十于但还就可])是")
_DOCUMENT = re.compile(r"印发|下发|出台|发布|(?<!研究)(?<!抓紧)(?<!加快)(?<!正在)制定|编制(?:了|完成)")
_LAYS_DOWN = re.compile(
    r"[^，,]{0,20}(?:规划|方案|＿|[省市州县区]委|政府|上级|国家|[省市]厅|文件|会议)(?:构建|提出|明确|确定|要求|规定|部署)"
)
_SAYS_WHEN = re.compile(r"(?:(?:19|20)\d\d|[今明后本])年|[底末]|[年月日号](?:之|以)?前|月份?(?:即?[可将]|能)")
_BY = re.compile(r"[年月日号底末](?:之|以)?前")
_REASONS = ("由于", "因为", "鉴于")
# In characters: how far before a word it is looked at, how far behind one, how far a clause is followed.
_SHORT, _NEAR, _CLAUSE = 6, 20, 60


def _is_in_brackets(words: str, start: int, at: int) -> bool:
    """Whether a word stands in brackets, which say more of a thing: 标准堤13公里（其中4公里将改建）."""
    wide = words.rfind("（", start, at) > words.rfind("）", start, at)
    return wide or words.rfind("(", start, at) > words.rfind(")", start, at)


def may_promise(text: str, start: int, end: int) -> bool:
    """A first look, at words that are not masked: most lines have no cue at all."""
    return bool(_CUE.search(text, start, end))


def is_headed_later(title: str) -> bool:
    """Whether a section is on what comes next, by its title."""
    return bool(_HEADED.match(title))


def is_headed_report(title: str) -> bool:
    """Whether a section is on what was done or asked for, by its title."""
    return bool(compiled(_PAST_MATTER).search(title))


def only_opens(words: str, start: int, end: int) -> bool:
    """Whether a sentence says no more than 下一步: what it opens stands in items after it."""
    return bool(_OPENS_ONLY.fullmatch(words, start, end))


def cue(
    words: str,
    start: int,
    end: int,
    *,
    issuer: str,
    signed: str = "",
    due: bool = False,
    open_: bool = False,
    over: bool = False,
) -> str:
    """The first word of a sentence that makes a promise by itself: `LATER_ON` or its first character, else nothing.

    `due` says whether its deadline is to come: then words that reports use of the past too are a promise; `open_`,
    whether it has one that is not over; `over`, whether it opens with a year that is. `issuer` is who signs, `signed`
    when: what another plans is none, nor what was to be before.
    """
    documented = undoubted = denied = advised = None
    told = -1
    for match in _CUE.finditer(words, start, end):
        at = match.start()
        first = words[at]
        if _is_in_brackets(words, start, at):
            continue
        is_later = first in LATER_ON and not (first == "后" and words[at + 1] != "续")
        if told < 0 and not is_later:
            told = planning.told_by_others_from(words, start, end)
        if first == _WILL_BE:
            if (
                at < told
                and not words.startswith(_REASONS, planning.clause_of(words, start, at))
                and not planning.is_foreseen(words, start, end)
                and not planning.sanctions(words, start, at, end)
                and will.is_will(words, at, start, end)
                and not planning.is_of_people(words, at, start, issuer)
                and not planning.is_of_above(words, at, start, issuer)
                and (due or not planning.is_past(words, at, start, end, signed))
                and not will.is_beyond(words, at, start, end)
                and not (words.find("施行", at, end) >= 0 and lays_down(words, at, end))
            ):
                return first
            continue
        if is_later:
            asks = (opened := _OPENING.match(words, at, end)) and planning.advises(words, opened.end(), end)
            if (
                _CLAUSE_OPENS.search(words, max(start, at - _SHORT), at)
                and not (opened and _AWAITS.match(words, opened.end(), end))
                and not asks
                and not _is_others_turn(words, at, end, issuer)
                and not (opened and _TIME_IS.match(words, opened.end(), end))
                and not (opened and will.is_unable(words, opened.end(), end))
                and not _is_no_act(words, opened.end() if opened else start, end)
            ):
                return LATER_ON
            continue
        if advised is None:
            advised = min(planning.advised_from(words, start, end), told)
        if (
            will.OTHERS.search(words, max(start, at - _SHORT), at)
            or (
                first == GOES_ON
                and at > start
                and not (
                    open_ and _YEAR.search(words, max(start, at - _SHORT), at) and not _SUCCEEDED.search(words, at, end)
                )
                and not _ON_TOPIC.fullmatch(words, start, at)
            )
            or (over and first == _DRAFTED and not due)
            or (over and first in _OF_ITS_YEAR and not _LATER_YEAR.search(words, at, end))
            or at >= advised
            or (first == "内" and not open_ and words[at - 2].isdecimal())
            or (first == _YEARS_PLAN and planning.is_of_others(words, start, end, issuer))
            or (words.startswith(_SURE, at - 1) and _NOT_OURS.search(words, start, at))
            or (first in _EXPECTING and will.is_expected(words, at, end))
            or (not due and first in planning.WORDS and planning.is_past(words, at, start, end, signed))
            or (first in planning.WORDS and planning.is_no_promise(words, at, start, end, issuer=issuer, due=due))
        ):
            continue
        if first in _DATING:
            if undoubted is None:
                # What was done until now stands in clauses before: 目前已开工2座，年底前全部完工.
                opens = start if first == "正" else planning.clause_of(words, start, at)
                undoubted = (
                    acts(words, opens, end)
                    and not _DOCUMENT.search(words, opens, end)
                    and not planning.is_of_others(words, start, end, issuer)
                    and not will.all_befalls(words, opens, end)
                )
            if undoubted and (first != "内" or _TO_COME.search(words, at, min(end, at + _NEAR))):
                return first
        elif first not in _WEAK:
            return first
        else:
            if documented is None:
                found = _DOCUMENT.search(words, start, end)
                documented = found.start() if found else end
            if denied is None or denied < at:
                found = _BUT.search(words, at, end)
                denied = found.start() if found else end
            awaits = first == "待" and (
                _ONLY_THEN.search(words, at, end) is not None
                or will.has_effect(words, at, end)
                or _is_others_turn(words, at, end, issuer)
            )
            if awaits or denied < end:
                continue
            if due or ((at < documented or first in _WAITING) and not _reports(words, at, start, end)):
                return first
    return ""


def _reports(words: str, at: int, start: int, end: int) -> bool:
    """Whether the words behind one that the past has too report; before 准备 and 争取 others do."""
    if words.startswith("备", at) and _REPORT.search(words, start, at):
        return True
    if words[at] in _AIMS and _AIMED.search(words, start, at):
        return True
    return bool(_REPORT.search(words, at, min(end, at + _CLAUSE)))


def _is_others_turn(words: str, at: int, end: int, issuer: str) -> bool:
    """Whether what comes next at a place is for others to do: 待方案印发后，各乡镇将…; 今后中央将…."""
    turn = words.find(_WILL_BE, at, end)
    others = (planning.is_of_people, planning.is_of_above)
    return turn >= 0 and any(of_others(words, turn, at, issuer) for of_others in others)


def may_thank(words: str) -> bool:
    """A first look, at a whole line: whether it has a character that one of the words of all thanks has."""
    return "谢" in words or "希" in words or "欢" in words


def is_courtesy(words: str, start: int, end: int) -> bool:
    """Whether a sentence thanks, and says no more of what will be done than all thanks do."""
    return _COURTESY.search(words, start, end) is not None


def announces(words: str, start: int, end: int) -> bool:
    """Whether a sentence says no more than that items follow (…将做好以下工作)."""
    return bool(_ANNOUNCES.match(words, start, end))


def reports_announced(text: str, start: int, end: int) -> Iterator[int]:
    """Where a stretch has said that items follow on what was done (主要做了以下工作：)."""
    return (match.start() for match in compiled(_REPORTS_ITEMS).finditer(text, start, end))


def announces_within(words: str, start: int, end: int) -> bool:
    """Whether a sentence that promises says on the way that items follow (将通过以下措施改善村道)."""
    return bool(_ANNOUNCED_WITHIN.search(words, start, end))


def is_ahead(words: str, start: int, end: int) -> bool:
    """Whether a sentence that seems to have a date ahead says so, by a year, 前 or 底, or reports nothing."""
    if _GAVE_OVER.search(words, start, end):
        return False
    said = (
        _SAYS_WHEN.search(words, start, end)
        and not planning.is_obtained(words, start, end)
        and not _GAVE.search(words, start, end)
    )
    return bool(said) or acts(words, start, end)


def lays_down(words: str, start: int, end: int) -> bool:
    """Whether a stretch says from when on a rule holds (自2024年1月1日起施行), and not what is done."""
    return (
        words.find("起", start, end) >= 0
        and compiled("起(?:正式)?(?:施行|执行|生效)").search(words, start, end) is not None
    )


def says_size(words: str, start: int, end: int) -> bool:
    """Whether a sentence that ends with a colon opens no items that are promised: 资金来源为："""
    return _SIZES.search(words, start, end) is not None


def says_by(words: str, start: int, end: int) -> bool:
    """Whether a sentence has a date with 前 behind it."""
    return bool(_BY.search(words, start, end))


def acts(words: str, start: int, end: int) -> bool:
    """Whether a sentence where promises are expected neither reports nor thanks nor states a fact."""
    return not _REPORT.search(words, start, end) and not _is_no_act(words, start, end)


def _is_no_act(words: str, start: int, end: int) -> bool:
    """Whether a sentence thanks, asks, states a fact or gives a reason."""
    if _NO_ACT.search(words, start, end):
        return True
    return words.find("是", start, end) >= 0 and _IS_SO.search(words, start, end) is not None


def states(words: str, start: int, end: int, issuer: str) -> bool:
    """Whether a sentence with a date ahead is the office's own, and not what a document lays down."""
    return not (
        _DOCUMENT.search(words, start, end)
        or _is_no_act(words, start, end)
        or _LAYS_DOWN.match(words, start, end)
        or planning.is_foreseen(words, start, end)
        or will.all_befalls(words, start, end)
        or planning.advises(words, start, end)
        or planning.is_of_others(words, start, end, issuer)
    )
