/// What calls, mappings and descriptions cost, beside what people would use instead. Nothing here is published, or runs in a test.
@NullMarked
package dev.uapi.benchmarks;

import org.jspecify.annotations.NullMarked;
