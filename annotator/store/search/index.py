"""The words of all titles and texts, folded, as an FTS5 index that is written in the transaction of each edit.

The index holds no text: what is shown is cut from the true text, which is folded anew for the few articles in sight. So
a project grows by the index alone, and there is no second copy that could differ from the first. (To whoever reads the
table itself, the view `searched` gives titles and texts as they are.) Texts never change; of the titles `indexed`
remembers what the index was given, because FTS5 takes words out only when it is told which they were. Deleted articles
stay in the index, and whoever asks leaves them out: undo has nothing to do.

Whoever changes `arabic.folding` adds a migration that makes the index anew.
"""

from collections.abc import Iterator

from annotator.arabic.folding import fold_key
from annotator.store.database import Database


def update_index(db: Database, since: int = 0) -> None:
    """Take in the articles that edits from the one numbered `since` on have written; the caller holds the transaction.

    An article whose title and text are in the index already costs next to nothing.
    """
    rows = db.execute(
        "SELECT d.rowid, d.title, i.title FROM documents d LEFT JOIN indexed i ON i.document = d.rowid "
        "WHERE d.edit >= ?",
        [since],
    ).fetchall()
    titles = [(row, fold_key(title, search=True), old) for row, title, old in rows]
    titles = [item for item in titles if item[1] != item[2]]
    retitled = [(row, old) for row, _, old in titles if old is not None]
    _write(db, "INSERT INTO search (search, rowid, title, text) VALUES ('delete', ?, ?, ?)", retitled)
    _write(db, "INSERT INTO search (rowid, title, text) VALUES (?, ?, ?)", [(row, title) for row, title, _ in titles])
    db.conn.executemany(
        "INSERT OR REPLACE INTO indexed (document, title) VALUES (?, ?)", [(row, title) for row, title, _ in titles]
    )


def _write(db: Database, sql: str, titles: list[tuple[int, str]]) -> None:
    db.conn.executemany(sql, _with_text(db, titles))


def _with_text(db: Database, titles: list[tuple[int, str]]) -> Iterator[tuple[int, str, str]]:
    for row, title in titles:
        found = db.execute(
            "SELECT t.text FROM documents d JOIN texts t ON t.document = d.id WHERE d.rowid = ?", [row]
        ).fetchone()
        yield row, title, fold_key(found[0], search=True) if found is not None else ""
