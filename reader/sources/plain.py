"""Plain text: bytes to characters, in the encodings that Chinese text is found in."""

import codecs
import re
from collections import Counter
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
_CANDIDATES = ("gb18030", "big5hkscs", "utf-16-le", "utf-16-be", "utf-32-le", "utf-32-be")
# The characters that make up about half of any Chinese text, simplified and traditional, with the punctuation.
_FREQUENT = frozenset(
    "的一是不了在人有我他这中大来上国个到说们为子和你地出道也时年得就那要下以生会自之过家学对可里后多发成事作"
    "用主行方如前所经面公同三从动两长民政部门工建设管理社区资金服务支持代表委员提案答复关于进推实加县市省厅局"
    "這個來們為時會對後發說國學經過還開無當動兩長與業務議覆復請關於機質資縣廳，。、：；（）《》“”\n"
)
# Compiled where a text is not in UTF-8: not on the way of others to the first paint.
_MARKS_OF_CHINESE = "[\u00b7\u2014\u2018-\u201d\u2026\u3000-\u3011\u3014\u3015\uff01-\uff5e\uffe5]"
_LONG_ASCII = "[\\x00-\\x7f]{40,}"
# Behind the last character that a byte may be taken for (in Windows' encoding of Western languages).
_NO_LATIN = re.compile("[^\0-\u2122]")
# How ISO 2022 begins what isn't ASCII.
_LOOKED_AT, _SHIFTED_OUT = 2_000, "\x1b$"
_SAMPLE = 200_000
_SCORED = 5_000
_ENOUGH = 0.42
# The same behind a mark, which is evidence of its own: bytes that are no text have .1 in UTF-16, all Han .16.
_ENOUGH_BEHIND_A_MARK = 0.3
_ONE_SCRIPT = 0.75
_NO_CONTROLS = bytes([*b"\t\n\r\f\v\x1b", *range(0x20, 0x80)])
# Of each character that a damaged byte stands for there are so many that are whole.
_WHOLE_FOR_ONE_DAMAGED = 50
# The same in encodings in which a byte is half a character, where the likelihood has a say, too.
_WHOLE_FOR_ONE_LOST = 16
# The same where the bytes of characters were taken for letters: some of them are none, and were lost.
_WHOLE_FOR_ONE_OF_LETTERS = 8
# What was cut within its last character is damaged nowhere else; so many others are in no other encoding by chance.
_ENDS_WITHIN, _FEWEST_BEFORE_A_CUT = "unexpected end of data", 4
_MOST_MENDED, _LONGEST_MENDED = 1_000, 20_000
_HAN, _KANA = "[\u3400-\u9fff\U00020000-\U0003ffff]", "[\u3041-\u30fa]"
# Encodings that are made of the pairs of bytes that GB18030 and Big5 are made of, and how many characters of Chinese
# stand there for one of the letters.
_FOREIGN = (("euc_kr", "[\uac00-\ud7a3]", 0.1), ("euc_jp", _KANA, 3.0), ("cp932", _KANA, 3.0))
# Of so many characters one at the least is a frequent one.
_ONE_OF = 10
_MANY, _FEW = 30, 8
_LAST_OF_KOREAN, _FIRST_OF_RARE, _MOST_RARE = 0xC8, 0xD8, 4
_MOST_KANA = 10


def read_plain(data: bytes, subject: str) -> Content:
    """The text of a file's bytes and their encoding."""
    return Content(*decode(data, subject))


def decode(data: bytes, subject: str) -> tuple[str, str]:
    """The characters of a file's bytes and the encoding they are in; `SourceError` for what is no text.

    A mark at the start decides, unless what follows is of no language; then valid UTF-8; then UTF-8 with few damaged
    bytes, each of which becomes U+FFFD; then whichever of GB18030, Big5, UTF-16 and UTF-32 gives the likeliest Chinese,
    with few damaged bytes too. A page's end ends a line. `subject` names the file in errors.
    """
    text, encoding = _decoded(data, subject)
    return text.translate(_PAGE_ENDS) if "\f" in text or "\v" in text else text, encoding


def _decoded(data: bytes, subject: str) -> tuple[str, str]:
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            damaged = _utf_8(data.removeprefix(mark)) if encoding == "utf-8-sig" else None
            text = _strictly(data, encoding, subject) if damaged is None else damaged
            if encoding == "utf-16" and (_is_binary(text) or not _is_of_a_language(text)):
                raise _no_text(subject)
            return text, encoding
    unmarked = _utf_8(data)
    # ASCII in UTF-16 without a mark is valid UTF-8 too, with a NUL for every other character.
    if unmarked is None or _is_binary(unmarked):
        return _best(data, subject)
    if _NO_LATIN.search(unmarked, 0, _LOOKED_AT):
        return unmarked, "utf-8"
    return _of_bytes_as_letters(unmarked, subject) or (unmarked, "utf-8")


def _is_of_a_language(text: str) -> bool:
    """Whether a text's beginning looks like Chinese, or most of its letters are of one other script.

    Bytes that are no text are characters of UTF-16, too: of all scripts, or rare ones.
    """
    if not text or likelihood(text) >= _ENOUGH_BEHIND_A_MARK:
        return True
    import unicodedata  # not on the way to the first paint

    scripts = Counter(unicodedata.name(each, "").partition(" ")[0] for each in _scored(text) if each.isalpha())
    most = max(scripts.values(), default=0)
    return not scripts or scripts["CJK"] < most >= _ONE_SCRIPT * scripts.total()


def _of_bytes_as_letters(text: str, subject: str) -> tuple[str, str] | None:
    """What a text says that has no Chinese character, where it has Chinese in another form: in seven bits (RFC 1843),
    or bytes that were taken for Latin letters and saved so; `None` where it has none."""
    encodings: tuple[str, ...] = ("utf-8", "gb18030")
    if text.isascii():
        if _SHIFTED_OUT in text:
            raise _no_text(subject)  # of ISO 2022, which Python doesn't know for Chinese
        encodings = ("hz",) if "~{" in text else ()
    for encoding in encodings:
        if is_surely_chinese(_as_bytes(text[:_LOOKED_AT]).decode(encoding, "replace")):
            read = _as_bytes(text).decode(encoding, "replace")
            if read.count("\ufffd") * _WHOLE_FOR_ONE_OF_LETTERS <= len(read):
                return read, encoding
    return None


def _as_bytes(text: str) -> bytes:
    """The bytes that were taken for Latin letters, with `?` for those that are none."""
    return b"".join(each.encode("latin-1" if each <= "\xff" else "cp1252", "replace") for each in text)


def _of_two(data: bytes) -> str | None:
    """The characters of bytes that are no UTF-8, of which some lines are and others are GB18030, as where texts were
    put together; `None` where they aren't. No line's end is a part of a character in either."""
    lines = data.splitlines(keepends=True)
    others = {at for at, line in enumerate(lines) if not line.isascii() and _is_in_codec(line, "utf-8")}
    if not others:
        return None
    read: dict[str, list[str]] = {"utf-8": [], "gb18030": []}
    text: list[str] = []
    for at, line in enumerate(lines):
        forms = {"utf-8": line.decode("utf-8")} if at in others or line.isascii() else {}
        if not line.isascii() and _is_in_codec(line, "gb18030"):
            forms["gb18030"] = line.decode("gb18030")
        if not forms:
            return None
        best = max(forms, key=lambda each: likelihood(forms[each]))
        text.append(forms[best])
        read[best].append(forms[best])
    return "".join(text) if all(is_surely_chinese("".join(some)) for some in read.values()) else None


def _is_in_codec(data: bytes, codec: str) -> bool:
    try:
        data.decode(codec)
    except UnicodeDecodeError:
        return False
    return True


def _utf_8(data: bytes) -> str | None:
    """UTF-8, in which few bytes may be damaged, or lines in GB18030.

    In other encodings a damaged byte can pair those that follow it wrongly, into characters nobody wrote.
    """
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError as error:
        if mixed := _of_two(data):
            return mixed
        text = data.decode("utf-8", "replace")
        is_cut = error.reason == _ENDS_WITHIN
    damaged = text.count("\ufffd")
    whole = len(text) - len(text.encode("ascii", "ignore")) - damaged
    if is_cut and whole >= _FEWEST_BEFORE_A_CUT:
        return text
    return text if damaged * _WHOLE_FOR_ONE_DAMAGED <= whole + _WHOLE_FOR_ONE_DAMAGED // 2 else None


def has_mark(data: bytes) -> bool:
    """Whether bytes begin with a mark that says their encoding."""
    return any(data.startswith(mark) for mark, _encoding in _MARKS)


def likelihood(text: str) -> float:
    """How much a text's beginning looks like Chinese that was decoded rightly: 1 for its most frequent characters."""
    sample = _scored(text)
    return sum(map(_weight, sample)) / max(1, len(sample))


def _scored(text: str) -> str:
    """The characters that tell the most, from a text's beginning: those in which encodings differ, and what is between
    them. A page may begin with thousands of others.
    """
    return re.sub(_LONG_ASCII, " ", text[:_SAMPLE])[:_SCORED]


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
        text = data.decode(encoding, "replace")
        if encoding != "utf-8-sig" and _is_little_damaged(text):
            return text
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
        decoder = codecs.getincrementaldecoder(encoding)("replace")
        sample = decoder.decode(data[:_SAMPLE], final=len(data) <= _SAMPLE)
        if sample and _is_little_damaged(sample) and not _is_binary(sample) and _is_chinese(sample):
            scored.append((likelihood(sample), encoding))
    for share, encoding in sorted(scored, reverse=True):
        if share < _ENOUGH:
            break
        text = _mended(data, encoding)
        if _is_little_damaged(text) and not _is_foreign(data, text):
            return text, encoding
    raise _no_text(subject)


def _no_text(subject: str) -> SourceError:
    return SourceError(
        _("this is no text in UTF-8, UTF-16, UTF-32, GB18030 or Big5."),
        subject=subject,
        hint=_("If it is text, convert it to UTF-8 (iconv -t UTF-8) and open that."),
    )


def _is_foreign(data: bytes, text: str) -> bool:
    """Whether bytes, of few characters too, are valid in an encoding of Korea or Japan and mostly its letters.

    Such kana make frequent characters of Big5; such Hangul do of nothing that `text` may be.
    """
    for encoding, letters, others_for_one in _FOREIGN:
        decoder = codecs.getincrementaldecoder(encoding)("strict")
        try:
            sample = decoder.decode(data[:_SAMPLE], final=len(data) <= _SAMPLE)
        except UnicodeDecodeError:
            continue
        found = len(re.findall(letters, sample))
        if letters is not _KANA and is_surely_chinese(text):
            continue
        if found >= _FEW and len(re.findall(_HAN, sample)) <= others_for_one * found:
            return True
    return False


def _is_little_damaged(text: str) -> bool:
    """Whether of the characters that take several bytes few are damaged; `True` where none is.

    Bytes that are no text fall into one in four or so that none is made of.
    """
    damaged = len(re.findall("\ufffd+", text)) if "\ufffd" in text else 0
    if not damaged:
        return True
    whole = len(text) - len(text.encode("ascii", "ignore")) - text.count("\ufffd")
    return damaged * _WHOLE_FOR_ONE_LOST <= whole + _WHOLE_FOR_ONE_LOST // 2


def _is_chinese(text: str) -> bool:
    """Whether a text's beginning has the characters that no Chinese text goes without, if it is of some length.

    Korean, Japanese and the EUC of Taiwan are made of the same pairs of bytes: read as GB18030 they are characters,
    but seldom a frequent one: 0 to 7 in a hundred, where a letter has 20 at the least in 100, and 2 in 30.
    """
    sample = _scored(text)
    han: list[str] = re.findall(_HAN, sample)
    frequent = sum(map(_FREQUENT.__contains__, han))
    kana = len(re.findall(_KANA, sample))
    if kana * _MOST_KANA > len(han) + kana:
        return False
    if len(han) >= _MANY:
        return (frequent + 1) * _ONE_OF >= len(han)
    if len(han) < _FEW or frequent * _ONE_OF >= len(han):
        return True
    # Of Korean no character read so is in the standard's second half; of the EUC of Taiwan many are, which are rare.
    firsts: list[int] = [each.encode("gb18030")[0] for each in han]
    rare = sum(first >= _FIRST_OF_RARE for first in firsts)
    return max(firsts) > _LAST_OF_KOREAN and rare * _MOST_RARE <= len(han)


def is_surely_chinese(text: str) -> bool:
    """Whether a text's beginning has enough characters, and enough frequent ones, that it can't be anything else."""
    han = re.findall(_HAN, _scored(text))
    return len(han) >= _FEW and sum(map(_FREQUENT.__contains__, han)) * _ONE_OF >= len(han)


def _mended(data: bytes, encoding: str) -> str:
    """The characters of a whole text, with U+FFFD for damaged bytes.

    A byte that is lost or too many pairs those that follow it wrongly, to the next ASCII character; in GB18030 these
    are read again, a line at a time: no line's end is a part of a character.
    """
    try:
        return data.decode(encoding)
    except UnicodeDecodeError:
        text = data.decode(encoding, "replace")
    if encoding != "gb18030" or text.count("\ufffd") > _MOST_MENDED:
        return text
    return "".join(map(_mended_line, data.splitlines(keepends=True)))


def _mended_line(line: bytes) -> str:
    text = line.decode("gb18030", "replace")
    if "\ufffd" not in text or len(line) > _LONGEST_MENDED:
        return text
    mended = ""
    at = 0
    while at < len(line):
        try:
            mended += line[at:].decode("gb18030")
            break
        except UnicodeDecodeError as error:
            bad, end = at + error.start, at + error.end
        first = last = bad
        while first > at and line[first - 1] > 0x7F:
            first -= 1
        while last < len(line) and line[last] > 0x7F:
            last += 1
        if (last - first) % 2:
            bad = first + _odd_one(line[first:last])
            end = bad + 1
        mended += line[at:bad].decode("gb18030", "replace") + "\ufffd"
        at = end
    return max(text, mended, key=lambda read: (likelihood(read), read == text))


def _odd_one(run: bytes) -> int:
    """Which of an odd number of bytes, all of characters of two, is damaged: that without which they are likeliest."""
    pairs = [_pair_weight(run[at : at + 2]) for at in range(len(run) - 1)]
    score = sum(pairs[1::2])
    best, found = score, 0
    for at in range(2, len(run), 2):
        score += pairs[at - 2] - pairs[at - 1]
        if score > best:
            best, found = score, at
    return found


def _pair_weight(pair: bytes) -> float:
    character = pair.decode("gb18030", "replace")
    return _weight(character) if len(character) == 1 else 0.0


def _is_binary(text: str) -> bool:
    """Whether text has more control characters than stray ones."""
    sample = text[:_SAMPLE]
    # Taking out all others takes a tenth of the time of a look for each control character.
    return len(sample.encode("ascii", "ignore").translate(None, _NO_CONTROLS)) * 8 > len(sample)
