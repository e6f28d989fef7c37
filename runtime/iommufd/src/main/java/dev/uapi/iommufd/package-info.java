/// iommufd for Java programs: address spaces, mappings and what they need to be handled safely.
///
/// The commands themselves are generated: one class each, with every field and every errno. `dev.uapi.iommufd.basic` has what
/// works with all hardware. What only some of it can do, or who emulates it needs, is in `dev.uapi.iommufd.extended`, an artifact of
/// its own.
///
/// What is here adds what a description cannot know: that memory has to stay alive while it is mapped, that a list of ranges
/// may grow between two questions, that a thread wants its argument structures again. Both can be mixed at will.
@NullMarked
package dev.uapi.iommufd;

import org.jspecify.annotations.NullMarked;
