"""The same report as another desk would set it: quotation marks, paragraphs, capitals.

PolNeAR's reports are American and cleanly set. Each guise keeps every character's place, so that the marks
hold.
"""

import random
import re

_OPENS = re.compile(r"(?:(?<=^)|(?<=[\s(\[—–-]))[\"“](?=\S)", re.MULTILINE)
SHARE_OF_OTHER_QUOTES, SHARE_OF_ONE_PARAGRAPH, SHARE_OF_ONE_CASE = 0.4, 0.1, 0.06
STYLES = ("“”", '""', "‘’", "''", "«»", "  ")  # the last: marks that a careless copy lost
WEIGHTS = (4, 4, 4, 3, 1, 1)


def guise(text: str, chance: random.Random) -> str:
    """The text, or the text in another guise; as long as before."""
    if chance.random() < SHARE_OF_OTHER_QUOTES:
        text = requoted(text, chance.choices(STYLES, WEIGHTS)[0])
    if chance.random() < SHARE_OF_ONE_PARAGRAPH:
        text = text.replace("\n", " ")
    if chance.random() < SHARE_OF_ONE_CASE:
        changed = text.upper() if chance.random() < 0.5 else text.lower()
        text = changed if len(changed) == len(text) else text
    return text


def requoted(text: str, style: str) -> str:
    """The text with its double quotation marks written as `style`: one that opens, one that closes."""
    text = _OPENS.sub("\0", text.replace("“", '"').replace("”", '"'))
    return text.replace("\0", style[0]).replace('"', style[1])
