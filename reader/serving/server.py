"""The server: its page, a session of the program for each page that is opened, and the downloads of that."""

import asyncio
import os
import shlex
import signal
import socket
import subprocess
from collections.abc import Callable, Sequence
from contextlib import suppress
from functools import partial
from html import escape
from importlib.resources import files
from pathlib import Path
from string import Template
from urllib.parse import quote

import textual_serve
from aiohttp import WSCloseCode, WSMsgType, web
from textual_serve.app_service import AppService
from textual_serve.download_manager import DownloadManager

from reader.errors import ReaderError
from reader.i18n import _, language_tag
from reader.serving.gate import Gate

MOST = 16
"""Sessions at a time: each is a process."""
_PATIENCE = 10
"""Seconds that a program may take to end after its page is closed, before it is ended."""
_LARGEST_PASTE = 4 << 20
_SERVED = Path(textual_serve.__file__).parent / "static"
_OWN = files("reader.serving") / "page"


class Session(AppService):
    """A program for one page. Its page learns when it ends, and it ends with its page."""

    async def run(self) -> None:
        """Pass on what the program draws, until it ends."""
        try:
            await super().run()
        finally:
            with suppress(ConnectionError):  # it is gone already
                await self.remote_close()

    async def stop(self) -> None:
        """Ask the program to end, which saves what is written, and end it where it doesn't."""
        try:
            async with asyncio.timeout(_PATIENCE):
                await super().stop()
                await self._ended()
        except TimeoutError:
            if self._process is not None:
                self._process.kill()
            await self._ended()

    async def _ended(self) -> None:
        if self._process is not None:
            await self._process.wait()


class Serving:
    """What the requests of a server are answered with."""

    def __init__(self, arguments: Sequence[str], gate: Gate, title: str) -> None:
        """`arguments` start the program, `title` is what the page is called."""
        self._command = subprocess.list2cmdline(arguments) if os.name == "nt" else f"exec {shlex.join(arguments)}"
        self._gate = gate
        self._title = title
        self._downloads = DownloadManager()
        self._pages: dict[web.WebSocketResponse, asyncio.Task[None]] = {}

    def application(self) -> web.Application:
        """The routes: the page, its session, its downloads, its parts."""
        application = web.Application(middlewares=[self._gate.middleware])
        application.add_routes(
            [
                web.get("/", self._page),
                web.post("/", self._token),
                web.get("/ws", self._session),
                web.get("/download/{key}", self._download),
                web.static("/static", _SERVED),
                web.static("/page", Path(str(_OWN))),
            ]
        )
        application.on_shutdown.append(self._end)
        return application

    async def _end(self, _application: web.Application) -> None:
        """Close the pages, and wait for their programs to end."""
        pages, sessions = tuple(self._pages), tuple(self._pages.values())
        for page in pages:
            await page.close(code=WSCloseCode.GOING_AWAY)
        await asyncio.gather(*sessions)

    async def _page(self, request: web.Request) -> web.Response:
        """The page; where the token isn't known yet, the one that asks for it."""
        if not self._gate.admits(request):
            return self._asking("")
        words = {
            "connecting": _("Opening the reader…"),
            "ended": _("The reader has ended, or the connection to it. What you wrote is saved."),
            "again": _("Open it again"),
        }
        return self._filled("reader.html", words)

    async def _token(self, request: web.Request) -> web.Response:
        """Take the token that was typed."""
        answer = web.Response(status=303, headers={"Location": "/"})
        given = str((await request.post()).get("token", ""))
        if self._gate.let_in(request, given.strip(), answer):
            return answer
        return self._asking(_("That is not the token."))

    def _asking(self, wrong: str) -> web.Response:
        words = {
            "prompt": _("Token"),
            "wrong": wrong,
            "where": _("The token stands in the terminal in which reply-reader serve was started."),
            "enter": _("Open the reader"),
        }
        return self._filled("token.html", words, status=403 if wrong else 200)

    def _filled(self, name: str, words: dict[str, str], status: int = 200) -> web.Response:
        page = Template((_OWN / name).read_text(encoding="utf-8"))
        values = {"language": language_tag(), "title": self._title, **words}
        filled = page.substitute({key: escape(value) for key, value in values.items()})
        return web.Response(text=filled, content_type="text/html", status=status)

    async def _session(self, request: web.Request) -> web.WebSocketResponse:
        """Start a program and pass on its keys and what it draws, until one of the two ends."""
        self._gate.refuse_strangers(request)
        if len(self._pages) >= MOST:
            raise web.HTTPServiceUnavailable
        page = web.WebSocketResponse(heartbeat=15, max_msg_size=_LARGEST_PASTE)
        await page.prepare(request)
        size = _count(request, "width", 80), _count(request, "height", 24)
        self._pages[page] = session = asyncio.create_task(self._run(page, size))
        # A request may be given up while its program still saves.
        await asyncio.shield(session)
        return page

    async def _run(self, page: web.WebSocketResponse, size: tuple[int, int]) -> None:
        session = Session(
            self._command,
            write_bytes=page.send_bytes,
            write_str=page.send_str,
            close=partial(_close, page),
            download_manager=self._downloads,
        )
        try:
            await session.start(*size)
            await _pass_on(page, session)
        finally:
            await session.stop()
            del self._pages[page]

    async def _download(self, request: web.Request) -> web.StreamResponse:
        """Hand over a file that a program exported, once."""
        if not self._gate.admits(request):
            raise web.HTTPForbidden
        key = request.match_info["key"]
        try:
            download = await self._downloads.get_download_metadata(key)
        except KeyError:
            raise web.HTTPNotFound from None
        response = web.StreamResponse()
        response.headers["Content-Type"] = download.mime_type or "application/octet-stream"
        response.headers["X-Content-Type-Options"] = "nosniff"
        # RFC 6266 with the names of RFC 8187: most are Chinese.
        response.headers["Content-Disposition"] = f"attachment; filename*=UTF-8''{quote(download.file_name, safe='')}"
        await response.prepare(request)
        async for chunk in self._downloads.download(key):
            await response.write(chunk)
        await response.write_eof()
        return response


def serve(serving: Serving, host: str, port: int, ready: Callable[[str], None]) -> None:
    """Serve until the program is asked to end; `ready` is told the address. `ReaderError` where it can't be had.

    Port 0 takes one that is free.
    """
    asyncio.run(_serve(serving, host, port, ready))


async def _serve(serving: Serving, host: str, port: int, ready: Callable[[str], None]) -> None:
    end = asyncio.Event()
    loop = asyncio.get_running_loop()
    with suppress(NotImplementedError):  # on Windows ctrl+c ends the loop by itself
        for number in (signal.SIGINT, signal.SIGTERM):
            loop.add_signal_handler(number, end.set)
    runner = web.AppRunner(serving.application(), access_log=None, shutdown_timeout=_PATIENCE)
    await runner.setup()
    try:
        try:
            await web.TCPSite(runner, host, port).start()
        except OSError as error:
            # The system's own words: asyncio puts the address and its own ones in their place.
            of_the_system = None if isinstance(error, socket.gaierror) else error.errno
            reason = os.strerror(of_the_system) if of_the_system else error.strerror or str(error)
            raise ReaderError(
                _("it can't be served there: {reason}.").format(reason=reason),
                subject=f"{host}:{port}",
                hint=_("Choose another --port, or --host."),
            ) from error
        ready(_address(runner.addresses[0]))
        await end.wait()
    finally:
        await runner.cleanup()


def _address(name: Sequence[object]) -> str:
    host, port = str(name[0]), name[1]
    if host in ("0.0.0.0", "::"):  # noqa: S104 - it is only named: all addresses of this machine
        host = socket.gethostname()
    return f"http://{f'[{host}]' if ':' in host else host}:{port}/"


async def _pass_on(page: web.WebSocketResponse, session: AppService) -> None:
    """Pass on what a page sends: keys, its size, whether it has the focus. What is no such message ends the session."""
    async for message in page:
        if message.type != WSMsgType.TEXT:
            continue
        try:
            kind, *values = message.json()
            if kind == "stdin":
                await session.send_bytes(str(values[0]).encode())
            elif kind == "resize":
                await session.set_terminal_size(_cells(values[0]["width"]), _cells(values[0]["height"]))
            elif kind == "ping":
                await page.send_json(["pong", values[0]])
            elif kind == "focus":
                await session.focus()
            elif kind == "blur":
                await session.blur()
        except (ValueError, TypeError, LookupError):
            return


async def _close(page: web.WebSocketResponse) -> None:
    await page.close()


def _count(request: web.Request, name: str, otherwise: int) -> int:
    try:
        return _cells(request.query[name])
    except (KeyError, ValueError):
        return otherwise


def _cells(given: object) -> int:
    """A width or height that a screen may have."""
    return min(1000, max(1, int(str(given))))
