package dev.peerlab.mutant;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLConnection;
import java.net.URLStreamHandler;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Class files in memory with one submission among them, as the suite's own loader reads them: as resources.
 *
 * <p>Other submissions that the parent knows are not to be found here.
 */
final class MemoryLoader extends ClassLoader {

    static final String SERVICE = "META-INF/services/dev.peerlab.contract.Submission";

    private final Map<String, byte[]> files;

    /**
     * Makes a loader.
     *
     * @param classes class files by their path
     * @param submission the name of the class that is the submission
     * @param parent where everything else is
     */
    MemoryLoader(Map<String, byte[]> classes, String submission, ClassLoader parent) {
        super("pasted", parent);
        files = new TreeMap<>(classes);
        files.put(SERVICE, submission.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public @Nullable URL getResource(String name) {
        return files.containsKey(name) ? url(name) : super.getResource(name);
    }

    @Override
    public Enumeration<URL> getResources(String name) throws IOException {
        return files.containsKey(name) ? Collections.enumeration(List.of(url(name))) : super.getResources(name);
    }

    private URL url(String name) {
        byte[] file = files.getOrDefault(name, new byte[0]);
        try {
            return new URL(null, "memory:///" + name, new Bytes(file));
        } catch (MalformedURLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Opens a file in memory. */
    private static final class Bytes extends URLStreamHandler {
        private final byte[] file;

        Bytes(byte[] file) {
            this.file = file;
        }

        @Override
        protected URLConnection openConnection(URL url) {
            return new URLConnection(url) {
                @Override
                public void connect() {
                    connected = true;
                }

                @Override
                public InputStream getInputStream() {
                    return new ByteArrayInputStream(file);
                }
            };
        }
    }
}
