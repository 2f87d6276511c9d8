#!/usr/bin/env bash
# Proves that the packaged program survives faults that no unit test can make.
set -euo pipefail

usage() {
    cat <<USAGE
survive-faults.sh [FAULT...]

  full-disk    a scan on a disk without room; then with room again
  read-only    a library on a read-only disk
  many-files   50,000 files in one folder
  watch-limit  more folders than the system watches

All of them by default. Exit status 0 if all were survived. Needs a JDK, and the program built by: ./mvnw package
-DskipTests. The first two and the last need Linux and the right to make a name space (unshare -rm); where that is not
given they are passed over, and it is said. Locked and damaged libraries, folders and files that change while they are
scanned, trees 200 deep, circles of links and turned clocks are tested by ./mvnw verify.
USAGE
}

case "${1:-}" in
    -h | --help)
        usage
        exit 0
        ;;
esac
cd "$(dirname "$0")/../../.."
source src/test/scripts/fault-tools.sh
[ $# -gt 0 ] || set -- full-disk read-only many-files watch-limit
export work jar
export -f run_fault_tool

# apart COMMANDS: with disks and limits of its own, which nobody else sees
apart() {
    if unshare -rm true 2> "$work/unshare.txt"; then
        unshare -rm bash -euc "$1"
    else
        echo "Passed over, for lack of rights: $(cat "$work/unshare.txt")"
    fi
}

for fault in "$@"; do
    case "$fault" in
        full-disk | read-only)
            # A read-only disk needs what a full one leaves.
            [ -n "${disk_done:-}" ] && continue
            disk_done=yes
            apart '
                mkdir "$work/disk"
                mount -t tmpfs -o size=8m tmpfs "$work/disk"
                run_fault_tool circumplex.faults.SurviveFaults "$work" full-disk "$work/disk"
                mount -o remount,ro "$work/disk"
                run_fault_tool circumplex.faults.SurviveFaults "$work" read-only "$work/disk"'
            ;;
        many-files)
            run_fault_tool circumplex.faults.SurviveFaults "$work" many-files
            ;;
        watch-limit)
            apart '
                echo 50 > /proc/sys/user/max_inotify_watches
                run_fault_tool circumplex.faults.SurviveFaults "$work" watch-limit'
            ;;
        *)
            usage >&2
            exit 1
            ;;
    esac
done
