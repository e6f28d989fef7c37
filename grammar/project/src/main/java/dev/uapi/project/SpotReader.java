package dev.uapi.project;

import dev.uapi.language.Source;
import dev.uapi.language.diagnostic.Diagnostic;
import dev.uapi.language.diagnostic.Place;
import dev.uapi.language.diagnostic.ProjectProblem;
import dev.uapi.project.Spot.Member;
import dev.uapi.project.Spot.Members;
import dev.uapi.project.Spot.Other;
import dev.uapi.project.Spot.Text;
import dev.uapi.project.Spot.Values;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.core.exc.UnexpectedEndOfInputException;
import tools.jackson.core.json.JsonFactory;

/// Reads JSON with the place of everything in it.
///
/// Only the tokens are asked for: to bind them to values takes Jackson ten times the classes, which a short run would wait for.
final class SpotReader {
    private static final JsonFactory JSON = new JsonFactory();

    private final Source source;
    private final JsonParser parser;

    private SpotReader(Source source, JsonParser parser) {
        this.source = source;
        this.parser = parser;
    }

    /// @param findings gets what is wrong if the text is no JSON
    /// @return empty in that case
    static Optional<Spot> read(Source source, Consumer<Diagnostic> findings) {
        try (JsonParser parser = JSON.createParser(ObjectReadContext.empty(), source.text())) {
            return Optional.of(new SpotReader(source, parser).whole());
        } catch (JacksonException wrong) {
            findings.accept(Diagnostic.of(new ProjectProblem.NotJson(why(wrong)), place(source, wrong.getLocation()), List.of()));
            return Optional.empty();
        }
    }

    private Spot whole() {
        Spot value = value(parser.nextToken());
        if (parser.nextToken() != null) {
            throw new StreamReadException(parser, "Something stands behind its end", parser.currentTokenLocation());
        }
        return value;
    }

    private Spot value(@Nullable JsonToken token) {
        return switch (token) {
            case null -> throw new UnexpectedEndOfInputException(parser, null, "It is empty");
            case START_OBJECT -> members(start());
            case START_ARRAY -> values(start());
            case VALUE_STRING -> text();
            default -> new Other(to(start(), start() + parser.getString().length()));
        };
    }

    private Members members(int start) {
        List<Member> members = new ArrayList<>();
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            members.add(new Member(text(), value(parser.nextToken())));
        }
        return new Members(members, to(start, start() + 1));
    }

    private Values values(int start) {
        List<Spot> values = new ArrayList<>();
        for (JsonToken token = parser.nextToken(); token != JsonToken.END_ARRAY; token = parser.nextToken()) {
            values.add(value(token));
        }
        return new Values(values, to(start, start() + 1));
    }

    private Text text() {
        int start = start();
        String value = parser.getString();
        return new Text(value, to(start, closingQuote(start) + 1));
    }

    /// Jackson does not say where a text ends.
    private int closingQuote(int openingQuote) {
        int at = openingQuote + 1;
        while (source.text().charAt(at) != '"') {
            at += source.text().charAt(at) == '\\' ? 2 : 1;
        }
        return at;
    }

    private int start() {
        return (int) parser.currentTokenLocation().getCharOffset();
    }

    private Place to(int start, int end) {
        return new Place(source, start, end);
    }

    /// What Jackson says, without what is for programmers.
    private static String why(JacksonException wrong) {
        return switch (wrong) {
            case StreamConstraintsException _ -> "it is nested too deeply, or has a number or a name that is too long";
            case UnexpectedEndOfInputException _ -> "it ends too early";
            default -> {
                String first = wrong.getOriginalMessage().split(" \\(|:", 2)[0];
                yield first.substring(0, 1).toLowerCase(Locale.ROOT) + first.substring(1);
            }
        };
    }

    private static Place place(Source source, @Nullable TokenStreamLocation location) {
        int start = location == null ? 0 : Math.clamp(location.getCharOffset(), 0, source.text().length());
        return new Place(source, start, Math.min(start + 1, source.text().length()));
    }
}
