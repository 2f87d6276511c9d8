package circumplex.ui.moodplane;

import javafx.scene.text.Font;
import javafx.scene.text.Text;

/** How wide a text is, in pixels. */
final class TextWidth {
    private TextWidth() {}

    static double of(String text, Font font) {
        Text measured = new Text(text);
        measured.setFont(font);
        return measured.getLayoutBounds().getWidth();
    }
}
