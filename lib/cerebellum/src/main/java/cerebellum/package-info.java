/**
 * What every package may use: argument checks, seeds, CSV rows, progress.
 *
 * <p>Units of the project. {@code cell}, {@code network}, {@code learning}: ms, mV, pA, nS, pF (nS mV = pA,
 * pF mV/ms = pA). {@code plant}, {@code control}: SI. {@code fixed}: raw integers with a format. The unit is part
 * of the name.
 */
@NullMarked
package cerebellum;

import org.jspecify.annotations.NullMarked;
