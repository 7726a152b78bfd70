"""A reviewer's work over a project: what is to be settled, settling it, by hand or by rule, and the report."""

from annotator.exchange.review.adjudicate import Adjudication, adjudicate, rules_of
from annotator.exchange.review.alike import alike, settle_alike
from annotator.exchange.review.desk import OUTCOMES, Desk, take
from annotator.exchange.review.log import Logged, decision_log
from annotator.exchange.review.queue import Place, Waiting, waiting, waiting_in
from annotator.review.cases import Case, View
from annotator.review.rules import Choice
from annotator.review.settled import Item, State

__all__ = [
    "OUTCOMES",
    "Adjudication",
    "Case",
    "Choice",
    "Desk",
    "Item",
    "Logged",
    "Place",
    "State",
    "View",
    "Waiting",
    "adjudicate",
    "alike",
    "decision_log",
    "rules_of",
    "settle_alike",
    "take",
    "waiting",
    "waiting_in",
]
