/// Text in, findings or a model out: the language is tested at its boundary.
@NullMarked
package dev.uapi.language;

import org.jspecify.annotations.NullMarked;
