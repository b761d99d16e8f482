"""Parts of our own source that exported code brings along, so that it runs where Brains is not installed.

They are cut out of the files that the engine itself runs, with all that they need and nothing else.
"""

from __future__ import annotations

import ast
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib import resources
from typing import Any

_MODULES = (
    "backend/layers/products.py",
    "backend/layers/kernel_layer.py",
    "backend/layers/weight_maps.py",
    "backend/layers/norm_layer.py",
    "backend/layers/norm_dense.py",
    "backend/layers/norm_conv.py",
    "backend/layers/norm_residual.py",
    "backend/layers/spectral.py",
    "data/info.py",
    "data/split.py",
    "data/generated.py",
    "data/drawn_images.py",
    "data/sequences.py",
)
_HOOKS = frozenset({"build", "call", "compute_output_shape", "get_config"})
_STDLIB = frozenset({"__future__", "collections", "collections.abc", "dataclasses", "functools", "math", "typing"})
_NOTE = re.compile(r"  # (?:type: ignore|noqa).*$", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Definition:
    """A class, function or constant at the top of a file.

    Attributes:
        text: Its source, with decorators.
        tree: The same, parsed.
        imports: What the file imports, by the name that stands for it.
    """

    name: str
    text: str
    tree: ast.stmt
    imports: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Carried:
    """What is cut out, in the order in which it can be run.

    Attributes:
        constants: Assignments, which need nothing else of it.
        definitions: Classes and functions.
        imports: The import statements that all of it needs.
        names: What it defines.
    """

    constants: tuple[str, ...]
    definitions: tuple[str, ...]
    imports: frozenset[str]
    names: frozenset[str]


def carry(names: Iterable[str]) -> Carried:
    """Cut out definitions with everything that they need.

    Args:
        names: Of classes and functions in the files that can be carried.
    """
    return _carry(tuple(names))


@lru_cache(maxsize=64)
def _carry(roots: tuple[str, ...]) -> Carried:
    members: frozenset[str] = _HOOKS
    while True:
        texts = _closure(roots, members)
        used = members.union(*(_asked_members(text) for text in texts.values()))
        if used == members:
            break
        members = used
    imports: set[str] = set()
    for name, text in texts.items():
        outside = definitions()[name].imports
        imports |= {outside[each] for each in _names_in(text) if each in outside and each not in texts}
    constants = [name for name in texts if _is_constant(definitions()[name].tree)]
    return Carried(
        tuple(dict.fromkeys(texts[name] for name in constants)),
        tuple(text for name, text in texts.items() if name not in constants),
        frozenset(imports),
        frozenset(texts),
    )


def own_parameters(class_name: str) -> Mapping[str, Any] | None:
    """Parameters of one of our own layers with their defaults; `None` where there is no such layer."""
    from brains_engine.codegen.signatures import REQUIRED

    definition = definitions().get(class_name)
    if definition is None or not isinstance(definition.tree, ast.ClassDef):
        return None
    found: dict[str, Any] = {}
    for owner in _lineage(definition.tree):
        for argument, default in _arguments_of(owner):
            found.setdefault(argument, REQUIRED if default is None else ast.literal_eval(default))
    found.pop("product", None)  # classes that are used make it themselves
    return found


def own_positional(class_name: str) -> int | None:
    """How many arguments one of our own layers takes by position; `None` where there is no such layer."""
    definition = definitions().get(class_name)
    if definition is None or not isinstance(definition.tree, ast.ClassDef):
        return None
    made = [each for each in definition.tree.body if isinstance(each, ast.FunctionDef) and each.name == "__init__"]
    return len(made[0].args.args) - 1 if made else 0


@cache
def definitions() -> Mapping[str, Definition]:
    """Everything that can be carried, by name."""
    return {found.name: found for module in _MODULES for found in _definitions_in(module)}


def order_imports(statements: Iterable[str]) -> list[str]:
    """Import statements in the order and grouping of isort, one for each module; "" stands between groups."""
    plain = {text for text in statements if text.startswith("import ")}
    members: dict[str, set[str]] = {}
    for text in set(statements) - plain:
        match = re.fullmatch(r"from (\S+) import (.+)", text)
        if match is not None:
            members.setdefault(match[1], set()).update(part.strip() for part in match[2].split(","))
    merged = plain | {f"from {module} import {', '.join(sorted(used))}" for module, used in members.items()}
    groups: list[list[str]] = [[], [], []]
    for text in merged:
        module = text.split()[1]
        groups[0 if module == "__future__" else 1 if module in _STDLIB else 2].append(text)
    lines: list[str] = []
    for group in filter(None, groups):
        lines += [""] if lines else []
        lines += sorted(group, key=lambda text: (text.startswith("from "), text.split()[1]))
    return lines


def _definitions_in(module: str) -> Iterator[Definition]:
    source = resources.files("brains_engine").joinpath(module).read_text(encoding="utf-8")
    tree = ast.parse(source)
    lines = source.splitlines()
    imports = dict(_imports(tree))
    for index, node in enumerate(tree.body):
        names = _names_of(node)
        if not names:
            continue
        decorators = getattr(node, "decorator_list", [])
        first = min([node.lineno, *(each.lineno for each in decorators)])
        after = tree.body[index + 1] if index + 1 < len(tree.body) else None
        told = isinstance(after, ast.Expr) and isinstance(after.value, ast.Constant) and _is_constant(node)
        last = after.end_lineno if told and after is not None else node.end_lineno
        text = _NOTE.sub("", "\n".join(lines[first - 1 : last]))
        yield from (Definition(name, text, node, imports) for name in names)


def _names_of(node: ast.stmt) -> list[str]:
    """What a statement defines; an assignment may define several names at once."""
    target = node.targets[0] if isinstance(node, ast.Assign) else None
    if isinstance(target, ast.Tuple):
        return [each.id for each in target.elts if isinstance(each, ast.Name)]
    name = _name_of(node)
    return [] if name is None else [name]


def _name_of(node: ast.stmt) -> str | None:
    if isinstance(node, ast.FunctionDef | ast.ClassDef):
        return node.name
    if isinstance(node, ast.Assign) and isinstance(node.targets[0], ast.Name):
        return node.targets[0].id
    return node.target.id if isinstance(node, ast.AnnAssign) and isinstance(node.target, ast.Name) else None


def _is_constant(node: ast.stmt) -> bool:
    return isinstance(node, ast.Assign | ast.AnnAssign)


def _imports(tree: ast.Module) -> Iterator[tuple[str, str]]:
    """Imports from outside, by the name that stands for what is imported."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            for alias in node.names:
                renamed = f" as {alias.asname}" if alias.asname else ""
                yield alias.asname or alias.name.partition(".")[0], f"import {alias.name}{renamed}"
        elif isinstance(node, ast.ImportFrom) and not (node.module or "").startswith("brains_engine"):
            for alias in node.names:
                yield alias.asname or alias.name, f"from {node.module} import {alias.name}"


def _closure(names: Iterable[str], members: frozenset[str]) -> dict[str, str]:
    """Texts of definitions with what they need, which comes first; of classes with these members alone."""
    found: dict[str, str] = {}
    entered: set[str] = set()

    def enter(name: str) -> None:
        definition = definitions().get(name)
        if name in entered or definition is None or _is_protocol(definition.tree):
            return
        entered.add(name)
        text = _shaken(definition, members)
        for used in _names_in(text):
            enter(used)
        found[name] = text

    for name in names:
        enter(name)
    return found


def _names_in(text: str) -> list[str]:
    """Names that a piece of source uses, in the order in which they stand."""
    return [node.id for node in ast.walk(ast.parse(text)) if isinstance(node, ast.Name)]


def _is_protocol(tree: ast.stmt) -> bool:
    return isinstance(tree, ast.ClassDef) and any(isinstance(b, ast.Name) and b.id == "Protocol" for b in tree.bases)


def _asked_members(text: str) -> set[str]:
    """Members that a piece of source asks for; one that only asks for itself is not kept by that."""
    tree = ast.parse(text).body[0]
    parts = tree.body if isinstance(tree, ast.ClassDef) else [tree]
    return {
        node.attr
        for part in parts
        for node in ast.walk(part)
        if isinstance(node, ast.Attribute) and node.attr != getattr(part, "name", "")
    }


def _shaken(definition: Definition, members: frozenset[str]) -> str:
    """The text of a definition; of a class without the members that nothing asks for. Protocols are said as Any."""
    lines = definition.text.split("\n")
    tree = ast.parse(definition.text).body[0]
    for member in reversed(tree.body if isinstance(tree, ast.ClassDef) else []):
        name = _name_of(member)
        if name is None or name in members or isinstance(member, ast.AnnAssign) or name.startswith("__"):
            continue
        first = min([member.lineno, *(each.lineno for each in getattr(member, "decorator_list", []))])
        del lines[first - 1 : member.end_lineno]
        if not lines[first - 2].strip():
            del lines[first - 2]
    return re.sub(r"(?<=: )Product(?=[,)])", "Any", "\n".join(lines).rstrip())


def _lineage(tree: ast.ClassDef) -> Iterator[ast.ClassDef]:
    """A class and its bases among what can be carried."""
    yield tree
    for base in tree.bases:
        definition = definitions().get(base.id) if isinstance(base, ast.Name) else None
        if definition is not None and isinstance(definition.tree, ast.ClassDef):
            yield from _lineage(definition.tree)


def _arguments_of(owner: ast.ClassDef) -> Iterator[tuple[str, ast.expr | None]]:
    for member in owner.body:
        if isinstance(member, ast.FunctionDef) and member.name == "__init__":
            plain = [argument for argument in member.args.args if argument.arg != "self"]
            absent = len(plain) - len(member.args.defaults)
            for place, argument in enumerate(plain):
                yield argument.arg, member.args.defaults[place - absent] if place >= absent else None
            for argument, default in zip(member.args.kwonlyargs, member.args.kw_defaults, strict=True):
                yield argument.arg, default
