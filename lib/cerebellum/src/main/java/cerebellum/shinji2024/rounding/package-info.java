/**
 * Section 3.2 and Figure 6 of Shinji, Okuno and Hirata (2024): a granule cell in 16 bits, rounded half-up or by
 * chance.
 *
 * <pre>
 *  the cell in both arithmetics     GranuleRounding                            GranuleRoundingTest
 *  Figure 6                         GranuleInSixteenBits                       RoundingExperimentsTest
 *  the paper's claims               RandomizedRounding                         ReviewTest
 *  why it works                     RoundingTheory                             RoundingExperimentsTest
 *  the generators' orbits           LfsrMap                                    RoundingExperimentsTest
 * </pre>
 */
@NullMarked
package cerebellum.shinji2024.rounding;

import org.jspecify.annotations.NullMarked;
