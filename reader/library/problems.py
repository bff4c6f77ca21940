"""Problems: why files can't be read, as the library keeps it: who asks later is told in a language of their own."""

import json

from reader.errors import joined
from reader.i18n import kept, said_again


def packed(*sentences: str) -> str:
    """What is wrong, and what helps, as it is kept; the sentences should be remembered ones (see `i18n`)."""
    return json.dumps([kept(each) for each in sentences if each], ensure_ascii=False)


def unpacked(problem: str) -> str:
    """What `packed` gave, in the language in force."""
    return joined(*map(said_again, json.loads(problem)))
