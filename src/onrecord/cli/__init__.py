"""The command line."""

import sys

from onrecord.errors import OnrecordError

__all__ = ["main"]


def main() -> None:
    """Runs the command line; every error is one line that says what to do next."""
    from onrecord.cli.commands import app

    try:
        app(standalone_mode=True)
    except OnrecordError as error:
        _stop(str(error), 2)
    except BrokenPipeError:  # "onrecord … | head" has seen enough
        sys.stderr.close()
        sys.exit(0)
    except KeyboardInterrupt:
        _stop("stopped; what was added so far is kept, and the same command does the rest", 130)
    except Exception as error:
        if "--verbose" in sys.argv or "-v" in sys.argv:
            raise
        _stop(f"a fault of onrecord ({type(error).__name__}: {error}); please report it with --verbose", 3)


def _stop(message: str, code: int) -> None:
    print(f"onrecord: {message}", file=sys.stderr)
    sys.exit(code)
