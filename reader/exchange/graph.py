"""A graph of who answers with whom, for Graphviz (DOT) and for programs that read GraphML."""

from collections.abc import Iterator
from html import escape
from typing import NamedTuple

from reader.text.canonical import visible


class Node(NamedTuple):
    """Who answers, and how many replies there are of them."""

    name: str
    replies: int


class Edge(NamedTuple):
    """Two who answered so many proposals both, by their names."""

    one: str
    other: str
    proposals: int


class Graph(NamedTuple):
    """All of them."""

    nodes: tuple[Node, ...]
    edges: tuple[Edge, ...]


def dot(graph: Graph) -> str:
    """The graph in Graphviz's language (graphviz.org/doc/info/lang.html)."""
    return "".join(f"{line}\n" for line in _dot(graph))


def _dot(graph: Graph) -> Iterator[str]:
    yield "graph replies {"
    for node in graph.nodes:
        yield f"  {_quoted(node.name)} [replies={node.replies}];"
    for edge in graph.edges:
        yield f"  {_quoted(edge.one)} -- {_quoted(edge.other)} [weight={edge.proposals}, label={edge.proposals}];"
    yield "}"


def _quoted(name: str) -> str:
    return '"' + visible(name).replace("\\", "\\\\").replace('"', '\\"') + '"'


def graphml(graph: Graph) -> str:
    """The graph as GraphML (graphml.graphdrawing.org)."""
    return "".join(f"{line}\n" for line in _graphml(graph))


def _graphml(graph: Graph) -> Iterator[str]:
    yield '<?xml version="1.0" encoding="UTF-8"?>'
    yield '<graphml xmlns="http://graphml.graphdrawing.org/xmlns">'
    yield '  <key id="name" for="node" attr.name="name" attr.type="string"/>'
    yield '  <key id="replies" for="node" attr.name="replies" attr.type="int"/>'
    yield '  <key id="weight" for="edge" attr.name="weight" attr.type="int"/>'
    yield '  <graph edgedefault="undirected">'
    identifiers = {node.name: f"n{number}" for number, node in enumerate(graph.nodes)}
    for node in graph.nodes:
        name = escape(visible(node.name))
        yield (
            f'    <node id="{identifiers[node.name]}"><data key="name">{name}</data>'
            f'<data key="replies">{node.replies}</data></node>'
        )
    for edge in graph.edges:
        yield (
            f'    <edge source="{identifiers[edge.one]}" target="{identifiers[edge.other]}">'
            f'<data key="weight">{edge.proposals}</data></edge>'
        )
    yield "  </graph>"
    yield "</graphml>"


WRITERS = {"dot": dot, "graphml": graphml}
