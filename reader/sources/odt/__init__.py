"""OpenDocument: texts as LibreOffice and WPS write them."""
