"""Reports of one story are known as one, whenever they came; different events stay apart."""

from __future__ import annotations

from pathlib import Path

from cli.crawl_settle import group_stories
from ingest.crawl.found import Entry
from ingest.crawl.records import Part, now
from ingest.crawl.state import State
from tests.crawl.server import stories

WORDS = [" ".join(story.paragraphs()) for story in stories(8)]


def add(state: State, address: str, published: str | None, text: str) -> None:
    """An article that was fetched, read and registered."""
    source = address.split(".")[0]
    state.discover(source, [(address, address, Entry(address))])
    state.keep(source, address, Part(1, address, address, "a" * 64, None, {}, now()), "a" * 64, published)
    page = state.get(source, address)
    assert page is not None
    state.settle(page, registered="a" * 64, print=text, title="x", published=published, text=text)


def test_reports_that_come_later_join_the_story(tmp_path: Path) -> None:
    state = State(tmp_path / "state.db")
    add(state, "b.go.id/1", "2021-03-08", WORDS[0])
    add(state, "c.go.id/1", "2021-03-09", WORDS[0])
    add(state, "d.go.id/1", "2020-03-12", WORDS[0])  # the same words about the meeting of the year before
    assert group_stories(state) == 1
    assert state.stories() == {"b.go.id/1": "b.go.id/1", "c.go.id/1": "b.go.id/1"}
    add(state, "a.go.id/1", "2021-03-10", WORDS[0])
    add(state, "e.go.id/1", None, WORDS[5])
    add(state, "f.go.id/1", "2019-01-01", WORDS[5])
    assert group_stories(state) == 2
    assert {address for address, story in state.stories().items() if story == "a.go.id/1"} == {
        "a.go.id/1", "b.go.id/1", "c.go.id/1",
    }  # fmt: skip
    assert state.stories()["e.go.id/1"] == state.stories()["f.go.id/1"]


def test_a_report_that_was_rewritten_leaves_the_story(tmp_path: Path) -> None:
    state = State(tmp_path / "state.db")
    add(state, "a.go.id/1", "2021-03-08", WORDS[0])
    add(state, "b.go.id/1", "2021-03-09", WORDS[0])
    group_stories(state)
    other = "Gubernur melantik 112 pejabat fungsional di aula, lalu menyerahkan penghargaan kepada guru teladan se-provinsi."
    add(state, "b.go.id/1", "2021-03-09", other)
    assert group_stories(state) == 0
    assert not state.ungrouped()


def test_what_was_compared_is_not_compared_again(tmp_path: Path) -> None:
    state = State(tmp_path / "state.db")
    add(state, "a.go.id/1", "2021-03-08", WORDS[0])
    group_stories(state)
    assert state.ungrouped() == []
