/**
 * What every package may use.
 *
 * <ul>
 *   <li>What a parameter is and may be: {@link cerebellum.About}, {@link cerebellum.Ranges}, {@link cerebellum.Require}; its
 *       name and unit: {@link cerebellum.Names}, {@link cerebellum.Unit}.
 *   <li>Chance: {@link cerebellum.Seed}. Several numbers in one: {@link cerebellum.Spread}, {@link
 *       cerebellum.Weighted}. All cores: {@link cerebellum.Parallel}, {@link cerebellum.Progress}.
 *   <li>Files and text: {@link cerebellum.Csv}, {@link cerebellum.Sha256}, {@link cerebellum.Text}. Lists: {@link
 *       cerebellum.Lists}.
 * </ul>
 *
 * <p>Units of the project. {@code cell}, {@code network}, {@code learning}: ms, mV, pA, nS, pF (nS mV = pA,
 * pF mV/ms = pA). {@code plant}, {@code control}: SI. {@code fixed}: raw integers with a format. The unit is part
 * of the name.
 */
@NullMarked
package cerebellum;

import org.jspecify.annotations.NullMarked;
