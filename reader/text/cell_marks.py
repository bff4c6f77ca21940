"""Cell marks: the characters that part the cells of a row in a canonical text, bars and runs of blanks."""

BARS = "|│┃║｜"
BLANKS = " \t\u3000\xa0"
PAIRS = ("\t", "  ", "\u3000\u3000", "\u3000 ", " \u3000", "\xa0\xa0")
"""What a run of blanks that parts two cells has in it, whatever its length; a tab parts by itself."""
