/** What a notebook cell and the command line need: tables, charts, progress, checkpoints. Knows no model by name. */
@NullMarked
package cerebellum.notebook;

import org.jspecify.annotations.NullMarked;
