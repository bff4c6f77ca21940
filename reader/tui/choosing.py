"""What is chosen on the screen: told by who offers the choice, kept by the application."""

import asyncio
from collections.abc import Mapping
from contextlib import suppress
from typing import Any

from textual.message import Message

from reader.config import Settings
from reader.config.settings import written


class Chosen(Message):
    """Settings were chosen on the screen: their values by name."""

    def __init__(self, values: Mapping[str, Any]) -> None:
        super().__init__()
        self.values = values


async def keep(settings: Settings, values: Mapping[str, Any]) -> None:
    """Remember choices for another time; where the folder can't be written they hold until the reader is left."""
    from reader.config.chosen import Choice, keep_choices

    choices = {name: Choice(written(value), settings.in_file.get(name, "")) for name, value in values.items()}
    with suppress(OSError):
        await asyncio.to_thread(keep_choices, settings.chosen, choices)
