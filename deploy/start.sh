#!/bin/sh
# Starts Clearplan with secrets that lie in files: each file in the folder becomes the setting of its name.
# `start.sh all`, `api` or `worker` is the service; `start.sh clearplan keys create ...` is the command line.
# Docker puts such files in /run/secrets, systemd in the folder that CREDENTIALS_DIRECTORY names.
# A setting that the environment already has stays as it is.
set -eu

folder="${CREDENTIALS_DIRECTORY:-/run/secrets}"
for name in MASTER_KEY OLD_MASTER_KEYS DATABASE_URL REDIS_URL; do
  file="$folder/$name"
  [ -e "$file" ] || continue
  eval "given=\${$name:-}"
  [ -z "$given" ] || continue
  # An unreadable file must stop the start: with another key in its place plans would be lost.
  value="$(cat "$file")"
  export "$name=$value"
done
unset given value file folder name

# `exec`: the process itself gets the signals.
dist="$(dirname "$0")/../dist"
if [ "${1:-}" = clearplan ]; then
  shift
  exec node "$dist/src/cli/main.js" "$@"
fi
exec node "$dist/worker/main.js" "$@"
