"""Between reports: who copies whom, whom they credit, and which statements say the same."""

from onrecord.compare.candidates import Sketch, candidates
from onrecord.compare.claims import claims
from onrecord.compare.copies import copies, copies_of, sketch
from onrecord.compare.credits import credits
from onrecord.compare.independence import independence

VERSION = "2"
# What was compared by another method is compared again.
COPIES_METHOD = "sentences 1"

__all__ = [
    "COPIES_METHOD",
    "VERSION",
    "Sketch",
    "candidates",
    "claims",
    "copies",
    "copies_of",
    "credits",
    "independence",
    "sketch",
]
