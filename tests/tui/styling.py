"""Styles that take less time in the tests, and are the same: what a style sheet comes to is worked out once.

Every test has an application of its own, whose styles are those of the one before.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any, NamedTuple
from unittest.mock import patch
from weakref import WeakKeyDictionary

from textual.css.model import RuleSet
from textual.css.styles import RulesMap
from textual.css.stylesheet import Stylesheet
from textual.dom import DOMNode
from textual.widget import Widget

_parsed = Stylesheet._parse_rules
_rules: dict[tuple[Any, ...], list[RuleSet]] = {}
_variables: WeakKeyDictionary[Stylesheet, tuple[dict[str, str], frozenset[tuple[str, str]]]] = WeakKeyDictionary()

_applied = Stylesheet.apply
_nodes: dict[tuple[Any, ...], "Applied | None"] = {}

_styled = Stylesheet._process_component_classes
_components: dict[tuple[Any, ...], dict[str, RulesMap]] = {}
_sheets: WeakKeyDictionary[Stylesheet, tuple[list[RuleSet], int]] = WeakKeyDictionary()
_numbers: dict[tuple[int, ...], int] = {}
_TOLD = frozenset(
    {"hover", "focus", "blur", "can-focus", "disabled", "enabled", "dark", "light", "inline", "ansi", "nocolor"}
)
"""The pseudo-classes that a node is asked for before the styles of its components are taken from another's."""


class Applied(NamedTuple):
    """What a sheet comes to for a node, and what is in its styles then: some values are others there."""

    rules: RulesMap
    settled: RulesMap
    asks_for_hover: bool


@contextmanager
def styled_lightly() -> Iterator[None]:
    """A style sheet is parsed once, and the styles of a widget and its components are found once for its like.

    A rule is hashed by its identity anyway, in Python and for each widget that is styled; objects are so in C.
    """
    with (
        patch.object(Stylesheet, "_parse_rules", _parsed_once),
        patch.object(Stylesheet, "apply", _applied_once),
        patch.object(Stylesheet, "_process_component_classes", _styled_once),
        patch.object(RuleSet, "__hash__", object.__hash__),
    ):
        yield


def _parsed_once(sheet: Stylesheet, css: str, **source: Any) -> list[RuleSet]:
    """The rules that some words come to with the variables of a sheet; they are never changed."""
    if sheet not in _variables or _variables[sheet][0] is not sheet._variables:
        _variables[sheet] = sheet._variables, frozenset(sheet._variables.items())
    key = (css, *source.items(), _variables[sheet][1])
    if key not in _rules:
        _rules[key] = _parsed(sheet, css, **source)
    return _rules[key]


def _applied_once(
    sheet: Stylesheet, node: DOMNode, *, animate: bool = False, cache: dict[tuple[Any, ...], RulesMap] | None = None
) -> None:
    """Style a node as one of which the sheet can say nothing else."""
    told = (_identity(sheet), *_told(node))
    if told not in _nodes:
        found: dict[tuple[Any, ...], RulesMap] = {}
        _applied(sheet, node, animate=animate, cache=found)
        _nodes[told] = None
        for rules in found.values():
            if "transitions" not in rules and _is_told(sheet, node._selector_names):
                _nodes[told] = Applied(rules, node.styles.base._rules.copy(), node._has_hover_style)
    elif known := _nodes[told]:
        node._has_hover_style = known.asks_for_hover
        node._has_focus_within = node._has_order_style = node._has_odd_or_even = False
        styles = node.styles.base
        if not styles._rules and not node._is_mounted:  # nothing is drawn yet that would have to be drawn anew
            styles.merge_rules(known.settled)
            node.notify_style_update()
        elif styles._rules != known.settled:
            sheet.replace_rules(node, known.rules, animate=animate)
        else:
            node.notify_style_update()
        _components_styled_once(sheet, node, told)
    else:
        _applied(sheet, node, animate=animate, cache=cache)


def _styled_once(sheet: Stylesheet, node: DOMNode) -> None:
    """Style the components of a node as those of one of which the sheet can say nothing else."""
    if node._get_component_classes():
        _components_styled_once(sheet, node, (_identity(sheet), *_told(node)))


def _components_styled_once(sheet: Stylesheet, node: DOMNode, told: tuple[Any, ...]) -> None:
    names = node._get_component_classes()
    if not names:
        return
    key = (*names, *told)
    known = _components.get(key)
    if known is None:
        _styled(sheet, node)
        if _is_told(sheet, {"*", *(f".{name}" for name in names)}):
            _components[key] = {name: node._component_styles[name].base._rules.copy() for name in names}
        return
    before = node._component_styles.copy()
    node._component_styles.clear()
    for name, rules in known.items():
        styles = before.get(name)
        if styles is None or styles.base._rules != rules:  # others are as they were
            component = DOMNode(classes=name)
            component._attach(node)
            component.styles.base._rules.update(rules)
            styles = component.styles
        node._component_styles[name] = styles
    if any(before.get(name) != node._component_styles[name] for name in known):
        node.refresh()


def _is_told(sheet: Stylesheet, selectors: set[str]) -> bool:
    """Whether nothing is asked by the rules of some selectors but what is told of a node."""
    return all(rule.pseudo_classes <= _TOLD for selector in selectors for rule in sheet.rules_map.get(selector, ()))


def _identity(sheet: Stylesheet) -> int:
    """A number for the rules of a sheet, which are kept, in order."""
    rules = sheet.rules
    if sheet not in _sheets or _sheets[sheet][0] is not rules:
        _sheets[sheet] = rules, _numbers.setdefault(tuple(map(id, rules)), len(_numbers))
    return _sheets[sheet][1]


def _told(node: DOMNode) -> Iterator[object]:
    """All that selectors ask of a node and those around it."""
    app = node.app
    yield app.app_focus, app.theme, app.is_inline, app.native_ansi_color, app.no_color
    for each in node.css_path_nodes:
        yield each._css_type_names, each.id, each.classes
        if isinstance(each, Widget):
            yield each.mouse_hover, each.has_focus, each.allow_focus(), each.disabled
