"""Plain texts in the encodings that people have: read, and said."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml

from ontherecord.importing.files.encodings import text_in

TEXTS = {
    **{name: "\n\n".join((text["title"], *text["body"])) for name, text in yaml.safe_load(
        (Path(__file__).parent / "texts.yml").read_text(encoding="utf-8")).items()},
    "French": "Le pont rouvre\n\nLe pont du port a rouvert mardi, après onze mois de travaux.\n\n"
    "« Nous avions dit l’été, et c’est l’été », a déclaré la maire à l’aube. Ça coûte peu.",
    "German": "Die Brücke öffnet\n\nDie Brücke am Hafen wird am Freitag wieder geöffnet, sagte die "
    "Bürgermeisterin. „Wir haben jede Schraube geprüft“, sagte sie.",
    "Polish": "Most otwarty\n\nMost w porcie zostanie otwarty w piątek, powiedziała burmistrz. "
    "Sprawdziliśmy każdą śrubę, dodała przy północnej bramie. Mieszkańcy mówią, że poczekają.",
    "Russian": "Мост откроют\n\nМост в порту откроют в пятницу, заявила во вторник мэр после "
    "прогулки по новому настилу. «Мы проверили каждый болт», — сказала она.",
    "Greek": "Η γέφυρα ανοίγει\n\nΗ γέφυρα του λιμανιού ανοίγει ξανά την Παρασκευή, δήλωσε η "
    "δήμαρχος. «Ελέγξαμε κάθε βίδα», είπε στους δημοσιογράφους.",
    "Turkish": "Köprü açılıyor\n\nLiman köprüsü cuma günü yeniden açılacak, dedi belediye başkanı. "
    "“Her cıvatayı kontrol ettik,” dedi gazetecilere. Şehirde yaşayanlar bekleyecekler.",
    "Hebrew": "הגשר ייפתח\n\nהגשר של הנמל ייפתח מחדש ביום שישי, אמרה ראשת העיר ביום "
    "שלישי לאחר סיור.",
    "Lithuanian": "Tiltas vėl atidaromas\n\nUosto tiltas penktadienį vėl bus atidarytas, "
    "antradienį sakė merė. Patikrinome kiekvieną varžtą, sakė ji žurnalistams prie šiaurinių "
    "vartų.",
    "Japanese": "港の橋が再開\n\n市長は火曜日、技術者とともに新しい橋を歩いた後、"
    "橋は金曜日に再開すると述べた。\n"
    "「すべてのボルトを確認しました」と記者団に語った。",
    "Korean": "항구 다리 재개통\n\n시장은 화요일 기술자들과 함께 새 다리를 걸은 뒤 "
    "다리가 금요일에 다시 열린다고 말했다.",
    "old Chinese": "港口大橋重新開放\n\n市長週二與工程師一起走過新橋面後表示，"
    "大橋將於週五重新開放。",
}  # fmt: skip
_WIDE = ("utf-16", "utf-16-le", "utf-16-be", "utf-32", "utf-32-le", "utf-32-be")
ENCODINGS = {
    "E": ("utf-8-sig", "cp1252", "mac_roman", *_WIDE),
    "U": ("cp1251", "mac_cyrillic", *_WIDE),
    "A": ("cp1256", *_WIDE),
    "C": ("gb18030", "gbk", *_WIDE),
    "French": ("cp1252", "mac_roman"), "German": ("cp1252", "mac_roman"),
    "Polish": ("cp1250", "iso8859_2"), "Russian": ("cp1251", "koi8_r", "cp866", "mac_cyrillic"),
    "Greek": ("cp1253",), "Turkish": ("cp1254",), "Hebrew": ("cp1255",), "Lithuanian": ("cp1257",),
    "Japanese": ("shift_jis", "euc_jp", "iso2022_jp"), "Korean": ("euc_kr",),
    "old Chinese": ("big5", "utf-16-le"),
}  # fmt: skip


@pytest.mark.parametrize(
    ("language", "encoding"), [(name, one) for name, some in ENCODINGS.items() for one in some]
)
def test_a_text_in_an_encoding(language: str, encoding: str) -> None:
    """The same letters; signs that the encoding has no place for are left out before."""
    data = TEXTS[language].encode(encoding, "ignore")
    text, note = text_in(data)
    assert text == data.decode(encoding)
    assert bool(note) == (encoding != "utf-8-sig")


@pytest.mark.parametrize("end", ["\r\n", "\r", "\u2028", "\x85"])
def test_line_ends(end: str) -> None:
    """Whatever a program ends its lines with."""
    assert text_in(TEXTS["E"].replace("\n", end).encode())[0] == TEXTS["E"]


@pytest.mark.parametrize("data", [b"\x01\x02Hi\x03\x04", b"\xff\x00\x10\xfe" * 30, b"\xff\xfea"])
def test_bytes_that_are_no_text(data: bytes) -> None:
    """They are none in any encoding."""
    with pytest.raises(UnicodeError):
        text_in(data)
