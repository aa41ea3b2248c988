/**
 * Every controller on every plant: the cerebella of thirty years, and what an engineer would take instead.
 *
 * <pre>
 *  who takes part                   Entrants                                   EntrantsTest
 *  one controller on one plant      Trial                                      ArenaTest
 *  all of them, and guests          Contest                                    ArenaTest
 *  each as in its paper's entry     Entrants                                   OwnPaperTest
 *  the table, places, ranks, a map  Arena, Standings, Ranking                  ArenaTest
 * </pre>
 *
 * <p>{@code rigs}: plants with their tasks and feedback controllers; {@code cerebella}: what learns beside a feedback
 * controller; {@code rivals}: what replaces or trims it.
 */
@NullMarked
package cerebellum.arena;

import org.jspecify.annotations.NullMarked;
