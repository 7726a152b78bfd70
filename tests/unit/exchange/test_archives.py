"""ZIP archives: what is in them comes in; what is meant to do harm does not."""

import io
import struct
import zipfile
import zlib
from pathlib import Path

from annotator.exchange.importing import import_paths
from annotator.store import Project


def archive(path: Path, files: dict[str, bytes], compression: int = zipfile.ZIP_DEFLATED) -> Path:
    with zipfile.ZipFile(path, "w", compression) as file:
        for name, data in files.items():
            file.writestr(name, data)
    return path


def titles(project: Project) -> list[str]:
    return sorted(document.title for document in project.documents())


def test_all_that_is_in_an_archive_comes_in_whatever_its_kind_and_encoding(project: Project, tmp_path: Path) -> None:
    path = archive(
        tmp_path / "أخبار.zip",
        {
            "مجلد/خبر.txt": "خبر أول".encode(),
            "مجلد/قديم.txt": "قال الوزير إن المعرض مفتوح للجميع".encode("windows-1256"),
            "two.jsonl": '{"text": "خبر ثان"}\n{"text": "خبر ثالث"}\n'.encode(),
            "__MACOSX/._x.txt": b"\0\1",
            ".hidden.txt": b"x",
            "picture.jpg": b"\xff\xd8",
            "inner.zip": archive(tmp_path / "inner.zip", {"a.txt": b"a"}).read_bytes(),
        },
    )
    report = import_paths(project, [path])
    assert titles(project) == ["خبر أول", "خبر ثالث", "خبر ثان", "قال الوزير إن المعرض مفتوح للجميع"]
    assert [(item.file.rsplit("/", 1)[1], str(item.message)) for item in report.problems] == [
        ("inner.zip", "This is an archive in an archive. Unpack the outer one first."),
        ("picture.jpg", "No format reads .jpg files by itself. Import it again and name the format."),
    ]
    assert import_paths(project, [path]).unchanged == 4


def test_names_that_lead_out_of_the_archive_are_not_read(project: Project, tmp_path: Path) -> None:
    names = ["../out.txt", "/etc/out.txt", "a/../../out.txt", "C:\\out.txt", "..\\out.txt", "good.txt"]
    path = archive(
        tmp_path / "sub" / "a.zip" if (tmp_path / "sub").mkdir() is None else tmp_path, dict.fromkeys(names, b"x")
    )
    report = import_paths(project, [path])
    assert report.documents == 1 and report.left_out == 5
    assert all("leads out of the archive" in str(item.message) for item in report.problems)
    assert sorted(item.name for item in tmp_path.rglob("*") if item.suffix in (".txt", ".zip")) == ["a.zip"]


def test_a_folder_of_a_saved_page_is_left_alone(project: Project, tmp_path: Path) -> None:
    files = {"a/خبر.html": b"<p>x</p>", "a/خبر_files/ad.html": b"<p>y</p>", "a/other_files/b.txt": b"z"}
    folder = tmp_path / "folder"
    for name, data in files.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_bytes(data)
    for path in (archive(tmp_path / "a.zip", files), folder):
        report = import_paths(project, [path], dry=True)
        assert report.files == {"html": 1, "text": 1}


def _ten_gigabytes() -> bytes:
    """An archive of some hundred kB that says truly that it unpacks to ten files of 1 GB each."""
    packer = zlib.compressobj(9, wbits=-15)
    block = packer.compress(bytes(1 << 20)) + packer.flush(zlib.Z_FULL_FLUSH)
    data = block * 1024 + packer.flush()
    out, entries = io.BytesIO(), b""
    for number in range(10):
        name = f"{number}.txt".encode()
        sizes = struct.pack("<HHHHHLLLHH", 20, 0, 8, 0, 0x21, 0, len(data), 1 << 30, len(name), 0)
        entries += struct.pack("<4sH", b"PK\1\2", 20) + sizes + struct.pack("<HHHLL", 0, 0, 0, 0, out.tell()) + name
        out.write(b"PK\3\4" + sizes + name + data)
    start = out.tell()
    out.write(entries + struct.pack("<4s4H2LH", b"PK\5\6", 0, 0, 10, 10, len(entries), start, 0))
    return out.getvalue()


def test_an_archive_of_ten_gigabytes_is_not_opened(project: Project, tmp_path: Path) -> None:
    path = tmp_path / "bomb.zip"
    path.write_bytes(_ten_gigabytes())
    with zipfile.ZipFile(path) as opened:
        assert sum(item.file_size for item in opened.infolist()) == 10 << 30
    report = import_paths(project, [path])
    assert [str(item.message) for item in report.problems] == [
        "This archive would unpack to 10240 MB; more than 4096 are not opened. Import it in parts."
    ]


def test_a_password_damage_and_what_is_no_archive_are_sentences(project: Project, tmp_path: Path) -> None:
    whole = archive(tmp_path / "whole.zip", {"a.txt": "خبر".encode() * 50, "b.txt": b"good"}, zipfile.ZIP_STORED)
    locked = bytearray(whole.read_bytes())
    for sign, place in ((b"PK\3\4", 6), (b"PK\1\2", 8)):
        locked[locked.index(sign) + place] |= 1
    (tmp_path / "locked.zip").write_bytes(locked)
    broken = whole.read_bytes().replace("خبر".encode(), "خير".encode(), 1)
    (tmp_path / "broken.zip").write_bytes(broken)
    (tmp_path / "cut.zip").write_bytes(whole.read_bytes()[:100])
    (tmp_path / "empty.zip").write_bytes(b"")
    (tmp_path / "nothing.zip").write_bytes(b"PK\5\6" + bytes(18))
    names = ["locked.zip", "broken.zip", "cut.zip", "empty.zip", "nothing.zip"]
    report = import_paths(project, [tmp_path / name for name in names])
    told = {
        item.file.rsplit("/", 2)[-1 if item.file.endswith(".zip") else -2]: str(item.message)
        for item in report.problems
    }
    assert "protected by a password" in told["locked.zip"]
    assert "damaged" in told["broken.zip"]
    assert "not a whole ZIP archive" in told["cut.zip"] and "not a whole ZIP archive" in told["empty.zip"]
    assert "holds no files" in told["nothing.zip"]
    assert titles(project) == ["good"]
