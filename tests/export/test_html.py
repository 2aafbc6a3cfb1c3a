"""The page: self-contained, without a script, each note reachable, report text inert."""

from importlib import import_module
from typing import Any

import pytest

from onrecord.export.html import brief_html
from onrecord.model import Brief
from onrecord.tell import brief

from .briefs import MARKUP, hostile_brief, plain_brief

PLAIN = {
    "html", "head", "meta", "title", "style", "body", "main", "h1", "h2", "p", "section", "ul", "ol", "li",
    "sup", "a", "q", "mark", "small",
}  # fmt: skip


def parsed(made: Brief) -> Any:
    return import_module("lxml.html").document_fromstring(brief_html(made))


def test_every_mark_leads_to_its_note_and_back() -> None:
    page = parsed(plain_brief())
    hrefs = [link.get("href") for link in page.iter("a")]
    assert hrefs
    ids = {element.get("id") for element in page.iter() if element.get("id")}
    assert {href.removeprefix("#") for href in hrefs} == ids
    assert all(href.startswith("#n") for href in hrefs)
    assert all(link.getparent().tag == "sup" for link in page.iter("a"))


def test_the_policy_lets_nothing_in() -> None:
    (policy,) = parsed(plain_brief()).xpath("//meta[@http-equiv='Content-Security-Policy']/@content")
    assert "default-src 'none'" in policy
    assert "script" not in policy


def test_the_page_says_what_the_brief_says() -> None:
    made = plain_brief()
    page = parsed(made)
    assert [each.text for each in page.iter("h2")][:-3] == [section.question for section in made.sections]
    items = [" ".join(each.itertext()) for each in page.xpath("//ul[@class='said']/li")]
    sentences = [sentence.text for section in made.sections for sentence in section.sentences]
    assert len(items) == len(sentences)
    assert all(item.startswith(text) for item, text in zip(items, sentences, strict=True))
    exact = {
        citation.exact
        for section in made.sections
        for each in section.sentences
        for citation in each.citations
    }
    assert {mark.text for mark in page.iter("mark")} == exact


@pytest.mark.parametrize(
    "words", [*MARKUP, "<style>*{display:none}</style>", "</main></body>", "<!-- -->", "&lt;b&gt;"]
)
def test_hostile_text_is_only_text(words: str) -> None:
    page = parsed(hostile_brief(words))
    assert {element.tag for element in page.iter()} <= PLAIN
    assert not any(name.startswith("on") for element in page.iter() for name in element.attrib)
    assert any(words in mark.text for mark in page.iter("mark"))
    assert len(list(page.iter("style"))) == len(list(page.iter("main"))) == 1


def test_nothing_is_fetched() -> None:
    page = parsed(hostile_brief("https://evil.example/x.png"))
    assert not page.xpath("//@src")
    assert all(href.startswith("#") for href in page.xpath("//@href"))


def test_the_empty_brief() -> None:
    page = parsed(brief([]))
    assert page.xpath("string(//p[@class='facts'])") == "0 reports; 0 statements"
