"""Reading Arabic letters, words, verbs and dates: pure functions over strings and seed tables."""
