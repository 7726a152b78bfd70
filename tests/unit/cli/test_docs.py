"""Every command has help, and the page about the command line is what the program says."""

import importlib.util
from pathlib import Path
from types import ModuleType

import click
import pytest

from annotator.cli.commands import COMMANDS, annotator

ROOT = Path(__file__).resolve().parents[3]
EXPECTED = {
    "demo",
    "new",
    "import",
    "export",
    "suggest",
    "agreement",
    "adjudicate",
    "merge",
    "handout",
    "list",
    "search",
    "check",
    "backup",
    "formats",
    "schemes",
    "version",
}


def generator() -> ModuleType:
    spec = importlib.util.spec_from_file_location("command_line", ROOT / "packaging" / "docs" / "command_line.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_the_commands_that_scripts_rely_on_are_there() -> None:
    assert {command.name for command in COMMANDS} >= EXPECTED


@pytest.mark.parametrize("command", COMMANDS, ids=lambda command: command.name)
def test_a_command_and_each_of_its_options_have_help_and_a_place_in_the_page(command: click.Command) -> None:
    page = (ROOT / "docs" / "command-line.md").read_text(encoding="utf-8")
    assert command.help
    assert f"## annotator {command.name}\n" in page
    for parameter in command.params:
        if isinstance(parameter, click.Option):
            assert parameter.help, parameter.name
            assert all(name in page for name in parameter.opts)


def test_the_short_help_of_a_command_is_not_cut_off() -> None:
    settings = annotator.context_settings | {"terminal_width": 100}
    help_text = annotator.get_help(click.Context(annotator, info_name="annotator", **settings))
    assert "..." not in help_text.partition("Commands:")[2]


def test_the_page_is_what_the_program_says() -> None:
    page = (ROOT / "docs" / "command-line.md").read_text(encoding="utf-8")
    assert page == generator().page(), "run: python packaging/docs/command_line.py"
