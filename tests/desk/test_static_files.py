import hashlib

from goodoffices.desk.static_files import load_static
from tests.desk.conftest import Cast


def test_a_files_address_and_tag_come_from_its_content() -> None:
    static = load_static()
    for name, file in static.files.items():
        assert file.etag == f'"{hashlib.sha256(file.content).hexdigest()[:32]}"'
        assert static.address(name) == f"/static/{name}?v={file.etag[1:13]}"


def test_files_are_served_with_their_type_to_anybody(cast: Cast) -> None:
    types = {"desk.css": "text/css", "desk.js": "text/javascript", "mark.svg": "image/svg+xml"}
    assert set(types) == set(load_static().files)
    for name, media_type in types.items():
        answer = cast.nobody.get(f"/static/{name}")
        assert answer.status_code == 200
        assert answer.headers["content-type"].startswith(media_type)


def test_a_file_that_the_browser_has_is_not_sent_again(cast: Cast) -> None:
    first = cast.nobody.get("/static/desk.css")
    again = cast.nobody.get("/static/desk.css", {"If-None-Match": first.headers["etag"]})
    assert (again.status_code, again.content) == (304, b"")
    assert again.headers["etag"] == first.headers["etag"]
    assert cast.nobody.get("/static/desk.css", {"If-None-Match": '"other"'}).status_code == 200


def test_nothing_outside_the_folder_is_served(cast: Cast) -> None:
    for name in ("..%2fapp.py", "%2e%2e/app.py", "app.py", ".", "..", "desk.css%00", "%2fetc%2fpasswd"):
        assert cast.nobody.get(f"/static/{name}").status_code == 404


def test_nothing_in_the_files_comes_from_another_host() -> None:
    for file in load_static().files.values():
        text = file.content.decode().replace('xmlns="http://www.w3.org/2000/svg"', "")
        assert "http:" not in text
        assert "https:" not in text
        assert "@import" not in text
        assert "url(" not in text
