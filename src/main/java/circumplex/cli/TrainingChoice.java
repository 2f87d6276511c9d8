package circumplex.cli;

import circumplex.emotion.ArchitectureNames;
import circumplex.emotion.network.Architecture;
import circumplex.emotion.training.Folds;
import circumplex.emotion.training.PlannedRun;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** The options of {@code train} that say which networks are to be trained. */
final class TrainingChoice {
    private static final String ALL = "all";

    @Option(
            names = "--architecture",
            required = true,
            paramLabel = "NAME",
            description = "One of ${COMPLETION-CANDIDATES}.",
            completionCandidates = Names.class)
    private String architecture;

    @Option(names = "--fold", paramLabel = "K", description = "The unseen fold, 1 to 4 (default 1).")
    private Integer fold;

    @Option(
            names = "--folds",
            paramLabel = "LIST",
            description = "A network for each of these unseen folds, such as 1,3, or all.")
    private String folds;

    @Option(names = "--whole", description = "Train on all songs; none is left to tell how good the network is.")
    private boolean whole;

    @Option(
            names = "--epochs",
            defaultValue = "16",
            paramLabel = "E",
            description = "Passes over the songs (default 16).")
    private int epochs;

    @Option(names = "--seed", paramLabel = "S", description = "Of every random choice (default 1).")
    private Long seed;

    @Option(
            names = "--seeds",
            split = ",",
            paramLabel = "S",
            description = "A network for each of these seeds, such as 1,2,3.")
    private List<Long> seeds;

    /** Whether each network goes to a folder of its own below that of all. */
    boolean isSeries() {
        return folds != null || seeds != null || architecture.equals(ALL);
    }

    /**
     * What is to be trained, in the order of every table.
     *
     * @throws ParameterException if the options do not fit together or name what there is not
     */
    List<PlannedRun> runs(CommandSpec spec) {
        List<String> names = architecture.equals(ALL) ? available() : List.of(architecture);
        if (!available().containsAll(names)) {
            throw new ParameterException(
                    spec.commandLine(),
                    "There is no architecture \"" + architecture + "\"; there are " + String.join(", ", available())
                            + " and all.");
        }
        require(
                Stream.of(fold != null, folds != null, whole)
                                .filter(given -> given)
                                .count()
                        <= 1,
                "Give only one of --fold, --folds and --whole",
                spec);
        require(seed == null || seeds == null, "Give only one of --seed and --seeds", spec);
        require(epochs >= 1, "--epochs must be at least 1, but is " + epochs, spec);
        List<Integer> unseen = unseen(spec);
        List<Long> chosen = seeds != null ? seeds.stream().distinct().toList() : List.of(seed == null ? 1 : seed);
        List<PlannedRun> runs = new ArrayList<>();
        for (String name : names) {
            boolean baseline = name.equals(ArchitectureNames.BASELINE);
            for (int left : unseen) {
                // The baseline is the same whatever the seed.
                (baseline ? chosen.subList(0, 1) : chosen)
                        .forEach(s -> runs.add(new PlannedRun(name, left, s, baseline ? 0 : epochs)));
            }
        }
        return runs;
    }

    private List<Integer> unseen(CommandSpec spec) {
        if (whole) {
            return List.of(Folds.NONE);
        }
        if (folds == null) {
            int one = fold == null ? 1 : fold;
            DatasetOption.requireFold(spec, one);
            return List.of(one);
        }
        if (folds.equals(ALL)) {
            return IntStream.rangeClosed(1, Folds.COUNT).boxed().toList();
        }
        try {
            List<Integer> listed = Stream.of(folds.split(",", -1))
                    .map(part -> Integer.valueOf(part.strip()))
                    .distinct()
                    .sorted()
                    .toList();
            require(
                    listed.get(0) >= 1 && listed.get(listed.size() - 1) <= Folds.COUNT,
                    "--folds must be from 1 to " + Folds.COUNT + ", but is " + folds,
                    spec);
            return listed;
        } catch (NumberFormatException e) {
            throw new ParameterException(
                    spec.commandLine(), "--folds must be all or numbers such as 1,3, but is " + folds, e);
        }
    }

    private static List<String> available() {
        return Stream.concat(Stream.of(ArchitectureNames.BASELINE), Architecture.labels().stream())
                .sorted(ArchitectureNames.BY_TABLE)
                .toList();
    }

    private static void require(boolean right, String otherwise, CommandSpec spec) {
        if (!right) {
            throw new ParameterException(spec.commandLine(), otherwise);
        }
    }

    /** For the help. */
    static final class Names extends ArrayList<String> {
        private static final long serialVersionUID = 1L;

        Names() {
            super(available());
            add(ALL);
        }
    }
}
