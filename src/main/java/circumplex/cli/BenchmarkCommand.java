package circumplex.cli;

import circumplex.emotion.ModelFolder;
import circumplex.emotion.network.NetworkBenchmark;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code benchmark}: how fast the program is on this machine. */
@Command(
        name = "benchmark",
        mixinStandardHelpOptions = true,
        description = "Measures the program on this machine.",
        subcommands = {BenchmarkAnalysisCommand.class, BenchmarkWindowsCommand.class})
final class BenchmarkCommand implements Runnable {
    private static final double MEGABYTE = 1e6;

    @ParentCommand
    private CircumplexCommand root;

    @Spec
    private CommandSpec spec;

    /** What the commands need. */
    CommandContext context() {
        return root.context();
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Say what to measure: network, analysis, windows or library.");
    }

    @Command(
            name = "library",
            mixinStandardHelpOptions = true,
            description = "How long it takes to list, rescan, open and search libraries of made-up files, which are"
                    + " removed again; each beside the least that it can take.")
    int library(
            @Option(
                            names = "--tracks",
                            paramLabel = "N",
                            split = ",",
                            defaultValue = "1000,10000,100000",
                            description = "Sizes of the libraries (default ${DEFAULT-VALUE}).")
                    List<Integer> sizes,
            @Option(names = "--json", description = "Print one JSON object.") boolean json) {
        if (sizes.stream().anyMatch(size -> size < 1)) {
            throw new ParameterException(spec.commandLine(), "--tracks must be at least 1.");
        }
        Output output = new Output(spec);
        int threads = root.context().defaultThreads();
        List<LibraryBenchmark.Result> results = new ArrayList<>();
        try (TemporaryFolder folder = TemporaryFolder.create("circumplex-benchmark")) {
            LibraryBenchmark benchmark = new LibraryBenchmark(root.context().libraryFiles(), threads, folder.path());
            output.say("Warming up");
            benchmark.warm();
            for (int size : sizes) {
                output.say("%d tracks", size);
                results.add(benchmark.run(size));
            }
        } catch (IOException e) {
            throw new CommandFailure(
                    "The files to be measured could not be made in " + System.getProperty("java.io.tmpdir")
                            + ". Make room there.",
                    e);
        }
        LibraryBenchmarkTable table = new LibraryBenchmarkTable(results, threads);
        if (json) {
            output.json(table.object());
        } else {
            table.lines().forEach(line -> output.line("%s", line));
        }
        return ExitStatus.WELL;
    }

    @Command(
            name = "network",
            mixinStandardHelpOptions = true,
            description = "How long the network takes to load and to hear, on one core, and whether its memory stays"
                    + " flat.")
    int network(
            @Option(names = "--model", paramLabel = "DIR", description = "Another network than the bundled one.")
                    Path model,
            @Option(
                            names = "--requests",
                            paramLabel = "N",
                            defaultValue = "1000",
                            description = "Requests of each size that are timed (default ${DEFAULT-VALUE}).")
                    int requests,
            @Option(
                            names = "--inferences",
                            paramLabel = "N",
                            defaultValue = "10000",
                            description = "Requests that the memory is watched over (default ${DEFAULT-VALUE}).")
                    int inferences,
            @Option(names = "--json", description = "Print one JSON object.") boolean json) {
        if (requests < 1 || inferences < 0) {
            throw new ParameterException(
                    spec.commandLine(), "--requests must be at least 1 and --inferences at least 0.");
        }
        ModelFolder folder = model == null
                ? root.context().model()
                : new ModelFolder(name -> Files.newInputStream(model.resolve(name)));
        NetworkBenchmark.Result result =
                new NetworkBenchmark(folder, root.context().directories().natives()).run(requests, inferences);
        print(result, new Output(spec), json);
        return ExitStatus.WELL;
    }

    private static void print(NetworkBenchmark.Result result, Output output, boolean json) {
        int cores = Runtime.getRuntime().availableProcessors();
        if (json) {
            output.json(object(result, cores));
            return;
        }
        output.line("%-44s %10d", "networks averaged", result.networks());
        output.line("%-44s %10d", "cores of the machine (one is used)", cores);
        output.line("%-44s %10.2f s", "loading, until the first answer", result.loadingSeconds());
        for (NetworkBenchmark.Times times : result.times()) {
            String windows = times.windows() == 1 ? "one window" : times.windows() + " windows of one track";
            output.line("%-44s %10.2f ms", windows + ", median", times.medianMillis());
            output.line("%-44s %10.2f ms", windows + ", 99th percentile", times.percentile99Millis());
            output.line("%-44s %10.2f ms", "  time of the core, median", times.processorMillis());
            output.line(
                    "%-44s %10.2f ms",
                    "  its arithmetic alone, as a matrix product", result.limitMillis(times.windows()));
        }
        output.line("%-44s %10.1f Gflop/s", "matrix product on one core", result.matrixGigaflops());
        output.line("%-44s %10s MB", "memory before", megabytes(result.memoryBefore()));
        output.line(
                "%-44s %10s MB", "memory after " + result.inferences() + " tracks", megabytes(result.memoryAfter()));
    }

    private static Map<String, Object> object(NetworkBenchmark.Result result, int cores) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("networks", result.networks());
        object.put("cores", cores);
        object.put("threads", 1);
        object.put("loadingSeconds", Output.rounded(result.loadingSeconds()));
        List<Map<String, Object>> sizes = new ArrayList<>();
        for (NetworkBenchmark.Times times : result.times()) {
            Map<String, Object> size = new LinkedHashMap<>();
            size.put("windows", times.windows());
            size.put("medianMillis", Output.rounded(times.medianMillis()));
            size.put("percentile99Millis", Output.rounded(times.percentile99Millis()));
            size.put("processorMillis", Output.rounded(times.processorMillis()));
            size.put("limitMillis", Output.rounded(result.limitMillis(times.windows())));
            sizes.add(size);
        }
        object.put("times", sizes);
        object.put("operationsPerWindow", result.operationsPerWindow());
        object.put("matrixGigaflops", Output.rounded(result.matrixGigaflops()));
        object.put("inferences", result.inferences());
        object.put("memoryBeforeBytes", boxed(result.memoryBefore()));
        object.put("memoryAfterBytes", boxed(result.memoryAfter()));
        return object;
    }

    private static Long boxed(OptionalLong bytes) {
        return bytes.isPresent() ? bytes.getAsLong() : null;
    }

    private static String megabytes(OptionalLong bytes) {
        return bytes.isPresent() ? String.valueOf(Math.round(bytes.getAsLong() / MEGABYTE)) : "unknown";
    }
}
