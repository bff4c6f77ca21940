"""Who gets a sum and who doesn't, where names stand beside one another."""

import pytest

from tests.facts.guesses import guessed


def _gets(passage: str) -> list[str | None]:
    facts = [said for _, said in guessed(passage, issuer="白鹭县财政局", signed="2023-06-14")]
    return [each.get("recipient") for each in facts]


@pytest.mark.parametrize(
    ("passage", "names"),
    [
        ("县财政已将80万元补助资金拨付到云岭镇，用于修路。", ["云岭镇"]),
        ("2020年，下达江北重点生态功能区转移支付9.2亿元。", [None]),
        ("我局对接到省市补助资金300万元。", [None]),
        ("每公里一年的补助不得少于7000元。", [None]),
        ("每亩补助300元。", [None]),
        ("每个村补助5万元。", ["村"]),
    ],
)
def test_a_name_is_whole_and_somebodys(passage: str, names: list[str | None]) -> None:
    assert _gets(passage) == names
