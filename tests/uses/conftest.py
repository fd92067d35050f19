"""The command line, as somebody types it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from deckgen.cli.main import main


@pytest.fixture
def run() -> Callable[..., Result]:
    """Return a function that gives a command and its outcome; nothing may end in a traceback."""

    def run(*arguments: str | Path) -> Result:
        result = CliRunner().invoke(main, [*map(str, arguments)])
        assert result.exception is None or isinstance(result.exception, SystemExit), result.exception
        return result

    return run
