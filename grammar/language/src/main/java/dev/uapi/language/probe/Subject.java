package dev.uapi.language.probe;

import dev.uapi.language.model.Availability;
import dev.uapi.language.model.Command;
import dev.uapi.language.model.EnumType;
import dev.uapi.language.model.Field;
import dev.uapi.language.model.Release;
import java.util.stream.Stream;

/// One thing that a kernel may have or lack.
public sealed interface Subject {
    /// The command, or the one that it belongs to.
    Command command();

    /// What people call it: `IOMMU_HWPT_ALLOC`, `IOMMU_HWPT_ALLOC.fault_id`, `IOMMU_IOAS_MAP.flags = IOMMU_IOAS_MAP_READABLE`.
    String name();

    /// When each of the things was there that it is made of.
    Stream<Availability> availabilities();

    /// Whether a kernel of this release has it.
    default boolean in(Release release) {
        return availabilities().allMatch(availability -> availability.in(release));
    }

    /// A command.
    record OfCommand(Command command) implements Subject {
        @Override
        public String name() {
            return command.name();
        }

        @Override
        public Stream<Availability> availabilities() {
            return Stream.of(command.availability());
        }
    }

    /// A field of its structure.
    record OfField(Command command, Field field) implements Subject {
        @Override
        public String name() {
            return command.name() + "." + field.name();
        }

        @Override
        public Stream<Availability> availabilities() {
            return Stream.of(command.availability(), field.availability());
        }
    }

    /// A value of a field: a flag, or a member of an enum.
    ///
    /// @param type what the field, or a range of its bits, is of
    record OfMember(Command command, Field field, EnumType type, EnumType.Member member) implements Subject {
        @Override
        public String name() {
            return command.name() + "." + field.name() + " = " + member.name();
        }

        @Override
        public Stream<Availability> availabilities() {
            return Stream.of(command.availability(), field.availability(), type.availability(), member.availability());
        }
    }
}
