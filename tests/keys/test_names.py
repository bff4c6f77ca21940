"""Facts about the names of keys: they are Textual's, and a terminal sends what is called a key."""

import pytest
from textual import events
from textual._xterm_parser import XTermParser
from textual.keys import _character_to_key

from reader.errors import ReaderError
from reader.keys.names import character_of, check_name, known, name_of, named, shown, types
from reader.keys.table import GROUPS

TABLE = sorted({name for group in GROUPS for key in group.keys for name in named(key.keys)})
PUNCTUATION = "".join(map(chr, range(0x21, 0x7F))) + "«» 、。【】（）｛｝！？＜＞／，＋－＝１５\u3000"


@pytest.mark.parametrize("character", PUNCTUATION)
def test_a_character_s_key_has_textual_s_name_and_types_the_character(character: str) -> None:
    assert name_of(character) == _character_to_key(character)
    assert character_of(name_of(character)) == character
    assert types(name_of(character))
    check_name(name_of(character))


@pytest.mark.parametrize("name", TABLE)
def test_every_key_of_the_table_is_one_that_a_terminal_sends(name: str) -> None:
    check_name(name)


def test_textual_knows_every_named_key() -> None:
    from textual._ansi_sequences import ANSI_SEQUENCES_KEYS

    sent = {key.value for keys in ANSI_SEQUENCES_KEYS.values() if isinstance(keys, tuple) for key in keys}
    assert {name for name in known() if not name.startswith("alt+")} <= sent


@pytest.mark.parametrize("name", sorted(name for name in known() if name.startswith("alt+")))
def test_a_letter_with_alt_is_sent_behind_an_escape(name: str) -> None:
    *_alt, letter = name.split("+")
    sent = letter.upper() if "shift" in name else letter
    parser = XTermParser()
    found = [event for part in (f"\x1b{sent}", "") for event in parser.feed(part) if isinstance(event, events.Key)]
    assert [event.key for event in found] == [name]


def test_characters_may_be_written_as_they_are() -> None:
    assert named("f, Z,.") == ("f", "Z", "full_stop")
    assert named("f,f") == ("f",)


@pytest.mark.parametrize(
    ("name", "words"), [("f", "f"), ("full_stop", "."), ("escape", "esc"), ("down", "↓"), ("ctrl+r", "ctrl+r")]
)
def test_a_key_is_shown_as_it_is_known_to_a_person(name: str, words: str) -> None:
    assert shown(name) == words


@pytest.mark.parametrize(
    ("name", "told"),
    [
        ("ctrl+i", "the same as for “tab”"),
        ("ctrl+m", "the same as for “enter”"),
        ("ctrl+h", "the same as for “backspace”"),
        ("shift+a", "the same as for “A”"),
        ("ctrl+1", "not every terminal sends"),
        ("ctrl+shift+a", "not every terminal sends"),
        ("super+x", "not every terminal sends"),
        ("alt+full_stop", "not every terminal sends"),
        ("", "no key “”"),
        ("f25", "no key “f25”"),
        ("escpae", "no key “escpae”"),
        ("\x1b", "no key “␛”"),
        ("ctrl+", "no key “ctrl+”"),
    ],
)
def test_what_no_terminal_sends_as_a_key_of_its_own_is_refused(name: str, told: str) -> None:
    with pytest.raises(ReaderError) as caught:
        check_name(name)
    assert told in str(caught.value)
