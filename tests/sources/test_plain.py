"""Bytes become the characters that were written, or it is said why they can't be."""

import codecs
from random import Random

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from reader.errors import SourceError
from reader.sources.plain import decode
from tests.examples import REPLY
from tests.growth import IN_PROPORTION, growth

TRADITIONAL = """\
關於第58號建議的答覆
您提出的《關於加強農村飲水工程維護的建議》收悉，現答覆如下：
一、2022年，縣財政安排維修養護資金540萬元，其中：中央資金300萬元。
二、我們將會同縣水利局積極爭取上級資金，力爭2024年6月底前完成12處老舊水廠改造。
"""


KOREAN = (
    "제12호 건의에 대한 답변\n귀하께서 제출하신 농촌 상수도 유지관리 강화에 관한 건의를 잘 받았으며"
    " 다음과 같이 답변드립니다."
    " 2022년 우리 군은 유지보수 자금 540만원을 편성하였습니다. 앞으로 관계 기관과 협력하여 개선을 추진하겠습니다.\n"
)
JAPANESE = (
    "第12号の提案に対する回答について\nご提出いただいた農村水道施設の維持管理の強化に関する提案を受理しましたので、"
    "下記のとおり回答いたします。2022年度は維持修繕費として540万円を計上しました。\n"
)
# 您提出的關於加強農村飲水工程維護的建議收悉，現答覆如下：縣財政安排維修養護資金540萬元，其中中央資金300萬元 in EUC-TW.
TAIWANESE = bytes.fromhex(
    "dac0dfc8c5f8cefbf9c3cdf5c5fbdab0e7a9cadae3a3c5d5c4d6e1a3eac4fbaccefbd0fafabec8addabea1a2dca2e1b0f7bb"
    "c7f1c4b6a1a8f1ecd8c2d1c9c7f8daeaeac4d4baeff2fbace6f1cfda353430e5dcc4f7a1a2cca7c4e3c4e3c6c1e6f1cfda33"
    "3030e5dcc4f7"
)


@pytest.mark.parametrize(
    ("text", "codec", "named"),
    [
        (REPLY, "utf-8", "utf-8"),
        (REPLY, "utf-16-le", "utf-16-le"),
        (REPLY, "utf-16-be", "utf-16-be"),
        (REPLY, "gb18030", "gb18030"),
        (REPLY.replace("　", " "), "gbk", "gb18030"),
        (TRADITIONAL, "big5", "big5hkscs"),
        (TRADITIONAL, "utf-8", "utf-8"),
        (TRADITIONAL, "utf-16-le", "utf-16-le"),
        (TRADITIONAL, "gb18030", "gb18030"),
        (REPLY, "utf-32-le", "utf-32-le"),
        (REPLY, "utf-32-be", "utf-32-be"),
        (TRADITIONAL, "utf-32-le", "utf-32-le"),
        ("plain ASCII, 540\n", "ascii", "utf-8"),
        ("甲", "utf-8", "utf-8"),
    ],
)
def test_text_without_a_mark_is_recognised(text: str, codec: str, named: str) -> None:
    assert decode(text.encode(codec), "reply.txt") == (text, named)


@pytest.mark.parametrize(
    ("mark", "codec", "named"),
    [
        (codecs.BOM_UTF8, "utf-8", "utf-8-sig"),
        (codecs.BOM_UTF16_LE, "utf-16-le", "utf-16"),
        (codecs.BOM_UTF16_BE, "utf-16-be", "utf-16"),
        (codecs.BOM_UTF32_LE, "utf-32-le", "utf-32"),
        (codecs.BOM_UTF32_BE, "utf-32-be", "utf-32"),
    ],
)
def test_a_mark_decides_and_is_no_character(mark: bytes, codec: str, named: str) -> None:
    assert decode(mark + REPLY.encode(codec), "reply.txt") == (REPLY, named)


@pytest.mark.parametrize("text", ["", "王嘉", "①②", KOREAN, JAPANESE, "Всё в порядке.", "Nothing to add.\n", "1,234.5"])
def test_behind_a_mark_a_text_may_be_short_or_of_another_language(text: str) -> None:
    assert decode(codecs.BOM_UTF16_LE + text.encode("utf-16-le"), "reply.txt") == (text, "utf-16")


def test_a_long_text_is_read_to_its_end() -> None:
    text = REPLY * 400

    assert len(text.encode("gb18030")) > 200_000
    assert decode(text.encode("gb18030"), "reply.txt") == (text, "gb18030")


@pytest.mark.parametrize(
    "data",
    [
        bytes(range(256)) * 8,
        b"\x00" * 400,
        b"\x7fELF\x02\x01\x01" + b"\x00\x01\x02\x03" * 100,
        b"\xff".join(REPLY.encode("gb18030")[at : at + 15] for at in range(0, 900, 15)),
        REPLY.encode("shift_jis", "ignore"),
        KOREAN.encode("euc_kr"),
        KOREAN.encode("cp949"),
        KOREAN[:20].encode("euc_kr"),
        KOREAN[20:45].encode("euc_kr"),
        JAPANESE[10:35].encode("euc_jp"),
        JAPANESE.encode("cp932"),
        JAPANESE.encode("euc_jp"),
        TAIWANESE,
        TAIWANESE[:40],
        codecs.BOM_UTF16_LE + Random(1).randbytes(60),
        codecs.BOM_UTF16_BE + Random(2).randbytes(6_000),
        codecs.BOM_UTF16_LE + bytes(range(32)) * 4,
    ],
)
def test_what_is_no_text_is_refused(data: bytes) -> None:
    with pytest.raises(SourceError) as caught:
        decode(data, "reply.txt")
    assert caught.value.subject == "reply.txt"


LINE = "县财政安排维修养护资金540万元，用于更换管道12公里，其中中央资金300万元。"


def common(one: str, other: str) -> int:
    """How many characters two texts begin with alike."""
    return next((at for at, pair in enumerate(zip(one, other, strict=False)) if pair[0] != pair[1]), len(one))


@pytest.mark.parametrize("damage", ["lost", "too many", "another"])
def test_one_damaged_byte_in_gb18030_is_marked_and_costs_its_line_three_characters_at_the_most(damage: str) -> None:
    before, after = "青河县财政局关于第58号建议的答复\n", "\n特此答复。\n"
    data = LINE.encode("gb18030")
    changed = 0
    for place in range(len(data)):
        instead = b"\xff" if damage == "too many" else b"\xff" if damage == "another" else b""
        rest = data[place:] if damage == "too many" else data[place + 1 :]
        read, encoding = decode(
            before.encode("gb18030") + data[:place] + instead + rest + after.encode("gb18030"), "reply.txt"
        )
        assert (encoding, read.startswith(before), read.endswith(after)) == ("gb18030", True, True)
        line = read[len(before) : -len(after)]
        assert "\ufffd" in line or data[place] < 0x80
        same = common(line, LINE) + common(line[::-1], LINE[::-1])
        changed = max(changed, len(LINE) - same)
    assert changed <= 3


@pytest.mark.parametrize("codec", ["gb18030", "big5", "utf-16-le", "utf-32-be"])
def test_a_text_that_is_cut_within_a_character_is_read_to_there(codec: str) -> None:
    text = TRADITIONAL.replace("\n", "") * 2

    assert decode(text.encode(codec)[:-1], "reply.txt")[0] == text[:-1] + "\ufffd"


@pytest.mark.parametrize(("mark", "codec"), [(codecs.BOM_UTF16_LE, "utf-16-le"), (codecs.BOM_UTF32_BE, "utf-32-be")])
def test_a_cut_text_with_a_mark_is_read_to_there(mark: bytes, codec: str) -> None:
    assert decode((mark + REPLY.encode(codec))[:-1], "reply.txt")[0] == REPLY[:-1] + "\ufffd"


def test_damaged_lines_are_mended_in_proportion_to_their_number() -> None:
    def damaged(lines: int) -> bytes:
        return (LINE * 20 + "\n").encode("gb18030")[1:] * lines

    assert growth(lambda data: decode(data, "reply.txt"), damaged, 10) < IN_PROPORTION


def test_text_that_breaks_its_mark_is_refused_with_the_place() -> None:
    with pytest.raises(SourceError, match="byte 4"):
        decode(codecs.BOM_UTF8 + b"a\xff", "reply.txt")


def test_an_odd_control_now_and_then_is_still_text() -> None:
    text = f"{REPLY[:50]}\0{REPLY[50:]}\x1b[31m"

    assert decode(text.encode(), "reply.txt") == (text, "utf-8")


def test_a_page_s_end_ends_a_line() -> None:
    assert decode("甲\f二、乙\v丙".encode(), "reply.txt") == ("甲\n二、乙\n丙", "utf-8")


@pytest.mark.parametrize("mark", [b"", codecs.BOM_UTF8])
def test_few_damaged_bytes_are_shown_and_many_refused(mark: bytes) -> None:
    data = REPLY.encode()
    read = decode(mark + data[:101] + b"\xff" + data[102:-2], "reply.txt")[0]

    assert 0 < read.count("\ufffd") < 6
    assert [char for char in read if char.isdigit()] == [char for char in REPLY if char.isdigit()]
    with pytest.raises(SourceError):
        decode(mark + data.replace("，".encode(), b"\xff"), "reply.txt")


LINES = [line.strip() for line in (REPLY + TRADITIONAL).split("\n") if len(line.strip()) > 3]


@pytest.mark.parametrize("codec", ["gb18030", "big5", "utf-16-le", "utf-16-be"])
def test_a_line_is_enough_to_tell_the_encoding(codec: str) -> None:
    for line in LINES:
        try:
            data = line.encode(codec)
        except UnicodeEncodeError:
            continue
        assert decode(data, "reply.txt")[0] == line


def test_characters_of_four_bytes_are_read() -> None:
    assert decode((REPLY + "𠀀㐀").encode("gb18030"), "reply.txt") == (REPLY + "𠀀㐀", "gb18030")


@given(st.binary(max_size=400))
@example(b"\xfe\xff\0\t\0 ")
@example(b"\xff\xfe\x0c\x0b")
def test_bytes_are_the_text_that_their_encoding_says_or_refused(data: bytes) -> None:
    try:
        text, encoding = decode(data, "reply.txt")
    except SourceError:
        return
    if "\ufffd" not in text:
        said = data.decode(encoding).replace("\f", "\n").replace("\v", "\n")
        assert text.removeprefix("\ufeff") == said.removeprefix("\ufeff")


@given(st.text(st.characters(exclude_categories=("Cs", "Cc")), min_size=1, max_size=60))
def test_utf_8_is_never_taken_for_anything_else(text: str) -> None:
    assert decode(text.encode("utf-8-sig"), "reply.txt") == (text, "utf-8-sig")


def test_a_short_text_in_utf_8_that_is_cut_within_its_last_character_is_read_to_there() -> None:
    assert decode("安排资金5万元".encode()[:-1], "reply.txt")[0] == "安排资金5万\ufffd"
    assert decode("已安排资金18万元。".encode()[:-2], "reply.txt")[0] == "已安排资金18万元\ufffd"


def test_chinese_in_seven_bits_is_read_and_what_is_shifted_out_otherwise_refused() -> None:
    assert decode(REPLY.encode("hz", "ignore"), "reply.txt")[0] == REPLY.encode("gb2312", "ignore").decode("gb2312")
    assert decode(b"a ~{ b", "reply.txt")[0] == "a ~{ b"
    with pytest.raises(SourceError, match="this is no text in"):
        decode("予算は百万円です。".encode("iso2022_jp"), "reply.txt")


@pytest.mark.parametrize("codec", ["utf-8", "gb18030"])
@pytest.mark.parametrize("taken_for", ["latin-1", "cp1252"])
def test_bytes_that_were_taken_for_letters_are_read_again(codec: str, taken_for: str) -> None:
    letters = "".join(bytes([byte]).decode(taken_for, "ignore") or chr(byte) for byte in REPLY.encode(codec))

    assert decode(letters.encode(), "reply.txt")[0] == REPLY


@pytest.mark.parametrize("text", ["Der Zuschuß beträgt 540 € für Müller.", "naïve café", "ÊÐ"])
def test_latin_letters_stay_what_they_are(text: str) -> None:
    assert decode(text.encode(), "reply.txt")[0] == text


def test_lines_in_two_encodings_are_read_each_in_its_own() -> None:
    first, second = REPLY, "附注：另有补助资金30万元，由县里安排，用于水源地保护。\n"

    for one, other in (("utf-8", "gb18030"), ("gb18030", "utf-8")):
        assert decode(first.encode(one) + second.encode(other), "reply.txt")[0] == first + second
    assert decode(("联通\n" + first).encode("gb18030"), "reply.txt") == ("联通\n" + first, "gb18030")
