"""Amounts and periods as a person types them: `540万元`, `5.4m`, `≥2万元`, `300-500万元`; `2021-2023`, `2016年以来`."""

import re
import unicodedata
from collections.abc import Sequence
from decimal import Decimal

from reader.figures.amount import Amount, Qualifier
from reader.figures.model import FigureKind
from reader.figures.recognise import recognise
from reader.figures.vocabulary import longest_first
from reader.figures.vocabulary.currencies import TYPED as CURRENCIES
from reader.figures.vocabulary.qualifiers import AFTER, OF_DATES, TYPED
from reader.text import Span, magnitudes, numerals

_SIGN = re.compile(longest_first(TYPED))
_BEHIND = re.compile(rf"(?P<word>{longest_first(AFTER)})\Z")
_NAMES = longest_first(CURRENCIES)
_CURRENCY = re.compile(_NAMES)
_MAGNITUDE = rf"[{numerals.PLACES}]?(?:万亿|[{numerals.MYRIADS}])|[{numerals.PLACES}]|{longest_first(magnitudes.TYPED)}"
_PLAIN = re.compile(
    rf"(?P<before>{_NAMES})?\s*(?P<number>\d{{1,3}}(?:,\d{{3}})+(?:\.\d+)?|\d+(?:\.\d+)?)\s*"
    rf"(?P<magnitude>{_MAGNITUDE})?\s*(?P<after>{_NAMES})?"
)
_PART = re.compile(r"([0-9]{1,4})\s?/\s?([0-9]{1,4})")
_SAID = "为"  # behind which a stroke is a minus
_PAID = f"补贴{_SAID}"  # behind which so many 块 are yuan
# Where a magnitude, or the only number, ends that has no unit.
_MAGNITUDES = numerals.PLACES + numerals.MYRIADS
_WITHOUT_UNIT = re.compile(
    rf"(?<=[{_MAGNITUDES}])[余多餘来來]?(?![余多餘来來\d{numerals.DIGITS}{_MAGNITUDES}元圆圓美欧港日韩人])|\A[^\d]*[\d,.]+(?=整|\(含\))"
)
_TO = re.compile(r"(?<=[^\s-])\s*[-–—~至到]\s*(?=\S)")
_MOST = 22
# A person may type a year of any century.
_YEARS = re.compile(r"(\d{4})年?\s*[-/–—~至到]\s*(?:(\d{4})年?|\.\.)?")
_YEAR = re.compile(r"(\d{4})年度?")
_OPENS = OF_DATES[Qualifier.FROM].before
_GOES_ON = (*OF_DATES[Qualifier.SINCE].after, *OF_DATES[Qualifier.FROM].after)
_SINCE = re.compile(rf"(?:{longest_first(_OPENS)})?(\d{{4}})年(?:{longest_first(_GOES_ON)})")


def amount(words: str, kind: FigureKind = FigureKind.MONEY, unit: str = "CNY") -> Amount | None:
    """What was typed, `None` where it is no one amount of the kind; a number without a unit is in `unit`.

    A ratio needs its sign: whether 50 is fifty or a half can't be told.
    """
    typed = unicodedata.normalize("NFKC", words).strip().lower()
    # ㎡ and m² as they are printed: their compatible form is no unit.
    if found := _printed(words.strip(), kind) or _read(typed, kind, unit):
        return found
    before, behind = _SIGN.match(typed), _BEHIND.search(typed)
    if (before is None) == (behind is None):
        return None
    said = TYPED[before.group()] if before else AFTER[behind["word"]] if behind else Qualifier.EXACT
    found = _read(typed[before.end() if before else 0 : behind.start() if behind else None].strip(), kind, unit)
    return found._replace(qualifier=said) if found and found.qualifier is Qualifier.EXACT else None


def _read(typed: str, kind: FigureKind, unit: str) -> Amount | None:
    if kind is FigureKind.PERCENT:
        return _printed(typed, kind) or _part(typed)
    if found := _printed(typed, kind) or _plain(typed, unit):
        return found
    # 半个亿, -60万, 20万（含）以上: in the forms that replies print, without the 元.
    found = _printed(f"{typed}元", kind) or _printed(_WITHOUT_UNIT.sub(r"\g<0>元", typed), kind)
    return found if found is None or _CURRENCY.search(typed) else found._replace(unit=unit)


def _part(typed: str) -> Amount | None:
    """A part of a whole in digits, 1/3, to the 28 digits that decimal arithmetic keeps."""
    match = _PART.fullmatch(typed)
    part, whole = map(Decimal, match.groups()) if match else (Decimal(0), Decimal(0))
    return Amount(part / whole, "ratio") if 0 < part < whole else None


def _printed(typed: str, kind: FigureKind) -> Amount | None:
    """An amount in a form that replies print, with its qualifier words."""
    said = _PAID if kind is FigureKind.MONEY and "块" in typed else _SAID
    found = recognise(said + typed)
    figure = found[0] if len(found) == 1 else None
    if figure is None or figure.kind is not kind or figure.phrase != Span(len(said), len(said + typed)):
        return None
    return None if figure.base or not figure.amount.is_said else figure.amount


def _plain(typed: str, unit: str) -> Amount | None:
    """A bare number or two, with English or Chinese magnitudes and a currency; the last serve the first, too."""
    matches = [_PLAIN.fullmatch(piece) for piece in _TO.split(typed)]
    if not 1 <= len(matches) <= 2:
        return None
    numbers: list[Decimal] = []
    said: list[str] = []
    for match in matches:
        if match is None or len(match["number"]) > _MOST:
            return None
        last = matches[-1]
        magnitude = match["magnitude"] or (last["magnitude"] if last else None) or ""
        numbers.append(Decimal(match["number"].replace(",", "")).scaleb(_power(magnitude)))
        said += filter(None, (match["before"], match["after"]))
    code = _currency(said)
    if said and code is None:
        return None
    unit = code or unit
    if len(numbers) == 1:
        return Amount(numbers[0], unit)
    lower, upper = numbers
    return Amount.between(lower, upper, unit) if lower < upper else None


def _power(magnitude: str) -> int:
    """The power of ten of a magnitude in letters or characters: 6 for `m` and 百万, 0 for none."""
    return magnitudes.TYPED.get(magnitude) or sum(magnitudes.POWERS[character] for character in magnitude)


def _currency(said: Sequence[str]) -> str | None:
    """The currency that all of some words may say; `None` where they contradict each other."""
    common = [code for code in CURRENCIES[said[0]] if all(code in CURRENCIES[word] for word in said)] if said else []
    return common[0] if common else None


def period(words: str) -> str:
    """A year or period as ISO 8601 where it can be: `2020`, `2021/2023`, `2016/..`; else as it was typed."""
    typed = unicodedata.normalize("NFKC", words).strip()
    if (years := _YEARS.fullmatch(typed)) and (years[2] is None or years[1] < years[2]):
        return f"{years[1]}/{years[2] or '..'}"
    if year := _YEAR.fullmatch(typed):
        return year[1]
    if since := _SINCE.fullmatch(typed):
        return f"{since[1]}/.."
    found = recognise(typed)
    if len(found) == 1 and found[0].kind is FigureKind.DATE and len(found[0].phrase) == len(typed):
        return str(found[0].value)
    return typed
