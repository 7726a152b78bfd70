"""Other people's copies of a project come in, by the rule of the journal."""

from annotator.exchange.merging.merge import Merge, merge, plan_merge
from annotator.exchange.merging.opening import foreign_project
from annotator.exchange.merging.people import NameOfTwo, Names
from annotator.exchange.merging.terms import OtherTerms, Terms, read_terms

__all__ = ["Merge", "NameOfTwo", "Names", "OtherTerms", "Terms", "foreign_project", "merge", "plan_merge", "read_terms"]
