/// Templates from outside: right ones, wrong ones and hostile ones.
@NullMarked
package dev.uapi.generator.templates;

import org.jspecify.annotations.NullMarked;
