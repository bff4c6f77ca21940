"""No query of a person's work reads through a table: its time doesn't grow with what is stored."""

from collections.abc import Callable
from pathlib import Path

import pytest

from reader.annotations import Kind, Review
from reader.editing import Notebook
from reader.letters import Told
from reader.store import AnnotationStore, open_store
from reader.text import Span
from reader.understanding import understand
from tests.examples import NOW, REPLY, span_of

SUM, OTHER = span_of(REPLY, "540万元"), span_of(REPLY, "86万元")


def draft(notebook: Notebook, span: Span) -> None:
    notebook.unfinished.keep(notebook.selector(span), None, Kind.KEY, "写到一半", "水")


def said_and_taken_back(notebook: Notebook) -> None:
    notebook._store.identities.tell([Told(notebook._reply.digest, "0" * 64, joined=False)], "林", NOW)
    notebook.lettering.undo()


WORK: dict[str, Callable[[Notebook], object]] = {
    "opening": lambda notebook: notebook.refresh(),
    "looking": lambda notebook: notebook.refresh_if_changed(),
    "highlight": lambda notebook: notebook.highlight(OTHER, Kind.FUNDING),
    "decision": lambda notebook: notebook.add(OTHER, Kind.FUNDING, review=Review.CONFIRMED),
    "edit": lambda notebook: notebook.edit(notebook.items[0].annotation, kind=Kind.KEY, note="存疑", tags=("水",)),
    "boundaries": lambda notebook: notebook.move(notebook.items[0].annotation, OTHER),
    "trash": lambda notebook: notebook.delete(notebook.items[0].annotation),
    "undo": lambda notebook: notebook.undo(),
    "undo of a restart": lambda notebook: notebook._recalled(),
    "history": lambda notebook: notebook._store.changes(item.annotation for item in notebook.items),
    "a note by how its id begins": lambda notebook: notebook._store.identified(notebook.items[0].annotation.id[:8]),
    "draft": lambda notebook: draft(notebook, OTHER),
    "draft thrown away": lambda notebook: notebook.unfinished.drop(notebook.selector(SUM)),
    "notes on other texts": lambda notebook: notebook._store.apart(notebook._reply, Path("/reply.txt")),
    "notes on other texts, whole": lambda notebook: notebook._store.annotations_apart(
        notebook._reply, Path("/reply.txt")
    ),
    "letters that a person parted": lambda notebook: notebook._store.identities.told([notebook._reply.digest]),
    "a person's word": lambda notebook: notebook._store.identities.tell(
        [Told(notebook._reply.digest, "0" * 64, joined=False)], "林", NOW
    ),
    "a person's word taken back": lambda notebook: said_and_taken_back(notebook),
    "words": lambda notebook: notebook.vocabulary(),
}


def scans(store: AnnotationStore, work: Callable[[], object]) -> list[str]:
    """The steps of the query plans of some work that read through a table (sqlite.org/eqp.html)."""
    connection = store._connection._connection
    asked: dict[str, None] = {}
    connection.set_trace_callback(lambda statement: asked.setdefault(statement))
    try:
        work()
    finally:
        connection.set_trace_callback(None)
    queries = [each for each in asked if each.split()[0].upper() in ("SELECT", "INSERT", "UPDATE", "DELETE", "WITH")]
    assert asked
    plans = [row[3] for query in queries for row in connection.execute(f"EXPLAIN QUERY PLAN {query}")]
    return [step for step in plans if step.startswith("SCAN") and "sqlite_master" not in step]


@pytest.mark.parametrize("work", WORK.values(), ids=WORK.keys())
def test_what_a_person_does_asks_for_what_it_needs_by_an_index(
    tmp_path: Path, work: Callable[[Notebook], object]
) -> None:
    store = open_store(tmp_path / "annotations.db")
    notebook = Notebook(store, understand(REPLY), tmp_path / "reply.txt", "tester")
    notebook.add(SUM, Kind.FUNDING, "存疑", ("水",))
    draft(notebook, SUM)

    assert scans(store, lambda: work(notebook)) == []
    notebook.close()


def test_only_the_ledger_of_all_replies_reads_all(tmp_path: Path) -> None:
    store = open_store(tmp_path / "annotations.db")
    assert scans(store, store.all_annotations) != []
    store.close()
