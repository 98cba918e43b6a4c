// Runs a WASI program in Node.js: node [--experimental-wasi-unstable-preview1, before version 20] wasi.mjs PROGRAM ARGUMENT ...
// It sees all files, by absolute paths, and the environment. Its exit code is this one's; a trap is 134, as of a program that
// aborts.
import { readFile } from 'node:fs/promises';
import { WASI } from 'node:wasi';

const [program, ...rest] = process.argv.slice(2);
const wasi = new WASI({
  version: 'preview1',
  args: [program, ...rest],
  env: process.env,
  preopens: { '/': '/' },
  returnOnExit: true,
});
// Node.js 20 lets WebAssembly call these without a frame of JavaScript, and dies of it once in a while, long after.
const functions = Object.entries(wasi.wasiImport).map(([name, call]) => [name, (...operands) => call(...operands)]);
const imports = { wasi_snapshot_preview1: Object.fromEntries(functions) };
const { instance } = await WebAssembly.instantiate(await readFile(program), imports);
try {
  process.exitCode = wasi.start(instance);
} catch (error) {
  console.error(error.stack);
  process.exitCode = 134;
}
