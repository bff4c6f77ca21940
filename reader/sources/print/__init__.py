"""Documents for print (PDF, OFD): characters at places on pages become the paragraphs they were set from."""
