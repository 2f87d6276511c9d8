package circumplex.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/** Prints what {@link LibraryBenchmark} measured: a column a size, and below each measure the least that it can take. */
final class LibraryBenchmarkTable {
    private static final double MEGABYTE = 1e6;

    private final List<LibraryBenchmark.Result> results;
    private final int threads;

    LibraryBenchmarkTable(List<LibraryBenchmark.Result> results, int threads) {
        this.results = results;
        this.threads = threads;
    }

    List<String> lines() {
        List<String> lines = new ArrayList<>();
        lines.add("cores of the machine: " + cores() + ", threads that list and store: " + threads);
        lines.add(row("tracks", "%,14.0f", LibraryBenchmark.Result::tracks));
        lines.add(row("first listing, s", "%14.3f", LibraryBenchmark.Result::listing));
        lines.add(row("rescan, all unchanged, s", "%14.3f", LibraryBenchmark.Result::rescan));
        lines.add(row("  bare walk of the folder, s", "%14.3f", LibraryBenchmark.Result::walk));
        lines.add(row("storing a mood for each, s", "%14.3f", LibraryBenchmark.Result::storing));
        lines.add(row("opening and listing tracks, s", "%14.3f", LibraryBenchmark.Result::opening));
        lines.add(row("  stepping through its rows, s", "%14.3f", LibraryBenchmark.Result::rows));
        lines.add(row("closest 50, 99th percentile, ms", "%14.3f", LibraryBenchmark.Result::closestMillis));
        lines.add(row("  looking at every track, ms", "%14.3f", LibraryBenchmark.Result::linearMillis));
        lines.add(row("memory of tracks and index, MB", "%14.1f", result -> result.heapBytes() / MEGABYTE));
        return lines;
    }

    Map<String, Object> object() {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("cores", cores());
        object.put("threads", threads);
        List<Map<String, Object>> sizes = new ArrayList<>();
        for (LibraryBenchmark.Result result : results) {
            Map<String, Object> size = new LinkedHashMap<>();
            size.put("tracks", result.tracks());
            size.put("listingSeconds", Output.rounded(result.listing()));
            size.put("rescanSeconds", Output.rounded(result.rescan()));
            size.put("walkSeconds", Output.rounded(result.walk()));
            size.put("storingSeconds", Output.rounded(result.storing()));
            size.put("openingSeconds", Output.rounded(result.opening()));
            size.put("rowsSeconds", Output.rounded(result.rows()));
            size.put("closestMillis", Output.rounded(result.closestMillis()));
            size.put("linearMillis", Output.rounded(result.linearMillis()));
            size.put("heapBytes", result.heapBytes());
            sizes.add(size);
        }
        object.put("sizes", sizes);
        return object;
    }

    private static int cores() {
        return Runtime.getRuntime().availableProcessors();
    }

    private String row(String name, String format, ToDoubleFunction<LibraryBenchmark.Result> value) {
        StringBuilder line = new StringBuilder(String.format("%-34s", name));
        for (LibraryBenchmark.Result result : results) {
            line.append(String.format(Locale.ROOT, format, value.applyAsDouble(result)));
        }
        return line.toString();
    }
}
