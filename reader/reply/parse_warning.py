"""What the reader should know of a reply and of the file that it was read from."""

from dataclasses import dataclass

from reader.i18n import N_, LabelledEnum
from reader.text import Span


class WarningCode(LabelledEnum):
    """What the reader should know of a reply."""

    NUMBER_GAP = "number_gap", N_("a number before this one is missing")
    NUMBER_REPEATED = "number_repeated", N_("this number, or a later one, was there before")
    DOCUMENT_NUMBER_DAMAGED = "document_number_damaged", N_("this document number is damaged")
    DATE_IMPOSSIBLE = "date_impossible", N_("the calendar has no such date")
    DATE_DAMAGED = "date_damaged", N_("this date has lost a part")
    CHARACTER_DAMAGED = "character_damaged", N_("this character is damaged in the file")
    HEADINGS_CUT = "headings_cut", N_("too many headings: from here on they are left out")
    PAGE_NOT_READ = "page_not_read", N_("a picture without text, not read")
    PICTURE_NOT_READ = (
        "picture_not_read",
        N_("a picture on it was not read, only what is printed beside it"),
    )
    PAGE_LEFT_OUT = "page_left_out", N_("left out, since reading it takes too long")
    PAGE_BROKEN = "page_broken", N_("left out, since it is damaged or reading it needs more than 1 GB of memory")
    PAGE_IN_COLUMNS = "page_in_columns", N_("left out, since it is set in columns, whose order can't be told")
    PAGE_UNNAMED = "page_unnamed", N_("left out, since it doesn't say which characters it shows")
    PART_NOT_READ = "part_not_read", N_("a part of the file that can't be read")
    REST_NOT_READ = "rest_not_read", N_("too long: what follows is not read")
    TEXT_RECOGNISED = "text_recognised", N_("text recognised from a picture (OCR), which may be wrong")
    PART_MISSING = "part_missing", N_("missing from the file")
    TABLE_UNSURE = (
        "table_unsure",
        N_("has a table whose cells can't be told apart: look up on the page which heads a figure stands under"),
    )
    TEXT_STRUCK = "text_struck", N_("has words with a line through them: look up on the page whether they still hold")
    TEXT_UNSEEN = (
        "text_unseen",
        N_("has words without ink, in white or too small to be seen: look up on the page which aren't seen there"),
    )
    MORE_WARNINGS = "more_warnings", N_("too many warnings: from here on they are left out")


@dataclass(frozen=True, slots=True)
class ParseWarning:
    """Something that the reader should know and that was not guessed over; `message` has its details.

    A warning of the file that the text was read from has the `page`, from 1, or the `part` that it is about; where that
    was not read, its span is empty and stands where it would be. `unsure` are the characters in it that may be others.
    """

    code: WarningCode
    message: str
    span: Span
    page: int | None = None
    part: str | None = None
    unsure: tuple[Span, ...] = ()
