"""What patterns compile to, kept beside Python's byte code for the next process, which then needn't compile them.

A first letter needs eight hundred patterns, and to compile them is two thirds of what it costs. Kept is what the
compiler of `re` hands to its engine, and what is handed to that again is the same, so it is the same pattern. Never is
it another one's: it is found by the whole text of the pattern with its flags; all of it counts only for the interpreter
that made it, with the same compiler (`made_by`), and only if not a byte changed since (a digest stands before it); the
engine examines it once more. Where anything differs, patterns are compiled as if nothing had been kept.

As with byte code: it is written where that is, where that can be written, and not where Python is told to write none.
"""

import importlib
import importlib.util
import marshal
import sys
import threading
from array import array
from contextlib import suppress
from pathlib import Path
from types import FrameType, SimpleNamespace
from typing import Any

try:
    from _blake2 import blake2b  # where `hashlib` has it from, which loads OpenSSL, too
except ImportError:
    from hashlib import blake2b

_ENGINE: Any = importlib.import_module("_sre")
_FORM = 1
"""Raised by one when what is kept means something else."""
_MOST = 1_000
"""How many patterns a file holds at most, with those of earlier versions of the program; then it is begun anew."""
_WORD = "I"
"""The type of a word of code in an `array`."""

Key = tuple[str, int]
Arguments = tuple[Any, ...]


class KeptPatterns:
    """Codes of patterns in files, by the pattern and its flags: what the engine is given, `code` as bytes.

    Those of a package have a file of their own: what a first paint needs is a twentieth of all.
    """

    def __init__(self, stem: str | None, made_by: str) -> None:
        """`stem` is what the files' paths begin with, `None` for nothing kept; `made_by` is what they hold for."""
        self._stem = stem
        self._made_by = made_by
        self._found: dict[str, dict[Key, Arguments]] = {}
        self._fresh: dict[str, dict[Key, Arguments]] = {}

    def of(self, package: str, key: Key) -> Arguments | None:
        """What the engine is given for a pattern of a package, if that is known."""
        if package not in self._found:
            self._found[package] = self._read(package)
        return self._found[package].pop(key, None)  # asked for once

    def add(self, package: str, key: Key, arguments: Arguments) -> None:
        """Note what the engine was given, for `write`."""
        self._fresh.setdefault(package, {})[key] = arguments

    def write(self) -> None:
        """Write what was noted, if anything was, with what is there already; where that can't be, all goes on."""
        if not self._fresh:
            return
        fresh, self._fresh = self._fresh, {}
        if self._stem is None or sys.dont_write_bytecode:
            return
        from reader.files import write_atomically  # seldom needed, and not on the way to the first paint

        for package, added in list(fresh.items()):  # a thread that compiles may still be adding to it
            known = self._read(package)
            content = marshal.dumps({**known, **added} if len(known) + len(added) <= _MOST else dict(added))
            path = Path(self._path(package))
            with suppress(OSError):
                path.parent.mkdir(exist_ok=True)
                write_atomically(path, self._digest(content) + content)

    def _path(self, package: str) -> str:
        return f"{self._stem}.{package}.patterns"

    def _read(self, package: str) -> dict[Key, Arguments]:
        if self._stem is None:
            return {}
        try:
            read = Path(self._path(package)).read_bytes()
        except OSError:
            return {}
        digest, content = read[: blake2b.MAX_DIGEST_SIZE], read[blake2b.MAX_DIGEST_SIZE :]
        if digest != self._digest(content):
            return {}
        found: dict[Key, Arguments] = marshal.loads(content)  # noqa: S302 - written by ourselves, as byte code is
        return found

    def _digest(self, content: bytes) -> bytes:
        """Of what is kept and of whom that holds for: another's is as one that was changed."""
        return blake2b(self._made_by.encode() + content).digest()


def keep(compiler: Any, kept: KeptPatterns) -> None:
    """Have the compiler of `re` take from `kept` what it can, and leave there what our own modules have it compile.

    The compiler has no public place for this; where it has another shape than it is known by, it stays as it is.
    """
    engine: Any = getattr(compiler, "_sre", None)
    compile_anew: Any = getattr(compiler, "compile", None)
    if not hasattr(engine, "compile") or compile_anew is None or array(_WORD).itemsize != _ENGINE.CODESIZE:
        return
    given: dict[int, Arguments] = {}
    made: dict[Key, Any] = {}

    def noted(*arguments: Any) -> Any:
        given[threading.get_ident()] = arguments
        return engine.compile(*arguments)

    def from_kept(pattern: Any, flags: int = 0) -> Any:
        package = _package(sys._getframe(1))
        if type(pattern) is not str or type(flags) is not int or not package:
            return compile_anew(pattern, flags)
        key = (pattern, flags)
        if key not in made and (arguments := kept.of(package, key)):
            # Refused by an engine of another shape, or for its code.
            with suppress(RuntimeError, TypeError, ValueError, OverflowError):
                made[key] = engine.compile(*arguments[:2], array(_WORD, arguments[2]).tolist(), *arguments[3:])
        if key in made:
            return made[key]
        anew = compile_anew(pattern, flags)
        arguments = given.pop(threading.get_ident(), ())
        if len(arguments) > 2 and arguments[0] is pattern and isinstance(arguments[2], list):
            kept.add(package, key, (*arguments[:2], array(_WORD, arguments[2]).tobytes(), *arguments[3:]))
            made[key] = anew
        return anew

    compiler._sre = SimpleNamespace(**{**vars(engine), "compile": noted})
    compiler.compile = from_kept


def _package(frame: FrameType | None) -> str:
    """The package of ours that has a pattern in its source, `text` for `reader.text.dates`: a module of it has the
    pattern compiled as it is loaded, or by `compiled`, so that every process has the same few. Empty for what is none
    of ours, and for what a person searches for."""
    while frame is not None and (made_in := frame.f_code.co_name) not in ("<module>", "compiled"):
        frame = frame.f_back
    if frame is not None and made_in == "compiled":
        frame = frame.f_back
    name = str(frame.f_globals.get("__name__")) if frame is not None else ""
    return name.split(".")[1] if name.startswith("reader.") else ""


def made_by(*sources: str) -> str:
    """By what codes are made: the interpreter, its engine, and the files of its compiler, of this module and `sources`,
    as they are now."""
    compiler = [getattr(module, "__file__", None) for name, module in sorted(sys.modules.items()) if name[:4] == "re._"]
    files = [Path(file) for file in (*compiler, __file__, *sources) if file]
    stamps = [(each.st_size, each.st_mtime_ns) for each in (file.stat() for file in files if file.exists())]
    return repr((_FORM, sys.version, _ENGINE.MAGIC, _ENGINE.CODESIZE, sys.byteorder, stamps))


def beside(source: str) -> str | None:
    """What the paths of files for patterns begin with: where the byte code of a source stands; `None` where there is
    none."""
    try:
        return importlib.util.cache_from_source(source).removesuffix(".pyc")
    except NotImplementedError:
        return None
