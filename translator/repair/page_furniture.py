"""What a printer puts on each page and no reader reads: page numbers and running heads."""

from __future__ import annotations

import itertools
import re
from collections import defaultdict

from translator.repair.lines import Line, ends_in_hyphen, ends_sentence, split_lines, starts_lower
from translator.repair.outcome import Context, Proposal
from translator.repair.tracked import Replacement

BARE_NUMBER = re.compile(r"\d{1,4}\Z")
MARKED_NUMBER = re.compile(
    r"(?:[-–—] ?\d{1,4} ?[-–—]|(?:pagina|pag\.|blz\.|bladzijde|p\.) ?\d{1,4}(?: ?(?:van|/) ?\d{1,4})?)\Z", re.IGNORECASE
)
"""- 12 -, Pagina 3 van 12, blz. 7"""

NUMBERED_HEAD = re.compile(r"(?:\d{1,4}[ \t]{3,}[^a-zß-ÿ]{5,70}|[^a-zß-ÿ]{5,70}[ \t]{3,}\d{1,4})\Z")
"""A title in capitals and a page number at the other end of the line."""

LONGEST_HEAD = 80
FEWEST_HEADS = 3
_DIGITS = re.compile(r"\d+")


def _interrupts(lines: list[Line], first: int, last: int) -> bool:
    """Whether lines `first` to `last` stand in the middle of a sentence."""
    if first == 0 or last + 1 >= len(lines):
        return False
    before, after = lines[first - 1].text, lines[last + 1].text
    return not ends_sentence(before) and (len(before) >= 25 or ends_in_hyphen(before)) and starts_lower(after)


def page_numbers(text: str, _: Context) -> Proposal:
    """Numbers alone on a line, when marked as page numbers, or when they count up and one at least cuts a sentence.

    A lone year or chapter number stays.
    """
    lines = [line for block in split_lines(text) for line in block]
    marked = [index for index, line in enumerate(lines) if len(line.text) <= 30 and MARKED_NUMBER.match(line.text)]
    bare = [index for index, line in enumerate(lines) if len(line.text) <= 4 and BARE_NUMBER.match(line.text)]
    cutting = [index for index in bare if _interrupts(lines, index, index)]
    certain = set(marked if len(marked) >= 2 or any(_interrupts(lines, i, i) for i in marked) else [])
    if cutting:
        certain.update(cutting)
        anchors = {int(lines[index].text) for index in cutting}
        for before, after in itertools.pairwise(bare):
            first, second = int(lines[before].text), int(lines[after].text)
            if 0 < second - first <= 2 and after - before > 3 and (first in anchors or second in anchors):
                certain.update((before, after))
                anchors.update((first, second))
    return Proposal(tuple(Replacement(lines[i].start, lines[i].end, "", "a page number") for i in sorted(certain)))


def running_heads(text: str, _: Context) -> Proposal:
    """A short line that comes back at least three times, far apart, and cuts a sentence at least twice."""
    lines = [line for block in split_lines(text) for line in block]
    places: dict[str, list[int]] = defaultdict(list)
    for index, line in enumerate(lines):
        if len(line.text) <= LONGEST_HEAD:
            places[_DIGITS.sub("#", line.text)].append(index)
    alone = {block[0].start for block in split_lines(text) if len(block) == 1}
    numbered = [i for i, line in enumerate(lines) if line.start in alone and NUMBERED_HEAD.match(line.text[:200])]
    found: list[Replacement] = []
    if len(numbered) >= 2 or any(_interrupts(lines, i, i) for i in numbered):
        found += [Replacement(lines[i].start, lines[i].end, "", "a head with the number of the page") for i in numbered]
    for head, indices in places.items():
        if len(indices) < FEWEST_HEADS or not any(c.isalpha() for c in head) or ends_sentence(head):
            continue
        if min(b - a for a, b in itertools.pairwise(indices)) < 5:
            continue
        if sum(_interrupts(lines, index, index) for index in indices) >= 2:
            found += [Replacement(lines[i].start, lines[i].end, "", "a head that comes back on each page") for i in indices]
    return Proposal(tuple({item.start: item for item in sorted(found)}.values()))
