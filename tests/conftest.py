"""Fixtures for all tests; none of them ever touches the user's own files."""

import gc
from collections.abc import Iterator
from itertools import count
from pathlib import Path

import pytest
from hypothesis import settings

from reader import i18n
from reader.keys import configured
from reader.reply import Reply, parse
from reader.store import AnnotationStore
from tests.command_line import Commands
from tests.databases import new_store
from tests.examples import REPLY

settings.register_profile("project", max_examples=50, deadline=None, database=None)
settings.load_profile("project")
gc.set_threshold(50_000, 20, 50)  # as the program does; all that thousands of tests are made of is gone through


@pytest.fixture(scope="session")
def homes(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """Folders that are the tests' own, one after the other; asking pytest for each looks through all of the others."""
    base = tmp_path_factory.mktemp("homes")
    return (base / f"{number}" for number in count())


@pytest.fixture(autouse=True)
def home(monkeypatch: pytest.MonkeyPatch, homes: Iterator[Path]) -> Path:
    """A home of the test's own, with all that is kept in it; the interface in English, with its own keys."""
    folder = next(homes)
    folder.mkdir()
    for variable in ("LC_ALL", "LC_MESSAGES", "NO_COLOR", "COLORTERM"):
        monkeypatch.delenv(variable, raising=False)
    for variable, value in (
        ("HOME", str(folder)),
        ("XDG_DATA_HOME", str(folder / "data")),
        ("XDG_CONFIG_HOME", str(folder / "config")),
        ("XDG_STATE_HOME", str(folder / "state")),
        ("XDG_CACHE_HOME", str(folder / "cache")),
        ("REPLY_READER_DB", str(folder / "data" / "annotations.db")),
        ("REPLY_READER_CONFIG", str(folder / "config" / "config.toml")),
        ("LOGNAME", "tester"),
        ("LANG", "C.UTF-8"),
        ("LANGUAGE", "en"),
        ("COLUMNS", "100"),
    ):
        monkeypatch.setenv(variable, value)
    i18n.use("en")
    configured.use(configured.DEFAULTS)
    return folder


@pytest.fixture
def reply() -> Reply:
    """A reply with sections, sums and a parallel passage."""
    return parse(REPLY)


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
