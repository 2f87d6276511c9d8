package circumplex.library;

import static org.assertj.core.api.Assertions.assertThat;

import circumplex.model.Track;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A drive that comes and goes: nothing is lost, nothing is heard again. */
class AvailabilityTest {
    @TempDir
    Path folder;

    private TestLibrary test;
    private Path drive;
    private Path a;
    private Path b;
    private List<Track> connected;

    @BeforeEach
    void scanADrive() throws IOException {
        test = new TestLibrary(folder);
        drive = test.music.resolve("drive");
        a = test.make("drive/album/a.mp3", "a");
        b = test.make("drive/b.mp3", "b");
        test.make("here/c.mp3", "c");
        test.scan(drive, test.music.resolve("here"));
        test.library.savePlaylist("kept", List.of(test.track(a).id()));
        connected = test.tracks();
        test.analyser.takeHeard();
    }

    @AfterEach
    void close() {
        test.close();
    }

    private ScanReport scan() {
        return test.scan(drive, test.music.resolve("here"));
    }

    private void unplug(boolean mountPointStays) throws IOException {
        Files.move(drive, folder.resolve("unplugged"));
        if (mountPointStays) {
            Files.createDirectory(drive);
        }
    }

    private void plugIn() throws IOException {
        Files.deleteIfExists(drive);
        Files.move(folder.resolve("unplugged"), drive);
    }

    private List<Path> available() {
        return test.tracks().stream().filter(Track::available).map(Track::path).toList();
    }

    @Test
    void aScanSeesThatADriveIsGoneAndThatItIsBack() throws IOException {
        for (boolean mountPointStays : new boolean[] {false, true}) {
            unplug(mountPointStays);
            ScanReport gone = scan();
            assertThat(gone.unavailable()).isEqualTo(2);
            assertThat(gone.removed()).isZero();
            assertThat(gone.found()).isEqualTo(1);
            assertThat(gone.folderProblems()).hasSize(1);
            assertThat(available()).containsExactly(test.music.resolve("here/c.mp3"));
            assertThat(test.tracks()).hasSize(3).allMatch(track -> track.mood().isPresent());

            plugIn();
            assertThat(scan()).isEqualTo(new ScanReport(3, 0, 3, 0, 0, false, List.of()));
            assertThat(test.tracks()).isEqualTo(connected);
            assertThat(test.analyser.takeHeard()).isEmpty();
        }
    }

    @Test
    void theStartOfTheProgramSeesItWithoutAScan() throws IOException {
        List<Track> told = Collections.synchronizedList(new ArrayList<>());
        test.reopen();
        test.library.addListener(new LibraryListener() {
            @Override
            public void changed(Collection<Track> tracks) {
                told.addAll(tracks);
            }

            @Override
            public void removed(Collection<Long> trackIds) {}
        });
        for (boolean mountPointStays : new boolean[] {false, true}) {
            unplug(mountPointStays);
            test.library.checkAvailability();
            assertThat(available()).containsExactly(test.music.resolve("here/c.mp3"));
            assertThat(told).extracting(Track::available).containsExactly(false, false);
            told.clear();
            test.library.checkAvailability();
            assertThat(told).as("nothing new").isEmpty();

            plugIn();
            test.library.checkAvailability();
            assertThat(test.tracks()).isEqualTo(connected);
            assertThat(told).extracting(Track::available).containsExactly(true, true);
            told.clear();
        }
    }

    @Test
    void whatIsKnownToBeAwayStaysAwayOverARestart() throws IOException {
        unplug(false);
        scan();
        test.reopen();

        assertThat(available()).hasSize(1);
        assertThat(test.library.playlists().get(0).trackIds())
                .containsExactly(test.track(a).id());
    }

    @Test
    void aDriveMountedWithinAFolderIsSeenToBeBackToo() throws IOException {
        test.scan(test.music);
        unplug(true);
        assertThat(test.scan(test.music).unavailable()).isEqualTo(2);
        test.library.checkAvailability();
        assertThat(available()).as("still away").hasSize(1);

        plugIn();
        test.library.checkAvailability();
        assertThat(available()).hasSize(3);
    }

    @Test
    void whatWasRemovedWhileTheDriveWasAwayLeavesWhenItIsBack() throws IOException {
        unplug(false);
        scan();
        Files.delete(folder.resolve("unplugged/b.mp3"));
        plugIn();

        assertThat(scan().removed()).isEqualTo(1);
        assertThat(test.tracks()).extracting(Track::path).contains(a).doesNotContain(b);
    }

    @Test
    void aFolderTakenAwayWhileItsDriveIsThereLeavesTheLibrary() throws IOException {
        Files.move(drive.resolve("album"), folder.resolve("elsewhere"));

        assertThat(scan().removed()).isEqualTo(1);
        assertThat(test.tracks()).extracting(Track::path).doesNotContain(a);
    }
}
