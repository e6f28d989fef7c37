@NullMarked
package dev.uapi.language.parse.next;

import org.jspecify.annotations.NullMarked;
