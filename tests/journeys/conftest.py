"""Real processes and a real browser: an empty school, the demo municipality, and people before their screens."""

import shutil
from pathlib import Path

import pytest
from playwright.sync_api import sync_playwright

from tests.journeys.running import CollectedFiles, Product
from tests.journeys.visiting import Visitor

CHROMIUM = shutil.which("chromium") or "/usr/bin/chromium"
FLAGS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
    "--disable-quic",
]
DESKTOP = {"viewport": {"width": 1440, "height": 900}}
PHONE = {"viewport": {"width": 360, "height": 740}, "has_touch": True, "is_mobile": True, "device_scale_factor": 2}
FAILED = pytest.StashKey[bool]()


def pytest_configure(config):
    config.addinivalue_line("markers", "in_order: the module tells one story; after a failure the rest is not told")


def pytest_collection_modifyitems(items):
    here = Path(__file__).parent
    for item in items:
        if here in item.path.parents:
            item.add_marker(pytest.mark.journey)


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(item, call):
    report = yield
    if report.failed:
        item.stash[FAILED] = True
        if item.get_closest_marker("in_order"):
            item.parent.stash[FAILED] = True
    return report


def pytest_runtest_setup(item):
    if item.get_closest_marker("in_order") and item.parent.stash.get(FAILED, False):
        pytest.skip("the story broke off before")


@pytest.fixture(scope="session")
def static_files(tmp_path_factory):
    return CollectedFiles(tmp_path_factory.mktemp("static") / "collected")


@pytest.fixture(scope="session")
def empty_school(tmp_path_factory, static_files):
    """A school with a curator, a director and an office above it, and nothing else."""
    product = Product(tmp_path_factory.mktemp("school") / "home", static_files)
    try:
        product.prepare()
        product.python("-m", "tests.journeys.empty_school")
        product.start()
        yield product
    finally:
        product.stop()


@pytest.fixture(scope="session")
def demo(tmp_path_factory, static_files):
    """The invented municipality, as ``make demo`` shows it."""
    product = Product(tmp_path_factory.mktemp("demo") / "home", static_files)
    try:
        product.prepare("load_demo")
        product.start()
        yield product
    finally:
        product.stop()


@pytest.fixture(scope="session")
def chromium():
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=FLAGS)
        yield browser
        browser.close()


@pytest.fixture(scope="module")
def windows():
    """Everybody's windows open in this module."""
    return []


@pytest.fixture(scope="module")
def visit(chromium, windows):
    """``visit(product)``: another person's window, on a desk or (``on=PHONE``) in a hand; kept to the module's end."""

    def visit(product, on=DESKTOP, **more):
        context = chromium.new_context(locale="ru-RU", timezone_id="Europe/Moscow", accept_downloads=True, **on, **more)
        windows.append(Visitor(context.new_page(), product.url))
        return windows[-1]

    yield visit
    for window in windows:
        window.leave()


@pytest.fixture(autouse=True)
def screenshots_of_failures(request, windows, tmp_path):
    yield
    if request.node.stash.get(FAILED, False):
        for number, window in enumerate(window for window in windows if not window.page.is_closed()):
            shot = tmp_path / f"window-{number}.png"
            window.page.screenshot(path=shot, full_page=True)
            print(f"\n{window.page.url}: {shot}")  # noqa: T201 - pytest shows it with the failure
