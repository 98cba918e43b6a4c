# unwritable.sh PROGRAM ARGUMENT...: what the program prints cannot arrive, because the standard output is closed or full.
# That must be a failure that is said in one line, whatever other standard stream is closed, too.
program=$1
shift
"$program" "$@" >/dev/null 2>&1 || { echo "$program fails as it is" >&2; exit 1; }
for closed in '' '<&-'; do
  for output in '>&-' '>/dev/full'; do
    message=$(eval '"$program" "$@" 2>&1' "$output" "$closed")
    status=$?
    if [ $status -ne 1 ] || [ -z "$message" ] || [ "$(printf '%s\n' "$message" | wc -l)" -ne 1 ]; then
      echo "$program $* $output $closed: status $status: $message" >&2
      exit 1
    fi
  done
  eval '"$program" "$@" 2>&-' '>&-' "$closed" && { echo "$program $* >&- 2>&- $closed: no failure" >&2; exit 1; }
done
exit 0
