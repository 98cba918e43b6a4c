// Loads the module of product.c as a page does, without WASI, and multiplies: node product.mjs product.wasm. In a page,
// WebAssembly.instantiateStreaming(fetch('product.wasm'), imports) takes the place of the file.
import { readFile } from 'node:fs/promises';

// Of what the C library imports, a product calls only for the environment: there is none. Anything else fails, as ENOSYS.
let memory;
const clear = (...at) => at.forEach((p) => new DataView(memory.buffer).setUint32(p, 0, true)) ?? 0;
const answers = { environ_sizes_get: clear, environ_get: () => 0 };
const imports = { wasi_snapshot_preview1: new Proxy({}, { get: (_, name) => answers[name] ?? (() => 52) }) };

const { instance } = await WebAssembly.instantiate(await readFile(process.argv[2]), imports);
const { allocate, multiply, target, _initialize } = instance.exports;
memory = instance.exports.memory;
_initialize();

const rows = 5, cols = 64, blockBytes = 18;
const bytes = rows * (cols / 32) * blockBytes;
const w = allocate(bytes), x = allocate(4 * cols), y = allocate(4 * rows);
// Blocks whose scale is 1 and whose codes are 9, which count 1. Views end when memory grows: make them when they are needed.
const block = Uint8Array.from({ length: blockBytes }, (_, i) => (i === 0 ? 0 : i === 1 ? 0x3c : 0x99));
for (let at = 0; at < bytes; at += blockBytes) new Uint8Array(memory.buffer).set(block, w + at);
new Float32Array(memory.buffer, x, cols).fill(1);
const status = multiply(w, rows, cols, x, y);
const name = new Uint8Array(memory.buffer, target());
console.log(new TextDecoder().decode(name.slice(0, name.indexOf(0))), status, ...new Float32Array(memory.buffer, y, rows));
