/**
 * What an engineer would take instead of a cerebellum.
 *
 * <pre>
 *  the feedback controller alone    FeedbackAlone                              EntrantsTest
 * </pre>
 */
@NullMarked
package cerebellum.arena.rivals;

import org.jspecify.annotations.NullMarked;
