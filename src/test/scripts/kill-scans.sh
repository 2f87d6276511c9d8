#!/usr/bin/env bash
# Kills scans at random moments (SIGKILL) and proves that nothing is lost.
set -euo pipefail

usage() {
    cat <<USAGE
kill-scans.sh [KILLS [SEED]]

Makes music, scans it with the packaged program, and kills the scan at a random moment: 200 times, or KILLS times. After
each kill the library must open and pass SQLite's integrity check, every track that was finished must still be finished
by the same hearing, and none may be there twice. When a library is complete the next one is begun. In the end the last
scan must complete. Exit status 0 if all that holds. SEED (default 1) chooses the moments.

Needs a JDK, and the program built by: ./mvnw package -DskipTests
A kill takes about as long as half a scan, one to three seconds.
USAGE
}

case "${1:-}" in
    -h | --help)
        usage
        exit 0
        ;;
esac
kills=${1:-200}
seed=${2:-1}
cd "$(dirname "$0")/../../.."
source src/test/scripts/fault-tools.sh
run_fault_tool circumplex.faults.KillScans "$work" "$kills" "$seed"
