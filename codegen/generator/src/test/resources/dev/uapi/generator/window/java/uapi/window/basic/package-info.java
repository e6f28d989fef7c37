// Generated from the description window. To change this, change the description.
/// Windows into the memory of a device that nobody builds.
///
/// A **pane** shows parts of a sheet. What is shown where is told by [three calls](https://example.org/calls).
package uapi.window.basic;
