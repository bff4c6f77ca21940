"""`export` writes the notes of one reply or several to where they are wanted, and over no file of another's."""

import json
import re
from pathlib import Path

import pytest

from reader.annotations import anchor_all
from reader.cli import main
from reader.editing import Notebook, Resolving
from reader.exchange.formats import Content, formats_of
from reader.exchange.markdown import markdown_notes
from reader.reply import parse
from reader.store import open_store
from reader.understanding import understand
from tests.command_line import Commands
from tests.commands.contract import NOTE
from tests.examples import REPLY


@pytest.fixture
def annotated(command: Commands, reply_file: Path) -> Path:
    command("annotate", reply_file, "--quote", "540万元", "--note", "存疑")
    return reply_file


def expected_markdown(home: Path, path: Path) -> str:
    store, reply = open_store(home / "data" / "annotations.db"), parse(REPLY)
    text = markdown_notes(reply, anchor_all(store.annotations_for(reply, path), reply), path.name)
    store.close()
    return text


@pytest.mark.parametrize("arguments", [[], ["--format", "markdown"], ["-o", "-"]])
def test_markdown_goes_to_standard_output(command: Commands, home: Path, annotated: Path, arguments: list[str]) -> None:
    assert command("export", annotated, *arguments) == expected_markdown(home, annotated)


def test_json_has_the_reply_and_its_notes(command: Commands, annotated: Path) -> None:
    exported = json.loads(command("export", annotated, "--format", "json"))

    assert list(exported) == ["generator", "source", "digest", "metadata", "notes"]
    assert [list(note) for note in exported["notes"]] == [NOTE]


def test_an_export_carries_the_texts_of_all_notes(command: Commands, annotated: Path, tmp_path: Path) -> None:
    edited = REPLY.replace("540万元", "550万元", 1)
    annotated.write_text(edited, encoding="utf-8")
    exported = json.loads(command("export", annotated, "--format", "json", "--texts"))
    assert exported["texts"] == [{"digest": parse(REPLY).digest, "text": REPLY}]

    command("annotate", annotated, "--quote", "550万元")
    command("export", annotated, "--texts", "-o", tmp_path / "notes.json")
    written = json.loads((tmp_path / "notes.json").read_text(encoding="utf-8"))
    assert {each["digest"]: each["text"] for each in written["texts"]} == {
        parse(text).digest: text for text in (REPLY, edited)
    }
    assert {note["reply"] for note in written["notes"]} == {each["digest"] for each in written["texts"]}


def test_an_export_carries_the_text_that_a_person_gave_a_note_another_place_in(
    command: Commands, home: Path, annotated: Path
) -> None:
    understood = understand(REPLY.replace("540万元", "550万元", 1))
    annotated.write_text(understood.text, encoding="utf-8")
    notebook = Notebook(open_store(home / "data" / "annotations.db"), understood, annotated, "乙")
    resolving = Resolving(understood.reply, notebook)
    [item] = resolving.waiting
    resolving.accept(item)
    notebook.close()

    exported = json.loads(command("export", annotated, "--format", "json", "--texts"))
    assert [each["text"] for each in exported["texts"]] == [REPLY, understood.text]


def test_of_a_text_that_is_not_kept_an_export_carries_the_digest(
    command: Commands, reply_file: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("reader.store.texts.MOST_CHARACTERS", 100)
    assert main(["annotate", str(reply_file), "--quote", "540万元"]) == 0
    capsys.readouterr()
    exported = json.loads(command("export", reply_file, "--format", "json", "--texts"))
    assert exported["texts"] == [{"digest": parse(REPLY).digest, "text": None}]


@pytest.mark.parametrize("form", ["markdown", "json"])
def test_the_notes_of_a_file_that_is_gone_are_exported_with_its_text_as_it_was_kept(
    command: Commands, annotated: Path, capsys: pytest.CaptureFixture[str], form: str
) -> None:
    before, files = command("export", annotated, "--format", form), command("letters", "--json")
    annotated.unlink()
    assert main(["export", str(annotated), "--format", form]) == 0
    printed = capsys.readouterr()
    assert printed.out == before
    assert printed.err.endswith("reply.txt: the file is gone; its text is taken as it was kept with the notes.\n")
    assert command("letters", "--json") == files, "no file is known that nobody saw"


@pytest.mark.parametrize("arguments", [["notes", "--json"], ["ledger", "--format", "json"]])
def test_so_are_notes_listed_and_sums_counted(
    command: Commands, annotated: Path, capsys: pytest.CaptureFixture[str], arguments: list[str]
) -> None:
    before = command(*arguments, annotated)
    annotated.unlink()
    assert main([*arguments, str(annotated)]) == 0
    assert capsys.readouterr().out == before


def test_of_a_file_that_never_had_notes_it_is_said_that_there_is_none(command: Commands, annotated: Path) -> None:
    assert "there is no such file" in command("export", annotated.with_name("other.txt"), status=1)


def test_markdown_carries_no_texts(command: Commands, annotated: Path) -> None:
    assert "--texts needs the form json" in command.misused("export", annotated, "--texts")


@pytest.mark.parametrize("output", [[], ["-o", "-"]])
def test_several_replies_are_printed_as_one_json_array(
    command: Commands, annotated: Path, tmp_path: Path, output: list[str]
) -> None:
    other = tmp_path / "other.txt"
    other.write_text("另安排资金7万元。", encoding="utf-8")
    exported = json.loads(command("export", annotated, other, "--format", "json", *output))

    assert [(each["source"], len(each["notes"])) for each in exported] == [("reply.txt", 1), ("other.txt", 0)]


def test_several_replies_are_not_printed_as_markdown(command: Commands, annotated: Path, tmp_path: Path) -> None:
    other = tmp_path / "other.txt"
    other.write_text("另安排资金7万元。", encoding="utf-8")
    said = command("export", annotated, other, status=1)

    assert said.endswith("Name a folder with -o, or use --format json.\n")


def test_an_output_whose_name_is_too_long_is_said(command: Commands, annotated: Path, tmp_path: Path) -> None:
    said = command("export", annotated, "-o", tmp_path / ("答" * 200), status=1)

    assert "it can't be written: File name too long." in said


def test_an_export_goes_to_a_file_and_again(command: Commands, home: Path, annotated: Path, tmp_path: Path) -> None:
    for _ in range(2):
        assert command("export", annotated, "-o", tmp_path / "notes.md") == ""
        assert (tmp_path / "notes.md").read_text(encoding="utf-8") == expected_markdown(home, annotated)


def test_an_export_goes_to_a_folder_under_the_reply_s_name(command: Commands, annotated: Path, tmp_path: Path) -> None:
    (tmp_path / "out").mkdir()
    command("export", annotated, "-o", tmp_path / "out")
    command("export", annotated, "-o", tmp_path / "out", "--format", "json")

    assert sorted(each.name for each in (tmp_path / "out").iterdir()) == ["reply.notes.json", "reply.notes.md"]


def test_several_replies_go_to_a_folder_a_file_each(command: Commands, annotated: Path, tmp_path: Path) -> None:
    other = tmp_path / "other.txt"
    other.write_text("另安排资金7万元。", encoding="utf-8")
    (tmp_path / "out").mkdir()
    command("export", annotated, other, annotated, "-o", tmp_path / "out")

    assert sorted(each.name for each in (tmp_path / "out").iterdir()) == ["other.notes.md", "reply.notes.md"]
    assert "notes: 0\n" in (tmp_path / "out" / "other.notes.md").read_text(encoding="utf-8")


def test_several_replies_do_not_go_to_one_file(command: Commands, annotated: Path, tmp_path: Path) -> None:
    said = command("export", annotated, annotated.parent / "x.txt", "-o", tmp_path / "one.md", status=1)

    assert said.startswith(f"reply-reader: {tmp_path / 'one.md'}: this is no folder. ")


def test_a_folder_for_several_replies_is_made_unless_it_is_only_looked_what_would_change(
    command: Commands, annotated: Path, tmp_path: Path
) -> None:
    (tmp_path / "other.txt").write_text("另安排资金7万元。", encoding="utf-8")
    both, out = (annotated, tmp_path / "other.txt"), tmp_path / "new" / "out"

    command.said("export", *both, "-o", out, "--check", status=1)
    assert not out.parent.exists()
    command("export", *both, "-o", out)
    assert sorted(each.name for each in out.iterdir()) == ["other.notes.md", "reply.notes.md"]
    (tmp_path / "a file").touch()
    assert "this is no folder" in command("export", *both, "-o", tmp_path / "a file", status=1)


def test_two_replies_of_one_name_are_not_written_over_each_other(
    command: Commands, annotated: Path, tmp_path: Path
) -> None:
    for folder in ("a", "out"):
        (tmp_path / folder).mkdir()
    (tmp_path / "a" / "reply.txt").write_text("另安排资金7万元。", encoding="utf-8")
    for _again in range(2):
        assert command("export", annotated, tmp_path / "a" / "reply.txt", "-o", tmp_path / "out") == ""

        first, other = sorted((tmp_path / "out").iterdir(), key=lambda path: len(path.name))
        assert first.name == "reply.notes.md"
        assert re.fullmatch("reply-[0-9a-f]{6}.notes.md", other.name)
        assert "540万元" in first.read_text(encoding="utf-8")


def test_the_reply_itself_is_never_written_over(command: Commands, annotated: Path) -> None:
    said = command("export", annotated, "-o", annotated, "--format", "markdown", status=1)

    assert "--force" in said
    assert "no form of an export has this ending" in command.misused("export", annotated, "-o", annotated)
    assert annotated.read_text(encoding="utf-8") == REPLY


def test_force_writes_over_another_file_of_which_a_copy_is_kept(
    command: Commands, home: Path, annotated: Path, tmp_path: Path
) -> None:
    (tmp_path / "mine.md").write_text("我的", encoding="utf-8")
    said = command.told("export", annotated, "-o", tmp_path / "mine.md", "--force")

    assert str(tmp_path / "mine.md.bak") in said
    assert (tmp_path / "mine.md.bak").read_text(encoding="utf-8") == "我的"
    assert (tmp_path / "mine.md").read_text(encoding="utf-8") == expected_markdown(home, annotated)


def test_the_form_follows_the_ending(command: Commands, annotated: Path, tmp_path: Path) -> None:
    for form in formats_of(Content.NOTES):
        for ending in form.endings:
            command("export", annotated, "-o", tmp_path / f"notes.{ending}")
            command("export", annotated, "--format", form.name, "-o", tmp_path / "named")
            assert (tmp_path / f"notes.{ending}").read_bytes() == (tmp_path / "named").read_bytes()
            if form.is_text:
                printed = command("export", annotated, "--format", form.name)
                assert (tmp_path / "named").read_text(encoding="utf-8") == printed
            (tmp_path / "named").unlink()


def test_a_word_file_goes_through_a_pipe_but_not_to_a_terminal(
    reply_file: Path,
    tmp_path: Path,
    capfdbinary: pytest.CaptureFixture[bytes],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    assert main(["annotate", str(reply_file), "--quote", "540万元"]) == 0
    capfdbinary.readouterr()
    assert main(["export", str(reply_file), "-o", str(tmp_path / "notes.docx")]) == 0
    assert main(["export", str(reply_file), "--format", "docx"]) == 0
    assert capfdbinary.readouterr().out == (tmp_path / "notes.docx").read_bytes()
    monkeypatch.setattr("sys.stdout.isatty", lambda: True)
    assert main(["export", str(reply_file), "--format", "docx", "-o", "-"]) == 1
    printed = capfdbinary.readouterr()
    assert printed.out == b""
    assert printed.err.startswith(b"reply-reader: Word (DOCX) can't be shown in a terminal. Name a file with -o.")


def test_a_form_that_is_named_comes_before_the_ending(command: Commands, annotated: Path, tmp_path: Path) -> None:
    command("export", annotated, "--format", "json", "-o", tmp_path / "notes.foo")

    assert json.loads((tmp_path / "notes.foo").read_text(encoding="utf-8"))["source"] == "reply.txt"


def test_a_name_without_an_ending_is_markdown_and_so_is_a_folder_s_export(
    command: Commands, home: Path, annotated: Path, tmp_path: Path
) -> None:
    (tmp_path / "out.d").mkdir()
    command("export", annotated, "-o", tmp_path / "notes")
    command("export", annotated, "-o", tmp_path / "out.d")

    for path in (tmp_path / "notes", tmp_path / "out.d" / "reply.notes.md"):
        assert path.read_text(encoding="utf-8") == expected_markdown(home, annotated)


@pytest.mark.parametrize(("command_name", "content"), [("export", Content.NOTES), ("ledger", Content.LEDGER)])
def test_an_unknown_form_is_a_wrong_usage_that_names_the_known_ones(
    command: Commands, annotated: Path, tmp_path: Path, command_name: str, content: Content
) -> None:
    by_ending = command.misused(command_name, annotated, "-o", tmp_path / "notes.foo")
    by_name = command.misused(command_name, annotated, "--format", "foo", "-o", tmp_path / "notes.foo")

    assert f"{tmp_path / 'notes.foo'}: no form of an export has this ending." in by_ending
    assert "Or name the form with --format." in by_ending
    for form in formats_of(content):
        assert f".{form.endings[0]}" in by_ending
        assert form.name in by_name.split("choose from")[1]
    assert not (tmp_path / "notes.foo").exists()


def test_a_file_keeps_the_preset_in_which_it_was_written(command: Commands, annotated: Path, tmp_path: Path) -> None:
    path = tmp_path / "notes.md"
    command("export", annotated, "-o", path, "--preset", "obsidian")
    written = path.read_bytes()
    command("export", annotated, "-o", path)
    assert path.read_bytes() == written
    assert b"\n^rr-" in written

    command("export", annotated, "-o", path, "--preset", "plain")
    assert path.read_text(encoding="utf-8") == command("export", annotated)


def test_a_new_file_has_the_preset_of_the_settings(
    command: Commands, annotated: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "config.toml").write_text('markdown = "pandoc"', encoding="utf-8")
    monkeypatch.setenv("REPLY_READER_CONFIG", str(tmp_path / "config.toml"))
    command("export", annotated, "-o", tmp_path / "notes.md")

    assert "[@青财函-2023-61号" in (tmp_path / "notes.md").read_text(encoding="utf-8")
    assert "[@青财函-2023-61号" in command("export", annotated)


def test_replies_that_cite_each_other_are_linked(command: Commands, annotated: Path, tmp_path: Path) -> None:
    other = tmp_path / "later.txt"
    text = REPLY.replace("〔2023〕61号", "〔2024〕7号").replace("收悉", "收悉（青财函〔2023〕61号）")
    other.write_text(text, encoding="utf-8")
    command.out("annotate", other, "--quote", "540万元")

    assert 'cites: ["[[reply.notes]]"]' in command.out("export", other, "--preset", "obsidian")


def test_references_of_several_replies_are_one_file(command: Commands, annotated: Path, tmp_path: Path) -> None:
    other = tmp_path / "other.txt"
    other.write_text(REPLY.replace("〔2023〕61号", "〔2024〕7号"), encoding="utf-8")
    command.out("export", annotated, other, "-o", tmp_path / "all.bib")
    written = (tmp_path / "all.bib").read_text(encoding="utf-8")

    assert written.count("@report{") == 2
    assert "  author = {{青河县财政局}},\n  title = {关于对县十七届人大二次会议第58号建议的答复},\n" in written
    assert "  date = {2023-06-12},\n" in written
    assert written == command.out("export", annotated, other, "--format", "bib")
    command.out("export", annotated, other, "-o", tmp_path / "all.csl.json")
    written = (tmp_path / "all.csl.json").read_text(encoding="utf-8")
    assert [item["number"] for item in json.loads(written)] == ["青财函〔2023〕61号", "青财函〔2024〕7号"]
    assert written == command.out("export", annotated, other, "--format", "csl")


def test_a_template_of_one_s_own_is_written(command: Commands, annotated: Path, tmp_path: Path) -> None:
    (tmp_path / "t.j2").write_text("{{ notes | length }} {{ source }}\n", encoding="utf-8")

    assert command("export", annotated, "--template", tmp_path / "t.j2") == "1 reply.txt\n"
    command("export", annotated, "--template", tmp_path / "t.j2", "-o", tmp_path / "any.text")
    assert (tmp_path / "any.text").read_text(encoding="utf-8") == "1 reply.txt\n"
    (tmp_path / "t.j2").write_text("\n{% if %}", encoding="utf-8")
    assert "the template is wrong, line 2" in command("export", annotated, "--template", tmp_path / "t.j2", status=1)


def test_what_templates_are_given_is_printed_with_its_schema(command: Commands, annotated: Path) -> None:
    printed = json.loads(command("export", annotated, "--data"))

    assert [*printed] == ["schema", "data"]
    assert [note["quote"] for note in printed["data"]["notes"]] == ["540万元"]


def test_options_of_templates_that_make_no_sense_are_a_wrong_usage(command: Commands, annotated: Path) -> None:
    for arguments in (
        ["--template", "t", "--format", "json"],
        ["--data", "-o", "x.json"],
        ["--data", "--template", "t"],
    ):
        assert command.misused("export", annotated, *arguments).startswith("usage: reply-reader export")


def test_an_outline_stays_one_whatever_new_files_are_written_in(
    command: Commands, home: Path, annotated: Path, tmp_path: Path
) -> None:
    path = tmp_path / "page.md"
    command("export", annotated, "-o", path, "--preset", "logseq")
    before = path.read_bytes()
    command("export", annotated, "-o", path)

    assert path.read_bytes() == before
