package circumplex.emotion.training;

import circumplex.dsp.SpectrogramImage;
import circumplex.emotion.network.Architecture;
import circumplex.model.Mood;
import java.awt.image.BufferedImage;
import java.awt.image.Raster;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.imageio.ImageIO;

/**
 * Reads the data set that the paper published: {@code songs.csv} with the columns id, energy (the arousal label) and
 * valence, and {@code spectograms/ID.png} (so spelt there), 256 × 128 pixels of 8-bit grey.
 */
public final class SpectrogramDataset {

    /** Where the paper's data set can be had. */
    public static final String SOURCE = "https://github.com/AndreiPetrescu99/SpotifyDataset";

    private SpectrogramDataset() {}

    /**
     * Reads all songs, in the order of their ids.
     *
     * @throws DatasetException if the folder is not such a data set, or a file of it is damaged
     */
    public static List<LabelledSpectrogram> read(Path folder) throws DatasetException {
        Path table = folder.resolve("songs.csv");
        List<String> lines;
        try {
            lines = Files.readAllLines(table, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new DatasetException(
                    "Cannot read " + table
                            + ". Give the folder of the data set that holds songs.csv and spectograms/; it"
                            + " can be had from " + SOURCE + ".",
                    e);
        }
        List<String> header =
                lines.isEmpty() ? List.of() : Arrays.asList(lines.get(0).trim().split(","));
        int id = column(header, "id", table);
        int energy = column(header, "energy", table);
        int valence = column(header, "valence", table);
        List<LabelledSpectrogram> songs = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (int i = 1; i < lines.size(); i++) {
            if (lines.get(i).isBlank()) {
                continue;
            }
            String[] cells = lines.get(i).trim().split(",", -1);
            if (cells.length < header.size()) {
                throw new DatasetException(table + ", line " + (i + 1) + ": " + cells.length + " columns where "
                        + header.size() + " are expected. Fix or remove the line.");
            }
            if (!seen.add(cells[id])) {
                throw new DatasetException(
                        table + ", line " + (i + 1) + ": the song " + cells[id] + " stands there twice. Remove one.");
            }
            Mood label = label(cells[valence], cells[energy], table, i + 1);
            SpectrogramImage image = image(folder.resolve("spectograms").resolve(cells[id] + ".png"));
            songs.add(new LabelledSpectrogram(cells[id], image, label));
        }
        if (songs.isEmpty()) {
            throw new DatasetException(table + " lists no songs.");
        }
        songs.sort((a, b) -> a.id().compareTo(b.id()));
        return songs;
    }

    private static int column(List<String> header, String name, Path table) throws DatasetException {
        int index = header.indexOf(name);
        if (index < 0) {
            throw new DatasetException(table + " has no column \"" + name + "\" in its first line.");
        }
        return index;
    }

    private static Mood label(String valence, String energy, Path table, int line) throws DatasetException {
        try {
            return new Mood(Double.parseDouble(valence), Double.parseDouble(energy));
        } catch (IllegalArgumentException e) {
            throw new DatasetException(
                    table + ", line " + line + ": valence and energy must be numbers from 0 to 1, but are \"" + valence
                            + "\" and \"" + energy + "\".",
                    e);
        }
    }

    private static SpectrogramImage image(Path file) throws DatasetException {
        BufferedImage image;
        try {
            image = ImageIO.read(file.toFile());
        } catch (IOException e) {
            throw new DatasetException("Cannot read the spectrogram " + file + ".", e);
        }
        if (image == null || image.getHeight() != Architecture.ROWS || image.getWidth() != Architecture.COLUMNS) {
            throw new DatasetException("The spectrogram " + file + " is not an image of " + Architecture.COLUMNS + " × "
                    + Architecture.ROWS + " pixels.");
        }
        // The raster, not getRGB: Java would apply a gamma curve to grey images.
        Raster raster = image.getRaster();
        byte[] grey = new byte[Architecture.ROWS * Architecture.COLUMNS];
        for (int row = 0; row < Architecture.ROWS; row++) {
            for (int column = 0; column < Architecture.COLUMNS; column++) {
                grey[row * Architecture.COLUMNS + column] = (byte) raster.getSample(column, row, 0);
            }
        }
        return new SpectrogramImage(Architecture.ROWS, Architecture.COLUMNS, grey);
    }
}
