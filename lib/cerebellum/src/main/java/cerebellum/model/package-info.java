/** One class a paper or model: its constants with their source, its assembled circuit, and its entry in the review. */
@NullMarked
package cerebellum.model;

import org.jspecify.annotations.NullMarked;
