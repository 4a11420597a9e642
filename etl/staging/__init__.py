"""From documents to the articles of a build: what came in, what was read of it, which text each uri now holds."""
