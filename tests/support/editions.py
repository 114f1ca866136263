"""One archive in two editions, of which everything a page consists of is different."""

from __future__ import annotations

from pathlib import Path

from tests.support.building import ROOT, run

PAGES = ("about", "privacy")
"""Their heading, their style and a script each say which edition they are of."""
LOOK = "html {{ --edition: {edition}; }}\n"
SCRIPT = 'document.documentElement.dataset.edition = "{edition}";\n'
MAIN = ROOT / "docs/assets/js/main.mjs"


def build(folder: Path, edition: int) -> Path:
    """The edition's built site, its archive in `folder`."""
    _do("new", str(folder), "--name", "The Shore", cwd=ROOT)
    written = {
        **{f"{page}.md": f"# Edition {edition}\n\nWho we are.\n" for page in PAGES},
        "assets/css/look.css": LOOK.format(edition=edition),
        "assets/js/main.mjs": MAIN.read_text("utf-8") + SCRIPT.format(edition=edition),
    }
    for name, content in written.items():
        path = folder / "docs" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(content, encoding="utf-8")
    _do("build", "--no-strict", cwd=folder)
    return folder / "site"


def _do(*arguments: str, cwd: Path) -> None:
    done = run("-m", "ontherecord", *arguments, cwd=cwd)
    assert done.returncode == 0, done.stderr
