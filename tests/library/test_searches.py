"""The searches of a person are kept in a file of theirs; one that can't be read holds none, and is not missed."""

from pathlib import Path

import pytest

from reader.errors import ReaderError
from reader.library.searches import KeptSearches, Searches


def test_the_last_searches_come_first_and_each_once(tmp_path: Path) -> None:
    kept = KeptSearches(tmp_path / "data" / "searches.json")
    for query in ("水", "路", "水"):
        kept.change(lambda searches, query=query: searches.made(query))  # type: ignore[misc]

    assert kept.all() == Searches(recent=("水", "路"))


def test_the_oldest_are_forgotten_and_those_that_are_kept_are_not() -> None:
    searches = Searches().turned("水").made("水")
    for number in range(40):
        searches = searches.made(str(number))

    assert (searches.kept, len(searches.recent), "水" in searches.recent) == (("水",), 30, False)
    assert searches.turned("水").kept == ()


@pytest.mark.parametrize("content", [b"", b"{}", b'{"kept": 1, "recent": []}', b"\xff", b"[1]"])
def test_a_file_that_can_not_be_read_holds_none(tmp_path: Path, content: bytes) -> None:
    file = tmp_path / "searches.json"
    file.write_bytes(content)

    assert KeptSearches(file).all() == Searches()


def test_that_it_can_not_be_written_is_said(tmp_path: Path) -> None:
    (tmp_path / "data").write_text("a file", encoding="utf-8")

    with pytest.raises(ReaderError, match="it can't be written"):
        KeptSearches(tmp_path / "data" / "searches.json").change(lambda searches: searches.made("水"))
