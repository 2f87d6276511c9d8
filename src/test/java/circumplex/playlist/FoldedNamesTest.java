package circumplex.playlist;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which artists, albums and songs count as the same. */
class FoldedNamesTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    Beyoncé               | BEYONCE
                    Sigur Rós             | sigur ros
                    Mötley Crüe           | Motley Crue
                    Björk                 | Bjo\u0308rk
                    MØ                    | mo
                    Straße                | STRASSE
                    Łona                  | lona
                    Нёрд                  | нерд
                    ΟΔΟΣ                  | οδος
                    ＡＢＢＡ              | Abba
                    AC/DC                 | AC-DC
                    R.E.M.                | REM
                    Guns N' Roses         | Guns N’ Roses
                    Simon & Garfunkel     | Simon and Garfunkel
                    Florence + The Machine| Florence and the Machine
                    The Beatles           | Beatles
                    The Beatles           | Beatles, The
                    the beatles           | BEATLES
                    Queen feat. David Bowie | Queen
                    Queen Feat. Bowie     | queen
                    Queen (ft. Bowie)     | queen
                    Queen [feat. Bowie]   | queen
                    Queen featuring Bowie | queen
                    Queen feat Bowie      | queen
                    Queen; David Bowie    | queen
                    Little Feat feat. X   | Little Feat
                    """)
    void oneArtist(String one, String other) {
        assertThat(ArtistKey.of(one)).isEqualTo(ArtistKey.of(other)).isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    The The               | The Who
                    The Band              | The Bands
                    !!!                   | ???
                    が                    | か
                    की                    | का
                    東京                  | 京都
                    A$AP                  | AAP
                    Little Feat           | Little
                    Little Feat Revue     | Little
                    Aftermath             | A
                    Daft Punk             | Da
                    Björk                 | Bjark
                    Earth, Wind & Fire    | Earth
                    """)
    void twoArtists(String one, String other) {
        assertThat(ArtistKey.of(one)).isNotEqualTo(ArtistKey.of(other)).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "  ",
                "Unknown Artist",
                "<unknown>",
                "[Unknown]",
                "Various Artists",
                "VA",
                "Unbekannter Künstler",
                "Неизвестный исполнитель"
            })
    void artistsThatAreNotKnown(String artist) {
        assertThat(ArtistKey.of(artist)).isEqualTo(ArtistKey.UNKNOWN);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    The Wall              | The Wall (Disc 2)
                    The Wall CD1          | The Wall CD 2
                    The Wall [Disk 1]     | the wall
                    Kind of Blue          | Kind of Blue (50th Anniversary Deluxe Edition)
                    Nevermind             | Nevermind (Remastered 2011)
                    """)
    void oneAlbum(String one, String other) {
        assertThat(AlbumKey.of(one)).isEqualTo(AlbumKey.of(other)).isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    Alive                 | Alive (Live)
                    Volume 1              | Volume 2
                    CD                    | 2
                    """)
    void twoAlbums(String one, String other) {
        assertThat(AlbumKey.of(one)).isNotEqualTo(AlbumKey.of(other)).isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    Imagine               | IMAGINE!
                    Imagine               | Imagine (Remastered 2010)
                    Imagine               | Imagine - 2010 Remaster
                    Imagine               | Imagine [2010 Digital Remaster]
                    Imagine               | Imagine - Remastered
                    Imagine               | Imagine (Album Version)
                    Imagine               | Imagine (Mono)
                    Imagine               | Imagine (Bonus Track)
                    Imagine               | Imagine (Original Mix)
                    Imagine               | Imagine [Explicit]
                    Under Pressure        | Under Pressure (feat. David Bowie)
                    Under Pressure        | Under Pressure feat. David Bowie
                    Imagine (Live)        | Imagine - Live
                    Imagine (Live)        | Imagine (Live; 2010 Remaster)
                    Imagine (Live)        | Imagine (Live) [Remastered]
                    (I Can't Get No) Satisfaction | (I Can’t Get No) Satisfaction - Mono
                    (In Brackets)         | [in brackets]
                    """)
    void oneRecording(String one, String other) {
        assertThat(song(one)).isEqualTo(song(other));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    Imagine               | Imagine (Live)
                    Imagine               | Imagine - Live at Wembley; 2010 Remaster
                    Imagine               | Imagine (Acoustic)
                    Imagine               | Imagine (Demo)
                    Imagine               | Imagine (Radio Edit)
                    Imagine               | Imagine (Take 3)
                    Imagine               | Imagine (Instrumental)
                    Imagine               | Imagine (Some DJ Remix)
                    Imagine (Live)        | Imagine (Live in Paris)
                    Suite - I             | Suite - II
                    Symphony No. 1        | Symphony No. 2
                    Live and Let Die      | Let Die
                    Ballad (1999)         | Ballad (2000)
                    """)
    void twoRecordings(String one, String other) {
        assertThat(song(one)).isNotEqualTo(song(other));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"MTV Unplugged in New York", "Live at Leeds", "Who (Live)", "Yes - Live", "In Concert", "Live"})
    void aTitleOnALiveAlbumIsAnotherRecording(String album) {
        assertThat(SongKey.of("a", "Polly", album)).isPresent().isNotEqualTo(SongKey.of("a", "Polly", "Nevermind"));
        assertThat(SongKey.of("a", "Polly (Live)", album)).isEqualTo(SongKey.of("a", "Polly (Live)", "Nevermind"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Live Through This", "Alive", "Long Live the King", "Liverpool"})
    void notEveryAlbumWithTheWordIsLive(String album) {
        assertThat(SongKey.of("a", "Polly", album)).isEqualTo(SongKey.of("a", "Polly", "Nevermind"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Track 01", "07", "AudioTrack 12", "Titel 3", "Untitled"})
    void noSongWithoutATitle(String title) {
        assertThat(song(title)).isEmpty();
    }

    @Property
    void foldingChangesNothingTwice(@ForAll String name) {
        String folded = FoldedName.of(name);

        assertThat(FoldedName.of(folded)).isEqualTo(folded);
    }

    @Property
    void theWayThatAccentsAreWrittenMakesNoDifference(@ForAll String name) {
        assertThat(FoldedName.of(Normalizer.normalize(name, Normalizer.Form.NFC)))
                .isEqualTo(FoldedName.of(Normalizer.normalize(name, Normalizer.Form.NFD)));
    }

    @Property
    void noNameBreaksTheKeys(@ForAll String artist, @ForAll String title, @ForAll String album) {
        assertThat(ArtistKey.of(artist)).isNotNull();
        assertThat(AlbumKey.of(album)).isNotNull();
        assertThat(SongKey.of("someone", title, album)).isNotNull();
        assertThat(ReleaseMarks.split(title).title()).isNotNull();
    }

    private static Optional<SongKey> song(String title) {
        return SongKey.of("someone", title, "");
    }
}
