"""The keys: every binding, how it is looked up, and the help that explains it."""
