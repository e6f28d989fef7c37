/// The tokens of C, as its preprocessor has them: keywords are names, and the end of a line counts.
///
/// Lines that go on behind a backslash have been put together before. Whatever the text, there is a token for it.
lexer grammar CTokens;

NAME
    : [A-Za-z_$] [A-Za-z0-9_$]*
    ;

/// Anything that begins like a number: the evaluation says what is wrong with `0xg`.
NUMBER
    : '.'? [0-9] ([eEpP] [+-] | [A-Za-z0-9_.])*
    ;

STRING
    : ('L' | 'u8'? | 'U') '"' (~["\\\r\n] | '\\' ~[\r\n])* '"'
    ;

CHARACTER
    : [LuU]? '\'' (~['\\\r\n] | '\\' ~[\r\n])+ '\''
    ;

LINE_END
    : '\r'? '\n'
    ;

SPACE
    : [ \t\u000B\u000C]+
    ;

LINE_COMMENT
    : '//' ~[\r\n]*
    ;

BLOCK_COMMENT
    : '/*' (~'*' | '*'+ ~[*/])* '*'+ '/'
    ;

/// Only where nothing ends it: else the one above is longer.
UNTERMINATED
    : '/*' (~'*' | '*'+ ~[*/])* '*'*
    ;

PUNCTUATION
    : '...' | '<<=' | '>>=' | '##' | '<<' | '>>' | '<=' | '>=' | '==' | '!=' | '&&' | '||' | '->' | '++' | '--'
    | '+=' | '-=' | '*=' | '/=' | '%=' | '&=' | '|=' | '^=' | [-+*/%&|^~!<>=?:;,.(){}#] | '[' | ']'
    ;

/// A character that begins nothing.
UNEXPECTED
    : .
    ;
