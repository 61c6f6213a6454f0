"""Every error that good input never meets: one tree, one class for each thing that a caller can do about it.

Each takes one string, built where it is raised: what was found, what was wanted, what to do next. No message carries
words said in confidence: it names an id or a place, never the text.
"""


class GoodOfficesError(Exception):
    """The input or the world is not as it must be; the message says what to do."""


class InvalidFactError(GoodOfficesError):
    """A value breaks the rules of the fact that it was meant for."""


class InventedSpanError(InvalidFactError):
    """A span does not give back the words that stand at its place in the report."""


class UnchangedFindingError(InvalidFactError):
    """A correction says what the reader had found already: there is nothing to correct."""


class UnreadableReportError(GoodOfficesError):
    """A report cannot be turned into text: empty, too large, or of a kind that is not read."""


class InvalidGoldError(GoodOfficesError):
    """A gold record is damaged, or does not belong to the report it names."""


class DuplicateReportError(GoodOfficesError):
    """The same report is already on the record."""


class UnknownCaseError(GoodOfficesError):
    """No such case, or none that this viewer may see; the two are never told apart."""


class UnknownReportError(GoodOfficesError):
    """No such report, or none that this viewer may see; the two are never told apart."""


class UnknownFindingError(GoodOfficesError):
    """A report has no such finding."""


class UnknownContactError(GoodOfficesError):
    """No such contact of our own, or none that this viewer may see; the two are never told apart."""


class UnknownAskError(GoodOfficesError):
    """No such ask waits for an answer, or none that this viewer may see; the two are never told apart."""


class CaseFileError(GoodOfficesError):
    """The case file did not do what was asked; the subclasses say why."""


class StaleRoomError(CaseFileError):
    """Somebody else wrote to the room first: read it again, then retry."""


class DamagedCaseFileError(CaseFileError):
    """The case file does not hold what was once written to it."""


class NewerCaseFileError(CaseFileError):
    """The case file was written by a newer version of this program."""


class UnavailableCaseFileError(CaseFileError):
    """The case file cannot be reached or written now: locked, full, or not there."""


class UnavailableDeskError(GoodOfficesError):
    """The desk cannot be served where it was asked to: the port is taken, or may not be used."""


class InvalidSettingError(GoodOfficesError):
    """A flag, an environment variable or `goodoffices.toml` holds a value that cannot be used."""
