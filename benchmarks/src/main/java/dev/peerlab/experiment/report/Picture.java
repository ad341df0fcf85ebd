package dev.peerlab.experiment.report;

import de.erichseifert.vectorgraphics2d.VectorGraphics2D;
import de.erichseifert.vectorgraphics2d.svg.SVGProcessor;
import de.erichseifert.vectorgraphics2d.util.PageSize;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;

/** Something that can be drawn, and so be had as PNG and as SVG. Needs no screen. */
interface Picture {

    /** PNG pixels for each unit of width and height. */
    int PIXELS = 2;

    /** What is written in a picture is left as it is. */
    String WITHIN_TAG = "\\b(?=[^<>]*>)";

    /** Fonts that are as wide as the one that was measured with come first. */
    String FONTS = "'DejaVu Sans', Verdana, sans-serif";

    /** {@return the width in points} */
    int width();

    /** {@return the height in points} */
    int height();

    /** Draws it at the origin. */
    void paint(Graphics2D graphics);

    /** {@return it as the bytes of a PNG file} */
    default byte[] png() {
        BufferedImage image = new BufferedImage(PIXELS * width(), PIXELS * height(), BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        graphics.scale(PIXELS, PIXELS);
        paint(graphics);
        graphics.dispose();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            if (!ImageIO.write(image, "png", bytes)) {
                throw new IOException("this Java cannot write PNG");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /**
     * {@return it as an SVG element, the same whenever the picture is the same}
     *
     * @param key makes names within the element differ from those of others on a page
     * @param description what there is to see, for those who cannot
     */
    default String svg(String key, String description) {
        VectorGraphics2D graphics = new VectorGraphics2D();
        paint(graphics);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            new SVGProcessor()
                    .getDocument(graphics.getCommands(), new PageSize(0, 0, width(), height()))
                    .writeTo(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        String start = Html.tag(
                "svg",
                "xmlns",
                "http://www.w3.org/2000/svg",
                "viewBox",
                "0 0 " + width() + " " + height(),
                "width",
                String.valueOf(width()),
                "height",
                String.valueOf(height()),
                "role",
                "img",
                "aria-label",
                description);
        return tidy(key, bytes.toString(StandardCharsets.UTF_8))
                .replaceFirst("(?s).*?<svg[^>]*>", Matcher.quoteReplacement(start));
    }

    /**
     * Names clips by number rather than by hash code, and fonts that there are elsewhere; cuts coordinates to hundredths; leaves
     * out what is invisible or goes without saying.
     */
    private static String tidy(String key, String svg) {
        List<String> clips = Pattern.compile("clip-?\\d+")
                .matcher(svg)
                .results()
                .map(MatchResult::group)
                .distinct()
                .toList();
        String tidied = svg;
        for (int i = 0; i < clips.size(); i++) {
            tidied = tidied.replaceAll(Pattern.quote(clips.get(i)) + WITHIN_TAG, key + "-clip-" + (char) ('a' + i));
        }
        return tidied.replaceAll("font-family:.*?;(?=font-size)", "font-family:" + FONTS + ";")
                .replaceAll("\\s*<rect[^>]*fill-opacity:0;[^>]*/>", "")
                .replaceAll("stroke-(miterlimit:10|linecap:square);", "")
                .replaceAll("(\\.\\d\\d)\\d+" + WITHIN_TAG, "$1")
                .replaceAll("\\R\\s*", "\n");
    }
}
