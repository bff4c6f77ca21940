"""Exports: annotations as Markdown and JSON, written whole and never over somebody else's file."""

from reader.exchange.markdown import markdown
from reader.exchange.render import export_name, rendered
from reader.exchange.write import write_export

__all__ = ["export_name", "markdown", "rendered", "write_export"]
