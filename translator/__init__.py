"""Repairs Dutch texts from OCR, PDF and web pages and translates them into English, offline, with a glossary that holds."""

__version__ = "0.1.0"
__all__ = ["__version__"]
