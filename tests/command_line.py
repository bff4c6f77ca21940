"""Running commands in this process."""

import io
import json
import sys
from pathlib import Path
from typing import Any

import pytest

from reader.cli import main


class Commands:
    """Runs commands in this process and keeps what they printed."""

    def __init__(self, capsys: pytest.CaptureFixture[str]) -> None:
        self._capsys = capsys

    def __call__(self, *arguments: str | Path, status: int = 0) -> str:
        """What a command prints to standard output, or to standard error where it fails."""
        assert main([str(argument) for argument in arguments]) == status
        printed = self._capsys.readouterr()
        quiet = printed.out if status else printed.err
        assert quiet == ""
        return printed.err if status else printed.out

    def told(self, *arguments: str | Path, status: int = 0) -> str:
        """What a command that prints nothing tells on standard error."""
        assert main([str(argument) for argument in arguments]) == status
        printed = self._capsys.readouterr()
        assert printed.out == ""
        return printed.err

    def out(self, *arguments: str | Path, status: int = 0) -> str:
        """What a command prints to standard output, whatever it tells beside it."""
        assert main([str(argument) for argument in arguments]) == status
        return self._capsys.readouterr().out

    def said(self, *arguments: str | Path, status: int = 0) -> str:
        """What a command tells on standard error, whatever it prints."""
        assert main([str(argument) for argument in arguments]) == status
        return self._capsys.readouterr().err

    def json(self, *arguments: str | Path) -> Any:
        return json.loads(self(*arguments, "--json"))

    def misused(self, *arguments: str | Path) -> str:
        """What a wrong usage prints."""
        with pytest.raises(SystemExit) as caught:
            main([str(argument) for argument in arguments])
        assert caught.value.code == 2
        printed = self._capsys.readouterr()
        assert printed.out == ""
        return printed.err


def pipe(monkeypatch: pytest.MonkeyPatch, data: bytes) -> None:
    """Let data come through a pipe to the command that is run next."""
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(data), encoding="utf-8"))
