"""Which letter a text is, for the text at hand: what else is that letter, belongs to it, or may be meant, and why."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path

from sqlite_utils import Database

from reader.annotations.log import Hand
from reader.i18n import N_, LabelledEnum
from reader.letters import Reason, Relation, Told, Traits, compared, in_time
from reader.reply import Reply
from reader.store import letters, listing, sayings
from reader.store.database import Connection
from reader.store.listing import KnownLetter, KnownText
from reader.store.replies import Replies, asked, sought
from reader.store.sayings import Saying
from reader.store.values import LeftOut, Row, printed


class Standing(LabelledEnum):
    """How another text stands to the text at hand, in the order in which they are shown."""

    ONE = "one", N_("One letter")
    ASKED = "asked", N_("One letter, or another?")
    RELATED = "related", N_("Belongs to it")
    PARTED = "parted", N_("Another letter, a person said")


@dataclass(frozen=True, slots=True)
class Beside:
    """A text that notes were made on, beside the one at hand.

    `version` is the number of the letter's version that it is, `published` an ISO 8601 date where it says one.
    `through` is the digest of a third text that both are one letter with, where these two alone don't tell it.
    """

    text: KnownText
    standing: Standing
    reason: Reason
    version: int = 0
    published: str = ""
    through: str | None = None


@dataclass(frozen=True, slots=True)
class Around:
    """What stands around a text: others beside it, its own `version`, and what people said of any of these."""

    digest: str
    own: KnownText | None
    version: int
    beside: tuple[Beside, ...]
    said: tuple[Saying, ...]

    def those(self, standing: Standing) -> tuple[Beside, ...]:
        """The texts of one standing."""
        return tuple(each for each in self.beside if each.standing is standing)

    @property
    def versions(self) -> int:
        """How many versions of the letter are known."""
        return len({self.version, *(each.version for each in self.those(Standing.ONE))})


class Identities:
    """The letters of a database, and what people say of them."""

    def __init__(self, connection: Connection, replies: Replies, left_out: LeftOut, hand: Callable[[], Hand]) -> None:
        self._connection = connection
        self._replies = replies
        self._left_out = left_out
        self._hand = hand

    def all(self) -> list[KnownLetter]:
        """All letters that are known, with their versions, texts and files."""
        return self._connection.read(lambda db: listing.all_letters(db, self._left_out))

    def paths(self) -> dict[str, list[str]]:
        """Where the texts of each letter were read, the one that was met last first; of those without notes, too."""
        return self._connection.read(listing.paths_by_letter)

    def told(self, digests: Iterable[str]) -> list[Told]:
        """What people said of these texts: that two are one letter, or not."""
        wanted = list(digests)
        return self._connection.read(lambda db: sayings.told_of(db, wanted))

    def known(self) -> tuple[frozenset[int], frozenset[str]]:
        """What texts are looked up by that notes may be on: a text with none of these keys (see `Traits.keys`, and that
        of its title) and none of these digests has no notes, nor has another version of its letter."""

        def look(db: Database) -> tuple[frozenset[int], frozenset[str]]:
            keys = frozenset(row[0] for row in db.execute("SELECT DISTINCT key FROM identity_key"))
            texts = (printed(row[0]) for row in db.execute("SELECT digest FROM reply"))
            return keys, frozenset([*texts, *sayings.digests_said(db)])

        return self._connection.read(look)

    def tell(self, told: Iterable[Told], author: str, time: str) -> None:
        """Write down what a person said of texts, as one act; it holds until a person says something else of them."""
        self._say(list(told), author, time)

    def last(self, digests: Iterable[str]) -> Saying | None:
        """The last thing that this device said of these texts and that holds."""
        wanted = list(digests)
        return self._connection.read(lambda db: sayings.last_by(db, wanted, lambda: self._hand().device))

    def take_back(self, saying: Saying, author: str, time: str) -> None:
        """Let hold what was said before an act of the texts that it was about."""
        told = [Told(one, other, saying.joined) for one, other in saying.pairs]
        self._say(told, author, time, undoes=saying.act)

    def _say(self, told: list[Told], author: str, time: str, undoes: str | None = None) -> None:
        hand = self._hand()
        with self._connection.writing() as db:
            sayings.write(db, told, hand, author, time, undoes)
            digests = {digest for each in told for digest in (each.one, each.other)}
            letters.regroup(db, letters.rows_of(db, digests), self._left_out)

    def around(self, reply: Reply, path: Path | None) -> Around:
        """What stands around a text, which may have no notes yet."""
        return self._connection.read(lambda db: self._around(db, reply, sought(reply, path)))

    def _around(self, db: Database, reply: Reply, known: Row) -> Around:
        traits = self._replies.traits(reply)
        standings = self._standings(db, traits, known)
        its = letters.Known(db, standings, self._left_out).traits
        standing_of = {each.digest: standings[key] for key, each in its.items()}
        traits_of = {each.digest: each for each in its.values()}
        versions = [
            [text for text in version if text.digest in traits_of]
            for letter in listing.letters_of(db, standings, self._left_out)
            for version in letter.versions
        ]
        ones = [some for some in versions if any(standing_of[text.digest] is Standing.ONE for text in some)]
        own = next((some for some in ones if any(text.digest == reply.digest for text in some)), None) or next(
            (some for some in ones if any(_is_same(traits, traits_of[text.digest]) for text in some)), []
        )
        if not own:
            ones.append(own)

        def published(version: list[KnownText]) -> str:
            dates = (traits_of[text.digest].published for text in version)
            return next(filter(None, dates), traits.published if version is own else "")

        ones = in_time(ones, published)
        number = {text.digest: at for at, some in enumerate(ones, start=1) for text in some}
        joined = {frozenset((each.one, each.other)) for each in sayings.told_of(db, [reply.digest]) if each.joined}

        def beside(text: KnownText) -> Beside:
            standing, other = standing_of[text.digest], traits_of[text.digest]
            verdict = compared(traits, other)
            reason, through = verdict.reason, None
            if frozenset((reply.digest, text.digest)) in joined:
                reason = Reason.BY_HAND
            elif standing is Standing.PARTED:
                reason = Reason.PARTED
            elif standing is Standing.ONE and not verdict.relation.is_one_letter:
                reason, through = text.reason, text.beside
            return Beside(text, standing, reason, number.get(text.digest, 0), other.published, through)

        texts = [text for some in versions for text in some]
        found = sorted(
            (beside(text) for text in texts if text.digest != reply.digest),
            key=lambda each: (list(Standing).index(each.standing), each.version),
        )
        said = sayings.sayings(db, {reply.digest, *standing_of}, self._left_out)
        return Around(
            digest=reply.digest,
            own=next((text for text in texts if text.digest == reply.digest), None),
            version=next(at for at, some in enumerate(ones, start=1) if some is own),
            beside=tuple(found),
            said=tuple(said),
        )

    def _standings(self, db: Database, traits: Traits, known: Row) -> dict[int, Standing]:
        """The rows of the texts around one, with how each stands to it."""
        one, parted = letters.mates(db, traits, self._left_out)
        near = letters.near(db, traits, self._left_out)
        related = [key for key, relation in near.items() if relation is Relation.RELATED]
        return {
            **dict.fromkeys(related, Standing.RELATED),
            **dict.fromkeys(asked(db, one, parted, known), Standing.ASKED),
            **dict.fromkeys(parted, Standing.PARTED),
            **dict.fromkeys(one, Standing.ONE),
        }


def _is_same(one: Traits, other: Traits) -> bool:
    """Whether two texts are the same version of a letter."""
    return compared(one, other).relation is Relation.SAME
