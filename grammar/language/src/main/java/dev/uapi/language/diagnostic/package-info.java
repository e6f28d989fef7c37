/// What can be wrong with a description.
///
/// A [Problem][dev.uapi.language.diagnostic.Problem] is data: which rule, and the facts. Its wording stands in one exhaustive
/// switch, its page of explanation beside the code, and how it is shown is for others to decide.
@NullMarked
package dev.uapi.language.diagnostic;

import org.jspecify.annotations.NullMarked;
