"""A page that was recognised: its lines, with how sure each of their characters is."""

import json
from typing import NamedTuple

from reader.sources.print.grids import Rule


class Box(NamedTuple):
    """Where something stands on an upright page, in points from its left upper corner."""

    left: float
    top: float
    right: float
    bottom: float


class ScannedLine(NamedTuple):
    """A line: its characters, how sure each of them is, from 0 to 1, and where it stands."""

    words: str
    sure: tuple[float, ...]
    box: Box

    @property
    def confidence(self) -> float:
        """How sure all of it is: as its characters are on average."""
        return sum(self.sure) / len(self.sure) if self.sure else 0.0


class ScannedPage(NamedTuple):
    """A page's lines, in no order, and the rules of its tables; its size is in points."""

    width: float
    height: float
    lines: tuple[ScannedLine, ...]
    rules: tuple[Rule, ...] = ()

    def written(self) -> str:
        """The page as JSON."""
        lines = [
            {
                "words": line.words,
                "confidence": round(line.confidence, 4),
                "sure": [round(each, 3) for each in line.sure],
                "box": [round(side, 2) for side in line.box],
            }
            for line in self.lines
        ]
        page = {"width": self.width, "height": self.height, "lines": lines, "rules": self.rules}
        return json.dumps(page, ensure_ascii=False)

    @classmethod
    def read(cls, written: str) -> "ScannedPage":
        """The page that was written so; a `ValueError` where it is none."""
        try:
            value = json.loads(written)
            lines = (
                ScannedLine(str(each["words"]), tuple(map(float, each["sure"])), Box(*map(float, each["box"])))
                for each in value["lines"]
            )
            rules = (Rule(*map(float, each)) for each in value.get("rules", ()))
            found = cls(float(value["width"]), float(value["height"]), tuple(lines), tuple(rules))
        except (KeyError, TypeError, RecursionError) as error:
            raise ValueError(written[:40]) from error
        if any(len(line.words) != len(line.sure) for line in found.lines):
            raise ValueError(written[:40])
        return found
