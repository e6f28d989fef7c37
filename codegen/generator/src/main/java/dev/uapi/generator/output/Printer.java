package dev.uapi.generator.output;

/// How values of views come into a text.
@FunctionalInterface
public interface Printer {
    /// Prints everything as it is.
    Printer PLAIN = value -> value;

    /// @param value what a template reads: a string, a record, a number, or whatever else a view holds
    /// @return      the text that stands for it, or the value itself, for the template to go into
    Object print(Object value);
}
