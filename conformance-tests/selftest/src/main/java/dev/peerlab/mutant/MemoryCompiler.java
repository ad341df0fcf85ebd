package dev.peerlab.mutant;

import dev.peerlab.contract.Submission;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import javax.tools.DiagnosticCollector;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;
import javax.tools.ToolProvider;

/** Compiles sources in memory, against the contracts and nothing else. */
final class MemoryCompiler {

    private MemoryCompiler() {}

    /**
     * {@return class files by their path, such as {@code dev/peerlab/exercise/Workbook.class}}
     *
     * @param folder where the sources are, e.g. {@code dev/peerlab/exercise/}
     * @param sources the sources by their path in that folder
     * @throws IllegalArgumentException if they do not compile
     */
    static Map<String, byte[]> compile(String folder, Map<String, String> sources) {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        DiagnosticCollector<JavaFileObject> complaints = new DiagnosticCollector<>();
        List<JavaFileObject> units = new ArrayList<>();
        sources.forEach((path, text) -> units.add(new Source(folder + path, text)));
        List<String> options = List.of("--release", "17", "-proc:none", "-g");
        Map<String, Output> compiled = new TreeMap<>();
        try (StandardJavaFileManager files =
                        compiler.getStandardFileManager(complaints, Locale.ROOT, StandardCharsets.UTF_8);
                JavaFileManager memory = new Outputs(files, compiled)) {
            files.setLocation(StandardLocation.CLASS_PATH, List.of(contracts()));
            if (!compiler.getTask(null, memory, complaints, options, null, units)
                    .call()) {
                throw new IllegalArgumentException("does not compile: " + complaints.getDiagnostics());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Map<String, byte[]> classes = new TreeMap<>();
        compiled.forEach((path, file) -> classes.put(path, file.bytes.toByteArray()));
        return classes;
    }

    private static File contracts() {
        try {
            return new File(Submission.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A source text. */
    private static final class Source extends SimpleJavaFileObject {
        private final String text;

        Source(String path, String text) {
            super(URI.create("memory:///" + path), Kind.SOURCE);
            this.text = text;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
        }
    }

    /** A class file. */
    private static final class Output extends SimpleJavaFileObject {
        private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

        Output(String path) {
            super(URI.create("memory:///" + path), Kind.CLASS);
        }

        @Override
        public OutputStream openOutputStream() {
            return bytes;
        }
    }

    /** Keeps class files instead of writing them. */
    private static final class Outputs extends ForwardingJavaFileManager<JavaFileManager> {
        private final Map<String, Output> compiled;

        Outputs(JavaFileManager files, Map<String, Output> compiled) {
            super(files);
            this.compiled = compiled;
        }

        @Override
        public JavaFileObject getJavaFileForOutput(
                Location location, String className, JavaFileObject.Kind kind, FileObject sibling) {
            return compiled.computeIfAbsent(className.replace('.', '/') + ".class", Output::new);
        }
    }
}
