package circumplex.demo.sound;

/** Sines by a table with interpolation, 150 dB exact and the same on every machine. */
public final class Sine {
    private static final int SIZE = 1 << 14;
    private static final double[] TABLE = table();

    private Sine() {}

    /** The sine of a phase in cycles. */
    public static double at(double cycles) {
        double place = (cycles - Math.floor(cycles)) * SIZE;
        int index = (int) place;
        return TABLE[index] + (place - index) * (TABLE[index + 1] - TABLE[index]);
    }

    private static double[] table() {
        double[] table = new double[SIZE + 2];
        for (int i = 0; i < table.length; i++) {
            table[i] = StrictMath.sin(2 * Math.PI * i / SIZE);
        }
        return table;
    }
}
