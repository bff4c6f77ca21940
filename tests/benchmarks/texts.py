"""Replies of any length, made of the provincial sample."""

from pathlib import Path

SAMPLE = Path(__file__).parents[2] / "sample" / "01-provincial-reply.txt"
LETTER = Path(__file__).parents[1] / "letters" / "provincial-letter.txt"
SEEN = "逄若衡代表"
"""Words on the first screen of every one of them."""
LAST = "抄送:"
"""Words on the last screen."""
SENTENCE = "县财政安排维修养护资金540万元，其中：中央资金300万元，县级资金240万元。"
"""A sentence with sums, of which a text without sections can be made."""


def reply_of(length: int) -> str:
    """A reply of so many characters: the sample's page, with its sections as often as it takes."""
    text = SAMPLE.read_text(encoding="utf-8")
    first, closing = text.index("一、全省"), text.index("联系人及电话")
    head, sections, tail = text[:first], text[first:closing], text[closing:]
    times = length // len(sections) + 1
    return (head + sections * times)[: length - len(tail) - 1] + "\n" + tail
