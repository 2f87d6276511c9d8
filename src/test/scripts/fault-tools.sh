# To be read by the other scripts, in the folder of the project: compiles the tools in src/test/java/circumplex/faults
# against the built jar, with nothing but a JDK.

jar=target/circumplex.jar
if [ ! -f "$jar" ] || [ ! -d target/lib ]; then
    echo "Build the program first: ./mvnw package -DskipTests" >&2
    exit 1
fi
work=$(mktemp -d "${TMPDIR:-/tmp}/circumplex-faults.XXXXXX")
trap 'rm -rf "$work"' EXIT
mkdir "$work/classes"
javac -nowarn -d "$work/classes" -cp "$jar:target/lib/*" \
    src/test/java/circumplex/fixture/{SynthesizedAudio,PacedDevice}.java src/test/java/circumplex/faults/*.java

# run_fault_tool CLASS ARGUMENT...
run_fault_tool() {
    local tool=$1
    shift
    java -cp "$work/classes:$jar:target/lib/*" "$tool" "$jar" "$@"
}
