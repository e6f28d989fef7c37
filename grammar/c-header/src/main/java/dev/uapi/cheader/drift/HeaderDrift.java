package dev.uapi.cheader.drift;

import dev.uapi.cheader.model.CHeader;
import dev.uapi.cheader.model.Unread;
import dev.uapi.language.diagnostic.Diagnostic;
import dev.uapi.language.diagnostic.HeaderProblem;
import dev.uapi.language.diagnostic.Places;
import dev.uapi.language.model.Description;
import java.util.List;

/// What a description and a header say differently.
public final class HeaderDrift {
    private HeaderDrift() {}

    /// Every difference, in the order of the header; then what only the description has, in the order of its files.
    ///
    /// @param described as the release of the header had it
    /// @param newest    as it is, which is the same for the newest release
    /// @param places    where its names stand
    public static List<Diagnostic> between(Description described, Description newest, Places places, CHeader header) {
        Comparison comparison = new Comparison(described, newest, header, new Findings(places, header));
        header.unread().forEach(unread -> notRead(comparison.findings(), unread));
        new StructDrift(comparison).compare();
        new EnumDrift(comparison).compare();
        new NumberNameDrift(comparison).compare();
        new CommandDrift(comparison).compare();
        new CommentDrift(comparison).compare();
        new Leftovers(comparison).compare();
        return comparison.findings().sorted();
    }

    private static void notRead(Findings findings, Unread unread) {
        findings.inHeader(new HeaderProblem.NotRead(unread.what(), unread.why()), unread.place());
    }
}
