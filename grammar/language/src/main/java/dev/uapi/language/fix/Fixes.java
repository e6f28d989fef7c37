package dev.uapi.language.fix;

import dev.uapi.language.analysis.Navigator;
import dev.uapi.language.diagnostic.CommandProblem;
import dev.uapi.language.diagnostic.ContractProblem;
import dev.uapi.language.diagnostic.Diagnostic;
import dev.uapi.language.diagnostic.ExtensionProblem;
import dev.uapi.language.diagnostic.GrowthProblem;
import dev.uapi.language.diagnostic.HeaderProblem;
import dev.uapi.language.diagnostic.HouseProblem;
import dev.uapi.language.diagnostic.LayoutProblem;
import dev.uapi.language.diagnostic.MannersProblem;
import dev.uapi.language.diagnostic.NameProblem;
import dev.uapi.language.diagnostic.PlaceProblem;
import dev.uapi.language.diagnostic.Problem;
import dev.uapi.language.diagnostic.ProjectProblem;
import dev.uapi.language.diagnostic.ProseProblem;
import dev.uapi.language.diagnostic.TextProblem;
import dev.uapi.language.diagnostic.TierProblem;
import dev.uapi.language.fix.Fix.Change;
import dev.uapi.language.syntax.Body;
import dev.uapi.language.syntax.Word;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;

/// What can be done about each finding without thinking; the likeliest first.
public final class Fixes {
    private final Site site;
    private final Contracts contracts;
    private final Agreements agreements;

    private Fixes(Site site) {
        this.site = site;
        this.contracts = new Contracts(site);
        this.agreements = new Agreements(site);
    }

    /// @param navigator of the analysis that has found it
    public static List<Fix> of(Navigator navigator, Diagnostic found) {
        Site site = Site.of(navigator, found);
        List<Fix> fixes = new ArrayList<>(new Fixes(site).of(found.problem()));
        if (found.code().allowable()) {
            Allowing.of(site, found.code()).ifPresent(fixes::add);
        }
        return fixes;
    }

    private List<Fix> of(Problem problem) {
        return switch (problem) {
            case TextProblem text -> TextFixes.of(site, text);
            case NameProblem name -> TextFixes.of(site, name);
            case LayoutProblem layout -> of(layout);
            case CommandProblem command -> of(command);
            case ContractProblem contract -> contracts.of(contract);
            case GrowthProblem growth -> of(growth);
            case ExtensionProblem extension -> new Extensions(site).of(extension);
            case ProseProblem prose -> TextFixes.of(site, prose);
            case PlaceProblem _, TierProblem _, HeaderProblem _, ProjectProblem _, MannersProblem _, HouseProblem _ -> List.of();
        };
    }

    private List<Fix> of(LayoutProblem problem) {
        return switch (problem) {
            case LayoutProblem.ImplicitPadding(var field, var bytes, _) ->
                padded("Fill the hole in front of `" + field + "`", bytes, statement -> site.beforeField(field, statement));
            case LayoutProblem.TrailingPadding(_, var bytes) -> padded("Fill the hole at the end", bytes, site::behindFields);
            case LayoutProblem.AlignedByAbi(var type) ->
                List.of(Fix.preferred("Use `aligned_" + type + "`, which stands alike everywhere", aligned(type)));
            case LayoutProblem.SharedValue(var member, _) -> value(member).stream().toList();
            case LayoutProblem.WideByAbi _, LayoutProblem.StructTooLarge _, LayoutProblem.StructInItself _, LayoutProblem.EmptyStruct _,
                LayoutProblem.BadArrayLength _, LayoutProblem.FieldTooNarrow _, LayoutProblem.BitOutOfRange _, LayoutProblem.NotOneBit _,
                LayoutProblem.OnlyFlagsCombine _, LayoutProblem.EnumInItself _, LayoutProblem.NoPayloads _ -> List.of();
        };
    }

    /// The place may be the whole type, or a field that has it.
    private Change aligned(String type) {
        int at = site.place().source().text().indexOf(type, site.place().start());
        return new Change(at, at + type.length(), "aligned_" + type);
    }

    /// How to put a field somewhere.
    private interface Putting {
        Optional<Change> put(String statement);
    }

    /// A reserved field, and in a command the cause that keeps it reserved.
    private List<Fix> padded(String title, long bytes, Putting putting) {
        String name = site.unused("__reserved");
        String type = bytes == 1 ? "u8" : bytes == 2 ? "u16" : bytes == 4 ? "u32" : "u8[" + bytes + "]";
        List<Change> changes = putting.put("in " + type + " " + name + " zero;").stream().toList();
        Stream<Change> refused = changes.isEmpty() ? Stream.empty() : contracts.reserved(name).stream();
        List<Change> all = Stream.concat(changes.stream(), refused).toList();
        return all.isEmpty() ? List.of() : List.of(new Fix(title + " with a reserved field", true, all));
    }

    private Optional<Fix> value(String member) {
        return site.body().flatMap(body -> body instanceof Body.EnumBody type ? Optional.of(type) : Optional.empty()).flatMap(type -> {
            NavigableSet<Long> taken = new TreeSet<>();
            type.members().forEach(each -> site.navigator()
                    .constant(site.within().orElseThrow().description(), each.name().text()).ifPresent(taken::add));
            List<Long> free = type.flags() ? FreeNumbers.bits(taken) : FreeNumbers.values(taken);
            return free.stream().findFirst().map(next -> Fix.preferred("Take the next free value for `" + member + "`, " + next,
                    site.instead(Long.toString(next))));
        });
    }

    private List<Fix> of(CommandProblem problem) {
        return switch (problem) {
            case CommandProblem.DuplicateNumber _, CommandProblem.ClaimedNumber _, CommandProblem.BelowFirstNumber _,
                CommandProblem.NumberOutOfRange _ -> number().stream().toList();
            case CommandProblem.NothingRequired _ -> site.behindFirstFields("required;").stream()
                    .map(change -> Fix.preferred("Require what is there now", change))
                    .toList();
            case CommandProblem.CountMismatch mismatch -> agreements.of(mismatch);
            case CommandProblem.MakersDisagree dispute -> agreements.of(dispute);
            case CommandProblem.MistakableNumber _, CommandProblem.NumberHidesDirection _, CommandProblem.DeviceNotClear _,
                CommandProblem.MisplacedRequired _, CommandProblem.RaisesNothing _, CommandProblem.BadValueArgument _,
                CommandProblem.NoStructure _, CommandProblem.BadExample _ -> List.of();
        };
    }

    private Optional<Fix> number() {
        return site.body()
                .flatMap(body -> body instanceof Body.CommandBody command ? Optional.of(command) : Optional.empty())
                .flatMap(this::number);
    }

    private Optional<Fix> number(Body.CommandBody command) {
        FreeNumbers numbers = new FreeNumbers(site.navigator(), site.within().orElseThrow().description());
        return numbers.forCommand(command.name().text(), command.device().map(Word::text)).stream()
                .findFirst()
                .map(numbers::written)
                .map(next -> Fix.preferred("Take the next free number, " + next, site.instead(next)));
    }

    private List<Fix> of(GrowthProblem problem) {
        return switch (problem) {
            case GrowthProblem.DuplicateExtensionNumber _ -> new FreeNumbers(
                            site.navigator(), site.within().orElseThrow().description())
                    .forExtension(site.body().map(body -> body.name().text()).orElse("")).stream()
                    .limit(1)
                    .map(next -> Fix.preferred("Take the next free number, " + next, site.instead(Long.toString(next))))
                    .toList();
            case GrowthProblem.SinceTooLate late -> agreements.of(late);
            case GrowthProblem.Undocumented _, GrowthProblem.BadRelease _, GrowthProblem.SinceTooEarly _,
                GrowthProblem.UntilBeforeSince _, GrowthProblem.GrowsInTheMiddle _, GrowthProblem.CannotAnswer _ -> List.of();
        };
    }
}
