"""The text on the screen: lines painted, a cursor in them, motions and selection."""
