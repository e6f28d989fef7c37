package dev.uapi.language.format;

import dev.uapi.language.format.Part.Block;
import dev.uapi.language.format.Part.Statement;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The rows of a file and the runs that they belong to.
final class Runs {
    private final Pieces pieces;
    private final Map<Integer, Row> rows = new HashMap<>();
    private final Map<Integer, Run> runs = new HashMap<>();

    private Runs(Pieces pieces) {
        this.pieces = pieces;
    }

    static Runs of(Pieces pieces, List<Part> parts) {
        Runs runs = new Runs(pieces);
        runs.add(parts);
        return runs;
    }

    private void add(List<Part> parts) {
        Map<Form, Run> open = new EnumMap<>(Form.class);
        for (Part part : parts) {
            if (pieces.get(part.first()).breaks() > 1) {
                open.clear();
            }
            if (part instanceof Statement statement) {
                add(Row.of(pieces, statement), open);
                statement.blocks().stream().map(Block::parts).forEach(this::add);
            }
        }
    }

    private void add(Row row, Map<Form, Run> open) {
        rows.put(row.statement().first(), row);
        Run run = row.form() == Form.PLAIN ? new Run() : open.computeIfAbsent(row.form(), _ -> new Run());
        run.add(pieces, row);
        runs.put(row.statement().first(), run);
    }

    Row row(Statement statement) {
        return rows.getOrDefault(statement.first(), new Row(Form.PLAIN, statement, List.of()));
    }

    Run run(Statement statement) {
        return runs.getOrDefault(statement.first(), new Run());
    }
}
