# closed.sh FOLDER PROGRAM ARGUMENT...: the files that the program writes to the folder named last, when any of its
# standard streams are closed, are those that it writes when none is.
folder=$1
program=$2
shift 2
rm -rf "$folder"
mkdir "$folder" || exit 1
"$program" "$@" "$folder/expected" >/dev/null 2>&1 || { echo "$program fails as it is" >&2; exit 1; }
for input in '' '<&-'; do
  for output in '>/dev/null' '>&-'; do
    for errors in '2>/dev/null' '2>&-'; do
      eval '"$program" "$@" "$folder/made"' "$input" "$output" "$errors"  # its status is unwritable.sh's affair
      diff -r "$folder/expected" "$folder/made" || { echo "$program $* $input $output $errors" >&2; exit 1; }
      rm -r "$folder/made"
    done
  done
done
exit 0
