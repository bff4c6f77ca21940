"""The library: all replies in the folders that a person named, read once and found in a moment.

**What is where.** The places that were named or opened are a small file of the person's (`NamedPlaces`), written whole
or not at all. All else is a cache, a folder of its own that can be deleted at any moment and is then made anew from
the files:

- `library.db` (SQLite, WAL): each file with what came of it, by its name alone before it is read, each reply with what
  it says of itself, its sums with their bounds, promises, cited numbers; looked up by value, by indexes.
- `texts`: of each reply its text as words are looked for (see `reader.text.search`), its titles where they don't stand
  in that as they are called, and, each packed, what leads from there to its canonical text, its lines in a ledger as
  they are where nobody annotated any, and what tells which letter it is. Appended to only; a reply's row says where its
  own stand, and how far the file holds for good (`state.texts`).
- `index/` (tantivy): of each reply the set of its characters, of their pairs, and of its numbers. It names candidates;
  that they have the words is seen in `texts`.
- `lock`: held by the one that writes, and let go of by the system whatever ends it.

**A layout has a number**, and what is derived comes from a version of this program: a cache of another one is made
anew.

**Order of commits.** A batch of replies is appended to `texts`, which is synced; then the index commits; then SQLite.
Only SQLite says what there is. What ends between two of these leaves bytes behind `state.texts`, which the next writer
cuts off, and documents in the index whose numbers SQLite doesn't have, which nobody sees: the next writer deletes them
there before it gives such a number again. The other way round for what is gone: SQLite drops a reply and notes its
number (`dropped`); the index lets go of it with the next batch. So each reply that SQLite has is in `texts` and in the
index at any moment, whatever was ended when, and the next run reads what is missing: files that SQLite doesn't know
with this size and time.

**Readers** take SQLite's state first, then the index and `texts`, both of which are never behind it; they wait for no
writer. **The annotations' database** is not opened by any of this: who searches gives the notes (`reader.noting`).

Modules: `places` what was named or opened, `within` which files stand there, `scanning` those that are there now,
`extracting` a file understood (in processes of its own), `deriving` what is kept of it with its `bounds`, its `amounts`
and its `packing`, `schema`, `shelves`, `cache` and `writing` the folder, `updating` all of it; `listing` the files in
an order, a row at a time; `query` and `fields` what may be asked, `grams` what of that the index is, `conditions`,
`tops`, `numbers`, `matching` and `noted` how it is looked up, `truths`, `worded`, `parts` and `answering` which replies
it holds of, `marked` many of them together, `searching` and `hits` where it does, with the words around, `searches`
those that a person keeps; `naming` what replies are called, `citing` which cite which, `together` who answers with
whom; of any number of replies `promises`, `doubts` and `ledgers`, `letters` which are one letter, and `kept` one as it
was read.
"""
