"""Of which rows of a ledger a query holds: fields mean of a row what they mean of a reply."""

from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace

import pytest

from reader import kinds
from reader.annotations import Anchored, Annotation, Kind, Review, anchor_all
from reader.facts import Facts, FundingStatus, Level
from reader.ledger import Row, merged, recognised, rows
from reader.ledger.views import lights_of
from reader.library.answering import Question, held
from reader.library.figures import Figures, asked_of_figures
from reader.library.ledgers import heads
from reader.library.query import QueryError
from reader.library.truths import NotWantedError
from reader.reply import Reply
from reader.understanding import understand
from reader.wide_ledger import WideRows
from tests.examples import annotation_on, money
from tests.library.making import Place, letter, place_in

TEXT = letter(
    "2021年县财政局安排资金300万元用于管网改造。2022年计划争取省级资金约1200万元。"
    "2023年下达梅镇资金19万元。另筹措数百万元。资金4800万元，包括管网3700万元、水厂300万元。",
    7,
)
FACTS = (
    Facts(year="2021", payer="县财政局", purpose="管网改造", level=Level.COUNTY),
    Facts(year="2022", level=Level.PROVINCE, status=FundingStatus.REQUESTED),
    Facts(year="2021/2023", recipient="梅镇"),
)
_ALL = "300 1200 19 数百 4800 3700 300"


def noted(reply: Reply, kind: str = "funding") -> Annotation:
    figure = replace(money("19万元", "190000"), said=Facts(year="2021/2023", recipient="梅镇"), review=Review.CONFIRMED)
    made = annotation_on(reply, "19万元")
    return replace(made, kind=Kind(kind), note="到账与否存疑", tags=("水/管网", "待查"), author="闻溪", figure=figure)


def listed(kind: str = "funding") -> tuple[Row, ...]:
    understood = understand(TEXT)
    sums = [figure for figure in understood.figures if figure.phrase.of(TEXT).endswith("元")]
    understood = replace(understood, facts=dict(zip((figure.span for figure in sums), FACTS, strict=False)))
    items: tuple[Anchored, ...] = anchor_all([noted(understood.reply, kind)], understood.reply)
    return rows(understood, "/letters/甲.txt", merged(understood.reply, recognised(understood), items))


ROWS = listed()
FIGURES = Figures(lights_of(ROWS))


def found(asked: str) -> str:
    """The figures that a query holds of, `?` behind those of which it may."""
    there = FIGURES.held(asked_of_figures(asked))
    return " ".join(
        ROWS[place].entry.figure.text.removesuffix("万元").removeprefix("约") + ("" if place in there.sure else "?")
        for place in sorted(there.may)
    )


@pytest.mark.parametrize(
    ("asked", "figures"),
    [
        ("", _ALL),
        ("管网改造", "300"),
        ("管网改造 2022年", ""),
        ("19万元", "19"),
        ("9万元", ""),
        ('"9万元"', "19"),
        ('"2021年县财政局安排"', "300"),
        ("青财函", _ALL),
        ("１９万元", "19"),
        ("-水厂", "300 1200 19 数百"),
        ("管网改造 or 梅镇", "300 19"),
        ("payer:财政局", "300"),
        ("recipient:梅镇", "19"),
        ("purpose:管网", "300"),
        ("level:province", "1200"),
        ("status:requested", "1200"),
        ("year:2021", "300 19?"),
        ("year>2021", "1200 19?"),
        ("-year:2021", "1200 19? 数百 4800 3700 300"),
        ("money>=1100万", "1200? 4800 3700"),
        ("money=300万", "300 300"),
        ("money=300万 year:2021", "300"),
        ("money=1200万 or money<20万", "1200? 19"),
        ("-money>0", "数百"),
        ("tag:水", "19"),
        ("tag:水利", ""),
        ("kind:funding", "19"),
        ("note:存疑", "19"),
        ("author:闻溪 tag:待查", "19"),
        ("author:他人 tag:待查", ""),
        ("is:reviewed", "19"),
        ("has:notes", "19"),
        ("has:doubts", "4800 3700 300"),
        ("issuer:青河", _ALL),
        ("issuer:白石", ""),
        ("number:青财函[2023]7号", _ALL),
        ("title:饮水", _ALL),
        ("signed>=2023-06 path:letters", _ALL),
        ("signed<2023", ""),
        ("class:A", ""),
    ],
)
def test_words_and_fields_are_asked_of_each_row(asked: str, figures: str) -> None:
    assert found(asked) == figures


@pytest.mark.parametrize(
    ("asked", "column", "said"),
    [
        ("水 due<2024", 3, "“due” can't be asked here."),
        ("cites:1", 1, "“cites” can't be asked here."),
        ("has:promises", 5, "“promises” is nothing that “has:” takes."),
        ("is:overdue", 4, "“overdue” is nothing that “is:” takes."),
        ("due_by:1", 1, "“due_by” is no field."),
        ("水 (", 3, "the bracket is not closed."),
    ],
)
def test_what_figures_can_t_be_asked_is_a_mistake_with_its_place(asked: str, column: int, said: str) -> None:
    with pytest.raises(QueryError) as mistake:
        asked_of_figures(asked)
    assert (mistake.value.column, mistake.value.message) == (column, said)


@pytest.mark.parametrize(
    "asked",
    [
        *(f"money{sign}{amount}万" for sign in ("=", "<", "<=", ">", ">=") for amount in (30, 50, 100)),
        *(f"year{sign}2022" for sign in ("=", "<", "<=", ">", ">=")),
        *("payer:财政", "purpose:水池", "-payer:财政", "money>=50万 year:2022"),
        *("issuer:青河", "number:3号", "title:第2个", "path:b.txt", "class:A", "signed:2023-06", "signed<2022"),
        *("published>2000", "水池 or money<30万", "has:doubts", "has:notes"),
    ],
)
def test_of_letters_with_one_figure_each_it_holds_of_the_rows_whose_letters_it_holds_of(
    place: Place, asked: str
) -> None:
    with place.opened() as library:
        of_library = heads(library, None)
        of_rows = Figures(WideRows(library, of_library).lights()).held(asked_of_figures(asked))
        of_replies = held(library, Question(asked_of_figures(asked), 20240701))
        replies = [head.reply for head in of_library]
        assert {replies[at] for at in of_rows.sure} == of_replies.sure
        assert {replies[at] for at in of_rows.may} == of_replies.may


@pytest.fixture(scope="module")
def place(tmp_path_factory: pytest.TempPathFactory) -> Place:
    said = (
        "50万元",
        "约50万元",
        "30—100万元",
        "超过50万元",
        "不少于30万元",
        "100余万元",
        "50万美元",
        "数十万元",
        "50万元",
    )
    made = place_in(
        tmp_path_factory.mktemp("library"),
        {
            f"{'abcdefghi'[n]}.txt": letter(
                f"{2020 + n % 4}年县财政局安排资金{amount}用于第{n}处水池。", n, 2020 + n % 4
            )
            for n, amount in enumerate(said)
        },
    )
    made.update()
    return made


def test_a_kind_that_only_a_colleague_s_note_has_can_be_asked() -> None:
    with pytest.raises(QueryError):
        asked_of_figures("kind:survey")
    figures = Figures(lights_of(listed("survey")))
    assert figures.held(asked_of_figures("kind:survey")).sure == {2}
    kinds.use(())


def test_several_threads_may_ask_at_once() -> None:
    figures = Figures(lights_of(ROWS))
    asked = [asked_of_figures(words) for words in ("money>1", "year:2021", "tag:水", "issuer:青河")] * 4
    with ThreadPoolExecutor(4) as threads:
        assert [*threads.map(figures.held, asked)] == [FIGURES.held(query) for query in asked]


def test_it_ends_early_where_nobody_waits_for_it() -> None:
    for asked in ("水", "money>1"):
        with pytest.raises(NotWantedError):
            Figures(lights_of(ROWS)).held(asked_of_figures(asked), lambda: True)
