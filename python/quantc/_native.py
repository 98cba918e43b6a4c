"""The C interface as ctypes sees it: structures and functions of quantc/quantc.h and quantc/gguf.h, nothing more.

A test compares the structures with the C compiler's, and the functions with what the library exports. Functions of a
ctypes.CDLL release the GIL while they run.
"""

from __future__ import annotations

import ctypes
import os
import pathlib
from ctypes import (
    CFUNCTYPE,
    POINTER,
    Structure,
    c_bool,
    c_char,
    c_char_p,
    c_double,
    c_int32,
    c_int64,
    c_size_t,
    c_uint32,
    c_uint64,
    c_void_p,
)
from typing import Any, Dict, List, Tuple

# The header's version that these declarations follow. Below 1.0 the interface changes with the second number.
HEADER_VERSION = "0.2"


class qc_error(Structure):
    _fields_ = [("status", c_int32), ("message", c_char * 256)]


class qc_id(Structure):
    _fields_ = [("space", c_char_p), ("number", c_int64)]


class qc_layout(Structure):
    _fields_ = [("name", c_char_p), ("rows", c_size_t), ("block_bytes", c_size_t)]


class qc_format(Structure):
    _fields_ = [
        ("name", c_char_p),
        ("value_form", c_char_p),
        ("block_elements", c_size_t),
        ("block_bytes", c_size_t),
        ("bits_per_weight", c_double),
        ("ids", POINTER(qc_id)),
        ("id_count", c_size_t),
        ("layouts", POINTER(qc_layout)),
        ("layout_count", c_size_t),
        ("quantizes_x", c_bool),
    ]


class qc_target(Structure):
    _fields_ = [
        ("name", c_char_p),
        ("arch", c_char_p),
        ("order", c_int32),
        ("layout", c_char_p),
        ("features", POINTER(c_char_p)),
        ("feature_count", c_size_t),
    ]


qc_task = CFUNCTYPE(None, c_void_p, c_size_t)


class qc_executor(Structure):
    _fields_ = [
        ("struct_size", c_size_t),
        ("threads", c_size_t),
        ("parallel_for", CFUNCTYPE(None, c_void_p, c_size_t, qc_task, c_void_p)),
        ("context", c_void_p),
    ]


class qc_options(Structure):
    _fields_ = [
        ("struct_size", c_size_t),
        ("target", POINTER(qc_target)),
        ("pool", c_void_p),
        ("preference", c_size_t),
    ]


class qc_input(Structure):
    _fields_ = [("data", c_void_p), ("count", c_size_t), ("stride", c_size_t), ("vectors", c_size_t)]


class qc_output(Structure):
    _fields_ = [("data", c_void_p), ("count", c_size_t), ("stride", c_size_t)]


class qc_typed_input(Structure):
    _fields_ = [
        ("data", c_void_p),
        ("type", c_int32),
        ("count", c_size_t),
        ("stride", c_size_t),
        ("vectors", c_size_t),
    ]


class qc_typed_output(Structure):
    _fields_ = [("data", c_void_p), ("type", c_int32), ("count", c_size_t), ("stride", c_size_t)]


class qc_index_list(Structure):
    _fields_ = [("indices", c_void_p), ("count", c_size_t)]


class qc_weights(Structure):
    _fields_ = [
        ("format", POINTER(qc_format)),
        ("layout", POINTER(qc_layout)),
        ("data", c_void_p),
        ("bytes", c_size_t),
        ("rows", c_size_t),
        ("cols", c_size_t),
        ("row_stride", c_size_t),
    ]


class qc_gather_desc(Structure):
    _fields_ = [
        ("struct_size", c_size_t),
        ("weights", POINTER(qc_weights)),
        ("rows", POINTER(qc_index_list)),
        ("y", POINTER(qc_typed_output)),
    ]


class qc_activations(Structure):
    _fields_ = [
        ("format", POINTER(qc_format)),
        ("data", c_void_p),
        ("bytes", c_size_t),
        ("cols", c_size_t),
        ("columns", c_size_t),
        ("panel_columns", c_size_t),
    ]


class qc_activations_desc(Structure):
    _fields_ = [
        ("struct_size", c_size_t),
        ("format", POINTER(qc_format)),
        ("cols", c_size_t),
        ("columns", c_size_t),
        ("column_begin", c_size_t),
        ("x", POINTER(qc_typed_input)),
        ("data", c_void_p),
        ("bytes", c_size_t),
    ]


class qc_matmul_desc(Structure):
    _fields_ = [
        ("struct_size", c_size_t),
        ("weights", POINTER(qc_weights)),
        ("row_begin", c_size_t),
        ("row_end", c_size_t),
        ("x", POINTER(qc_typed_input)),
        ("prepared", POINTER(qc_activations)),
        ("y", POINTER(qc_typed_output)),
        ("bias", POINTER(qc_typed_input)),
        ("flags", c_size_t),
        ("columns", POINTER(qc_index_list)),
    ]


class qc_gguf_tensor(Structure):
    _fields_ = [
        ("name", c_char_p),
        ("type", c_uint32),
        ("dim_count", c_uint32),
        ("dims", c_uint64 * 4),
        ("type_name", c_char_p),
        ("format", POINTER(qc_format)),
        ("offset", c_uint64),
        ("bytes_known", c_bool),
        ("bytes", c_size_t),
        ("data", c_void_p),
    ]


class qc_gguf_value(Structure):
    _fields_ = [
        ("key", c_char_p),
        ("type", c_int32),
        ("element_type", c_int32),
        ("count", c_uint64),
        ("data", c_void_p),
        ("bytes", c_size_t),
    ]


qc_gguf_sink = CFUNCTYPE(c_int32, c_void_p, c_void_p, c_size_t, POINTER(qc_error))

STRUCTURES = (
    qc_error,
    qc_id,
    qc_layout,
    qc_format,
    qc_target,
    qc_executor,
    qc_options,
    qc_input,
    qc_output,
    qc_typed_input,
    qc_typed_output,
    qc_index_list,
    qc_weights,
    qc_gather_desc,
    qc_activations,
    qc_activations_desc,
    qc_matmul_desc,
    qc_gguf_tensor,
    qc_gguf_value,
)

_handle = c_void_p  # qc_pool, qc_gguf, qc_gguf_writer, qc_format_pack
_size = POINTER(c_size_t)
_error = POINTER(qc_error)
_format = POINTER(qc_format)
_layout = POINTER(qc_layout)
_target = POINTER(qc_target)
_weights = POINTER(qc_weights)
_options = POINTER(qc_options)
_activations = POINTER(qc_activations)
_tensor = POINTER(qc_gguf_tensor)
_value = POINTER(qc_gguf_value)

# Name: what it returns, what it takes. A function that returns _status takes an error last.
_status = c_int32
FUNCTIONS: Dict[str, Tuple[Any, List[Any]]] = {
    "qc_version": (c_char_p, []),
    "qc_status_name": (c_char_p, [c_int32]),
    "qc_printable": (c_size_t, [c_char_p, c_size_t, c_char_p, c_size_t]),
    "qc_format_count": (c_size_t, []),
    "qc_format_at": (_format, [c_size_t]),
    "qc_format_by_name": (_format, [c_char_p]),
    "qc_format_by_id": (_format, [c_char_p, c_int64]),
    "qc_register_formats": (_status, [_handle, _error]),
    "qc_target_count": (c_size_t, []),
    "qc_target_at": (_target, [c_size_t]),
    "qc_target_by_name": (_target, [c_char_p]),
    "qc_target_available": (c_bool, [_target]),
    "qc_active_target": (_target, []),
    "qc_set_active_target": (_status, [_target, _error]),
    "qc_environment_status": (_status, [_error]),
    "qc_supports": (c_bool, [_format, c_int32, _target]),
    "qc_kernel_target": (_target, [_format, c_int32, _target]),
    "qc_packed_layout": (_layout, [_format, _target]),
    "qc_preferred_layout": (_layout, [_format, _options]),
    "qc_pool_create": (_status, [c_size_t, POINTER(_handle), _error]),
    "qc_pool_destroy": (None, [_handle]),
    "qc_pool_from_executor": (_status, [POINTER(qc_executor), POINTER(_handle), _error]),
    "qc_pool_threads": (c_size_t, [_handle]),
    "qc_weights_init": (
        _status,
        [_weights, _format, _layout, c_void_p, c_size_t, c_size_t, c_size_t, c_size_t, _error],
    ),
    "qc_weight_bytes": (_status, [_format, _layout, c_size_t, c_size_t, _size, _error]),
    "qc_dequantize": (_status, [_weights, c_size_t, c_size_t, POINTER(qc_output), _options, _error]),
    "qc_gather": (_status, [_weights, c_void_p, c_size_t, POINTER(qc_output), _options, _error]),
    "qc_gather_run": (_status, [POINTER(qc_gather_desc), _options, _error]),
    "qc_quantize": (
        _status,
        [
            _format,
            c_size_t,
            POINTER(qc_input),
            POINTER(qc_input),
            c_void_p,
            c_size_t,
            c_size_t,
            _options,
            _error,
        ],
    ),
    "qc_pack": (_status, [_weights, c_size_t, c_size_t, c_void_p, c_size_t, _options, _error]),
    "qc_unpack": (_status, [_weights, c_size_t, c_size_t, c_void_p, c_size_t, c_size_t, _options, _error]),
    "qc_shares_activations": (c_bool, [_format, _format]),
    "qc_activation_bytes": (_status, [_format, c_size_t, c_size_t, _size, _error]),
    "qc_quantize_activations": (
        _status,
        [_format, c_size_t, POINTER(qc_input), c_void_p, c_size_t, _activations, _options, _error],
    ),
    "qc_prepare_activations": (_status, [POINTER(qc_activations_desc), _activations, _options, _error]),
    "qc_matmul": (
        _status,
        [
            _weights,
            c_size_t,
            c_size_t,
            POINTER(qc_input),
            POINTER(qc_output),
            c_void_p,
            c_size_t,
            _options,
            _error,
        ],
    ),
    "qc_matmul_workspace_bytes": (_status, [_weights, c_size_t, _options, _size, _error]),
    "qc_matmul_prepared": (
        _status,
        [
            _weights,
            c_size_t,
            c_size_t,
            _activations,
            POINTER(qc_output),
            c_void_p,
            c_size_t,
            _options,
            _error,
        ],
    ),
    "qc_matmul_prepared_workspace_bytes": (_status, [_weights, _activations, _options, _size, _error]),
    "qc_matmul_run": (_status, [POINTER(qc_matmul_desc), c_void_p, c_size_t, _options, _error]),
    "qc_matmul_run_workspace_bytes": (_status, [POINTER(qc_matmul_desc), _options, _size, _error]),
    "qc_gguf_open": (_status, [c_char_p, POINTER(_handle), _error]),
    "qc_gguf_parse": (_status, [c_void_p, c_size_t, POINTER(_handle), _error]),
    "qc_gguf_close": (None, [_handle]),
    "qc_gguf_version": (c_uint32, [_handle]),
    "qc_gguf_alignment": (c_size_t, [_handle]),
    "qc_gguf_bytes": (c_size_t, [_handle]),
    "qc_gguf_tensor_count": (c_size_t, [_handle]),
    "qc_gguf_tensor_at": (_tensor, [_handle, c_size_t]),
    "qc_gguf_tensor_by_name": (_tensor, [_handle, c_char_p]),
    "qc_gguf_weights": (_status, [_tensor, _weights, _error]),
    "qc_gguf_value_count": (c_size_t, [_handle]),
    "qc_gguf_value_at": (_value, [_handle, c_size_t]),
    "qc_gguf_value_by_key": (_value, [_handle, c_char_p]),
    "qc_gguf_int": (_status, [_handle, c_char_p, POINTER(c_int64), _error]),
    "qc_gguf_float": (_status, [_handle, c_char_p, POINTER(c_double), _error]),
    "qc_gguf_string": (_status, [_handle, c_char_p, POINTER(c_void_p), _size, _error]),
    "qc_gguf_writer_create": (_status, [qc_gguf_sink, c_void_p, POINTER(_handle), _error]),
    "qc_gguf_writer_destroy": (None, [_handle]),
    "qc_gguf_writer_add_value": (_status, [_handle, _value, _error]),
    "qc_gguf_writer_add_tensor": (_status, [_handle, _tensor, _error]),
    "qc_gguf_writer_file_bytes": (_status, [_handle, POINTER(c_uint64), _error]),
    "qc_gguf_writer_write": (_status, [_handle, c_void_p, c_size_t, _error]),
    "qc_gguf_writer_finish": (_status, [_handle, _error]),
}


def library_path() -> str:
    """The shared library: the one that QUANTC_LIBRARY in the environment names, else the one that the wheel carries."""
    named = os.environ.get("QUANTC_LIBRARY")
    if named:
        return named
    folder = pathlib.Path(__file__).parent
    for name in ("libquantc.so", "libquantc.dylib", "libquantc.dll"):
        if (folder / name).exists():
            return str(folder / name)
    raise ImportError(
        f"there is no quantc library in {folder}: install the package (pip install .), or name one by QUANTC_LIBRARY"
    )


def _load() -> ctypes.CDLL:
    library = ctypes.CDLL(library_path())
    library.qc_version.restype = c_char_p
    version = library.qc_version().decode()
    if not version.startswith(HEADER_VERSION + "."):
        raise ImportError(f"{library._name} is quantc {version}; this module needs {HEADER_VERSION}")
    for name, (result, arguments) in FUNCTIONS.items():
        function = getattr(library, name)
        function.restype = result
        function.argtypes = arguments
    return library


lib = _load()
