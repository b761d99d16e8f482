"""Pages on the settings of a run and on the templates: complete, and found by searching."""

from __future__ import annotations

from brains_engine.fields import describe
from brains_engine.guide_pages import training_page
from brains_engine.handbook import KEYS, TEMPLATES, TRAINING, WINDOW, Handbook
from brains_engine.layers import discover
from brains_engine.runs.config import RunConfig
from brains_engine.templates import TEMPLATE_IDS, list_templates

BOOK = Handbook(discover())


def test_every_setting_of_a_run_has_a_row() -> None:
    page = training_page()
    for field in describe(RunConfig):
        if field.group is None and not field.variants:
            assert f"| `{field.name}` |" in page
        kinds = [*(field.variants or {}).values(), *([field.group] if field.group else [])]
        for options in kinds:
            for inner in describe(options):
                assert f"| `{field.name}.{inner.name}` |" in page


def test_every_template_has_a_page_that_links_to_its_layers() -> None:
    for template in list_templates():
        page = BOOK.page(f"templates/{template.id}.md")
        assert page.startswith(f"# {template.title}\n")
        assert template.help in page
        assert "](../layers/output.md)" in page
        assert f"]({template.id}.md)" in BOOK.page(TEMPLATES)
    assert "no page" in BOOK.page("templates/../settings.md")


def test_the_new_pages_are_topics_and_found() -> None:
    names = {topic.name for topic in BOOK.topics}
    assert {WINDOW, KEYS, TRAINING, TEMPLATES, *(f"templates/{name}.md" for name in TEMPLATE_IDS)} <= names
    for words, name in (("learning_rate adadelta", TRAINING), ("u-net", "templates/unet.md"), ("pill", WINDOW)):
        assert name in {topic.name for topic in BOOK.search(words)}, words
