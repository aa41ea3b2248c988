/**
 * The review's tools for extracellular potentials, on the sources of {@code cerebellum.field}.
 *
 * <pre>
 *  [27] beside granule cells        Parasuram2016 with GranuleTree,            Parasuram2016Test
 *                                   GranuleVolley
 *  around a Purkinje cell, a film   CellMap                                    Parasuram2016Test
 *  [30] cells and a neural mass     Icacci2017 with GranularPatch, NeuralMass  Icacci2017Test
 *  VERTEX, a slab of neocortex      Tomsett2015 with CortexSlab, VertexCell    Tomsett2015Test
 * </pre>
 */
@NullMarked
package cerebellum.oviedo2025.potential;

import org.jspecify.annotations.NullMarked;
