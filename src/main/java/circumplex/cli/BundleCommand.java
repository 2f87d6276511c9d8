package circumplex.cli;

import circumplex.emotion.ModelCard;
import circumplex.emotion.ModelFolder;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
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
            description = "Folder to make, such as models/hybrid-2.")
    private Path model;

    /** One of the networks, and where it lies. */
    private record Member(Path folder, ModelCard card) {}

    @Override
    public Integer call() {
        try {
            List<Member> members = members();
            requireAlike(members);
            Files.createDirectories(model);
            List<String> weights = new ArrayList<>();
            for (int i = 0; i < members.size(); i++) {
                String name = "weights-" + (i + 1) + ".npz";
                copy(members.get(i).folder().resolve(ModelFolder.WEIGHTS), name);
                weights.add(name);
            }
            Path first = members.get(0).folder();
            copy(first.resolve(ModelFolder.HISTORY), ModelFolder.HISTORY);
            ModelName name = ModelName.of(model);
            List<Long> seeds = members.stream()
                    .map(member -> member.card().training().seed())
                    .toList();
            ModelCard card = members.get(0).card().bundled(name.name(), name.version(), weights, seeds);
            // The card comes last: a folder with a card is complete.
            Files.writeString(model.resolve(ModelFolder.CARD), ModelFolder.format(card));
            new Output(spec).line("%s: %d networks of %s", card.id(), weights.size(), card.architecture());
            return ExitStatus.WELL;
        } catch (NoSuchFileException | NotDirectoryException e) {
            throw new CommandFailure("There is no " + e.getMessage() + ". Train the networks first, with --whole.", e);
        } catch (IOException e) {
            throw new CommandFailure("The networks could not be put together: " + e.getMessage() + ".", e);
        }
    }

    private List<Member> members() throws IOException {
        List<Member> members = new ArrayList<>();
        try (DirectoryStream<Path> folders = Files.newDirectoryStream(networks, "whole-seed-*")) {
            for (Path folder : folders) {
                ModelCard card = new ModelFolder(name -> Files.newInputStream(folder.resolve(name))).card();
                members.add(new Member(folder, card));
            }
        }
        if (members.isEmpty()) {
            throw new IOException(networks + " holds no folders whole-seed-1 and so on");
        }
        members.sort(Comparator.comparingLong(member -> member.card().training().seed()));
        return members;
    }

    private static void requireAlike(List<Member> members) throws IOException {
        ModelCard first = members.get(0).card();
        for (Member member : members) {
            ModelCard card = member.card();
            boolean alike = card.architecture().equals(first.architecture())
                    && card.spectrogram().equals(first.spectrogram())
                    && card.normalisation().sameAs(first.normalisation())
                    && card.training().epochs() == first.training().epochs();
            if (!alike) {
                throw new IOException(member.folder() + " was trained in another way than "
                        + members.get(0).folder());
            }
        }
    }

    private void copy(Path from, String name) throws IOException {
        Files.copy(from, model.resolve(name), StandardCopyOption.REPLACE_EXISTING);
    }
}
