"""The tables of the library's database, and the number of their layout; one of another layout is made anew."""

from reader.library.tops import NAMES, told

LAYOUT = 15
"""Of the tables, of what stands in `texts`, and of the index."""

TABLES = (
    # `texts` is how many bytes of the texts hold, `commits` how often something was written; `reader` the version of
    # the program that all was derived by.
    "CREATE TABLE state (name TEXT PRIMARY KEY, value NOT NULL) WITHOUT ROWID",
    # `outcome` is text, unread (why stands in `problem`, in no language yet), export, archive for one whose members all
    # are here, or new for a file that is to be read: until then its `size` is none that a file has.
    # Of a member `mtime` is its checksum. `shown` is the path, and what stands in it, as it is looked for.
    """CREATE TABLE file (
        id INTEGER PRIMARY KEY, path BLOB NOT NULL, member TEXT NOT NULL, size INTEGER NOT NULL, mtime INTEGER NOT NULL,
        digest BLOB, outcome TEXT NOT NULL, problem TEXT, reply INTEGER REFERENCES reply(id), shown TEXT NOT NULL,
        UNIQUE (path, member))""",
    "CREATE INDEX file_reply ON file(reply)",
    "CREATE INDEX file_outcome ON file(outcome)",
    # `rank` orders replies, the newest first, and ends with the id; a number is never given twice.
    """CREATE TABLE reply (
        id INTEGER PRIMARY KEY AUTOINCREMENT, rank INTEGER NOT NULL UNIQUE, digest BLOB NOT NULL UNIQUE,
        title TEXT, number TEXT, cited_as INTEGER REFERENCES word(id), issuer INTEGER REFERENCES word(id),
        signed TEXT, published TEXT,
        dated_from INTEGER NOT NULL, dated_to INTEGER NOT NULL, published_from INTEGER, published_to INTEGER,
        category TEXT, proposal_kind TEXT, proposal_number TEXT, proposal_title TEXT, session TEXT,
        characters INTEGER NOT NULL, scanned INTEGER NOT NULL, doubts INTEGER NOT NULL,
        sums INTEGER NOT NULL, promises INTEGER NOT NULL, lines INTEGER NOT NULL, money INTEGER NOT NULL,
        amount TEXT, account TEXT, totals INTEGER NOT NULL, amount_at INTEGER,
        title_words TEXT NOT NULL, number_words TEXT NOT NULL,
        at INTEGER NOT NULL, words INTEGER NOT NULL, titles INTEGER NOT NULL, packed INTEGER NOT NULL,
        joints TEXT NOT NULL, ledger INTEGER NOT NULL, traits INTEGER NOT NULL)""",
    "CREATE INDEX reply_joints ON reply(joints) WHERE joints <> ''",
    "CREATE INDEX reply_dated ON reply(dated_from, dated_to)",
    "CREATE INDEX reply_published ON reply(published_from, published_to)",
    "CREATE INDEX reply_category ON reply(category)",
    "CREATE INDEX reply_title ON reply(title_words)",
    "CREATE INDEX reply_number ON reply(number_words)",
    "CREATE INDEX reply_cited_as ON reply(cited_as)",
    "CREATE INDEX reply_issuer ON reply(issuer)",
    "CREATE INDEX reply_doubts ON reply(doubts)",
    "CREATE INDEX reply_sums ON reply(sums)",
    "CREATE INDEX reply_amount ON reply(amount_at)",
    "CREATE INDEX reply_promises ON reply(promises)",
    # Who pays, gets and answers, each once: words are looked for among some thousands, not among all sums.
    "CREATE TABLE word (id INTEGER PRIMARY KEY, printed TEXT NOT NULL UNIQUE, words TEXT NOT NULL)",
    "CREATE INDEX word_words ON word(words)",
    # `top` tells of which sums of its reply it is one of the largest (see `tops`).
    """CREATE TABLE sum (
        reply INTEGER NOT NULL REFERENCES reply(id), start INTEGER NOT NULL, "end" INTEGER NOT NULL,
        words TEXT NOT NULL, unit TEXT NOT NULL, qualifier TEXT NOT NULL,
        at INTEGER, least INTEGER, most INTEGER, year_from INTEGER, year_to INTEGER,
        payer INTEGER REFERENCES word(id), recipient INTEGER REFERENCES word(id), purpose INTEGER REFERENCES word(id),
        level TEXT, status TEXT, top INTEGER NOT NULL)""",
    "CREATE INDEX sum_reply ON sum(reply)",
    """CREATE TABLE promise (
        reply INTEGER NOT NULL REFERENCES reply(id), start INTEGER NOT NULL, "end" INTEGER NOT NULL,
        deadline TEXT, due_from INTEGER, due_to INTEGER)""",
    "CREATE INDEX promise_reply ON promise(reply)",
    """CREATE TABLE citation (
        reply INTEGER NOT NULL REFERENCES reply(id), start INTEGER NOT NULL, "end" INTEGER NOT NULL,
        number INTEGER NOT NULL REFERENCES word(id))""",
    "CREATE INDEX citation_reply ON citation(reply)",
    # Where the words of many replies stand, packed: number, beginning and end of each, by the first of these numbers.
    "CREATE TABLE shelf (first INTEGER PRIMARY KEY, packed BLOB NOT NULL)",
    # The numbers of some thousand replies, and which of these have a phrase that many of them have (see `often`).
    "CREATE TABLE volume (first INTEGER PRIMARY KEY, last INTEGER NOT NULL, replies BLOB NOT NULL)",
    """CREATE TABLE often (
        phrase BLOB NOT NULL, volume INTEGER NOT NULL REFERENCES volume(first), marks BLOB NOT NULL,
        PRIMARY KEY (phrase, volume)) WITHOUT ROWID""",
    # Numbers of replies of volumes that are gone.
    "CREATE TABLE lost (reply INTEGER PRIMARY KEY)",
    # What replies to one proposal have in common, as far as its number and session tell.
    "CREATE TABLE asked (key INTEGER NOT NULL, reply INTEGER NOT NULL REFERENCES reply(id))",
    "CREATE INDEX asked_key ON asked(key, reply)",
    "CREATE INDEX asked_reply ON asked(reply)",
    # What its traits are looked up by: texts that may be one letter have one of these in common.
    """CREATE TABLE trait (
        reply INTEGER NOT NULL REFERENCES reply(id), key INTEGER NOT NULL, PRIMARY KEY (reply, key)) WITHOUT ROWID""",
    # Numbers of replies that are gone here and may still be in the index.
    "CREATE TABLE dropped (reply INTEGER PRIMARY KEY)",
)
LOOKED_UP = {
    "sum_most": "sum(unit, most, least, reply)",
    "sum_range": "sum(unit, least, most, qualifier, reply) WHERE least < most",
    "sum_at": "sum(unit, at, reply)",
    "sum_year": "sum(year_from, year_to, unit, most, least, reply)",
    "sum_long": "sum(year_from, year_to, unit, most, least, reply) WHERE year_to - year_from >= 10000",
    "sum_largest": f"sum(unit, most, least, reply, top) WHERE {told('unit')}",
    "sum_top": f"sum(year_from, year_to, unit, most, least, reply, top) WHERE {told('period')}",
    **{f"sum_top_{name}": f"sum({name}, unit, most, least, reply, top) WHERE {told(name)}" for name in NAMES},
    "sum_payer": "sum(payer) WHERE payer NOT NULL",
    "sum_recipient": "sum(recipient) WHERE recipient NOT NULL",
    "sum_purpose": "sum(purpose) WHERE purpose NOT NULL",
    "sum_level": "sum(level) WHERE level NOT NULL",
    "sum_status": "sum(status) WHERE status NOT NULL",
    "promise_due": "promise(due_from, due_to, reply) WHERE due_from NOT NULL",
    "citation_number": "citation(number, reply)",
    "trait_key": "trait(key, reply)",
}
"""Indexes of what a reply has many of, by which these are looked up by value.

While most of a library is read for the first time they are not there: keeping each in its order takes several times as
long as making it at the end. What is asked for is found without them, too, if not as soon.
"""
