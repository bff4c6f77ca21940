"""Fixtures for all tests; none of them ever touches the user's own files."""

import gc
from collections.abc import Iterator
from pathlib import Path
from unittest.mock import patch

import pytest
from hypothesis import settings

from reader import i18n, kinds
from reader.keys import configured
from reader.reply import Reply, parse
from reader.sources.scanned import extra
from reader.store import AnnotationStore, database
from reader.typesetting import ambiguous
from tests import quickly
from tests.command_line import Commands
from tests.databases import begun_whole, new_store, schemas_read_once
from tests.examples import REPLY
from tests.homes import Homes
from tests.processes import pools_forked
from tests.quickly import pytest_runtest_protocol
from tests.room import make_room

__all__ = ["pytest_runtest_protocol"]

make_room()
settings.register_profile("project", max_examples=30, deadline=None, database=None, derandomize=True)
settings.register_profile("explore", max_examples=1000, deadline=None, database=None)
settings.load_profile("project")
_SYNCHRONOUS = database.SYNCHRONOUS
gc.set_threshold(50_000, 20, 50)  # as the program does; all that thousands of tests are made of is gone through
gc.disable()  # until all are found: of that nothing is let go of


def pytest_xdist_auto_num_workers(config: pytest.Config) -> int | None:
    """As many processes as there are processors for all tests; those that are named are over before these have begun.

    Each gets one half, or less, of the tests as they stand, so that what a module or a package has for all its tests is
    made once in nearly all cases, and takes of another's what is left.
    """
    return None if config.args_source is pytest.Config.ArgsSource.TESTPATHS else 0


@pytest.hookimpl(tryfirst=True)
def pytest_sessionfinish() -> None:
    """Let go of what the last tests left, and of what that left; pytest, which looks five times, finds no more."""
    gc.collect()
    gc.collect()
    gc.freeze()


@pytest.fixture(scope="session", autouse=True)
def homes(tmp_path_factory: pytest.TempPathFactory, pytestconfig: pytest.Config) -> Iterator[Homes]:
    """The homes of all tests; what a module sets up before its first one has one, too."""
    with pytest.MonkeyPatch.context() as patch:
        found = Homes(tmp_path_factory.mktemp("homes"), patch)
        pytestconfig.stash[quickly.BEFORE_EACH] = lambda: _untouched(found)
        _untouched(found)
        yield found
        del pytestconfig.stash[quickly.BEFORE_EACH]


@pytest.fixture(autouse=True)
def home(homes: Homes) -> Path:
    """A home of the test's own, with all that is kept in it, the interface in English, with its own keys."""
    return _untouched(homes)


def _untouched(homes: Homes) -> Path:
    i18n.use("en")
    configured.use(configured.DEFAULTS)
    kinds.use(())
    ambiguous.use(wide=False)
    return homes.untouched()


@pytest.fixture(scope="session")
def reply() -> Reply:
    """A reply with sections, sums and a parallel passage."""
    return parse(REPLY)


@pytest.fixture(scope="session", autouse=True)
def _no_disk() -> Iterator[None]:
    """Databases that wait for no disk: only a power cut would show the difference, and that they do is pinned."""
    with patch.object(database, "SYNCHRONOUS", "OFF"):
        yield


@pytest.fixture(scope="session", autouse=True)
def _without_the_extra() -> Iterator[None]:
    """No picture is recognised but where a test says what is, whatever is installed."""
    with patch.object(extra, "is_there", lambda: False):
        yield


@pytest.fixture(scope="session", autouse=True)
def _copied() -> Iterator[None]:
    """New databases that are copies of one; in the tests of the store, which show how it is made, each is made."""
    with begun_whole(), schemas_read_once():
        yield


@pytest.fixture(scope="session", autouse=True)
def _forked() -> Iterator[None]:
    """Processes of a pool that load nothing; the test of how they are begun does so in an interpreter of its own."""
    with pools_forked():
        yield


@pytest.fixture(scope="session", autouse=True)
def _kept_to_the_end() -> Iterator[None]:
    """What was found, and what each screen takes for good, is gone through no more, also when a reply is closed.

    To find what of hundreds of screens may be let go of takes longer than to end with all of it.
    """
    gc.freeze()
    gc.enable()
    with patch.object(gc, "unfreeze", lambda: None):
        yield


@pytest.fixture(scope="module")
def light_screens() -> Iterator[None]:
    """Screens that take less time, as those of `tests.tui` do, for a module that opens some beside other things."""
    from tests.tui.lightly import lightly  # Textual is loaded where there are screens

    with lightly():
        yield


@pytest.fixture
def durable(monkeypatch: pytest.MonkeyPatch) -> None:
    """Databases that wait for the disk, as the program's do."""
    monkeypatch.setattr(database, "SYNCHRONOUS", _SYNCHRONOUS)


@pytest.fixture
def reply_file(tmp_path: Path) -> Path:
    """The reply in a file."""
    path = tmp_path / "reply.txt"
    path.write_text(REPLY, encoding="utf-8")
    return path


@pytest.fixture
def store(tmp_path: Path) -> Iterator[AnnotationStore]:
    """An empty store."""
    opened = new_store(tmp_path / "annotations.db")
    yield opened
    opened.close()


@pytest.fixture
def command(capsys: pytest.CaptureFixture[str]) -> Commands:
    """Runs commands of the command line."""
    return Commands(capsys)
