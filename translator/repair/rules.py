"""The table of rules, in the order in which they run."""

from __future__ import annotations

from translator.repair.boilerplate import boilerplate
from translator.repair.capitals import capitals
from translator.repair.characters import (
    apostrophes,
    code_page,
    composed,
    controls,
    gaps,
    invisible,
    ligatures,
    separators,
    soft_hyphens,
    stray_blanks,
)
from translator.repair.columns import columns
from translator.repair.hyphens import hyphens, hyphens_in_line
from translator.repair.lost_letters import lost_letters, mojibake
from translator.repair.outcome import Fixer
from translator.repair.page_furniture import page_numbers, running_heads
from translator.repair.spaced import letter_spacing, split_words
from translator.repair.tool_messages import tool_messages

PAGE_RULES: dict[str, Fixer] = {
    "mojibake": mojibake,  # first: it looks at C1 controls, which the next rules take for code page 1252
    "code-page": code_page,
    "separators": separators,
    "tool-messages": tool_messages,
    "lost-letters": lost_letters,  # before controls, which would drop the NUL
    "controls": controls,
    "invisible": invisible,
    "ligatures": ligatures,
    "composition": composed,
    "soft-hyphens": soft_hyphens,
    "columns": columns,  # before gaps, which would close the gutter
    "page-numbers": page_numbers,
    "running-heads": running_heads,
    "apostrophes": apostrophes,
}
"""Rules for the page as it lies: characters, and what is not text."""

LINE_RULES: dict[str, Fixer] = {"hyphens": hyphens}
"""Rules for the line ends inside a paragraph."""

PARAGRAPH_RULES: dict[str, Fixer] = {
    "hyphens-in-line": hyphens_in_line,
    "letter-spacing": letter_spacing,  # before gaps: two blanks part two spaced words
    "gaps": gaps,
    "stray-blanks": stray_blanks,
    "split-words": split_words,
    "capitals": capitals,
    "boilerplate": boilerplate,
}
"""Rules for whole paragraphs, each on one line."""

RULES: dict[str, str] = {
    "mojibake": "UTF-8 that was read in another encoding is decoded again where the result is Dutch.",
    "code-page": "Controls of the C1 range become the signs of code page 1252.",
    "separators": "Line, page and paragraph separators inside the text become line breaks or blanks.",
    "tool-messages": "Messages of an OCR program are taken out, and the pages they name are flagged.",
    "lost-letters": "A ligature or letter lost as NUL or U+FFFD is put back where one word alone fits.",
    "controls": "Control characters that print nothing are taken out.",
    "invisible": "Zero-width characters and direction marks are taken out.",
    "ligatures": "Printers' ligatures become their letters.",
    "composition": "A letter with combining marks becomes one composed letter.",
    "soft-hyphens": "Soft hyphens inside a line are taken out.",
    "columns": "Two columns that were read across are put one behind the other.",
    "page-numbers": "Page numbers on a line of their own are taken out.",
    "running-heads": "Heads repeated at the top of pages are taken out.",
    "apostrophes": "An opening quote before a clitic becomes an apostrophe.",
    "rejoining": "A paragraph cut by a page, column or picture is joined again.",
    "moving": "What stood inside a sentence becomes a paragraph behind it.",
    "hyphens": "A hyphen at a line end is taken out, or kept without the break, by evidence.",
    "hyphens-in-line": "A hyphen and blank left in the middle of a line are taken out where the word is known.",
    "letter-spacing": "Words spaced out letter by letter are closed up.",
    "gaps": "Several or special blanks between words become one.",
    "stray-blanks": "Blanks before commas and stops and inside brackets are taken out.",
    "split-words": "A word that a blank cut in two is joined where only the whole is a word.",
    "capitals": "Capitals strewn inside words become what the document or lexicon has.",
    "boilerplate": "Newsletter calls, share buttons, credits and adverts of a web page are taken out.",
}
"""What each rule that an edit may name does."""
