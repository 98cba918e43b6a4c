"""wheel_test.py FOLDER: pip install of the tree, as the documents say it; the module then works from anywhere.

The library has three formats, so that it builds in seconds, and is kept in FOLDER for the next time.
"""

import os
import pathlib
import shutil
import subprocess
import sys

SOURCE = pathlib.Path(__file__).resolve().parents[2]
PROGRAM = """
import pathlib, sys
import numpy as np
import quantc
folder = pathlib.Path(quantc.__file__).parent
assert folder.is_relative_to(sys.prefix), folder
assert (folder / "py.typed").exists()
assert sorted(f.name for f in quantc.formats()) == ["f32", "q4_k", "q8_0"], quantc.formats()
x = np.random.default_rng(0).standard_normal((8, 256), np.float32)
weights = quantc.quantize(x, "q4_k")
assert np.abs(quantc.dequantize(weights) - x).max() < 0.5
assert np.array_equal(quantc.matmul(quantc.pack(weights), x), quantc.matmul(weights, x, target="scalar"))
import importlib.metadata
assert importlib.metadata.version("quantc") == quantc.__version__
files = importlib.metadata.files("quantc")
assert all(file.locate().exists() for file in files) and any("libquantc" in file.name for file in files)
print("ok")
"""


def main():
    folder = pathlib.Path(sys.argv[1])
    folder.mkdir(parents=True, exist_ok=True)
    environment = {k: v for k, v in os.environ.items() if k not in ("PYTHONPATH", "QUANTC_LIBRARY")}
    environment["PIP_NO_INDEX"] = "1"  # nothing comes from elsewhere
    shutil.rmtree(folder / "env", ignore_errors=True)
    subprocess.run([sys.executable, "-m", "venv", "--system-site-packages", folder / "env"], check=True)
    python = folder / "env/bin/python"
    settings = []
    for setting in ("formats=f32;q4_k;q8_0", "targets=scalar", f"build={folder / 'build'}"):
        settings += ["--config-settings", setting]
    install = [python, "-m", "pip", "install", "--quiet", SOURCE, *settings]
    subprocess.run(install, check=True, cwd=folder, env=environment)
    for elsewhere in ("/", folder):
        ran = subprocess.run([python, "-c", PROGRAM], cwd=elsewhere, env=environment, capture_output=True, text=True)
        if ran.stdout != "ok\n":
            sys.exit(f"in {elsewhere}: {ran.stdout}{ran.stderr}")

    # Without a library the import says what to do.
    bare = dict(environment, PYTHONPATH=str(SOURCE / "python"), PYTHONDONTWRITEBYTECODE="1")
    ran = subprocess.run([sys.executable, "-c", "import quantc"], env=bare, capture_output=True, text=True)
    if ran.returncode == 0 or "pip install ." not in ran.stderr:
        sys.exit(f"without a library: {ran.stderr}")


main()
