package dev.uapi.language.syntax;

import dev.uapi.language.syntax.Body.AllowSyntax;
import java.util.List;
import java.util.Optional;

/// A statement inside a command.
public sealed interface CommandItem {
    /// A field that was there from the beginning.
    record Plain(FieldSyntax field) implements CommandItem {}

    /// `required;`
    record Required(Span span) implements CommandItem {}

    /// `since 6.7 { … }`: fields that came later
    record Growth(AvailabilitySyntax since, List<FieldSyntax> fields) implements CommandItem {}

    /// `returns boolean;`
    record ReturnsBoolean(Span span) implements CommandItem {}

    /// A clause of the contract: what fails, what comes back.
    record Contract(ClauseSyntax clause) implements CommandItem {}

    /// `example { … } gives { … };`
    record ExampleItem(
            DocSyntax doc, List<AssignmentSyntax> given, List<AssignmentSyntax> gives, Optional<Word> errno, Span span)
            implements CommandItem {}

    /// `allow UAPI0407 "why";`
    record AllowItem(AllowSyntax allow) implements CommandItem {}
}
