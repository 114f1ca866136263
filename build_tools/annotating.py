"""Any text files through the engine alone (design §7, the contract of `annotate`).

Shell: reads files as they are; nothing is skipped and no header is recognised. Only an archive
article's `article.txt` has its `article.yml` read, for title, date and language.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

from build_tools import seeds
from build_tools.drafting import drafts
from build_tools.model import Article, ArticleSeed, Metadata, Problem


def annotate_files(files: Sequence[Path]) -> Iterator[Article | Problem]:
    """For each file, in order: its machine draft, or the problem that kept it from being read.

    Raises:
        nlp.ModelNotInstalled: a draft is not in the cache and the model is missing.
    """
    for path in files:
        read = _read(path)
        if isinstance(read, Problem):
            yield read
        else:
            yield drafts([read])[0]


def _read(path: Path) -> ArticleSeed | Problem:
    if path.name == "article.txt" and path.with_name("article.yml").is_file():
        meta = seeds.read_metadata(path.with_name("article.yml"))
        slug = path.resolve().parent.name
    else:
        meta, slug = None, path.stem
    try:
        text = seeds.decode(path.read_bytes())
    except OSError as error:
        return _unreadable(path, error.strerror or str(error))
    except UnicodeDecodeError as error:
        return _unreadable(path, f"byte {error.start} is not UTF-8")
    unknown = Metadata(title="", sha256="")
    return ArticleSeed(slug=slug, path=str(path), text=text, meta=meta or unknown)


def _unreadable(path: Path, what: str) -> Problem:
    return Problem(
        path=str(path),
        line=1,
        level="error",
        code="unreadable",
        what=f"{path.name} cannot be read: {what}.",
        why="articles are plain text files in UTF-8.",
        fix="check the path, or save the file as UTF-8",
    )
