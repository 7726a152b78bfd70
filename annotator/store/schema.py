"""The tables, views and numbers that make an SQLite file a project."""

APPLICATION_ID = 0x414E4F54
"""`ANOT`, at byte 68 of the file: how desktops and this program tell a project from any other database."""

FORMAT_VERSION = 2
"""SQLite's `user_version`: raised with every migration, which is how an older file is known."""

# Foreign keys are deferred: the rows of one edit may come in any order.
FIRST_TABLES = """
CREATE TABLE edits (
    seq INTEGER PRIMARY KEY AUTOINCREMENT,
    id TEXT NOT NULL UNIQUE,
    clock INTEGER NOT NULL,
    author TEXT NOT NULL,
    kind TEXT NOT NULL,
    undoes TEXT,
    batch TEXT,
    summary TEXT,
    objects TEXT NOT NULL,
    at TEXT NOT NULL
);
CREATE INDEX edits_by_author ON edits(author, seq);
CREATE INDEX edits_by_undone ON edits(undoes) WHERE undoes IS NOT NULL;
CREATE INDEX edits_by_clock ON edits(clock, id);
CREATE TABLE changes (
    edit INTEGER NOT NULL REFERENCES edits(seq) DEFERRABLE INITIALLY DEFERRED,
    document TEXT NOT NULL,
    changes BLOB NOT NULL
);
CREATE INDEX changes_by_edit ON changes(edit);
CREATE INDEX changes_by_document ON changes(document);
CREATE TABLE documents (
    id TEXT PRIMARY KEY NOT NULL,
    text_sha256 TEXT NOT NULL,
    length INTEGER NOT NULL,
    title TEXT NOT NULL,
    lang TEXT NOT NULL,
    outlet TEXT,
    url TEXT,
    published TEXT,
    meta TEXT,
    sections TEXT,
    deleted INTEGER NOT NULL,
    edit INTEGER NOT NULL REFERENCES edits(seq) DEFERRABLE INITIALLY DEFERRED
);
CREATE INDEX documents_by_text ON documents(text_sha256);
CREATE TABLE texts (
    document TEXT PRIMARY KEY NOT NULL REFERENCES documents(id) DEFERRABLE INITIALLY DEFERRED,
    text TEXT NOT NULL
);
CREATE TABLE originals (
    document TEXT PRIMARY KEY NOT NULL REFERENCES documents(id) DEFERRABLE INITIALLY DEFERRED,
    media_type TEXT NOT NULL,
    bytes BLOB NOT NULL
);
CREATE TABLE annotators (
    id TEXT PRIMARY KEY NOT NULL,
    name TEXT NOT NULL,
    kind TEXT NOT NULL,
    color TEXT NOT NULL,
    deleted INTEGER NOT NULL,
    edit INTEGER NOT NULL REFERENCES edits(seq) DEFERRABLE INITIALLY DEFERRED
);
CREATE TABLE entities (
    id TEXT PRIMARY KEY NOT NULL,
    name TEXT NOT NULL,
    type TEXT NOT NULL,
    aliases TEXT,
    wikidata TEXT,
    note TEXT NOT NULL,
    merged_into TEXT REFERENCES entities(id) DEFERRABLE INITIALLY DEFERRED,
    deleted INTEGER NOT NULL,
    edit INTEGER NOT NULL REFERENCES edits(seq) DEFERRABLE INITIALLY DEFERRED
);
CREATE TABLE schemes (
    id TEXT PRIMARY KEY NOT NULL,
    version INTEGER NOT NULL,
    definition TEXT NOT NULL,
    deleted INTEGER NOT NULL,
    edit INTEGER NOT NULL REFERENCES edits(seq) DEFERRABLE INITIALLY DEFERRED
);
CREATE TABLE work (
    id TEXT PRIMARY KEY NOT NULL,
    document TEXT NOT NULL REFERENCES documents(id) DEFERRABLE INITIALLY DEFERRED,
    annotator TEXT NOT NULL REFERENCES annotators(id) DEFERRABLE INITIALLY DEFERRED,
    assigned INTEGER NOT NULL,
    done TEXT,
    flag INTEGER NOT NULL,
    note TEXT NOT NULL,
    seconds INTEGER NOT NULL,
    position INTEGER NOT NULL,
    deleted INTEGER NOT NULL,
    edit INTEGER NOT NULL REFERENCES edits(seq) DEFERRABLE INITIALLY DEFERRED
);
CREATE INDEX work_by_document ON work(document);
CREATE TABLE spans (
    id TEXT PRIMARY KEY NOT NULL,
    document TEXT NOT NULL REFERENCES documents(id) DEFERRABLE INITIALLY DEFERRED,
    annotator TEXT NOT NULL REFERENCES annotators(id) DEFERRABLE INITIALLY DEFERRED,
    layer TEXT NOT NULL,
    label TEXT NOT NULL,
    "start" INTEGER NOT NULL,
    "end" INTEGER NOT NULL,
    text TEXT NOT NULL,
    fragments TEXT,
    attributes TEXT,
    entities TEXT,
    norm TEXT,
    note TEXT NOT NULL,
    confidence REAL,
    flag INTEGER NOT NULL,
    origin TEXT NOT NULL,
    deleted INTEGER NOT NULL,
    edit INTEGER NOT NULL REFERENCES edits(seq) DEFERRABLE INITIALLY DEFERRED
);
CREATE INDEX spans_by_document ON spans(document);
CREATE TABLE relations (
    id TEXT PRIMARY KEY NOT NULL,
    document TEXT NOT NULL REFERENCES documents(id) DEFERRABLE INITIALLY DEFERRED,
    annotator TEXT NOT NULL REFERENCES annotators(id) DEFERRABLE INITIALLY DEFERRED,
    kind TEXT NOT NULL,
    source TEXT NOT NULL REFERENCES spans(id) DEFERRABLE INITIALLY DEFERRED,
    to_span TEXT REFERENCES spans(id) DEFERRABLE INITIALLY DEFERRED,
    to_entity TEXT REFERENCES entities(id) DEFERRABLE INITIALLY DEFERRED,
    to_text TEXT,
    note TEXT NOT NULL,
    origin TEXT NOT NULL,
    deleted INTEGER NOT NULL,
    edit INTEGER NOT NULL REFERENCES edits(seq) DEFERRABLE INITIALLY DEFERRED,
    CHECK ((to_span IS NOT NULL) + (to_entity IS NOT NULL) + (to_text IS NOT NULL) = 1)
);
CREATE INDEX relations_by_document ON relations(document);
CREATE TABLE judgements (
    id TEXT PRIMARY KEY NOT NULL,
    document TEXT NOT NULL REFERENCES documents(id) DEFERRABLE INITIALLY DEFERRED,
    annotator TEXT NOT NULL REFERENCES annotators(id) DEFERRABLE INITIALLY DEFERRED,
    name TEXT NOT NULL,
    value TEXT NOT NULL,
    quote TEXT REFERENCES spans(id) DEFERRABLE INITIALLY DEFERRED,
    to_entity TEXT REFERENCES entities(id) DEFERRABLE INITIALLY DEFERRED,
    to_text TEXT,
    strength REAL,
    note TEXT NOT NULL,
    confidence REAL,
    origin TEXT NOT NULL,
    deleted INTEGER NOT NULL,
    edit INTEGER NOT NULL REFERENCES edits(seq) DEFERRABLE INITIALLY DEFERRED
);
CREATE INDEX judgements_by_document ON judgements(document);
CREATE TABLE aside (
    id INTEGER PRIMARY KEY,
    batch TEXT NOT NULL,
    file TEXT NOT NULL,
    line INTEGER,
    reason TEXT NOT NULL,
    record TEXT NOT NULL
);
CREATE INDEX aside_by_file ON aside(file, line);
CREATE VIEW documents_v AS
    SELECT d.id, d.title, d.lang, d.outlet, d.url, d.published, d.length, d.text_sha256, t.text, d.meta
    FROM documents d JOIN texts t ON t.document = d.id
    WHERE NOT d.deleted;
CREATE VIEW spans_v AS
    SELECT s.id, s.document, d.title, a.name AS annotator, a.kind AS annotator_kind, s.layer, s.label,
        s."start", s."end", s.text,
        s.fragments, s.attributes, s.entities, s.norm, s.note, s.confidence, s.flag, s.origin
    FROM spans s JOIN documents d ON d.id = s.document JOIN annotators a ON a.id = s.annotator
    WHERE NOT s.deleted AND NOT d.deleted;
CREATE VIEW relations_v AS
    SELECT r.id, r.document, d.title, a.name AS annotator, a.kind AS annotator_kind, r.kind, r.source,
        f.text AS source_text, r.to_span, r.to_entity,
        coalesce(r.to_text, s.text, e.name) AS target_text, r.note, r.origin
    FROM relations r JOIN documents d ON d.id = r.document JOIN annotators a ON a.id = r.annotator
        JOIN spans f ON f.id = r.source LEFT JOIN spans s ON s.id = r.to_span AND NOT s.deleted
        LEFT JOIN entities e ON e.id = r.to_entity AND NOT e.deleted
    WHERE NOT r.deleted AND NOT d.deleted AND NOT f.deleted;
CREATE VIEW judgements_v AS
    SELECT j.id, j.document, d.title, a.name AS annotator, a.kind AS annotator_kind, j.name, j.value, j.quote,
        q.text AS quote_text, j.to_entity, coalesce(j.to_text, e.name) AS target_text, j.strength, j.note, j.confidence,
        j.origin
    FROM judgements j JOIN documents d ON d.id = j.document JOIN annotators a ON a.id = j.annotator
        LEFT JOIN spans q ON q.id = j.quote LEFT JOIN entities e ON e.id = j.to_entity AND NOT e.deleted
    WHERE NOT j.deleted AND NOT d.deleted AND (q.id IS NULL OR NOT q.deleted);
"""

SECOND_TABLES = """
ALTER TABLE originals ADD COLUMN sha256 TEXT;
CREATE INDEX originals_by_bytes ON originals(sha256) WHERE sha256 IS NOT NULL;
CREATE TABLE settings (
    id TEXT PRIMARY KEY NOT NULL,
    value TEXT,
    deleted INTEGER NOT NULL,
    edit INTEGER NOT NULL REFERENCES edits(seq) DEFERRABLE INITIALLY DEFERRED
);
CREATE TABLE dismissals (
    id TEXT PRIMARY KEY NOT NULL,
    document TEXT NOT NULL REFERENCES documents(id) DEFERRABLE INITIALLY DEFERRED,
    annotator TEXT NOT NULL REFERENCES annotators(id) DEFERRABLE INITIALLY DEFERRED,
    kind TEXT NOT NULL,
    layer TEXT NOT NULL,
    label TEXT NOT NULL,
    "start" INTEGER NOT NULL,
    "end" INTEGER NOT NULL,
    deleted INTEGER NOT NULL,
    edit INTEGER NOT NULL REFERENCES edits(seq) DEFERRABLE INITIALLY DEFERRED
);
CREATE INDEX dismissals_by_document ON dismissals(document);
CREATE TABLE comments (
    id TEXT PRIMARY KEY NOT NULL,
    document TEXT NOT NULL REFERENCES documents(id) DEFERRABLE INITIALLY DEFERRED,
    annotator TEXT NOT NULL REFERENCES annotators(id) DEFERRABLE INITIALLY DEFERRED,
    about TEXT NOT NULL,
    text TEXT NOT NULL,
    at TEXT NOT NULL,
    deleted INTEGER NOT NULL,
    edit INTEGER NOT NULL REFERENCES edits(seq) DEFERRABLE INITIALLY DEFERRED
);
CREATE INDEX comments_by_document ON comments(document);
CREATE TABLE decisions (
    id TEXT PRIMARY KEY NOT NULL,
    document TEXT NOT NULL REFERENCES documents(id) DEFERRABLE INITIALLY DEFERRED,
    annotator TEXT NOT NULL REFERENCES annotators(id) DEFERRABLE INITIALLY DEFERRED,
    layer TEXT NOT NULL,
    kind TEXT NOT NULL,
    key TEXT NOT NULL,
    outcome TEXT NOT NULL,
    marks TEXT,
    taken TEXT,
    gold TEXT,
    reason TEXT NOT NULL,
    deleted INTEGER NOT NULL,
    edit INTEGER NOT NULL REFERENCES edits(seq) DEFERRABLE INITIALLY DEFERRED
);
CREATE INDEX decisions_by_document ON decisions(document);
CREATE INDEX spans_linked ON spans(entities) WHERE entities IS NOT NULL;
CREATE VIEW searched AS
    SELECT d.rowid AS number, d.title, t.text FROM documents d JOIN texts t ON t.document = d.id;
CREATE VIRTUAL TABLE search USING fts5(
    title, text, content = 'searched', content_rowid = 'number', columnsize = 0,
    tokenize = "unicode61 remove_diacritics 0"
);
CREATE VIRTUAL TABLE search_words USING fts5vocab('search', 'row');
CREATE TABLE indexed (
    document INTEGER PRIMARY KEY,
    title TEXT NOT NULL
);
CREATE INDEX documents_by_edit ON documents(edit);
CREATE INDEX documents_standing ON documents(deleted);
CREATE INDEX spans_noted ON spans(annotator) WHERE note != '';
CREATE INDEX relations_noted ON relations(annotator) WHERE note != '';
CREATE INDEX judgements_noted ON judgements(annotator) WHERE note != '';
CREATE INDEX work_noted ON work(annotator) WHERE note != '';
CREATE INDEX work_queued ON work(annotator) WHERE position != 0;
CREATE TABLE duplicates (
    document TEXT PRIMARY KEY NOT NULL REFERENCES documents(id) DEFERRABLE INITIALLY DEFERRED,
    story TEXT NOT NULL
) WITHOUT ROWID;
CREATE TABLE splits (
    recipe TEXT NOT NULL,
    document TEXT NOT NULL REFERENCES documents(id) DEFERRABLE INITIALLY DEFERRED,
    part TEXT NOT NULL,
    PRIMARY KEY (recipe, document)
) WITHOUT ROWID;
"""
"""`search` and `indexed` hold the words of all articles (see `store/search/index.py`; `search_words` lists them), by
the rowid of `documents`, whose rows are never removed; `duplicates` says which articles tell one story; `splits` on
which side of which recipe (fractions and seed) an article was put."""
