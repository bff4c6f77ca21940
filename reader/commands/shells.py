"""Scripts that complete the program's words, made from the parsers: in bash, zsh and fish.

A shell's own ways are used: zsh and fish show what an option is for, and all three complete files as they always do.
"""

import shlex
from collections.abc import Callable, Iterator, Mapping
from typing import NamedTuple

from reader.commands import READING, SUMMARIES
from reader.commands.parsing import PROGRAM, Argument, parser_of, taken
from reader.i18n import _


class Command(NamedTuple):
    """A command with what it takes; the one without a name opens the reader."""

    name: str
    summary: str
    arguments: tuple[Argument, ...]

    @property
    def options(self) -> tuple[Argument, ...]:
        """What stands with a name."""
        return tuple(each for each in self.arguments if each.names)

    @property
    def words(self) -> tuple[Argument, ...]:
        """What stands without one."""
        return tuple(each for each in self.arguments if not each.names)


def every_command() -> tuple[Command, ...]:
    """All commands, the one without a name first."""
    described = {READING: "", **SUMMARIES}
    return tuple(
        Command("" if name == READING else name, _(summary) if summary else "", tuple(taken(parser_of(name))))
        for name, summary in described.items()
    )


def bash(commands: tuple[Command, ...]) -> str:
    """For bash 3.2 and later, with or without bash-completion."""
    named = [command for command in commands if command.name]
    valued = [name for option in commands[0].options if option.value for name in option.names]
    lines = [
        "# bash completion for reply-reader",
        "_reply_reader_add() {",
        "    local word",
        '    while IFS= read -r word; do COMPREPLY+=("$word"); done',
        "}",
        "_reply_reader_files() {",
        "    compopt -o filenames 2>/dev/null",
        '    _reply_reader_add < <(compgen -f -- "$1")',
        "}",
        "_reply_reader() {",
        '    local cur=${COMP_WORDS[COMP_CWORD]} prev=${COMP_WORDS[COMP_CWORD-1]} command="" bare="" place',
        "    COMPREPLY=()",
        "    # What stands behind = in --option=value is a word of its own.",
        '    if [[ $cur == "=" ]]; then cur=""',
        '    elif [[ $prev == "=" ]]; then prev=${COMP_WORDS[COMP_CWORD-2]}; fi',
        "    for ((place = 1; place < COMP_CWORD; place++)); do",
        "        case ${COMP_WORDS[place]} in",
        f"            {'|'.join(command.name for command in named)}) command=${{COMP_WORDS[place]}}; break ;;",
        "            -*) ;;",
        f"            *) case ${{COMP_WORDS[place-1]}} in {'|'.join(valued)}) ;; *) bare=1 ;; esac ;;",
        "        esac",
        "    done",
        "    case $command:$prev in",
        *_bash_values(commands),
        "    esac",
        "    if [[ $cur == -* ]]; then",
        "        case $command in",
        *(
            f"            {_quoted(command.name)}) _reply_reader_add < <(compgen -W {_quoted(_names(command))} --"
            ' "$cur") ;;'
            for command in commands
        ),
        "        esac",
        "        return",
        "    fi",
        "    case $command in",
        *_bash_words(commands),
        "    esac",
        "}",
        f"complete -F _reply_reader {PROGRAM}",
    ]
    return "\n".join(lines) + "\n"


def _names(command: Command) -> str:
    return " ".join(name for option in command.options for name in option.names)


def _bash_values(commands: tuple[Command, ...]) -> Iterator[str]:
    for command in commands:
        for option in command.options:
            if not option.value:
                continue
            where = "|".join(f"{command.name}:{name}" for name in option.names)
            if option.choices:
                done = f'_reply_reader_add < <(compgen -W {_quoted(" ".join(option.choices))} -- "$cur"); '
            else:
                done = '_reply_reader_files "$cur"; ' if option.is_file else ""
            yield f"        {where}) {done}return ;;"


def _bash_words(commands: tuple[Command, ...]) -> Iterator[str]:
    names = " ".join(command.name for command in commands if command.name)
    for command in commands:
        done = []
        if not command.name:
            done.append(f'[[ -z $bare ]] && _reply_reader_add < <(compgen -W {_quoted(names)} -- "$cur")')
        lists = [" ".join(word.choices) for word in command.words if word.choices]
        done += [f'_reply_reader_add < <(compgen -W {_quoted(words)} -- "$cur")' for words in lists]
        if any(word.is_file for word in command.words):
            done.append('_reply_reader_files "$cur"')
        yield f"        {_quoted(command.name)}) {'; '.join(done) or ':'} ;;"


def zsh(commands: tuple[Command, ...]) -> str:
    """For zsh's completion system."""
    named = [command for command in commands if command.name]
    lines = [
        f"#compdef {PROGRAM}",
        "_reply_reader_first() {",
        "    local -a commands=(",
        *(f"        {_quoted(_colons(command.name) + ':' + command.summary)}" for command in named),
        "    )",
        "    _alternative 'commands:command:{_describe -t commands command commands}' 'files:file:_files'",
        "}",
        "_reply_reader() {",
        "    local command= place",
        "    for ((place = 2; place < CURRENT; place++)); do",
        "        case ${words[place]} in",
        f"            ({'|'.join(command.name for command in named)}) command=${{words[place]}}; break ;;",
        "        esac",
        "    done",
        "    if [[ -n $command ]]; then words[place]=(); ((CURRENT--)); fi",
        "    case $command in",
    ]
    for command in commands:
        specs = [*map(_zsh_option, command.options)]
        if not command.name:
            specs += ["'1: :_reply_reader_first'", "'*: :_files'"]
        else:
            specs += map(_zsh_word, command.words)
        lines.append(f"        ({_quoted(command.name)}) _arguments -s \\")
        lines += [f"            {spec} \\" for spec in specs[:-1]] + [f"            {specs[-1]} ;;"]
    lines += [
        "    esac",
        "}",
        f'if [[ $funcstack[1] == _reply_reader ]]; then _reply_reader "$@"; else compdef _reply_reader {PROGRAM}; fi',
    ]
    return "\n".join(lines) + "\n"


def _colons(words: str) -> str:
    return words.replace(":", r"\:")


def _zsh_option(option: Argument) -> str:
    meaning = _colons(option.meaning.replace("\\", r"\\").replace("[", r"\[").replace("]", r"\]"))
    exclusive = "" if option.repeats else f"({' '.join(option.names)})"
    star = "*" if option.repeats else ""
    specs = []
    for name in option.names:
        sign = ("=" if name.startswith("--") else "+") if option.value else ""
        specs.append(_quoted(f"{star}{exclusive}{name}{sign}[{meaning}]{_zsh_value(option)}"))
    return " ".join(specs)


def _zsh_value(argument: Argument) -> str:
    if not argument.value:
        return ""
    done = f"({' '.join(argument.choices)})" if argument.choices else "_files" if argument.is_file else " "
    return f":{_colons(argument.value)}:{done}"


def _zsh_word(word: Argument) -> str:
    return _quoted(f"{'*' if word.repeats else ''}{_zsh_value(word) if word.repeats else ':' + _zsh_value(word)[1:]}")


def fish(commands: tuple[Command, ...]) -> str:
    """For fish 3 and later."""
    named = " ".join(command.name for command in commands if command.name)
    lines = [
        "# fish completion for reply-reader",
        "function __reply_reader_command",
        "    for word in (commandline -opc)[2..-1]",
        f"        if contains -- $word {named}",
        "            echo $word",
        "            return",
        "        end",
        "    end",
        "    echo none",
        "end",
        "function __reply_reader_first",
        "    test (count (string match -v -- '-*' (commandline -opc))) -eq 1",
        "end",
        "function __reply_reader_in",
        "    test (__reply_reader_command) = $argv[1]",
        "end",
        f"complete -c {PROGRAM} -f",
    ]
    for command in commands:
        where = f"complete -c {PROGRAM} -n '__reply_reader_in {command.name or 'none'}'"
        if command.name:
            lines.append(f"complete -c {PROGRAM} -n __reply_reader_first -a {command.name} -d {_fish(command.summary)}")
        for word in command.words:
            if word.choices:
                lines.append(f"{where} -a {_fish(' '.join(word.choices))}")
            elif word.is_file:
                lines.append(f"{where} -F")
        for option in command.options:
            names = " ".join(f"-l {name[2:]}" if name.startswith("--") else f"-s {name[1:]}" for name in option.names)
            value = ""
            if option.choices:
                value = f" -x -a {_fish(' '.join(option.choices))}"
            elif option.value:
                value = " -r -F" if option.is_file else " -x"
            lines.append(f"{where} {names}{value} -d {_fish(option.meaning)}")
    return "\n".join(lines) + "\n"


def _fish(words: str) -> str:
    escaped = words.replace("\\", "\\\\").replace("'", "\\'")
    return f"'{escaped}'"


def _quoted(words: str) -> str:
    return shlex.quote(words)


SCRIPTS: Mapping[str, Callable[[tuple[Command, ...]], str]] = {"bash": bash, "zsh": zsh, "fish": fish}
"""What writes the script of each shell."""
