"""Asking Parliament's public service for published documents, within limits of time and size. It writes no inquiry.

Only `polite_service.py` asks, over `http.py`, and only the hosts of `allowed_hosts.py`; it sends nothing but the
question. What the service lists of an inquiry: `inquiry_listing.py`; one record as a row of the model:
`api_records.py`. What has come and waits to be taken in: `download_spool.py`; `inquiry/fetching.py` does that.
"""

from __future__ import annotations

from .allowed_hosts import Refused
from .download_spool import Spool
from .polite_service import NotAnswered, Service

__all__ = ["NotAnswered", "Refused", "Service", "Spool"]
