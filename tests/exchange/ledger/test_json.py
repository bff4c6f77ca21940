"""JSON: fixed keys, exact strings, totals that name their rows."""

import json
from typing import Any

from hypothesis import given

from reader import i18n
from reader.facts import Facts
from reader.ledger import Row
from reader.reply import parse
from reader.text.canonical import canonical
from tests.examples import NOW, REPLY
from tests.exchange.ledger.making import ledger_in, reply_rows, with_words
from tests.ledger.making import ledger
from tests.strategies import TEXTS

KEYS = [
    *(
        "number",
        "title",
        "document_number",
        "issuer",
        "signed",
        "section",
        "section_title",
        "quote",
        "sentence",
        "kind",
    ),
    *(
        "value",
        "lower",
        "upper",
        "unit",
        "qualifier",
        "shown",
        "base",
        "year",
        "payer",
        "recipient",
        "purpose",
        "level",
    ),
    *(
        "status",
        "cumulative",
        "in_kind",
        "account",
        "left_out",
        "part_of",
        "doubts",
        "review",
        "guessed",
        "note",
        "tags",
    ),
    *("start", "end", "anchor", "id", "source", "digest", "was", "now", "why", "resolution", "sort"),
    *("decided_by", "decided_at", "scan", "maybe"),
]


def values(*rows: Row) -> Any:
    return json.loads(str(ledger_in("json", rows)))


def test_rows_have_the_keys_of_the_contract_whatever_the_language() -> None:
    i18n.use("zh_CN")
    found = values(*reply_rows())
    assert list(found) == ["generator", "rows", "totals", "left_out", "alike"]
    assert all(list(row) == KEYS for row in found["rows"])
    assert [row["status"] for row in found["rows"]][:1] == ["allocated"]


def test_a_row_says_all_that_is_known_of_it() -> None:
    row = values(*reply_rows())["rows"][6]
    assert row == {
        **row,
        "number": 7,
        "quote": "1.2亿元",
        "section": "二/（一）/二是",
        "section_title": "存在的困难 / 水源保障不足",
        "value": "120000000",
        "lower": None,
        "year": "2024",
        "payer": None,
        "cumulative": False,
        "in_kind": None,
        "account": ["requested"],
        "left_out": None,
        "part_of": None,
        "review": "confirmed",
        "guessed": [],
        "note": "县里提出,\n尚未批准",
        "tags": ["水利", "待查"],
        "anchor": "exact",
        "digest": parse(REPLY).digest,
        "decided_by": "林",
        "decided_at": NOW,
    }
    assert REPLY[row["start"] : row["end"]] == row["quote"]


def test_totals_name_the_rows_that_they_count() -> None:
    found = values(*reply_rows())
    assert found["totals"][0] == {
        "by": None,
        "group": None,
        "account": ["allocated"],
        "unit": "CNY",
        "lower": "5400000",
        "upper": "5400000",
        "qualifier": "exact",
        "unreviewed": 1,
        "rows": [1],
        "shown": "540万元",
        "rests": [],
        "guessed": {"lower": "5400000", "upper": "5400000"},
        "maybe": {"lower": "0", "upper": "0"},
    }
    assert {total["by"] for total in found["totals"]} == {None, "year", "payer", "status", "level"}
    assert {"by": "payer", "reason": "whole", "rows": [1]} in found["left_out"]


def test_rows_that_the_query_may_not_mean_are_marked_and_totals_say_how_much_they_are() -> None:
    found = values(*(row.as_maybe if row.number == 4 else row for row in reply_rows()))
    assert [row["number"] for row in found["rows"] if row["maybe"] is not False] == [4]
    assert found["rows"][3]["maybe"] is True
    unsaid = next(total for total in found["totals"] if 4 in total["rows"])
    assert (unsaid["lower"], unsaid["maybe"]) == ("10060000", {"lower": "6200000", "upper": "6200000"})


def test_a_total_names_the_rows_of_which_it_counts_the_rest_and_rows_that_may_tell_one_sum_are_named() -> None:
    facts = [Facts(payer="省厅"), Facts(payer="中央"), Facts(payer="省厅")]
    found = values(*ledger("下达960万元,其中中央500万元。收到省厅资金后,960万元已拨付。", facts))
    assert [
        (each["group"], each["lower"], each["rows"], each["rests"]) for each in found["totals"] if each["by"] == "payer"
    ] == [
        ("中央", "5000000", [2], []),
        ("省厅", "14200000", [1, 3], [1]),
    ]
    assert found["alike"] == [[1, 3]]


def test_without_rows_the_lists_are_empty() -> None:
    assert values() == {"generator": "reply-reader", "rows": [], "totals": [], "left_out": [], "alike": []}


@given(TEXTS)
def test_words_are_told_as_they_are(words: str) -> None:
    [row] = values(with_words(words))["rows"]
    assert (row["quote"], row["note"] or "", row["tags"]) == (canonical(words), canonical(words), [canonical(words)])
