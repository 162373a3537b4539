"""What to practise next: suggestions from an analysis, by a table of rules with their sources."""

from hapju.coach.suggestions import Suggestion, suggest

__all__ = ["Suggestion", "suggest"]
