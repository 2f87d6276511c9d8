package circumplex.library;

import circumplex.audio.decode.AudioDecoder;
import circumplex.audio.decode.PcmSource;
import circumplex.dsp.LowPass;
import circumplex.dsp.MelSpectrogram;
import circumplex.dsp.MelSpectrogramSettings;
import circumplex.dsp.StreamingResampler;
import circumplex.model.AudioFailure;
import circumplex.model.FailureCode;
import circumplex.task.Cancellation;
import java.nio.file.Path;
import java.util.Arrays;

/** Reads spectrograms for showing, with the settings that the network hears with. */
public final class MelTrackSpectrogramReader implements TrackSpectrogramReader {
    private static final int BLOCK_FRAMES = 16384;
    private static final float SILENCE_DECIBELS = -120;

    private final AudioDecoder decoder;
    private final MelSpectrogramSettings settings;
    private final MelSpectrogram melSpectrogram;
    /** Natural logarithm of the power that a full-scale tone in the middle of a band gives. */
    private final double[] fullScale;

    /** Uses the decoder for the files and the settings of the network's model card. */
    public MelTrackSpectrogramReader(AudioDecoder decoder, MelSpectrogramSettings settings) {
        this.decoder = decoder;
        this.settings = settings;
        this.melSpectrogram = new MelSpectrogram(settings);
        this.fullScale = new double[settings.bands()];
        // A sine of amplitude 1 under a Hann window has an amplitude of a quarter of the window's size in its bin.
        double power = Math.pow(settings.windowSize() / 4.0, 2);
        for (int band = 0; band < fullScale.length; band++) {
            fullScale[band] = Math.log(power * melSpectrogram.filterBank().peakWeight(band) + settings.floor());
        }
    }

    @Override
    public void read(Path file, int columns, Sink sink, Cancellation cancellation) throws AudioFailure {
        try (PcmSource source = decoder.open(file)) {
            long frames = source.frames();
            if (frames <= 0) {
                frames = Math.round(
                        AudibleExtent.measure(source, 0, cancellation).lengthSeconds() * source.sampleRate());
                source.seek(0);
            }
            double seconds = (double) frames / source.sampleRate();
            sink.begin(seconds, melSpectrogram.filterBank().centreHertz());
            Columns summed = new Columns(columns, Math.max(1, seconds * settings.sampleRate()), sink);
            MonoReader mixer = new MonoReader(source, settings.sampleRate());
            StreamingResampler resampler =
                    new StreamingResampler(source.sampleRate(), settings.sampleRate(), 1, LowPass.REFERENCE);
            float[] block = new float[BLOCK_FRAMES * source.channels()];
            int read = source.read(block, 0, BLOCK_FRAMES);
            while (read >= 0) {
                cancellation.throwIfRequested();
                summed.add(resampler.process(mixer.mixed(block, read), 0, read));
                read = source.read(block, 0, BLOCK_FRAMES);
            }
            summed.add(resampler.flush());
            summed.finish();
        }
    }

    @Override
    public byte[] inputImage(Path file, double startSeconds) throws AudioFailure {
        try (PcmSource source = decoder.open(file)) {
            float[] mono = new MonoReader(source, settings.sampleRate()).read(startSeconds, settings.windowSamples());
            if (mono.length <= settings.windowSize() / 2) {
                throw new AudioFailure(FailureCode.TOO_SHORT, "There is no window at that place.");
            }
            return MelSpectrogram.image(
                            melSpectrogram.logMelForImage(MoodTrackAnalyser.filled(mono, settings.windowSamples())))
                    .grey();
        }
    }

    /** Sums spectrogram frames up into the columns of the picture, as the audio comes. */
    private final class Columns {
        private final int count;
        private final double samplesPerColumn;
        private final Sink sink;
        /** Audio not yet transformed; begins half a window before the next frame. */
        private float[] pending = new float[0];
        /** Centre of the next frame, in samples. */
        private long centre;

        private final float[] sum;
        private int summed;
        private int column;
        private float[] last = silence();

        Columns(int count, double samples, Sink sink) {
            this.count = count;
            this.samplesPerColumn = samples / count;
            this.sink = sink;
            this.sum = new float[settings.bands()];
            // Silence before the start takes the place of reflection: nobody sees the difference.
            this.pending = new float[settings.windowSize() / 2];
        }

        void add(float[] samples) {
            int held = pending.length;
            pending = Arrays.copyOf(pending, held + samples.length);
            System.arraycopy(samples, 0, pending, held, samples.length);
            if (pending.length < settings.windowSize()) {
                return;
            }
            int frames = (pending.length - settings.windowSize()) / settings.hop() + 1;
            // The first and last frames that logMel gives are reflected at the ends of what it got: leave them out.
            int margin = settings.windowSize() / 2 / settings.hop();
            float[][] logMel = melSpectrogram.logMelForImage(
                    Arrays.copyOf(pending, (frames - 1) * settings.hop() + settings.windowSize()));
            for (int frame = 0; frame < frames; frame++) {
                take(logMel, frame + margin);
            }
            pending = Arrays.copyOfRange(pending, frames * settings.hop(), pending.length);
        }

        private void take(float[][] logMel, int frame) {
            int at = (int) Math.min(count - 1, (long) (centre / samplesPerColumn));
            while (column < at) {
                emit();
            }
            for (int band = 0; band < sum.length; band++) {
                sum[band] += logMel[band][frame];
            }
            summed++;
            centre += settings.hop();
        }

        /** Where columns are narrower than frames, a column without a frame of its own repeats the one before. */
        private void emit() {
            float[] decibels = new float[sum.length];
            if (summed > 0) {
                for (int band = 0; band < sum.length; band++) {
                    decibels[band] = (float) ((sum[band] / summed - fullScale[band]) * 10 / Math.log(10));
                }
                last = decibels;
            }
            sink.column(column, summed > 0 ? decibels : last);
            Arrays.fill(sum, 0);
            summed = 0;
            column++;
        }

        void finish() {
            // As before the start, so that the last frames are not lost.
            add(new float[settings.windowSize() / 2]);
            while (column < count) {
                if (summed == 0 && column * samplesPerColumn > centre) {
                    // The file ended before the length that it told: the rest is silence.
                    last = silence();
                }
                emit();
            }
        }

        private float[] silence() {
            float[] decibels = new float[settings.bands()];
            Arrays.fill(decibels, SILENCE_DECIBELS);
            return decibels;
        }
    }
}
