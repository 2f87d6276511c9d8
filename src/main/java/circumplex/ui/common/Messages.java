package circumplex.ui.common;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import java.util.stream.Stream;

/**
 * The words of the window. Every key is prefixed by its screen; those of the library, track, network and settings pages
 * stand in pages.properties, all others in messages.properties.
 */
public final class Messages {
    private static final List<ResourceBundle> BUNDLES = Stream.of("messages", "pages")
            .map(name -> ResourceBundle.getBundle("circumplex.ui." + name, Locale.ENGLISH))
            .toList();

    private Messages() {}

    /**
     * The text of a key, with its places {0}, {1} … filled in ({@link MessageFormat}; whole numbers get thousands
     * separators).
     *
     * @throws MissingResourceException if there is no such key
     */
    public static String text(String key, Object... arguments) {
        for (ResourceBundle bundle : BUNDLES) {
            if (bundle.containsKey(key)) {
                return new MessageFormat(bundle.getString(key), Locale.ENGLISH).format(arguments);
            }
        }
        throw new MissingResourceException("No words for the key " + key, Messages.class.getName(), key);
    }
}
