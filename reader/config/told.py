"""Settings in words: a value as the file would have it."""

from pathlib import Path

from reader.config.settings import Settings


def plain(value: object) -> str | int | bool | None:
    """A value as JSON has it."""
    return value if isinstance(value, (str, int, bool)) or value is None else str(value)


def toml(value: object) -> str:
    """A value as the settings file has it."""
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, int):
        return str(value)
    words = str(value)
    escaped = words.replace("\\", "\\\\").replace('"', '\\"')
    return f'"{escaped}"'


def value_words(name: str, value: object) -> str:
    """A value in force; the language of the interface where none is chosen."""
    if value is None and name == "language":
        from reader.i18n import language_tag

        return toml(language_tag().replace("-", "_"))
    return toml(value)


def default_words(name: str) -> str:
    """The value without anybody's choice, where there is one to name."""
    value = getattr(Settings(), name)
    return toml(value) if value not in (None, "") and not isinstance(value, Path) else ""
