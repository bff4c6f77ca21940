"""Files are listed in any order, those of which nothing is known at the end, and a row says what is known."""

import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from reader.errors import ReaderError
from reader.library.cache import NoLibraryError
from reader.library.listing import BY_PATH, ORDERS, Listed, Listing
from reader.library.query import parse
from reader.library.updating import Progress, update
from tests.library.making import Place, letter, place_in

TODAY = 20240701
UNDATED = "关于某事的复函\n\n某代表:\n\n拨款30万元。\n"


@pytest.fixture(scope="module")
def place(tmp_path_factory: pytest.TempPathFactory) -> Place:
    made = place_in(
        tmp_path_factory.mktemp("listing"),
        {
            "a.txt": letter("安排资金19万元。将于2023年12月底前完成。", 5, 2023),
            "b/c.txt": letter("安排资金20万美元。", 3, 2024),
            "b.txt": letter("安排资金1.5亿元。", 9, 2022),
            "d.txt": UNDATED,
            "e.txt": "",
            "f.notes.md": "no reply",
        },
    )
    made.update()
    made.write({"g.txt": letter("还没有读。", 4)})

    def stop(progress: Progress) -> None:
        if progress.commits:
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        update(made.cache, [made.folder], jobs=1, progress=stop)
    return made


@pytest.fixture
def listing(place: Place) -> Iterator[Listing]:
    found = Listing(place.cache, [place.folder])
    yield found
    found.close()


def names(listing: Listing, by: str = BY_PATH, *, backwards: bool = False, most: int = -1) -> str:
    rows = (listing.row(number, TODAY) for number in listing.order(by, backwards=backwards, most=most).files)
    return " ".join(Path(os.fsdecode(row.path)).stem for row in rows if row)


def test_files_stand_in_the_order_of_their_paths_whatever_came_of_them(listing: Listing) -> None:
    assert names(listing) == "a b c d e g"
    assert names(listing, backwards=True) == "g e d c b a"
    assert names(listing, most=2) == "a b"
    assert listing.counted() == (6, 1, 1)


def test_what_has_nothing_to_be_ordered_by_stands_at_the_end_either_way_round(listing: Listing) -> None:
    assert names(listing, "date") == "b a c d e g"
    assert names(listing, "date", backwards=True) == "c a b d e g"
    assert names(listing, "amount") == "a d b c e g"
    assert names(listing, "amount", backwards=True) == "b d a c e g"


@given(by=st.sampled_from(ORDERS), backwards=st.booleans(), most=st.integers(0, 7), many=st.sampled_from((0, 5_000)))
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_every_order_has_all_files_once_and_its_first_ones_are_those_of_the_whole_whichever_way_they_are_found(
    listing: Listing, by: str, backwards: bool, most: int, many: int
) -> None:
    whole = listing.order(by, backwards=backwards)
    assert sorted(zip(*whole, strict=True)) == sorted(zip(*listing.order(BY_PATH), strict=True))
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("reader.library.listing._MANY", many)
        assert listing.order(by, backwards=backwards, most=most) == (whole.files[:most], whole.replies[:most])


@pytest.mark.parametrize("by", ORDERS)
def test_the_first_of_many_are_found_along_an_index_whatever_they_are_ordered_by(
    listing: Listing, monkeypatch: pytest.MonkeyPatch, by: str
) -> None:
    monkeypatch.setattr("reader.library.listing._MANY", 0)
    asked: list[str] = []
    listing._rows.set_trace_callback(asked.append)
    listing.order(by, most=1)
    first = next(each for each in asked if "ORDER BY" in each)
    steps = [row[3] for row in listing._rows.execute(f"EXPLAIN QUERY PLAN {first}")]

    assert "INDEX" in steps[0]
    assert "USE TEMP B-TREE FOR ORDER BY" not in steps


def test_a_row_says_what_is_known(listing: Listing, place: Place) -> None:
    numbers = listing.order(BY_PATH).files
    first, *_rest, unread, new = (listing.row(number, TODAY) for number in numbers)

    assert first
    assert unread
    assert new
    assert first._replace(reply=None, digest=None) == Listed(
        path=os.fsencode(place.folder / "a.txt"),
        member="",
        outcome="text",
        problem=None,
        reply=None,
        digest=None,
        title="关于对县十七届人大二次会议第5号建议的答复",
        proposal_number="5",
        proposal="关于第5个饮水工程的建议",
        number="青财函〔2023〕5号",
        issuer="青河县财政局",
        dated="2023-06-06",
        category=None,
        sums=1,
        amount="19万元",
        account="allocated",
        totals=1,
        promises=1,
        doubts=0,
        overdue=1,
    )
    assert (unread.outcome, unread.problem, unread.title) == (
        "unread",
        "it is empty. There is nothing to read in it.",
        None,
    )
    assert (new.outcome, new.problem, new.sums) == ("new", None, 0)
    assert listing.row(1_000, TODAY) is None


def test_files_are_found_by_their_replies_and_by_words_of_their_names(listing: Listing) -> None:
    order = listing.order(BY_PATH)
    assert [bool(reply) for reply in order.replies] == [True, True, True, True, False, False]
    found = order.of({order.replies[1]}, {order.files[5]})
    assert (list(found.files), list(found.replies)) == ([order.files[1], order.files[5]], [order.replies[1], 0])
    assert listing.named(parse("G.txt replies")) == {order.files[5]}
    assert listing.named(parse("g.txt year:2023")) == listing.named(parse("")) == set()


def test_only_files_in_the_places_are_listed(place: Place) -> None:
    for places, found in (
        ([place.folder / "b"], "c"),
        ([place.folder / "a.txt", place.folder / "e.txt"], "a e"),
        ([place.folder / "a.txt", place.folder / "b"], "a c"),
        ([], "a b c d e g"),
        ([place.folder / "none"], ""),
    ):
        listing = Listing(place.cache, places)
        assert names(listing) == found
        listing.close()


def test_what_is_written_meanwhile_is_seen(tmp_path: Path) -> None:
    made = place_in(tmp_path, {"a.txt": letter("安排资金19万元。")})
    with pytest.raises(NoLibraryError):
        Listing(made.cache, [])
    made.update()
    listing = Listing(made.cache, [])
    made.write({"b.txt": letter("安排资金20万元。", 2)})
    made.update()
    assert names(listing) == "a b"
    listing.close()


def test_a_library_of_another_layout_is_none(tmp_path: Path) -> None:
    made = place_in(tmp_path, {"a.txt": letter("安排资金19万元。")})
    made.update()
    with made.opened() as library:
        library.rows.execute("COMMIT")
        library.rows.execute("PRAGMA user_version=1")
    with pytest.raises(ReaderError):
        Listing(made.cache, [])
