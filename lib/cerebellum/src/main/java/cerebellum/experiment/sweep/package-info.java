/**
 * Sweeps: one experiment over many parameters and seeds, one long table, nothing lost when it is stopped.
 *
 * <pre>
 *  what is varied, over what         Sweep, SweepAxis, Draw                SweepAxisTest, SweepTest
 *  which numbers of a result         SweepTake, Takes                      SweepTakeTest
 *  the table                         Swept, Outcome                        SweepTest
 *  who computes                      Workers, ThreadWorkers                SweepTest
 *  parts kept between two starts     KeptParts, LibraryHash                KeptPartsTest, SweepSizeTest
 *  which parameter matters           Sensitivity                           SensitivityTest
 * </pre>
 */
@NullMarked
package cerebellum.experiment.sweep;

import org.jspecify.annotations.NullMarked;
