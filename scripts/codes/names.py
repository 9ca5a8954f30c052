"""How a name of the tables is spelled in a language."""


def pascal_case(name):
    return "".join(part.capitalize() for part in name.split("_"))


def camel_case(name):
    whole = pascal_case(name)
    return whole[0].lower() + whole[1:]
