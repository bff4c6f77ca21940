"""Traditional characters, full-width digits, and pinyin in brackets as mirror sites put it: read as the plain form."""

import re
from functools import lru_cache

# The characters of a reply's own formulas and labels and of what it says of sums, not of Chinese at large: they are all
# that has to be read.
_PLAIN = dict(
    zip(
        "關於對復覆複會議屆員們號現進辦發類別聯繫係電話傳報單題標謝開時間機構來應責簽書與給縣區鎮鄉農廳黨團處實請見總經將貴導項內負稱彙轉產業繼續擬爭劃積極盡據強動調協組織認啟備財務預計資為後０１２３４５６７８９ＡＢＣＤ"
        "萬億專級補貼撥運護費環園設築維養術網衛學達統籌貸債國際歸還獎勵撐從個廣場樓館臺燈橋線車輛購買採價況勢礎條決銀眾衆額優嚴緊擠幫僅贈兌減審規興",
        "关于对复复复会议届员们号现进办发类别联系系电话传报单题标谢开时间机构来应责签书与给县区镇乡农厅党团处实请见总经将贵导项内负称汇转产业继续拟争划积极尽据强动调协组织认启备财务预计资为后0123456789ABCD"
        "万亿专级补贴拨运护费环园设筑维养术网卫学达统筹贷债国际归还奖励撑从个广场楼馆台灯桥线车辆购买采价况势础条决银众众额优严紧挤帮仅赠兑减审规兴",
        strict=True,
    )
)
_ODD = re.compile(f"[{''.join(_PLAIN)}]")
_PINYIN = re.compile(r"[(（](?<=[^\s!-~].)[a-zà-üāēěīńňōūǎǐǒǔǖǘǚǜ]{1,6}[)）]")


def without_pinyin(printed: str) -> str:
    """Words without the readings that stand behind their characters: 對(duì) is 對."""
    return _PINYIN.sub("", printed) if "(" in printed or "（" in printed else printed


def simplified_rows(rows: list[str]) -> list[str]:
    """Each of some lines in simplified characters and plain digits; together they are seen through at once."""
    return list(map(simplified, rows)) if _ODD.search("\n".join(rows)) else rows


def simplified(printed: str) -> str:
    """Words in simplified characters and plain digits, each in the place where it was."""
    # Most words have none of them, and most letters one or two (全覆盖): translating takes the time of fifty of these.
    if _ODD.search(printed):
        for odd in set(_ODD.findall(printed)):
            printed = printed.replace(odd, _PLAIN[odd])
    return printed


@lru_cache(1)
def simplified_letter(text: str) -> str:
    """A whole letter in simplified characters and plain digits, which several ask for."""
    return simplified(text)
