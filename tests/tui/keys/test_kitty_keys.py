"""An input method's long commit arrives whole: before Textual is loaded, it is told to leave Kitty's protocol alone."""

from pathlib import Path

import pytest

from tests.processes import run

READ = """
import os, sys

class Watch:
    def find_spec(self, name, path=None, target=None):
        if name == "textual":
            os.write(2, repr(os.environ.get("TEXTUAL_DISABLE_KITTY_KEY")).encode())
            os._exit(0)

sys.meta_path.insert(0, Watch())
from reader.cli import main
sys.stdin.isatty = sys.stdout.isatty = sys.stderr.isatty = lambda: True
main(sys.argv[1:])
"""


@pytest.mark.parametrize(("own", "told"), [({}, "'1'"), ({"TEXTUAL_DISABLE_KITTY_KEY": "0"}, "'0'")])
def test_the_protocol_is_off_when_textual_is_loaded_unless_the_user_says_so(
    reply_file: Path, monkeypatch: pytest.MonkeyPatch, own: dict[str, str], told: str
) -> None:
    monkeypatch.delenv("TEXTUAL_DISABLE_KITTY_KEY", raising=False)
    other = reply_file.with_name("other.txt")  # of several files nothing is painted before Textual is there
    other.write_bytes(reply_file.read_bytes())
    done = run("-c", READ, str(reply_file), str(other), changes=own)

    assert (done.returncode, done.stderr.decode()) == (0, told)


def test_textual_reads_the_variable_when_it_is_loaded() -> None:
    for value, off in (("1", b"True"), ("0", b"False")):
        said = "from textual import constants; print(constants.DISABLE_KITTY_KEY)"
        assert run("-c", said, changes={"TEXTUAL_DISABLE_KITTY_KEY": value}).stdout.strip() == off
