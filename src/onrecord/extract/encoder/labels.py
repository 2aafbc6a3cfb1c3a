"""The labels the encoder gives: to each word for itself, and to each word as one cue sees it."""

from typing import Final, cast, get_args

from onrecord.model import Act, MentionKind, SpeakerKind, Stance

# What a word begins or goes on: a cue, or the content of a statement that has no cue.
ANCHORS: Final = ("none", "cue", "cue+", "bare")
# What words are to a cue: the parts of its statement, and who or what stands around it.
ROLES: Final = ("content", "source", "hop", "passing", "channel", "addressee", "day", "backing")
# One label a role for its first word and one for those that follow; 0 is no role.
ROLE_LABELS: Final = 1 + 2 * len(ROLES)
ACTS: Final = cast(tuple[Act, ...], get_args(Act))
# What a word names, for itself: one label a kind for its first word and one for those that follow; 0 is none.
NAMES: Final = cast(tuple[MentionKind, ...], get_args(MentionKind))
NAME_LABELS: Final = 1 + 2 * len(NAMES)
# Whether a word begins or goes on an office or description that stands beside a name.
OFFICES: Final = ("none", "office", "office+")
# What an anchor points at: other words for the speaker, and words for the party spoken for.
POINTED: Final = ("same", "party")
KINDS: Final = cast(tuple[SpeakerKind, ...], get_args(SpeakerKind))
STANCES: Final = cast(tuple[Stance, ...], get_args(Stance))


def first_of(role: str) -> int:
    """The label of a role's first word; the label of the words that follow is one more."""
    return 1 + 2 * ROLES.index(role)
