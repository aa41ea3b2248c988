/**
 * Oviedo, Romero, Vial and Gutierrez (2025), a review of thirty models; they stand in the folders below, by
 * its chapters.
 *
 * <pre>
 *  its Tables 1 and 2, its citations Taxonomy, of datasets/review              TaxonomyTest
 *  its Figure 1                     ReviewFigure1                              PaperFiguresTest
 * </pre>
 */
@NullMarked
package cerebellum.oviedo2025;

import org.jspecify.annotations.NullMarked;
