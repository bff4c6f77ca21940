"""Progress: how far a sum has come, and when that was."""
