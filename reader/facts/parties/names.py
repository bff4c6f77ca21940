"""Names of parties: what is left of one without words that a rule took with it, and nothing where that is nobody's."""

import re

_DEEDS = "帮助|协助|(?<!对口)支持(?!中心)|解决"
_DOES = re.compile(f"(?<=.)(?:{_DEEDS})")
_DONE = re.compile(f"(?:给予|{_DEEDS})+")
# 乡镇卫生院每院补助, 该村由村委会解决: whom it is for, and where it is told who gives
_NOBODY = re.compile("(?<=.)每|\\A[该此本]?.{1,4}(?<![理缘自])由(?=.)")


def giver(name: str) -> str | None:
    """Who gives by a name: 市水利局帮助柳溪村 is the office alone."""
    if _NOBODY.search(name):
        return None
    does = _DOES.search(name)
    return name[: does.start()] if does else name


def getter(name: str) -> str | None:
    """Who gets by a name: 帮助解决柳溪村 is the village; nobody where something is done within it."""
    done = _DONE.match(name)
    name = name[done.end() :] if done else name
    return None if not name or _DOES.search(name) else name
