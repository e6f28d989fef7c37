package dev.uapi.languageserver.feature;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// What the errnos of Linux say by themselves: the same words as in an exception of a binding.
public final class Errnos {
    /// The kernel has two names for each of them.
    private static final Map<String, String> ALIASES =
            Map.of("EWOULDBLOCK", "EAGAIN", "EDEADLOCK", "EDEADLK", "ENOTSUP", "EOPNOTSUPP");

    private static final Map<String, String> MEANINGS = meanings(
            """
            EPERM the caller may not do this
            ENOENT there is no such thing
            ESRCH there is no such process
            EINTR a signal interrupted the call
            EIO the device failed
            ENXIO there is no such device or address
            E2BIG the argument is longer than the kernel understands
            ENOEXEC this cannot be executed
            EBADF the file descriptor is not open, or not open for this
            ECHILD there are no child processes
            EAGAIN not now: try again
            ENOMEM there is not enough memory
            EACCES permission is denied
            EFAULT an address cannot be used
            ENOTBLK a block device is needed
            EBUSY something uses it
            EEXIST it exists already
            EXDEV it is on another device or file system
            ENODEV there is no such device
            ENOTDIR this is no directory
            EISDIR this is a directory
            EINVAL an argument is not valid
            ENFILE the whole system has too many open files
            EMFILE the process has too many open files
            ENOTTY the device has no such command
            ETXTBSY the program is being executed
            EFBIG the file would become too large
            ENOSPC there is no room left
            ESPIPE this cannot be positioned
            EROFS the file system is read-only
            EMLINK there are too many links
            EPIPE nobody reads the other end
            EDOM a number is outside the domain of the function
            ERANGE a result cannot be represented
            EDEADLK this would wait forever
            ENAMETOOLONG the name is too long
            ENOLCK there are no locks left
            ENOSYS the kernel has no such call
            ENOTEMPTY the directory is not empty
            ELOOP there are too many symbolic links
            ENOMSG there is no message of this type
            EIDRM the identifier was removed
            ECHRNG the channel number is out of range
            EL2NSYNC level 2 is not synchronised
            EL3HLT level 3 was halted
            EL3RST level 3 was reset
            ELNRNG the link number is out of range
            EUNATCH the protocol driver is not attached
            ENOCSI there is no CSI structure
            EL2HLT level 2 was halted
            EBADE the exchange is not valid
            EBADR the request descriptor is not valid
            EXFULL the exchange is full
            ENOANO there is no anode
            EBADRQC the request code is not valid
            EBADSLT the slot is not valid
            EBFONT the font file is malformed
            ENOSTR the device is no stream
            ENODATA there is no data
            ETIME the timer has expired
            ENOSR there are no stream resources left
            ENONET the machine is not on the network
            ENOPKG the package is not installed
            EREMOTE the object is on another machine
            ENOLINK the link was cut
            EADV the resource is advertised
            ESRMNT the resource is mounted elsewhere
            ECOMM sending failed
            EPROTO the protocol was not kept
            EMULTIHOP it would take several hops
            EDOTDOT an error of a remote file system
            EBADMSG the message is malformed
            EOVERFLOW a number is too large
            ENOTUNIQ the name is not unique on the network
            EBADFD the file descriptor is in a bad state
            EREMCHG the remote address has changed
            ELIBACC a shared library cannot be reached
            ELIBBAD a shared library is damaged
            ELIBSCN a library section is damaged
            ELIBMAX too many shared libraries are linked
            ELIBEXEC a shared library cannot be executed
            EILSEQ a byte sequence is not valid
            ERESTART the call should be started again
            ESTRPIPE the stream pipe failed
            EUSERS there are too many users
            ENOTSOCK this is no socket
            EDESTADDRREQ a destination address is needed
            EMSGSIZE the answer or the message does not fit
            EPROTOTYPE the protocol does not suit the socket
            ENOPROTOOPT the protocol has no such option
            EPROTONOSUPPORT the protocol is not supported
            ESOCKTNOSUPPORT the socket type is not supported
            EOPNOTSUPP this is not supported
            EPFNOSUPPORT the protocol family is not supported
            EAFNOSUPPORT the address family is not supported
            EADDRINUSE the address is in use
            EADDRNOTAVAIL the address is not available
            ENETDOWN the network is down
            ENETUNREACH the network cannot be reached
            ENETRESET the network dropped the connection
            ECONNABORTED the connection was aborted
            ECONNRESET the other side reset the connection
            ENOBUFS there is no buffer space left
            EISCONN it is connected already
            ENOTCONN it is not connected
            ESHUTDOWN the other side has shut down
            ETOOMANYREFS there are too many references
            ETIMEDOUT it took too long
            ECONNREFUSED the other side refused the connection
            EHOSTDOWN the host is down
            EHOSTUNREACH there is no route to the host
            EALREADY it is under way already
            EINPROGRESS it is under way now
            ESTALE the handle is stale
            EUCLEAN the structure needs cleaning
            ENOTNAM this is no XENIX named type file
            ENAVAIL there are no XENIX semaphores
            EISNAM this is a named type file
            EREMOTEIO a remote device failed
            EDQUOT the quota is used up
            ENOMEDIUM there is no medium
            EMEDIUMTYPE the medium is of the wrong type
            ECANCELED the operation was cancelled
            ENOKEY the key is missing
            EKEYEXPIRED the key has expired
            EKEYREVOKED the key was revoked
            EKEYREJECTED the key was rejected
            EOWNERDEAD the owner died
            ENOTRECOVERABLE the state cannot be recovered
            ERFKILL a switch keeps the radio off
            EHWPOISON the memory page is broken
            """);

    private Errnos() {}

    /// @param errno by any of its names
    public static Optional<String> meaning(String errno) {
        return Optional.ofNullable(MEANINGS.get(ALIASES.getOrDefault(errno, errno)));
    }

    private static Map<String, String> meanings(String lines) {
        return lines.lines().collect(Collectors.toUnmodifiableMap(
                line -> line.substring(0, line.indexOf(' ')), line -> line.substring(line.indexOf(' ') + 1)));
    }
}
