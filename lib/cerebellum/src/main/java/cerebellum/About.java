package cerebellum;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * What an experiment or a parameter is for, and which values a parameter may have: the one place from which help, refusals
 * ({@link Ranges}) and tests are made. The unit is in the name.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.RECORD_COMPONENT})
public @interface About {
    /** One line. */
    String value();

    /** An experiment's name on the command line: lower case with hyphens. */
    String name() default "";

    /** An experiment's paper with figure, table or section. */
    String source() default "";

    /** Least value of a number, or of each of several. */
    double low() default Double.NEGATIVE_INFINITY;

    /** Greatest value of a number, or of each of several. */
    double high() default Double.POSITIVE_INFINITY;
}
