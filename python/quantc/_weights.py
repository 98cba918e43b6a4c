"""Matrices of weights, and what is done with them."""

from __future__ import annotations

import ctypes
from typing import Any, Optional, Tuple, Union

import numpy as np

from . import _native as native
from ._arrays import (
    F32,
    address,
    as_bytes,
    f32_input,
    f32_output,
    indices,
    matrix,
    output,
    typed_input,
    typed_output,
)
from ._errors import Error, Status, call
from ._formats import Format, FormatLike, Layout, TargetLike, format, make_options
from ._native import lib
from ._pool import Pool

Rows = Union[slice, Tuple[int, int], None]


class Weights:
    """A matrix of `rows` x `cols` weights where it lies.

    `data` is anything with the buffer protocol (bytes, mmap, numpy.memmap, uint8 arrays): it is referred to, not
    copied, and must not be changed in size. Raw rows may have gaps: `row_stride` bytes from row to row, 0 for none. A
    uint8 array of two axes may be a view of a wider one; its own strides then say where the rows lie.

    Error: SHAPE when cols is no multiple of the format's block, BUFFER when data is too small, LAYOUT when the format
    does not have the layout.
    """

    def __init__(
        self,
        format: FormatLike,
        data: Any,
        rows: int,
        cols: int,
        *,
        layout: Union[str, Layout] = "raw",
        row_stride: int = 0,
    ) -> None:
        self.format: Format = _format(format)
        self.layout: Layout = self.format.layout(layout if isinstance(layout, str) else layout.name)
        if min(rows, cols, row_stride) < 0:
            raise Error(Status.ARGUMENT, "rows, cols and row_stride must not be negative")
        if isinstance(data, np.ndarray) and data.ndim == 2 and not data.flags.c_contiguous and not row_stride:
            self.data, row_stride, size = _strided(data)
        else:
            self.data = as_bytes(data)
            size = self.data.nbytes
        self.rows = rows
        self.cols = cols
        self.row_stride = row_stride
        self._handle = native.qc_weights()
        call(
            lib.qc_weights_init,
            ctypes.byref(self._handle),
            self.format._pointer,
            self.layout._pointer,
            address(self.data),
            size,
            rows,
            cols,
            row_stride,
        )

    @property
    def shape(self) -> Tuple[int, int]:
        return self.rows, self.cols

    @property
    def nbytes(self) -> int:
        """Bytes of the weights, gaps between rows left out."""
        return self.format.nbytes(self.rows, self.cols, self.layout.name)

    def __repr__(self) -> str:
        return f"<quantc.Weights {self.format.name} {self.rows} x {self.cols}, {self.layout.name}>"

    def __reduce__(self) -> Any:
        whole = np.array(self.data)  # of what is mapped, a copy; of a view, without its gaps
        stride = 0 if self.data.ndim == 2 else self.row_stride
        return _unpickle, (self.format.name, whole, self.rows, self.cols, self.layout.name, stride)


def _format(which: FormatLike) -> Format:
    return format(which)


def _unpickle(name: str, data: np.ndarray, rows: int, cols: int, layout: str, row_stride: int) -> Weights:
    return Weights(name, data, rows, cols, layout=layout, row_stride=row_stride)


def _strided(data: np.ndarray) -> Tuple[np.ndarray, int, int]:
    rows, size = data.shape
    if data.dtype != np.uint8 or (size > 1 and data.strides[1] != 1) or (rows > 1 and data.strides[0] < size):
        raise Error(Status.ARGUMENT, "rows of weights must be contiguous bytes (uint8) in ascending order")
    if rows == 0 or size == 0:
        return np.empty(0, np.uint8), 0, 0
    stride = data.strides[0] if rows > 1 else 0
    return data, stride, (rows - 1) * stride + size


def _range(rows: Rows, count: int) -> Tuple[int, int]:
    """A range of rows. A slice is taken as Python takes it; a pair of numbers as it is, for the library to check."""
    if rows is None:
        return 0, count
    if isinstance(rows, slice):
        begin, end, step = rows.indices(count)
        if step != 1:
            raise Error(Status.ARGUMENT, f"a range of rows has the step 1, not {step}; gather() picks rows")
        return begin, max(begin, end)
    begin, end = rows
    if begin < 0 or end < begin:
        raise Error(Status.ARGUMENT, f"rows {begin} to {end} are no range")
    return begin, end


class _Options:
    """A qc_options with what it refers to."""

    def __init__(self, target: TargetLike, pool: Optional[Pool], prefer: str = "memory") -> None:
        self._pool = None if pool is None else pool._use()
        self._options = make_options(target, None if self._pool is None else self._pool.address, prefer)
        self.pointer = ctypes.pointer(self._options)


def quantize(
    x: Any,
    format: FormatLike,
    *,
    importance: Any = None,
    out: Any = None,
    target: TargetLike = None,
    pool: Optional[Pool] = None,
) -> Weights:
    """Quantises rows of weights: x of the shape (rows, cols), or (cols,) for one row, becomes raw Weights.

    x is read where it lies if it is float32 with contiguous rows; other floats are copied to that. `importance`, of the
    shape (cols,), says what an error of the weights in each column counts. `out`: a buffer to write to.

    Error: SHAPE when cols is no multiple of the format's block or importance has another length; VALUE, with row and
    column, for NaN, infinity and what the format cannot hold; BUFFER when out is too small.
    """
    chosen = _format(format)
    rows = matrix(x, "x")
    count, cols = rows.shape
    counts = None
    if importance is not None:
        counts = matrix(importance, "importance")
    needed = chosen.nbytes(count, cols)
    data = np.empty(needed, np.uint8) if out is None else as_bytes(out)
    if not data.flags.writeable:
        raise Error(Status.ARGUMENT, "out is read-only")
    options = _Options(target, pool)
    call(
        lib.qc_quantize,
        chosen._pointer,
        cols,
        ctypes.byref(f32_input(rows)),
        None if counts is None else ctypes.byref(f32_input(counts)),
        address(data),
        data.nbytes,
        0,
        options.pointer,
    )
    return Weights(chosen, data, count, cols)


def dequantize(
    weights: Weights,
    rows: Rows = None,
    *,
    out: Optional[np.ndarray] = None,
    target: TargetLike = None,
    pool: Optional[Pool] = None,
) -> np.ndarray:
    """The weights of a range of rows as float32, of the shape (rows of the range, cols).

    Error: LAYOUT for packed weights (gather() reads these), ARGUMENT for rows outside the matrix.
    """
    begin, end = _range(rows, weights.rows)
    result, view = output(out, (end - begin, weights.cols), False, F32)
    if view.dtype != F32:
        raise TypeError("out must be of float32; gather() writes other types")
    options = _Options(target, pool)
    y = f32_output(view)
    call(lib.qc_dequantize, ctypes.byref(weights._handle), begin, end, ctypes.byref(y), options.pointer)
    return result


def gather(
    weights: Weights,
    rows: Any,
    *,
    dtype: Any = np.float32,
    out: Optional[np.ndarray] = None,
    target: TargetLike = None,
    pool: Optional[Pool] = None,
) -> np.ndarray:
    """Rows by their numbers, in any order and as often as they are named: of the shape (len(rows), cols).

    Weights may be raw or packed. dtype: float32, float16, or uint16 for the bits of bf16. Error (ARGUMENT) names the
    first number that is outside the matrix.
    """
    picked = indices(rows, "rows")
    result, view = output(out, (len(picked), weights.cols), False, dtype)
    options = _Options(target, pool)
    listed = native.qc_index_list(address(picked), len(picked))
    y = typed_output(view)
    desc = native.qc_gather_desc(
        ctypes.sizeof(native.qc_gather_desc),
        ctypes.pointer(weights._handle),
        ctypes.pointer(listed),
        ctypes.pointer(y),
    )
    call(lib.qc_gather_run, ctypes.byref(desc), options.pointer)
    return result


def pack(
    weights: Weights,
    *,
    prefer: str = "memory",
    out: Any = None,
    target: TargetLike = None,
    pool: Optional[Pool] = None,
) -> Weights:
    """Raw weights in panels, from which products are faster. `prefer`: "memory", panels of the file's size, or "speed".

    Error: LAYOUT when the weights are packed already, UNSUPPORTED when the format has no such layout.
    """
    layout = weights.format.packed_layout(prefer, target)
    if layout is None:
        raise Error(Status.UNSUPPORTED, f"{weights.format} has no packed layout")
    needed = weights.format.nbytes(weights.rows, weights.cols, layout.name)
    data = np.empty(needed, np.uint8) if out is None else as_bytes(out)
    if not data.flags.writeable:
        raise Error(Status.ARGUMENT, "out is read-only")
    options = _Options(target, pool, prefer)
    call(
        lib.qc_pack,
        ctypes.byref(weights._handle),
        0,
        weights.rows,
        address(data),
        data.nbytes,
        options.pointer,
    )
    return Weights(weights.format, data, weights.rows, weights.cols, layout=layout)


def unpack(
    weights: Weights, *, out: Any = None, target: TargetLike = None, pool: Optional[Pool] = None
) -> Weights:
    """The inverse of pack(). Error (LAYOUT) when the weights are raw, or packed for targets unlike this one."""
    needed = weights.format.nbytes(weights.rows, weights.cols)
    data = np.empty(needed, np.uint8) if out is None else as_bytes(out)
    if not data.flags.writeable:
        raise Error(Status.ARGUMENT, "out is read-only")
    options = _Options(target, pool)
    call(
        lib.qc_unpack,
        ctypes.byref(weights._handle),
        0,
        weights.rows,
        address(data),
        data.nbytes,
        0,
        options.pointer,
    )
    return Weights(weights.format, data, weights.rows, weights.cols)


class Activations:
    """Columns of x, prepared once for every matrix that reads them. Made by prepare()."""

    def __init__(self, format: Format, data: np.ndarray, handle: native.qc_activations) -> None:
        self.format = format
        self._data = data
        self._handle = handle

    @property
    def shape(self) -> Tuple[int, int]:
        """(columns, cols), as that of the x that it was made from."""
        return self._handle.columns, self._handle.cols


def prepare(
    x: Any, format: FormatLike, *, target: TargetLike = None, pool: Optional[Pool] = None
) -> Activations:
    """x of the shape (columns, cols), or (cols,) for one, as products with this format take it.

    Serves every format for which format.shares_activations() is true. x may be float32, float16, or uint16 for the bits
    of bf16. Error (SHAPE) when cols is no multiple of the format's block.
    """
    chosen = _format(format)
    columns = matrix(x, "x", any_type=True)
    count, cols = columns.shape
    size = ctypes.c_size_t()
    call(lib.qc_activation_bytes, chosen._pointer, cols, count, ctypes.byref(size))
    data = np.empty((size.value + 3) // 4, np.uint32)  # aligned as the library wants it
    handle = native.qc_activations()
    options = _Options(target, pool)
    desc = native.qc_activations_desc(
        ctypes.sizeof(native.qc_activations_desc),
        chosen._pointer,
        cols,
        count,
        0,
        ctypes.pointer(typed_input(columns)),
        address(data),
        size.value,
    )
    call(lib.qc_prepare_activations, ctypes.byref(desc), ctypes.byref(handle), options.pointer)
    return Activations(chosen, data, handle)


def matmul(
    weights: Weights,
    x: Any,
    *,
    rows: Rows = None,
    columns: Any = None,
    bias: Any = None,
    accumulate: bool = False,
    dtype: Any = np.float32,
    out: Optional[np.ndarray] = None,
    target: TargetLike = None,
    pool: Optional[Pool] = None,
) -> np.ndarray:
    """y = x W^T: of the shape (columns, rows), or (rows,) where x has the shape (cols,).

    x: (columns, cols), float32, float16, or uint16 for the bits of bf16; or Activations from prepare(), of which
    `columns` picks some by their numbers. `rows`: a slice of the matrix's rows. `bias`, of the shape (weights.rows,),
    is added, and with `accumulate` what stands in `out`. dtype: of y. Weights may be raw or packed. The bits are the
    same for every target, layout, pool and number of columns.

    Error: SHAPE when lengths differ, LAYOUT when the target does not compute from the weights' layout, ARGUMENT when
    out shares memory with what is read.
    """
    begin, end = _range(rows, weights.rows)
    desc = native.qc_matmul_desc(struct_size=ctypes.sizeof(native.qc_matmul_desc))
    desc.weights = ctypes.pointer(weights._handle)
    desc.row_begin, desc.row_end = begin, end
    flat = False
    if isinstance(x, Activations):
        count = x.shape[0]
        desc.prepared = ctypes.pointer(x._handle)
        if columns is not None:
            picked = indices(columns, "columns")
            count = len(picked)
            desc.columns = ctypes.pointer(native.qc_index_list(address(picked), count))
    else:
        if columns is not None:
            raise Error(Status.ARGUMENT, "columns are picked of what prepare() makes")
        flat = np.ndim(x) == 1
        vectors = matrix(x, "x", any_type=True)
        count = vectors.shape[0]
        desc.x = ctypes.pointer(typed_input(vectors))
    if accumulate and out is None:
        raise Error(Status.ARGUMENT, "accumulate needs out, to which it adds")
    result, view = output(out, (count, end - begin), flat, dtype)
    desc.y = ctypes.pointer(typed_output(view))
    if bias is not None:
        added = matrix(bias, "bias", any_type=True)
        desc.bias = ctypes.pointer(typed_input(added))
    desc.flags = 1 if accumulate else 0
    options = _Options(target, pool)
    size = ctypes.c_size_t()
    call(lib.qc_matmul_run_workspace_bytes, ctypes.byref(desc), options.pointer, ctypes.byref(size))
    workspace = np.empty(size.value, np.uint8)
    call(lib.qc_matmul_run, ctypes.byref(desc), address(workspace), size.value, options.pointer)
    return result
