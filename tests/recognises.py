"""Whether the extra `ocr` that is installed recognises a page: `python -I tests/recognises.py`, with that Python.

It imports nothing of the checkout.
"""

import io
import os
import subprocess
import sys
import tempfile
from pathlib import Path

WORDS = "2021 540.37"
_PATIENCE = 300
# Helvetica, of which each character is said to be one of private use, as fonts do that are made for one document.
_NAMES = """\
/CIDInit /ProcSet findresource begin 12 dict begin begincmap
1 begincodespacerange <00> <FF> endcodespacerange
1 beginbfrange <20> <7E> <E120> endbfrange
endcmap end end"""


def picture() -> bytes:
    """A page as a PNG file."""
    from PIL import Image, ImageDraw

    page = Image.new("RGB", (1200, 1600), "white")
    ImageDraw.Draw(page).text((100, 100), WORDS, font_size=60, fill="black")
    stream = io.BytesIO()
    page.save(stream, "PNG")
    return stream.getvalue()


def misnamed() -> bytes:
    """A PDF that shows the same, and says that these are other characters."""
    content = f"BT /F 30 Tf 60 700 Td ({WORDS}) Tj ET"
    objects = [
        "<</Type/Catalog/Pages 2 0 R>>",
        "<</Type/Pages/Kids[3 0 R]/Count 1>>",
        "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</Font<</F 5 0 R>>>>>>",
        f"<</Length {len(content)}>>\nstream\n{content}\nendstream",
        "<</Type/Font/Subtype/Type1/BaseFont/Helvetica/ToUnicode 6 0 R>>",
        f"<</Length {len(_NAMES)}>>\nstream\n{_NAMES}\nendstream",
    ]
    body, places = "%PDF-1.4\n", []
    for number, each in enumerate(objects, start=1):
        places.append(len(body))
        body += f"{number} 0 obj\n{each}\nendobj\n"
    table = "".join(f"{place:010} 00000 n \n" for place in places)
    size = len(objects) + 1
    end = f"trailer\n<</Size {size}/Root 1 0 R>>\nstartxref\n{len(body)}\n%%EOF\n"
    return f"{body}xref\n0 {size}\n0000000000 65535 f \n{table}{end}".encode()


def main() -> None:
    """Read both with what is installed."""
    with tempfile.TemporaryDirectory() as name:
        os.environ.update(XDG_CONFIG_HOME=name, XDG_STATE_HOME=name, XDG_DATA_HOME=name, XDG_CACHE_HOME=name)
        for file, data in (("page.png", picture()), ("page.pdf", misnamed())):
            path = Path(name, file)
            path.write_bytes(data)
            command = [sys.executable, "-I", "-m", "reader", "text", str(path)]
            done = subprocess.run(command, capture_output=True, text=True, timeout=_PATIENCE, check=False)
            assert "540.37" in done.stdout, f"{file}: {done.stdout}{done.stderr}"


if __name__ == "__main__":
    main()
