/**
 * The frame: a protocol as a printable record, the same record and seed the same numbers; models and their
 * verdicts.
 *
 * <pre>
 *  a protocol, its parameters       Experiment, Experiments, Seeds, Values     ExperimentsTest
 *  what it found, and whence        Result, Provenance, Datasets               DatasetsTest
 *  a model's claims and numbers     ModelEntry, Entry, Claims, Claim, Picture  ClaimTest, ReviewTest
 *  all models, all publications     ModelList, Publication, Review             ReviewTest, TaxonomyTest
 *  what a parameter may be          About and Ranges, in the root               RangesTest
 *  the papers' figures              PaperFigure, PaperFigures, Scheme, Sketch  PaperFiguresTest
 *  what the library has of a kind   Registry                                   ExperimentsTest
 * </pre>
 */
@NullMarked
package cerebellum.experiment;

import org.jspecify.annotations.NullMarked;
