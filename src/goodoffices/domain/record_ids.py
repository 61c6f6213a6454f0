"""The names by which reports and what was read in them are pointed at."""

from typing import NewType

ReportId = NewType("ReportId", str)
StatementId = NewType("StatementId", str)
"""`S01`, `S02`, ... in the order of the text; unique within its report."""
EntityId = NewType("EntityId", str)
"""Unique within its report; a case's own id where the case knows the one who is meant."""
FindingId = NewType("FindingId", str)
"""The id of anything that was read in a report: `S01`, `C1`, `E01`, `P01`, `N1`; unique within its report."""
