"""Threads that help the calling one."""

from __future__ import annotations

import ctypes
import os
import threading
import weakref
from typing import Any, Optional

from ._errors import Error, Status, call
from ._native import lib


class PoolHandle:
    """A qc_pool; it is destroyed with the last reference, so that no call loses the pool that it uses."""

    def __init__(self, threads: int) -> None:
        self.address: Optional[int] = None
        handle = ctypes.c_void_p()
        call(lib.qc_pool_create, threads, ctypes.byref(handle))
        self.address = handle.value

    def __del__(self) -> None:
        if self.address is not None:
            lib.qc_pool_destroy(self.address)


class Pool:
    """Threads for calls: Pool(8), or Pool() for one for each processor that this process may use.

    Any number of threads may share a pool; it serves one call at a time, and a caller that finds it busy computes
    alone. The threads of a pool are not inherited by a forked process: there the pool makes new ones when it is first
    used.
    Error (MEMORY) when the system gives fewer threads than asked for, (ARGUMENT) above 1024.
    """

    def __init__(self, threads: int = 0) -> None:
        if threads < 0:
            raise Error(Status.ARGUMENT, f"a pool needs a number of threads that is not negative, not {threads}")
        self._asked = threads
        self._closed = False
        self._lock = threading.Lock()
        self._handle: Optional[PoolHandle] = PoolHandle(threads)
        _pools.add(self)

    def _after_fork(self) -> None:
        self._lock = threading.Lock()  # another thread, which is not here, may have held it
        self._handle = None

    def _use(self) -> PoolHandle:
        with self._lock:
            if self._closed:
                raise Error(Status.ARGUMENT, "this pool is closed")
            if self._handle is None:
                self._handle = PoolHandle(self._asked)
            return self._handle

    @property
    def threads(self) -> int:
        """The number of threads, the caller counted."""
        handle = self._use()
        return int(lib.qc_pool_threads(handle.address))

    def close(self) -> None:
        """Lets the threads go, as soon as no call uses them. The pool cannot be used any more."""
        with self._lock:
            self._closed = True
            self._handle = None

    def __enter__(self) -> Pool:
        return self

    def __exit__(self, *exception: Any) -> None:
        self.close()

    def __reduce__(self) -> Any:
        return Pool, (self._asked,)


_pools: weakref.WeakSet[Pool] = weakref.WeakSet()


def _after_fork() -> None:
    for pool in list(_pools):
        pool._after_fork()


if hasattr(os, "register_at_fork"):
    os.register_at_fork(after_in_child=_after_fork)
