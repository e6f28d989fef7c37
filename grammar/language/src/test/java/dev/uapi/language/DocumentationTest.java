package dev.uapi.language;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.uapi.language.diagnostic.Code;
import dev.uapi.language.diagnostic.Diagnostic;
import dev.uapi.language.diagnostic.Severity;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What documentation says is held against what there is, and nothing foreign is taken for a slip.
final class DocumentationTest {
    private static final String SPACES = """
            uapi 1;

            /// Spaces%1$s.
            description iommufd {
                since  6.2;
                known  through 7.3;
                prefix IOMMU_, iommufd_, iommu_;
                omits  IOMMU_OLD_*, IOMMU_GONE "nobody calls them";
            }

            /// The device.
            device iommu "/dev/iommu" {
                ioctl _IOWR ';';
                extensible;
                names type IOMMUFD_TYPE, numbers IOMMU_CMD_;
            }

            /// What hardware can do.
            flags iommufd_hw_capabilities prefix IOMMU_HW_CAP_ {
                /// It remembers what was written.
                IOMMU_HW_CAP_DIRTY_TRACKING = bit 0 was IOMMU_HW_CAP_DIRTY until 6.12;
            }

            /// A space.
            object IOAS made by IOMMU_IOAS_ALLOC;

            /// Makes a space%2$s.
            basic command IOMMU_IOAS_ALLOC = 1 (struct iommu_ioas_alloc) {
                /// Which kind%3$s.
                in  u32 flags of iommufd_hw_capabilities;
                /// The space.
                out u32 out_ioas_id makes IOAS;
                required;
                responds out_ioas_id;
                fails EOPNOTSUPP unknown_flag "no such flag%4$s" when flags has unknown;
            }

            /// Many.
            struct iommu_many {
                /// One.
                in u32 iommu_in;
            }

            /// Says which IOVAs there are.
            basic command IOMMU_IOAS_IOVA_RANGES = 2 no argument { }

            /// Gives everything to another process.
            basic command IOMMU_IOAS_CHANGE_PROCESS = 3 no argument { }

            /// Ends a space.
            basic command IOMMU_DESTROY = 4 (struct iommu_destroy) {
                /// Which.
                in u32 id is any object;
                required;
                fails ENOENT no_object when id unknown;
            }
            """;

    /// The comments of the kernel's own header have each of these in a place like this one.
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2 | , as VFIO_IOAS_CHANGE_PROCESS does        | UAPI1201 | VFIO_IOAS_CHANGE_PROCESS  | IOMMU_IOAS_CHANGE_PROCESS
            2 | , for ioctl(IOMMU_IOVA_RANGE)             | UAPI1201 | IOMMU_IOVA_RANGE          |
            1 | : call IOMMU_DESTORY in the end           | UAPI1201 | IOMMU_DESTORY             | IOMMU_DESTROY
            3 | , of enum iommu_hw_capabilities           | UAPI1201 | iommu_hw_capabilities     | iommufd_hw_capabilities
            2 | . @base_addr: where it begins             | UAPI1201 | base_addr                 |
            3 | . Must be 0                               | UAPI1202 | Must be 0                 |
            """)
    void whatIsWrongInTheHeadersCommentsIsFound(int place, String words, String code, String at, String meant) {
        Diagnostic only = only(spaces(place, words));
        assertEquals(code, only.code().toString());
        assertEquals(at, text(only));
        if (meant != null) {
            assertEquals("did you mean `" + meant + "`?", only.hint().orElse("").replaceAll(" or .*\\?|, .*\\?", "?"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {
        ", `struct iommu_ioas_allok`", ", `iommufd_nix`", ", &struct iommu_page", ", %IOMMU_NIX", ", IOMMU_NIX_*", ", `IOMMU_CAP_`",
        ", `IOMMU_NIX()`", ": `flags = IOMMU_HW_CAP_NIX`", ", iommu_ioas_alloc and iommu_ioas_allo", ", `out_ioas_di`",
        "; see @flag", ", [`IOMMU_NIX`](https://example.org)",
        ", `iommu_destroy.idd`", ", `IOMMU_DESTROY.nix`"
    })
    void aNameThatIsNotThereIsFound(String words) {
        assertEquals(Code.DOC_NAMES_NOTHING, only(spaces(2, words)).code());
    }

    @Test
    void inWhatACauseSaysToo() {
        Diagnostic only = only(spaces(4, ", see \\\"IOMMU_NIX\\\""));
        assertEquals(Code.DOC_NAMES_NOTHING, only.code());
        assertEquals("IOMMU_NIX", text(only));
    }

    @ParameterizedTest
    @ValueSource(strings = {
        ", `malloc()`, printf() and `read`(2)", ", `EINVAL` or ENOENT", ", `/sys/class/iommu_group` and iommu_group/reserved_regions",
        ", iommu_domain_alloc(), `iommufd_ctx_get()`, `struct page`, %NULL", ", `vfio-pci`, CONFIG_IOMMUFD, MAP_SHARED, O_CLOEXEC",
        ", `VFIO_DEVICE_BIND_IOMMUFD`", ", IOMMU_* and `IOMMU_IOAS_*`, the iommu_ functions",
        ", drivers/iommu/iommufd_pages.c, iommufd_priv.h",
        ", IOMMU_OLD_THING, IOMMU_GONE, `IOMMU_HW_CAP_DIRTY`, IOMMU_CMD_ALLOC, IOMMUFD_TYPE", ", `ioas_id`, `out_ioas_ids_of_all`",
        ", `iommu_destroy.id`, `IOMMU_DESTROY.size`, IOMMU_DESTROY.Then, `IOMMU_IOAS_IOVA_RANGES.x`",
        ", [the list](https://lore.kernel.org/IOMMU_NIX/)", ", <https://example.org/IOMMU_NIX>", ", root@iommu.example.org",
        ", `IOMMU_DESTROY` with `id`, `unknown_flag`, @id", ", `iommufd`, iommu's, IOMMU_xxx, IOMMU_XXX", ", https://example.org/a_(b)"
    })
    void foreignNamesAreLetBe(String words) {
        assertEquals(List.of(), spaces(2, words));
    }

    @ParameterizedTest
    @CsvSource({"`FAN_SLOW` FAN_OFF, ''", "FAN_FAST, FAN_FAST"})
    void whereNamesAreTakenFromIsLookedAtToo(String words, String at) {
        Source fan = new Source("fan.uapi", """
                uapi 1;

                /// A fan.
                description fan { since 6.2; known through 6.12; prefix FAN_; }

                /// How fast.
                enum fan_speeds prefix FAN_ {
                    /// Not at all.
                    FAN_OFF  = 0;
                    /// A little.
                    FAN_SLOW = 1;
                }
                """);
        Source window = new Source("window.uapi", """
                uapi 1;

                /// A window with %s.
                description window { since 6.2; known through 6.12; prefix WINDOW_; }

                import fan (FAN_SLOW);
                """.formatted(words));
        List<Diagnostic> found = Analysis.of(List.of(window), (_, _) -> Optional.of(fan)).diagnostics();
        assertEquals(at, found.stream().map(DocumentationTest::text).collect(Collectors.joining(" ")));
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "Must be 0", "Must be zero.", "The kind. It must be 0 for now.", "Reserved.", "Reserved, must be 0", "`flags` must be set to 0"
    })
    void aFieldThatStandsForSomethingIsNotSaidToBeZero(String words) {
        assertEquals(Code.DOC_CONTRADICTS, only(spaces(3, ". " + words)).code());
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "Must be 0 unless it rains", "The others must be 0", "Must be 0 in a container", "Bit 3 is reserved", "Reserved bits are refused",
        "Until 6.7 it must be 0"
    })
    void whatIsSaidOfSomeCasesOnlyIsLetBe(String words) {
        assertEquals(List.of(), spaces(3, ". " + words));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            [so](#flags)            | [so](#flags)
            [so](other.html)        | [so](other.html)
            ![so](picture.png)      | ![so](picture.png)
            [so]()                  | [so]()
            [so][nowhere]           | [so][nowhere]
            [`IOMMU_DESTROY`]       | [`IOMMU_DESTROY`]
            [so](https:/x)          | [so](https:/x)
            [so](http://)           | [so](http://)
            [so](javascript:x)      | [so](javascript:x)
            https:/example.org.     | https:/example.org
            http://bad_host:x/.     | http://bad_host:x/
            """)
    void aLinkThatLeadsNowhereIsFound(String words, String at) {
        Diagnostic only = only(spaces(1, ": " + words));
        assertEquals(Code.DOC_LEADS_NOWHERE, only.code());
        assertEquals(at, text(only));
    }

    @ParameterizedTest
    @ValueSource(strings = {
        ": [so](https://example.org/x#y)", ": <mailto:a@example.org>",
        ": [0, 4096), [iova, end], [1], x[i], x[i][j], `[so]`, [in],\\[so][to\\]",
        ": https://example.org/a_b.", ": [so] and [so][to]\n///\n/// [so]: https://example.org\n/// [to]: http://example.org"
    })
    void whatLeadsSomewhereOrIsNoLinkIsLetBe(String words) {
        assertEquals(List.of(), spaces(1, words));
    }

    @Test
    void anExampleIsMarkedWhereItGoesWrong() {
        Diagnostic only = only(spaces(1, ":\n///\n/// * so\n///   ```uapi\n///   in u32 a;\n///     out u32 1b;\n///   ```\n///"));
        assertEquals(Code.DOC_EXAMPLE_WRONG, only.code());
        assertEquals("1b", text(only));
        assertEquals("///     out u32 1b;", only.place().lineText());
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "in u32 a;", "struct x { in u32 a; }", "basic command IOMMU_X = 9 (struct iommu_x) { … }", "fails EINVAL odd;", "adds IOMMU_X;",
        "IOMMU_X = bit 1;", "ioctl _IO 'x';", "omits IOMMU_X \"why\";", "uapi 1;\n/// import x;"
    })
    void partsOfADescriptionAreExamplesToo(String part) {
        assertEquals(List.of(), spaces(1, ":\n///\n/// ```uapi\n/// " + part + "\n/// ```\n///"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"> ", "* ", "[", "![", "[a](", "`", "<", "*a **a ", "IOMMU_", "https://"})
    void whatNobodyWritesIsReadAllTheSame(String piece) {
        List<Code> found = spaces(1, "\n///\n/// " + piece.repeat(5000)).stream().map(Diagnostic::code).toList();
        assertEquals(List.of(), found.stream().filter(code -> code.severity() == Severity.ERROR).toList());
    }

    @Test
    void documentationWithoutAWordIsNone() {
        String text = SPACES.formatted("", "", "", "").replace("/// A space.", "/// --");
        assertEquals(Code.UNDOCUMENTED, only(Samples.analyze(text).diagnostics()).code());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            IOMMU_GONE "nobody                 | IOMMU_NIX "nobody                  | IOMMU_GONE
            was IOMMU_HW_CAP_DIRTY until       | was IOMMU_HW_CAP_DIRT until        | IOMMU_HW_CAP_DIRTY
            prefix IOMMU_, iommufd_, iommu_;   | prefix IOMMU_, iommufd_, ioas_;    | ioas_nix
            numbers IOMMU_CMD_;                | numbers IOMMU_NUMBER_;             | IOMMU_CMD_NEXT
            in u32 iommu_in;                   | in u32 iommu_out;                  | iommu_in
            """)
    void namesThatComeAndGoAreNoticedAtOnce(String old, String now, String named) {
        String text = SPACES.formatted("", ", IOMMU_GONE, IOMMU_HW_CAP_DIRTY, IOMMU_CMD_NEXT, `ioas_nix`, `iommu_in`", "", "");
        String changed = text.replace(old, now);
        Analysis before = Samples.analyze(text);
        Analysis after = before.with(new Source("window.uapi", changed));
        assertEquals(List.of(), before.diagnostics());
        assertEquals(Samples.analyze(changed).diagnostics(), after.diagnostics());
        assertEquals(named, text(only(after.diagnostics())));
        assertEquals(List.of(), after.with(new Source("window.uapi", text)).diagnostics());
    }

    @Test
    void aFieldThatGoesIsMissedWhereItIsNamed() {
        String text = SPACES.formatted("", ", `iommu_many.iommu_in`", "", "");
        String changed = text.replace("in u32 iommu_in;", "in u32 iommu_on;");
        Diagnostic only = only(Samples.analyze(text).with(new Source("window.uapi", changed)).diagnostics());
        assertEquals("iommu_in", text(only));
        assertEquals(Optional.of("did you mean `iommu_on`?"), only.hint());
    }

    private static List<Diagnostic> spaces(int place, String words) {
        String text = SPACES.formatted(at(1, place, words), at(2, place, words), at(3, place, words), at(4, place, words));
        return Samples.analyze(text).diagnostics();
    }

    private static String at(int here, int place, String words) {
        return here == place ? words : "";
    }

    private static Diagnostic only(List<Diagnostic> found) {
        assertEquals(1, found.size(), found::toString);
        return found.getFirst();
    }

    private static String text(Diagnostic found) {
        return found.place().source().text().substring(found.place().start(), found.place().end());
    }
}
