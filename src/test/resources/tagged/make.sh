#!/bin/sh
# Makes the tagged audio files beside it from synthetic sound (FFmpeg with libmp3lame, libvorbis and libopus).
set -e
cd "$(dirname "$0")"
ff() { ffmpeg -hide_banner -loglevel error -y -fflags +bitexact "$@"; }
sound="sine=frequency=440:duration=1.5:sample_rate=22050"

ff -f lavfi -i "color=c=teal:s=16x16:d=1" -frames:v 1 -update 1 cover.png
set -- -metadata "title=Grüße aus 東京" -metadata "artist=Ångström & Søn" -metadata "album=Test #1" \
    -metadata "date=1987-06-05" -metadata "genre=Jazz" -flags:a +bitexact
ff -f lavfi -i "$sound" -i cover.png -map 0:a -map 1:v "$@" -c:a libmp3lame -b:a 32k -id3v2_version 4 \
    -disposition:v attached_pic id3v24.mp3
ff -f lavfi -i "$sound" -i cover.png -map 0:a -map 1:v "$@" -c:a flac -disposition:v attached_pic tagged.flac
ff -f lavfi -i "$sound" -map 0:a "$@" -c:a libvorbis -q:a 0 tagged.ogg
ff -f lavfi -i "$sound" -i cover.png -map 0:a -map 1:v "$@" -c:a aac -b:a 32k -c:v copy -disposition:v attached_pic tagged.m4a
ff -f lavfi -i "$sound" -map 0:a "$@" -c:a alac -sample_fmt s16p alac.m4a
ff -f lavfi -i "sine=frequency=440:duration=0.5:sample_rate=8000" -map 0:a "$@" -c:a pcm_u8 tagged.wav
ff -f lavfi -i "sine=frequency=440:duration=0.5:sample_rate=8000" -map 0:a "$@" -write_id3v2 1 tagged.aiff
ff -f lavfi -i "$sound" -map 0:a -c:a libmp3lame -b:a 32k -id3v2_version 0 -flags:a +bitexact -map_metadata -1 untagged.mp3
# An ID3v1 tag: 128 bytes at the end (title, artist, album, year, comment, genre number 8 = Jazz).
python3 - <<'P'
import struct
with open("untagged.mp3", "rb") as f:
    audio = f.read()
with open("id3v1.mp3", "wb") as f:
    f.write(audio + struct.pack("3s30s30s30s4s30sB", b"TAG", b"Old title", b"Old artist", b"Old album", b"1999", b"", 8))
P
# FFmpeg writes no picture into Opus: the comment is given ready made (FLAC picture block in base64).
python3 - > picture.txt <<'P'
import base64, struct
image = open("cover.png", "rb").read()
mime = b"image/png"
block = struct.pack(">II", 3, len(mime)) + mime + struct.pack(">IIIIII", 0, 16, 16, 24, 0, len(image)) + image
print(base64.b64encode(block).decode(), end="")
P
ff -f lavfi -i "$sound" -map 0:a "$@" -metadata "METADATA_BLOCK_PICTURE=$(cat picture.txt)" \
    -c:a libopus -b:a 16k tagged.opus
rm picture.txt
# Loudness as ReplayGain 2.0 and RFC 7845 keep it.
short="sine=frequency=440:duration=0.2:sample_rate=22050"
set -- -metadata "replaygain_track_gain=-6.50 dB" -metadata "REPLAYGAIN_TRACK_PEAK=0.988" \
    -metadata "REPLAYGAIN_ALBUM_GAIN=+3.25 dB" -metadata "REPLAYGAIN_ALBUM_PEAK=1.012" -flags:a +bitexact
ff -f lavfi -i "$short" -map 0:a "$@" -c:a libmp3lame -b:a 32k -id3v2_version 3 loudness.mp3
ff -f lavfi -i "$short" -map 0:a "$@" -c:a flac loudness.flac
ff -f lavfi -i "$short" -map 0:a "$@" -c:a libvorbis -q:a 0 loudness.ogg
ff -f lavfi -i "$short" -map 0:a -metadata R128_TRACK_GAIN=-2944 -metadata R128_ALBUM_GAIN=-448 -flags:a +bitexact \
    -c:a libopus -b:a 16k loudness.opus
