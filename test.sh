#!/usr/bin/env bash
# The one test command: installs what the tests need and the machine lacks, builds, checks the format, runs every test.
# The last line is "N passed, N failed, N skipped". Arguments go to dotnet test: ./test.sh --filter FullyQualifiedName~Faqs
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")"

export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1 DOTNET_CLI_UI_LANGUAGE=en
# Nothing may outlive this run: no waiting MSBuild nodes, no compiler server.
export MSBUILDDISABLENODEREUSE=1 MSBUILDTERMINALLOGGER=off UseSharedCompilation=false

say() { printf '\n== %3ds  %s\n' "$SECONDS" "$*"; }
give_up() { printf '\n%s\n' "$*" >&2; exit 1; }

has() { command -v "$1" >/dev/null; }
has_postgres() {
  local bin
  for bin in /usr/lib/postgresql/*/bin; do
    [ -x "$bin/initdb" ] && [ -x "$bin/postgres" ] && return
  done
  has initdb && has postgres
}
has_cjk_font() {
  [ -n "$(find -L /usr/share/fonts /usr/local/share/fonts -iname 'Noto*CJK*' -print -quit 2>/dev/null)" ]
}

# The tests start servers of their own; whether the packages' services run does not matter.
install_missing() {
  local missing=() as_root=()
  has redis-server || missing+=(redis-server)
  has_postgres || missing+=(postgresql)
  has chromium || missing+=(chromium)
  has_cjk_font || missing+=(fonts-noto-cjk)
  [ ${#missing[@]} -eq 0 ] && return

  say "Installing ${missing[*]}"
  if [ "$(id -u)" -ne 0 ]; then
    as_root=(sudo -n)
    sudo -n true 2>/dev/null || give_up "The tests need: ${missing[*]}. Install them as root: apt-get install ${missing[*]}"
  fi
  has apt-get || give_up "The tests need: ${missing[*]}. There is no apt-get here; install them in this system's own way."
  as_root+=(env DEBIAN_FRONTEND=noninteractive apt-get -q -o DPkg::Lock::Timeout=120)
  "${as_root[@]}" update || give_up "apt-get update failed; these packages are missing: ${missing[*]}"
  "${as_root[@]}" install -y --no-install-recommends "${missing[@]}" || give_up "apt-get could not install: ${missing[*]}"
}

has dotnet || give_up "The .NET 10 SDK is missing: https://dotnet.microsoft.com/download"

# Only the tests need the servers: they are installed while the program is built.
install_missing &
installing=$!

# The servers of the tests put their files here. PostgreSQL refuses to run as root, so its user has to get through.
TMPDIR=$(mktemp -d)
export TMPDIR
chmod 711 "$TMPDIR"
trap 'rm -rf "$TMPDIR" 2>/dev/null || { sleep 2; rm -rf "$TMPDIR"; }' EXIT
trap 'exit 130' INT TERM

say "Restoring packages"
dotnet restore Bot.slnx -v quiet || give_up "The packages could not be restored."

# The rules of style and the analyzers are part of the build; what they do not see is how the text is set.
say "Building, warnings are errors"
dotnet build Bot.slnx --no-restore -v quiet || give_up "The build failed; no test was run."
wait $installing || exit 1

say "Checking the format beside the tests"
dotnet format whitespace Bot.slnx --verify-no-changes --no-restore &
checking=$!

say "Running the tests"
results=$TMPDIR/results/tests.trx
run=ok
dotnet test Bot.Tests --no-build --results-directory "$TMPDIR/results" \
  --logger "trx;LogFileName=tests.trx" --logger "console;verbosity=minimal" \
  --blame-hang-timeout 5m --blame-hang-dump-type none "$@" || run=broken

[ -s "$results" ] || give_up "The test run left no results: nothing is known about the tests."
format=ok
wait $checking || format=broken

counters=$(grep -o '<Counters [^>]*>' "$results") || give_up "The test results carry no counters: nothing is known about the tests."
count() { sed -n "s/.* $1=\"\([0-9]*\)\".*/\1/p" <<<"$counters"; }
total=$(count total) executed=$(count executed) passed=$(count passed)
failed=$((executed - passed)) skipped=$((total - executed))

[ "$total" -gt 0 ] || give_up "No test was run."
# A failing test is an error of the run too, marked by xunit; any other one means that the run itself came to grief.
grief=$(grep -A1 '<RunInfo [^>]*outcome="Error"' "$results" | grep '<Text>' | grep -v '<Text>\[xUnit.net' || true)
if [ -n "$grief" ] || { [ $run = broken ] && [ $failed -eq 0 ]; }; then
  give_up "The test run broke off after $total tests (see above); the others are unknown."
fi

say "Done"
[ $format = ok ] || echo 'The format check failed (see above); "dotnet format whitespace Bot.slnx" mends it.'
echo "$passed passed, $failed failed, $skipped skipped"
[ $run = ok ] && [ $format = ok ] && [ $failed -eq 0 ]
