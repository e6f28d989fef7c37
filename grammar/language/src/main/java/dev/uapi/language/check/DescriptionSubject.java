package dev.uapi.language.check;

import dev.uapi.language.diagnostic.Problem;
import dev.uapi.language.model.Command;
import dev.uapi.language.model.Extension;
import dev.uapi.language.model.ObjectType;
import dev.uapi.language.syntax.Body;
import dev.uapi.language.syntax.Body.CommandBody;
import dev.uapi.language.syntax.Body.ExtensionBody;
import dev.uapi.language.syntax.Body.ObjectBody;
import dev.uapi.language.syntax.Span;
import java.util.List;

/// A whole description as rules see it.
public record DescriptionSubject(
        List<Written<Command, CommandBody>> commands,
        List<Written<ObjectType, ObjectBody>> objects,
        List<Written<Extension, ExtensionBody>> extensions) {
    public DescriptionSubject {
        commands = List.copyOf(commands);
        objects = List.copyOf(objects);
        extensions = List.copyOf(extensions);
    }

    /// A declaration: what it means, how it is written, and where to report what is wrong with it.
    public record Written<M, S>(M meaning, S syntax, CrossReport report) {}

    /// Takes down what is wrong with a declaration when another one has to do with it.
    @FunctionalInterface
    public interface CrossReport {
        /// @param other where the other one is; its spans count from its own beginning
        void add(Problem problem, Span span, Elsewhere other);
    }

    /// @param declaration the syntax of the other declaration, which identifies it
    public record Elsewhere(Body declaration, Span span, String note) {}
}
