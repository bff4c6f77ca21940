"""The keys: every binding of every place in one table, and the table as it is after the user's settings.

Nothing here needs the screen, so that the keys can be printed without it. `table` has the rows, `names` says what keys
are called and which of them a terminal sends, `configured` lays the user's over the table's and refuses what can't be.
"""
