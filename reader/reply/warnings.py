"""Warnings in words: what a file's pages or parts are that were not read, or not surely."""

from collections.abc import Iterable, Iterator

from reader.i18n import _, ngettext
from reader.reply.parse_warning import ParseWarning, WarningCode


def sentences(warnings: Iterable[ParseWarning]) -> Iterator[str]:
    """A sentence for each kind of warning of a file, with all the pages or parts that it is about."""
    kinds: dict[WarningCode, list[ParseWarning]] = {}
    for warning in warnings:
        kinds.setdefault(warning.code, []).append(warning)
    for alike in kinds.values():
        yield about_words(alike)


def about_words(alike: list[ParseWarning]) -> str:
    """What warnings of one kind say: `pages 2, 4–6: a picture without text, not read`."""
    label = _(alike[0].code.label)
    pages = sorted({warning.page for warning in alike if warning.page and not warning.part})
    named = list(dict.fromkeys(warning.part for warning in alike if warning.part))
    if pages:
        words = ngettext("page {pages}: {words}", "pages {pages}: {words}", len(pages))
        return words.format(pages=", ".join(runs(pages)), words=label)
    if named:
        return f"{', '.join(named)}: {label}"
    return label


def runs(pages: list[int]) -> Iterator[str]:
    """Numbers that are in order, at least one, those that follow each other as the first and the last."""
    first = last = pages[0]
    for page in (*pages[1:], 0):
        if page == last + 1:
            last = page
            continue
        yield str(first) if first == last else f"{first}–{last}"
        first = last = page
