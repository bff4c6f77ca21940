"""What a person says of letters holds for every text of them, is taken back by who said it, and is asked once."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from reader.annotations import Kind
from reader.annotations.log import Hand
from reader.editing import Notebook
from reader.errors import NotFoundError
from reader.letters import Reason
from reader.store import Standing, open_store
from reader.understanding import understand
from tests.examples import REPLY, span_of
from tests.letters.test_identity import COOPERATING

CORRECTED = REPLY.replace("620万元", "630万元", 1)
MIRROR = "某网 > 公开\n\n" + REPLY[REPLY.index("尊敬") :]
LAST_YEAR = REPLY.replace("2023", "2022").replace("61号", "12号").replace("14.8", "9.1")
"""Another letter of the same title: nothing but its number and its years tell so."""
HERE, THERE = Hand("d" * 8, "a" * 8, "laptop", "林"), Hand("e" * 8, "b" * 8, "tower", "周")


class Desk:
    """Opens texts on one database, on this device or another."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._opened: list[Notebook] = []

    def __call__(self, text: str, name: str, hand: Hand = HERE) -> Notebook:
        store = open_store(self._folder / "a.db", lambda: hand)
        self._opened.append(Notebook(store, understand(text), self._folder / name, hand.annotator_name))
        return self._opened[-1]

    def note(self, text: str, name: str) -> None:
        """Leave a note on a text."""
        self(text, name).add(span_of(text, "我局将会同"), Kind.KEY, name)

    def close(self) -> None:
        for notebook in self._opened:
            notebook.close()


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    desk = Desk(tmp_path)
    yield desk
    desk.close()


def shown(notebook: Notebook) -> list[tuple[str, Standing, Reason, int]]:
    """What stands around a text: names, how it stands to it, why, and which version it is."""
    around = notebook.lettering.around
    return [(Path(each.text.path or "").name, each.standing, each.reason, each.version) for each in around.beside]


def notes(notebook: Notebook) -> list[str]:
    return sorted(item.annotation.note for item in notebook.items)


def test_a_text_is_shown_with_the_others_of_its_letter_and_why_before_anything_is_noted_on_it(desk: Desk) -> None:
    for text, name in ((REPLY, "reply"), (MIRROR, "mirror"), (COOPERATING, "joint")):
        desk.note(text, name)
    notebook = desk(CORRECTED, "corrected")
    assert shown(notebook) == [
        ("reply", Standing.ONE, Reason.NUMBER, 1),
        ("mirror", Standing.ONE, Reason.NEAR, 1),
        ("joint", Standing.RELATED, Reason.OTHER_NUMBER, 0),
    ]
    assert (notebook.lettering.around.version, notebook.lettering.around.versions) == (2, 2)
    assert notebook.lettering.words == (
        "One letter with reply, mirror: version 2 of 2",
        "Belongs to it: joint",
    )


DATED = "发布日期：2023-06-20\n" + REPLY
LATER = "发布日期：2023-08-01\n" + CORRECTED


@pytest.mark.parametrize(("noted", "opened", "version"), [(DATED, LATER, 2), (LATER, DATED, 1)])
def test_the_version_that_was_published_first_is_the_first_whichever_was_noted_on_first(
    desk: Desk, noted: str, opened: str, version: int
) -> None:
    desk.note(noted, "noted")
    notebook = desk(opened, "opened")
    around, kept = notebook.lettering.around, notebook.editions.kept()[0]
    assert (around.version, around.versions, [each.version for each in around.beside]) == (version, 2, [3 - version])
    assert [each.is_newer for each in kept] == [version == 1]
    notebook.add(span_of(opened, "我局将会同"), Kind.KEY)
    notebook.lettering.renew()
    assert notebook.lettering.around.version == version
    [letter] = notebook._store.identities.all()
    published = [text.digest for some in letter.versions for text in some]
    assert published == [understand(text).reply.digest for text in (DATED, LATER)]


def test_without_dates_the_version_that_was_noted_on_last_is_the_newer_one(desk: Desk) -> None:
    for text, name in ((REPLY, "reply"), (CORRECTED, "corrected")):
        desk.note(text, name)
    first, second = desk(REPLY, "reply"), desk(CORRECTED, "corrected")
    assert [notebook.lettering.around.version for notebook in (first, second)] == [1, 2]
    assert [each.is_newer for each in first.editions.kept()[0]] == [True]
    assert [each.is_newer for each in second.editions.kept()[0]] == [False]


def test_a_text_that_stands_alone_says_nothing(desk: Desk) -> None:
    desk.note(REPLY, "reply")
    assert desk("另一则文字，安排540万元。", "other").lettering.words == ()


def test_notes_on_another_text_of_this_title_are_followed_once_a_person_says_it_is_one_letter(desk: Desk) -> None:
    desk.note(LAST_YEAR, "other")
    notebook = desk(REPLY, "reply")
    assert (notes(notebook), notebook.lettering.asked) == ([], 1)
    assert notebook.apart.startswith("1 note was made on another text of this title")

    [other] = notebook.lettering.around.beside
    notebook.lettering.join(other)
    assert shown(notebook) == [("other", Standing.ONE, Reason.BY_HAND, 1)]
    [item] = notebook.items
    assert (item.annotation.note, item.annotation.selector.digest != item.selector.digest) == ("other", False)
    assert notes(desk(REPLY, "reply")) == ["other"], "it stands after a restart"
    with pytest.raises(NotFoundError, match="already"):
        notebook.lettering.join(notebook.lettering.around.beside[0])


def test_that_it_is_another_letter_is_remembered_and_not_asked_again(desk: Desk) -> None:
    desk.note(LAST_YEAR, "other")
    notebook = desk(REPLY, "reply")
    notebook.lettering.part(notebook.lettering.around.beside[0])
    again = desk(REPLY, "reply")
    assert (again.lettering.asked, again.apart, notes(again)) == (0, "", [])
    assert shown(again) == [("other", Standing.PARTED, Reason.PARTED, 0)]
    with pytest.raises(NotFoundError, match="already"):
        again.lettering.part(again.lettering.around.beside[0])
    again.lettering.join(again.lettering.around.beside[0])
    assert notes(again) == ["other"], "who changes their mind joins it"


def test_another_version_is_parted_with_all_its_texts(desk: Desk) -> None:
    for text, name in ((REPLY, "reply"), (MIRROR, "mirror"), (CORRECTED, "corrected")):
        desk.note(text, name)
    notebook = desk(CORRECTED, "corrected")
    assert notes(notebook) == ["corrected", "mirror", "reply"]
    notebook.lettering.part(notebook.lettering.around.beside[0])
    assert notes(notebook) == ["corrected"]
    assert notes(desk(REPLY, "reply")) == ["mirror", "reply"]


def test_a_text_of_the_same_words_is_parted_alone_and_so_is_the_one_at_hand(desk: Desk) -> None:
    for text, name in ((REPLY, "reply"), (MIRROR, "mirror"), (CORRECTED, "corrected")):
        desk.note(text, name)
    notebook = desk(REPLY, "reply")
    mirror = next(each for each in notebook.lettering.around.beside if "mirror" in str(each.text.path))
    notebook.lettering.part(mirror)
    assert notes(notebook) == ["corrected", "reply"]
    notebook.lettering.part(None)
    assert notes(notebook) == ["reply"]
    with pytest.raises(NotFoundError, match="already"):
        notebook.lettering.part(None)


def test_what_was_said_is_taken_back_step_by_step_by_who_said_it_also_after_a_restart(desk: Desk) -> None:
    for text, name in ((REPLY, "reply"), (CORRECTED, "corrected")):
        desk.note(text, name)
    first = desk(REPLY, "reply")
    first.lettering.part(None)
    first.lettering.join(first.lettering.around.beside[0])
    first.lettering.part(None)
    with pytest.raises(NotFoundError, match="nothing to undo"):
        desk(REPLY, "reply", THERE).lettering.undo()
    again = desk(REPLY, "reply")
    seen = []
    for _step in range(3):
        again.lettering.undo()
        seen.append(notes(again))
    assert seen == [["corrected", "reply"], ["reply"], ["corrected", "reply"]]
    with pytest.raises(NotFoundError, match="nothing to undo"):
        again.lettering.undo()
    assert again.lettering.around.beside[0].reason is Reason.NUMBER, "as if nobody had said anything"


def test_everything_that_was_said_is_kept_with_who_when_and_on_which_device(desk: Desk) -> None:
    desk.note(LAST_YEAR, "other")
    here = desk(REPLY, "reply")
    here.lettering.join(here.lettering.around.beside[0])
    there = desk(REPLY, "reply", THERE)
    there.lettering.part(there.lettering.around.beside[0])
    there.lettering.undo()
    said = there.lettering.around.said
    assert [(each.author, each.device, each.annotator, each.device_name) for each in said] == [
        ("林", HERE.device, HERE.annotator, "laptop"),
        ("周", THERE.device, THERE.annotator, "tower"),
        ("周", THERE.device, THERE.annotator, "tower"),
    ]
    assert [(each.joined, each.holds, each.undoes) for each in said] == [
        (True, True, None),
        (False, False, None),
        (False, False, said[1].act),
    ]
    assert all(each.made for each in said)
    assert notes(there) == ["other"]


def test_a_joint_reply_is_joined_by_hand_and_parted_again(desk: Desk) -> None:
    desk.note(COOPERATING, "joint")
    desk.note(REPLY, "reply")
    notebook = desk(REPLY, "reply")
    notebook.lettering.join(notebook.lettering.around.beside[0])
    assert notes(notebook) == ["joint", "reply"]
    notebook.lettering.undo()
    assert (notes(notebook), shown(notebook)[0][1]) == (["reply"], Standing.RELATED)
