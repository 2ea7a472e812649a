"""Measurements of this program; none of them gates a test."""
