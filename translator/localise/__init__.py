"""Numbers and dates: set in British English in a translation, and compared with those of the source."""

from __future__ import annotations

from translator.localise.compare import foreign_numbers, missing_numbers
from translator.localise.style import Change, Localised, localise

__all__ = ["Change", "Localised", "foreign_numbers", "localise", "missing_numbers"]
