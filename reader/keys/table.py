"""The table of keys: every binding of every screen, pane, card, dialog and list, by where it holds.

Descriptions are msgids; whoever shows one translates it. Punctuation is bound in both widths, since a Chinese input
method sends the full-width form. The first key is the one that is named where there is room for one.
"""

from collections.abc import Iterator
from itertools import groupby

from reader.facts import FACTS, Fact
from reader.i18n import N_
from reader.keys import changes, edits, highlights, letter, library
from reader.keys.model import PROGRAM, SCREENS, SLASH, Group, Key, Known, Place

READING = Place("reading", SCREENS)
PANES = Place("panes", READING)
TEXT = Place("text", PANES)
OUTLINE = Place("outline", PANES)
INSPECTOR = Place("inspector", PANES)
SEARCH = Place("search", READING, types=True)
SEARCH_WORDS = Place("search-words", SEARCH, types=True)
NOTE = Place("note", PROGRAM, types=True)
CARD_ANYWHERE = Place("card-anywhere", PROGRAM, types=True)
CARD = Place("card", CARD_ANYWHERE)
CARD_WORDS = Place("card-words", CARD, types=True)
CARD_NOTE = Place("card-note", CARD, types=True)
CARD_CHOICE = Place("card-choice", CARD)
LEDGER = Place("ledger", SCREENS)
LEDGER_ROWS = Place("ledger-rows", LEDGER)
LEDGER_FILTER = Place("ledger-filter", LEDGER, types=True)
EXPORT = Place("export", PROGRAM, types=True)
EXPORT_PATH = Place("export-path", EXPORT, types=True)
HELP = Place("help", PROGRAM)

_READ, _UNDERSTOOD, _NOTED = (Known.STRUCTURE,), (Known.FACTS,), (Known.NOTES,)
_ALL = (*_UNDERSTOOD, *_NOTED)


def _keys_of(fact: Fact) -> Iterator[Key]:
    """The key of the figure card that goes to a fact, or those that turn to its next value and to the one before."""
    name, action = fact.short or fact.label, "turn" if fact.is_chosen else "edit"
    yield Key(f"card.{fact.name}", fact.key, f"screen.{action}('{fact.name}')", name)
    if fact.choices:
        yield Key(
            f"card.{fact.name}.back",
            fact.key.upper(),
            f"screen.turn('{fact.name}', -1)",
            name,
            more=N_("the one before"),
        )


GROUPS = (
    Group(
        N_("Go"),
        READING,
        (
            Key("figure.next", "f", "walk('figure', 1)", N_("next figure"), bar=True, waits=_READ),
            Key("figure.previous", "F", "walk('figure', -1)", N_("previous figure"), waits=_READ),
            Key("figure.kinds", "t", "kinds", N_("which figures are walked")),
            Key("section.next", "],】", "walk('section', 1)", N_("next section"), bar=True, waits=_READ),
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
            Key("back", "backspace", "back", N_("back to where you jumped from")),
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
            Key("theme", "T", "switch_theme", N_("other colours"), bar=True),
            Key("help", "?,？", "help", N_("help"), bar=True),
        ),
    ),
    Group(
        N_("Everywhere"),
        PROGRAM,
        (
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
    Group(
        N_("On the note card"),
        NOTE,
        (
            Key("note.save", "ctrl+s", "save", N_("save"), bar=True, first=True),
            Key("note.later", "escape", "later", N_("keep for later"), bar=True, first=True),
            Key("note.discard", "ctrl+t,f8", "discard", N_("throw away"), bar=True, first=True),
        ),
    ),
    Group(
        N_("On the figure card"),
        CARD,
        (
            Key("card.confirm", "enter", "screen.confirm", N_("confirm"), bar=True),
            Key("card.set_aside", "x,X", "screen.set_aside", N_("set it aside"), bar=True),
            Key("card.next", "f,]", "screen.beside(1)", N_("next"), bar=True),
            Key("card.previous", "F,[", "screen.beside(-1)", N_("previous")),
            Key("card.undo", "u", "screen.undo", N_("undo"), bar=True),
            Key("card.redo", "ctrl+r", "screen.redo", N_("redo")),
            Key("card.amount", "a", "screen.edit('amount')", N_("amount")),
            *(key for fact in FACTS for key in _keys_of(fact)),
            Key("card.note", "n", "screen.edit('note')", N_("note")),
            Key("card.tags", "t", "screen.edit('tags')", N_("tags")),
            Key("card.help", "?,？", "app.help", N_("help"), bar=True),
            Key("card.status.0", "0", "screen.status(0)", N_("no status")),
            Key("card.status.1", "1", "screen.status(1)", N_("the first status")),
            Key("card.status.2", "2", "screen.status(2)", N_("the second status")),
            Key("card.status.3", "3", "screen.status(3)", N_("the third status")),
            Key("card.status.4", "4", "screen.status(4)", N_("the fourth status")),
            Key("card.status.5", "5", "screen.status(5)", N_("the fifth status")),
        ),
    ),
    Group(
        N_("On the figure card, in its fields too"),
        CARD_ANYWHERE,
        (
            Key("card.save", "ctrl+s", "save", N_("confirm, close"), first=True),
            Key("card.back", "escape", "back", N_("back"), bar=True, first=True),
            Key("card.discard", "ctrl+t,f8", "discard", N_("as it was"), first=True),
        ),
    ),
    Group(
        N_("In a field of words"),
        CARD_WORDS,
        (
            Key("words.confirm", "enter", "screen.confirm", N_("confirm"), bar=True),
            Key("words.next", "tab", "app.focus_next", N_("next field"), bar=True),
            Key("words.recall", "down", "recall(1)", N_("words used before"), bar=True),
            Key("words.recall_previous", "up", "recall(-1)", N_("words used before, back")),
        ),
    ),
    Group(
        N_("In a field with a choice"),
        CARD_CHOICE,
        (
            Key("choice.next", "space,right,down", "turn(1)", N_("next choice")),
            Key("choice.previous", "left,up", "turn(-1)", N_("previous choice")),
            Key("choice.none", "backspace,delete", "choose('')", N_("no choice")),
        ),
    ),
    Group(
        N_("In the figure card's note"),
        CARD_NOTE,
        (
            Key("card_note.confirm", "enter", "screen.confirm", N_("confirm")),
            Key("card_note.line", "ctrl+j", "insert_line", N_("another line")),
        ),
    ),
    Group(
        N_("In the ledger"),
        LEDGER,
        (
            Key("ledger.export", "E", "export", N_("export"), bar=True),
            Key("ledger.group", "t", "group", N_("totals by"), bar=True),
            Key("ledger.view", "v", "view", N_("which rows"), bar=True),
            Key("ledger.filter", SLASH, "filter", N_("filter"), bar=True),
            Key("ledger.all", "A", "all", N_("all replies"), bar=True),
            Key("ledger.bars", "b", "bars", N_("bars"), bar=True),
            Key("ledger.edit", "e", "edit", N_("figure card"), bar=True),
            Key("ledger.sort", "s", "sort", N_("sort"), bar=True),
            Key("ledger.reverse", "r", "reverse", N_("reverse"), bar=True),
            Key("ledger.close", "escape,q,L", "back", N_("back"), bar=True),
        ),
    ),
    Group(
        N_("In the ledger's rows"),
        LEDGER_ROWS,
        (
            Key("ledger.go", "enter", "select_cursor", N_("go there"), bar=True),
            Key("ledger.down", "j,down", "cursor_down", N_("down")),
            Key("ledger.up", "k,up", "cursor_up", N_("up")),
            Key("ledger.start", "g", "scroll_top", N_("start")),
            Key("ledger.end", "G", "scroll_bottom", N_("end")),
        ),
    ),
    Group(
        N_("In the ledger's filter"),
        LEDGER_FILTER,
        (Key("ledger.filter.accept", "enter", "submit", N_("go on in the table")),),
    ),
    *changes.GROUPS,
    *letter.GROUPS,
    *edits.GROUPS,
    *library.GROUPS,
    Group(
        N_("In the export dialog"),
        EXPORT,
        (
            Key("export.close", "escape", "close", N_("close"), bar=True, first=True),
            Key("export.write", "ctrl+s", "write", N_("export"), bar=True, first=True),
            Key("export.write_over", "ctrl+o", "write_over", N_("write over it"), bar=True, first=True),
        ),
    ),
    Group(
        N_("In the export dialog's line for the file"),
        EXPORT_PATH,
        (Key("export.accept", "enter", "submit", N_("export")),),
    ),
    Group(
        N_("In this help"),
        HELP,
        (
            Key("help.close", "escape,q,?,？", "dismiss", N_("close"), bar=True),
            Key("help.down", "j,down", "scroll_lines(1)", N_("down")),
            Key("help.up", "k,up", "scroll_lines(-1)", N_("up")),
            Key("help.page_down", "space,pagedown", "scroll_lines(15)", N_("page down")),
            Key("help.page_up", "b,pageup", "scroll_lines(-15)", N_("page up")),
        ),
    ),
)

FOOTER = (
    *("figure.next", "figure.open", "annotate", "edit", "delete", "search", "section.next", "commitment.next"),
    *("export", "undo", "copy", "outline", "inspector", "help", "quit", "theme"),
)
"""The ids that the line of keys shows, the first to keep their place first; others come before them."""
ALWAYS = ("help", "quit", "ledger.close", "changes.close", "versions.close", "letter.close", "edits.close")
"""The ids that the line of keys shows however narrow it is."""


def titled(first: Place | None = None) -> Iterator[tuple[str, list[Key]]]:
    """The rows under their titles (msgids), in the order in which they are shown: those of a place and of what is in
    it first, if one is given."""
    ordered = sorted(GROUPS, key=lambda group: first not in group.place.around)
    for title, groups in groupby(ordered, lambda group: group.title):
        yield title, [key for group in groups for key in group.keys]
