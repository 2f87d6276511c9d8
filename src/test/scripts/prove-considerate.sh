#!/usr/bin/env bash
# Proves that music never stutters while the program analyses.
set -euo pipefail

usage() {
    cat <<USAGE
prove-considerate.sh [SECONDS [THREADS [FOLDER]]]

Plays music for SECONDS (default 60) through the player into a device that keeps time as a sound card with 250 ms of
buffer does, while the same process analyses tracks with THREADS threads (default: all cores), and counts how often the
device had nothing to play. FOLDER is the music that is played and analysed; without it some is made. Exit status 0 if
there was no gap.

Needs a JDK, and the program built by: ./mvnw package -DskipTests
USAGE
}

case "${1:-}" in
    -h | --help)
        usage
        exit 0
        ;;
esac
seconds=${1:-60}
threads=${2:-all}
folder=${3:-}
[ -z "$folder" ] || folder=$(cd "$folder" && pwd)
cd "$(dirname "$0")/../../.."
source src/test/scripts/fault-tools.sh
run_fault_tool circumplex.faults.PlaybackBesideScan "$work" "$seconds" "$threads" ${folder:+"$folder"}
