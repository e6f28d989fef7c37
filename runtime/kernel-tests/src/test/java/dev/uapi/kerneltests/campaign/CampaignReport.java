package dev.uapi.kerneltests.campaign;

import java.util.List;
import java.util.stream.Stream;

/// What a campaign printed.
///
/// @param differences each in words
/// @param traces      lines of the shortest calls found that show them
/// @param summary     how often each command had each outcome
public record CampaignReport(List<String> differences, List<String> traces, List<String> summary) {
    private static final String CALLS = "calls\t";

    /// Copies the lists.
    public CampaignReport {
        differences = List.copyOf(differences);
        traces = List.copyOf(traces);
        summary = List.copyOf(summary);
    }

    /// Finds its lines among others.
    public static CampaignReport of(List<String> output) {
        return new CampaignReport(
                marked(Campaign.DIFFERENCE, output.stream()).toList(),
                marked(Campaign.TRACE, output.stream()).toList(),
                marked(Campaign.SUMMARY, output.stream()).toList());
    }

    /// How many calls were compared; 0 if it did not come to its end.
    public long calls() {
        return marked(CALLS, summary.stream()).mapToLong(Long::parseLong).sum();
    }

    private static Stream<String> marked(String mark, Stream<String> lines) {
        return lines.filter(line -> line.startsWith(mark)).map(line -> line.substring(mark.length()));
    }
}
