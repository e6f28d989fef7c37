package dev.uapi.generator.reference;

import dev.uapi.generator.markup.Page;
import dev.uapi.generator.markup.Place;
import dev.uapi.language.model.Cause;
import dev.uapi.language.model.Command;
import dev.uapi.language.model.Convention;
import dev.uapi.language.model.Description;
import dev.uapi.language.model.Device;
import dev.uapi.language.model.GeneralCause;
import java.util.List;
import java.util.Locale;

/// A way of calling: a convention on a device.
record Way(Device device, Convention convention) {
    static Way of(Command command) {
        return new Way(command.device(), command.convention());
    }

    /// Those that occur, in the order in which commands bring them up.
    static List<Way> of(Description description) {
        return description.commands().stream().map(Way::of).distinct().toList();
    }

    String anchor() {
        return device.name() + "-" + keyword();
    }

    /// The anchor of one of its causes on the page that explains it.
    String anchor(Cause cause) {
        return anchor() + "-" + cause.id();
    }

    /// `extensible`, `argsz`, `fixed`, `value` or `none`.
    String keyword() {
        return convention.name().toLowerCase(Locale.ROOT);
    }

    /// A link to where it is explained.
    Link link(Scope scope) {
        return Link.to(Place.of(page(scope.description()), anchor()), convention.label());
    }

    /// The page that explains all of them.
    static Page page(Description description) {
        return Pages.of(description, "calling");
    }

    List<Cause> causes() {
        return GeneralCause.of(convention).stream().map(general -> general.on(device)).toList();
    }
}
