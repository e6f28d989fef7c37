/// The language of `.uapi` descriptions.
///
/// Every statement begins with a word that says what it is, so that one token of lookahead nearly always decides.
/// Keywords are soft: `name` admits each of them, for the kernel has fields called `flags`, `in` and `fd`.
grammar Uapi;

file
    : edition? declaration* EOF
    ;

/// A stretch of a file from the end of one declaration to that of another.
stretch
    : declaration* EOF
    ;

edition
    : 'uapi' INT ';'
    ;

declaration
    : description
    | part
    | importing
    | device
    | object
    | fileKind
    | enumeration
    | struct
    | command
    | extension
    ;

// -- what a file is ---------------------------------------------------------------------------------------------------

description
    : 'description' name '{' descriptionItem* '}'
    ;

descriptionItem
    : 'header' HEADER ';'                           # header
    | 'since' RELEASE ';'                           # firstRelease
    | 'known' 'through' RELEASE ';'                 # knownThrough
    | 'prefix' name (',' name)* ';'                 # prefixes
    | 'omits' omitted (',' omitted)* text ';'       # omits
    | allow                                         # allowed
    ;

/// A name of the header, or with `*` all that begin so.
omitted
    : name '*'?
    ;

/// A further file of a description whose head imports it.
part
    : 'part' 'of' name ';'
    ;

/// Without a list: the file belongs to this description. With one: these names, of another description.
importing
    : 'import' name ('(' name (',' name)* ')')? ';'
    ;

/// A general rule broken on purpose.
allow
    : 'allow' name text ';'
    ;

// -- what one opens and what it hands out -----------------------------------------------------------------------------

device
    : 'device' name (STRING | makers) '{' deviceItem* '}'
    ;

deviceItem
    : 'ioctl' ioctlClass ioctlType ('from' INT)? ';' # numbering
    | convention ';'                                 # conventions
    | 'claims' INT text ';'                          # claimed
    | 'unknown' 'fails' name text? ';'               # unknownCommand
    | 'names' numberName (',' numberName)* ';'       # numberNames
    | 'answers' name (',' name)* ';'                 # answers
    | 'beside' name (',' name)* ';'                  # beside
    | operation                                      # deviceOperation
    ;

/// `bare`: no macro makes them, they are written out.
ioctlClass
    : '_IO' | '_IOR' | '_IOW' | '_IOWR' | 'bare'
    ;

ioctlType
    : CHARACTER | INT
    ;

convention
    : 'extensible' | 'argsz' | 'fixed'
    ;

numberName
    : ('type' | 'base' | 'numbers') name
    ;

object
    : 'object' name makers? ('holds' name ('or' name)*)? ('kept' text)? availability? ';'
    ;

makers
    : 'made' 'by' name (',' name)*
    ;

/// A file descriptor that no path opens.
fileKind
    : 'fd' name makers? availability? '{' operation* '}'
    ;

operation
    : ('read' | 'write') records? text? availability? causes # transfer
    | ('mmap' | 'poll') text? availability? causes           # otherOperation
    ;

records
    : 'whole'? 'struct' name ('then' 'payload' 'by' name)?
    ;

causes
    : ';'
    | '{' fails* '}'
    ;

// -- values and layouts -----------------------------------------------------------------------------------------------

enumeration
    : ('enum' | 'flags' | 'capabilities') name ('as' spelling)? ('prefix' name)? availability? '{' (member | allow)* '}'
    ;

/// What the header has instead of a named enum.
spelling
    : 'macros' | 'anonymous'
    ;

member
    : name '=' memberValue memberClause* ';'
    ;

memberValue
    : 'bit'? INT                                     # number
    | name ('|' name)*                               # otherNames
    ;

memberClause
    : 'carries' 'struct' name                        # payload
    | 'extended'                                     # extendedMember
    | 'for' name                                     # vendor
    | 'was' name 'until' RELEASE                     # formerName
    | 'deprecated' text                              # deprecatedMember
    | availability                                   # availableMember
    ;

struct
    : shape name availability? '{' structItem* '}'
    ;

/// `packed`: without holes, whatever the members are. `inline`: a type that the header gives no name.
shape
    : packed = 'packed'? inline = 'inline'? 'struct'
    ;

structItem
    : layoutItem                                     # laidOutInStruct
    | allow                                          # allowedInStruct
    ;

/// What takes up room in a structure.
layoutItem
    : place                                          # placed
    | growth                                         # grown
    ;

/// A field, or several that share one place.
place
    : field                                          # plainField
    | 'union' name? '{' field* '}'                      # union
    ;

/// What came later: behind what was there, or in its place.
growth
    : 'since' RELEASE (',' RELEASE)* '{' place* '}' ('before' '{' field* '}')?
    ;

field
    : direction type name fieldClause* ';'
    ;

direction
    : 'in' | 'out' | 'inout'
    ;

type
    : 'struct'? name ('[' (INT | name)? ']')?
    ;

fieldClause
    : 'of' 'extensions'                              # extensionNumber
    | 'of' name                                      # enumerated
    | 'is' objects                                   # objectId
    | 'makes' name ('or' name)* ('in' name)?         # newObject
    | 'destroys' objects                             # destroyedObject
    | 'zero' 'unchecked'?                            # reserved
    | 'address'                                      # address
    | 'iova'                                         # iova
    | 'fd' ('of' name)?                              # descriptor
    | 'bytes' ('of' 'each'? name)?                   # bytes
    | 'bits' INT 'to' INT name ('of' name)?          # bitRange
    | 'count' 'of' name                              # countOf
    | 'points' 'to' pointee                          # pointer
    | 'payload' 'by' name                            # payloadBytes
    | 'chain' 'of' 'struct' name 'by' name           # chain
    | 'mmap' ('offset' | 'length')                   # mmap
    | 'when' condition                               # lookedAtWhen
    | availability                                   # availableField
    ;

pointee
    : 'payload' 'by' name ('[' (INT | name) ']')?    # pointedPayload
    | type                                           # pointedType
    ;

objects
    : 'any' 'object'
    | name ('or' name)*
    ;

availability
    : 'since' RELEASE (',' RELEASE)* ('until' RELEASE)?
    | 'until' RELEASE
    ;

// -- commands ---------------------------------------------------------------------------------------------------------

command
    : ('basic' | 'extended') 'command' title = name '=' ioctlClass? INT argument convention? ('on' opened = name)? ('for' whose = name)? availability?
      '{' commandItem* '}'
    ;

argument
    : '(' shape name ('of' name)? ')'
    | 'by' 'value'
    | 'no' 'argument'
    ;

commandItem
    : layoutItem                                     # laidOut
    | 'required' ';'                                 # required
    | 'required' 'through' name 'when' condition ';' # raised
    | responds                                       # response
    | 'returns' result ';'                           # returned
    | 'deprecated' text ';'                          # deprecatedCommand
    | fails                                          # failure
    | selection                                      # selected
    | example                                        # exampleCall
    | allow                                          # allowedHere
    ;

/// What `ioctl` returns when all is well; 0 where nothing is said.
result
    : 'boolean'                                      # yesOrNo
    | 'value' text?                                  # valueReturned
    | 'count' text?                                  # countReturned
    | 'fd' ('of' name)? text?                        # descriptorReturned
    | 'makes' name ('or' name)*                      # objectReturned
    ;

/// What holds for only some arguments.
selection
    : 'case' condition '{' (fails | responds | selection)* '}'
    ;

responds
    : 'responds' ('whole' | name ('and' name)*) ('when' condition)? (',' occasion)* ';'
    ;

occasion
    : 'also' 'on' 'any'                              # alsoOnAny
    | 'also' 'on' name                               # alsoOn
    | 'kept' 'on' name                               # keptOn
    ;

fails
    : 'fails' name name text? 'during'? ('when' condition)? availability? ';'
    ;

example
    : 'example' assignments ('gives' assignments | 'fails' name)? ';'
    ;

assignments
    : '{' (assignment (',' assignment)*)? '}'
    ;

assignment
    : name '=' ('-'? INT | name ('|' name)*)
    ;

// -- conditions on the argument ---------------------------------------------------------------------------------------

condition
    : conjunction ('or' conjunction)*
    ;

conjunction
    : test ('and' test)*
    ;

test
    : 'not' test                                     # negation
    | '(' condition ')'                              # grouping
    | 'lacks' name                                   # capability
    | 'objects' 'exist'                              # anyObject
    | sum predicate                                  # predication
    ;

predicate
    : ('==' | '!=' | '<' | '<=' | '>' | '>=') sum    # comparison
    | 'wraps'                                        # wraps
    | 'unknown'                                      # unknownId
    | 'has' 'unknown'                                # unknownBits
    | 'has' ('none' | 'any') 'of' '(' NAME (',' NAME)* ')' # quantified
    | 'has' NAME                                     # bitSet
    ;

sum
    : operand (('+' | '-' | '%') operand)*
    ;

/// `max` is the largest number, unless a field has that name.
operand
    : INT
    | name
    ;

// -- extensions -------------------------------------------------------------------------------------------------------

extension
    : ('basic' | 'extended')? 'extension' title = name parameters? ('=' INT)? ('for' whose = name)? availability?
      (';' | '{' extensionItem* '}')
    ;

/// What one must have in hand to ask.
parameters
    : '(' parameter (',' parameter)* ')'
    ;

/// An object, by its id, or an open file.
parameter
    : name ('is' objects | 'fd')
    ;

extensionItem
    : 'once' name ('=' INT)? ';'                     # historicalName
    | 'adds' name (',' name)* ';'                    # adds
    | 'query' name assignments ('gives' INT | 'for' name relation = ('has' | 'is') name) ';' # query
    | 'try' name assignments (';' | '{' verdict* '}') # attempt
    | 'never' text ';'                               # impossible
    | 'became' name (',' name)* ';'                  # became
    | allow                                          # allowedExtension
    ;

/// What an answer to the attempt tells, and how to clean up after one that worked.
verdict
    : 'undo' 'close' name ';'                        # closing
    | 'undo' 'nothing' text ';'                      # nothingToUndo
    | 'undo' name assignments ';'                    # undoing
    | 'excludes' name (',' name)* text ';'           # excluding
    | name ruling text? ';'                          # judging
    ;

ruling
    : 'present' | 'absent' | 'unclear'
    ;

// -- words ------------------------------------------------------------------------------------------------------------

text
    : STRING+
    ;

name
    : NAME
    | 'absent' | 'became' | 'capabilities' | 'close' | 'excludes' | 'never' | 'nothing' | 'once' | 'present' | 'try' | 'unclear' | 'undo'
    | '_IO' | '_IOR' | '_IOW' | '_IOWR'
    | 'address' | 'adds' | 'allow' | 'also' | 'and' | 'anonymous' | 'answers' | 'any' | 'argsz' | 'argument' | 'as' | 'bare' | 'base' | 'basic'
    | 'before' | 'beside' | 'bit' | 'bits' | 'boolean' | 'by' | 'bytes' | 'carries' | 'case' | 'chain' | 'claims' | 'command' | 'count'
    | 'deprecated' | 'description' | 'destroys' | 'device' | 'during' | 'each' | 'enum' | 'example' | 'exist' | 'extended' | 'extensible'
    | 'extension' | 'extensions' | 'fails' | 'fd' | 'fixed' | 'flags' | 'for' | 'from' | 'gives' | 'has' | 'header' | 'holds' | 'import'
    | 'in' | 'inline' | 'inout' | 'ioctl' | 'iova' | 'is' | 'kept' | 'known' | 'lacks' | 'length' | 'macros' | 'made' | 'makes' | 'max' | 'mmap'
    | 'names' | 'no' | 'none' | 'not' | 'numbers' | 'object' | 'objects' | 'of' | 'offset' | 'omits' | 'on' | 'or' | 'out' | 'packed' | 'part'
    | 'payload' | 'points' | 'poll' | 'prefix' | 'query' | 'read' | 'required' | 'responds' | 'returns' | 'since' | 'struct' | 'then'
    | 'through' | 'to' | 'type' | 'uapi' | 'unchecked' | 'union' | 'unknown' | 'until' | 'value' | 'was' | 'when' | 'whole' | 'wraps'
    | 'write' | 'zero'
    ;

NAME
    : [A-Za-z_] [A-Za-z0-9_]*
    ;

/// `6.2`, `6.12.117`, or `6.12.y` for a stable branch.
RELEASE
    : [0-9]+ '.' [0-9]+ ('.' ([0-9]+ | 'y'))?
    ;

/// Anything that begins like a number: the analysis says what is wrong with `0xg1` or `12ab`.
INT
    : [0-9] [A-Za-z0-9_]*
    ;

STRING
    : '"' (~["\\\r\n] | '\\' ~[\r\n])* '"'
    ;

UNTERMINATED
    : '"' (~["\\\r\n] | '\\' ~[\r\n])* '\\'?
    ;

CHARACTER
    : '\'' ~['\\\r\n] '\''
    ;

HEADER
    : '<' [A-Za-z0-9_./-]+ '>'
    ;

DOC
    : '///' ~[\r\n]* -> channel(HIDDEN)
    ;

COMMENT
    : '//' ~[\r\n]* -> channel(HIDDEN)
    ;

BLOCK_COMMENT
    : '/*' .*? '*/' -> channel(HIDDEN)
    ;

SPACE
    : [ \t\r\n\u000C\uFEFF]+ -> channel(HIDDEN)
    ;

/// A character that begins nothing: the parser reports it in its place, and nothing is lost.
UNEXPECTED
    : .
    ;
