"""Sources: files, folders and pipes to canonical texts."""

from reader.sources.load import Source, discover, load, read_stream

__all__ = ["Source", "discover", "load", "read_stream"]
