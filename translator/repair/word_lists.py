"""How word lists are written down in this package: grouped in a block of text, parted by blanks."""

from __future__ import annotations


def words(block: str) -> frozenset[str]:
    """The words of a block.

    >>> sorted(words("de het een"))
    ['de', 'een', 'het']
    """
    return frozenset(block.split())
