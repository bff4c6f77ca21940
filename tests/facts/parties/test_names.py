"""Names of who gives and who gets, without the words around them."""

import pytest

from tests.facts.guesses import said


@pytest.mark.parametrize(
    ("passage", "payer", "recipient"),
    [
        ("市水利局帮助柳溪村解决资金20万元。", "市水利局", "柳溪村"),
        ("建议上级部门给予帮助解决柳溪村东组饮水管网缺口资金13万元。", "上级部门", "柳溪村"),
        ("乡镇卫生院每院补助5万元。", None, None),
        ("该村由村委会自行解决5万元。", None, None),
    ],
)
def test_a_party_is_called_without_what_it_does(passage: str, payer: str | None, recipient: str | None) -> None:
    facts = said(passage, issuer="白鹭县水务局")

    assert (facts.get("payer"), facts.get("recipient")) == (payer, recipient)


@pytest.mark.parametrize(
    ("passage", "payer", "status"),
    [
        ("我局已请示县政府解决资金20万元。", "县政府", "requested"),
        ("我局已多次向县政府请示解决资金20万元。", "县政府", "requested"),
        ("经请示县政府，县财政安排资金20万元。", "县财政", "allocated"),
        ("县政府已批复我局的请示，安排资金20万元。", "县政府", "allocated"),
        ("我局请示后，县财政安排资金20万元。", "县财政", "allocated"),
    ],
)
def test_who_is_asked_for_a_decision_is_to_give_and_has_given_once_it_was_made(
    passage: str, payer: str, status: str
) -> None:
    facts = said(passage, issuer="白鹭县水务局")

    assert (facts.get("payer"), facts["status"].value) == (payer, status)
