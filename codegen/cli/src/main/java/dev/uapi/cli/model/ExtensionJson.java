package dev.uapi.cli.model;

import dev.uapi.language.model.Description;
import dev.uapi.language.model.Extension;
import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Something that not every kernel or machine offers.
///
/// @param number what it is asked by, where it has a number
/// @param adds   commands and flags that come with it
/// @param query  the call that asks for it
public record ExtensionJson(
        String name,
        String description,
        Optional<BigInteger> number,
        List<String> adds,
        Optional<QueryJson> query,
        String since,
        List<String> stable,
        Optional<String> until,
        String documentation) {
    /// A call and what it answers, as the description has it.
    public record QueryJson(String command, Map<String, BigInteger> given, BigInteger gives) {
        static QueryJson of(Extension.Query query) {
            return new QueryJson(query.command(), CommandJson.values(query.given()), EnumJson.unsigned(query.gives()));
        }
    }

    static ExtensionJson of(Description description, Extension extension) {
        Times times = Times.of(extension.availability(), description.since().toString());
        return new ExtensionJson(
                extension.name(),
                description.name(),
                extension.number().map(EnumJson::unsigned),
                extension.adds(),
                extension.query().map(QueryJson::of),
                times.since(),
                times.stable(),
                times.until(),
                extension.documentation().markdown());
    }
}
