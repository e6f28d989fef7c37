package dev.uapi.generator.java;

import java.util.List;

/// The class that lists the commands of a device for traces.
///
/// @param device its name, a literal
record CatalogView(CommentView comment, String name, String device, List<CatalogCommandView> commands) {
    CatalogView {
        commands = List.copyOf(commands);
    }

    /// A command.
    ///
    /// @param type the class of the command
    /// @param size an expression
    record CatalogCommandView(String type, String method, String size, List<CatalogFieldView> fields) {
        CatalogCommandView {
            fields = List.copyOf(fields);
        }
    }

    /// A field of its structure.
    ///
    /// @param name   a literal
    /// @param format a constant of `FieldFormat`
    /// @param more   further calls: `.asSigned()`
    /// @param names  of its values
    record CatalogFieldView(
            String name, long offset, long size, String format, List<String> more, List<CatalogNameView> names) {
        CatalogFieldView {
            more = List.copyOf(more);
            names = List.copyOf(names);
        }
    }

    /// A number with a name; both are literals.
    record CatalogNameView(String name, String value) {}
}
