"""Threads and forks: the GIL is released, pools are shared, and not inherited."""

import gc
import os
import threading
import time
import unittest
from concurrent.futures import ThreadPoolExecutor

import numpy as np
import quantc


def matrix(rows=64):
    return np.random.default_rng(rows).standard_normal((rows, 1024), np.float32)


def threads_of_process():
    return len(os.listdir("/proc/self/task"))


def settled(count):
    """The number of threads, as soon as it is this one: the system lists a thread for a while after it was joined."""
    deadline = time.monotonic() + 10
    while threads_of_process() != count and time.monotonic() < deadline:
        time.sleep(0.001)
    return threads_of_process()


def in_child(function):
    """Runs function in a forked process; what it returns, or that it did not end."""
    read, write = os.pipe()
    child = os.fork()
    if child == 0:
        answer = b"an exception"
        try:
            answer = repr(function()).encode()
        finally:
            os.write(write, answer)
            os._exit(0)
    os.close(write)
    deadline = time.monotonic() + 60
    while os.waitpid(child, os.WNOHANG) == (0, 0):
        if time.monotonic() > deadline:
            os.kill(child, 9)
            os.waitpid(child, 0)
            return "it did not end"
        time.sleep(0.01)
    with os.fdopen(read, "rb") as pipe:
        return pipe.read().decode()


class Threads(unittest.TestCase):
    def test_the_gil_is_released(self):
        """While one thread is in the library, another one runs."""
        x = matrix(4096)
        span = []

        def work():
            span.append(time.monotonic())
            quantc.quantize(x, "iq2_s", target="scalar")
            span.append(time.monotonic())

        thread = threading.Thread(target=work)
        ticks = []
        thread.start()
        while thread.is_alive():
            ticks.append(time.monotonic())
            time.sleep(0.001)
        thread.join()
        self.assertGreater(span[1] - span[0], 0.05)
        inside = [tick for tick in ticks if span[0] < tick < span[1]]
        longest = max(b - a for a, b in zip([span[0], *inside], [*inside, span[1]]))
        self.assertGreater(len(inside), 5)
        self.assertLess(longest, (span[1] - span[0]) / 2)

    def test_threads_share_a_pool(self):
        x = matrix()
        weights = quantc.quantize(x, "q4_k")
        expected = quantc.matmul(weights, x)
        with quantc.Pool(3) as pool, ThreadPoolExecutor(8) as executor:
            self.assertEqual(pool.threads, 3)
            for y in executor.map(lambda _: quantc.matmul(weights, x, pool=pool), range(64)):
                self.assertTrue(np.array_equal(y, expected))
            packed = list(executor.map(lambda _: quantc.pack(weights, pool=pool).data.tobytes(), range(16)))
            self.assertEqual(len(set(packed)), 1)

    def test_errors_are_of_their_thread(self):
        weights = quantc.quantize(matrix(), "q4_k")

        def wrong(row):
            try:
                quantc.gather(weights, [0, row])
            except quantc.Error as error:
                return str(row) in error.message
            return False

        with ThreadPoolExecutor(8) as executor:
            self.assertTrue(all(executor.map(wrong, range(1000, 1400))))

    def test_pools_end(self):
        def counts():  # in a process that has no threads of other tests
            pool = quantc.Pool(4)
            seen = [threads_of_process()]
            handle = pool._use()  # as a call holds it that is under way
            pool.close()
            seen.append(threads_of_process())
            del handle
            seen.append(settled(1))
            quantc.Pool(4)
            gc.collect()
            return seen + [settled(1)]

        self.assertEqual(in_child(counts), "[4, 4, 1, 1]")
        pool = quantc.Pool(2)
        pool.close()
        with self.assertRaisesRegex(quantc.Error, "closed"):
            quantc.quantize(matrix(), "q4_k", pool=pool)
        with self.assertRaises(quantc.Error):
            quantc.Pool(-1)
        self.assertGreaterEqual(quantc.Pool().threads, 1)


@unittest.skipUnless(hasattr(os, "fork"), "this system has no fork")
class Forks(unittest.TestCase):
    def test_a_pool_makes_new_threads(self):
        x = matrix()
        with quantc.Pool(3) as pool:
            expected = quantc.quantize(x, "q4_k", pool=pool).data.tobytes()

            def child():
                alone = threads_of_process()
                same = quantc.quantize(x, "q4_k", pool=pool).data.tobytes() == expected
                return alone, same, pool.threads, threads_of_process()

            self.assertEqual(in_child(child), "(1, True, 3, 3)")
            self.assertEqual(quantc.quantize(x, "q4_k", pool=pool).data.tobytes(), expected)
            self.assertEqual(pool.threads, 3)

            def closes():
                pool.close()
                return threads_of_process()

            self.assertEqual(in_child(closes), "1")
            self.assertEqual(pool.threads, 3)

    def test_forks_while_calls_run(self):
        """Whatever the other threads were at, the child computes."""
        x = matrix()
        weights = quantc.quantize(x, "q4_k")
        expected = quantc.matmul(weights, x).tobytes()
        stop = threading.Event()
        with quantc.Pool(2) as pool:

            def busy():
                while not stop.is_set():
                    quantc.matmul(weights, x, pool=pool)

            workers = [threading.Thread(target=busy) for _ in range(3)]
            for worker in workers:
                worker.start()
            try:
                for _ in range(10):
                    answer = in_child(lambda: quantc.matmul(weights, x, pool=pool).tobytes() == expected)
                    self.assertEqual(answer, "True")
            finally:
                stop.set()
                for worker in workers:
                    worker.join()

    def test_mapped_files_are_inherited(self):
        path = os.path.join(os.path.dirname(__file__), "..", "data", "every_format.gguf")
        gguf = quantc.Gguf(path)
        expected = float(gguf.tensors["source.weight"].array().sum())
        answer = in_child(lambda: float(quantc.dequantize(gguf.tensors["source.weight"].weights()).sum()))
        self.assertEqual(answer, repr(expected))


if __name__ == "__main__":
    unittest.main()
