"""`serve`: the reader in a browser, for those who have no terminal."""

import argparse
import sys
from collections.abc import Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from reader.commands.output import write_lines
from reader.config import THEMES, Settings, rows
from reader.errors import ReaderError, UsageError
from reader.i18n import _, language_tag, listed

if TYPE_CHECKING:
    from reader.serving import Gate

_LOCAL = "127.0.0.1"
_PORT = 8000
_EXTRA = "reply-reader[serve]"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """What to read, and where the page is."""
    parser.add_argument("paths", nargs="*", default=["."], metavar="PATH", help=_("replies or folders"))
    parser.add_argument(
        "--host", default=_LOCAL, help=_("the address to listen on; others than this machine's ask for a token")
    )
    parser.add_argument("--port", type=int, default=_PORT, help=_("the port (0: one that is free)"))
    parser.add_argument("--theme", choices=THEMES, help=_(rows()["theme"][1].meaning))
    parser.add_argument("--token", action="store_true", help=_("ask for a token on this machine, too"))


def run(options: argparse.Namespace, settings: Settings) -> int:
    """Serve until ctrl+c."""
    from reader import sources

    if not 0 <= options.port <= 65_535:
        raise UsageError(_("a port is a number from 0 to 65535"))
    if "-" in options.paths:
        raise UsageError(_("a page reads files and folders, no pipe"))
    sources.discover(Path(path) for path in options.paths)  # what can't be read is said before anything is served
    try:
        from reader.serving import Gate, Serving, serve
    except ModuleNotFoundError as error:
        raise ReaderError(
            _("{name} is not installed, which a page in a browser needs.").format(name=error.name),
            hint=_("Install it with: pip install '{extra}'").format(extra=_EXTRA),
        ) from error
    gate = Gate(options.host, asks=options.token)
    language = language_tag().replace("-", "_")
    paths = [str(Path(path).absolute()) for path in options.paths]
    program = [sys.executable, "-m", "reader", "--db", str(settings.database.absolute()), "--lang", language]
    program += [*(["--theme", options.theme] if options.theme else []), *paths]
    serve(Serving(program, gate, "reply-reader"), options.host, options.port, partial(_tell, gate, paths))
    return 0


def _tell(gate: "Gate", paths: Sequence[str], address: str) -> None:
    """Say where the page is, and what is open to whom."""
    lines = [_("reply-reader is at {address} until ctrl+c ends it.").format(address=address)]
    if not gate.is_local:
        lines.append(
            _(
                "Whoever reaches this machine and has the token reads {paths}, and reads and changes all notes of your "
                "database. What they send is not encrypted: beyond a network that you trust, tunnel it (ssh -L)."
            ).format(paths=listed(paths))
        )
    if gate.token:
        lines.append(_("Token: {token}").format(token=gate.token))
    write_lines(lines)
    sys.stdout.flush()
