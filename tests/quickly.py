"""Running a test that needs nothing but its own row: what pytest does around each takes longer than most such tests.

Fixtures, and output that is kept apart, are for tests that have some; one that has none is called. It has its name and
its number as ever, a warning is an error in it, and what it fails with is told by pytest. The first and the last of
those of a module that follow each other are run as all others are, with what begins and ends around them.
"""

from collections.abc import Callable, Iterator
from inspect import signature

import pytest
from hypothesis import is_hypothesis_test

BEFORE_EACH = pytest.StashKey[Callable[[], object]]()
"""In the stash of a configuration, while all that holds for a session holds: what is done before each test."""
_BEGUN = pytest.StashKey[object]()
"""The module, of which a test was run with all that is around it."""
_KNOWN = pytest.StashKey[dict[object, bool]]()
_DONE = frozenset({"home", "request"})
"""Fixtures of which a test has enough with what is done before each."""


def pytest_runtest_protocol(item: pytest.Item, nextitem: pytest.Item | None) -> bool | None:
    """Call a test and report it, where that is enough for it."""
    stash, module = item.config.stash, item.parent
    before = stash.get(BEFORE_EACH, None)
    is_within = stash.get(_BEGUN, None) is module and nextitem is not None and nextitem.parent is module
    if before is None or not is_within or not isinstance(item, pytest.Function) or not _needs_its_row(item):
        stash[_BEGUN] = module
        return None
    row = item.callspec.params if hasattr(item, "callspec") else {}

    def call() -> None:
        before()
        item.function(**row)

    called = pytest.CallInfo.from_call(call, "call", reraise=(KeyboardInterrupt, pytest.exit.Exception))
    if called.excinfo is None:
        report = pytest.TestReport(item.nodeid, item.location, {}, "passed", None, "call", duration=called.duration)
    else:
        report = item.ihook.pytest_runtest_makereport(item=item, call=called)
    item.ihook.pytest_runtest_logreport(report=report)
    if report.failed:
        item.ihook.pytest_exception_interact(node=item, call=called, report=report)
    return True


def _needs_its_row(item: pytest.Function) -> bool:
    """Whether a test is such a one, as are all with other rows of it."""
    known = item.config.stash.setdefault(_KNOWN, {})
    if item.function not in known:
        known[item.function] = _has_but_rows(item)
    return known[item.function]


def _has_but_rows(item: pytest.Function) -> bool:
    """Whether all arguments are said by rows, and what is around it is around others of its module, too."""
    rows, fixtures = set(_said_by_rows(item)), item._fixtureinfo.name2fixturedefs
    return (
        type(item) is pytest.Function  # what is awaited is none
        and item.cls is None
        and not is_hypothesis_test(item.function)
        and signature(item.function).parameters.keys() <= rows
        and all(fixtures[name][-1].scope != "function" for name in {*item.fixturenames} - rows - _DONE)
        and all(mark.name == "parametrize" and "indirect" not in mark.kwargs for mark in item.iter_markers())
    )


def _said_by_rows(item: pytest.Item) -> Iterator[str]:
    for mark in item.iter_markers("parametrize"):
        names = mark.args[0]
        yield from (each.strip() for each in names.split(",")) if isinstance(names, str) else names
