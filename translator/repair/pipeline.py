"""The rules in their order, again and again until nothing changes."""

from __future__ import annotations

import re
from collections.abc import Mapping

from translator.bitext import Document, Edit, Flag, Paragraph
from translator.repair.kinds import kinds
from translator.repair.layout import PARAGRAPH, unwrap
from translator.repair.outcome import Context, Fixer
from translator.repair.rules import LINE_RULES, PAGE_RULES, PARAGRAPH_RULES
from translator.repair.tracked import Replacement, SourceLines, Tracked, log

MOST_ROUNDS = 8
"""A bound against rules that undo each other; texts settle in two or three rounds."""

_RETURN = re.compile(r"\r\n?")
_SINGLE_BREAK = re.compile(r"(?<!\n)\n(?!\n)")

Located = list[tuple[int, Edit]]


def _apply(
    tracked: Tracked,
    table: Mapping[str, Fixer],
    context: Context,
    source: SourceLines,
    edits: Located,
    flags: dict[Flag, None],
) -> Tracked:
    for rule, fixer in table.items():
        proposal = fixer(tracked.text, context)
        edits += log(tracked, proposal.replacements, rule, source)
        flags.update(dict.fromkeys(proposal.flags))
        tracked = tracked.replace(proposal.replacements)
    return tracked


def _round(tracked: Tracked, source: SourceLines, edits: Located, flags: dict[Flag, None]) -> Tracked:
    tracked = _apply(tracked, PAGE_RULES, Context(tracked.text), source, edits, flags)
    context = Context(tracked.text)
    tracked, moves = unwrap(tracked, context.words, source)
    edits += moves
    tracked = _apply(tracked, LINE_RULES, context, source, edits, flags)
    tracked = tracked.replace([Replacement(m.start(), m.end(), " ") for m in _SINGLE_BREAK.finditer(tracked.text)])
    return _apply(tracked, PARAGRAPH_RULES, context, source, edits, flags)


def repair(text: str) -> Document:
    r"""Read the paragraphs out of a text and mend them.

    The edits are in the order of the source; where several touch one place, in the order in which they were made. `before` is
    what stood there when the rule ran. Unwrapping a line into a blank is not an edit, since no letter changes.

    >>> document = repair("De arbeiders-\nbeweging groeide.\n")
    >>> document.paragraphs[0].text, document.edits[0].before, document.edits[0].after
    ('De arbeidersbeweging groeide.', 'arbeiders-\nbeweging', 'arbeidersbeweging')
    """
    source = SourceLines(text)
    tracked = Tracked(text)
    tracked = tracked.replace([Replacement(m.start(), m.end(), "\n") for m in _RETURN.finditer(text)])
    edits: Located = []
    flags: dict[Flag, None] = {}
    for _ in range(MOST_ROUNDS):
        before = tracked.text
        tracked = _round(tracked, source, edits, flags)
        if tracked.text == before:
            break
    texts = [stripped for block in tracked.text.split(PARAGRAPH) if (stripped := block.strip())]
    moved = frozenset(" ".join(edit.after.split()) for _, edit in edits if edit.rule == "moving")
    told = kinds(texts, moved)
    return Document(
        tuple(Paragraph(number, kind, text) for number, (kind, text) in enumerate(zip(told, texts, strict=True), 1)),
        tuple(edit for _, edit in sorted(edits, key=lambda located: located[0])),
        tuple(flags),
    )
