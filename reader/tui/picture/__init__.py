"""The picture of a recognised page, beside the words that were recognised in it."""
