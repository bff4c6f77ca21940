"""What a query may go on as while it is typed."""

import pytest

from reader import i18n, kinds
from reader.kinds import OwnKind
from reader.library.completing import completed


@pytest.mark.parametrize(
    ("asked", "whole"),
    [
        ("is", "issuer:"),
        ("资金 -ki", "资金 -kind:"),
        ("(pay", "(payer:"),
        ("PUR", "PURpose:"),
        ("kind:q", "kind:question"),
        ("status：al", "status：allocated"),
        ("资金 has:do", "资金 has:doubts"),
        ("kind:question", "kind:question"),
    ],
)
def test_a_field_and_what_it_takes_one_of_are_completed(asked: str, whole: str) -> None:
    assert completed(asked) == whole


@pytest.mark.parametrize(
    "asked", ["", "i", "资金", "kind:", "kind:x", "issuer:财", "nothing:a", "kind:key ", '"ki"', "aki资"]
)
def test_of_what_may_be_anything_nothing_is_told(asked: str) -> None:
    assert completed(asked) is None


def test_kinds_are_completed_by_what_they_are_called_and_so_are_those_that_notes_alone_have() -> None:
    kinds.use([OwnKind("legal", "法律依据")])
    kinds.meet(["audit", "legal"])
    i18n.use("zh_CN")

    assert completed("kind:法") == "kind:法律依据"
    assert completed("kind:aud") == "kind:audit"
    assert completed("kind:承") == "kind:承诺"
