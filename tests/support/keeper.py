"""An archive whose keeper changed what a keeper can: style, scripts, templates, Markdown."""

from __future__ import annotations

import shutil
from pathlib import Path

from tests.support.building import ROOT, run

CASES = ROOT / "tests" / "cases" / "handwritten"
ARTICLE = "articles/bridge-opens-on-friday-mayor-says/"
TEXT = """Bridge opens on Friday, mayor says

The bridge of Port Elm will open again on Friday, Mayor Ada Lind said on Tuesday.
"""
SETTINGS = """
copyright: © 2030 <b>The Shore</b>
extra_css: [assets/css/own.css, assets/stylesheets/second.css]
extra_javascript:
  - assets/javascripts/classic.js
  - js/module.mjs
  - {path: js/late.js, defer: true}
  - assets/js/beside.mjs
  - {path: assets/js/beside.js, defer: true}
"""
MORE = "  - Everything: everything.md\n  - By hand: by-hand.md\n"
OVERRIDE = """{% extends "base.html" %}
{% block announce %}
<p>New: <a class="own-link" href="{{ 'about/' | url }}">who we are</a></p>
{% endblock %}
{% block extrahead %}
<link rel="prefetch" data-own href="{{ 'assets/css/extra/cite.css' | url }}">
{% endblock %}
{% block footer %}{{ super() }}<p class="own-foot">Printed on Fridays.</p>{% endblock %}
"""
SCRIPT = "document.documentElement.dataset.{name} = 'true';\n"
FILES = {
    "overrides/main.html": OVERRIDE,
    "overrides/partials/contact.html": "<h2 id='contact'>Ring the bell</h2>\n",
    "docs/assets/css/own.css": ":root { --own: 1; }\n",
    "docs/assets/stylesheets/second.css": ":root { --second: 1; }\n",
    "docs/assets/javascripts/classic.js": SCRIPT.format(name="classic"),
    "docs/js/module.mjs": SCRIPT.format(name="module"),
    "docs/js/late.js": SCRIPT.format(name="late"),
    "docs/assets/js/beside.mjs": 'import "./scheme.mjs";\n' + SCRIPT.format(name="beside"),
    "docs/assets/js/beside.js": SCRIPT.format(name="deferred"),
    "docs/by-hand.md": "# By hand\n\n<script src='../assets/js/beside.mjs' type=module></script>\n",
}


def build_archive(folder: Path) -> Path:
    """The archive in `folder`, and its built site, whose address has a path."""
    address = "https://example.org/archive/"
    _do("new", str(folder), "--name", "The Shore", "--url", address, cwd=ROOT)
    for name, content in FILES.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(content, encoding="utf-8")
    shutil.copy(CASES / "everything.md", folder / "docs")
    shutil.copy(ROOT / "docs/assets/images/icon-192.png", folder / "docs/logo.png")
    (folder / "mkdocs.yml").write_text(_settings(folder / "mkdocs.yml"), encoding="utf-8")
    (folder / "bridge.txt").write_text(TEXT, encoding="utf-8")
    _do("add", "bridge.txt", cwd=folder)
    _do("build", cwd=folder)
    return folder / "site"


def _settings(path: Path) -> str:
    text = path.read_text(encoding="utf-8")
    theme = next(line for line in text.splitlines() if line.startswith("theme:"))
    own = "theme: {name: material, font: false, logo: logo.png, custom_dir: overrides}"
    about = "  - About us: who-we-are.md\n"
    assert about in text
    text = text.replace(theme, own).replace(about, f"{about}{MORE}")
    return text + SETTINGS + (CASES / "markdown_extensions.yml").read_text(encoding="utf-8")


def _do(*arguments: str, cwd: Path) -> None:
    done = run("-m", "ontherecord", *arguments, cwd=cwd)
    assert done.returncode == 0, done.stderr
