package circumplex.ui.chart;

import javafx.scene.paint.Color;
import javafx.scene.text.Font;

/**
 * The colours and the type of a chart, as the style sheet of the current theme gives them.
 *
 * @param text colour of what is read first
 * @param quietText colour of axis labels
 * @param line colour of grid lines and frames
 * @param ground colour of the card behind the chart
 * @param raised colour of a callout
 * @param accent colour of what the chart is about
 * @param reference colour of what it is compared with
 * @param valence colour of valence
 * @param arousal colour of arousal
 * @param heat colour of the largest value of a heat map
 * @param font for axis labels
 */
public record ChartStyle(
        Color text,
        Color quietText,
        Color line,
        Color ground,
        Color raised,
        Color accent,
        Color reference,
        Color valence,
        Color arousal,
        Color heat,
        Font font) {}
