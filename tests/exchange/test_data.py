"""The value that templates are given is what its schema says."""

from dataclasses import replace
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from reader.annotations import anchor_all
from reader.exchange.data import data_of, schema
from reader.exchange.document import Document
from reader.reply import parse
from tests.examples import REPLY, annotation_on, money

TEXTS = {"a reply": REPLY, "no reply": "甲乙丙。", "nothing": ""}


@pytest.mark.parametrize("text", TEXTS.values(), ids=TEXTS)
def test_the_value_is_what_the_schema_says(text: str) -> None:
    reply = parse(text)
    notes = [replace(annotation_on(reply, "540万元"), figure=money("540万元", "5400000"))] if text == REPLY else []
    lost = annotation_on(parse("丁戊己"), "戊")
    document = Document(reply, anchor_all([*notes, lost], reply), "reply.txt", {"青财函〔2022〕9号": "other.notes.md"})

    Draft202012Validator.check_schema(schema())
    assert [*Draft202012Validator(schema()).iter_errors(data_of(document))] == []


def test_the_schema_tells_of_every_key() -> None:
    reply = parse(REPLY)
    data = data_of(Document(reply, (), "reply.txt"))

    assert [*data] == [*schema()["properties"]]
    assert [*data["metadata"]] == [*schema()["properties"]["metadata"]["properties"]]


def test_everything_in_the_schema_is_explained() -> None:
    def described(of: Any) -> bool:
        if isinstance(of, dict) and "properties" in of:
            members = of["properties"].values()
            return all(member.get("description") for member in members) and all(map(described, of.values()))
        return all(map(described, of.values())) if isinstance(of, dict) else True

    assert described(schema())
