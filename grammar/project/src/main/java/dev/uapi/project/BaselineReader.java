package dev.uapi.project;

import dev.uapi.language.Source;
import dev.uapi.language.diagnostic.Diagnostic;
import dev.uapi.project.Baseline.Accepted;
import dev.uapi.project.Baseline.Entry;
import dev.uapi.project.Spot.Text;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.SortedMap;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// The JSON of a baseline, read and written. One finding stands on a few lines of its own, so that two people who mend different ones do
/// not get into each other's way.
final class BaselineReader {
    private static final String CODE = "code";
    private static final String FILE = "file";
    private static final String DECLARATION = "declaration";
    private static final String ABOUT = "about";
    private static final String COUNT = "count";
    private static final String ACCEPTED = "accepted";
    private static final JsonMapper JSON = JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private final Shape shape = new Shape();

    private BaselineReader() {}

    /// @param findings in the order in which they were found
    record Reading(List<Entry> entries, List<Diagnostic> findings) {}

    static Reading read(Source source) {
        BaselineReader reader = new BaselineReader();
        List<Entry> entries = SpotReader.read(source, reader.shape::add).map(reader::entries).orElse(List.of());
        return new Reading(entries, reader.shape.findings());
    }

    /// @param accepted how often each of these is
    static String text(SortedMap<Accepted, Integer> accepted) {
        List<SequencedMap<String, Object>> entries =
                accepted.entrySet().stream().map(each -> members(each.getKey(), each.getValue())).toList();
        return JSON.writeValueAsString(Map.of(ACCEPTED, entries)) + "\n";
    }

    private static SequencedMap<String, Object> members(Accepted key, int count) {
        SequencedMap<String, Object> members = new LinkedHashMap<>();
        members.put(CODE, key.mark().code().toString());
        members.put(FILE, key.file());
        members.put(DECLARATION, key.mark().declaration());
        members.put(ABOUT, key.mark().about());
        if (count > 1) {
            members.put(COUNT, count);
        }
        return members;
    }

    private List<Entry> entries(Spot whole) {
        Map<String, Spot> said = shape.object(whole, List.of(ACCEPTED));
        Optional<Spot> list = shape.required(whole, said, ACCEPTED, "\"accepted\": []");
        return shape.list(list, "a list of findings").stream().flatMap(spot -> entry(spot).stream()).toList();
    }

    private Optional<Entry> entry(Spot spot) {
        Map<String, Spot> said = shape.object(spot, List.of(CODE, FILE, DECLARATION, ABOUT, COUNT));
        Optional<Text> number = text(spot, said, CODE, "UAPI0601");
        Optional<Text> file = text(spot, said, FILE, "lamp.uapi");
        Optional<Text> declaration = text(spot, said, DECLARATION, "LAMP_SET");
        Optional<Text> about = text(spot, said, ABOUT, "on");
        int count = Optional.ofNullable(said.get(COUNT)).map(this::count).orElse(1);
        return number.flatMap(shape::code).flatMap(code -> file.flatMap(in -> declaration.flatMap(within -> about.map(names ->
                new Entry(new Accepted(in.value(), new Mark(code, within.value(), names.value())), count, number.orElseThrow().place())))));
    }

    private Optional<Text> text(Spot spot, Map<String, Spot> said, String key, String example) {
        return shape.required(spot, said, key, "\"" + key + "\": \"" + example + "\"")
                .flatMap(value -> shape.text(value, _ -> true, "a text"));
    }

    private int count(Spot spot) {
        String written = spot.written();
        if (spot instanceof Spot.Other && written.matches("[1-9][0-9]{0,5}")) {
            return Integer.parseInt(written);
        }
        shape.wrong(spot, "a number from 1 on");
        return 1;
    }
}
