"""An article as a page to read: right to left, statements coloured by speaker, names and meetings marked."""

from etl.show.page import Page, show

__all__ = ["Page", "show"]
