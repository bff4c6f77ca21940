"""What changed between two versions of a letter: a list, figures first, and of the marked line both passages."""

from collections.abc import Iterator, Sequence
from functools import partial
from itertools import groupby
from typing import TYPE_CHECKING, ClassVar

from rich.text import Text
from textual import events
from textual.binding import BindingType
from textual.widgets.option_list import Option

from reader.editing.editions import Edition, Origin
from reader.i18n import _, ngettext
from reader.keys.changes import VERSIONS, VERSIONS_LIST
from reader.keys.configured import with_keys
from reader.keys.modes import READS
from reader.ledger.comparison import Comparison, Line, Sort
from reader.reply import Reply
from reader.text import Span
from reader.text.canonical import visible
from reader.text.differing import differing
from reader.text.excerpt import Excerpt
from reader.tui.bars import KeyBar, shortened
from reader.tui.changes.beside import Beside, Side
from reader.tui.keys.bindings import bindings
from reader.tui.later import after_refresh
from reader.tui.option_list import OptionList
from reader.tui.workers import in_thread, tell
from reader.typesetting.wrap import cells

if TYPE_CHECKING:
    from reader.understanding import Understanding

# The columns of the list have at most so many parts of its width, of ten.
_CHANGED, _GROWN = 5, 2
_HEADING = 12
# So many lines are added to the list between two keys.
_AT_ONCE = 250


class LineList(OptionList):
    """The changes; a click marks one, a second one goes to its place as enter does."""

    BINDINGS: ClassVar[list[BindingType]] = bindings(VERSIONS_LIST)

    async def on_click(self, event: events.Click) -> None:
        """Go to the place of what is clicked twice."""
        if event.chain == 2:
            await self.run_action("screen.go")


class ChangedVersions(Beside[Span | None, Line]):
    """Goes through what changed between what is read and another version of it, of several the first at first; closes
    with the place that is wanted in the text."""

    BINDINGS: ClassVar[list[BindingType]] = bindings(VERSIONS)

    def __init__(self, understanding: "Understanding", editions: Sequence[Edition]) -> None:
        super().__init__()
        self._understanding = understanding
        self._editions = editions
        self._chosen = 0
        self._comparison: Comparison | None = None
        self._listed: list[Line | str] = []
        self._widths: dict[Sort, tuple[int, int]] = {}

    def make_list(self) -> LineList:
        """The changes."""
        return LineList(id="list", markup=False)

    def on_mount(self) -> None:
        """Compare with the first one; where that is the only one, no key for another is shown."""
        self.query_one(KeyBar).show(READS, frozenset() if len(self._editions) > 1 else frozenset({"other"}))
        self._compare()

    # Comparing

    @property
    def _edition(self) -> Edition:
        return self._editions[self._chosen]

    def _compare(self) -> None:
        """Compare with the chosen one, in a thread: of long texts that takes a while."""
        self._comparison = None
        self.renew()
        in_thread(self, partial(self._work_out, self._edition), "comparing", exclusive=True)

    def _work_out(self, edition: Edition) -> None:
        from reader.annotations.statements import Version
        from reader.annotations.versions import Versions
        from reader.understanding import first_look

        other = first_look(edition.text)
        open_, beside = (Version(each.reply, each.figures) for each in (self._understanding, other))
        is_newer = edition.is_newer
        comparison = Comparison(Versions(open_, beside) if is_newer else Versions(beside, open_), not is_newer)
        assert comparison.lines is not None  # worked out here, not where they are shown
        tell(self, self._show, edition, comparison)

    def _show(self, edition: Edition, comparison: Comparison) -> None:
        if self.is_mounted and edition is self._edition:
            self._comparison = comparison
            self.renew()

    # What is shown

    def renew(self) -> None:
        """List what changed: what is seen at once and the marked line, the rest by and by, since it may be long."""
        listed = self.query_one(LineList)
        marked = listed.highlighted or 1
        lines = self._comparison.lines if self._comparison else ()
        self._listed = list(_with_titles(lines))
        self.items = [row if isinstance(row, Line) else None for row in self._listed]
        self._widths = {sort: self._widths_of(list(some)) for sort, some in groupby(lines, _sort_of)}
        listed.clear_options()
        if lines:
            self._fill(self._listed, marked + 1)
            listed.highlighted = min(marked, len(self._listed) - 1)
        else:
            said = _("Nothing that is said differs.") if self._comparison else _("The versions are being compared…")
            listed.add_option(Option(Text(said, self.style_of("dim")), disabled=True))
        self.say_title(self._title(len(lines)))
        self.show_marked()

    def _fill(self, rows: list[Line | str], least: int = 0) -> None:
        """Add more rows to the list, as long as it is to be of these."""
        listed = self.query_one(LineList)
        if rows is not self._listed or listed.option_count == len(rows):
            return
        end = max(least, listed.option_count + _AT_ONCE)
        listed.add_options(self._option_of(row) for row in rows[listed.option_count : end])
        after_refresh(self, self._fill, rows)

    def _option_of(self, row: Line | str) -> Option:
        if isinstance(row, str):
            return Option(Text(row, self.style_of("title")), disabled=True)
        return Option(self._text_of(row, self._widths[row.sort]))

    def _title(self, count: int) -> str:
        facts = [_("What changed")]
        if self._comparison:
            facts.append(ngettext("{count} change", "{count} changes", count).format(count=count))
        if len(self._editions) > 1:
            which = _("{key[versions.other]}: version {number} of {count}")
            facts.append(with_keys(which, number=self._chosen + 1, count=len(self._editions)))
        return " · ".join([*facts, self._named(self._edition)])

    def _named(self, edition: Edition) -> str:
        """What a version is called."""
        if edition.origin is Origin.DISK:
            return _("on disk now")
        name = shortened(edition.name, 30)
        return _("{name}, noted on {date}").format(name=name, date=edition.noted[:10]) if edition.noted else name

    def _widths_of(self, lines: Sequence[Line]) -> tuple[int, int]:
        room = self.size.width
        changed = min(max(cells(line.changed) for line in lines), room * _CHANGED // 10)
        return changed, min(max(cells(line.grown) for line in lines), room * _GROWN // 10)

    def _text_of(self, line: Line, widths: tuple[int, int]) -> Text:
        """What was and is, by how much it grew, and the words that tell which it is, in columns."""
        changed, grown = shortened(line.changed, widths[0]), shortened(line.grown, max(1, widths[1]))
        text = Text(no_wrap=True)
        text.append(changed + " " * (widths[0] - cells(changed)))
        if widths[1]:
            text.append("  " + " " * (widths[1] - cells(grown)) + grown, self.style_of("place"))
        left = self.size.width - 6 - text.cell_len
        text.append("  " + shortened(line.context, left), self.style_of("dim"))
        return text

    def show_marked(self) -> None:
        """Show the passage of the marked line, then and now."""
        line, comparison = self.marked, self._comparison
        if line is None or comparison is None:
            for side in self.sides:
                side.show(Text())
            return
        then, now = comparison.then(line), comparison.now(line)
        changed = differing(then.words, now.words) if then and now else ([], [])
        beside = _("on disk now") if self._edition.origin is Origin.DISK else _("another version")
        names = (_("open here"), beside)
        before, after = names[::-1] if comparison.open_is_new else names
        versions, (left, right) = comparison.versions, self.sides
        titles = _("Then: {version}").format(version=before), _("Now: {version}").format(version=after)
        old, new = comparison.unit_lines(line)
        self._show_side(left, [titles[0], *_path(versions.old.reply, line.change.old)], old, then, changed[0])
        self._show_side(right, [titles[1], *_path(versions.new.reply, line.change.new)], new, now, changed[1])

    def _show_side(
        self,
        side: Side,
        facts: Sequence[str],
        above: Sequence[str],
        words: Excerpt | None,
        changed: Sequence[Span],
    ) -> None:
        heading = Text(shortened(" · ".join(facts), side.room), self.style_of("title"))
        units = [Text(shortened(visible(each), side.room), self.style_of("number")) for each in above]
        missing = Text(_("It does not stand there."), self.style_of("dim"))
        side.show(Text("\n").join([heading, *units, self.words_of(words, changed, side.room) if words else missing]))

    # What the keys do

    def action_go(self) -> None:
        """Go to the place of the marked line in the text."""
        if self.marked and self._comparison:
            self.dismiss(self._comparison.place(self.marked))

    def action_other(self) -> None:
        """Compare with the next of the other versions."""
        if len(self._editions) > 1:
            self._chosen = (self._chosen + 1) % len(self._editions)
            self._compare()
        else:
            self.say(_("No other version is known."))

    def action_scroll_sides(self, direction: int) -> None:
        """Show what is further down or up of both passages."""
        for side in self.sides:
            side.scroll_relative(y=direction * max(1, side.size.height // 2), animate=False)


def _sort_of(line: Line) -> Sort:
    return line.sort


def _with_titles(lines: Sequence[Line]) -> Iterator[Line | str]:
    """The lines, those of a sort below a title that says how many there are."""
    for sort, some in groupby(lines, _sort_of):
        of_sort = list(some)
        yield _("{sort}: {count}").format(sort=_(sort.value), count=len(of_sort))
        yield from of_sort


def _path(reply: Reply, span: Span | None) -> list[str]:
    """The section that a passage is in, behind the numbers of those around it; nothing where it is in none."""
    sections = reply.path_at(span.start) if span else ()
    if not sections:
        return []
    return [" › ".join([*(each.number for each in sections[:-1]), reply.heading_label(sections[-1], _HEADING)])]
