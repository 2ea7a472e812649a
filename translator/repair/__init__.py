"""Repair of Dutch texts from OCR, PDF files and web pages: each change typed, logged and reasoned."""

from translator.repair.pipeline import repair
from translator.repair.rules import RULES

__all__ = ["RULES", "repair"]
