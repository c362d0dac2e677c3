# What the scripts share; read with `source` in the project's folder, not run.

# stop SENTENCE: says it and ends.
stop() {
  echo "$*" >&2
  exit 1
}

# quietly LINE COMMAND…: runs the command without its output, which is shown where the command fails. The line is
# printed when it takes more than two seconds. V=1 shows the output as it comes.
quietly() {
  local line=$1 status=0 log notice
  shift
  if [ "${V:-}" = 1 ]; then
    "$@"
    return
  fi
  mkdir -p .build
  log=.build/quiet-$$.log
  # Said only where the log is still there, for the signal below may come too early to be heard. What sleeps lets go of
  # the streams, so that nobody who reads them waits for it.
  (sleep 2 >/dev/null 2>&1; if [ -e "$log" ]; then echo "$line" >&2; fi) >/dev/null &
  notice=$!
  disown "$notice"
  "$@" </dev/null >"$log" 2>&1 || status=$?
  kill "$notice" 2>/dev/null || true
  if [ "$status" -ne 0 ]; then cat "$log" >&2; fi
  rm -f "$log"
  return "$status"
}
