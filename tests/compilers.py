"""The compiler of `re`, for tests of what is changed in it."""

import importlib.util
from types import ModuleType


def new_compiler() -> ModuleType:
    """The compiler of `re` as no one changed it."""
    spec = importlib.util.find_spec("re._compiler")
    assert spec is not None
    assert spec.loader is not None
    compiler = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(compiler)
    return compiler
