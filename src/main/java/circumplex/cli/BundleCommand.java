package circumplex.cli;

import circumplex.emotion.ModelCard;
import circumplex.emotion.ModelFolder;
import circumplex.task.WholeFile;
import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code bundle}: puts networks of one recipe, trained on the same songs with several seeds, under one model card. */
@Command(
        name = "bundle",
        mixinStandardHelpOptions = true,
        description = "Puts networks that differ by their seed alone into one model, which averages their answers.")
final class BundleCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Option(
            names = "--networks",
            required = true,
            paramLabel = "DIR",
            description = "Folder of the trainings of one architecture on all songs, whole-seed-1 and so on.")
    private Path networks;

    @Option(
            names = "--model",
            required = true,
            paramLabel = "NAME-VERSION",
            description = "Folder to make, or to fill anew, such as models/hybrid-2.")
    private Path model;

    /** One of the networks, and where it lies. */
    private record Member(Path folder, ModelCard card) {
        long seed() {
            return card.training().seed();
        }
    }

    @Override
    public Integer call() {
        try {
            List<Member> members = members();
            requireAlike(members);
            Files.createDirectories(model);
            removeEarlier();
            List<String> weights = new ArrayList<>();
            for (int i = 0; i < members.size(); i++) {
                String name = "weights-" + (i + 1) + ".npz";
                copy(members.get(i).folder().resolve(ModelFolder.WEIGHTS), name);
                weights.add(name);
            }
            copy(members.get(0).folder().resolve(ModelFolder.HISTORY), ModelFolder.HISTORY);
            ModelName name = ModelName.of(model);
            List<Long> seeds = members.stream().map(Member::seed).toList();
            ModelCard first = members.get(0).card();
            ModelCard card = first.bundled(name.name(), name.version(), weights, seeds, commands(first, seeds, name));
            // The card comes last: a folder with a card is complete.
            WholeFile.write(model.resolve(ModelFolder.CARD), ModelFolder.format(card));
            new Output(spec).line("%s: %d networks of %s", card.id(), weights.size(), card.architecture());
            return ExitStatus.WELL;
        } catch (NoSuchFileException | NotDirectoryException e) {
            throw new CommandFailure("There is no " + e.getFile() + ". Train the networks first, with --whole.", e);
        } catch (IOException e) {
            throw new CommandFailure("The networks could not be put together: " + e.getMessage() + ".", e);
        }
    }

    private List<Member> members() throws IOException {
        List<Member> members = new ArrayList<>();
        try (DirectoryStream<Path> folders = Files.newDirectoryStream(networks, "whole-seed-*")) {
            for (Path folder : folders) {
                members.add(new Member(folder, card(folder)));
            }
        } catch (DirectoryIteratorException e) {
            throw e.getCause();
        }
        if (members.isEmpty()) {
            throw new IOException(networks + " holds no folders whole-seed-1 and so on; train makes them with --whole"
                    + " and --seeds");
        }
        members.sort(Comparator.comparingLong(Member::seed));
        return members;
    }

    private static ModelCard card(Path folder) throws IOException {
        ModelCard card;
        try {
            card = new ModelFolder(name -> Files.newInputStream(folder.resolve(name))).card();
        } catch (IOException e) {
            throw new IOException(
                    "the training in " + folder + " is not finished or damaged (" + e.getMessage() + ")", e);
        }
        if (card.training() == null || card.fold() != null) {
            throw new IOException(folder + " holds no network that was trained on all songs");
        }
        if (!Files.exists(folder.resolve(ModelFolder.WEIGHTS))) {
            throw new IOException(folder.resolve(ModelFolder.WEIGHTS) + " is missing");
        }
        return card;
    }

    /** From here on, and until the new card is written, the folder counts as incomplete. */
    private void removeEarlier() throws IOException {
        Files.deleteIfExists(model.resolve(ModelFolder.CARD));
        List<Path> earlier = new ArrayList<>();
        try (DirectoryStream<Path> files = Files.newDirectoryStream(model, "weights-[0-9]*.npz")) {
            files.forEach(earlier::add);
        } catch (DirectoryIteratorException e) {
            throw e.getCause();
        }
        for (Path file : earlier) {
            Files.delete(file);
        }
    }

    private static void requireAlike(List<Member> members) throws IOException {
        Member first = members.get(0);
        for (int i = 1; i < members.size(); i++) {
            Member member = members.get(i);
            if (!alike(member.card(), first.card())) {
                throw new IOException(
                        member.folder() + " was trained in another way, or on other songs, than " + first.folder());
            }
            if (member.seed() == members.get(i - 1).seed()) {
                throw new IOException(member.folder() + " holds the same network as "
                        + members.get(i - 1).folder() + ": both have seed " + member.seed());
            }
        }
    }

    /** Whether two networks differ by their seed alone. */
    private static boolean alike(ModelCard card, ModelCard other) {
        ModelCard.Training training = card.training();
        return card.architecture().equals(other.architecture())
                && card.spectrogram().equals(other.spectrogram())
                && card.normalisation().sameAs(other.normalisation())
                && Objects.equals(card.trainingSet(), other.trainingSet())
                && training.epochs() == other.training().epochs()
                && training.batch() == other.training().batch()
                && training.learningRate() == other.training().learningRate()
                && training.weightDecay() == other.training().weightDecay()
                && training.parameters() == other.training().parameters();
    }

    /** What makes the same model again. */
    private static String commands(ModelCard card, List<Long> seeds, ModelName name) {
        return String.format(
                Locale.ROOT,
                "train --dataset DIR --architecture %1$s --whole --epochs %2$d --seeds %3$s --output DIR;"
                        + " bundle --networks DIR/%1$s --model %4$s-%5$s",
                card.architecture(),
                card.training().epochs(),
                seeds.stream().map(String::valueOf).collect(Collectors.joining(",")),
                name.name(),
                name.version());
    }

    private void copy(Path from, String name) throws IOException {
        Files.copy(from, model.resolve(name), StandardCopyOption.REPLACE_EXISTING);
    }
}
