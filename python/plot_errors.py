"""plot_errors.py [FILE]: the error of quantising against bits per weight, for all formats, as an SVG.

Weights are drawn from a normal distribution, and from Student's with 3 degrees of freedom, which has heavy tails; the
error is what remains of their root mean square. Without FILE it is docs/errors.svg.
"""

import pathlib
import sys

import matplotlib
import numpy as np
import quantc

matplotlib.use("svg")
from matplotlib import pyplot  # noqa: E402

SAMPLES = {"normal": ("#1f6fb4", "o"), "heavy tails": ("#c4541a", "^")}
ROWS, COLS = 64, 2048


def weights(sample: str) -> np.ndarray:
    rng = np.random.default_rng(20)
    if sample == "normal":
        return rng.standard_normal((ROWS, COLS)).astype(np.float32)
    return rng.standard_t(3, (ROWS, COLS)).astype(np.float32)


def error(form: quantc.Format, x: np.ndarray, pool: quantc.Pool) -> float:
    decoded = quantc.dequantize(quantc.quantize(x, form, pool=pool), pool=pool).astype(np.float64)
    return float(np.sqrt(((decoded - x) ** 2).sum() / (x.astype(np.float64) ** 2).sum()))


Point = "tuple[float, float, str]"


def label(axes: pyplot.Axes, points: "list[Point]", others: "list[Point]") -> None:
    """Names stand left of their points, below where most room is, as far down as points and names leave it."""
    marks = [axes.transData.transform(p[:2]) for p in (*points, *others)]
    taken = [(x - 5, y - 5, x + 5, y + 5) for x, y in marks]
    for bits, value, name in sorted(points, key=lambda p: (p[0], -p[1])):
        x, y = axes.transData.transform((bits, value))
        right, at = x - 8, y
        left = right - 6.2 * len(name)
        while any(left < r and right > l and at - 6 < t and at + 6 > b for l, b, r, t in taken):
            at -= 1
        taken.append((left, at - 6, right, at + 6))
        pixel = 72 / axes.figure.dpi
        axes.annotate(
            name,
            (bits, value),
            (-8 * pixel, (at - y) * pixel),
            textcoords="offset points",
            va="center",
            ha="right",
            fontsize=7.5,
            arrowprops={"arrowstyle": "-", "lw": 0.4, "color": "#777777"} if y - at > 7 else None,
        )


def main() -> None:
    root = pathlib.Path(__file__).resolve().parent.parent
    target = sys.argv[1] if len(sys.argv) > 1 else root / "docs/errors.svg"
    pyplot.rcParams.update({"svg.hashsalt": "quantc", "svg.fonttype": "none", "font.family": "sans-serif"})
    figure, (low, high) = pyplot.subplots(1, 2, figsize=(11, 6.5), width_ratios=(3, 1), constrained_layout=True)
    shown = [form for form in quantc.formats() if form.name != "f32"]  # which loses nothing
    with quantc.Pool() as pool:
        found = {s: [(f.bits_per_weight, error(f, weights(s), pool), f.name) for f in shown] for s in SAMPLES}
    for axes, begin, end in ((low, 1, 7), (high, 7, 17)):
        for sample, (colour, marker) in SAMPLES.items():
            inside = [p for p in found[sample] if begin <= p[0] < end]
            axes.plot([p[0] for p in inside], [p[1] for p in inside], marker, color=colour, ms=4.5, label=sample)
        axes.set_yscale("log")
        axes.grid(True, which="both", lw=0.3)
        axes.set_xlabel("bits per weight")
    low.set_ylabel("error, relative to the weights (root mean square)")
    low.set_xlim(0.7, 7)
    high.set_xlim(6, 18)
    low.legend(loc="upper right")
    figure.canvas.draw()
    for axes, inside in ((low, lambda p: p[0] < 7), (high, lambda p: p[0] >= 7)):
        label(axes, list(filter(inside, found["normal"])), list(filter(inside, found["heavy tails"])))
    figure.suptitle("What quantising loses: every format, without importance")
    figure.savefig(target, format="svg", metadata={"Date": None})
    for bits, value, name in sorted(found["normal"]):
        heavy = next(p[1] for p in found["heavy tails"] if p[2] == name)
        print(f"{name:10} {bits:8.4f} {value:10.6f} {heavy:10.6f}")


if __name__ == "__main__":
    main()
