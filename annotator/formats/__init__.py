"""The file formats that marks come in and go out by; each is one file here, listed in `registry`."""

from annotator.formats.option import Option
from annotator.formats.problem import Problem, Unfit
from annotator.formats.record import Record
from annotator.formats.registry import FORMATS, Format, format_named, format_of, readable_suffixes, target_path
from annotator.formats.source import Source
from annotator.formats.target import Target

__all__ = [
    "FORMATS",
    "Format",
    "Option",
    "Problem",
    "Record",
    "Source",
    "Target",
    "Unfit",
    "format_named",
    "format_of",
    "readable_suffixes",
    "target_path",
]
