"""Formats and targets: data to ask for."""

from __future__ import annotations

import ctypes
import enum
from dataclasses import dataclass, field
from typing import Any, Dict, Mapping, Optional, Tuple, Union

from . import _native as native
from ._errors import Error, Status, call, not_found
from ._native import lib


class Operation(enum.IntEnum):
    """What kernels do."""

    DEQUANTIZE = 0
    QUANTIZE = 1
    ACTIVATIONS = 2
    MATMUL_RAW = 3
    MATMUL_PACKED = 4
    PACK = 5
    UNPACK = 6


@dataclass(frozen=True)
class Layout:
    """How weights lie in memory: "raw", as in a file, or in panels of `rows` rows, such as "r16" and "r16_wide"."""

    name: str
    rows: int  #: rows of a panel; 1 for raw
    block_bytes: int  #: bytes of one block of all the rows of a panel
    _pointer: Any = field(repr=False, compare=False)


@dataclass(frozen=True)
class Format:
    """A format and its facts."""

    name: str  #: "q4_k"
    value_form: str  #: the weight equation
    block_elements: int  #: weights in a block
    block_bytes: int  #: bytes of a block as in a file
    bits_per_weight: float
    ids: Mapping[str, int] = field(compare=False)  #: numbers that others give it: {"ggml": 12}
    layouts: Tuple[Layout, ...]  #: layouts[0] is raw
    quantizes_x: bool  #: products quantise x to int8; false for formats of floats
    _pointer: Any = field(repr=False, compare=False)

    def __reduce__(self) -> Any:
        return format, (self.name,)

    def __str__(self) -> str:
        return self.name

    def layout(self, name: str) -> Layout:
        """The layout of this name; Error (LAYOUT) when the format has none."""
        for layout in self.layouts:
            if layout.name == name:
                return layout
        known = ", ".join(layout.name for layout in self.layouts)
        raise Error(Status.LAYOUT, f"{self.name} has no layout {name!r}; it has {known}")

    def nbytes(self, rows: int, cols: int, layout: str = "raw") -> int:
        """Bytes of `rows` rows of `cols` weights in a layout; Error (SHAPE) when a row is no multiple of the block."""
        size = ctypes.c_size_t()
        call(lib.qc_weight_bytes, self._pointer, self.layout(layout)._pointer, rows, cols, ctypes.byref(size))
        return size.value

    def supports(self, operation: Operation, target: TargetLike = None) -> bool:
        """Whether the operation can be called with this format and target (None: the active one) on this CPU."""
        return bool(lib.qc_supports(self._pointer, operation, target_pointer(target)))

    def kernel_target(self, operation: Operation, target: TargetLike = None) -> Optional[Target]:
        """Whose kernels do the work: the target itself, or one that lends them to it; None when not supported."""
        pointer = lib.qc_kernel_target(self._pointer, operation, target_pointer(target))
        return make_target(pointer) if pointer else None

    def packed_layout(self, prefer: str = "memory", target: TargetLike = None) -> Optional[Layout]:
        """The layout that pack() packs to on a target; `prefer` is "memory" or "speed". None: the format has none."""
        options = make_options(target, None, prefer)
        pointer = lib.qc_preferred_layout(self._pointer, ctypes.byref(options))
        return self.layout(pointer.contents.name.decode()) if pointer else None

    def shares_activations(self, other: FormatLike) -> bool:
        """Whether what prepare() made for one of the formats serves products with the other, too."""
        return bool(lib.qc_shares_activations(self._pointer, format(other)._pointer))


@dataclass(frozen=True)
class Target:
    """A way to compute: the instructions that a set of kernels uses."""

    name: str  #: "avx512vnni"
    arch: str  #: "any", "x86", "arm", "wasm", "riscv"
    order: int  #: the higher is preferred
    layout: str  #: the name of its default packed layout
    features: Tuple[str, ...]  #: CPU features needed, all of them
    _pointer: Any = field(repr=False, compare=False)

    def __reduce__(self) -> Any:
        return target, (self.name,)

    def __str__(self) -> str:
        return self.name

    @property
    def available(self) -> bool:
        """Whether the library has its kernels and this CPU can run them."""
        return bool(lib.qc_target_available(self._pointer))


FormatLike = Union[Format, str]
TargetLike = Union[Target, str, None]

_formats: Dict[str, Format] = {}  # formats live as long as the process; to make one twice does no harm


def make_format(pointer: Any) -> Format:
    raw = pointer.contents
    name = raw.name.decode()
    known = _formats.get(name)
    if known is None:
        layouts = []
        for i in range(raw.layout_count):
            layout = raw.layouts[i]
            layouts.append(Layout(layout.name.decode(), layout.rows, layout.block_bytes, ctypes.pointer(layout)))
        known = Format(
            name=name,
            value_form=raw.value_form.decode(),
            block_elements=raw.block_elements,
            block_bytes=raw.block_bytes,
            bits_per_weight=raw.bits_per_weight,
            ids={raw.ids[i].space.decode(): raw.ids[i].number for i in range(raw.id_count)},
            layouts=tuple(layouts),
            quantizes_x=raw.quantizes_x,
            _pointer=ctypes.pointer(raw),  # one of its own: that given may lie in a structure that goes
        )
        _formats[name] = known
    return known


def formats() -> Tuple[Format, ...]:
    """All formats that the library has."""
    return tuple(make_format(lib.qc_format_at(i)) for i in range(lib.qc_format_count()))


def format(name: FormatLike) -> Format:
    """The format of this name. Error (NOT_FOUND) lists those that there are. A Format is returned as it is."""
    if isinstance(name, Format):
        return name
    known = _formats.get(name)
    if known is not None:
        return known
    pointer = lib.qc_format_by_name(name.encode())
    if not pointer:
        raise not_found("format", name, (f.name for f in formats()))
    return make_format(pointer)


def format_by_id(space: str, number: int) -> Format:
    """The format that another system gives a number: format_by_id("ggml", 12) is q4_k. Error (NOT_FOUND)."""
    pointer = lib.qc_format_by_id(space.encode(), number)
    if not pointer:
        raise Error(Status.NOT_FOUND, f"there is no format with the id {number} of {space!r}")
    return make_format(pointer)


def make_target(pointer: Any) -> Target:
    raw = pointer.contents
    return Target(
        name=raw.name.decode(),
        arch=raw.arch.decode(),
        order=raw.order,
        layout=raw.layout.decode(),
        features=tuple(raw.features[i].decode() for i in range(raw.feature_count)),
        _pointer=pointer,
    )


def targets() -> Tuple[Target, ...]:
    """All targets in ascending order, those of other architectures included."""
    return tuple(make_target(lib.qc_target_at(i)) for i in range(lib.qc_target_count()))


def target(name: Union[Target, str]) -> Target:
    """The target of this name. Error (NOT_FOUND) lists those that there are. A Target is returned as it is."""
    if isinstance(name, Target):
        return name
    pointer = lib.qc_target_by_name(name.encode())
    if not pointer:
        raise not_found("target", name, (t.name for t in targets()))
    return make_target(pointer)


def target_pointer(which: TargetLike) -> Any:
    return None if which is None else target(which)._pointer


def active_target() -> Target:
    """The target of every call that names none: set_active_target's, QUANTC_TARGET's, or the best of this CPU."""
    return make_target(lib.qc_active_target())


def set_active_target(which: TargetLike) -> None:
    """Sets the active target of the process; None goes back to the choice made without it. Error (TARGET) when it is
    not available."""
    call(lib.qc_set_active_target, target_pointer(which))


PREFERENCES = {"memory": 0, "speed": 1}


def make_options(which: TargetLike, pool: Optional[int], prefer: str = "memory") -> native.qc_options:
    if prefer not in PREFERENCES:
        raise Error(Status.ARGUMENT, f"prefer is 'memory' or 'speed', not {prefer!r}")
    return native.qc_options(ctypes.sizeof(native.qc_options), target_pointer(which), pool, PREFERENCES[prefer])
