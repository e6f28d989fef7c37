// Generated from the description loom. To change this, change the description.
/// A loom that nobody builds, described with all that descriptions of whole headers need.
package uapi.loom.extended;
