"""Plain text: bytes to characters, in the encodings that Chinese text is found in."""

import codecs
import re
from functools import cache

from reader.errors import SourceError
from reader.i18n import _
from reader.sources.content import Content

_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_PAGE_ENDS = {0x0B: "\n", 0x0C: "\n"}
_CANDIDATES = ("gb18030", "big5hkscs", "utf-16-le", "utf-16-be")
# The characters that make up about half of any Chinese text, simplified and traditional, with the punctuation.
_FREQUENT = frozenset(
    "的一是不了在人有我他这中大来上国个到说们为子和你地出道也时年得就那要下以生会自之过家学对可里后多发成事作"
    "用主行方如前所经面公同三从动两长民政部门工建设管理社区资金服务支持代表委员提案答复关于进推实加县市省厅局"
    "這個來們為時會對後發說國學經過還開無當動兩長與業務議覆復請關於機質資縣廳，。、：；（）《》“”\n"
)
# Compiled where a text is not in UTF-8: not on the way of others to the first paint.
_MARKS_OF_CHINESE = "[\u00b7\u2014\u2018-\u201d\u2026\u3000-\u3011\u3014\u3015\uff01-\uff5e\uffe5]"
_SAMPLE = 200_000
_SCORED = 5_000
_ENOUGH = 0.42
_NO_CONTROLS = bytes([*b"\t\n\r\f\v\x1b", *range(0x20, 0x80)])
# Of each character that a damaged byte stands for there are so many that are whole.
_WHOLE_FOR_ONE_DAMAGED = 50


def read_plain(data: bytes, subject: str) -> Content:
    """The text of a file's bytes and their encoding."""
    return Content(*decode(data, subject))


def decode(data: bytes, subject: str) -> tuple[str, str]:
    """The characters of a file's bytes and the encoding they are in; `SourceError` for what is no text.

    A mark at the start decides; then valid UTF-8; then UTF-8 with few damaged bytes, each of which becomes U+FFFD; then
    whichever of GB18030, Big5 and UTF-16 is valid and gives the likeliest Chinese. A page's end ends a line. `subject`
    names the file in errors.
    """
    text, encoding = _decoded(data, subject)
    return text.translate(_PAGE_ENDS) if "\f" in text or "\v" in text else text, encoding


def _decoded(data: bytes, subject: str) -> tuple[str, str]:
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            damaged = _utf_8(data.removeprefix(mark)) if encoding == "utf-8-sig" else None
            return _strictly(data, encoding, subject) if damaged is None else damaged, encoding
    text = _utf_8(data)
    # ASCII in UTF-16 without a mark is valid UTF-8 too, with a NUL for every other character.
    return _best(data, subject) if text is None or _is_binary(text) else (text, "utf-8")


def _utf_8(data: bytes) -> str | None:
    """UTF-8, in which few bytes may be damaged.

    In other encodings a damaged byte can pair those that follow it wrongly, into characters nobody wrote.
    """
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        text = data.decode("utf-8", "replace")
    damaged = text.count("\ufffd")
    whole = len(text) - len(text.encode("ascii", "ignore")) - damaged
    return text if damaged * _WHOLE_FOR_ONE_DAMAGED <= whole + _WHOLE_FOR_ONE_DAMAGED // 2 else None


def has_mark(data: bytes) -> bool:
    """Whether bytes begin with a mark that says their encoding."""
    return any(data.startswith(mark) for mark, _encoding in _MARKS)


def likelihood(text: str) -> float:
    """How much a text's beginning looks like Chinese that was decoded rightly: 1 for its most frequent characters."""
    sample = text[:_SCORED]
    return sum(map(_weight, sample)) / max(1, len(sample))


@cache
def _weight(character: str) -> float:
    if character in _FREQUENT:
        return 1.0
    if character.isascii():
        return 0.5 if character.isprintable() else 0.0
    if re.match(_MARKS_OF_CHINESE, character):
        return 0.8
    # The first planes of both standards hold the characters that are in common use.
    return 0.7 if _is_in("gb2312", 0xB0, 0xD7, character) else 0.6 if _is_in("big5", 0xA4, 0xC6, character) else 0.0


def _is_in(encoding: str, first: int, last: int, character: str) -> bool:
    return first <= character.encode(encoding, "ignore")[:1].ljust(1)[0] <= last


def _strictly(data: bytes, encoding: str, subject: str) -> str:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError as error:
        raise SourceError(
            _("it begins like {encoding} but isn't valid at byte {place}.").format(
                encoding=encoding, place=len(data) - len(error.object) + error.start
            ),
            subject=subject,
            hint=_("Convert it to UTF-8 and open that."),
        ) from error


def _best(data: bytes, subject: str) -> tuple[str, str]:
    scored: list[tuple[float, str]] = []
    for encoding in _CANDIDATES:
        sample = _decoded_sample(data, encoding)
        if sample and not _is_binary(sample):
            scored.append((likelihood(sample), encoding))
    for share, encoding in sorted(scored, reverse=True):
        if share < _ENOUGH:
            break
        try:
            return data.decode(encoding), encoding
        except UnicodeDecodeError:
            continue
    raise SourceError(
        _("this is no text in UTF-8, GB18030, Big5 or UTF-16."),
        subject=subject,
        hint=_("If it is text, convert it to UTF-8 (iconv -t UTF-8) and open that."),
    )


def _decoded_sample(data: bytes, encoding: str) -> str:
    decoder = codecs.getincrementaldecoder(encoding)("strict")
    try:
        return decoder.decode(data[:_SAMPLE], final=len(data) <= _SAMPLE)
    except UnicodeDecodeError:
        return ""


def _is_binary(text: str) -> bool:
    """Whether text has more control characters than stray ones."""
    sample = text[:_SAMPLE]
    # Taking out all others takes a tenth of the time of a look for each control character.
    return len(sample.encode("ascii", "ignore").translate(None, _NO_CONTROLS)) * 8 > len(sample)
