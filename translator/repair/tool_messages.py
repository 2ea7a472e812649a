"""Messages of OCR tools in the text: out of it, into the ledger, with a flag for the pages that are missing."""

from __future__ import annotations

import re

from translator.bitext import Flag
from translator.repair.outcome import NOTHING, Context, Proposal
from translator.repair.tracked import Replacement

MESSAGES = (
    re.compile(r"\[OCR skipped on page\(s\) (?P<pages>[\d, -]{1,200})\]"),  # OCRmyPDF's sidecar file
    re.compile(r"\[skipped page(?: (?P<pages>\d{1,6}))?\]"),  # older OCRmyPDF
    re.compile(r"(?m)^Empty page!!$(?P<pages>)"),  # Tesseract
)


def tool_messages(text: str, _: Context) -> Proposal:
    """Take out what a tool wrote about itself."""
    if "OCR skipped" not in text and "skipped page" not in text and "Empty page" not in text:
        return NOTHING
    matches = sorted((m for pattern in MESSAGES for m in pattern.finditer(text)), key=lambda m: m.start())
    return Proposal(
        tuple(Replacement(m.start(), m.end(), "\n", "written by the OCR program") for m in matches),
        tuple(Flag("pages-missing", (m["pages"] or "").strip()) for m in matches),
    )
