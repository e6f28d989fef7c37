package dev.uapi.language.analysis;

import dev.uapi.language.model.Command;
import dev.uapi.language.model.Device;
import dev.uapi.language.model.EnumType;
import dev.uapi.language.model.Extension;
import dev.uapi.language.model.FileKind;
import dev.uapi.language.model.ObjectType;
import dev.uapi.language.model.Struct;

/// What a declaration turned out to say. Made from wrong text it may lack parts: the model proper takes it only from text
/// without errors.
public sealed interface Declared {
    record OfHeading(Heading heading) implements Declared {}

    record OfDevice(Device device) implements Declared {}

    record OfFile(FileKind file) implements Declared {}

    record OfObject(ObjectType object) implements Declared {}

    record OfEnum(EnumType type) implements Declared {}

    record OfStruct(Struct struct) implements Declared {}

    record OfCommand(Command command) implements Declared {}

    record OfExtension(Extension extension) implements Declared {}

    /// Imports, and whatever cannot be made sense of.
    record Nothing() implements Declared {}
}
