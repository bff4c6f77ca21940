"""Which texts are one letter, and why: copies, corrections, and letters that are only alike."""

import re
from dataclasses import replace
from itertools import product
from random import Random

import pytest

from reader.letters import Reason, Relation, Traits, Verdict, compared, traits_of
from reader.letters.identity import are_similar
from reader.reply import RegionKind, parse
from tests.benchmarks.pairs import Facts, facts, letter
from tests.examples import REPLY
from tests.sources.test_formats import FORMATS, LETTERS, SAMPLE, in_format


def traits(text: str) -> Traits:
    return traits_of(parse(text))


def shown_by_a_mirror(text: str, *kinds: RegionKind) -> str:
    """Some parts of a page, under another site's head."""
    return "首页 > 建议提案\n浏览次数：17\n\n" + "\n".join(
        region.span.of(text) for region in parse(text).regions if region.kind in kinds
    )


def a_year_later(text: str) -> str:
    """The next letter of the same office to the same deputy: other years, sums and numbers in the same words."""
    later = re.sub(r"20(\d\d)", lambda match: f"20{int(match[1]) + 1:02}", text)
    return re.sub(r"(?<!\d)\d{2,3}(?=万|个|%)", lambda match: str(int(match[0]) * 7 % 900 + 11), later)


def to_another_deputy(text: str) -> str:
    """The same words, which the office sends to somebody who asked the same."""
    return text.replace("逄若衡", "宁知行").replace("0217", "0518").replace("86号", "91号")


BODY = (RegionKind.BODY,)
LETTER = (RegionKind.BODY, RegionKind.CLOSING)
SAME_WORDS = Verdict(Relation.SAME, Reason.WORDS)
CORRECTED = SAMPLE.replace("2000万元", "2060万元", 1)


@pytest.mark.parametrize("name", FORMATS)
@LETTERS
def test_a_letter_is_one_version_in_every_format(letter: str, name: str) -> None:
    assert compared(traits(letter), traits(in_format(name, letter))) == SAME_WORDS


def test_widths_blanks_and_lines_make_no_other_version() -> None:
    wide = SAMPLE.translate({ord(digit): ord(digit) + 0xFEE0 for digit in "0123456789"})
    wrapped = re.sub(r"(?<=[，、])", "\n", SAMPLE.replace("　", ""))

    assert compared(traits(SAMPLE), traits(wide)) == SAME_WORDS
    assert compared(traits(SAMPLE), replace(traits(wrapped), number=traits(SAMPLE).number)) == SAME_WORDS


@pytest.mark.parametrize(
    ("other", "reason"),
    [
        (CORRECTED, Reason.NUMBER),
        # Its opening names the session and its signature the office.
        (shown_by_a_mirror(CORRECTED, *LETTER), Reason.PROPOSAL),
        (shown_by_a_mirror(CORRECTED, *BODY), Reason.NEAR),
        (CORRECTED.replace("岚水函〔2024〕86号", ""), Reason.PROPOSAL),
    ],
)
def test_a_correction_is_another_version_also_where_a_copy_lacks_what_names_it(other: str, reason: Reason) -> None:
    assert CORRECTED != SAMPLE
    assert compared(traits(SAMPLE), traits(other)) == Verdict(Relation.VERSION, reason)


@pytest.mark.parametrize("parts", [BODY, LETTER, tuple(RegionKind)])
def test_next_year_s_letter_is_another_letter_however_alike_and_whatever_a_copy_lacks(
    parts: tuple[RegionKind, ...],
) -> None:
    later = a_year_later(SAMPLE)
    for one, other in product((SAMPLE, shown_by_a_mirror(SAMPLE, *parts)), (later, shown_by_a_mirror(later, *parts))):
        assert not compared(traits(one), traits(other)).relation.is_one_letter


def test_a_file_that_was_loaded_twice_is_told_from_two_files_of_one_text() -> None:
    text, page, again = (traits_of(parse(SAMPLE), [file]) for file in ("1", "2", "1"))
    assert compared(text, page) == SAME_WORDS
    assert compared(text, again) == Verdict(Relation.SAME, Reason.FILE)


@pytest.mark.parametrize("parts", [BODY, LETTER, tuple(RegionKind)])
def test_the_same_words_to_another_deputy_are_another_letter(parts: tuple[RegionKind, ...]) -> None:
    other = to_another_deputy(SAMPLE)
    for one, another in product((SAMPLE, shown_by_a_mirror(SAMPLE, *parts)), (other, shown_by_a_mirror(other, *parts))):
        assert compared(traits(one), traits(another)).relation is Relation.DIFFERENT


def test_another_document_number_speaks_against_the_same_words() -> None:
    other = SAMPLE.replace("〔2024〕86号", "〔2024〕87号")
    assert compared(traits(SAMPLE), traits(other)).reason is Reason.OTHER_NUMBER


def test_the_same_number_of_another_proposal_speaks_for_nothing() -> None:
    other = REPLY.replace("第58号", "第59号").replace("540万元", "550万元")
    assert compared(traits(REPLY), traits(other)) == Verdict(Relation.DIFFERENT, Reason.OTHER_PROPOSAL)


def test_the_same_number_of_quite_another_text_speaks_for_nothing() -> None:
    words = "本页列出全县各单位公文。" + "、".join(f"目录第{number}项事务公开情况" for number in range(80))
    listed = replace(traits(words), number=traits(REPLY).number, issuer=traits(REPLY).issuer)
    assert not compared(traits(REPLY), listed).relation.is_one_letter


def test_the_office_that_put_a_letter_on_its_page_makes_no_other_letter_of_it() -> None:
    page = SAMPLE.replace("发布机构\n岚江省水利厅", "发布机构\n岚江省人民政府办公厅")
    assert traits(page).issuer == traits(SAMPLE).issuer == "岚江省水利厅"
    assert compared(traits(SAMPLE), traits(page)) == SAME_WORDS


COOPERATING = """\
关于对县十七届人大二次会议第58号建议的会办意见
青水函〔2023〕17号

闻溪代表：
　　您提出的《关于加强农村饮水工程维护的建议》收悉，现将我局会办意见函复如下：
一、水源工程
　　2022年我局新建应急水源三处，投资410万元，解决了枯水期的供水。
二、下一步
　　我局将会同县财政局落实管护经费，并在年内完成水质检测。
　　　　　　　　青河县水利局
　　　　　　　　2023年5月30日
"""


@pytest.mark.parametrize("addressed", ["闻溪代表", "县财政局", "县财政局、县发改局"])
def test_replies_of_two_offices_to_one_proposal_are_letters_that_belong_together(addressed: str) -> None:
    opinion = traits(COOPERATING.replace("闻溪代表", addressed))
    assert compared(traits(REPLY), opinion).relation is Relation.RELATED
    assert compared(traits(COOPERATING), opinion).relation is not Relation.DIFFERENT


def test_an_opinion_on_another_proposal_belongs_to_nothing_of_the_office_that_it_addresses() -> None:
    opinion = COOPERATING.replace("闻溪代表", "县财政局").replace("第58号", "第59号")
    assert compared(traits(REPLY), traits(opinion)).relation is Relation.DIFFERENT


def test_replies_to_proposals_with_one_number_at_two_places_have_nothing_to_do_with_each_other() -> None:
    elsewhere = (
        COOPERATING.replace("青河县", "东汀县").replace("闻溪", "宁知行").replace("加强农村饮水工程维护", "修桥")
    )
    assert compared(traits(REPLY), traits(elsewhere)).relation is Relation.DIFFERENT


def test_the_bytes_of_a_file_are_one_version_whatever_a_reader_made_of_them() -> None:
    before = replace(traits("旧版读出的文字540万元"), files=frozenset(["f" * 64]))
    after = replace(traits("新版读出的另一些文字540万元"), files=frozenset(["f" * 64]))
    assert compared(before, after) == Verdict(Relation.SAME, Reason.FILE)
    assert before.keys & after.keys


def test_one_address_is_one_letter_however_it_is_written() -> None:
    first, second = (
        traits_of(parse(text), addresses=[address])
        for text, address in (
            ("页面上的几个字", "http://www.example.org/art/58.html#top"),
            ("页面上的另外几个字", "https://example.org/art/58.html/"),
        )
    )
    assert compared(first, second) == Verdict(Relation.VERSION, Reason.ADDRESS)
    assert first.keys & second.keys


def test_a_verdict_is_the_same_whichever_text_comes_first_and_one_letter_s_texts_are_looked_up_by_a_key() -> None:
    texts = [SAMPLE, CORRECTED, REPLY, COOPERATING, a_year_later(SAMPLE), to_another_deputy(SAMPLE)]
    known = [traits(text) for text in (*texts, *(shown_by_a_mirror(text, *BODY) for text in texts))]
    for one, other in product(known, known):
        verdict = compared(one, other)
        assert verdict == compared(other, one)
        assert one.keys & other.keys or not verdict.relation.is_one_letter


def test_of_two_short_texts_without_figures_only_the_day_tells_that_they_are_one() -> None:
    words = REPLY[REPLY.index("尊敬") : REPLY.index("一、")] + "".join(
        f"我局高度重视{each}工作，认真研究，积极落实，" for each in "水源管护检测培训宣传督查考核保障服务"
    )
    signed = words + "\n\n　　　　青河县财政局\n　　　　2023年{}月12日\n"
    june, again = traits(signed.format(6)), traits(signed.format(6).replace("培工作", "施工工作"))
    july = traits(signed.format(7))

    assert compared(june, again) == Verdict(Relation.VERSION, Reason.NEAR)
    assert compared(june, july) == Verdict(Relation.DIFFERENT, Reason.ALONE)
    assert compared(again, traits(words)) == Verdict(Relation.DIFFERENT, Reason.ALONE)
    assert compared(june, traits(words)) == Verdict(Relation.VERSION, Reason.NEAR), "the whole body to the same person"


@pytest.mark.parametrize(
    ("one", "other", "similar"),
    [("关于第58号建议的答复", "关于第59号建议的答复", True), ("甲", "乙", False), ("", "", False), ("甲", "", False)],
)
def test_titles_in_which_a_digit_was_put_right_are_similar(one: str, other: str, similar: bool) -> None:
    assert are_similar(one, other) is similar


TINY = facts(Random(5))
TINY = replace(TINY, topics=(0,), names_year=False, signs=True, year=2021, sums=(410, 37, 23, 260))
"""A letter of few numerals that names no year."""


def tiny(text: str) -> str:
    """Its body on a page of its own, without what names it."""
    return shown_by_a_mirror(text, RegionKind.BODY)


def with_another_sum(said: Facts) -> Facts:
    return replace(said, sums=(said.sums[0] + 100, *said.sums[1:]))


def test_one_other_sum_makes_two_letters_of_tiny_texts_that_name_no_year_or_day() -> None:
    one, other = traits(letter(TINY)), traits(tiny(letter(with_another_sum(TINY))))
    assert compared(one, other) == Verdict(Relation.DIFFERENT, Reason.ALONE)


def test_one_other_sum_was_put_right_where_both_texts_name_the_letter_s_year_or_its_day() -> None:
    named = replace(TINY, names_year=True)
    one, other = traits(letter(named)), traits(tiny(letter(with_another_sum(named))))
    assert compared(one, other) == Verdict(Relation.VERSION, Reason.NEAR)

    closed = shown_by_a_mirror(letter(with_another_sum(TINY)), *LETTER)
    assert traits(closed).signed == traits(letter(TINY)).signed != ""
    assert compared(traits(letter(TINY)), traits(closed)) == Verdict(Relation.VERSION, Reason.NEAR)


def test_two_other_sums_make_two_letters_of_tiny_texts_whatever_they_name() -> None:
    named = replace(TINY, names_year=True)
    other = replace(named, sums=(named.sums[0] + 100, named.sums[1] + 100, *named.sums[2:]))
    assert not compared(traits(letter(named)), traits(tiny(letter(other)))).relation.is_one_letter


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("尊敬的{deputy}代表", "尊敬{deputy}代表"),
        ("{deputy}代表：", "{lacking}代表："),
        ("函〔2021〕", "凾〔2021〕"),
        ("{office}\n", "{office}□\n"),
    ],
)
def test_what_is_badly_printed_speaks_against_no_copy_that_has_the_same_numerals(old: str, new: str) -> None:
    said = {"deputy": TINY.deputy, "lacking": TINY.deputy[1:], "office": TINY.office}
    text = letter(TINY)
    bad = text.replace(old.format(**said), new.format(**said), 1)
    assert bad != text
    assert compared(traits(text), traits(tiny(bad))).relation.is_one_letter


def test_the_same_words_of_which_nobody_knows_to_whom_are_no_copy() -> None:
    text = letter(TINY)
    nobody = tiny(text).replace(f"尊敬的{TINY.deputy}代表：", "")
    assert traits(nobody).addressees == ()
    assert not compared(traits(text), traits(nobody)).relation.is_one_letter
