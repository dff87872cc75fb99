#!/usr/bin/env bash
# Starts the demo: its own database and files under var/demo, web, worker and beat. Stop with Ctrl-C.
set -euo pipefail
cd "$(dirname "$0")/.."
export PATH="$PWD/.venv/bin:$PATH"
port="${PORT:-8000}"
home="$PWD/var/demo"
mkdir -p "$home"
export ENV_FILE=/dev/null DEBUG=0 VAR_DIR="$home" PUBLIC_URL="http://localhost:$port"
export MAIL_DIR="${MAIL_DIR:-$home/mail}" ALLOWED_HOSTS="${ALLOWED_HOSTS:-*}"
mkdir -p "$MAIL_DIR"

echo "Preparing the database …"
python manage.py collectstatic --noinput --verbosity 0 &
collecting=$!
python manage.py migrate --verbosity 0
python manage.py createcachetable
python manage.py load_content >/dev/null
python manage.py load_demo
wait "$collecting"

pids=()
stop() {
  trap - INT TERM EXIT
  kill "${pids[@]}" 2>/dev/null || true
  wait
}
trap stop INT TERM EXIT
gunicorn mentoring.wsgi --bind "${HOST:-127.0.0.1}:$port" --workers 2 --threads 4 --log-level warning --no-control-socket &
pids+=($!)
celery --quiet -A mentoring worker --concurrency 1 --loglevel warning &
pids+=($!)
celery --quiet -A mentoring beat --loglevel warning &
pids+=($!)
for _ in $(seq 60); do
  python - "$port" <<'PY' && break
import sys, urllib.request
try:
    urllib.request.urlopen(f"http://localhost:{sys.argv[1]}/accounts/login/", timeout=2)
except OSError:
    raise SystemExit(1)
PY
  sleep 1
done
python manage.py show_demo_accounts
echo "Letters are written to $MAIL_DIR"
wait -n "${pids[@]}"
