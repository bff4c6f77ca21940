"""Ruling: the straight lines of a table in a page's picture; to be loaded only in the process that recognises.

Print is dark beside the paper around it, whose brightness falls towards the edges of a photograph. A rule is longer
than a character's stroke, thin, and bare on both sides: what lies in a row of text is no rule.
"""

from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from typing import Any

import cv2
import numpy as np

from reader.sources.print.grids import Grid, Rule, grids

Picture = Any
POINTS = 72
_PAPER = 24  # points: paper is seen within so many of each place
_DARK = 0.78  # of the paper's brightness
# In points: what a rule may lack, how thick it is at most, and how far beside it is looked whether it is bare.
_GAP, _THICKEST, _BESIDE = 2.0, 4.0, 2.2
# In shares of a character's height: the shortest rules across and down, and what shows how a table slants.
_SHORTEST_ACROSS, _SHORTEST_DOWN, _LONG = 2.0, 1.15, 4.0
# How much a rule may be off its line, and how near those are that meet; what
# it may lack between two pieces is less than any row is high.
_LEVEL, _MEETING, _LACKING = 0.2, 0.7, 0.8
# How far within a cell print is looked for, and how high or wide it is at least.
_INWARDS, _LEAST = 0.2, 0.3
_FAINTEST = 0.5  # the share of a rule that is inked
_BARE = 0.3  # the share of a rule's sides that may be inked
# In degrees: how far a page may slant, how far its columns more or less than its rows, and the steps to that.
_MOST_SLANT, _MOST_SHEAR, _STEP, _FINE = 4.0, 1.0, 0.25, 0.05
_LOOKED_AT = 1_100  # pixels of the longer side for that


class Ruling:
    """The rules of a page, and how its slanting picture is turned upright.

    `rules` are in pixels of the upright picture, none where they make no table; `grids` are its tables.
    """

    def __init__(self, grey: Picture, dots: float, size: float, slant: float) -> None:
        """Of a picture in grey, of so many dots per inch, in which characters have a size in pixels; without rules it
        slants by so many radians."""
        height, width = grey.shape[:2]
        self._shape, self._dots = (width, height), dots
        self.upright = _turning(slant, slant, (width / 2, height / 2))
        self.rules: list[Rule] = []
        self.grids: list[Grid] = []
        self._size, self._beside = size, max(3, round(_BESIDE * dots / POINTS))
        ink = self._ink = _ink(grey, dots)
        long = _long(ink, _LONG * size)
        if not size or not long.any():
            return
        across, down = _slants(long)
        upright = _turning(across, down, (width / 2, height / 2))
        turned = cv2.warpAffine(ink, upright, (width, height), flags=cv2.INTER_LINEAR)
        rows = list(self._across(turned, size))
        columns = [
            column
            for rule in self._across(turned.T, size, is_down=True)
            if (column := _between(rows, _flipped(rule), _MEETING * size))
        ]
        self.grids = grids([*rows, *columns], size)
        if rows:
            self.rules, self.upright = [*rows, *columns], upright

    def _across(self, ink: Picture, size: float, *, is_down: bool = False) -> Iterator[Rule]:
        """The rules that run across a picture of ink, those in one line that hardly anything parts as one."""
        ink = np.ascontiguousarray(ink)
        found = sorted(self._pieces(ink, size, is_down=is_down), key=lambda rule: rule.y)
        while found:
            level = [rule for rule in found if rule.y - found[0].y <= _LEVEL * size]
            found = found[len(level) :]
            y = sum(rule.y * (rule.to_x - rule.x) for rule in level) / sum(rule.to_x - rule.x for rule in level)
            yield from _drawn_through(ink, y, [(round(rule.x), round(rule.to_x)) for rule in level], size, self._beside)

    def _pieces(self, ink: Picture, size: float, *, is_down: bool) -> Iterator[Rule]:
        points = self._dots / POINTS
        gap, shortest = round(_GAP * points) | 1, round((_SHORTEST_DOWN if is_down else _SHORTEST_ACROSS) * size)
        closed = cv2.morphologyEx(ink, cv2.MORPH_CLOSE, np.ones((1, gap), np.uint8))
        thick = cv2.dilate(closed, np.ones((3, 1), np.uint8))
        found = cv2.morphologyEx(thick, cv2.MORPH_OPEN, np.ones((1, shortest), np.uint8))
        _count, _labels, facts, centres = cv2.connectedComponentsWithStats(found)
        thickest = _THICKEST * points + 2
        for (left, top, width, height, area), (_x, y) in zip(facts.tolist()[1:], centres.tolist()[1:], strict=True):
            is_thin = height <= max(thickest, width / 50) and area / width <= thickest
            if is_thin and _is_bare(ink, (left, top, width, height), self._beside):
                yield Rule(left, y, left + width, y)

    def erased(self, picture: Picture) -> Picture:
        """The picture without the rules of its tables."""
        if not self.grids:
            return picture
        mask = np.zeros(self._shape[::-1], np.uint8)
        thick = max(3, round(_THICKEST * self._dots / POINTS / 2) | 1)
        for rule in self.rules:
            cv2.line(mask, _pixel(rule.x, rule.y), _pixel(rule.to_x, rule.to_y), 255, thick)
        mask = cv2.warpAffine(mask, self.upright, self._shape, flags=cv2.WARP_INVERSE_MAP | cv2.INTER_NEAREST)
        paper = _paper(picture[:, :, 0], self._dots)
        return np.where(mask[:, :, None] > 0, paper[:, :, None], picture).astype(np.uint8)

    def unread(self, boxes: Iterable[Any]) -> Iterator[Any]:
        """The lines in cells in which none was found: single digits are easily missed."""
        if not self.grids:
            return
        ink = cv2.warpAffine(self._ink, self.upright, self._shape, flags=cv2.INTER_LINEAR)
        places = [np.array([self.place(corner) for corner in box]) for box in boxes]
        read = {(grid, grid.cell_at(*place.mean(axis=0))) for grid in self.grids for place in places}
        inwards, least = round(_INWARDS * self._size), _LEAST * self._size
        back = cv2.invertAffineTransform(self.upright)
        for grid in self.grids:
            for row, column, rows, columns in grid.cells():
                if (grid, (row, column)) in read:
                    continue
                left, right = round(grid.xs[column]) + inwards, round(grid.xs[column + columns]) - inwards
                top, bottom = round(grid.ys[row]) + inwards, round(grid.ys[row + rows]) - inwards
                for box in _lines_within(ink, (left, top, right, bottom), least):
                    yield cv2.transform(np.array([box], np.float32), back)[0]

    def place(self, point: Sequence[float]) -> tuple[float, float]:
        """Where a place of the picture is on the upright one."""
        x, y = self.upright @ np.array([*point, 1.0])
        return float(x), float(y)

    def parts(self, box: Any) -> Iterator[Any]:
        """What of a quadrilateral, whose corners go round from the left upper one, is within each cell of a row."""
        corners = np.asarray(box, dtype=np.float32)
        places = [self.place(corner) for corner in corners]
        left, right = (places[0][0] + places[3][0]) / 2, (places[1][0] + places[2][0]) / 2
        middle = sum(y for _x, y in places) / 4
        cuts = [0.0, *((wall - left) / (right - left) for wall in self._walls(left, right, middle)), 1.0]
        first, second, third, fourth = corners
        top, bottom = second - first, third - fourth
        for start, end in pairwise(cuts):
            yield np.array(
                [first + start * top, first + end * top, fourth + end * bottom, fourth + start * bottom], np.float32
            )

    def _walls(self, left: float, right: float, y: float) -> list[float]:
        """Where a cell ends between two places of a height."""
        edge = self._dots / POINTS
        found: Iterable[float] = (
            x
            for grid in self.grids
            for x in grid.xs
            if left + edge < x < right - edge and grid.cell_at(x - edge, y) != grid.cell_at(x + edge, y)
        )
        return sorted(found)


def _pixel(x: float, y: float) -> tuple[int, int]:
    return round(x), round(y)


def _drawn_through(
    ink: Picture, y: float, pieces: Sequence[tuple[int, int]], size: float, beside: int
) -> Iterator[Rule]:
    """The rules of some pieces at a height: they go on where most of it is inked and its sides are bare, which those of
    characters are not that stand between two pieces."""
    place = max(1, round(y))
    inked = ink[place - 1 : place + 2].any(axis=0).astype(np.float32)
    strips = ink[max(0, place - beside) : place - 1], ink[place + 2 : place + beside + 1]
    dirty = np.maximum(*(_share(side.any(axis=0), size) for side in strips)) if all(map(len, strips)) else inked * 0
    drawn = ((_share(inked, size) > _FAINTEST) & (dirty < _BARE)).astype(np.uint8)
    strong = np.zeros_like(drawn)
    for start, end in pieces:
        strong[start:end] = 1
    strong = cv2.morphologyEx(strong[None], cv2.MORPH_CLOSE, np.ones((1, round(_LACKING * size) | 1), np.uint8))[0]
    for start, end in _runs(drawn | strong):
        if any(start < to and begin < end for begin, to in pieces):
            yield Rule(start, y, end, y)


def _share(marked: Picture, near: float) -> Picture:
    """What share of an array is marked near each place."""
    return cv2.blur(marked.astype(np.float32)[None], (max(1, round(near)), 1))[0]


def _between(rows: Iterable[Rule], column: Rule, near: float) -> Rule | None:
    """What of a rule down is between rules across; `None` where it isn't, as a character's stroke is not."""
    met = [
        row.y
        for row in rows
        if row.x - near <= column.x <= row.to_x + near and column.y - near <= row.y <= column.to_y + near
    ]
    return Rule(column.x, min(met), column.x, max(met)) if len(met) > 1 else None


def _flipped(rule: Rule) -> Rule:
    return Rule(rule.y, rule.x, rule.to_y, rule.to_x)


def _paper(grey: Picture, dots: float) -> Picture:
    """How bright the paper is at each place."""
    height, width = grey.shape[:2]
    small = cv2.resize(grey, (max(1, width // 8), max(1, height // 8)), interpolation=cv2.INTER_AREA)
    near = max(3, round(_PAPER * dots / POINTS / 8)) | 1
    bright = cv2.blur(cv2.dilate(small, np.ones((near, near), np.uint8)), (near, near))
    return np.maximum(cv2.resize(bright, (width, height)), 1)


def _ink(grey: Picture, dots: float) -> Picture:
    """1 where a picture is inked, 0 on paper."""
    return (grey < _DARK * _paper(grey, dots)).astype(np.uint8)


def _long(ink: Picture, least: float) -> Picture:
    """What of the ink hangs together over so many pixels, as a table's rules do, and characters don't."""
    _count, labels, facts, _centres = cv2.connectedComponentsWithStats(ink)
    sides = facts[:, [cv2.CC_STAT_WIDTH, cv2.CC_STAT_HEIGHT]].max(axis=1)
    is_long = sides > least
    is_long[0] = False  # the paper
    return is_long[labels].astype(np.uint8)


def _is_bare(ink: Picture, box: Sequence[int], beside: int) -> bool:
    left, top, width, height = box
    above, below = ink[max(0, top - beside) : max(0, top - 1)], ink[top + height + 1 : top + height + beside]
    sides = [side[:, left : left + width] for side in (above, below)]
    return all(not side.size or float(side.any(axis=0).mean()) < _BARE for side in sides)


def _lines_within(ink: Picture, cell: tuple[int, int, int, int], least: float) -> Iterator[list[tuple[int, int]]]:
    """The corners of what is inked in a cell, line by line, where that is more than specks."""
    left, top, right, bottom = cell
    within = np.ascontiguousarray(ink[top:bottom, left:right])
    _count, labels, facts, _centres = cv2.connectedComponentsWithStats(within)
    is_print = facts[:, [cv2.CC_STAT_WIDTH, cv2.CC_STAT_HEIGHT]].max(axis=1) > least
    is_print[0] = False
    printed = is_print[labels]
    for first, last in _runs(printed.any(axis=1)):
        across = np.flatnonzero(printed[first:last].any(axis=0))
        begin, end = left + int(across[0]) - 2, left + int(across[-1]) + 3
        yield [(begin, top + first - 2), (end, top + first - 2), (end, top + last + 2), (begin, top + last + 2)]


def _runs(marked: Picture) -> list[tuple[int, int]]:
    """From where to where an array is marked."""
    edges = np.flatnonzero(np.diff(marked.astype(np.int8), prepend=0, append=0)).tolist()
    return list(zip(edges[::2], edges[1::2], strict=True))


def _turning(across: float, down: float, centre: tuple[float, float]) -> Picture:
    """What turns a picture upright, in which rows fall to the right and columns lean to the left by so many radians."""
    slanting = np.array([[np.cos(across), -np.sin(down)], [np.sin(across), np.cos(down)]])
    back = np.linalg.inv(slanting)
    middle = np.array(centre)
    return np.column_stack([back, middle - back @ middle])


def _slants(ink: Picture) -> tuple[float, float]:
    """By how much rows fall to the right and columns lean to the left, in radians."""
    scale = _LOOKED_AT / max(ink.shape)
    small = cv2.resize(ink * 255, None, fx=scale, fy=scale, interpolation=cv2.INTER_AREA) if scale < 1 else ink * 255
    small = cv2.GaussianBlur(small, (5, 5), 0)  # a picture that isn't turned is no sharper than one that is
    across = _steepest(small, 0.0, _MOST_SLANT)
    down = _steepest(cv2.flip(small.T, 1), across, _MOST_SHEAR)
    return float(np.radians(across)), float(np.radians(down))


def _steepest(picture: Picture, around: float, most: float) -> float:
    """The angle, in degrees, near another one at which what is in rows is most sharply so."""
    height, width = picture.shape
    middle = width / 2, height / 2

    def sharpness(angle: float) -> float:
        turned = cv2.warpAffine(picture, cv2.getRotationMatrix2D(middle, angle, 1.0), (width, height))
        return float(np.square(np.diff(turned.sum(axis=1, dtype=np.float64))).sum())

    rough = max(np.arange(around - most, around + most + _STEP, _STEP), key=sharpness)
    return float(max(np.arange(rough - _STEP, rough + _STEP + _FINE, _FINE), key=sharpness))
