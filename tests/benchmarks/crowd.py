"""Many phones at once: requests over plain sockets, each tried again until it is answered, as the page does."""

import asyncio
import json
import time
from dataclasses import dataclass, field
from random import Random
from urllib.parse import urlencode

PATIENCE = 120  # seconds a phone tries again
QUESTIONS = range(20)


@dataclass
class Crowd:
    """``taken`` are the seconds each accepted save took with all its tries; ``lost`` the tries without an answer."""

    port: int
    think: float = 0.1
    taken: list = field(default_factory=list)
    accepted: dict = field(default_factory=dict)  # {person: {question: the value last answered with 200}}
    lost: int = 0
    sent: int = 0

    async def post(self, path, fields):
        body = urlencode(fields, doseq=True).encode()
        head = (
            f"POST {path} HTTP/1.1\r\nHost: localhost:{self.port}\r\nAccept: application/json\r\nConnection: close\r\n"
            f"Content-Type: application/x-www-form-urlencoded\r\nContent-Length: {len(body)}\r\n\r\n"
        )
        return await self._until_answered(head.encode() + body)

    async def get(self, path):
        head = f"GET {path} HTTP/1.1\r\nHost: localhost:{self.port}\r\nConnection: close\r\n\r\n"
        return await self._until_answered(head.encode())

    async def _until_answered(self, request):
        until = time.monotonic() + PATIENCE
        while time.monotonic() < until:
            try:
                status, body = await asyncio.wait_for(self._once(request), 60)
                if status < 500:
                    return status, body
            except (OSError, EOFError, TimeoutError):
                pass
            self.lost += 1
            await asyncio.sleep(0.2)
        raise AssertionError("no answer")

    async def _once(self, request):
        reader, writer = await asyncio.open_connection("127.0.0.1", self.port)
        try:
            writer.write(request)
            return whole(await reader.read())
        finally:
            writer.close()

    async def think_over(self, chance):
        await asyncio.sleep(chance.random() * 2 * self.think)

    async def answer(self, person, address):
        """One person's way: the questions, every change saved, a few changed again, looked over, sent."""
        chance, said = Random(person), self.accepted.setdefault(person, {})
        await self.think_over(chance)
        assert (await self.get(address))[0] == 200
        assert (await self.get(f"{address}1/"))[0] == 200
        for number in [*QUESTIONS, *chance.sample(QUESTIONS, k=3)]:
            await self.think_over(chance)
            sent, value = value_of(number, person, chance)
            await self.save(f"{address}save/", {f"q-q{number}": sent, "changed": f"q{number}:0", "seen": 0})
            said[f"q{number}"] = value
        assert (await self.get(f"{address}check/"))[0] == 200
        status, body = await self.post(f"{address}check/", {})
        assert json.loads(body)["sent"], (status, body)
        self.sent += 1

    async def save(self, path, fields):
        began = time.monotonic()
        status, body = await self.post(path, fields)
        assert status == 200, (status, body[:300])
        self.taken.append(time.monotonic() - began)

    async def repeat(self, path, fields, times):
        for _time in range(times):
            await self.save(path, fields)


def whole(reply):
    """(status, body); raises ``EOFError`` when the line broke before all of it had come."""
    head, _blank, body = reply.partition(b"\r\n\r\n")
    lengths = [int(line.split(b":")[1]) for line in head.lower().split(b"\r\n") if line.startswith(b"content-length")]
    if not lengths or len(body) < lengths[0]:
        raise EOFError
    return int(head.split()[1]), body


def value_of(number, person, chance):
    """What is sent for a question, and what is stored."""
    match number % 5:
        case 1:
            return ("chat", "chat") if chance.random() < 0.5 else ("phone", "phone")
        case 3:
            return (text := f"Ответ {person} на вопрос {number}: {chance.randrange(10**9)}"), text
        case _:
            mark = chance.randrange(1, 11)
            return str(mark), mark
