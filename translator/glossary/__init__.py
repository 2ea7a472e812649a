"""The glossary: which English a Dutch term wants, where a text has such terms, and whether a translation has the English.

A glossary is a CSV file with the columns `source,target,source_forms,target_forms,forbidden,case,status,note,reference`.
Several values of a cell are parted by `|`.

- `source`: the Dutch term in its base form. Its regular inflections are found too: plurals, genitives, the adjective's -e; in a
  term of several words, those of the head and of the adjectives before it. Only whole words count: a compound is another word.
- `target`: the wanted English, the preferred first. Empty: the Dutch stays.
- `source_forms`: further Dutch forms, such as variants of spelling, which are inflected as well. `form=English` gives one
  form, as it stands there, an English of its own.
- `target_forms`: further English that is admitted.
- `forbidden`: English that must not stand for the term.
- `case`: `any` (or empty): the Dutch in any case; `name`: only with a capital wherever the row has one; `exact`: only as in
  the row. The English has the capitals of the row, and one at the start of a sentence.
- `status`: `preferred` (or empty); `admitted`: its English is admitted beside that of the preferred row with the same source;
  `deprecated`: kept for the record, not enforced.
- `note`, `reference`: free text.
"""

from translator.glossary.check import check
from translator.glossary.occurrence import Occurrence, match_target
from translator.glossary.reading import read_glossary
from translator.glossary.rows import Problem, Severity
from translator.glossary.termbase import EMPTY_TERMBASE, Termbase
from translator.glossary.terms import Case, Status, Term

__all__ = [
    "EMPTY_TERMBASE",
    "Case",
    "Occurrence",
    "Problem",
    "Severity",
    "Status",
    "Term",
    "Termbase",
    "check",
    "match_target",
    "read_glossary",
]
