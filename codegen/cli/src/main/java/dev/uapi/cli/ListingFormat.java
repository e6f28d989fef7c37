package dev.uapi.cli;

import dev.uapi.cli.listing.Form;
import dev.uapi.cli.listing.Form.Outlet;
import dev.uapi.cli.listing.Listing;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// How a subcommand tells what it has found.
final class ListingFormat {
    private final Environment environment;

    @Option(names = "--format", paramLabel = "FORMAT", description = {
        "${COMPLETION-CANDIDATES}: for people, for programs, for code scanning (SARIF 2.1.0), for the test report of a CI, as notes "
                + "beside the lines of a change on GitHub, or for a mail. Default: text."
    })
    private Form form = Form.text;

    @Spec(Spec.Target.MIXEE)
    private @SuppressWarnings("NullAway.Init") CommandSpec spec;

    ListingFormat(Environment environment) {
        this.environment = environment;
    }

    void tell(Listing listing) {
        form.tell(listing, new Outlet(spec.commandLine().getOut(), environment.coloursOut(), environment.checkout(), Version.number()));
    }
}
