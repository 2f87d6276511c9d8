#!/bin/sh
# Makes damaged files of every sample of the tests, and lets the program read their tags, decode them and seek in them,
# one after the other in one process with a small heap. Prints what came of them; the exit status is 1 if a file hung or
# threw, and that of the process if it died: the file that it died of then lies in the folder that is named.
# Where the program is built (target/circumplex.jar), a scan hears them all as well.
#
#   damage-files.sh [COUNT] [SEED]      by default 2000 files, seed 1
#
# HEAP sets the heap of the process that decodes (64m). Needs a JDK.
set -eu
cd "$(dirname "$0")/../../.."
count=${1:-2000}
seed=${2:-1}

work=$(mktemp -d)
./mvnw -q -B test-compile dependency:build-classpath -Dmdep.outputFile="$work/classpath"
classpath="target/test-classes:target/classes:$(cat "$work/classpath")"

status=0
# Buffers outside the heap wait for the garbage collector, so they get more room.
java "-Xmx${HEAP:-64m}" -XX:MaxDirectMemorySize=256m -cp "$classpath" circumplex.damage.DamageRun "$count" "$seed" "$work/one" \
    2> "$work/errors" || status=$?
if [ "$status" != 0 ]; then
    echo "Exit status $status; what was at work is in $work/one, what was said in $work/errors."
    exit "$status"
fi

if [ -f target/circumplex.jar ]; then
    java -cp "$classpath" circumplex.damage.DamageRun "$count" "$seed" "$work/all" write
    java -Xmx512m -jar target/circumplex.jar --data-dir "$work/data" scan "$work/all" \
        > "$work/scan" 2> "$work/progress" || status=$?
    tail -n 5 "$work/scan"
    # 2 says that some files failed, as they are to.
    if [ "$status" != 0 ] && [ "$status" != 2 ]; then
        echo "The scan ended with exit status $status; see $work."
        exit "$status"
    fi
    java -jar target/circumplex.jar --data-dir "$work/data" library failed --json |
        sed 's/.*"code": *"\([A-Z_]*\)".*/\1/' | sort | uniq -c
    java -Xmx512m -jar target/circumplex.jar --data-dir "$work/data" scan "$work/all" 2> /dev/null | tail -n 5 || true
fi
rm -rf "$work"
