;;; uapi-words.el --- The words of the language uapi  -*- lexical-binding: t -*-

;;; Commentary:

;; Made from the grammar of the language: the tests of grammar/editors write it anew with -Dbless=true.

;;; Code:

(defconst uapi-words-declaration
  '("capabilities" "command" "description" "device" "enum" "extension" "fd" "flags" "import"
    "object" "part" "struct" "uapi" "union"))

(defconst uapi-words-modifier
  '("basic" "extended" "inline" "packed" "unchecked" "whole"))

(defconst uapi-words-direction
  '("in" "inout" "out"))

(defconst uapi-words-statement
  '("adds" "allow" "answers" "became" "before" "beside" "case" "claims" "deprecated" "example"
    "excludes" "fails" "header" "ioctl" "known" "mmap" "names" "never" "omits" "once" "poll"
    "prefix" "query" "read" "required" "responds" "returns" "try" "undo" "write"))

(defconst uapi-words-clause
  '("address" "also" "anonymous" "any" "argsz" "argument" "as" "bare" "base" "bit" "bits"
    "boolean" "by" "bytes" "carries" "chain" "close" "count" "destroys" "during" "each"
    "exist" "extensible" "extensions" "fixed" "for" "from" "gives" "has" "holds" "iova" "is"
    "kept" "lacks" "length" "macros" "made" "makes" "no" "none" "nothing" "numbers" "objects"
    "of" "offset" "on" "payload" "points" "since" "then" "through" "to" "type" "unknown"
    "until" "value" "was" "when" "wraps" "zero"))

(defconst uapi-words-operator
  '("and" "not" "or"))

(defconst uapi-words-macro
  '("_IO" "_IOR" "_IOW" "_IOWR"))

(defconst uapi-words-constant
  '("absent" "max" "present" "unclear"))

(defconst uapi-words-type
  '("u8" "u16" "u32" "u64" "s8" "s16" "s32" "s64" "aligned_u64" "aligned_s64" "le16" "le32"
    "aligned_le64" "be16" "be32" "aligned_be64" "char" "long" "ulong"))

(defconst uapi-words-errno
  '("EPERM" "ENOENT" "ESRCH" "EINTR" "EIO" "ENXIO" "E2BIG" "ENOEXEC" "EBADF" "ECHILD" "EAGAIN"
    "ENOMEM" "EACCES" "EFAULT" "ENOTBLK" "EBUSY" "EEXIST" "EXDEV" "ENODEV" "ENOTDIR" "EISDIR"
    "EINVAL" "ENFILE" "EMFILE" "ENOTTY" "ETXTBSY" "EFBIG" "ENOSPC" "ESPIPE" "EROFS" "EMLINK"
    "EPIPE" "EDOM" "ERANGE" "EDEADLK" "EDEADLOCK" "ENAMETOOLONG" "ENOLCK" "ENOSYS" "ENOTEMPTY"
    "ELOOP" "EWOULDBLOCK" "ENOMSG" "EIDRM" "ECHRNG" "EL2NSYNC" "EL3HLT" "EL3RST" "ELNRNG"
    "EUNATCH" "ENOCSI" "EL2HLT" "EBADE" "EBADR" "EXFULL" "ENOANO" "EBADRQC" "EBADSLT" "EBFONT"
    "ENOSTR" "ENODATA" "ETIME" "ENOSR" "ENONET" "ENOPKG" "EREMOTE" "ENOLINK" "EADV" "ESRMNT"
    "ECOMM" "EPROTO" "EMULTIHOP" "EDOTDOT" "EBADMSG" "EOVERFLOW" "ENOTUNIQ" "EBADFD" "EREMCHG"
    "ELIBACC" "ELIBBAD" "ELIBSCN" "ELIBMAX" "ELIBEXEC" "EILSEQ" "ERESTART" "ESTRPIPE" "EUSERS"
    "ENOTSOCK" "EDESTADDRREQ" "EMSGSIZE" "EPROTOTYPE" "ENOPROTOOPT" "EPROTONOSUPPORT"
    "ESOCKTNOSUPPORT" "EOPNOTSUPP" "ENOTSUP" "EPFNOSUPPORT" "EAFNOSUPPORT" "EADDRINUSE"
    "EADDRNOTAVAIL" "ENETDOWN" "ENETUNREACH" "ENETRESET" "ECONNABORTED" "ECONNRESET" "ENOBUFS"
    "EISCONN" "ENOTCONN" "ESHUTDOWN" "ETOOMANYREFS" "ETIMEDOUT" "ECONNREFUSED" "EHOSTDOWN"
    "EHOSTUNREACH" "EALREADY" "EINPROGRESS" "ESTALE" "EUCLEAN" "ENOTNAM" "ENAVAIL" "EISNAM"
    "EREMOTEIO" "EDQUOT" "ENOMEDIUM" "EMEDIUMTYPE" "ECANCELED" "ENOKEY" "EKEYEXPIRED"
    "EKEYREVOKED" "EKEYREJECTED" "EOWNERDEAD" "ENOTRECOVERABLE" "ERFKILL" "EHWPOISON"))

(defconst uapi-words-capability
  '("CAP_CHOWN" "CAP_DAC_OVERRIDE" "CAP_DAC_READ_SEARCH" "CAP_FOWNER" "CAP_FSETID" "CAP_KILL"
    "CAP_SETGID" "CAP_SETUID" "CAP_SETPCAP" "CAP_LINUX_IMMUTABLE" "CAP_NET_BIND_SERVICE"
    "CAP_NET_BROADCAST" "CAP_NET_ADMIN" "CAP_NET_RAW" "CAP_IPC_LOCK" "CAP_IPC_OWNER"
    "CAP_SYS_MODULE" "CAP_SYS_RAWIO" "CAP_SYS_CHROOT" "CAP_SYS_PTRACE" "CAP_SYS_PACCT"
    "CAP_SYS_ADMIN" "CAP_SYS_BOOT" "CAP_SYS_NICE" "CAP_SYS_RESOURCE" "CAP_SYS_TIME"
    "CAP_SYS_TTY_CONFIG" "CAP_MKNOD" "CAP_LEASE" "CAP_AUDIT_WRITE" "CAP_AUDIT_CONTROL"
    "CAP_SETFCAP" "CAP_MAC_OVERRIDE" "CAP_MAC_ADMIN" "CAP_SYSLOG" "CAP_WAKE_ALARM"
    "CAP_BLOCK_SUSPEND" "CAP_AUDIT_READ" "CAP_PERFMON" "CAP_BPF" "CAP_CHECKPOINT_RESTORE"))

(provide 'uapi-words)
;;; uapi-words.el ends here
