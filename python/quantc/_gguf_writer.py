"""Writing GGUF files."""

from __future__ import annotations

import contextlib
import ctypes
import os
import secrets
from typing import IO, Any, Iterator, List, Mapping, Optional, Sequence, Union, cast

import numpy as np

from . import _native as native
from ._arrays import address, as_bytes
from ._errors import Error, Status, call
from ._formats import Format, FormatLike, format
from ._gguf import DTYPES, GgufType, GgufValue, encoded
from ._native import lib
from ._weights import Weights, unpack

_TYPES = {dtype: kind for kind, dtype in DTYPES.items()}


def _array_type(dtype: np.dtype) -> GgufType:
    kind = _TYPES.get(dtype.newbyteorder("<"))
    if kind is None:
        raise TypeError(f"GGUF has no type for numbers of {dtype}")
    return GgufType(kind)


def _integer(value: int) -> np.generic:
    for name in ("u4", "i4", "u8", "i8"):
        dtype = np.dtype(name)
        if np.iinfo(dtype).min <= value <= np.iinfo(dtype).max:
            return cast(np.generic, dtype.type(value))
    raise Error(Status.VALUE, f"{value} does not fit 64 bits")


def gguf_value(key: str, value: Any) -> GgufValue:
    """A metadata entry of a Python value.

    bool and str are what they are. An int is U32 or I32 where it fits, else U64 or I64, a float F32, as engines expect
    it; numpy's scalars say another width. Arrays: of numbers as numpy arrays, of strings as lists.
    TypeError when GGUF has no such value.
    """
    if isinstance(value, GgufValue):
        return GgufValue(key, value.type, value.element_type, value.count, value.data)
    if isinstance(value, str):
        return GgufValue(key, GgufType.STRING, GgufType.STRING, 1, encoded(value))
    if isinstance(value, bool):
        value = np.bool_(value)
    elif isinstance(value, int):
        value = _integer(value)
    elif isinstance(value, float) and not isinstance(value, np.generic):
        with np.errstate(over="ignore"):
            single = np.float32(value)
        if np.isinf(single) and not np.isinf(value):
            raise Error(Status.VALUE, f"{value} does not fit 32 bits; numpy.float64 says 64")
        value = single
    if isinstance(value, np.generic):
        kind = _array_type(value.dtype)
        return GgufValue(key, kind, kind, 1, value.astype(DTYPES[kind]).tobytes())
    if isinstance(value, (list, tuple)) and value and all(isinstance(text, str) for text in value):
        texts = [encoded(text) for text in value]
        data = b"".join(len(text).to_bytes(8, "little") + text for text in texts)
        return GgufValue(key, GgufType.ARRAY, GgufType.STRING, len(texts), data)
    if isinstance(value, np.ndarray) and value.ndim == 1:
        kind = _array_type(value.dtype)
        return GgufValue(key, GgufType.ARRAY, kind, len(value), value.astype(DTYPES[kind]).tobytes())
    known = "a bool, number, string, numpy array of one axis or list of strings"
    raise TypeError(f"{key}: a value is {known}, not {value!r}")


class GgufWriter:
    """Writes a GGUF file, version 3, in one pass: values and tensors are added, then their data is written, in order.

    `file`: a binary file to write to. finish() ends it, and so does the end of `with`, which after an exception leaves
    the file as far as it came. Exceptions of the file's write() come out of the call that wrote.
    """

    def __init__(self, file: IO[bytes]) -> None:
        self._file = file
        self._failure: Optional[BaseException] = None
        self._sink = native.qc_gguf_sink(self._take)
        self._handle: Optional[int] = None
        handle = ctypes.c_void_p()
        call(lib.qc_gguf_writer_create, self._sink, None, ctypes.byref(handle))
        self._handle = handle.value

    def _take(self, context: Any, data: int, size: int, error: Any) -> int:
        try:
            if size:
                view = memoryview((ctypes.c_uint8 * size).from_address(data)).cast("B")
                while len(view):
                    written = self._file.write(view)
                    view = view[len(view) if written is None else written :]
            return 0
        except BaseException as failure:  # it cannot pass through the library
            self._failure = failure
            error.contents.status = Status.FILE
            return int(Status.FILE)

    def _call(self, function: Any, *arguments: Any) -> None:
        if self._handle is None:
            raise Error(Status.ARGUMENT, "this writer is closed")
        try:
            call(function, self._handle, *arguments)
        except Error as error:
            failure, self._failure = self._failure, None
            if failure is not None:
                raise failure from error
            raise

    def add_value(self, key: str, value: Any) -> None:
        """Adds a metadata entry: of a Python value (gguf_value), or a GgufValue of another file.

        Error (VALUE, ARGUMENT): a key that is empty, too long or there already.
        """
        entry = gguf_value(key, value)
        name = _text(entry.key)
        data = np.frombuffer(entry.data, np.uint8)
        raw = native.qc_gguf_value(name, entry.type, entry.element_type, entry.count, address(data), len(data))
        self._call(lib.qc_gguf_writer_add_value, ctypes.byref(raw))

    def add_tensor(self, name: str, format: FormatLike, shape: Sequence[int]) -> None:
        """Adds a tensor of a shape as numpy has it: the length of a row is the last.

        Error: VALUE for a name of more than 63 bytes, SHAPE when a row is no multiple of the block.
        """
        chosen = _format(format)
        if "ggml" not in chosen.ids:
            raise Error(Status.UNSUPPORTED, f"{chosen} has no number in GGUF files")
        if len(shape) > 4 or any(length < 0 for length in shape):
            raise Error(Status.SHAPE, f"a tensor has at most four axes, none of them negative, not {tuple(shape)}")
        raw = native.qc_gguf_tensor(name=_text(name), type=chosen.ids["ggml"], dim_count=len(shape))
        for d in range(4):
            raw.dims[d] = shape[len(shape) - 1 - d] if d < len(shape) else 1
        self._call(lib.qc_gguf_writer_add_tensor, ctypes.byref(raw))

    @property
    def file_bytes(self) -> int:
        """The bytes of the whole file, as added so far."""
        size = ctypes.c_uint64()
        self._call(lib.qc_gguf_writer_file_bytes, ctypes.byref(size))
        return size.value

    def write(self, data: Any) -> None:
        """The next bytes of the tensors' data, of any buffer; a call may end inside a tensor, not beyond it.

        Nothing can be added after the first. Error (SHAPE, ARGUMENT) when there is more than was added.
        """
        data = as_bytes(data)
        self._call(lib.qc_gguf_writer_write, address(data), data.nbytes)

    def finish(self) -> None:
        """Ends the file. Error when data is missing."""
        self._call(lib.qc_gguf_writer_finish)
        self.close()

    def close(self) -> None:
        """Lets go of the writer; without finish() the file is not complete."""
        handle, self._handle = self._handle, None
        if handle is not None:
            lib.qc_gguf_writer_destroy(handle)

    def __enter__(self) -> GgufWriter:
        return self

    def __exit__(self, kind: Any, *rest: Any) -> None:
        if kind is None and self._handle is not None:
            self.finish()
        self.close()

    def __del__(self) -> None:
        if getattr(self, "_handle", None) is not None:
            self.close()


def _format(which: FormatLike) -> Format:
    return format(which)


def _text(text: str) -> bytes:
    data = encoded(text)
    if b"\0" in data:
        raise Error(Status.VALUE, f"a name cannot have a NUL: {text!r}")
    return data


_FLOATS = {np.dtype("<f4"): "f32", np.dtype("<f2"): "f16"}


class _Tensor:
    def __init__(self, name: str, source: Any) -> None:
        self.shape: Sequence[int]
        if isinstance(source, Weights):
            if source.layout.name != "raw":
                source = unpack(source)
            self.format = source.format
            self.shape = source.shape
            self.data: List[np.ndarray] = [_rows(source)]
        else:
            array = np.asarray(source)
            if array.dtype not in _FLOATS:
                raise TypeError(f"{name}: a tensor is Weights or an array of float32 or float16, not of {array.dtype}")
            self.format = format(_FLOATS[array.dtype])
            self.shape = array.shape
            self.data = [np.ascontiguousarray(array)]


def _rows(weights: Weights) -> np.ndarray:
    size = weights.format.nbytes(1, weights.cols)
    if weights.rows and size and weights.data.ndim == 1 and weights.row_stride not in (0, size):
        return np.ascontiguousarray(
            np.lib.stride_tricks.as_strided(weights.data, (weights.rows, size), (weights.row_stride, 1))
        )
    if weights.data.ndim == 2:
        return np.ascontiguousarray(weights.data[:, :size])
    return weights.data[: weights.rows * size]


@contextlib.contextmanager
def _replacing(path: Union[str, os.PathLike[str]]) -> Iterator[IO[bytes]]:
    """A file beside the path, which takes its name when all is written; nothing is left when it is not."""
    folder, name = os.path.split(os.path.abspath(os.fspath(path)))
    beside = os.path.join(folder, f".{name}.{secrets.token_hex(6)}")
    try:
        with open(beside, "xb", buffering=0) as file:
            yield file
            os.fsync(file.fileno())
        os.replace(beside, path)
    except BaseException:
        with contextlib.suppress(OSError):
            os.unlink(beside)
        raise


def write_gguf(
    path: Union[str, os.PathLike[str]], tensors: Mapping[str, Any], metadata: Optional[Mapping[str, Any]] = None
) -> None:
    """Writes a GGUF file of tensors (Weights, or arrays of float32 and float16) and metadata (see gguf_value).

    The file appears, or takes the place of another one, when it is complete. Packed weights are unpacked first.
    """
    listed = [(name, _Tensor(name, source)) for name, source in tensors.items()]
    with _replacing(path) as file, GgufWriter(file) as writer:
        for key, value in (metadata or {}).items():
            writer.add_value(key, value)
        for name, tensor in listed:
            writer.add_tensor(name, tensor.format, tensor.shape)
        for _, tensor in listed:
            for part in tensor.data:
                writer.write(part)
