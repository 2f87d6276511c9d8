package circumplex.library;

import circumplex.library.TagFields.Wanted;
import circumplex.model.ReplayGain;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/** Reads tags that stand in a file as fields, texts and pictures in one pass alike. */
abstract class FieldsTagSource implements TagSource {

    @Override
    public final EmbeddedTags tags(Path path, TagContainer container) throws IOException {
        return fields(path, container, Wanted.TEXT).toTags(container.format());
    }

    @Override
    public final Optional<byte[]> cover(Path path, TagContainer container) throws IOException {
        return fields(path, container, Wanted.PICTURE).cover();
    }

    @Override
    public final ReplayGain replayGain(Path path, TagContainer container) throws IOException {
        return fields(path, container, Wanted.LOUDNESS).replayGain();
    }

    private TagFields fields(Path path, TagContainer container, Wanted wanted) throws IOException {
        TagFields fields = new TagFields(wanted);
        try (TagFile file = new TagFile(path)) {
            read(file, container, fields);
        }
        return fields;
    }

    /**
     * Puts what the file's tags say into the fields, which know what is wanted.
     *
     * @param container what the file's first bytes say it is
     * @throws IOException if there is nothing that can be read as tags
     */
    abstract void read(TagFile file, TagContainer container, TagFields fields) throws IOException;
}
