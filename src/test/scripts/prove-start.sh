#!/usr/bin/env bash
# Proves that a start with a large library is quick.
set -euo pipefail

usage() {
    cat <<USAGE
prove-start.sh [STARTS [TRACKS [LIMIT]]]

Makes a library of TRACKS tiny files with made-up moods (default 10000), starts the program with it by java -jar STARTS
times (default 9) after a first start that leaves the class archive, and prints the median milliseconds from the start of
the process until the window is on screen and until all tracks are shown in it. Exit status 0 if both are at most LIMIT
(default 1500). The figures are those of a quiet machine only where nothing else runs.

Uses the display that DISPLAY names, or else starts Xvfb. Needs a JDK, Linux, and the program built by:
./mvnw package -DskipTests
USAGE
}

case "${1:-}" in
    -h | --help)
        usage
        exit 0
        ;;
esac
starts=${1:-9}
tracks=${2:-10000}
limit=${3:-1500}
cd "$(dirname "$0")/../../.."
jar=target/circumplex.jar
if [ ! -f "$jar" ] || [ ! -d target/lib ]; then
    echo "Build the program first: ./mvnw package -DskipTests" >&2
    exit 1
fi
work=$(mktemp -d "${TMPDIR:-/tmp}/circumplex-start.XXXXXX")
screen=
program=
finish() {
    for process in $program $screen; do
        kill "$process" 2> /dev/null || true
    done
    wait
    rm -rf "$work"
}
trap finish EXIT

if [ -z "${DISPLAY:-}" ]; then
    Xvfb -displayfd 3 -screen 0 1440x900x24 3> "$work/display" 2> /dev/null &
    screen=$!
    until [ -s "$work/display" ]; do sleep 0.1; done
    DISPLAY=":$(cat "$work/display")"
    export DISPLAY
fi

mkdir "$work/classes"
javac -nowarn -d "$work/classes" -cp "$jar:target/lib/*" src/test/java/circumplex/cli/MadeUpLibrary.java
echo "Making $tracks tracks"
java -cp "$work/classes:$jar:target/lib/*" circumplex.cli.MadeUpLibrary "$work/data" "$tracks"

log=$work/data/logs/circumplex.log

# Starts the program, waits until the tracks are shown and for so many seconds more, and ends it.
start() {
    rm -f "$log"
    begin=$(date +%s%3N)
    java -jar "$jar" --data-dir "$work/data" > /dev/null 2>&1 &
    program=$!
    for _ in $(seq 300); do
        sleep 0.2
        grep -q "Library shown" "$log" 2> /dev/null && break
    done
    sleep "$1"
    kill "$program"
    wait "$program" || true
    program=
}

# milliseconds WORDS: from the last start until the log says this.
milliseconds() {
    echo $(($(date -d "$(grep -m 1 "$1" "$log" | cut -c 1-23)" +%s%3N) - begin))
}

median() {
    sort -n "$1" | sed -n "$(((starts + 1) / 2))p"
}

start 5
echo "First start, without archive: window $(milliseconds 'Window on screen') ms, tracks $(milliseconds 'Library shown') ms"
for number in $(seq "$starts"); do
    start 1
    milliseconds 'Window on screen' >> "$work/window"
    milliseconds 'Library shown' >> "$work/shown"
    echo "Start $number: window $(tail -n 1 "$work/window") ms, tracks $(tail -n 1 "$work/shown") ms"
done
window=$(median "$work/window")
shown=$(median "$work/shown")
echo "Median of $starts: window on screen after $window ms, $tracks tracks shown after $shown ms"
[ "$window" -le "$limit" ] && [ "$shown" -le "$limit" ]
