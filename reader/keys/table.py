"""The table of keys: every binding of every screen, pane, card, dialog and list, by where it holds.

Descriptions are msgids; whoever shows one translates it. Punctuation is bound in both widths, since a Chinese input
method sends the full-width form. The first key is the one that is named where there is room for one.
"""

from collections.abc import Iterator
from itertools import groupby

from reader.i18n import N_
from reader.keys import (
    cards,
    changes,
    doubts,
    edits,
    find,
    highlights,
    ledger,
    letter,
    library,
    links,
    picture,
    promises,
)
from reader.keys.model import PROGRAM, SCREENS, SLASH, Group, Key, Known, Place

READING = Place("reading", SCREENS)
PANES = Place("panes", READING)
TEXT = Place("text", PANES)
OUTLINE = Place("outline", PANES)
INSPECTOR = Place("inspector", PANES)
SEARCH = Place("search", READING, types=True)
SEARCH_WORDS = Place("search-words", SEARCH, types=True)
EXPORT = Place("export", PROGRAM, types=True)
EXPORT_PATH = Place("export-path", EXPORT, types=True)
HELP = Place("help", PROGRAM, types=True)

_READ, _UNDERSTOOD, _NOTED = (Known.STRUCTURE,), (Known.FACTS,), (Known.NOTES,)
_ALL = (*_UNDERSTOOD, *_NOTED)


GROUPS = (
    Group(
        N_("Go"),
        READING,
        (
            Key("figure.next", "f", "walk('figure', 1)", N_("next figure"), bar=True, waits=_READ),
            Key("figure.previous", "F", "walk('figure', -1)", N_("previous figure"), waits=_READ),
            Key("figure.kinds", "t", "kinds", N_("which figures are walked")),
            Key(
                "section.next",
                "],】",
                "walk('section', 1)",
                N_("next section"),
                bar=True,
                more=N_("the tables, too"),
                waits=_READ,
            ),
            Key("section.previous", "[,【", "walk('section', -1)", N_("previous section"), waits=_READ),
            Key(
                "figure.open",
                "w",
                "walk('open', 1)",
                N_("review"),
                bar=True,
                more=N_("the next figure left"),
                waits=_NOTED,
            ),
            Key("figure.open_previous", "W", "walk('open', -1)", N_("previous figure to review"), waits=_NOTED),
            Key("note.next", ".,。", "walk('note', 1)", N_("next annotation"), waits=_NOTED),
            Key("note.previous", "comma,，", "walk('note', -1)", N_("previous annotation"), waits=_NOTED),
            Key("commitment.next", "c", "walk('commitment', 1)", N_("next commitment"), bar=True, waits=_UNDERSTOOD),
            Key("commitment.previous", "C", "walk('commitment', -1)", N_("previous commitment"), waits=_UNDERSTOOD),
            Key("doubt", "!,！", "walk('doubt', 1)", N_("next figure whose arithmetic is doubtful"), waits=_UNDERSTOOD),
            Key("search", SLASH, "search", N_("search"), bar=True),
            Key("search.next", "n", "hit(1)", N_("next hit")),
            Key("search.previous", "N", "hit(-1)", N_("previous hit")),
            Key("back", "backspace,ctrl+o,<,《", "back", N_("back to where you jumped from")),
            Key("forward", ">,》", "forward", N_("on again after going back"), more=N_("also to another reply")),
            Key("reply.next", "J", "turn(1)", N_("next reply"), bar=True, more=N_("of the table")),
            Key("reply.previous", "K", "turn(-1)", N_("previous reply"), more=N_("of the table")),
            Key("mark.set", "`,·", "mark", N_("mark this place by a letter"), more=N_("a capital: for all replies")),
            Key("mark.go", "',‘,’", "go_to_mark", N_("go to the mark of a letter"), more=N_("twice: back")),
            Key("count", "#,＃", "count", N_("how often: digits, then a key that moves")),
        ),
    ),
    Group(
        N_("Annotate"),
        READING,
        (
            Key("annotate", "enter,a", "annotate", N_("annotate"), bar=True, waits=_ALL),
            *highlights.KEYS,
            Key("figure.sum", "A", "sum", N_("figure card, also where no figure was recognised"), waits=_ALL),
            Key("figure.set_aside", "X", "set_aside", N_("set the figure aside as not relevant"), waits=_ALL),
            Key("again", ";,；", "again", N_("the last highlight or setting aside again"), waits=_ALL),
            Key("edit", "e", "edit", N_("edit"), bar=True, waits=_ALL),
            Key("bounds", "m", "bounds", N_("move its boundaries"), waits=_NOTED),
            Key("changes", "M", "changes", N_("notes whose words were changed"), waits=_NOTED),
            Key("versions", "V", "versions", N_("what changed between two versions"), waits=_NOTED),
            Key(
                "letter",
                "I",
                "letter",
                N_("which letter this is"),
                more=N_("its files and versions, joined and parted"),
                waits=_NOTED,
            ),
            Key(
                "links",
                "B",
                "links",
                N_("what it cites"),
                more=N_("what cites it, what else answers its proposal"),
                waits=_NOTED,
            ),
            Key(
                "edits",
                "S",
                "edits",
                N_("what was edited in exported notes"),
                more=N_("and take it in"),
                waits=_NOTED,
            ),
            Key("delete", "x", "delete", N_("delete"), bar=True, waits=_NOTED),
            Key("undo", "u", "undo", N_("undo"), bar=True, waits=_NOTED),
            Key("redo", "ctrl+r", "redo", N_("redo"), waits=_NOTED),
            Key("drafts", "D", "draft", N_("go on with an unfinished note"), waits=_ALL),
            Key("copy", "y", "copy('quote')", N_("copy"), bar=True, more=N_("with its source"), waits=_NOTED),
            Key(
                "copy.notes",
                "alt+y",
                "copy_notes('markdown')",
                N_("copy the notes as Markdown"),
                more=N_("those in the selection, else all"),
                waits=_NOTED,
            ),
            Key("copy.notes_text", "alt+t", "copy_notes('text')", N_("copy the notes as plain text"), waits=_NOTED),
            Key(
                "copy.notes_rich",
                "alt+r",
                "copy_notes('rich')",
                N_("copy the notes for a word processor"),
                more=N_("where the system's clipboard takes that"),
                waits=_NOTED,
            ),
            Key("copy.markdown", "Y", "copy('markdown')", N_("copy as Markdown"), waits=_NOTED),
        ),
    ),
    Group(
        N_("Move"),
        TEXT,
        (
            Key("line.down", "j,down", "lines(1)", N_("line down")),
            Key("line.up", "k,up", "lines(-1)", N_("line up")),
            Key("character.left", "h,left", "characters(-1)", N_("character left")),
            Key("character.right", "l,right", "characters(1)", N_("character right")),
            Key("sentence.previous", "(,（", "sentence(-1)", N_("sentence back")),
            Key("sentence.next", "),）", "sentence(1)", N_("sentence forward")),
            Key("paragraph.previous", "{,｛", "paragraph(-1)", N_("paragraph back")),
            Key("paragraph.next", "},｝", "paragraph(1)", N_("paragraph forward")),
            Key("page.half_down", "ctrl+d", "pages(1)", N_("half page down")),
            Key("page.half_up", "ctrl+u", "pages(-1)", N_("half page up")),
            Key("page.down", "space,pagedown,ideographic_space", "pages(2)", N_("page down")),
            Key("page.up", "b,pageup", "pages(-2)", N_("page up")),
            Key("text.start", "g", "top_key", N_("start of the text"), times=2),
            Key("text.home", "home", "home", N_("start of the text")),
            Key("text.end", "G,end", "end", N_("end of the text")),
            Key("fold", "z", "fold", N_("open or fold the page header")),
        ),
    ),
    Group(
        N_("Select"),
        TEXT,
        (
            Key("select.character", "v", "select('character')", N_("select by character")),
            Key("select.paragraph", "P", "select('paragraph')", N_("select by paragraph")),
            Key("select.other_end", "O", "swap_ends", N_("other end of the selection")),
            Key("select.grow", "+,=,＋", "grow", N_("larger: clause, sentence, …"), waits=_READ),
            Key("select.shrink", "-,－", "shrink", N_("smaller"), waits=_READ),
        ),
    ),
    Group(
        N_("Panes"),
        PANES,
        (
            Key("pane.next", "tab", "pane(1)", N_("next pane")),
            Key("pane.previous", "shift+tab", "pane(-1)", N_("previous pane")),
            Key("outline", "o", "outline", N_("outline"), bar=True),
            Key("inspector", "i", "inspector", N_("inspector"), bar=True),
            Key("pane.wider", "*,＊,ctrl+right", "width(2)", N_("wider"), more=N_("the pane, the text's lines")),
            Key("pane.narrower", "_,＿,ctrl+left", "width(-2)", N_("narrower"), more=N_("the pane, the text's lines")),
        ),
    ),
    Group(
        N_("Program"),
        READING,
        (
            Key("escape", "escape", "escape", N_("clear, close")),
            Key("picture", "p", "picture", N_("the page's picture"), more=N_("of what was recognised")),
            Key("scope", "s", "scope", N_("inspector: section, reply, trash")),
            Key("ledger", "L", "ledger", N_("ledger of figures"), waits=_ALL),
            Key("export", "E", "export", N_("export"), bar=True, waits=_NOTED),
            Key(
                "refresh",
                "R",
                "refresh_notes",
                N_("read the notes again"),
                more=N_("and the file, if it was changed"),
                waits=_NOTED,
            ),
            Key("quit", "q", "leave", N_("quit"), bar=True),
        ),
    ),
    Group(
        N_("In the text, the ledger and the list"),
        SCREENS,
        (
            Key("find", "ctrl+f", "find", N_("search over everything")),
            Key("theme", "T", "switch_theme", N_("other colours"), bar=True),
            Key("help", "?,？", "help", N_("help"), bar=True),
        ),
    ),
    Group(
        N_("Everywhere"),
        PROGRAM,
        (
            Key("program.help", "f1", "help", N_("help"), more=N_("where one types, too"), first=True),
            Key("palette", "ctrl+p", "command_palette", N_("commands"), first=True),
            Key("program.quit", "ctrl+q", "quit", N_("leave the program"), first=True),
            Key("program.how_to_quit", "ctrl+c", "help_quit", N_("how to quit")),
            Key("program.suspend", "ctrl+z", "suspend_process", N_("to the shell"), more=N_("fg comes back")),
            Key("program.redraw", "ctrl+l", "redraw", N_("draw the screen anew"), first=True),
        ),
    ),
    Group(
        N_("In the outline"),
        OUTLINE,
        (
            Key("outline.down", "j,down", "cursor_down", N_("down")),
            Key("outline.up", "k,up", "cursor_up", N_("up")),
            Key("outline.unfold", "l,right", "open", N_("open")),
            Key("outline.fold", "h,left", "close", N_("close")),
            Key("outline.go", "enter", "select_cursor", N_("go there"), bar=True),
            Key("outline.toggle", "space", "toggle_node", N_("open or close"), bar=True),
        ),
    ),
    Group(
        N_("In the inspector"),
        INSPECTOR,
        (
            Key("inspector.down", "j,down", "cursor_down", N_("down")),
            Key("inspector.up", "k,up", "cursor_up", N_("up")),
            Key("inspector.go", "enter", "select", N_("go there"), bar=True),
            Key("inspector.restore", "r", "restore", N_("restore from the trash"), bar=True),
        ),
    ),
    Group(
        N_("While searching"),
        SEARCH_WORDS,
        (Key("search.accept", "enter", "submit", N_("stay here"), bar=True),),
    ),
    Group(
        N_("While searching"),
        SEARCH,
        (Key("search.give_up", "escape", "give_up", N_("give up"), bar=True),),
    ),
    *cards.GROUPS,
    *ledger.GROUPS,
    *changes.GROUPS,
    *letter.GROUPS,
    *links.GROUPS,
    *find.GROUPS,
    *picture.GROUPS,
    *edits.GROUPS,
    *library.GROUPS,
    *promises.GROUPS,
    *doubts.GROUPS,
    Group(
        N_("In the export dialog"),
        EXPORT,
        (
            Key("export.close", "escape", "close", N_("close"), bar=True),
            Key("export.write", "ctrl+s", "write", N_("export")),
            Key("export.write_over", "ctrl+o", "write_over", N_("write over it"), bar=True),
        ),
    ),
    Group(
        N_("In the export dialog's line for the file"),
        EXPORT_PATH,
        (
            Key("export.accept", "enter", "submit", N_("export"), bar=True),
            Key("export.forms", "tab", "app.focus_next", N_("other forms"), bar=True),
        ),
    ),
    Group(
        N_("In this help"),
        HELP,
        (
            Key("help.close", "escape,enter,?,？", "close", N_("close"), bar=True, first=True),
            Key("help.all", "tab", "turn", N_("all keys, or those of this place"), bar=True, first=True),
            Key("help.down", "down", "scroll_lines(1)", N_("down")),
            Key("help.up", "up", "scroll_lines(-1)", N_("up")),
            Key("help.page_down", "pagedown", "scroll_lines(15)", N_("page down")),
            Key("help.page_up", "pageup", "scroll_lines(-15)", N_("page up")),
        ),
    ),
)

FOOTER = (
    *("figure.next", "figure.open", "annotate", "edit", "delete", "search", "reply.next", "section.next"),
    *("commitment.next", "export", "undo", "copy", "outline", "inspector", "help", "quit", "library.quit", "theme"),
)
"""The ids that the line of keys shows, the first to keep their place first; others come before them."""
HELPS = ("help", "card.help", "help.close")
"""The ids of the keys that open help where they are no letters, and of what closes it."""
ALWAYS = (
    *(*HELPS, "quit", "library.quit"),
    *("ledger.close", "changes.close", "versions.close", "letter.close", "links.close", "find.close", "edits.close"),
    *("picture.close", "promises.close", "doubts.close"),
)
"""The ids that the line of keys shows however narrow it is."""


def titled(first: Place | None = None) -> Iterator[tuple[str, list[Key]]]:
    """The rows under their titles (msgids), in the order in which they are shown: those of a place and of what is in
    it first, if one is given."""
    ordered = sorted(GROUPS, key=lambda group: first not in group.place.around)
    for title, groups in groupby(ordered, lambda group: group.title):
        yield title, [key for group in groups for key in group.keys]
