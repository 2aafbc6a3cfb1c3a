"""The brief: the questions a reader has, in order."""

from collections.abc import Mapping, Sequence

from onrecord.model import Account, Brief, Claim, Copy, Credit, Issue
from onrecord.tell.history import positions, what_is_not_known, which_repeat_another
from onrecord.tell.material import Material
from onrecord.tell.sections import (
    outside_voices,
    what_is_said,
    what_would_follow,
    who_disputes_it,
    who_said_what,
    who_would_not_say,
)
from onrecord.tell.sources import what_backing, who_says_so

_QUESTIONS = (
    what_is_said,
    who_says_so,
    what_backing,
    who_disputes_it,
    who_would_not_say,
    what_would_follow,
    outside_voices,
    positions,
    which_repeat_another,
    what_is_not_known,
)
_QUESTIONS_OF_ONE = (who_said_what, who_says_so, what_is_not_known)


def brief(
    accounts: Sequence[Account],
    *,
    copies: Sequence[Copy] = (),
    claims: Sequence[Claim] = (),
    credits: Mapping[str, tuple[Credit, ...]] | None = None,
    issues: Sequence[Issue] = (),
) -> Brief:
    """The sourced account of the reports; of a single one, who said what in its order."""
    material = Material(accounts, copies, claims)
    asked = _QUESTIONS if len(accounts) > 1 else _QUESTIONS_OF_ONE
    answered = [section for question in asked if (section := question(material)).sentences]
    return Brief(
        reports=tuple(account.report.ref for account in accounts),
        statements=tuple(each for account in accounts for each in account.statements),
        copies=tuple(copies),
        stories=(),
        claims=tuple(claims),
        positions=(),
        sections=tuple(answered),
        issues=tuple(issues),
        credits={report: found for report, found in (credits or {}).items() if found},
    )
