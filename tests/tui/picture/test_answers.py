"""What a terminal answers is heeded and never becomes a key, in whatever pieces and however late it comes."""

from time import monotonic

import pytest
from hypothesis import given
from hypothesis import strategies as st
from textual import events

from reader.tui.picture import answers
from reader.tui.picture.answers import Answers, Listener
from reader.tui.picture.terminal import selecting

# As these terminals answer; mlterm doesn't know how large a picture may be.
XTERM = "\x1bP>|XTerm(379)\x1b\\\x1b[?2;0;1000;800S\x1b[?63;1;2;4;6;9;15;16;22;28c"
MLTERM = "\x1b[6;19;10t\x1b[?1;3;0S\x1b[?63;1;2;3;4;6;7;15;18;22;29c"
KITTY = "\x1bP>|kitty(0.35.2)\x1b\\\x1b[6;18;9t\x1b[?62;c"
TMUX = "\x1bP>|tmux 3.3a\x1b\\\x1b[?1;2c"
TERMINALS = st.sampled_from([XTERM, MLTERM, KITTY, TMUX])


def asked() -> Listener:
    listener = Listener()
    listener.ask(lambda _questions: None)
    return listener


@pytest.mark.parametrize(
    ("sent", "heard"),
    [
        (XTERM, Answers("XTerm(379)", True, None, (1000, 800))),
        (MLTERM, Answers("", True, (10, 19), None)),
        (KITTY, Answers("kitty(0.35.2)", False, (9, 18), None)),
        (TMUX, Answers("tmux 3.3a", False, None, None)),
    ],
)
def test_it_is_heard_what_the_terminal_can(sent: str, heard: Answers) -> None:
    listener = asked()
    assert listener.without_answers(sent) == ""
    assert listener.wait(60) == heard


@pytest.mark.parametrize(
    ("name", "holds"),
    [("kitty(0.35.2)", True), ("kitty(0.26.5)", False), ("ghostty 1.0.1", True), ("XTerm(379)", False), ("", False)],
)
def test_only_some_terminals_draw_where_characters_hold_the_place(name: str, holds: bool) -> None:
    assert Answers(name).holds_places is holds


@pytest.mark.parametrize("key", ["\x1b", "\x1b[", "\x1bP"])
def test_a_key_that_begins_as_an_answer_does_is_one_when_no_answer_comes(key: str) -> None:
    listener = asked()
    assert listener.without_answers(key) == ""
    assert listener.overdue(monotonic() - 1) == ""
    assert listener.overdue(monotonic() + 1) == key
    assert listener.overdue(monotonic() + 1) == ""
    assert listener.without_answers("j") == "j"


def test_an_answer_that_is_long_in_coming_is_no_key() -> None:
    listener = asked()
    assert listener.without_answers("\x1b[?62;") == ""
    assert listener.overdue(monotonic() + 60) == ""


@given(TERMINALS, st.text("fjk5\r", max_size=3), st.text("fjk5\r", max_size=3), st.data())
def test_keys_around_answers_in_pieces_are_all_that_is_left(
    sent: str, before: str, after: str, data: st.DataObject
) -> None:
    listener = asked()
    cut = data.draw(st.integers(0, len(sent)))

    left = listener.without_answers(before + sent[:cut]) + listener.without_answers(sent[cut:] + after)

    assert left == before + after


def test_a_key_that_begins_like_an_answer_goes_through() -> None:
    listener = asked()
    assert listener.without_answers("\x1b[6~") == "\x1b[6~"
    assert listener.without_answers("\x1b") + listener.without_answers("j") == "\x1bj"


def test_before_it_asked_and_after_all_is_answered_nothing_is_taken() -> None:
    listener = Listener()
    assert listener.without_answers(TMUX) == TMUX
    listener.ask(lambda _questions: None)
    listener.without_answers(TMUX)
    assert listener.without_answers("\x1b[6") == "\x1b[6"


def test_it_asks_again_only_what_was_answered() -> None:
    written: list[str] = []
    listener = Listener()
    listener.ask(written.append)
    listener.ask(written.append)
    assert len(written) == 1
    listener.without_answers(XTERM)
    listener.ask(written.append)
    assert len(written) == 2


def test_an_unanswered_question_keeps_nobody_waiting_twice() -> None:
    listener = asked()
    assert listener.wait(0) == Answers()


def test_textual_gets_no_keys_from_answers(monkeypatch: pytest.MonkeyPatch) -> None:
    listener = asked()
    monkeypatch.setattr(answers, "LISTENER", listener)
    parser = answers._Parser()

    keys = [message.key for message in parser.feed(f"f{XTERM}j") if isinstance(message, events.Key)]

    assert keys == ["f", "j"]


def test_sixels_choose_each_colour_that_they_define() -> None:
    assert selecting('\x1bP0;0;0q"1;1;8;6#0;2;97;97;97!8~$#1;2;0;0;0@#0A\x1b\\') == (
        '\x1bP0;0;0q"1;1;8;6#0;2;97;97;97#0!8~$#1;2;0;0;0#1@#0A\x1b\\'
    )
