"""Formats whose library is an extra: without it, one sentence says how to get it, also from a bundle."""

import sys
from pathlib import Path

import pytest

from annotator.formats import Target, format_named
from annotator.model import UserError
from annotator.store import find_scheme

EXTRAS = [("spacy", "spacy.tokens", "spacy"), ("huggingface", "pyarrow", "huggingface"), ("cas", "cassis", "cas")]


@pytest.mark.parametrize("bundled", [False, True])
@pytest.mark.parametrize(("ident", "module", "extra"), EXTRAS)
def test_without_its_library_a_format_says_how_to_get_it(
    ident: str, module: str, extra: str, bundled: bool, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, module, None)
    monkeypatch.setattr(sys, "frozen", bundled, raising=False)
    chosen, scheme = format_named(ident), find_scheme("media")
    assert chosen.write is not None
    with pytest.raises(UserError) as refused:
        chosen.write(iter([]), Target(tmp_path / "out", scheme, (), chosen.settled(scheme, {})))
    said = str(refused.value)
    assert said.endswith(f"{'pipx' if bundled else 'pip'} install 'annotator[{extra}]'")
