"""Values that tests share: a reply, and annotations on it."""

from dataclasses import replace
from decimal import Decimal

from reader.annotations import Annotation, FundingFigure, Kind, describe
from reader.facts import Facts, FundingStatus
from reader.figures import Amount, FigureKind
from reader.reply import Reply
from reader.text import Span

REPLY = """\
索引号：QH0140-2023-0061
发文机关：青河县财政局
关于对县十七届人大二次会议第58号建议的答复
青财函〔2023〕61号
A类　公开

尊敬的闻溪代表：

　　您提出的《关于加强农村饮水工程维护的建议》收悉，现答复如下：

一、资金安排情况
　　2022年，县财政安排维修养护资金540万元，其中：中央资金300万元，县级资金240万元。2023年，县财政安排维修养护资金620万元，比上年增长14.8%。
　　东镇安排管网改造补助资金86万元，用于更换老旧管道和入户水表。西镇安排管网改造补助资金86万元，用于更换老旧管道和入户水表。

二、存在的困难
（一）水源保障不足。全县仍有23个村靠单一水源供水。一是枯水期供水不稳。二是应急水源建设滞后，约需资金1.2亿元。
　　以上问题已列入县级规划。
（二）管护人员偏少。每个乡镇只有管水员1至2名，每人每月补贴680元。

三、下一步打算
　　我局将会同县水利局积极争取上级资金不少于300万元，力争2024年6月底前完成12处老旧水厂改造。

　　感谢您对农村饮水工作的关心和支持！

　　　　　　　　　　　　　　　　青河县财政局
　　　　　　　　　　　　　　　　2023年6月12日

联系人：季南舟　　联系电话：0000-5550188
抄送：县人大常委会办公室，县水利局。
"""

NOW = "2024-03-01T08:00:00Z"


def span_of(text: str, words: str, nth: int = 0) -> Span:
    """Where words stand in a text."""
    start = text.index(words)
    for _ in range(nth):
        start = text.index(words, start + 1)
    return Span(start, start + len(words))


def annotation_on(reply: Reply, words: str, *, nth: int = 0, identifier: str = "", note: str = "") -> Annotation:
    """An annotation of words, without a figure; its id is made of its place where none is given."""
    span = span_of(reply.text, words, nth)
    return Annotation(
        id=identifier or f"{span.start:08}-0000-4000-8000-000000000000",
        selector=describe(reply, span),
        kind=Kind.FUNDING,
        note=note,
        tags=(),
        figure=None,
        author="tester",
        created=NOW,
        modified=NOW,
    )


def money(text: str, value: str | None, **facts: str) -> FundingFigure:
    """A plain sum in yuan, with what is said of it."""
    figure = FundingFigure(
        kind=FigureKind.MONEY,
        text=text,
        amount=Amount(None if value is None else Decimal(value), "CNY"),
    )
    status = FundingStatus(facts.pop("status")) if "status" in facts else None
    return replace(figure, said=Facts(status=status, **facts))  # type: ignore[arg-type]
