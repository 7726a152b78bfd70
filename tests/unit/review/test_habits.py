"""Who leans which way, and how agreement goes with time."""

from annotator.exchange.review.figures import Study, Tables, study
from annotator.exchange.review.naming import Naming
from annotator.exchange.review.words import Words
from annotator.review.habits import leanings, over_time
from annotator.review.survey import ArticleRow
from tests.unit.review.making import Team


def test_who_uses_a_label_more_than_the_others() -> None:
    used = {"entity": {"a": {"PERS": 3, "ORG": 1}, "b": {"PERS": 1, "ORG": 3}, "c": {"PERS": 2, "ORG": 2}}}
    rows = {(row.annotator, row.label): row for row in leanings(used, ["a", "b", "c"])}
    assert rows["a", "PERS"].share == 0.75
    assert rows["a", "PERS"].others == (0.25 + 0.5) / 2
    assert rows["a", "PERS"].more == 0.375
    assert rows["c", "ORG"].more == 0.0


def test_one_annotator_alone_leans_nowhere() -> None:
    assert leanings({"entity": {"a": {"PERS": 3}}}, ["a", "b"]) == []


def test_agreement_by_day_by_week_and_by_month() -> None:
    rows = [ArticleRow("1", "", 8, 10), ArticleRow("2", "", 5, 10), ArticleRow("3", "", 10, 10)]
    days = over_time(rows, {"1": "2026-03-02T08:00:00", "2": "2026-03-02T20:00:00", "3": "2026-03-04T08:00:00"})
    assert [(row.start, row.articles, row.value) for row in days] == [("2026-03-02", 2, 0.65), ("2026-03-04", 1, 1.0)]
    weeks = over_time(rows, {"1": "2026-03-03", "2": "2026-03-05", "3": "2026-04-01"})
    assert [row.start for row in weeks] == ["2026-03-02", "2026-03-30"]  # Mondays
    months = over_time(rows, {"1": "2026-03-03", "2": "2026-03-31", "3": "2026-11-09"})
    assert [(row.start, row.articles) for row in months] == [("2026-03-01", 2), ("2026-11-01", 1)]
    assert over_time(rows, {}) == []


def studied(team: Team, *names: str) -> Study:
    return study(team.project, team.chosen(*names))


def test_who_is_kinder_to_whom(team: Team) -> None:
    minister = team.entity("سالم الخطيب")
    for who, value in (("mona", "positive"), ("sara", "negative")):
        team.judge(who, value, to_entity=minister.id)
    team.judge("mona", "positive", to_text="النقابة")  # only mona has rated it
    team.done("mona", "sara")
    tones = {(row.name, row.annotator): row for row in studied(team, "mona", "sara").survey.tones.rows()}
    assert {name for name, _ in tones} == {"سالم الخطيب"}
    kind, other = tones["سالم الخطيب", team.id("mona")], tones["سالم الخطيب", team.id("sara")]
    assert (kind.mean, kind.others) == (other.others, other.mean)
    assert kind.mean > 0 > other.mean


def test_accepted_proposals_are_told_apart(team: Team) -> None:
    for who in ("mona", "sara"):
        team.span(who, "عمّان", "GPE", origin="suggested")
    team.span("mona", "نقابة المزارعين", "ORG")
    team.done("mona", "sara")
    found = studied(team, "mona", "sara").survey.by_origin
    assert dict(found["suggested"]) == {"same": 2, "total": 2}
    assert found["hand"]["same"] == 0
    assert found["hand"]["total"] == 1


def test_every_table_is_as_wide_as_its_heads_in_both_languages(team: Team) -> None:
    for who, label in (("mona", "ORG"), ("sara", "NORP"), ("omar", "ORG")):
        team.span(who, "نقابة المزارعين", label)
        team.judge(who, "positive" if who == "mona" else "negative")
    team.done("mona", "sara", "omar")
    found = studied(team, "mona", "sara", "omar")
    for language in ("en", "ar"):
        tables = Tables(found, Naming(Words("ar" if language == "ar" else "en"), team.project.scheme)).all()
        assert {"measures", "pairs", "labels", "worst", "time", "leaning", "origins"} <= {one.id for one in tables}
        for table in tables:
            assert all(len(row) == len(table.heads) for row in table.rows), table.id
