"""The words of which dates are made in Arabic newsrooms, folded: months from the Levant to the Maghreb, days."""

from annotator.arabic.folding import fold_key

_MONTHS = (
    ("يناير", "كانون الثاني", "كانون ثاني", "جانفي"),
    ("فبراير", "شباط", "فيفري"),
    ("مارس", "آذار"),
    ("أبريل", "نيسان", "أفريل"),
    ("مايو", "أيار", "ماي"),
    ("يونيو", "حزيران", "جوان", "يونيه"),
    ("يوليو", "تموز", "جويلية", "يوليوز", "يوليه"),
    ("أغسطس", "آب", "أوت", "غشت"),
    ("سبتمبر", "أيلول", "شتنبر"),
    ("أكتوبر", "تشرين الأول", "تشرين أول"),
    ("نوفمبر", "تشرين الثاني", "تشرين ثاني", "نونبر"),
    ("ديسمبر", "كانون الأول", "كانون أول", "دجنبر"),
)
_WEEKDAYS = ("الاثنين", "الثلاثاء", "الأربعاء", "الخميس", "الجمعة", "السبت", "الأحد")
_UNITS = ("الحادي", "الثاني", "الثالث", "الرابع", "الخامس", "السادس", "السابع", "الثامن", "التاسع")
_TENS = {"العاشر": 10, "العشرين": 20, "الثلاثين": 30}

MONTHS = {fold_key(name): number for number, names in enumerate(_MONTHS, 1) for name in names}
"""Each name of a month, and its number."""

WEEKDAYS = {fold_key(name): number for number, name in enumerate(_WEEKDAYS)}
"""Each day of the week, Monday as 0, as `datetime` counts."""

DAYS = {
    fold_key(name): day
    for name, day in {
        "غرة": 1,
        "الأول": 1,
        **{unit: day for day, unit in enumerate(_UNITS, 1) if day > 1},
        **{f"{unit} عشر": 10 + day for day, unit in enumerate(_UNITS, 1)},
        **{f"{unit} والعشرين": 20 + day for day, unit in enumerate(_UNITS, 1)},
        "الحادي والثلاثين": 31,
        **_TENS,
    }.items()
}
"""Days of the month that are written in words."""

FROM_TODAY = {
    fold_key(name): days
    for name, days in {"اليوم": 0, "أمس": -1, "أول أمس": -2, "أمس الأول": -2, "غدا": 1, "بعد غد": 2}.items()
}
"""How many days from the article's own."""

PAST = tuple(map(fold_key, ("الماضي", "الماضية", "المنصرم", "الفائت")))
COMING = tuple(map(fold_key, ("المقبل", "المقبلة", "القادم", "القادمة")))
PARTS_OF_DAY = tuple(map(fold_key, ("يوم", "صباح", "ظهر", "مساء", "ليلة", "فجر", "عصر")))
