/**
 * The figures of Barto, Buckingham and Houk (1995), panel for panel, from our numbers: what is drawn, in which ranges, and
 * what the paper's figure shows that ours does not.
 *
 * <pre>
 *  pulse-step control, its curve    BartoFigure1 of PredictiveFigure1          BartoFiguresTest
 *  the architecture with its delays BartoFigure2 of Barto1995                  BartoFiguresTest
 *  early and late in learning       BartoFigure3 of PredictiveFigure3          BartoFiguresTest
 *  the curve from three places      BartoFigure4 of PredictiveFigure4          BartoFiguresTest
 * </pre>
 */
@NullMarked
package cerebellum.barto1995.figures;

import org.jspecify.annotations.NullMarked;
