"""`corpus`: the figures of all replies in some folders as one Parquet file, by this machine or by a cluster."""

import argparse
import os
import time
from pathlib import Path
from typing import TYPE_CHECKING

from reader.commands.arguments import add_json
from reader.commands.output import show_passing, tell, tell_of_copy, write_json, write_lines
from reader.config import Settings
from reader.errors import ExportError, ReaderError, SourceError, UsageError, reason_of
from reader.i18n import _, ngettext
from reader.text.canonical import visible

if TYPE_CHECKING:
    from reader.corpus.engines import Engine
    from reader.corpus.writing import Report

_EXTRA = "reply-reader[corpus]"
_ENGINES = ("processes", "dask")


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Where the replies are, where to, and what does the work."""
    parser.add_argument("paths", nargs="+", metavar="PATH", help=_("folders, replies, or ZIP archives of such"))
    parser.add_argument("-o", "--output", required=True, metavar="FILE", help=_("the Parquet file to write"))
    parser.add_argument(
        "--engine",
        choices=_ENGINES,
        default=_ENGINES[0],
        help=_("processes of this machine, or a Dask cluster"),
    )
    parser.add_argument(
        "--scheduler", metavar="ADDRESS", help=_("of the Dask cluster; without it one is begun on this machine")
    )
    parser.add_argument(
        "--jobs", type=int, metavar="N", help=_("how many processes read; one a processor if it isn't said")
    )
    parser.add_argument(
        "--force", action="store_true", help=_("write over any file, and keep a copy of it beside it (.bak)")
    )
    add_json(parser)


def run(options: argparse.Namespace, _settings: Settings) -> int:
    """Write the file, and say what is in it and what could not be read."""
    if options.jobs is not None and options.jobs < 1:
        raise UsageError(_("--jobs takes a number from 1 on"))
    if options.scheduler is not None and options.engine != "dask":
        raise UsageError(_("--scheduler goes with --engine dask"))
    if options.scheduler is not None and options.jobs is not None:
        raise UsageError(_("a cluster that runs has its own workers; leave out --jobs"))
    paths = [Path(path) for path in options.paths]
    for path in paths:
        if not os.path.lexists(path):
            raise SourceError(_("there is no such file."), subject=visible(str(path)), hint=_("Check the path."))
    try:
        from reader.corpus import writing

        engine = _engine(options)
    except ModuleNotFoundError as error:
        raise ReaderError(
            _("{name} is not installed, which a corpus needs.").format(name=error.name),
            hint=_("Install it with: pip install '{extra}'").format(extra=_EXTRA),
        ) from error
    output = Path(options.output)
    _keep(output, options.force)
    began = time.monotonic()
    try:
        report = writing.write(paths, output, engine, lambda files: _show(files, time.monotonic() - began))
    except OSError as error:
        raise ExportError(
            _("it can't be written: {reason}.").format(reason=visible(reason_of(error))),
            subject=visible(str(output)),
            hint=_("Choose another place."),
        ) from error
    finally:
        show_passing("")
    _say(report, output, options)
    return 0


def _engine(options: argparse.Namespace) -> "Engine":
    from reader.corpus import engines

    jobs = options.jobs or os.cpu_count() or 1
    if options.engine == "processes":
        return engines.in_processes(jobs)
    import distributed  # noqa: F401 - what is missing is said before anything is read

    return engines.on_dask(options.scheduler, jobs)


def _keep(output: Path, force: bool) -> None:
    """Let what stands there be written over: a file of ours, or any of which a copy is kept."""
    from reader.corpus.writing import is_ours
    from reader.editing.exporting import backed_up, refuse_unless
    from reader.exchange.write import read_export

    there = read_export(output)
    if there is not None and not is_ours(output):
        refuse_unless(force, output)
        tell_of_copy(backed_up(output, there))


def _show(files: int, seconds: float) -> None:
    words = ngettext("{count} file", "{count} files", files).format(count=files)
    rate = _("{rate} a second").format(rate=f"{files / seconds:.0f}") if seconds else ""
    show_passing(f"{words}, {rate}")


def _say(report: "Report", output: Path, options: argparse.Namespace) -> None:
    if options.json:
        write_json(
            {
                "path": str(output),
                "figures": report.figures,
                "files": report.files,
                "copies": report.copies,
                "unread": [each._asdict() for each in report.unread],
            }
        )
        return
    files = ngettext("{count} file", "{count} files", report.files).format(count=report.files)
    words = ngettext("{count} figure of {files}", "{count} figures of {files}", report.figures)
    write_lines([words.format(count=report.figures, files=files)])
    if report.copies:
        copies = ngettext(
            "{count} file has the text of another one", "{count} files have the text of another one", report.copies
        )
        tell(copies.format(count=report.copies))
    if report.unread:
        count = len(report.unread)
        tell(ngettext("{count} file can't be read:", "{count} files can't be read:", count).format(count=count))
        for each in report.unread:
            tell(f"{each.path}: {each.problem}")
