/**
 * How a cost grows with the number of peers: a verdict on measurements at several sizes, or the reason why there is none.
 *
 * <pre>{@code
 * GrowthVerdict verdict = GrowthVerdict.of(Costs.of(hopsBySize));
 * verdict.toString();                        // O(log N): 0.498 ± 0.004 · log2 N − 0.21; next O(log² N), over a million times less likely
 * verdict.against(Growth.LOG, "hops");       // expected O(log N), measured O(N): 512 hops at N = 1024
 * }</pre>
 *
 * <h2>The curves</h2>
 *
 * <p>Each {@link dev.peerlab.experiment.growth.Growth class} g gets its best curve a + b · g(N) through the mean cost at each
 * size, by weighted least squares. The variance is taken for a power of the mean, and the power is estimated from the
 * replicates (Carroll and Ruppert, Transformation and Weighting in Regression, 1988). Without replicates, or where all agree,
 * noise is taken to be proportional to the cost. A curve may be flat below some N, if that explains clearly more: k walkers
 * cost k messages at least. That floor counts as one more parameter. The intercept is free: ½ log2 N − 1 is a fine law.
 *
 * <h2>The choice</h2>
 *
 * <p>Classes are compared by Akaike's information criterion with its correction for few sizes, AICc (Burnham and Anderson, Model
 * Selection and Multimodel Inference, 2nd edition 2002, section 2.4). A difference of d makes a class exp(d / 2) times likelier
 * (section 2.10). A growing class is decided on if
 *
 * <ul>
 *   <li>it is 100 times likelier than any other, O(1) among them;
 *   <li>the 95 % interval of its coefficient lies above 0;
 *   <li>no power of N between the classes or beyond them fits better;
 *   <li>it also predicts each size from the others better than any other class does (leave-one-out cross-validation);
 *   <li>without the smallest third of the sizes it is still among the likely classes: what is true of small networks only is
 *       no law.
 * </ul>
 *
 * <p>O(1) is a special case of each of the others, so no criterion prefers it by much. A cost is constant if even the upper
 * ends of the intervals let it grow by 25 % at most over all sizes, while it does not surely follow another class.
 *
 * <h2>What it cannot do</h2>
 *
 * <p>It chooses among six classes. A cost that is of none of them, like log log N or log³ N, may get the name of its neighbor. A
 * verdict holds for the sizes measured: where a time to live ends a flood only in larger networks, the smaller ones say O(N).
 *
 * <p>An interval knows of noise, not of a law that holds for large N only. Hops that do not count the last step of a lookup are
 * log2 N / 2 − 1 + 1 / N: with exact means, a coefficient over all sizes from 8 on misses ½ by a hair that is wider than its
 * interval. {@link dev.peerlab.experiment.growth.Costs#from} leaves the small networks out.
 */
@NullMarked
package dev.peerlab.experiment.growth;

import org.jspecify.annotations.NullMarked;
