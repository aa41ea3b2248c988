/**
 * Cells that the review's Table 2 calls missing. Of Lugaro cells no published model was found.
 *
 * <pre>
 *  stellate: a first spike waits    Molineux2005 on PointCell                  StellateCellsTest
 *  stellate: gates that drift       Mitry2020 on PointCell                     StellateCellsTest
 *  olive: silent alone, not two     Manor1997 with OliveCell, OliveSheet       OliveTest
 *  olive: a sheet, its phases       Long2002 with OliveSheet, Rhythm           OliveTest
 *  unipolar brush: a late burst     Subramaniyam2014                           UnipolarBrushCellTest
 *  one equation for eight kinds     Geminiani2019 with EglifCell               EglifCellTest
 * </pre>
 */
@NullMarked
package cerebellum.oviedo2025.missing;

import org.jspecify.annotations.NullMarked;
