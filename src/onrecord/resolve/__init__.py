"""Reading → Account: who the sources are, within one report."""

from onrecord.resolve.stage import VERSION, resolve

__all__ = ["VERSION", "resolve"]
