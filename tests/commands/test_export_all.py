"""`export --all` keeps a folder of all notes up to date: a file a reply, an index, the ledger and the promises."""

from pathlib import Path

import pytest

from reader.sources import discover
from tests.command_line import Commands
from tests.examples import REPLY

OTHER = REPLY.replace("第58号", "第59号").replace("〔2023〕61号", "〔2023〕62号").replace("540万元", "640万元")


@pytest.fixture
def replies(command: Commands, tmp_path: Path) -> list[Path]:
    """Two letters whose files have one name, in two folders."""
    paths = []
    for folder, text in (("a", REPLY), ("b", OTHER)):
        (tmp_path / folder).mkdir()
        paths.append(tmp_path / folder / "reply.txt")
        paths[-1].write_text(text, encoding="utf-8")
        command("annotate", paths[-1], "--quote", "620万元", "--note", f"note in {folder}", "--review", "confirmed")
    return paths


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def text_of(folder: Path, name: str) -> str:
    return (folder / name).read_text(encoding="utf-8")


def test_each_reply_has_a_file_and_the_folder_an_index(command: Commands, replies: list[Path], tmp_path: Path) -> None:
    out = tmp_path / "out" / "notes"
    command("export", "--all", "-o", out)
    found = names(out)

    assert len(found) == 5
    assert {"index.md", "ledger.md", "promises.md", "reply.notes.md"} < {*found}
    [other] = {*found} - {"index.md", "ledger.md", "promises.md", "reply.notes.md"}
    assert text_of(out, "index.md").count("| 1/1 |") == 2
    assert f"]({other})" in text_of(out, "index.md")
    assert "620万元" in text_of(out, "ledger.md")
    assert "2024-06" in text_of(out, "promises.md")
    assert "note in a" in text_of(out, "reply.notes.md") + text_of(out, other)


def test_only_what_changed_is_written(command: Commands, replies: list[Path], tmp_path: Path) -> None:
    out = tmp_path / "out"
    command("export", "--all", "-o", out)
    assert command("export", "--all", "-o", out, "--check") == ""
    before = {name: (out / name).stat().st_ino for name in names(out)}
    command("annotate", replies[0], "--quote", "540万元", "--note", "new")
    assert "1 note is new." in command("export", "--all", "-o", out, "--check", status=1)
    command("export", "--all", "-o", out)

    changed = {name for name in names(out) if (out / name).stat().st_ino != before[name]}
    [notes] = changed - {"index.md", "ledger.md"}
    assert "note in a" in text_of(out, notes)
    assert "\nnew\n" in text_of(out, notes)


def test_what_people_wrote_in_one_of_them_stays(command: Commands, replies: list[Path], tmp_path: Path) -> None:
    out = tmp_path / "out"
    command("export", "--all", "-o", out)
    mine = out / "reply.notes.md"
    mine.write_text(mine.read_text(encoding="utf-8") + "\nmine\n", encoding="utf-8")
    command("export", "--all", "-o", out)

    assert mine.read_text(encoding="utf-8").endswith("\nmine\n")


def test_a_file_that_can_t_be_written_over_stops_no_other(
    command: Commands, replies: list[Path], tmp_path: Path
) -> None:
    out = tmp_path / "out"
    out.mkdir()
    (out / "reply.notes.md").write_text("foreign", encoding="utf-8")
    said = command("export", "--all", "-o", out, status=1)

    assert "wasn't written by reply-reader" in said
    assert text_of(out, "reply.notes.md") == "foreign"
    assert len(names(out)) == 5


def test_a_reply_whose_file_is_gone_is_exported_as_it_was_kept(
    command: Commands, replies: list[Path], tmp_path: Path
) -> None:
    replies[0].unlink()
    out = tmp_path / "out"
    command("export", "--all", "-o", out)

    assert len(names(out)) == 5
    assert any("note in a" in text_of(out, name) for name in names(out))


def test_the_folder_holds_no_replies(command: Commands, replies: list[Path], tmp_path: Path) -> None:
    command("export", "--all", "-o", tmp_path / "out")

    assert discover([tmp_path]) == replies


def test_in_another_form_each_reply_has_a_file_of_that(command: Commands, replies: list[Path], tmp_path: Path) -> None:
    command("export", "--all", "--format", "json", "-o", tmp_path / "out")

    assert len([name for name in names(tmp_path / "out") if name.endswith(".json")]) == 2


def test_options_that_make_no_sense_are_a_wrong_usage(command: Commands, reply_file: Path) -> None:
    for arguments in ([], ["--all"], [reply_file, "--all", "-o", "out"], ["--all", "-o", "out", "--texts"]):
        assert command.misused("export", *arguments).startswith("usage: reply-reader export")


def test_a_check_says_which_pages_would_be_written(command: Commands, replies: list[Path], tmp_path: Path) -> None:
    said = command("export", "--all", "-o", tmp_path / "vault", "--check", status=1)

    assert all(f"{page}.md: It would be written anew." in said for page in ("index", "ledger", "promises"))
    assert not (tmp_path / "vault").exists()


def test_of_a_page_that_is_written_over_by_force_the_copy_is_named(
    command: Commands, replies: list[Path], tmp_path: Path
) -> None:
    vault = tmp_path / "vault"
    command("export", "--all", "-o", vault)
    (vault / "index.md").write_text("mine", encoding="utf-8")

    assert "index.md.bak" in command.told("export", "--all", "-o", vault, "--force")
    assert (vault / "index.md.bak").read_text(encoding="utf-8") == "mine"
