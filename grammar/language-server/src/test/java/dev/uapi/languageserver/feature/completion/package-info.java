@NullMarked
package dev.uapi.languageserver.feature.completion;

import org.jspecify.annotations.NullMarked;
