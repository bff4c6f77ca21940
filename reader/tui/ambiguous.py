"""The driver for terminals that draw “ … — ① and their like in two cells."""

from textual.driver import Driver

from reader.typesetting.ambiguous import sent


def for_wide(driver: type[Driver]) -> type[Driver]:
    """A driver that sends the terminal what it draws as wide as the screen takes it for."""

    class Wide(driver):  # type: ignore[misc, valid-type]
        """Sends the screen without fillers."""

        def write(self, data: str) -> None:
            """Send data to the terminal."""
            super().write(sent(data))

    return Wide
