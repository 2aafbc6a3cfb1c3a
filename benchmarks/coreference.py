"""Scores of groupings: MUC, B-cubed and CEAF-e, each as precision, recall and F1 (0 to 1), and their mean F1.

Definitions as in Pradhan et al. 2014, "Scoring Coreference Partitions of Predicted Mentions"; items are the
same on both sides. CEAF-e aligns groups by scipy's Hungarian method.
"""

from collections import Counter, defaultdict

Grouping = dict[str, str]
Score = tuple[float, float, float]


def scores(gold: Grouping, found: Grouping) -> dict[str, Score]:
    """MUC, B-cubed, CEAF-e and CoNLL (the means of the three). An item missing in `found` is alone."""
    whole = {item: found.get(item, f"alone {item}") for item in gold}
    parts = {"MUC": muc(gold, whole), "B3": b_cubed(gold, whole), "CEAF-e": ceaf_e(gold, whole)}
    mean = tuple(sum(each[place] for each in parts.values()) / 3 for place in range(3))
    return {**parts, "CoNLL": (mean[0], mean[1], mean[2])}


def muc(gold: Grouping, found: Grouping) -> Score:
    return _score(_links(found, gold), _links(gold, found))


def _links(of: Grouping, against: Grouping) -> float:
    """The share of the links needed for `of`'s groups that `against` has too."""
    right = needed = 0
    for items in _groups(of):
        needed += len(items) - 1
        right += len(items) - len({against[item] for item in items})
    return right / needed if needed else 0.0


def b_cubed(gold: Grouping, found: Grouping) -> Score:
    both = Counter(zip(gold.values(), (found[item] for item in gold), strict=True))
    sizes, theirs = Counter(gold.values()), Counter(found[item] for item in gold)
    total = max(1, len(gold))
    recall = sum(count * count / sizes[one] for (one, _), count in both.items()) / total
    precision = sum(count * count / theirs[other] for (_, other), count in both.items()) / total
    return _score(precision, recall)


def ceaf_e(gold: Grouping, found: Grouping) -> Score:
    import numpy as np
    from scipy.optimize import linear_sum_assignment  # of the bench group: the gate does without

    ours, theirs = _groups(found), _groups(gold)
    if not ours:
        return 0.0, 0.0, 0.0
    place = {item: at for at, items in enumerate(ours) for item in items}
    likeness = np.zeros((len(theirs), len(ours)))
    for at, items in enumerate(theirs):
        for other, shared in Counter(place[item] for item in items).items():
            likeness[at, other] = 2 * shared / (len(items) + len(ours[other]))
    rows, columns = linear_sum_assignment(-likeness)
    total = float(likeness[rows, columns].sum())
    return _score(total / len(ours), total / len(theirs))


def _groups(grouping: Grouping) -> list[list[str]]:
    groups: dict[str, list[str]] = defaultdict(list)
    for item, group in grouping.items():
        groups[group].append(item)
    return list(groups.values())


def _score(precision: float, recall: float) -> Score:
    return precision, recall, 2 * precision * recall / (precision + recall) if precision + recall else 0.0
