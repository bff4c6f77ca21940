"""Every layout that was ever in use, as SQL frozen here: what the steps of that time made, with one note of each sort.

A layout is never changed, only added. They are named by what they lacked.
"""

import sqlite3
from contextlib import closing
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

from reader.reply import Reply
from tests.examples import NOW, span_of

APPLICATION_ID = 0x52505244
NOTE = "3f2c8a1e-9b7d-4c6a-8e5f-1a2b3c4d5e6f"

_REPLIES = """
CREATE TABLE "reply" (
   "id" INTEGER PRIMARY KEY, "digest" TEXT NOT NULL, "path" TEXT, "title" TEXT, "document_number" TEXT
) STRICT;
CREATE UNIQUE INDEX "idx_reply_digest" ON "reply" ("digest");
"""
_TAG = """CREATE TABLE "tag" (
   "annotation_id" TEXT REFERENCES "annotation"("id"),
   "position" INTEGER,
   "name" TEXT NOT NULL,
   PRIMARY KEY ("annotation_id", "position")
) STRICT"""
_ANNOTATIONS = f"""
CREATE TABLE "annotation" (
   "id" TEXT PRIMARY KEY,
   "reply_id" INTEGER NOT NULL REFERENCES "reply"("id"),
   "start" INTEGER NOT NULL,
   "end" INTEGER NOT NULL,
   "quote" TEXT NOT NULL,
   "prefix" TEXT,
   "suffix" TEXT,
   "section" TEXT,
   "kind" TEXT NOT NULL,
   "note" TEXT NOT NULL,
   "author" TEXT,
   "created" TEXT NOT NULL,
   "modified" TEXT NOT NULL,
   "revision" INTEGER NOT NULL,
   "deleted" TEXT
) STRICT;
CREATE INDEX "idx_annotation_reply_id_start" ON "annotation" ("reply_id", "start");
{_TAG};
"""
_FIGURE = """CREATE TABLE "figure" (
   "annotation_id" TEXT PRIMARY KEY REFERENCES "annotation"("id"),
   "kind" TEXT NOT NULL,
   "text" TEXT NOT NULL,
   "value" TEXT,
   "lower" TEXT,
   "upper" TEXT,
   "unit" TEXT NOT NULL,
   "qualifier" TEXT NOT NULL,
   "base" TEXT,
   "year" TEXT,
   "payer" TEXT,
   "purpose" TEXT,
   "status" TEXT"""
_FIGURES = f"""
{_FIGURE}
) STRICT;
"""
_DRAFTS_BY_DIGEST = """
CREATE TABLE "draft" (
   "digest" TEXT,
   "start" INTEGER,
   "end" INTEGER,
   "annotation_id" TEXT,
   "kind" TEXT NOT NULL,
   "note" TEXT NOT NULL,
   "tags" TEXT NOT NULL,
   "modified" TEXT NOT NULL,
   PRIMARY KEY ("digest", "start", "end")
) STRICT;
"""
_DRAFTS = """
CREATE TABLE "draft" (
   "reply_id" INTEGER REFERENCES "reply"("id"),
   "start" INTEGER,
   "end" INTEGER,
   "quote" TEXT NOT NULL,
   "prefix" TEXT,
   "suffix" TEXT,
   "section" TEXT,
   "annotation_id" TEXT,
   "kind" TEXT NOT NULL,
   "note" TEXT NOT NULL,
   "tags" TEXT NOT NULL,
   "modified" TEXT NOT NULL,
   PRIMARY KEY ("reply_id", "start", "end")
) STRICT;
"""
_REVIEW_WITHOUT_PART = """
ALTER TABLE "figure" ADD COLUMN "recipient" TEXT;
ALTER TABLE "figure" ADD COLUMN "level" TEXT;
ALTER TABLE "figure" ADD COLUMN "cumulative" INTEGER;
ALTER TABLE "figure" ADD COLUMN "in_kind" INTEGER;
ALTER TABLE "figure" ADD COLUMN "review" TEXT NOT NULL DEFAULT 'open';
ALTER TABLE "draft" ADD COLUMN "fields" TEXT;
"""
_REVIEW = """
ALTER TABLE "figure" ADD COLUMN "recipient" TEXT;
ALTER TABLE "figure" ADD COLUMN "level" TEXT;
ALTER TABLE "figure" ADD COLUMN "cumulative" INTEGER;
ALTER TABLE "figure" ADD COLUMN "in_kind" INTEGER;
ALTER TABLE "figure" ADD COLUMN "part" INTEGER;
ALTER TABLE "figure" ADD COLUMN "review" TEXT NOT NULL DEFAULT 'open';
ALTER TABLE "draft" ADD COLUMN "fields" TEXT;
"""
_DECISION = """CREATE TABLE "decision" (
   "annotation_id" TEXT PRIMARY KEY REFERENCES "annotation"("id"),
   "reply_id" INTEGER NOT NULL REFERENCES "reply"("id"),
   "start" INTEGER NOT NULL,
   "end" INTEGER NOT NULL
) STRICT"""
_DECISIONS = f"""
{_DECISION};
CREATE UNIQUE INDEX "idx_decision_reply_id_start" ON "decision" ("reply_id", "start");
CREATE TABLE "word" (
   "field" TEXT,
   "words" TEXT,
   "count" INTEGER NOT NULL,
   "last" TEXT NOT NULL,
   PRIMARY KEY ("field", "words")
) STRICT;
CREATE INDEX "idx_word_field_count_last" ON "word" ("field", "count", "last");
CREATE INDEX "idx_reply_document_number_title" ON "reply" ("document_number", "title");
CREATE INDEX "idx_reply_path" ON "reply" ("path");
DROP TABLE "draft";
CREATE TABLE "draft" (
   "reply_id" INTEGER NOT NULL REFERENCES "reply"("id"),
   "start" INTEGER NOT NULL,
   "end" INTEGER NOT NULL,
   "quote" TEXT NOT NULL,
   "prefix" TEXT,
   "suffix" TEXT,
   "section" TEXT,
   "annotation_id" TEXT,
   "kind" TEXT NOT NULL,
   "note" TEXT NOT NULL,
   "tags" TEXT NOT NULL,
   "modified" TEXT NOT NULL,
   "fields" TEXT,
   "window" TEXT NOT NULL DEFAULT '',
   PRIMARY KEY ("reply_id", "start", "end", "window")
) STRICT;
"""
_TEXTS = """
CREATE TABLE "text" (
   "reply_id" INTEGER PRIMARY KEY REFERENCES "reply"("id"),
   "words" BLOB NOT NULL,
   "length" INTEGER NOT NULL
) STRICT;
"""
_LOG = """
CREATE TABLE "device" ("id" INTEGER PRIMARY KEY, "uuid" TEXT NOT NULL, "name" TEXT NOT NULL) STRICT;
CREATE UNIQUE INDEX "idx_device_uuid" ON "device" ("uuid");
CREATE TABLE "annotator" ("id" INTEGER PRIMARY KEY, "uuid" TEXT NOT NULL, "name" TEXT NOT NULL) STRICT;
CREATE UNIQUE INDEX "idx_annotator_uuid" ON "annotator" ("uuid");
CREATE TABLE "change" (
   "seq" INTEGER PRIMARY KEY,
   "id" BLOB NOT NULL,
   "annotation_id" TEXT NOT NULL REFERENCES "annotation"("id"),
   "parents" BLOB NOT NULL,
   "device" INTEGER REFERENCES "device"("id"),
   "annotator" INTEGER REFERENCES "annotator"("id"),
   "time" TEXT NOT NULL,
   "undoes" BLOB,
   "head" INTEGER NOT NULL,
   "state" BLOB,
   "mark" BLOB NOT NULL
) STRICT;
CREATE INDEX "idx_change_annotation_id_head" ON "change" ("annotation_id", "head");
"""
_RESOLUTIONS = """
CREATE TABLE "resolution" (
   "annotation_id" TEXT NOT NULL REFERENCES "annotation"("id"),
   "reply_id" INTEGER NOT NULL REFERENCES "reply"("id"),
   "position" INTEGER NOT NULL,
   "start" INTEGER,
   "end" INTEGER,
   "quote" TEXT,
   "prefix" TEXT,
   "suffix" TEXT,
   "section" TEXT,
   "figure" TEXT,
   "author" TEXT,
   "decided" TEXT NOT NULL,
   PRIMARY KEY ("annotation_id", "reply_id")
) STRICT;
CREATE INDEX "idx_resolution_reply_id_start" ON "resolution" ("reply_id", "start");
CREATE INDEX "idx_reply_title" ON "reply" ("title");
"""
_IDENTITY_KEY = """CREATE TABLE "identity_key" (
   "key" INTEGER,
   "reply_id" INTEGER REFERENCES "reply"("id"),
   PRIMARY KEY ("key", "reply_id")
) STRICT"""
_LETTERS = f"""
CREATE TABLE "letter" (
   "id" INTEGER PRIMARY KEY,
   "uid" TEXT NOT NULL
) STRICT;
CREATE TABLE "version" (
   "id" INTEGER PRIMARY KEY,
   "letter_id" INTEGER NOT NULL REFERENCES "letter"("id")
) STRICT;
CREATE INDEX "idx_version_letter_id" ON "version" ("letter_id");
CREATE TABLE "identity" (
   "reply_id" INTEGER PRIMARY KEY REFERENCES "reply"("id"),
   "version_id" INTEGER NOT NULL REFERENCES "version"("id"),
   "reason" TEXT NOT NULL,
   "beside" INTEGER,
   "said" TEXT NOT NULL,
   "words" TEXT,
   "sketch" BLOB,
   "numerals" BLOB
) STRICT;
CREATE INDEX "idx_identity_version_id" ON "identity" ("version_id");
{_IDENTITY_KEY};
CREATE TABLE "told" (
   "id" INTEGER PRIMARY KEY,
   "one" TEXT NOT NULL,
   "other" TEXT NOT NULL,
   "joined" INTEGER NOT NULL,
   "author" TEXT,
   "made" TEXT NOT NULL
) STRICT;
CREATE INDEX "idx_told_one" ON "told" ("one");
CREATE INDEX "idx_told_other" ON "told" ("other");
CREATE TABLE "file" (
   "id" INTEGER PRIMARY KEY,
   "reply_id" INTEGER NOT NULL REFERENCES "reply"("id"),
   "digest" TEXT NOT NULL,
   "path" TEXT,
   "name" TEXT NOT NULL,
   "format" TEXT NOT NULL,
   "address" TEXT,
   "reader" TEXT NOT NULL,
   "seen" TEXT NOT NULL
) STRICT;
CREATE INDEX "idx_file_reply_id" ON "file" ("reply_id");
"""
_COMPACT = f"""
DROP TABLE "text";
CREATE TABLE "piece" (
   "id" INTEGER PRIMARY KEY,
   "words" BLOB NOT NULL
) STRICT;
CREATE TABLE "text" (
   "reply_id" INTEGER PRIMARY KEY REFERENCES "reply"("id"),
   "codec" TEXT NOT NULL,
   "length" INTEGER NOT NULL,
   "first" INTEGER NOT NULL,
   "last" INTEGER NOT NULL
) STRICT;
DROP TABLE "figure";
{_FIGURE},
   "recipient" TEXT,
   "level" TEXT,
   "cumulative" INTEGER,
   "in_kind" INTEGER,
   "part" INTEGER,
   "review" TEXT NOT NULL DEFAULT 'open'
) STRICT, WITHOUT ROWID;
DROP TABLE "tag";
{_TAG}, WITHOUT ROWID;
DROP TABLE "decision";
{_DECISION}, WITHOUT ROWID;
CREATE UNIQUE INDEX "idx_decision_reply_id_start" ON "decision" ("reply_id", "start");
DROP TABLE "identity_key";
{_IDENTITY_KEY}, WITHOUT ROWID;
DROP INDEX "idx_reply_document_number_title";
CREATE INDEX "idx_reply_document_number" ON "reply" ("document_number");
DROP TABLE "identity";
CREATE TABLE "identity" (
   "reply_id" INTEGER PRIMARY KEY REFERENCES "reply"("id"),
   "version_id" INTEGER NOT NULL REFERENCES "version"("id"),
   "reason" TEXT NOT NULL,
   "beside" INTEGER,
   "said" BLOB NOT NULL,
   "words" BLOB,
   "sketch" BLOB,
   "numerals" BLOB
) STRICT;
CREATE INDEX "idx_identity_version_id" ON "identity" ("version_id");
"""
_SAYINGS = """
ALTER TABLE "told" ADD COLUMN "device" INTEGER REFERENCES "device"("id");
ALTER TABLE "told" ADD COLUMN "annotator" INTEGER REFERENCES "annotator"("id");
ALTER TABLE "told" ADD COLUMN "act" TEXT;
ALTER TABLE "told" ADD COLUMN "undoes" TEXT;
"""
_SORT = """
ALTER TABLE "figure" ADD COLUMN "sort" TEXT;
"""
_EXPORTS = """
CREATE TABLE "export" (
   "id" INTEGER PRIMARY KEY,
   "path" TEXT NOT NULL,
   "reply_id" INTEGER REFERENCES "reply"("id"),
   "source" TEXT,
   "front" TEXT NOT NULL,
   "time" TEXT NOT NULL
) STRICT;
CREATE UNIQUE INDEX "idx_export_path" ON "export" ("path");
CREATE INDEX "idx_export_reply_id" ON "export" ("reply_id");
CREATE TABLE "export_part" (
   "export_id" INTEGER NOT NULL REFERENCES "export"("id"),
   "name" TEXT NOT NULL,
   "mark" BLOB,
   PRIMARY KEY ("export_id", "name")
) STRICT, WITHOUT ROWID;
CREATE TABLE "export_words" (
   "id" INTEGER PRIMARY KEY,
   "digest" BLOB NOT NULL,
   "name" TEXT NOT NULL,
   "mark" BLOB
) STRICT;
CREATE UNIQUE INDEX "idx_export_words_digest_name" ON "export_words" ("digest", "name");
CREATE INDEX "idx_export_words_name" ON "export_words" ("name");
"""
_NARROW = """
DROP TABLE "text";
CREATE TABLE "text" (
   "reply_id" INTEGER PRIMARY KEY REFERENCES "reply"("id"),
   "codec" TEXT NOT NULL,
   "length" INTEGER NOT NULL,
   "start" INTEGER NOT NULL,
   "size" INTEGER NOT NULL
) STRICT;
DROP TABLE "reply";
CREATE TABLE "reply" (
   "id" INTEGER PRIMARY KEY,
   "digest" ANY NOT NULL,
   "path" TEXT,
   "title" TEXT,
   "document_number" TEXT
) STRICT;
CREATE UNIQUE INDEX "idx_reply_digest" ON "reply" ("digest");
DROP TABLE "file";
CREATE TABLE "file" (
   "id" INTEGER PRIMARY KEY,
   "reply_id" INTEGER NOT NULL REFERENCES "reply"("id"),
   "digest" ANY NOT NULL,
   "path" TEXT,
   "name" TEXT,
   "format" TEXT NOT NULL,
   "address" TEXT,
   "reader" TEXT NOT NULL,
   "seen" TEXT NOT NULL
) STRICT;
CREATE INDEX "idx_file_reply_id" ON "file" ("reply_id");
"""
_SCAN = """
ALTER TABLE "figure" ADD COLUMN "scan" TEXT;
"""
_TABLES = _REPLIES + _ANNOTATIONS + _FIGURES
_SINCE_THE_THIRD = (
    _DECISIONS,
    _TEXTS,
    _LOG,
    _RESOLUTIONS,
    _LETTERS,
    _COMPACT,
    _SAYINGS,
    _SORT,
    _EXPORTS,
    _NARROW,
    _SCAN,
)
"""What each version added to the one before it, from the third on."""

LAYOUTS: dict[str, tuple[int, str]] = {
    "1, drafts by digest": (1, _TABLES + _DRAFTS_BY_DIGEST),
    "1": (1, _TABLES + _DRAFTS),
    "2, drafts by digest, no part": (2, _TABLES + _DRAFTS_BY_DIGEST + _REVIEW_WITHOUT_PART),
    "2, drafts by digest": (2, _TABLES + _DRAFTS_BY_DIGEST + _REVIEW),
    "2, no part": (2, _TABLES + _DRAFTS + _REVIEW_WITHOUT_PART),
    "2": (2, _TABLES + _DRAFTS + _REVIEW),
    **{
        str(version): (version, "".join((_TABLES, _DRAFTS, _REVIEW, *_SINCE_THE_THIRD[: version - 2])))
        for version in range(3, 3 + len(_SINCE_THE_THIRD))
    },
}
"""The version that the file says, and the statements that made its tables."""

_CONTENT = """
INSERT INTO reply (id, digest) VALUES (1, '{digest}');
INSERT INTO annotation VALUES ('{note}', 1, {start}, {end}, '540万元', '前', '后', '[["一", "情况"]]', 'funding',
    '已到位', 'tester', '{now}', '{now}', 3, NULL);
INSERT INTO tag VALUES ('{note}', 0, '水利');
INSERT INTO figure (annotation_id, kind, text, value, unit, qualifier, year, payer, purpose, status)
    VALUES ('{note}', 'money', '540万元', '5400000', 'CNY', 'exact', '2020', '省财政厅', '社工', 'allocated');
"""
_DRAFT_BY_DIGEST = """
INSERT INTO draft (digest, start, "end", annotation_id, kind, note, tags, modified) VALUES
    ('{digest}', {start}, {end}, '{note}', 'funding', '没写完', '水利', '{now}'),
    ('{digest}', 0, 4, NULL, 'key', '另一条', '', '{before}'),
    ('{unseen}', 5, 9, NULL, 'key', '没见过的', '', '{before}');
"""
_DRAFT = """
INSERT INTO reply (id, digest) VALUES (2, '{unseen}');
INSERT INTO draft (reply_id, start, "end", quote, annotation_id, kind, note, tags, modified) VALUES
    (1, {start}, {end}, '540万元', '{note}', 'funding', '没写完', '水利', '{now}'),
    (1, 0, 4, '索引号：', NULL, 'key', '另一条', '', '{before}'),
    (2, 5, 9, '没见过的', NULL, 'key', '没见过的', '', '{before}');
"""
_FIELDS = """UPDATE draft SET fields = '[["amount", "540万"]]' WHERE note = '没写完';"""
_WORDS = """
INSERT INTO word VALUES
    ('payer', '省财政厅', 1, '{now}'), ('purpose', '社工', 1, '{now}'), ('tags', '水利', 1, '{now}');
"""


_BYTES = "UPDATE reply SET digest = x'{digest}' WHERE id = 1; UPDATE reply SET digest = x'{unseen}' WHERE id = 2;"


def make(path: Path, name: str, reply: Reply) -> None:
    """Make a database as a reader of that time left it."""
    path.write_bytes(_made(name, reply.text, reply.digest))


@cache
def _made(name: str, text: str, digest: str) -> bytes:
    """What such a database is, closed, made once for all tests."""
    version, tables = LAYOUTS[name]
    span = span_of(text, "540万元")
    values = {
        "digest": digest,
        "unseen": "0" * 64,
        "note": NOTE,
        "start": span.start,
        "end": span.end,
        "now": NOW,
        "before": NOW.replace("08:00", "07:00"),
    }
    drafts = _DRAFT_BY_DIGEST if "digest" in name else _DRAFT
    content = _CONTENT + drafts + (_WORDS if version > 2 else "") + (_BYTES if version > 11 else "")
    with TemporaryDirectory() as folder:
        path = Path(folder) / "a.db"
        with closing(sqlite3.connect(path)) as raw:
            raw.execute("PRAGMA journal_mode=WAL")
            raw.execute("PRAGMA synchronous=OFF")
            raw.executescript(tables + content.format(**values) + (_FIELDS if version > 1 else ""))
            raw.execute(f"PRAGMA user_version={version}")
            raw.execute(f"PRAGMA application_id={APPLICATION_ID}")
        return path.read_bytes()
