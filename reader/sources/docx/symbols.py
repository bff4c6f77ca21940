"""Symbols that Word takes from fonts of their own, whose codes say nothing in any other (ECMA-376-1, 17.3.3.30)."""

# Its digits and marks are those of ASCII, its letters are Greek.
_SYMBOL = (
    {chr(code): chr(code - 0xF000) for code in range(0xF021, 0xF041)}
    | dict(zip(map(chr, range(0xF041, 0xF05B)), "ΑΒΧΔΕΦΓΗΙϑΚΛΜΝΟΠΘΡΣΤΥςΩΞΨΖ", strict=True))
    | dict(zip(map(chr, range(0xF061, 0xF07B)), "αβχδεφγηιϕκλμνοπθρστυϖωξψζ", strict=True))
    | dict(zip("\uf02d\uf0a3\uf0b1\uf0b3\uf0b4\uf0b7\uf0b8\uf0b9\uf0bb\uf0d7\uf0a5", "−≤±≥×•÷≠≈⋅∞", strict=True))
)
_WINGDINGS = dict(zip("\uf0fc\uf0fe\uf0a8\uf06f\uf0fb\uf0fd\uf06c\uf06e", "✓☑☐☐✗☒●■", strict=True))
_WINGDINGS |= {chr(0xF081 + place): sign for place, sign in enumerate("①②③④⑤⑥⑦⑧⑨⑩")}
_WINGDINGS |= {chr(0xF08C + place): sign for place, sign in enumerate("❶❷❸❹❺❻❼❽❾❿")}
_WINGDINGS_2 = dict(zip("\uf050\uf04f\uf052\uf0a3", "✓✗☑☐", strict=True))
_FONTS = {"Symbol": _SYMBOL, "Wingdings": _WINGDINGS, "Wingdings 2": _WINGDINGS_2, "Wingdings 3": {}, "Webdings": {}}
_UNKNOWN = "•"
_PRIVATE = 0xF000


def symbol(font: str, code: str) -> str:
    """The sign that a font has for a code in hexadecimal digits."""
    try:
        sign = chr(int(code, 16))
    except (ValueError, OverflowError):
        return ""
    return _sign(_FONTS.get(font, {}), sign)


def in_font(font: str, words: str) -> str:
    """Words that are set in a font: those in a font of symbols are its signs, but for what no such font has."""
    signs = _FONTS.get(font)
    if signs is None:
        return words
    return "".join(_sign(signs, chr(_PRIVATE + ord(sign)) if "!" <= sign <= "\xff" else sign) for sign in words)


def _sign(signs: dict[str, str], sign: str) -> str:
    return signs.get(sign, _UNKNOWN if "\ue000" <= sign <= "\uf8ff" else sign)
