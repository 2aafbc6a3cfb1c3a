"""Where row stages run: for now this process."""

from onrecord.engine.local import run

__all__ = ["run"]
