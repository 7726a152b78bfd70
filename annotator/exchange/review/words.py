"""Words about agreement in both languages. The report is written without the window, so it brings its own."""

from typing import Literal

from annotator.model import Message

Language = Literal["en", "ar"]
LANGUAGES: tuple[Language, ...] = ("en", "ar")

_WORDS = {
    "title": ("Agreement between annotators", "الاتفاق بين الموسِّمين"),
    "project": ("Project", "المشروع"),
    "scheme": ("Scheme", "مخطط التوسيم"),
    "made": ("Made on", "تاريخ التقرير"),
    "articles": ("Articles compared", "المقالات التي قورنت"),
    "of all": ("of {all} in the project", "من أصل {all} في المشروع"),
    "none": (
        "No two of these annotators have done the same layer of the same article, so there is nothing to compare.",
        "لا يوجد مقال أتمّ فيه اثنان من الموسِّمين الطبقة نفسها، فلا شيء يُقارَن.",
    ),
    "who": ("Who", "الموسِّمون"),
    "annotator": ("Annotator", "الموسِّم"),
    "kind": ("Kind", "النوع"),
    "person": ("person", "شخص"),
    "gold": ("gold", "النسخة المرجعية"),
    "model": ("model", "نموذج آلي"),
    "done": ("Articles done", "المقالات المكتملة"),
    "hours": ("Active hours", "ساعات العمل"),
    "marks": ("Marks and ratings compared", "الوسوم والتقييمات التي قورنت"),
    "by hand": ("of these by hand", "منها ما وُسم يدويًا"),
    "measures": ("Measures", "المقاييس"),
    "measures note": (
        "The interval is the 95 % bootstrap interval over articles; n counts marks, relations or units with a value "
        "from two. With more than two annotators a measure of pairs is the mean over pairs, and sd their deviation.",
        "المجال هو مجال الثقة 95٪ بإعادة المعاينة على المقالات؛ و n عدد الوسوم أو العلاقات أو الوحدات التي قيّمها "
        "اثنان. "
        "وإذا زاد الموسِّمون على اثنين فمقياس الأزواج هو متوسطها، و sd انحرافها المعياري.",
    ),
    "measure": ("Measure", "المقياس"),
    "value": ("Value", "القيمة"),
    "interval": ("95 %", "مجال 95٪"),
    "undefined": ("not defined", "غير معرَّف"),
    "pairs": ("Pair by pair", "زوجًا زوجًا"),
    "labels": ("Label by label", "فئةً فئةً"),
    "layer": ("Layer", "الطبقة"),
    "label": ("Label", "الفئة"),
    "disagreements": ("Disagreements", "الاختلافات"),
    "type": ("Type", "النوع"),
    "count": ("Count", "العدد"),
    "examples": ("Examples", "أمثلة"),
    "nothing": ("nothing", "لا شيء"),
    "confusion": ("What stands against what", "ما يقابل كلَّ فئة"),
    "confusion note": (
        "Rows are the first annotator's, columns the second's. The darker, the more often; the diagonal is agreement.",
        "الصفوف للموسِّم الأول والأعمدة للثاني. كلما اشتدّ اللون زاد التكرار؛ والقطر هو الاتفاق.",
    ),
    "confusion note many": (
        "Over all pairs of annotators, both ways. The darker, the more often; the diagonal is agreement.",
        "على جميع الأزواج في الاتجاهين. كلما اشتدّ اللون زاد التكرار؛ والقطر هو الاتفاق.",
    ),
    "leaning": ("How often each label was used", "مدى استعمال كل فئة"),
    "leaning labels": ("Labels used more or less than by the others", "فئات يزيد استعمالها أو ينقص عن الآخرين"),
    "leaning labels note": (
        "The share of an annotator’s marks that bear the label, beside the average of the others, on articles that two "
        "have done.",
        "حصة الفئة من وسوم الموسِّم مقابل متوسط الآخرين، في المقالات التي أتمّها اثنان.",
    ),
    "share of": ("Share", "الحصة"),
    "others": ("Others", "الآخرون"),
    "difference": ("Difference", "الفرق"),
    "tone outlet": ("Sentiment by outlet", "النبرة حسب المصدر"),
    "tone entity": ("Sentiment by entity", "النبرة حسب الكيان"),
    "tone note": (
        "The mean value on the scale from −1 to 1, over what somebody else has rated too, beside the others’ mean.",
        "متوسط القيمة على سلّم من −1 إلى 1 فيما قيّمه غيره أيضًا، مقابل متوسط الآخرين.",
    ),
    "outlet": ("Outlet", "المصدر"),
    "spoken of": ("Entity", "الكيان"),
    "mean": ("Mean", "المتوسط"),
    "over time": ("Agreement over time", "الاتفاق عبر الزمن"),
    "over time note": (
        "By the day, week or month in which the last annotator finished the article.",
        "حسب اليوم أو الأسبوع أو الشهر الذي أتمّ فيه آخر موسِّم المقال.",
    ),
    "period": ("From", "ابتداءً من"),
    "origins": ("Agreement by how marks came to be", "الاتفاق حسب منشأ الوسوم"),
    "origins note": (
        "Accepted proposals inflate agreement: two who accept the same proposal agree without having looked twice.",
        "الاقتراحات المقبولة تضخّم الاتفاق: من يقبلان الاقتراح نفسه يتفقان دون نظرتين مستقلتين.",
    ),
    "origin": ("Origin", "المنشأ"),
    "hand": ("by hand", "يدويًا"),
    "propagated": ("other mentions of a name", "ذِكر آخر للاسم"),
    "suggested": ("accepted proposals", "اقتراحات مقبولة"),
    "imported": ("imported", "مستوردة"),
    "adjudicated": ("settled", "محسومة"),
    "same marks": ("The same", "المتطابق"),
    "worst": ("Articles with the least agreement", "المقالات الأقل اتفاقًا"),
    "article": ("Article", "المقال"),
    "share": ("The same", "المتطابق"),
    ", ": (", ", "، "),
    "whole article": ("the whole article", "المقال كله"),
    "missing": ("missing", "وسم مفقود"),
    "boundary": ("boundary", "اختلاف الحدود"),
    "clitic": ("proclitics or punctuation only", "اختلاف السوابق أو الترقيم فقط"),
    "split": ("split or merge", "تجزئة أو دمج"),
    "attribute": ("attribute", "اختلاف السمة"),
    "cue": ("cue", "اختلاف لفظ القول"),
    "speaker": ("speaker", "اختلاف القائل"),
    "mention": ("another mention of the speaker", "ذِكر آخر للقائل نفسه"),
    "entity": ("entity link", "اختلاف ربط الكيان"),
    "polarity": ("polarity", "اختلاف النبرة"),
    "type label": ("label", "اختلاف الفئة"),
    "span_f1_exact": ("F1, exact", "F1 بالحدود والفئة"),
    "span_f1_boundaries": ("F1, boundaries only", "F1 بالحدود وحدها"),
    "span_f1_overlap": ("F1, any overlap", "F1 بأي تداخل"),
    "span_f1_clitic": ("F1, proclitics aside", "F1 دون السوابق والترقيم"),
    "relation_f1": ("F1 of relations", "F1 للعلاقات"),
    "percent": ("Same value", "نسبة التطابق"),
    "cohen_kappa": ("Cohen’s κ", "كابا كوهين κ"),
    "fleiss_kappa": ("Fleiss’ κ", "كابا فليس κ"),
    "gwet_ac1": ("Gwet’s AC1", "AC1 لغويت"),
    "alpha_nominal": ("Krippendorff’s α, nominal", "ألفا كريبندورف، اسمي α"),
    "alpha_ordinal": ("Krippendorff’s α, ordinal", "ألفا كريبندورف، رتبي α"),
    "alpha_interval": ("Krippendorff’s α, interval", "ألفا كريبندورف، فتري α"),
    "@entity": ("of what is spoken of", "تجاه ما يُذكر"),
    "@quote": ("inside quotes", "داخل الاقتباسات"),
}

_REASONS = {
    "Fewer than two annotators are compared.": "عدد الموسِّمين أقل من اثنين.",
    "No two of these annotators have done this layer of the same article.": "لم يُتمّ اثنان هذه الطبقة في المقال نفسه.",
    "Nobody has marked anything here.": "لم يَسِم أحد شيئًا هنا.",
    "Nothing has a value from two annotators.": "لا شيء قيّمه اثنان.",
    "Only one value was ever used, so agreement by chance cannot be told.": (
        "استُعملت قيمة واحدة فقط، فلا يُعرف الاتفاق بالصدفة."
    ),
    "Marks of one annotator overlap in {n} article(s), so a token has no single label.": (
        "تتداخل وسوم موسِّم واحد في {n} من المقالات، فليس للكلمة فئة واحدة."
    ),
    "The values of this scale have no order.": "ليس لقيم هذا السلّم ترتيب.",
    "The values of this scale have no distances.": "ليس بين قيم هذا السلّم مسافات.",
}


class Words:
    """The report's words in one language."""

    def __init__(self, language: Language) -> None:
        self.language = language
        self.direction = "rtl" if language == "ar" else "ltr"

    def __call__(self, key: str, **values: object) -> str:
        """The words for a key; the key itself where there are none, as for a measure that is newer than this list."""
        en, ar = _WORDS.get(key, (key, key))
        return (ar if self.language == "ar" else en).format(**values)

    def type(self, kind: str) -> str:
        """The name of a type of disagreement."""
        return self("type label" if kind == "label" else kind)

    def reason(self, message: Message) -> str:
        """Why a measure is not defined."""
        template = _REASONS.get(message.template) if self.language == "ar" else None
        return str(message) if template is None else template.format(**message.values)
