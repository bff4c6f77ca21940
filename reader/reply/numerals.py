"""Han numerals: the values of 一十二, 二○二一, 壹佰 and their like, exactly.

The characters are those of GB/T 15835-2011 with its financial capitals, and the variants that published replies
have (〇 and ○ for zero, 兩, 萬, 億, Arabic zero among Han digits).
"""

_ROWS = ("零〇○", "一壹", "二贰两兩", "三叁", "四肆", "五伍", "六陆陸", "七柒", "八捌", "九玖")
_DIGITS = {character: digit for digit, row in enumerate(_ROWS) for character in row}
_PLACES = {"十": 10, "拾": 10, "百": 100, "佰": 100, "千": 1000, "仟": 1000}
_MYRIADS = {"万": 10**4, "萬": 10**4, "亿": 10**8, "億": 10**8}
_POSITIONAL = _DIGITS | {"0": 0}
_LONGEST = 32

TO_ASCII = str.maketrans("０１２３４５６７８９．", "0123456789.")
"""Full-width digits and point to plain ones, for `str.translate`."""

DIGITS = "".join(_DIGITS)
PLACES = "".join(_PLACES)
MYRIADS = "".join(_MYRIADS)


def value(numeral: str) -> int | None:
    """The integer that a Han numeral says: positional (二○二一) or with places (二千零二十一万); `None` for none."""
    if not 0 < len(numeral) <= _LONGEST:
        return None
    if all(character in _POSITIONAL for character in numeral):
        return int("".join(str(_POSITIONAL[character]) for character in numeral))
    total = section = 0
    digit: int | None = None
    for character in numeral:
        if character in _DIGITS:
            if digit:  # 二三十: two numbers at once, not one
                return None
            digit = _DIGITS[character]
        elif place := _PLACES.get(character):
            section += (1 if digit is None else digit) * place
            digit = None
        elif myriad := _MYRIADS.get(character):
            # 万 alone (万余元) is one myriad.
            section += (digit or 0) if total or section or digit is not None else 1
            total = (total + section) * myriad if myriad == 10**8 else total + section * myriad
            section, digit = 0, None
        else:
            return None
    return total + section + (digit or 0)
