package circumplex.cli;

import static circumplex.fixture.SynthesizedAudio.music;
import static circumplex.fixture.SynthesizedAudio.noise;
import static circumplex.fixture.SynthesizedAudio.silence;
import static circumplex.fixture.SynthesizedAudio.wave;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import circumplex.cli.CircumplexProcess.Result;
import circumplex.fixture.SynthesizedAudio.Format;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.NodeList;

/** Scan, library and playlist as processes, over a folder with good and bad files. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LibraryProcessTest {
    private static final String ACCENTED = "müsica #2 100%.wav";

    @TempDir
    static Path folder;

    private Path music;
    private CircumplexProcess circumplex;
    private Result scan;

    @BeforeAll
    void scanAFolder() throws Exception {
        music = Files.createDirectories(folder.resolve("music"));
        wave(music.resolve("chords.wav"), Format.AS_THE_NETWORK, 12, music());
        wave(music.resolve(ACCENTED), Format.CD, 8, (t, channel) -> music().at(t * 1.5, channel));
        wave(music.resolve("silence.wav"), Format.TELEPHONE, 5, silence());
        wave(music.resolve("short.wav"), Format.TELEPHONE, 1, music());
        wave(music.resolve("noise.wav"), Format.AS_THE_NETWORK, 8, noise());
        Files.writeString(music.resolve("text.mp3"), "This is a letter and no music at all.\n".repeat(100));
        Files.createFile(music.resolve("empty.flac"));
        Files.writeString(music.resolve("notes.txt"), "not looked at");
        circumplex = new CircumplexProcess(folder.resolve("data"));
        scan = circumplex.run("scan", music);
    }

    @Test
    void aScanCountsWhatItDidAndTellsThatFilesFailed() {
        assertThat(scan.out()).containsExactly("found 7, analysed 2, unchanged 0, failed 5");
        assertThat(scan.err()).last().asString().contains("library failed");
        assertThat(scan.status()).isEqualTo(2);
    }

    @Test
    void aSecondScanFindsAllUnchanged() throws Exception {
        Result again = circumplex.run("scan", music, "--json");

        assertThat(again.status()).as("nothing failed now").isZero();
        assertThat(again.err()).isEmpty();
        JsonObject report = onlyObject(again);
        assertThat(report.keySet())
                .containsExactly(
                        "found",
                        "analysed",
                        "recognised",
                        "unchanged",
                        "failed",
                        "excluded",
                        "removed",
                        "unavailable",
                        "cancelled");
        assertThat(report.get("found").getAsInt()).isEqualTo(7);
        assertThat(report.get("unchanged").getAsInt()).isEqualTo(7);
        assertThat(report.get("analysed").getAsInt()).isZero();
        assertThat(report.get("failed").getAsInt()).isZero();
        assertThat(report.get("cancelled").getAsBoolean()).isFalse();
    }

    @Test
    void aMoodIsCorrectedShownBesideWhatWasHeardAndTakenBack() throws Exception {
        Path file = music.resolve(ACCENTED);
        Result correct =
                circumplex.run("library", "correct", file, "--valence", "0.125", "--arousal", "0.875", "--json");
        JsonObject corrected = onlyObject(correct);
        Result closest =
                circumplex.run("playlist", "--valence", "0.125", "--arousal", "0.875", "-n", "1", "--format", "json");
        Result undone = circumplex.run("library", "correct", file, "--undo", "--json");

        assertThat(correct.status()).isZero();
        assertThat(corrected.get("valence").getAsDouble()).isEqualTo(0.125);
        assertThat(corrected.get("arousal").getAsDouble()).isEqualTo(0.875);
        assertThat(onlyObject(closest).get("distance").getAsDouble()).isZero();
        assertThat(onlyObject(undone).get("valence")).isEqualTo(corrected.get("heardValence"));
        assertThat(onlyObject(undone).get("arousal")).isEqualTo(corrected.get("heardArousal"));
        assertThat(onlyObject(undone).has("corrected")).isFalse();
        assertThat(circumplex
                        .run("library", "correct", folder.resolve("nowhere.mp3"), "--undo")
                        .status())
                .isEqualTo(2);
        assertThat(circumplex.run("library", "correct", file).status()).isEqualTo(1);
    }

    @Test
    void aDamagedLibraryIsFoundAndRebuilt() throws Exception {
        CircumplexProcess other = new CircumplexProcess(folder.resolve("damaged"));
        Path file = other.dataDirectory().resolve("library.db");
        Files.copy(circumplex.dataDirectory().resolve("library.db"), file);
        assertThat(other.run("library", "check").out()).containsExactly("The library file " + file + " is sound.");
        assertThat(other.run("library", "rebuild").out())
                .singleElement()
                .asString()
                .endsWith("nothing was changed.");
        byte[] bytes = Files.readAllBytes(file);
        Arrays.fill(bytes, bytes.length - 4096, bytes.length, (byte) 7);
        Files.write(file, bytes);

        Result check = other.run("library", "check");
        Result list = other.run("library", "list");
        Result rebuild = other.run("library", "rebuild");

        assertThat(check.status()).isEqualTo(2);
        assertThat(check.out()).singleElement().asString().contains("is damaged: ");
        assertThat(list.status()).isEqualTo(1);
        assertThat(list.err()).singleElement().asString().contains("is damaged", "library rebuild");
        assertThat(rebuild.status()).isZero();
        assertThat(rebuild.out()).singleElement().asString().startsWith("folders ");
        assertThat(rebuild.err()).singleElement().asString().contains("library-damaged-");
        assertThat(other.run("library", "check").status()).isZero();
        assertThat(onlyObject(other.run("scan", music, "--json")).get("found").getAsInt())
                .isEqualTo(7);
    }

    @Test
    void aMissingFolderIsNamed() throws Exception {
        Path missing = folder.resolve("nowhere");

        Result alone = circumplex.run("scan", missing);
        Result beside = circumplex.run("scan", missing, music);

        assertThat(alone.status()).isEqualTo(1);
        assertThat(alone.err()).singleElement().asString().contains(missing.toString(), "does not exist");
        assertThat(beside.status()).as("the other folder was scanned").isEqualTo(2);
        assertThat(beside.out()).containsExactly("found 7, analysed 0, unchanged 7, failed 0");
        assertThat(beside.err()).singleElement().asString().contains(missing.toString(), "does not exist");
    }

    @Test
    void theLibraryIsListedWithOneObjectALine() throws Exception {
        Result listed = circumplex.run("library", "list", "--json");

        assertThat(listed.status()).isZero();
        assertThat(listed.err()).isEmpty();
        assertThat(listed.out()).hasSize(7);
        List<JsonObject> objects = objects(listed);
        List<JsonObject> analysed =
                objects.stream().filter(object -> object.has("valence")).toList();
        assertThat(analysed)
                .hasSize(2)
                .allSatisfy(object -> {
                    assertThat(object.keySet())
                            .containsExactly(
                                    "file",
                                    "title",
                                    "artist",
                                    "album",
                                    "seconds",
                                    "valence",
                                    "arousal",
                                    "valenceUncertainty",
                                    "arousalUncertainty",
                                    "valenceSpread",
                                    "arousalSpread",
                                    "windows",
                                    "model");
                    assertThat(object.get("valence").getAsDouble()).isBetween(0.0, 1.0);
                })
                .extracting(object -> object.get("file").getAsString())
                .containsExactlyInAnyOrder(
                        music.resolve("chords.wav").toString(),
                        music.resolve(ACCENTED).toString());
        assertThat(analysed)
                .extracting(object -> object.get("seconds").getAsDouble())
                .containsExactlyInAnyOrder(12.0, 8.0);
    }

    @Test
    void theFailuresAreListedWithTheirReasons() throws Exception {
        Result failed = circumplex.run("library", "failed", "--json");

        assertThat(failed.status()).isZero();
        assertThat(objects(failed))
                .extracting(object -> Path.of(object.get("file").getAsString()).getFileName() + " "
                        + object.get("error").getAsString())
                .containsExactlyInAnyOrder(
                        "silence.wav SILENT",
                        "short.wav TOO_SHORT",
                        "noise.wav NOT_MUSIC",
                        "text.mp3 NOT_AUDIO",
                        "empty.flac EMPTY_FILE");
        assertThat(objects(failed)).allSatisfy(object -> {
            assertThat(object.get("message").getAsString()).endsWith(".");
            assertThat(object.get("advice").getAsString()).endsWith(".");
        });
        assertThat(circumplex.run("library", "failed").out())
                .hasSize(5)
                .anySatisfy(line ->
                        assertThat(line).contains("short.wav", "too short", "lasts 1.0 seconds", "At least 3 seconds"));
    }

    @Test
    void forgottenTracksAreOutOfTheLibraryAndTheirFilesUntouched() throws Exception {
        CircumplexProcess copy = new CircumplexProcess(Files.createDirectories(folder.resolve("copy")));
        Files.copy(
                circumplex.dataDirectory().resolve("library.db"),
                copy.dataDirectory().resolve("library.db"));

        Result forgotten = copy.run("library", "forget", music.resolve("chords.wav"), folder.resolve("other"));

        assertThat(forgotten.status()).isZero();
        assertThat(forgotten.out()).containsExactly("forgotten 1");
        assertThat(copy.run("library", "list").out()).hasSize(6).noneMatch(line -> line.contains("chords"));
        assertThat(music.resolve("chords.wav")).exists();
        assertThat(onlyObject(copy.run("library", "forget", music, "--json"))
                        .get("forgotten")
                        .getAsInt())
                .isEqualTo(6);
    }

    @Test
    void thePlaylistBeginsWithTheClosestTrack() throws Exception {
        JsonObject chords = objects(circumplex.run("library", "list", "--json")).stream()
                .filter(object -> object.get("title").getAsString().equals("chords"))
                .findFirst()
                .orElseThrow();
        String valence = chords.get("valence").getAsString();
        String arousal = chords.get("arousal").getAsString();

        Result json = circumplex.run("playlist", "--valence", valence, "--arousal", arousal, "--format", "json");

        assertThat(json.status()).isZero();
        assertThat(json.err()).isEmpty();
        List<JsonObject> tracks = objects(json);
        assertThat(tracks)
                .hasSize(2)
                .allSatisfy(track -> assertThat(track.keySet())
                        .containsExactly(
                                "file",
                                "title",
                                "artist",
                                "album",
                                "seconds",
                                "valence",
                                "arousal",
                                "valenceUncertainty",
                                "arousalUncertainty",
                                "distance"));
        assertThat(tracks.get(0).get("title").getAsString()).isEqualTo("chords");
        assertThat(tracks.get(0).get("distance").getAsDouble()).isCloseTo(0, within(2e-4));
        assertThat(tracks.get(1).get("distance").getAsDouble())
                .isCloseTo(
                        Math.hypot(
                                tracks.get(1).get("valence").getAsDouble() - Double.parseDouble(valence),
                                tracks.get(1).get("arousal").getAsDouble() - Double.parseDouble(arousal)),
                        within(3e-4));

        Result text = circumplex.run("playlist", "--valence", valence, "--arousal", arousal, "-n", 1);
        assertThat(text.out())
                .singleElement()
                .asString()
                .startsWith("  1. chords  (valence ")
                .endsWith(music.resolve("chords.wav").toString());
    }

    /** A copy, a folder that is left out, and a drive that goes away: as they are printed. */
    @Test
    void copiesExclusionsAndAbsentFoldersAreTold() throws Exception {
        CircumplexProcess other = new CircumplexProcess(folder.resolve("other data"));
        Path drive = Files.createDirectories(folder.resolve("drive/left out")).getParent();
        Path first = Files.copy(music.resolve("chords.wav"), drive.resolve("a.wav"));
        Path copy = Files.copy(music.resolve("chords.wav"), drive.resolve("b.wav"));
        Path excluded = Files.copy(music.resolve(ACCENTED), drive.resolve("left out/c.wav"));
        Files.createFile(drive.resolve("left out/.nomood"));

        assertThat(other.run("scan", drive).out())
                .containsExactly("found 3, analysed 1, unchanged 0, failed 0, recognised 1, excluded 1");
        Path renamed = Files.move(first, drive.resolve("renamed.wav"));
        assertThat(other.run("scan", drive).out())
                .containsExactly("found 3, analysed 0, unchanged 1, failed 0, recognised 1, excluded 1");
        List<JsonObject> listed = objects(other.run("library", "list", "--json"));
        assertThat(named(listed, renamed).get("sameAudioAs").getAsJsonArray())
                .singleElement()
                .satisfies(path -> assertThat(path.getAsString()).isEqualTo(copy.toString()));
        assertThat(named(listed, excluded).get("excluded").getAsString()).isEqualTo("NO_MOOD_FILE");
        assertThat(named(listed, excluded).get("advice").getAsString()).endsWith(".");
        Result list = other.run("playlist", "--valence", "0.5", "--arousal", "0.5", "--format", "json");
        assertThat(objects(list)).as("one of the two copies").hasSize(1);

        Files.move(drive, folder.resolve("unplugged"));
        assertThat(other.run("library", "list").out()).hasSize(3).allMatch(line -> line.contains("(not available)"));
        Result none = other.run("playlist", "--valence", "0.5", "--arousal", "0.5");
        assertThat(none.out()).isEmpty();
        assertThat(none.err()).singleElement().asString().contains("connect its drive");
    }

    private static JsonObject named(List<JsonObject> objects, Path file) {
        return objects.stream()
                .filter(object -> object.get("file").getAsString().equals(file.toString()))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void m3u8AndXspfGoToStandardOutput() throws Exception {
        Result m3u8 = circumplex.run("playlist", "--valence", "0.5", "--arousal", "0.5", "--format", "m3u8");
        Result xspf = circumplex.run("playlist", "--valence", "0.5", "--arousal", "0.5", "--format", "XSPF");

        assertThat(m3u8.status()).isZero();
        assertThat(m3u8.out())
                .startsWith("#EXTM3U")
                .contains(music.resolve("chords.wav").toString())
                .contains("#EXTINF:12,chords");
        assertThat(xspf.status()).isZero();
        Path file = Files.write(folder.resolve("printed.xspf"), xspf.out());
        NodeList locations = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(file.toFile())
                .getElementsByTagName("location");
        assertThat(List.of(
                        Path.of(new URI(locations.item(0).getTextContent())),
                        Path.of(new URI(locations.item(1).getTextContent()))))
                .containsExactlyInAnyOrder(music.resolve("chords.wav"), music.resolve(ACCENTED));
    }

    @Test
    void aPlaylistIsWrittenToAFileWithRelativeNames() throws Exception {
        Path target = Files.createDirectories(folder.resolve("lists")).resolve("calm.m3u8");

        Result written = circumplex.run(
                "playlist", "--valence", 0.6, "--arousal", 0.2, "--format", "m3u8", "--output", target, "--relative");

        assertThat(written.status()).isZero();
        assertThat(written.out()).isEmpty();
        assertThat(written.err()).containsExactly("2 tracks written to " + target);
        List<String> names = Files.readAllLines(target).stream()
                .filter(line -> !line.startsWith("#"))
                .toList();
        assertThat(names).hasSize(2).allSatisfy(name -> {
            assertThat(name).startsWith("..");
            assertThat(target.getParent().resolve(name)).exists();
        });

        Path nowhere = folder.resolve("no such folder").resolve("x.m3u8");
        Result failed =
                circumplex.run("playlist", "--valence", 0.6, "--arousal", 0.2, "--format", "m3u8", "--output", nowhere);
        assertThat(failed.status()).isEqualTo(1);
        assertThat(failed.err()).singleElement().asString().contains(nowhere.toString());
    }

    @Test
    void aDamagedLibraryIsNamedAndLeftAlone() throws Exception {
        CircumplexProcess broken = new CircumplexProcess(Files.createDirectories(folder.resolve("broken")));
        Path library = Files.writeString(broken.dataDirectory().resolve("library.db"), "no database ".repeat(999));

        Result result = broken.run("scan", music);

        assertThat(result.status()).isEqualTo(1);
        assertThat(result.out()).isEmpty();
        assertThat(result.err()).singleElement().asString().contains(library.toString(), "damaged", "rebuilt");
        assertThat(library).hasContent("no database ".repeat(999));
    }

    private static List<JsonObject> objects(Result result) {
        return result.out().stream()
                .map(line -> JsonParser.parseString(line).getAsJsonObject())
                .toList();
    }

    private static JsonObject onlyObject(Result result) {
        assertThat(result.out()).hasSize(1);
        return objects(result).get(0);
    }
}
