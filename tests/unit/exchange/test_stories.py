"""Articles that tell one story, as an analyst finds them after an import."""

from dataclasses import replace
from pathlib import Path

from annotator.exchange.importing import import_paths
from annotator.exchange.stories import find_stories
from annotator.model import Change, Document, Edit, Section
from annotator.store import Project
from annotator.store.stories import not_compared, same_story, story_sizes

WIRE = (
    "أعلنت هيئة الأرصاد الجوية يوم الاثنين أن عاصفة رملية ستضرب المناطق الشرقية من البلاد مساء اليوم، "
    "ودعت السكان إلى البقاء في منازلهم وإغلاق النوافذ جيدا، فيما علقت المدارس الدراسة يوما واحدا. "
    "وقال متحدث باسم الهيئة إن سرعة الرياح قد تبلغ ثمانين كيلومترا في الساعة وإن الرؤية ستنخفض كثيرا."
)
COPY = WIRE.replace("أعلنت", "اعلنت").replace("الهيئة", "الهيئه") + "\n"
REWRITTEN = "الشرق اليوم - وكالات: " + WIRE.replace("فيما علقت المدارس الدراسة يوما واحدا", "وأغلقت الجامعات أبوابها")
OTHER = (
    "فاز فريق الساحل على ضيفه فريق الجبل بهدفين دون مقابل في مباراة مثيرة حضرها آلاف المشجعين مساء أمس، "
    "ليرفع رصيده إلى عشرين نقطة في صدارة الدوري بفارق نقطتين عن أقرب منافسيه قبل خمس جولات من النهاية."
)


def bring_in(project: Project, folder: Path, **texts: str) -> dict[str, str]:
    """Import these texts; gives each one's id by its name."""
    folder.mkdir(exist_ok=True)
    for name, text in texts.items():
        (folder / f"{name}.txt").write_text(text, encoding="utf-8")
    import_paths(project, [folder])
    return {item.meta["file"].removesuffix(".txt"): item.id for item in project.documents()}


def test_copies_and_rewritten_wire_copy_are_one_story(project: Project, tmp_path: Path) -> None:
    """Spelling does not count, nor do a new beginning and some other words."""
    ids = bring_in(project, tmp_path / "in", a=WIRE, b=COPY, c=REWRITTEN, d=OTHER)
    assert not_compared(project) == 4
    found = find_stories(project)
    assert (found.articles, found.stories, found.tellers) == (4, 1, 3)
    assert {item.id for item in same_story(project, ids["a"])} == {ids["b"], ids["c"]}
    assert same_story(project, ids["d"]) == []
    assert list(story_sizes(project).values()) == [3]
    assert not_compared(project) == 0


def test_a_story_keeps_its_name_when_more_is_imported(project: Project, tmp_path: Path) -> None:
    """So that an article that was put on one side of a split has its copies there too."""
    bring_in(project, tmp_path / "in", a=WIRE, d=OTHER)
    find_stories(project)
    before = dict(project.db.execute("SELECT document, story FROM duplicates").fetchall())
    ids = bring_in(project, tmp_path / "in", c=REWRITTEN)
    find_stories(project)
    after = dict(project.db.execute("SELECT document, story FROM duplicates").fetchall())
    assert before.items() <= after.items()
    assert after[ids["c"]] == before[ids["a"]] != before[ids["d"]]


def test_the_furniture_of_a_page_makes_no_story(project: Project, tmp_path: Path) -> None:
    """The same related links under two articles; and two articles that are nothing but furniture."""
    bottom = "\n" + REWRITTEN * 3
    ids = bring_in(project, tmp_path / "in", a=OTHER + bottom, b="خبر قصير عن الطقس في الجنوب" + bottom)
    for ident in ids.values():
        document = project.document(ident)
        assert document is not None
        start = project.text(ident).index(bottom.strip())
        draw(project, document, Section("related", start, document.length))
    assert find_stories(project).stories == 0
    for document in list(project.documents()):
        draw(project, document, Section("credits", 0, document.length))
    assert find_stories(project).stories == 0


def test_what_comes_apart_is_no_longer_one_story(project: Project, tmp_path: Path) -> None:
    """After the sections were redrawn."""
    ids = bring_in(project, tmp_path / "in", a=WIRE, b=WIRE + "\n" + OTHER)
    assert find_stories(project).stories == 1
    document = project.document(ids["b"])
    assert document is not None
    draw(project, document, Section("related", 0, len(WIRE)))
    assert find_stories(project).stories == 0
    assert same_story(project, ids["a"]) == []


def test_a_cancelled_comparison_changes_nothing(project: Project, tmp_path: Path) -> None:
    """It can be asked for again."""
    bring_in(project, tmp_path / "in", a=WIRE, b=COPY)
    assert find_stories(project, cancelled=lambda: True).cancelled
    assert not_compared(project) == 2


def draw(project: Project, document: Document, *sections: Section) -> None:
    """Set the sections of an article by hand."""
    project.apply(Edit("article", "", (Change(document, replace(document, sections=sections)),)))
