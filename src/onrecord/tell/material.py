"""What a brief is told from: the statements once each, their reports, copies and claims."""

import re
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from onrecord.model import Account, Citation, Claim, Copy, Report, Sentence, Speaker, Statement
from onrecord.tell.weight import Weights
from onrecord.tell.wording import dated, looks_back, sentence

LEAST_CONFIDENCE = 0.6  # what is told: an editor forgives a miss before an invention; records hold the rest


_WEIGHING = re.compile(r"\b(?:consider|weigh|mull|contemplat|ponder)ing\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Told:
    """A statement with the others that say the same, told once and cited together."""

    statement: Statement
    alike: tuple[Statement, ...]
    weight: float

    @property
    def all(self) -> tuple[Statement, ...]:
        return (self.statement, *self.alike)


class Material:
    """The accounts of a brief, joined so that a section can ask for what it needs."""

    def __init__(self, accounts: Sequence[Account], copies: Sequence[Copy], claims: Sequence[Claim]) -> None:
        self.accounts = accounts
        self.copies = copies
        self.claims = claims
        self.reports: dict[str, Report] = {account.report.id: account.report for account in accounts}
        found = [each for account in accounts for each in account.statements]
        self.statements = [
            each for each in found if each.confidence >= LEAST_CONFIDENCE and not _is_narrated(each)
        ]
        self._speakers = _known_speakers(self.statements)
        self._inner = _inner(self.statements)
        self.parties = {party for each in self.statements if (party := self._office_party(each))}
        self.told = self._join(Weights(accounts))

    def cite(self, statement: Statement) -> Citation:
        """The citation of a statement: its content, in its report."""
        return Citation.of(self.reports[statement.report.id], statement.content.spans)

    def sentence(self, told: Told, *, max_chars: int = 360) -> Sentence:
        """The statement in words, citing every place that says the same."""
        words = dated(self.words(told.statement, max_chars), told.statement)
        return Sentence(words, tuple(self.cite(each) for each in told.all))

    def words(self, statement: Statement, max_chars: int = 360) -> str:
        """The statement in words, without its day."""
        report = self.reports[statement.report.id]
        return sentence(statement, self.speaker(statement), report, max_chars=max_chars)

    def party(self, statement: Statement) -> str | None:
        """For whom the speaker speaks, as this report says or, for a full name, as another one does."""
        speaker = statement.speaker
        return (speaker.party or self._known(speaker).party) if speaker else None

    def _office_party(self, statement: Statement) -> str | None:
        """The party of a speaker who is not that party itself."""
        party = self.party(statement)
        return party if statement.speaker and statement.speaker.name != party else None

    def is_independent(self, statement: Statement) -> bool:
        speaker = statement.speaker
        if speaker is None or self.party(statement) or speaker.kind not in ("person", "group"):
            return False
        return bool(self._known(speaker).independent)

    def is_inner(self, statement: Statement) -> bool:
        """Whether the statement stands within another one, which tells it already."""
        return statement.id in self._inner

    def speaker(self, statement: Statement) -> Speaker | None:
        """The speaker, with the office that another report gives where this one gives none of its own."""
        speaker = statement.speaker
        return self._known(speaker) if speaker and _is_thin(speaker.role) else speaker

    def best(self, statement: Statement) -> Speaker | None:
        """The speaker as the report that says most of them has it."""
        return self._known(statement.speaker) if statement.speaker else None

    def day(self, statement: Statement) -> date | None:
        """The day it was said where known, else the day of the report; None where the report looks back
        ("last year Wang said", "had said at the time") without naming a day, or names a week or a month.
        """
        if statement.said_on:
            said_on = statement.said_on
            return said_on.start if said_on.start == said_on.end else None
        report = self.reports[statement.report.id]
        return None if looks_back(statement, report) else statement.report.published

    def _known(self, speaker: Speaker) -> Speaker:
        """The fullest record of a person: of a full name, or of the one person here who has this surname."""
        if speaker.kind != "person":
            return speaker
        if " " in speaker.name:
            return self._speakers.get(speaker.name, speaker)
        bearers = [full for name, full in self._speakers.items() if name.split()[-1] == speaker.name]
        return bearers[0] if len(bearers) == 1 else speaker

    def _join(self, weights: Weights) -> list[Told]:
        """Each statement once, in report order: those of a claim together that one speaker makes alike."""
        by_id = {statement.id: statement for statement in self.statements}
        home = {stand.statement: claim.id for claim in self.claims for stand in claim.stands}
        groups: dict[tuple[str, str, str], list[Statement]] = defaultdict(list)
        for statement in by_id.values():
            speaker = self.best(statement)
            same = home.get(statement.id, statement.id), statement.stance, speaker.name if speaker else ""
            groups[same].append(statement)
        return [
            Told(first, tuple(rest), weights.of(first) * (1 + 0.25 * len(rest)))
            for first, *rest in groups.values()
        ]


def _is_narrated(statement: Statement) -> bool:
    """Whether the outlet tells that someone is weighing an act ("China is considering …"): no one said so."""
    return len(statement.chain) == 1 and bool(statement.cue and _WEIGHING.search(statement.cue.text))


def _inner(statements: Sequence[Statement]) -> set[str]:
    """Ids of the statements whose cue lies within the content of another one of their report."""
    held: dict[str, list[Statement]] = defaultdict(list)
    for statement in statements:
        held[statement.report.id].append(statement)
    return {
        each.id
        for together in held.values()
        for each in together
        for other in together
        if other is not each and each.cue and _holds(other, each.cue.start)
    }


def _holds(statement: Statement, offset: int) -> bool:
    return any(start <= offset < end for start, end in statement.content.spans)


def _known_speakers(statements: Sequence[Statement]) -> dict[str, Speaker]:
    """For each full name the record that says most of it, unless reports name different parties."""
    by_name: dict[str, list[Speaker]] = defaultdict(list)
    for statement in statements:
        speaker = statement.speaker
        if speaker and speaker.kind == "person" and " " in speaker.name:
            by_name[speaker.name].append(speaker)
    agreed = {
        name: speakers
        for name, speakers in by_name.items()
        if len({speaker.party for speaker in speakers if speaker.party}) <= 1
    }
    return {name: max(speakers, key=_says_most) for name, speakers in agreed.items()}


def _is_thin(role: str | None) -> bool:
    """Whether an office leaves open whose it is: "minister", "its energy minister"."""
    words = role.lower().split() if role else []
    return len(words) < 2 or words[0] in ("his", "her", "its", "their")


def _says_most(speaker: Speaker) -> tuple[bool, bool, int]:
    return speaker.party is not None, not _is_thin(speaker.role), len(speaker.role or "")
