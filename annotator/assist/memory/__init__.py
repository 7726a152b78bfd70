"""Memory: names that were tagged before are proposed in new articles and linked by themselves. Never stored."""

from annotator.assist.memory.links import ByName
from annotator.assist.memory.memory import Memory
from annotator.assist.memory.proposal import Proposal

__all__ = ["ByName", "Memory", "Proposal"]
