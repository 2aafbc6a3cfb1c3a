"""What is marked, and above all what is not."""

import pytest

from onrecord.clean.labels import label_kind

from .pages import LEAD, SECOND, STORY, THIRD, cleaned, marked


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        pytest.param("ADVERTISEMENT", "advert", id="advert"),
        pytest.param("- Sponsor -spot_img", "advert", id="theme-slot"),
        pytest.param("**Related stories:**", "related", id="label-in-markdown"),
        pytest.param("READ MORE: Port fees in four charts", "related", id="label-with-headline"),
        pytest.param("Old maps [ see all ]", "related", id="see-all"),
        pytest.param("Sign up for our free harbour newsletter!", "newsletter", id="newsletter"),
        pytest.param("Facebook | Twitter | Email", "share", id="share-bar"),
        pytest.param("Comments (12)", "comments", id="comments"),
        pytest.param("Spotted a mistake? Tell the desk", "comments", id="correction"),
        pytest.param("We use cookies to keep this site afloat.", "cookie", id="cookie"),
        pytest.param("© 2024 The Gull. All rights reserved.", "boilerplate", id="copyright"),
        pytest.param("Home > Coast > Harbours", "navigation", id="breadcrumb"),
        pytest.param("Listen . . . . Look . . . . Learn", "navigation", id="dot-leaders"),
        pytest.param("Tags: fees, harbour, fishing", "navigation", id="tags"),
        pytest.param("https://gull.example/img/1.png", "address", id="address"),
    ],
)
def test_lines_marked_for_their_own_words(line: str, kind: str) -> None:
    assert label_kind(line) == kind
    assert marked(cleaned(f"{LEAD}\n\n{line}\n\n{SECOND}\n\n{THIRD}")) == {line: kind}


@pytest.mark.parametrize(
    "line",
    [
        pytest.param("What has the board said?", id="question-heading"),
        pytest.param("A LONG WINTER AHEAD", id="heading"),
        pytest.param("“We cannot pay this”", id="pulled-quote"),
        pytest.param("Search teams found the boat.", id="sentence-with-a-label-word"),
        pytest.param("The firm uses cookies to follow its readers, a judge said.", id="cookies-in-the-news"),
        pytest.param("“Sign up for our newsletter,” the clerk told us.", id="quoted-prompt"),
        pytest.param("Copyright law was no help, he said.", id="copyright-in-the-news"),
        pytest.param("She denied it.", id="short-sentence"),
        pytest.param("“I had hoped for more…”", id="trailing-off"),
        pytest.param("BLY: We never asked for that", id="transcript"),
        pytest.param("It was first published: nobody knows when.", id="published-in-a-sentence"),
    ],
)
def test_lines_of_the_story_are_left(line: str) -> None:
    assert marked(cleaned(f"{LEAD}\n\n{line}\n\n{SECOND}\n\n{THIRD}")) == {}


def test_a_text_without_furniture() -> None:
    assert marked(cleaned(STORY)) == {}


def test_a_standfirst_without_a_full_stop_is_left() -> None:
    standfirst = (
        "The chair has warned that the harbour will have to close if the crews of Easthaven refuse to pay"
    )
    report = cleaned(f"Harbour fees to rise\n\n{standfirst}\n\n{STORY}")
    assert marked(report) == {"Harbour fees to rise": "headline"}


def test_lines_above_and_beside_the_title() -> None:
    head = (
        "CoastNewsHarbours\n\nHarbour fees to rise in June\n\nHarbour Fees Easthaven Harbour June\nPosted\n\n"
    )
    assert marked(cleaned(head + STORY)) == {
        "CoastNewsHarbours": "navigation",
        "Harbour fees to rise in June": "headline",
        "Harbour Fees Easthaven Harbour June": "navigation",
        "Posted": "navigation",
    }


def test_a_repeated_title_is_marked_each_time() -> None:
    title = "Harbour fees to rise in June"
    report = cleaned(f"{title}\n\n{title}\n\n{STORY}")
    assert [piece.kind for piece in report.furniture] == ["headline", "headline"]
    assert report.ref.title == title


def test_a_teaser_whose_headline_stands_twice_goes_with_its_summary() -> None:
    teaser = "Lighthouse keeper retires after forty years"
    summary = "The keeper of the lighthouse has retired after forty years of service, the Gull reported."
    report = cleaned(
        f"{LEAD}\n\n{teaser}\nOther Topics of Interest\n\n{teaser}\n\n{summary}\n\n{SECOND}\n\n{THIRD}"
    )
    assert list(marked(report)) == [teaser, "Other Topics of Interest", summary]
    assert len(report.furniture) == 4


def test_a_list_of_related_headlines_does_not_take_the_paragraph_after_it() -> None:
    after = "Harbour fees at Easthaven have risen twice since the storm, and crews blame the board for it."
    report = cleaned(f"{LEAD}\n\nRelated\n\nHarbour fees have risen twice since storm\n\n{after}\n\n{SECOND}")
    assert list(marked(report)) == ["Related", "Harbour fees have risen twice since storm"]


def test_a_video_teaser_takes_the_paragraph_that_is_set_off_with_it() -> None:
    video = "Related video: Crews march through the harbour"
    summary = "Crews have marched through Easthaven. The march ended at the customs house late at night."
    report = cleaned(f"{LEAD}\n\n\n{video}\n\n{summary}\n\n\n{SECOND}\n\n{THIRD}")
    assert marked(report) == {video: "related", summary: "related"}
    assert marked(cleaned(f"{LEAD}\n\n{video}\n\n{summary}\n\n{SECOND}\n\n{THIRD}")) == {video: "related"}


def test_the_list_of_links_after_the_story() -> None:
    tail = "More In This Category\nRelated\n\n“Bold” Chair Goes\n\nThe chair has now...\n\nGulls Win Again"
    report = cleaned(f"{STORY}\n\n{tail}")
    assert [report.text[slice(*piece.span)] for piece in report.furniture] == [
        line for line in tail.split("\n") if line
    ]


def test_an_author_box() -> None:
    life = "Ann Bly covers the coast for the Gull. She joined as a reporter in 2011 and lives in Easthaven."
    report = cleaned(f"{STORY}\n\nAnn Bly\nAnn Bly\n{life}\n- Sponsor -")
    assert [piece.kind for piece in report.furniture] == ["author", "author", "author", "advert"]


def test_a_person_described_at_the_end_is_no_author_box() -> None:
    last = "Ann Bly, a writer and former editor who lives in Easthaven, said the fees would ruin her family."
    assert marked(cleaned(f"{STORY}\n\n{last}")) == {}


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        pytest.param("Crews outside the customs house / Easthaven Harbour Board", "caption", id="slash"),
        pytest.param("Crews march on Monday in Easthaven. (AP Photo/Ann Bly)", "caption", id="agency"),
        pytest.param("FILE - The chair speaks in Easthaven, Jan. 3, 2024.", "caption", id="file"),
        pytest.param("Ann Bly/Getty Images", "credit", id="bare-credit"),
        pytest.param("Photo: Ann Bly", "credit", id="photo"),
    ],
)
def test_captions_and_credits(line: str, kind: str) -> None:
    assert marked(cleaned(f"{LEAD}\n\n{line}\n\n{SECOND}\n\n{THIRD}")) == {line: kind}


def test_a_paragraph_credited_to_an_agency_is_left() -> None:
    assert marked(cleaned(f"{LEAD}\n\n{SECOND} (Reuters)\n\n{THIRD}")) == {}
