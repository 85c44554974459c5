"""The question that the project began with, on the five real articles."""

from __future__ import annotations

import json

import pytest

from tests.commands.command_samples import ROOT, Run

SEEDS = ROOT.parent / "shared" / "seeds"


@pytest.mark.skipif(not SEEDS.is_dir(), reason="the five real articles lie in ../shared/seeds, which is not here")
def test_nikel_smelter_finds_the_eight_agreements(run: Run) -> None:
    run("ingest", str(SEEDS))
    found = json.loads(run("search", "kerja sama nikel smelter", "--json").stdout)
    best = found["hits"][0]
    assert "001_" in best["source"]
    assert any(place in best["snippet"] for place in ("Maluku Utara", "Sulteng", "Sulawesi Tengah"))
    marked = {best["snippet"][start:end].lower() for start, end in best["highlights"]}
    assert "nikel" in marked
