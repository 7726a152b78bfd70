"""The words of all titles and texts, folded, as an FTS5 index that is written in the transaction of each edit.

The index holds no text: what is shown is cut from the true text, which is folded anew for the few articles in sight. So
a project grows by the index alone, and there is no second copy that could differ from the first. (To whoever reads the
table itself, the view `searched` gives titles and texts as they are.) Texts never change; of the titles `indexed`
remembers what the index was given, because FTS5 takes words out only when it is told which they were. Deleted articles
stay in the index, and whoever asks leaves them out: undo has nothing to do.

Whoever changes `arabic.folding` adds a migration that makes the index anew.
"""

from collections.abc import Iterator, Mapping
from types import MappingProxyType

from annotator.arabic.folding import fold_key
from annotator.model import Content
from annotator.store.database import Database


def update_index(db: Database, since: int = 0, contents: Mapping[str, Content] = MappingProxyType({})) -> None:
    """Take in the articles that edits from the one numbered `since` on have written; the caller holds the transaction.

    An article whose title and text are in the index already costs next to nothing. `contents` are new texts, which then
    need not be read again.
    """
    rows = db.execute(
        "SELECT d.rowid, d.id, d.title, i.title FROM documents d LEFT JOIN indexed i ON i.document = d.rowid "
        "WHERE d.edit >= ?",
        [since],
    ).fetchall()
    titles = [(row, ident, fold_key(title, search=True), old) for row, ident, title, old in rows]
    titles = [item for item in titles if item[2] != item[3]]
    retitled = [(row, ident, old) for row, ident, _, old in titles if old is not None]
    titled = [(row, ident, title) for row, ident, title, _ in titles]
    db.conn.executemany(
        "INSERT INTO search (search, rowid, title, text) VALUES ('delete', ?, ?, ?)", _with_text(db, retitled, contents)
    )
    db.conn.executemany("INSERT INTO search (rowid, title, text) VALUES (?, ?, ?)", _with_text(db, titled, contents))
    db.conn.executemany(
        "INSERT OR REPLACE INTO indexed (document, title) VALUES (?, ?)", [(row, title) for row, _, title in titled]
    )


def _with_text(
    db: Database, titles: list[tuple[int, str, str]], contents: Mapping[str, Content]
) -> Iterator[tuple[int, str, str]]:
    for row, ident, title in titles:
        content = contents.get(ident)
        if content is not None:
            text = content.text
        else:
            (text,) = db.execute("SELECT text FROM texts WHERE document = ?", [ident]).fetchone() or ("",)
        yield row, title, fold_key(text, search=True)
