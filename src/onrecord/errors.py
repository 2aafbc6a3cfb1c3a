"""Everything onrecord raises.

    OnrecordError           the root; one line, says what to do next
    ├── UsageError          the call or the configuration is wrong; raised before work starts
    ├── ManifestError       a manifest that cannot be read at all
    └── ArchiveError        the archive cannot be opened, read or written
        └── NotFoundError   no such id in the archive

Bad *input* is never an exception: it becomes an `onrecord.model.Issue`, is stored and shown, and the
run goes on.
"""


class OnrecordError(Exception):
    """The root of all errors that a caller may want to catch."""


class UsageError(OnrecordError):
    """The call or the configuration is wrong: nothing was read or written."""


class ManifestError(OnrecordError):
    """The manifest is missing or is not JSON Lines."""


class ArchiveError(OnrecordError):
    """The archive could not be opened, read or written."""


class NotFoundError(ArchiveError):
    """The archive holds nothing under this id."""
