"""What is said of the kept texts that couldn't be read."""

from reader.i18n import _, ngettext
from reader.store.texts import UnreadTextError
from reader.text.canonical import visible


class UnreadTexts:
    """Those met so far: how many are damaged, and in which forms of later versions others are."""

    def __init__(self) -> None:
        self._codecs: set[str] = set()
        self._damaged: set[str] = set()

    def add(self, digest: str, error: UnreadTextError) -> None:
        """Note one by its digest."""
        if error.codec is None:
            self._damaged.add(digest)
        else:
            self._codecs.add(error.codec)

    def __str__(self) -> str:
        """Sentences for the person; empty where all could be read."""
        said = []
        if self._codecs:
            said.append(
                _(
                    "A newer reply-reader kept an earlier text in a form that this one can't read ({names}): its notes "
                    "are looked for by what stands around them."
                ).format(names=visible(", ".join(sorted(self._codecs))))
            )
        if count := len(self._damaged):
            said.append(
                ngettext(
                    "{count} kept text is damaged: its notes are looked for by what stands around them.",
                    "{count} kept texts are damaged: their notes are looked for by what stands around them.",
                    count,
                ).format(count=count)
            )
        return " ".join(said)
