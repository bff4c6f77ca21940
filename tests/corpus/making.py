"""Batches of files for a corpus."""

from collections.abc import Mapping

import pyarrow as pa

from reader.corpus import FILES


def letter(money: str, number: int = 1) -> str:
    """A letter with a sum."""
    said = f"    2023年，县财政安排资金{money}，用于修路。"
    return f"关于第{number}号建议的答复\n\n张代表：\n{said}\n\n青河县交通局\n2023年6月1日\n"


def files(contents: Mapping[str, str | bytes]) -> pa.RecordBatch:
    """A batch of files."""
    return pa.RecordBatch.from_pylist(
        [
            {"path": path, "data": content.encode() if isinstance(content, str) else content}
            for path, content in contents.items()
        ],
        schema=FILES,
    )
