"""Contents: where what is said ends, and what around it is not said."""
