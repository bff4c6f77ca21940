"""How words were read that stand in a picture."""

from reader.i18n import N_, LabelledEnum


class Scan(LabelledEnum):
    """How words were read from a picture; that they were compared with it only a person can say."""

    RECOGNISED = "recognised", N_("recognised")
    UNSURE = "unsure", N_("recognised, unsure")
    COMPARED = "compared", N_("compared with it")
