package dev.uapi.generator.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.uapi.generator.output.Resources;
import java.io.IOException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The page about templates lists every view with every component; `-Dbless=true` lists them anew.
final class TemplatesPageTest {
    private static final Path PAGE = Path.of("TEMPLATES.md");
    private static final String BEGIN = "of the JSON -->\n";
    private static final String END = "<!-- end of views -->\n";
    private static final JsonNode SCHEMA = JsonMapper.shared().readTree(Resources.text(ModelJson.class, "model.schema.json"));

    /// By view, with what the schema says of it.
    private final SequencedMap<Class<?>, JsonNode> views = new LinkedHashMap<>();
    private final List<String> undocumented = new ArrayList<>();

    @Test
    void listsEveryComponentOfEveryView() throws IOException {
        String page = Files.readString(PAGE);
        int begin = page.indexOf(BEGIN) + BEGIN.length();
        String right = page.substring(0, begin) + listing() + page.substring(page.indexOf(END));
        if (Boolean.getBoolean("bless")) {
            Files.writeString(PAGE, right);
        }
        assertEquals(right, Files.readString(PAGE));
    }

    @Test
    void everyComponentIsExplained() {
        assertTrue(listing().contains("| `ioctl` |"));
        assertEquals(List.of(), undocumented);
    }

    private String listing() {
        StringBuilder listing = new StringBuilder();
        views.put(DocumentView.class, SCHEMA);
        for (int index = 0; index < views.size(); index++) {
            Class<?> view = List.copyOf(views.keySet()).get(index);
            listing.append(section(view, Objects.requireNonNull(views.get(view))));
        }
        return listing.toString();
    }

    private String section(Class<?> view, JsonNode node) {
        StringBuilder rows = new StringBuilder();
        Map<String, RecordComponent> components = new LinkedHashMap<>();
        records(view).flatMap(each -> Arrays.stream(each.getRecordComponents()))
                .forEach(component -> components.putIfAbsent(component.getName(), component));
        components.values().forEach(component -> rows.append(row(view, component, node)));
        String about = text(resolved(node)).map(words -> words + "\n\n").orElse("");
        return "\n### " + view.getSimpleName() + "\n\n" + about + "| name | is | |\n|---|---|---|\n" + rows;
    }

    private static Stream<Class<?>> records(Class<?> view) {
        return view.isSealed() ? Arrays.stream(view.getPermittedSubclasses()) : Stream.of(view);
    }

    private String row(Class<?> view, RecordComponent component, JsonNode node) {
        Optional<ForTemplates> extra = Optional.ofNullable(component.getAnnotation(ForTemplates.class));
        JsonNode property = property(node, component);
        if (extra.isEmpty() && property.isMissingNode()) {
            undocumented.add(view.getSimpleName() + "." + component.getName());
        }
        boolean one = records(view).count() == 1;
        String type = type(component.getGenericType(), extra.isPresent() ? node : property) + (one ? "" : ", if any");
        String words = extra.map(each -> each.value() + " *(for templates)*").or(() -> text(property)).orElse("") + choices(property);
        return "| `%s` | %s | %s |\n".formatted(component.getName(), type, words.strip().replace("|", "\\|"));
    }

    private static String choices(JsonNode property) {
        List<String> values = resolved(property).path("enum").valueStream().map(value -> "`" + value.asString("") + "`").toList();
        return values.isEmpty() ? "" : " One of " + String.join(", ", values) + ".";
    }

    private static JsonNode property(JsonNode node, RecordComponent component) {
        JsonProperty renamed = component.getAccessor().getAnnotation(JsonProperty.class);
        String name = renamed == null ? component.getName() : renamed.value();
        return resolved(node).path("properties").path(name);
    }

    /// In words, and whatever view it leads to is listed.
    private String type(Type type, JsonNode node) {
        if (type instanceof ParameterizedType parameterized) {
            Type last = parameterized.getActualTypeArguments()[parameterized.getActualTypeArguments().length - 1];
            Class<?> raw = (Class<?>) parameterized.getRawType();
            return raw == Optional.class ? type(last, node) + ", if any"
                    : raw == List.class ? "list of " + type(last, resolved(node).path("items"))
                    : "map to " + type(last, resolved(node).path("additionalProperties"));
        }
        Class<?> plain = (Class<?>) type;
        if (!plain.isRecord() && !plain.isSealed()) {
            return plain == String.class ? "text" : plain == boolean.class ? "yes or no" : "number";
        }
        views.putIfAbsent(plain, node);
        return "[%s](#%s)".formatted(plain.getSimpleName(), plain.getSimpleName().toLowerCase(Locale.ROOT));
    }

    private static Optional<String> text(JsonNode node) {
        String own = node.path("description").asString("");
        return Optional.of(own.isEmpty() ? resolved(node).path("description").asString("") : own).filter(words -> !words.isEmpty());
    }

    private static JsonNode resolved(JsonNode node) {
        String reference = node.path("$ref").asString("");
        return reference.isEmpty() ? node : SCHEMA.at(reference.substring(1));
    }
}
