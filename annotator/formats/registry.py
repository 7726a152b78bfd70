"""The formats that the program knows. A new one is a file of its own and a line in `FORMATS`."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from annotator.formats import (
    article_sentiment,
    brat,
    cas,
    conll,
    csv_articles,
    csv_marks,
    doccano,
    docx,
    entity_linking,
    html,
    huggingface,
    json_articles,
    jsonl,
    labelstudio,
    ner,
    quotes,
    spacy_docs,
    target_sentiment,
    text,
    trec,
    xlsx,
)
from annotator.formats.option import Option
from annotator.formats.problem import Problem
from annotator.formats.record import Record
from annotator.formats.source import Source
from annotator.formats.target import Target
from annotator.model import Names, Scheme, UserError

Reader = Callable[[Source], Iterator[Record | Problem]]
Writer = Callable[[Iterable[Record], Target], None]
Needs = Callable[[Scheme, Mapping[str, str]], tuple[str, ...]]


@dataclass(frozen=True, slots=True)
class Format:
    """One format: its id on the command line, its name in the window, and what it can do.

    `suffixes` are those that it is known by, in lower case, the one that exports get first. `recognises` tells
    formats with the same suffix apart; the first one that says yes has it. `parts` names the files beside one that
    belong to it and are not read by themselves.

    The writer of a `folder` format is given a new, empty folder instead of a file. A `task` export says something of
    what is not marked ("O", "not rated"), so only records come to it whose `layers` (ids, or a function of scheme and
    options that gives them; none named means all of the scheme) are done. `options` are what `Target.options` holds,
    every one with a value. `endings` are the suffixes of files that an option makes another kind of, by `OPTION=VALUE`.
    `votes` says that every annotator's value of soft labels goes out.
    A `slow` reader takes one file that holds one article, and is worth a process of its own; `beginning` gives the
    names of the columns and the first rows of a table whose columns mean what the person says.
    """

    id: str
    name: Names
    suffixes: tuple[str, ...]
    read: Reader | None = None
    write: Writer | None = None
    recognises: Callable[[Source], bool] = lambda _: True
    parts: Callable[[Path], Iterable[Path]] = lambda _: ()
    folder: bool = False
    task: bool = False
    layers: tuple[str, ...] | Needs = ()
    options: tuple[Option, ...] = ()
    endings: Mapping[str, str] = field(default_factory=dict)
    votes: bool = False
    slow: bool = False
    beginning: Callable[[Source, int], tuple[list[str], list[list[str]]]] | None = None

    @property
    def suffix(self) -> str:
        """The suffix that exported files get."""
        return self.suffixes[0]

    def suffix_with(self, options: Mapping[str, str]) -> str:
        """The suffix that exported files get with these options."""
        return next((self.endings[key] for key in map("=".join, options.items()) if key in self.endings), self.suffix)

    @property
    def reads(self) -> bool:
        """Whether files of this format can come in."""
        return self.read is not None

    @property
    def writes(self) -> bool:
        """Whether projects can go out in it."""
        return self.write is not None

    def needs(self, scheme: Scheme, options: Mapping[str, str]) -> tuple[str, ...]:
        """The layers and judgements that have to be done for a record to count; none where everything goes out."""
        if not self.task:
            return ()
        named = self.layers(scheme, options) if callable(self.layers) else self.layers
        return named or scheme.layer_ids

    def settled(self, scheme: Scheme, chosen: Mapping[str, str]) -> dict[str, str]:
        """All options with their values, the default where nothing was chosen. Raises UserError."""
        known = {option.id: option for option in self.options}
        for name in chosen:
            if name not in known:
                raise UserError(
                    "The format {format} has no option {name}. It has: {known}.",
                    format=self.id,
                    name=name,
                    known=", ".join(known) or "–",
                )
        found = {}
        for option in self.options:
            values = option.choices(scheme)
            found[option.id] = value = chosen.get(option.id, next(iter(values), ""))
            if values and value not in values:
                raise UserError(
                    "The option {name} cannot be {value}. It can be: {known}.",
                    name=option.id,
                    value=value,
                    known=", ".join(values),
                )
        return found


FORMATS: tuple[Format, ...] = (
    Format(
        "trec",
        Names("TREC-style news", "أخبار بوسوم TREC"),
        (".trec", ".sgml", ".sgm", ".xml", ".txt"),
        read=trec.read,
        recognises=trec.recognises,
    ),
    Format("text", Names("Plain text", "نص عادي"), (".txt", ".text"), read=text.read),
    Format(
        "doccano",
        Names("doccano JSONL", "ملف doccano"),
        (".jsonl",),
        read=doccano.read,
        write=doccano.write,
        recognises=doccano.recognises,
        options=doccano.OPTIONS,
    ),
    Format(
        "labelstudio",
        Names("Label Studio JSON", "ملف Label Studio"),
        (".json",),
        read=labelstudio.read,
        write=labelstudio.write,
        recognises=labelstudio.recognises,
        options=labelstudio.OPTIONS,
    ),
    Format("html", Names("Web page", "صفحة ويب"), (".html", ".htm", ".xhtml", ".shtml"), read=html.read, slow=True),
    Format("docx", Names("Word document", "مستند Word"), (".docx", ".docm"), read=docx.read),
    Format("json", Names("JSON articles", "مقالات JSON"), (".json",), read=json_articles.read),
    Format(
        "jsonl",
        Names("JSON records", "سجلات JSON"),
        (".jsonl", ".ndjson"),
        read=jsonl.read,
        write=jsonl.write,
        votes=True,
    ),
    Format(
        "csv",
        Names("CSV of marks", "جدول الوسوم CSV"),
        (".csv",),
        read=csv_marks.read,
        write=csv_marks.write,
        recognises=csv_marks.recognises,
    ),
    Format(
        "csv-articles",
        Names("CSV of articles", "جدول المقالات CSV"),
        (".csv", ".tsv"),
        read=csv_articles.read,
        write=csv_articles.write,
        beginning=csv_articles.beginning,
    ),
    Format("xlsx", Names("Excel table", "جدول Excel"), (".xlsx", ".xlsm"), read=xlsx.read, beginning=xlsx.beginning),
    Format(
        "conll",
        Names("CoNLL: tokens with tags", "CoNLL: وحدات لغوية بسماتها"),
        (".conll", ".iob", ".iob2", ".bio", ".bioes"),
        read=conll.read,
        write=conll.write,
        task=True,
        layers=conll.needs,
        options=conll.OPTIONS,
    ),
    Format(
        "spacy",
        Names("spaCy DocBin", "ملف spaCy"),
        (".spacy",),
        write=spacy_docs.write,
        task=True,
        layers=spacy_docs.needs,
        options=spacy_docs.OPTIONS,
    ),
    Format(
        "huggingface",
        Names("Hugging Face data set", "مجموعة بيانات Hugging Face"),
        (".parquet",),
        write=huggingface.write,
        votes=True,
    ),
    Format(
        "brat",
        Names("brat standoff", "ملفات brat"),
        (".ann",),
        read=brat.read,
        write=brat.write,
        parts=brat.parts,
        folder=True,
    ),
    Format(
        "cas",
        Names("UIMA CAS XMI for INCEpTION", "UIMA CAS XMI لبرنامج INCEpTION"),
        (".xmi", ".zip"),
        read=cas.read,
        write=cas.write,
        recognises=cas.recognises,
        parts=cas.parts,
        folder=True,
    ),
    Format(
        "ner",
        Names("Names for training", "الأسماء للتدريب"),
        (".csv", ".jsonl"),
        write=ner.write,
        task=True,
        layers=ner.needs,
        options=ner.OPTIONS,
    ),
    Format(
        "quotes",
        Names("Quotes for training", "اقتباسات للتدريب"),
        (".csv", ".conll"),
        write=quotes.write,
        task=True,
        layers=("quote",),
        options=quotes.OPTIONS,
        endings={"form=directquote": ".conll"},
    ),
    Format(
        "target-sentiment",
        Names("Sentiment towards targets", "النبرة تجاه الأهداف"),
        (".jsonl", ".csv"),
        write=target_sentiment.write,
        task=True,
        layers=target_sentiment.needs,
        options=target_sentiment.OPTIONS,
        endings={"shape=table": ".csv"},
    ),
    Format(
        "article-sentiment",
        Names("Sentiment of articles", "نبرة المقالات"),
        (".csv",),
        write=article_sentiment.write,
        task=True,
        layers=article_sentiment.needs,
        options=article_sentiment.OPTIONS,
    ),
    Format(
        "entity-linking",
        Names("Entity linking", "ربط الكيانات"),
        (".csv",),
        write=entity_linking.write,
        task=True,
        layers=entity_linking.needs,
        options=entity_linking.OPTIONS,
    ),
)


def format_named(ident: str) -> Format:
    """The format of this id. Raises UserError."""
    for item in FORMATS:
        if item.id == ident:
            return item
    raise UserError(
        "There is no format called {name}. Known: {known}.",
        name=ident,
        known=", ".join(item.id for item in FORMATS),
    )


def format_of(source: Source) -> Format | None:
    """The readable format that a file's suffix, and where that leaves a choice its beginning, speaks for."""
    suffix = source.path.suffix.lower()
    return next((item for item in FORMATS if item.reads and suffix in item.suffixes and item.recognises(source)), None)


def readable_suffixes() -> tuple[str, ...]:
    """Every suffix of files that can come in, for file dialogs."""
    return tuple(dict.fromkeys(suffix for item in FORMATS if item.reads for suffix in item.suffixes))


def target_path(path: Path, item: Format) -> bool:
    """Whether an export to `path` is one file of this format; any other path is a folder."""
    return not item.folder and path.suffix.lower() in item.suffixes
