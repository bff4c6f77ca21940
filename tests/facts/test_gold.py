"""Sentences whose sums were annotated by hand before the rules were tried on them: those that the rules were then
improved on (facts.jsonl), and those written last, on which only a few rules still were (facts-held-out.jsonl).

A line is a passage, the issuer and the day of signing of the letter around it, and its sums with what is said of each.
"""

import json
from collections import Counter
from pathlib import Path
from typing import Any

import pytest

from tests.facts.guesses import guessed

_GOLD = Path(__file__).parents[1] / "gold"


def _passages(name: str) -> list[dict[str, Any]]:
    return [json.loads(line) for line in (_GOLD / name).read_text(encoding="utf-8").splitlines()]


SEEN, HELD_OUT = _passages("facts.jsonl"), _passages("facts-held-out.jsonl")


def _guessed(passage: dict[str, Any]) -> list[tuple[str, dict[str, Any]]]:
    return guessed(passage["text"], passage["issuer"], passage["signed"])


def _tally(passages: list[dict[str, Any]]) -> Counter[str]:
    """How many facts are right, wrong and missed."""
    tally: Counter[str] = Counter()
    for passage in passages:
        for (printed, said), (core, gold) in zip(_guessed(passage), passage["sums"], strict=True):
            assert printed == core
            for name in said.keys() | gold.keys():
                tally["missed" if name not in said else "right" if said[name] == gold.get(name) else "wrong"] += 1
    return tally


@pytest.mark.parametrize("passage", SEEN, ids=lambda passage: passage["text"][:24])
def test_what_is_guessed_of_a_sum_is_what_was_annotated_by_hand_or_nothing(passage: dict[str, Any]) -> None:
    annotated = [(core, {name: gold.get(name) for name in said}) for (_, said), (core, gold) in _pairs(passage)]

    assert _guessed(passage) == annotated


def _pairs(passage: dict[str, Any]) -> Any:
    return zip(_guessed(passage), passage["sums"], strict=True)


@pytest.mark.parametrize(
    ("passages", "recall", "errors"), [(SEEN, 0.94, 0), (HELD_OUT, 0.88, 0.02)], ids=["seen", "held"]
)
def test_most_facts_are_guessed_and_hardly_one_wrongly(
    passages: list[dict[str, Any]], recall: float, errors: float
) -> None:
    tally = _tally(passages)

    assert tally["right"] >= recall * (tally["right"] + tally["missed"])
    assert tally["wrong"] <= errors * tally["right"]
