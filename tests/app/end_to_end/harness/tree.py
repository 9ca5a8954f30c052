"""What a screen reader sees of the app."""
import functools

import pyatspi
from gi.repository import Atspi, GLib

# How a control is reached by the keyboard alone.
CONTROLS = {"push button", "toggle button", "check box", "radio button", "combo box", "text", "entry", "password text",
            "slider", "spin button", "list item", "menu item"}


def steady(walk):
    """Walks again when something left the tree under the walker's feet."""
    @functools.wraps(walk)
    def again(*arguments):
        for _ in range(20):
            try:
                return walk(*arguments)
            except GLib.GError:
                continue
        raise AssertionError("the tree of the app never comes to rest, or the app is gone")
    return again


def application(pid):
    """The app of this process, once it is there."""
    desktop = pyatspi.Registry.getDesktop(0)
    # Nobody here waits for signals: what was remembered of programs that have ended would stand for ever.
    desktop.clear_cache()
    desktop.set_cache_mask(Atspi.Cache.NONE)
    for index in range(desktop.childCount):
        try:
            candidate = desktop.getChildAtIndex(index)
            if candidate is not None and candidate.get_process_id() == pid:
                # Whoever asks wants to know how it is now.
                candidate.set_cache_mask(Atspi.Cache.NONE)
                return candidate
        except GLib.GError:
            continue  # one that has ended
    return None


def has(node, state):
    return node.getState().contains(state)


def shown(node):
    """Everything that can be seen, from the outside in."""
    for index in range(node.childCount):
        child = node.getChildAtIndex(index)
        if child is not None and has(child, pyatspi.STATE_SHOWING):
            yield child
            yield from shown(child)


@steady
def names(node):
    return [child.name for child in shown(node) if child.name]


@steady
def focused(node):
    """The control: a page that hands its focus on says of itself, too, that it has it."""
    page = None
    for child in shown(node):
        if not has(child, pyatspi.STATE_FOCUSED):
            continue
        if child.getRoleName() not in PAGES:
            return child
        page = child
    return page


@steady
def named(node, name, role=None):
    return next((child for child in shown(node)
                 if child.name == name and (role is None or child.getRoleName() == role)), None)


@steady
def tell(node, depth=0):
    """The tree as text, for who has to find out why a test failed."""
    lines = [f"{'  ' * depth}{node.getRoleName()} | {node.name} | {node.description}"]
    for index in range(node.childCount):
        child = node.getChildAtIndex(index)
        if child is not None and has(child, pyatspi.STATE_SHOWING):
            lines.append(tell(child, depth + 1))
    return "\n".join(lines)


@steady
def knows(node, text):
    """Whether a name, description or text of anything, seen or not, holds it."""
    return any(text in name for name in _all_names(node))


def _all_names(node):
    yield from (node.name, node.description)
    if node.getRoleName() == "text":
        yield node.queryText().getText(0, -1)
    for index in range(node.childCount):
        child = node.getChildAtIndex(index)
        if child is not None:
            yield from _all_names(child)


# They take the focus so that keys reach them, and need no name of their own.
PAGES = {"filler", "panel", "layered pane", "scroll pane", "viewport"}


@steady
def enabled_controls(node):
    """Names of what can be used now."""
    return [child.name for child in shown(node) if child.getRoleName() in CONTROLS
            and has(child, pyatspi.STATE_FOCUSABLE) and has(child, pyatspi.STATE_ENABLED)]


def place(node):
    """Its upper left corner and lower right one in the window."""
    box = node.queryComponent().getExtents(pyatspi.WINDOW_COORDS)
    return box.x, box.y, box.x + box.width, box.y + box.height


def is_before(one, other):
    """In the order of reading: wholly above, or in the same line and wholly to the left."""
    above = one[3] <= other[1]
    below = one[1] >= other[3]
    return above or (not below and one[2] <= other[0])


def name_of(node, beginning):
    return node.name if node is not None and node.name.startswith(beginning) else None
