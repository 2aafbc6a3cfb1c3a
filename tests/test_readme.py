"""What the README shows is what the program prints."""

import re
from pathlib import Path

import onrecord
from onrecord.export.notes import headline

ROOT = Path(__file__).parents[1]


def test_the_example_in_the_readme_is_the_brief_of_the_example() -> None:
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    block = next(part for part in re.findall(r"(?ms)^```\w*\n(.*?)^```", readme) if "What is said?" in part)
    brief = onrecord.brief(ROOT / "examples/pellin-tunnel")
    shown = " ".join(re.sub(r"\[\d+\]|…|─", " ", block).split())
    told = [headline(brief), brief.sections[0].question, *(s.text for s in brief.sections[0].sentences[:3])]
    assert shown == " ".join(" ".join(words.replace("…", " ").split()) for words in told)
