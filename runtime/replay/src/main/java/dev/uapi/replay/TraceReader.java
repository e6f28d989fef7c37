package dev.uapi.replay;

import dev.uapi.runtime.trace.CommandCatalog;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Reads a trace line by line: JSON Lines in UTF-8, as they are or compressed by gzip.
///
/// ```java
/// try (TraceReader trace = TraceReader.open(path, List.of(IommuCommands.CATALOG))) {
///     for (Optional<TraceLine> line = trace.next(); line.isPresent(); line = trace.next()) {
///         ...
///     }
/// }
/// ```
public final class TraceReader implements AutoCloseable {
    private static final JsonMapper JSON = new JsonMapper();

    private final Lines lines;
    private final Commands commands;

    private TraceReader(Lines lines, Commands commands) {
        this.lines = lines;
        this.commands = commands;
    }

    /// Opens a file.
    ///
    /// @param catalogs the commands that calls are written down by name of; no two have the same name
    /// @throws TraceException if it cannot be read
    public static TraceReader open(Path file, List<CommandCatalog> catalogs) throws TraceException {
        try {
            return of(file.toString(), Files.newInputStream(file), catalogs);
        } catch (NoSuchFileException missing) {
            throw new TraceException(file.toString(), 0, "there is no such file");
        } catch (IOException unreadable) {
            throw new TraceException(file.toString(), 0, "cannot be read: " + unreadable.getMessage());
        }
    }

    /// Reads what is open already.
    ///
    /// @param name what messages call it
    /// @param in   is closed with the result
    /// @throws TraceException if it cannot be read
    public static TraceReader of(String name, InputStream in, List<CommandCatalog> catalogs) throws TraceException {
        return new TraceReader(Lines.of(name, in), new Commands(catalogs));
    }

    /// The next line; empty at the end.
    ///
    /// @throws TraceException if it is no line of a trace, or the file ends within one
    public Optional<TraceLine> next() throws TraceException {
        Optional<String> text = lines.next();
        return text.isPresent() ? Optional.of(line(text.get())) : Optional.empty();
    }

    /// What is wrong with the last line that was read.
    TraceException wrong(String reason) {
        return new TraceException(lines.name(), lines.number(), reason);
    }

    private TraceLine line(String text) throws TraceException {
        try {
            JsonNode node = JSON.readTree(text);
            return new LineParser(commands, new Members(lines.name(), lines.number(), "the line", node)).line();
        } catch (JacksonException malformed) {
            String where = malformed.getLocation() == null ? "" : " at column " + malformed.getLocation().getColumnNr();
            throw wrong("this is not JSON" + where + ": " + malformed.getOriginalMessage());
        }
    }

    @Override
    public void close() throws IOException {
        lines.close();
    }
}
