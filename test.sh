#!/usr/bin/env bash
# Everything that must hold before work is handed in: restore, build without warnings, format, knowledge, tests, contract.
# Works from a clean clone; .ci/run calls this and nothing else. Ends with one line: "N passed, M failed[, K skipped]".
set -uo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")" || exit 1

# No build servers: what this run starts ends with it.
export MSBUILDDISABLENODEREUSE=1 DOTNET_CLI_USE_MSBUILD_SERVER=0
export DOTNET_NOLOGO=1 DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_SKIP_FIRST_TIME_EXPERIENCE=1
quiet=(-p:UseSharedCompilation=false -v:quiet)
solution=Netralitas.Bot.sln

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
trap 'exit 130' INT TERM
mkdir "$work/tmp"

passed=0 failed=0 skipped=0
faults=()

# check NAME COMMAND...: one check that passes or fails as a whole.
check() {
  local name=$1 start=$SECONDS
  shift
  echo "== $name"
  if "$@"; then
    passed=$((passed + 1))
    echo "-- $name: ok, $((SECONDS - start)) s"
    return 0
  fi
  failed=$((failed + 1))
  faults+=("$name")
  echo "-- $name: FAILED, $((SECONDS - start)) s"
  return 1
}

finish() {
  echo
  for fault in "${faults[@]}"; do echo "failed: $fault"; done
  echo "$SECONDS s in all"
  local line="$passed passed, $failed failed"
  if [ "$skipped" -gt 0 ]; then line+=", $skipped skipped"; fi
  echo "$line"
  if [ "$failed" -gt 0 ]; then exit 1; fi
  exit 0
}

# missing WHAT REMEDY: a missing tool fails in CI; elsewhere what needs it is skipped, and said so.
missing() {
  echo "missing: $1 ($2)"
  if [ "${CI:-}" = true ]; then return 1; fi
  skipped=$((skipped + 1))
  return 0
}

has_node() { command -v node > /dev/null && command -v npm > /dev/null; }

# apt_install PACKAGE...: from Debian, as root.
apt_install() {
  if [ "$(id -u)" != 0 ] || ! command -v apt-get > /dev/null; then return 1; fi
  echo "installing $*"
  (apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -qq -y --no-install-recommends "$@") > "$work/apt.log" 2>&1 \
    || { tail -20 "$work/apt.log"; return 1; }
}

# The fonts: the pages that are looked at contain emoji.
install_chromium() { apt_install chromium fonts-dejavu-core fonts-noto-color-emoji; }

tools() {
  if ! dotnet --version > "$work/sdk" 2>&1; then
    echo "missing: the .NET SDK of global.json (https://dot.net)"
    cat "$work/sdk"
    return 1
  fi
  local all=0
  if ! has_node; then missing "node and npm" "Debian: apt-get install nodejs npm" || all=1; fi
  if ! command -v chromium > /dev/null && ! install_chromium; then missing chromium "Debian: apt-get install chromium" || all=1; fi
  if ! command -v exiftool > /dev/null && ! apt_install libimage-exiftool-perl; then missing exiftool "Debian: apt-get install libimage-exiftool-perl" || all=1; fi
  if ! ls /usr/lib/postgresql/*/bin/initdb > /dev/null 2>&1 && ! apt_install postgresql; then missing PostgreSQL "Debian: apt-get install postgresql" || all=1; fi
  if ! command -v strace > /dev/null && ! apt_install strace; then missing strace "Debian: apt-get install strace" || all=1; fi
  if ! command -v buildah > /dev/null || ! command -v ip > /dev/null; then
    apt_install buildah busybox-static curl iproute2 || missing buildah "root, and Debian: apt-get install buildah busybox-static curl iproute2" || all=1
  fi
  echo ".NET SDK $(cat "$work/sdk"), node $(node --version 2> /dev/null || echo none), $(chromium --version 2> /dev/null || echo no chromium)"
  return "$all"
}

# A registry that is slow for a moment is no fault of ours.
restore() { dotnet restore "$solution" "${quiet[@]}" || dotnet restore "$solution" "${quiet[@]}"; }
install_contract() { (cd tests/contract && { npm ci --no-audit --no-fund || npm ci --no-audit --no-fund; }); }

# The build has judged style and analyzers already (EnforceCodeStyleInBuild, -warnaserror): white space and the order of imports are left.
# One fault a place can be thousands; the first of them say which files.
format() {
  local options=(--verify-no-changes --no-restore)
  { dotnet format whitespace "$solution" "${options[@]}" && dotnet format style "$solution" "${options[@]}" --diagnostics IMPORTS; } > "$work/format.log" 2>&1 && return 0
  head -20 "$work/format.log"
  echo "faults by file (dotnet format mends them):"
  grep -oE '^/[^(]+' "$work/format.log" | sed "s|^$PWD/||" | sort | uniq -c | sort -rn
  return 1
}

selftest() {
  local status=0
  (cd tests/contract && node --test --test-reporter=tap selftest.mjs) > "$work/selftest.tap" || status=1
  if [ "$status" = 0 ]; then sed -n 's/^ok [0-9]* - /  /p' "$work/selftest.tap"; else cat "$work/selftest.tap"; fi
  # The file counts as one check above; its single tests are told, not counted twice.
  return "$status"
}

# Reads the counters of every result file; the runner's own closing line is meant for people.
count_tests() {
  local results
  results=$(find "$work/results" -name '*.trx' 2> /dev/null)
  if [ -z "$results" ]; then echo "no test results were written"; return 1; fi
  local counters total executed ok executed_in_all=0
  while IFS= read -r file; do
    counters=$(grep -o '<Counters [^>]*' "$file") || { echo "no counters in $file"; return 1; }
    total=$(attribute total) executed=$(attribute executed) ok=$(attribute passed)
    executed_in_all=$((executed_in_all + executed))
    passed=$((passed + ok))
    failed=$((failed + executed - ok))
    skipped=$((skipped + total - executed))
  done <<< "$results"
  echo "$executed_in_all tests executed"
  [ "$executed_in_all" -gt 0 ]
}

attribute() { sed -E "s/.* $1=\"([0-9]+)\".*/\1/" <<< "$counters"; }

run_tests() {
  local start=$SECONDS before=$failed status=0
  echo "== tests"
  # A test that hangs is named and ended (thirty kills take minutes on a busy machine); no dump is worth its size here.
  TMPDIR="$work/tmp" RECORDED_REQUESTS="$work/requests.jsonl" dotnet test "$solution" --no-build -m:1 -p:UseSharedCompilation=false \
    --logger "trx;LogFilePrefix=tests" --results-directory "$work/results" \
    --blame-hang --blame-hang-timeout 10m --blame-hang-dump-type none || status=1
  if ! count_tests || { [ "$status" != 0 ] && [ "$failed" = "$before" ]; }; then
    # The runner broke off, or ran nothing: no single test says so.
    failed=$((failed + 1))
  fi
  if [ "$failed" -gt "$before" ]; then faults+=("tests"); fi
  echo "-- tests: $((SECONDS - start)) s"
}

check "tools" tools || finish
check "restore" restore || finish
check "build" dotnet build "$solution" --no-restore -c Debug -warnaserror "${quiet[@]}" || finish
check "format" format
# container: builds the image and boots it and compose.yaml; where the machine lacks something (2) it says what.
container() {
  local status=0
  deploy/container-check.sh || status=$?
  if [ "$status" = 2 ]; then missing "what the container check needs" "see above and deploy/container-check.sh"; status=$?; fi
  return "$status"
}

check "knowledge" dotnet src/Netralitas.Bot/bin/Debug/net10.0/Netralitas.Bot.dll check-knowledge
if has_node && check "contract: packages" install_contract; then
  check "contract: the check can fail" selftest
fi
check "container" container
run_tests
if [ -d tests/contract/node_modules/typescript ] && has_node; then
  check "contract: recorded requests" env RECORDED_REQUESTS="$work/requests.jsonl" node tests/contract/check-requests.mjs
fi
finish
