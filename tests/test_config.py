"""Settings: a flag before the environment before the file, and nothing else."""

from pathlib import Path

import pytest

from goodoffices.config import DEFAULT_PORT, load_settings, private_folder
from goodoffices.errors import InvalidSettingError


def test_without_any_setting_the_case_file_lies_with_the_persons_data(tmp_path: Path) -> None:
    settings = load_settings({"XDG_DATA_HOME": str(tmp_path), "LOCALAPPDATA": str(tmp_path)}, tmp_path)
    assert settings.database == str(tmp_path / "goodoffices" / "cases.db")
    assert settings.port == DEFAULT_PORT


def test_a_flag_goes_before_the_environment_and_that_before_the_file(tmp_path: Path) -> None:
    (tmp_path / "goodoffices.toml").write_text('database = "file.db"\nport = 1\n', encoding="utf-8")
    environment = {"GOODOFFICES_DATABASE": "environment.db", "GOODOFFICES_PORT": "2"}
    assert load_settings({}, tmp_path).database == "file.db"
    assert load_settings({}, tmp_path).port == 1
    assert load_settings(environment, tmp_path).database == "environment.db"
    assert load_settings(environment, tmp_path).port == 2
    assert load_settings(environment, tmp_path, database="flag.db", port=0).database == "flag.db"
    assert load_settings(environment, tmp_path, database="flag.db", port=0).port == 0


@pytest.mark.parametrize(
    "written",
    ["port = 70000", 'port = "many"', "port = true", "port = 1.5", "database = 3", "colour = 'red'", "port ="],
)
def test_a_setting_that_cannot_be_used_is_refused(tmp_path: Path, written: str) -> None:
    (tmp_path / "goodoffices.toml").write_text(written, encoding="utf-8")
    with pytest.raises(InvalidSettingError):
        load_settings({}, tmp_path)


def test_a_settings_file_that_is_no_text_is_refused(tmp_path: Path) -> None:
    (tmp_path / "goodoffices.toml").write_bytes(b"\xff\xfe\x00")
    with pytest.raises(InvalidSettingError, match=r"goodoffices\.toml"):
        load_settings({}, tmp_path)


def test_a_private_folder_is_open_to_its_owner_only(tmp_path: Path) -> None:
    made = private_folder(tmp_path / "cases")
    assert made.stat().st_mode & 0o077 == 0


def test_a_folder_that_cannot_be_made_is_told_of(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("", encoding="utf-8")
    with pytest.raises(InvalidSettingError, match="--database"):
        private_folder(tmp_path / "file" / "cases")
