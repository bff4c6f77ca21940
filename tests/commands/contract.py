"""Keys that programs rely on which read what commands print."""

NOTE = [
    *("id", "reply", "source", "start", "end", "quote", "section", "kind", "motivation", "note", "tags", "figure"),
    *("anchor", "author", "created", "modified", "words", "was", "candidates", "resolution", "doubtful"),
    *("reasons", "score", "margin"),
]
