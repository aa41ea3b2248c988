/**
 * The review's second chapter: models of Purkinje cells, five of them on one cell of which nothing is tuned.
 *
 * <pre>
 *  the cell: channels on a tree     PurkinjeCell                               NeuronTest (NEURON)
 *  its synapses                     PurkinjeInputs                             PurkinjeModelsTest, NeuronTest (NEURON)
 *  [16] under current clamp         DeSchutterBower1994                        DeSchutterBower1994Test
 *  [17] with synapses               DeSchutterBower1994Part2                   PurkinjeModelsTest
 *  [18] asked at site after site    DeSchutter1994 with Volleys                PurkinjeModelsTest
 *  [19] one of the first            PellioniszLlinas1977                       PurkinjeModelsTest
 *  [20] probability densities       Hakimian1999                               PurkinjeModelsTest
 *  [21] the order of volleys        SteuberDeSchutter2002 with Volleys         PurkinjeModelsTest
 *  [22] learned patterns            SteuberDeSchutter2001 with Volleys         PurkinjeModelsTest
 *  a network in its place           HybridPurkinje                             HybridPurkinjeTest
 * </pre>
 */
@NullMarked
package cerebellum.oviedo2025.purkinje;

import org.jspecify.annotations.NullMarked;
