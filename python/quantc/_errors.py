"""Errors of the library as exceptions."""

from __future__ import annotations

import ctypes
import enum
from typing import Any

from ._native import lib, qc_error


class Status(enum.IntEnum):
    """What went wrong, by the numbers of qc_status."""

    ARGUMENT = 1  #: a range outside the matrix, buffers that overlap
    SHAPE = 2  #: a row that is no multiple of the block, unequal lengths
    BUFFER = 3  #: a buffer is too small or not aligned
    OVERFLOW = 4  #: a size that size_t cannot hold
    LAYOUT = 5  #: weights of a layout that the operation or the target does not compute from
    TARGET = 6  #: a target that is unknown, not in this library, or not possible on this CPU
    UNSUPPORTED = 7  #: no kernel for this format, operation and target
    VALUE = 8  #: NaN, infinity or a sign where it must not be; a number that is too large
    MEMORY = 9  #: memory or threads could not be had
    FILE = 10  #: the operating system refused the file
    MALFORMED = 11  #: the file breaks its format
    NOT_FOUND = 12  #: no such format, target, key or tensor


class Error(Exception):
    """A call that the library refused: it has written no output.

    `status` is a Status, or a plain number that this module does not know; `message` the library's own sentence.
    """

    def __init__(self, status: int, message: str) -> None:
        super().__init__(status, message)
        try:
            self.status: int = Status(status)
        except ValueError:
            self.status = status
        self.message = message

    def __str__(self) -> str:
        return self.message


def call(function: Any, *arguments: Any) -> None:
    """Calls a function that returns a status, with a qc_error behind its arguments."""
    error = qc_error()
    status = function(*arguments, ctypes.byref(error))
    if status != 0:
        raise Error(status, error.message.decode("utf-8", "replace"))


def not_found(what: str, name: object, known: Any) -> Error:
    return Error(Status.NOT_FOUND, f"there is no {what} {name!r}; there are {', '.join(known)}")


def printable(text: str) -> str:
    """Text from elsewhere, fit to be shown: what a terminal obeys or the eye mistakes becomes an escape."""
    data = text.encode("utf-8", "surrogateescape")
    length = lib.qc_printable(data, len(data), None, 0)
    out = ctypes.create_string_buffer(length + 1)
    lib.qc_printable(data, len(data), out, length + 1)
    return out.value.decode("utf-8")
