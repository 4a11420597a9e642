"""From paths, folders and patterns to documents in one order, whatever the order they were named in."""

import errno
import gzip
import os
from concurrent.futures import ThreadPoolExecutor

import pyarrow as pa
import pytest

from etl import paths
from etl.exceptions import InputNotFoundError, InputUnreadableError, MetadataError
from etl.reading.documents import Document, Rejection
from etl.reading.inputs import find
from etl.reading.metadata import read_metadata

TEXT = "\ufeffقال الوزير:\r\nبدأت المحادثات.\n\n"


def read(*given, **options):
    return list(find(given, **options).read())


def zstd(data):
    sink = pa.BufferOutputStream()
    with pa.CompressedOutputStream(sink, "zstd") as stream:
        stream.write(data)
    return sink.getvalue().to_pybytes()


@pytest.fixture
def corpus(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "corpus" / "b").mkdir(parents=True)
    (tmp_path / "corpus" / "a.txt").write_bytes(TEXT.encode())
    (tmp_path / "corpus" / "b" / "a.txt").write_bytes("قالت الوزيرة".encode())
    (tmp_path / "corpus" / ".hidden.txt").write_bytes(b"x")
    (tmp_path / "corpus" / "notes.md").write_bytes(b"x")
    return tmp_path / "corpus"


def test_the_text_of_a_file_is_kept_to_the_last_character(corpus):
    (document,) = read(corpus / "a.txt")
    assert document == Document("corpus/a.txt", TEXT, place="corpus/a.txt")
    assert document.body == TEXT


@pytest.mark.parametrize(
    "given", [["corpus"], ["corpus/b", "./corpus/a.txt"], ["corpus/**/*.txt"], ["corpus/*", "corpus"]]
)
def test_the_order_does_not_depend_on_how_files_are_named(corpus, given):
    uris = [item.uri for item in read(*given) if isinstance(item, Document)]
    assert uris == ["corpus/a.txt", "corpus/b/a.txt"]


def test_a_path_below_the_working_folder_is_named_from_there(corpus):
    assert [item.uri for item in read(corpus.absolute())] == ["corpus/a.txt", "corpus/b/a.txt"]


def test_the_corpus_of_the_package_has_the_same_uris_everywhere(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    assert all(item.uri.startswith("seeds/articles/") for item in read(paths.ARTICLES))


@pytest.mark.parametrize(("ending", "compress"), [(".gz", gzip.compress), (".zst", zstd)])
def test_compressed_files_hold_the_same_text(corpus, ending, compress):
    path = corpus / f"c.txt{ending}"
    path.write_bytes(compress(TEXT.encode()))
    assert [item.text for item in read(path)] == [TEXT]
    path.write_bytes(compress(TEXT.encode()) + compress(TEXT.encode()))
    assert [item.text for item in read(path)] == [TEXT * 2]


@pytest.mark.parametrize(("ending", "compress"), [(".gz", gzip.compress), (".zst", zstd)])
@pytest.mark.parametrize("damage", [lambda data: data[:-5], lambda data: b"x" + data, lambda data: data[:12]])
def test_a_damaged_member_is_a_rejection_and_the_rest_is_read(corpus, ending, compress, damage):
    (corpus / f"0.txt{ending}").write_bytes(damage(compress(TEXT.encode() * 50)))
    broken, *rest = read(corpus)
    assert isinstance(broken, Rejection)
    assert (broken.uri, broken.reason) == (f"corpus/0.txt{ending}", "corrupt")
    assert len(rest) == 2 and all(isinstance(item, Document) for item in rest)


def test_bytes_that_are_no_utf8_are_rejected_with_their_place(corpus):
    (corpus / "a.txt").write_bytes("قال الوزير ".encode() + "قال".encode("cp1256"))
    rejection, _ = read(corpus)
    assert (rejection.uri, rejection.reason) == ("corpus/a.txt", "undecodable")
    assert rejection.detail.startswith("Byte 20 (0xde) is not UTF-8")


def test_an_empty_file_is_rejected(corpus):
    (corpus / "a.txt").write_bytes(b"")
    assert [item.reason for item in read(corpus / "a.txt")] == ["empty"]


def test_a_file_too_large_for_one_article_is_not_even_read(corpus):
    with open(corpus / "a.txt", "wb") as file:
        file.truncate(50_000_000)
    assert [item.reason for item in read(corpus / "a.txt")] == ["too_long"]


def test_a_file_of_another_format_is_rejected_where_it_was_named(corpus):
    (rejection,) = read(corpus / "notes.md")
    assert (rejection.uri, rejection.reason) == ("corpus/notes.md", "unsupported")


@pytest.mark.parametrize("given", ["none.txt", "none/*.txt", "corpus/[.txt", "empty", "x" * 400])
def test_what_leads_to_no_file_is_an_error_of_one_line(corpus, given):
    (corpus.parent / "empty").mkdir()
    with pytest.raises(InputNotFoundError) as caught:
        find(["corpus", given])
    assert caught.value.path == given and caught.value.exit_code == 2
    assert str(caught.value).startswith(f"{given}: ") and "\n" not in str(caught.value)


def test_a_name_that_looks_like_a_pattern_is_a_name_where_it_exists(corpus):
    (corpus / "[1].txt").write_bytes(TEXT.encode())
    assert [item.uri for item in read(corpus / "[1].txt")] == ["corpus/[1].txt"]


@pytest.mark.skipif(os.name == "nt" or os.geteuid() == 0, reason="root may read every file")
def test_a_file_that_may_not_be_read_is_an_error_or_a_rejection(corpus):
    (corpus / "a.txt").chmod(0)
    with pytest.raises(InputUnreadableError):
        find([corpus / "a.txt"])
    assert [item.reason for item in read(corpus) if isinstance(item, Rejection)] == ["unreadable"]


def test_a_file_that_vanishes_is_a_rejection(corpus):
    inputs = find([corpus])
    (corpus / "a.txt").unlink()
    first, second = inputs.read()
    assert isinstance(first, Rejection) and first.reason == "unreadable"
    assert isinstance(second, Document)


def test_a_name_that_is_no_utf8_has_a_uri_all_the_same(corpus):
    path = os.fsencode(corpus) + b"/\xff.txt"
    with open(path, "wb") as file:
        file.write(TEXT.encode())
    assert "corpus/\\xff.txt" in [item.uri for item in read(corpus)]


def test_links_that_lead_in_a_circle_or_up_are_not_followed(corpus):
    (corpus / "loop").symlink_to(corpus)
    (corpus / "up").symlink_to("..")
    (corpus.parent / "beside.txt").write_text(TEXT, encoding="utf-8")
    assert len(read(corpus)) == 2


def test_a_link_to_another_folder_is_followed_once(corpus):
    other = corpus.parent / "other"
    other.mkdir()
    (other / "c.txt").write_text(TEXT + "نعم", encoding="utf-8")
    (other / "back").symlink_to(corpus)
    for name in ("one", "two"):
        (corpus / name).symlink_to(other)
    assert [item.uri for item in read(corpus)] == ["corpus/a.txt", "corpus/b/a.txt", "corpus/one/c.txt"]


def test_what_bears_the_name_of_an_article_and_is_none_is_a_rejection(corpus):
    (corpus / "dangling.txt").symlink_to(corpus / "none")
    (corpus / "circle.html").symlink_to(corpus / "circle.html")
    os.mkfifo(corpus / "pipe.csv")
    told = [(item.uri, item.reason) for item in read(corpus) if isinstance(item, Rejection)]
    assert told == [
        ("corpus/circle.html", "unreadable"),
        ("corpus/dangling.txt", "unreadable"),
        ("corpus/pipe.csv", "unsupported"),
    ]


@pytest.mark.skipif(os.name == "nt" or os.geteuid() == 0, reason="root may enter every folder")
def test_a_folder_that_may_not_be_entered_is_a_rejection(corpus):
    (corpus / "b").chmod(0)
    found = [(item.uri, item.reason) for item in read(corpus) if isinstance(item, Rejection)]
    (corpus / "b").chmod(0o755)
    assert found == [("corpus/b", "unreadable")]


def test_line_ends_and_controls_in_a_name_are_escaped(corpus):
    (corpus / "new\nline\x1b.txt").write_text(TEXT, encoding="utf-8")
    assert "corpus/new\\nline\\x1b.txt" in [item.uri for item in read(corpus)]


def test_a_machine_that_can_open_no_more_files_is_no_fault_of_the_files(corpus, monkeypatch):
    def none_left(_):
        raise OSError(errno.EMFILE, "Too many open files")

    monkeypatch.setattr("etl.reading.inputs.opened", none_left)
    with pytest.raises(OSError, match="Too many"):
        read(corpus)


def test_a_table_about_files_that_cannot_be_read_stops_the_build(corpus):
    (corpus / "metadata.csv").write_text('file,date\n"a.txt,2015-01-01\n', encoding="utf-8")
    with pytest.raises(MetadataError, match="no CSV table"):
        find([corpus])


def test_a_metadata_table_declares_title_date_and_outlet(corpus):
    table = corpus.parent / "declared.csv"
    table.write_text("file,title,date,source,url\na.txt,عنوان,2015-09-30,وكالة,https://x.example\nz.txt,,,,\n")
    inputs = find([corpus / "a.txt", table], metadata=read_metadata(table))
    (document,) = inputs.read()
    assert (document.title, document.date, document.source) == ("عنوان", "2015-09-30", "وكالة")
    assert document.uri == "corpus/a.txt", "the uri of a file ends in its name"
    assert inputs.unmatched == 1


def test_metadata_csv_in_a_folder_counts_for_the_files_of_that_folder(corpus):
    (corpus / "metadata.csv").write_text("file,source\na.txt,الأولى\n", encoding="utf-8")
    (corpus / "b" / "metadata.csv").write_text("file,source\na.txt,الثانية\n", encoding="utf-8")
    assert [item.source for item in read(corpus)] == ["الأولى", "الثانية"]
    table = corpus.parent / "declared.csv"
    table.write_text("file,source\ncorpus/b/a.txt,الثالثة\n", encoding="utf-8")
    named = find([corpus], metadata=read_metadata(table)).read()
    assert [item.source for item in named] == ["الأولى", "الثالثة"]


def test_metadata_csv_with_texts_is_a_table_of_articles(corpus):
    (corpus / "metadata.csv").write_text("file,text\n1,قال الوزير\n", encoding="utf-8")
    assert "corpus/metadata.csv#1" in [item.uri for item in read(corpus)]


def test_progress_ends_at_the_size_of_all_files(corpus):
    inputs = find([corpus])
    assert inputs.bytes_read == 0
    list(inputs.read())
    assert inputs.bytes_read == inputs.bytes_total == sum(file.size for file in inputs.files) > 0


def test_workers_change_neither_items_nor_order(corpus):
    for number in range(100):
        (corpus / f"{number:03}.html").write_text(
            f"<article><h1>عنوان {number}</h1>"
            + f"<p>قال الوزير رقم {number} كلاما طويلا مفيدا في هذا الشأن كله.</p>" * 3,
            encoding="utf-8",
        )
    (corpus / "050.html").write_bytes(b"<p>only English</p>")
    with ThreadPoolExecutor(2) as pool:
        assert list(find([corpus]).read(pool)) == read(corpus)
