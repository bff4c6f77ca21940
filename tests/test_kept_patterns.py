"""What patterns compile to is kept for the next process: the same patterns, or none."""

import importlib
import importlib.util
import json
import re
import sys
from collections.abc import Callable
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

from reader.kept_patterns import Arguments, KeptPatterns, Key, beside, keep, made_by
from tests.compilers import new_compiler
from tests.examples import REPLY
from tests.processes import run

PATTERNS: tuple[Key, ...] = (
    ("[㐀-鿿]{2,4}?(?:局|厅)", 0),
    (r"(?P<number>\d+)(?P<unit>[万亿]?元)(?(unit)|年)", 0),
    (r" 第 (?P<at>\d) # serial", int(re.VERBOSE)),
    ("^[a-ké]+$", int(re.IGNORECASE | re.MULTILINE)),
    ("(?i:ǅ|ß)[^，。；\U00020000-\U0002a6df]*+(?<=甲)(?!乙)", 0),
    ("", 0),
)
MADE_BY = "this interpreter"


@pytest.fixture(autouse=True)
def byte_code_is_written(monkeypatch: pytest.MonkeyPatch) -> None:
    """Whatever the tests themselves are run with."""
    monkeypatch.setattr(sys, "dont_write_bytecode", False)


def compiled_by(compiler: Any, key: Key, module: str = "reader.anything") -> re.Pattern[str]:
    """What a module gets that compiles a pattern as it is loaded."""
    names: dict[str, Any] = {"__name__": module, "compiler": compiler, "key": key}
    exec(compile("made = compiler.compile(*key)", module, "exec"), names)
    made: re.Pattern[str] = names["made"]
    return made


def file_of(stem: Path, package: str = "anything") -> Path:
    """The file of the patterns of a package."""
    return stem.with_name(f"{stem.name}.{package}.patterns")


def process(path: Path, by: str = MADE_BY) -> tuple[Any, KeptPatterns, list[object]]:
    """A compiler that keeps in files (`path` begins their paths), what it keeps, and what it has compiled so far."""
    compiler, anew = new_compiler(), list[object]()
    compile_anew = compiler.compile

    def counted(pattern: Any, flags: int = 0) -> Any:
        anew.append(pattern)
        return compile_anew(pattern, flags)

    compiler.compile = counted  # type: ignore[attr-defined]
    kept = KeptPatterns(str(path), by)
    keep(compiler, kept)
    return compiler, kept, anew


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """What the path of the file begins with that all patterns are kept in, in a folder that was made for it."""
    path = tmp_path / "__pycache__" / "all"
    compiler, kept, anew = process(path)
    for key in PATTERNS:
        compiled_by(compiler, key)
    kept.write()
    assert len(anew) == len(PATTERNS)
    return path


@pytest.mark.parametrize("key", PATTERNS, ids=[pattern for pattern, _flags in PATTERNS])
def test_what_is_kept_is_the_pattern_itself_and_nothing_is_compiled(path: Path, key: Key) -> None:
    compiler, _kept, anew = process(path)
    taken, whole = compiled_by(compiler, key), new_compiler().compile(*key)
    assert taken == whole  # its code, too
    assert (taken.pattern, taken.flags, taken.groups) == (whole.pattern, whole.flags, whole.groups)
    assert taken.groupindex == whole.groupindex
    assert not anew


def test_a_package_has_a_file_of_its_own_and_no_other_is_read(tmp_path: Path) -> None:
    compiler, kept, _anew = process(tmp_path / "all")
    compiled_by(compiler, PATTERNS[0], "reader.text.dates")
    compiled_by(compiler, PATTERNS[1], "reader.facts.parties.payer")
    kept.write()
    assert {each.name for each in tmp_path.iterdir()} == {"all.text.patterns", "all.facts.patterns"}
    file_of(tmp_path / "all", "facts").unlink()
    compiler, _kept, anew = process(tmp_path / "all")
    compiled_by(compiler, PATTERNS[0], "reader.text.rows")
    assert not anew
    compiled_by(compiler, PATTERNS[1], "reader.facts.parties.level")
    assert len(anew) == 1


def test_a_pattern_compiled_when_it_is_asked_for_is_of_the_package_that_asks(tmp_path: Path) -> None:
    compiler, kept, _anew = process(tmp_path / "all")
    names: dict[str, Any] = {"__name__": "reader.text.patterns", "compiler": compiler}
    exec("def compiled(pattern):\n    return compiler.compile(pattern)", names)
    compiled = names["compiled"]
    exec("def ask():\n    compiled('asked for')\nask()", {"__name__": "reader.reply.titles", "compiled": compiled})
    kept.write()
    assert [each.name for each in tmp_path.iterdir()] == ["all.reply.patterns"]


def test_a_taken_pattern_names_its_groups(path: Path) -> None:
    found = compiled_by(process(path)[0], PATTERNS[1]).search("共12万元")
    assert found is not None
    assert (found["number"], found["unit"], found.lastgroup) == ("12", "万元", "unit")


def test_another_pattern_or_other_flags_are_compiled(path: Path) -> None:
    compiler, _kept, anew = process(path)
    for pattern, flags in PATTERNS:
        compiled_by(compiler, (f"{pattern}(?:)", flags))
        compiled_by(compiler, (pattern, flags | re.DOTALL))
    assert len(anew) == 2 * len(PATTERNS)


@pytest.mark.parametrize("part", [0, 0.01, 0.2, 0.5, 0.8, 0.999])
@pytest.mark.parametrize("damage", ["a bit", "cut", "longer"])
def test_nothing_is_taken_from_a_file_with_one_damage(path: Path, part: float, damage: str) -> None:
    content = bytearray(file_of(path).read_bytes())
    at = int(len(content) * part)
    if damage == "a bit":
        content[at] ^= 1
    else:
        content[at:] = b"" if damage == "cut" else content[at:] + b"\0"
    file_of(path).write_bytes(content)
    compiler, _kept, anew = process(path)
    assert compiled_by(compiler, PATTERNS[0]).fullmatch("甲乙局")
    assert len(anew) == 1


def test_nothing_is_taken_from_what_another_interpreter_made(path: Path) -> None:
    compiler, kept, anew = process(path, by="another")
    compiled_by(compiler, PATTERNS[0])
    kept.write()
    assert len(anew) == 1
    assert process(path)[1].of("anything", PATTERNS[0]) is None
    assert process(path, by="another")[1].of("anything", PATTERNS[0])


def test_a_pattern_that_is_asked_for_again_is_the_same_and_no_new_one(path: Path) -> None:
    compiler, kept, anew = process(path)
    assert compiled_by(compiler, PATTERNS[0]) is compiled_by(compiler, PATTERNS[0])
    assert compiled_by(compiler, ("another", 0)) is compiled_by(compiler, ("another", 0))
    assert anew == ["another"]
    kept.write()
    file_of(path).unlink()
    compiled_by(compiler, PATTERNS[0])
    compiled_by(compiler, ("another", 0))
    kept.write()
    assert not file_of(path).exists()


def test_what_is_there_already_stays_where_something_is_added(path: Path) -> None:
    compiler, kept, _anew = process(path)
    compiled_by(compiler, ("another", 0))
    kept.write()
    again = process(path)[1]
    assert all(again.of("anything", key) for key in (*PATTERNS, ("another", 0)))


def test_a_file_with_too_many_is_begun_anew(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("reader.kept_patterns._MOST", len(PATTERNS))
    compiler, kept, _anew = process(path)
    compiled_by(compiler, ("another", 0))
    kept.write()
    again = process(path)[1]
    assert again.of("anything", ("another", 0))
    assert again.of("anything", PATTERNS[0]) is None


def test_nothing_is_written_where_nothing_is_new(path: Path) -> None:
    compiler, kept, _anew = process(path)
    file_of(path).unlink()
    compiled_by(compiler, PATTERNS[0])
    kept.write()
    assert file_of(path).exists()
    kept = process(path)[1]
    file_of(path).unlink()
    kept.write()
    assert not file_of(path).exists()


def test_only_what_our_own_modules_have_compiled_is_kept(tmp_path: Path) -> None:
    compiler, kept, _anew = process(tmp_path / "file")

    def searched(words: str) -> Any:
        return compiler.compile(words)

    searched("what a person looks for")
    compiled_by(compiler, ("another's", 0), "textual.app")
    compiled_by(compiler, (b"bytes", 0))  # type: ignore[arg-type]
    kept.write()
    assert not any(tmp_path.iterdir())


def no_folder(path: Path) -> Path:
    path.write_text("a file where a folder would be")
    return path / "file"


def a_folder(path: Path) -> Path:
    file_of(path).mkdir()
    return path


@pytest.mark.parametrize("where", [no_folder, a_folder])
def test_where_nothing_can_be_written_all_goes_on(tmp_path: Path, where: Callable[[Path], Path]) -> None:
    path = where(tmp_path / "there")
    compiler, kept, _anew = process(path)
    assert compiled_by(compiler, PATTERNS[0]).fullmatch("甲乙局")
    kept.write()
    assert not file_of(path).is_file()


def test_nothing_is_written_where_python_writes_no_byte_code(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "dont_write_bytecode", True)
    compiler, kept, _anew = process(tmp_path / "file")
    compiled_by(compiler, PATTERNS[0])
    kept.write()
    assert not any(tmp_path.iterdir())


@pytest.mark.parametrize("change", [lambda given: given[:-1], lambda given: (*given[:2], b"\xff" * 64, *given[3:])])
def test_what_the_engine_refuses_is_compiled(tmp_path: Path, change: Callable[[Arguments], Arguments]) -> None:
    compiler, kept, anew = process(tmp_path / "file")
    compiled_by(compiler, PATTERNS[0])
    kept.add("anything", PATTERNS[0], change((*PATTERNS[0], b"", 0, {}, ())))
    kept.write()
    compiler, _kept, anew = process(tmp_path / "file")
    assert compiled_by(compiler, PATTERNS[0]).fullmatch("甲乙局")
    assert len(anew) == 1


def test_a_compiler_of_another_shape_stays_as_it_is() -> None:
    for shape in (
        {"compile": re.compile},
        {"_sre": importlib.import_module("_sre")},
        {"_sre": SimpleNamespace(), "compile": re.compile},
    ):
        compiler = SimpleNamespace(**shape)
        keep(compiler, KeptPatterns(None, MADE_BY))
        assert vars(compiler) == shape


def test_what_was_made_by_other_files_was_made_by_another(tmp_path: Path) -> None:
    source = tmp_path / "source.py"
    source.write_text("one")
    before = made_by(str(source))
    assert before == made_by(str(source))
    source.write_text("other")
    assert made_by(str(source)) != before


def test_patterns_stand_beside_the_byte_code_of_the_same_interpreter(monkeypatch: pytest.MonkeyPatch) -> None:
    assert beside("/place/module.py") == importlib.util.cache_from_source("/place/module.py")[:-4]
    monkeypatch.setattr(sys.implementation, "cache_tag", None)
    assert beside("/place/module.py") is None


def test_the_compiler_in_use_takes_what_is_kept() -> None:
    compiler = importlib.import_module("re._compiler")
    assert compiler.compile.__module__ == "reader.kept_patterns"


ALL = """
import json, re, sys
from reader.understanding import understand
understand(sys.argv[1])
print(json.dumps({
    f"{module}.{name}": value.pattern
    for module, names in sys.modules.copy().items() if module.startswith("reader.")
    for name, value in vars(names).copy().items() if isinstance(value, re.Pattern)
}))
"""


def test_patterns_are_the_same_in_every_process() -> None:
    """Made of a set's members in the order of their hashes, one would be compiled and kept anew by each."""
    done = run("-c", ALL, REPLY, changes={"PYTHONHASHSEED": str(1 + hash("hash") % 1_000)})
    there = json.loads(done.stdout)
    parted = {name: name.rpartition(".") for name in there}
    here = {name: getattr(importlib.import_module(of), own).pattern for name, (of, _dot, own) in parted.items()}
    assert len(there) > 500
    assert there == here
