package circumplex.ui.common;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** The words of the window. Every key stands in messages.properties, prefixed by its screen. */
public final class Messages {
    private static final ResourceBundle BUNDLE = ResourceBundle.getBundle("circumplex.ui.messages", Locale.ENGLISH);

    private Messages() {}

    /**
     * The text of a key, with its places {0}, {1} … filled in ({@link MessageFormat}; whole numbers get thousands
     * separators).
     *
     * @throws java.util.MissingResourceException if there is no such key
     */
    public static String text(String key, Object... arguments) {
        return new MessageFormat(BUNDLE.getString(key), Locale.ENGLISH).format(arguments);
    }
}
