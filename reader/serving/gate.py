"""Who may come in: what a request has to show before it is answered.

A page of somebody else's may send requests to this machine, too, and give it another name (DNS rebinding). So a
request has to call the server by a name of this machine, or to bring the cookie that the token was changed for; and
what opens a session or gives a token has to come from our own page (its `Origin`, RFC 6454).
"""

import secrets
from collections.abc import Awaitable, Callable
from ipaddress import ip_address
from urllib.parse import urlsplit

from aiohttp import web

Handler = Callable[[web.Request], Awaitable[web.StreamResponse]]

_HEADERS = {
    "Content-Security-Policy": (
        "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; font-src 'self'; "
        "img-src 'self' data:; connect-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'"
    ),
    "Referrer-Policy": "same-origin",  # with none at all a form would not say where it comes from, either
    "X-Content-Type-Options": "nosniff",
    "Cache-Control": "no-store",
}
_BYTES = 16
"""Of a token: 128 bits can't be tried out."""


class Gate:
    """The rule of a server; `token` is what its page asks for, empty where it asks for none.

    `is_local` is whether only this machine reaches it.
    """

    def __init__(self, host: str, *, asks: bool) -> None:
        """`host` is what the server listens on; `asks` is whether a token is asked for on this machine, too."""
        self.is_local = _is_loopback(host)
        self.token = secrets.token_urlsafe(_BYTES) if asks or not self.is_local else ""
        self._cookie = secrets.token_urlsafe(2 * _BYTES)

    @web.middleware
    async def middleware(self, request: web.Request, handler: Handler) -> web.StreamResponse:
        """Answer a request that may come in, refuse others, and say with each answer what a page of ours may do."""
        try:
            if not self._names_us(request):
                raise web.HTTPForbidden
            response = await handler(request)
        except web.HTTPException as refusal:
            refusal.headers.update(_HEADERS)
            raise
        if not response.prepared:
            response.headers.update(_HEADERS)
        return response

    def admits(self, request: web.Request) -> bool:
        """Whether a request shows that it knows the token, where one is asked for."""
        shown = request.cookies.get(self._cookie_name(request), "")
        return not self.token or secrets.compare_digest(shown.encode(), self._cookie.encode())

    def refuse_strangers(self, request: web.Request) -> None:
        """Refuse what doesn't come from our own page, or doesn't know the token."""
        if not _is_own(request) or not self.admits(request):
            raise web.HTTPForbidden

    def let_in(self, request: web.Request, token: str, response: web.Response) -> bool:
        """Change a token for the cookie, on the answer; whether it was the right one."""
        if not _is_own(request) or not secrets.compare_digest(token.encode(), self.token.encode()):
            return False
        response.set_cookie(
            self._cookie_name(request), self._cookie, httponly=True, samesite="Strict", secure=request.secure
        )
        return True

    def _names_us(self, request: web.Request) -> bool:
        return not self.is_local or _is_loopback(_hostname(f"//{request.host}"))

    def _cookie_name(self, request: web.Request) -> str:
        """Cookies know no ports: two servers on one machine would overwrite each other's."""
        return f"reply-reader-{request.url.port}"


def _is_own(request: web.Request) -> bool:
    """Whether a page that came from here sent it."""
    return urlsplit(request.headers.get("Origin", "")).netloc == request.host


def _is_loopback(host: str) -> bool:
    try:
        return host == "localhost" or ip_address(host).is_loopback
    except ValueError:
        return False


def _hostname(url: str) -> str:
    try:
        return urlsplit(url).hostname or ""
    except ValueError:
        return ""
