/**
 * The figures of Shinji, Okuno and Hirata (2024) that show structure or results, panel for panel, from our numbers. Their
 * Figures 2 to 5 are block diagrams of the chip: {@code hdl} is that chip.
 *
 * <pre>
 *  structure and convergence        ShinjiFigure1 of Shinji2024                ShinjiFiguresTest
 *  a granule cell, three arithmetics ShinjiFigure6 of GranuleInSixteenBits     ShinjiFiguresTest
 *  error over cycles, with and without ShinjiFigure7 of Motor                  ShinjiFiguresTest
 *  speed and six cell types         ShinjiFigure8 of MotorFigure8              ShinjiFiguresTest
 * </pre>
 */
@NullMarked
package cerebellum.shinji2024.figures;

import org.jspecify.annotations.NullMarked;
