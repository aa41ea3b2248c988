/**
 * Exercises and how their answers are kept: a text search of the library finds neither.
 *
 * <pre>
 * class      what it does                                                       test
 * Lock       seals sentences, some under the right answer itself                QuestionTest
 * Question   an exercise: what is asked for, how an answer is judged            QuestionTest
 * Verdict    what became of one answer                                          QuestionTest
 * RuleTrials what a rule of one's own achieves                                  RuleTrialsTest
 * </pre>
 */
@NullMarked
package cerebellum.notebook.course;

import org.jspecify.annotations.NullMarked;
