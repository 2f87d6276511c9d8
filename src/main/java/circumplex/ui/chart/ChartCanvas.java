package circumplex.ui.chart;

import java.util.List;
import java.util.function.DoubleUnaryOperator;
import java.util.function.Function;
import javafx.css.CssMetaData;
import javafx.css.SimpleStyleableObjectProperty;
import javafx.css.Styleable;
import javafx.css.StyleableObjectProperty;
import javafx.css.StyleablePropertyFactory;
import javafx.geometry.Orientation;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;

/**
 * A region filled by a canvas that a {@link ChartPainter} draws on. It repaints, once a layout pass, when its size, its
 * colours or its type change or when {@link #repaint()} was called.
 */
public final class ChartCanvas extends Region {
    private static final StyleablePropertyFactory<ChartCanvas> FACTORY =
            new StyleablePropertyFactory<>(Region.getClassCssMetaData());
    private static final CssMetaData<ChartCanvas, Color> TEXT = colour("-chart-text", c -> c.text);
    private static final CssMetaData<ChartCanvas, Color> QUIET_TEXT = colour("-chart-quiet-text", c -> c.quietText);
    private static final CssMetaData<ChartCanvas, Color> LINE = colour("-chart-line", c -> c.line);
    private static final CssMetaData<ChartCanvas, Color> GROUND = colour("-chart-ground", c -> c.ground);
    private static final CssMetaData<ChartCanvas, Color> RAISED = colour("-chart-raised", c -> c.raised);
    private static final CssMetaData<ChartCanvas, Color> ACCENT = colour("-chart-accent", c -> c.accent);
    private static final CssMetaData<ChartCanvas, Color> REFERENCE = colour("-chart-reference", c -> c.reference);
    private static final CssMetaData<ChartCanvas, Color> VALENCE = colour("-chart-valence", c -> c.valence);
    private static final CssMetaData<ChartCanvas, Color> AROUSAL = colour("-chart-arousal", c -> c.arousal);
    private static final CssMetaData<ChartCanvas, Color> HEAT = colour("-chart-heat", c -> c.heat);
    private static final CssMetaData<ChartCanvas, Font> FONT =
            FACTORY.createFontCssMetaData("-fx-font", c -> c.font, Font.getDefault(), true);

    private final StyleableObjectProperty<Color> text = styled(TEXT, Color.BLACK);
    private final StyleableObjectProperty<Color> quietText = styled(QUIET_TEXT, Color.DIMGRAY);
    private final StyleableObjectProperty<Color> line = styled(LINE, Color.LIGHTGRAY);
    private final StyleableObjectProperty<Color> ground = styled(GROUND, Color.WHITE);
    private final StyleableObjectProperty<Color> raised = styled(RAISED, Color.WHITESMOKE);
    private final StyleableObjectProperty<Color> accent = styled(ACCENT, Color.TEAL);
    private final StyleableObjectProperty<Color> reference = styled(REFERENCE, Color.SLATEGRAY);
    private final StyleableObjectProperty<Color> valence = styled(VALENCE, Color.TEAL);
    private final StyleableObjectProperty<Color> arousal = styled(AROUSAL, Color.CHOCOLATE);
    private final StyleableObjectProperty<Color> heat = styled(HEAT, Color.ORANGERED);
    private final StyleableObjectProperty<Font> font = styled(FONT, Font.getDefault());

    private final Canvas canvas = new Canvas();
    private final ChartPainter painter;
    private DoubleUnaryOperator heightForWidth;

    /** A chart drawn by the given painter; empty until it has a size. */
    public ChartCanvas(ChartPainter painter) {
        this.painter = painter;
        canvas.setManaged(false);
        canvas.setMouseTransparent(true);
        getChildren().add(canvas);
        getStyleClass().add("chart-canvas");
    }

    /** Draws again at the next layout pass. */
    public void repaint() {
        requestLayout();
    }

    /** Makes the preferred height follow the width, as height divided by width. */
    public void setAspect(double heightToWidth) {
        setHeightForWidth(width -> width * heightToWidth);
    }

    /** Makes the preferred height follow the width; both in pixels. */
    public void setHeightForWidth(DoubleUnaryOperator heightForWidth) {
        this.heightForWidth = heightForWidth;
        requestLayout();
    }

    @Override
    public Orientation getContentBias() {
        return heightForWidth != null ? Orientation.HORIZONTAL : null;
    }

    @Override
    protected double computePrefHeight(double width) {
        return heightForWidth != null && width > 0
                ? Math.round(heightForWidth.applyAsDouble(width))
                : super.computePrefHeight(width);
    }

    @Override
    protected double computeMinHeight(double width) {
        return heightForWidth != null && width > 0
                ? Math.round(heightForWidth.applyAsDouble(width))
                : super.computeMinHeight(width);
    }

    @Override
    protected void layoutChildren() {
        double width = Math.floor(getWidth());
        double height = Math.floor(getHeight());
        if (width < 1 || height < 1) {
            return;
        }
        if (canvas.getWidth() != width || canvas.getHeight() != height) {
            canvas.setWidth(width);
            canvas.setHeight(height);
        }
        GraphicsContext graphics = canvas.getGraphicsContext2D();
        graphics.clearRect(0, 0, width, height);
        painter.paint(new ChartPen(graphics, width, height, style()));
    }

    /** The colours and the type as they are now. */
    public ChartStyle style() {
        return new ChartStyle(
                text.get(),
                quietText.get(),
                line.get(),
                ground.get(),
                raised.get(),
                accent.get(),
                reference.get(),
                valence.get(),
                arousal.get(),
                heat.get(),
                font.get());
    }

    @Override
    public List<CssMetaData<? extends Styleable, ?>> getCssMetaData() {
        return FACTORY.getCssMetaData();
    }

    private <T> StyleableObjectProperty<T> styled(CssMetaData<ChartCanvas, T> metaData, T initial) {
        return new SimpleStyleableObjectProperty<>(metaData, this, metaData.getProperty(), initial) {
            @Override
            protected void invalidated() {
                requestLayout();
            }
        };
    }

    private static CssMetaData<ChartCanvas, Color> colour(
            String name, Function<ChartCanvas, javafx.css.StyleableProperty<Color>> property) {
        return FACTORY.createColorCssMetaData(name, property, Color.GRAY);
    }
}
