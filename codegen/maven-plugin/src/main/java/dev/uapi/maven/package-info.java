/// The door of a Maven build to the generator.
///
/// It finds the descriptions and a Java that is new enough, and starts the generator as a process of its own: Maven may run on an older
/// Java than the generator needs. That is why nothing here refers to a class of the generator, and why it is compiled for Java 17.
@NullMarked
package dev.uapi.maven;

import org.jspecify.annotations.NullMarked;
