"""Marked reports → records of the output contract. Standard library only."""

import hashlib
import re
from datetime import date
from typing import Any

from markup import Marked, Span

# A mark that only quotes, or a straight single one that opens before a word and closes after one.
_HOLDS_QUOTATION = re.compile(r"[“”„«»\"‘]|(?:^|[\s(\[])'[^']+'(?!\w)")
_QUOTED = (("—", ""), ("– ", ""), ("“", "”"), ("‘", "’"), ('"', '"'), ("'", "'"), ("«", "»"), ("„", "“"))
Record = dict[str, Any]


def report_record(marked: Marked) -> Record:
    """The report: text, head, furniture and headline spans."""
    head = marked.head
    furniture = [
        {"span": list(span), "kind": label.removeprefix("F:")}
        for label, spans in marked.spans.items()
        if label.startswith("F:")
        for span in spans
    ]
    return {
        **_ref(marked),
        "text": marked.text,
        "furniture": sorted(furniture, key=lambda each: each["span"]),
        "headlines": [list(span) for span in marked.spans.get("H", [])],
        "story": head.get("story"),
        **{key: head.get(key) for key in ("field", "style", "region", "split", "phenomena")},
    }


def statement_records(marked: Marked) -> list[Record]:
    """The report's statements in text order, as `onrecord read` writes them, without confidence."""
    records = [_statement(marked, number) for number in marked.foot]
    return sorted(records, key=lambda record: record["content"]["spans"])


def _statement(marked: Marked, number: int) -> Record:
    said, n = marked.foot[number], str(number)
    speaker = None
    if "speaker" in said:
        speaker = {
            "name": said["speaker"],
            "kind": said["kind"],
            "role": said.get("role"),
            "party": said.get("party"),
            "named": is_named(said),
        }
    return {
        "id": f"{marked.head['id']}#{number}",
        "report": _ref(marked),
        "content": _words(marked, marked.of("c", n)),
        "cue": _words(marked, marked.of("q", n)),
        "source": _words(marked, marked.of("s", n)),
        "speaker": speaker,
        "chain": chain(marked, number),
        "via": via(marked, number),
        "channel_spans": [list(span) for span in marked.of("v", n)],
        "addressee": said.get("to"),
        "addressee_spans": [list(span) for span in marked.of("a", n)],
        "mode": _mode(marked.text, marked.of("c", n)),
        "act": said["act"],
        "stance": said["stance"],
        "said_on": _dated(marked, said.get("said"), marked.of("d", n)),
        "day_spans": [list(span) for span in marked.of("d", n)],
        "backing": _words(marked, marked.of("b", n)),
        "unnamed": said.get("unnamed"),
        "outer": len(chain(marked, said["inside"])) if "inside" in said else 0,
        "inside": f"{marked.head['id']}#{said['inside']}" if "inside" in said else None,
    }


def chain(marked: Marked, number: int) -> list[Record]:
    """The chain of a statement, outermost first: that of the one it stands inside, its hops, its speaker."""
    said, n = marked.foot[number], str(number)
    links = chain(marked, said["inside"]) if "inside" in said else []
    hops = said.get("hops", [])
    for place, (name, kind) in enumerate(hops, start=1):
        label = n if len(hops) == 1 else f"{n}.{place}"
        links.append(
            _link(marked, (name, kind, kind != "unnamed"), marked.of("o", label), marked.of("p", label))
        )
    if "speaker" in said:
        who = said["speaker"], said["kind"], is_named(said)
        links.append(_link(marked, who, marked.of("s", n), marked.of("q", n)))
    return links


def is_named(said: dict[str, Any]) -> bool:
    """Whether the speaker is named: not the unnamed, nor a group called by a common noun ("observers")."""
    if "named" in said:
        return bool(said["named"])
    return said["kind"] != "unnamed" and not (said["kind"] == "group" and said["speaker"][0].islower())


def via(marked: Marked, number: int) -> list[str]:
    """The outlets through which the statement came: those that passed it on, then the channels."""
    passed_on = (link["name"] for link in chain(marked, number)[:-1] if link["kind"] == "outlet")
    return list(dict.fromkeys([*passed_on, *marked.foot[number].get("via", [])]))


def _link(marked: Marked, who: tuple[str, str, bool], source: list[Span], cue: list[Span]) -> Record:
    name, kind, named = who
    return {
        "name": name,
        "kind": kind,
        "named": named,
        "source": _words(marked, source),
        "cue": _words(marked, cue),
    }


def _ref(marked: Marked) -> Record:
    head = marked.head
    published = head.get("published")
    return {
        "id": head["id"],
        "path": marked.path.name,
        "url": None,
        "outlet": head.get("outlet"),
        "title": head.get("title"),
        "published": published.isoformat() if published else None,
        "text_sha256": hashlib.sha256(marked.text.encode()).hexdigest(),
    }


def _words(marked: Marked, spans: list[Span]) -> Record | None:
    if not spans:
        return None
    return {"text": " ".join(marked.text[s:e] for s, e in spans), "spans": [list(span) for span in spans]}


def _mode(text: str, spans: list[Span]) -> str:
    pieces = [text[start:end] for start, end in spans]
    if all(any(piece.startswith(o) for o, _ in _QUOTED) for piece in pieces) and pieces:
        closed = [any(piece.startswith(o) and piece.endswith(c) for o, c in _QUOTED) for piece in pieces]
        if all(closed) or "\n" in "".join(pieces) or closed[-1]:
            return "direct"
    held = any(_HOLDS_QUOTATION.search(piece) for piece in pieces)
    return "mixed" if held else "indirect"


def _dated(marked: Marked, said: date | list[date] | None, spans: list[Span]) -> Record | None:
    if said is None:
        return None
    first, last = said if isinstance(said, list) else (said, said)
    words = _words(marked, spans) or {"text": "", "spans": []}
    return {"start": first.isoformat(), "end": last.isoformat(), **words}
