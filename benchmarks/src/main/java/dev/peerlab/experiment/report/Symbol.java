package dev.peerlab.experiment.report;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import org.knowm.xchart.style.markers.Marker;

/** A marker of some shape, filled or hollow. */
final class Symbol extends Marker {

    /** Areas are about the same, around the origin. */
    private static final List<Shape> SHAPES = List.of(
            new Ellipse2D.Double(-0.5, -0.5, 1, 1),
            polygon(0, -0.62, 0.62, 0, 0, 0.62, -0.62, 0),
            new Rectangle2D.Double(-0.45, -0.45, 0.9, 0.9),
            polygon(0, -0.6, 0.6, 0.44, -0.6, 0.44),
            polygon(0, 0.6, 0.6, -0.44, -0.6, -0.44),
            polygon(-0.25, -0.6, 0.25, -0.6, 0.6, 0, 0.25, 0.6, -0.25, 0.6, -0.6, 0));

    /** Hollow ones are larger, so that both are seen where they meet. */
    private static final double HOLLOW = 1.5;

    private final Shape shape;
    private final boolean hollow;

    private Symbol(int number, boolean hollow) {
        this.shape = SHAPES.get(number % SHAPES.size());
        this.hollow = hollow;
    }

    /** {@return a filled marker} Others have other shapes, until there are no more. */
    static Symbol filled(int number) {
        return new Symbol(number, false);
    }

    /** {@return the outline of a marker} */
    static Symbol hollow(int number) {
        return new Symbol(number, true);
    }

    @Override
    public void paint(Graphics2D graphics, double x, double y, int size) {
        double scale = hollow ? HOLLOW * size : size;
        AffineTransform place = AffineTransform.getTranslateInstance(x, y);
        place.scale(scale, scale);
        Shape placed = place.createTransformedShape(shape);
        if (hollow) {
            graphics.setStroke(new BasicStroke(1.8f));
            graphics.draw(placed);
        } else {
            graphics.fill(placed);
            Color color = graphics.getColor();
            graphics.setColor(Color.WHITE);
            graphics.setStroke(new BasicStroke(0.6f));
            graphics.draw(placed);
            graphics.setColor(color);
        }
    }

    private static Shape polygon(double... coordinates) {
        Path2D.Double path = new Path2D.Double();
        path.moveTo(coordinates[0], coordinates[1]);
        for (int i = 2; i < coordinates.length; i += 2) {
            path.lineTo(coordinates[i], coordinates[i + 1]);
        }
        path.closePath();
        return path;
    }
}
