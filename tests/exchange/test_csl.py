"""CSL-JSON: the references hold to the schema of CSL's input data, and no reply stands in them twice."""

import json
from typing import Any

from jsonschema import Draft7Validator

from reader.exchange.csl import csl_references
from reader.exchange.document import Document
from reader.exchange.markdown.presets import citation_key
from reader.reply import parse
from tests.examples import REPLY

_WORDS = {"type": "string"}
_NAMES = {
    "type": "array",
    "items": {"type": "object", "properties": {"literal": _WORDS}, "additionalProperties": False},
}
_PARTS = {"type": "array", "items": {"type": ["string", "number"]}, "minItems": 1, "maxItems": 3}
_DATE = {
    "type": "object",
    "properties": {"date-parts": {"type": "array", "items": _PARTS, "minItems": 1, "maxItems": 2}},
    "additionalProperties": False,
}
SCHEMA = {
    "type": "array",
    "items": {
        "type": "object",
        "properties": {
            "custom": {"type": "object"},
            "id": {"type": ["string", "number"]},
            "type": {"enum": ["report"]},
            **dict.fromkeys(["title", "genre", "note", "language"], _WORDS),
            "number": {"type": ["string", "number"]},
            "author": _NAMES,
            "issued": _DATE,
        },
        "required": ["type", "id"],
        "additionalProperties": False,
    },
}
"""What replies have of `csl-data.json` (CSL 1.0.2, draft 7), which takes no key that it doesn't name."""


def items(*texts: str) -> list[dict[str, Any]]:
    """The references of some replies, once they hold to the schema."""
    made = json.loads(csl_references(Document(parse(text), (), "reply.txt") for text in texts))
    Draft7Validator.check_schema(SCHEMA)
    Draft7Validator(SCHEMA).validate(made)
    assert isinstance(made, list)
    return made


def test_a_reply_is_a_report_of_its_office() -> None:
    [item] = items(REPLY)

    assert item["id"] == citation_key(Document(parse(REPLY), (), "reply.txt")) == "青财函-2023-61号"
    assert (item["type"], item["genre"]) == ("report", "答复")
    assert item["author"] == [{"literal": "青河县财政局"}]
    assert item["title"] == "关于对县十七届人大二次会议第58号建议的答复"
    assert item["issued"] == {"date-parts": [[2023, 6, 12]]}


def test_a_text_that_says_nothing_of_itself_has_its_file_s_name_and_no_empty_key() -> None:
    [item] = items("没有题目的几句话。")

    assert item["title"] == "reply.txt"
    assert not {"author", "issued", "number", "note"} & item.keys()


def test_copies_of_a_reply_are_one_reference_and_others_keep_their_order() -> None:
    other = REPLY.replace("〔2023〕61号", "〔2024〕7号")

    assert [item["id"] for item in items(other, REPLY, REPLY + "\n", other)] == ["青财函-2024-7号", "青财函-2023-61号"]
