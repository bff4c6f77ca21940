"""Pages that are pictures: their text is recognised (the extra `ocr`), kept by digest, and placed as print."""
