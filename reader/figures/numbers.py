"""Printed numbers: their grammar as a regular expression, and their exact values.

A number is one or more pieces of Arabic digits with a magnitude (`1亿2000万`), or a Han numeral (`三千五百万`); 余 or
多 may stand in it or after it and says that the true number is a little more.
"""

import re
from decimal import Decimal
from itertools import pairwise

from reader.figures.amount import Qualifier
from reader.figures.vocabulary.qualifiers import WITHIN
from reader.text import magnitudes, numerals

_GROUPS = (
    r"(?:(?:[,，][0-9０-９]{3}){1,5}"
    r"|(?:(?<![./-][0-9])(?<![\s见如附和及（(][表图][0-9])(?<![./-][0-9]{2})[ \u3000\xa0][0-9０-９]{3}){1,5})"
    r"(?![0-9０-９])"
)
_FRACTION = "(?:(?:[.．]|[ ][.．][ ])[0-9０-９]++)?+"
# Possessive, since nothing that may follow a number begins with a digit, a comma or a point: a third off the search.
_ARABIC = rf"(?:[0-9０-９]{{1,3}}+{_GROUPS}|[0-9０-９]++){_FRACTION}"
_REST_OF_ARABIC = rf"(?:[0-9０-９]{{0,2}}+{_GROUPS}|[0-9０-９]*+){_FRACTION}"
# 千 before 米, 克 or 瓦 belongs to the unit; 个 may stand before 亿 (3.5个亿), but 3个亿元以上项目 are three.
_COUNTED = (
    r"个(?![亿億](?:元(?:及?以上)?+(?=[\u3400-\u9fff])"
    r"(?!的?(?:资金|投资(?!项目)|补[助贴]|贷款|债|专项|经费|基金)|左右|上下|以[内下]|用[于来])|级|[斤吨](?=[\u3400-\u9fff])))"
)
_HUNDRED_MILLIONS = rf"(?:{_COUNTED}[多余餘]?)?[亿億]"
_MAGNITUDE = rf"(?:[十拾百佰千仟]?(?:[万萬][亿億]|万万|[万萬]|{_HUNDRED_MILLIONS})|[百佰千仟](?![米克瓦伏]|分[点點]))"
_MORE = f"[{''.join(WITHIN)}]"
_SAYS_MORE, _NO_MORE = frozenset(WITHIN), str.maketrans(dict.fromkeys(WITHIN))
_HAN_CHARACTERS = numerals.DIGITS + numerals.PLACES + numerals.TENS + numerals.MYRIADS
# What ends a clause or a sum, and so makes the 2 of 1万2 two thousand.
CLOSES = r"(?=[元圆块的，。；;、）)/]|,(?![0-9])|左右|上下|以[上下内]|\s|\Z)"
# What may follow a first piece: 2000万 behind 1亿 or 1亿元, a bare 500 behind 3万, a 2 behind 1万, 余万 behind 5百.
_FURTHER = (
    rf"(?:(?:(?<=[亿億])元(?=[0-9０-９.．]{{1,8}}[万萬]元))?零?{_ARABIC}(?:[十百千]?{_MORE}[万萬]|{_MAGNITUDE})"
    rf"|(?<=[0-9][ ][万萬亿億])[ ]?零?[ ]?{_ARABIC}[ ]{_MAGNITUDE}"  # 1 亿 2000 万, as some set Han and digits apart
    rf"|(?<=[亿億])[{_HAN_CHARACTERS}]{{1,8}}(?<=[万萬])|(?<=[万萬])[{_HAN_CHARACTERS}]{{2,7}}(?<=[{numerals.PLACES}])){{0,4}}"
    rf"(?:(?<=[千万萬])零?[0-9０-９]{{2,4}}(?![0-9０-９.．])|(?<=[千万萬亿億])零?[1-9１-９]{CLOSES})?"
)
_SCALE = rf"(?:\s?{_MORE}?{_MAGNITUDE}(?:{_MORE}[万萬亿億]|{_FURTHER}))?(?:\s?{_MORE})?"
ARABIC_NUMBER = rf"{_ARABIC}{_SCALE}"
# 三十5万, 一千2百万, 三万5000: Arabic digits among Han ones, where a place says what each counts.
_FIRST_OF_MIXED = f"[{numerals.DIGITS}{numerals.TENS}{numerals.PLACES}]"
_REST_OF_MIXED = (
    rf"[{_HAN_CHARACTERS}]{{0,15}}"
    rf"(?:(?<=[{numerals.PLACES}{numerals.MYRIADS}])(?:(?<=[{numerals.MYRIADS}])[0-9０-９]{{4}}|[0-9０-９])[{_HAN_CHARACTERS}]{{0,8}}){{1,4}}"
)
_BEHIND_HAN = (
    rf"(?:[多余餘]?{_COUNTED}[多余餘]?[亿億])?(?:点[{numerals.DIGITS}]{{1,12}}{_MAGNITUDE}?)?(?:{_MORE}[万萬亿億]?)?"
)
HAN_NUMBER = (
    rf"(?<![{_HAN_CHARACTERS}])(?:[{_HAN_CHARACTERS}]{{1,32}}|{_FIRST_OF_MIXED}{_REST_OF_MIXED})(?![0-9０-９])"
    rf"{_BEHIND_HAN}"
)
# What a number begins with; a pattern that first looks ahead for it is turned down at once nearly everywhere.
FIRST = rf"(?=[0-9０-９{_HAN_CHARACTERS}])"
NUMBER = rf"(?:{ARABIC_NUMBER}|{HAN_NUMBER})"


def sought(behind_first: str) -> str:
    """A pattern of `NUMBER` to be searched for; what has to hold behind its first character is asked there.

    A class of characters first is what makes a search fast.
    """
    return (
        rf"[0-9０-９{_HAN_CHARACTERS}]{behind_first}(?:(?<=[0-9０-９]){_REST_OF_ARABIC}{_SCALE}|(?<![0-9０-９])"
        rf"(?<![{_HAN_CHARACTERS}].)(?:[{_HAN_CHARACTERS}]{{0,31}}|(?<={_FIRST_OF_MIXED}){_REST_OF_MIXED})(?![0-9０-９])"
        rf"{_BEHIND_HAN})"
    )


_PIECE = re.compile(
    rf"(?P<digits>{_ARABIC})\s?(?P<place>[十拾百佰千仟]?)个?(?P<myriad>(?:[万萬][亿億]|万万|[万萬亿億])?)"
)
_LAST_MAGNITUDE = re.compile(
    rf"(?P<place>[十拾百佰千仟]?)个?(?P<myriad>(?:[万萬][亿億]|万万|[万萬亿億])?){_MORE}?\s?\Z"
)
_HAN_NEIGHBOURS = "一二|一两|二三|两三|三四|三五|四五|五六|六七|七八|八九"
NEIGHBOURS = frozenset(_HAN_NEIGHBOURS.split("|"))
"""Two digits side by side that say that a number lies between them."""
_NEIGHBOURS = re.compile(rf"(?<![{numerals.DIGITS}])(?:{_HAN_NEIGHBOURS})(?![{numerals.DIGITS}])")
_ZEROS = {row.words[0]: "0" * row.power for row in magnitudes.MYRIADS}
_HAN_DIGITS = frozenset(numerals.DIGITS)
_TO_ARABIC = str.maketrans({digit: str(numerals.value(digit)) for digit in numerals.DIGITS})
_TEN_ALONE = re.compile(rf"(?<![0-9０-９{numerals.DIGITS}])(?=[十拾])")
_SEPARATORS = re.compile(r"[,，\s\u3000\xa0]")
_STEPS = {word: 10**power for word, power in magnitudes.POWERS.items()}
_ONE = Decimal(1)
# Within the 28 digits that decimal arithmetic keeps exactly; what is longer is an identifier, not a quantity.
_LONGEST, _LONGEST_PLAIN, _LARGEST = 22, 11, 10**18


def qualifier_within(printed: str) -> Qualifier | None:
    """What 余, 多 or 来 within a number makes of it; `None` where none of them is in it."""
    if _SAYS_MORE.isdisjoint(printed):
        return None
    return next(WITHIN[character] for character in printed if character in WITHIN)


def value(printed: str) -> Decimal | None:
    """The exact value of a printed number; `None` where it says none."""
    bare = printed.strip()
    if len(bare) < _LONGEST_PLAIN:
        if bare.isdecimal() and bare.isascii():
            return Decimal(bare)
        # Nearly every number: some digits, at most one magnitude, which moves the point. Small enough to be exact
        # without a second look, and done in the string it takes half the time of decimal arithmetic.
        zeros = _ZEROS.get(bare[-1:], "")
        whole, point, fraction = (bare[:-1] if zeros else bare).partition(".")
        digits = whole + fraction
        if whole and (fraction or not point) and digits.isascii() and digits.isdecimal():
            if len(fraction) <= len(zeros):
                return Decimal(digits + zeros[len(fraction) :])
            if not zeros and fraction.strip("0"):
                return Decimal(bare)
    if not _SAYS_MORE.isdisjoint(bare):
        return value(bare.translate(_NO_MORE))
    if "个" in bare:
        bare = bare.replace("个", "")
    if any(map(str.isdecimal, bare)):
        number = _arabic(bare) if _HAN_DIGITS.isdisjoint(bare) else _mixed(bare)
    else:
        number = _han(bare)
    if number is None or number > _LARGEST:
        return None
    return number.quantize(_ONE) if number == number.to_integral_value() else number


def lent_magnitude(first: str, last: str) -> Decimal:
    """The factor that the last number of a range lends its first: 万 in 300至500万, 百万 in 3至5百万."""
    (place, myriad), (last_place, last_myriad) = _last_magnitude(first), _last_magnitude(last)
    if myriad:
        return _ONE
    # 十 belongs to the number that it stands in: 三至五十万 begins at 三万.
    return magnitude(last_myriad if place or last_place in ("十", "拾") else last_place + last_myriad)


def neighbours(printed: str) -> tuple[Decimal, Decimal] | None:
    """The two numbers between which two digits side by side say that it lies: 三四百万, 十五六万, 三五万."""
    match = _NEIGHBOURS.search(printed)
    if match is None:
        return None
    before, behind = printed[: match.start()], printed[match.end() :]
    first, second = (value(before + digit + behind) for digit in match.group())
    return (first, second) if first is not None and second is not None else None


def plain(number: Decimal) -> str:
    """A decimal as an exact string without exponent or trailing zeros."""
    text = format(number, "f")
    return text.rstrip("0").rstrip(".") if "." in text else text


def _arabic(bare: str) -> Decimal | None:
    if len(bare) > _LONGEST:
        return None
    total = section = Decimal(0)
    last, lower, end, step, had_point = "", _ONE, 0, None, False
    for piece in _PIECE.finditer(bare):
        digits, place, myriad = piece.groups()
        if (myriad and myriad == last) or not _STEPS.keys().isdisjoint(bare[end : piece.start()]):
            return None  # 3万5万: two numbers, not one
        is_glued = len(digits) == 1 and not place and piece.start() == end
        if had_point or (step is not None and magnitude(place) >= step):
            return None  # 1.5万5千, 3千5千万: no one number
        if is_glued and lower > 1 and (myriad if step else magnitude(myriad) > magnitude(last) > 1):
            return None  # 3百5万 may be 350万 or 305万
        number = Decimal(_SEPARATORS.sub("", digits).translate(numerals.TO_ASCII)) * magnitude(place)
        if is_glued and not myriad:
            number *= lower  # 1万2 is 12000, as 一万二 is
        section += number
        last, lower, end = myriad, max(_ONE, magnitude(place + myriad) / 10), piece.end()
        step, had_point = (None if myriad else magnitude(place)), "." in digits or "．" in digits
        if myriad:
            factor = magnitude(myriad)
            # 3万5千亿 is so many 亿, but 1亿2000万 is one 亿 and so many 万.
            total = (total + section) * factor if total < factor else total + section * factor
            section = Decimal(0)
    return total + section if _STEPS.keys().isdisjoint(bare[end:]) else None  # 300亿万


def _mixed(bare: str) -> Decimal | None:
    """三十5万, 1亿二千万: a number in both sorts of digits; `None` where it leaves a place out, as 一百5万 does."""
    printed = _TEN_ALONE.sub("1", bare).translate(_TO_ARABIC)
    pieces = list(_PIECE.finditer(printed))
    for index, (piece, following) in enumerate(pairwise(pieces), 1):
        lower = magnitude((piece["place"] + piece["myriad"])[-1:]) / 10
        digits, place, _myriad = following.groups()
        # 3亿五千六百万: the 五千 are so many 万.
        myriad = next((each["myriad"] for each in pieces[index:] if each["myriad"]), "") if piece["myriad"] else ""
        first = Decimal(10) ** (len(digits) - 1) * magnitude(place + myriad)
        if digits[0] != "0" and first != lower and (place or myriad):
            return None
    return _arabic(printed) if "".join(piece.group() for piece in pieces) == printed else None


def _han(bare: str) -> Decimal | None:
    whole, _, behind = bare.partition("点")
    integer = numerals.value(whole)
    fraction = behind.rstrip("".join(_STEPS))
    if integer is None or any(character not in numerals.DIGITS for character in fraction):
        return None
    decimals = "".join(str(numerals.value(character)) for character in fraction)
    return Decimal(f"{integer}.{decimals}") * magnitude(behind[len(fraction) :])


def magnitude(printed: str) -> Decimal:
    """What some magnitudes side by side multiply by: 百万."""
    factor = 1
    for character in printed:
        factor *= _STEPS[character]
    return Decimal(factor)


def _last_magnitude(printed: str) -> tuple[str, str]:
    match = _LAST_MAGNITUDE.search(printed)
    return (match["place"], match["myriad"]) if match else ("", "")
