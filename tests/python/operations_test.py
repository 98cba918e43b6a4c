"""The operations give the bits of the C interface and of ggml's answers, on arrays of every kind."""

import mmap
import os
import pathlib
import pickle
import subprocess
import tempfile
import unittest

import numpy as np
import quantc

DATA = pathlib.Path(__file__).resolve().parents[1] / "data"
COLS = 1024


def source():
    return np.fromfile(DATA / "source.f32", np.float32).reshape(4, COLS)


def columns(count):
    i = np.arange(count * COLS)
    return ((i * 7919 % 2003 - 1001).astype(np.float32) / np.float32(512)).reshape(count, COLS)


class Formats(unittest.TestCase):
    def test_facts(self):
        q4_k = quantc.format("q4_k")
        self.assertEqual((q4_k.block_elements, q4_k.block_bytes, q4_k.bits_per_weight), (256, 144, 4.5))
        self.assertEqual(q4_k.ids, {"ggml": 12})
        self.assertIs(quantc.format_by_id("ggml", 12), q4_k)
        self.assertEqual(q4_k.layouts[0].name, "raw")
        self.assertTrue(q4_k.quantizes_x)
        self.assertFalse(quantc.format("f16").quantizes_x)
        self.assertTrue(q4_k.shares_activations("q6_k"))
        self.assertFalse(q4_k.shares_activations("q4_0"))
        self.assertEqual(len({f.name for f in quantc.formats()}), len(quantc.formats()))
        self.assertIs(pickle.loads(pickle.dumps(q4_k)), q4_k)
        with self.assertRaisesRegex(quantc.Error, "no format 'q4_z'; there are .*q4_k") as caught:
            quantc.format("q4_z")
        self.assertEqual(caught.exception.status, quantc.Status.NOT_FOUND)

    def test_targets(self):
        self.assertTrue(quantc.target("scalar").available)
        self.assertTrue(quantc.active_target().available)
        before = quantc.active_target().name
        quantc.set_active_target("scalar")
        try:
            self.assertEqual(quantc.active_target().name, "scalar")
        finally:
            quantc.set_active_target(None)
        self.assertEqual(quantc.active_target().name, before)
        q4_k = quantc.format("q4_k")
        self.assertTrue(q4_k.supports(quantc.Operation.MATMUL_PACKED))
        self.assertEqual(q4_k.kernel_target(quantc.Operation.PACK, "scalar").name, "scalar")

    def test_foreign_targets(self):
        foreign = next((t for t in quantc.targets() if not t.available), None)
        if foreign is None:
            self.skipTest("this library has no target that this CPU cannot run")
        self.assertIsNone(quantc.format("q4_k").kernel_target(quantc.Operation.PACK, foreign))
        with self.assertRaises(quantc.Error) as caught:
            quantc.set_active_target(foreign)
        self.assertEqual(caught.exception.status, quantc.Status.TARGET)


class Bits(unittest.TestCase):
    def test_ggml_answers(self):
        """Every format of the goldens decodes to them, bit for bit but for the kind of NaN."""
        proved = 0
        for path in sorted(DATA.glob("*.blocks")):
            name = path.name.split(".")[0]
            form = quantc.format(name)
            data = np.memmap(path, np.uint8, "r")
            count = len(data) // form.block_bytes
            rows = count if form.block_elements == 256 else 1
            weights = quantc.Weights(form, data, rows, count // rows * form.block_elements)
            got = quantc.dequantize(weights).reshape(-1)
            expected = np.fromfile(path.with_suffix(".f32"), np.float32)
            both = np.isnan(got) & np.isnan(expected)
            got, expected = (np.where(both, np.float32(0), floats).view(np.uint32) for floats in (got, expected))
            self.assertTrue(np.array_equal(got, expected), name)
            proved += 1
        self.assertEqual(proved, 50)

    def test_results_of_c(self):
        """Every operation on every format of the file gives what the C program writes."""
        importance = np.fromfile(DATA / "importance.f32", np.float32)
        with tempfile.TemporaryDirectory() as folder:
            written = pathlib.Path(folder) / "results"
            command = [os.environ["QUANTC_RESULTS"], DATA / "every_format.gguf", DATA / "source.f32"]
            subprocess.run([*command, DATA / "importance.f32", written], check=True)
            expected = memoryview(written.read_bytes())

        def same(array, what):
            nonlocal expected
            size = array.nbytes
            self.assertTrue(np.ascontiguousarray(array).tobytes() == expected[:size], what)
            expected = expected[size:]

        x = columns(3)
        gguf = quantc.Gguf(DATA / "every_format.gguf")
        there = {tensor.format.name for tensor in gguf.tensors.values()}
        self.assertEqual(there | {"q2_0_g128"}, {form.name for form in quantc.formats()})
        for name, tensor in gguf.tensors.items():
            weights = tensor.weights()
            same(quantc.dequantize(weights), f"{name}: dequantised")
            same(quantc.matmul(weights, x), f"{name}: raw product")
            for prefer in ("memory", "speed"):
                if weights.format.packed_layout(prefer) is None:
                    continue
                packed = quantc.pack(weights, prefer=prefer)
                same(packed.data, f"{name}: packed for {prefer}")
                same(quantc.matmul(packed, x), f"{name}: packed product for {prefer}")
                self.assertEqual(quantc.unpack(packed).data.nbytes, weights.data.nbytes)
            same(quantc.quantize(source(), weights.format).data, f"{name}: quantised")
            same(quantc.quantize(source(), weights.format, importance=importance).data, f"{name}: with importance")
        self.assertEqual(len(expected), 0)


class Arrays(unittest.TestCase):
    def setUp(self):
        self.x = source()
        self.weights = quantc.quantize(self.x, "q4_k")

    def test_zero_copy(self):
        """Weights lie where they lay: in bytes, in a mapping, in a numpy.memmap, in a view with gaps."""
        data = self.weights.data.tobytes()
        expected = quantc.dequantize(self.weights)
        with tempfile.TemporaryDirectory() as folder:
            path = pathlib.Path(folder) / "weights"
            path.write_bytes(b"12345" + data)
            mapped = np.memmap(path, np.uint8, "r", offset=5)
            with open(path, "rb") as file:
                plain = mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ)
            for buffer in (data, bytearray(data), memoryview(data), mapped, memoryview(plain)[5:]):
                weights = quantc.Weights("q4_k", buffer, 4, COLS)
                self.assertTrue(np.shares_memory(weights.data, np.frombuffer(buffer, np.uint8)))
                self.assertTrue(np.array_equal(quantc.dequantize(weights), expected))
            del weights, buffer, mapped
        wide = np.full((4, 4 * 144 + 7), 255, np.uint8)
        wide[:, : 4 * 144] = self.weights.data.reshape(4, -1)
        weights = quantc.Weights("q4_k", wide[:, : 4 * 144], 4, COLS)
        self.assertTrue(np.shares_memory(weights.data, wide))
        self.assertTrue(np.array_equal(quantc.dequantize(weights), expected))
        self.assertTrue(np.array_equal(quantc.dequantize(pickle.loads(pickle.dumps(weights))), expected))
        weights = quantc.Weights("q4_k", wide, 4, COLS, row_stride=4 * 144 + 7)
        self.assertTrue(np.array_equal(quantc.dequantize(weights, (1, 3)), expected[1:3]))
        changed = bytearray(data)
        weights = quantc.Weights("q4_k", changed, 4, COLS)
        changed[0] ^= 1
        self.assertFalse(np.array_equal(quantc.dequantize(weights), expected))

    def test_strides(self):
        """Whatever lies behind an array, the result is that of its numbers."""
        expected = self.weights.data
        wide = np.zeros((4, COLS + 3), np.float32)
        wide[:, :COLS] = self.x
        turned = np.ascontiguousarray(self.x.T).T
        swapped = self.x.astype(">f4")
        unaligned = np.frombuffer(b"1" + self.x.tobytes(), np.uint8)[1:].view(np.float32).reshape(4, COLS)
        backwards = np.ascontiguousarray(self.x[::-1])[::-1]
        for x in (wide[:, :COLS], turned, swapped, unaligned, backwards, self.x.astype(np.float64), self.x.tolist()):
            self.assertTrue(np.array_equal(quantc.quantize(x, "q4_k").data, expected))
        same = np.broadcast_to(self.x[0], (4, COLS))
        self.assertTrue(np.array_equal(quantc.quantize(same, "q4_k").data, np.tile(expected[: 4 * 144], 4)))
        out = np.zeros((4, COLS + 5), np.float32)
        quantc.dequantize(self.weights, out=out[:, :COLS])
        self.assertTrue(np.array_equal(out[:, :COLS], quantc.dequantize(self.weights)))
        self.assertFalse(out[:, COLS:].any())
        every_other = np.zeros((4, 2 * COLS), np.float32)[:, ::2]
        with self.assertRaisesRegex(quantc.Error, "rows of out must be contiguous"):
            quantc.dequantize(self.weights, out=every_other)
        vector = np.zeros(8, np.float32)[::2]
        with self.assertRaisesRegex(quantc.Error, "rows of out must be contiguous"):
            quantc.matmul(self.weights, self.x[0], out=vector)

    def test_ranges(self):
        whole = quantc.dequantize(self.weights)
        self.assertTrue(np.array_equal(quantc.dequantize(self.weights, slice(1, 3)), whole[1:3]))
        self.assertTrue(np.array_equal(quantc.dequantize(self.weights, slice(-1, None)), whole[-1:]))
        self.assertEqual(quantc.dequantize(self.weights, slice(3, 1)).shape, (0, COLS))
        self.assertTrue(np.array_equal(quantc.gather(self.weights, [3, 0, 3]), whole[[3, 0, 3]]))
        packed = quantc.pack(self.weights)
        half = quantc.gather(packed, np.array([2]), dtype=np.float16)
        self.assertTrue(np.array_equal(half, whole[2:3].astype(np.float16)))
        y = quantc.matmul(self.weights, self.x)
        self.assertTrue(np.array_equal(quantc.matmul(self.weights, self.x, rows=slice(1, 3)), y[:, 1:3]))

    def test_products(self):
        x = columns(5)
        y = quantc.matmul(self.weights, x)
        self.assertEqual(y.shape, (5, 4))
        reference = x.astype(np.float64) @ quantc.dequantize(self.weights).astype(np.float64).T
        self.assertLess(np.abs(y - reference).max() / np.abs(reference).max(), 0.02)
        self.assertTrue(np.array_equal(quantc.matmul(self.weights, x[2]), y[2]))
        with quantc.Pool(2) as pool:
            self.assertTrue(np.array_equal(quantc.matmul(quantc.pack(self.weights), x, pool=pool), y))
        self.assertTrue(np.array_equal(quantc.matmul(self.weights, x, target="scalar"), y))
        prepared = quantc.prepare(x, "q6_k")
        self.assertEqual(prepared.shape, x.shape)
        self.assertTrue(np.array_equal(quantc.matmul(self.weights, prepared), y))
        self.assertTrue(np.array_equal(quantc.matmul(self.weights, prepared, columns=[4, 1, 4]), y[[4, 1, 4]]))
        bias = np.array([1, -2, 0.5, 0], np.float32)
        self.assertTrue(np.array_equal(quantc.matmul(self.weights, x, bias=bias), y + bias))
        out = np.ones((5, 4), np.float32)
        self.assertIs(quantc.matmul(self.weights, x, bias=bias, accumulate=True, out=out), out)
        self.assertTrue(np.array_equal(out, (y + bias) + np.float32(1)))
        self.assertTrue(np.array_equal(quantc.matmul(self.weights, x, dtype=np.float16), y.astype(np.float16)))
        exact = (x * 8).astype(np.float16)
        wide = quantc.matmul(self.weights, exact.astype(np.float32))
        self.assertTrue(np.array_equal(quantc.matmul(self.weights, exact), wide))
        rounded = (x.view(np.uint32) & 0xFFFF0000).view(np.float32)
        bits = (rounded.view(np.uint32) >> 16).astype(np.uint16)
        self.assertTrue(np.array_equal(quantc.matmul(self.weights, bits), quantc.matmul(self.weights, rounded)))

    def test_nothing(self):
        empty = quantc.quantize(np.empty((0, 256), np.float32), "q4_k")
        self.assertEqual(quantc.dequantize(empty).shape, (0, 256))
        self.assertEqual(quantc.matmul(empty, np.zeros((2, 256), np.float32)).shape, (2, 0))
        self.assertEqual(quantc.matmul(self.weights, np.zeros((0, COLS), np.float32)).shape, (0, 4))
        self.assertEqual(quantc.gather(self.weights, []).shape, (0, COLS))


class Errors(unittest.TestCase):
    def refused(self, status, pattern, function, *arguments, **named):
        with self.assertRaisesRegex(quantc.Error, pattern) as caught:
            function(*arguments, **named)
        self.assertEqual(caught.exception.status, status)
        self.assertEqual(str(caught.exception), caught.exception.message)
        again = pickle.loads(pickle.dumps(caught.exception))
        self.assertEqual((again.status, again.message), (status, caught.exception.message))

    def test_errors(self):
        weights = quantc.quantize(source(), "q4_k")
        status = quantc.Status
        self.refused(status.SHAPE, "multiple", quantc.quantize, np.zeros((1, 100), np.float32), "q4_k")
        bad = source()
        bad[2, 700] = np.nan
        self.refused(status.VALUE, "row 2.*700|700.*row 2", quantc.quantize, bad, "q4_k")
        self.refused(status.VALUE, "", quantc.quantize, np.full((1, 32), 1e300), "q4_0")
        self.refused(status.SHAPE, "", quantc.quantize, source(), "q4_k", importance=np.ones(5))
        self.refused(status.VALUE, "", quantc.quantize, source(), "q4_k", importance=-np.ones(COLS))
        self.refused(status.BUFFER, "", quantc.quantize, source(), "q4_k", out=bytearray(10))
        self.refused(status.ARGUMENT, "read-only", quantc.quantize, source(), "q4_k", out=bytes(10000))
        self.refused(status.BUFFER, "", quantc.Weights, "q4_k", bytes(100), 4, COLS)
        self.refused(status.LAYOUT, "'r3'; it has raw, ", quantc.Weights, "q4_k", bytes(100), 4, COLS, layout="r3")
        self.refused(status.ARGUMENT, "negative", quantc.Weights, "q4_k", bytes(100), -4, COLS)
        self.refused(status.LAYOUT, "", quantc.dequantize, quantc.pack(weights))
        self.refused(status.LAYOUT, "", quantc.pack, quantc.pack(weights))
        self.refused(status.LAYOUT, "", quantc.unpack, weights)
        self.refused(status.ARGUMENT, "", quantc.dequantize, weights, (0, 5))
        self.refused(status.ARGUMENT, "step", quantc.dequantize, weights, slice(0, 4, 2))
        self.refused(status.ARGUMENT, "4", quantc.gather, weights, [0, 4])
        self.refused(status.ARGUMENT, "", quantc.gather, weights, [2**40])
        self.refused(status.SHAPE, "", quantc.matmul, weights, np.zeros((1, 512), np.float32))
        self.refused(status.SHAPE, "axes", quantc.matmul, weights, np.zeros((1, 1, COLS), np.float32))
        self.refused(status.SHAPE, "shape", quantc.matmul, weights, source(), out=np.zeros((4, 5), np.float32))
        self.refused(status.SHAPE, "", quantc.matmul, weights, source(), bias=np.ones(3))
        self.refused(status.ARGUMENT, "accumulate", quantc.matmul, weights, source(), accumulate=True)
        self.refused(status.ARGUMENT, "prepare", quantc.matmul, weights, source(), columns=[0])
        self.refused(status.NOT_FOUND, "scalar", quantc.matmul, weights, source(), target="sse9")
        self.refused(status.ARGUMENT, "prefer", quantc.pack, weights, prefer="luck")
        self.refused(status.ARGUMENT, "1024", quantc.Pool, 1025)
        x = source()
        self.refused(status.ARGUMENT, "overlap|share", quantc.matmul, weights, x, out=x.reshape(-1)[:16].reshape(4, 4))
        with self.assertRaisesRegex(TypeError, "float32"):
            quantc.quantize(np.zeros((1, 256), np.int64), "q4_k")
        with self.assertRaisesRegex(TypeError, "float64"):
            quantc.matmul(weights, x, dtype=np.float64)

    def test_printable(self):
        self.assertEqual(quantc.printable("a\x1b[31m\u202e\udcff"), "a\\x1b[31m\\u202e\\xff")


if __name__ == "__main__":
    unittest.main()
