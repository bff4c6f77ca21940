"""DOCX: the words of a Word document with the numbers of its lists."""
