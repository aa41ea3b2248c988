/**
 * Recorded hardware, replayed through the Java model and compared to the last bit.
 *
 * <pre>
 *  a file, row by row               Vectors, VectorCheck                       VectorsTest
 *  processors, one by one           ComponentVectors                           VectorsTest
 *  cells and hemispheres            NetworkVectors                             NetworkVectorsTest
 * </pre>
 */
@NullMarked
package cerebellum.shinji2024.vectors;

import org.jspecify.annotations.NullMarked;
