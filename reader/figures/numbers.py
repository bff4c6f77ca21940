"""Printed numbers: their grammar as a regular expression, and their exact values.

A number is one or more pieces of Arabic digits with a magnitude (`1亿2000万`), or a Han numeral (`三千五百万`); 余 or
多 may stand in it or after it and says that the true number is a little more.
"""

import re
from decimal import Decimal

from reader.reply import numerals

_ARABIC = (
    r"(?:[0-9０-９]{1,3}(?:[,，][0-9０-９]{3})+(?![0-9０-９])"
    r"|[0-9０-９]{1,3}(?:[ \u3000\xa0][0-9０-９]{3})+(?![0-9０-９])"
    r"|[0-9０-９]+)(?:[.．][0-9０-９]+)?"
)
_MAGNITUDE = r"(?:[十百千]?万亿|[十百千]?[万萬]|[十百千]?[亿億]|[百千])"
_MORE = r"[余多餘]"
_HAN_CHARACTERS = numerals.DIGITS + numerals.PLACES + numerals.MYRIADS
ARABIC_NUMBER = rf"{_ARABIC}\s?(?:{_MORE}?{_MAGNITUDE}(?:零?{_ARABIC}{_MAGNITUDE})*)?{_MORE}?"
HAN_NUMBER = rf"[{_HAN_CHARACTERS}]+(?:点[{numerals.DIGITS}]+)?(?:{_MORE}[万萬亿億]?)?"
NUMBER = rf"(?:{ARABIC_NUMBER}|{HAN_NUMBER})"

_PIECE = re.compile(rf"(?P<digits>{_ARABIC})\s?(?P<magnitude>{_MAGNITUDE})?")
_SEPARATORS = re.compile(r"[,，\s\u3000\xa0]")
_STEPS = {"十": 10, "百": 100, "千": 1000, "万": 10**4, "萬": 10**4, "亿": 10**8, "億": 10**8}
_ONE = Decimal(1)
# Within the 28 digits that decimal arithmetic keeps exactly; what is longer is an identifier, not a quantity.
_LONGEST = 22
_TO_ASCII = str.maketrans("０１２３４５６７８９．", "0123456789.")


def says_more(printed: str) -> bool:
    """Whether 余 or 多 is part of the number."""
    return any(character in printed for character in "余多餘")


def magnitude(printed: str) -> Decimal:
    """The factor of the magnitude at a number's end; 1 where it has none."""
    factor = 1
    for character in printed:
        factor *= _STEPS[character]
    return Decimal(factor)


def trailing_magnitude(printed: str) -> str:
    """The magnitude that a printed number ends with, for sharing with the other end of a range."""
    match = re.search(rf"{_MAGNITUDE}\Z", printed.rstrip("余多餘"))
    return match.group() if match else ""


def value(printed: str) -> Decimal | None:
    """The exact value of a printed number; `None` where it says none."""
    bare = re.sub(_MORE, "", printed).strip()
    if bare[:1].isdecimal():
        if len(bare) > _LONGEST:
            return None
        total = Decimal(0)
        for piece in _PIECE.finditer(bare):
            digits = _SEPARATORS.sub("", piece["digits"]).translate(_TO_ASCII)
            total += Decimal(digits) * magnitude(piece["magnitude"] or "")
        return total if total != total.to_integral_value() else total.quantize(_ONE)
    whole, _, fraction = bare.partition("点")
    if fraction:
        decimals = "".join(str(numerals.value(character)) for character in fraction)
        myriads = whole[-1:] if whole[-1:] in numerals.MYRIADS else ""
        integer = numerals.value(whole)
        return None if integer is None or myriads else Decimal(f"{integer}.{decimals}")
    integer = numerals.value(bare)
    return None if integer is None else Decimal(integer)


def plain(number: Decimal) -> str:
    """A decimal as an exact string without exponent or trailing zeros."""
    text = format(number, "f")
    return text.rstrip("0").rstrip(".") if "." in text else text
