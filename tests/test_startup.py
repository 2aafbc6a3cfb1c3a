"""Starting up: asking for help loads nothing heavy."""

import subprocess
import sys

import pytest

HEAVY = ("spacy", "onnxruntime", "trafilatura", "sqlalchemy", "pydantic")
HELP = """
import sys
import onrecord
from onrecord.cli.commands import app
app(["--help"], standalone_mode=False)
print("modules:", *sys.modules)
"""


@pytest.fixture(scope="module")
def loaded() -> set[str]:
    """The modules that a process holds after it has printed the help."""
    done = subprocess.run([sys.executable, "-c", HELP], capture_output=True, text=True, check=True)
    assert "Exit codes" in done.stdout
    return set(done.stdout.rpartition("modules:")[2].split())


@pytest.mark.parametrize("module", HEAVY)
def test_help_does_not_load(module: str, loaded: set[str]) -> None:
    assert "typer" in loaded
    assert module not in loaded
