"""One understanding: whole, frozen, equal for equal texts, and the same for every face of the program."""

import pickle
from dataclasses import FrozenInstanceError
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.exchange import json as as_json
from reader.understanding import Understanding, completed, first_look, understand
from tests.command_line import Commands
from tests.examples import REPLY, span_of

PIECES = st.lists(
    st.sampled_from(
        [
            *REPLY.splitlines(keepends=True),
            "540万元",
            "，其中：",
            "占57.72%",
            "2021年",
            "我局将",
            "\n",
            "。",
            "（一）",
            "\0",
            "《",
        ]
    ),
    max_size=40,
).map("".join)


def test_it_holds_all_that_the_text_says() -> None:
    understood = understand(REPLY)

    assert understood.text == understood.reply.text == REPLY
    assert "2022年" in [figure.span.of(REPLY) for figure in understood.figures]
    [division] = understood.divisions
    assert division.whole == span_of(REPLY, "540万元")
    assert understood.facts[span_of(REPLY, "300万元")].part is True
    assert {finding.severity.value for finding in understood.findings} == {"ok"}
    assert [commitment.deadline for commitment in understood.commitments] == ["2024-06-30"]


def test_a_first_look_has_the_structure_and_the_figures_and_nothing_else() -> None:
    seen, whole = first_look(REPLY), understand(REPLY)

    assert (seen.reply, seen.figures) == (whole.reply, whole.figures)
    assert (seen.divisions, seen.findings, seen.facts, seen.commitments) == ((), (), {}, ())
    assert completed(seen) == whole


@settings(max_examples=40)
@given(PIECES)
def test_any_text_is_understood_alike_every_time_and_comes_back_from_another_process(text: str) -> None:
    understood = understand(text)

    assert understand(text) == understood
    assert pickle.loads(pickle.dumps(understood)) == understood


def test_it_can_not_be_changed() -> None:
    understood = understand(REPLY)

    with pytest.raises(FrozenInstanceError):
        understood.figures = ()  # type: ignore[misc]


def test_every_command_prints_what_is_understood(command: Commands, reply_file: Path) -> None:
    understood = understand(REPLY)
    file = str(reply_file)

    assert command.json("outline", file) == as_json.outline_value(understood.reply)
    assert command.json("figures", file) == as_json.figure_values(understood.reply, understood.figures)
    assert command.json("check", file) == as_json.finding_values(understood.findings)
    assert command.json("commitments", file) == as_json.commitment_values(understood.reply, understood.commitments)


def test_a_part_is_known_for_one_whatever_else_is_said_of_it() -> None:
    whole, part = (span_of(REPLY, words) for words in ("540万元", "240万元"))
    facts = understand(REPLY).facts

    assert (facts[whole].part, facts[part].part) == (None, True)


def test_a_text_without_anything_is_understood() -> None:
    understood = understand("")

    assert understood == Understanding(understood.reply, ())
