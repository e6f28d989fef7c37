package dev.uapi.generator.json;

import dev.uapi.generator.json.DocumentView.CauseView;
import dev.uapi.language.model.Availability;
import dev.uapi.language.model.Cause;
import dev.uapi.language.model.ConditionText;
import dev.uapi.language.model.Release;

/// Makes the view of a cause.
final class CauseViews {
    private CauseViews() {}

    static CauseView of(Cause cause) {
        Availability availability = cause.availability();
        return new CauseView(
                cause.id(), cause.errno(), cause.text(), cause.isFormal(), cause.guard().map(ConditionText::of),
                cause.when().map(ConditionText::of), cause.during(), availability.since().map(Release::toString),
                DocumentViews.stable(availability), DocumentViews.until(availability), cause.documentation().markdown());
    }
}
