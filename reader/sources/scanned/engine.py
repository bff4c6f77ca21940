"""The engine: a page's picture to its lines, by RapidOCR; to be loaded only in the process that recognises.

What is printed in black is read without what is red: a seal's ring crosses the date and the signature. Numbers are read
twice, the second time alone and stretched: where both don't agree, nobody knows what stands there.
"""

import logging
import os
import re
from collections.abc import Sequence
from difflib import SequenceMatcher
from statistics import median
from typing import Any

import cv2
import numpy as np
from rapidocr import RapidOCR

from reader.sources.print.grids import Rule
from reader.sources.scanned.page import Box, ScannedLine, ScannedPage
from reader.sources.scanned.ruling import Ruling

Picture = Any
"""An array of height by width by three, in the order of red, green, blue."""
POINTS = 72
_DETECTED_AT = 1280
_MOST_THREADS = 4
_POORLY = 0.7
# What is coloured is taken for paper where its strongest colour is pale, and for print beneath it where it is dark.
_COLOURED, _DARK, _PALE = 60, 60, 180
# A seal is as wide as it is high, and has 4.2 cm (State Council, 1999); red letters over the title are wider than high.
_SMALLEST_SEAL, _ROUND = 50, 1.6
_LOWEST_RED = 8
_FAINTEST_RED = 0.9
# Red letters are the issuer's name over the title (GB/T 9704-2012, 7.2.4): what is red below this share is a stamp's.
_RED_ABOVE = 0.4
_STRETCHED = 1.2
_MARGIN = 0.06
_LEADED = 1.25  # how much higher than its characters a line is found
_AROUND = 2
# Digits, and two characters that may be their unit.
_NUMBER = re.compile(r"\d(?:[\d.,:%~\-/ ]*\d)?[^\d\s，。；：、,;]{0,2}")
# The share of a number's place from which on it lies under a seal.
_STAINED = 0.01
# In Chinese these are as wide as a character; the models give the narrow ones, too.
_WIDE = dict(zip(",:;?!()", "，：；？！（）", strict=True))
_EITHER = frozenset([*_WIDE, *_WIDE.values(), *"〔〕《》“”、。-—"])


class Engine:
    """RapidOCR with the models that come with it."""

    def __init__(self) -> None:
        logging.disable(logging.WARNING)
        self._reads = RapidOCR(
            params={
                "Global.log_level": "error",
                "Global.return_word_box": True,
                "Global.max_side_len": 4000,
                "Det.limit_type": "max",
                "Det.limit_side_len": _DETECTED_AT,
                "EngineConfig.onnxruntime.intra_op_num_threads": min(_MOST_THREADS, os.cpu_count() or 1),
            }
        )

    def page(self, picture: Picture, dots: float) -> ScannedPage:
        """The page that a picture of so many dots per inch shows, turned upright where it lies on its side."""
        found = self._upright(picture, dots)
        if found is None or _sure(found) < _POORLY:
            turned = (self._upright(np.rot90(picture, turns).copy(), dots) for turns in (1, 2, 3))
            found = max((each for each in (found, *turned) if each), key=_sure, default=found)
        return found or ScannedPage(picture.shape[1] * POINTS / dots, picture.shape[0] * POINTS / dots, ())

    def _upright(self, picture: Picture, dots: float) -> ScannedPage | None:
        """The page as it lies; `None` where most of its lines stand on their sides."""
        height, width = picture.shape[:2]
        scale = POINTS / dots
        black, red, stains = _inks(picture, dots)
        boxes = self._boxes(black)
        if _lie_on_their_sides(boxes):
            return None
        ruling = Ruling(black[:, :, 0], dots, _size(boxes), _slant(boxes))
        print_ = ruling.erased(black)
        parts = [part for box in boxes for part in ruling.parts(box)]
        lines = [self._placed_line(print_, box, stains, ruling, scale) for box in (*parts, *ruling.unread(parts))]
        if red is not None:
            highest = (box for box in self._boxes(red) if box[0][1] < height * _RED_ABOVE)
            letters = (self._placed_line(red, box, np.zeros_like(stains), ruling, scale) for box in highest)
            lines += (line for line in letters if line.confidence >= _FAINTEST_RED)
        rules = tuple(Rule(*(round(side * scale, 1) for side in rule)) for rule in ruling.rules)
        return ScannedPage(width * scale, height * scale, tuple(line for line in lines if line.words.strip()), rules)

    def _placed_line(self, picture: Picture, box: Any, stains: Picture, ruling: Ruling, scale: float) -> ScannedLine:
        words, sure = self._line(_cut(picture, box), _cut(stains, box))
        return ScannedLine(words, sure, _placed(box, ruling, scale))

    def _boxes(self, picture: Picture) -> list[Any]:
        found = self._reads(picture, use_det=True, use_cls=False, use_rec=False).boxes
        return [] if found is None else list(found)

    def _line(self, picture: Picture, stains: Picture) -> tuple[str, tuple[float, ...]]:
        """The characters of a line's picture, and how sure each is; a number that a second look denies, or that lies
        under a seal, is not at all."""
        words, sure, columns = self._read(picture)
        for run in _NUMBER.finditer(words):
            for place in self._denied(picture, stains, words, columns, run.span()):
                sure[place] = 0.0
        return _with_wide_signs(words, sure)

    def _denied(
        self, picture: Picture, stains: Picture, words: str, columns: list[float], run: tuple[int, int]
    ) -> list[int]:
        """The places of a number that a second look at it, with little around it, gives another way."""
        start, end = max(0, run[0] - _AROUND), min(len(words), run[1] + _AROUND)
        width = picture.shape[1]
        left = round(columns[start] * width) if start else 0
        right = round(columns[end - 1] * width) if end < len(words) else width
        if right - left < picture.shape[0] // 2 or stains[:, left:right].mean() > _STAINED:
            return list(range(*run))
        near = cv2.resize(picture[:, left:right], None, fx=_STRETCHED, fy=1.0, interpolation=cv2.INTER_CUBIC)
        again, _sure, _columns = self._read(near)
        changes = SequenceMatcher(None, words[start:end], again, autojunk=False).get_opcodes()
        places = [
            start + place
            for kind, first, last, _from, _to in changes
            if kind != "equal"
            for place in (range(first - 1, first + 1) if kind == "insert" else range(first, last))
        ]
        return [place for place in places if run[0] <= place < run[1]]

    def _read(self, picture: Picture) -> tuple[str, list[float], list[float]]:
        """The characters of a line, how sure each is, and where its middle stands, in shares of the width."""
        found = self._reads(picture, use_det=False, use_cls=False, use_rec=True)
        words = found.txts[0] if found.txts else ""
        if not words:
            return "", [], []
        told = found.word_results[0]
        seen = iter([(column + 0.5) / told.line_txt_len for columns in told.word_cols for column in columns])
        columns: list[float] = []
        for sign in words:
            columns.append((columns[-1] if columns else 0.0) if sign.isspace() else next(seen, 1.0))
        sure = [float(each) for each in told.confs]
        return words, sure if len(sure) == len(words) else [0.0] * len(words), columns


def _sure(page: ScannedPage) -> float:
    return median([each for line in page.lines for each in line.sure] or [0.0])


def _inks(picture: Picture, dots: float) -> tuple[Picture, Picture | None, Picture]:
    """A picture without what is coloured, what is red alone where that is more than specks and no seal, and where
    something coloured was taken away."""
    most, least = picture.max(axis=2), picture.min(axis=2)
    chroma = most.astype(int) - least
    paled = np.clip((most.astype(int) - _DARK) * 255 // (_PALE - _DARK), 0, 255)
    black = np.where(chroma > _COLOURED, paled, cv2.cvtColor(picture, cv2.COLOR_RGB2GRAY))
    is_red = ((chroma > _COLOURED) & (picture[:, :, 0] == most) & (picture[:, :, 0] > 90)).astype(np.uint8)
    near = max(3, round(dots / 20)) | 1
    _count, _labels, facts, _centres = cv2.connectedComponentsWithStats(cv2.dilate(is_red, np.ones((near, near))))
    spots = facts.tolist()[1:]  # the first is the ground
    letters = is_red.copy()
    for left, top, width, height, _area in spots:
        is_round = max(width, height) < _ROUND * min(width, height)
        if height * POINTS < _LOWEST_RED * dots or (is_round and min(width, height) * POINTS > _SMALLEST_SEAL * dots):
            letters[top : top + height, left : left + width] = 0  # a seal, with what stands in it
    red = np.where(letters > 0, least, 255).astype(np.uint8) if letters.any() else None
    return _grey(black.astype(np.uint8)), None if red is None else _grey(red), (chroma > _COLOURED).astype(np.float32)


def _grey(picture: Picture) -> Picture:
    return cv2.cvtColor(picture, cv2.COLOR_GRAY2BGR)


def _sides(box: Any) -> tuple[float, float]:
    """How wide and how high a quadrilateral is, whose corners go round from the left upper one."""
    first, second, third, fourth = np.asarray(box, dtype=np.float32)
    along = max(np.linalg.norm(second - first), np.linalg.norm(third - fourth))
    down = max(np.linalg.norm(fourth - first), np.linalg.norm(third - second))
    return float(along), float(down)


def _lie_on_their_sides(boxes: Sequence[Any]) -> bool:
    """Whether there are more lines that run down than across; a single digit is high, too, but short."""
    across = down = 0.0
    for wide, high in map(_sides, boxes):
        if high > 1.5 * wide:
            down += high
        else:
            across += wide
    return down > across


def _size(boxes: Sequence[Any]) -> float:
    """How high characters are, those of the smaller lines: a table is often set in smaller type than the letter."""
    heights = sorted(min(_sides(box)) for box in boxes)
    return float(heights[len(heights) // 4]) / _LEADED if heights else 0.0


def _slant(boxes: list[Any]) -> float:
    """By how much lines fall on the way to the right, in radians."""
    angles = [
        float(np.arctan2(box[1][1] - box[0][1], box[1][0] - box[0][0]))
        for box in boxes
        if _sides(box)[0] > 8 * _sides(box)[1]
    ]
    return median(angles) if angles else 0.0


def _placed(box: Any, ruling: Ruling, scale: float) -> Box:
    """A quadrilateral's place on the page, once that is turned upright."""
    points = [ruling.place(corner) for corner in box]
    return Box(
        (points[0][0] + points[3][0]) / 2 * scale,
        (points[0][1] + points[1][1]) / 2 * scale,
        (points[1][0] + points[2][0]) / 2 * scale,
        (points[2][1] + points[3][1]) / 2 * scale,
    )


def _cut(picture: Picture, box: Any) -> Picture:
    """What stands in a quadrilateral, and a little around it, upright."""
    along, down = (max(1, round(side)) for side in _sides(box))
    corners = np.asarray(box, dtype=np.float32)
    middle = corners.mean(axis=0)
    out = np.float32(_MARGIN * down) * np.sign(corners - middle)
    wide, high = along + round(2 * _MARGIN * down), down + round(2 * _MARGIN * down)
    onto = np.array([[0, 0], [wide, 0], [wide, high], [0, high]], dtype=np.float32)
    turned = cv2.getPerspectiveTransform(corners + out, onto)
    return cv2.warpPerspective(picture, turned, (wide, high), borderMode=cv2.BORDER_REPLICATE, flags=cv2.INTER_CUBIC)


def _with_wide_signs(words: str, sure: list[float]) -> tuple[str, tuple[float, ...]]:
    """Words with their punctuation as Chinese has it, but for that in numbers; a narrow and a wide one share how sure
    they are."""
    signs = list(words)
    for place, sign in enumerate(words):
        if sign not in _EITHER or (words[place - 1 : place].isdecimal() and words[place + 1 : place + 2].isdecimal()):
            continue
        sure[place] = min(1.0, 2 * sure[place])
        if not (words[place - 1 : place] + words[place + 1 : place + 2]).isascii():
            signs[place] = _WIDE.get(sign, sign)
    return "".join(signs), tuple(sure)
