"""An unfinished note belongs to its window while that is open, and to whoever comes next when it no longer is."""

import os
import socket
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from reader.annotations import Kind
from reader.editing import Notebook, windows
from reader.store import open_store
from reader.understanding import understand
from tests.databases import new_store
from tests.examples import REPLY, span_of
from tests.forks import run_forked

UNDERSTOOD = understand(REPLY)
SUM = span_of(REPLY, "540万元")
Window = Callable[[], Notebook]


@pytest.fixture
def window(tmp_path: Path) -> Iterator[Window]:
    opened: list[Notebook] = []

    def another() -> Notebook:
        opened.append(Notebook(new_store(tmp_path / "annotations.db"), UNDERSTOOD, None, "tester"))
        return opened[-1]

    yield another
    for notebook in opened:
        notebook.close()


def keep(notebook: Notebook, note: str) -> None:
    notebook.unfinished.keep(notebook.selector(SUM), None, Kind.KEY, note, "")


def kept(notebook: Notebook) -> list[str]:
    notebook.unfinished.refresh()
    return [draft.note for draft in notebook.unfinished.drafts]


def test_two_windows_write_on_the_same_words_and_neither_sees_the_other_s(window: Window) -> None:
    first, second = window(), window()
    keep(first, "甲乙")
    keep(second, "戊己")

    assert (kept(first), kept(second)) == (["甲乙"], ["戊己"])


@pytest.mark.parametrize("order", [(0, 1), (1, 0)])
def test_saving_in_one_window_keeps_what_another_is_writing(window: Window, order: tuple[int, int]) -> None:
    both = window(), window()
    for notebook, note in zip(both, ("甲乙", "戊己"), strict=True):
        keep(notebook, note)
    saving, writing = (both[place] for place in order)
    saving.unfinished.drop(saving.selector(SUM))
    left = ["甲乙", "戊己"][order[1]]

    assert (kept(saving), kept(writing)) == ([], [left])
    writing.close()
    assert kept(window()) == [left]


def test_what_a_closed_window_left_is_found_taken_over_and_forgotten_when_it_is_saved(window: Window) -> None:
    first = window()
    keep(first, "写到一半")
    first.close()
    later = window()
    draft = later.unfinished.of(later.selector(SUM))
    assert draft
    assert draft.note == "写到一半"

    keep(later, "写到一大半")
    found = later.unfinished.of(later.selector(SUM))
    assert found
    assert found.note == "写到一大半"
    later.unfinished.drop(later.selector(SUM))
    later.close()
    assert kept(window()) == []


def test_what_is_written_on_takes_the_place_of_what_was_written_and_of_nothing_else(window: Window) -> None:
    first, notebook = window(), window()
    keep(first, "别人的")
    first.close()
    notebook.unfinished.refresh()
    elsewhere = notebook.selector(span_of(REPLY, "620万元"))
    notebook.unfinished.keep(elsewhere, None, Kind.KEY, "别处", "")
    for note in ("写", "写到一半"):
        keep(notebook, note)
        assert [draft.note for draft in notebook.unfinished.drafts] == [note, "别处", "别人的"]
        found = notebook.unfinished.of(notebook.selector(SUM))
        assert found
        assert found.note == note


def test_a_window_s_own_words_come_before_what_another_left_later(
    window: Window, monkeypatch: pytest.MonkeyPatch
) -> None:
    own, other = window(), window()
    for notebook, time in ((own, "2030-01-01T00:00:01.000Z"), (other, "2030-01-01T00:00:02.000Z")):
        monkeypatch.setattr("reader.editing.unfinished.now", lambda now=time: now)
        keep(notebook, "我的" if notebook is own else "别人的")
    other.close()

    assert kept(own) == ["别人的", "我的"]
    draft = own.unfinished.of(own.selector(SUM))
    assert draft
    assert draft.note == "我的"


def test_an_unfinished_note_is_found_on_the_same_words_of_a_later_version(window: Window, tmp_path: Path) -> None:
    first = window()
    keep(first, "写到一半")
    first.close()
    newer = understand(REPLY.replace("现答复如下", "现将办理情况答复如下"))
    later = Notebook(open_store(tmp_path / "annotations.db"), newer, None, "tester")

    moved = span_of(newer.reply.text, "540万元")
    draft = later.unfinished.of(later.selector(moved))
    assert draft
    assert draft.note == "写到一半"
    assert later.unfinished.of(later.selector(span_of(newer.reply.text, "620万元"))) is None
    later.unfinished.drop(later.selector(moved))
    later.close()
    assert kept(window()) == []


def test_unfinished_notes_whose_words_are_gone_are_not_taken_for_one_another(window: Window, tmp_path: Path) -> None:
    first = window()
    keep(first, "写到一半")
    gone, other = first.selector(SUM), first.selector(span_of(REPLY, "620万元"))
    first.close()
    newer = understand("\n".join(REPLY.splitlines()[:9]))
    later = Notebook(open_store(tmp_path / "annotations.db"), newer, None, "tester")

    assert (later.place_of(gone), later.place_of(other)) == (None, None)
    draft = later.unfinished.of(gone)
    assert draft
    assert draft.note == "写到一半"
    assert later.unfinished.of(other) is None
    later.close()


_KILLED = """
import os, sys
from pathlib import Path
from reader.editing import Notebook
from reader.annotations import Kind
from reader.store import open_store
from reader.understanding import understand
from tests.examples import REPLY, span_of

notebook = Notebook(open_store(Path(sys.argv[1])), understand(REPLY), None, "tester")
notebook.unfinished.keep(notebook.selector(span_of(REPLY, "540万元")), None, Kind.KEY, "被杀之前", "")
os.kill(os.getpid(), 9)
"""


def test_what_a_killed_process_left_is_found(window: Window, tmp_path: Path) -> None:
    done = run_forked(_KILLED, str(tmp_path / "annotations.db"))

    assert done.returncode == -9
    assert kept(window()) == ["被杀之前"]


def test_a_window_of_a_process_that_runs_is_open_and_one_of_another_machine_is_not() -> None:
    here = socket.gethostname()

    assert windows.is_open(f"{here}/{os.getppid()}.1")
    assert not windows.is_open(f"{here}/{2**22 + 1}.1")
    assert not windows.is_open(f"{here}/{os.getpid()}.999999")
    assert not windows.is_open(f"elsewhere/{os.getppid()}.1")
    for name in ("", "nobody", "/", f"{here}/", f"{here}/x.1", f"{here}/{10**30}.1", f"{here}/{'9' * 5000}.1"):
        assert not windows.is_open(name)


def test_a_window_is_open_until_it_is_closed() -> None:
    first, second = windows.opened(), windows.opened()
    assert first != second
    assert windows.is_open(first)
    windows.closed(first)

    assert not windows.is_open(first)
    assert windows.is_open(second)
    windows.closed(second)


def test_a_process_is_asked_for_and_never_ended(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[tuple[int, int]] = []
    monkeypatch.setattr("os.kill", lambda process, signal: asked.append((process, signal)))

    assert windows.is_open(f"{socket.gethostname()}/4711.1")
    assert asked == [(4711, 0)]
    with monkeypatch.context() as elsewhere:
        elsewhere.setattr("os.name", "nt")  # where any signal ends a process
        found = windows.is_open(f"{socket.gethostname()}/4711.1")
    assert found is False
    assert asked == [(4711, 0)]


def test_the_window_of_another_user_s_process_is_open(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(_process: int, _signal: int) -> None:
        raise PermissionError

    monkeypatch.setattr("os.kill", refuse)
    assert windows.is_open(f"{socket.gethostname()}/4711.1") is True


@pytest.mark.skipif(not Path("/proc/self/stat").exists(), reason="the system doesn't tell when a process began")
def test_a_window_is_closed_when_another_process_has_its_number() -> None:
    here, process = socket.gethostname().replace("/", ""), os.getppid()
    began = Path(f"/proc/{process}/stat").read_text(encoding="utf-8").rpartition(")")[2].split()[19]

    assert f"@{Path('/proc/self/stat').read_text(encoding='utf-8').rpartition(')')[2].split()[19]}." in windows.opened()
    assert windows.is_open(f"{here}/{process}@{began}.1")
    assert not windows.is_open(f"{here}/{process}@{int(began) + 1}.1")
    assert not windows.is_open(f"{here}/{os.getpid()}@{began}.999999")


def test_windows_are_known_on_a_machine_whose_name_has_a_slash(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("socket.gethostname", lambda: "an/other")
    name = windows.opened()
    assert windows.is_open(name)
    windows.closed(name)
    assert not windows.is_open(name)

    host = name.partition("/")[0]
    assert windows.is_open(f"{host}/{os.getppid()}.1")
    assert not windows.is_open(f"elsewhere/{os.getppid()}.1")


def test_a_window_is_closed_once_or_twice_and_one_that_was_never_open_is_no_fault() -> None:
    name = windows.opened()
    windows.closed(name)
    windows.closed(name)
    windows.closed("nobody")

    assert not windows.is_open(name)


def test_a_closed_notebook_s_window_is_closed(window: Window) -> None:
    first = window()
    keep(first, "写")
    name = first.unfinished.drafts[0].window
    assert windows.is_open(name)

    first.close()
    assert not windows.is_open(name)
