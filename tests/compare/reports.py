"""Invented reports of one matter: an agency's, a paper's own, and how others took them over."""

from datetime import date

from onrecord.model import Report
from tell.builders import make_report

FIRST, SECOND, THIRD = date(2024, 5, 1), date(2024, 5, 2), date(2024, 5, 3)
WIRE = (
    "LOWFIELD, May 1 (Tarn) - The swing bridge over the Harl will stay shut to lorries until October, "
    "the port ministry said on Tuesday, after divers found a crack nine metres long in its northern "
    "pier.",
    "Mara Lindqvist, the port minister, told the council that repairs would cost 40 million crowns and "
    "that crews from the Ostberg yard had been told to work through the night.",
    "“Nobody will be put at risk for the sake of a timetable,” she said. Hauliers who use the crossing "
    "asked who would pay for the detour of 31 kilometres through Quernby.",
    "The bridge was built in 1931 and carries 4,100 vehicles a day. A survey ordered by the Stavnes "
    "inspectorate two winters ago had called its piers sound.",
)
OWN = (
    "Ferrymen at Lowfield have waited all their lives for a week like this one. Old Pelle Rask took two"
    " hundred vans across the Harl between dawn and noon and ran out of tickets.",
    "The northern pier of the Harl bridge gave no warning, Rask told this paper. His daughter, who "
    "sells coffee on the Ostberg quay, heard a noise “like a plank breaking” a fortnight ago.",
    "A retired engineer, Ida Holm, who drew the plans for the last repair, said nine metres was no "
    "crack but a verdict.",
)
RETELLING = (
    "Heavy traffic must go the long way round the Harl until autumn, the agency Tarn News reported on "
    "Wednesday, quoting the minister in charge of ports.",
    "The agency said Mara Lindqvist put the bill at 40 million and spoke of night shifts by men from "
    "Ostberg. It also quoted drivers as asking who is to meet the cost of going through Quernby.",
    "An inspectorate at Stavnes had found nothing amiss, the same dispatch noted.",
)


def wire(published: date | None = FIRST, *, outlet: str | None = "Tarn News") -> Report:
    return make_report("\n\n".join(WIRE), "wire.txt", published=published, outlet=outlet)


def own(published: date | None = SECOND) -> Report:
    return make_report("\n\n".join(OWN), "own.txt", published=published, outlet="The Lowfield Echo")


def retelling(published: date | None = SECOND) -> Report:
    return make_report("\n\n".join(RETELLING), "retold.txt", published=published, outlet="The Marl Mercury")


def report(
    *paragraphs: str, name: str = "x.txt", published: date | None = THIRD, outlet: str | None = "X Post"
) -> Report:
    return make_report("\n\n".join(paragraphs), name, published=published, outlet=outlet)
