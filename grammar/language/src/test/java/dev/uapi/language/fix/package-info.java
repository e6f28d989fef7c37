@NullMarked
package dev.uapi.language.fix;

import org.jspecify.annotations.NullMarked;
