"""`python -m ontherecord` is the command `ontherecord`."""

from ontherecord.cli import main

if __name__ == "__main__":
    main()
