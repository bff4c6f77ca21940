"""Presets: the same blocks with the signs of the programs that open them; what people tick there stays ticked."""

from dataclasses import replace

import pytest

from reader.annotations import Annotation, Kind, anchor_all
from reader.config import MARKDOWN
from reader.exchange.document import Document
from reader.exchange.markdown.blocks import TASKS
from reader.exchange.markdown.logseq import logseq_page
from reader.exchange.markdown.merging import Merged, Remembered, merge, ticked
from reader.exchange.markdown.notes import pieces_of
from reader.exchange.markdown.presets import LOGSEQ, PRESETS, citation_key
from reader.reply import Reply, parse
from tests.examples import REPLY, annotation_on
from tests.exchange.rendering import quotes

NAME = "rr-3f2c8a1e9b7d"


def document(reply: Reply, *annotations: Annotation, preset: str = "", cited: dict[str, str] | None = None) -> Document:
    return Document(reply, anchor_all(annotations, reply), "reply.txt", cited or {}, preset)


def noted(reply: Reply) -> Annotation:
    made = annotation_on(reply, "540万元", identifier="3f2c8a1e-9b7d-4c6a-8e5f-1a2b3c4d5e6f", note="存疑")
    return replace(made, kind=Kind.QUESTION)


def written(reply: Reply, preset: str) -> str:
    return pieces_of(document(reply, noted(reply), preset=preset)).document


@pytest.mark.parametrize("preset", PRESETS)
def test_the_quote_and_the_note_stand_there_in_every_preset(reply: Reply, preset: str) -> None:
    text = written(reply, preset)

    assert "安排维修养护资金**540万元**" in text
    assert "\n存疑\n" in text
    assert len(quotes(text)) == 1


def test_obsidian_has_callouts_by_kind_block_ids_and_links_to_them(reply: Reply) -> None:
    text = written(reply, "obsidian")

    assert f'<a id="{NAME}"></a>\n\n> [!question] question · 一\n> ' in text
    assert f"\n\n^{NAME}\n\n" in text


def test_obsidian_has_properties_and_links_to_the_replies_that_are_cited(reply: Reply) -> None:
    made = document(reply, preset="obsidian", cited={"青财函〔2022〕9号": "other.notes.md"})
    front = pieces_of(made).front

    assert front["aliases"] == ["关于对县十七届人大二次会议第58号建议的答复"]
    assert front["cites"] == ["[[other.notes]]"]


def test_obsidian_has_promises_as_tasks_with_the_last_day_on_which_they_are_due(reply: Reply) -> None:
    text = written(reply, "obsidian")

    assert (
        "- [ ] 我局将会同县水利局积极争取上级资金不少于300万元，力争2024年6月底前完成12处老旧水厂改造。 📅 2024-06-30\n"
        in text
    )


def test_pandoc_has_citations_and_footnotes(reply: Reply) -> None:
    text = written(reply, "pandoc")

    assert f" [@青财函-2023-61号, 一][^{NAME}]\n" in text
    assert f"\n[^{NAME}]: 青河县财政局《关于对县十七届人大二次会议第58号建议的答复》" in text
    assert 'bibliography: "reply.notes.bib"\n' in text


def test_a_reply_without_a_number_is_cited_by_its_digest() -> None:
    reply = parse("甲乙丙。")

    assert citation_key(document(reply)) == f"reply-{reply.digest[:8]}"


@pytest.mark.parametrize(
    ("there", "fresh", "expected"),
    [
        (
            "- [x] 甲。 📅 2024-06-30 ✅ 2024-06-01",
            "- [ ] 甲。 📅 2024-06-30",
            "- [x] 甲。 📅 2024-06-30 ✅ 2024-06-01",
        ),
        ("- [ ] 甲。\n- [x] 乙。", "- [ ] 乙。\n- [ ] 丙。", "- [x] 乙。\n- [ ] 丙。"),
        ("- [ ] 甲。 ⏫\nmine\n- [ ] 乙。", "- [ ] 乙。", "- [ ] 甲。 ⏫\nmine\n- [ ] 乙。"),
        ("## Mine\n- [-] 甲。\nbehind", "- [ ] 乙。", "## Mine\n- [-] 甲。\n- [ ] 乙。\nbehind"),
    ],
)
def test_what_a_person_did_to_a_task_stays(there: str, fresh: str, expected: str | None) -> None:
    assert ticked(there, fresh) == (expected or there)


def test_a_ticked_task_stays_ticked_and_new_promises_come_behind(reply: Reply) -> None:
    export = pieces_of(document(reply, preset="obsidian"))
    edited = export.document.replace("- [ ] 我局", "- [x] 我局")
    more = parse(REPLY.replace("完成12处老旧水厂改造。", "完成12处老旧水厂改造。我局将于2025年新建水厂3座。"))
    merged: Merged = merge(
        edited,
        pieces_of(document(more, preset="obsidian")),
        Remembered(frozenset({TASKS}), export.front, lambda _text: ()),
    )

    assert "- [x] 我局将会同县水利局" in merged.document
    assert "- [ ] 我局将于2025年新建水厂3座。 📅 2025-12-31" in merged.document
    assert not merged.edited


def test_the_settings_know_every_preset() -> None:
    assert (*PRESETS, LOGSEQ) == MARKDOWN


def test_logseq_has_an_outline_of_blocks_with_properties_and_promises_as_tasks(reply: Reply) -> None:
    note = replace(noted(reply), note="存疑\n第二行", tags=("水利", "2024"))
    page = logseq_page(document(reply, note))

    assert page.startswith("generator:: reply-reader\ntitle:: 关于对县十七届人大二次会议第58号建议的答复\n")
    assert "\n- ## 一、资金安排情况\n  - > 2022年，县财政安排维修养护资金**540万元**" in page
    assert "\n    id:: 3f2c8a1e-9b7d-4c6a-8e5f-1a2b3c4d5e6f\n" in page
    assert "\n    tags:: #水利, #tag-2024 (2024)\n    - 存疑\n      第二行\n" in page
    assert "\n    DEADLINE: <2024-06-30 Sun>\n" in page
