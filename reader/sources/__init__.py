"""Sources: files, folders and pipes to canonical texts."""

from reader.sources.load import Source, Stamp, discover, load, read_bytes, read_data, read_stream, stamp_of, warned

__all__ = ["Source", "Stamp", "discover", "load", "read_bytes", "read_data", "read_stream", "stamp_of", "warned"]
