package dev.uapi.cli.listing;

import java.io.PrintWriter;

/// The forms that a listing is told in, as users spell them.
public enum Form {
    text,
    json,
    sarif,
    junit,
    github,
    markdown;

    /// Where a listing goes.
    ///
    /// @param coloured whether the other end shows ANSI colours
    /// @param root     where the paths begin that tools of others are told
    /// @param version  of uapi
    public record Outlet(PrintWriter writer, boolean coloured, Root root, String version) {}

    /// Tells it all.
    public void tell(Listing listing, Outlet outlet) {
        PrintWriter out = outlet.writer();
        switch (this) {
            case text -> listing.print(out, outlet.coloured());
            case json -> out.println(listing.json());
            case sarif -> out.println(Sarif.of(listing, outlet.root(), outlet.version()));
            case junit -> JUnitXml.write(listing, outlet.root(), out);
            case markdown -> out.print(listing.markdown());
            case github -> new GitHubAnnotations(outlet.root()).write(listing.remarks(), out);
        }
    }
}
