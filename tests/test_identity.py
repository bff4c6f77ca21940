"""A device and an annotator have ids that stay: made once, whoever asks first, and no database carries them along."""

import os
import shutil
import threading
import uuid
from pathlib import Path

import pytest

from reader.annotations.log import Hand
from reader.config import Settings, load_settings
from reader.identity import hand_by, kept_id
from tests.command_line import Commands
from tests.forks import run_forked


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    return Settings(author="林", device=tmp_path / "state" / "device", annotator=tmp_path / "config" / "annotator")


def ids(hand: Hand) -> tuple[str, str]:
    return hand.device, hand.annotator


def test_the_ids_are_made_once_and_are_the_same_ever_after(settings: Settings) -> None:
    first = hand_by(settings)()

    assert ids(hand_by(settings)()) == ids(first)
    assert all(str(uuid.UUID(each)) == each for each in ids(first))
    assert first.device != first.annotator
    assert first.annotator_name == "林"


def test_nothing_is_made_before_somebody_asks(settings: Settings) -> None:
    hand_by(settings)

    assert not settings.device.exists()
    assert not settings.annotator.exists()


def test_a_name_that_changes_changes_no_id(settings: Settings) -> None:
    first = hand_by(settings)()
    other = Settings(author="林工", device=settings.device, annotator=settings.annotator)

    assert ids(hand_by(other)()) == ids(first)
    assert hand_by(other)().annotator_name == "林工"


def test_of_many_who_ask_at_once_all_get_the_same(tmp_path: Path) -> None:
    found, together = list[str | None](), threading.Barrier(8)

    def ask() -> None:
        together.wait()
        found.append(kept_id(tmp_path / "state" / "device"))

    threads = [threading.Thread(target=ask) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    assert len(found) == 8
    assert len(set(found)) == 1
    assert [each.name for each in (tmp_path / "state").iterdir()] == ["device"]


@pytest.mark.parametrize("content", [b"", b"none", b"\xff\xfe", bytes(5000), b"7f27eee4-e251-4fb7-9cb7-a82a4f81ef8"])
def test_what_is_no_id_is_replaced_by_one_that_stays(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "device"
    path.write_bytes(content)
    made = kept_id(path)

    assert made
    assert kept_id(path) == made
    assert [each.name for each in tmp_path.iterdir()] == ["device"]


def a_folder(path: Path) -> None:
    path.mkdir()


def a_file_in_the_way(path: Path) -> None:
    path.parent.rmdir()
    path.parent.write_bytes(b"")


@pytest.mark.parametrize("hinder", [a_folder, a_file_in_the_way])
def test_where_no_id_can_be_kept_one_is_made_for_now_and_the_annotator_s_follows_from_it(
    settings: Settings, hinder: object
) -> None:
    for path in (settings.device, settings.annotator):
        path.parent.mkdir(parents=True, exist_ok=True)
        hinder(path)  # type: ignore[operator]
    hand = hand_by(settings)
    first = hand()

    assert first == hand()
    assert first.annotator == str(uuid.uuid5(uuid.UUID(first.device), "林"))
    assert kept_id(settings.device) is None


def test_a_pipe_in_the_place_of_an_id_is_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "device")

    assert kept_id(tmp_path / "device")


def test_the_device_is_with_the_state_and_the_annotator_beside_the_settings(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("REPLY_READER_CONFIG", str(tmp_path / "carried" / "my.toml"))
    settings = load_settings(os.environ)

    assert settings.device.parent == settings.places.parent
    assert settings.annotator == tmp_path / "carried" / "annotator"


def test_a_look_makes_no_ids_and_a_note_does(command: Commands, reply_file: Path) -> None:
    settings = load_settings(os.environ)
    command("notes", reply_file)
    assert not settings.device.exists()
    command("annotate", reply_file, "--quote", "540万元")
    assert settings.device.exists()
    assert settings.annotator.exists()


ANNOTATE = """
import os, sys
os.environ["XDG_STATE_HOME"] = sys.argv[3]
from reader.cli import main
sys.exit(main(["annotate", sys.argv[1], "--db", sys.argv[2], "--at", "0:4"]))
"""


def test_a_database_that_is_copied_to_another_machine_takes_no_device_along(
    command: Commands, reply_file: Path, tmp_path: Path
) -> None:
    database, copy = tmp_path / "a.db", tmp_path / "b.db"
    first = command("annotate", reply_file, "--quote", "540万元", "--db", database)
    shutil.copy(database, copy)
    there = run_forked(ANNOTATE, str(reply_file), str(copy), str(tmp_path / "there")).stdout.decode().strip()

    devices = [
        {each["device"]["id"] for each in command.json("history", note.strip(), "--db", copy)}
        for note in (first, there)
    ]
    assert len(devices[0] | devices[1]) == 2
