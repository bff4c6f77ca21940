"""Invented letters: paragraphs of the kinds that official replies have, each with words that no other one has."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import count
from random import Random

NOTED = "，"
"""The mark behind which the number of a paragraph's footnote stands not: it stands before the last."""
HAN = "一二三四五六七八九十"
_WORDS = {
    "office": "市财政局 县水利局 市教育局 区民政局 市发展改革委 县农业农村局 市卫生健康委 省交通运输厅",
    "work": "农村饮水安全巩固提升工程 老旧小区改造 普惠性幼儿园建设 乡镇卫生院达标改造 农村公路养护 高标准农田建设 "
    "中小河流治理 职业技能提升行动 社区养老服务设施 公共图书馆总分馆制 山洪灾害防治 城乡公交一体化 "
    "学生营养改善计划 粮食产后服务体系 小型水库除险加固 残疾人康复服务",
    "place": "青禾县 云岭乡 白石镇 东湖区 南溪市 北塘街道 临江县 柳湾村",
    "aim": "补齐基础设施短板 保障群众基本需求 提高资金使用效益 压实各方责任 健全长效管护机制 方便群众就近办理 "
    "推动城乡均衡发展 防止重复建设",
    "means": "建立联席会议制度 实行台账管理 引入第三方评估 开展专项督查 公开办理进度 完善考核办法 落实以奖代补政策 "
    "加强业务培训",
    "quoted": "关于加强{work}的实施意见 {work}管理办法（试行） {work}三年行动方案（2021—2023年）",
    "term": "GDP PM2.5 PPP 5G APP Wi-Fi COD AI",
    "end": "； 。 ；",
}
_NUMBERS = {"year": (2015, 2025), "month": (1, 13), "day": (1, 29), "some": (1, 99), "digit": (1, 9), "share": (61, 99)}
_SENTENCES = (
    "{year}年，{office}安排{place}{work}专项资金{sum}，其中：中央资金{sum}、省级资金{sum}，主要用于{aim}。",
    "为{aim}，{office}印发《{quoted}》（青政办〔{year}〕{next}号），要求{place}{means}，{means}。",
    "截至{year}年{month}月底，{place}已完成{work}{next}处，受益群众{some}.{digit}万人，完成率为{share}%。",
    "您提出的{aim}的建议（第{next}条）很有针对性；{office}将会同{office}{means}，力争{year}年底前完成第{next}批任务。",
    "目前，{place}通过{term}平台受理{work}申请{next}件，办结率达到{share}.{digit}%，平均用时{digit}个工作日。",
    "一是{means}，{aim}；二是{means}，安排{sum}支持{place}{work}；三是{means}。",
    "据统计，{place}{work}补助标准由每人每月{share}0元提高到{next}元，“{aim}”的目标基本实现。",
)
_HEADINGS = (
    *["关于{place}{work}第{next}项工作"] * 4,
    "关于{place}{work}第{next}项工作情况",
    "{place}{work}（{next}）的有关问题",
)
_ITEMS = (
    "{place}{work}{sum}{end}",
    "{place}{work}{sum}，已完工{end}",
    "{place}{work}{sum}",
    "{place}{work}{sum}，已完工",
)
# Words that a paragraph may end with: a number, a bracket, a telephone.
_ODD = (
    "当年完成投资{sum}，占年度计划的{share}.{digit}%", "联系电话0{next}-{next}{next}", "详见附件{digit}（第{next}号）",
    "本项工作编号为{next}",
)  # fmt: skip


@dataclass(frozen=True)
class Paragraph:
    """What is printed as one: `kind` is how it is set, `label` the number before its words.

    `rows` are the cells of a table, `note` is the footnote to which its last sentence but one refers.
    """

    kind: str
    words: str
    label: str = ""
    level: int = 0
    rows: tuple[tuple[str, ...], ...] = ()
    note: str = ""


class Prose:
    """Sentences by chance, the same in every run; no two have the same numbers in them."""

    def __init__(self, seed: int) -> None:
        self._chance = Random(seed)
        self._count = count(self._chance.randrange(1000, 2000))

    def said(self, *forms: str) -> str:
        """One of some forms, its names filled in."""
        return re.sub(r"\{(\w+)\}", lambda found: self._filled(found[1]), self._chance.choice(forms))

    def paragraph(self, sentences: int) -> str:
        """Words of about forty characters a sentence."""
        return "".join(self.said(*_SENTENCES) for _each in range(sentences))

    def heading(self) -> str:
        """A few words without a mark."""
        return self.said(*_HEADINGS)

    def item(self) -> str:
        """A sentence of one line or two, with a mark at its end or none."""
        return self.said(*_ITEMS)

    def row(self) -> tuple[str, ...]:
        """A table's row: a name and three numbers."""
        return self.said("{work}")[:6], self.said("{next}"), self.said("{share}.5"), self.said("{some}%")

    def _filled(self, name: str) -> str:
        if name == "next":
            return str(next(self._count))
        if name == "sum":
            return f"{next(self._count)}.{self._chance.randrange(10, 99)}万元"
        if name in _NUMBERS:
            return str(self._chance.randrange(*_NUMBERS[name]))
        return self.said(*_WORDS[name].split())


_LABELS = {
    "official": ((HAN, "{}、"), (HAN, "（{}）"), ("", "{}."), ("", "（{}）")),
    "mixed": ((HAN, "{}、"), ("", "{}．"), ("①②③④⑤⑥⑦⑧⑨", "{}"), ("", "{}）")),
    "decimal": (("", "{} "), ("", "{}.{} "), ("", "{}.{}.{} "), ("", "（{}）")),
    "sections": ((HAN, "第{}部分　"), (HAN, "（{}）"), ("", "{}、"), ("", "（{}）")),
}
NUMBERINGS = tuple(_LABELS)


def letter(seed: int, numbering: str, *, annex: bool, footnotes: int, tables: int) -> list[Paragraph]:
    """The paragraphs of a letter, its annex last; `numbering` is one of `NUMBERINGS`."""
    chance, prose = Random(seed), Prose(seed)
    found = [*_head(seed, prose), *_sections(chance, prose, numbering), *_closing(prose)]
    texts = [place for place, each in enumerate(found) if each.kind == "text"]
    for place in chance.sample(texts, min(footnotes, len(texts))):
        found[place] = replace(found[place], note=prose.item().rstrip("；。") + "。")
    for place in sorted(chance.sample(texts, min(tables, len(texts))), reverse=True):
        head = ("项目名称", "总投资（万元）", "人均（元）", "完成率")
        rows = (head, *(prose.row() for _row in range(chance.randrange(2, 7))))
        found[place + 1 : place + 1] = [
            Paragraph("caption", f"{prose.heading()}一览表"),
            Paragraph("table", "", rows=rows),
        ]
    return [*found, *_annex(chance, prose)] if annex else found


def _head(seed: int, prose: Prose) -> Iterator[Paragraph]:
    yield Paragraph("title", f"关于市第十七届人大二次会议第{seed + 101}号建议的答复")
    yield Paragraph("flush", f"某某某代表（第{seed + 101}号）：")
    yield Paragraph("text", f"您提出的建议收悉，经商有关部门，现答复如下：{prose.paragraph(2)}")


def _sections(chance: Random, prose: Prose, numbering: str) -> Iterator[Paragraph]:
    counts = [0, 0, 0, 0]

    def label(level: int) -> str:
        counts[level:] = [counts[level] + 1, *(0 for _below in counts[level + 1 :])]
        signs, form = _LABELS[numbering][level]
        numbers = counts[level : level + 1] if form.count("{}") == 1 else counts[: level + 1]
        return form.format(*(signs[each - 1] if signs else each for each in numbers))

    for _section in range(chance.randrange(3, 5)):
        yield Paragraph("heading", prose.heading(), label(0))
        yield from (Paragraph("text", _body(chance, prose)) for _each in range(chance.randrange(1, 4)))
        for _part in range(chance.randrange(1, 4)):
            if chance.random() < 0.5:
                yield Paragraph("heading", prose.heading(), label(1), 1)
                yield from (Paragraph("text", _body(chance, prose)) for _each in range(chance.randrange(1, 3)))
            else:
                yield Paragraph("item", f"{prose.heading()}。{prose.paragraph(chance.randrange(1, 4))}", label(1), 1)
            for _item in range(chance.choice((0, 0, 2, 3))):
                words = prose.item() if chance.random() < 0.5 else prose.paragraph(chance.randrange(1, 4))
                yield Paragraph("item", words, label(2), 2)
        if chance.random() < 0.4:
            yield from (Paragraph("item", prose.item(), label(3), 3) for _item in range(3))


def _body(chance: Random, prose: Prose) -> str:
    words = prose.paragraph(chance.randrange(1, 6))
    return words + prose.said(*_ODD) + chance.choice(("", "", "。")) if chance.random() < 0.2 else words


def _closing(prose: Prose) -> Iterator[Paragraph]:
    yield Paragraph("text", f"感谢您对我们工作的关心和支持。{prose.paragraph(1)}")
    yield Paragraph("right", prose.said("{place}某某局办公室"))
    yield Paragraph("right", prose.said("{year}年{month}月{day}日"))
    yield Paragraph("flush", prose.said("（联系单位及电话：某某局综合科，0000-{next}{next}）"))
    yield Paragraph("flush", "抄送：市人大常委会代表工作委员会，市政府督查室。")


def _annex(chance: Random, prose: Prose) -> Iterator[Paragraph]:
    yield Paragraph("annex", "附件：")
    yield Paragraph("annex title", f"{prose.heading()}说明")
    for _each in range(chance.randrange(4, 9)):
        yield Paragraph("annex text", prose.paragraph(chance.randrange(2, 5)))
