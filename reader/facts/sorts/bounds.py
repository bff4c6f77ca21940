"""What a sum bounds: who or what is meant by it, how much each gets, how much may be lent."""

import re

from reader.facts.sorts.around import NEAR, Around
from reader.facts.sorts.called import GIVES_OUT, GIVING
from reader.facts.words import HAN
from reader.figures.model import Qualifier

_MOST = re.compile(
    r"[最封上至不以为](?:(?<=最)[高多]|(?<=封)顶|(?<=上)限|(?<=至)多"
    r"|(?P<given>(?<=不)[得能可会应宜许准]?(?:超[过出]?|突破|[高多大]于)|(?<=以)内|(?<=为)限))"
)
_RULED = re.compile("补助|奖励|给予|补贴|资助|奖补|扶持|救助|报销|每|单[个项户村站台座家店厂]|同一|个人")
_CLASS = (
    rf"(?:[{HAN}]{{0,6}}?)(?:项目|企业|工程(?!款)|合同|单位|采购|部分|农户|家庭|商户|用户|大户"
    r"|合作社|主体|机构|村(?![级民干里委镇])|户(?![外口均]))(?!(?:建设|改造)?(?:资金|经费|补助(?!\d)|融资|贷款|投资|自筹|投入))"
)
# 首次突破500万元的网店，奖励2万元; 标准已达到60元的县，…
_THEN = (
    rf"的(?:[{HAN}]{{1,8}}[，,](?:一次性|分别|可|再)?(?:给予|补助|奖励|奖补|补贴)"
    r"|(?:省份?|[市县区镇乡村]|地区|地方)[，,])"
)
_BOUNDS = re.compile(
    # 50万元以上的有118个, 10万元以下的占两成
    rf"的(?:有|共|达|[{HAN}]{{1,6}}(?=\d))*(?:\d+[个家户所村]|占)|{_THEN}|(?:[（(]不?含[^）)]{{0,8}}[）)])?(?:之间)?(?:的(?=[，,])|的?{_CLASS}|[，,](?:一次性|分别|可)?(?:给予|补助|奖励|奖补)|[方才][可能]"
    # 400万元以上的必须招标, 1万元以上由局党组决定, 500万元以上的纳入项目库
    rf"|的?(?:优先|重点|予以|给予|不予|不再|可)(?!行)|的(?:纳入|列入|享受|适用|执行|免[收征])|[、，,]?的?(?:一律|均|都|都要)?(?:必须|须|应当?|实行|方可|需[经报]|[由经报][{HAN}]{{1,12}}(?:决定|审批|批准|审核|审定|研究|备案)))"
)
# 对不低于120万元的智能化技术改造示范项目的信息化部分，补助…
_BOUNDS_FAR = re.compile(
    rf"的(?!资金|补助)[{HAN}]{{2,16}}?(?:项目|企业|工程|部分|平台|园区|基地|园|站)(?:的[{HAN}]{{2,10}})?[，,](?:一次性|分别|可|再|按)?(?:给予|补[助贴]|奖[励补]|资助)"
)
_FAR = 48
_PLACES = frozenset("镇乡村县")
_REACHES = ("满", "达", "达到", "超", "超过", "低于", "高于", "少于", "不足")
# 全国产业十亿元镇: what places are called by what they turn over.
_RANK = re.compile(r"[一二三五十百千\d]{0,2}[百千]?[万亿]元")
_RANKED = re.compile('[镇乡村县](?=[、，,。；;）)”"和及]|等|称号|名单|\\Z)')
_MET_BY = re.compile(
    rf"的[，,、]|的[{HAN}]{{1,6}}(?:\d+[个家户所村]|占)|{_THEN}|[，,](?:一次性|分别|可|再)?(?:给予|补助|奖励|奖补)"
)
# 供餐标准已达到60元的县，每人再…
_OF_A_STANDARD = re.compile("(?:标准|水平)(?:已经?)?(?:达到?|超过|低于|高于|不足)\\Z")
_BOUNDING = (Qualifier.AT_LEAST, Qualifier.AT_MOST, Qualifier.OVER, Qualifier.RANGE)
_AT_MOST_LENT = re.compile(
    r"(?:(?:贷款|信贷|借款)(?!贴息|利息|余额)[^，,。；;\d]{0,6}|[贷借][^。；;]{0,24}(?:额度|限额)[^，,。；;\d]{0,4})\Z"
)
# 个人最高20万元、企业最高300万元的贷款
_LENT_BEHIND = re.compile(
    rf"(?:、\d年期?以[内下]|(?:[、和及与](?:(?!{GIVING})[^，,。；;]){{0,14}}元)+)?的?[{HAN}]{{0,8}}?(?:贷款|信贷|借款|担保业务)(?!贴息|利息|余额)"
)
# 可申请20万元创业担保贷款, 可以申请信用贷款（5万元）
_MAY_BORROW = re.compile(
    r"可(?:[^，,。；;\d]{0,24}?)(?:申请|获得|享受)(?:[^，,。；;\d]{0,12}(?P<loan>贷(?!款?(?:贴息|利息)))[^，,。；;\d]{0,4})?"
)
_LIMITED = re.compile(rf"(?:支付|统筹|报销|补[助偿贴]|救助|给付)[{HAN}]{{0,4}}限额[为是]?\Z")
_CONTROLLED = ("控制在", "压控在")


def is_threshold(near: Around) -> bool:
    """Whether it bounds who or what is meant: 年收入满500万元的,给予…, 亿元村."""
    words, each = near.words, near.sum
    if near.behind[:1] in _PLACES and _RANKED.match(words, each.end):
        return _RANK.fullmatch(words, each.start, each.end) is not None
    if near.qualifier in _BOUNDING:
        bounds = _BOUNDS.match(words, each.end, near.ceiling) is not None or (
            "对" in near.said and _BOUNDS_FAR.match(words, each.end) is not None
        )
    else:
        bounds = _MET_BY.match(words, each.end, near.ceiling) is not None and (
            words.endswith(_REACHES, near.start, each.start) or words.startswith(_REACHES, each.start)
        )
    return bounds and (
        not GIVES_OUT.search(words, near.start, near.core)
        or _OF_A_STANDARD.search(words, near.start, each.start) is not None
    )


def is_cap(near: Around) -> bool:
    """Whether it is the most that each can get: 单个项目最高补助40万元."""
    if near.qualifier is Qualifier.AT_MOST and near.said.endswith(_CONTROLLED):
        return True
    if "限额" in near.said and _LIMITED.search(near.words, near.start, near.core):
        return True
    most = _MOST.search(near.words, near.start, near.sum.end)
    return bool(most and (not most["given"] or _RULED.search(near.words, near.start, near.core)))


def is_most_lent(near: Around) -> bool:
    """Whether it bounds what may be lent: 可申请5万元以内的信用贷款, 贷款期限3年、额度5万元以下."""
    words, each = near.words, near.sum
    if "贷" not in words and "借" not in words and "担保" not in words:
        return False
    if near.qualifier is Qualifier.RANGE and _LENT_BEHIND.match(words, each.end):
        return True
    if near.qualifier is not Qualifier.AT_MOST:
        may = _MAY_BORROW.search(words, max(0, each.start - _FAR), each.start)
        return bool(may and may.end() == each.start and (may["loan"] or _LENT_BEHIND.match(words, each.end)))
    said = _AT_MOST_LENT.search(words, max(0, each.start - NEAR), each.start)
    return bool(said or _LENT_BEHIND.match(words, each.end))
