"""Web pages alone and in archives: main text, title, date, outlet; nothing is fetched, nothing blows up."""

import gzip
import socket
import time

import pytest

from etl.reading.documents import Document, Rejection
from etl.reading.html import MAX_TAGS, Page, parse
from etl.reading.inputs import find
from tests.unit.test_reading_files import zstd

PARAGRAPHS = [
    "أعلن وزير الخارجية أن المحادثات ستستأنف في الأسبوع المقبل بحضور الأطراف كلها.",
    "وأضاف الوزير في مؤتمر صحفي أن بلاده مستعدة لاستضافة الجولة التالية من هذه المحادثات.",
    "وقال مصدر دبلوماسي إن الخلاف لا يزال قائما على جدول الأعمال وعلى مستوى المشاركة.",
]


def page(encoding="utf-8", head="", body=""):
    html = f"""<!doctype html><html lang="ar" dir="rtl"><head><meta charset="{encoding}">
<title>استئناف المحادثات</title>
<meta property="og:title" content="استئناف المحادثات"><meta property="article:published_time"
content="2015-09-30T21:10:00+03:00"><meta property="og:site_name" content="وكالة المثال">{head}</head><body>
<nav><a href="/">الرئيسية</a></nav><article><h1>استئناف المحادثات</h1>
{"".join(f"<p>{text}</p>" for text in PARAGRAPHS)}{body}</article><footer>الحقوق محفوظة</footer></body></html>"""
    return html.encode(encoding)


@pytest.fixture(autouse=True)
def here(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.fixture(autouse=True)
def no_network(monkeypatch):
    def refuse(*_):
        raise AssertionError("a page was fetched")

    monkeypatch.setattr(socket.socket, "connect", refuse)


def read(name, data):
    with open(name, "wb") as file:
        file.write(data)
    return list(find([name]).read())


def test_a_page_gives_text_title_date_and_outlet():
    (item,) = read("a.html", page(head='<link rel="canonical" href="https://www.news.example/1">'))
    assert (item.title, item.date, item.source) == ("استئناف المحادثات", "2015-09-30", "news.example")
    assert all(text in item.text for text in PARAGRAPHS)
    assert "الحقوق" not in item.text and "الرئيسية" not in item.text
    assert item.uri == item.place == "a.html"


def test_without_an_address_the_outlet_is_the_name_of_the_site():
    (item,) = read("a.html", page())
    assert item.source == "وكالة المثال"


@pytest.mark.parametrize(
    ("given", "expected"),
    [
        ('<time datetime="2015-09-30T10:00:00Z">الأربعاء</time>', "2015-09-30"),
        ("<p>الحقوق محفوظة © 2011</p>", None),
        ("<p>كما ورد في التقرير المنشور يوم 12/03/2014 عن هذا الموضوع</p>", None),
    ],
)
def test_a_day_counts_where_the_page_declares_it_and_is_never_guessed(given, expected):
    (item,) = read("a.html", page(body=given).replace(b"2015-09-30T21:10:00+03:00", b""))
    assert item.date == expected


@pytest.mark.parametrize("encoding", ["windows-1256", "iso-8859-6", "utf-16"])
def test_a_declared_character_set_is_followed(encoding):
    data = page(encoding) if encoding != "iso-8859-6" else page(encoding).replace(b"iso-8859-6", b"ISO-8859-6")
    (item,) = read("a.html", data)
    assert PARAGRAPHS[0] in item.text


def test_the_character_set_of_an_xml_declaration_is_followed():
    data = b'<?xml version="1.0" encoding="windows-1256"?>' + page("windows-1256").replace(b"meta charset", b"meta x")
    (item,) = read("a.html", data)
    assert PARAGRAPHS[0] in item.text


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (page().replace("قال".encode(), b"\xc7\xe1"), "undecodable"),
        (page("windows-1256").replace(b"windows-1256", b"no-such-set"), "undecodable"),
        (b"<html><p>The minister said that talks will resume next week.</p></html>", "not_arabic"),
        ("<html><!-- قال --></html>".encode(), "empty"),
        (b"<p>&#1602;</p>" * 700_000, "too_long"),
    ],
)
def test_pages_without_an_article_are_rejected(data, reason):
    (item,) = read("a.html", data)
    assert isinstance(item, Rejection) and (item.uri, item.reason) == ("a.html", reason)


@pytest.mark.parametrize(
    "body",
    [
        "<b>كلام</b> " * 40_000,
        "<p>" + '<a href="x">كلام</a> ' * 40_000 + "</p>",
        "<table><tr><td>كلام</td></tr></table>" * 10_000,
        "<div>" * 50_000 + "كلام",
        "<p>كلام</p>" * 15_000,
        "<p " + "x=y " * 100_000 + ">كلام</p>",
    ],
    ids=["inline", "links", "tables", "nested", "paragraphs", "attributes"],
)
def test_monstrous_pages_take_seconds_not_minutes(body):
    html = page(body=body)
    assert html.count(b"<") > MAX_TAGS or b"x=y" in html
    start = time.process_time()
    parse(Page("a.html", "a.html", html))
    assert time.process_time() - start < 10


def warc(kind, payload, uri="https://www.news.example/1", content_type="application/http; msgtype=response"):
    head = f"WARC/1.0\r\nWARC-Type: {kind}\r\nWARC-Target-URI: {uri}\r\nWARC-Date: 2015-10-01T00:00:00Z\r\n"
    head += f"WARC-Record-ID: <urn:uuid:1>\r\nContent-Type: {content_type}\r\nContent-Length: {len(payload)}\r\n\r\n"
    return head.encode() + payload + b"\r\n\r\n"


def http(data, *headers, status="200 OK", kind="text/html; charset=utf-8"):
    lines = "".join(f"{line}\r\n" for line in (f"HTTP/1.1 {status}", f"Content-Type: {kind}", *headers))
    return lines.encode() + b"\r\n" + data


INFO = warc("warcinfo", b"software: x", content_type="application/warc-fields")


def numbered(number, **options):
    data = page(body=f"<p>وهذه هي الفقرة الأخيرة من النص رقم {number} في هذه السلسلة من الأخبار.</p>")
    return warc("response", http(data, **options), uri=f"https://www.news.example/{number}")


RECORDS = [INFO, *(numbered(number) for number in range(5))]


@pytest.mark.parametrize(
    ("name", "pack"),
    [
        ("a.warc", b"".join),
        ("a.warc.gz", lambda records: b"".join(map(gzip.compress, records))),
        ("b.warc.gz", lambda records: gzip.compress(b"".join(records))),
        ("a.warc.zst", lambda records: b"".join(map(zstd, records))),
    ],
)
def test_every_html_response_of_an_archive_is_a_document(name, pack):
    items = read(name, pack(RECORDS))
    assert [item.uri for item in items] == [f"https://www.news.example/{number}" for number in range(5)]
    assert all(item.source == "news.example" and item.date == "2015-09-30" for item in items)
    assert all(item.place.startswith(f"{name}@") for item in items)


def test_the_place_is_the_offset_of_the_record():
    items = read("a.warc", b"".join(RECORDS))
    assert items[1].place == f"a.warc@{len(INFO) + len(RECORDS[1])}"


def test_other_answers_are_rejected_and_other_records_passed_over():
    records = [
        warc("request", b"GET / HTTP/1.1\r\n\r\n", content_type="application/http; msgtype=request"),
        numbered(1, status="404 Not Found"),
        numbered(2, kind="image/png"),
        warc("response", b"", content_type="text/dns"),
        warc("resource", page(), content_type="text/html"),
        warc("resource", b"x", content_type="text/css"),
        warc("response", http(b"x" * 9_000_000)),
    ]
    items = read("a.warc", b"".join(records))
    assert [getattr(item, "reason", "read") for item in items] == ["unsupported"] * 3 + [
        "read",
        "unsupported",
        "too_long",
    ]
    assert "HTTP 404" in items[0].detail and "image/png" in items[1].detail


def chunked(data):
    return b"%x\r\n%b\r\n0\r\n\r\n" % (len(data), data)


@pytest.mark.parametrize(
    "payload",
    [
        http(gzip.compress(page()), "Content-Encoding: gzip"),
        http(chunked(page()), "Transfer-Encoding: chunked"),
        http(page(), "Content-Encoding: gzip"),
        http(page("windows-1256").replace(b"<meta charset", b"<meta x"), kind="text/html; charset=windows-1256"),
    ],
    ids=["gzip", "chunked", "decoded by the crawler", "character set in the header"],
)
def test_payloads_are_decoded(payload):
    (item,) = read("a.warc", warc("response", payload))
    assert isinstance(item, Document) and PARAGRAPHS[0] in item.text


def flip(data):
    middle = len(data) // 2
    return data[:middle] + bytes([data[middle] ^ 0xFF, data[middle + 1] ^ 0x55]) + data[middle + 2 :]


@pytest.mark.parametrize(
    "damage",
    [flip, lambda data: data[:-8] + b"\0" * 8, lambda data: data[: len(data) // 2]],
    ids=["flipped bytes", "wrong checksum", "cut short"],
)
@pytest.mark.parametrize("which", [[3], [2, 3], [5], [1]])
def test_a_damaged_member_is_rejected_and_the_next_one_read(damage, which):
    members = [gzip.compress(record) for record in RECORDS]
    starts = [sum(map(len, members[:at])) for at in range(len(members))]
    for at in which:
        broken = damage(members[at])
        members[at] = broken + b"\0" * (len(members[at]) - len(broken))
    items = read("a.warc.gz", b"".join(members))
    assert [(item.uri, item.reason) for item in items if isinstance(item, Rejection)] == [
        (f"a.warc.gz@{starts[at]}", "corrupt") for at in which
    ]
    kept = [number for number in range(5) if number + 1 not in which]
    assert [item.uri for item in items if isinstance(item, Document)] == [
        f"https://www.news.example/{number}" for number in kept
    ]


def test_an_archive_cut_short_gives_all_but_its_last_record():
    for name, data in (("a.warc", b"".join(RECORDS)), ("a.warc.gz", b"".join(map(gzip.compress, RECORDS)))):
        items = read(name, data[:-400])
        assert [isinstance(item, Document) for item in items] == [True] * 4 + [False]
        assert items[-1].reason == "corrupt"


def test_rubbish_between_records_is_rejected_and_the_next_record_read():
    items = read("a.warc", b"".join([*RECORDS[:3], b"rubbish\r\n" * 20, *RECORDS[3:]]))
    assert [getattr(item, "reason", "read") for item in items] == ["read", "read", "corrupt", "read", "read"]


def test_what_is_no_archive_is_one_rejection():
    assert [item.reason for item in read("a.warc", b"no archive" * 1000)] == ["corrupt"]
    assert [item.reason for item in read("a.warc.gz", b"\x1f\x8b" + b"no archive" * 1000)] == ["corrupt"]
