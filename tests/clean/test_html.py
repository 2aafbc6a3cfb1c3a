"""Reports from HTML pages."""

from datetime import date

from .pages import LEAD, SECOND, THIRD, cleaned, issues, marked

PAGE = f"""<!DOCTYPE html><html lang="en"><head><title>Harbour fees to rise | The Gull</title>
<meta property="og:site_name" content="The Gull"><meta name="author" content="Ann Bly">
<meta property="article:published_time" content="2024-05-03T08:00:00Z"></head>
<body><nav><ul><li><a href="/">Home</a></li><li><a href="/c">Coast</a></li></ul></nav>
<article><h1>Harbour fees to rise</h1><p>{LEAD}</p><p>Advertisement</p><p>{SECOND}</p><p>{THIRD}</p></article>
<footer>All rights reserved</footer></body></html>"""


def test_a_page() -> None:
    report = cleaned(PAGE, "text/html")
    assert LEAD in report.text
    assert "Coast" not in report.text
    assert report.raw == PAGE.encode()
    assert (report.ref.title, report.ref.outlet, report.byline) == (
        "Harbour fees to rise",
        "The Gull",
        "Ann Bly",
    )
    assert (report.ref.published, report.language) == (date(2024, 5, 3), "en")
    assert not any(LEAD in words or THIRD in words for words in marked(report))


def test_a_page_in_a_declared_encoding() -> None:
    page = PAGE.replace("<head>", '<head><meta charset="windows-1252">').replace("Easthaven", "Østhavn")
    assert "Østhavn" in cleaned(page.encode("cp1252"), "text/html").text


def test_a_page_without_text() -> None:
    assert [issue.code for issue in issues("<html><body></body></html>", "text/html")] == ["no-text"]


def test_bytes_that_are_no_page() -> None:
    assert [issue.code for issue in issues(b"\x00\xff<", "text/html")] == ["no-text"]
