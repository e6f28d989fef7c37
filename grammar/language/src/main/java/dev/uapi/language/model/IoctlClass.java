package dev.uapi.language.model;

/// Which macro of `<linux/ioctl.h>` makes the number; spelled as there.
public enum IoctlClass {
    _IO,
    _IOR,
    _IOW,
    _IOWR
}
