"""Promises of many replies: by their deadlines, however exactly these are said, and as they stand in their replies."""

from pathlib import Path

from reader.library.promises import Promises, by_reply, promises
from tests.library.making import letter, place_in

TEXTS = {
    "1.txt": letter("我们将继续加强管护。我们将于2025年6月底前完成甲。", 1),
    "2.txt": letter("我们将于2025年完成乙。我们将于2025年6月底前完成丙。", 2),
    "3.txt": letter("我们将于2024年12月完成丁。", 3),
}


def test_what_is_due_in_a_year_or_month_is_so_by_its_last_day_and_overdue_only_after_it(tmp_path: Path) -> None:
    place = place_in(tmp_path, TEXTS)
    place.update()
    with place.opened() as library:
        replies = {reply for (reply,) in library.rows.execute("SELECT id FROM reply")}
        said = Promises(library)

        def words(today: int) -> list[str]:
            return [f"{said.words(due)[-2]}{'!' * due.is_overdue}" for due in promises(library, replies, today)]

        assert words(20241231) == ["丁", "丙", "甲", "乙", "护"]
        assert words(20250701) == ["丁!", "丙!", "甲!", "乙", "护"]
        assert words(20260101) == ["丁!", "丙!", "甲!", "乙!", "护"]

        dues = promises(library, replies, 20250101)
        assert [said.words(due)[-2] for due in by_reply(dues)] == ["丁", "乙", "丙", "护", "甲"]
        assert promises(library, {dues[0].reply}, 20250101) == dues[:1]
