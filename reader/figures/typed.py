"""Amounts and periods as a person types them: `540万元`, `5.4m`, `≥2万元`, `300-500万元`; `2021-2023`, `2016年以来`."""

import re
import unicodedata
from decimal import Decimal
from typing import NamedTuple

from reader.figures.format import SIGNS
from reader.figures.model import FigureKind, Qualifier
from reader.figures.recognise import recognise

_SIGNS = {sign: qualifier for qualifier, sign in SIGNS.items() if sign != "@"} | {
    "≈": Qualifier.APPROX,
    "~": Qualifier.APPROX,
    "≥": Qualifier.AT_LEAST,
    ">=": Qualifier.AT_LEAST,
    "≤": Qualifier.AT_MOST,
    "<=": Qualifier.AT_MOST,
    "<": Qualifier.AT_MOST,
    **dict.fromkeys(("约", "大约", "about"), Qualifier.APPROX),
    **dict.fromkeys(("近", "nearly"), Qualifier.APPROX_UNDER),
    **dict.fromkeys(("超过", "over"), Qualifier.OVER),
    **dict.fromkeys(("不少于", "不低于", "至少", "at least"), Qualifier.AT_LEAST),
    **dict.fromkeys(("不超过", "至多", "up to"), Qualifier.AT_MOST),
}
_SIGN = re.compile("|".join(sorted(map(re.escape, _SIGNS), key=len, reverse=True)))
_FACTORS = {
    "": 0,
    "百": 2,
    "k": 3,
    "千": 3,
    "thousand": 3,
    "万": 4,
    "w": 4,
    "萬": 4,
    "十万": 5,
    "m": 6,
    "百万": 6,
    "million": 6,
    "千万": 7,
    "亿": 8,
    "億": 8,
    "b": 9,
    "bn": 9,
    "billion": 9,
    "万亿": 12,
}
_CURRENCIES = {
    **dict.fromkeys(("¥", "元", "yuan", "rmb", "cny", "人民币"), "CNY"),
    **dict.fromkeys(("$", "us$", "usd", "美元"), "USD"),
    **dict.fromkeys(("€", "eur", "欧元"), "EUR"),
    **dict.fromkeys(("hk$", "hkd", "港元", "港币"), "HKD"),
}
_NAMES = "|".join(sorted(map(re.escape, _CURRENCIES), key=len, reverse=True))
_MAGNITUDES = "|".join(sorted(filter(None, _FACTORS), key=len, reverse=True))
_PLAIN = re.compile(
    rf"(?P<before>{_NAMES})?\s*(?P<number>\d{{1,3}}(?:,\d{{3}})+(?:\.\d+)?|\d+(?:\.\d+)?)\s*"
    rf"(?P<magnitude>{_MAGNITUDES})?\s*(?P<after>{_NAMES})?"
)
_TO = re.compile(r"(?<=[^\s-])\s*[-–—~至到]\s*(?=\S)")
_MOST = 22
_YEARS = re.compile(r"(\d{4})年?\s*[-/–—~至到]\s*(?:(\d{4})年?|\.\.)?")
_YEAR = re.compile(r"(\d{4})年度?")
_SINCE = re.compile(r"(?:自|从)?(\d{4})年(?:以来|起|开始)")


class Amount(NamedTuple):
    """A typed amount; the fields are those of a figure."""

    value: Decimal | None
    lower: Decimal | None
    upper: Decimal | None
    unit: str
    qualifier: Qualifier


def amount(words: str, kind: FigureKind = FigureKind.MONEY, unit: str = "CNY") -> Amount | None:
    """What was typed, `None` where it is no one amount of the kind; a number without a unit is in `unit`.

    A ratio needs its sign: whether 50 is fifty or a half can't be told.
    """
    typed = unicodedata.normalize("NFKC", words).strip().lower()
    if found := _read(typed, kind, unit):
        return found
    sign = _SIGN.match(typed)
    found = _read(typed[sign.end() :].strip(), kind, unit) if sign else None
    if sign is None or found is None or found.qualifier is not Qualifier.EXACT:
        return None
    return found._replace(qualifier=_SIGNS[sign.group()])


def _read(typed: str, kind: FigureKind, unit: str) -> Amount | None:
    return _printed(typed, kind) or (None if kind is FigureKind.PERCENT else _plain(typed, unit))


def _printed(typed: str, kind: FigureKind) -> Amount | None:
    """An amount in a form that replies print, with its qualifier words."""
    found = recognise(typed)
    if len(found) != 1 or found[0].kind is not kind or len(found[0].phrase) != len(typed):
        return None
    figure = found[0]
    value = figure.value if isinstance(figure.value, Decimal) else None
    if figure.base or (value is None and figure.lower is None):
        return None
    return Amount(value, figure.lower, figure.upper, figure.unit, figure.qualifier)


def _plain(typed: str, unit: str) -> Amount | None:
    """A bare number or two, with English or Chinese magnitudes and a currency; the last serve the first, too."""
    matches = [_PLAIN.fullmatch(piece) for piece in _TO.split(typed)]
    if not 1 <= len(matches) <= 2:
        return None
    numbers: list[Decimal] = []
    units: list[str] = []
    for match in matches:
        if match is None or len(match["number"]) > _MOST:
            return None
        last = matches[-1]
        magnitude = match["magnitude"] or (last["magnitude"] if last else None) or ""
        numbers.append(Decimal(match["number"].replace(",", "")).scaleb(_FACTORS[magnitude]))
        units += (_CURRENCIES[name] for name in (match["before"], match["after"]) if name)
    if len(set(units)) > 1:
        return None
    unit = units[0] if units else unit
    if len(numbers) == 1:
        return Amount(numbers[0], None, None, unit, Qualifier.EXACT)
    lower, upper = numbers
    return Amount(None, lower, upper, unit, Qualifier.RANGE) if lower < upper else None


def period(words: str) -> str:
    """A year or period as ISO 8601 where it can be: `2020`, `2021/2023`, `2016/..`; else as it was typed."""
    typed = unicodedata.normalize("NFKC", words).strip()
    if years := _YEARS.fullmatch(typed):
        return f"{years[1]}/{years[2] or '..'}"
    if year := _YEAR.fullmatch(typed):
        return year[1]
    if since := _SINCE.fullmatch(typed):
        return f"{since[1]}/.."
    found = recognise(typed)
    if len(found) == 1 and found[0].kind is FigureKind.DATE and len(found[0].phrase) == len(typed):
        return str(found[0].value)
    return typed
