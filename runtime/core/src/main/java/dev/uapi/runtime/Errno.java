package dev.uapi.runtime;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/// The errnos of Linux, with the numbers that x86-64, arm64 and most other architectures give them.
///
/// Where the kernel has two names for one number there is one constant; [#named] knows both.
public enum Errno {
    EPERM(1, "the caller may not do this"),
    ENOENT(2, "there is no such thing"),
    ESRCH(3, "there is no such process"),
    EINTR(4, "a signal interrupted the call"),
    EIO(5, "the device failed"),
    ENXIO(6, "there is no such device or address"),
    E2BIG(7, "the argument is longer than the kernel understands"),
    ENOEXEC(8, "this cannot be executed"),
    EBADF(9, "the file descriptor is not open, or not open for this"),
    ECHILD(10, "there are no child processes"),
    EAGAIN(11, "not now: try again"),
    ENOMEM(12, "there is not enough memory"),
    EACCES(13, "permission is denied"),
    EFAULT(14, "an address cannot be used"),
    ENOTBLK(15, "a block device is needed"),
    EBUSY(16, "something uses it"),
    EEXIST(17, "it exists already"),
    EXDEV(18, "it is on another device or file system"),
    ENODEV(19, "there is no such device"),
    ENOTDIR(20, "this is no directory"),
    EISDIR(21, "this is a directory"),
    EINVAL(22, "an argument is not valid"),
    ENFILE(23, "the whole system has too many open files"),
    EMFILE(24, "the process has too many open files"),
    ENOTTY(25, "the device has no such command"),
    ETXTBSY(26, "the program is being executed"),
    EFBIG(27, "the file would become too large"),
    ENOSPC(28, "there is no room left"),
    ESPIPE(29, "this cannot be positioned"),
    EROFS(30, "the file system is read-only"),
    EMLINK(31, "there are too many links"),
    EPIPE(32, "nobody reads the other end"),
    EDOM(33, "a number is outside the domain of the function"),
    ERANGE(34, "a result cannot be represented"),
    EDEADLK(35, "this would wait forever"),
    ENAMETOOLONG(36, "the name is too long"),
    ENOLCK(37, "there are no locks left"),
    ENOSYS(38, "the kernel has no such call"),
    ENOTEMPTY(39, "the directory is not empty"),
    ELOOP(40, "there are too many symbolic links"),
    ENOMSG(42, "there is no message of this type"),
    EIDRM(43, "the identifier was removed"),
    ECHRNG(44, "the channel number is out of range"),
    EL2NSYNC(45, "level 2 is not synchronised"),
    EL3HLT(46, "level 3 was halted"),
    EL3RST(47, "level 3 was reset"),
    ELNRNG(48, "the link number is out of range"),
    EUNATCH(49, "the protocol driver is not attached"),
    ENOCSI(50, "there is no CSI structure"),
    EL2HLT(51, "level 2 was halted"),
    EBADE(52, "the exchange is not valid"),
    EBADR(53, "the request descriptor is not valid"),
    EXFULL(54, "the exchange is full"),
    ENOANO(55, "there is no anode"),
    EBADRQC(56, "the request code is not valid"),
    EBADSLT(57, "the slot is not valid"),
    EBFONT(59, "the font file is malformed"),
    ENOSTR(60, "the device is no stream"),
    ENODATA(61, "there is no data"),
    ETIME(62, "the timer has expired"),
    ENOSR(63, "there are no stream resources left"),
    ENONET(64, "the machine is not on the network"),
    ENOPKG(65, "the package is not installed"),
    EREMOTE(66, "the object is on another machine"),
    ENOLINK(67, "the link was cut"),
    EADV(68, "the resource is advertised"),
    ESRMNT(69, "the resource is mounted elsewhere"),
    ECOMM(70, "sending failed"),
    EPROTO(71, "the protocol was not kept"),
    EMULTIHOP(72, "it would take several hops"),
    EDOTDOT(73, "an error of a remote file system"),
    EBADMSG(74, "the message is malformed"),
    EOVERFLOW(75, "a number is too large"),
    ENOTUNIQ(76, "the name is not unique on the network"),
    EBADFD(77, "the file descriptor is in a bad state"),
    EREMCHG(78, "the remote address has changed"),
    ELIBACC(79, "a shared library cannot be reached"),
    ELIBBAD(80, "a shared library is damaged"),
    ELIBSCN(81, "a library section is damaged"),
    ELIBMAX(82, "too many shared libraries are linked"),
    ELIBEXEC(83, "a shared library cannot be executed"),
    EILSEQ(84, "a byte sequence is not valid"),
    ERESTART(85, "the call should be started again"),
    ESTRPIPE(86, "the stream pipe failed"),
    EUSERS(87, "there are too many users"),
    ENOTSOCK(88, "this is no socket"),
    EDESTADDRREQ(89, "a destination address is needed"),
    EMSGSIZE(90, "the answer or the message does not fit"),
    EPROTOTYPE(91, "the protocol does not suit the socket"),
    ENOPROTOOPT(92, "the protocol has no such option"),
    EPROTONOSUPPORT(93, "the protocol is not supported"),
    ESOCKTNOSUPPORT(94, "the socket type is not supported"),
    EOPNOTSUPP(95, "this is not supported"),
    EPFNOSUPPORT(96, "the protocol family is not supported"),
    EAFNOSUPPORT(97, "the address family is not supported"),
    EADDRINUSE(98, "the address is in use"),
    EADDRNOTAVAIL(99, "the address is not available"),
    ENETDOWN(100, "the network is down"),
    ENETUNREACH(101, "the network cannot be reached"),
    ENETRESET(102, "the network dropped the connection"),
    ECONNABORTED(103, "the connection was aborted"),
    ECONNRESET(104, "the other side reset the connection"),
    ENOBUFS(105, "there is no buffer space left"),
    EISCONN(106, "it is connected already"),
    ENOTCONN(107, "it is not connected"),
    ESHUTDOWN(108, "the other side has shut down"),
    ETOOMANYREFS(109, "there are too many references"),
    ETIMEDOUT(110, "it took too long"),
    ECONNREFUSED(111, "the other side refused the connection"),
    EHOSTDOWN(112, "the host is down"),
    EHOSTUNREACH(113, "there is no route to the host"),
    EALREADY(114, "it is under way already"),
    EINPROGRESS(115, "it is under way now"),
    ESTALE(116, "the handle is stale"),
    EUCLEAN(117, "the structure needs cleaning"),
    ENOTNAM(118, "this is no XENIX named type file"),
    ENAVAIL(119, "there are no XENIX semaphores"),
    EISNAM(120, "this is a named type file"),
    EREMOTEIO(121, "a remote device failed"),
    EDQUOT(122, "the quota is used up"),
    ENOMEDIUM(123, "there is no medium"),
    EMEDIUMTYPE(124, "the medium is of the wrong type"),
    ECANCELED(125, "the operation was cancelled"),
    ENOKEY(126, "the key is missing"),
    EKEYEXPIRED(127, "the key has expired"),
    EKEYREVOKED(128, "the key was revoked"),
    EKEYREJECTED(129, "the key was rejected"),
    EOWNERDEAD(130, "the owner died"),
    ENOTRECOVERABLE(131, "the state cannot be recovered"),
    ERFKILL(132, "a switch keeps the radio off"),
    EHWPOISON(133, "the memory page is broken"),
    /// Stands for every number that has no name: drivers let such errors of the kernel's inside slip out.
    UNKNOWN(0, "an error without a name");

    private static final Map<String, Errno> ALIASES = Map.of("EWOULDBLOCK", EAGAIN, "EDEADLOCK", EDEADLK, "ENOTSUP", EOPNOTSUPP);
    private static final Map<Integer, Errno> BY_NUMBER =
            Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(Errno::number, Function.identity()));
    private static final Map<String, Errno> BY_NAME = Arrays.stream(values())
            .filter(errno -> errno != UNKNOWN)
            .collect(Collectors.toUnmodifiableMap(Errno::name, Function.identity()));

    private final int number;
    private final String text;

    Errno(int number, String text) {
        this.number = number;
        this.text = text;
    }

    /// As the kernel returns it, positive; 0 for [#UNKNOWN].
    public int number() {
        return number;
    }

    /// What it means in general, without a full stop.
    public String text() {
        return text;
    }

    /// The errno with this number.
    ///
    /// @param number positive
    public static Errno of(int number) {
        return BY_NUMBER.getOrDefault(number, UNKNOWN);
    }

    /// The errno that the kernel calls so, by any of its names: `EINVAL`, `EDEADLOCK`.
    public static Optional<Errno> named(String name) {
        return Optional.ofNullable(BY_NAME.get(name)).or(() -> Optional.ofNullable(ALIASES.get(name)));
    }

    /// What a failed ioctl answers: minus the number.
    public long result() {
        return -number;
    }
}
