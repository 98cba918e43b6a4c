"""The build backend (PEP 517): a wheel of the Python module and of the shared library, built by CMake.

Settings: `pip install . --config-settings formats="q4_k;q6_k" --config-settings targets=avx2` chooses what the library
has, as QUANTC_FORMATS and QUANTC_TARGETS do; `build` names a folder to build in, which can be used again.
"""

import base64
import hashlib
import os
import pathlib
import re
import shutil
import subprocess
import sysconfig
import tempfile
import zipfile

ROOT = pathlib.Path(__file__).resolve().parent.parent


def _version():
    header = (ROOT / "runtime/include/quantc/quantc.h").read_text()
    return ".".join(re.search(rf"#define QC_VERSION_{part} (\d+)", header)[1] for part in ("MAJOR", "MINOR", "PATCH"))


def _build(folder, settings):
    options = [f"-DQUANTC_{name}=OFF" for name in ("BUILD_COMPILER", "BUILD_TESTS", "BUILD_TOOLS", "BUILD_EXAMPLES")]
    options += ["-DQUANTC_BUILD_BENCHMARKS=OFF", "-DQUANTC_INSTALL=OFF"]
    for name in ("formats", "targets"):
        if name in settings:
            options.append(f"-DQUANTC_{name.upper()}={settings[name]}")
    if shutil.which("ninja") and not (pathlib.Path(folder) / "CMakeCache.txt").exists():
        options += ["-G", "Ninja"]
    options += ["-DCMAKE_BUILD_TYPE=Release", "-DBUILD_SHARED_LIBS=ON"]
    subprocess.run(["cmake", "-S", ROOT, "-B", folder, *options], check=True)
    jobs = os.environ.get("CMAKE_BUILD_PARALLEL_LEVEL") or str(os.cpu_count() or 1)
    subprocess.run(["cmake", "--build", folder, "--config", "Release", "--parallel", jobs], check=True)
    for name in ("libquantc.so", "libquantc.dylib", "libquantc.dll"):
        for found in sorted(pathlib.Path(folder).glob(f"runtime/**/{name}")):
            return name, found.resolve().read_bytes()
    raise RuntimeError(f"no shared library was built in {folder}")


def _metadata():
    readme = (ROOT / "docs/python.md").read_text()
    return (
        f"Metadata-Version: 2.1\nName: quantc\nVersion: {_version()}\n"
        "Summary: Products with quantised weights, of numpy arrays\nLicense: MIT\n"
        "Requires-Python: >=3.9\nRequires-Dist: numpy>=1.20\nDescription-Content-Type: text/markdown\n\n" + readme
    )


def _tag():
    platform = re.sub(r"[-.]", "_", sysconfig.get_platform())
    return f"py3-none-{platform}"


def get_requires_for_build_wheel(config_settings=None):
    return []


def build_wheel(wheel_directory, config_settings=None, metadata_directory=None):
    settings = config_settings or {}
    with tempfile.TemporaryDirectory() as temporary:
        library, content = _build(settings.get("build", temporary), settings)
    files = {f"quantc/{library}": content}
    for path in sorted((ROOT / "python/quantc").iterdir()):
        if path.suffix == ".py" or path.name == "py.typed":
            files[f"quantc/{path.name}"] = path.read_bytes()
    info = f"quantc-{_version()}.dist-info"
    files[f"{info}/METADATA"] = _metadata().encode()
    files[f"{info}/WHEEL"] = (
        f"Wheel-Version: 1.0\nGenerator: quantc\nRoot-Is-Purelib: false\nTag: {_tag()}\n".encode()
    )
    files[f"{info}/LICENSE"] = (ROOT / "LICENSE").read_bytes()
    record = f"{info}/RECORD"
    lines = []
    for name, data in files.items():
        digest = base64.urlsafe_b64encode(hashlib.sha256(data).digest()).rstrip(b"=").decode()
        lines.append(f"{name},sha256={digest},{len(data)}\n")
    files[record] = ("".join(lines) + f"{record},,\n").encode()

    wheel = f"quantc-{_version()}-{_tag()}.whl"
    with zipfile.ZipFile(pathlib.Path(wheel_directory) / wheel, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in files.items():
            entry = zipfile.ZipInfo(name)  # without times: the same files make the same wheel
            entry.external_attr = (0o755 if name.endswith(library) else 0o644) << 16
            entry.compress_type = zipfile.ZIP_DEFLATED
            archive.writestr(entry, data)
    return wheel


class UnsupportedOperation(Exception):
    """Said by PEP 517's name: a source distribution is the repository itself."""


def build_sdist(sdist_directory, config_settings=None):
    raise UnsupportedOperation("quantc has no source distribution; build a wheel from the tree")
