"""How many of the reports that have a claim are lines of sourcing of their own, and why the others are not.

A report rests on another where it copies or rewrites it, where the passage with the claim is taken from it,
or where all that it has for the claim is another outlet's word. What rests on one origin is one line, whether
the origin is at hand or only named.
"""

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from onrecord.compare.outlets import agency, is_same, plain
from onrecord.model import (
    Copy,
    Credit,
    Dependence,
    DependenceKind,
    Independence,
    Report,
    Speaker,
    Statement,
)

_CREDITED_WHOLE = ("wire", "republished")


@dataclass(frozen=True, slots=True)
class _Rest:
    """On what a report rests: another report, by id, or an outlet, by name."""

    why: DependenceKind
    on: str


def independence(
    statements: Sequence[Statement],
    copies: Mapping[str, Sequence[Copy]],
    credits: Mapping[str, Sequence[Credit]],
    reports: Mapping[str, Report],
) -> Independence:
    """What the statements of one claim rest on; `copies` and `credits` go by report id."""
    said: dict[str, list[Statement]] = defaultdict(list)
    for statement in statements:
        said[statement.report.id].append(statement)
    held = sorted(said, key=lambda each: _age(reports[each]))
    rests = _Resting(said, copies, credits, reports).all(held)
    reasons = {each.report: each for each in _reasons(held, rests)}
    for report in held:
        if report not in rests and _is_unknown(reports[report], credits.get(report, ())):
            reasons[report] = Dependence(report, "unknown", None)
    counts = Counter(each.why for each in reasons.values())
    return Independence(
        independent=len(held) - len(reasons),
        copies=counts["copy"],
        rewrites=counts["rewrite"],
        repeats=counts["repeats"],
        unknown=counts["unknown"],
        reasons=(*reasons.values(), *_may_share(held, said, reasons)),
    )


def _age(report: Report) -> tuple[bool, str, str]:
    published = report.ref.published
    return published is None, published.isoformat() if published else "", report.id


class _Resting:
    """On what reports rest for one claim, whose statements are `said` by report."""

    def __init__(
        self,
        said: Mapping[str, Sequence[Statement]],
        copies: Mapping[str, Sequence[Copy]],
        credits: Mapping[str, Sequence[Credit]],
        reports: Mapping[str, Report],
    ) -> None:
        self._said, self._copies, self._credits, self._reports = said, copies, credits, reports

    def all(self, held: Sequence[str]) -> dict[str, _Rest]:
        """For the reports held, and those that they lead to, on what they rest; without those on nothing."""
        found: dict[str, _Rest] = {}
        left = list(held)
        while left:
            report = left.pop()
            if report in self._reports and report not in found and (rest := self._one(report)):
                found[report] = rest
                left.append(rest.on)
        return found

    def _one(self, report: str) -> _Rest | None:
        own = self._said.get(report, ())
        return (
            _copied(own, self._copies.get(report, ()))
            or self._repeated(report, own)
            or self._credited(report)
        )

    def _repeated(self, report: str, own: Sequence[Statement]) -> _Rest | None:
        """The one outlet through which all the report's statements of the claim came."""
        outlets = [_channel(statement, self._reports[report].ref.outlet) for statement in own]
        first = outlets[0] if outlets else None
        if first is None or any(other is None or not is_same(other, first) for other in outlets):
            return None
        return _Rest("repeats", self._held_by(first, report))

    def _credited(self, report: str) -> _Rest | None:
        """The one agency or outlet from which the report says that its text is."""
        credits = self._credits.get(report, ())
        names = [each.outlet for each in credits if each.kind in _CREDITED_WHOLE and each.outlet]
        return _Rest("repeats", self._held_by(names[0], report)) if len(names) == 1 else None

    def _held_by(self, outlet: str, report: str) -> str:
        """The id of that outlet's earliest report that has the claim, else the outlet's name."""
        others = (self._reports[name] for name in self._said if name != report)
        theirs = [each for each in others if each.ref.outlet and is_same(each.ref.outlet, outlet)]
        return min(theirs, key=_age).id if theirs else agency(outlet) or plain(outlet)


def _copied(own: Sequence[Statement], taken: Sequence[Copy]) -> _Rest | None:
    """The original of the whole report, or of the passages in which all its statements of the claim stand."""
    for copy in taken:
        if copy.whole or (own and all(_stands_in(each, copy) for each in own)):
            return _Rest(copy.relation, copy.of)
    return None


def _stands_in(statement: Statement, copy: Copy) -> bool:
    passages = [span for passage in copy.passages for span in passage.spans]
    return all(any(a <= start and end <= b for a, b in passages) for start, end in statement.content.spans)


def _channel(statement: Statement, own: str | None) -> str | None:
    """The outlet whose word the statement is: it speaks itself, passed it on first, or was the channel."""
    links = [link.name for link in statement.chain[:1] if link.kind == "outlet"]
    return next((name for name in (*links, *statement.via) if own is None or not is_same(name, own)), None)


def _reasons(held: Sequence[str], rests: Mapping[str, _Rest]) -> Iterator[Dependence]:
    """One for each report that rests on another of the claim, or on the origin of an earlier one."""
    first: dict[str, str] = {}
    at_hand = set(held)
    for report in held:
        root = _root(report, rests)
        on_another = root != report and root in at_hand
        if on_another or first.setdefault(root, report) != report:
            yield Dependence(report, rests[report].why, rests[report].on)


def _root(report: str, rests: Mapping[str, _Rest]) -> str:
    """The origin at the end: a report that rests on nothing, or an outlet; of a circle its first name."""
    path = [report]
    while path[-1] in rests:
        following = rests[path[-1]].on
        if following in path:
            return min(path[path.index(following) :])
        path.append(following)
    return path[-1]


def _is_unknown(report: Report, credits: Sequence[Credit]) -> bool:
    """Whether it is not known whose the report is, or which agency's."""
    agencies = any(each.outlet is None and each.kind in _CREDITED_WHOLE for each in credits)
    return report.ref.outlet is None or agencies


def _may_share(
    held: Sequence[str], said: Mapping[str, Sequence[Statement]], reasons: Mapping[str, Dependence]
) -> Iterator[Dependence]:
    """A doubt for each counted report whose only source is unnamed and may be an earlier report's."""
    seen: list[tuple[str, Speaker]] = []
    for report in held:
        speakers = [each.speaker for each in said[report]]
        unnamed = [each for each in speakers if each and each.kind == "unnamed"]
        if report in reasons or not unnamed or len(unnamed) < len(speakers):
            continue
        other = next((name for name, known in seen if all(_may_be(each, known) for each in unnamed)), None)
        if other:
            yield Dependence(report, "may-share", other)
        seen += [(report, each) for each in unnamed]


def _may_be(one: Speaker, other: Speaker) -> bool:
    """Whether two unnamed speakers may be one: neither party nor role tells them apart."""
    pairs = ((one.party, other.party), (one.role, other.role))
    return all(here is None or there is None or here.casefold() == there.casefold() for here, there in pairs)
