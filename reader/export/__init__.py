"""Exports: annotations as Markdown and JSON, written whole and never over somebody else's file."""

from reader.export.markdown import markdown
from reader.export.render import export_name, rendered
from reader.export.write import write_export

__all__ = ["export_name", "markdown", "rendered", "write_export"]
