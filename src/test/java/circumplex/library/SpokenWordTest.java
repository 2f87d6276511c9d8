package circumplex.library;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SpokenWordTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Audiobook",
                "audiobooks",
                "AUDIO BOOK",
                "Audio-Book",
                "Children's Audiobook",
                "Podcast",
                "Podcasts",
                "Speech",
                "Spoken Word",
                "Spoken",
                "spoken & audio",
                "Books & Spoken",
                "Hörbuch",
                "Ho\u0308rbuch",
                "HÖRSPIEL",
                "Hoerspiel",
                "Krimi / Hörbuch",
                "Fiction; Audiobook",
                "Livre audio",
                "Audiolibros",
                "Äänikirja",
                "Аудиокнига",
                "オーディオブック",
                "有声书",
                "Lecture",
                "Sermons"
            })
    void isSpokenWord(String genre) {
        assertThat(SpokenWord.isNamedBy(genre)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Rock",
                "Speechless Pop",
                "Figure of Speech Rap",
                "Lecture Hall Jazz",
                "Bookish Folk",
                "Vocal",
                "Soundtrack",
                "Drama",
                "Comedy",
                "Radio Edit",
                "Audio",
                "Children's Music",
                "東京"
            })
    void isMusic(String genre) {
        assertThat(SpokenWord.isNamedBy(genre)).isFalse();
    }
}
