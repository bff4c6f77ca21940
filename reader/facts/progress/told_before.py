"""Periods of a sentence before: what words that count years, a list or a total take from it."""

from reader.facts.progress import counted, items
from reader.facts.progress.marks import Mark
from reader.facts.sentence import Sum

_IN_ALL = ("累计", "共", "总计", "合计")
_UNTIL_NOW = ("目前", "至今", "迄今")


def period(governing: Mark, words: str, each: Sum, listed: str, as_of: str | None) -> str | None:
    """The period that governs a sum's paragraph, if it is the sum's own, too, for what its sentence says of years.

    Years since a date are also those of the items of a list that they open, which is `listed` from the date on.
    """
    value, own = governing.value or "", words[each.clause : each.start]
    if not governing.since:
        if "/" not in value or any(map(words.__contains__, _UNTIL_NOW)):
            return None
        told = "累计" in own and not counted.UNNAMED.search(words, 0, each.start)
        return value if told or counted.counts(words[: each.start], value) else None
    if as_of:
        over = value if as_of == value else f"{value}/{as_of}"
        return over if any(map(own.__contains__, _IN_ALL)) else None
    if "每年" in own and each.clause == 0:  # 从2019年起，我县推广水稻直播。每年投入30万元
        return f"{value}/.."
    return f"{value}/.." if "累计" in own or ("一是" in listed and items.NEXT_ITEM.search(listed)) else None
