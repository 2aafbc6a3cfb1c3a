"""Report → Reading: who said what, in the report's own words, before anyone is resolved."""

from onrecord.extract.stage import VERSION, extract

__all__ = ["VERSION", "extract"]
