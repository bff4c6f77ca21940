"""What the page prints otherwise, read as the plain form: traditional characters and marks, radicals for characters,
full-width digits, years in Han digits, and pinyin in brackets as mirror sites put it.
"""

import re
from functools import lru_cache
from unicodedata import normalize

from reader.text.span import Span
from reader.text.stages import TOGETHER

# The characters of all words that rules know, not of Chinese at large: they are all that has to be read. Not those that
# stand in simplified texts, too, as in names: 乾, 著.
_PLAIN = dict(
    zip(
        "關於對復覆複會議屆員們號現進辦發類別聯繫係電話傳報單題標謝開時間機構來應責簽書與給縣區鎮鄉農廳黨團處實請見總經將貴導項內負稱彙轉產業繼續擬爭劃積極盡據強動調協組織認啟備財務預計資為後０１２３４５６７８９ＡＢＣＤ"
        "萬億專級補貼撥運護費環園設築維養術網衛學達統籌貸債國際歸還獎勵撐從個廣場樓館臺燈橋線車輛購買採價況勢礎條決銀眾衆額優嚴緊擠幫僅贈兌減審規興"
        "並亞佈佔併侶侷倉倖倫側傢傾僑僱儀儘償儲兇兒兗兩冊凈凍凱則剋剎創劇劑勛勝勞勳勻匯卹卻卽厠厲參叄吳唸問啓"
        "喪嗎噸噹嚮圍圓圖垻埰執堅塊墊墰墻墾壇壓壜壞壩壯壽夠夥奬婦宮寀寧寫寬寶屢層屬岡島峽崍崑崗嶺帥師帶幣幹幾"
        "庫廁廚廟廠廢廬張彆彌彔徑徵徹愛態慮慶憑懇懞懲懷懸戲戶捨捲掃掛揚換揮損搶摯摺撈撓撫撾擁擇擊擔擴擺攝攤敎"
        "數斷旂旣晉暢暫曆曉曏朮東査棗棟棲榦榮樂樑樞樣樹樺橫檔檢檯櫻欄權欒歐歡歲歷殘殻殼毀氣氾汎汙沒沖淨淩測準"
        "溝溫溼滎滙滯滲滾滿漁漢漣漲漸潔潛潤澆澇濕濛濟濤瀏瀘瀰灣灤災烏無煙熱燒營燬爐爲爾牀牆牽狀獃獅獨獲獻琿瓊"
        "甌産畝畢畫畵當疊療盞監盤盧眞睏矇硯碩確碼磚礙礦祕祿禮稅稜種穀穩穫窮筆箇節範篩簡籃籤籲糧糰糾紀約紅納紐"
        "純紮細紹終結絕絡絶絹綉綏綜綠綫綱綵綿緑緒締緣編緩緬練緻縫縮績繕繞繡繳纍纔罈罎罰罷羅羣義習聲職聽肅脅脈"
        "脩脫腳膠臨舉舊舘艦艱茲莊華萊葉葯蒼蓆蓋蔥薑薦藍藝藥蘇蘭虛虧衕衝裏裝裡製襬襯覈視親覺覽觀訂訊討訓託記訥"
        "訪許訴診註証評詞詢試該詳誌語誠誤說説課談論諧諮諸諾謀講謹證識譭譽讀變讓豐貢貧貨貫貳貿賃賞賠賢賣賦質賬"
        "賽贍贓贜趕趨踐踰蹤躍軌軍軟較載輔輕輝輪輯輸輻轄迴這連週遊過違遞遠適遲遷選遺遼邁邊郵鄒鄧鄭鄰醫釐針釦鈎"
        "鈔鉅鉤銅銖銜銷鋪鋸鋼錄錐錢錦錨錫錯録錶鍋鍵鎊鎣鎭鏈鐘鐵鑑鑒長門閉閘閤閬閱閲闆闢陝陞陣陰陳陸陽隊階隨險"
        "隱隴隻雖雙離難雲靈靜鞏鞦韆韌韓響頁頂頃順須頒領頭頻顆願顧顯風颱飛飯飲飽餅餘饋馬馮駐駕騙騰驊驗驟體髮鬆"
        "鬚鮮鳳鶴鷺鹽麗麪麫麯麴麵麼麽黃點鼕齊齡齣龍",
        "关于对复复复会议届员们号现进办发类别联系系电话传报单题标谢开时间机构来应责签书与给县区镇乡农厅党团处实请见总经将贵导项内负称汇转产业继续拟争划积极尽据强动调协组织认启备财务预计资为后0123456789ABCD"
        "万亿专级补贴拨运护费环园设筑维养术网卫学达统筹贷债国际归还奖励撑从个广场楼馆台灯桥线车辆购买采价况势础条决银众众额优严紧挤帮仅赠兑减审规兴"
        "并亚布占并侣局仓幸伦侧家倾侨雇仪尽偿储凶儿兖两册净冻凯则克刹创剧剂勋胜劳勋匀汇恤却即厕厉参叁吴念问启"
        "丧吗吨当向围圆图坝采执坚块垫坛墙垦坛压坛坏坝壮寿够伙奖妇宫采宁写宽宝屡层属冈岛峡崃昆岗岭帅师带币干几"
        "库厕厨庙厂废庐张别弥录径征彻爱态虑庆凭恳蒙惩怀悬戏户舍卷扫挂扬换挥损抢挚折捞挠抚挝拥择击担扩摆摄摊教"
        "数断旗既晋畅暂历晓向术东查枣栋栖干荣乐梁枢样树桦横档检台樱栏权栾欧欢岁历残壳壳毁气泛泛污没冲净凌测准"
        "沟温湿荥汇滞渗滚满渔汉涟涨渐洁潜润浇涝湿蒙济涛浏泸弥湾滦灾乌无烟热烧营毁炉为尔床墙牵状呆狮独获献珲琼"
        "瓯产亩毕画画当叠疗盏监盘卢真困蒙砚硕确码砖碍矿秘禄礼税棱种谷稳获穷笔个节范筛简篮签吁粮团纠纪约红纳纽"
        "纯扎细绍终结绝络绝绢绣绥综绿线纲彩绵绿绪缔缘编缓缅练致缝缩绩缮绕绣缴累才坛坛罚罢罗群义习声职听肃胁脉"
        "修脱脚胶临举旧馆舰艰兹庄华莱叶药苍席盖葱姜荐蓝艺药苏兰虚亏同冲里装里制摆衬核视亲觉览观订讯讨训托记讷"
        "访许诉诊注证评词询试该详志语诚误说说课谈论谐咨诸诺谋讲谨证识毁誉读变让丰贡贫货贯贰贸赁赏赔贤卖赋质账"
        "赛赡赃赃赶趋践逾踪跃轨军软较载辅轻辉轮辑输辐辖回这连周游过违递远适迟迁选遗辽迈边邮邹邓郑邻医厘针扣钩"
        "钞巨钩铜铢衔销铺锯钢录锥钱锦锚锡错录表锅键镑蓥镇链钟铁鉴鉴长门闭闸合阆阅阅板辟陕升阵阴陈陆阳队阶随险"
        "隐陇只虽双离难云灵静巩秋千韧韩响页顶顷顺须颁领头频颗愿顾显风台飞饭饮饱饼余馈马冯驻驾骗腾骅验骤体发松"
        "须鲜凤鹤鹭盐丽面面曲曲面么么黄点冬齐龄出龙",
        strict=True,
    )
)
_PLAIN |= {"「": "“", "」": "”"}
NO_WIDTH = "\u200b\u200c\u200d\u2060\ufeff\u00ad"
"""Characters that nobody sees."""
# Characters that look like others and stand for them in what is copied from a PDF: radicals, of which Unicode says that
# they are none (18.1; of the supplement, its EquivalentUnifiedIdeograph.txt), and those of older character sets (18.2).
RADICALS = {
    chr(code): character
    for code in (*range(0x2F00, 0x2FD6), *range(0xF900, 0xFAD9))
    if (character := normalize("NFKC", chr(code))) != chr(code)
} | dict(
    zip(
        "⺁⺎⺟⺠⺩⺬⺼⻁⻄⻅⻆⻉⻊⻋⻑⻓⻔⻘⻙⻚⻛⻜⻝⻢⻣⻤⻥⻦⻧⻨⻩⻪⻬⻮⻰⻳",
        "厂兀母民王示肉虎西见角贝足车長长门青韦页风飞食马骨鬼鱼鸟卤麦黄黾齐齿龙龟",
        strict=True,
    )
)
_RADICAL, _OF_RADICALS = re.compile("[⺁-⻳⼀-⿕\uf900-\ufad8]"), str.maketrans(RADICALS)
_ODD = re.compile(f"[{''.join(_PLAIN)}]")
_TRADITIONAL = re.compile(f"[{''.join(odd for odd in _PLAIN if odd not in '「」覆０１２３４５６７８９ＡＢＣＤ')}]")
_ENOUGH = 3
"""How many different ones of these a letter in traditional characters has at least."""
_ALL_PLAIN, _MANY = str.maketrans(_PLAIN), 50
# A class of characters first makes a search fast.
_HAN_YEAR = re.compile(
    "[一二](?<![一二三四五六七八九十〇零○].)(?:(?<=一)九|(?<=二)[〇零○])[〇零○一二三四五六七八九]{2}(?=年)"
)
_WIDE_DIGITS = re.compile("[０-９]")
_HAN_DIGITS = str.maketrans("〇零○一二三四五六七八九", "000123456789")
_TONED = "à-üāēěīńňōūǎǐǒǔǖǘǚǜ"
_PINYIN = re.compile(rf"[(（](?<=[^\s!-~].)[a-z{_TONED}]{{1,6}}[)）]")
_READING = re.compile(rf"[(（](?<=[^\s!-~].)(?=[a-z]{{0,5}}[{_TONED}])[a-z{_TONED}]{{1,6}}[)）]")


def pinyin(text: str) -> list[Span]:
    """Where the readings in brackets, with their tones, are that stand behind characters: (guī) of 規(guī)劃."""
    return [Span(*reading.span()) for reading in _READING.finditer(text)]


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
        odd = set(_ODD.findall(printed))
        if len(odd) > _MANY:
            return printed.translate(_ALL_PLAIN)
        for each in odd:
            printed = printed.replace(each, _PLAIN[each])
    return printed


@lru_cache(1)
def simplified_letter(text: str) -> str:
    """A whole letter in simplified characters and plain digits, which several ask for."""
    return simplified(text)


@lru_cache(TOGETHER)  # several ask of one letter after the other
def is_traditional(text: str) -> bool:
    """Whether a letter is in traditional characters, as mirror sites convert whole ones, and has not one or two."""
    return len(set(_TRADITIONAL.findall(text))) >= _ENOUGH


def traditional_as_simplified(text: str) -> str:
    """A letter in simplified characters and marks if it is in traditional ones, if only in such marks; else itself."""
    return simplified_letter(text) if is_traditional(text) or "「" in text else text


@lru_cache(TOGETHER)
def without_radicals(text: str) -> str:
    """A text with characters for the radicals that stand for them, each in its place; itself where there are none."""
    return text.translate(_OF_RADICALS) if _RADICAL.search(text) else text


@lru_cache(TOGETHER)
def has_wide_digits(text: str) -> bool:
    """Whether a letter prints digits as wide as its characters."""
    return _WIDE_DIGITS.search(text) is not None


@lru_cache(TOGETHER)
def plain_letter(text: str) -> str:
    """A whole letter as rules read it, each character in its place: itself, unless it is in traditional characters or
    marks, or has radicals, digits of full width or years in Han digits.
    """
    text = without_radicals(text)
    plain = simplified_letter(text) if has_wide_digits(text) else traditional_as_simplified(text)
    return _HAN_YEAR.sub(lambda year: in_digits(year[0]), plain) if _HAN_YEAR.search(plain) else plain


def in_digits(years: str) -> str:
    """Words in which each Han digit is one of 0 to 9: 二〇二一年 is 2021年."""
    return years.translate(_HAN_DIGITS)
