package cerebellum.experiment.sweep;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** On the record that an experiment finds: the numbers that a sweep takes of it when it is not told which. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface Takes {
    /** As {@link SweepTake#of} reads them. */
    String[] value();
}
