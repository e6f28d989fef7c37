/// The first program to read: what a Java program does with iommufd, and what it looks like when the kernel says no.
@NullMarked
package dev.uapi.examples.quickstart;

import org.jspecify.annotations.NullMarked;
