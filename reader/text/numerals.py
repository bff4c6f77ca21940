"""Han numerals: the values of 一十二, 二○二一, 壹佰 and their like, exactly.

The characters are those of GB/T 15835-2011 with its financial capitals, and the variants that published replies
have (〇 and ○ for zero, 兩, 萬, 億, 廿 and 卅, Arabic zero among Han digits).
"""

from reader.text import magnitudes

_ROWS = ("零〇○◯Ｏ", "一壹", "二贰貳两兩", "三叁叄", "四肆", "五伍", "六陆陸", "七柒", "八捌", "九玖")
_DIGITS = {character: digit for digit, row in enumerate(_ROWS) for character in row}
_PLACES = {word: 10**row.power for row in magnitudes.PLACES for word in row.words}
_TENS = {"廿": 20, "卅": 30}
_MYRIADS = {word: 10**row.power for row in magnitudes.MYRIADS for word in row.words}
_POSITIONAL = _DIGITS | {"0": 0}
_LONGEST = 32
_HIGHEST = max(_MYRIADS.values())
_TEN = 10
_SAYS_DIGITS = frozenset(_DIGITS)
_UNCOUNTED = frozenset(word for word, factor in (_PLACES | _MYRIADS).items() if factor > _TEN)

TO_ASCII = str.maketrans("０１２３４５６７８９．", "0123456789.")
"""Full-width digits and point to plain ones, for `str.translate`."""

DIGITS = "".join(_DIGITS)
ZEROS = frozenset(_ROWS[0])
PLACES = "".join(_PLACES)
TENS = "".join(_TENS)
MYRIADS = "".join(_MYRIADS)


def value(numeral: str) -> int | None:
    """The integer that a Han numeral says; `None` for none.

    It may be positional (二○二一), have places (二千零二十一万), or be positional before a myriad (二〇〇万). A last
    digit with no zero before it stands in the next lower place, as it is said: 一万二 is 12000.
    """
    if not 0 < len(numeral) <= _LONGEST:
        return None
    if all(character in _POSITIONAL for character in numeral):
        return int("".join(str(_POSITIONAL[character]) for character in numeral))
    total = section = 0
    digits, lower, step = "", 1, 0
    if numeral[0] in _UNCOUNTED and not _SAYS_DIGITS.isdisjoint(numeral):
        return None  # 百三十四: what counts the hundred was lost
    for character in numeral:
        if character in _DIGITS:
            digits += str(_DIGITS[character])
            continue
        number = _run(digits)
        if number is None:
            return None
        if not digits and (not step or step > 10) and (tens := _TENS.get(character)):
            section, lower, step = section + tens, 1, 10
        elif place := _PLACES.get(character):
            if (step and place >= step) or number >= _TEN or _counts_none(digits, place, total + section):
                return None  # 三百五百: two numbers, not one; 六〇四百, 〇百: none
            # 零十 is said for 十 where a higher place is before it: 一万零十二.
            section += (number or 1) * place
            lower, step = (place // 10 if place >= 100 else 1), place
        elif myriad := _MYRIADS.get(character):
            if lower == myriad // 10 and total and not (section or digits):
                total *= myriad  # 三万万
            elif (
                (step and number >= step)
                or _counts_none(digits, myriad, total + section)
                or _is_no_one(digits, section, total, lower, myriad)
            ):
                return None
            else:
                # 万 alone (万余元) is one myriad.
                section += number if total or section or digits else 1
                total = (total + section) * myriad if myriad == 10**8 else total + section * myriad
            section, lower, step = 0, myriad // 10, 0
        else:
            return None
        digits = ""
    last = _run(digits)
    if last is None or (step and last >= step):
        return None  # 六百九十二〇一二
    return total + section + last * (lower if len(digits) == 1 else 1)


def plain(printed: str) -> str | None:
    """Digits of any sort, with blanks or without, in Arabic ones; `None` for a Han numeral that has no value."""
    bare = "".join(printed.split()).translate(TO_ASCII)
    if bare.isascii():
        return bare
    number = value(bare)
    return None if number is None else str(number)


def _counts_none(digits: str, place: int, higher: int) -> bool:
    """Whether a zero counts a place, which is said of tens alone, and only behind a higher place: 〇百, 零万."""
    return bool(digits) and not int(digits) and (place > _TEN or not higher)


def _is_no_one(digits: str, section: int, total: int, lower: int, myriad: int) -> bool:
    """Whether what stands up to a myriad is no one number: 三亿四亿, 三万五万, 三百五万 (350万 or 305万)."""
    if (total and total % _HIGHEST and myriad < _HIGHEST) or total >= myriad == _HIGHEST:
        return True
    return len(digits) == 1 and digits != "0" and lower > 1 and bool(section or (total and myriad == _HIGHEST))


def _run(digits: str) -> int | None:
    """The number of digits side by side: 二〇〇 is 200, 零五 is 5, but 二三十 are two numbers at once, not one."""
    significant = digits.lstrip("0")
    return int(digits or "0") if len(significant) < 2 or "0" in significant else None
