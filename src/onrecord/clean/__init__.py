"""`RawReport` in, `Report` out: its text, its furniture marked, and what the page says about itself."""

from onrecord.clean.options import Options
from onrecord.clean.repeated import mark_repeated
from onrecord.clean.stage import VERSION, clean

__all__ = ["VERSION", "Options", "clean", "mark_repeated"]
