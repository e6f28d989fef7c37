" Vim syntax file
" Language: uapi
"
" Made from the grammar of the language: the tests of grammar/editors write it anew with -Dbless=true.
if exists('b:current_syntax')
  finish
endif
let s:cpo = &cpo
set cpo&vim
syntax case match

syntax keyword uapiDeclaration capabilities command description device enum extension fd flags
      \ import object part struct uapi union
syntax keyword uapiModifier basic extended inline packed unchecked whole
syntax keyword uapiStatement adds allow answers became before beside case claims deprecated example
      \ excludes fails header ioctl known mmap names never omits once poll prefix query read required
      \ responds returns try undo write
syntax keyword uapiClause address also anonymous any argsz argument as bare base bit bits boolean by
      \ bytes carries chain close count destroys during each exist extensible extensions fixed for from
      \ gives has holds iova is kept lacks length macros made makes no none nothing numbers objects of
      \ offset on payload points since then through to type unknown until value was when wraps zero
syntax keyword uapiLogic and not or
syntax keyword uapiMacro _IO _IOR _IOW _IOWR
syntax keyword uapiAnswer absent max present unclear
syntax keyword uapiType u8 u16 u32 u64 s8 s16 s32 s64 aligned_u64 aligned_s64 le16 le32 aligned_le64
      \ be16 be32 aligned_be64 char long ulong
syntax keyword uapiErrno EPERM ENOENT ESRCH EINTR EIO ENXIO E2BIG ENOEXEC EBADF ECHILD EAGAIN ENOMEM
      \ EACCES EFAULT ENOTBLK EBUSY EEXIST EXDEV ENODEV ENOTDIR EISDIR EINVAL ENFILE EMFILE ENOTTY ETXTBSY
      \ EFBIG ENOSPC ESPIPE EROFS EMLINK EPIPE EDOM ERANGE EDEADLK EDEADLOCK ENAMETOOLONG ENOLCK ENOSYS
      \ ENOTEMPTY ELOOP EWOULDBLOCK ENOMSG EIDRM ECHRNG EL2NSYNC EL3HLT EL3RST ELNRNG EUNATCH ENOCSI EL2HLT
      \ EBADE EBADR EXFULL ENOANO EBADRQC EBADSLT EBFONT ENOSTR ENODATA ETIME ENOSR ENONET ENOPKG EREMOTE
      \ ENOLINK EADV ESRMNT ECOMM EPROTO EMULTIHOP EDOTDOT EBADMSG EOVERFLOW ENOTUNIQ EBADFD EREMCHG ELIBACC
      \ ELIBBAD ELIBSCN ELIBMAX ELIBEXEC EILSEQ ERESTART ESTRPIPE EUSERS ENOTSOCK EDESTADDRREQ EMSGSIZE
      \ EPROTOTYPE ENOPROTOOPT EPROTONOSUPPORT ESOCKTNOSUPPORT EOPNOTSUPP ENOTSUP EPFNOSUPPORT EAFNOSUPPORT
      \ EADDRINUSE EADDRNOTAVAIL ENETDOWN ENETUNREACH ENETRESET ECONNABORTED ECONNRESET ENOBUFS EISCONN
      \ ENOTCONN ESHUTDOWN ETOOMANYREFS ETIMEDOUT ECONNREFUSED EHOSTDOWN EHOSTUNREACH EALREADY EINPROGRESS
      \ ESTALE EUCLEAN ENOTNAM ENAVAIL EISNAM EREMOTEIO EDQUOT ENOMEDIUM EMEDIUMTYPE ECANCELED ENOKEY
      \ EKEYEXPIRED EKEYREVOKED EKEYREJECTED EOWNERDEAD ENOTRECOVERABLE ERFKILL EHWPOISON
syntax keyword uapiErrno CAP_CHOWN CAP_DAC_OVERRIDE CAP_DAC_READ_SEARCH CAP_FOWNER CAP_FSETID
      \ CAP_KILL CAP_SETGID CAP_SETUID CAP_SETPCAP CAP_LINUX_IMMUTABLE CAP_NET_BIND_SERVICE
      \ CAP_NET_BROADCAST CAP_NET_ADMIN CAP_NET_RAW CAP_IPC_LOCK CAP_IPC_OWNER CAP_SYS_MODULE CAP_SYS_RAWIO
      \ CAP_SYS_CHROOT CAP_SYS_PTRACE CAP_SYS_PACCT CAP_SYS_ADMIN CAP_SYS_BOOT CAP_SYS_NICE CAP_SYS_RESOURCE
      \ CAP_SYS_TIME CAP_SYS_TTY_CONFIG CAP_MKNOD CAP_LEASE CAP_AUDIT_WRITE CAP_AUDIT_CONTROL CAP_SETFCAP
      \ CAP_MAC_OVERRIDE CAP_MAC_ADMIN CAP_SYSLOG CAP_WAKE_ALARM CAP_BLOCK_SUSPEND CAP_AUDIT_READ
      \ CAP_PERFMON CAP_BPF CAP_CHECKPOINT_RESTORE

syntax match uapiName /\v<\h\w*>/
syntax match uapiConstant /\v<\u[A-Z0-9_]*>/
syntax match uapiCause /\v%(<fails\s+\w+\s+)@40<=\h\w*/
syntax match uapiDeclared /\v%(^%(%(basic|extended)\s+)?%(command|extension)\s+)@40<=\h\w*/
syntax match uapiDeclared /\v%(^%(packed\s+)?%(inline\s+)?struct\s+)@40<=\h\w*/
syntax match uapiDeclared /\v%(^%(description|import|device|fd|object|enum|flags|capabilities)\s+)@40<=\h\w*/
syntax match uapiClause /\v<in>/
syntax match uapiDirection /\v%(^\s*|[;{}]\s*)@40<=<%(in|inout|out)>/ skipwhite nextgroup=uapiStruct,uapiFieldType
syntax match uapiFieldType /\v<\h\w*>%(\s*\[\s*\w*\s*\])?/ contained skipwhite nextgroup=uapiField
syntax match uapiStruct /\v<struct>/ contained skipwhite nextgroup=uapiFieldType
syntax match uapiField /\v<\h\w*>/ contained

syntax match uapiNumber /\v<\d\w*>/
syntax match uapiRelease /\v<\d+\.\d+%(\.%(\d+|y))?>/
syntax match uapiOperator /\v[-=!<>+%|*]/
syntax match uapiHeader /\v\<[A-Za-z0-9_.\/-]+\>/
syntax match uapiCharacter /\v'[^'\\]'/
syntax match uapiCode /\v`[^`"]*`/ contained
syntax match uapiString /\v"%([^"\\]|\\.)*"?/ contains=uapiCode,@Spell
syntax match uapiComment /\v\/\/.*$/ contains=@Spell
syntax match uapiQuestion /\v\/\/\?.*$/ contains=uapiCode,@Spell
syntax match uapiDocumentation /\v\/\/\/.*$/ contains=uapiCode,@Spell
syntax region uapiComment start=/\v\/\*/ end=/\v\*\// contains=@Spell
syntax sync minlines=50

highlight default link uapiDeclaration Structure
highlight default link uapiModifier StorageClass
highlight default link uapiDirection StorageClass
highlight default link uapiStatement Statement
highlight default link uapiClause Keyword
highlight default link uapiLogic Operator
highlight default link uapiMacro Macro
highlight default link uapiAnswer Boolean
highlight default link uapiCause Label
highlight default link uapiCharacter Character
highlight default link uapiCode Special
highlight default link uapiComment Comment
highlight default link uapiConstant Constant
highlight default link uapiDeclared Function
highlight default link uapiDocumentation SpecialComment
highlight default link uapiErrno Constant
highlight default link uapiField Identifier
highlight default link uapiFieldType Type
highlight default link uapiHeader Include
highlight default link uapiNumber Number
highlight default link uapiOperator Operator
highlight default link uapiQuestion Todo
highlight default link uapiRelease Number
highlight default link uapiString String
highlight default link uapiStruct Structure
highlight default link uapiType Type

let b:current_syntax = 'uapi'
let &cpo = s:cpo
unlet s:cpo
