"""How much each sign speaks for each kind: what ``fitting`` has learned of the examples, kept beside this file."""

import math
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import numpy as np

KEPT = Path(__file__).with_name("weights.npz")
MANUAL = "manual"  # the event nothing opens


@dataclass(frozen=True)
class Weights:
    """``table``: a row a sign, a column a kind; ``rarity`` of each sign; ``places``: {sign: its row}; ``usual``: the
    score of each kind where nothing is known."""

    kinds: tuple[str, ...]
    places: Mapping[str, int]
    rarity: np.ndarray
    table: np.ndarray
    usual: np.ndarray

    @classmethod
    @cache
    def kept(cls) -> "Weights":
        with np.load(KEPT) as held:
            signs = bytes(held["signs"]).decode().split("\n")
            kinds = tuple(bytes(held["kinds"]).decode().split("\n"))
            table = held["table"].astype(np.float32) * held["scale"]
            return cls(
                kinds,
                {sign: at for at, sign in enumerate(signs)},
                held["rarity"].astype(np.float32),
                table,
                held["usual"],
            )

    def save(self, path: Path = KEPT) -> None:
        """As small numbers: two bytes a weight, each kind with its own scale."""
        scale = np.maximum(np.abs(self.table).max(axis=0), 1e-9) / 32767
        np.savez_compressed(
            path,
            signs=np.frombuffer("\n".join(self.places).encode(), np.uint8),
            kinds=np.frombuffer("\n".join(self.kinds).encode(), np.uint8),
            rarity=self.rarity.astype(np.float16),
            scale=scale.astype(np.float32),
            usual=self.usual,
            table=np.rint(self.table / scale).astype(np.int16),
        )

    def measured(self, signs: Mapping[str, float]) -> tuple[list[int], np.ndarray]:
        """Rows of the known ones among ``signs`` and how much each counts; together they are of length 1."""
        known = [(self.places[name], weight) for name, weight in signs.items() if name in self.places]
        rows = [row for row, _weight in known]
        counts = np.array([weight for _row, weight in known], np.float32) * self.rarity[rows]
        length = math.sqrt(float(counts @ counts))
        return rows, counts / length if length else counts

    def scores(self, signs: Mapping[str, float]) -> dict[str, float]:
        """{kind, or ``MANUAL``: about 1 where the signs are those of its examples, about 0 elsewhere}"""
        rows, counts = self.measured(signs)
        return dict(zip(self.kinds, map(float, counts @ self.table[rows] + self.usual), strict=True))
