"""bench.py [--seconds S] [--threads N]: dequantise and quantise beside plain numpy, for every format of GGUF files.

A table in Markdown, of million weights a second and one thread, or N of quantc's. The numpy code is what one writes:
whole arrays, no loops over blocks. What it decodes is compared with quantc's before it is measured. It quantises by the
rules that have a closed form and fit a line or two; of the others only quantc is measured.
"""

import argparse
import pathlib
import re
import time
from typing import Any, Callable, Dict, Optional

import numpy as np
import quantc

ROOT = pathlib.Path(__file__).resolve().parent.parent
Decoder = Callable[[np.ndarray], np.ndarray]
ROWS, COLS = 256, 4096


def table(name: str) -> np.ndarray:
    lines = (ROOT / f"formats/tables/{name}.table").read_text().splitlines()
    return np.array([[int(n) for n in line.split()] for line in lines if line and not line.startswith("#")], np.float32)


def f16(b: np.ndarray, at: int) -> np.ndarray:
    return np.ascontiguousarray(b[:, at : at + 2]).view(np.float16).astype(np.float32)


def words(b: np.ndarray, begin: int, end: int, dtype: str) -> np.ndarray:
    return np.ascontiguousarray(b[:, begin:end]).view(dtype).astype(np.uint32)


def shifted(q: np.ndarray, shifts: Any, mask: int) -> np.ndarray:
    """Codes by one axis more, of the shifts, in front of the last."""
    return (q[..., None, :] >> np.array(shifts, q.dtype)[:, None]) & q.dtype.type(mask)


def nibbles(b: np.ndarray, begin: int, end: int, group: int) -> np.ndarray:
    """Low halves of `group` bytes, then their high ones, as all formats of llama.cpp's first kind have them."""
    return shifted(b[:, begin:end].reshape(len(b), -1, group), [0, 4], 15).reshape(len(b), -1)


def bits(b: np.ndarray) -> np.ndarray:
    """Bits of bytes, the lowest first."""
    return np.unpackbits(np.ascontiguousarray(b), axis=1, bitorder="little")


def grouped(scale: np.ndarray, codes: np.ndarray) -> np.ndarray:
    n = len(codes)
    return (scale[:, :, None] * codes.reshape(n, scale.shape[1], -1)).reshape(n, -1)


def k_scales(b: np.ndarray) -> "tuple[np.ndarray, np.ndarray]":
    s = b[:, 4:16]
    low, mid, high = s[:, 0:4], s[:, 4:8], s[:, 8:12]
    scale = np.concatenate([low & 63, high & 15 | low >> 6 << 4], axis=1)
    return scale.astype(np.float32), np.concatenate([mid & 63, high >> 4 | mid >> 6 << 4], axis=1).astype(np.float32)


def q4_0(b: np.ndarray) -> np.ndarray:
    return f16(b, 0) * (nibbles(b, 2, 18, 16).astype(np.float32) - 8)


def q4_1(b: np.ndarray) -> np.ndarray:
    return f16(b, 0) * nibbles(b, 4, 20, 16).astype(np.float32) + f16(b, 2)


def q5_0(b: np.ndarray) -> np.ndarray:
    return f16(b, 0) * ((nibbles(b, 6, 22, 16) | bits(b[:, 2:6]) << 4).astype(np.float32) - 16)


def q5_1(b: np.ndarray) -> np.ndarray:
    return f16(b, 0) * (nibbles(b, 8, 24, 16) | bits(b[:, 4:8]) << 4).astype(np.float32) + f16(b, 2)


def q8_0(b: np.ndarray) -> np.ndarray:
    return f16(b, 0) * b[:, 2:].view(np.int8).astype(np.float32)


def q1_0(b: np.ndarray) -> np.ndarray:
    return f16(b, 0) * (2 * bits(b[:, 2:]).astype(np.float32) - 1)


def q2_0(b: np.ndarray) -> np.ndarray:
    q = (b[:, 2:, None] >> np.arange(0, 8, 2, dtype=np.uint8)) & 3
    return f16(b, 0) * (q.reshape(len(b), -1).astype(np.float32) - 1)


def twos(b: np.ndarray, begin: int) -> np.ndarray:
    return shifted(b[:, begin : begin + 64].reshape(len(b), 2, 32), [0, 2, 4, 6], 3).reshape(len(b), -1)


def tq2_0(b: np.ndarray) -> np.ndarray:
    return f16(b, 64) * (twos(b, 0).astype(np.float32) - 1)


def tq1_0(b: np.ndarray) -> np.ndarray:
    parts = []
    for begin, end, count in ((0, 32, 5), (32, 48, 5), (48, 52, 4)):
        power = np.array([1, 3, 9, 27, 81][:count], np.uint8)
        parts.append((b[:, None, begin:end] * power[:, None]).reshape(len(b), -1))
    q = (np.concatenate(parts, axis=1).astype(np.uint16) * 3 >> 8).astype(np.float32)
    return f16(b, 52) * (q - 1)


def q2_k(b: np.ndarray) -> np.ndarray:
    scale, least = (b[:, :16] & 15).astype(np.float32), (b[:, :16] >> 4).astype(np.float32)
    product = grouped(f16(b, 80) * scale, twos(b, 16).astype(np.float32))
    return product - np.repeat(f16(b, 82) * least, 16, axis=1)


def q3_k(b: np.ndarray) -> np.ndarray:
    s = b[:, 96:108]
    low = np.concatenate([s[:, :8] & 15, s[:, :8] >> 4], axis=1)
    scale = low | shifted(s[:, 8:], [0, 2, 4, 6], 3).reshape(len(b), -1) << 4
    high = shifted(b[:, :32], range(8), 1).reshape(len(b), -1)
    q = (twos(b, 32) | high << 2).astype(np.float32) - 4
    return grouped(f16(b, 108) * (scale.astype(np.float32) - 32), q)


def q4_k(b: np.ndarray) -> np.ndarray:
    scale, least = k_scales(b)
    product = grouped(f16(b, 0) * scale, nibbles(b, 16, 144, 32).astype(np.float32))
    return product - np.repeat(f16(b, 2) * least, 32, axis=1)


def q5_k(b: np.ndarray) -> np.ndarray:
    scale, least = k_scales(b)
    q = nibbles(b, 48, 176, 32) | shifted(b[:, 16:48], range(8), 1).reshape(len(b), -1) << 4
    return grouped(f16(b, 0) * scale, q.astype(np.float32)) - np.repeat(f16(b, 2) * least, 32, axis=1)


def q6_k(b: np.ndarray) -> np.ndarray:
    low = shifted(b[:, :128].reshape(len(b), 2, 64), [0, 4], 15).reshape(len(b), -1)
    high = shifted(b[:, 128:192].reshape(len(b), 2, 32), [0, 2, 4, 6], 3).reshape(len(b), -1)
    scale = b[:, 192:208].view(np.int8).astype(np.float32)
    return grouped(f16(b, 208) * scale, (low | high << 4).astype(np.float32) - 32)


IQ4 = table("iq4nl").reshape(-1)
FP4 = table("fp4").reshape(-1)
GRIDS = {name: table(name) for name in ("iq1", "iq2s", "iq2xs", "iq2xxs", "iq3s", "iq3xxs")}
SEVEN = [n | bin(n).count("1") % 2 << 7 for n in range(128)]  # and the eighth
SIGNS = np.array([[1 - 2 * (signs >> i & 1) for i in range(8)] for signs in SEVEN], np.float32)


def iq4_nl(b: np.ndarray) -> np.ndarray:
    return f16(b, 0) * IQ4[nibbles(b, 2, 18, 16)]


def iq4_xs(b: np.ndarray) -> np.ndarray:
    low = ((b[:, 4:8, None] >> np.array([0, 4], np.uint8)) & 15).reshape(len(b), -1)
    scale = low | (words(b, 2, 4, "<u2") >> np.arange(0, 16, 2, dtype=np.uint32) & 3) << 4
    return grouped(f16(b, 0) * (scale.astype(np.float32) - 32), IQ4[nibbles(b, 8, 136, 16)])


def mxfp4(b: np.ndarray) -> np.ndarray:
    scale = np.ldexp(np.float32(1), b[:, :1].astype(np.int32) - 128)
    return scale * FP4[nibbles(b, 1, 17, 16)]


def nvfp4(b: np.ndarray) -> np.ndarray:
    e, m = (b[:, :4] >> 3 & 15).astype(np.int32), (b[:, :4] & 7).astype(np.float32)
    scale = np.where(e == 0, np.ldexp(m, -10), np.ldexp(1 + m / 8, e - 8)).astype(np.float32)
    return grouped(scale, FP4[nibbles(b, 4, 36, 8)])


def fine(b: np.ndarray, begin: int, end: int) -> np.ndarray:
    s = ((b[:, begin:end, None] >> np.array([0, 4], np.uint8)) & 15).reshape(len(b), -1)
    return 2 * s.astype(np.float32) + 1


def signed(b: np.ndarray) -> np.ndarray:
    return 1 - 2 * bits(b).astype(np.float32)


def iq2_xxs(b: np.ndarray) -> np.ndarray:
    n = len(b)
    index = b[:, 2:].reshape(n, 8, 8)[:, :, :4]
    rest = words(b, 2, 66, "<u4").reshape(n, 8, 2)[:, :, 1]
    signs = SIGNS[rest[:, :, None] >> np.arange(0, 28, 7, dtype=np.uint32) & 127]
    scale = f16(b, 0) * (2 * (rest >> 28).astype(np.float32) + 1) * np.float32(0.125)
    return grouped(scale, GRIDS["iq2xxs"][index] * signs)


def iq2_xs(b: np.ndarray) -> np.ndarray:
    q = words(b, 2, 66, "<u2")
    return grouped(f16(b, 0) * fine(b, 66, 74) * np.float32(0.125), GRIDS["iq2xs"][q & 511] * SIGNS[q >> 9])


def iq2_s(b: np.ndarray) -> np.ndarray:
    high = ((b[:, 66:74, None] >> np.arange(0, 8, 2, dtype=np.uint8)) & 3).reshape(len(b), -1).astype(np.uint32)
    points = GRIDS["iq2s"][b[:, 2:34] | high << 8].reshape(len(b), -1)
    return grouped(f16(b, 0) * fine(b, 74, 82) * np.float32(0.125), points * signed(b[:, 34:66]))


def iq3_xxs(b: np.ndarray) -> np.ndarray:
    rest = words(b, 66, 98, "<u4")
    signs = SIGNS[rest[:, :, None] >> np.arange(0, 28, 7, dtype=np.uint32) & 127].reshape(len(b), -1)
    scale = f16(b, 0) * (2 * (rest >> 28).astype(np.float32) + 1) * np.float32(0.25)
    return grouped(scale, GRIDS["iq3xxs"][b[:, 2:66]].reshape(len(b), -1) * signs)


def iq3_s(b: np.ndarray) -> np.ndarray:
    points = GRIDS["iq3s"][b[:, 2:66] | bits(b[:, 66:74]).astype(np.uint32) << 8].reshape(len(b), -1)
    return grouped(f16(b, 0) * fine(b, 106, 110), points * signed(b[:, 74:106]))


def iq1_s(b: np.ndarray) -> np.ndarray:
    high = words(b, 34, 50, "<u2")
    index = b[:, 2:34] | (high[:, :, None] >> np.arange(0, 12, 3, dtype=np.uint32) & 7).reshape(len(b), -1) << 8
    scale = f16(b, 0) * (2 * (high >> 12 & 7).astype(np.float32) + 1) * np.float32(0.125)
    delta = 1 - 2 * (high >> 15).astype(np.float32)
    return grouped(scale, (8 * GRIDS["iq1"][index].reshape(len(b), 8, 32) + delta[:, :, None]))


def iq1_m(b: np.ndarray) -> np.ndarray:
    s = words(b, 48, 56, "<u2")
    d = (s >> 12 << np.arange(0, 16, 4, dtype=np.uint32)).sum(axis=1, dtype=np.uint32).astype(np.uint16)
    scale = (s[:, :, None] >> np.arange(0, 12, 3, dtype=np.uint32) & 7).reshape(len(b), -1).astype(np.float32)
    high = ((b[:, 32:48, None] >> np.array([0, 4], np.uint8)) & 15).reshape(len(b), -1).astype(np.uint32)
    delta = 1 - 2 * (high >> 3).astype(np.float32)
    levels = 8 * GRIDS["iq1"][b[:, :32] | (high & 7) << 8] + delta[:, :, None]
    factor = d.view(np.float16).astype(np.float32)[:, None] * (2 * scale + 1) * np.float32(0.125)
    return grouped(factor, levels)


DECODERS: Dict[str, Decoder] = {
    f.__name__: f
    for f in (q4_0, q4_1, q5_0, q5_1, q8_0, q1_0, q2_0, tq1_0, tq2_0, q2_k, q3_k, q4_k, q5_k, q6_k, iq4_nl, iq4_xs)
    + (mxfp4, nvfp4, iq1_s, iq1_m, iq2_xxs, iq2_xs, iq2_s, iq3_xxs, iq3_s)
}
DECODERS["f32"] = lambda b: b.view(np.float32).copy()
DECODERS["f16"] = lambda b: b.view(np.float16).astype(np.float32)
DECODERS["bf16"] = lambda b: (b.view(np.uint16).astype(np.uint32) << 16).view(np.float32)


def rounded(x: np.ndarray) -> np.ndarray:
    """To the nearest, halves up, as the formats of this kind do it."""
    return np.floor(x + np.float32(0.5))


def inverse(d: np.ndarray) -> np.ndarray:
    with np.errstate(divide="ignore"):
        return np.where(d == 0, 0, 1 / d).astype(np.float32)


def half_bytes(d: np.ndarray) -> np.ndarray:
    return d.astype(np.float16).view(np.uint8)


def in_nibbles(q: np.ndarray) -> np.ndarray:
    return q[:, :16] & 15 | (q[:, 16:] & 15) << 4


def fifth(q: np.ndarray) -> np.ndarray:
    return np.packbits(q >> 4, axis=1, bitorder="little")


def by_extreme(x: np.ndarray, levels: int) -> "tuple[np.ndarray, np.ndarray]":
    at = np.abs(x).argmax(axis=1)[:, None]
    d = np.take_along_axis(x, at, axis=1) / np.float32(-levels)
    return d, np.clip(rounded(x * inverse(d)) + levels, 0, 2 * levels - 1).astype(np.uint8)


def by_range(x: np.ndarray, levels: int) -> "tuple[np.ndarray, np.ndarray, np.ndarray]":
    least = x.min(axis=1, keepdims=True)
    d = (x.max(axis=1, keepdims=True) - least) / np.float32(levels)
    return d, least, np.clip(rounded((x - least) * inverse(d)), 0, levels).astype(np.uint8)


def to_q4_0(x: np.ndarray) -> np.ndarray:
    d, q = by_extreme(x, 8)
    return np.concatenate([half_bytes(d), in_nibbles(q)], axis=1)


def to_q4_1(x: np.ndarray) -> np.ndarray:
    d, least, q = by_range(x, 15)
    return np.concatenate([half_bytes(d), half_bytes(least), in_nibbles(q)], axis=1)


def to_q5_0(x: np.ndarray) -> np.ndarray:
    d, q = by_extreme(x, 16)
    return np.concatenate([half_bytes(d), fifth(q), in_nibbles(q)], axis=1)


def to_q5_1(x: np.ndarray) -> np.ndarray:
    d, least, q = by_range(x, 31)
    return np.concatenate([half_bytes(d), half_bytes(least), fifth(q), in_nibbles(q)], axis=1)


def to_q8_0(x: np.ndarray) -> np.ndarray:
    d = np.abs(x).max(axis=1, keepdims=True) / np.float32(127)
    return np.concatenate([half_bytes(d), rounded(x * inverse(d)).astype(np.int8).view(np.uint8)], axis=1)


def to_q1_0(x: np.ndarray) -> np.ndarray:
    d = np.abs(x).mean(axis=1, keepdims=True)
    return np.concatenate([half_bytes(d), np.packbits(x >= 0, axis=1, bitorder="little")], axis=1)


def in_twos(q: np.ndarray) -> np.ndarray:
    return q[..., 0] | q[..., 1] << 2 | q[..., 2] << 4 | q[..., 3] << 6


def ternary(x: np.ndarray) -> "tuple[np.ndarray, np.ndarray]":
    d = np.abs(x).max(axis=1, keepdims=True)
    return d, (rounded(x * inverse(d)) + 1).astype(np.uint8)


def to_q2_0(x: np.ndarray) -> np.ndarray:
    d, q = ternary(x)
    return np.concatenate([half_bytes(d), in_twos(q.reshape(len(x), -1, 4))], axis=1)


def to_tq2_0(x: np.ndarray) -> np.ndarray:
    d, q = ternary(x)
    q = np.moveaxis(q.reshape(len(x), 2, 4, 32), 2, 3)
    return np.concatenate([in_twos(q).reshape(len(x), -1), half_bytes(d)], axis=1)


def to_bf16(x: np.ndarray) -> np.ndarray:
    whole = x.view(np.uint32)
    return ((whole + (0x7FFF + (whole >> 16 & 1))) >> 16).astype(np.uint16)


ENCODERS: Dict[str, Decoder] = {
    f.__name__[3:]: f
    for f in (to_q4_0, to_q4_1, to_q5_0, to_q5_1, to_q8_0, to_q1_0, to_q2_0, to_tq2_0, to_bf16)
}
ENCODERS["f32"] = lambda x: x.copy()
ENCODERS["f16"] = lambda x: x.astype(np.float16)


def alternately(calls: "list[Callable[[], Any]]", seconds: float) -> "list[float]":
    """The best time of each, in turns, so that what else the machine does is the same for all."""
    best = [float("inf")] * len(calls)
    end = time.perf_counter() + seconds
    while time.perf_counter() < end or max(best) == float("inf"):
        for i, function in enumerate(calls):
            begin = time.perf_counter()
            function()
            best[i] = min(best[i], time.perf_counter() - begin)
    return best


def checked(form: quantc.Format, x: np.ndarray, weights: quantc.Weights) -> None:
    """What numpy decodes are the same floats, up to one rounding; what it encodes errs as much."""
    ours = quantc.dequantize(weights)
    blocks = weights.data.reshape(-1, form.block_bytes)
    theirs = DECODERS[form.name](blocks).reshape(ours.shape)
    np.testing.assert_allclose(theirs, ours, rtol=1e-5, atol=1e-6 * np.abs(ours).max(), err_msg=form.name)
    if form.name in ENCODERS:
        encoded = ENCODERS[form.name](x.reshape(-1, form.block_elements))
        decoded = quantc.dequantize(quantc.Weights(form, encoded, *x.shape))
        errors = np.square(decoded - x).mean(), np.square(ours - x).mean()
        np.testing.assert_allclose(*errors, rtol=0.01, err_msg=form.name)


def row(form: quantc.Format, pool: Optional[quantc.Pool], seconds: float) -> str:
    x = np.random.default_rng(7).standard_normal((ROWS, COLS)).astype(np.float32)
    weights = quantc.quantize(x, form, pool=pool)
    checked(form, x, weights)
    blocks = weights.data.reshape(-1, form.block_bytes)
    flat = x.reshape(-1, form.block_elements)
    floats = np.empty_like(x)
    decode = [lambda: DECODERS[form.name](blocks), lambda: quantc.dequantize(weights, out=floats, pool=pool)]
    numpy_decodes, decodes = (x.size / t / 1e6 for t in alternately(decode, seconds))
    data = np.empty_like(weights.data)
    encode: "list[Callable[[], Any]]" = [lambda: quantc.quantize(x, form, out=data, pool=pool)]
    if form.name in ENCODERS:
        encode.append(lambda: ENCODERS[form.name](flat))
    encodes, *numpy_encodes = (x.size / t / 1e6 for t in alternately(encode, seconds))
    line = f"| `{form.name}` | {numpy_decodes:.0f} | {decodes:.0f} | {decodes / numpy_decodes:.1f} × | "
    if numpy_encodes:
        return line + f"{numpy_encodes[0]:.0f} | {encodes:.0f} | {encodes / numpy_encodes[0]:.1f} × |"
    return line + f"– | {encodes:.1f} | |"


def main() -> None:
    parser = argparse.ArgumentParser(description="Dequantise and quantise beside plain numpy.")
    parser.add_argument("--seconds", type=float, default=0.5, help="for each of the two measurements of a format")
    parser.add_argument("--threads", type=int, default=1)
    parser.add_argument("--fill", type=pathlib.Path, help="the document whose table is replaced")
    arguments = parser.parse_args()
    lines = [
        "| format | numpy dequantises | quantc | | numpy quantises | quantc | |",
        "|---|--:|--:|--:|--:|--:|--:|",
    ]
    with quantc.Pool(arguments.threads) as pool:
        for form in sorted((f for f in quantc.formats() if "ggml" in f.ids), key=lambda f: f.name):
            lines.append(row(form, pool if arguments.threads != 1 else None, arguments.seconds))
            print(lines[-1], flush=True)
    if arguments.fill:
        text = arguments.fill.read_text()
        begin, end = "<!-- python bench -->\n", "<!-- end -->\n"
        whole = begin + "\n".join(lines) + "\n" + end
        filled, count = re.subn(f"{begin}.*?{end}", lambda _: whole, text, flags=re.DOTALL)
        if count != 1:
            raise SystemExit(f"{arguments.fill} has no place for the table: {begin}{end}")
        arguments.fill.write_text(filled)


if __name__ == "__main__":
    main()
