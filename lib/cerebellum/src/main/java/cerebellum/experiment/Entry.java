package cerebellum.experiment;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The name of a {@link ModelEntry}; publication, class and style stand under it in {@code datasets/review/models.csv}. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface Entry {
    /** Name on the command line: lower case with hyphens. */
    String value();

    /** False if every seed gives the same numbers. */
    boolean chance() default true;
}
