"""Who stands behind a brief: those on record, the unnamed, the documents, and what backing they show."""

from collections import defaultdict
from collections.abc import Iterable, Sequence

from onrecord.model import Citation, Section, Sentence, Statement
from onrecord.tell.material import Material
from onrecord.tell.wording import content_words, shortened

MAX_CITED = 4  # a name with forty statements is not followed by forty numbers
MAX_NAMES = 12


def who_says_so(material: Material) -> Section:
    """Speakers by party: on record by name, then unnamed, then documents, each with its first words."""
    groups: dict[tuple[int, str], dict[str, list[Statement]]] = defaultdict(lambda: defaultdict(list))
    for statement in material.statements:
        speaker = material.best(statement)
        if speaker is None:
            continue
        party = material.party(statement)
        groups[_heading(statement, party, material)][_named(statement, material)].append(statement)
    sentences = [_listing(heading, names, material) for (_, heading), names in sorted(groups.items())]
    return Section("Who says so, on record and unnamed?", tuple(sentences))


def what_backing(material: Material) -> Section:
    """Documents cited, and what the speakers say they lean on; then how the statements are backed."""
    documents = [told for told in material.told if _is_document(told.statement)]
    documents.sort(key=lambda told: -told.weight)
    sentences = [material.sentence(told) for told in documents[:6]]
    sentences += [_leaning(each, material) for each in material.statements if each.backing][:6]
    unnamed = [each for each in material.statements if each.speaker and not each.speaker.named]
    if unnamed:
        sentences.append(_counted(unnamed, material))
    return Section("What backing is shown?", tuple(sentences))


def _heading(statement: Statement, party: str | None, material: Material) -> tuple[int, str]:
    speaker = statement.speaker
    if speaker is None or speaker.kind == "document":
        return 6, "Documents"
    several = speaker.kind == "group" and not material.is_independent(statement)
    if not speaker.named and (speaker.kind == "unnamed" or several):
        return (3, f"Unnamed, for {party}") if party else (3, "Unnamed, for no party known")
    if party == speaker.name and speaker.kind == "body" and party not in material.parties:
        return 1, "Bodies on their own account"
    if party:
        return 0, f"On record for {party}"
    if speaker.kind == "outlet":
        return 5, "Outlets on their own account"
    return (
        (4, "Outside voices") if material.is_independent(statement) else (2, "On record, for no party known")
    )


def _named(statement: Statement, material: Material) -> str:
    speaker = material.best(statement)
    if speaker is None:
        return ""
    role = f" ({' '.join(speaker.role.split())})" if speaker.role and speaker.kind == "person" else ""
    via = [link.name for link in statement.chain[:-1] if link.kind == "outlet"] or list(statement.via)
    through = f" (via {via[0]})" if via and not speaker.named else ""
    return f"{speaker.name}{role}{through}".replace("’", "'")


def _listing(heading: str, names: dict[str, list[Statement]], material: Material) -> Sentence:
    """ "On record for China: Wang Yi (…), 6 statements; …" with the first statements of each cited."""
    ranked = sorted(names.items(), key=lambda item: (-len(item[1]), item[0]))
    parts = [f"{name}, {_statements(len(said))}" for name, said in ranked[:MAX_NAMES]]
    rest = len(ranked) - MAX_NAMES
    text = f"{heading}: {'; '.join(parts)}{f'; and {rest} more' if rest > 0 else ''}."
    return Sentence(text, _cited((said[0] for _, said in ranked[:MAX_NAMES]), material))


def _statements(count: int) -> str:
    return f"{count} statement{'s' if count > 1 else ''}"


def _cited(statements: Iterable[Statement], material: Material) -> tuple[Citation, ...]:
    return tuple(material.cite(statement) for statement in statements)


def _is_document(statement: Statement) -> bool:
    return statement.speaker is not None and statement.speaker.kind == "document"


def _leaning(statement: Statement, material: Material) -> Sentence:
    """ "Wall Street Journal reported, “citing U.S. and European officials”: …"."""
    link = statement.chain[0] if statement.chain else None
    who = link.name if link else "The report"
    cue = link.cue.text.split()[-1] if link and link.cue else "said"
    backing = " ".join(statement.backing.text.split()) if statement.backing else ""
    text = f"{who} {cue}, “{backing}”: {shortened(content_words(statement), 160).rstrip('.')}."
    spans = statement.backing.spans if statement.backing else statement.content.spans
    report = material.reports[statement.report.id]
    return Sentence(text, (Citation.of(report, spans), material.cite(statement)))


def _counted(unnamed: Sequence[Statement], material: Material) -> Sentence:
    total = len(material.statements)
    text = f"{len(unnamed)} of the {total} statements told here rest on a source without a name."
    return Sentence(text, _cited(unnamed[:MAX_CITED], material))
