"""Libraries of some texts, and what is found in them."""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from datetime import date
from pathlib import Path
from typing import NamedTuple

from reader.library.cache import Library, opened_library
from reader.library.query import parse
from reader.library.searching import Found, Search
from reader.library.updating import Report, update

TODAY = date(2024, 7, 1)


class Place(NamedTuple):
    """A folder of replies, and the cache of what was read of it."""

    folder: Path
    cache: Path

    def write(self, texts: Mapping[str, str | bytes]) -> None:
        """Write files."""
        for name, content in texts.items():
            path = self.folder / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(content.encode() if isinstance(content, str) else content)

    def update(self, *places: Path, jobs: int = 1, batch: int = 512) -> Report:
        """Read what is new in the folder, or in other places."""
        return update(self.cache, places or [self.folder], jobs=jobs, batch=batch)

    @contextmanager
    def opened(self) -> Iterator[Library]:
        """The library as it is now."""
        with opened_library(self.cache) as library:
            yield library

    def found(self, asked: str, *within: Path, limit: int = 1_000) -> list[Found]:
        """What a query finds."""
        with self.opened() as library:
            return list(Search(library, parse(asked), TODAY, limit=limit, within=within))

    def names(self, asked: str, *within: Path) -> list[str]:
        """The names of the files that a query finds, in their order; `?` behind those that may be meant."""
        return [Path(found.paths[0]).name + ("" if found.is_sure else "?") for found in self.found(asked, *within)]


def place_in(folder: Path, texts: Mapping[str, str | bytes]) -> Place:
    """A folder of replies that were not read yet."""
    place = Place(folder / "replies", folder / "cache")
    place.folder.mkdir()
    place.write(texts)
    return place


def letter(words: str, number: int = 1, year: int = 2023) -> str:
    """A letter that says some words."""
    return (
        f"关于对县十七届人大二次会议第{number}号建议的答复\n青财函〔{year}〕{number}号\n\n尊敬的闻溪代表：\n"
        f"　　您提出的《关于第{number}个饮水工程的建议》收悉，现答复如下：\n{words}\n"
        f"　　感谢您的关心和支持！\n\n　　　　青河县财政局\n　　　　{year}年6月{number % 28 + 1}日\n"
    )
