"""A writer of Han numerals, the reverse of what `reader.text.numerals` reads."""

_DIGITS = "零一二三四五六七八九"
_FINANCIAL = str.maketrans("零一二三四五六七八九十百千万亿", "零壹贰叁肆伍陆柒捌玖拾佰仟萬億")


def han(number: int) -> str:
    """A natural number with its places, as in 一亿零二十万五千."""
    for size, name in ((10**8, "亿"), (10**4, "万")):
        if number >= size:
            high, low = divmod(number, size)
            return han(high) + name + (("零" if low < size // 10 else "") + han(low) if low else "")
    written = ""
    for size, name in ((1000, "千"), (100, "百"), (10, "十"), (1, "")):
        digit = number // size % 10
        if digit:
            written += _DIGITS[digit] + name
        elif written and number % size and not written.endswith("零"):
            written += "零"
    return written or "零"


def financial(number: int) -> str:
    """The same in the capitals of cheques, as in 壹億零贰拾萬伍仟."""
    return han(number).translate(_FINANCIAL)


def positional(number: int) -> str:
    """Digit for digit, as in 二〇二一."""
    return "".join("〇一二三四五六七八九"[int(digit)] for digit in str(number))
