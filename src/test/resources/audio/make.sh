#!/bin/sh
# Makes the audio files beside this script from the signal that TestSignal computes (a chirp and a tone on each
# channel). Needs ffmpeg with libmp3lame, libvorbis and libopus, and the programs lame and flac.
set -eu
cd "$(dirname "$0")"

LEFT='0.4*sin(2*PI*(200*t+500*t*t))+0.2*sin(2*PI*3000*t)'
RIGHT='0.4*sin(2*PI*(1500*t-250*t*t))+0.2*sin(2*PI*660*t)'

# make RATE CHANNELS SECONDS FILE OPTIONS...
make() {
    rate=$1
    channels=$2
    seconds=$3
    file=$4
    shift 4
    if [ "$channels" = 1 ]; then signal=$LEFT; layout=mono; else signal="$LEFT|$RIGHT"; layout=stereo; fi
    ffmpeg -v error -y -f lavfi -i "aevalsrc=$signal:s=$rate:d=$seconds:c=$layout" \
        -fflags +bitexact -map_metadata -1 "$@" "$file"
}

make 44100 2 2 cbr_44100_stereo.mp3 -c:a libmp3lame -b:a 128k
make 48000 2 2 vbr_48000_stereo.mp3 -c:a libmp3lame -q:a 4 -metadata title=Chirp -id3v2_version 3
make 22050 1 2 cbr_22050_mono.mp3 -c:a libmp3lame -b:a 48k
make 11025 1 2 cbr_11025_mono.mp3 -c:a libmp3lame -b:a 24k
make 44100 2 1 cbr_no_xing.mp3 -c:a libmp3lame -b:a 96k -write_xing 0
make 44100 2 1 s16_44100_stereo.flac -c:a flac -sample_fmt s16 -compression_level 12
make 96000 1 0.3 s24_96000_mono.flac -c:a flac -sample_fmt s32 -bits_per_raw_sample 24 -compression_level 12
make 44100 1 1 in_ogg.oga -c:a flac -sample_fmt s16 -f ogg
make 44100 2 2 vorbis_44100_stereo.ogg -c:a libvorbis -q:a 3
make 22050 1 2 vorbis_22050_mono.ogg -c:a libvorbis -q:a 3
make 48000 2 2 opus_stereo.opus -c:a libopus -b:a 64k
make 44100 2 2 aac_44100_stereo.m4a -c:a aac -b:a 160k -aac_pns 0 -aac_coder fast -movflags +faststart
make 44100 2 0.5 alac_44100_stereo.m4a -c:a alac -sample_fmt s16p
make 11025 1 1 u8_11025_mono.wav -c:a pcm_u8
make 44100 2 0.4 s16_44100_stereo.wav -c:a pcm_s16le
make 48000 1 0.25 s24_48000_mono.wav -c:a pcm_s24le
make 16000 1 0.5 s32_16000_mono.wav -c:a pcm_s32le
make 22050 1 0.5 f32_22050_mono.wav -c:a pcm_f32le
make 8000 1 0.5 f64_8000_mono.wav -c:a pcm_f64le
make 8000 1 0.5 rf64_8000_mono.wav -c:a pcm_s16le -rf64 always
make 8000 1 1 alaw_8000_mono.wav -c:a pcm_alaw
make 22050 2 0.25 s16_22050_stereo.aiff -c:a pcm_s16be
make 8000 1 0.5 s24_8000_mono.aiff -c:a pcm_s24be
make 8000 1 0.5 f32_8000_mono.aifc -c:a pcm_f32be -f aiff

# Rarer kinds of the same, as short as they can be.
make 44100 2 1 frag_44100_stereo.m4a -c:a aac -b:a 160k -aac_pns 0 -aac_coder fast -frag_duration 200000 \
    -movflags frag_keyframe+empty_moov+default_base_moof
make 44100 2 0.4 flac_44100_stereo.mp4 -c:a flac -sample_fmt s16 -strict -2
make 48000 2 1 opus_48000_stereo.mp4 -c:a libopus -b:a 64k -strict -2
make 192000 2 0.1 s24_192000_stereo.flac -c:a flac -sample_fmt s32 -bits_per_raw_sample 24 -compression_level 12

# Six channels: the signal left and right, nothing on the others.
surround() {
    ffmpeg -v error -y -f lavfi -i "aevalsrc=$LEFT|$RIGHT|0|0|0|0:s=48000:d=$1:c=5.1" \
        -fflags +bitexact -map_metadata -1 $3 "$2"
}
surround 0.2 surround.flac '-c:a flac -sample_fmt s16'
surround 0.5 surround.ogg '-c:a libvorbis -q:a 3'
surround 0.5 surround.opus '-c:a libopus -mapping_family 1 -b:a 160k'
surround 0.5 surround.m4a '-c:a aac -b:a 256k -aac_pns 0 -aac_coder fast'
surround 0.2 surround.alac.m4a '-c:a alac -sample_fmt s16p'
surround 0.05 surround.wav '-c:a pcm_s16le'

make 44100 2 1 free.wav -c:a pcm_s16le
lame --quiet --freeformat -b 110 free.wav free_44100_stereo.mp3
rm free.wav

make 22050 1 0.5 8bit.wav -c:a pcm_u8
flac --totally-silent --force -o u8_22050_mono.flac 8bit.wav
make 32000 1 0.2 32bit.wav -c:a pcm_s32le
flac --totally-silent --force -o s32_32000_mono.flac 32bit.wav
rm 8bit.wav 32bit.wav
