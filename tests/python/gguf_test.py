"""GGUF files: read where they are mapped, written and read again, refused with the library's words."""

import gc
import io
import os
import pathlib
import tempfile
import unittest

import numpy as np
import quantc

DATA = pathlib.Path(__file__).resolve().parents[1] / "data"
EVERY = DATA / "every_format.gguf"


def copied(gguf, file):
    """Writes what a file has to another one."""
    with quantc.GgufWriter(file) as writer:
        for key, entry in gguf.entries.items():
            writer.add_value(key, entry)
        for tensor in gguf.tensors.values():
            writer.add_tensor(tensor.name, tensor.format, tensor.shape)
        for tensor in gguf.tensors.values():
            writer.write(tensor.data)


class Reading(unittest.TestCase):
    def test_every_format(self):
        with quantc.Gguf(EVERY) as gguf:
            self.assertEqual((gguf.version, gguf.nbytes), (3, EVERY.stat().st_size))
            mapped = np.memmap(EVERY, np.uint8, "r")
            for tensor in gguf.tensors.values():
                self.assertTrue(np.array_equal(tensor.data, mapped[tensor.offset : tensor.offset + tensor.data.nbytes]))
                self.assertTrue(np.shares_memory(tensor.weights().data, tensor.data))
                self.assertEqual(tensor.shape, (64, 1024))
                with self.assertRaises(ValueError):
                    tensor.data[0] = 1
                with self.assertRaises(ValueError):
                    tensor.data.flags.writeable = True
            floats = gguf.tensors["source.weight"]
            self.assertTrue(np.array_equal(floats.array(), quantc.dequantize(floats.weights())))
            self.assertTrue(np.shares_memory(floats.array(), floats.data))
            quantised = next(t for t in gguf.tensors.values() if t.format.name == "q4_k")
            with self.assertRaisesRegex(TypeError, "dequantize"):
                quantised.array()
        with self.assertRaisesRegex(quantc.Error, "closed"):
            gguf.version

    def test_arrays_outlive_the_file(self):
        gguf = quantc.Gguf(EVERY)
        tensor = gguf.tensors["source.weight"]
        array, weights, expected = tensor.array(), tensor.weights(), tensor.array().copy()
        gguf.close()
        del gguf, tensor
        gc.collect()
        self.assertTrue(np.array_equal(array, expected))
        self.assertTrue(np.array_equal(quantc.dequantize(weights), expected))

    @unittest.skipUnless(os.path.exists("/proc/self/maps"), "only Linux lists what a process has mapped")
    def test_the_mapping_goes(self):
        def mapped():
            return str(EVERY) in pathlib.Path("/proc/self/maps").read_text()

        gc.collect()
        array = quantc.Gguf(EVERY).tensors["source.weight"].array()
        gc.collect()
        self.assertTrue(mapped())
        del array
        gc.collect()
        self.assertFalse(mapped())

    def test_memory(self):
        data = EVERY.read_bytes()
        for buffer in (data, bytearray(data), memoryview(data), np.memmap(EVERY, np.uint8, "r")):
            gguf = quantc.Gguf(buffer)
            tensor = gguf.tensors["source.weight"]
            self.assertTrue(np.shares_memory(tensor.data, np.frombuffer(buffer, np.uint8)))
            del gguf, buffer
            gc.collect()
            self.assertEqual(tensor.array().shape, (64, 1024))

    def test_odd_files(self):
        """Whatever the file, it opens whole or is an Error; no test file is anything else."""
        opened = 0
        for path in sorted((DATA / "cases").glob("*.gguf")):
            try:
                gguf = quantc.Gguf(path)
            except quantc.Error as error:
                known = (quantc.Status.MALFORMED, quantc.Status.UNSUPPORTED, quantc.Status.OVERFLOW)
                self.assertIn(error.status, known, path)
                self.assertTrue(error.message)
                continue
            opened += 1
            for key in gguf.metadata:
                if gguf.entries[key].element_type != quantc.GgufType.ARRAY:
                    gguf.metadata[key]
            for tensor in gguf.tensors.values():
                try:
                    self.assertEqual(tensor.weights().nbytes, tensor.data.nbytes)
                except quantc.Error as error:
                    if error.status != quantc.Status.OVERFLOW:
                        self.assertIsNone(tensor.format, path)
        self.assertGreater(opened, 10)
        with self.assertRaises(quantc.Error) as caught:
            quantc.Gguf(DATA / "no such file")
        self.assertEqual(caught.exception.status, quantc.Status.FILE)
        with self.assertRaises(quantc.Error) as caught:
            quantc.Gguf(b"GGUF")
        self.assertEqual(caught.exception.status, quantc.Status.MALFORMED)
        with self.assertRaises(KeyError):
            quantc.Gguf(EVERY).metadata["none"]


class Writing(unittest.TestCase):
    def test_copies_are_equal(self):
        """A file of this library's own form, written again from what was read, is the same bytes."""
        first = io.BytesIO()
        copied(quantc.Gguf(EVERY), first)
        second = io.BytesIO()
        copied(quantc.Gguf(first.getvalue()), second)
        self.assertEqual(first.getvalue(), second.getvalue())
        for name, tensor in quantc.Gguf(EVERY).tensors.items():
            again = quantc.Gguf(first.getvalue()).tensors[name]
            self.assertEqual((again.type, again.shape), (tensor.type, tensor.shape))
            self.assertTrue(np.array_equal(again.data, tensor.data), name)

    def test_values(self):
        values = {
            "general.architecture": "llama \u00e4",
            "empty": "",
            "no.utf8": b"\xff\x80".decode("utf-8", "surrogateescape"),
            "yes": True,
            "small": 7,
            "negative": -7,
            "large": 2**63 + 5,
            "largest.negative": -(2**63),
            "float": 0.5,
            "tokens": ["a", "", "\u00fc"],
        }
        kinds = "STRING STRING STRING BOOL U32 I32 U64 I64 F32 ARRAY".split()
        scalars = [np.uint8(3), np.int8(-3), np.uint16(9), np.int16(-9), np.float64(0.1), np.bool_(False), np.int64(1)]
        arrays = [np.arange(5, dtype=d) for d in ("u1", "i1", "u2", "i2", "u4", "i4", "u8", "i8", "f4", "f8", ">i4")]
        arrays += [np.array([True, False]), np.empty(0, np.float32)]
        everything = dict(values)
        everything.update((f"s{i}", scalar) for i, scalar in enumerate(scalars))
        everything.update((f"a{i}", array) for i, array in enumerate(arrays))
        file = io.BytesIO()
        with quantc.GgufWriter(file) as writer:
            for key, value in everything.items():
                writer.add_value(key, value)
            size = writer.file_bytes
        self.assertEqual(len(file.getvalue()), size)
        gguf = quantc.Gguf(file.getvalue())
        self.assertEqual(list(gguf.metadata), list(everything))
        for key, kind in zip(values, kinds):
            self.assertEqual(gguf.metadata[key], values[key])
            self.assertEqual(gguf.entries[key].type.name, kind)
        for i, scalar in enumerate(scalars):
            self.assertEqual(gguf.metadata[f"s{i}"], scalar)
        for i, array in enumerate(arrays):
            self.assertTrue(np.array_equal(gguf.metadata[f"a{i}"], array))
            self.assertEqual(gguf.metadata[f"a{i}"].dtype, array.dtype.newbyteorder("<"))
        for value in (None, [], [1, 2], 1j, np.zeros((2, 2)), np.float16(1)):
            with self.assertRaises(TypeError):
                quantc.gguf_value("k", value)
        for value in (2**64, -(2**63) - 1, 1e300):
            with self.assertRaises(quantc.Error) as caught:
                quantc.gguf_value("k", value)
            self.assertEqual(caught.exception.status, quantc.Status.VALUE)

    def test_a_model(self):
        """Weights, packed ones and views, and floats of any number of axes."""
        rng = np.random.default_rng(1)
        x = rng.standard_normal((32, 512), np.float32)
        weights = quantc.quantize(x, "q6_k")
        size = weights.format.nbytes(1, 512)
        wide = np.zeros((32, size + 9), np.uint8)
        wide[:, :size] = weights.data.reshape(32, size)
        tensors = {
            "plain": weights,
            "packed": quantc.pack(weights),
            "view": quantc.Weights("q6_k", wide[:, :size], 32, 512),
            "stride": quantc.Weights("q6_k", wide, 32, 512, row_stride=size + 9),
            "f32": x.reshape(4, 8, 512),
            "f16": x[:, ::2].astype(np.float16),
            "vector": x[0],
        }
        with tempfile.TemporaryDirectory() as folder:
            path = pathlib.Path(folder) / "model.gguf"
            path.write_bytes(b"older")
            quantc.write_gguf(path, tensors, {"general.name": "test"})
            self.assertEqual(os.listdir(folder), ["model.gguf"])
            gguf = quantc.Gguf(path)
            self.assertEqual(gguf.metadata["general.name"], "test")
            for name in ("plain", "packed", "view", "stride"):
                self.assertTrue(np.array_equal(gguf.tensors[name].data, weights.data), name)
            for name in ("f32", "f16", "vector"):
                self.assertTrue(np.array_equal(gguf.tensors[name].array(), tensors[name]), name)
                self.assertEqual(gguf.tensors[name].shape, tensors[name].shape)
            with self.assertRaises(quantc.Error) as caught:
                quantc.write_gguf(path, {"n" * 64: x}, {})
            self.assertEqual(caught.exception.status, quantc.Status.VALUE)
            with self.assertRaises(TypeError):
                quantc.write_gguf(path, {"n": x.astype(np.float64)})
            self.assertEqual(os.listdir(folder), ["model.gguf"])
            self.assertEqual(quantc.Gguf(path).metadata["general.name"], "test")

    def test_exceptions_of_the_file(self):
        class Full(io.RawIOBase):
            def write(self, data):
                raise OSError(28, "no space")

        writer = quantc.GgufWriter(Full())
        writer.add_tensor("t", "f32", (2, 2))
        with self.assertRaisesRegex(OSError, "no space"):
            writer.write(np.zeros((2, 2), np.float32))

        class Slow(io.BytesIO):
            def write(self, data):
                return super().write(bytes(data[:7]))

        slow, whole = Slow(), io.BytesIO()
        copied(quantc.Gguf(DATA / "cases" / "plain.gguf"), slow)
        copied(quantc.Gguf(DATA / "cases" / "plain.gguf"), whole)
        self.assertEqual(slow.getvalue(), whole.getvalue())

    def test_missing_and_surplus_data(self):
        writer = quantc.GgufWriter(io.BytesIO())
        writer.add_tensor("t", "f32", (2, 2))
        with self.assertRaises(quantc.Error):
            writer.write(bytes(17))
        writer = quantc.GgufWriter(io.BytesIO())
        writer.add_tensor("t", "f32", (2, 2))
        writer.write(bytes(3))
        with self.assertRaises(quantc.Error):
            writer.finish()
        with self.assertRaisesRegex(quantc.Error, "no number"):
            quantc.GgufWriter(io.BytesIO()).add_tensor("t", "q2_0_g128", (1, 128))
        with self.assertRaisesRegex(quantc.Error, "NUL"):
            quantc.GgufWriter(io.BytesIO()).add_tensor("a\0b", "f32", (1, 128))
        with self.assertRaises(quantc.Error):
            quantc.GgufWriter(io.BytesIO()).add_tensor("t", "f32", (1, 1, 1, 1, 1))


if __name__ == "__main__":
    unittest.main()
