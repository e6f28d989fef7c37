package dev.uapi.language.analysis;

import dev.uapi.language.check.Report;
import dev.uapi.language.syntax.Body;

/// Finds out what a declaration says.
final class DeclarationAnalyzer {
    private DeclarationAnalyzer() {}

    static Declared analyze(Body body, Lookup lookup, Report report) {
        Words words = new Words(lookup, report);
        return switch (body) {
            case Body.DescriptionBody description -> new HeadingAnalyzer(words).analyze(description);
            case Body.DeviceBody device -> new DeviceAnalyzer(words).analyze(device);
            case Body.FileKindBody file -> new FileKindAnalyzer(words).analyze(file);
            case Body.ObjectBody object -> new ObjectAnalyzer(words).analyze(object);
            case Body.EnumBody type -> new EnumAnalyzer(words).analyze(type);
            case Body.StructBody struct -> new StructAnalyzer(words).analyze(struct);
            case Body.CommandBody command -> new CommandAnalyzer(words).analyze(command);
            case Body.ExtensionBody extension -> new ExtensionAnalyzer(words).analyze(extension);
            case Body.PartBody _, Body.ImportBody _ -> new Declared.Nothing();
        };
    }
}
