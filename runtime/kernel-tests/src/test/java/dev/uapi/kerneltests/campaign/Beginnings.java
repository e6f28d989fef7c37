package dev.uapi.kerneltests.campaign;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;

/// Calls in an order that leads far: by chance alone hardly any file would come to a virtual IOMMU with a queue, or to a page that was
/// written.
final class Beginnings {
    private static final String OPERATION = "IOMMU_TEST_CMD op=IOMMU_TEST_OP_";
    private static final String TABLE = "IOMMU_HWPT_ALLOC __reserved=0 dev_id=DEVICE ";

    private static final List<String> DEVICE = List.of(
            "IOMMU_IOAS_ALLOC flags=0",
            OPERATION + "MOCK_DOMAIN_FLAGS id=IOAS dev_flags=MOCK_FLAGS_DEVICE_PASID");
    private static final List<String> GUEST = List.of(
            TABLE + "flags=IOMMU_HWPT_ALLOC_NEST_PARENT pt_id=IOAS data_type=IOMMU_HWPT_DATA_NONE",
            "IOMMU_IOAS_MAP ioas_id=IOAS flags=7",
            "IOMMU_VIOMMU_ALLOC flags=0 type=IOMMU_VIOMMU_TYPE_SELFTEST dev_id=DEVICE hwpt_id=HWPT_PAGING",
            "IOMMU_VDEVICE_ALLOC viommu_id=VIOMMU dev_id=DEVICE",
            "IOMMU_HW_QUEUE_ALLOC flags=0 viommu_id=VIOMMU type=IOMMU_HW_QUEUE_TYPE_SELFTEST index=0",
            "IOMMU_VEVENTQ_ALLOC flags=0 __reserved=0 viommu_id=VIOMMU type=IOMMU_VEVENTQ_TYPE_SELFTEST veventq_depth=2",
            "IOMMU_FAULT_QUEUE_ALLOC flags=0",
            TABLE + "flags=0 pt_id=VIOMMU data_type=IOMMU_HWPT_DATA_SELFTEST",
            OPERATION + "MOCK_DOMAIN_REPLACE id=SELFTEST pt_id=HWPT_NESTED",
            OPERATION + "TRIGGER_VEVENT dev_id=DEVICE",
            OPERATION + "TRIGGER_IOPF dev_id=DEVICE pasid=0",
            "IOMMU_HWPT_INVALIDATE __reserved=0 hwpt_id=HWPT_NESTED data_type=IOMMU_HWPT_INVALIDATE_DATA_SELFTEST",
            "IOMMU_HWPT_INVALIDATE __reserved=0 hwpt_id=VIOMMU data_type=IOMMU_VIOMMU_INVALIDATE_DATA_SELFTEST",
            OPERATION + "MD_CHECK_IOTLB id=HWPT_NESTED");
    private static final List<String> WRITES = List.of(
            TABLE + "flags=IOMMU_HWPT_ALLOC_DIRTY_TRACKING pt_id=IOAS data_type=IOMMU_HWPT_DATA_NONE",
            "IOMMU_IOAS_MAP ioas_id=IOAS flags=7",
            "IOMMU_HWPT_SET_DIRTY_TRACKING hwpt_id=HWPT_PAGING flags=IOMMU_HWPT_DIRTY_TRACKING_ENABLE",
            OPERATION + "DIRTY id=HWPT_PAGING",
            "IOMMU_HWPT_GET_DIRTY_BITMAP hwpt_id=HWPT_PAGING flags=0 __reserved=0",
            OPERATION + "DIRTY id=HWPT_PAGING",
            "IOMMU_HWPT_GET_DIRTY_BITMAP hwpt_id=HWPT_PAGING flags=0 __reserved=0");
    private static final List<String> ACCESSES = List.of(
            "IOMMU_IOAS_MAP ioas_id=IOAS flags=7",
            OPERATION + "CREATE_ACCESS id=IOAS flags=1",
            OPERATION + "ACCESS_PAGES id=access flags=1",
            OPERATION + "ACCESS_RW id=access",
            OPERATION + "DESTROY_ACCESS_PAGES id=access access_pages_id=0");
    private static final List<String> PASIDS = List.of(
            TABLE + "flags=IOMMU_HWPT_ALLOC_PASID pt_id=IOAS data_type=IOMMU_HWPT_DATA_NONE",
            OPERATION + "MOCK_DOMAIN_REPLACE id=SELFTEST pt_id=HWPT_PAGING",
            OPERATION + "PASID_ATTACH id=SELFTEST pasid=3 pt_id=HWPT_PAGING",
            TABLE + "flags=IOMMU_HWPT_ALLOC_PASID pt_id=IOAS data_type=IOMMU_HWPT_DATA_NONE",
            OPERATION + "PASID_REPLACE id=SELFTEST pasid=3 pt_id=HWPT_PAGING",
            OPERATION + "PASID_CHECK_HWPT id=SELFTEST pasid=3 hwpt_id=HWPT_PAGING");

    private final Repertoire repertoire;
    private final Numbers numbers;
    private final Deque<String> left = new ArrayDeque<>();

    /// One call, and what is chosen of it.
    ///
    /// @param command by name
    /// @param fields  numbers by name
    record Chosen(String command, Map<String, Long> fields) {}

    /// Of most files only the first of these calls, of some none.
    Beginnings(Repertoire repertoire, Numbers numbers, SplittableRandom random) {
        this.repertoire = repertoire;
        this.numbers = numbers;
        if (repertoire.devices() && random.nextInt(4) != 0) {
            List<List<String>> ways = List.of(GUEST, GUEST, GUEST, WRITES, WRITES, ACCESSES, PASIDS);
            List<String> all = new ArrayList<>(DEVICE);
            all.addAll(ways.get(random.nextInt(ways.size())));
            left.addAll(all.subList(0, random.nextInt(2) == 0 ? all.size() : random.nextInt(all.size())));
        }
    }

    /// The next call, if all that it names is there.
    Optional<Chosen> next() {
        while (!left.isEmpty()) {
            Optional<Chosen> chosen = chosen(left.removeFirst());
            if (chosen.isPresent()) {
                return chosen;
            }
        }
        return Optional.empty();
    }

    private Optional<Chosen> chosen(String line) {
        List<String> words = Arrays.asList(line.split(" ", -1));
        Map<String, Long> fields = new HashMap<>();
        for (String word : words.subList(1, words.size())) {
            int sign = word.indexOf('=');
            Optional<Long> number = number(word.substring(sign + 1));
            if (number.isEmpty()) {
                return Optional.empty();
            }
            fields.put(word.substring(0, sign), number.get());
        }
        return Optional.of(new Chosen(words.getFirst(), fields));
    }

    /// A number as it stands, one that has a name, or the last object of a kind.
    private Optional<Long> number(String word) {
        return Character.isDigit(word.charAt(0))
                ? Optional.of(Long.parseLong(word))
                : repertoire.number(word).or(() -> numbers.last(word));
    }
}
