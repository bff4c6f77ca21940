"""The figures of files as rows of Arrow are those of the ledger, exact."""

from decimal import Decimal

import pyarrow as pa

from reader.corpus import ROWS, rows
from reader.exchange.ledger.columns import COLUMNS
from tests.corpus.making import files, letter


def test_a_figure_is_a_row_with_what_its_letter_says_of_it() -> None:
    found = rows(files({"a.txt": letter("86.5万元")}))

    assert found.schema == ROWS
    (row,) = found.to_pylist()
    said = {
        name: row[name] for name in ("value", "exact", "unit", "kind", "year", "payer", "purpose", "issuer", "signed")
    }
    assert said == {
        "value": Decimal(865_000),
        "exact": "865000",
        "unit": "CNY",
        "kind": "money",
        "year": "2023",
        "payer": "县财政",
        "purpose": "修路",
        "issuer": "青河县交通局",
        "signed": "2023-06-01",
    }
    assert (row["source"], row["quote"], row["problem"]) == ("a.txt", "86.5万元", None)


def test_every_column_is_the_ledgers_and_has_its_meaning() -> None:
    meanings = {column.key: column.meaning for column in COLUMNS}

    own = {"exact", "problem"}
    assert {
        each.name: each.metadata[b"meaning"].decode() for each in ROWS if each.name not in own
    }.items() <= meanings.items()


def test_a_value_with_more_places_than_the_column_is_null_and_stands_whole_beside_it() -> None:
    (row,) = rows(files({"a.txt": "办理情况\n三分之一的资金已经到位。\n"})).to_pylist()

    assert row["value"] is None
    assert row["exact"] == "0.3333333333333333333333333333"


def test_a_range_has_both_its_ends() -> None:
    (row,) = rows(files({"a.txt": letter("300—500万元")})).to_pylist()

    assert (row["value"], row["lower"], row["upper"]) == (None, 3_000_000, 5_000_000)
    assert row["exact"] == "3000000–5000000"


def test_a_file_that_cannot_be_read_is_a_row_with_the_reason_and_the_others_are_read() -> None:
    found = rows(files({"bad.docx": b"PK\x03\x04 none", "a.txt": letter("86万元")})).to_pylist()

    assert [(row["source"], row["problem"] is None) for row in found] == [("bad.docx", False), ("a.txt", True)]


def test_an_export_of_ours_and_a_letter_without_figures_have_no_rows() -> None:
    found = rows(files({"a.md": '---\ngenerator: "reply-reader"\n---\n86万元\n', "b.txt": "感谢您的关心。\n"}))

    assert found.num_rows == 0
    assert found.schema == ROWS


def test_a_batch_passes_through_arrows_own_form_unchanged() -> None:
    found = rows(files({"a.txt": letter("86万元")}))
    sink = pa.BufferOutputStream()
    with pa.ipc.new_stream(sink, ROWS) as writer:
        writer.write_batch(found)

    assert pa.ipc.open_stream(sink.getvalue()).read_all() == pa.Table.from_batches([found])
