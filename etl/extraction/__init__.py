"""From one article to its passages, names, statements and meetings: pure functions, no connection, no globals."""
