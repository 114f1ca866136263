"""Files of `tests/files` that no person writes by hand, from invented words that one can read here.

`python -m tests.support.made_files` writes them anew; the words must stay those of
`tests/cases/formats.yml`. `printed.pdf` and `chromium.mhtml` are what a browser made of
`complete.html` and of an Arabic page.
"""

from __future__ import annotations

import gzip
import io
import plistlib
import zipfile
from collections.abc import Iterable
from pathlib import Path

HERE = Path(__file__).parent.parent / "files"
DAY = (2024, 6, 4, 0, 0, 0)
TITLE = "港口大桥周五重新开放"
CHINESE = (
    "市长艾达·林德周二与工程师一起走过新桥面后表示，埃尔姆港大桥将于周五重新开放。",
    "“我们检查了每一颗螺栓，”林德在北门对记者说。她感谢连续工作三个周末的工人。",
    "居民们说他们将拭目以待。港务局在一份声明中宣布，渡轮将继续在中午开航，直到月底。",
)
ENGLISH_TITLE = "Bridge opens on Friday, mayor says"
ENGLISH = (
    "The bridge of Port Elm will open again on Friday, Mayor Ada Lind said on Tuesday after a walk "
    "over the new deck with the engineers.",
    "“We checked every bolt,” Lind told reporters at the northern gate. She thanked the crews, who "
    "had worked through three weekends to finish the repair.",
    "Residents said they would wait and see. The ferry goes on sailing at noon until the end of "
    "the month, the harbour office announced in a statement.",
)


def packed(parts: dict[str, bytes | str]) -> bytes:
    """A packed file of these parts, the same bytes each time."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as zipped:
        for name, content in parts.items():
            zipped.writestr(zipfile.ZipInfo(name, DAY), content)
    return out.getvalue()


_W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
_R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_REL = "http://schemas.openxmlformats.org/package/2006/relationships"
_XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
_WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml"


def word_paragraph(words: str, style: str = "") -> str:
    """A paragraph of Word, of a style if one is named."""
    styled = f'<w:pPr><w:pStyle w:val="{style}"/></w:pPr>' if style else ""
    return f'<w:p>{styled}<w:r><w:t xml:space="preserve">{words}</w:t></w:r></w:p>'


def docx(body: str) -> bytes:
    """A document of Word with a running head of its own."""
    header = f"{_XML}<w:hdr {_W}>{word_paragraph('埃尔姆港日报 第一版')}</w:hdr>"
    styles = "".join(
        f'<w:style w:type="paragraph" w:styleId="{i}"><w:name w:val="{name}"/></w:style>'
        for i, name in (("Title", "Title"), ("Heading2", "heading 2"), ("Quote", "Quote"))
    )
    return packed({
        "[Content_Types].xml": f'{_XML}<Types xmlns="http://schemas.openxmlformats.org/package/2006/'
        'content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-'
        'package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>'
        f'<Override PartName="/word/document.xml" ContentType="{_WORD}.document.main+xml"/>'
        f'<Override PartName="/word/styles.xml" ContentType="{_WORD}.styles+xml"/>'
        f'<Override PartName="/word/header1.xml" ContentType="{_WORD}.header+xml"/></Types>',
        "_rels/.rels": f'{_XML}<Relationships xmlns="{_REL}"><Relationship Id="rId1" '
        f'Type="{_R}/officeDocument" Target="word/document.xml"/></Relationships>',
        "word/_rels/document.xml.rels": f'{_XML}<Relationships xmlns="{_REL}"><Relationship '
        f'Id="rId1" Type="{_R}/styles" Target="styles.xml"/><Relationship Id="rId2" '
        f'Type="{_R}/header" Target="header1.xml"/></Relationships>',
        "word/styles.xml": f"{_XML}<w:styles {_W}>{styles}</w:styles>",
        "word/header1.xml": header,
        "word/document.xml": f'{_XML}<w:document {_W} xmlns:r="{_R}"><w:body>{body}<w:sectPr>'
        '<w:headerReference w:type="default" r:id="rId2"/></w:sectPr></w:body></w:document>',
    })  # fmt: skip


def _report() -> bytes:
    changed = (
        '<w:p><w:del w:id="1" w:author="x"><w:r><w:delText>删去的话。</w:delText></w:r></w:del>'
        f'<w:ins w:id="2" w:author="x"><w:r><w:t>{CHINESE[2]}</w:t></w:r></w:ins></w:p>'
    )
    cells = "".join(
        "<w:tr>" + "".join(f"<w:tc>{word_paragraph(c)}</w:tc>" for c in row) + "</w:tr>"
        for row in (("年", "卡车"), ("2023", "41000"))
    )
    return docx(
        word_paragraph(TITLE, "Title") + word_paragraph(CHINESE[0])
        + word_paragraph("三个周末", "Heading2") + word_paragraph(CHINESE[1]) + changed
        + f"<w:tbl>{cells}</w:tbl>"
    )  # fmt: skip


_ODF = "urn:oasis:names:tc:opendocument:xmlns"


def odt(body: str) -> bytes:
    """A text document of OpenDocument."""
    content = (
        f'<?xml version="1.0" encoding="UTF-8"?><office:document-content xmlns:office="{_ODF}:'
        f'office:1.0" xmlns:text="{_ODF}:text:1.0" office:version="1.3"><office:body><office:text>'
        f"{body}</office:text></office:body></office:document-content>"
    )
    return packed({"mimetype": "application/vnd.oasis.opendocument.text", "content.xml": content,
                   "META-INF/manifest.xml": "<manifest/>"})  # fmt: skip


def _letter() -> bytes:
    note = "<text:note><text:note-body><text:p>A note.</text:p></text:note-body></text:note>"
    return odt(
        "<text:tracked-changes><text:changed-region><text:deletion><text:p>Deleted words.</text:p>"
        "</text:deletion></text:changed-region></text:tracked-changes>"
        f'<text:h text:outline-level="1">{ENGLISH_TITLE}</text:h>'
        f"<text:p>{ENGLISH[0]}{note}</text:p>"
        f'<text:h text:outline-level="2">Three weekends</text:h><text:p>{ENGLISH[1]}</text:p>'
        "<text:list><text:list-item><text:p>The ferry<text:s/>stops in July.</text:p>"
        "</text:list-item></text:list>"
    )


def pdf(pages: Iterable[Iterable[tuple[float, float, float, str]]]) -> bytes:
    """A PDF of lines: points from the left, above the foot, size, words of western Europe."""
    contents = []
    for lines in pages:
        shown = (
            f"BT /F1 {size} Tf 1 0 0 1 {x} {y} Tm ({_escaped(text)}) Tj ET"
            for x, y, size, text in lines
        )
        contents.append("\n".join(shown).encode("cp1252"))
    font = b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>"
    kids = " ".join(f"{4 + 2 * n} 0 R" for n in range(len(contents)))
    of_all = f"<< /Type /Pages /Kids [{kids}] /Count {len(contents)} >>".encode()
    objects = [b"<< /Type /Catalog /Pages 2 0 R >>", of_all, font]
    for number, content in enumerate(contents):
        objects.append(
            b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 3 0 R"
            b" >> >> /Contents %d 0 R >>" % (5 + 2 * number)
        )
        objects.append(b"<< /Length %d >>\nstream\n%b\nendstream" % (len(content), content))
    out, places = b"%PDF-1.4\n", []
    for number, one in enumerate(objects, 1):
        places.append(len(out))
        out += b"%d 0 obj\n%b\nendobj\n" % (number, one)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    return out + b"xref\n0 %d\n0000000000 65535 f \n%btrailer << /Size %d /Root 1 0 R >>\n" % (
        len(places) + 1, table, len(places) + 1,
    ) + b"startxref\n%d\n%%%%EOF\n" % len(out)  # fmt: skip


def _escaped(text: str) -> str:
    return text.replace("\\", r"\\").replace("(", r"\(").replace(")", r"\)")


HEAD = (72, 810, 9, "The Shore Post, 4 June 2024")
PAPER: tuple[tuple[tuple[float, float, float, str], ...], ...] = (
    (
        HEAD,
        (72, 740, 20, ENGLISH_TITLE),
        (72, 700, 11, "The bridge of Port Elm will open again on Friday, Mayor Ada Lind said on"),
        (72, 686, 11, "Tuesday after a walk over the new deck with the engi-"),
        (72, 672, 11, "neers."),
        (
            84,
            658,
            11,
            "“We checked every bolt,” Lind told reporters at the northern gate. She thanked",
        ),
        (72, 644, 11, "the crews, who had worked through three weekends to finish the repair on a"),
        (72, 630, 11, "well-"),
        (72, 616, 11, "known bridge. It is well known, and it was known well before."),
        (72, 580, 14, "Residents wait"),
        (
            72,
            550,
            11,
            "Residents said they would wait and see. The ferry goes on sailing at noon until",
        ),
        (290, 30, 9, "1"),
    ),
    (
        HEAD,
        (72, 760, 11, "the end of the month, the harbour office announced in a statement."),
        (290, 30, 9, "2"),
    ),
    (
        HEAD,
        (72, 760, 11, "A second look at the deck is due in autumn, according to the ministry."),
        (290, 30, 9, "3"),
    ),
)
"""A report on three pages with running heads and numbers, a word parted at a line's end, one that
has its hyphen, a paragraph that is set in, and one that goes on over the page."""


def html(title: str, paragraphs: Iterable[str], charset: str = "utf-8", head: str = "") -> str:
    """A plain page."""
    body = "".join(f"<p>{words}</p>" for words in paragraphs)
    return (
        f'<!DOCTYPE html><html><head><meta charset="{charset}"><title>{title}</title>{head}</head>'
        f'<body><nav><a href="/">Home</a></nav><article><h1>{title}</h1>{body}</article></body>'
        "</html>"
    )


def warc(*captures: tuple[str, str, bytes, str]) -> bytes:
    """A WARC of captures, each packed by itself: address, day, body, content type."""
    out = b""
    for number, (address, day, body, kind) in enumerate(captures):
        answer = f"HTTP/1.1 200 OK\r\nContent-Type: {kind}\r\n\r\n".encode() + body
        head = (
            f"WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: {address}\r\n"
            f"WARC-Date: {day}T09:00:00Z\r\n"
            f"WARC-Record-ID: <urn:uuid:00000000-0000-0000-0000-{number:012}>\r\n"
            "Content-Type: application/http; msgtype=response\r\n"
            f"Content-Length: {len(answer)}\r\n\r\n"
        )
        out += gzip.compress(head.encode() + answer + b"\r\n\r\n", mtime=0)
    return out


def _crawl() -> bytes:
    at, kind = "https://shorepost.example/bridge", "text/html; charset=utf-8"
    old = html(ENGLISH_TITLE, ENGLISH[:1]).encode()
    new = html(ENGLISH_TITLE, ENGLISH).encode()
    chinese = html(TITLE, CHINESE, "gb2312").encode("gb18030")
    return warc(
        (at, "2024-06-05", old, kind),
        ("https://shorepost.example/a.jpg", "2024-06-05", b"\xff\xd8\xff", "image/jpeg"),
        (at, "2024-06-06", new, kind),
        ("https://portdaily.example/1", "2024-06-06", chinese, "text/html; charset=gb2312"),
        ("https://shorepost.example/", "2024-06-06", html("Log in", ()).encode(), kind),
    )


def _webarchive() -> bytes:
    page = html(TITLE, CHINESE, "gbk").encode("gbk")
    resource = {"WebResourceData": page, "WebResourceURL": "https://portdaily.example/1",
                "WebResourceMIMEType": "text/html", "WebResourceTextEncodingName": "GBK",
                "WebResourceFrameName": ""}  # fmt: skip
    return plistlib.dumps({"WebMainResource": resource}, fmt=plistlib.FMT_BINARY)


def all_of() -> dict[str, bytes]:
    """The files' bytes, by name."""
    crawl = _crawl()
    return {
        "report.docx": _report(), "letter.odt": _letter(), "paper.pdf": pdf(PAPER),
        "scan.pdf": pdf([[]]), "crawl.warc.gz": crawl, "page.webarchive": _webarchive(),
        "crawl.wacz": packed({"datapackage.json": "{}", "archive/data.warc.gz": crawl}),
    }  # fmt: skip


if __name__ == "__main__":
    for name, data in all_of().items():
        (HERE / name).write_bytes(data)
