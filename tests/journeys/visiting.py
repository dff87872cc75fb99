"""A person before a screen: opens, presses and reads, and lets nothing wrong on a page pass unnoticed."""

from dataclasses import dataclass, field

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page, expect

RULES = {"runOnly": {"type": "tag", "values": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]}}
STAND_STILL = "() => document.getAnimations().forEach((one) => one instanceof CSSTransition && one.finish())"
TAKEN_BACK = ("htmx:afterRequest,", "htmx:sendAbort,")  # its page was left, or a later request took its place
COUNT_PRESSES = "addEventListener('pointerdown', () => window.countPress(), true)"


@dataclass
class Visitor:
    """One person's browser window; ``presses`` counts what they clicked or tapped, ``troubles`` what went wrong."""

    page: Page
    home: str
    presses: int = 0
    troubles: list = field(default_factory=list)
    looked_at: set = field(default_factory=set)

    def __post_init__(self):
        self.page.set_default_timeout(15_000)
        self.page.on("console", self._hear)
        self.page.on("pageerror", lambda error: self.troubles.append(f"{self.page.url}: {error}"))
        self.page.context.expose_binding("countPress", self._press)
        self.page.context.add_init_script(COUNT_PRESSES)

    def _press(self, _source):
        self.presses += 1

    def _hear(self, message):
        if message.type != "error" or message.text.startswith(TAKEN_BACK):
            return
        if "status of 4" not in message.text:  # a refused form answers 409 or 422
            self.troubles.append(f"{self.page.url}: {message.text}")

    def open(self, path):
        """Go to an address of the product, or to a whole one out of a letter."""
        self.page.goto(path if path.startswith("http") else self.home + path)
        self.look()

    def sign_in(self, login, password):
        """Through the usual page to whatever front door the person has."""
        self.page.goto(f"{self.home}/accounts/login/")
        self.page.get_by_label("Логин или почта").fill(login)
        self.page.get_by_label("Пароль", exact=True).fill(password)
        self.page.get_by_role("button", name="Войти").first.click()
        self.page.wait_for_url(lambda url: "/accounts/login" not in url)
        self.look()

    def leave(self):
        self.page.context.close()

    def press(self, name, *, role="button", within=None, exact=False, look=True):
        """Press the button (or ``role``) called ``name``, wait for what comes and look at it."""
        (within or self.page).get_by_role(role, name=name, exact=exact).first.click()
        self.settle()
        if look:
            self.look()

    def follow(self, name, **how):
        self.press(name, role="link", **how)

    def fill(self, label, text, *, within=None, exact=False):
        (within or self.page).get_by_label(label, exact=exact).first.fill(text)

    def fetch(self, name):
        """The bytes behind the link called ``name``, with this person's rights."""
        address = self.page.get_by_role("link", name=name).first.get_attribute("href")
        answer = self.page.context.request.get(self.home + address)
        assert answer.ok, f"{address}: {answer.status}"
        return answer.body()

    def settle(self):
        """Until the page has loaded and htmx has nothing under way."""
        self.page.wait_for_load_state("load")
        expect(self.page.locator(".htmx-request, .htmx-swapping, .htmx-settling")).to_have_count(0, timeout=15_000)

    def reads(self, text, **how):
        """``text`` stands on the page."""
        expect(self.page.get_by_text(text, **how).first).to_be_visible(timeout=15_000)

    def look(self):
        """The page is whole and accessible."""
        self.settle()
        self.page.evaluate(STAND_STILL)
        title = self.page.title()
        assert "Traceback" not in title, title
        violations = axe_violations(self.page)
        assert not violations, f"{self.page.url} «{title}»\n{violations}"
        overflow = self.page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
        assert overflow <= 0, f"{self.page.url} is {overflow} px wider than the screen"
        assert not self.troubles, self.troubles
        self.looked_at.add(self.page.url)


def axe_violations(page):
    """What axe finds against WCAG 2.2 A and AA, as readable lines; "" when nothing."""
    found = Axe().run(page, options=RULES).response["violations"]
    return "\n".join(
        f"{rule['id']}: {rule['help']}: {node['html'][:200]} [{node.get('failureSummary', '')[:300]}]"
        for rule in found
        for node in rule["nodes"][:4]
    )
