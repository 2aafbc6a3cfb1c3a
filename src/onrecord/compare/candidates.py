"""Which reports are worth comparing: those that share bands of a MinHash or words that few others have.

A report becomes a `Sketch` of some 100 keys, and an index tells who else holds a key. In memory that is
`Index`, in an archive a table; adding a report to either costs the report's own keys and no more.
"""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from hashlib import blake2b

from onrecord.compare.aligned import SHINGLE_WORDS
from onrecord.compare.worded import Worded, shingles

# Bands of two: two reports that share 18 % of their runs of three words meet in one of 32 with a chance of
# .65, at 30 % with .95 (Leskovec, Rajaraman, Ullman, Mining of Massive Datasets, 3.4); the rare words do
# the rest.
PERMUTATIONS = 64
BAND_ROWS = 2
MAX_RARE = 80
# A rare word that more reports hold than this is not rare among them.
MAX_HOLDERS = 60
MIN_SHARED_RARE = 3
MAX_CANDIDATES = 24

Holders = Callable[[Sequence[int]], Mapping[int, Sequence[str]]]


@dataclass(frozen=True, slots=True)
class Sketch:
    """What is kept of a report to find its like: 64-bit hashes of MinHash bands and of rare words."""

    bands: tuple[int, ...]
    rare: tuple[int, ...]

    @property
    def keys(self) -> tuple[int, ...]:
        return (*self.bands, *self.rare)


def sketched(worded: Worded) -> Sketch:
    """The report's sketch; it depends on the report alone, so it never has to be made again."""
    from datasketch import MinHash  # brings scipy, a second to load: asking an archive need not wait for it

    runs = {" ".join(run) for each in worded.sentences for run in shingles(each.words, SHINGLE_WORDS)}
    signature = MinHash(num_perm=PERMUTATIONS, seed=1)
    signature.update_batch([run.encode("utf-8", "surrogatepass") for run in sorted(runs)])
    values = [int(value) for value in signature.hashvalues]
    bands = (
        _key(f"band {at}", *map(str, values[at : at + BAND_ROWS])) for at in range(0, PERMUTATIONS, BAND_ROWS)
    )
    rare = sorted(_key("rare", word) for word in worded.rare)[:MAX_RARE]
    return Sketch(tuple(bands) if runs else (), tuple(rare))


def candidates(own: Sketch, holders: Holders) -> list[str]:
    """The reports worth comparing with, the likeliest first; at most MAX_CANDIDATES."""
    held = holders(own.keys)
    rare: Counter[str] = Counter()
    for key in own.rare:
        if len(found := held.get(key, ())) <= MAX_HOLDERS:
            rare.update(found)
    alike: Counter[str] = Counter()
    for key in own.bands:  # a text that hundreds carry is still one text: its first bearers stand for it
        alike.update(held.get(key, ())[:MAX_HOLDERS])
    chosen = {report for report, count in rare.items() if count >= MIN_SHARED_RARE} | alike.keys()
    best = sorted(chosen, key=lambda report: (-alike[report], -rare[report], report))
    return best[:MAX_CANDIDATES]


class Index:
    """Which reports hold which keys, in memory; one list of ids a key, in the order they were added."""

    def __init__(self) -> None:
        self._held: dict[int, list[str]] = defaultdict(list)

    def add(self, report: str, keys: Iterable[int]) -> None:
        for key in keys:
            if len(held := self._held[key]) <= MAX_HOLDERS:
                held.append(report)

    def holders(self, keys: Sequence[int]) -> Mapping[int, Sequence[str]]:
        return {key: self._held[key] for key in keys if key in self._held}


def _key(*fields: str) -> int:
    digest = blake2b("\x1f".join(fields).encode("utf-8", "surrogatepass"), digest_size=8).digest()
    return int.from_bytes(digest, "big", signed=True)
