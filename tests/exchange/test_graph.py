"""A graph is well formed whatever its offices are called, and says what it is given."""

from xml.etree import ElementTree as ET

from hypothesis import given
from hypothesis import strategies as st

from reader.exchange.graph import Edge, Graph, Node, dot, graphml

_GRAPHML = "{http://graphml.graphdrawing.org/xmlns}"


def test_offices_are_nodes_and_common_proposals_weights() -> None:
    graph = Graph((Node("财政局", 3), Node("水利局", 2)), (Edge("水利局", "财政局", 2),))

    assert dot(graph) == (
        'graph replies {\n  "财政局" [replies=3];\n  "水利局" [replies=2];\n'
        '  "水利局" -- "财政局" [weight=2, label=2];\n}\n'
    )
    root = ET.fromstring(graphml(graph))
    assert [each.attrib for each in root.iter(f"{_GRAPHML}edge")] == [{"source": "n1", "target": "n0"}]


@given(st.lists(st.text(min_size=1), min_size=2, max_size=4, unique=True))
def test_no_name_breaks_the_form(names: list[str]) -> None:
    graph = Graph(tuple(Node(name, 1) for name in names), (Edge(names[0], names[1], 1),))

    nodes = ET.fromstring(graphml(graph)).iter(f"{_GRAPHML}node")
    assert len(list(nodes)) == len(names)
    lines = dot(graph).split("\n")
    assert len(lines) == len(names) + 4
    for line in lines[1 : len(names) + 1]:
        quoted = line.strip().removesuffix(" [replies=1];")
        inside = quoted[1:-1].replace("\\\\", "").replace('\\"', "")
        assert (quoted[0], quoted[-1]) == ('"', '"')
        assert '"' not in inside
        assert "\\" not in inside
