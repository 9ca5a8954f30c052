"""Pictures of the window, as `chipid-counter --screenshot` names them, put into the page itself."""

import base64
import pathlib
import re

LINE = re.compile(r"^!\[(?P<alt>[^\]]+)\]\((?P<scene>[a-z_-]+)\.png\)$", re.MULTILINE)


def scenes(markdown):
    return [match["scene"] for match in LINE.finditer(markdown)]


def file_of(folder, scene, language):
    return pathlib.Path(folder) / f"{scene}-{language}-light.png"


def embed(markdown, folder, language):
    """Each picture as a data URL with its words below. FileNotFoundError names a picture that there is not."""

    def one(match):
        data = base64.b64encode(file_of(folder, match["scene"], language).read_bytes()).decode("ascii")
        # Python-Markdown leaves blocks of HTML as they are.
        return (f'<img src="data:image/png;base64,{data}" alt="{match["alt"]}">\n\n'
                f'<p class="caption">{match["alt"]}</p>')

    return LINE.sub(one, markdown)
