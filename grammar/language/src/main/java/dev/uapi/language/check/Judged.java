package dev.uapi.language.check;

import dev.uapi.language.model.Extension.Judgement;
import dev.uapi.language.probe.Outlook;
import dev.uapi.language.syntax.Body.ExtensionBody;
import dev.uapi.language.syntax.Span;

/// What rules ask of a judgement.
final class Judged {
    private static final String SUCCESS = "success";

    private Judged() {}

    /// The answer that is judged, as it is written.
    static String answer(Judgement judgement) {
        return judgement.errno().orElse(SUCCESS);
    }

    /// Where it is judged.
    static Span span(ExtensionBody syntax, Judgement judgement) {
        return syntax.attempts().getFirst().judgements().stream()
                .filter(each -> each.answer().text().equals(answer(judgement)))
                .findFirst().orElseThrow()
                .answer().span();
    }

    /// Whether any kernel may give the answer.
    static boolean mayCome(Judgement judgement, Outlook outlook) {
        return mayComeWith(judgement, outlook) || mayComeWithout(judgement, outlook);
    }

    /// Whether a kernel may give the answer that has the extension.
    static boolean mayComeWith(Judgement judgement, Outlook outlook) {
        return judgement.errno().map(outlook::mayBe).orElseGet(outlook::mayWork);
    }

    /// Whether a kernel may give the answer that has not got the extension.
    static boolean mayComeWithout(Judgement judgement, Outlook outlook) {
        return judgement.errno().map(outlook::mayMiss).orElseGet(outlook::mayWorkWithout);
    }
}
