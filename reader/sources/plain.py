"""Plain text: bytes to characters, in the encodings that Chinese text is found in."""

import codecs

from reader.errors import SourceError
from reader.i18n import _

_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_CANDIDATES = ("gb18030", "big5hkscs", "utf-16-le", "utf-16-be")
# The characters that make up about half of any Chinese text, simplified and traditional, with the punctuation.
_FREQUENT = frozenset(
    "的一是不了在人有我他这中大来上国个到说们为子和你地出道也时年得就那要下以生会自之过家学对可里后多发成事作"
    "用主行方如前所经面公同三从动两长民政部门工建设管理社区资金服务支持代表委员提案答复关于进推实加县市省厅局"
    "這個來們為時會對後發說國學經過還開無當動兩長與業務議覆復請關於機質資縣廳，。、：；（）《》“”\n"
)
_SAMPLE = 200_000
_ENOUGH_FREQUENT = 0.12
_CONTROLS = tuple(character for character in map(chr, range(0x20)) if character not in "\t\n\r\f\v\x1b")


def decode(data: bytes, subject: str) -> tuple[str, str]:
    """The characters of a file's bytes and the encoding they are in; `SourceError` for what is no text.

    A mark at the start decides; then valid UTF-8; then whichever of GB18030, Big5 and UTF-16 is valid and gives the
    most frequent Chinese characters. `subject` names the file in errors.
    """
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return _strictly(data, encoding, subject), encoding
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError:
        return _best(data, subject)
    if _is_binary(text):
        # ASCII in UTF-16 without a mark is valid UTF-8 too, with a NUL for every other character.
        return _best(data, subject)
    return text, "utf-8"


def has_mark(data: bytes) -> bool:
    """Whether bytes begin with a mark that says their encoding."""
    return any(data.startswith(mark) for mark, _encoding in _MARKS)


def frequent(text: str) -> float:
    """The share of a text's beginning that is the most frequent Chinese characters."""
    sample = text[:_SAMPLE]
    return sum(character in _FREQUENT for character in sample) / max(1, len(sample))


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
            scored.append((frequent(sample), encoding))
    for share, encoding in sorted(scored, reverse=True):
        if share < _ENOUGH_FREQUENT:
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
    """Whether text has a NUL, or more control characters than stray ones."""
    sample = text[:_SAMPLE]
    # A look for each control character takes a tenth of the time of a look at each character.
    return "\0" in sample or sum(map(sample.count, _CONTROLS)) * 8 > len(sample)
