"""Reading GGUF files."""

from __future__ import annotations

import ctypes
import enum
import os
from dataclasses import dataclass, field
from typing import Any, Dict, Iterator, List, Mapping, Optional, Tuple, Union

import numpy as np

from . import _native as native
from ._arrays import address, as_bytes
from ._errors import Error, Status, call, printable
from ._formats import Format, make_format
from ._native import lib
from ._weights import Weights


class GgufType(enum.IntEnum):
    """Types of metadata."""

    U8 = 0
    I8 = 1
    U16 = 2
    I16 = 3
    U32 = 4
    I32 = 5
    F32 = 6
    BOOL = 7
    STRING = 8
    ARRAY = 9
    U64 = 10
    I64 = 11
    F64 = 12


DTYPES: Dict[int, np.dtype] = {
    GgufType.U8: np.dtype("<u1"),
    GgufType.I8: np.dtype("<i1"),
    GgufType.U16: np.dtype("<u2"),
    GgufType.I16: np.dtype("<i2"),
    GgufType.U32: np.dtype("<u4"),
    GgufType.I32: np.dtype("<i4"),
    GgufType.F32: np.dtype("<f4"),
    GgufType.BOOL: np.dtype("?"),
    GgufType.U64: np.dtype("<u8"),
    GgufType.I64: np.dtype("<i8"),
    GgufType.F64: np.dtype("<f8"),
}


def decoded(data: bytes) -> str:
    """Bytes that are no UTF-8 survive: written again they are what they were."""
    return data.decode("utf-8", "surrogateescape")


def encoded(text: str) -> bytes:
    return text.encode("utf-8", "surrogateescape")


@dataclass(frozen=True)
class GgufValue:
    """A metadata entry as it stands in a file: written again, it is the same bytes."""

    key: str
    type: GgufType
    element_type: GgufType  #: of an array; else the type
    count: int  #: of an array; else 1
    data: bytes = field(repr=False)

    @property
    def value(self) -> Any:
        """bool, int, float or str; of an array of numbers a numpy array, of strings a list. TypeError: of arrays."""
        if self.type != GgufType.ARRAY:
            if self.type == GgufType.STRING:
                return decoded(self.data)
            return np.frombuffer(self.data, DTYPES[self.type])[0].item()
        if self.element_type == GgufType.STRING:
            return self._strings()
        if self.element_type == GgufType.ARRAY:
            raise TypeError(f"{printable(self.key)} is an array of arrays: only its data can be had")
        return np.frombuffer(self.data, DTYPES[self.element_type])

    def _strings(self) -> List[str]:
        texts = []
        at = 0
        for _ in range(self.count):
            begin = at + 8
            at = begin + int.from_bytes(self.data[at:begin], "little")
            texts.append(decoded(self.data[begin:at]))
        return texts


class _Handle:
    """A qc_gguf; it is closed with the last reference, of arrays over its tensors, too."""

    def __init__(self, function: Any, *source: Any) -> None:
        self.address: Optional[int] = None
        self.source = source  # memory that the reader reads
        handle = ctypes.c_void_p()
        call(function, *source, ctypes.byref(handle))
        self.address = handle.value

    def __del__(self) -> None:
        if self.address is not None:
            lib.qc_gguf_close(self.address)


@dataclass(frozen=True)
class GgufTensor:
    """A tensor of a file. Its data lies in the mapped file, read-only, and keeps the mapping as long as it is there."""

    name: str
    type: int  #: ggml's number
    type_name: Optional[str]  #: ggml's name; None when the type is unknown
    format: Optional[Format]  #: None when quantc has no such format
    shape: Tuple[int, ...]  #: as numpy has it: the length of a row is the last
    offset: int  #: from the start of the file
    data: np.ndarray = field(repr=False, compare=False)  #: the bytes, uint8; none where the type is unknown
    _handle: _Handle = field(repr=False, compare=False)
    _pointer: Any = field(repr=False, compare=False)

    def weights(self) -> Weights:
        """The tensor as raw weights, all axes but the last taken as rows. Error (UNSUPPORTED): no such format."""
        handle = native.qc_weights()
        call(lib.qc_gguf_weights, self._pointer, ctypes.byref(handle))
        assert self.format is not None
        return Weights(self.format, self.data, handle.rows, handle.cols)

    def array(self) -> np.ndarray:
        """A tensor of f32, f16 or, as uint16, bf16 as an array of its shape. TypeError for any other."""
        dtypes = {"f32": "<f4", "f16": "<f2", "bf16": "<u2"}
        name = self.format.name if self.format else None
        if name not in dtypes:
            what = f"{printable(self.name)} is of {self.type_name}"
            raise TypeError(f"{what}: dequantize(tensor.weights()) makes floats of it")
        return self.data.view(dtypes[name]).reshape(self.shape)


class _Metadata(Mapping[str, Any]):
    def __init__(self, gguf: Gguf) -> None:
        self._gguf = gguf

    def __getitem__(self, key: str) -> Any:
        entry = self._gguf.entries.get(key)
        if entry is None:
            raise KeyError(key)
        return entry.value

    def __iter__(self) -> Iterator[str]:
        return iter(self._gguf.entries)

    def __len__(self) -> int:
        return len(self._gguf.entries)


class Gguf:
    """A GGUF file, versions 2 and 3: Gguf(path) maps it, Gguf(buffer) reads what lies in memory.

    `tensors` and `metadata` are mappings, in the file's order; `entries` has the metadata with types.
    To close the file lets go of it here; the mapping goes with the last array over it.

    Error: FILE when the system refuses the file, MALFORMED, with what is wrong, when it is not sound.
    """

    def __init__(self, source: Union[str, os.PathLike[str], bytes, bytearray, memoryview, np.ndarray]) -> None:
        if isinstance(source, (str, os.PathLike)):
            path = os.fsencode(source)
            if b"\0" in path:
                raise Error(Status.ARGUMENT, "a path cannot have a NUL")
            self._handle: Optional[_Handle] = _Handle(lib.qc_gguf_open, path)
        else:
            data = as_bytes(source)
            self._handle = _Parsed(data)
        self.tensors: Mapping[str, GgufTensor] = self._read_tensors(self._handle)
        self.entries: Mapping[str, GgufValue] = self._read_values(self._handle)
        self.metadata: Mapping[str, Any] = _Metadata(self)

    def _open(self) -> _Handle:
        if self._handle is None:
            raise Error(Status.ARGUMENT, "this file is closed")
        return self._handle

    @property
    def version(self) -> int:
        return int(lib.qc_gguf_version(self._open().address))

    @property
    def alignment(self) -> int:
        return int(lib.qc_gguf_alignment(self._open().address))

    @property
    def nbytes(self) -> int:
        """Bytes of the whole file."""
        return int(lib.qc_gguf_bytes(self._open().address))

    @staticmethod
    def _read_tensors(handle: _Handle) -> Dict[str, GgufTensor]:
        tensors = {}
        for i in range(lib.qc_gguf_tensor_count(handle.address)):
            pointer = lib.qc_gguf_tensor_at(handle.address, i)
            raw = pointer.contents
            size = raw.bytes if raw.bytes_known else 0
            name = decoded(raw.name)
            tensors[name] = GgufTensor(
                name=name,
                type=raw.type,
                type_name=raw.type_name.decode() if raw.type_name else None,
                format=make_format(raw.format) if raw.format else None,
                shape=tuple(int(raw.dims[d]) for d in reversed(range(raw.dim_count))),
                offset=raw.offset,
                data=_mapped(raw.data, size, handle),
                _handle=handle,
                _pointer=pointer,
            )
        return tensors

    @staticmethod
    def _read_values(handle: _Handle) -> Dict[str, GgufValue]:
        values = {}
        for i in range(lib.qc_gguf_value_count(handle.address)):
            raw = lib.qc_gguf_value_at(handle.address, i).contents
            key = decoded(raw.key)
            data = ctypes.string_at(raw.data, raw.bytes) if raw.bytes else b""
            values[key] = GgufValue(key, GgufType(raw.type), GgufType(raw.element_type), raw.count, data)
        return values

    def close(self) -> None:
        """Lets go of the file; arrays over its tensors stay."""
        self._handle = None
        self.tensors = {}

    def __enter__(self) -> Gguf:
        return self

    def __exit__(self, *exception: Any) -> None:
        self.close()

    def __repr__(self) -> str:
        return f"<quantc.Gguf with {len(self.tensors)} tensors>"


class _Parsed(_Handle):
    def __init__(self, data: np.ndarray) -> None:
        self.data = data
        super().__init__(lib.qc_gguf_parse, address(data), data.nbytes)


def _mapped(data: Optional[int], size: int, handle: _Handle) -> np.ndarray:
    if not data or not size:
        return np.empty(0, np.uint8)
    memory = (ctypes.c_uint8 * size).from_address(data)
    memory._owner = handle  # type: ignore[attr-defined]  # as long as there are arrays
    return np.frombuffer(memoryview(memory).toreadonly(), np.uint8)
