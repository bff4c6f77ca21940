"""Wording: one word for what letters say in several, so that no rule needs to know all of them.

What is printed stays as it is: facts are given in the words of the text. A word stands in the place of one as long, or
of a longer one with `NOTHING` for each character that it has fewer.
"""

import re

from reader.text.sentences import ASIDE

NOTHING = "\0"
"""What stands behind a word, in a longer one's place, and is none of a sentence's words."""
_ALIKE = {
    "目前": "当前 现在 现今 如今 眼下",
    "近年来": "近几年来 这几年来 近几年 这几年",
    "今年": "本年",
    "已经": "业已",
    "，其中": "这其中",
    "先后": "相继 陆续",
    "共计": "总共 一共",
    "分别为": "分别是",
    "计划": "打算 准备",
    "预计": "预估 估计",
    "给予": "予以 提供",
    "捐赠": "捐助 捐献",
    "募集": "募捐",
    "安排": "调剂",
    "拨付": "划拨 拨出 调拨 核拨 匀出",
    "追加": "增拨 补拨",
    "拨给": "划给",
    "发放": "兑付",
    "支付": "给付 完成支付",
    "垫付": "垫支",
    "投入": "耗资",
    "投资": "斥资",
    "配套": "匹配",
    "资金": "款项",
    "总投资": "总造价",
    "总投资额": "投资总额",
    "用于": "用来 用以",
    "新建": "兴建",
    "维修": "整修",
    "开工": "动工",
    "批复": "核准 批准",
    "救助": "救济",
    "资助": "扶助",
    "受益": "受惠",
    "乡镇": "镇乡",
    "提高到": "提高至 提升到 提升至 增加到 增加至 上调到 上调至 调高到 调高至 上浮到 上浮至",
    "争取到": "申请到 申领到",
    "积极争取": "大力争取 全力争取 努力争取",
    "标准为": "标准是",
    "购置": "购买 采购",
    "每人每月": "每人/月 每月每人",
    "每人每年": "每人/年 每年每人",
    "每户每年": "每户/年 每年每户",
    "每村每年": "每村/年 每年每村",
    "每年": "每年度",
    "自筹": "自行筹集 自行筹措 自行筹资 自主筹集 自主筹措 自主筹资 自行解决",
    "村委会": "村民委员会",
    "居委会": "居民委员会",
    "最高": "最多",
    "到位": "到账",
    "支出": "开支 花费",
    "奖励": "激励",
    "截至目前": "截止目前 到目前为止 截至目前为止 截止目前为止 截止到目前 截至当前 截至现在",
    "需投资": "需要投资",
    "需投入": "需要投入",
    "财政局": "财政部门",
    "级财政": "级财政部门",
    "财政": "财政性",
}
_USED = _ALIKE["用于"].split()
_HOW_USED = ("专项", "专款", "专门", "重点", "主要", "集中", "统筹", "优先")
_ALIKE["用于"] += "".join(f" {how}{use}" for how in _HOW_USED for use in ("用于", *_USED))
_RECKONED = ("预计", "计划", "规划", "估算", "概算", "匡算", "测算", "核定", "静态")
_ALIKE |= {
    f"{how}总投资": " ".join(
        f"{said}{of}总投资"
        for said in (how, *_ALIKE.get(how, "").split())
        for of in ("", "项目", "工程")
        if said + of != how
    )
    for how in _RECKONED
}
# What was striven for in all has come: 共积极争取上级资金30万元.
_ALIKE |= {f"{all_of_it}争取": f"{all_of_it}积极争取" for all_of_it in ("共", "累计", "先后")}
_ALIKE["完成总投资"] = "完成项目总投资 完成工程总投资 完成概算总投资"
_COMMON = {word: common.ljust(len(word), NOTHING) for common, words in _ALIKE.items() for word in words.split()}
# Not behind these characters, and not before those words: there they are parts of other ones (兑现在, 城镇乡村).
_NOT_BEHIND = {
    "现在": "兑实发体出呈展表",
    "本年": "成基样版根",
    "予以": "给赋授",
    "划给": "规计",
    "划拨": "规计",
    "匹配": "相",
    "用来": "采利使启",
    "用以": "采利使启",
    "镇乡": "城",
    "开支": "展",
    "兑付": "未没有能",
    "采购": "府",
    "花费": "需要均总年学路话客",
    "购买": "县区市镇乡村",
    "财政部门": "级",
}
_NOT_BEFORE = {
    "本年": "[度均限龄级]",
    "准备": "金|工作|好|就绪|充分|期|阶段",
    "予以": "保障",
    "匹配": "度",
    "款项": "目",
    "用以": "工代|奖代|物抵|物代",
    "镇乡": "村",
    "开支": "部|行",
    "核准": "后",
    "批准": "后",
    "到账": "户|上|单|率|时间|通知",
    "每年度": "假|过|夏|汛",
    "主要用于": "[：:]",
} | dict.fromkeys(("提高至", "提升至", "增加至"), "少")
_COST = "费|经费|资金|补[助贴]|[约共近]*[0-9.]+[万亿]?元"
_GIVEN_AS = "了?(?:资金|经费|补助|[约共近]*[0-9.]+[万亿]?元)"
# Only before those: 设备购买费 calls a cost as 设备购置费 does.
_ONLY_BEFORE = {
    "购买": _COST,
    "采购": _COST,
    "财政性": "(?:生活|岗位|工资)?(?:补[助贴]|津贴|报酬|奖[励补])",
    "最多": "[约近]?[0-9]",
    "花费": "(?:资金|经费)?[约近共]*[0-9]",
    "提供": _GIVEN_AS,
    "调剂": _GIVEN_AS,
    "激励": "(?:资金|补助|奖金)?[约共]*[0-9]|(?:补助)?资金",
    "自行解决": "(?:资金|经费)?[约共近]*[0-9]",
}


def _pattern(word: str) -> str:
    behind = f"(?<![{characters}]{word})" if (characters := _NOT_BEHIND.get(word)) else ""
    before = f"(?!{words})" if (words := _NOT_BEFORE.get(word)) else ""
    only = f"(?={words})" if (words := _ONLY_BEFORE.get(word)) else ""
    return f"{word}{behind}{before}{only}"


_GIVES = (
    "安排|下达|下拨|拨付|投入|支持|补助|落实|列支|出资|支出|发放|奖补|筹集|筹措|追加|给予|奖励|兑[现付]|支付|拿出|配套"
)
# 县财政及时拨付…, 县财政总共安排…: how it is given says no more than that it is, or that it is all
_ALL_OF_IT = ("总共", "一共", "共计")
_HOW = ("专门", "额外", "及时", "足额", "适时", "按时", "如期", "按程序", "按规定", *_ALL_OF_IT)
# 资金总额30万元, 资金共计30万元
_MONEY = ("资金", "经费")
# Each begins with its own characters, to which a search goes at once; the longest first.
_WORD = re.compile(
    "|".join(
        (
            *(f"{how}(?:{_GIVES})" for how in _HOW),
            *(f"{money}(?:总额|共计)(?=[约近]?[0-9])" for money in _MONEY),
            *map(_pattern, sorted(_COMMON, key=lambda word: (-len(word), word))),
        )
    )
)
# 省级补助30万元和县级配套20万元: sums of a list, but 元和平镇
_AND_MORE = re.compile("(?<=[万亿0-9]元)[和及](?![0-9约近]|以[上下内外]|平(?!均|整)|[顺田龙静硕政丰谐睦])")
# 补助标准：每人每年300元, 总投资：300万元: what a sum is called
_CALLED = re.compile(
    "[：:](?<=(?:标准|投资|资金|经费|金额|额度|预算|概算|估算|造价|单价|费用).)"
    "(?=(?:按照?|每[\u3400-\u9fff]{1,4}|平均|人均|约|共)*[0-9]"
    "|(?<=标准.)[\u3400-\u9fff]{2,6}(?:每[\u3400-\u9fff]{1,4})*[0-9])"
)
# 由县财政负责, 所需资金由镇政府负责: who bears it, and not who has it done
_BEARS = re.compile(
    "(?:财政|级应?)负责(?=[，,。；;、0-9]|\\Z|(?!拨|下|发|兑|安排|筹|落实|管理|统筹|审)[㐀-鿿]{0,8}(?:费用?|经费|资金)[约共]*[0-9])"
    "|(?:资金|经费|费用|款|[0-9万亿]元)(?:全部|全额|均)*由[㐀-鿿]{1,10}?负责(?=[，,。；;]|\\Z)"
)
# Places whose names begin like words: 向阳镇, 共和县; but 石桥镇和平安镇 are two.
_OF_PLACE = "[\u3400-\u9fff]?[县镇乡村区市旗河湖路街]|社区|街道|小学|中学|大?桥|水库|渡口|医院|公园"
_LIKE_WORDS = re.compile(
    "[向和共将由从对为以]"
    rf"(?:(?<=向)[阳荣化前明日](?={_OF_PLACE})|(?<![省市县区镇乡村州旗].)(?<=和)[平顺田龙静硕政丰睦](?={_OF_PLACE})|(?<=共)和(?={_OF_PLACE})"
    "|(?<=将)[乐军](?=[县镇乡村])|(?<=由)旺(?=[镇村])|(?<=从)[化江](?=[区市县镇])|(?<=对)青山(?=镇)|(?<=为)民(?=[村镇]|社区)|(?<=以)礼(?=[镇村]))"
)
# 需要说明的是，县财政安排30万元: nothing is needed
_SAYS_THAT = re.compile(
    "(?:值得|需要?|应当?|必须|特别|尤其|这里|同时|令人|我们)*(?:说明|指出|强调|注意|关注|提及|一提|肯定|高兴|欣慰)的是[，,：:]?"
)
# 县委、县政府 decide as one
_PARTY_AND_GOVERNMENT = re.compile("(?P<level>[省市县区州旗镇乡])党?委[、和与]?(?P=level)?(?P<of>(?:人民)?政府)")
_UNLIKE = "岙"
"""What stands for each character of such a beginning: one that no word has."""
# 300万元（详见附表）, 下达300万元资金，…
_ASIDE = re.compile(f"(?<=元)(?:{ASIDE}|(?:资金|经费)(?=[，,。；;]|\\Z))")
# Marks of half width, but none within a number: 3,000万元, 9:30.
_HALF = re.compile(r"[,;:](?:(?<=;)|(?<!\d.)|(?!\d))")
_FULL = {",": "，", ";": "；", ":": "："}
_QUOTED = re.compile('"([^"]{1,60})"')


def in_common_words(words: str) -> str:
    """Words with the most common one of those that say the same, and marks, brackets and quotes of full width.

    A colon behind what a sum is called says as much as 为 does. As many characters as there were are left.
    """
    if "(" in words or ")" in words:
        words = words.replace("(", "（").replace(")", "）")
    if "," in words or ";" in words or ":" in words:
        words = _HALF.sub(lambda mark: _FULL[mark[0]], words)
    if '"' in words:
        words = _QUOTED.sub("“\\1”", words)
    if "元（" in words or "元资金" in words or "元经费" in words:
        words = _ASIDE.sub(lambda aside: NOTHING * len(aside[0]), words)
    if "：" in words or ":" in words:
        words = _CALLED.sub("为", words)
    if "负责" in words:
        words = _BEARS.sub(_borne, words)
    if "元和" in words or "元及" in words:
        words = _AND_MORE.sub("、", words)
    if "的是" in words:
        words = _SAYS_THAT.sub(_nothing, words)
    if "政府" in words and "委" in words:
        words = _PARTY_AND_GOVERNMENT.sub(_government, words)
    words = _LIKE_WORDS.sub(_unlike_words, words)
    return _WORD.sub(_common, words)


def _nothing(said: re.Match[str]) -> str:
    return NOTHING * len(said[0])


def _government(both: re.Match[str]) -> str:
    return both["level"] + NOTHING * (both.start("of") - both.end("level")) + both["of"]


def _unlike_words(name: re.Match[str]) -> str:
    return _UNLIKE * len(name[0])


def _borne(who: re.Match[str]) -> str:
    return f"{who[0][:-2]}承担"


def _common(word: re.Match[str]) -> str:
    if word[0] in _COMMON:
        return _COMMON[word[0]]
    said = word[0]
    if said.startswith(_MONEY):
        said = said[:2] + ("共" if said.endswith("共计") else "")
    else:
        how = next(filter(said.startswith, _HOW))
        said = said.removeprefix(how)
        if how in _ALL_OF_IT:
            said = f"共{said}"
    return said.ljust(len(word[0]), NOTHING)
