"""quantc: products with quantised weights, of numpy arrays.

    weights = quantc.quantize(x, "q4_k")      # rows of float32
    y = quantc.matmul(quantc.pack(weights), x)

A matrix of weights has the shape (rows, cols); x and y have a vector in each row, as numpy's x @ W.T has them. Every
target, layout, pool and number of columns gives the same bits. Calls release the GIL, and may come from any number of
threads. What the library refuses is an Error with its status and message; what has the wrong Python type, a TypeError.
"""

from ._errors import Error, Status, printable
from ._formats import (
    Format,
    Layout,
    Operation,
    Target,
    active_target,
    format,
    format_by_id,
    formats,
    set_active_target,
    target,
    targets,
)
from ._gguf import Gguf, GgufTensor, GgufType, GgufValue
from ._gguf_writer import GgufWriter, gguf_value, write_gguf
from ._native import lib as _lib
from ._pool import Pool
from ._weights import Activations, Weights, dequantize, gather, matmul, pack, prepare, quantize, unpack

__version__: str = _lib.qc_version().decode()

__all__ = [
    "Activations",
    "Error",
    "Format",
    "Gguf",
    "GgufTensor",
    "GgufType",
    "GgufValue",
    "GgufWriter",
    "Layout",
    "Operation",
    "Pool",
    "Status",
    "Target",
    "Weights",
    "active_target",
    "dequantize",
    "format",
    "format_by_id",
    "formats",
    "gather",
    "gguf_value",
    "matmul",
    "pack",
    "prepare",
    "printable",
    "quantize",
    "set_active_target",
    "target",
    "targets",
    "unpack",
    "write_gguf",
]
