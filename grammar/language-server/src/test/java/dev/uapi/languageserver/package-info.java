@NullMarked
package dev.uapi.languageserver;

import org.jspecify.annotations.NullMarked;
