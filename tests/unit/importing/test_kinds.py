"""Files of other kinds: taken by what they hold, or refused with what to do instead."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner

from ontherecord.cli import main
from ontherecord.importing.pages import shape_of, take
from ontherecord.seeds import load

TITLE = "Bridge opens on Friday"
BODY = "“We checked every bolt,” said the mayor of Port Elm.\n\nThe ferry sails until June."
TEXT = f"{TITLE}\n\n{BODY}\n"


MAIL = (
    f"From: a@post.example\nSubject: {TITLE}\nContent-Type: text/plain; charset=utf-8\n\n{BODY}\n"
)
NINJS = {"type": "text", "headline": TITLE, "byline": "By Kit Arden", "body_text": BODY,
         "firstcreated": "2024-06-04T08:00:00Z", "language": "en",
         "uri": "https://post.example/1"}  # fmt: skip
PARAGRAPHS = "".join(f"<p>{words} {words} {words}</p>" for words in BODY.split("\n\n"))


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("a.eml", MAIL),
        ("a.json", json.dumps(NINJS)),
        ("a.csv", f'title,body\n"{TITLE}","{BODY}"\n'),
    ],
)
def test_a_record_is_an_article(name: str, data: str) -> None:
    """Its headline, then its words."""
    found = take(data.encode(), shape_of(name, data.encode()))
    assert (found.title, found.text) == (TITLE, TEXT)


def test_what_a_record_says_of_itself() -> None:
    """The day, the byline without “By”, the address; of HTML the words alone."""
    found = take(json.dumps(NINJS).encode(), "json")
    assert found.published.value == "2024-06-04" and found.authors.value == "Kit Arden"
    assert (found.url.value, found.lang) == ("https://post.example/1", "en")
    page = take(json.dumps({"title": TITLE, "body": PARAGRAPHS}).encode(), "json")
    assert "<p>" not in page.text and "The ferry sails" in page.text


def test_the_command_says_what_it_did(tmp_path: Path) -> None:
    """Another encoding, a language that is not known, and `--lang`."""
    (tmp_path / "seeds").mkdir()
    text, page = tmp_path / "a.txt", tmp_path / "a.html"
    text.write_bytes(TEXT.encode("cp1252"))
    french = "<p>Le pont du port a rouvert mardi, selon la maire de la ville, et la foule a ri.</p>"
    figure = "<figure><img><figcaption>Le pont, mardi</figcaption></figure>"
    page.write_text(f'<html lang="en"><h1>Le pont</h1>{french}{figure}{french}2</html>')
    for words, said in (((text,), "cp1252"), ((page,), "not known"),
                        ((page, "--lang", "fr", "--slug", "pont"), "")):  # fmt: skip
        done = CliRunner().invoke(main, ["add", "--root", str(tmp_path), *map(str, words)])
        assert done.exit_code == 0 and said in done.output
    assert {a.slug: a.meta.lang for a in load(tmp_path / "seeds").articles} == {
        "bridge-opens-on-friday": "en", "le-pont": "und", "pont": "fr",
    }  # fmt: skip
    (caption,) = load(tmp_path / "seeds", only="pont").articles[0].meta.regions
    assert (caption.kind, caption.exact) == ("caption", "Le pont, mardi")
    assert caption.after == "Le pont du port a rouvert mardi, selon"
    wrong = CliRunner().invoke(main, ["add", "--root", str(tmp_path), str(page), "--lang", "!"])
    assert wrong.exit_code == 2
