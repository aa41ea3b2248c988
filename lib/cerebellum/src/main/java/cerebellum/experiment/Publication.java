package cerebellum.experiment;

import cerebellum.Require;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A publication, a row of {@code datasets/review/publications.csv}.
 *
 * @param key such as {@code wolpert-1998}
 * @param review number in the reference list of Oviedo et al. (2025), corrected; "missing" or "" if it is not there
 * @param authors family names as cited
 * @param year of print
 * @param title in full
 * @param where journal, volume: pages, or the like; "" if unknown
 * @param doi without resolver, or "" if unknown
 */
public record Publication(String key, String review, String authors, int year, String title, String where, String doi) {
    /** The file they stand in. */
    static final String FILE = "review/publications.csv";

    /** A semicolon of the file is a comma. */
    public Publication {
        authors = authors.replace(';', ',');
        title = title.replace(';', ',');
    }

    /** All of them by key, in the file's order. */
    static Map<String, Publication> all(Datasets file) {
        Map<String, Publication> found = new LinkedHashMap<>();
        for (Publication row : file.rows(Publication.class)) {
            Require.that(found.put(row.key, row) == null, "datasets/%s has two rows \"%s\"", file.path(), row.key);
        }
        return found;
    }

    /** Authors and year. */
    @Override
    public String toString() {
        return authors + " (" + year + ")";
    }
}
