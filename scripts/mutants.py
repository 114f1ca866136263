"""Break the program in small ways, one at a time, and see whether a test notices.

    python scripts/mutants.py --coverage FILE --out FILE.jsonl [--seed N] [--count N] ROOM…

Cosmic Ray (`pip install cosmic-ray`; no lock of ours names it) makes the changes. Of the places it
can change in the ROOMs (folders of `build_tools/ontherecord`), COUNT are drawn by SEED, and one
change for each. Left out is what no test could ever see or nobody would write: changes in type
annotations, in what does not compile then, and operators of `NONSENSE`.

Each is made in a copy of the checkout and tried on the tests that run the changed statement, as
the coverage data say (`coverage run` with pytest-cov's `--cov-context=test`): those of its own room
first, then all others. A test that never runs a statement cannot notice that it changed. A change
to what runs while a module loads is tried on all tests that run any code of its folder. At the end
the tests that noticed are run on the unchanged copy: none may fail there.

A line a mutant is written to FILE.jsonl: place, operator, outcome ("killed", "slow": the tests of
its own room did not end within `LIMIT`, "survived", "unreached"), the change as a diff, the
number of tests. Those that FILE.jsonl already has are passed over: a run can be taken up again.
"""

from __future__ import annotations

import argparse
import ast
import compileall
import itertools
import json
import os
import random
import re
import shutil
import subprocess
import sys
import tempfile
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

import cosmic_ray.plugins
import coverage
from cosmic_ray.commands.init import init
from cosmic_ray.mutating import mutate_and_test, mutate_code
from cosmic_ray.work_db import WorkDB, use_db
from cosmic_ray.work_item import MutationSpec

ROOT = Path(__file__).resolve().parents[1]
PACKAGE = Path("build_tools/ontherecord")
LIMIT, LIMIT_A_TEST = 60, 0.2
"""Seconds for the tests of a mutant's own room, several times what they take; then it hangs."""
WIDE_LIMIT = 300
"""Seconds for the other tests that run the changed statement; then it counts as survived."""
NONSENSE = re.compile(
    r"BinaryOperator_\w+_(Pow|RShift|LShift|BitXor|Mod|Div)$"
    r"|BinaryOperator_(Add|Sub|Mul|Div|FloorDiv|Mod)_Bit\w+$"
    r"|ComparisonOperator_(Eq|NotEq|Lt|LtE|Gt|GtE)_(Is|IsNot)$"
    r"|ComparisonOperator_(Is|IsNot)_(Eq|NotEq|Lt|LtE|Gt|GtE)$"
    r"|UnaryOperator_\w+_Invert$"
)
"""Operators that almost always end in a TypeError, which any test notices."""


def main() -> None:
    """Draw, then try each that the file of results does not have."""
    asked = _arguments()
    chosen = drawn(asked.rooms, asked.seed, asked.count)
    part, parts = map(int, asked.part.split("/"))
    covered = Covering(asked.coverage.resolve())
    out = asked.out.resolve()
    done = {_key(json.loads(line)) for line in out.open()} if out.exists() else set()
    with tempfile.TemporaryDirectory(prefix="mutants-") as folder:
        copy = _copied(Path(folder) / "checkout")
        for number, spec in enumerate(chosen):
            record = _place(number, spec)
            if number % parts == part - 1 and _key(record) not in done:
                record |= tried(spec, covered, copy)
                with out.open("a") as file:
                    file.write(json.dumps(record, ensure_ascii=False) + "\n")
                print(record["number"], record["outcome"], record["path"], record["line"])
        control(out, copy)


def control(out: Path, copy: Path) -> None:
    """See that the tests that noticed a mutant pass where nothing is changed."""
    by = {json.loads(line).get("by", "").partition(" - ")[0] for line in out.open()}
    tests = sorted(test for test in by if test.startswith("tests/"))
    (copy / "tests.txt").write_text("\n".join(tests), encoding="utf-8")
    command = [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", "@tests.txt"]
    subprocess.run(command, cwd=copy, check=True)


def drawn(rooms: list[str], seed: int, count: int) -> list[MutationSpec]:
    """So many places by the seed, in its order, and for each one of the changes possible there."""
    places: dict[tuple[str, tuple[int, int]], list[MutationSpec]] = defaultdict(list)
    for spec in _possible(rooms):
        places[str(spec.module_path), spec.start_pos].append(spec)
    print(f"{count} of {len(places)} places are drawn with seed {seed}", file=sys.stderr)
    chance = random.Random(seed)
    order = sorted(places)
    chance.shuffle(order)
    shuffled = (chance.sample(places[place], len(places[place])) for place in order)
    each = (next(filter(_compiles, specs), None) for specs in shuffled)
    return list(itertools.islice(filter(None, each), count))


def _possible(rooms: list[str]) -> Iterator[MutationSpec]:
    """Every change that Cosmic Ray can make and that makes sense, in an order that stays."""
    places = [ROOT / PACKAGE / room for room in rooms]
    found = [[place] if place.is_file() else place.rglob("*.py") for place in places]
    modules = sorted(itertools.chain.from_iterable(found))
    with (
        tempfile.TemporaryDirectory() as folder,
        use_db(str(Path(folder) / "all.sqlite"), WorkDB.Mode.create) as work,
    ):
        init([path.relative_to(ROOT) for path in modules], work, {})
        specs = [spec for item in work.work_items for spec in item.mutations]
    notes = {path: _annotations(path) for path in {spec.module_path for spec in specs}}
    for spec in sorted(specs, key=lambda s: (str(s.module_path), s.operator_name, s.occurrence)):
        inside = any(start <= spec.start_pos < end for start, end in notes[spec.module_path])
        if not inside and not NONSENSE.search(spec.operator_name):
            yield spec


def _annotations(path: Path) -> list[tuple[tuple[int, int], tuple[int, int]]]:
    """Where types are named in a module: start and end of each, line and column."""
    nodes = ast.walk(ast.parse(path.read_text(encoding="utf-8")))
    named = [getattr(node, part, None) for node in nodes for part in ("annotation", "returns")]
    return [((a.lineno, a.col_offset), (a.end_lineno, a.end_col_offset)) for a in named if a]


def _compiles(spec: MutationSpec) -> bool:
    operator = cosmic_ray.plugins.get_operator(spec.operator_name)()
    before = spec.module_path.read_text(encoding="utf-8")
    try:
        code = mutate_code(before, operator, spec.occurrence)
        return code not in (None, before) and bool(compile(code, "mutant", "exec"))
    except (SyntaxError, AttributeError):  # the latter: Cosmic Ray on `except a.b.Error`
        return False


class Covering:
    """Which tests run a statement."""

    def __init__(self, data: Path) -> None:
        self._data = coverage.CoverageData(str(data))
        self._data.read()
        self._files: dict[str, list[str]] = defaultdict(list)
        for name in self._data.measured_files():
            self._files[self._inside(name)].append(name)  # of every checkout it was measured in

    def tests(self, spec: MutationSpec) -> tuple[list[str], list[str]]:
        """Tests of the mutant's own room, and all others: node ids, or files where a fixture that
        several tests share ran the statement."""
        path = spec.module_path
        lines = _statement(path, spec.start_pos[0])
        contexts = self._contexts(path, lines) if lines else set()
        if lines is None:
            for other in self._files:
                if other.startswith(f"{path.parent}/"):
                    contexts |= self._contexts(Path(other), None)
        tests = {_test(context) for context in contexts if context}
        own = f"tests/unit/{path.relative_to(PACKAGE).parts[0]}/"
        slow = ("tests/unit", "tests/archives", "tests/properties", "tests/quality", "tests/site")
        order = sorted(tests, key=lambda test: (slow.index("/".join(test.split("/")[:2])), test))
        return [t for t in order if t.startswith(own)], [t for t in order if not t.startswith(own)]

    def _contexts(self, path: Path, lines: range | None) -> set[str]:
        return {
            context
            for name in self._files.get(path.as_posix(), [])
            for line, found in self._data.contexts_by_lineno(name).items()
            if not lines or line in lines
            for context in found
        }

    @staticmethod
    def _inside(name: str) -> str:
        return name[name.index(PACKAGE.as_posix()) :]


def _statement(path: Path, line: int) -> range | None:
    """Lines of the smallest statement around a line; of one with a body, those of its head. None
    if it runs while the module is loaded."""
    best, in_function = range(line, line + 1), False
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if not isinstance(node, ast.stmt) or not node.lineno <= line <= (node.end_lineno or line):
            continue
        body = getattr(node, "body", None)
        end = body[0].lineno - 1 if body else node.end_lineno or line
        if line <= end:
            best = range(node.lineno, end + 1)
        elif isinstance(node, ast.FunctionDef):
            in_function = True
    return best if in_function else None


def _test(context: str) -> str:
    test, _, phase = context.rpartition("|")
    return test.partition("::")[0] if phase == "setup" else test


def tried(spec: MutationSpec, covered: Covering, copy: Path) -> dict[str, object]:
    """What became of a mutant."""
    own, others = covered.tests(spec)
    found: dict[str, object] = {"outcome": "unreached", "tests": len(own) + len(others)}
    os.chdir(copy)
    for tests, limit in ((own, LIMIT + LIMIT_A_TEST * len(own)), (others, WIDE_LIMIT)):
        if not tests:
            continue
        Path("tests.txt").write_text("\n".join(tests), encoding="utf-8")
        command = f"{sys.executable} -m pytest -x -q -p no:cacheprovider @tests.txt"
        result = mutate_and_test([spec], command, limit)
        outcome = str(result.test_outcome.value) if result.test_outcome else "failed"
        output = result.output or ""
        found |= {"outcome": outcome, "diff": result.diff, "by": _killers(output)}
        if outcome != "survived":
            if output == "timeout":
                found["outcome"] = "slow" if tests is own else "survived"
            break
    os.chdir(ROOT)
    return found


def _killers(output: str) -> str:
    """The test that noticed, or the last words where none is named."""
    named = re.findall(r"^(?:FAILED|ERROR) (.+)", output, re.M)
    return named[-1][:300] if named else output[-300:]


def _place(number: int, spec: MutationSpec) -> dict[str, object]:
    operator = spec.operator_name.removeprefix("core/")
    line, column = spec.start_pos
    path = spec.module_path.relative_to(PACKAGE).as_posix()
    return {
        "number": number,
        "path": path,
        "line": line,
        "column": column,
        "operator": operator,
        "occurrence": spec.occurrence,
    }


def _key(record: dict[str, object]) -> tuple[object, ...]:
    return record["path"], record["operator"], record["occurrence"]


def _copied(goal: Path) -> Path:
    """The checkout without what a run leaves behind; nothing that is tried touches the original."""
    left = shutil.ignore_patterns(".git", ".venv", "site", "node_modules", ".cache", "__pycache__")

    def passed_over(folder: str, names: list[str]) -> set[str]:
        return left(folder, names) if Path(folder) == ROOT else left(folder, names) - {"site"}

    shutil.copytree(ROOT, goal, ignore=passed_over)
    os.environ["PYTHONPATH"] = str(goal / "build_tools")
    compileall.compile_dir(goal / "build_tools", quiet=1)  # once, not for every mutant
    return goal


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("rooms", nargs="+", metavar="ROOM")
    parser.add_argument("--coverage", type=Path, required=True)
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--seed", type=int, default=11)
    parser.add_argument("--count", type=int, default=300)
    parser.add_argument("--part", default="1/1", metavar="K/N", help="every Nth, for two at once")
    return parser.parse_args()


if __name__ == "__main__":
    main()
