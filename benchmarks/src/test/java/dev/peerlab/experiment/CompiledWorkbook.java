package dev.peerlab.experiment;

import dev.peerlab.contract.Submission;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;
import org.assertj.core.api.Assertions;

/** A student's workbook, compiled while the test runs. */
public final class CompiledWorkbook {

    /** The workbook of somebody who has not begun. */
    public static final String STUB = "";

    /** Of somebody who has done something in exercise 1: it goes wrong, but is no stub. */
    public static final String FLOODING = """
            @Override
            public dev.peerlab.contract.flooding.FloodingPeer flooding(
                    dev.peerlab.contract.Host host,
                    dev.peerlab.contract.search.Place place,
                    dev.peerlab.contract.flooding.FloodingSettings settings) {
                return new Part().make();
            }
            """;

    /** Of somebody who has done something in exercise 2. */
    public static final String WALKING = """
            @Override
            public dev.peerlab.contract.randomwalk.RandomWalkPeer randomWalk(
                    dev.peerlab.contract.Host host,
                    dev.peerlab.contract.search.Place place,
                    dev.peerlab.contract.randomwalk.RandomWalkSettings settings) {
                return new Part().make();
            }
            """;

    private final Path classes;

    private CompiledWorkbook(Path classes) {
        this.classes = classes;
    }

    /** {@return the workbook, compiled, and selected by {@code -Dpeerlab.workbook}} */
    public static CompiledWorkbook select(Path directory, String members) throws IOException {
        Path classes = directory.resolve("workbook-classes");
        Path source = Files.createDirectories(directory).resolve("StudentsWorkbook.java");
        Files.writeString(source, """
                public class StudentsWorkbook extends Base implements dev.peerlab.contract.Submission {
                    @Override
                    public String name() {
                        return "workbook";
                    }
                    %s
                }
                class Base {}
                class Part {
                    <T> T make() {
                        return null;
                    }
                }
                """.formatted(members));
        Path services = Files.createDirectories(classes.resolve("META-INF").resolve("services"));
        Files.writeString(services.resolve(Submission.class.getName()), "StudentsWorkbook\n");
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        Assertions.assertThat(compiler.run(null, null, null, "-d", classes.toString(), source.toString()))
                .isZero();
        System.setProperty(Submissions.WORKBOOK_PROPERTY, classes.toString());
        return new CompiledWorkbook(classes);
    }

    /** Leaves it to the benchmarks again to find one. */
    public static void deselect() {
        System.clearProperty(Submissions.WORKBOOK_PROPERTY);
    }

    /** Takes a class away that others were compiled against. */
    public CompiledWorkbook without(String name) throws IOException {
        Files.delete(classes.resolve(name + ".class"));
        return this;
    }

    /** {@return where its classes are} */
    public Path classes() {
        return classes;
    }
}
