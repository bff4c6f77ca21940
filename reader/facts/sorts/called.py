"""What a sum is called: the noun before or behind it, by which it is a gap, a debt, a fine, a turnover, a price."""

import re

from reader.facts.model import SumSort
from reader.facts.parties.laid_down import is_little
from reader.facts.sentence import Sum
from reader.facts.words import HAN, last

GIVING = (
    "筹措|筹集|安排|投入|下达|下拨|拨付|支付|支出|列支|发放|落实|争取|出资|缴纳|捐|补助|奖补|奖励|补贴|投资|用于|偿还"
)
_GIVES = re.compile(GIVING)
GIVES_OUT = re.compile(GIVING.replace("|投资", ""))
"""Words of giving, but for 投资, which also is how large a project is."""
# Between a word that names a sum and the sum stands no word of giving: 收入中安排300万元 gives.
_REST = rf"(?:(?!{GIVING}|、每)[^，,。；;]){{0,12}}\Z"
_NAMES = (
    r"(?=[挪套骗截冒坏呆拉带采批招追清查整纠起缺短核审调压削缩门尚仍还欠债负挂未损受亏流减涉被资估市评地房保风净注余存产营财利税纳缴生增收创消销交成出进贸零签价单均售电水气票房租学物"
    r"经基挂指限运工节降免让G授贷信担借需罚没货案旅游协合引定止冻留少缓退订控责上社综可透逾购])(?:"
    r"(?P<threshold>起付)|(?P<need>需求[量额]?)"
    r"|(?P<fine>(?:挪用|套取|骗取|截留|冒领)[^，,。；;\d]{0,8}(?:资金|补[助贴]|款)|责令[^，,。；;]{0,12}退[还赔缴]|罚没?[款金](?!收入|标准)|罚没(?:金额|财物)|(?:没收|追[缴回])[^，,。；;\d]{0,6}(?:所得|赃款|欠税|罚款)"
    r"|(?:追[缴回讨]|收[缴回]|清[退缴]|退[缴回]|查[处出]|整改|纠正)[^，,。；;\d]{0,8}(?:违[规纪法]|骗[取补]|套取|冒领|多[领付发]|虚报|截留|挪用)(?:(?!用于)[^，,。；;\d]){0,10}(?:资金|金额|款|金|补[助贴]))"
    r"|(?P<gap>缺口|缺额|短缺|[尚仍还][缺差])"
    r"|(?P<loan_limit>(?:贷款(?!贴息|利息)|授信|信贷|担保|借款)[^，,。；;\d]{0,8}(?:额度|限额|上限|最高|不超过)|授信|担保(?:总额|金额)|债务限额|可贷(?!资金)|透支(?:额度|限额|上限))"
    r"|(?P<debt>欠(?!发达|[缺收佳妥])|债务|负债|挂账|未付|未支付|未偿还|未归还|逾期(?:未还)?的?(?:[贷借]款|本息))"
    r"|(?P<loss>损失|[坏呆]账|受损|亏损|流失|减收|涉案|被骗|受骗|止付|冻结|[估定核]损(?![坏害毁]))"
    r"|(?P<assets>(?:评估|地块|房屋|市场)价值|评估价|资产(?!投资|收益|管理|处置|经营|公司)|估值|市值|保额|保险金额|风险保障|净值|注册资[本金]|余额|存款"
    r"|[货案]值|涉嫌金额)"
    r"|(?P<saving>节[约省支](?:[^，,。；;\d]{0,8}支出)?|减负|减免|减轻|减税|留抵退税|降费|让利|[核审调压削缩追]减(?![为到至])(?:[^，,。；;\d]{0,6}投资)?|免[除收征]|降低[^，,。；;\d]{0,6}成本|(?<!不)少(?:[缴交]|支[出付])|缓(?:缴|交(?!付))|退税(?!资金|配套)|税[收费]优惠)"
    r"|(?P<output>产值|收取(?!罚)|收缴(?!率|罚)|(?:经济|生态|社会|综合)效益(?!补偿|林)|经济价值|营业额|营收|财力(?!中)|收入(?!中|返还)|收益(?!中)|销售(?:总?额|金额)|销量|带货|利润|利税|税收(?!返还)|纳税(?!人|信用)|上[缴交][^，,。；;\d]{0,6}税(?!务)|税额|缴税|GDP"
    r"|生产总值|增加值|增收|创收|创汇|消费(?!券|补贴|者|帮扶|扶贫|维权)|(?:旅游|游客|出游)总?花费|(?:交易|成交)(?:总?额|金额)|购销(?:总?额|金额)|出口总?额|进出口|贸易额|零售总?额"
    r"|签约(?:项目)?(?:[金总]?额|资金)|(?:协议|合同)引资|引资额|[拉带]动[^，,。；;\d]{0,8}投资|招商引资(?:[^，,。；;\d]{0,6}资金)?|物流总额|订单(?!农业|式)|(?:产业链?|市场|经济|交易|贸易)总?规模(?!化|以上))"
    r"|(?P<price>价格|单价|均价|[售电水气票房]价(?!款)|租金|学费|物业费|成本|(?:基准|起步|挂牌|成交|收购|保护|指导|采购|市场|批发|出厂)价(?!值|格补)|限价|控制价|运费|门票(?!收入|经济|站)"
    r"|工价))"
)
_NAMED = re.compile(_NAMES + _REST)
_NAMED_AT_ALL = re.compile(_NAMES)
_OPENS_HOW_MUCH = frozenset("，,、（(")
_OPENS_NAME_BEHIND = "的资缺欠债直经损财贷授额罚"
_NAMED_BEHIND = re.compile(
    r"的?(?:资金)?(?:(?P<gap>缺口)|(?P<debt>欠款|债务)|(?P<loss>(?:直接)?(?:经济)?损失)|(?P<fine>罚[款金])|(?P<assets>财产|资产(?!投资))"
    r"|(?P<loan_limit>(?:贷款|授信)?额度|授信))"
)
# 90万元征地补偿资金缺口; but 90万元用于弥补缺口
_GAP_BEHIND = re.compile(rf"(?:(?!{GIVING}|解决|弥补|填补|补足|[后仍还尚])[{HAN}]){{0,10}}(?:资金|经费|款)缺口")
# 全县完成固定资产投资85亿元: of an economy, and nobody gives it; but 该项目完成固定资产投资3亿元, 全县公路固定资产投资
_INVESTED = (
    r"(?:固定资产|工业(?:技改)?|民间|房地产(?:开发)?|制造业)投资(?:总?额|总量)?"
    r"(?:累计|共|预计|完成|实现|达到?|为|约|超过?|突破|近|了)*\Z"
)
_IN_ECONOMY = re.compile(
    r"(?:[省市县区州旗镇乡盟国园](?:内|域|境内)?(?:[\d年月日至到—\-–~～、前上下半去今全]|第?[一二三四]季度|以来|截|目前|已|累计|共|预计|计划|力争|可"
    rf"|组织|实现|完成|城镇|工业)*|社会){_INVESTED}"
)
_INVESTED_AT_LAST = re.compile(_INVESTED)
# 税务部门完成9亿元，同比增长5%; 彩票销售5000万元，增长12%
_TAKEN_IN = re.compile(
    r"(?:(?:税务|国税|地税|财政|海关)(?:部门|系统)(?:累计|共|已)*(?:组织|入库|征收|完成)|(?<![促推])销售)(?:了|约|共|达)*\Z"
)
# 销售蜂蜜、香菇等农产品86万元, 征收水资源费30万元: what came in, by a deed and not by a noun
_CAME_IN = re.compile(
    rf"(?:(?<![促推营])销售|[卖售]出)了?(?:(?!资金|经费|[补奖扶]|网[点店]|平台|渠道|市场|企业|中心|推广)[{HAN}、“”]){{0,20}}\Z"
    rf"|征[收缴](?!土地|房屋|集体|范围)了?(?:(?!补偿|安置|拆迁|工作|资金|经费|[户补奖])[{HAN}]){{0,12}}[费税金][约共达]*\Z"
    r"|收费[了约近共达]*\Z"
    rf"|代征(?:(?!补偿|工作|资金|经费)[{HAN}]){{0,12}}[费税金][约共达]*\Z"
)
_HELPS = re.compile(f"{GIVING}|支持|扶持|促进|鼓励|推动|拉动|给予")
_BY_HOW_MUCH = re.compile(r"[，,、（(](?:同比|比上年|较上年|比去年)?(?:增|下降|减少?|[占为][^，,。；;]{0,12}[%％])")
# 预计带动500万元消费, 完成300万元零售额; but 安排300万元消费券
_OUTPUT_BEHIND = re.compile(
    rf"的?(?:(?!{GIVING}|[发扩]|增加|提高|壮大|促进)[{HAN}]){{0,6}}?(?:产值|营业额|收入|销售(?:总?额|金额)|零售额|交易额|利润|利税|税收|消费)(?=[，,。；;、）)]|\Z)"
)
_HANDS_OUT = "(?:安排|下达|下拨|拨付|发放|补发|落实|筹集|筹措|争取到?)"
_FAILS = "[不未滞迟缓慢后]|形成|导致|造成"
# 价格调节基金60万元, 村集体增收项目资金80万元: it is money that the noun tells what for
_IS_MONEY = re.compile("(?:基金|资金|经费|专款|奖金|补[助贴]款?)[为约达共计]*\\Z")
_OF_TRADE = frozenset({SumSort.OUTPUT, SumSort.PRICE, SumSort.ASSETS})
# What pays a debt or a loss off, or fills a gap, is money; a fund for it is none yet: 补偿资金缺口, 尚欠补偿款.
_SETTLED = re.compile(
    r"(?:偿还|清欠(?!工作|行动)|化解(?!债务[^，,。；;\d]{0,4}缺口)|清偿|归还|清理|[付还结]清|已还|解决|弥补|填补|补足|支持(?!资金)|补[贴助](?=[^，,。；;]{0,10}(?:亏损|减收))|恳请|请求|申请|用于(?!.*的)"
    r"|(?:赔[偿付]|补偿|兑付|支付)(?!的?(?:资金|经费|款|费|金|缺口|标准)))(?<!未支付)"
    # 已落实缺口资金300万元, 拨付所欠工程款; but 工资发放拖欠80万元
    rf"|{_HANDS_OUT}(?:(?!{_FAILS})[{HAN}]){{0,10}}?缺口(?:部分|(?:部分)?的?(?:资金|经费))"
    rf"|{_HANDS_OUT}(?:(?!{_FAILS}|资金|经费|款|费)[{HAN}]){{0,6}}?(?:所欠|拖欠的|欠[发拨付薪])"
)
_NOT_YET = re.compile(
    r"(?:责令|判令|判决|裁定)[^，,。；;]{0,6}\Z|(?:未|未能|无法|难以|不能|需要?|没有)(?:及时|足额|按[时期]|全[部额]|完全)*\Z"
)
_PAYABLE = frozenset({SumSort.DEBT, SumSort.LOSS, SumSort.GAP, SumSort.PRICE})
# 贷款余额同比增长12%，达300亿元: it is the clause before that names it, and says no more than how it grew.
_BARE = re.compile(r"(?:(?:总规模|总[额量]|金额)?(?:已经?|共|约|首次)*(?:达到?|为|突破|超过?|[高多]达)*(?:了|约)*)")
_GREW = re.compile(r"(?:[增上下][长升降]|增幅|涨|减少|提高)[^，,。；;\d]{0,4}\d[\d.]*(?:%|％|倍|个百分点)[，,]\Z")
_OUT_OF = ("中的", "中拿出", "里的", "中安排")
"""Behind what a sum is taken out of, which it is not called by: 水资源费中的70万元."""


def named_at_all(words: str, start: int, end: int) -> SumSort | None:
    """What the first noun between two places names, whatever stands behind it."""
    named = _NAMED_AT_ALL.search(words, start, end)
    return SumSort(named.lastgroup or "") if named else None


def called(words: str, start: int, core: int, each: Sum, ceiling: int) -> tuple[SumSort | None, bool]:
    """What a sum is called by the words from `start` to its number at `core` or behind it, and whether it is at all.

    A debt, a loss or a gap that is paid is called so, and is money.
    """
    if words.endswith(_OUT_OF, start, core):
        return None, False
    named, follows = _NAMED.search(words, start, core), words[each.end : each.end + 1]
    if named is None and follows in _OPENS_NAME_BEHIND:
        named = _NAMED_BEHIND.match(words, each.end, ceiling)
    sort = SumSort(named.lastgroup or "") if named else _unnamed(words, each, ceiling, follows)
    if named and sort in _OF_TRADE and _IS_MONEY.search(words, min(named.end(named.lastgroup or 0), core), core):
        return None, False
    if sort in _PAYABLE and _is_settled(words, each):
        return None, True
    return sort, sort is not None


def _unnamed(words: str, each: Sum, ceiling: int, follows: str) -> SumSort | None:
    """What a sum is called by more than a noun right beside it; `follows` is the character behind it."""
    if "缺口" in words and _GAP_BEHIND.match(words, each.end, ceiling):
        return SumSort.GAP
    goes_on = "\u3400" <= follows <= "\u9fff"  # without a comma
    if goes_on and _OUTPUT_BEHIND.match(words, each.end) and not _GIVES.search(words, each.lead, each.start):
        return SumSort.OUTPUT
    if follows in _OPENS_HOW_MUCH and _is_taken_in(words, each):
        return SumSort.OUTPUT
    if words.find("投资", each.lead, each.start) >= 0 and _is_of_economy(words, each):
        return SumSort.OUTPUT
    if ("售" in words or "卖" in words or "征" in words or "收费" in words) and _has_come_in(words, each):
        return SumSort.OUTPUT
    return _name_before(words, each) if _grew(words, each) else None


def _has_come_in(words: str, each: Sum) -> bool:
    """Whether it is what was sold, or what a fee brought in, and nobody gives it."""
    came = _CAME_IN.search(words, each.lead, each.start)
    if came and came[0].startswith("收费") and is_little(each):
        return False  # 停车收费5元: a price
    return came is not None and not _HELPS.search(words, each.clause, each.start)


def _is_of_economy(words: str, each: Sum) -> bool:
    """Whether it is what was invested in all of an area, by whomever, or how much that grew by is told of it."""
    if _IN_ECONOMY.search(words, each.clause, each.start):
        return True
    grew = _BY_HOW_MUCH.match(words, each.end)
    return bool(grew and "占" not in grew[0] and _INVESTED_AT_LAST.search(words, each.clause, each.start))


def _is_settled(words: str, each: Sum) -> bool:
    return any(
        _NOT_YET.search(words, each.clause, settled.start()) is None
        for settled in _SETTLED.finditer(words, each.clause, each.start)
    )


def _is_taken_in(words: str, each: Sum) -> bool:
    """Whether it is what an office took in, or what was sold, of which is told by how much it grew."""
    taken = _TAKEN_IN.search(words, max(each.lead, each.start - 16), each.start)
    return taken is not None and _BY_HOW_MUCH.match(words, each.end) is not None


def _grew(words: str, each: Sum) -> bool:
    """Whether a sum's clause says only that something came to it, and the one before by how much that grew."""
    at = each.clause
    return (
        at > 1
        and words[at - 2] in "%％倍点"
        and each.lead == at
        and _BARE.fullmatch(words, at, each.start) is not None
        and _GREW.search(words, max(0, at - 30), at) is not None
    )


def _name_before(words: str, each: Sum) -> SumSort | None:
    """What the clause before a sum's own names: 贷款余额同比增长12%."""
    start = max(words.rfind(mark, 0, each.clause - 1) for mark in "，,；;。") + 1
    grew = _GREW.search(words, start, each.clause)
    named = last(_NAMED.finditer(words, start, grew.start())) if grew else None
    return SumSort(named.lastgroup or "") if named else None
