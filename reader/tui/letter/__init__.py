"""Which letter a text is: its other files and versions, what belongs to it, and what people said of that."""
