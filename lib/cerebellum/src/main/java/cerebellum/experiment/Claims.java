package cerebellum.experiment;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** What is checked of a {@link ModelEntry}: a text table as {@link Claim#table} reads it. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface Claims {
    /** A line for each component of what {@link ModelEntry#measure} returns, of the same name. */
    String value();
}
