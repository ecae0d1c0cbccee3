"""The door stays a door: few names, short methods."""

from __future__ import annotations

import ast
import inspect
import textwrap

import workbench
from workbench.inquiry import Inquiry


def methods() -> dict[str, ast.FunctionDef]:
    body = ast.parse(textwrap.dedent(inspect.getsource(Inquiry))).body[0]
    assert isinstance(body, ast.ClassDef)
    return {node.name: node for node in body.body if isinstance(node, ast.FunctionDef)}


def statements(method: ast.FunctionDef) -> int:
    """How many statements a method has, nested ones too; its docstring and its imports are none."""
    inside = [node for node in ast.walk(method) if isinstance(node, ast.stmt) and node is not method]
    told = [node for node in inside if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant)]
    return len(inside) - len(told) - sum(isinstance(node, ast.Import | ast.ImportFrom) for node in inside)


def test_an_inquiry_has_at_most_twenty_public_names() -> None:
    public = [name for name in dir(Inquiry) if not name.startswith("_")]
    assert len(public) <= 20, public


def test_each_method_of_an_inquiry_is_at_most_three_statements() -> None:
    long = {name: statements(method) for name, method in methods().items() if statements(method) > 3}
    assert not long, f"{long}: move the work into a function on frames"


def test_each_public_method_of_an_inquiry_says_what_it_gives() -> None:
    silent = [
        name for name, node in methods().items() if not name.startswith("_") and not ast.get_docstring(node)
    ]
    assert not silent


def test_the_package_shows_about_a_dozen_names_and_each_is_there() -> None:
    assert 4 <= len(workbench.__all__) <= 14
    assert [name for name in workbench.__all__ if not hasattr(workbench, name)] == []
    assert {"create", "open", "verify"} <= set(workbench.__all__)
