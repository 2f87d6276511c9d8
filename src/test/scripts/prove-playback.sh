#!/bin/sh
# Proves playback on a Linux machine without a sound card: makes ALSA's default device write to a file, plays five
# tracks of different formats and sample rates through the player and Java Sound, and compares what was written with
# what the decoders give.
#
#   prove-playback.sh [FILE...]     by default five of the tests' own files
#
# Needs ALSA's library (libasound2) and a JDK.
set -eu
cd "$(dirname "$0")/../../.."

audio=$PWD/src/test/resources/audio
if [ $# = 0 ]; then
    set -- "$audio/cbr_44100_stereo.mp3" "$audio/s24_96000_mono.flac" "$audio/vorbis_22050_mono.ogg" \
        "$audio/opus_stereo.opus" "$audio/u8_11025_mono.wav"
fi

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cat > "$work/.asoundrc" <<CONFIG
pcm.!default {
    type file
    slave.pcm null
    file "$work/written.raw"
    format raw
}
CONFIG

./mvnw -q -B test-compile dependency:build-classpath -Dmdep.outputFile="$work/classpath"
HOME=$work java -cp "target/test-classes:target/classes:$(cat "$work/classpath")" \
    circumplex.audio.playback.PlaybackProof "$work/written.raw" "$@"
