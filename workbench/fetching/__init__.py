"""Asking a public service for published documents: which addresses may be reached, how it is asked, what is kept.

Only `Service` opens a connection, only to the hosts of `addresses.ALLOWED`, and it sends nothing but the question.
"""

from __future__ import annotations

from .addresses import Refused
from .service import NotAnswered, Service
from .spool import Spool

__all__ = ["NotAnswered", "Refused", "Service", "Spool"]
