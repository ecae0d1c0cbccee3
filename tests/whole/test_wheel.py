"""What is built and sent to others has all that the package has, and works where this repository is not."""

from __future__ import annotations

from tests.proofs import wheel


def test_the_built_wheel_is_whole_and_reads_files_in_an_environment_of_its_own() -> None:
    # To a verified page: tests/proofs/wheel.py.
    assert [row for row in wheel.prove(verbs=1) if row[1] != row[2]] == []


def test_a_file_that_the_wheel_lacks_or_has_beyond_the_package_is_named() -> None:
    own = wheel.of_package()
    assert "workbench/py.typed" in own and "workbench/briefing/templates/briefing.css" in own
    assert wheel.differences(own, own - {"workbench/py.typed"} | {"tests/a.py"}) == (
        ["workbench/py.typed"],
        ["tests/a.py"],
    )
