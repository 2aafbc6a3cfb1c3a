"""Between reports: who copies whom, and which statements say the same."""

from onrecord.compare.claims import claims
from onrecord.compare.copies import copies

VERSION = "1"

__all__ = ["VERSION", "claims", "copies"]
