"""The nouns of onrecord: frozen, slotted, without I/O; and how their ids are made.

A span is half-open and counts Unicode code points of `Report.text`. Unknown is None, never a guess and
never an empty string. The fields of `Statement`, `Link`, `Speaker`, `Citation` and `Brief` are those of
the published output contract: they may grow, their meaning does not change.
"""

import hashlib
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Literal, TypeAlias

Span: TypeAlias = tuple[int, int]

MediaType = Literal["text/plain", "text/markdown", "text/html"]
SpeakerKind = Literal["person", "body", "state", "outlet", "document", "group", "unnamed"]
MentionKind = Literal["person", "body", "outlet", "place", "nationality"]
Mode = Literal["direct", "mixed", "indirect"]
Act = Literal[
    "say", "accuse", "deny", "warn", "urge", "promise", "threaten", "ask", "decline", "confirm",
    "agree", "praise", "criticise", "believe", "report",
]  # fmt: skip
Stance = Literal["asserts", "denies", "declines", "doubts", "asks", "considers"]
Relation = Literal["copy", "rewrite"]
Grade = Literal["named", "body", "described", "anonymous", "document"]
Verdict = Literal["same", "different", "unsure"]
Decision = Literal["same", "different"]
DependenceKind = Literal["copy", "rewrite", "repeats", "unknown", "may-share"]
CreditKind = Literal["wire", "contributed", "reported", "republished"]
FurnitureKind = Literal[
    "advert", "related", "newsletter", "share", "caption", "credit", "comments", "cookie",
    "navigation", "author", "boilerplate", "headline", "address",
]  # fmt: skip


def make_id(prefix: str, *fields: str) -> str:
    """A stable id: the prefix and 80 bits of SHA-256 over the length-prefixed fields."""
    digest = hashlib.sha256()
    for value in fields:
        data = value.encode("utf-8", "surrogatepass")
        digest.update(len(data).to_bytes(8, "big") + data)
    return f"{prefix}_{digest.hexdigest()[:20]}"


def text_sha256(text: str) -> str:
    """The hex SHA-256 of the text in UTF-8, which every citation carries."""
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()


def report_id(source: str, sha256: str) -> str:
    """The id of a report: where it was found (its URL, else its file name) and the sha256 of its text."""
    return make_id("rp", source, sha256)


def statement_id(report: str, spans: Sequence[Span]) -> str:
    """The id of a statement: its report and its content's spans, nothing inferred."""
    return make_id("st", report, *(str(offset) for span in spans for offset in span))


MAX_GUISES, MAX_ROLES, MAX_BESIDE = 30, 8, 60  # what a profile holds of an actor, the latest


def actor_id(founder: str) -> str:
    """The id of an actor: its first appearance, which is named by its first statement."""
    return make_id("ac", founder)


@dataclass(frozen=True, slots=True)
class Words:
    """Words of a report and where they stand; several spans are joined by one space in `text`."""

    text: str
    spans: tuple[Span, ...]

    @classmethod
    def at(cls, text: str, spans: Iterable[Span]) -> "Words":
        """The words that `spans` cover in `text`, in the order given."""
        kept = tuple(spans)
        return cls(" ".join(text[start:end] for start, end in kept), kept)

    @property
    def start(self) -> int:
        return self.spans[0][0]

    @property
    def end(self) -> int:
        return self.spans[-1][1]


@dataclass(frozen=True, slots=True)
class Issue:
    """Something that could not be read or decided; the run went on without it.

    `detail` is one sentence that says what was found and what to do next. `report` is None where no
    report came to be; `path` is then the place that was tried.
    """

    stage: str
    report: str | None
    code: str
    detail: str
    path: str | None = None

    @property
    def id(self) -> str:
        return make_id("is", self.stage, self.report or "", self.code, self.detail, self.path or "")


@dataclass(frozen=True, slots=True)
class Told:
    """What a person or a manifest says of a report; it outranks what is found in the text."""

    url: str | None = None
    published: date | None = None
    outlet: str | None = None
    title: str | None = None
    byline: str | None = None


@dataclass(frozen=True, slots=True)
class RawReport:
    """A file as it came: bytes, where from, and what was said of it."""

    path: str | None
    media_type: MediaType
    data: bytes
    told: Told = Told()

    @property
    def source(self) -> str:
        """What the report's id hashes: the URL told, else the file's name without its folders."""
        return self.told.url or (self.path or "-").replace("\\", "/").rsplit("/", 1)[-1]


@dataclass(frozen=True, slots=True)
class Furniture:
    """A stretch of a report's text that is page furniture, not the report; never holds a statement."""

    span: Span
    kind: FurnitureKind


@dataclass(frozen=True, slots=True)
class Stamp:
    """Which stage made a row, at which version."""

    stage: str
    version: str


@dataclass(frozen=True, slots=True)
class ReportRef:
    """How records name the report they stand in."""

    id: str
    path: str | None
    url: str | None
    outlet: str | None
    title: str | None
    published: date | None
    text_sha256: str


@dataclass(frozen=True, slots=True)
class Report:
    """One published piece, cleaned: its text, its furniture marked, and what is known about it.

    For plain text and Markdown `text` is the file as given; for HTML it is the extracted text. `raw`
    are the bytes it was read from. `language` is an ISO 639-1 code, or None where the text is too
    short to tell.
    """

    ref: ReportRef
    media_type: MediaType
    text: str
    raw: bytes = field(repr=False)
    byline: str | None = None
    dateline: str | None = None
    language: str | None = None
    furniture: tuple[Furniture, ...] = ()

    @property
    def id(self) -> str:
        return self.ref.id


@dataclass(frozen=True, slots=True)
class Mention:
    """A name in the text, with the office or description that stands beside it (None: none does).

    `words` is the name without titles; `role` the title, office or apposition as the report words it.
    """

    words: Words
    kind: MentionKind
    role: Words | None = None


@dataclass(frozen=True, slots=True)
class Dated:
    """When something was said: first and last day (both inclusive), and the words that say so."""

    start: date
    end: date
    text: str
    spans: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class Hop:
    """One who passed a statement on, as the report words it."""

    source: Words
    cue: Words | None


@dataclass(frozen=True, slots=True)
class Lead:
    """Other words of the report: how likely (0 to 1) they stand for a statement's speaker, or its party."""

    span: Span
    speaker: float
    party: float


@dataclass(frozen=True, slots=True)
class Attribution:
    """Content attributed in the text, before anyone is resolved.

    `passed_on` runs outermost first and leaves out the innermost source, which is `source`. `kinds` says how
    likely the speaker is of each kind; `leads` are words that may tell who it is.
    """

    content: Words
    cue: Words | None
    source: Words | None
    mode: Mode
    act: Act
    stance: Stance
    confidence: float
    passed_on: tuple[Hop, ...] = ()
    channels: tuple[Words, ...] = ()
    addressee: Words | None = None
    said_on: Dated | None = None
    backing: Words | None = None
    kinds: Mapping[SpeakerKind, float] = field(default_factory=dict, hash=False)
    leads: tuple[Lead, ...] = ()


@dataclass(frozen=True, slots=True)
class Reading:
    """What extract found in one report: sentence spans, names and attributions, each in text order."""

    report: Report
    sentences: tuple[Span, ...]
    mentions: tuple[Mention, ...]
    attributions: tuple[Attribution, ...]


@dataclass(frozen=True, slots=True)
class Speaker:
    """The innermost person or body whose words these are.

    `name` is the fullest in the report, without title or office; `role` the office or description as
    the report gives it; `party` the state or body the speaker speaks for by office. `independent` is
    True where the description says that no office is held (an expert, a witness, a former official).
    `actor` is the id of the actor that the archive takes the speaker for; None outside an archive. It is no
    part of what makes two speakers equal: resolving anew may change it, the report stays the same.
    """

    name: str
    kind: SpeakerKind
    role: str | None
    party: str | None
    named: bool
    independent: bool | None = None
    actor: str | None = field(default=None, compare=False)


@dataclass(frozen=True, slots=True)
class Unnamed:
    """What the report tells of a source whom it does not name, each as worded; None where it tells nothing.

    `number` how many ("two"), `rank` ("senior"), `of` whom or where ("the ministry"), `knows` what they have
    seen or do ("briefed on the call"), `why` no name is given ("not authorised to speak").
    """

    number: str | None = None
    rank: str | None = None
    of: str | None = None
    knows: str | None = None
    why: str | None = None


@dataclass(frozen=True, slots=True)
class Link:
    """One link of a chain; the last link of a chain is the speaker."""

    name: str
    kind: SpeakerKind
    named: bool
    source: Words | None
    cue: Words | None


@dataclass(frozen=True, slots=True)
class Candidate:
    """Someone who may be the speaker, and how likely that is, 0 to 1."""

    name: str
    kind: SpeakerKind
    likely: float


@dataclass(frozen=True, slots=True)
class Statement:
    """Content attributed to someone, as the output contract has it.

    `backing` are the words that say what the source leans on ("citing new satellite images"). `unnamed` is
    what the report tells of a speaker whom it does not name, `grade` how openly the source speaks.
    `speaker_confidence` is how often a speaker found in this way was right on development data; where
    several fit a name alike there is no speaker, and `candidates` are they, likeliest first.
    """

    id: str
    report: ReportRef
    content: Words
    cue: Words | None
    source: Words | None
    speaker: Speaker | None
    chain: tuple[Link, ...]
    via: tuple[str, ...]
    addressee: str | None
    mode: Mode
    act: Act
    stance: Stance
    said_on: Dated | None
    confidence: float
    backing: Words | None = None
    made_by: tuple[Stamp, ...] = ()
    unnamed: Unnamed | None = None
    grade: Grade | None = None
    speaker_confidence: float | None = None
    candidates: tuple[Candidate, ...] = ()


# Words for a source that tell nothing of who it is.
_NOTHING_TOLD = frozenset(
    "source sources person people persons someone somebody man men woman women insider insiders one".split()
)


def grade_of(speaker: Speaker | None, unnamed: Unnamed | None) -> Grade | None:
    """How openly a source speaks, as the trade grades sources: by name, as a body, described, with nothing
    told of it but that it is there, or as a document. None where the speaker is not known.
    """
    if speaker is None:
        return None
    if speaker.kind == "person":
        return "named"
    if speaker.kind == "document":
        return "document"
    if speaker.kind in ("body", "state", "outlet"):
        return "body"
    told = unnamed is not None and bool(unnamed.of or unnamed.knows or unnamed.rank)
    return "described" if told or speaker.name.lower() not in _NOTHING_TOLD else "anonymous"


@dataclass(frozen=True, slots=True)
class Account:
    """One report and its statements, resolved: what the row stages give for a report."""

    report: Report
    statements: tuple[Statement, ...]


@dataclass(frozen=True, slots=True)
class Appearance:
    """One speaker in one report: all statements there of one name and kind.

    `id` is the id of the first of these statements. `roles` and `party` are as the report gives them, `day`
    is the report's, `beside` are the names of those who speak there too.
    """

    id: str
    report: str
    kind: SpeakerKind
    name: str
    named: bool
    party: str | None = None
    roles: tuple[str, ...] = ()
    day: date | None = None
    statements: int = 1
    beside: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Guise:
    """A name with its party and roles under which an actor appeared: in how many reports, and when."""

    name: str
    party: str | None
    roles: tuple[str, ...]
    reports: int
    first: date | None
    last: date | None

    @classmethod
    def of(cls, appearance: Appearance) -> "Guise":
        """The guise of one appearance."""
        roles = appearance.roles[:MAX_ROLES]
        return cls(appearance.name, appearance.party, roles, 1, appearance.day, appearance.day)

    def taking(self, appearance: Appearance) -> "Guise":
        """The guise with another appearance of the same name and party."""
        days = [day for day in (self.first, self.last, appearance.day) if day]
        roles = tuple(dict.fromkeys((*self.roles, *appearance.roles)))[-MAX_ROLES:]
        first, last = (min(days), max(days)) if days else (None, None)
        return Guise(self.name, self.party, roles, self.reports + 1, first, last)


@dataclass(frozen=True, slots=True)
class Profile:
    """What is known of an actor when an appearance is held against it; `founder` is an appearance of it.

    `beside` are the names of those who spoke in the same reports, the latest last. Both are kept to a bounded
    number, so that a profile does not grow with the archive.
    """

    id: str
    founder: str
    kind: SpeakerKind
    guises: tuple[Guise, ...]
    beside: tuple[str, ...] = ()

    @classmethod
    def of(cls, appearance: Appearance, *, id: str | None = None) -> "Profile":
        """The actor of one appearance, which founds it where no id is given."""
        new = cls(id or actor_id(appearance.id), appearance.id, appearance.kind, ())
        return new.taking(appearance)

    def taking(self, appearance: Appearance) -> "Profile":
        """The profile with the appearance taken in; its id and founder stay."""
        same = [g for g in self.guises if (g.name, g.party) == (appearance.name, appearance.party)]
        rest = [g for g in self.guises if g not in same]
        grown = same[0].taking(appearance) if same else Guise.of(appearance)
        beside = dict.fromkeys((*self.beside, *appearance.beside))
        return replace(self, guises=(*rest, grown)[-MAX_GUISES:], beside=tuple(beside)[-MAX_BESIDE:])


@dataclass(frozen=True, slots=True)
class ActorLink:
    """Whether two appearances, named by their first statements, are of one actor; `score` is 0 to 1.

    `method` names what decided and its version; `by` is the person who decided, None for the program;
    `why` is the evidence, or the person's reason.
    """

    a: str
    b: str
    verdict: Verdict
    score: float
    method: str
    why: str | None = None
    by: str | None = None


@dataclass(frozen=True, slots=True)
class Decided:
    """A person's verdict on an appearance: it is, or is not, of `actor`, of which `other` is now."""

    other: str
    actor: str
    verdict: Decision


@dataclass(frozen=True, slots=True)
class Placement:
    """To which actor an appearance goes (None: its own), which others are made one with that, and why."""

    appearance: Appearance
    actor: str | None
    absorbs: tuple[str, ...] = ()
    links: tuple[ActorLink, ...] = ()


@dataclass(frozen=True, slots=True)
class Citation:
    """Exact characters of a stored report: W3C text position and text quote selectors in one."""

    report: str
    text_sha256: str
    spans: tuple[Span, ...]
    exact: str
    prefix: str
    suffix: str

    @classmethod
    def of(cls, report: Report, spans: Sequence[Span]) -> "Citation":
        """A citation of the words at `spans`, with up to 32 characters before and after them."""
        words = Words.at(report.text, spans)
        before, after = max(0, words.start - 32), words.end + 32
        return cls(
            report=report.id,
            text_sha256=report.ref.text_sha256,
            spans=words.spans,
            exact=words.text,
            prefix=report.text[before : words.start],
            suffix=report.text[words.end : after],
        )


@dataclass(frozen=True, slots=True)
class Credit:
    """An outlet to which a report says that it owes its text (wire, republished) or a part of it.

    `outlet` is None where only "agencies" are credited; `spans` are the words that say so, in text order.
    """

    outlet: str | None
    kind: CreditKind
    spans: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class Passage:
    """Words of one report that stand in another: where in the copy, where in the original."""

    spans: tuple[Span, ...]
    of_spans: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class Copy:
    """`report` takes its text from `of` (copy), or retells it in other words (rewrite).

    `score` is the share of its words (0 to 1) that stand there, or that the retelling passages have. `whole`
    is False where only the passages are taken and the rest of the report is its own.
    """

    report: str
    of: str
    relation: Relation
    score: float
    passages: tuple[Passage, ...]
    whole: bool = True


@dataclass(frozen=True, slots=True)
class Gist:
    """The words of one member statement that stand for a claim, verbatim and cited."""

    text: str
    citation: Citation


@dataclass(frozen=True, slots=True)
class Stand:
    """Where one speaker stands on a claim; `stance` is toward the gist, `said_on` the first day."""

    party: str | None
    speaker: str | None
    stance: Stance
    statement: str
    said_on: date | None


@dataclass(frozen=True, slots=True)
class Backing:
    """How many of a claim's statements rest on what: counts of statements."""

    on_record: int
    unnamed: int
    documents: int
    shown: int


@dataclass(frozen=True, slots=True)
class Dependence:
    """Why a report is no line of sourcing of its own for a claim, or may be none.

    `of` is the id of the report it rests on, else the name of an outlet, else None. `may-share` only doubts:
    its unnamed source may be the one of the report `of`; it is counted as the other reasons leave it.
    """

    report: str
    why: DependenceKind
    of: str | None


@dataclass(frozen=True, slots=True)
class Independence:
    """How many of a claim's reports are lines of sourcing of their own; the five counts are all its reports.

    `repeats` have no source for the claim but another outlet's report; `unknown` are those of which is not
    known whose they are, or from which agency. `reasons` has one for each report that is not independent.
    """

    independent: int
    copies: int
    rewrites: int
    repeats: int
    unknown: int
    reasons: tuple[Dependence, ...]


@dataclass(frozen=True, slots=True)
class Claim:
    """Statements of one proposition; `reports` and `independent_reports` are counts.

    `independent_reports` leaves out copies, rewrites and repeats; those of unknown origin are in it.
    """

    id: str
    gist: Gist
    stands: tuple[Stand, ...]
    disputed: bool
    backing: Backing
    reports: int
    independent_reports: int
    first_said: date | None
    independence: Independence | None = None


@dataclass(frozen=True, slots=True)
class Story:
    """Reports on one matter."""

    id: str
    title: str
    reports: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Position:
    """Where a party stood on a claim, from one day to another, by these statements."""

    party: str
    claim: str
    stance: Stance
    start: date
    end: date
    statements: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence of a brief, built from records, with the places that bear it out (at least one)."""

    text: str
    citations: tuple[Citation, ...]


@dataclass(frozen=True, slots=True)
class Section:
    """A question a reader has and the sentences that answer it; `more` counts statements left out."""

    question: str
    sentences: tuple[Sentence, ...]
    more: int = 0


@dataclass(frozen=True, slots=True)
class Brief:
    """The sourced account of some reports; `credits` are by report id, for those that have some."""

    reports: tuple[ReportRef, ...]
    statements: tuple[Statement, ...]
    copies: tuple[Copy, ...]
    stories: tuple[Story, ...]
    claims: tuple[Claim, ...]
    positions: tuple[Position, ...]
    sections: tuple[Section, ...]
    issues: tuple[Issue, ...] = ()
    credits: Mapping[str, tuple[Credit, ...]] = field(default_factory=dict)
