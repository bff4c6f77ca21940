"""`completion`: what lets bash, zsh or fish complete commands, options, their values and files."""

import argparse

from reader.commands.output import write_out
from reader.config import Settings
from reader.i18n import _

SHELLS = {
    "bash": 'eval "$(reply-reader completion bash)"  # ~/.bashrc',
    "zsh": 'eval "$(reply-reader completion zsh)"  # ~/.zshrc, behind compinit',
    "fish": "reply-reader completion fish | source  # ~/.config/fish/config.fish",
}
"""How each shell is told, and where for good."""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Which shell."""
    parser.add_argument("shell", choices=SHELLS, metavar="SHELL", help=", ".join(SHELLS))
    parser.formatter_class = argparse.RawDescriptionHelpFormatter
    parser.epilog = "\n".join([_("Tell your shell so:"), *(f"  {how}" for how in SHELLS.values())])


def run(options: argparse.Namespace, settings: Settings) -> int:  # noqa: ARG001 - every command has them
    """Print the script, with descriptions in the language in force."""
    from reader.commands.shells import SCRIPTS, every_command

    write_out(SCRIPTS[options.shell](every_command()))
    return 0
