"""Who may come in to the program in a browser."""

import pytest
from aiohttp import web
from aiohttp.test_utils import TestClient, TestServer

from reader.serving import Gate, Serving

Client = TestClient[web.Request, web.Application]


def client_of(gate: Gate) -> Client:
    return TestClient(TestServer(Serving(["true"], gate, "reply-reader").application()))


def own(client: Client) -> str:
    """The `Origin` of a page that this server sent."""
    return f"http://{client.host}:{client.port}"


@pytest.mark.parametrize("host", ["localhost", "127.0.0.1", "127.8.8.8", "::1"])
def test_on_this_machine_no_token_is_asked_for(host: str) -> None:
    assert Gate(host, asks=False).token == ""


@pytest.mark.parametrize("host", ["0.0.0.0", "::", "192.168.3.7", "archive.example"])
def test_on_any_other_address_a_token_is_asked_for(host: str) -> None:
    assert Gate(host, asks=False).token


def test_each_server_has_a_token_of_its_own() -> None:
    assert Gate("0.0.0.0", asks=True).token != Gate("0.0.0.0", asks=True).token


@pytest.mark.parametrize("name", ["rebound.example", "rebound.example:80", "192.168.3.7", "[", ""])
async def test_a_server_of_this_machine_answers_to_no_other_name(name: str) -> None:
    async with client_of(Gate("127.0.0.1", asks=False)) as client:
        assert (await client.get("/", headers={"Host": name})).status in (400, 403)
        assert (await client.get("/static/js/textual.js", headers={"Host": name})).status in (400, 403)


async def test_a_page_says_that_it_loads_nothing_from_elsewhere() -> None:
    async with client_of(Gate("127.0.0.1", asks=False)) as client:
        answer = await client.get("/")
        policy = answer.headers["Content-Security-Policy"]
        assert "default-src 'none'" in policy
        assert "frame-ancestors 'none'" in policy
        words = await answer.text()
        assert "http:" not in words
        assert "https:" not in words


@pytest.mark.parametrize("origin", [None, "null", "http://elsewhere.example", "http://127.0.0.1:1"])
async def test_no_page_of_others_opens_a_session(origin: str | None) -> None:
    async with client_of(Gate("127.0.0.1", asks=False)) as client:
        headers = {"Connection": "Upgrade", "Upgrade": "websocket"} | ({"Origin": origin} if origin else {})
        assert (await client.get("/ws", headers=headers)).status == 403


async def test_without_the_token_there_is_only_the_page_that_asks_for_it() -> None:
    gate = Gate("127.0.0.1", asks=True)
    async with client_of(gate) as client:
        page = await (await client.get("/")).text()
        assert 'name="token"' in page
        assert gate.token not in page
        assert (await client.get("/ws", headers={"Origin": own(client)})).status == 403
        assert (await client.get("/download/x")).status == 403


@pytest.mark.parametrize("given", ["", "x", "令牌", "\0"])
async def test_a_wrong_token_lets_nobody_in(given: str) -> None:
    async with client_of(Gate("127.0.0.1", asks=True)) as client:
        answer = await client.post("/", data={"token": given}, headers={"Origin": own(client)})
        assert answer.status == 403
        assert "Set-Cookie" not in answer.headers


async def test_the_token_lets_in_who_typed_it_on_our_page() -> None:
    gate = Gate("127.0.0.1", asks=True)
    async with client_of(gate) as client:
        data = {"token": f" {gate.token}\n"}
        assert (await client.post("/", data=data, headers={"Origin": "http://elsewhere.example"})).status == 403
        answer = await client.post("/", data=data, headers={"Origin": own(client)}, allow_redirects=False)
        cookie = answer.headers["Set-Cookie"]
        assert "HttpOnly" in cookie
        assert "SameSite=Strict" in cookie
        assert gate.token not in cookie
        assert 'id="terminal"' in await (await client.get("/")).text()
