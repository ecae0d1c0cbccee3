"""Archives: members become files of their own; what leads out, links, nests or explodes is refused with a reason."""

from __future__ import annotations

import io
import zipfile

import pytest

from tests.made.packed import docx, p, packed
from workbench.errors import Unreadable
from workbench.sources.formats import archive
from workbench.sources.formats.archive import members


def _refused(data: bytes) -> dict[str, str]:
    return {one.name: one.reason for one in members(data) if one.data is None}


def test_every_file_of_an_archive_is_given_in_the_order_of_names() -> None:
    data = packed(
        {
            "b/two.docx": docx(p("Two.")),
            "a.txt": "One.",
            "__MACOSX/._a.txt": "x",
            "b/.DS_Store": "x",
            "c/": "",
        }
    )
    assert [(one.name, one.data is not None, one.reason) for one in members(data)] == [
        ("a.txt", True, ""),
        ("b/two.docx", True, ""),
    ]
    assert archive.is_archive(data) and not archive.is_archive(docx(p("Two.")))


@pytest.mark.parametrize(
    "name", ["../up.txt", "a/../../up.txt", "/etc/up.txt", "C:\\up.txt", "..\\up.txt", "\\\\host\\up.txt"]
)
def test_a_name_that_leads_out_of_the_folder_is_refused(name: str) -> None:
    data = packed({name: "x", "good.txt": "y"})
    refused = _refused(data)
    assert len(refused) == 1 and "leads out of the folder" in next(iter(refused.values()))
    assert [one.name for one in members(data) if one.data] == ["good.txt"]


def test_an_archive_in_the_archive_is_refused_and_a_document_packed_as_zip_is_not() -> None:
    refused = _refused(
        packed({"in.zip": packed({"a.txt": "x"}), "in.docx": docx(p("x")), "in.tar.gz": b"\x1f\x8b\x08rest"})
    )
    assert sorted(refused) == ["in.tar.gz", "in.zip"] and "inside the archive" in refused["in.zip"]


def test_a_link_is_refused() -> None:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as package:
        link = zipfile.ZipInfo("link.txt")
        link.external_attr = 0o120777 << 16
        package.writestr(link, "/etc/passwd")
    assert "a link" in _refused(buffer.getvalue())["link.txt"]


def test_what_expands_beyond_the_limits_is_refused_and_the_rest_is_read() -> None:
    refused = _refused(
        packed({"bomb.txt": b"\0" * 61_000_000, "small.txt": "x", "large.txt": b"a" * 26_000_000})
    )
    assert (
        "more than 60 MB" in refused["bomb.txt"]
        and "26 MB" in refused["large.txt"]
        and "small.txt" not in refused
    )


def test_what_comes_out_of_all_members_together_is_limited(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("workbench.sources.formats.zip_packages.LARGEST_PACKAGE", 1_000)
    refused = _refused(packed({f"{n}.txt": b"a" * 400 for n in range(5)}))
    assert sorted(refused) == ["2.txt", "3.txt", "4.txt"]


def test_a_broken_archive_and_one_of_too_many_files_are_refused_whole() -> None:
    with pytest.raises(Unreadable, match="no whole zip package"):
        members(packed({"a.txt": "x"})[:-30])
    with pytest.raises(Unreadable, match="2,001 files"):
        members(packed({f"{n}.txt": "x" for n in range(2_001)}))


def test_a_member_whose_bytes_were_changed_is_refused_and_the_others_are_read() -> None:
    data = packed({"a.txt": "The first words of all.", "b.txt": "The second."})
    broken = data.replace(data[35:45], b"\xff" * 10, 1)
    assert [(one.name, one.data is None) for one in members(broken)] == [("a.txt", True), ("b.txt", False)]
