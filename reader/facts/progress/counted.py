"""Counted years: those that a sum is over without their names (近三年, 每年), and how many there are from one on."""

import re

from reader.facts.sentence import Sum
from reader.text.sentences import COMMAS, SEMICOLONS

# A sum over years that have no name, or of every year.
UNNAMED = re.compile(
    r"近[几两二三四五六七八九十\d]{1,2}年来?|(?<![\d零〇一二三四五六七八九])[两二三四五六七八九十\d]年(?:来|间|内|共|合计|累计|总|计划(?=总?投|安排|新建|改造|建设|实施)|(?<![第前后满].年)(?=投[入资]))|以前年度|往年|历年|多年来|每年(?!每)|年均"
    r"|(?<![\d零〇一二三四五六七八九今去本当上明全])年度?(?=(?:财政)?(?:预算|规模|额度)已?(?:达|为|增)|转移支付)"
)
ANY_YEAR = ("年度", "年")
_COUNTED = {"两": 2, "二": 2, **{number: count for count, number in enumerate("三四五六七八九十", 3)}}
_IN_A_ROW = re.compile("(?:连续|为期)(?P<count>[两二三四五六七八九十]|[2-9])年")
_IN_SO_MANY = re.compile("[，,]?(?:连续|为期|分)(?P<count>[两二三四五六七八九十]|[2-9])年")
_OF_EVERY_YEAR = frozenset(("每年", "年均"))
_BESIDE = 14
"""How far behind a period the years may be counted that are its, where another count is told."""


def last_of(words: str, at: int, each: Sum, first: str) -> str | None:
    """The last of the years that are counted from the `first` on: 从2018年起，连续三年，每年安排3亿元."""
    counted = _IN_A_ROW.search(words, at, each.start) or _IN_SO_MANY.match(words, each.end)
    if counted is None:
        return None
    count = _COUNTED.get(counted["count"]) or int(counted["count"])
    return str(int(first[:4]) + count - 1)


def counts(words: str, period: str) -> bool:
    """Whether words count as many years as a period has: 2010-2012年，…。三年累计投资…."""
    return "年" in words and any(_are_so_many(found, period) for found in UNNAMED.finditer(words))


def _are_so_many(counted: re.Match[str], period: str) -> bool:
    first, _, last_one = period.partition("/")
    if not last_one[:4].isdecimal():
        return False
    return _COUNTED.get(counted[0][0]) == int(last_one[:4]) - int(first[:4]) + 1


def names_years(unnamed: re.Match[str] | None, period: str, words: str, at: int) -> bool:
    """Whether a period names the years of words behind it: 2006-2009年，省财政每年下拨…, 2019-2021年三年间….

    Where those count as many years as it has, they may stand in another clause: “十四五”期间，我局…，五年计划投资….
    """
    if unnamed is None or "/" not in period:
        return False
    between = words[at : unnamed.start()].rstrip("，, ")
    if _are_so_many(unnamed, period) or unnamed[0] in _OF_EVERY_YEAR:
        return not any(mark in between for mark in SEMICOLONS)
    return len(between) <= _BESIDE and not any(mark in between for mark in COMMAS)
