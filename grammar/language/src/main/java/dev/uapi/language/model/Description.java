package dev.uapi.language.model;

import java.util.List;
import java.util.Optional;

/// One uAPI: what one would call a header, with all its files.
///
/// @param header        the C header it describes, as in `#include <…>`
/// @param since         the first release that had it
/// @param known         the newest release that the description knows of
/// @param prefixes      what names begin with in C and need not begin with where a package says it already, longest first
/// @param fileKinds     file descriptors that no path opens
/// @param omissions     what of the header is left out on purpose
/// @param documentation what the uAPI is for
public record Description(
        String name,
        Optional<String> header,
        Release since,
        Release known,
        List<String> prefixes,
        List<Device> devices,
        List<FileKind> fileKinds,
        List<ObjectType> objects,
        List<EnumType> enums,
        List<Struct> structs,
        List<Command> commands,
        List<Extension> extensions,
        List<Omission> omissions,
        Documentation documentation) {
    public Description {
        prefixes = List.copyOf(prefixes);
        devices = List.copyOf(devices);
        fileKinds = List.copyOf(fileKinds);
        objects = List.copyOf(objects);
        enums = List.copyOf(enums);
        structs = List.copyOf(structs);
        commands = List.copyOf(commands);
        extensions = List.copyOf(extensions);
        omissions = List.copyOf(omissions);
    }

    /// What the header calls the number of a command, besides the command itself: `IOMMUFD_CMD_DESTROY` for `IOMMU_DESTROY`.
    public Optional<String> numberName(Command command) {
        return command.device().names().numbers().map(prefix -> prefix + withoutPrefix(command.name()));
    }

    /// A name without what a package says already.
    private String withoutPrefix(String name) {
        return prefixes.stream().filter(name::startsWith).findFirst().map(prefix -> name.substring(prefix.length())).orElse(name);
    }
}
