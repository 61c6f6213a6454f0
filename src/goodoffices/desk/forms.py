"""What a browser sends in a form, held in memory only, and the check that it was sent from a page of ours."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Final

from python_multipart.exceptions import FormParserError
from starlette.datastructures import FormData, UploadFile
from starlette.exceptions import HTTPException
from starlette.formparsers import FormParser, MultiPartException, MultiPartParser
from starlette.requests import Request

from goodoffices.desk.sessions import Session, is_token_of

MAX_BODY: Final = 11 * 1024 * 1024
"""The most bytes that a request may bring: the largest report and the form around it."""

_MAX_FIELDS = 1000  # a report may name hundreds of people, each with a box of their own
_TOKEN_FIELD = "csrf"  # noqa: S105 (the name of a field)


@dataclass(frozen=True, slots=True, kw_only=True)
class Upload:
    """A file that somebody chose."""

    name: str = field(repr=False)
    content: bytes = field(repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Form:
    """The fields and files of a form; a field that was left out reads as empty."""

    fields: Mapping[str, tuple[str, ...]] = field(repr=False)  # several where boxes share a name
    files: Mapping[str, Upload] = field(repr=False)

    def __getitem__(self, name: str) -> str:
        return self.fields.get(name, ("",))[-1]


async def read_own_form(request: Request, session: Session) -> Form:
    """The form that a page of this session sent.

    Raises:
        HTTPException: 403 where another site sent it or the session's token is not in it; 400 where it is no form.
    """
    if not is_same_origin(request):
        raise HTTPException(403)
    form = await _read(request)
    if not is_token_of(session, form[_TOKEN_FIELD]):
        raise HTTPException(403)
    return form


def is_same_origin(request: Request) -> bool:
    """Whether the browser says that a page of this very desk sent the request.

    Our Referrer-Policy makes browsers write `Origin: null`, also into our own forms; then Sec-Fetch-Site must vouch.
    """
    site, origin = request.headers.get("sec-fetch-site"), request.headers.get("origin")
    if origin not in {None, "null"} and origin != f"{request.url.scheme}://{request.headers['host']}":
        return False
    if site is not None:
        return site == "same-origin"
    return origin not in {None, "null"}


async def _read(request: Request) -> Form:
    kind = request.headers.get("content-type", "").partition(";")[0].strip().lower()
    try:
        if kind == "multipart/form-data":
            parser = MultiPartParser(
                request.headers, request.stream(), max_files=1, max_fields=_MAX_FIELDS, max_part_size=MAX_BODY
            )
            parser.spool_max_size = MAX_BODY  # nothing confidential touches the disk
            return await _held(await parser.parse())
        if kind == "application/x-www-form-urlencoded":
            fields = FormParser(request.headers, request.stream(), max_fields=_MAX_FIELDS, max_part_size=MAX_BODY)
            return await _held(await fields.parse())
    except (MultiPartException, FormParserError, KeyError):
        pass
    raise HTTPException(400)


async def _held(data: FormData) -> Form:
    fields: dict[str, tuple[str, ...]] = {}
    files = {}
    for name, value in data.multi_items():
        if isinstance(value, UploadFile):
            files[name] = Upload(name=value.filename or "", content=await value.read())
        else:
            fields[name] = (*fields.get(name, ()), value)
    await data.close()
    return Form(fields=fields, files={name: file for name, file in files.items() if file.name or file.content})
