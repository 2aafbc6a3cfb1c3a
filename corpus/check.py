"""What must hold of a marked report; every fault names the file and the statement. Standard library only."""

from collections.abc import Callable, Iterator
from datetime import date

from markup import Marked, Span

KINDS = {"person", "body", "state", "outlet", "document", "group", "unnamed"}
ACTS = {
    "say", "accuse", "deny", "warn", "urge", "promise", "threaten", "ask", "decline", "confirm", "agree",
    "praise", "criticise", "believe", "report",
}  # fmt: skip
STANCES = {"asserts", "denies", "declines", "doubts", "asks", "considers"}
SPLITS = {"train", "dev", "test"}
FURNITURE = {
    "advert", "related", "newsletter", "share", "caption", "credit", "comments", "cookie", "navigation",
    "author", "boilerplate", "address",
}  # fmt: skip
PHENOMENA = {
    "same-surname", "pronoun-rival", "description-rival", "office-once", "body-elsewhere", "chain-two",
    "chain-three", "nested", "unnamed", "document", "denial", "denial-anaphora", "denial-partial",
    "denial-withdrawn", "refusal", "non-denial", "warning", "promise", "condition", "split-quotation",
    "multi-paragraph", "unclosed", "nested-quotation", "scare-quotes", "colon", "dash", "initials",
    "headline", "negative-cue", "narration", "opinion", "furniture", "relative-date", "names",
    "addressee", "via", "single-quotes",
}  # fmt: skip
# What the marks themselves must show where the head claims it.
SHOWN: dict[str, Callable[[Marked], bool]] = {
    "nested": lambda report: any("inside" in said for said in report.foot.values()),
    "chain-two": lambda report: _longest_chain(report) >= 2,
    "chain-three": lambda report: _longest_chain(report) >= 3,
    "unnamed": lambda report: any(said.get("kind") == "unnamed" for said in report.foot.values()),
    "document": lambda report: any(said.get("kind") == "document" for said in report.foot.values()),
    "denial": lambda report: any(
        said.get("act") == "deny" or said.get("stance") == "denies" for said in report.foot.values()
    ),
    "refusal": lambda report: any(said.get("stance") == "declines" for said in report.foot.values()),
    "warning": lambda report: any(said.get("act") == "warn" for said in report.foot.values()),
    "promise": lambda report: any(said.get("act") == "promise" for said in report.foot.values()),
    "via": lambda report: any(said.get("via") for said in report.foot.values()),
    "addressee": lambda report: any(said.get("to") for said in report.foot.values()),
    "split-quotation": lambda report: any(len(report.of("c", str(n))) > 1 for n in report.foot),
    "multi-paragraph": lambda report: any(_over_paragraphs(report, str(n)) for n in report.foot),
    "headline": lambda report: any(
        _within(report.of("c", str(n)), report.spans.get("H", [])) for n in report.foot
    ),
    "furniture": lambda report: any(label.startswith("F:") for label in report.spans),
}
FIELDS = {
    "speaker", "kind", "role", "party", "named", "hops", "inside", "via", "to", "act", "stance", "said",
    "unnamed",
}  # fmt: skip
MIN_WORDS, MAX_WORDS = 100, 600


def faults(marked: Marked) -> Iterator[str]:
    """Every fault of one report, as a line each."""
    name = marked.path.name
    yield from (f"{name}: {fault}" for fault in _head_faults(marked))
    yield from (f"{name}: {fault}" for fault in _mark_faults(marked))
    for number in marked.foot:
        yield from (f"{name} #{number}: {fault}" for fault in _statement_faults(marked, number))


def _head_faults(marked: Marked) -> Iterator[str]:
    head = marked.head
    if head.get("id") != marked.path.stem:
        yield f"id {head.get('id')!r} is not the file's name"
    if head.get("split") not in SPLITS:
        yield f"split {head.get('split')!r} is none of {sorted(SPLITS)}"
    for key in ("field", "style", "region"):
        if not head.get(key):
            yield f"no {key}"
    if "published" in head and not isinstance(head["published"], date):
        yield f"published {head['published']!r} is no date"
    unknown = set(head.get("phenomena", [])) - PHENOMENA
    if unknown:
        yield f"unknown phenomena {sorted(unknown)}"
    for name in head.get("phenomena", []):
        if name in SHOWN and not SHOWN[name](marked):
            yield f"the head claims {name!r}, and no statement shows it"
    words = len(marked.text.split())
    if not MIN_WORDS <= words <= MAX_WORDS:
        yield f"{words} words; {MIN_WORDS} to {MAX_WORDS} are wanted"


def _mark_faults(marked: Marked) -> Iterator[str]:
    for label, spans in marked.spans.items():
        if label.startswith("F:") and label[2:] not in FURNITURE:
            yield f"unknown furniture {label}"
        number = label[1:].split(".")[0]
        if number.isdigit() and int(number) not in marked.foot:
            yield f"mark {label} has no line in the foot"
        for start, end in spans:
            words = marked.text[start:end]
            if not words.strip() or words != words.strip():
                yield f"mark {label} is empty or has white space at its edge: {words[:40]!r}"


def _statement_faults(marked: Marked, number: int) -> Iterator[str]:
    said, n = marked.foot[number], str(number)
    if unknown := set(said) - FIELDS:
        yield f"unknown fields {sorted(unknown)}"
    if said.get("act") not in ACTS or said.get("stance") not in STANCES:
        yield f"act {said.get('act')!r} or stance {said.get('stance')!r} is unknown"
    if ("speaker" in said) != ("kind" in said) or said.get("kind", "person") not in KINDS:
        yield f"speaker and kind {said.get('kind')!r} go together; kinds: {sorted(KINDS)}"
    if said.get("kind") == "unnamed" and not marked.of("s", n) and "inside" not in said:
        yield "an unnamed speaker has a source in the text"
    hops = said.get("hops", [])
    wanted = [n] if len(hops) == 1 else [f"{n}.{place}" for place in range(1, len(hops) + 1)]
    if any(not marked.of("o", label) for label in wanted):
        yield f"{len(hops)} hops want the marks {['o' + label for label in wanted]}"
    if "said" in said and not marked.of("d", n) and not marked.head.get("published"):
        yield "a day without words for it and without a day of publication"
    yield from _content_faults(marked, number)


def _content_faults(marked: Marked, number: int) -> Iterator[str]:
    spans = marked.of("c", str(number))
    if not spans:
        yield "no content"
        return
    first, last = marked.text[slice(*spans[0])], marked.text[slice(*spans[-1])]
    if first.startswith("that ") and len(first.split()) > 3:  # "that denial" is no clause
        yield f"content begins with 'that': {first[:30]!r}"
    if last[-1] in ",;:" or (
        last[-1] == "." and last[0] not in "“‘\"'«" and not last[:-1].endswith(("U.S", "U.K"))
    ):
        yield f"content ends in {last[-1]!r}: {last[-30:]!r}"
    furniture = [span for label, found in marked.spans.items() if label.startswith("F:") for span in found]
    if any(_overlap(span, other) for span in spans for other in furniture):
        yield "content overlaps furniture"
    inside = marked.foot[number].get("inside")
    if inside is not None and (inside not in marked.foot or inside == number):
        yield f"there is no statement {inside} to stand inside"
    elif inside is not None and not _within(spans, marked.of("c", str(inside))):
        yield f"content does not lie inside statement {inside}"


def _longest_chain(marked: Marked) -> int:
    return max((_chain_length(marked, number) for number in marked.foot), default=0)


def _chain_length(marked: Marked, number: int) -> int:
    said = marked.foot.get(number, {})
    own = len(said.get("hops", [])) + ("speaker" in said)
    return own + (_chain_length(marked, said["inside"]) if said.get("inside", number) != number else 0)


def _over_paragraphs(marked: Marked, number: str) -> bool:
    spans = marked.of("c", number)
    return bool(spans) and "\n" in marked.text[spans[0][0] : spans[-1][1]]


def _overlap(one: Span, other: Span) -> bool:
    return one[0] < other[1] and other[0] < one[1]


def _within(inner: list[Span], outer: list[Span]) -> bool:
    return all(any(s <= start and end <= e for s, e in outer) for start, end in inner)
