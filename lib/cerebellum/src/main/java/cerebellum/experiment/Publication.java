package cerebellum.experiment;

import cerebellum.Csv;
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

    /** All of them by key, in the file's order. */
    static Map<String, Publication> all(Datasets file) {
        Csv csv = file.csv();
        Map<String, Publication> found = new LinkedHashMap<>();
        for (int r = 0; r < csv.size(); r++) {
            Publication row = new Publication(
                    csv.text(r, csv.column("key")),
                    csv.text(r, csv.column("review")),
                    csv.text(r, csv.column("authors")).replace(';', ','),
                    (int) csv.whole(r, csv.column("year")),
                    csv.text(r, csv.column("title")).replace(';', ','),
                    csv.text(r, csv.column("where")),
                    csv.text(r, csv.column("doi")));
            Require.that(found.put(row.key, row) == null, "%s has two rows \"%s\"", csv.name(), row.key);
        }
        return found;
    }

    /** Authors and year. */
    @Override
    public String toString() {
        return authors + " (" + year + ")";
    }
}
