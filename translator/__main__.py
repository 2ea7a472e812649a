"""`python -m translator` is the same as `translator`."""

from translator.cli import main

if __name__ == "__main__":
    main()
