"""The canonical text: what is kept of what was read, and how its controls are shown."""

import re

# Compiled where a text has them: not on the way of others to the first paint.
_LINE_ENDS = "\r\n|[\r\x85\u2028\u2029]"

# Controls become visible ones, one for one: the pictures of C0 and DEL, and U+FFFD for what has none: C1, the
# bidirectional embeddings, overrides and isolates, which could show a number in another order than it is stored, and
# lone surrogates, which no encoding takes.
_VISIBLE = {code: 0x2400 + code for code in range(0x20) if code not in (0x09, 0x0A)}
_VISIBLE |= {0x7F: 0x2421}
_VISIBLE |= dict.fromkeys(
    [*range(0x80, 0xA0), *range(0x202A, 0x202F), *range(0x2066, 0x206A), *range(0xD800, 0xE000)], 0xFFFD
)
CONTROL = "[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff]"
"""The pattern of one of them."""
# All that is none: a run of it is gone over in two thirds of the time that looking for one of them takes.
_CLEAN = re.compile("[\n\t -~\xa0-\u2029\u202f-\u2065\u206a-\ud7ff\ue000-\U0010ffff]*")


def canonical(decoded: str) -> str:
    """The immutable text that all positions refer to: BOM dropped, line ends `\\n`, controls made visible."""
    text = decoded.lstrip("\ufeff")
    # A look for each of them takes a twentieth of the time of a pattern's, and most texts have none.
    return printable(re.sub(_LINE_ENDS, "\n", text) if any(map(text.__contains__, "\r\x85\u2028\u2029")) else text)


def printable(text: str) -> str:
    """The text with its controls made visible, one for one; only line ends and tabs stay."""
    return text.translate(_VISIBLE) if has_controls(text) else text


def has_controls(text: str) -> bool:
    """Whether a text has controls that would be made visible."""
    clean = _CLEAN.match(text)
    return clean is None or clean.end() < len(text)


def visible(text: str) -> str:
    """Text from outside (a path, a name) as one line that can be shown in a terminal."""
    encodable = text.encode("utf-8", "replace").decode()
    return canonical(encodable).replace("\n", "␊").replace("\t", "␉")


def digest(text: str) -> str:
    """SHA-256 of the canonical text's UTF-8, in hexadecimal."""
    import hashlib  # loads OpenSSL: not on the way to the first paint

    return hashlib.sha256(text.encode()).hexdigest()
