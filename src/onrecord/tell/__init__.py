"""Records in, readable things out: the brief. Pure."""

from onrecord.tell.brief import brief

__all__ = ["brief"]
