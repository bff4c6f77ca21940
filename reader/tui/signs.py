"""The signs of the screens, each in one place; what they mean to people is told in `keys.signs`."""

# Neutral in width: terminals that draw ambiguous characters wide draw it narrow, too.
PROMISED = "╎"
MISNUMBERED, UNREAD, DONE = "#", "⊘", "✓"
SCANNED = "◪"
"""What marks words that were recognised in a picture."""
TO_LOOK_AT = "≠"
"""What marks annotations that don't stand in this version of the text as they were made."""
GUESSED, UNCONFIRMED = "?", "*"
"""What stands behind words that are a guess, and behind a total that rests on what nobody confirmed."""
MARKED, MAYBE, ONE_LETTER, BELONGS, WRONG = "●", "?", "=", "&", "!"
"""Marks: of a reply that is marked, that may answer the query, that is one letter with others, that answers a proposal
with others; of doubts and of files that can't be read. Where there is no room, the last one of three gives way."""
