"""Agreement of a project: which articles and layers count, and what is told of them."""

import json
from statistics import fmean, stdev

import pytest

from annotator.model import UserError
from annotator.review.agreement import agreement
from annotator.review.result import Agreement, MeasureRow
from tests.unit.review.making import Team


def row(result: Agreement, layer: str, name: str) -> MeasureRow:
    found = result.find(layer, name)
    assert found is not None
    return found


def reason(result: Agreement, layer: str, name: str) -> str:
    assert row(result, layer, name).value is None
    return str(row(result, layer, name).undefined)


def test_two_annotators(team: Team) -> None:
    for who in ("mona", "sara"):
        team.span(who, "سالم الخطيب")
        team.span(who, "الصيف", "DATE")
    team.span("mona", "عمّان", "GPE")
    team.span("sara", "نقابة المزارعين", "ORG")
    team.done("mona", "sara")
    result = agreement(team.project, team.chosen("mona", "sara"))
    exact = row(result, "entity", "span_f1_exact")
    assert (exact.value, exact.n, exact.sd, exact.low) == (pytest.approx(2 / 3), 6, None, None)
    (pair,) = [item for item in result.pairs if item.layer == "entity" and item.name == "span_f1_exact"]
    assert (pair.a, pair.b, pair.value, pair.n) == ("mona", "sara", pytest.approx(2 / 3), 6)
    assert (pair.precision, pair.recall) == (pytest.approx(2 / 3), pytest.approx(2 / 3))
    labels = {item.label: item.value for item in result.labels if item.layer == "entity"}
    assert labels == {"PERS": 1, "DATE": 1, "GPE": 0, "ORG": 0}
    assert result.documents == 1


def test_precision_and_recall_of_a_model_against_gold(team: Team) -> None:
    team.span("mona", "سالم الخطيب")
    team.span("mona", "عمّان", "GPE")
    team.span("mona", "الصيف", "DATE")
    team.span("sara", "سالم الخطيب")
    team.done("mona", "sara")
    result = agreement(team.project, team.chosen("mona", "sara"), "entity")
    (pair,) = [item for item in result.pairs if item.name == "span_f1_exact"]
    assert (pair.precision, pair.recall, pair.value) == (1, pytest.approx(1 / 3), pytest.approx(0.5))


def test_only_what_both_have_done_counts(team: Team) -> None:
    team.article("d2", team.text)
    team.article("d3", team.text)
    for who in ("mona", "sara"):
        team.span(who, "سالم الخطيب")
        team.span(who, "عمّان", "GPE", document="d3")
    team.span("mona", "عمّان", "GPE", document="d2")
    team.done("mona", "sara", layers=("entity",))
    team.done("mona", layers=("entity",), document="d2")
    team.done("sara", layers=("quote",), document="d2")
    team.done("mona", layers=("entity", "quote"), document="d3")
    team.done("sara", layers=("sentiment",), document="d3")
    result = agreement(team.project)
    assert result.documents == 1
    assert (row(result, "entity", "span_f1_exact").value, row(result, "entity", "span_f1_exact").n) == (1, 2)
    assert "have done this layer" in reason(result, "quote", "span_f1_exact")
    assert "have done this layer" in reason(result, "sentiment", "alpha_nominal")


def test_an_article_done_without_marks_is_agreement_on_tokens(team: Team) -> None:
    team.done("mona", "sara", layers=("entity",))
    result = agreement(team.project)
    assert "Nobody has marked" in reason(result, "entity", "span_f1_exact")
    assert row(result, "entity", "percent").value == 1
    assert "Only one value" in reason(result, "entity", "alpha_nominal")


def test_more_than_two_annotators_get_the_mean_over_pairs(team: Team) -> None:
    for who in ("mona", "sara", "omar"):
        team.span(who, "سالم الخطيب")
    team.span("mona", "عمّان", "GPE")
    team.span("sara", "عمّان", "GPE")
    team.span("omar", "عمّان", "ORG")
    team.span("omar", "الصيف", "DATE")
    team.done("mona", "sara", "omar")
    result = agreement(team.project)
    values = [item.value for item in result.pairs if item.layer == "entity" and item.name == "span_f1_exact"]
    assert values == [1, pytest.approx(0.4), pytest.approx(0.4)]
    exact = row(result, "entity", "span_f1_exact")
    assert (exact.value, exact.sd) == (pytest.approx(fmean([1, 0.4, 0.4])), pytest.approx(stdev([1, 0.4, 0.4])))
    assert exact.n == 7
    assert row(result, "entity", "cohen_kappa").sd is not None
    assert row(result, "entity", "alpha_nominal").sd is None
    assert len([item for item in result.pairs if item.name == "alpha_nominal" and item.layer == "entity"]) == 3


def test_a_pair_that_shares_nothing_is_told_and_left_out_of_the_mean(team: Team) -> None:
    team.article("d2", team.text)
    for who in ("mona", "sara"):
        team.span(who, "سالم الخطيب")
    for who, words in (("mona", "عمّان"), ("omar", "الصيف")):
        team.span(who, words, "GPE", document="d2")
    team.done("mona", "sara")
    team.done("mona", "omar", document="d2")
    result = agreement(team.project, layer="entity")
    exact = {(item.a, item.b): item for item in result.pairs if item.name == "span_f1_exact"}
    assert exact["mona", "sara"].value == 1
    assert exact["mona", "omar"].value == 0
    assert "No two of these" in str(exact["sara", "omar"].undefined)
    assert row(result, "entity", "span_f1_exact").value == 0.5


def test_marks_that_overlap_leave_tokens_without_a_label(team: Team) -> None:
    for who in ("mona", "sara"):
        team.span(who, "السدود الأردنية", "LOC")
    team.span("sara", "الأردنية", "NORP")
    team.done("mona", "sara")
    result = agreement(team.project)
    for name in ("percent", "cohen_kappa", "fleiss_kappa", "gwet_ac1", "alpha_nominal"):
        assert "overlap in 1 article" in reason(result, "entity", name)
    assert row(result, "entity", "span_f1_exact").value == pytest.approx(2 / 3)


def test_tokens_worked_by_hand(team: Team) -> None:
    team.span("mona", "سالم الخطيب")
    team.span("sara", "سالم")
    team.done("mona", "sara")
    result = agreement(team.project, layer="entity")
    percent = row(result, "entity", "percent")
    n = percent.n  # tokens of the text, one of which they differ on; two and one of them are marked
    assert percent.value == pytest.approx((n - 1) / n)
    chance = (2 / n) * (1 / n) + ((n - 2) / n) * ((n - 1) / n)
    assert row(result, "entity", "cohen_kappa").value == pytest.approx(((n - 1) / n - chance) / (1 - chance))


def test_fewer_than_two(team: Team) -> None:
    team.done("mona", "sara")
    for people in ([], team.chosen("mona")):
        result = agreement(team.project, people)
        assert result.documents == 0
        for item in result.measures:
            assert item.value is None and "Fewer than two" in str(item.undefined)


def test_judgements_have_their_scales(team: Team) -> None:
    for number, (a, b) in enumerate(
        [("negative", "negative"), ("neutral", "positive"), ("positive", "positive"), ("unclear", "unclear")], 2
    ):
        team.article(f"d{number}", team.text)
        team.judge("mona", a, document=f"d{number}")
        team.judge("sara", b, document=f"d{number}")
        team.done("mona", "sara", layers=("sentiment",), document=f"d{number}")
    result = agreement(team.project, team.chosen("mona", "sara"))
    assert row(result, "sentiment", "percent").value == 0.75
    assert row(result, "sentiment", "alpha_nominal").n == 4
    assert row(result, "sentiment", "alpha_ordinal").n == 3  # "cannot tell" is off the scale
    assert "no distances" in reason(result, "sentiment", "alpha_interval")
    values = {item.label: (item.value, item.n) for item in result.labels if item.layer == "sentiment"}
    assert values["positive"] == (pytest.approx(2 / 3), 2)
    assert values["neutral"] == (0, 1)
    exact = row(result, "sentiment", "percent")
    assert exact.low is not None and exact.high is not None and exact.low <= 0.75 <= exact.high


def test_a_target_that_one_has_not_rated_has_no_value(team: Team) -> None:
    salem, union = team.entity("سالم الخطيب"), team.entity("نقابة المزارعين")
    for who in ("mona", "sara"):
        team.judge(who, "positive", to_entity=salem.id)
    team.judge("mona", "neutral", to_entity=union.id)
    team.done("mona", "sara")
    result = agreement(team.project)
    assert (row(result, "sentiment@entity", "percent").value, row(result, "sentiment@entity", "percent").n) == (1, 1)
    assert [(item.layer, item.type, item.count) for item in result.disagreements] == [
        ("sentiment@entity", "polarity", 1)
    ]


def test_three_annotators_rate_what_is_in_one_quote(team: Team) -> None:
    for who, words, value in (
        ("mona", "عمّان لن تعطش هذا الصيف", "positive"),
        ("sara", "أن عمّان لن تعطش", "positive"),
        ("omar", "لن تعطش هذا الصيف", "negative"),
    ):
        quote = team.quote(who, words)
        team.judge(who, value, quote=quote.id)
    team.done("mona", "sara", "omar")
    result = agreement(team.project, layer="sentiment@quote")
    assert row(result, "sentiment@quote", "alpha_nominal").n == 1
    assert row(result, "sentiment@quote", "percent").value == pytest.approx(1 / 3)


def test_relations_given_matched_quotes(team: Team) -> None:
    salem = team.entity("سالم الخطيب")
    for who in ("mona", "sara"):
        quote = team.quote(who, "عمّان لن تعطش هذا الصيف")
        team.relation(quote, "speaker", salem)
        team.relation(quote, "cue", team.cue(who, "وأضاف" if who == "mona" else "قال"))
    team.relation(team.quote("mona", "السدود الأردنية امتلأت"), "speaker", salem)
    team.done("mona", "sara")
    result = agreement(team.project, team.chosen("mona", "sara"))
    relations = row(result, "quote", "relation_f1")
    assert (relations.value, relations.n) == (0.5, 4)
    kinds = {item.label: item.value for item in result.labels if item.name == "relation_f1"}
    assert kinds == {"speaker": 1, "cue": 0}
    assert result.find("entity", "relation_f1") is None


def test_gold_and_models_are_compared_only_when_named(team: Team) -> None:
    machine = team.project.add_annotator("parser", kind="model")
    team.people["parser"] = machine
    team.span("mona", "سالم الخطيب")
    team.span("parser", "سالم الخطيب")
    team.done("mona", "parser")
    assert [item.name for item in agreement(team.project).annotators] == ["mona", "sara", "omar"]
    assert row(agreement(team.project, team.chosen("mona", "parser")), "entity", "span_f1_exact").value == 1


def test_one_layer(team: Team) -> None:
    team.done("mona", "sara")
    result = agreement(team.project, layer="quote")
    assert {item.layer for item in result.measures} == {"quote"}
    with pytest.raises(UserError, match=r"no layer called colour\. It has: entity, quote, cue, sentiment, sentiment@"):
        agreement(team.project, layer="colour")


def test_the_same_seed_gives_the_same_result(team: Team) -> None:
    for number in range(2, 8):
        team.article(f"d{number}", team.text)
        team.span("mona", "سالم الخطيب", document=f"d{number}")
        team.span("sara", "سالم الخطيب" if number % 2 else "الخطيب", document=f"d{number}")
        team.done("mona", "sara", document=f"d{number}")
    result = agreement(team.project)
    assert result == agreement(team.project)
    exact = row(result, "entity", "span_f1_exact")
    assert exact.low is not None and exact.high is not None and exact.low < 0.5 < exact.high
    assert row(agreement(team.project, resamples=0), "entity", "span_f1_exact").low is None


def test_the_json_is_what_scripts_rely_on(team: Team) -> None:
    for who in ("mona", "sara"):
        team.span(who, "سالم الخطيب")
    team.span("mona", "عمّان", "GPE")
    team.judge("mona", "positive")
    team.done("mona", "sara")
    tree = json.loads(json.dumps(agreement(team.project).to_dict()))
    assert list(tree) == ["n_documents", "annotators", "measures", "pairs", "labels", "disagreements"]
    assert tree["annotators"] == ["mona", "sara", "omar"]
    assert list(tree["measures"][0]) == ["layer", "name", "value", "sd", "low", "high", "n", "undefined"]
    assert list(tree["pairs"][0]) == ["a", "b", "layer", "name", "value", "n", "undefined"]
    assert list(tree["labels"][0]) == ["layer", "label", "name", "value", "n"]
    assert tree["disagreements"] == [
        {"layer": "entity", "type": "missing", "count": 1},
        {"layer": "sentiment", "type": "polarity", "count": 1},
    ]
    for item in tree["measures"] + tree["pairs"]:
        assert (item["value"] is None) == isinstance(item["undefined"], str)
    names = {item["name"] for item in tree["measures"] if item["layer"] == "entity"}
    assert names == {
        *("span_f1_exact", "span_f1_boundaries", "span_f1_overlap", "span_f1_clitic"),
        *("percent", "cohen_kappa", "fleiss_kappa", "gwet_ac1", "alpha_nominal"),
    }


def test_progress_is_told_and_can_stop_the_work(team: Team) -> None:
    team.done("mona", "sara")
    told: list[float] = []
    agreement(team.project, progress=told.append)
    assert told == [1.0]

    def stop(_: float) -> None:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        agreement(team.project, progress=stop)
    assert not team.project.db.conn.in_transaction
