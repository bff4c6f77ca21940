"""The rules of recognising, by name: what finds a figure, and what refuses a number that looks like one."""

from enum import StrEnum

from reader.i18n import N_


class Rule(StrEnum):
    """What finds figures."""

    AMOUNT = "amount"
    BARE = "bare"
    LENT = "lent"
    SIGNED = "signed"
    HUNDREDTHS = "hundredths"
    FRACTION = "fraction"
    TIMES = "times"
    HALF = "half"
    SEVERAL = "several"
    UNCOUNTED = "uncounted"
    ORDER = "order"
    NO_CURRENCY = "no_currency"
    DAMAGED = "damaged"
    CELL = "cell"
    DATE = "date"
    DOCUMENT_NUMBER = "document_number"


RULES: dict[Rule, str] = {
    Rule.AMOUNT: N_("a number with its unit behind it"),
    Rule.BARE: N_("a number without a unit where money is spoken of"),
    Rule.LENT: N_("a number with the unit of a later one, as in 从500提高到600元"),
    Rule.SIGNED: N_("a currency's sign before a number"),
    Rule.HUNDREDTHS: N_("hundredths, thousandths or ten-thousandths before their number"),
    Rule.FRACTION: N_("a part of a whole in words, as in 三分之一"),
    Rule.TIMES: N_("so many times as much, as in 增长两倍, 翻一番"),
    Rule.HALF: N_("half of a magnitude, as in 半个亿"),
    Rule.SEVERAL: N_("several of a magnitude, as in 数百万元"),
    Rule.UNCOUNTED: N_("a magnitude alone, as in 近百万元"),
    Rule.ORDER: N_("an order of magnitude, as in 百亿级产业"),
    Rule.NO_CURRENCY: N_("a sum whose words say no one currency: its value is left open"),
    Rule.DAMAGED: N_("a number that is damaged, or whose sign is not certain: its value is left open"),
    Rule.CELL: N_("a number in a table whose head, or a line above, says its unit"),
    Rule.DATE: N_("a date"),
    Rule.DOCUMENT_NUMBER: N_("a document number"),
}
"""What each rule finds, as msgids."""


class Refusal(StrEnum):
    """Why a number is no figure."""

    ORDINAL = "ordinal"
    WORD = "word"
    LONGER_NUMBER = "longer_number"
    CLOCK = "clock"
    SIGN = "sign"
    OTHER_WORD = "other_word"
    NO_UNIT = "no_unit"
    NO_MONEY = "no_money"
    ENGLISH = "english"
    CUT = "cut"
    NO_QUANTITY = "no_quantity"
    PAGE = "page"
    NO_VALUE = "no_value"
    NO_TENTHS = "no_tenths"
    UNSAID = "unsaid"
    NO_DATE = "no_date"
    OVERLAPPED = "overlapped"


REFUSALS: dict[Refusal, str] = {
    Refusal.ORDINAL: N_("第 stands before it: it numbers, and counts nothing"),
    Refusal.WORD: N_("a letter, a stroke or a plus before it makes it part of a name"),
    Refusal.LONGER_NUMBER: N_("digits, a point or a magnitude before it make it part of a longer number"),
    Refusal.CLOCK: N_("a number and a colon before it make it a time or a proportion"),
    Refusal.SIGN: N_("whether what stands before it is a minus can't be known"),
    Refusal.OTHER_WORD: N_("what looks like its unit begins another word"),
    Refusal.NO_UNIT: N_("no unit that is known stands behind it"),
    Refusal.NO_MONEY: N_("it has no unit, and nothing near it says that it is money"),
    Refusal.ENGLISH: N_("an English magnitude follows"),
    Refusal.CUT: N_("it was cut off another number, by a line's end, a blank, a wrong separator or a blot"),
    Refusal.NO_QUANTITY: N_("a Han numeral that counts nothing here, as in 一元化"),
    Refusal.PAGE: N_("it stands alone on its line, as a page number does"),
    Refusal.NO_VALUE: N_("its digits are no one number"),
    Refusal.NO_TENTHS: N_("a whole has no more than ten tenths"),
    Refusal.UNSAID: N_("a unit that says no sum, as in 单位：万元"),
    Refusal.NO_DATE: N_("part of a date that there is not, or whose year isn't known"),
    Refusal.OVERLAPPED: N_("its words belong to a figure that begins earlier or is longer"),
}
"""What each refusal says, as msgids."""
