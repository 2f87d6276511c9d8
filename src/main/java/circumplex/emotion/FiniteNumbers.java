package circumplex.emotion;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.TypeAdapter;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import com.google.gson.stream.JsonWriter;
import java.io.IOException;

/** JSON knows no NaN: a number that does not exist is written as null, and null is read as NaN. */
final class FiniteNumbers extends TypeAdapter<Double> {

    /** Reads and writes the recorded JSON files. */
    static Gson gson() {
        FiniteNumbers numbers = new FiniteNumbers();
        return new GsonBuilder()
                .setPrettyPrinting()
                .disableHtmlEscaping()
                .serializeNulls()
                .registerTypeAdapter(double.class, numbers)
                .registerTypeAdapter(Double.class, numbers)
                .create();
    }

    @Override
    public void write(JsonWriter out, Double value) throws IOException {
        if (value == null || !Double.isFinite(value)) {
            out.nullValue();
        } else {
            out.value(value);
        }
    }

    @Override
    public Double read(JsonReader in) throws IOException {
        if (in.peek() == JsonToken.NULL) {
            in.nextNull();
            return Double.NaN;
        }
        return in.nextDouble();
    }
}
