"""The keys: every binding of the reading screen, with its id, so that it can be rebound, shown and looked up.

Descriptions are msgids; whoever shows one translates it. Punctuation is bound in both widths, since a Chinese input
method sends the full-width form.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass

from textual.binding import Binding, BindingType

from reader.errors import ReaderError
from reader.i18n import N_, _
from reader.text.canonical import visible

# What a key may be called: one character, or Textual's name for it with its modifiers.
_KEY = re.compile(
    r"(?:(?:ctrl|shift|alt|super)\+)*(?:\S|f[0-9]{1,2}|tab|enter|escape|space|backspace|delete|insert|home|end"
    r"|pageup|pagedown|up|down|left|right|[a-z]+(?:_[a-z]+)+|slash|plus|minus|comma|tilde|backslash|asterisk)"
)


@dataclass(frozen=True, slots=True)
class Group:
    """Bindings that help shows together."""

    title: str
    bindings: tuple[Binding, ...]


def _key(
    id: str,  # noqa: A002 - Textual's own name for it
    keys: str,
    action: str,
    description: str,
    shown_as: str,
    *,
    show: bool = False,
    tooltip: str = "",
) -> Binding:
    return Binding(keys, action, description, show=show, key_display=shown_as, id=id, tooltip=tooltip)


_MOVE = Group(
    N_("Move"),
    (
        _key("line.down", "j,down", "lines(1)", N_("line down"), "j ↓"),
        _key("line.up", "k,up", "lines(-1)", N_("line up"), "k ↑"),
        _key("character.left", "h,left", "characters(-1)", N_("character left"), "h ←"),
        _key("character.right", "l,right", "characters(1)", N_("character right"), "l →"),
        _key(
            "sentence.previous", "left_parenthesis,fullwidth_left_parenthesis", "sentence(-1)", N_("sentence back"), "("
        ),
        _key(
            "sentence.next", "right_parenthesis,fullwidth_right_parenthesis", "sentence(1)", N_("sentence forward"), ")"
        ),
        _key(
            "paragraph.previous",
            "left_curly_bracket,fullwidth_left_curly_bracket",
            "paragraph(-1)",
            N_("paragraph back"),
            "{",
        ),
        _key(
            "paragraph.next",
            "right_curly_bracket,fullwidth_right_curly_bracket",
            "paragraph(1)",
            N_("paragraph forward"),
            "}",
        ),
        _key("page.half_down", "ctrl+d", "pages(1)", N_("half page down"), "ctrl+d"),
        _key("page.half_up", "ctrl+u", "pages(-1)", N_("half page up"), "ctrl+u"),
        _key("page.down", "space,pagedown,ideographic_space", "pages(2)", N_("page down"), "space"),
        _key("page.up", "b,pageup", "pages(-2)", N_("page up"), "b"),
        _key("text.start", "g", "top_key", N_("start of the text"), "g g"),
        _key("text.home", "home", "home", N_("start of the text"), "home"),
        _key("text.end", "G,end", "end", N_("end of the text"), "G"),
        _key("fold", "z", "fold", N_("open or fold the page header"), "z"),
    ),
)
_SELECT = Group(
    N_("Select"),
    (
        _key("select.character", "v", "select('character')", N_("select by character"), "v"),
        _key("select.paragraph", "V", "select('paragraph')", N_("select by paragraph"), "V"),
        _key("select.other_end", "O", "swap_ends", N_("other end of the selection"), "O"),
        _key("select.grow", "plus,equals_sign,fullwidth_plus_sign", "grow", N_("larger: clause, sentence, …"), "+"),
        _key("select.shrink", "minus,fullwidth_hyphen_minus", "shrink", N_("smaller"), "-"),
    ),
)
_GO = Group(
    N_("Go"),
    (
        _key("figure.next", "f", "figure(1)", N_("next figure"), "f", show=True),
        _key("figure.previous", "F", "figure(-1)", N_("previous figure"), "F"),
        _key("figure.kinds", "t", "kinds", N_("which figures f walks"), "t"),
        _key(
            "section.next",
            "right_square_bracket,right_black_lenticular_bracket",
            "section(1)",
            N_("next section"),
            "]",
            show=True,
        ),
        _key(
            "section.previous",
            "left_square_bracket,left_black_lenticular_bracket",
            "section(-1)",
            N_("previous section"),
            "[",
        ),
        _key("figure.open", "w", "open_figure(1)", N_("review"), "w", show=True, tooltip=N_("the next figure left")),
        _key("figure.open_previous", "W", "open_figure(-1)", N_("previous figure to review"), "W"),
        _key("note.next", "full_stop,ideographic_full_stop", "note(1)", N_("next annotation"), "."),
        _key("note.previous", "comma,fullwidth_comma", "note(-1)", N_("previous annotation"), ","),
        _key("commitment.next", "c", "commitment(1)", N_("next commitment"), "c", show=True),
        _key("commitment.previous", "C", "commitment(-1)", N_("previous commitment"), "C"),
        _key(
            "doubt",
            "exclamation_mark,fullwidth_exclamation_mark",
            "doubt",
            N_("next figure whose arithmetic is doubtful"),
            "!",
        ),
        _key("search", "slash,fullwidth_solidus,ideographic_comma", "search", N_("search"), "/", show=True),
        _key("search.next", "n", "hit(1)", N_("next hit"), "n"),
        _key("search.previous", "N", "hit(-1)", N_("previous hit"), "N"),
        _key("back", "backspace", "back", N_("back to where you jumped from"), "backspace"),
    ),
)
_ANNOTATE = Group(
    N_("Annotate"),
    (
        _key("annotate", "a,enter", "annotate", N_("annotate"), "enter", show=True),
        *(
            _key(f"highlight.{number}", f"{number},{name}", f"highlight({number})", label, str(number))
            for number, name, label in (
                (1, "fullwidth_digit_one", N_("highlight: funding")),
                (2, "fullwidth_digit_two", N_("highlight: commitment")),
                (3, "fullwidth_digit_three", N_("highlight: progress")),
                (4, "fullwidth_digit_four", N_("highlight: question")),
                (5, "fullwidth_digit_five", N_("highlight: key point")),
            )
        ),
        _key("figure.sum", "A", "sum", N_("figure card, also where no figure was recognised"), "A"),
        _key("figure.set_aside", "X", "set_aside", N_("set the figure aside as not relevant"), "X"),
        _key("edit", "e", "edit", N_("edit"), "e", show=True),
        _key("bounds", "m", "bounds", N_("move its boundaries"), "m"),
        _key("delete", "x", "delete", N_("delete"), "x", show=True),
        _key("undo", "u", "undo", N_("undo"), "u", show=True),
        _key("redo", "ctrl+r", "redo", N_("redo"), "ctrl+r"),
        _key("drafts", "D", "draft", N_("go on with an unfinished note"), "D"),
        _key("copy", "y", "copy('quote')", N_("copy"), "y", show=True, tooltip=N_("with its source")),
        _key("copy.markdown", "Y", "copy('markdown')", N_("copy as Markdown"), "Y"),
    ),
)
PANES = Group(
    N_("Panes"),
    (
        _key("pane.next", "tab", "pane(1)", N_("next pane"), "tab"),
        _key("pane.previous", "shift+tab", "pane(-1)", N_("previous pane"), "shift+tab"),
        _key("outline", "o", "outline", N_("outline"), "o", show=True),
        _key("inspector", "i", "inspector", N_("inspector"), "i", show=True),
    ),
)
_SCREEN = Group(
    N_("Program"),
    (
        _key("escape", "escape", "escape", N_("clear, close"), "esc"),
        _key("scope", "s", "scope", N_("inspector: section, reply, trash"), "s"),
        _key("ledger", "L", "ledger", N_("ledger of figures"), "L"),
        _key("export", "E", "export", N_("export"), "E", show=True),
        _key("refresh", "R", "refresh_notes", N_("read the notes again"), "R"),
        _key("theme", "T", "app.switch_theme", N_("dark or light"), "T"),
        _key("help", "question_mark,fullwidth_question_mark", "app.help", N_("help"), "?", show=True),
        _key("palette", "ctrl+p", "app.command_palette", N_("commands"), "ctrl+p"),
        _key("quit", "q", "leave", N_("quit"), "q", show=True),
    ),
)

GROUPS = (_GO, _ANNOTATE, _MOVE, _SELECT, PANES, _SCREEN)
BODY: list[BindingType] = [*_MOVE.bindings, *_SELECT.bindings]
READING: list[BindingType] = [*_GO.bindings, *_ANNOTATE.bindings, *_SCREEN.bindings]

FOOTER = (
    *(
        "figure.next",
        "figure.open",
        "annotate",
        "edit",
        "delete",
        "search",
        "section.next",
        "commitment.next",
        "export",
        "undo",
        "copy",
    ),
    *("outline", "inspector", "help", "quit"),
)
"""The ids that the key bar shows, the first to keep their place first; a pane's own keys come before them."""
ALWAYS = ("help", "quit", "back")
"""The ids that the key bar shows however narrow it is."""


def checked(keymap: Mapping[str, str]) -> dict[str, str]:
    """The user's keys for binding ids; a `ReaderError` names an unknown id or key, or a key that two actions want."""
    known = {binding.id or "": binding for group in GROUPS for binding in group.bindings}
    for identifier, wanted in keymap.items():
        if identifier not in known:
            raise ReaderError(
                _("[keys] has no action “{name}”.").format(name=visible(identifier)),
                hint=_("Its actions are: {names}.").format(names=", ".join(known)),
            )
        for key in wanted.split(","):
            if not _KEY.fullmatch(key.strip()):
                raise ReaderError(_("[keys] has no key “{name}”.").format(name=visible(key)))
    keys = {identifier: keymap.get(identifier, binding.key) for identifier, binding in known.items()}
    owner: dict[str, str] = {}
    for identifier, bound in keys.items():
        for key in bound.split(","):
            other = owner.setdefault(key.strip(), identifier)
            if other != identifier:
                raise ReaderError(
                    _("[keys] gives the key “{key}” to both {one} and {other}.").format(
                        key=visible(key.strip()), one=other, other=identifier
                    )
                )
    return dict(keymap)
