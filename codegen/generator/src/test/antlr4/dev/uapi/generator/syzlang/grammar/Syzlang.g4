/// The language of syzkaller's descriptions, after its published rules, as far as they are about single files.
///
/// A line is a statement; only structures and unions take several.
grammar Syzlang;

file
    : (NEWLINE | statement)* EOF
    ;

statement
    : 'include' HEADER NEWLINE                                                          # include
    | 'incdir' HEADER NEWLINE                                                           # incdir
    | 'define' NAME expression NEWLINE                                                  # define
    | 'resource' NAME '[' type ']' (':' constant (',' constant)*)? NEWLINE              # resource
    | NAME '(' (argument (',' argument)*)? ')' type? attributes? NEWLINE                # call
    | NAME '{' NEWLINE+ (field NEWLINE+)+ '}' marks? NEWLINE                            # struct
    | NAME '[' NEWLINE+ (field NEWLINE+)+ ']' marks? NEWLINE                            # union
    | NAME '=' constant (',' constant)* NEWLINE                                         # flags
    | NAME '=' STRING (',' STRING)* NEWLINE                                             # strings
    ;

argument
    : NAME type
    ;

field
    : NAME type attributes?
    ;

/// Behind a field or a call.
attributes
    : '(' attribute (','? attribute)* ')'
    ;

/// Behind a structure.
marks
    : '[' attribute (',' attribute)* ']'
    ;

attribute
    : NAME ('[' expression ']')?
    ;

type
    : NAME (':' NUMBER)? ('[' option (',' option)* ']')?
    ;

/// `5:10`, `parent`, `s1:c`, `"text"`, `ptr[in, x]`.
option
    : type (':' constant)*
    | constant (':' constant)*
    | STRING
    | BYTES
    ;

constant
    : NAME
    | '-'? NUMBER
    | CHARACTER
    ;

expression
    : 'value' '[' NAME (':' NAME)* ']'
    | constant
    | '(' expression ')'
    | expression '&' expression
    | expression ('==' | '!=') expression
    ;

HEADER    : '<' ~[<>\r\n]+ '>' ;
STRING    : '"' ~["\r\n]* '"' ;
BYTES     : '`' ([0-9a-f] [0-9a-f])* '`' ;
CHARACTER : '\'' ~['\r\n] '\'' ;
NUMBER    : '0x' [0-9a-f]+ | [0-9]+ ;
NAME      : [A-Za-z_] [A-Za-z0-9_$]* ;
NEWLINE   : '\n' ;
COMMENT   : '#' ~[\n]* -> skip ;
SPACE     : [ \t]+ -> skip ;
