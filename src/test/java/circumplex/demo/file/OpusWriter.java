package circumplex.demo.file;

import circumplex.demo.sound.Chance;
import circumplex.demo.sound.Stereo;
import io.github.jaredmdobson.concentus.OpusApplication;
import io.github.jaredmdobson.concentus.OpusEncoder;
import io.github.jaredmdobson.concentus.OpusException;
import io.github.jaredmdobson.concentus.OpusSignal;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import org.gagravarr.ogg.OggFile;
import org.gagravarr.ogg.OggPacket;
import org.gagravarr.ogg.OggPacketWriter;
import org.gagravarr.opus.OpusInfo;
import org.gagravarr.opus.OpusTags;

/** Writes sound as an Ogg Opus file (RFC 7845). The encoder calculates in whole numbers: the same sound gives the same file. */
public final class OpusWriter {
    private static final int FRAME = Stereo.RATE / 50;
    private static final int PACKETS_A_PAGE = 50;
    private static final int LARGEST_PACKET = 1275;

    private final int bitsPerSecond;

    /**
     * @param bitsPerSecond on average
     */
    public OpusWriter(int bitsPerSecond) {
        this.bitsPerSecond = bitsPerSecond;
    }

    /**
     * Writes a file.
     *
     * @param serial tells the stream from others, should files ever be joined
     * @throws IOException if it cannot be written
     */
    public void write(Stereo sound, OpusTags tags, int serial, OutputStream out) throws IOException {
        try (OggFile file = new OggFile(out)) {
            OggPacketWriter packets = file.getPacketWriter(serial);
            OpusEncoder encoder = encoder();
            int preSkip = encoder.getLookahead();
            OpusInfo info = new OpusInfo();
            info.setNumChannels(2);
            info.setSampleRate(Stereo.RATE);
            info.setPreSkip(preSkip);
            packets.bufferPacket(info.write(), true);
            packets.bufferPacket(tags.write(), true);
            write(encoder, pcm(sound), preSkip, packets);
            packets.close();
        } catch (OpusException e) {
            throw new IOException("The sound could not be encoded: " + e.getMessage(), e);
        }
    }

    private OpusEncoder encoder() throws OpusException {
        OpusEncoder encoder = new OpusEncoder(Stereo.RATE, 2, OpusApplication.OPUS_APPLICATION_AUDIO);
        encoder.setBitrate(bitsPerSecond);
        encoder.setUseVBR(true);
        encoder.setComplexity(10);
        encoder.setSignalType(OpusSignal.OPUS_SIGNAL_MUSIC);
        return encoder;
    }

    private static void write(OpusEncoder encoder, short[] pcm, int preSkip, OggPacketWriter packets)
            throws OpusException, IOException {
        int frames = pcm.length / 2;
        // The encoder lags: silence pushes the last of the sound out.
        int count = (frames + preSkip + FRAME - 1) / FRAME;
        short[] padded = Arrays.copyOf(pcm, 2 * count * FRAME);
        byte[] packet = new byte[LARGEST_PACKET];
        for (int i = 0; i < count; i++) {
            int length = encoder.encode(padded, 2 * i * FRAME, FRAME, packet, 0, packet.length);
            // The place of the last packet says where the sound ends within it.
            long end = i == count - 1 ? (long) frames + preSkip : (i + 1L) * FRAME;
            packets.bufferPacket(new OggPacket(Arrays.copyOf(packet, length)), end);
            if (i % PACKETS_A_PAGE == PACKETS_A_PAGE - 1 && i < count - 1) {
                packets.flush();
            }
        }
    }

    // 16 bits with dither, so that endings fade into noise rather than into steps.
    private static short[] pcm(Stereo sound) {
        Chance dither = new Chance(1);
        short[] pcm = new short[2 * sound.frames()];
        for (int i = 0; i < sound.frames(); i++) {
            pcm[2 * i] = sample(sound.left()[i], dither);
            pcm[2 * i + 1] = sample(sound.right()[i], dither);
        }
        return pcm;
    }

    private static short sample(double value, Chance dither) {
        double noise = (dither.around() + dither.around()) / 2;
        return (short) Math.max(Short.MIN_VALUE, Math.min(Short.MAX_VALUE, Math.round(32_767 * value + noise)));
    }
}
