"""Files, folders and standard input in, `RawReport`s out: the only room that opens source files."""

from onrecord.collect.options import Options
from onrecord.collect.stage import collect

__all__ = ["Options", "collect"]
