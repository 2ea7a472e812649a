"""The lint of a glossary: everything that is wrong with the file, not just the first thing."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

from translator.errors import GlossaryError
from translator.glossary.dialect import read_table
from translator.glossary.index import Form, all_forms
from translator.glossary.rows import Problem, Severity, parse
from translator.glossary.terms import Case, Status, Term
from translator.keys import text_key


def check(path: Path) -> tuple[Problem, ...]:
    """List the problems of a glossary file, by line; errors make it unusable.

    Raises:
        GlossaryError: The file cannot be read at all.
    """
    return inspect(read_bytes(path))[1]


def read_bytes(path: Path) -> bytes:
    """Read a glossary file.

    Raises:
        GlossaryError: It cannot be read.
    """
    try:
        return path.read_bytes()
    except OSError as error:
        raise GlossaryError(
            f"Cannot read the glossary {path}.", why=f"{error.strerror or error}.", next="give another file with --glossary"
        ) from error


def inspect(data: bytes) -> tuple[tuple[Term, ...], tuple[Problem, ...]]:
    """Return the terms of a glossary's bytes with all problems, in the order of lines."""
    try:
        table = read_table(data)
    except UnicodeDecodeError as error:
        line = data[: error.start].count(b"\n") + 1
        message = f"byte {error.start} is not text in UTF-8, UTF-16 or code page 1252; save the file as CSV UTF-8"
        return (), (Problem(line, Severity.ERROR, message),)
    terms, problems = parse(table)
    found = [*problems, *_doubles(terms), *_contradictions(terms), *_claims(terms), *_unchanged(terms)]
    return terms, tuple(sorted(found, key=lambda problem: (problem.line, problem.severity, problem.message)))


def _doubles(terms: Sequence[Term]) -> Iterator[Problem]:
    """Find rows with the source, the case rule and the status of an earlier row."""
    first: dict[tuple[str, Case, Status], Term] = {}
    for term in terms:
        name = text_key(term.source, casefold=term.case is Case.ANY)
        earlier = first.setdefault((name, term.case, term.status), term)
        if earlier is term or term.status is Status.DEPRECATED:
            continue
        if earlier.targets == term.targets:
            yield Problem(term.row, Severity.ERROR, f'"{term.source}" is a duplicate of line {earlier.row}')
        elif term.status is Status.PREFERRED:
            ours, theirs = ("|".join(each.targets) or "(stays Dutch)" for each in (term, earlier))
            message = f'"{term.source}" wants "{ours}" here and "{theirs}" in line {earlier.row}; give both in one row, as a|b'
            yield Problem(term.row, Severity.ERROR, message)


def _contradictions(terms: Sequence[Term]) -> Iterator[Problem]:
    """Find English that a row both wants and forbids."""
    for term in terms:
        wanted = {text_key(form) for form in (*term.targets, *term.target_forms, *(pair[1] for pair in term.paired))}
        for form in term.forbidden:
            if text_key(form) in wanted:
                yield Problem(term.row, Severity.ERROR, f'"{form}" is both wanted and forbidden for "{term.source}"')


def _claims(terms: Sequence[Term]) -> Iterator[Problem]:
    """Find Dutch forms that two rows claim for different English; a listed form beats one that a rule made."""
    first: dict[tuple[object, ...], Form] = {}
    reported: set[tuple[int, int]] = set()
    for form in all_forms(terms):
        words = form.key if form.term.case is Case.ANY else form.words
        place = (words, form.lead, form.gaps, form.tail, form.term.case)
        earlier = first.setdefault(place, form)
        rows = (form.term.row, earlier.term.row)
        same_source = text_key(form.term.source) == text_key(earlier.term.source)
        if rows[0] == rows[1] or rows in reported or same_source or form.listed != earlier.listed:
            continue
        reported.add(rows)
        severity = Severity.ERROR if form.listed and form.wanted != earlier.wanted else Severity.WARNING
        message = f'the form "{form.text}" of "{form.term.source}" is also one of "{earlier.term.source}" in line {rows[1]}'
        yield Problem(form.term.row, severity, message)


def _unchanged(terms: Sequence[Term]) -> Iterator[Problem]:
    """Find terms whose English is the Dutch, where that is no name."""
    for term in terms:
        if term.case is Case.ANY and term.source in term.targets and term.source[:1].islower():
            yield Problem(term.row, Severity.INFO, f'"{term.source}" is the same in English')
