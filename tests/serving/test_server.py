"""Sessions of the program in a browser: keys in, what is drawn out, files handed over."""

import asyncio
import errno
import os
import socket
import sys
from collections.abc import Sequence
from pathlib import Path

import pytest
from aiohttp import ClientWebSocketResponse, WSMsgType, WSServerHandshakeError, web
from aiohttp.test_utils import TestClient, TestServer

from reader.errors import ReaderError
from reader.serving import Gate, Serving
from reader.serving.server import MOST, serve
from tests.examples import REPLY
from tests.processes import environment

Client = TestClient[web.Request, web.Application]

# What textual's web driver and its server say to each other (textual/drivers/web_driver.py): a line, then packets.
_ECHO = """
import sys
out, given = sys.stdout.buffer, sys.stdin.buffer
def packet(kind, words):
    out.write(kind + len(words).to_bytes(4, "big") + words)
    out.flush()
out.write(b"__GANGLION__\\n")
packet(b"D", b"begun")
while kind := given.read(1):
    words = given.read(int.from_bytes(given.read(4), "big"))
    if b'"quit"' in words:
        open(sys.argv[1], "a").write("saved\\n")
        break
    packet(b"D", words)
"""


def client_of(program: Sequence[str]) -> Client:
    return TestClient(TestServer(Serving(program, Gate("127.0.0.1", asks=False), "reply-reader").application()))


def echo(folder: Path) -> list[str]:
    """A program that draws what is typed, and says in a file that it was asked to end."""
    script = folder / "echo.py"
    script.write_text(_ECHO, encoding="utf-8")
    return [sys.executable, str(script), str(folder / "saved")]


async def page_of(client: Client) -> ClientWebSocketResponse:
    return await client.ws_connect("/ws?width=90&height=30", headers={"Origin": f"http://{client.host}:{client.port}"})


async def drawn(page: ClientWebSocketResponse, words: str) -> str:
    """What a page is sent until words are among it."""
    received = b""
    async for message in page:
        if message.type == WSMsgType.BINARY:
            received += message.data
        if words.encode() in received:
            break
    assert words in received.decode(errors="replace")
    return received.decode(errors="replace")


async def test_keys_reach_the_program_and_what_it_draws_reaches_the_page(tmp_path: Path) -> None:
    async with client_of(echo(tmp_path)) as client:
        page = await page_of(client)
        await drawn(page, "begun")
        await page.send_json(["stdin", "资金"])
        await drawn(page, "资金")
        await page.send_json(["resize", {"width": 99_999, "height": 0}])
        assert '"width": 1000, "height": 1' in await drawn(page, "height")
        await page.send_json(["ping", "7"])
        assert (await page.receive_json()) == ["pong", "7"]


async def test_a_program_is_asked_to_end_when_its_page_is_closed(tmp_path: Path) -> None:
    async with client_of(echo(tmp_path)) as client:
        page = await page_of(client)
        await drawn(page, "begun")
        await page.close()
    assert (tmp_path / "saved").read_text() == "saved\n"


async def test_programs_are_asked_to_end_when_the_server_does(tmp_path: Path) -> None:
    async with client_of(echo(tmp_path)) as client:
        for _each in range(2):
            await drawn(await page_of(client), "begun")
    assert (tmp_path / "saved").read_text() == "saved\nsaved\n"


async def test_a_page_learns_that_its_program_has_ended() -> None:
    async with client_of([sys.executable, "-c", "raise SystemExit(1)"]) as client:
        page = await page_of(client)
        assert (await page.receive()).type in (WSMsgType.CLOSE, WSMsgType.CLOSED)


async def test_what_is_no_message_ends_the_session_and_nothing_else(tmp_path: Path) -> None:
    async with client_of(echo(tmp_path)) as client:
        for wrong in ("{", "[]", "7", '["resize"]', '["resize", {"width": "wide"}]'):
            page = await page_of(client)
            await drawn(page, "begun")
            await page.send_str(wrong)
            assert (await page.receive()).type in (WSMsgType.CLOSE, WSMsgType.CLOSED)


async def test_only_so_many_sessions_are_begun(tmp_path: Path) -> None:
    async with client_of(echo(tmp_path)) as client:
        pages = [await page_of(client) for _each in range(MOST)]
        with pytest.raises(WSServerHandshakeError, match="503"):
            await page_of(client)
        await asyncio.gather(*(page.close() for page in pages))


async def test_an_export_is_a_download_with_its_own_name(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The whole program: a reply is opened, a sum highlighted, the notes exported."""
    reply = tmp_path / "答复 1.txt"
    reply.write_text(REPLY, encoding="utf-8")
    monkeypatch.setenv("PYTHONPATH", environment()["PYTHONPATH"])
    program = [sys.executable, "-m", "reader", "--db", str(tmp_path / "a.db"), "--lang", "en", str(reply)]
    async with client_of(program) as client:
        page = await page_of(client)
        await drawn(page, "next figure")
        await page.send_json(["stdin", "f1"])
        await drawn(page, "undoes")
        await page.send_json(["stdin", "E"])
        await drawn(page, "Export 1 note")
        await page.send_json(["stdin", "\r"])
        key = ""
        async for message in page:
            if message.type == WSMsgType.TEXT and message.json()[0] == "deliver_file_start":
                key = message.json()[1]
                break
        answer = await client.get(f"/download/{key}")
        assert answer.headers["Content-Disposition"].endswith("UTF-8''%E7%AD%94%E5%A4%8D%201.notes.md")
        assert (await answer.text()).startswith('---\ngenerator: "reply-reader"')
        assert (await client.get(f"/download/{key}")).status == 404
    assert sorted(each.name for each in tmp_path.glob("*.md")) == []


def test_a_port_that_is_taken_is_said_in_the_system_s_words() -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        with pytest.raises(ReaderError) as caught:
            serve(Serving(["true"], Gate("127.0.0.1", asks=False), "reply-reader"), "127.0.0.1", port, print)
    reason = os.strerror(errno.EADDRINUSE)
    assert str(caught.value).startswith(f"127.0.0.1:{port}: it can't be served there: {reason}. Choose another --port")
