"""A kind of a person's own, or of a colleague's, is a kind in every export, and is read back from edited notes."""

import copy
import pickle
from dataclasses import replace
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import pytest

from reader import kinds
from reader.annotations import Anchored, Kind, anchor_all
from reader.exchange.document import Document
from reader.exchange.formats import FORMATS, Content, Format
from reader.exchange.markdown.notes import block_of
from reader.exchange.markdown.presets import PRESETS
from reader.exchange.markdown.reading import Comparison, taken_in
from reader.exchange.render import rendered_notes
from reader.kinds import OwnKind
from reader.reply import Reply
from tests.command_line import Commands
from tests.examples import annotation_on

OWN = (OwnKind("legal", "法律依据", "哪条法律", "orange"), OwnKind("funding", "经费"))


@pytest.fixture
def item(reply: Reply) -> Anchored:
    """A note of a kind of one's own."""
    kinds.use(OWN)
    return anchor_all([replace(annotation_on(reply, "农村饮水工程", note="核对"), kind=Kind("legal"))], reply)[0]


def test_a_kind_is_one_object_wherever_it_is_met() -> None:
    kind = Kind("legal")

    assert kind is Kind("legal") is copy.deepcopy(kind) is pickle.loads(pickle.dumps(kind))
    assert (kind, kind.value, str(kind), f"{kind}") == ("legal",) * 4
    assert kind not in list(Kind)
    assert Kind("funding") is Kind.FUNDING


@pytest.mark.parametrize("identifier", ["", "Legal", "9legal", "法律", "a b", "a" * 33, "-a"])
def test_what_is_no_id_is_no_kind(identifier: str) -> None:
    with pytest.raises(ValueError, match="is not a valid Kind"):
        Kind(identifier)


def test_kinds_are_called_what_the_settings_call_them() -> None:
    assert (Kind("legal").label, Kind("legal").mark, Kind("legal").slot) == ("legal", "*", "other")
    kinds.use(OWN)
    assert [kind.value for kind in Kind.known()][5:] == ["legal"]
    assert (Kind("legal").explained, Kind("legal").mark, Kind("legal").slot) == ("法律依据: 哪条法律", "6", "6")
    assert (Kind.FUNDING.label, Kind.FUNDING.mark, Kind.FUNDING.slot) == ("经费", "1", "funding")
    assert Kind.FUNDING.purpose != ""


# References name replies, and no notes.
NOTES = [form for form in FORMATS if Content.NOTES in form.writers and form.name not in ("bib", "csl")]


@pytest.mark.parametrize("form", NOTES, ids=lambda form: form.name)
@pytest.mark.parametrize("is_known", [True, False], ids=["own", "a colleague's"])
def test_every_export_of_notes_says_the_kind(reply: Reply, item: Anchored, form: Format, *, is_known: bool) -> None:
    kinds.use(OWN if is_known else ())
    made = rendered_notes(Document(reply, (item,), "reply.txt"), form)
    if isinstance(made, bytes):
        with ZipFile(BytesIO(made)) as package:
            made = "".join(package.read(name).decode("utf-8", "replace") for name in package.namelist())

    assert ("法律依据" if is_known and form.name != "json" else "legal") in made


@pytest.mark.parametrize("preset", PRESETS)
def test_every_preset_says_the_kind(reply: Reply, item: Anchored, preset: str) -> None:
    assert "法律依据" in block_of(Document(reply, (item,), "reply.txt", preset=preset), item)


@pytest.mark.parametrize(
    ("said", "kind"),
    [("经费", "funding"), ("funding", "funding"), ("资金", "funding"), ("legal", "legal"), ("存疑", "question")],
)
def test_an_edited_kind_is_read_by_its_own_name_its_usual_one_and_its_id(
    reply: Reply, item: Anchored, said: str, kind: str
) -> None:
    before = block_of(Document(reply, (item,), "reply.txt"), item)
    comparison = Comparison.of(before.replace("**kind**: 法律依据", f"**kind**: {said}"), before, before)

    assert taken_in(item, comparison, comparison.edited).kind is Kind(kind)


def test_commands_take_and_print_an_own_kind(command: Commands, home: Path, reply_file: Path) -> None:
    (home / "config").mkdir()
    (home / "config" / "config.toml").write_text('[kinds.legal]\nname = "法律依据"', encoding="utf-8")
    command("annotate", reply_file, "--quote", "540万元", "--kind", "legal")

    assert [note["kind"] for note in command.json("notes", reply_file)] == ["legal"]
    assert "法律依据" in command("notes", reply_file)
    assert "法律依据" in command("export", reply_file, "-o", "-")
    (home / "config" / "config.toml").unlink()
    assert "legal" in command("notes", reply_file)
    assert "invalid choice: 'legal'" in command.misused("annotate", reply_file, "--quote", "620万元", "--kind", "legal")
