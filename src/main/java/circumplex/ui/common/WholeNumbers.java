package circumplex.ui.common;

import java.util.function.Supplier;
import javafx.util.StringConverter;

/** Whole numbers as they are typed: what is no number leaves the value as it was, what is out of range is moved in. */
public final class WholeNumbers extends StringConverter<Integer> {
    private static final int LONGEST = 9;

    private final int least;
    private final int most;
    private final Supplier<Integer> before;

    /**
     * Numbers from {@code least} to {@code most}.
     *
     * @param before the value that holds now
     */
    public WholeNumbers(int least, int most, Supplier<Integer> before) {
        this.least = least;
        this.most = most;
        this.before = before;
    }

    @Override
    public String toString(Integer value) {
        return value == null ? "" : value.toString();
    }

    @Override
    public Integer fromString(String typed) {
        String digits = typed == null ? "" : typed.strip();
        if (digits.isEmpty() || digits.length() > LONGEST || !digits.chars().allMatch(c -> c >= '0' && c <= '9')) {
            return before.get();
        }
        return Math.max(least, Math.min(most, Integer.parseInt(digits)));
    }
}
