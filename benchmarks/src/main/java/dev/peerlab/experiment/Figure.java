package dev.peerlab.experiment;

import de.erichseifert.vectorgraphics2d.VectorGraphics2D;
import de.erichseifert.vectorgraphics2d.svg.SVGProcessor;
import de.erichseifert.vectorgraphics2d.util.PageSize;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;

/** Something that can be drawn, and so be written as PNG and as SVG. Needs no screen. */
interface Figure {

    /** PNG pixels for each unit of width and height. */
    int PIXELS = 2;

    /** {@return the width in points} */
    int width();

    /** {@return the height in points} */
    int height();

    /** Draws it at the origin. */
    void paint(Graphics2D graphics);

    /** Writes it as PNG. */
    default void writePng(Path file) throws IOException {
        BufferedImage image = new BufferedImage(PIXELS * width(), PIXELS * height(), BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        graphics.scale(PIXELS, PIXELS);
        paint(graphics);
        graphics.dispose();
        try (OutputStream out = Files.newOutputStream(file)) {
            if (!ImageIO.write(image, "png", out)) {
                throw new IOException("this Java cannot write PNG");
            }
        }
    }

    /** Writes it as SVG, in the same bytes whenever the figure is the same. */
    default void writeSvg(Path file) throws IOException {
        VectorGraphics2D graphics = new VectorGraphics2D();
        paint(graphics);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        new SVGProcessor()
                .getDocument(graphics.getCommands(), new PageSize(0, 0, width(), height()))
                .writeTo(bytes);
        Files.writeString(file, tidy(bytes.toString(StandardCharsets.UTF_8)));
    }

    /** Numbers the clips, which are named by hash codes, and cuts coordinates to hundredths of a point. */
    private static String tidy(String svg) {
        List<String> clips = Pattern.compile("clip-?\\d+")
                .matcher(svg)
                .results()
                .map(MatchResult::group)
                .distinct()
                .toList();
        String tidied = svg;
        for (int i = 0; i < clips.size(); i++) {
            tidied = tidied.replaceAll(Pattern.quote(clips.get(i)) + "\\b", "clip-" + (char) ('a' + i));
        }
        return tidied.replaceAll("(\\.\\d\\d)\\d+", "$1");
    }
}
