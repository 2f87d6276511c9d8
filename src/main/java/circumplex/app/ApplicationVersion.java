package circumplex.app;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;

/** The version of the program, as the build wrote it. */
public final class ApplicationVersion {
    private ApplicationVersion() {}

    /** Such as "0.1.0". */
    public static String text() {
        Properties properties = new Properties();
        try (InputStream in = ApplicationVersion.class.getResourceAsStream("/circumplex/version.properties")) {
            properties.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException("The program was packed without its version", e);
        }
        return properties.getProperty("version");
    }
}
