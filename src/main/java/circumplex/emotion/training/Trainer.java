package circumplex.emotion.training;

import circumplex.emotion.EpochRecord;
import circumplex.emotion.ModelCard.Normalisation;
import circumplex.emotion.MoodEstimator;
import circumplex.emotion.Prediction;
import circumplex.emotion.TargetMetrics;
import circumplex.emotion.evaluation.RegressionMetrics;
import circumplex.emotion.network.Architecture;
import circumplex.emotion.network.Graph;
import circumplex.emotion.network.Graph.BatchStatistics;
import circumplex.emotion.network.Graph.DropoutMask;
import circumplex.emotion.network.InferenceNetwork;
import circumplex.emotion.network.InputImages;
import circumplex.emotion.network.NetworkWeights;
import circumplex.emotion.network.RecycledMemory;
import circumplex.task.Cancellation;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.nd4j.autodiff.samediff.SDVariable;
import org.nd4j.autodiff.samediff.SameDiff;
import org.nd4j.autodiff.samediff.api.OutAndGrad;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/**
 * Trains one network on the songs of all folds but one. Every random choice of an epoch comes from the seed and the
 * epoch's number, so that a training continued from a checkpoint repeats exactly.
 */
public final class Trainer {
    private static final String LABELS = "labels";
    private static final String LOSS = "loss";
    private static final String EPOCH = "epoch";
    private static final String STEP_SECONDS = "stepSeconds";

    /** SameDiff's name of the graph that it derives. */
    private static final String GRADIENT_FUNCTION = "grad";

    private final TrainingOptions options;
    private final List<LabelledSpectrogram> trainingSongs;
    private final List<LabelledSpectrogram> unseenSongs;
    private final Normalisation normalisation;
    private final Graph graph;
    private final SameDiff sameDiff;
    private final TrainingState state;
    private final List<String> outputs = new ArrayList<>();
    private final List<EpochRecord> history = new ArrayList<>();
    private RecycledMemory memory;
    private final StepTimes stepTimes = new StepTimes();

    /** Builds the network with its initial weights; nothing is trained yet. */
    public Trainer(TrainingOptions options, Folds folds) {
        this.options = options;
        this.trainingSongs = folds.training(options.fold());
        this.unseenSongs = folds.unseen(options.fold());
        this.normalisation = Normalisations.measure(trainingSongs);
        this.graph = Graph.forTraining(new Random(options.seed()));
        this.sameDiff = graph.sameDiff();
        SDVariable moods = options.architecture().define(graph);
        SDVariable labels = sameDiff.placeHolder(LABELS, DataType.FLOAT, -1, 2);
        List<SDVariable> answers = graph.partialAnswers().isEmpty() ? List.of(moods) : graph.partialAnswers();
        SDVariable error = sameDiff.math.square(answers.get(0).sub(labels));
        for (SDVariable answer : answers.subList(1, answers.size())) {
            error = error.add(sameDiff.math.square(answer.sub(labels)));
        }
        error.div(answers.size()).mean(LOSS, false, 0, 1);
        sameDiff.setLossVariables(LOSS);
        this.state = new TrainingState(graph);
        outputs.add(LOSS);
        for (BatchStatistics statistics : graph.batchStatistics()) {
            outputs.add(statistics.mean());
            outputs.add(statistics.variance());
        }
        // Now rather than at the first step, because Deeplearning4j prints every operation that it differentiates.
        sameDiff.createGradFunction(graph.parameters().keySet().toArray(String[]::new));
    }

    /** Epochs finished so far. */
    public List<EpochRecord> history() {
        return List.copyOf(history);
    }

    /** Whether all epochs are done. */
    public boolean finished() {
        return history.size() >= options.epochs();
    }

    /** What the training was asked to do. */
    public TrainingOptions options() {
        return options;
    }

    /** How many numbers are learned. */
    public long parameters() {
        return graph.parameters().values().stream()
                .mapToLong(parameter -> parameter.getArr().length())
                .sum();
    }

    /** How many songs it learns from. */
    public int trainingSongs() {
        return trainingSongs.size();
    }

    /** How many songs it never sees. */
    public int unseenSongs() {
        return unseenSongs.size();
    }

    /** The normalisation measured on the training songs. */
    public Normalisation normalisation() {
        return normalisation;
    }

    /** The averaged weights as they are now. */
    public NetworkWeights weights() {
        return state.averaged();
    }

    /** Everything needed to go on later. */
    NetworkWeights snapshot() {
        NetworkWeights snapshot = state.snapshot();
        snapshot.arrays().put(EPOCH, Nd4j.scalar((float) history.size()));
        snapshot.arrays().put(STEP_SECONDS, Nd4j.createFromArray(stepTimes.seconds()));
        return snapshot;
    }

    /**
     * Goes back to a snapshot.
     *
     * @param epochs the history up to the snapshot or further
     * @throws IllegalStateException if the snapshot does not fit the network or the history
     */
    void restore(NetworkWeights snapshot, List<EpochRecord> epochs) {
        int epoch = snapshot.require(EPOCH).getInt(0);
        if (epoch > epochs.size()) {
            throw new IllegalStateException("The history ends before epoch " + epoch);
        }
        state.restore(snapshot);
        stepTimes.restore(snapshot.require(STEP_SECONDS).toFloatVector());
        history.clear();
        history.addAll(epochs.subList(0, epoch));
    }

    /**
     * Trains one epoch and evaluates it.
     *
     * @throws java.util.concurrent.CancellationException if stopping was asked for; the epoch is then lost and the
     *     trainer must not be used further
     */
    public EpochRecord trainEpoch(Cancellation cancellation) {
        long started = System.nanoTime();
        int epoch = history.size() + 1;
        Random random = new Random(options.seed() * 1_000_003L + epoch);
        List<LabelledSpectrogram> order = new ArrayList<>(trainingSongs);
        Collections.shuffle(order, random);
        int stepsPerEpoch = Math.max(1, order.size() / options.batch());
        double lossSum = 0;
        double learningRate = 0;
        for (int i = 0; i < stepsPerEpoch; i++) {
            cancellation.throwIfRequested();
            int from = i * options.batch();
            // The songs left over by the last full batch are taken by another epoch's order.
            List<LabelledSpectrogram> batch = order.subList(from, Math.min(order.size(), from + options.batch()));
            long step = (long) (epoch - 1) * stepsPerEpoch + i;
            learningRate = options.learningRate(step, stepsPerEpoch);
            double stepStarted = ProcessorTime.seconds();
            lossSum += trainStep(batch, step, learningRate, random);
            stepTimes.add(ProcessorTime.seconds() - stepStarted);
        }
        MoodEstimator network = network();
        EpochRecord record = new EpochRecord(
                epoch,
                lossSum / stepsPerEpoch,
                learningRate,
                (System.nanoTime() - started) / 1e9,
                RegressionMetrics.of(Predictions.of(network, trainingSongs)),
                unseenSongs.isEmpty()
                        ? TargetMetrics.ofNothing()
                        : RegressionMetrics.of(Predictions.of(network, unseenSongs)));
        history.add(record);
        return record;
    }

    private double trainStep(List<LabelledSpectrogram> batch, long step, double learningRate, Random random) {
        float[] images = normalised(batch);
        Map<String, INDArray> placeholders = graph.feed(varied(images, random), images, batch.size());
        float[] labels = new float[batch.size() * 2];
        for (int i = 0; i < batch.size(); i++) {
            labels[2 * i] = (float) batch.get(i).label().valence();
            labels[2 * i + 1] = (float) batch.get(i).label().arousal();
        }
        placeholders.put(LABELS, Nd4j.create(labels, new long[] {batch.size(), 2}, 'c'));
        for (DropoutMask mask : graph.dropoutMasks()) {
            placeholders.put(mask.placeholder(), mask(batch.size(), mask, random));
        }
        if (memory == null) {
            memory = RecycledMemory.in(sameDiff.getFunction(GRADIENT_FUNCTION));
        }
        memory.recycle();
        OutAndGrad result = sameDiff.calculateGradientsAndOutputs(
                placeholders, outputs, graph.parameters().keySet());
        state.step(result.getGradients(), step, learningRate, options.weightDecay(), options.averaging());
        state.observe(graph, result.getOutputs(), step, options.averaging());
        return result.getOutputs().get(LOSS).getDouble(0);
    }

    private float[] normalised(List<LabelledSpectrogram> batch) {
        int size = Architecture.ROWS * Architecture.COLUMNS;
        float[] values = new float[batch.size() * size];
        for (int i = 0; i < batch.size(); i++) {
            InputImages.normalise(batch.get(i).image(), normalisation, values, i * size);
        }
        return values;
    }

    private float[] varied(float[] images, Random random) {
        float[] values = images.clone();
        for (int start = 0; start < values.length; start += Architecture.ROWS * Architecture.COLUMNS) {
            options.augmentation().apply(values, start, random);
        }
        return values;
    }

    private static INDArray mask(int rows, DropoutMask mask, Random random) {
        float[] values = new float[rows * (int) mask.features()];
        float kept = (float) (1 / (1 - mask.rate()));
        for (int i = 0; i < values.length; i++) {
            values[i] = random.nextDouble() < mask.rate() ? 0 : kept;
        }
        return Nd4j.create(values, new long[] {rows, mask.features()}, 'c');
    }

    /** What the network says of every unseen song now. */
    public List<Prediction> predictUnseen() {
        return Predictions.of(network(), unseenSongs);
    }

    /** What the network says of every song now. */
    ExperimentReport report() {
        MoodEstimator network = network();
        return new ExperimentReport(
                Predictions.of(network, trainingSongs),
                Predictions.of(network, unseenSongs),
                HalfImages.hear(network, unseenSongs));
    }

    /** Median processor time of one step, all epochs taken together, those before an interruption too. */
    double secondsPerStep() {
        return stepTimes.median();
    }

    /** Processor time to infer one window now. */
    double secondsPerWindow() {
        return InferenceTiming.secondsPerWindow(network(), trainingSongs);
    }

    private MoodEstimator network() {
        return new InferenceNetwork(ModelCards.unfinished(options, normalisation), weights());
    }
}
