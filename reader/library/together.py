"""Together: who answers with whom, as far as their replies say which proposal they answer."""

from collections import Counter
from collections.abc import Iterator
from itertools import combinations, groupby
from typing import TYPE_CHECKING

from reader.exchange.graph import Edge, Graph, Node
from reader.letters.identity import answers_the_same
from reader.library.cache import Library
from reader.library.citing import asked_by

if TYPE_CHECKING:
    from reader.letters import Traits


def together(library: Library) -> Graph:
    """All who answer, joined where they answered a proposal both; by the names that the replies print."""
    counted = library.rows.execute(
        "SELECT printed, count(*) FROM reply JOIN word ON word.id = issuer GROUP BY word.id ORDER BY printed"
    )
    proposals: Counter[tuple[str, str]] = Counter()
    for issuers in _answering(library):
        proposals.update(combinations(sorted(issuers), 2))
    edges = (Edge(*pair, count) for pair, count in sorted(proposals.items()))
    return Graph(tuple(Node(*row) for row in counted), tuple(edges))


def _answering(library: Library) -> Iterator[set[str]]:
    """Of each proposal that several answered who these are."""
    rows = library.rows.execute(
        "SELECT asked.key, reply.id, printed FROM asked JOIN reply ON reply.id = asked.reply"
        " JOIN word ON word.id = issuer ORDER BY asked.key"
    ).fetchall()
    for _key, some in groupby(rows, key=lambda row: row[0]):
        issuers = {reply: issuer for _k, reply, issuer in some}
        if len(set(issuers.values())) > 1:
            # Proposals of several places may have one number and session: those that are one are told apart.
            found: list[tuple[Traits, set[str]]] = []
            for reply, traits in asked_by(library, issuers):
                same = next((names for other, names in found if answers_the_same(traits, other)), None)
                if same is None:
                    found.append((traits, {issuers[reply]}))
                else:
                    same.add(issuers[reply])
            yield from (names for _traits, names in found if len(names) > 1)
