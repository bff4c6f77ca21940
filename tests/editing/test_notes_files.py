"""The Markdown file of a reply's notes: people and the program write in it in turn, and nothing of either is lost."""

import os
import re
from pathlib import Path

import pytest

from reader import i18n
from reader.annotations import Kind
from reader.editing import Notebook
from reader.editing.edited import take_in
from reader.errors import ConflictError, ExportError, ForeignFileError
from reader.exchange.markdown.merging import State
from reader.exchange.write import write_file
from reader.i18n import _
from reader.reply import parse
from reader.store import AnnotationStore
from reader.understanding import first_look
from tests.editing.desk import SUMS, Desk
from tests.examples import REPLY, span_of


def test_an_export_that_nobody_touched_is_written_anew(desk: Desk) -> None:
    desk.renote("540万元", "changed")

    assert desk.export().words == []
    assert "changed" in desk.text
    assert desk.file().edits() == []


def test_an_export_without_changes_touches_nothing(desk: Desk) -> None:
    desk.person(("# 关于", "mine\n\n# 关于"))
    desk.export()
    before = desk.path.stat()

    assert not desk.export().is_changed
    assert (desk.path.stat().st_ino, desk.path.stat().st_mtime_ns) == (before.st_ino, before.st_mtime_ns)


def test_what_a_person_edited_comes_back_into_the_note_as_a_change_that_can_be_undone(desk: Desk) -> None:
    desk.person(("note on 540万元", "edited by hand"))

    assert [edit.item.annotation.selector.quote for edit in desk.sync()] == ["540万元"]
    assert desk.says("540万元") == "edited by hand"
    assert desk.edits() == []
    desk.notebook.undo()
    assert desk.says("540万元") == "note on 540万元"
    desk.export()
    assert "note on 540万元" in desk.text


def test_until_it_was_taken_in_an_edit_stays_in_the_file_whatever_the_note_says(desk: Desk) -> None:
    desk.person(("note on 540万元", "edited by hand"))
    desk.renote("540万元", "changed")
    for _time in range(2):
        assert desk.export().merged.named(State.EDITED)
        assert "edited by hand" in desk.text
        assert "\nchanged" not in desk.text

    [edit] = desk.edits()
    assert edit.comparison.in_conflict == {"note"}
    assert [each[2:] for each in edit.comparison.differences()] == [("note on 540万元", "edited by hand", "changed")]


def test_two_fields_of_one_note_changed_on_two_sides_are_no_conflict(desk: Desk) -> None:
    desk.person(("note on 540万元", "edited by hand"))
    item = desk.notebook.on(span_of(REPLY, "540万元"))
    assert item is not None
    desk.notebook.edit(item.annotation, kind=Kind.KEY, note=item.annotation.note, tags=("水",))
    desk.export()

    [edit] = desk.sync()
    assert edit.comparison.in_conflict == frozenset()
    kept = desk.notebook.on(span_of(REPLY, "540万元"))
    assert kept is not None
    assert (kept.annotation.note, kept.annotation.kind, kept.annotation.tags) == ("edited by hand", Kind.KEY, ("水",))
    assert "#水" in desk.text


def test_an_edit_of_a_note_that_another_window_changed_since_is_refused(desk: Desk) -> None:
    desk.person(("note on 540万元", "edited by hand"))
    [edit] = desk.edits()
    desk.renote("540万元", "changed")

    with pytest.raises(ConflictError):
        take_in(desk.notebook, edit)


def test_a_quote_that_was_edited_is_never_taken_for_the_document_s_words(desk: Desk) -> None:
    desk.person(("安排维修养护资金**540万元**", "安排维修养护资金**999万元**"), ("note on 540万元", "edited by hand"))
    desk.sync()

    assert desk.says("540万元") == "edited by hand"
    assert "999万元" in desk.text
    desk.renote("540万元", "later")
    assert desk.export().merged.named(State.EDITED)
    assert "999万元" in desk.text


def test_a_block_that_was_taken_out_stays_out_until_it_is_put_back(desk: Desk) -> None:
    text = desk.text
    start = text.index("<a id=", text.index("## 二、"))
    end = text.index("-->\n", start) + 5
    desk.person((text[start:end], ""))

    outcome = desk.export()
    assert outcome.words == ["1 note was taken out of the file and stays out."]
    assert "note on 1.2亿元\n" not in desk.text
    desk.export(put_back=True)
    assert "note on 1.2亿元\n" in desk.text


def test_a_file_that_reply_reader_didn_t_write_stays_as_it_is(desk: Desk) -> None:
    mine = desk.folder / "mine.md"
    mine.write_text("我的", encoding="utf-8")

    with pytest.raises(ForeignFileError, match="wasn't written by reply-reader"):
        desk.file(mine).write()
    with pytest.raises(ForeignFileError):
        desk.file(mine).edits()
    assert desk.file(mine).write(force=True).backup == desk.folder / "mine.md.bak"
    assert (desk.folder / "mine.md.bak").read_text(encoding="utf-8") == "我的"


def test_a_file_of_which_nothing_is_known_stays_as_it_is(desk: Desk, tmp_path_factory: pytest.TempPathFactory) -> None:
    other = Desk(tmp_path_factory.mktemp("other"))
    other.note("540万元", "another's")
    before = desk.text

    with pytest.raises(ForeignFileError, match="was changed since"):
        other.file(desk.path).write()
    assert desk.text == before
    other.store.close()


def test_a_file_that_was_moved_or_copied_is_known_by_its_blocks(desk: Desk) -> None:
    desk.person(("note on 540万元", "edited by hand"))
    moved = desk.folder / "vault.md"
    desk.path.rename(moved)
    desk.renote("620万元", "changed")
    outcome = desk.file(moved).write()

    assert len(outcome.merged.named(State.EDITED)) == 1
    assert "changed" in moved.read_text(encoding="utf-8")
    [edit] = desk.file(moved).edits()
    assert edit.comparison.in_conflict == frozenset()


def test_a_file_in_another_encoding_is_said_and_stays(desk: Desk) -> None:
    data = (desk.text + "\n我写的\n").encode("gb18030")
    desk.path.write_bytes(data)

    for work in (desk.export, desk.edits):
        with pytest.raises(ExportError, match="UTF-8"):
            work()
    assert desk.path.read_bytes() == data


def test_line_ends_of_another_system_are_no_edit(desk: Desk) -> None:
    desk.path.write_bytes(desk.path.read_bytes().replace(b"\n", b"\r\n"))
    desk.renote("540万元", "changed")

    assert desk.edits() == []
    desk.export()
    assert "changed" in desk.text
    assert b"\n" not in desk.path.read_bytes().replace(b"\r\n", b"")


def test_a_file_that_changes_while_it_is_brought_up_to_date_is_left_alone(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk.renote("540万元", "changed")
    known = desk.store.exports.will_write

    def meanwhile(pieces: object) -> None:
        known(pieces)  # type: ignore[arg-type]
        desk.person(("note on 620万元", "just now"))

    monkeypatch.setattr(desk.store.exports, "will_write", meanwhile)
    with pytest.raises(ExportError, match="while it was being brought up to date"):
        desk.export()
    assert "just now" in desk.text


def test_an_end_between_writing_and_remembering_makes_no_note_taken_out(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk.note("86万元", "new")
    with monkeypatch.context() as patched:
        patched.setattr(desk.store.exports, "wrote", lambda *_some, **_more: os.kill(0, 0))
        desk.export()
    desk.renote("86万元", "later")

    assert desk.export().words == []
    assert "later" in desk.text


def test_an_end_before_writing_makes_no_note_taken_out(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    desk.note("86万元", "new")

    def fail(_path: Path, _data: bytes) -> None:
        raise ExportError("full")

    with monkeypatch.context() as patched:
        patched.setattr("reader.editing.notes_file.write_file", fail)
        with pytest.raises(ExportError):
            desk.export()
    assert desk.export().words == []
    assert "new" in desk.text


def test_a_database_that_can_t_be_written_exports_all_the_same(
    desk: Desk, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(AnnotationStore, "read_only", "read-only")
    new = tmp_path / "new.md"
    desk.file(new).write()

    assert new.read_text(encoding="utf-8") == desk.text


def test_an_export_in_the_other_language_is_brought_up_to_date(desk: Desk) -> None:
    desk.person(("note on 540万元", "edited by hand"))
    i18n.use("zh_CN")
    desk.export()

    assert f"## {_('Annotated figures')}\n" in desk.text
    assert "## Annotated figures" not in desk.text
    [edit] = desk.edits()
    assert edit.comparison.edited == {"note"}


def test_of_an_edited_quote_in_the_other_language_nothing_else_is_said_to_be_edited(desk: Desk) -> None:
    i18n.use("zh_CN")
    desk.file(desk.folder / "zh.md").write()
    desk.path = desk.folder / "zh.md"
    desk.person(("安排维修养护资金**540万元**", "安排维修养护资金**999万元**"))
    i18n.use("en")

    [edit] = desk.edits()
    assert edit.comparison.apart == ("the words of the document were edited; those of the document hold.",)


def test_a_dry_look_changes_neither_the_file_nor_what_is_remembered(desk: Desk) -> None:
    desk.note("86万元", "new")
    before, version = desk.text, desk.store.data_version()
    outcome = desk.export(dry=True)

    assert (outcome.is_changed, outcome.counted) == (True, ["It would be brought up to date.", "1 note is new."])
    assert (desk.text, desk.store.data_version()) == (before, version)


def test_a_note_deleted_in_the_program_leaves_what_was_written_in_it(desk: Desk) -> None:
    desk.person(("note on 540万元", "edited by hand"))
    item = desk.notebook.on(span_of(REPLY, "540万元"))
    assert item is not None
    desk.notebook.delete(item.annotation)
    desk.export()

    assert "edited by hand" in desk.text
    assert "This note was deleted" in desk.text
    assert desk.edits() == []


def test_what_a_person_decides_for_the_notes_is_written_over_the_file(desk: Desk) -> None:
    desk.person(("note on 540万元", "edited by hand"))
    desk.renote("540万元", "changed")
    [edit] = desk.edits()
    desk.file().write(over=[edit.name])

    assert "edited by hand" not in desk.text
    assert "changed" in desk.text


def test_the_exports_of_a_reply_are_known(desk: Desk) -> None:
    reply = first_look(REPLY).reply
    again = desk.folder / "again.md"
    desk.file(again).write()

    assert desk.store.exports.paths(reply, None) == [again, desk.path]
    assert desk.store.exports.paths(parse("甲乙丙。"), None) == []


def test_a_link_is_written_through_and_known_by_where_it_leads(desk: Desk) -> None:
    link = desk.folder / "link.md"
    link.symlink_to(desk.path)
    desk.renote("540万元", "changed")
    desk.file(link).write()

    assert "changed" in desk.text
    assert link.is_symlink()


def test_a_file_can_be_written_that_was_dropped(desk: Desk) -> None:
    desk.path.unlink()
    desk.export()

    assert desk.text.count("<!-- /rr-") == 4


def test_a_file_that_a_person_emptied_stays_empty(desk: Desk) -> None:
    write_file(desk.path, b"")

    assert desk.export().words == ["3 notes were taken out of the file and stay out."]
    assert desk.text == ""


def test_a_table_that_a_person_edited_stays_and_is_told(desk: Desk) -> None:
    desk.person(("| note on 540万元 |", "| mine |"))
    desk.renote("540万元", "changed")

    assert desk.export().words == ["The table of figures was edited there by hand and stays as it is."]
    assert "| mine |" in desk.text


def test_a_table_that_was_edited_as_its_note_was_is_no_edit_once_that_was_taken_in(desk: Desk) -> None:
    desk.path.write_text(desk.text.replace("note on 540万元", "edited by hand"), encoding="utf-8")
    desk.sync()
    desk.renote("620万元", "changed")

    assert desk.export().words == []
    assert "| changed |" in desk.text


def test_words_that_a_person_puts_back_are_an_edit_though_they_were_exported_before(desk: Desk) -> None:
    desk.person(("note on 540万元", "note on 540万元 and more"))
    desk.sync()
    desk.person(("note on 540万元 and more\n", "note on 540万元\n"))

    assert desk.export().merged.named(State.EDITED)
    desk.sync()
    assert desk.says("540万元") == "note on 540万元"
    assert desk.export().words == []
    desk.person(("note on 540万元\n", "note on 540万元 and more\n"))
    desk.sync()
    assert desk.says("540万元") == "note on 540万元 and more"


def test_so_is_a_whole_file_that_a_person_put_back(desk: Desk) -> None:
    before = desk.text
    desk.renote("540万元", "changed")
    desk.export()
    desk.path.write_text(before, encoding="utf-8")

    [edit] = desk.edits()
    assert [each[2:] for each in edit.comparison.differences()] == [("changed", "note on 540万元", "changed")]
    assert desk.export().words == ["1 note was edited there by hand and stays as it is."]
    assert "note on 540万元\n" in desk.text


def test_what_was_undone_and_exported_again_is_no_edit(desk: Desk) -> None:
    desk.renote("540万元", "changed")
    desk.export()
    desk.notebook.undo()
    desk.export()
    desk.renote("540万元", "later")

    assert desk.edits() == []
    assert desk.export().words == []
    assert "later" in desk.text


def test_a_heading_that_was_copied_from_the_notes_of_another_reply_stays_as_it_is(desk: Desk) -> None:
    other = first_look(REPLY.replace("一、资金安排情况", "一、别的情况"))
    notebook = Notebook(desk.store, other, desk.folder / "other.txt", "季")
    notebook.add(span_of(other.reply.text, "540万元"), Kind.FUNDING, "another's")
    there = desk.folder / "other.notes.md"
    notebook.exported.file("other.txt", there).write()
    copied = there.read_text(encoding="utf-8").partition("## 一、别的情况")[2].partition("<a id=")[0]
    desk.person(("## 一、资金", f"## 一、别的情况{copied}mine\n\n## 一、资金"))
    desk.renote("540万元", "changed")
    desk.export()

    assert "## 一、别的情况\n\nmine\n\n## 一、资金" in desk.text
    assert "changed" in desk.text


def test_lines_that_end_as_in_another_system_stay_so_among_others(desk: Desk) -> None:
    data = desk.path.read_bytes().replace(b"# \xe5\x85\xb3", b"pasted\r\n\r\nmine\n\n# \xe5\x85\xb3", 1)
    desk.path.write_bytes(data)
    assert not desk.export().is_changed

    desk.path.write_bytes(data.replace("note on 540万元\n".encode(), b"edited\r\nby hand\r\n", 1))
    desk.sync()
    assert desk.says("540万元") == "edited\nby hand"
    assert b"pasted\r\n\r\nmine\n\n#" in desk.path.read_bytes()
    assert b"edited\nby hand\n" in desk.path.read_bytes()


def test_marks_and_front_matter_are_found_whatever_the_end_of_their_lines(desk: Desk) -> None:
    data = desk.path.read_bytes().replace(b"\n", b"\r\n").replace("# 关于".encode(), "mine\n\n# 关于".encode(), 1)
    desk.path.write_bytes(data)
    desk.renote("540万元", "changed")

    assert desk.export().words == []
    assert desk.text.count("changed") == 2
    assert "mine\n\n# 关于" in desk.path.read_bytes().decode()


def test_of_a_reply_that_was_corrected_since_the_quote_is_not_said_to_be_edited(desk: Desk) -> None:
    desk.person(("note on 540万元", "edited by hand"))
    corrected = first_look(REPLY.replace("县级资金240万元。", "县级资金240万元以上。"))
    notebook = Notebook(desk.store, corrected, desk.folder / "reply.txt", "季")
    notes = notebook.exported.file("reply.txt", desk.path)

    [edit] = notes.edits()
    assert edit.comparison.apart == ()
    take_in(notebook, edit)
    assert notebook.exported.file("reply.txt", desk.path).write().words == []
    assert "县级资金240万元以上。\n" in desk.text


def test_of_a_note_that_was_exported_where_clocks_show_another_time_nothing_is_said_to_be_edited(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk.person(("note on 540万元", "edited by hand"))
    monkeypatch.setattr("reader.exchange.markdown.notes.local_time", lambda _time: "2001-02-03 04:05")

    [edit] = desk.edits()
    assert edit.comparison.apart == ()
    desk.sync()
    assert desk.edits() == []
    assert desk.text.count("2001-02-03") == len(SUMS)


def test_a_table_that_an_editor_aligned_is_brought_up_to_date(desk: Desk) -> None:
    desk.person(
        ("| figure | value |", "| figure   |   value|"), ("| --- | ---: |", "| :-- | -----: |"), ("| 540万", "|  540万")
    )
    desk.person((":-- |", "------- |"))
    desk.renote("540万元", "changed")

    assert desk.export().words == []
    assert "| changed |" in desk.text


def test_a_table_in_which_a_person_wrote_stays(desk: Desk) -> None:
    desk.person(("| note on 540万元 |", "| mine |"))
    desk.renote("540万元", "changed")

    assert desk.export().words == ["The table of figures was edited there by hand and stays as it is."]
    assert "| mine |" in desk.text


@pytest.mark.parametrize(
    "damage", [r"<!-- /rr-[0-9a-f]+ -->\n", r'<a id="rr-[0-9a-f]+"></a>\n', r"<[^>]*rr-[^>]*>(?:</a>)?\n"]
)
def test_of_notes_whose_marks_were_taken_away_it_is_not_said_that_they_are_gone(desk: Desk, damage: str) -> None:
    desk.path.write_text(re.sub(damage, "", desk.text), encoding="utf-8")
    before = desk.text

    outcome = desk.export()
    assert outcome.words == [
        "3 notes stand there without their marks and stay as they are; nothing of them is taken in."
    ]
    assert desk.text == before
    assert desk.edits() == []


def test_what_a_person_changed_in_the_front_matter_is_told_at_each_export(desk: Desk) -> None:
    desk.person(('"关于对县', '"我的：关于对县'), ("notes: 3", "notes: 7"))
    first, second = (desk.export().words for _time in range(2))

    assert "notes: 3\n" in desk.text
    assert 'title: "我的：关于对县' in desk.text
    assert first == [
        "Changed by hand in the front matter, and left so: title.",
        "“notes” in the front matter is reply-reader's: “7”, which stood there, doesn't stay.",
    ]
    assert second == first[:1]


def test_a_key_that_was_taken_out_is_put_back_with_the_blocks(desk: Desk) -> None:
    line = "category: "
    key = next(each for each in desk.text.split("\n") if each.startswith(line))
    desk.person((key + "\n", ""))
    desk.export()
    assert key not in desk.text
    desk.export(put_back=True)
    assert key in desk.text


def test_what_is_wrong_with_the_front_matter_is_said_of_the_file(desk: Desk) -> None:
    desk.person(("generator:", "a: [\ngenerator:"))
    before = desk.text

    for work in (desk.export, desk.edits):
        with pytest.raises(ExportError, match=re.escape(str(desk.path))):
            work()
    assert desk.text == before


@pytest.mark.parametrize("edit", [("# 关于", "mine\n\n# 关于"), ("note on 540万元", "edited by hand")])
def test_a_note_that_was_deleted_and_restored_is_in_the_file_again(desk: Desk, edit: tuple[str, str]) -> None:
    desk.person(edit)
    item = desk.notebook.on(span_of(REPLY, "540万元"))
    assert item is not None
    desk.notebook.delete(item.annotation)
    desk.export()
    assert desk.text.count("<!-- /rr-") == len(SUMS)
    desk.notebook.undo()

    assert desk.export().words == []
    assert desk.text.count("<!-- /rr-") == len(SUMS) + 1
    assert "note on 540万元\n" in desk.text
    assert edit[1] in desk.text
    assert not desk.export().is_changed
