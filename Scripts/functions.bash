# What the scripts share; read with `source`, not run.

# The name of a temporary file and the process of a notice, while there are any.
quiet_log=""
quiet_notice=""

stop_notice() {
  if [ -z "$quiet_notice" ]; then return; fi
  kill "$quiet_notice" 2>/dev/null || true
  wait "$quiet_notice" 2>/dev/null || true
  quiet_notice=""
}

clean_up() {
  stop_notice
  if [ -n "$quiet_log" ]; then rm -f "$quiet_log"; fi
}
trap clean_up EXIT
trap 'exit 130' INT
trap 'exit 143' TERM

# stop SENTENCE: says it and ends.
stop() {
  echo "$*" >&2
  exit 1
}

# quietly LINE COMMAND…: runs the command without its output, which is shown where the command fails. The line is
# printed when it takes more than two seconds. V=1 shows the output as it comes.
quietly() {
  local line=$1 status=0
  shift
  if [ "${V:-}" = 1 ]; then
    "$@"
    return
  fi
  quiet_log=$(mktemp)
  # What sleeps lets go of the streams, so that nobody who reads them waits for it.
  (sleep 2 >/dev/null 2>&1 && echo "$line" >&2) >/dev/null &
  quiet_notice=$!
  "$@" </dev/null >"$quiet_log" 2>&1 || status=$?
  stop_notice
  if [ "$status" -ne 0 ]; then cat "$quiet_log" >&2; fi
  rm -f "$quiet_log"
  quiet_log=""
  return "$status"
}
