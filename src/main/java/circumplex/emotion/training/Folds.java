package circumplex.emotion.training;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * Deals songs into folds: disjoint, complete, of nearly equal size, songs with the same image in the same fold, and the
 * same for the same songs and seed on every machine ({@link Random} and {@link Collections#shuffle} are specified).
 * Every list of songs is in the order of their ids.
 */
public final class Folds {

    /** How many folds the paper uses. */
    public static final int COUNT = 4;

    /** The seed of the folds that all published figures use. */
    public static final long SEED = 2021;

    /** Stands for no fold at all: every song is trained on, none is unseen. */
    public static final int NONE = 0;

    private static final Comparator<LabelledSpectrogram> BY_ID = Comparator.comparing(LabelledSpectrogram::id);

    private final List<List<LabelledSpectrogram>> folds;

    private Folds(List<List<LabelledSpectrogram>> folds) {
        this.folds = folds;
    }

    /**
     * @param count how many folds, at least 2
     * @throws IllegalArgumentException if there are fewer different songs than folds
     */
    public static Folds deal(List<LabelledSpectrogram> songs, int count, long seed) {
        Map<Integer, List<List<LabelledSpectrogram>>> byHash = new LinkedHashMap<>();
        List<List<LabelledSpectrogram>> groups = new ArrayList<>();
        List<LabelledSpectrogram> ordered = new ArrayList<>(songs);
        ordered.sort(BY_ID);
        for (LabelledSpectrogram song : ordered) {
            List<List<LabelledSpectrogram>> candidates =
                    byHash.computeIfAbsent(Arrays.hashCode(song.image().grey()), hash -> new ArrayList<>());
            List<LabelledSpectrogram> group = candidates.stream()
                    .filter(g ->
                            Arrays.equals(g.get(0).image().grey(), song.image().grey()))
                    .findFirst()
                    .orElse(null);
            if (group == null) {
                group = new ArrayList<>();
                candidates.add(group);
                groups.add(group);
            }
            group.add(song);
        }
        if (count < 2 || groups.size() < count) {
            throw new IllegalArgumentException(
                    "Cannot deal " + groups.size() + " different songs into " + count + " folds");
        }
        Collections.shuffle(groups, new Random(seed));
        List<List<LabelledSpectrogram>> folds = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            folds.add(new ArrayList<>());
        }
        for (List<LabelledSpectrogram> group : groups) {
            folds.stream()
                    .min((a, b) -> Integer.compare(a.size(), b.size()))
                    .orElseThrow()
                    .addAll(group);
        }
        folds.forEach(fold -> fold.sort(BY_ID));
        return new Folds(folds);
    }

    /** How many folds there are. */
    public int count() {
        return folds.size();
    }

    /** The songs of one fold; 1-based. None for {@link #NONE}. */
    public List<LabelledSpectrogram> unseen(int fold) {
        return fold == NONE ? List.of() : List.copyOf(folds.get(fold - 1));
    }

    /** The songs of all other folds; 1-based. All songs for {@link #NONE}. */
    public List<LabelledSpectrogram> training(int fold) {
        List<LabelledSpectrogram> songs = new ArrayList<>();
        for (int i = 0; i < folds.size(); i++) {
            if (i != fold - 1) {
                songs.addAll(folds.get(i));
            }
        }
        songs.sort(BY_ID);
        return songs;
    }
}
