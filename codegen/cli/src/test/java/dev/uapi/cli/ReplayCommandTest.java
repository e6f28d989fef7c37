package dev.uapi.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ReplayCommandTest {
    private static final String OPEN = "{'open':'iommu','release':'7.3.4','thp':false}";
    private static final String ALLOCATE = "{'ioctl':'IOMMU_IOAS_ALLOC','arg':{},'errno':null,'out':{'out_ioas_id':1}}";
    private static final String MAP_NOWHERE =
            "{'ioctl':'IOMMU_IOAS_MAP','arg':{'flags':['READABLE'],'ioas_id':7,'length':4096},'errno':'ENOENT'}";

    @TempDir
    private Path folder;

    private Path trace(String... lines) throws IOException {
        return Files.writeString(folder.resolve("calls.jsonl"), String.join("\n", lines).replace('\'', '"') + "\n");
    }

    @Test
    void whatComesOutAsRecordedIsCounted() throws IOException {
        Path trace = trace(OPEN, ALLOCATE, MAP_NOWHERE);

        Run run = Run.of("replay", trace, trace);

        assertEquals((trace + ": 2 calls, 0 differences\n").repeat(2), run.out());
        assertEquals(0, run.status(), run.err());
    }

    @Test
    void whatComesOutOtherwiseIsToldWithItsCause() throws IOException {
        Path trace = trace(OPEN, ALLOCATE.replace(":1}", ":2}"), MAP_NOWHERE.replace("ENOENT", "EINVAL"), "{'op':'read'}");

        Run run = Run.of("replay", trace);

        assertEquals(
                """
                calls.jsonl:2: IOMMU_IOAS_ALLOC: out_ioas_id: expected 0x2, got 0x1
                calls.jsonl:3: IOMMU_IOAS_MAP: errno: expected EINVAL, got ENOENT (no_such_ioas, `ioas_id` names no address space)
                calls.jsonl: 2 calls, 2 differences; 1 of which the trace says too little were passed over
                """,
                run.out().replace(folder + "/", ""));
        assertEquals(1, run.status(), run.err());
    }

    @Test
    void theSimulatorCanPlayAnotherKernel() throws IOException {
        String mapFile = "{'ioctl':'IOMMU_IOAS_MAP_FILE','arg':{'flags':['READABLE'],'ioas_id':1,'fd':3,'length':4096},'fds':{'3':'memfd'},"
                + "'errno':null,'out':{'iova':'0x1000'}}";
        Path trace = trace(OPEN, ALLOCATE, mapFile);

        assertEquals(0, Run.of("replay", trace).status());
        Run older = Run.of("replay", "--release", "6.12", trace);
        assertEquals(
                "calls.jsonl:3: IOMMU_IOAS_MAP_FILE: errno: expected 0, got ENOTTY (unknown_command, this kernel has no such command)",
                older.out().replace(folder + "/", "").lines().findFirst().orElseThrow());
        assertEquals(1, older.status());
    }

    @Test
    void aTraceThatBreaksOffIsSaid() throws IOException {
        Path trace = trace(OPEN, ALLOCATE, MAP_NOWHERE.substring(0, 40));

        Run run = Run.of("replay", trace);

        assertEquals(2, run.status());
        assertEquals("", run.out());
        assertEquals(
                "uapi: calls.jsonl:3: this is not JSON at column 41: ",
                run.err().replace(folder + "/", "").substring(0, "uapi: calls.jsonl:3: this is not JSON at column 41: ".length()));
    }

    @Test
    void whatCannotBePlayedIsSaid() throws IOException {
        assertEquals(
                "uapi: the trace opens lamp: only iommu and vfio can be played\n",
                Run.of("replay", trace(OPEN.replace("iommu", "lamp"))).err());
        assertEquals(
                "uapi: the trace opens vfio: only iommu can be played\n",
                Run.of("replay", "--device", "/dev/null", trace(OPEN.replace("iommu", "vfio"))).err());
        assertEquals(2, Run.of("replay", "--device", "/nowhere/iommu", trace(OPEN)).status());
        assertEquals(2, Run.of("replay", "--device", "/dev/iommu", "--release", "6.6", trace(OPEN)).status());
        assertEquals("uapi: /nowhere: there is no such file\n", Run.of("replay", "/nowhere").err());
    }
}
