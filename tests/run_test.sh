#!/usr/bin/env bash
# run_test.sh RUN: the front door finds its own folder, and the one it was called from, however it is called. A copy of it
# is called beside tools that only say where they run and with what.
set -euo pipefail
unset CDPATH
folder=$(cd "$(mktemp -d)" && pwd -P)
trap 'cd / && rm -rf "$folder"' EXIT

checkout="$folder/a check out"
mkdir -p "$checkout/build/release/"{tools,bench} "$folder/tools" "$folder/else where" "$folder/links"
cp "$1" "$checkout/run"
for tool in cmake ninja g++; do
  printf '#!/bin/sh\n[ "$(pwd -P)" = "%s" ] || echo "%s runs in $(pwd -P)" >>"%s/complaints"\n' \
    "$checkout" "$tool" "$folder" >"$folder/tools/$tool"
done
printf '#!/bin/sh\necho "$(pwd -P):$*"\n' >"$checkout/build/release/tools/quantc-gguf"
printf '#!/bin/sh\nexit 1\n' >"$folder/tools/npm"
printf '#!/bin/sh\necho "$*"\n' >"$checkout/build/release/bench/quantc_bench"
chmod +x "$folder/tools/"* "$checkout/build/release/tools/quantc-gguf" "$checkout/build/release/bench/quantc_bench"
ln -s "$checkout/run" "$folder/links/absolute"
ln -s "../a check out/run" "$folder/links/relative"
ln -s relative "$folder/links/twice"
ln -s "$checkout" "$folder/links/folder"
export PATH="$folder/tools:$PATH"

failures=0
expect() {  # expect TEXT COMMAND...: the last line that the command prints
  local wanted=$1 line
  shift
  line=$("$@" 2>"$folder/errors" | tail -n 1) || true
  if [[ $line != "$wanted" || -e $folder/complaints ]]; then
    printf '%s\n  printed:  %s\n  expected: %s\n' "$*" "$line" "$wanted"
    cat "$folder/errors" "$folder/complaints" 2>/dev/null || true
    rm -f "$folder/complaints"
    failures=$((failures + 1))
  fi
}

cd "$folder/else where"
here="$folder/else where:list m.gguf"
expect "$here" "$checkout/run" gguf list m.gguf
expect "$here" "../a check out/run" gguf list m.gguf
expect "$here" bash "../a check out/run" gguf list m.gguf
expect "$here" sh "../a check out/run" gguf list m.gguf
for link in absolute relative twice folder/run; do
  expect "$here" "../links/$link" gguf list m.gguf
  expect "$here" sh "../links/$link" gguf list m.gguf
done
expect "$here" env CDPATH="$folder:/" "../a check out/run" gguf list m.gguf
expect "$here" env PATH="$checkout:$PATH" run gguf list m.gguf
expect "$here" env -u OLDPWD "$checkout/run" gguf list m.gguf
cd "$checkout"
expect "$checkout:list m.gguf" ./run gguf list m.gguf
expect "$checkout:list m.gguf" env CDPATH="$folder:/" sh run gguf list m.gguf

# Only the whole benchmark fills documents.
cd "$folder/else where"
usual="--json $checkout/build/bench.json"
fills="--figures docs --fill docs/performance.md --fill README.md"
expect "$usual $fills" "$checkout/run" bench
expect "$usual --budget 5 $fills" "$checkout/run" bench --budget 5
expect "--json $folder/else where/b.json $fills" "$checkout/run" bench --json b.json
expect "$usual q4_0 --figures build/bench" "$checkout/run" bench q4_0
expect "$usual --only cache --figures build/bench" "$checkout/run" bench --only cache
if "$checkout/run" bench --only >/dev/null 2>"$folder/errors" || ! grep -q '^run: --only takes an argument' "$folder/errors"; then
  cat "$folder/errors"
  failures=$((failures + 1))
fi

# A folder that CDPATH knows and that has the name of the one the script lies in.
mkdir "$folder/links/a check out"
cd "$folder"
expect "$folder:list m.gguf" env CDPATH="$folder/links" "a check out/run" gguf list m.gguf

# A folder that is gone: what needs no path works, a relative path is refused.
mkdir "$folder/gone"
cd "$folder/gone"
rmdir "$folder/gone"
expect "usage: ./run COMMAND" sh -c '"$0" help 2>/dev/null | head -n 1' "$checkout/run"
expect "$checkout:list /m.gguf" "$checkout/run" gguf list /m.gguf
if "$checkout/run" demo m.gguf >/dev/null 2>"$folder/errors" || ! grep -q '^run: the folder this was called from is gone' "$folder/errors"; then
  cat "$folder/errors"
  failures=$((failures + 1))
fi
exit $((failures > 0))
