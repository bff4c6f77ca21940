"""A ledger's form follows the file's ending, and the same rows make the same bytes."""

import pytest

from reader.exchange.ledger.render import FORMS, form_of, ledger_name, rendered_ledger
from tests.exchange.ledger.making import reply_rows


@pytest.mark.parametrize(
    ("path", "form"),
    [("a.xlsx", "xlsx"), ("a/b.CSV", "csv"), ("a.md", "markdown"), ("a.markdown", "markdown"), ("a.json", "json")],
)
def test_the_ending_tells_the_form(path: str, form: str) -> None:
    assert form_of(path) == form


@pytest.mark.parametrize("path", ["a", "a.txt", ".csv/a", "a.", ".xlsx"])
def test_other_endings_tell_none(path: str) -> None:
    assert form_of(path) is None


@pytest.mark.parametrize("form", list(FORMS))
def test_the_same_rows_make_the_same_bytes(form: str) -> None:
    assert rendered_ledger(reply_rows(), form) == rendered_ledger(list(reply_rows()), form)
    assert form_of(ledger_name("reply", form)) == form
