"""What a screen reader sees of the app."""
import pyatspi

# How a control is reached by the keyboard alone.
CONTROLS = {"push button", "toggle button", "check box", "radio button", "combo box", "text", "entry", "password text",
            "slider", "spin button", "list item", "menu item"}


def application(pid):
    desktop = pyatspi.Registry.getDesktop(0)
    for index in range(desktop.childCount):
        candidate = desktop.getChildAtIndex(index)
        if candidate is not None and candidate.get_process_id() == pid:
            return candidate
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


def names(node):
    return [child.name for child in shown(node) if child.name]


def focused(node):
    return next((child for child in shown(node) if has(child, pyatspi.STATE_FOCUSED)), None)


def named(node, name, role=None):
    return next((child for child in shown(node)
                 if child.name == name and (role is None or child.getRoleName() == role)), None)


def tell(node, depth=0):
    """The tree as text, for who has to find out why a test failed."""
    lines = [f"{'  ' * depth}{node.getRoleName()} | {node.name} | {node.description}"]
    for index in range(node.childCount):
        child = node.getChildAtIndex(index)
        if child is not None and has(child, pyatspi.STATE_SHOWING):
            lines.append(tell(child, depth + 1))
    return "\n".join(lines)


def all_names(node):
    """Names, descriptions and texts of everything, seen or not."""
    yield from (node.name, node.description)
    if node.getRoleName() == "text":
        yield node.queryText().getText(0, -1)
    for index in range(node.childCount):
        child = node.getChildAtIndex(index)
        if child is not None:
            yield from all_names(child)
