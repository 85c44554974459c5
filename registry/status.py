"""Where an agreement stands in its life on a given day: once for people (pure), once for the database (SQL)."""

from __future__ import annotations

from datetime import date, timedelta

from sqlalchemy import ColumnElement, and_, case, literal, or_

from registry.schema import agreement
from registry.types import Status

#: An agreement is "akan berakhir" this many days before its last day: the longest of the three notices (6, 3 and
#: 1 month before) is too early for a list that staff act on, the shortest too late.
ENDING_DAYS = 90


def status_of(
    *, signed_to: str | None, numbers: str, last_to: str | None, terminated: str | None, renewed_on: str | None,
    as_of: date,
) -> Status:  # fmt: skip
    """The status on `as_of`. Where only a month or year is known, the last day it may mean counts.

    An agreement without a known last day is in force until somebody says otherwise.
    """
    day = as_of.isoformat()
    if terminated is not None and terminated <= day:
        return Status.TERMINATED
    if (signed_to is None and not numbers) or (signed_to is not None and signed_to > day):
        return Status.DRAFT
    if renewed_on is not None and renewed_on <= day:
        return Status.RENEWED
    if last_to is None:
        return Status.IN_FORCE
    if last_to < day:
        return Status.ENDED
    return Status.ENDING if last_to <= (as_of + timedelta(days=ENDING_DAYS)).isoformat() else Status.IN_FORCE


def status_sql(as_of: date) -> ColumnElement[str]:
    """The same decision as an expression over the table `agreement`; a test holds the two equal."""
    row, day = agreement.c, as_of.isoformat()
    soon = (as_of + timedelta(days=ENDING_DAYS)).isoformat()
    return case(
        (and_(row.terminated.is_not(None), row.terminated <= day), literal(Status.TERMINATED.value)),
        (
            or_(
                and_(row.signed_to.is_(None), row.numbers == ""), and_(row.signed_to.is_not(None), row.signed_to > day)
            ),
            literal(Status.DRAFT.value),
        ),
        (and_(row.renewed_on.is_not(None), row.renewed_on <= day), literal(Status.RENEWED.value)),
        (row.last_to.is_(None), literal(Status.IN_FORCE.value)),
        (row.last_to < day, literal(Status.ENDED.value)),
        (row.last_to <= soon, literal(Status.ENDING.value)),
        else_=literal(Status.IN_FORCE.value),
    )
