"""Pages of a list whose rows were counted already, or are too many to be counted before it is shown."""

from django.core.paginator import Page, Paginator

from mentoring.kit.keys import GREATEST_KEY


def counted_page(paginator, number, count=None):
    """The page ``number``; ``count`` spares the paginator its query where it is known."""
    if count is not None:
        paginator.count = count
    return paginator.get_page(number)


class OpenPaginator(Paginator):
    """Nobody knows how many rows there are: one more row than a page has tells whether there is a next one.

    ``count`` and ``num_pages`` are ``None`` until the last page is read. A number beyond it shows the first page."""

    count = None
    num_pages = None

    def get_page(self, number):
        number = int(number) if str(number or "").isdecimal() else 1
        number = number if 0 < number <= GREATEST_KEY // self.per_page else 1
        first = (number - 1) * self.per_page
        rows = list(self.object_list[first : first + self.per_page + 1])
        if not rows and number > 1:
            return self.get_page(1)
        if len(rows) <= self.per_page:
            self.count, self.num_pages = first + len(rows), number
        return OpenPage(rows, number, self)


class OpenPage(Page):
    def __init__(self, rows, number, paginator):
        super().__init__(rows[: paginator.per_page], number, paginator)
        self._goes_on = len(rows) > paginator.per_page

    def has_next(self):
        return self._goes_on

    def next_page_number(self):
        return self.number + 1

    def previous_page_number(self):
        return self.number - 1

    def start_index(self):
        return (self.number - 1) * self.paginator.per_page + 1

    def end_index(self):
        return self.start_index() + len(self.object_list) - 1
