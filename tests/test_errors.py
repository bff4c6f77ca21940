"""Facts about errors: how their sentences begin."""

from reader.errors import ReaderError


def test_a_sentence_that_stands_alone_begins_with_a_capital_unless_its_subject_does() -> None:
    alone = ReaderError("there is no library.", hint="Make one.")
    of_file = ReaderError("no such file.", subject="a.txt")

    assert (str(alone), alone.alone) == ("there is no library. Make one.", "There is no library. Make one.")
    assert (str(of_file), of_file.alone) == ("a.txt: no such file.", "a.txt: no such file.")
