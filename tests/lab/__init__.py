"""The fault laboratory: real processes that are killed, frozen and cut off, and a witness who counts."""
