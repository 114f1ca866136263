"""Packs, beside the code, what every archive takes from this project: see scaffold/kit.py.

Everything else is said in pyproject.toml.
"""

import shutil
from pathlib import Path

from setuptools import setup
from setuptools.command.build_py import build_py

KIT = ("docs", ".github", "requirements.txt")


class BuildWithKit(build_py):
    """An editable install reads these files where they lie; all others get a copy."""

    def run(self) -> None:
        super().run()
        if self.editable_mode:
            return
        kit = Path(self.build_lib) / "ontherecord" / "kit"
        shutil.rmtree(kit, ignore_errors=True)
        kit.mkdir(parents=True)
        for name in KIT:
            if Path(name).is_dir():
                shutil.copytree(name, kit / name)
            else:
                shutil.copy(name, kit)


setup(cmdclass={"build_py": BuildWithKit})
