"""A form of another toolkit: keeps what its two lines hold in the file that it is given."""

import sys
import tkinter

root = tkinter.Tk(className="Tkform")
root.title("Tk form")
texts = [tkinter.StringVar(), tkinter.StringVar()]


def keep(*_):
    with open(sys.argv[1], "w", encoding="utf-8") as file:
        file.write("\n".join(text.get() for text in texts))


for place, text in enumerate(texts):
    entry = tkinter.Entry(root, textvariable=text, width=60)
    entry.pack()
    if place == 0:
        entry.focus_force()
    text.trace_add("write", keep)
keep()
root.bind("<FocusIn>", lambda _: print("shown", flush=True))
root.mainloop()
