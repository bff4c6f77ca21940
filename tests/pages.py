"""Strategies: pages of any kind, from random characters and from the pieces that replies are made of."""

from hypothesis import strategies as st

from reader.text.canonical import canonical
from tests.examples import REPLY

_PIECES = (
    "一、", "二、", "(一)", "（二）", "1.", "2、", "(1)", "①", "一是", "二是", "三是", "首先,", "1.2017年,",
    "〔2021〕", "﹝2018", "[2020]", "号", "第0132号", "青财函", "字", "附件:1.", "《", "》", "“", "”", "(",
    ")", "（含）", "0", "7", "12", "1,500", "２", "三", "十", "零", "百", "千", "万", "亿", "点", "余", "多",
    "几", "数", ".", "元", "万元", "亿元", "￥", "人民币", "角", "分", "整", "%", "％", "百分之", "个百分点",
    "成", "折", "个", "人", "平方米", "约", "近", "不少于", "超过", "最高", "以上", "左右", "-", "~", "至", "/",
    "每人", "每月", "资金", "公益金", "2021", "年", "月", "日", "底", "前", "截至", "自", "从", "以来", "开始",
    "“十四五”", "期间", "2021年5月28日", "索引号", "发布日期:", "类别:B", "A类", "公开", "答复", "关于对",
    "代表:", "尊敬的", "您好", "现答复如下:", "收悉", "感谢", "此致", "联系人:", "0000-5550123", "抄送:",
    "印发", "浏览量:", "财政局", "——", "。", "，", ",", "、", "；", ";", "：", ":", "首页 > 正文", "— 1 —",
    "\n", "\n\n", "\r\n", " ", "\u3000", "\t", "\xa0", "\ufeff", "\x00",
)  # fmt: skip

# Anything that a decoder may hand over, lone surrogates among it.
ANY_TEXT = st.text(st.characters() | st.sampled_from("\r\n\t\ufeff\x85\u2028\u202e"), max_size=40)
PAGES = st.lists(st.sampled_from(_PIECES) | ANY_TEXT, max_size=60).map("".join).map(canonical)


@st.composite
def _mutated(draw: st.DrawFn) -> str:
    """A whole reply with lines dropped, doubled, moved, glued or broken, and pieces put in."""
    lines = REPLY.split("\n")
    for _ in range(draw(st.integers(0, 8))):
        at = draw(st.integers(0, len(lines) - 1))
        match draw(st.sampled_from(["drop", "double", "move", "glue", "break", "put"])):
            case "drop" if len(lines) > 1:
                del lines[at]
            case "double":
                lines[at:at] = lines[at : draw(st.integers(at, len(lines)))]
            case "move":
                lines.insert(draw(st.integers(0, len(lines) - 1)), lines.pop(at))
            case "glue":
                lines[at : at + 2] = ["".join(lines[at : at + 2])]
            case "break":
                cut = draw(st.integers(0, len(lines[at])))
                lines[at : at + 1] = [lines[at][:cut], lines[at][cut:]]
            case _:
                cut = draw(st.integers(0, len(lines[at])))
                lines[at] = lines[at][:cut] + draw(st.sampled_from(_PIECES)) + lines[at][cut:]
    return canonical("\n".join(lines))


MUTATED = _mutated()
