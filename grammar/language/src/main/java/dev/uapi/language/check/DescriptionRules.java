package dev.uapi.language.check;

import java.util.List;

/// All rules about whole descriptions.
public final class DescriptionRules {
    private static final List<DescriptionRule> ALL =
            List.of(
                    new CommandNumbersDiffer(),
                    new NumbersBesideDiffer(),
                    new MakersAgree(),
                    new UnknownIsToldApart(),
                    new ZeroBringsNothing(),
                    new ExtensionNumbersDiffer(),
                    new EveryExtensionIsTried(),
                    new OptionalThingsAreOffered(),
                    new CapabilitiesPromise(),
                    new BasicComesFirst(),
                    new BasicIsForAllHardware(),
                    new BasicNeedsNoExtended(),
                    new ExtensionsKeepTheirTier(),
                    new NothingReplacesBasic(),
                    new ExtendedChangesNothingBasic());

    private DescriptionRules() {}

    public static void check(DescriptionSubject subject) {
        ALL.forEach(rule -> rule.check(subject));
    }
}
