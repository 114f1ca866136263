"""The pure modules behind “Suggest a change”, held to the same rules as the build."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any, get_args

import pytest
import yaml
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from playwright.sync_api import Page

from ontherecord.anchoring.anchoring import anchor
from ontherecord.checks.anchors import _cuts
from ontherecord.checks.check import check
from ontherecord.model import (
    Act,
    ArticleSeed,
    Channel,
    CueFlag,
    Naming,
    Seeds,
    Selector,
    Span,
)  # fmt: skip
from ontherecord.problems.unseen import INVISIBLE
from ontherecord.seeds import yamlfile
from ontherecord.seeds.contributions import contribution
from tests.support import tiny

pytestmark = pytest.mark.e2e

ROOT = Path(__file__).resolve().parents[2]
WORDS = st.text(st.characters(exclude_categories=["Cs"]), max_size=60)
HARD = st.sampled_from(
    ["no", "~", "null", "1.5", "12:30", "- a", "a: b", "# x", "'", '"', "\\", "@x", "`", "%", "!t",
     "&a", "*a", "|", ">", "{a}", "[a]", " lead", "trail ", "a\nb", "\t", "\u2028", "\x85", "🌧",
     "\ufeff", "\u202e", "2024-06-01", "s-3fa2c1", "", "a\r\nb", "\x07", "\u200d"]
)  # fmt: skip
CALL = "async ([m, f, a]) => (await import(`/${m}.mjs`))[f](...a)"
QUIET = settings(
    max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)


def cases(folder: str, name: str) -> Any:
    path = ROOT / "tests" / "cases" / folder / f"{name}.yml"
    return yaml.safe_load(path.read_text(encoding="utf-8"))


def call(page: Page, module: str, name: str, *arguments: Any) -> Any:
    """What a module's function gives for the arguments."""
    return page.evaluate(CALL, [module, name, list(arguments)])


def units(text: str, words: str) -> list[int]:
    """Where words stand in a text, in UTF-16 units."""
    at = text.index(words)
    before, size = text[:at].encode("utf-16-le"), words.encode("utf-16-le")
    return [len(before) // 2, (len(before) + len(size)) // 2]


def cut(text: str, span: list[int]) -> str:
    """The words between two UTF-16 units."""
    return text.encode("utf-16-le")[2 * span[0] : 2 * span[1]].decode("utf-16-le")


def test_labels_are_those_of_the_build(blank: Page) -> None:
    """The preview derives the labels that the page will show."""
    for form, kind, unverified, quoted, due in cases("labels", "labels"):
        facts = {"form": form, "kind": kind, "unverified": unverified, "quoted": quoted}
        assert call(blank, "contribute/labels", "labels", facts) == due, facts


def test_the_converter_counts_as_the_single_steps_do(blank: Page) -> None:
    """Places counted once for a text are those counted one by one."""
    script = """async (text) => { const m = await import("/offsets.mjs"), c = m.converter(text);
        const all = [...Array(text.length + 3).keys()];
        return all.filter((n) => c.toUnits(n) !== m.toUnits(text, n)
            || c.toPoints(n) !== m.toPoints(text, n)); }"""
    for text, _, _ in cases("offsets", "offsets"):
        assert blank.evaluate(script, text) == [], text
    assert blank.evaluate(script, "🌧a🌊🌊 b 👩‍🚒 𝒜 end") == []


def test_a_text_falls_into_words_and_marks(blank: Page) -> None:
    """A word with its apostrophe, a number with its comma, a picture of several signs are one."""
    for text, due in cases("contribute", "tokens")["tokens"]:
        found = call(blank, "contribute/tokens", "tokens", text)
        assert [cut(text, span) for span in found] == due


def test_selections_are_whole_words(blank: Page) -> None:
    """A selection widens to its words, and moves by them."""
    for text, selected, due in cases("contribute", "tokens")["snap"]:
        tokens = call(blank, "contribute/tokens", "tokens", text)
        found = call(blank, "contribute/tokens", "snap", tokens, *units(text, selected))
        assert (found and cut(text, found)) == due, (text, selected)
    for text, selected, edge, by, due in cases("contribute", "tokens")["moved"]:
        tokens = call(blank, "contribute/tokens", "tokens", text)
        found = call(blank, "contribute/tokens", "moved", tokens, units(text, selected), edge, by)
        assert cut(text, found) == due, (text, selected, edge, by)


@QUIET
@given(st.lists(st.one_of(WORDS, HARD), min_size=1, max_size=12))
def test_no_selection_splits_a_word_or_loses_its_place(blank: Page, pieces: list[str]) -> None:
    """Any part of any text, once widened, is found again by its selector at its very place."""
    text = " ".join(pieces).replace("\r", "")
    script = """async (text) => {
        const t = await import("/contribute/tokens.mjs"), o = await import("/offsets.mjs");
        const { describe } = await import("/contribute/selectors.mjs");
        const tokens = t.tokens(text), c = o.converter(text), found = [];
        for (let start = 0; start < text.length; start += 3) for (const size of [1, 4, 30]) {
            const span = t.snap(tokens, start, Math.min(text.length, start + size));
            if (span) found.push([span.map(c.toPoints), describe(text, span, c.toPoints)]);
        }
        return found; }"""
    for (start, end), selector in blank.evaluate(script, text):
        assert text[start:end] == selector["exact"]
        assert not _cuts(text, start), text[start - 1 : start + 1]
        assert not _cuts(text, end)
        assert anchor(Selector(**selector), text) == Span(start=start, end=end)


@QUIET
@given(st.lists(st.one_of(WORDS, HARD), min_size=1, max_size=25))
def test_files_hold_the_words_that_were_put_in(blank: Page, words: list[str]) -> None:
    """Quotes, line ends, colons, signs that nobody sees: our loader reads what was written."""
    entries = [{"id": "a1", "note": w, "chain": [w, "b"], "content": [{"exact": w, "start": 3}]}
               for w in words]  # fmt: skip
    file = call(blank, "contribute/yaml", "yaml", {"codebook": "1.1", "annotations": entries})
    data, problems = yamlfile.read(file, "x.yml")
    assert problems == ()
    assert data["codebook"] == "1.1"
    for entry, word in zip(data["annotations"], words, strict=True):
        assert entry["note"] == word
        assert entry["chain"] == [word, "b"]
        assert entry["content"] == [{"exact": word, "start": "3"}]
    assert yaml.safe_load(file)["annotations"][0]["content"][0]["exact"] == words[0]


def test_what_nobody_sees_is_not_sent(blank: Page) -> None:
    """Typed words lose the signs that `check` refuses, and no others."""
    planes = (*range(0xD800), *range(0xE000, 0x11_0000, 7), *range(0xE_0000, 0xE_0090))
    signs = [chr(n) for n in planes]
    cleaned = call(blank, "contribute/annotation", "clean", "".join(signs) + ".")
    assert not INVISIBLE.search(cleaned)
    assert set(signs) - set(cleaned) <= {s for s in signs if INVISIBLE.match(s) or s.isspace()}


def test_half_a_character_is_no_character(blank: Page) -> None:
    """Half a pair of surrogates, which a field can hold, becomes the sign for a lost character."""
    found = blank.evaluate(
        """async () => (await import("/contribute/yaml.mjs")).scalar("a\\ud83d b")"""
    )
    assert found == '"a\ufffd b"'


def test_each_forge_has_its_own_form(blank: Page) -> None:
    """GitHub, GitLab, Gitea and Forgejo take a name and a text in their own way."""
    for forge, due in cases("contribute", "forge"):
        args = (forge, "seeds/x/y.yml", "a: ü\n")
        assert call(blank, "contribute/forge", "address", *args) == due


def test_a_link_has_at_most_6000_bytes(blank: Page) -> None:
    """What counts is the address as it is sent: encoded. One byte more, and it says why."""
    forge = cases("contribute", "forge")[0][0]
    size = len(call(blank, "contribute/forge", "address", forge, "s/y.yml", ""))
    for letter, cost in (("a", 1), ("ї", 6), ("🌧", 12)):
        most = (6000 - size) // cost
        fits = call(blank, "contribute/forge", "ways", forge, "s/y.yml", letter * most)
        assert (fits["why"], len(fits["href"]) <= 6000) == ("", True)
        over = call(blank, "contribute/forge", "ways", forge, "s/y.yml", letter * (most + 1))
        assert over["href"] == ""
        assert "Copy it or download it" in over["why"]


def test_a_place_in_a_list_of_names_is_found_by_any_spelling(blank: Page) -> None:
    """Names that begin with what is typed come first; accents and case do not count."""
    names = [{"id": "a", "name": "Ada Lind", "also": ["Mayor Lind"]}, {"id": "b", "name": "Lindau"},
             {"id": "c", "name": "Pedro Sánchez"}]  # fmt: skip
    found = call(blank, "contribute/combobox", "fitting", names, "lind")
    assert [name["id"] for name in found] == ["b", "a"]
    assert call(blank, "contribute/combobox", "fitting", names, "SANCHEZ")[0]["id"] == "c"
    assert call(blank, "contribute/combobox", "fitting", names, " ") == []


def test_a_kept_draft_is_used_only_if_it_is_one(blank: Page) -> None:
    """What a browser kept may be anything: another program's, cut off, or of a longer text."""
    draft = call(blank, "contribute/draft", "empty", "abc123", {"content": [[3, 9]]})
    kept = call(blank, "contribute/draft", "format", draft)
    assert call(blank, "contribute/draft", "parse", kept, 9) == draft
    for broken in (kept[:-4], "null", "{}", "[]", '"x"', None, kept.replace("[3,9]", "[9,3]")):
        assert call(blank, "contribute/draft", "parse", broken, 9) is None
    assert call(blank, "contribute/draft", "parse", kept, 8) is None
    older = {"version": 1, "action": "correct", "target": "s-1", "content": [[3, 9]], "note": "x"}
    second = {"span": [1, 2], "speaker": "b", "type": "expert", "naming": "named"}
    begun = {**draft, "others": [second], "act": "deny", "mark": "def456"}
    found = call(blank, "contribute/draft", "parse", json.dumps(older), 9, begun)
    assert found == {**begun, **older, "version": 2}, "what it never asked stays as it is"


def test_answers_never_contradict_each_other(blank: Page) -> None:
    """The outlet's own voice has the outlet's own form; the kind follows from the source's type."""
    draft = call(blank, "contribute/draft", "empty", "abc123")
    official = ["gov-national"]

    def answered(known: Any, **answer: Any) -> Any:
        return call(blank, "contribute/draft", "answered", known, answer, official)

    own = answered(draft, form="outlet")
    assert (own["form"], own["kind"]) == ("outlet", "outlet-voice")
    quoted = answered(own, form="direct")
    assert (quoted["form"], quoted["kind"]) == ("direct", "")
    minister = answered(quoted, type="gov-national")
    assert minister["kind"] == "official-claim"
    assert answered(minister, kind="attributed-claim")["type"] == ""
    assert answered(minister, type="expert")["kind"] == "attributed-claim"


MADE = """async ([text, sha256, typed]) => {
    const d = await import("/contribute/draft.mjs"), a = await import("/contribute/annotation.mjs");
    const { judged } = await import("/contribute/faults.mjs");
    const { describe } = await import("/contribute/selectors.mjs");
    const { converter } = await import("/offsets.mjs");
    const { toUnits, toPoints } = converter(text), names = [{ id: "ida-ren", name: "Ida Ren", kind: "person" }];
    const units = (span) => span.map(toUnits);
    const draft = d.answered(d.empty("abc123", { content: [[242, 278]], source: [316, 330],
        cue: [[279, 291]], hedges: [[251, 257]], form: "indirect", kind: "attributed-claim", ...typed,
        others: [{ span: [296, 307], speaker: typed.beside, type: "news-outlet", naming: "" }] }), {}, []);
    const own = d.empty("def456", { content: [[0, 7]], ...d.OUTLET, note: typed.note });
    const all = [{ draft, base: null }, { draft: own, base: null }];
    const book = { text, units, quotes: [], names, places: ["port-elm"], truth: /lie/i };
    const { stops } = judged(all, draft, null, typed.handle, book);
    const where = (span) => describe(text, units(span), toPoints);
    const made = all.map((one) => a.annotation(one.draft, null, `${a.plain(typed.handle)}-${one.draft.mark}`, names, where));
    const head = { handle: typed.handle, made: "2026-05-04", codebook: "1.2", sha256, path: "seeds/articles/tiny-flood" };
    return [stops, a.file(made, head, "abc123"), ["note", "speaker", "beside"].map((name) => a.clean(typed[name]))];
}"""  # noqa: E501 - a script


@QUIET
@given(
    st.fixed_dictionaries(
        {
            "note": st.one_of(WORDS, HARD),
            "speaker": st.one_of(WORDS, HARD, st.sampled_from(["ida-ren", "port-elm", "no-one"])),
            "chain": st.one_of(WORDS, HARD),
            "beside": st.one_of(WORDS, HARD, st.sampled_from(["ida-ren", "port-elm", "no-one"])),
            "said_when": st.one_of(st.dates().map(str), st.sampled_from(["", "2024-02-30", "x"])),
            "act": st.sampled_from(get_args(Act)),
            "cue_flags": st.lists(st.sampled_from(get_args(CueFlag)), unique=True),
            "ambiguous": st.booleans(),
            "naming": st.sampled_from(["", *get_args(Naming)]),
            "channel": st.sampled_from(get_args(Channel)),
            "handle": st.from_regex(r"[A-Za-z0-9][A-Za-z0-9-]{0,9}", fullmatch=True),
        }
    )
)
def test_whatever_the_form_calls_ready_passes_the_check(blank: Page, typed: dict[str, Any]) -> None:
    """All that a reading can hold, two in a file: if nothing is lacking, `check` has no error."""
    article = tiny.tiny_article()
    digest = article.meta.sha256
    stops, file, (note, speaker, beside) = blank.evaluate(MADE, [article.text, digest, typed])
    if stops:
        assert "-" in typed["chain"] + speaker + beside or typed["said_when"] in ("2024-02-30", "x")
        return
    data, problems = yamlfile.read(file["content"], file["path"])
    assert problems == ()
    made, problems = contribution(data, path=file["path"], locate=lambda _: (1, 1))
    assert problems == ()
    assert made is not None
    one, own = made.annotations
    assert (one.note, one.source[0].speaker) == (note, speaker or "unspecified")
    assert (own.note, own.kind, one.source[1].speaker) == (
        note,
        "outlet-voice",
        beside or "Elm Courier",
    )
    assert (one.said_when or "", one.act) == (typed["said_when"], typed["act"])
    assert (list(one.cue_flags or ()), one.ambiguous) == (typed["cue_flags"], typed["ambiguous"])
    assert [hedge.exact for hedge in one.hedges or ()] == [article.text[251:257]]
    seed = ArticleSeed(
        slug=article.slug, path="seeds/articles/tiny-flood", text=article.text, meta=article.meta,
        contributions=(made,),
    )  # fmt: skip
    seeds = Seeds(articles=(seed,), entities=tiny.ENTITIES, sources={file["path"]: file["content"]})
    assert [p for p in check(seeds) if p.level == "error" and p.path == file["path"]] == []


OPEN = """async ([base, typed]) => {
    const d = await import("/contribute/draft.mjs"), a = await import("/contribute/annotation.mjs");
    const { faults } = await import("/contribute/faults.mjs");
    const draft = { ...d.from(base, "correct", "abc123"), ...typed };
    const names = [{ id: "ida-ren", name: "Ida Ren", kind: "person" }];
    const book = { text: "He said so.", units: (span) => span, quotes: [], names, places: [], truth: /lie/i };
    const made = a.annotation(draft, base, "x", names, (span) => ({ exact: String(span) }));
    const stops = faults(draft, base, "kit", book).filter((fault) => fault.stops).map((fault) => fault.field);
    return [JSON.parse(JSON.stringify(made)), stops, d.answered(draft, { speaker: "x" }, []).candidates];
}"""  # noqa: E501 - a script
HEAD = {"id": "x", "action": "correct", "target": "s-3fa2c1"}


@pytest.mark.parametrize(
    ("typed", "written", "stops"),
    [
        ({"channel": "radio"}, {"channel": "radio", "ambiguous": True}, []),
        ({"candidates": "Ida Ren; Bo Reyes", "type": "military", "kind": "official-claim"},
         {"kind": "official-claim", "ambiguous": True,
          "candidates": [{"speaker": "ida-ren", "type": "military"},
                         {"speaker": "Bo Reyes", "type": "military"}]}, []),
        ({"candidates": "Ida Ren"}, None, ["candidates"]),
        ({"speaker": "ida-ren"}, None, ["action", "candidates"]),
        ({"speaker": "ida-ren", "candidates": "", "ambiguous": False},
         {"speaker": "ida-ren", "source_type": "unspecified", "naming": "named", "candidates": []},
         []),
        ({"form": "outlet", "kind": "outlet-voice", "not_said": " no official "},
         {"form": "outlet", "kind": "outlet-voice", "not_said": "no official"}, []),
        ({"action": "remove", "not_said": "he"}, {"action": "remove", "not_said": "he"}, []),
    ],
    ids=str,
)  # fmt: skip
def test_what_is_open_and_what_was_not_said(
    blank: Page, typed: dict[str, Any], written: dict[str, Any] | None, stops: list[str]
) -> None:
    """Of a statement that may be either of two people’s: kept, changed, decided or taken out."""
    base = {
        "id": "s-3fa2c1", "number": "1", "words": "so", "state": "draft", "content": [[8, 10]],
        "cue": [[3, 7]], "sources": [{"span": [0, 2], "speaker": "He", "type": "unspecified",
                                      "naming": "role-only"}],
        "form": "indirect", "kind": "attributed-claim", "unverified": [], "chain": [],
        "channel": "not-stated", "act": "assert", "said_when": "", "hedges": [], "cue_flags": [],
        "ambiguous": True, "candidates": ["Ida Ren", "Jo Lind"], "not_said": "", "note": "",
        "disputed": [], "disputants": [],
    }  # fmt: skip
    made, found, left = blank.evaluate(OPEN, [base, typed])
    assert found == stops and left == ""
    if written is not None:
        assert made == HEAD | written


def test_a_note_stays_its_writers(blank: Page) -> None:
    """Whoever corrects a statement does not put their name under what somebody else wrote."""
    base = {
        "id": "s-3fa2c1", "content": [[8, 10]], "cue": [], "sources": [], "form": "indirect",
        "kind": "attributed-claim", "unverified": [], "chain": [], "channel": "not-stated",
        "act": "assert", "said_when": "", "hedges": [], "cue_flags": [], "ambiguous": False,
        "candidates": [], "not_said": "", "note": "Somebody else wrote this.",
    }  # fmt: skip
    for action in ("correct", "confirm", "dispute", "remove"):
        assert call(blank, "contribute/draft", "from", base, action, "m")["note"] == ""


def test_a_form_that_does_not_know_all_articles_trusts_an_address_of_the_site(blank: Page) -> None:
    """Where the archive names but a part of itself; an address elsewhere stays an address."""
    here = "https://a.example/"
    facts = {f"{name}{n}": "" for name in ("fact", "source", "date") for n in (1, 2, 3)}
    given = {**facts, "kind": "person", "name": "Ada", "id": "ada", "role": "Mayor"}
    for whole, source, fault in (
        (True, f"{here}articles/known/", False), (True, f"{here}articles/far/", True),
        (False, f"{here}articles/far/", False), (False, "article:far", False),
        (False, "https://b.example/articles/far/", True),
    ):  # fmt: skip
        known = {"ids": [], "articles": [{"slug": "known"}], "whole": whole, "here": here}
        lacks = call(blank, "contribute/entry", "lacking", {**given, "roleArticle": source}, known)
        assert any(one["field"] == "roleArticle" for one in lacks) is fault, source
