/**
 * Models of the review of which only the idea could be read: an abstract, a sentence, a title. What runs here is our own
 * form of it.
 *
 * <pre>
 *  [24] how granule cells are made  Leffler2016                                Leffler2016Test (closed form)
 *  [26] beams of cortex and a limb  Peddicord1977                              Peddicord1977Test
 *  [28] reasoning without numbers   Krichmar1997 with Envisionment             Krichmar1997Test, EnvisionmentTest
 *  a saccade with numbers            BrakedSaccade                              Krichmar1997Test (exact step)
 * </pre>
 */
@NullMarked
package cerebellum.oviedo2025.idea;

import org.jspecify.annotations.NullMarked;
