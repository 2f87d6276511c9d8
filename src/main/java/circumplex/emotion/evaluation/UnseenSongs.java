package circumplex.emotion.evaluation;

import circumplex.emotion.HalfMoods;
import circumplex.emotion.Sample;
import circumplex.emotion.evaluation.UnseenSong.Answer;
import circumplex.model.Mood;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;

/** Puts what several networks said of the songs of their unseen fold together, as they are averaged when a track is heard. */
public final class UnseenSongs {
    private UnseenSongs() {}

    /**
     * One entry a song, by fold and in the order of the networks' answers.
     *
     * @param networks of one architecture, as many of each fold
     * @throws IllegalArgumentException if the folds have different numbers of networks, or networks of one fold answered
     *     different songs
     */
    public static List<UnseenSong> of(List<FoldNetwork> networks) {
        SortedMap<Integer, List<FoldNetwork>> folds = new TreeMap<>();
        networks.forEach(network ->
                folds.computeIfAbsent(network.fold(), fold -> new ArrayList<>()).add(network));
        List<UnseenSong> songs = new ArrayList<>();
        for (List<FoldNetwork> fold : folds.values()) {
            if (fold.size() != folds.get(folds.firstKey()).size()) {
                throw new IllegalArgumentException("Fold " + folds.firstKey() + " has "
                        + folds.get(folds.firstKey()).size() + " networks, but fold "
                        + fold.get(0).fold() + " has " + fold.size() + "; train them with the same seeds");
            }
            for (int song = 0; song < fold.get(0).unseen().size(); song++) {
                songs.add(song(fold, song));
            }
        }
        return songs;
    }

    private static UnseenSong song(List<FoldNetwork> fold, int song) {
        Mood truth = fold.get(0).unseen().get(song).truth();
        List<Mood> answers = new ArrayList<>();
        List<HalfMoods> halves = new ArrayList<>();
        for (FoldNetwork network : fold) {
            if (network.unseen().size() != fold.get(0).unseen().size()
                    || !network.unseen().get(song).truth().equals(truth)) {
                throw new IllegalArgumentException(
                        "The networks of fold " + network.fold() + " did not answer the same songs");
            }
            answers.add(network.unseen().get(song).predicted());
            halves.add(network.halves().get(song));
        }
        return new UnseenSong(
                fold.get(0).fold(),
                answer(truth, answers, halves, Mood::valence),
                answer(truth, answers, halves, Mood::arousal));
    }

    private static Answer answer(
            Mood truth, List<Mood> answers, List<HalfMoods> halves, ToDoubleFunction<Mood> target) {
        double[] said = answers.stream().mapToDouble(target).toArray();
        double first = Sample.mean(halves.stream()
                .mapToDouble(h -> target.applyAsDouble(h.first()))
                .toArray());
        double second = Sample.mean(halves.stream()
                .mapToDouble(h -> target.applyAsDouble(h.second()))
                .toArray());
        return new Answer(
                Sample.mean(said) - target.applyAsDouble(truth),
                Sample.deviation(said),
                Sample.deviation(first, second));
    }
}
