"""Names of parties: what is left of one without words that a rule took with it, and nothing where that is nobody's."""

import re

_DEEDS = "帮助|协助|(?<!对口)支持(?!中心)|解决"
_DOES = re.compile(f"(?<=.)(?:{_DEEDS})")
# 省级先进县、先进镇和示范村省财政一次性给予…: whose purse stands behind those that it gives to
_PURSE = re.compile(
    "[、和与及].*(?:[村户人业校）)]|[县市区乡镇](?=省|中央|自治区))"
    r"(?P<purse>(?:中央|省|自治区|市|州|县|区)级?财政)\Z"
)
_FOR_WHOM = re.compile("给(?!予)|帮助|协助|(?:支持|奖励|补助)(?!中心)")
_DONE = re.compile(
    rf"(?:给予|了|{_DEEDS}|(?:落实|奖励|补助|安排|拨付)(?=该)|为(?=\d)|(?:每[年月])?(?:领取|享受)|每[个家名位所](?=..)|凡是?(?=[年符达具满])|(?:每年|全额|定额|差额)+(?:资助|救助|补[助贴]|奖励|慰问)(?=..))+"
)
_FUNDS = ("资本", "资金", "债券", "贷款")
# 乡镇卫生院每院补助, 该村由村委会解决: whom it is for, and where it is told who gives
_NOBODY = re.compile("(?<=.)每|\\A[该此本]?.{1,4}(?<![理缘自])由(?=.)")
_BY_WHAT = ("结合", "按照", "根据", "依据", "围绕", "针对")
# 海绵城市建设补助资金: what a city is to become; but 盐城市 is one
_NO_CITY = re.compile(
    "(?:海绵|文明|卫生|园林|森林|智慧|宜居|节水|低碳|韧性|创新型?|示范|试点|生态|旅游|健康|枢纽|无废|中心|县级|区域|小)城市\\Z"
)
# 2018年至2019年3月我市: a period that began before it; 列入中省: what was done to be given
_DATED = re.compile(r"[至到自从]?\d{2,4}年(?:\d{1,2}月)?(?:以来|起|底|末|间|期间)?")
_CHOSEN = re.compile("(?:全[国省市县区])?[共已]?(?:选聘|招聘|聘用|聘请|选派|招募)(?=..)")
# 支持江北省完成5000个建制村…, 云岭县实施改造
_CARRIES_OUT = re.compile("(?<=.[省市县区州旗镇乡村])(?:完成|实施|开展|推进|建成)(?=.)")
_DEED = re.compile("(?:建设|改造|维修|修缮|治理|维护|运[行转营])的\\Z")
_ASKS = re.compile("申请(?!人|者|单位|企业)|争取|请求|请示|汇报")  # 向省财政厅申请学生资助资金
_FROM_ABOVE = re.compile("\\A(?:到(?:中央|国家|上级)|中央)(?=.{3})")  # 争取到中央家庭农场培育资金
_MAGNITUDES = ("万元", "亿元", "元")
_HOW_MUCH = frozenset(("最多", "最高", "最低", "至少", "一次性", "不超过"))
_CONDITION = re.compile(
    "(?:每|年)?满(?:[一二三四五六七八九十两\\d]+)(?:年|周?岁)\\Z"
)  # 每满一年给予…: when, and not whom
_TAKEN_UP = re.compile("[列纳编]入|入[选围库]|获[评批]|评为")


def giver(name: str) -> str | None:
    """Who gives by a name: 市水利局帮助柳溪村 is the office alone."""
    if (("每" in name or "由" in name) and _NOBODY.search(name)) or name.startswith(_BY_WHAT) or _NO_CITY.search(name):
        return None
    if name.endswith("财政") and (behind := _PURSE.search(name)):
        return behind["purse"]
    if _FOR_WHOM.match(name):
        return None  # 给云岭公司拨款30万元
    does = _DOES.search(name)
    return name[: does.start()] if does else name


def is_one_of_origins(name: str, words: str, end: int) -> bool:
    """Whether money that a fund's name is called by before `end` is of another origin, too: 衔接资金和社会资本投入…."""
    at = words.rfind(name, 0, end) if name.endswith(_FUNDS) else -1
    return at > 1 and words[at - 1] in "和与及、" and words[at - 2] in "金款本券"


def getter(name: str) -> str | None:
    """Who gets by a name: 帮助解决柳溪村 is the village; nobody where something is done within it."""
    if name.startswith(_MAGNITUDES) or _ASKS.search(name):
        return None
    if name.startswith(("到", "中央")):
        name = _FROM_ABOVE.sub("", name)
    done = _DONE.match(name)
    name = name[done.end() :] if done else name
    for before in (_DATED, _CHOSEN):  # 全省选聘村级管水员
        said = before.match(name)
        name = name[said.end() :] if said else name
    if "的" not in name and _TAKEN_UP.match(name):
        return None  # but 纳入试点的县 gets
    if does := _CARRIES_OUT.search(name):
        name = name[: does.start()]
    name = name.removesuffix("一次性").removesuffix("获")
    if _CONDITION.match(name) or name in _HOW_MUCH:
        return None
    if _DEED.search(name):
        return None  # 每个村戏台建设的补助资金: what is done there
    return None if not name or _DOES.search(name) or _NO_CITY.search(name) else name
