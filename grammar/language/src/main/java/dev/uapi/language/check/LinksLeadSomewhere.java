package dev.uapi.language.check;

import dev.uapi.language.diagnostic.ProseProblem;
import dev.uapi.language.diagnostic.ProseProblem.BadAddress;
import dev.uapi.language.diagnostic.ProseProblem.NoAddress;
import dev.uapi.language.diagnostic.ProseProblem.NoDefinition;
import dev.uapi.language.diagnostic.ProseProblem.RelativeAddress;
import dev.uapi.language.prose.Prose;
import dev.uapi.language.prose.Structure.Link;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// The same text goes into a site, into Java, into a header and into man pages: only a whole address leads somewhere from all of them.
final class LinksLeadSomewhere implements DocumentationRule {
    private static final Pattern SCHEME = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]*:");

    /// `[text][reference]`, `[text][]`, and code between brackets; other words there are remarks, intervals, or units.
    private static final Pattern REFERENCE =
            Pattern.compile("(?<![\\w\\]\\\\`])\\[(?:([^\\[\\]\\n]+)\\]\\[([^\\[\\]\\n]*)|(`[^`\\[\\]\\n]+`))\\](?![\\[(\\w:])");

    /// An address that stands in a text as it is.
    private static final Pattern BARE = Pattern.compile("(?<!\\w)https?:/\\S*");

    @Override
    public void check(DocumentationSubject subject, Report report) {
        subject.all().filter(text -> mayLead(text.text())).forEach(text -> {
            text.links().forEach(link -> problem(link).ifPresent(
                    problem -> report.add(problem, text.passage().span(link.stretch().start(), link.stretch().end()))));
            references(text, report);
            addresses(text, report);
        });
    }

    /// Whether there is anything of what every link has in it: to look for that costs next to nothing.
    private static boolean mayLead(String text) {
        return text.indexOf('[') >= 0 || text.indexOf('<') >= 0 || text.contains("http");
    }

    private static Optional<ProseProblem> problem(Link link) {
        String address = link.address().strip();
        if (address.isEmpty()) {
            return Optional.of(new NoAddress());
        }
        if (!SCHEME.matcher(address).lookingAt()) {
            return Optional.of(new RelativeAddress(address));
        }
        return isReachable(address) ? Optional.empty() : Optional.of(new BadAddress(address));
    }

    /// What the reference and a mail program would follow.
    private static boolean isReachable(String address) {
        try {
            URI uri = new URI(address);
            return switch (uri.getScheme().toLowerCase(Locale.ROOT)) {
                case "http", "https" -> uri.getHost() != null;
                case "mailto" -> uri.getSchemeSpecificPart().indexOf('@') > 0;
                default -> false;
            };
        } catch (URISyntaxException malformed) {
            return false;
        }
    }

    private static void references(Prose text, Report report) {
        Matcher found = REFERENCE.matcher(text.text());
        while (found.find()) {
            if (isPlain(text, found.start())) {
                report.add(new NoDefinition(reference(found)), text.passage().span(found.start(), found.end()));
            }
        }
    }

    private static String reference(Matcher found) {
        return Stream.of(2, 1, 3)
                .map(found::group)
                .filter(named -> named != null && !named.isBlank())
                .findFirst()
                .orElseThrow();
    }

    private static void addresses(Prose text, Report report) {
        Matcher found = BARE.matcher(text.text());
        while (found.find()) {
            String address = found.group().replaceAll("[.,;:!?)\\]>\"'*_]+$", "");
            if (isPlain(text, found.start()) && !isReachable(address)) {
                report.add(new BadAddress(address), text.passage().span(found.start(), found.start() + address.length()));
            }
        }
    }

    private static boolean isPlain(Prose text, int position) {
        return text.isSaid(position) && !text.isCode(position) && !text.isLink(position);
    }
}
