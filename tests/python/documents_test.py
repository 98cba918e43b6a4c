"""Every Python block of the documents runs, in order, in a folder of its own; and the module's own example."""

import contextlib
import io
import os
import pathlib
import re
import tempfile
import textwrap
import unittest

import numpy as np
import quantc

SOURCE = pathlib.Path(__file__).resolve().parents[2]


class Documents(unittest.TestCase):
    def blocks(self, name):
        text = (SOURCE / name).read_text()
        found = []
        for match in re.finditer(r"^```python\n(.*?)^```$", text, re.DOTALL | re.MULTILINE):
            line = text.count("\n", 0, match.start(1))
            found.append(compile("\n" * line + match[1], str(SOURCE / name), "exec"))
        return found

    def executed(self, name, blocks):
        before = os.getcwd()
        with tempfile.TemporaryDirectory() as folder:
            os.chdir(folder)
            try:
                variables = {}
                with contextlib.redirect_stdout(io.StringIO()) as printed:
                    for block in blocks:
                        exec(block, variables)
                variables.clear()
            finally:
                os.chdir(before)
        return printed.getvalue()

    def test_document(self):
        blocks = self.blocks("docs/python.md")
        self.assertEqual(len(blocks), (SOURCE / "docs/python.md").read_text().count("```") // 2)
        printed = self.executed("docs/python.md", blocks)
        self.assertIn("q4_k 4.5", printed)
        self.assertIn("row 3", printed)

    def test_readme(self):
        blocks = self.blocks("README.md")
        self.assertGreater(len(blocks), 0)
        self.executed("README.md", blocks)

    def test_docstring(self):
        example = textwrap.dedent("\n".join(l for l in quantc.__doc__.splitlines() if l.startswith("    ")))
        variables = {"quantc": quantc, "x": np.ones((4, 256), np.float32)}
        exec(example, variables)
        self.assertEqual(variables["y"].shape, (4, 4))

    def test_everything_is_explained(self):
        for name in quantc.__all__:
            self.assertTrue(getattr(quantc, name).__doc__, name)
            for member, value in vars(getattr(quantc, name)).items() if isinstance(getattr(quantc, name), type) else ():
                if callable(value) and not member.startswith("_") and not isinstance(value, type):
                    self.assertTrue(value.__doc__, f"{name}.{member}")


if __name__ == "__main__":
    unittest.main()
