"""The items behind a sum are its parts where their sums come to exactly it."""

import pytest

from reader.checks import divisions
from reader.figures import recognise
from reader.understanding import understand
from tests.growth import IN_PROPORTION, growth


def divided(text: str) -> list[tuple[str, list[str]]]:
    return [(each.whole.of(text), [part.of(text) for part in each.parts]) for each in divisions(text, recognise(text))]


@pytest.mark.parametrize(
    "text",
    [
        "渡口共筹措资金90万元：一是争取省里50万元；二是县里配套30万元；三是村里自筹10万元。",
        "渡口共筹措资金90万元。一是争取省里50万元。二是县里配套30万元。三是村里自筹10万元。",
        "渡口共筹措资金90万元，用于以下方面：\n1.渡船50万元，每艘25万元。\n2.码头30万元。\n3.航标10万元。\n",
        "渡口共筹措资金90万元。\n（一）渡船。购置渡船，投入50万元。\n（二）码头。投入30万元。\n（三）航标。投入10万元。\n",
        "渡口共筹措资金90万元，主要包括①渡船50万元②码头30万元③航标10万元。",
        "渡口共筹措资金90万元。第一，渡船50万元；第二，码头30万元；第三，航标10万元。",
        "渡口共筹措资金90万元。用途：1、50万元买渡船；2、30万元修码头；3、10万元设航标。",
    ],
)
def test_items_that_come_to_the_sum_before_them_are_its_parts(text: str) -> None:
    assert ("90万元", ["50万元", "30万元", "10万元"]) in divided(text)


@pytest.mark.parametrize(
    "text",
    [
        "渡口共筹措资金90万元。一是渡船50万元。二是码头30万元。",
        "渡口共筹措资金90万元。渡船50万元。码头40万元。",
        "渡口共筹措资金90万元。一是渡船50万元，码头40万元。",
        "渡口共筹措资金90万元。一是惠及50户。二是节省40万元。",
        "渡口共筹措资金90万元。今后，镇里还将改善乘船条件，增加班次，延长开放时间，为群众提供方便，具体来说，一是投入50万元。二是投入40万元。",
    ],
)
def test_items_that_do_not_come_to_it_or_are_none_are_no_parts(text: str) -> None:
    assert divided(text) == []


def test_the_parts_of_a_year_are_of_that_year_where_they_say_none() -> None:
    text = "2021年渡口共筹措资金90万元。\n（一）省里补助50万元。\n（二）县里2022年补助40万元。\n"
    facts = understand(text).facts
    assert {span.of(text): (said.year, said.part) for span, said in facts.items()} == {
        "90万元": ("2021", None),
        "50万元": ("2021", True),
        "40万元": ("2022", True),
    }


@pytest.mark.parametrize("item", ["一是投入1万元。二是投入2万元。", "共筹措9万元。一是投入1万元。", "（一）1万元、"])
def test_items_without_end_take_no_longer_for_each_than_few(item: str) -> None:
    assert (
        growth(lambda each: divisions(*each), lambda times: (item * times, recognise(item * times)), 100)
        < IN_PROPORTION
    )
