"""What a process of a pool begins with that is forked: all is loaded, and done once on a letter.

Reading the first letter takes ten times as long as the second, since it makes out what is looked for in all.
"""

import distributed.nanny  # noqa: F401 - Dask's processes begin with it

import reader.commands.over  # noqa: F401 - other processes look for their work there
from reader.corpus.rows import rows
from reader.library.deriving import derived
from reader.library.updating import extracts  # noqa: F401
from reader.sources import read_data
from tests.corpus.making import files, letter
from tests.examples import REPLY

derived(read_data(REPLY.encode(), "reply.txt").text, [], [], ())
rows(files({"1.txt": letter("1万元")}))
