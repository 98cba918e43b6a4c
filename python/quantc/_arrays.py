"""numpy arrays and buffers as the library's operands: where they lie, without copies as far as possible."""

from __future__ import annotations

from typing import Any, Optional, Tuple

import numpy as np

from . import _native as native
from ._errors import Error, Status

# uint16 holds the bits of bf16, for which numpy has no type.
TYPES = {np.dtype(np.float32): 0, np.dtype(np.float16): 1, np.dtype(np.uint16): 2}
F32 = np.dtype(np.float32)


def as_bytes(buffer: Any) -> np.ndarray:
    """The bytes of anything with the buffer protocol, one after the other, where they lie."""
    if isinstance(buffer, np.ndarray):
        if not buffer.flags.c_contiguous:
            raise Error(Status.ARGUMENT, "the bytes of weights must lie one after the other; this array has gaps")
        return buffer.reshape(-1).view(np.uint8) if buffer.size else np.empty(0, np.uint8)
    view = memoryview(buffer)
    if view.nbytes == 0:
        return np.empty(0, np.uint8)
    return np.frombuffer(view, np.uint8)


def address(array: np.ndarray) -> int:
    return int(array.__array_interface__["data"][0])


def _fits(array: np.ndarray) -> bool:
    """Whether the rows of a matrix are as the library takes them: contiguous, ascending, apart by whole elements."""
    rows, cols = array.shape
    size = array.itemsize
    return array.size == 0 or bool(
        array.flags.aligned
        and (cols <= 1 or array.strides[1] == size)
        and (rows <= 1 or (array.strides[0] >= cols * size and array.strides[0] % size == 0))
    )


def _extent(array: np.ndarray) -> Tuple[int, int]:
    """Elements from the first to the last, and from row to row."""
    rows, cols = array.shape
    if rows == 0 or cols == 0:
        return 0, 0
    stride = array.strides[0] // array.itemsize if rows > 1 else cols
    return (rows - 1) * stride + cols, stride


def matrix(array: Any, what: str, any_type: bool = False) -> np.ndarray:
    """An array of one or two axes as rows of f32, or of f16 and bf16 where these are taken; copied if it must be."""
    x = np.asarray(array)
    if x.dtype not in TYPES or not (any_type or x.dtype == F32):
        if x.dtype.kind != "f":
            taken = "float32, float16, float64 or, for bf16, uint16" if any_type else "float32, float16 or float64"
            raise TypeError(f"{what} must be of {taken}, not of {x.dtype}")
        with np.errstate(over="ignore"):
            x = x.astype(F32)
    if x.ndim not in (1, 2):
        raise Error(Status.SHAPE, f"{what} must have one or two axes, not {x.ndim}")
    if x.ndim == 1:
        x = x.reshape(1, -1)
    return x if _fits(x) else np.array(x, order="C")


def output(out: Optional[np.ndarray], shape: Tuple[int, int], flat: bool, dtype: Any) -> Tuple[np.ndarray, np.ndarray]:
    """What is returned, and its view of two axes that the library writes to."""
    if out is None:
        if np.dtype(dtype) not in TYPES:
            raise TypeError(f"results can be float32, float16 or, for bf16, uint16, not {np.dtype(dtype)}")
        out = np.empty(shape[1:] if flat else shape, dtype)
    elif not isinstance(out, np.ndarray) or out.dtype not in TYPES:
        raise TypeError("out must be a numpy array of float32, float16 or, for bf16, uint16")
    if out.shape != (shape[1:] if flat else shape):
        raise Error(Status.SHAPE, f"out must have the shape {shape[1:] if flat else shape}, not {out.shape}")
    if not out.flags.writeable:
        raise Error(Status.ARGUMENT, "out is read-only")
    view = out.reshape(1, -1) if flat else out
    if not _fits(view) or (flat and not np.shares_memory(view, out) and out.size):
        raise Error(Status.ARGUMENT, "the rows of out must be contiguous, aligned and in ascending order")
    return out, view


def f32_input(x: np.ndarray) -> native.qc_input:
    count, stride = _extent(x)
    return native.qc_input(address(x), count, stride, x.shape[0])


def f32_output(y: np.ndarray) -> native.qc_output:
    count, stride = _extent(y)
    return native.qc_output(address(y), count, stride)


def typed_input(x: np.ndarray) -> native.qc_typed_input:
    count, stride = _extent(x)
    return native.qc_typed_input(address(x), TYPES[x.dtype], count, stride, x.shape[0])


def typed_output(y: np.ndarray) -> native.qc_typed_output:
    count, stride = _extent(y)
    return native.qc_typed_output(address(y), TYPES[y.dtype], count, stride)


def indices(numbers: Any, what: str) -> np.ndarray:
    """Numbers of rows or columns with the library's 32 bits."""
    given = np.asarray(numbers)
    if given.size == 0:
        return np.empty(0, np.int32)
    if given.ndim != 1 or given.dtype.kind not in "iu":
        raise TypeError(f"{what} must be integers on one axis")
    if given.dtype != np.int32:
        low, high = int(given.min()), int(given.max())
        if low < -(2**31) or high >= 2**31:
            raise Error(Status.ARGUMENT, f"{what} must be numbers of 32 bits, not {low if low < 0 else high}")
    return np.ascontiguousarray(given, np.int32)
