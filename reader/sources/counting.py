"""Counting: the number formats of automatic lists (ECMA-376-1, 17.18.59 ST_NumberFormat)."""

import re
from collections.abc import Callable, Mapping, Sequence

_DIGITS = "〇一二三四五六七八九"
_FINANCIAL = "零壹贰叁肆伍陆柒捌玖"
_ROMAN = (
    (1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"), (40, "xl"), (10, "x"),
    (9, "ix"), (5, "v"), (4, "iv"), (1, "i"),
)  # fmt: skip
_CIRCLED = "".join(map(chr, (*range(0x2460, 0x2474), *range(0x3251, 0x3260), *range(0x32B1, 0x32C0))))
_LARGEST = 9999
PADDED = "padded."
"""How the name of a format begins that has leading noughts: so many digits as follow."""
_NOUGHTS = re.compile("0{1,8}1")


def counted(number: int, form: str) -> str:
    """A number as a list prints it; as a plain decimal in a format that isn't known or doesn't reach so far."""
    if form in ("none", "bullet"):
        return ""
    write = f"{{:0{form.removeprefix(PADDED)}}}".format if form.startswith(PADDED) else _FORMS.get(form)
    return write(number) if write and 0 < number <= _LARGEST else str(number)


def padded(example: str | None) -> str:
    """The name of a format of one's own (17.9.17): leading noughts as in `001, 002, 003, ...`, else plain."""
    first = (example or "").partition(",")[0].strip()
    return f"{PADDED}{len(first)}" if _NOUGHTS.fullmatch(first) else "decimal"


def _grouped(digits: str, units: Sequence[str], *, one: str) -> Callable[[int], str]:
    """Numbers read aloud, 一百零五; `one` stands for a leading 一十."""

    def write(number: int) -> str:
        printed, gap = "", False
        for place in range(3, -1, -1):
            digit = number // 10**place % 10
            if digit:
                printed += ("零" if gap and printed else "") + digits[digit] + units[place]
            gap = not digit
        ten = digits[1] + units[1]
        return one + printed[len(ten) :] if printed.startswith(ten) else printed

    return write


def _digital(number: int) -> str:
    return "".join(_DIGITS[int(digit)] for digit in str(number))


def _full_width(number: int) -> str:
    return "".join(chr(ord(digit) + 0xFEE0) for digit in str(number))


def _row(characters: str) -> Callable[[int], str]:
    return lambda number: characters[number - 1] if number <= len(characters) else str(number)


def _range(first: str, count: int) -> Callable[[int], str]:
    return _row("".join(chr(ord(first) + place) for place in range(count)))


def _letters(first: str) -> Callable[[int], str]:
    """a … z, aa, bb, …: the letter is repeated, not counted on."""
    return lambda number: chr(ord(first) + (number - 1) % 26) * ((number - 1) // 26 + 1)


def _roman(number: int) -> str:
    printed = ""
    for value, sign in _ROMAN:
        printed += sign * (number // value)
        number %= value
    return printed


_aloud = _grouped(_DIGITS, ("", "十", "百", "千"), one="十")
_FORMS: Mapping[str, Callable[[int], str]] = {
    "chineseCounting": _aloud,
    "chineseCountingThousand": _aloud,
    "taiwaneseCounting": _aloud,
    "taiwaneseCountingThousand": _aloud,
    "japaneseCounting": _aloud,
    "ideographDigital": _digital,
    "japaneseDigitalTenThousand": _digital,
    "taiwaneseDigital": _digital,
    "chineseLegalSimplified": _grouped(_FINANCIAL, ("", "拾", "佰", "仟"), one="壹拾"),
    "ideographTraditional": _row("甲乙丙丁戊己庚辛壬癸"),
    "ideographZodiac": _row("子丑寅卯辰巳午未申酉戌亥"),
    "ideographEnclosedCircle": _range("㊀", 10),
    "decimalZero": "{:02}".format,
    "numberInDash": "- {} -".format,
    "decimalFullWidth": _full_width,
    "decimalFullWidth2": _full_width,
    "decimalEnclosedCircle": _row(_CIRCLED),
    "decimalEnclosedCircleChinese": _row(_CIRCLED),
    "decimalEnclosedParen": _range("⑴", 20),
    "decimalEnclosedFullstop": _range("⒈", 20),
    "lowerLetter": _letters("a"),
    "upperLetter": _letters("A"),
    "lowerRoman": _roman,
    "upperRoman": lambda number: _roman(number).upper(),
}
