"""What the module declares is what the header declares and the library exports."""

import ctypes
import os
import pathlib
import re
import subprocess
import tempfile
import unittest

import quantc
from quantc import _native as native

SOURCE = pathlib.Path(__file__).resolve().parents[2]


class Interface(unittest.TestCase):
    def compiled(self, text):
        """What a C program prints that includes the header."""
        with tempfile.TemporaryDirectory() as folder:
            path = pathlib.Path(folder)
            (path / "program.c").write_text("#include <quantc/quantc.h>\n#include <stdio.h>\n" + text)
            command = [os.environ["QUANTC_CC"], "-std=c11", "-Wall", "-Werror", f"-I{SOURCE}/runtime/include"]
            subprocess.run([*command, path / "program.c", "-o", path / "program"], check=True)
            return subprocess.run([path / "program"], check=True, capture_output=True, text=True).stdout

    def test_structures(self):
        lines = []
        expected = []
        for structure in native.STRUCTURES:
            name = structure.__name__
            lines.append(f'printf("{name} %zu %zu\\n", sizeof({name}), _Alignof({name}));')
            expected.append(f"{name} {ctypes.sizeof(structure)} {ctypes.alignment(structure)}")
            for field, *_ in structure._fields_:
                place = getattr(structure, field)
                lines.append(
                    f'printf("{name}.{field} %zu %zu\\n", offsetof({name}, {field}), sizeof((({name} *)0)->{field}));'
                )
                expected.append(f"{name}.{field} {place.offset} {place.size}")
        printed = self.compiled("int main(void) {\n" + "\n".join(lines) + "\nreturn 0;\n}\n")
        self.assertEqual(printed.splitlines(), expected)

    def test_every_structure_of_the_header(self):
        text = "".join((SOURCE / "runtime/include/quantc" / name).read_text() for name in ("quantc.h", "gguf.h"))
        defined = dict(re.findall(r"typedef struct (\w+) \{(.*?)\n\} \w+;", text, re.DOTALL))
        self.assertEqual(sorted(defined), sorted(s.__name__ for s in native.STRUCTURES))
        for structure in native.STRUCTURES:  # in the header's order, every one
            body = re.sub(r"/\*.*?\*/", "", defined[structure.__name__], flags=re.DOTALL)
            fields = []
            for declaration in filter(None, (part.strip() for part in body.split(";"))):
                pointer = re.search(r"\(\*(\w+)\)\(", declaration)
                if pointer:
                    fields.append(pointer[1])
                else:
                    fields += [re.search(r"(\w+)(\[\d+\])?$", part.strip())[1] for part in declaration.split(",")]
            self.assertEqual(fields, [name for name, *_ in structure._fields_], structure.__name__)

    def test_numbers(self):
        """Enumerations have the header's numbers, all of them."""
        kinds = {
            "QC_ERROR_": {s.name: s.value for s in quantc.Status},
            "QC_OP_": {o.name: o.value for o in quantc.Operation},
            "QC_GGUF_": {t.name: t.value for t in quantc.GgufType},
        }
        text = "".join((SOURCE / "runtime/include/quantc" / name).read_text() for name in ("quantc.h", "gguf.h"))
        for prefix, mine in kinds.items():
            found = {name: int(number) for name, number in re.findall(rf"{prefix}(\w+) = (\d+)", text)}
            found.pop("COUNT", None)
            self.assertEqual(found, mine)

    def test_functions(self):
        """All that the library exports, but what the headers declare that docs/python.md leaves to C."""
        exported = (SOURCE / "runtime/symbols.txt").read_text().split()
        folder = SOURCE / "runtime/include/quantc"
        left = {"fused.h", "packed.h"}
        self.assertEqual({path.name for path in folder.glob("*.h")} - left, {"quantc.h", "gguf.h"})
        document = (SOURCE / "docs/python.md").read_text()
        for name in left:
            self.assertIn(f"`quantc/{name}`", document)
        others = re.findall(r"QC_API .*?(qc_\w+)\(", "".join((folder / name).read_text() for name in left))
        self.assertEqual(sorted(exported), sorted([*native.FUNCTIONS, *others]))

    def test_arguments(self):
        """Every function takes as many arguments as in the header, an error last where it returns a status."""
        text = "".join((SOURCE / "runtime/include/quantc" / name).read_text() for name in ("quantc.h", "gguf.h"))
        text = re.sub(r"/\*.*?\*/", "", text, flags=re.DOTALL)
        declared = re.findall(r"QC_API (?:const )?(\w+) \*?(\w+)\((.*?)\);", text, re.DOTALL)
        self.assertEqual(sorted(name for _, name, _ in declared), sorted(native.FUNCTIONS))
        for result, name, arguments in declared:
            taken = [] if arguments == "void" else arguments.split(",")
            self.assertEqual(len(native.FUNCTIONS[name][1]), len(taken), name)
            for argument, kind in zip(taken, native.FUNCTIONS[name][1]):
                spelled = re.sub(r"\b(const|struct)\b", "", argument).strip()
                base = re.match(r"(\w+)", spelled)[1]
                pointers = spelled.count("*")
                if pointers == 1 and hasattr(native, base) and base in {s.__name__ for s in native.STRUCTURES}:
                    self.assertIs(kind, ctypes.POINTER(getattr(native, base)), f"{name}: {argument}")
                elif pointers == 0 and base in ("size_t", "int64_t", "int32_t", "qc_status", "qc_operation"):
                    sizes = {"size_t": ctypes.c_size_t, "int64_t": ctypes.c_int64}
                    self.assertIs(kind, sizes.get(base, ctypes.c_int32), f"{name}: {argument}")
                else:
                    self.assertEqual(ctypes.sizeof(kind), ctypes.sizeof(ctypes.c_void_p), f"{name}: {argument}")

    def test_version(self):
        text = (SOURCE / "runtime/include/quantc/quantc.h").read_text()
        parts = [re.search(rf"QC_VERSION_{part} (\d+)", text)[1] for part in ("MAJOR", "MINOR", "PATCH")]
        self.assertEqual(quantc.__version__, ".".join(parts))
        self.assertEqual(native.HEADER_VERSION, ".".join(parts[:2]))


if __name__ == "__main__":
    unittest.main()
