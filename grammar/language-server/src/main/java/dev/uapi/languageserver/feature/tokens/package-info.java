/// What the words of a text are, so that an editor can give each its colour.
@NullMarked
package dev.uapi.languageserver.feature.tokens;

import org.jspecify.annotations.NullMarked;
