/// The rules of a good uAPI: one class each, found in [CommandRules][dev.uapi.language.check.CommandRules] and
/// [DescriptionRules][dev.uapi.language.check.DescriptionRules].
///
/// A rule sees what a declaration means and how it was written, and reports. It changes nothing and knows no other rule. What
/// breaks one on purpose says so in the description, with `allow` and a reason.
@NullMarked
package dev.uapi.language.check;

import org.jspecify.annotations.NullMarked;
