/**
 * The review's second chapter: models of Purkinje cells.
 *
 * <pre>
 *  [16] conductances on a tree      DeSchutterBower1994 with PurkinjeCell      DeSchutterBower1994Test, NeuronTest (NEURON)
 *  a network in its place           HybridPurkinje                             HybridPurkinjeTest
 * </pre>
 */
@NullMarked
package cerebellum.oviedo2025.purkinje;

import org.jspecify.annotations.NullMarked;
