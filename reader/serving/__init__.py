"""The program in a browser: a server that starts one for each page that is opened, through textual-serve."""

from reader.serving.gate import Gate
from reader.serving.server import Serving, serve

__all__ = ["Gate", "Serving", "serve"]
