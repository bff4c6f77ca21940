"""One way to render an export, for the commands and the screen."""

from collections.abc import Sequence

from reader.annotations import Anchored
from reader.exchange import json
from reader.exchange.markdown import markdown
from reader.reply import Reply

FORMS = {"markdown": "md", "json": "json"}
"""The forms of an export, with the endings of their files."""


def export_name(stem: str, form: str) -> str:
    """The file name of an export of the reply whose file is called `stem`."""
    return f"{stem}.notes.{FORMS[form]}"


def rendered(reply: Reply, items: Sequence[Anchored], name: str, form: str) -> str:
    """The export of a reply's annotations in a form; `name` is what the reply's file is called."""
    return json.dumps(json.export(reply, items, name)) if form == "json" else markdown(reply, items, name)
