"""Articles made up from a small vocabulary: the same for the same seed, so that runs can be compared."""

import bisect
import random
from pathlib import Path

import orjson

_VOCABULARY = (
    "قال الرئيس الوزير إن العلاقات بين البلدين تشهد تطورا كبيرا في مجالات الاقتصاد والتجارة والطاقة وأضاف خلال "
    "مؤتمر صحفي عقد اليوم في العاصمة أن الحكومة ستعمل على تعزيز التعاون مع جميع الشركاء من أجل تحقيق السلام "
    "والاستقرار وأكد المتحدث باسم وزارة الخارجية أهمية الحوار مشيرا إلى ضرورة احترام القانون الدولي بالنسبة للمنطقة"
)
_WORDS = _VOCABULARY.split()
_LABELS = ("PERS", "NORP", "OCC", "ORG", "GPE", "LOC", "EVENT", "DATE", "NUM", "MISC")


def article(source: random.Random, words: int) -> str:
    """A text of so many words in sentences and paragraphs."""
    parts = []
    for index in range(words):
        word = source.choice(_WORDS)
        if index % 60 == 59:
            word += ".\n\n"
        elif index % 12 == 11:
            word += "، "
        else:
            word += " "
        parts.append(word)
    return "".join(parts).strip()


def entity_ranges(source: random.Random, text: str, count: int) -> list[tuple[int, int, str]]:
    """`count` places of one to three whole words, with a label each; no two are the same."""
    starts = [0] + [index + 1 for index, mark in enumerate(text) if mark == " "]
    ends = sorted({index for index, mark in enumerate(text) if mark.isspace()} | {len(text)})
    found: dict[tuple[int, int, str], None] = {}
    while len(found) < count:
        start = source.choice(starts)
        nth = bisect.bisect_right(ends, start) + source.randrange(3)
        if nth < len(ends) and text[start : ends[nth]].strip():
            found[start, ends[nth], source.choice(_LABELS)] = None
    return sorted(found)


def write_records(path: Path, documents: int, words: int, spans: int, annotators: int = 1, seed: int = 1) -> None:
    """Write interchange records: `documents` × `annotators` lines with `spans` entity marks each."""
    source = random.Random(seed)
    with path.open("wb") as file:
        for number in range(documents):
            text = article(source, words)
            for person in range(annotators):
                record = {
                    "schema": 1,
                    "id": f"document-{number:06}",
                    "text": text,
                    "offset_unit": "code_point",
                    "title": f"مقال رقم {number}",
                    "lang": "ar",
                    "meta": {"outlet": f"outlet-{number % 7}", "published": f"2024-{number % 12 + 1:02}-11"},
                    "annotator": {"id": f"annotator-{person}", "name": f"annotator-{person}", "kind": "person"},
                    "done": ["entity"],
                    "spans": [
                        {
                            "id": f"{number:06}-{person}-{nth:03}",
                            "layer": "entity",
                            "label": label,
                            "start": start,
                            "end": end,
                            "text": text[start:end],
                            "origin": "hand",
                        }
                        for nth, (start, end, label) in enumerate(entity_ranges(source, text, spans))
                    ],
                }
                file.write(orjson.dumps(record) + b"\n")
