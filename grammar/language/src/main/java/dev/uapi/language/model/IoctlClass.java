package dev.uapi.language.model;

/// Which macro of `<linux/ioctl.h>` makes the number; spelled as there.
public enum IoctlClass {
    _IO,
    _IOR,
    _IOW,
    _IOWR,
    /// None: the header has the number written out, as `0x4C00`, the same on all machines.
    BARE
}
