"""Times as people read them."""

from datetime import datetime


def local_time(time: str) -> str:
    """A time (ISO 8601, UTC) as the reader's clock has it, to the minute; one that is none as it is."""
    try:
        return datetime.fromisoformat(time).astimezone().strftime("%Y-%m-%d %H:%M")
    except (ValueError, OverflowError, OSError):
        return time
