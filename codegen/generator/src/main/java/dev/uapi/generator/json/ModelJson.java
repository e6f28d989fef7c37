package dev.uapi.generator.json;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.uapi.language.model.Specification;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.core.util.Separators;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// Writes a specification as JSON. `model.schema.json`, a resource beside this class, says what it looks like.
public final class ModelJson {
    private static final DefaultIndenter LINES = new DefaultIndenter("  ", "\n");

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .enable(SerializationFeature.INDENT_OUTPUT)
            .changeDefaultPropertyInclusion(inclusion -> inclusion.withValueInclusion(JsonInclude.Include.NON_ABSENT))
            .defaultPrettyPrinter(new DefaultPrettyPrinter(Separators.createDefaultInstance()
                    .withObjectNameValueSpacing(Separators.Spacing.AFTER))
                    .withObjectIndenter(LINES).withArrayIndenter(LINES))
            .build();

    private ModelJson() {}

    /// The whole specification, in the order of the descriptions, ended by a line feed. What is empty in the model and not a
    /// list is left out.
    public static String of(Specification specification) {
        return MAPPER.writeValueAsString(DocumentViews.of(specification)) + "\n";
    }
}
