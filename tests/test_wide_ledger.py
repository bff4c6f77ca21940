"""The ledger of the library's replies is the one that understanding their files makes, row by row and in its totals."""

from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from reader.cli import main
from reader.collecting import by_letter, decisions, figure_rows_of
from reader.exchange.formats import Content, format_called
from reader.exchange.render import ledger_parts, rendered_ledger
from reader.figures import FigureKind
from reader.ledger import QUANTITIES, Row, packing
from reader.ledger.accounts import Grouping
from reader.ledger.totals import totals
from reader.ledger.views import Column, View
from reader.library.kept import GoneReplyError
from reader.library.ledgers import MONEY, heads
from reader.sources import load
from reader.store import AnnotationStore, open_store
from reader.wide_ledger import WideRows, settled, without_notes
from tests.examples import REPLY
from tests.library.making import Place, letter, place_in

TEXTS = {
    "1.txt": letter("2021年省财政厅安排县水利局540万元，其中：渠道300万元、水池240万元。", 1),
    "2.txt": letter("安排补助20万元，占50%；恳请省里支持300-500万元。", 2),
    "3.txt": letter("没有数字。", 3),
    "4.txt": REPLY,
}
COPY = f"首页 > 公开\n{TEXTS['1.txt']}"


@pytest.fixture(scope="module")
def place(tmp_path_factory: pytest.TempPathFactory) -> Place:
    made = place_in(tmp_path_factory.mktemp("library"), {**TEXTS, "copy.txt": COPY})
    made.update()
    return made


@pytest.fixture
def store(home: Path) -> Iterator[AnnotationStore]:
    with closing(open_store(home / "data" / "annotations.db")) as opened:
        yield opened


def understood(place: Place, store: AnnotationStore) -> list[Row]:
    """All rows, by reading the files."""
    files = sorted(place.folder.iterdir())
    return [row for of in figure_rows_of(store, map(load, files)) for row in of]


def in_order(rows: list[Row]) -> list[Row]:
    return View().of(rows)


@pytest.mark.parametrize("kinds", [MONEY, QUANTITIES])
def test_its_rows_are_those_of_the_files_each_letter_once(
    place: Place, store: AnnotationStore, kinds: frozenset[FigureKind]
) -> None:
    with place.opened() as library:
        rows = settled(library, store, heads(library, None, kinds), kinds)
        wanted = [row for row in in_order(understood(place, store)) if row.entry.figure.kind in kinds]
        assert list(rows) == wanted
        assert len(heads(library, None, kinds)) == 5
        assert [row for of in rows.by_reply() for row in of] == wanted


def test_what_was_decided_stands_in_it_also_where_that_was_on_another_text_of_the_letter(
    place: Place, store: AnnotationStore
) -> None:
    main(["annotate", str(place.folder / "copy.txt"), "--quote", "300万元", "--review", "confirmed", "--note", "甲"])
    main(["annotate", str(place.folder / "2.txt"), "--quote", "20万元", "--review", "set_aside"])
    with place.opened() as library:
        rows = settled(library, store, heads(library, None))
        assert list(rows) == [row for row in in_order(understood(place, store)) if row.entry.figure.kind in MONEY]
        assert sum(row.entry.is_reviewed for row in rows) == 2
        quick = without_notes(store, heads(library, None))
        assert {head.path.name for head in quick} == {"1.txt", "3.txt", "4.txt"}


@pytest.mark.parametrize("by", Grouping)
def test_its_totals_are_those_of_all_rows(place: Place, store: AnnotationStore, by: Grouping) -> None:
    with place.opened() as library:
        rows = settled(library, store, heads(library, None))
        whole, told = totals(list(rows), by), rows.told(range(len(rows)), by)
        assert told.totals == tuple(total._replace(rows=(), rests=()) for total in whole.totals)
        some = [place for place in range(len(rows)) if place % 3]
        assert rows.told(some, by).totals == tuple(
            total._replace(rows=(), rests=()) for total in totals([rows[place] for place in some], by).totals
        )


@pytest.mark.parametrize("view", [View(by=each) for each in Column])
def test_it_is_sorted_as_rows_are(place: Place, store: AnnotationStore, view: View) -> None:
    with place.opened() as library:
        rows = settled(library, store, heads(library, None))
        assert [rows[place] for place in view.order(rows.lights())] == view.of(rows)


def test_only_what_is_looked_at_is_made(place: Place, monkeypatch: pytest.MonkeyPatch) -> None:
    made: list[str | None] = []

    def unpacked(packed: bytes, text: str, source: str | None, kinds: frozenset[FigureKind]) -> tuple[Row, ...]:
        made.append(source)
        return packing.unpack(packed, text, source, kinds)

    monkeypatch.setattr("reader.library.ledgers.unpack", unpacked)
    with place.opened() as library:
        rows = WideRows(library, heads(library, None))
        assert (len(rows), made) == (3 + 3 + 2 + 9, [])
        assert rows[len(rows) - 1].number
        assert len(made) == 1
        with pytest.raises(IndexError):
            rows[len(rows)]


def test_some_replies_are_those_that_are_asked_for(place: Place, store: AnnotationStore) -> None:
    with place.opened() as library:
        one = next(head for head in heads(library, None) if head.path.name == "2.txt")
        assert [row.entry.figure.text for row in settled(library, store, heads(library, [one.reply]))] == [
            "20万元",
            "300-500万元",
        ]


@pytest.mark.parametrize("name", ["csv", "json"])
@pytest.mark.parametrize("by", [None, [Grouping.PAYER]])
def test_written_a_reply_at_a_time_it_is_the_same_as_written_whole(
    place: Place, store: AnnotationStore, name: str, by: list[Grouping] | None
) -> None:
    form = format_called(name, Content.LEDGER)
    files = sorted(place.folder.iterdir())
    taken: list[int] = []

    def replies() -> Iterator[tuple[Row, ...]]:
        for of in figure_rows_of(store, map(load, files)):
            taken.append(len(of))
            yield of

    parts = ledger_parts(replies(), form, lambda rows: decisions(store, rows), by)
    first = [next(parts) for _each in range(3 if form.marked else 2)]  # the byte order mark, the headings, a line
    assert len([count for count in taken if count]) == 1
    whole = rendered_ledger(understood(place, store), form, by, decisions=decisions(store, understood(place, store)))
    assert "".join(map(str, (*first, *parts))) == whole
    assert understood(place, store) == in_order(understood(place, store))


def test_where_the_library_is_let_go_of_meanwhile_nothing_less_is_written(place: Place, store: AnnotationStore) -> None:
    with place.opened() as library:
        rows = settled(library, store, heads(library, None))
        given = rows.whole(range(len(rows)))
        assert next(given)
        rows.close()
        with pytest.raises(GoneReplyError):
            list(given)


def test_of_several_sources_the_bytes_of_their_files_are_not_kept(place: Place, store: AnnotationStore) -> None:
    sources = [load(path) for path in sorted(place.folder.iterdir())]
    assert all(source.data for source in sources)
    assert not any(source.data for of_letter in by_letter(store, sources) for source in of_letter)
    assert by_letter(store, [sources[0], sources[0]]) == [[sources[0]]]
    assert by_letter(store, []) == []
