"""`python -m build_tools` in a checkout: the command `ontherecord`."""

from ontherecord.cli import main

main()
