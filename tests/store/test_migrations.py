"""Databases made by every earlier version open and keep everything."""

import sqlite3
from contextlib import closing
from decimal import Decimal
from pathlib import Path

import pytest
from sqlite_utils import Database

from reader.figures import FigureKind, Qualifier
from reader.figures.facts import Facts, FundingStatus
from reader.notes import Annotation, FundingFigure, Kind, Review, Selector
from reader.reply import Reply
from reader.store import open_store
from reader.store.database import APPLICATION_ID
from reader.store.migrations import STEPS
from tests.examples import NOW, span_of
from tests.processes import run

FIRST = """
INSERT INTO annotation VALUES ('3f2c8a1e-9b7d-4c6a-8e5f-1a2b3c4d5e6f', 1, {start}, {end}, '540万元', '前', '后',
    '[["一", "情况"]]', 'funding', '已到位', 'tester', '{now}', '{now}', 3, NULL);
INSERT INTO tag VALUES ('3f2c8a1e-9b7d-4c6a-8e5f-1a2b3c4d5e6f', 0, '水利');
INSERT INTO figure VALUES ('3f2c8a1e-9b7d-4c6a-8e5f-1a2b3c4d5e6f', 'money', '540万元', '5400000', NULL, NULL, 'CNY',
    'exact', NULL, '2020', '省财政厅', '社工', 'allocated');
INSERT INTO draft VALUES (1, {start}, {end}, '540万元', '前', '后', NULL, NULL, 'funding', '没写完', '', '{now}');
"""
SELECTOR = ("前", "后", (("一", "情况"),))


@pytest.fixture
def first_version(tmp_path: Path, reply: Reply) -> Path:
    """A database as the first version wrote it."""
    path = tmp_path / "first.db"
    span = span_of(reply.text, "540万元")
    with closing(sqlite3.connect(path)) as raw:
        STEPS[0](Database(raw, execute_plugins=False))
        raw.execute("INSERT INTO reply VALUES (1, ?, NULL, NULL, NULL)", [reply.digest])
        raw.executescript(FIRST.format(start=span.start, end=span.end, now=NOW))
        raw.execute("PRAGMA user_version=1")
        raw.execute(f"PRAGMA application_id={APPLICATION_ID}")
    return path


def expected(reply: Reply) -> Annotation:
    span = span_of(reply.text, "540万元")
    figure = FundingFigure(
        kind=FigureKind.MONEY,
        text="540万元",
        value=Decimal(5400000),
        lower=None,
        upper=None,
        unit="CNY",
        qualifier=Qualifier.EXACT,
        said=Facts(year="2020", payer="省财政厅", purpose="社工", status=FundingStatus.ALLOCATED),
        review=Review.OPEN,
    )
    return Annotation(
        "3f2c8a1e-9b7d-4c6a-8e5f-1a2b3c4d5e6f",
        Selector(reply.digest, span, "540万元", *SELECTOR),
        Kind.FUNDING,
        "已到位",
        ("水利",),
        figure,
        "tester",
        NOW,
        NOW,
        revision=3,
    )


def test_a_database_of_the_first_version_keeps_everything(first_version: Path, reply: Reply) -> None:
    store = open_store(first_version)

    assert store.annotations_for(reply, None) == [expected(reply)]
    [draft] = store.drafts_for(reply, None)
    assert (draft.selector.span, draft.note, draft.fields) == (span_of(reply.text, "540万元"), "没写完", ())
    store.close()
    assert first_version.with_name("first.db.v1.backup").is_file()


def test_a_database_of_the_first_version_is_read_where_it_cant_be_written(first_version: Path) -> None:
    first_version.chmod(0o444)
    first_version.parent.chmod(0o555)
    done = run("-m", "reader", "notes", "--db", str(first_version), powerless=True)
    first_version.parent.chmod(0o755)

    assert done.stderr.decode() == ""
    assert "已到位" in done.stdout.decode()
    assert [each.name for each in first_version.parent.iterdir()] == ["first.db"]
