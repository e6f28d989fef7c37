package dev.uapi.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.dataformat.yaml.YAMLMapper;

/// The samples for a CI and for git, run with what was packed, in a repository of git.
final class CiIT {
    private static final Path SAMPLES = Path.of("ci").toAbsolutePath();

    @TempDir
    private Path folder;

    private Path repository;
    private Path lamp;

    @BeforeEach
    void begin() throws IOException, InterruptedException {
        repository = Files.createDirectory(folder.resolve("repository"));
        lamp = Samples.lamp(repository);
        Git.commit(repository, "lamp.uapi");
    }

    @Test
    void theHookLetsNothingWrongPass() throws IOException, InterruptedException {
        Path hook = repository.resolve(".git/hooks/pre-commit");
        Files.copy(SAMPLES.resolve("pre-commit"), hook, StandardCopyOption.COPY_ATTRIBUTES, StandardCopyOption.REPLACE_EXISTING);
        change("in u32 on;", "in u8          on;\n    /// When.\n    in aligned_u64 when;");
        Run wrong = commit();
        assertEquals(1, wrong.status(), wrong.err());
        assertTrue(wrong.err().contains("error[UAPI0301]: "), wrong.err());

        change("in u8          on;", "in u32  on;");
        Run unformatted = commit();
        assertEquals(1, unformatted.status(), unformatted.err());
        assertTrue(unformatted.err().contains("'uapi fmt lamp.uapi ' would have it"), unformatted.err());

        change("in u32  on;", "in u32         on;");
        Run right = commit();
        assertEquals(0, right.status(), right.err());
    }

    /// What is in the files and not among what is committed is not looked at.
    @Test
    void theHookLooksAtWhatIsCommitted() throws IOException, InterruptedException {
        Files.copy(SAMPLES.resolve("pre-commit"), repository.resolve(".git/hooks/pre-commit"), StandardCopyOption.COPY_ATTRIBUTES,
                StandardCopyOption.REPLACE_EXISTING);
        change("/// Switches the lamp.", "/// Switches the only lamp.");
        Git.run(repository, "add", "lamp.uapi");
        change("uapi 1;", "uapi 2;");
        Run run = git("commit", "-q", "-m", "more");
        assertEquals(0, run.status(), run.err());
        change("uapi 2;", "uapi 3;");
        Files.writeString(repository.resolve("README"), "Lamps.\n");
        Git.run(repository, "add", "README");
        assertEquals(0, git("commit", "-q", "-m", "words").status());
    }

    @Test
    void theStepsOfTheActionTellWhatIsWrongAndWhatBreaks() throws IOException, InterruptedException {
        change("= 0x10 (", "= 0x11 (");
        Map<String, String> inputs = new HashMap<>(Map.of("UAPI", Installed.PACKED.launcher().toString(), "FILES", "lamp.uapi"));
        inputs.putAll(Map.of("BASELINE", "", "BASE", "HEAD", "ACCEPTED", "", "SARIF", "sarif", "GITHUB_STEP_SUMMARY", folder + "/summary"));
        List<Run> runs = steps(inputs);
        assertEquals(List.of(0, 1), runs.stream().map(Run::status).toList(), runs.toString());
        assertEquals("", runs.getFirst().out());
        assertTrue(runs.getLast().out().startsWith("::error file=lamp.uapi,line=20,"), runs.getLast().out());
        assertEquals(0, results("check").size());
        assertEquals("UAPI1303", results("diff").get(0).get("ruleId").asString());
        assertTrue(Files.readString(folder.resolve("summary")).contains("LAMP_SET"));
    }

    @Test
    void theStepsOfTheActionTakeWhatIsAccepted() throws IOException, InterruptedException {
        change("= 0x10 (", "= 0x11 (");
        change("    /// 0: off, anything else: on.\n", "");
        Files.writeString(repository.resolve("breaks.txt"), "# Nobody has it.\nUAPI1303 LAMP_SET: 0x4c11, was 0x4c10\n");
        Path uapi = Installed.PACKED.launcher();
        Run written = Installed.start(repository, uapi, Map.of(), "check", "--baseline", "b.json", "--write-baseline", "lamp.uapi");
        assertEquals(0, written.status(), written.out());
        Map<String, String> inputs = new HashMap<>(Map.of("UAPI", uapi.toString(), "FILES", "lamp.uapi", "BASELINE", "b.json"));
        inputs.putAll(Map.of("BASE", "HEAD", "ACCEPTED", "breaks.txt", "SARIF", "sarif", "GITHUB_STEP_SUMMARY", folder + "/summary"));
        List<Run> runs = steps(inputs);
        assertEquals(List.of(0, 0), runs.stream().map(Run::status).toList(), runs.toString());
        assertEquals(List.of("", ""), runs.stream().map(Run::out).toList());
    }

    /// Each input of the action is one that a step is given, and the workflow gives none but those.
    @Test
    void actionAndWorkflowAgree() throws IOException {
        JsonNode action = yaml("action/action.yml");
        List<String> inputs = action.get("inputs").propertyNames().stream().toList();
        String steps = action.get("runs").toString();
        inputs.forEach(input -> assertTrue(steps.contains("${{ inputs." + input + " }}"), input));
        assertFalse(action.get("runs").get("steps").valueStream().anyMatch(step -> step.get("run").asString().contains("${{")));
        JsonNode workflow = yaml("workflow.yml");
        workflow.at("/jobs/descriptions/steps").valueStream()
                .filter(step -> step.path("uses").asString("").contains("codegen/cli/ci/action"))
                .forEach(step -> assertTrue(inputs.containsAll(step.get("with").propertyNames())));
        assertEquals("uapi-sarif", action.at("/inputs/sarif/default").asString());
        assertTrue(workflow.toString().contains("\"sarif_file\":\"uapi-sarif\""));
    }

    @Test
    void theHooksOfPreCommitCallWhatThereIs() throws IOException, InterruptedException {
        for (JsonNode hook : yaml("pre-commit-config.yaml").at("/repos/0/hooks").values()) {
            String entry = hook.get("entry").asString();
            assertTrue(entry.startsWith("uapi "), entry);
            String command = entry.substring("uapi ".length());
            Run run = Installed.start(repository, Installed.PACKED.launcher(), Map.of(), command, "lamp.uapi");
            assertEquals(0, run.status(), run.err());
        }
    }

    private void change(String old, String now) throws IOException {
        String text = Files.readString(lamp);
        assertTrue(text.contains(old), text);
        Files.writeString(lamp, text.replace(old, now));
    }

    private Run commit() throws IOException, InterruptedException {
        Git.run(repository, "add", "lamp.uapi");
        return git("commit", "-q", "-m", "more");
    }

    private Run git(Object... arguments) throws IOException, InterruptedException {
        Map<String, String> variables = new HashMap<>(Map.of("UAPI", Installed.PACKED.launcher().toString()));
        for (String who : List.of("AUTHOR", "COMMITTER")) {
            variables.putAll(Map.of("GIT_" + who + "_NAME", "a", "GIT_" + who + "_EMAIL", "b"));
        }
        return Installed.start(repository, Path.of("git"), variables, arguments);
    }

    /// As a runner does: each in a shell of its own, that stops at the first failure.
    private List<Run> steps(Map<String, String> inputs) throws IOException, InterruptedException {
        List<String> scripts = yaml("action/action.yml").at("/runs/steps").valueStream().map(step -> step.get("run").asString()).toList();
        Run[] runs = new Run[scripts.size()];
        for (int i = 0; i < runs.length; i++) {
            runs[i] = Installed.start(repository, Path.of("bash"), inputs, "-e", "-o", "pipefail", "-c", scripts.get(i));
        }
        return List.of(runs);
    }

    private JsonNode results(String name) throws IOException {
        return JsonMapper.shared().readTree(Files.readString(repository.resolve("sarif/" + name + ".sarif"))).at("/runs/0/results");
    }

    private static JsonNode yaml(String name) throws IOException {
        return new YAMLMapper().readTree(Files.readString(SAMPLES.resolve(name)));
    }
}
