"""Asking a public service for published documents: which addresses may be reached, how it is asked, what is kept.

Only `Service` opens a connection, only to the hosts of `addresses.ALLOWED`, and it sends nothing but the question.
"""

from __future__ import annotations

from .allowed_hosts import Refused
from .download_spool import Spool
from .polite_service import NotAnswered, Service

__all__ = ["NotAnswered", "Refused", "Service", "Spool"]
