"""What can be said of the terminal: its kind, colours, size, keys, the widths that it draws, and the clipboard."""

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator, Mapping

from reader.clipboard import rich_tool, system_tool
from reader.config import Settings
from reader.doctor.asking import Answers
from reader.doctor.finding import Finding
from reader.i18n import _, language_tag

_LEAST, _ROOMY = (20, 5), (100, 24)
"""Columns and lines below which the reader is of no use, and from which panes stand beside the text."""
_PATIENCE = 2


def terminal_findings(environment: Mapping[str, str], settings: Settings, answers: Answers | None) -> Iterator[Finding]:
    """All that there is to say of the terminal; `answers` are what it says of itself."""
    kind = environment.get("TERM", "")
    if answers is None:
        helps = _("Run this in the terminal in which you read.")
        yield Finding("terminal", True, _("there is no terminal here to be asked"), helps)
    elif kind in ("", "dumb", "unknown"):
        sentence = _("the terminal is “{name}”: it can move no cursor").format(name=kind)
        yield Finding("terminal", False, sentence, _("Set TERM to what the terminal is, such as xterm-256color."))
    else:
        program = " ".join(filter(None, map(environment.get, ("TERM_PROGRAM", "TERM_PROGRAM_VERSION"))))
        yield Finding("terminal", True, " ".join(filter(None, (kind, program))))
        yield _size()
        yield _colours(environment, settings, answers)
        yield _widths(answers)
        yield _ambiguous(settings, answers)
        yield _keys(answers)
    yield _locale(environment)
    yield from _clipboard(environment)


def _size() -> Finding:
    size = shutil.get_terminal_size()
    sentence = _("{columns} columns, {lines} lines").format(columns=size.columns, lines=size.lines)
    if size < _LEAST:
        return Finding("size", False, sentence, _("Make the window larger."))
    is_roomy = size.columns >= _ROOMY[0]
    helps = "" if is_roomy else _("From {columns} columns on outline and inspector stand beside the text.")
    return Finding("size", True, sentence, helps.format(columns=_ROOMY[0]))


def _colours(environment: Mapping[str, str], settings: Settings, answers: Answers) -> Finding:
    if environment.get("NO_COLOR") is not None:
        return Finding("colours", True, _("NO_COLOR is set: nothing has a colour."))
    if environment.get("COLORTERM", "").lower() not in ("truecolor", "24bit"):
        sentence = _("it doesn't say that it has all colours (COLORTERM)")
        helps = _('Where colours look wrong take theme = "terminal", or set COLORTERM=truecolor.')
        return Finding("colours", True, sentence, helps)
    fits = {True: ("light", "safe", "terminal"), False: ("dark", "terminal"), None: (settings.theme,)}
    if settings.theme not in fits[answers.is_light]:
        words = _("light") if answers.is_light else _("dark")
        sentence = _("all colours; its ground is {ground}, the theme is {theme}").format(
            ground=words, theme=settings.theme
        )
        return Finding("colours", True, sentence, _("The key T takes another theme."))
    return Finding("colours", True, _("all colours"))


def _widths(answers: Answers) -> Finding:
    if answers.wide is None:
        return Finding("wide", True, _("it doesn't say how wide it draws Chinese characters"))
    sentence = _("it draws a Chinese character in {count} cells").format(count=answers.wide)
    helps = "" if answers.wide == 2 else _("Set a locale with UTF-8, and a font with Chinese characters.")
    return Finding("wide", answers.wide == 2, sentence, helps)


def _ambiguous(settings: Settings, answers: Answers) -> Finding:
    if answers.ambiguous is None:
        return Finding("ambiguous", True, _("it doesn't say how wide it draws “ ” … — · ①"))
    drawn = "wide" if answers.ambiguous == 2 else "narrow"
    sentence = _("it draws “ ” … — · ① {drawn}, the setting says {setting}").format(
        drawn=drawn, setting=settings.ambiguous
    )
    helps = "" if drawn == settings.ambiguous else f'ambiguous = "{drawn}"'
    return Finding("ambiguous", drawn == settings.ambiguous, sentence, helps)


def _keys(answers: Answers) -> Finding:
    sentence = _("it has the keyboard protocol of kitty") if answers.has_kitty_keys else _("keys as of old")
    helps = _("It is left off: input methods write more than a word at a time.") if answers.has_kitty_keys else ""
    return Finding("keys", True, sentence, helps)


def _locale(environment: Mapping[str, str]) -> Finding:
    encoding = sys.getfilesystemencoding()
    names = (environment.get(name) for name in ("LC_ALL", "LC_CTYPE", "LANG"))
    said = next(filter(None, names), "")
    sentence = _("locale {locale}, encoding {encoding}, language {language}").format(
        locale=said or "-", encoding=encoding, language=language_tag()
    )
    is_well = "utf" in said.lower().replace("-", "")
    return Finding("locale", is_well, sentence, "" if is_well else _("Set a locale with UTF-8, such as LANG=C.UTF-8."))


def _clipboard(environment: Mapping[str, str]) -> Iterator[Finding]:
    if tool := system_tool():
        yield Finding("clipboard", True, _("words are copied by {tool}").format(tool=tool))
    else:
        yield Finding(
            "clipboard",
            _tmux_passes(environment),
            _("words are copied through the terminal (OSC 52); no program for the clipboard is here"),
            _("In tmux: set -g set-clipboard on. Under X11 install xclip, under Wayland wl-clipboard.")
            if environment.get("TMUX")
            else _("Not every terminal takes that. Under X11 install xclip, under Wayland wl-clipboard."),
        )
    rich = rich_tool(sys.platform, environment)
    if rich:
        yield Finding("clipboard_rich", True, _("formatted notes are copied by {tool}").format(tool=rich[0]))
    else:
        helps = _("Copy them as Markdown or plain text; under X11 xclip, under Wayland wl-clipboard does it.")
        yield Finding("clipboard_rich", True, _("formatted notes can't be copied here"), helps)


def _tmux_passes(environment: Mapping[str, str]) -> bool:
    """Whether tmux hands on what is copied through the terminal; true where there is no tmux that could be asked."""
    tmux = shutil.which("tmux", path=environment.get("PATH"))
    if not environment.get("TMUX") or tmux is None:
        return True
    try:
        done = subprocess.run(  # noqa: S603 - found by its name, without words of others
            [tmux, "show-options", "-sv", "set-clipboard"],
            capture_output=True,
            timeout=_PATIENCE,
            check=False,
            env=dict(os.environ),
        )
    except (OSError, subprocess.SubprocessError):
        return True
    return done.stdout.strip() != b"off"
