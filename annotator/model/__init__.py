"""The objects of a project: frozen records with no Qt, no SQL and no files."""

from annotator.model.annotator import ANNOTATOR_KINDS, Annotator, AnnotatorKind
from annotator.model.comment import Comment
from annotator.model.decision import Decision
from annotator.model.dismissal import Dismissal
from annotator.model.document import Content, Document, Section, bytes_hash, text_hash
from annotator.model.edit import INTERACTIVE, Change, Edit, EditKind, Object
from annotator.model.entity import Entity, survivors
from annotator.model.errors import Message, UserError
from annotator.model.ids import GOLD, RESERVED_NAMES, new_id
from annotator.model.judgement import Judgement
from annotator.model.relation import Relation
from annotator.model.scheme import (
    Attribute,
    JudgementKind,
    Label,
    Layer,
    Names,
    RelationKind,
    Scheme,
    Value,
)
from annotator.model.scheme_reader import SchemeError, read_scheme
from annotator.model.sections import ARTICLE_ROLES, ROLES, furniture, working_ranges, working_text
from annotator.model.setting import BLIND, Setting
from annotator.model.span import ORIGINS, BlankSpan, Fragments, Origin, Span, make_span, valid_fragments
from annotator.model.work import Work

__all__ = [
    "ANNOTATOR_KINDS",
    "ARTICLE_ROLES",
    "BLIND",
    "GOLD",
    "INTERACTIVE",
    "ORIGINS",
    "RESERVED_NAMES",
    "ROLES",
    "Annotator",
    "AnnotatorKind",
    "Attribute",
    "BlankSpan",
    "Change",
    "Comment",
    "Content",
    "Decision",
    "Dismissal",
    "Document",
    "Edit",
    "EditKind",
    "Entity",
    "Fragments",
    "Judgement",
    "JudgementKind",
    "Label",
    "Layer",
    "Message",
    "Names",
    "Object",
    "Origin",
    "Relation",
    "RelationKind",
    "Scheme",
    "SchemeError",
    "Section",
    "Setting",
    "Span",
    "UserError",
    "Value",
    "Work",
    "bytes_hash",
    "furniture",
    "make_span",
    "new_id",
    "read_scheme",
    "survivors",
    "text_hash",
    "valid_fragments",
    "working_ranges",
    "working_text",
]
