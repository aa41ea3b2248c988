/**
 * Oviedo, Romero, Vial and Gutierrez (2025), a review of thirty models; they stand in the three folders below, by
 * its chapters.
 *
 * <pre>
 *  its tables and its citations     Taxonomy                                   TaxonomyTest
 * </pre>
 */
@NullMarked
package cerebellum.oviedo2025;

import org.jspecify.annotations.NullMarked;
