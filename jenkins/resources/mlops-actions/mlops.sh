# Finds mlops on this agent and lets it answer the question in MLOPS_CALL: by MLOPS_CLI, on PATH, or by npx.
# Nothing from outside stands in this text; values come through the environment.
set +x

# The answer says it too, so that the message of the build is this line.
missing() {
  printf '%s\n' "$1" >&2
  printf '{"problem":"%s"}\n' "$1" >"$MLOPS_ANSWER"
  exit 2
}

folder=$(dirname "$MLOPS_ANSWER")
mkdir -p "$folder"
# Answers of earlier builds: this folder outlives them.
find "$folder" -maxdepth 1 -name 'mlops-*.json' -mtime +0 -delete 2>/dev/null || true

command -v node >/dev/null || missing 'node is not on PATH of this agent: install Node 22.12 or later'
node -e 'const [a, b] = process.versions.node.split(".").map(Number); process.exit(a > 22 || (a === 22 && b >= 12) ? 0 : 1)' ||
  missing 'the Node of this agent is too old: install Node 22.12 or later'

if [ -n "${MLOPS_CLI:-}" ]; then
  [ -f "$MLOPS_CLI" ] || missing 'MLOPS_CLI names no file of this agent: give the path of mlops.js'
  case $MLOPS_CLI in
    *.js) exec node "$MLOPS_CLI" call ;;
    *) exec "$MLOPS_CLI" call ;;
  esac
fi
if command -v mlops >/dev/null; then exec mlops call; fi
command -v npx >/dev/null || missing 'neither mlops nor npx is on PATH of this agent: install mlops-actions, or set MLOPS_CLI'
exec npx --yes mlops-actions@0.1.0 call
