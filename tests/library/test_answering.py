"""What holds is found, and nothing else; what may hold is told apart."""

from collections.abc import Callable
from functools import cache
from pathlib import Path
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.library import answering, often, parts, truths, worded
from reader.library import cache as library_cache
from reader.library.answering import Question, Truth, answers, count, held
from reader.library.grams import AllOf, NoneOf
from reader.library.query import All, Any, Not, Query, Words, parse
from reader.library.searching import Counted, Search
from reader.library.words import words_of
from reader.library.writing import Writer
from reader.text import search
from tests.examples import REPLY
from tests.growth import IN_PROPORTION, growth
from tests.library.making import TODAY, Place, letter, place_in

LETTERS = {
    "exact.txt": letter("2023年，省财政厅安排农村供水补助资金2800万元。", 1),
    "decimal.txt": letter("2022年，市财政局安排维修资金0.28亿元，其中管网1000万元。", 2, 2022),
    "han.txt": letter("县财政安排资金二千八百万元。我局将于2024年6月底前完成管网改造。", 3, 2021),
    "over.txt": letter("县财政安排资金超过2800万元。我局将于2025年底前全部完工。", 4, 2020),
    "about.txt": letter("县财政安排资金约2700万元。", 5, 2019),
    "range.txt": letter("每处补助300-500万元。按《办法》（青财农〔2019〕17号）执行。", 6, 2018),
    "none.txt": letter("您反映的情况属实，路面\n　　确有破损。我局力争2026年完成改造。", 7, 2017),
}


@pytest.fixture(scope="module")
def place(tmp_path_factory: pytest.TempPathFactory) -> Place:
    made = place_in(tmp_path_factory.mktemp("library"), LETTERS)
    made.update()
    return made


@pytest.mark.parametrize(
    ("asked", "names"),
    [
        ("money=2800万", "exact decimal han over? about?"),
        ("money:2800万元 -约", "exact decimal han over?"),
        ("money>2800万", "over about?"),
        ("money>=2800万", "exact decimal han over about?"),
        ("money<500万", "range?"),
        ("money<=500万", "range"),
        ("money=300-500万元", "range"),
        ("money=400万", "range?"),
        ("money>=1亿", "over?"),
        ("money>1万美元", ""),
        ("-money>=2800万", "about? range none"),
        ("year:2023 money>=2000万", "exact"),
        ("payer:财政厅", "exact"),
        ("payer:财政厅 money=1000万", ""),
        ("payer:财政局 money=1000万", "decimal"),
        ("payer:(财政厅 or 财政局)", "exact decimal"),
        ("payer:(财政厅 or 财政局) money=1000万", "decimal"),
        ("(payer:财政厅 or year:2021) money=1000万", ""),
        ("money=(1000万 or 2800万) payer:(财政厅 or 财政局) year:2023", "exact"),
        ("signed>=2022", "exact decimal"),
        ("signed:2021-06", "han"),
        ("signed<2018-06-07", "none"),
        ("due<2024-06-15", ""),
        ("due<2025", "han"),
        ("due>2026-06", "none?"),
        ("is:overdue", "han"),
        ("has:promises", "han over none"),
        ("-has:sums", "none"),
        ("has:citations or 破损", "range none"),
        ("cites:〔2019〕17", "range"),
        ("cites:[2019]17号", "range"),
        ('number:"(2020)4"', "over"),
        ("title:饮水工程 title:第7", "none"),
        ("issuer:青河县 signed>2022", "exact"),
        ("path:replies/h", "han"),
        ("2800万元", "exact over"),
        ("800万元", ""),
        ('"800万元"', "exact over"),
        ("路面确有", "none"),
        ("０.２８亿元", "decimal"),
        ("资金 -(2800万元 or 二千八百万元)", "decimal about"),
    ],
)
def test_a_query_finds_what_holds(place: Place, asked: str, names: str) -> None:
    assert " ".join(place.names(asked)).replace(".txt", "") == names


@pytest.mark.parametrize(
    "asked", ["money=2800万", "-money>=2800万", "payer:财政局 money=1000万", "due<2025 or path:none", "资金"]
)
def test_what_is_looked_up_a_page_at_a_time_is_the_same(
    place: Place, monkeypatch: pytest.MonkeyPatch, asked: str
) -> None:
    at_once = place.names(asked)
    monkeypatch.setattr(parts, "_FEW", 0)

    assert place.names(asked) == at_once != []


@pytest.mark.parametrize("asked", ["资金", "万元 -资金", "money>=100万", "-没有", "没有", "资金 or payer:财政局", ""])
@pytest.mark.parametrize("few", [0, 500])
def test_those_behind_the_first_pages_are_the_same_in_the_same_order(
    place: Place, monkeypatch: pytest.MonkeyPatch, asked: str, few: int
) -> None:
    whole = place.found(asked)
    monkeypatch.setattr(parts, "_FEW", few)
    monkeypatch.setattr(answering, "_PAGE", 2)
    monkeypatch.setattr(answering, "_LARGEST_PAGE", 2)
    monkeypatch.setattr(library_cache, "_FIRST_PAGE", 1)
    monkeypatch.setattr(library_cache, "_LARGER", 1)
    for one_by_one in (0, 1, 2):
        monkeypatch.setattr(answering, "_ONE_BY_ONE", one_by_one)
        assert place.found(asked) == whole


@pytest.mark.parametrize(("few", "rows_each"), [(500, 2), (0, 2), (0, 0)])
@pytest.mark.parametrize("narrow", [0, 8, 10**9])
@pytest.mark.parametrize(
    "asked",
    [
        *("", "资金", "金", "19万元", "-资金", "资金 -19万元", "资金 or 补助", "没有这些 or 万元", "没有这些"),
        *("money=2800万", "money>=2000万", "-money>=2800万", "-(money>=2800万 资金)", "资金 money>=100万 signed>=2000"),
        *("-金", "金 -万", "-资金 or 万元", "money>=100万 -补助", "-(资金 补助)", "-(-资金)"),
        *("payer:财政局 money=1000万", "due<2025 or path:none", "has:sums -has:promises", "-资金 has:sums"),
    ],
)
def test_all_at_once_are_those_that_are_found_one_after_the_other(
    place: Place, monkeypatch: pytest.MonkeyPatch, asked: str, narrow: int, few: int, rows_each: int
) -> None:
    monkeypatch.setattr(truths, "_NARROW", narrow)
    monkeypatch.setattr(parts, "_ROWS_EACH", rows_each)
    monkeypatch.setattr(parts, "_FEW", few)
    monkeypatch.setattr(worded, "_FEW", few)
    today = int(f"{TODAY:%Y%m%d}")
    with place.opened() as library:
        found = {reply: truth for reply, truth, _stored in answers(library, Question(parse(asked), today))}
        at_once = held(library, Question(parse(asked), today))
        counted = count(library, Question(parse(asked), today))

    assert at_once.may == found.keys()
    assert at_once.sure == {reply for reply, truth in found.items() if truth is Truth.SURE}
    assert counted == (len(at_once.sure), len(at_once.may - at_once.sure))


def test_all_at_once_are_in_the_places_that_are_asked_about(tmp_path: Path) -> None:
    made = place_in(tmp_path, {"a/1.txt": LETTERS["exact.txt"], "b/2.txt": LETTERS["over.txt"]})
    made.update()

    with made.opened() as library:
        assert len(held(library, Question(parse("万元"), 0)).may) == 2
        assert count(library, Question(parse("万元"), 0, [made.folder / "a"])) == (1, 0)


_CHARACTERS = AllOf(("资金",))


def test_the_index_alone_tells_how_many_have_a_character_also_when_some_are_gone(tmp_path: Path) -> None:
    made = place_in(tmp_path, {f"{number}.txt": letter(f"安排资金{number}万元。", number) for number in range(6)})
    made.update()
    with made.opened() as library:
        assert library.count_having(_CHARACTERS) == 6
    (made.folder / "1.txt").unlink()
    made.write({"2.txt": letter("安排资金99万元。", 2)})
    made.update()

    with made.opened() as library:
        assert library.are_having(_CHARACTERS) == 6  # the one that was changed is still there, too
        assert library.count_having(_CHARACTERS) == 5
        assert count(library, Question(parse("资金"), 0)) == (5, 0)
        assert library.all_having(_CHARACTERS) == set(library.shelves.replies)
        assert library.all_having(NoneOf("99")) == set(library.shelves.replies) - (library.all_having("99") or set())


def test_the_index_alone_tells_nothing_where_it_is_ahead_or_behind(tmp_path: Path) -> None:
    made = place_in(tmp_path, {f"{number}.txt": letter(f"安排资金{number}万元。", number) for number in range(6)})
    made.update()
    with made.opened() as library:
        made.write({"1.txt": letter("安排补助。", 1)})
        made.update()
        (made.folder / "2.txt").unlink()
        made.update()  # by now the index has one more, and one less

        assert library.count_having(_CHARACTERS) is None
        assert library.all_having(_CHARACTERS) is None
        assert count(library, Question(parse("万元 资金"), 0)) == (6, 0)
        assert count(library, Question(parse("-资金"), 0)) == (0, 0)


def test_a_batch_that_only_the_index_has_is_not_counted_though_it_let_go_of_as_many(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    made = place_in(tmp_path, {f"{number}.txt": letter(f"安排资金{number}万元。", number) for number in range(6)})
    made.update()
    made.write({"0.txt": letter("安排补助。", 0)})
    made.update()  # the index lets go of what stood there with the next batch
    made.write({"1.txt": letter("安排资金99万元。", 1)})

    def end(_writer: Writer) -> None:
        raise KeyboardInterrupt

    with monkeypatch.context() as patch:
        patch.setattr(Writer, "_commit_rows", end)
        with pytest.raises(KeyboardInterrupt):
            made.update()

    with made.opened() as library:
        assert library.count_having(_CHARACTERS) is None
        assert count(library, Question(parse("资金"), 0)) == (5, 0)
    made.update()
    with made.opened() as library:
        assert library.count_having(_CHARACTERS) == 5


def test_replies_are_found_the_newest_first_and_undated_ones_last(tmp_path: Path) -> None:
    made = place_in(
        tmp_path, {"undated.txt": "安排资金。", "old.txt": LETTERS["range.txt"], "new.txt": LETTERS["exact.txt"]}
    )
    made.update()

    assert made.names("资金 or 补助") == ["new.txt", "old.txt", "undated.txt"]
    assert made.names("") == ["new.txt", "old.txt", "undated.txt"]


def test_only_the_replies_in_some_places_are_found(tmp_path: Path) -> None:
    made = place_in(
        tmp_path, {"a/1.txt": LETTERS["exact.txt"], "a2/2.txt": LETTERS["over.txt"], "3.txt": LETTERS["han.txt"]}
    )
    made.update()

    assert made.names("资金", made.folder / "a") == ["1.txt"]
    assert made.names("资金", made.folder / "a", made.folder / "3.txt") == ["1.txt", "3.txt"]
    assert made.names("资金", tmp_path) == ["1.txt", "3.txt", "2.txt"]


def test_words_of_a_title_are_found_as_the_reply_is_called(tmp_path: Path) -> None:
    text = LETTERS["none.txt"].replace("建议的答复", "建议的答   复")
    made = place_in(tmp_path, {"blanks.txt": text, "others.txt": LETTERS["han.txt"]})
    made.update()
    title = "关于对县十七届人大二次会议第7号建议的答复"
    assert title not in text

    (found,) = made.found(f'"{title}"')

    assert (found.called.title, found.spans, found.snippets, found.hits) == (title, (), (), 1)
    assert [snippet.marks[0].of(snippet.words) for snippet in found.titles] == [title]
    assert made.names(f'"{title}" 路面') == ["blanks.txt"]
    assert made.names(f'-"{title}"') == ["others.txt"]


def test_a_search_that_is_not_wanted_any_more_ends_where_it_is(place: Place) -> None:
    asked: list[int] = []

    def is_wanted() -> bool:
        asked.append(1)
        return len(asked) <= 2

    with place.opened() as library:
        search = Search(library, parse(""), TODAY, limit=1, is_wanted=is_wanted)
        assert len(list(search)) == 1

    assert (len(asked), search.counted) == (3, Counted(0, 0))


# A plain scan, of texts with line ends, blanks, widths and cases at random.

_PIECES = [
    "资金",
    "维修",
    "养护",
    "１９",
    "19",
    "万元",
    "，",
    ",",
    "\n",
    "\n　　",
    " ",
    "\n\n",
    "Ab",
    "ａ",
    "b",
    "（",
    "(",
    "0",
    "县",
    "σ",
    "İ",
]


def random_text(number: int) -> str:
    chance = Random(number)
    return f"甲{number}" + "".join(chance.choice(_PIECES) for _ in range(chance.randrange(5, 60)))


TEXTS = [random_text(number) for number in range(60)] + [REPLY, *LETTERS.values()]


@pytest.fixture(scope="module")
def random_place(tmp_path_factory: pytest.TempPathFactory) -> Place:
    made = place_in(tmp_path_factory.mktemp("random"), {f"{number}.txt": text for number, text in enumerate(TEXTS)})
    with pytest.MonkeyPatch.context() as patch:
        for name, value in {"_VOLUME": 20, "_FEWEST": 20, "_MANY": 4}.items():
            patch.setattr(often, name, value)
        assert made.update(batch=7).unread == ()
    return made


def found_in(place: Place, query: Query) -> set[str]:
    with place.opened() as library:
        question = Question(query, 0)
        found = [(reply, truth, library.text(stored)[0]) for reply, truth, stored in answers(library, question)]
        # One after the other or all at once: the same ones.
        at_once = held(library, question)
        assert at_once.may == {reply for reply, _truth, _text in found}
        assert at_once.sure == {reply for reply, truth, _text in found if truth is Truth.SURE}
        assert count(library, question) == (len(at_once.sure), len(at_once.may - at_once.sure))
    return {text for _reply, _truth, text in found}


def scanned(query: Query) -> set[str]:
    """The texts that a query holds of, looked for in each."""
    return {text for text in TEXTS if holds(query, text)}


def holds(query: Query, text: str) -> bool:
    match query:
        case Words(words):
            looked = search.Search(text)
            looked.find(words)
            return bool(looked.hits)
        case Not(of):
            return not holds(of, text)
        case All(of):
            return all(holds(each, text) for each in of)
        case Any(of):
            return any(holds(each, text) for each in of)
    raise AssertionError(query)


@st.composite
def substrings(draw: st.DrawFn) -> tuple[str, str]:
    """A text, and a substring of it with the same characters in another width, case or line."""
    text = draw(st.sampled_from(TEXTS))
    start = draw(st.integers(0, len(text) - 1))
    piece = text[start : start + draw(st.integers(1, 9))]
    if draw(st.booleans()):
        piece = "".join(chr(ord(each) + 0xFEE0) if "!" <= each <= "~" else each for each in piece)
    if draw(st.booleans()):
        piece = piece.upper() if len(piece.upper()) == len(piece) and "σ" not in piece else piece
    if draw(st.booleans()) and len(piece) > 1 and not piece.isascii():
        middle = draw(st.integers(1, len(piece) - 1))
        before, behind = piece[middle - 1], piece[middle]
        # Between letters a line end is a blank, nothing elsewhere, and takes away the blanks beside it.
        is_blank = before.isalnum() and behind.isalpha() and words_of(behind).isascii()
        if not (is_blank or before.isspace() or behind.isspace()):
            piece = f"{piece[:middle]}\n{piece[middle:]}"
    return text, piece


@given(substrings())
def test_every_substring_is_found_wherever_a_plain_scan_finds_it(random_place: Place, drawn: tuple[str, str]) -> None:
    text, piece = drawn
    words = words_of(piece)
    if not words:
        return
    query = Words(words, is_whole=False)
    found = found_in(random_place, query)

    assert text in found
    assert found == scanned(query)


_FORMS = ["{0} {1}", "{0} -{1}", "{0} or {1}", "({0} or {1}) -{2}", "-{0}", "-({0} {1}) {2}"]


@given(
    st.lists(substrings(), min_size=3, max_size=3),
    st.sampled_from(_FORMS),
)
def test_what_is_combined_is_found_as_by_a_plain_scan(
    random_place: Place, drawn: list[tuple[str, str]], form: str
) -> None:
    quoted = [f'"{words_of(piece).replace(chr(34), "").strip() or "资"}"' for _text, piece in drawn]
    query = parse(form.format(*quoted))

    assert found_in(random_place, query) == scanned(query)


@pytest.fixture(scope="module")
def libraries(tmp_path_factory: pytest.TempPathFactory) -> Callable[[int], Place]:
    """Libraries of so many letters."""

    def made(count: int) -> Place:
        place = place_in(tmp_path_factory.mktemp(f"of-{count}"), {})
        place.write({f"{number}.txt": f"财政厅安排资金{number}万元。" for number in range(count)})
        place.update()
        return place

    return cache(made)


@pytest.mark.parametrize("asked", ["资金", "-没有", "money>=0元", "资金 -没有 or payer:财政厅"])
def test_looking_takes_time_in_proportion_to_the_replies(libraries: Callable[[int], Place], asked: str) -> None:
    def count_all(place: Place) -> None:
        with place.opened() as library:
            found = Search(library, parse(asked), TODAY, limit=0)
            assert list(found) == []
            assert found.counted.sure == library.count

    assert growth(count_all, libraries, 100) < IN_PROPORTION
