"""Print marks: what prints have between digits, or in the place of one: strokes, gaps, blots and stray marks.

Each is named once here, so that a number in one print is no other number in another: 300-500 and 300∼500 are one
range, and what stands behind a blot, a gap or a stray mark is never a number of its own.
"""

from reader.text.cell_marks import BLANKS

STROKES = "-—－–~～−﹣‐‑‒―─〜∼ー"
"""What joins two ends of a range or an interval; the hyphen first, as a class of a pattern wants it."""
STROKE = rf"(?:--|——|――|──|[{STROKES}])"
"""One such sign as a pattern; some are printed twice."""
BLOTS = "�□■▇█▆▅▄▃▂▁▉▊▋▌▐░▒▓▪▫▬▭▮▯◼◻◾◽▢⬛⬜⊠⊡☐☒〓〿◆◇●◎★☆＊*×✕╳?"
"""What stands where a character can't be read; a half-width ? is what encodings leave of one."""


def _all(*ranges: tuple[int, int]) -> str:
    return "".join(chr(code) for first, last in ranges for code in range(first, last + 1))


NARROW = "\u202f\ufeff\xad\u034f\u180e\u3164\uffa0" + _all(
    (0x2000, 0x200F), (0x205F, 0x2064), (0xFE00, 0xFE0F), (0x115F, 0x1160)
)
"""What has no width or hardly any."""
UNSEEN = BLANKS + "\n" + NARROW
"""What parts characters without being seen: that, blanks and a line's end."""
STRAY = (
    "'’‘`´′…_#&@^¨¯¦¬¸¹²³º°§¶÷٬٫‚‛„‟†‡․‥″‵‸※‾⁄∗∘∣〃〒〝〞〟丶丨゛゜＃＆＠＼＾＿｀￣｡､･"
    + NARROW
    # Accents, raised and circled digits, frames, vertical and small marks, characters of private use.
    + _all((0x02B0, 0x036F), (0x2070, 0x209F), (0x2460, 0x24FF), (0x2776, 0x2793), (0x2504, 0x257F), (0xFE10, 0xFE19))
    + _all((0xFE30, 0xFE34), (0xFE50, 0xFE57), (0xFE5F, 0xFE62), (0xFE64, 0xFE68), (0xE000, 0xE8FF), (0xF000, 0xF0FF))
)
"""What stands for a comma or a point in bad prints, or for nothing that is known."""
